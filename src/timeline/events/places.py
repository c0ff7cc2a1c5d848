"""Places in text: which words name a place, which place it is, and whether the place itself is meant.

`find` gives every mention with its sense. Method: dictionary look-up of the longest name; false friends ruled
out by the words beside them (`place_context`); one of several places of a name chosen by what the text says
next to it, by the other places of the text, and by size (as gazetteer-based resolution does since Leidner
2007); governments told from places by grammatical role (`place_sense`).
"""

from __future__ import annotations

import re
from typing import NamedTuple

from timeline.events.gazetteer import Place, capital_of, country, fold, gazetteer, place
from timeline.events.place_choice import Votes, ranked, votes_of
from timeline.events.place_context import Company, company
from timeline.events.place_evidence import accepted
from timeline.events.place_lexicon import REGION_WORDS
from timeline.events.place_scan import Hit, scan
from timeline.events.place_sense import NEAR, describes, is_adjective, is_government
from timeline.events.place_unknown import Unknown, unknown_before

_SENTENCE_BREAK = re.compile(r"[.!?]['\"”’)]*\s+(?=[^\W\d_a-z])|\n")
_REGION_WORD = re.compile(rf" (?:{'|'.join(sorted(REGION_WORDS))})\b")


class Mention(NamedTuple):
    """One mention of a place, or of what a place gives its name to.

    `sense` is "place": the place is meant; "demonym": it tells whose or where from ("Estonian", "Paris
    Mayor", "Tallinn-based"); "metonym": a government, `place` is its country ("Tokyo said"); "name": a longer
    name that holds a place's ("Manchester United"), `place` then is where it stands, if it tells, else None.
    `candidates` are all places of that name, the chosen one first.
    """

    start: int
    end: int
    text: str
    place: Place | None
    candidates: tuple[Place, ...]
    sense: str


def find(text: str) -> tuple[Mention, ...]:
    """All mentions of places in a text, from left to right, not overlapping.

    `start` and `end` are code points; "Paris, Texas" is one mention. Names that are also words or surnames
    count only where the text says that a place is meant. A name unknown to the gazetteer counts where it
    stands in a phrase of place and its country follows; its place is of the kind "place".
    """
    hits = list(scan(text))
    around = [
        company(text, h.start, h.end, people=h.people or h.exact, country=_can_be_country(h)) for h in hits
    ]
    sure = accepted(text, hits, around)
    votes = votes_of(hits, around, sure)
    settled = {hit.key: hit for hit in hits if hit.within}
    mentions: list[Mention] = []
    for hit, beside, is_sure in zip(hits, around, sure, strict=True):
        done = mentions[-1].end if mentions else 0
        candidates = ranked(hit, votes, settled, bool(_REGION_WORD.match(text, hit.end)))
        if beside and beside.role != "attribute" and not hit.within:
            found = _name(text, hit, beside, candidates)
            mentions += [found] if found and found.start >= done else []
        elif is_sure and hit.start >= done:
            free = not (beside or hit.people)
            unknown = unknown_before(text, hit.start, hit.end, candidates[0], done) if free else None
            if unknown:
                mentions.append(_unknown(text, unknown))
            if not unknown or unknown.end < hit.start:
                mentions.append(_mention(text, hit, beside, candidates, votes))
    return tuple(mentions)


def the_capital(mentions: tuple[Mention, ...], offset: int) -> Place | None:
    """What "the capital" at an offset means: that of the country named last before it, in whatever sense."""
    for mention in reversed(mentions):
        if mention.end <= offset and mention.place and mention.place.country:
            return capital_of(mention.place.country)
    return None


def _can_be_country(hit: Hit) -> bool:
    return bool(hit.places) and hit.places[0].kind == "country"


def _mention(
    text: str, hit: Hit, beside: Company | None, candidates: tuple[Place, ...], votes: Votes
) -> Mention:
    """The mention that an accepted hit is."""
    best = candidates[0]
    sense = "place"
    if hit.people or beside:
        sense = "demonym"
    elif not hit.within:
        left, right = _sentence(text, hit.start, hit.end)
        if describes(right) or (hit.exact and is_adjective(right)):
            sense = "demonym"
        elif _has_a_government(best) and is_government(left, right, seat=best.kind == "seat"):
            sense, best = "metonym", _state(best, votes)
    return Mention(hit.start, hit.end, text[hit.start : hit.end], best, candidates, sense)


def _has_a_government(place: Place) -> bool:
    return place.kind in ("country", "seat", "region") or place.capital or place.name == UNION


def _unknown(text: str, unknown: Unknown) -> Mention:
    words = text[unknown.start : unknown.end]
    return Mention(unknown.start, unknown.end, words, unknown.place, (unknown.place,), "place")


def _name(text: str, hit: Hit, beside: Company, candidates: tuple[Place, ...]) -> Mention | None:
    """The mention of a larger name that a hit is part of; None for people and doubtful names."""
    where = candidates[0] if beside.role == "venue" and not hit.flags.startswith("A") else None
    if where is None and (beside.role == "person" or not hit.flags.startswith("S")):
        return None
    return Mention(beside.start, beside.end, text[beside.start : beside.end], where, candidates, "name")


UNION = "European Union"


def _state(best: Place, votes: Votes) -> Place:
    """Whose government a country, capital or seat stands for: Brussels for the Union, if not for Belgium."""
    if best.name == "Brussels" and votes.countries["BE"] < 2:
        return place(int(gazetteer().names[fold(UNION)].split()[1]))
    return country(best.country) if best.kind in ("city", "seat") and best.country else best


def _sentence(text: str, start: int, end: int) -> tuple[str, str]:
    """The text left and right of a mention, within its sentence as far as that tells."""
    left, right = text[max(0, start - NEAR) : start], text[end : end + NEAR]
    cuts = [stop.end() for stop in _SENTENCE_BREAK.finditer(left)]
    ends = _SENTENCE_BREAK.search(right)
    return left[cuts[-1] :] if cuts else left, right[: ends.start()] if ends else right

"""Places told in passing where a journey is told: without a word of travel, but with a day, an hour or the traveller.

"Alliance got forty-five minutes", "Wednesday takes him to Waterloo", "Galway on Monday, forty people and a dog". By
itself none of these tells of a journey; they count only beside the stops of one, and within its time or its telling.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import NamedTuple

from timeline.events import status, triggers
from timeline.events.clauses import Clause
from timeline.events.gazetteer import Place
from timeline.events.record import Extraction
from timeline.language.wordlists import words
from timeline.tours import words as tour_words
from timeline.tours.chains import Chain
from timeline.tours.reading import Reading
from timeline.tours.readings import is_elsewhere, negated
from timeline.tours.source import Source
from timeline.tours.visit import HINT, PRESENCE, STOP, TRAVEL, Visit

PARTS = (
    r"(?:dawn|sunup|sunrise|breakfast(?:-?time)?|morning|noon|midday|lunch(?:-?time| hour)?|afternoon|tea-?time|dusk|nightfall"
    r"|sunset|sundown|dark|supper(?:-?time)?|dinner(?:-?time)?|evening|night|midnight)"
)
CLOCK = (
    r"(?:\d\d?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
    r"(?=\s*(?:[,.;:)]|$|[ap]\.?m\b|o['’]clock|and\b|on\b|he\b|she\b|they\b|it\b))"
)
_HOUR = re.compile(rf"\b(?:{PARTS}\b|tonight|same day|o['’]clock|[ap]\.?m\b|by {CLOCK})", re.IGNORECASE)
AT_HOUR = re.compile(
    r"\b(?:by|at|before|around|about|over|towards?|in|that|after|past|until)\s+"
    rf"(?:the\s+)?(?:same\s+|early\s+|late\s+|mid-?\s*)?{PARTS}\b(?! of\b)"
    rf"|\b(?:by|at|before|until)\s+{CLOCK}|\b(?:the )?same day\b",
    re.IGNORECASE,
)
"""An hour or a part of a day, as words beside a doing name it: "by nightfall", "over the lunch hour"."""
_NEXT = re.compile(
    r"\W*(?:and |but )?(?:then|next|after (?:that|this)|from there|afterwards?|finally|lastly|later|first)\b",
    re.IGNORECASE,
)
_HEARS = words(
    "hear get have see host welcome greet give receive cheer applaud come follow wait expect provide offer take"
)
_THEM = frozenset(("him", "her", "them", "me", "us"))
_THERE = tour_words.AT | words("to into onto through") | {"on to"}
_UNSAID = words(
    "say tell report announce note add recall learn read know think believe hope fear like love want mean call write rule reign"
    " appoint elect base found publish make build let thank phone telephone email write record know"
)
_NEAR = timedelta(days=2)
_AROUND = 120  # code points around a place in which an hour is of its doing
_BESIDE = 300  # code points before and behind the stops of a journey in which a place without a day is still told of it


def read(chain: Chain, source: Source, dated: bool) -> Reading | None:
    """The reading of a chain as places told in passing. `dated`: its clause has a day or an hour."""
    text, found = source.text, source.found
    clause = found.clauses[chain.clause]
    if chain.members[0].sense != "place" or negated(text, chain):
        return None
    if clause.relation == "dateline" or text[chain.start : chain.end].isupper() or _is_asked(text, clause):
        return None
    verb = clause.verb
    described = clause.kind == "participle" and clause.antecedent is not None
    if described or (clause.kind == "coordinate" and clause.marker is None and clause.subject is None):
        return None  # "a film made in Bonn", "the film, made in Bonn"
    has_day = dated
    near = max(clause.start, chain.start - _AROUND), min(clause.end, chain.end + _AROUND)
    dated = dated or bool(_HOUR.search(text, *near))
    if verb is None:
        follows = bool(_NEXT.match(text, clause.start))
        opens = not chain.prep or chain.prep in _THERE or chain.prep == "after"
        return (
            _stop((), "verbless")
            if opens and not chain.host and (dated or follows) and not _is_wide(chain)
            else None
        )
    if not verb.polarity:
        return None
    subject = clause.subject
    if _is_time(clause, source.times):
        return _stop((), verb.head) if not chain.prep or chain.prep in _THERE | {"for"} else None
    if _is_wide(chain):
        return None
    if subject is not None and subject.start <= chain.start < subject.end and not chain.prep:
        given = dated and any(
            text[o.head_start : o.head_end].lower() in tour_words.STOPS for o in clause.objects
        )
        if given and verb.head in _HEARS:
            return _stop((), verb.head)._replace(strength=PRESENCE)  # "Bonn gets a show on Friday"
        reached = any(text[o.start : o.end].lower() in _THEM for o in clause.objects)
        hears = dated and verb.head in _HEARS and verb.voice == "active"
        return _stop((), verb.head) if reached or hears else None
    if (chain.prep and chain.prep not in _THERE) or is_elsewhere(clause, chain):
        return None
    if verb.head in _UNSAID | tour_words.DWELL or triggers.verb_class(verb.head) in (
        "REPORTING",
        "PERCEPTION",
        "I_STATE",
    ):
        return None
    if not chain.prep and (
        verb.head in tour_words.OPPOSES or triggers.movement(verb.head, verb.particle) == "depart"
    ):
        return None
    by = source.travellers.of_clause(chain.clause)
    if by is not None:
        return _stop(by, verb.head) if dated or chain.prep in ("in", "at", "to") else None
    head = source.travellers.head(clause)
    occasion = head in tour_words.OCCASIONS | tour_words.PARTS | tour_words.TRIPS
    told = occasion and has_day and chain.prep in ("in", "at") and clause.kind in ("main", "coordinate")
    return _stop((), verb.head) if told and not _is_others(found, clause) else None


def _stop(by: tuple[str, ...], word: str) -> Reading:
    return Reading(STOP, by, HINT, False, word.replace("_", " "))


def _is_wide(chain: Chain) -> bool:
    """Whether a place is too wide to be at: a country or an area is reached by words of travel."""
    place = chain.members[0].place
    return place is None or place.kind in ("country", "area", "region")


def _is_asked(text: str, clause: Clause) -> bool:
    """Whether a clause is of a question."""
    end = clause.sentence_end - 1
    while end > clause.sentence_start and text[end] in "\"”’' \n":
        end -= 1
    return text[end] == "?"


def _is_time(clause: Clause, times: Sequence[tuple[int, int]]) -> bool:
    """Whether the subject is a day: "Friday finds him in Seoul"."""
    subject = clause.subject
    return subject is not None and any(a <= subject.head_start < b for a, b in times)


def _is_others(found: Extraction, clause: Clause) -> bool:
    """Whether somebody else, by name or as a state, does what the clause tells."""
    subject = clause.subject
    return subject is not None and bool(found.actors.who(subject.start, subject.end))


class _Journey(NamedTuple):
    """What is told of a traveller's journey, places told in passing apart; `low` and `high` bound its stated days."""

    places: set[Place | None]
    travels: bool
    low: datetime | None
    high: datetime | None
    start: int
    end: int


def kept(visits: Sequence[Visit]) -> list[Visit]:
    """The visits, in the order of the text, without the hints that no journey of the same traveller bears out."""
    told: dict[tuple[str, ...], list[Visit]] = {}
    for visit in visits:
        if visit.strength > HINT and visit.status not in (status.HYPOTHETICAL, status.RECURRING):
            told.setdefault(visit.travellers, []).append(visit)
    journeys = {by: _journey(mine) for by, mine in told.items()}
    return [
        visit._replace(strength=PRESENCE) if visit.strength == HINT else visit
        for visit in visits
        if visit.strength > HINT
        or (visit.travellers in journeys and _is_borne_out(visit, journeys[visit.travellers]))
    ]


def _journey(told: Sequence[Visit]) -> _Journey:
    stops = [v for v in told if v.kind == STOP]
    places = {v.place for v in stops}
    strength = max((v.strength for v in stops), default=HINT)
    return _Journey(
        places,
        strength == TRAVEL or (strength > PRESENCE and len(places) > 1),
        min((v.bounds.earliest_start for v in told if v.dated and v.bounds.earliest_start), default=None),
        max((v.bounds.latest_end for v in told if v.dated and v.bounds.latest_end), default=None),
        told[0].offset,
        told[-1].sentence[1],
    )


def _is_borne_out(hint: Visit, journey: _Journey) -> bool:
    """Whether a hint lies within a journey: within its days, or where the text has no day, within its telling."""
    if not journey.travels:
        return False
    if hint.dated and journey.low is not None and journey.high is not None:
        start, end = hint.bounds.earliest_start, hint.bounds.latest_end
        return (end is None or end >= journey.low - _NEAR) and (
            start is None or start <= journey.high + _NEAR
        )
    return (
        hint.place not in journey.places and journey.start - _BESIDE <= hint.offset <= journey.end + _BESIDE
    )

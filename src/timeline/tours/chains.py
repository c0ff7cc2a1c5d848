"""Places said in one breath, with the preposition that opens them and the noun it hangs on: "talks in Rome and Oslo"."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from timeline.events.clauses import Clause
from timeline.events.gazetteer import Place, capital_of, lies_in
from timeline.events.place_lexicon import VENUES
from timeline.events.places import Mention
from timeline.tours.words import HOSTS

_PREPOSITIONS = (
    "en route to|on to|onto|bound for|out of|back to|back in|outside|inside|throughout|through|towards?|into|around|across"
    "|between|near|from|via|for|over|at|in|to|on|of|by|with|after|before|including|covering"
)
_INITIALS = "".join(sorted({word[0] for word in _PREPOSITIONS.split("|")}))
# A set of letters lets the engine pass over most words at once, which trying the prepositions one by one does not.
_ONE = f"(?=[{_INITIALS}])({_PREPOSITIONS})"
_BEFORE_LIST = re.compile(r"[:—–-]\s*(?:the\s+)?$", re.IGNORECASE)
_LISTED = (
    rf"\b{_ONE}\s+"
    rf"(?:[\w’'-]+\s+){{0,5}}(?:countries|nations|cities|capitals|states|stops|places|towns|islands|destinations)\s*"
    + _BEFORE_LIST.pattern
)
_NAMED_ALONE = (
    rf"\b{_ONE}\s+"
    rf"(?:(?!(?:{_PREPOSITIONS}|and|or|that|which|who|where|when)\b)(?-i:[a-z])[a-z’'-]*,?\s+){{0,3}}"
    r"(?:(?:(?-i:[A-Z])[a-z]+(?:an|ish|ic|ese)\s+)?(?:cathedral|basilica|square|streets|centre|center|outskirts|university|abbey|monastery|harbou?r|airport|suburb|district)\s+of\s+"
    r"|(?:(?-i:[A-Z])[a-z]+(?:an|ish|ic|ese)\s+(?:[a-z-]+\s+)?(?=[a-z]+\s+of\s))?"
    r"(?:city|capital|town|port|state|village|island|resort|province|region)\s*(?:of\s+|,\s*|:\s*)?)?$"
)
_OPENING = re.compile(_NAMED_ALONE, re.IGNORECASE)
_OPENING_OF_LIST = re.compile(f"{_LISTED}|{_NAMED_ALONE}", re.IGNORECASE)
_JOINT = re.compile(
    r"\s*(?:,|;|/|&|\band\b|[,;]\s*and\b|[,;]?\s*(?:as well as|plus|(?:and\s+)?then|followed by|(?:and\s+)?finally)\b)"
    r"\s*(?:(?:the|then|finally|later|both|also|lastly|neighbouring|neighboring|nearby|on|to|in)\s+){0,3}",
    re.IGNORECASE,
)
_INSIDE = re.compile(r"\s*(?:,\s*(?:in\s+)?|\(|\bin\s+)(?:the\s+)?", re.IGNORECASE)
_ORDERED = re.compile(r"\b(?:then|finally|followed by|later|lastly)\b", re.IGNORECASE)
_PREDICATES = frozenset(
    ("due", "set", "scheduled", "expected", "bound", "back", "first", "next", "last", "home", "there")
)
_VENUE = re.compile(r"\bat (?:the )?$")
_CALLS = re.compile(r"\b(?:call|stop|dock|moor|land|arriv|touch|berth)\w* (?:down )?at $")
_AT_VENUE = re.compile(r"\bat (?:(?:the|a|an|its|their|his|her)\s+)?(?:[\w’'-]+\s+){0,3}$")
_AT_TOWN = re.compile(r"\s*(?:,|in)\s+[A-Z]")
_CAPITAL = re.compile(r"['’]?s? capital\b(?!,)")
_BESIDE = re.compile(r"\s*(?:,|and|,\s*and)\s+((?:[A-Z][\w’'-]+ ?){1,4}),\s*")
_NAMED = re.compile(
    r"\b(visit|tour|visits|tours|visited|toured|visiting|touring) (?:the )?((?:[A-Z][\w’'-]+ ?){2,5})(?<! )\s*$"
)
_AS_STOP = re.compile(
    r"(?:,? (?:and|or) [A-Z]\w+)?\s+(?:is|are|was|were|has been|have been|will be)\s+(?:now\s+|also\s+)?"
    r"(?:off|no longer|dropped|cancelled|canceled|removed|added|next|the (?:first|second|third|fourth|fifth|next|last|final|only)\b)"
    r"|\s+(?:follows?|comes? next)\b"
    r"|(?:, (?:which|where)\b[^.;]{0,120},)?\s+(?:(?:expects?|awaits?)|will (?:host|welcome|receive|greet))\s+(?:him|her|them)\b"
)
_LED_TO = re.compile(rf"(?:\bfollowed by|\b(?:{'|'.join(sorted(HOSTS))})\s+of)\s+(?:the\s+)?$")
"""Before a country's name these tell that it is more than its government: somebody goes there, or is asked there."""
_HOST_REACH = 24  # code points before a name in which such words stand
_REACH = 90


class Chain(NamedTuple):
    """A run of places with one preposition ("" for an object or subject) and its host, in lower case."""

    members: tuple[Mention, ...]
    ordered: bool  # joined by "then" and its like
    prep: str
    prep_start: int
    host: str
    host_start: int
    start: int
    end: int
    clause: int


def chains(
    text: str, mentions: Sequence[Mention], clauses: Sequence[Clause], times: Sequence[tuple[int, int]] = ()
) -> list[Chain]:
    """The chains of a text from left to right, each with the clause that holds it. No host is within `times`."""
    heads = {
        p.head_end: (p.head_start, p.head_end)
        for c in clauses
        for p in (*((c.subject,) if c.subject else ()), *c.objects, *c.preps)
        if text[p.head_start : p.head_end].lower() not in _PREDICATES
    }
    begins = [start for start, _ in times]
    for at in list(heads):
        before = bisect_left(begins, at) - 1
        if before >= 0 and at <= times[before][1]:
            del heads[at]
    verbs = sorted(c.verb.head_start for c in clauses if c.verb is not None)
    out: list[Chain] = []
    run: list[Mention] = []
    end, ordered = 0, False

    def close() -> None:
        if run:
            clause = holding(clauses, run[0].start)
            if clause is not None:
                out.append(_chain(text, tuple(run), end, ordered, clause, heads, verbs))

    for mention in _with_capitals(text, mentions):
        if mention.place is None or mention.sense not in ("place", "metonym"):
            continue
        gap = text[end : mention.start] if run else ""
        if run and _holds_all(mention, run):
            unknown = _BESIDE.fullmatch(gap)
            if unknown is not None and mention.place is not None:
                at = end + unknown.start(1)
                named = Place(unknown[1], "place", mention.place.country, None)
                run.append(Mention(at, at + len(unknown[1]), unknown[1], named, (named,), "place"))
            if unknown is not None or _INSIDE.fullmatch(gap):
                end = mention.end
                continue
        if run and mention.place.kind == "venue" and gap in ("'s ", "’s "):  # "London's O2 Arena"
            end = mention.end
            continue
        joint = bool(run) and len(gap) < 40 and bool(_JOINT.fullmatch(gap))
        low = max(0, mention.start - _HOST_REACH)
        followed = bool(_LED_TO.search(text, low, mention.start))
        if mention.sense == "metonym" and not (joint or followed) and not _AS_STOP.match(text, mention.end):
            continue  # a government, unless it stands in a list of places or is called a stop
        if mention.sense == "metonym" and mention.candidates and (followed or not joint):
            mention = mention._replace(place=mention.candidates[0], sense="place")
        if _is_venue(text, mention):
            continue
        if joint:
            run.append(mention)
            ordered = ordered or bool(_ORDERED.search(gap))
        else:
            close()
            run, ordered = [mention], False
        end = mention.end
    close()
    return out


def _holds_all(outer: Mention, run: Sequence[Mention]) -> bool:
    place = outer.place
    return place is not None and run[-1].place not in (None, place) and lies_in(run[-1].place, place)


def _with_capitals(text: str, mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions with "the Serbian capital" for what it means, and palaces and streets of government for their city."""
    out = []
    for mention in mentions:
        if mention.sense == "place" and mention.place is not None and mention.place.kind == "seat":
            town = capital_of(mention.place.country) if mention.place.country else None
            out.append(mention._replace(place=town or mention.place))
            continue
        if mention.place is not None and mention.place.kind == "city" and mention.sense == "place":
            wide = next((p for p in mention.candidates if p.kind == "area" and p.country is None), None)
            mention = mention._replace(place=wide) if wide is not None else mention  # "Asia"
        after = _CAPITAL.match(text, mention.end)
        code = mention.place.country if mention.place is not None and mention.sense == "demonym" else None
        seat = capital_of(code) if after is not None and code is not None else None
        if seat is not None and after is not None:
            mention = Mention(
                mention.start, after.end(), text[mention.start : after.end()], seat, (seat,), "place"
            )
        out.append(mention)
    return out


def _is_venue(text: str, mention: Mention) -> bool:
    """Whether a name is that of a hall whose town is named behind it: "at the Fillmore in San Francisco"."""
    if mention.place is not None and (
        mention.place.kind == "venue" or mention.text.rpartition(" ")[2].lower() in VENUES
    ):
        return _AT_TOWN.match(text, mention.end) is not None
    before = _VENUE.search(text, max(0, mention.start - 20), mention.start)
    return (
        bool(before)
        and not _CALLS.search(text, max(0, mention.start - 20), mention.start)
        and bool(_AT_TOWN.match(text, mention.end))
    )


def holding(clauses: Sequence[Clause], offset: int) -> int | None:
    """The clause one of whose phrases holds an offset, else the smallest around it."""
    best: tuple[int, int, int] | None = None
    last = bisect_right(clauses, offset, key=lambda clause: clause.sentence_start)
    for i in range(last - 1, -1, -1):
        clause = clauses[i]
        if clause.sentence_end <= offset:
            break
        held = any(
            p is not None and p.start <= offset < p.end
            for p in (
                *clause.objects,
                *clause.preps,
                *clause.adverbs,
                None if clause.shares_subject else clause.subject,
            )
        )
        inside = clause.start <= offset < clause.end
        rank = (0 if held else 1 if inside else 2, clause.end - clause.start, i)
        if best is None or rank < best:
            best = rank
    return None if best is None else best[2]


def _chain(
    text: str, run: tuple[Mention, ...], end: int, ordered: bool, clause: int,
    heads: dict[int, tuple[int, int]], verbs: Sequence[int],
) -> Chain:  # fmt: skip
    start = run[0].start
    low = max(0, start - _REACH)
    near = text[low:start]
    opening = (_OPENING_OF_LIST if _BEFORE_LIST.search(near) else _OPENING).search(near)
    prep, at, host, host_at = "", start, "", start
    if opening is not None:
        group = opening.lastindex or 0
        at = low + opening.start(group)
        between = _any_within(verbs, low + opening.end(group), start)
        if not between and "\n" not in text[at:start]:
            prep = " ".join(opening[group].lower().split())
            before = at
            while before and text[before - 1].isspace():
                before -= 1
            if before in heads:
                host_at, stop = heads[before]
                host = "" if _AT_VENUE.search(text[low:host_at]) else text[host_at:stop].lower()
        else:
            at = start
    if prep == "in" and host and len(run) == 1:
        run = (_visited(text, run[0], host_at, at, verbs),)
    if not prep:
        run = tuple(m for m in run if m.sense == "place") or run
    return Chain(run, ordered, prep, at, host, host_at, start, end, clause)


def _any_within(offsets: Sequence[int], start: int, end: int) -> bool:
    """Whether one of some offsets, in order, is in `[start, end)`."""
    at = bisect_left(offsets, start)
    return at < len(offsets) and offsets[at] < end


def _visited(text: str, mention: Mention, host: int, prep: int, verbs: Sequence[int]) -> Mention:
    """A place known by its name alone that is said to be visited: "visit Kogalniceau Airbase in Romania"."""
    phrase = _NAMED.search(text, max(0, host - 60), prep)
    if (
        phrase is None
        or mention.place is None
        or mention.place.kind != "country"
        or not _any_within(verbs, phrase.start(1), phrase.start(1) + 1)
    ):
        return mention
    place = Place(phrase[2], "place", mention.place.country, None)
    return Mention(phrase.start(2), mention.end, phrase[2], place, (place,), "place")

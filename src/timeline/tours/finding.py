"""The places that a text takes somebody to, each with its reading and the datings that are its own."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from datetime import datetime
from itertools import pairwise
from typing import NamedTuple

from timeline.events import dating, status, triggers
from timeline.events.clauses import Clause
from timeline.events.dating import Dating
from timeline.events.gazetteer import lies_in
from timeline.events.record import Extraction
from timeline.events.trigger_verbs import REPORTING
from timeline.interval import DAY
from timeline.tours import days, frames, passing, readings, words
from timeline.tours.chains import Chain, chains
from timeline.tours.headings import Section
from timeline.tours.reading import ON_THE_WAY, TO_FOLLOW, Reading
from timeline.tours.source import Source
from timeline.tours.visit import DEPARTURE

_APART = frozenset(("before", "after", "until", "since"))
_GAP = re.compile(
    r"(?:,|;|\band\b|\bthen\b|\bbut\b|[–—])\s*(?:then\s+|finally\s+|later\s+)?(?:on\s+)?(?:the\s+)?[\w ,]{0,22}$"
)
_ONLY_AND = re.compile(
    r"(?:[\s,;()]|\b(?:on|and|then|from|to|until|for|with|shows?|nights?|concerts?|the|two|three|four|five)\b)*"
)
_FARTHEST = 90
_RIGHT_BEHIND = re.compile(r"\s*(?:on|in|from)?\s*(?:the\s+)?")
_ALREADY = re.compile(r"\b(?:already|earlier|previously)\b")
_BY_THEN = re.compile(rf"\b(?:by|before)\s+(?:{passing.PARTS}|{passing.CLOCK})", re.IGNORECASE)
_WITH = re.compile(r"\b(?:with|including|plus)\s+(?:[\w’'-]+\s+){0,3}$")
_AFTER_A_NIGHT = re.compile(  # a time is no host
    r"\b(?:after|following)\s+(?:[\w’'-]+\s+){0,2}(?:opening|first|second|last|final)\s+(?:night|nights|date|day|weekend)\s+$",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"\b(?:after|following)\s+(?:(?:the|an?|his|her|its|their)\s+)?(?:(?!the\b|an?\b|his\b|her\b)[\w’'-]+\s+){0,2}$",
    re.IGNORECASE,
)

Taken = dict[int, list[tuple[Chain, Reading]]]


class Found(NamedTuple):
    """One place of a chain, before its traveller and its days are settled; `after` that it is told as left behind,
    `besides` as what else a journey has whose end was told."""

    reading: Reading
    chain: Chain
    member: int
    datings: list[Dating]
    after: bool
    besides: bool


def read(source: Source, listed: Sequence[tuple[int, int]]) -> Taken:
    """The chains of places that somebody is said to go to or to be at, by clause. `listed` are spans read as lists."""
    return _read(source, listed, None)


def read_closely(source: Source, listed: Sequence[tuple[int, int]], sections: Sequence[Section]) -> Taken:
    """The same with the places that are told in passing, which only a journey makes stops."""
    return _read(source, listed, sections)


def _read(source: Source, listed: Sequence[tuple[int, int]], in_passing: Sequence[Section] | None) -> Taken:
    text, found, dated = source.text, source.found, source.dated
    taken: Taken = {}
    last: tuple[Chain, Reading] | None = None
    for chain in chains(text, found.mentions, found.clauses, source.times):
        if any(a <= chain.start < b for a, b in listed):
            continue
        if _is_in_a_stop(found.clauses[chain.clause], chain, taken):
            continue
        reading = readings.read(chain, text, found, source.travellers)
        if reading is None and last is not None and _continues(source, last[0], chain):
            reading = last[1]
        has_day = bool(dated.events.get(chain.clause))
        if reading is not None and reading.word == ON_THE_WAY and not has_day:
            reading = None
        if reading is None and in_passing is not None:
            has_day = has_day or _section(in_passing, found.clauses[chain.clause].start) is not None
            reading = passing.read(chain, source, has_day)
        if reading is not None:
            taken.setdefault(chain.clause, []).append((chain, reading))
            last = (chain, reading)
    return taken


def _is_in_a_stop(clause: Clause, chain: Chain, taken: Taken) -> bool:
    """Whether a hall or garden is where somebody does what the journey is for: "to Jerusalem to lay a wreath at Yad Vashem"."""
    halls = all(m.place is not None and m.place.kind in ("venue", "place") for m in chain.members)
    return halls and clause.relation == "purpose" and clause.governor in taken


def places(
    source: Source, taken: Taken, listed: Sequence[tuple[int, int]] = (), sections: Sequence[Section] = ()
) -> list[Found]:
    """All places of the chains taken, in the order of their clauses, with the days that are their own. `listed` are spans
    read as lists, whose days are of them alone; `sections` are what stands under headings of days."""
    text, found = source.text, source.found
    out: list[Found] = []
    for index, rows in taken.items():
        own = _under(sections, found.clauses[index].start, _datings_of(found, source.dated, index, taken))
        own = [d for d in own if not any(a <= d.first.char_start < b for a, b in listed)]
        past = [_is_after(text, found, chain) for chain, _ in rows]
        more = [_is_besides(text, chain, rows) for chain, _ in rows]
        plain = [row for row, a, b in zip(rows, past, more, strict=True) if not (a or b)]
        paired = plain or rows
        ended = any(reading.word.replace(" ", "_") in frames.END for _, reading in plain)
        besides = next(
            (chain.host_start for (chain, _), b in zip(rows, more, strict=True) if b and plain), None
        )
        left = [
            d
            for (chain, _), a in zip(rows, past, strict=True)
            if a and plain
            for d in _own_of(text, chain, own)
        ]
        told = [d for d in own if (besides is None or d.first.char_start < besides) and d not in left]
        sets = iter(_within(paired, days.pair(text, [chain.start for chain, _ in paired], told)))
        for (chain, reading), after, beside in zip(rows, past, more, strict=True):
            if not plain or not (after or beside):
                mine = next(sets, own)
            elif beside:
                mine = [d for d in own if d.first.char_start > chain.host_start]
            else:
                mine = _own_of(text, chain, own)
            mine = _of_host(source, index, chain) or _to_follow(source, chain, reading) or mine
            if reading.kind == DEPARTURE and not mine:
                mine = [d for d in told if d.first.type in ("DATE", "TIME")][
                    :1
                ]  # "leaves Togo on Friday for Mali"
            if reading.word in words.STOPS and _tells(found.clauses[index]):
                mine = []  # "dates in Bonn will be announced next week"
            if _is_announced(found.clauses[index], reading):
                mine = [d for d in mine if not _is_over(d, source.published)]
            last = len(chain.members) - 1
            each = _day_each(text, chain, mine)
            for i in range(len(chain.members)):
                own_days = each[i : i + 1] or (mine if i == last or not _is_of_the_last(chain, mine) else [])
                out.append(Found(reading, chain, i, own_days, after, beside and ended))
    return out


def _is_of_the_last(chain: Chain, found: Sequence[Dating]) -> bool:
    """Whether one day, behind places of which each is after another, is that of the last: "Bonn, followed by Bath on Friday"."""
    return (
        chain.ordered
        and len(found) == 1
        and found[0].last is None
        and found[0].first.grain == "day"
        and found[0].first.char_start > chain.end
    )


def _day_each(text: str, chain: Chain, found: Sequence[Dating]) -> list[Dating]:
    """As many days, behind places, as there are places, each of one: "Bonn and Bath on the 26th and 27th"."""
    days_of = [d for d in found if d.first.type in ("DATE", "TIME")]
    if len(chain.members) < 2 or len(days_of) != len(chain.members) or not all(map(_is_one_day, days_of)):
        return []
    behind = days_of[0].first.char_start > chain.end
    joined = all(days.adjoining(text, a, b) for a, b in pairwise(days_of))
    return days_of if behind and joined else []


def _own_of(text: str, chain: Chain, found: Sequence[Dating]) -> list[Dating]:
    """The datings right behind places that are told as left behind: "after a visit to Hanoi on Nov. 11, he …"."""
    return [
        d
        for d in found
        if chain.end < d.first.char_start and _RIGHT_BEHIND.fullmatch(text, chain.end, d.first.char_start)
    ]


def _within(rows: Sequence[tuple[Chain, Reading]], sets: Sequence[list[Dating]]) -> list[list[Dating]]:
    """The datings of places, those of one that lies in the place before it being its, unless its own follow at once: "to
    Israel on Monday for talks in Jerusalem and a visit to Bethlehem on Tuesday"."""
    out = list(sets)
    for i in range(1, len(rows) - 1):
        wide, here = rows[i - 1][0].members[-1].place, rows[i][0].members[0].place
        if wide is None or here is None or wide == here or not lies_in(here, wide) or not out[i - 1]:
            continue
        if all(d.first.char_start > rows[i + 1][0].start for d in out[i]):
            out[i] = out[i - 1]
    return out


def _of_host(source: Source, index: int, chain: Chain) -> list[Dating]:
    """The days of the very occasion that a place hangs on: "before a show at Leeds Arena on June 10"."""
    if not chain.host:
        return []
    return [
        dating
        for dating, (start, end) in source.dated.nouns.get(index, [])
        if start <= chain.host_start < end < chain.end and dating.first.type in ("DATE", "TIME")
    ]


def _to_follow(source: Source, chain: Chain, reading: Reading) -> list[Dating]:
    """The days of places that are to follow others: "in Bonn on the 5th, with Bath and Ghent to follow on the 7th and 8th"."""
    if reading.word != TO_FOLLOW:
        return []
    near = min(chain.end + _FARTHEST, source.found.clauses[chain.clause].sentence_end)
    return [d for d in source.datings if chain.end < d.first.char_start < near]


def _is_announced(clause: Clause, reading: Reading) -> bool:
    """Whether a journey is only announced: its days are not that of the announcing."""
    verb = clause.verb
    return verb is not None and _tells(clause) and verb.tense == "past" and reading.word in words.TRIPS


def _tells(clause: Clause) -> bool:
    """Whether the verb of a clause is one of saying, announcing or showing."""
    return clause.verb is not None and triggers.verb_class(clause.verb.head) == REPORTING


def _is_over(dating: Dating, published: datetime) -> bool:
    end = (dating.last or dating.first).end
    return end is not None and end <= published + DAY


def _continues(source: Source, last: Chain, chain: Chain) -> bool:
    """Whether a chain goes on with the one before it, their verb left out: "… in Oslo on Monday, and in Rome on Friday",
    "Berlin on May 3, Bonn on May 4"."""
    text, found = source.text, source.found
    one, other = found.clauses[last.clause], found.clauses[chain.clause]
    if one.sentence_start != other.sentence_start or chain.host or readings.negated(text, chain):
        return False
    if not chain.prep:
        return bool(_ONLY_AND.fullmatch(_without(text, last.end, chain.start, source.times)))
    lead = text[last.end : chain.prep_start]
    return (
        chain.prep in words.AT | words.GOAL
        and bool(_GAP.search(lead))
        and bool(source.dated.events.get(chain.clause))
    )


def _without(text: str, start: int, end: int, times: Sequence[tuple[int, int]]) -> str:
    """A stretch of text without its expressions of time; "x" where it has none."""
    inside = [(a, b) for a, b in times if start <= a and b <= end]
    if not inside or end - start > _FARTHEST:
        return "x"
    kept, at = [], start
    for a, b in inside:
        kept.append(text[at:a])
        at = b
    return "".join([*kept, text[at:end]])


def _is_after(text: str, found: Extraction, chain: Chain) -> bool:
    marker, verb = (found.clauses[chain.clause].marker or "").lower(), found.clauses[chain.clause].verb
    low = max(found.clauses[chain.clause].sentence_start, chain.prep_start - 40)
    return (
        chain.prep == "after"
        or (marker == "after" and (verb is None or verb.tense in ("past", "none")))
        or bool(_AFTER.search(text, max(0, chain.host_start - 40), chain.host_start))
        or _AFTER_A_NIGHT.search(text, low, chain.prep_start) is not None
        or _is_behind(text, found.clauses[chain.clause], chain)
    )


def _is_besides(text: str, chain: Chain, rows: Sequence[tuple[Chain, Reading]]) -> bool:
    """Whether places are what else a journey has: "ends in Oslo on March 20, with stops in Rome and Paris"; not the parts
    of one that is told with them: "spends Friday in Ohio, with stops in Troy and Dayton"."""
    if chain.host not in words.STOPS or not _WITH.search(
        text, max(0, chain.host_start - 40), chain.host_start
    ):
        return False
    outer = [
        m.place
        for other, _ in rows
        if other.start < chain.start
        for m in other.members
        if m.place is not None
    ]
    return not any(m.place is not None and lies_in(m.place, wide) for wide in outer for m in chain.members)


def _is_behind(text: str, clause: Clause, chain: Chain) -> bool:
    """Whether a clause tells of a stop made before the one that the text is at: "has already visited Samoa"."""
    verb = clause.verb
    if verb is None or verb.aspect != "perfect" or not verb.polarity:
        return False
    if _BY_THEN.search(text, verb.end, min(clause.sentence_end, verb.end + _FARTHEST)):
        return False  # "had reached Bonn by noon": told in turn
    return verb.tense == "past" or bool(_ALREADY.search(text, verb.start, chain.start))


def _datings_of(found: Extraction, dated: dating.Dated, index: int, taken: Taken) -> list[Dating]:
    """The datings of a clause, else of what hangs on it without a place of its own, else of what it hangs on."""
    clauses = found.clauses
    own = list(dated.events.get(index, []))
    if _has_day(own):
        return own + _lengths(found, dated, index, taken)
    for i in range(index + 1, min(index + 5, len(clauses))):
        clause = clauses[i]
        marker = (clause.marker or "").lower()
        if clause.governor != index or {clause.relation, marker} & _APART:
            continue
        where = clause.relation == "relative" and marker in ("where", "when")
        if i in taken:  # "in Bonn, where he speaks on Monday, then heads for Bath"
            there = min(chain.host_start for chain, _ in taken[i])
            own += [d for d in dated.events.get(i, []) if where and d.first.char_start < there]
            continue
        ends = clause.verb is not None and status.verb_key(clause.verb) in frames.END
        if (
            where
            or clause.relation == "purpose"
            or (clause.kind in ("infinitive", "participle") and not ends)
        ):
            own += dated.events.get(i, [])
    if _has_day(own):
        return own
    nouns = [d for d, _ in dated.nouns.get(index, []) if d.first.type in ("DATE", "TIME")]
    if nouns:
        return own + nouns
    here = clauses[index]
    above = dated.events.get(here.governor, []) if here.governor is not None else []
    if here.kind == "coordinate" and here.governor in taken and above:
        first = clauses[here.governor].subject
        fronted = first is not None and all(d.first.char_start < first.start for d in above)
        return own + [d for d in above if fronted and here.shares_subject and _is_one_day(d)]
    untensed = here.verb is None or here.verb.tense == "none"
    # "plays Leeds on Monday before going to Bath" may be in one day, with Bonn and Trier it is not.
    several = here.relation == "before" and any(len(chain.members) > 1 for chain, _ in taken.get(index, ()))
    if (untensed or (here.marker or "").lower() == "when") and here.relation != "after" and not several:
        own += [d._replace(preposition="on") for d in above]
    return own


def _is_one_day(dating: Dating) -> bool:
    e = dating.first
    return dating.last is None and e.start is not None and e.end is not None and e.end - e.start <= DAY


def _under(sections: Sequence[Section], start: int, own: list[Dating]) -> list[Dating]:
    """The datings of a clause, or the day that it stands under where it names none of its own."""
    if any(d.first.type == "DATE" for d in own):
        return own
    section = _section(sections, start)
    return own if section is None else [section.day, *(d for d in own if d.first.type == "DURATION")]


def _section(sections: Sequence[Section], start: int) -> Section | None:
    """The section that an offset stands in."""
    at = bisect_right(sections, start, key=lambda section: section.start) - 1
    return sections[at] if at >= 0 and start < sections[at].end else None


def _lengths(found: Extraction, dated: dating.Dated, index: int, taken: Taken) -> list[Dating]:
    """Lengths of stay said in a relative clause of the place: "to Naples, where he was born, for one night"."""
    out: list[Dating] = []
    for i in range(index + 1, min(index + 3, len(found.clauses))):
        clause = found.clauses[i]
        if clause.governor == index and i not in taken and clause.relation == "relative":
            spent = clause.verb is not None and clause.verb.head in ("spend", "stay")
            own = [d for d in dated.events.get(i, []) if d.first.type == "DURATION"]
            out += [d for d in own if spent or d.preposition == "for"]
    return out


def _has_day(found: Sequence[Dating]) -> bool:
    return any(d.first.type in ("DATE", "TIME") and d.first.start is not None for d in found)

"""What a text says of a journey as a whole: how many days it takes, on which it begins and ends."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import NamedTuple

from timeline.events import dating, status, triggers
from timeline.events.record import Extraction
from timeline.events.trigger_movement import TOUR_NOUNS
from timeline.language.wordlists import words
from timeline.model import Bounds
from timeline.tours.days import Calendar
from timeline.tours.travellers import Reference, Travellers

_NUMBERS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14,
}  # fmt: skip
_NOUNS = TOUR_NOUNS | words("visit stay stop mission campaign run delegation residency")
_LENGTH = re.compile(
    rf"\b(\d{{1,2}}|{'|'.join(_NUMBERS)}|week)[-‐‑ ]?(day|week|night|long)s?\b[-\w‐‑,“”\" ]{{0,50}}?\b({'|'.join(sorted(_NOUNS))})\b",
    re.IGNORECASE,
)
_BEGIN = words("begin start open kick_off commence launch get_under_way")
END = words("end finish close conclude wrap_up wind_up wind_down culminate")
_NEAR = 300  # code points between what is told of the beginning of a journey and of its end
_LONGEST = timedelta(days=400)  # of a journey
_YEAR = timedelta(days=365)
_LONG_OVER = timedelta(days=200)
"""After this, dates without a year in the telling of a journey are of its own year."""
_FEW = 4  # clauses before "it" in which its noun stands
_RUN = words("run last take_place stretch be")


class Frame(NamedTuple):
    """`days` is a number of calendar days; `start` and `end` are instants within or at the edge of stated days."""

    by: Reference
    offset: int
    start: datetime | None
    end: datetime | None
    days: int | None


def frames(
    text: str,
    found: Extraction,
    travellers: Travellers,
    dated: dating.Dated,
    calendar: Calendar,
    published: datetime,
) -> list[Frame]:
    """The frames of the journeys of a text, in no order; `by` is empty for whoever travels."""
    out = [
        Frame(travellers.owner(match.start()) or (), match.start(), None, None, _days(match[1], match[2]))
        for match in _LENGTH.finditer(text)
    ]
    for index, clause in enumerate(found.clauses):
        verb, subject = clause.verb, clause.subject
        if verb is None or subject is None or not dated.events.get(index):
            continue
        if sets_out(found, index) and (by_ := travellers.of_clause(index)) is not None:
            day = Calendar(published).read(dated.events[index], by_, verb.tense != "past")
            if day is not None and day.dated:
                out.append(Frame(by_, verb.start, day.bounds.earliest_start, None, None))
            continue
        head = _subject(text, found, index)
        of_place = clause.relation == "relative" and clause.antecedent is not None
        if of_place and clause.antecedent is not None:
            head = _host(text, clause.antecedent.start) or head
        if head not in _NOUNS:
            continue
        by = travellers.owner(subject.head_start) or ()
        day = calendar.read(dated.events[index], by, verb.tense != "past")
        if day is None or not day.dated:
            continue
        key, b = status.verb_key(verb), day.bounds
        if key in _BEGIN:
            out.append(Frame(by, verb.start, b.earliest_start, None, None))
        elif key in END:
            out.append(Frame(by, verb.start, None, b.latest_end, None))
        elif key in _RUN and verb.tense != "past":
            out.append(Frame(by, verb.start, b.earliest_start, b.latest_end, None))
    return out


def _subject(text: str, found: Extraction, index: int) -> str:
    """The head of a clause's subject; of "it", that of the sentence before, where that is a journey."""
    subject = found.clauses[index].subject
    assert subject is not None
    head = text[subject.head_start : subject.head_end].lower()
    if head != "it":
        return head
    before = (
        c
        for c in reversed(found.clauses[max(0, index - _FEW) : index])
        if c.kind == "main" and c.subject is not None
    )
    named = (text[c.subject.head_start : c.subject.head_end].lower() for c in before if c.subject is not None)
    return next((noun for noun in named if noun in _NOUNS), head)


def past(found: Sequence[Frame], published: datetime) -> Bounds | None:
    """The one journey, long over when a text was published, of which it tells the first day, and maybe the last, with their year."""
    starts = {frame.start for frame in found if frame.start is not None}
    ends = {frame.end for frame in found if frame.end is not None}
    if len(starts) != 1 or len(ends) > 1:
        return None
    start, end = min(starts), min(ends, default=None)
    end = end if end is not None else start + _YEAR
    return (
        Bounds(start, None, None, end)
        if timedelta(0) < end - start <= _YEAR and end < published - _LONG_OVER
        else None
    )


def sets_out(found: Extraction, index: int) -> bool:
    """Whether a clause tells only that its subject sets out, and from or for no place."""
    clause = found.clauses[index]
    verb = clause.verb
    if verb is None or triggers.movement(verb.head, verb.particle) != "depart":
        return False
    return not any(
        clause.start <= m.start < clause.end
        and m.sense == "place"
        and m.place is not None
        and m.place.kind != "area"
        for m in found.mentions
    )


def _days(number: str, unit: str) -> int:
    count = 1 if number.lower() == "week" else _NUMBERS.get(number.lower()) or int(number)
    weeks = unit.lower() == "week" or number.lower() == "week"
    return count * 7 if weeks else count + 1 if unit.lower() == "night" else count


def _host(text: str, start: int) -> str | None:
    """The noun of travel that a place hangs on: "their tour of Canada, which begins …"."""
    match = re.search(
        r"([\w-]+)\s+(?:of|to|through|in|across)\s+(?:the\s+)?$", text[max(0, start - 50) : start]
    )
    return match[1].lower() if match else None


def stretches(found: Sequence[Frame], traveller: Reference) -> list[Bounds]:
    """The stretches of time, from the first to the last day told, that frames give to journeys of a traveller."""
    mine = [frame for frame in found if frame.by in ((), traveller)]
    begins = [(frame.start, frame.offset) for frame in mine if frame.start is not None]
    ends = [(frame.end, frame.offset) for frame in mine if frame.end is not None]
    return [
        Bounds(start, None, None, end)
        for start, at in begins
        for end, where in ends
        if 0 <= where - at <= _NEAR and timedelta(0) < end - start <= _LONGEST
    ]


def of_journey(
    found: Sequence[Frame], traveller: Reference, offsets: Sequence[int], alone: bool, span: Bounds
) -> Frame:
    """All that frames say of one journey of a traveller, whose visits stand at `offsets` and lie within `span`; `alone`
    says that the document tells no other."""
    start = end = days = None
    low, high = min(offsets, default=0), max(offsets, default=0)
    for frame in found:
        near = alone or low - 300 <= frame.offset <= high + 300
        if near and (frame.by == traveller or not frame.by) and not _is_beyond(frame, span):
            start, end, days = start or frame.start, end or frame.end, days or frame.days
    return Frame(traveller, low, start, end, days)


def _is_beyond(frame: Frame, span: Bounds) -> bool:
    """Whether a journey that begins or ends so is another one than that of the visits."""
    if frame.start is not None and span.latest_end is not None and frame.start >= span.latest_end:
        return True
    return frame.end is not None and span.earliest_start is not None and frame.end <= span.earliest_start

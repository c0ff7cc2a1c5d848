"""Times of day and parts of the day."""

from __future__ import annotations

from datetime import timedelta

from timeline.expressions.direction import FUTURE
from timeline.expressions.meaning import PUBLISHED, Clock, Daypart, Meaning
from timeline.expressions.resolve import reading as to
from timeline.expressions.resolve.anchor import Anchor, Landmark
from timeline.expressions.resolve.reading import Reading
from timeline.expressions.resolve.table import resolve, resolves
from timeline.model import Alternative

_LENGTH = {"hour": timedelta(hours=1), "minute": timedelta(minutes=1), "second": timedelta(seconds=1)}
_LATELY = timedelta(days=31)  # a day farther from the publication is not the one that news goes on to tell of
_NO_DAY = "XXXX-XX-XX"
_NOT_TOLD = "of no day that is told"


def _day_of(meaning: Meaning | None, a: Anchor) -> Reading | None:
    """The day that a time of day belongs to: its own, else the one said just before, else that of writing.

    In a narrative it may be one that is not told; it then has no start.
    """
    if meaning is not None:
        found = resolve(meaning, a)
        if found is not None and found.start is None and a.narrative:
            return Reading("DATE", _NO_DAY, why=_NOT_TOLD)
        return found if found is not None and found.grain == "day" else None
    said = _said_just_before(a)
    if said is not None and said.start is not None:
        return to.day(said.start.date(), said.name, "of the day said before")
    if not a.narrative:
        return to.day(a.published, PUBLISHED, "of the day of writing")
    if a.said is not None and a.said.grain == "month":
        return Reading("DATE", a.said.value + "-XX", anchor=a.said.name, why=_NOT_TOLD)
    return Reading("DATE", _NO_DAY, why=_NOT_TOLD)


def _said_just_before(a: Anchor) -> Landmark | None:
    """The day said last, unless a longer time was told of since, or it stands beside what the news tells of."""
    day, said = a.day, a.said
    if day is None or day.start is None:
        return None
    if a.narrative:
        onward = said is not None and said is not day and (said.start is None or said.start > day.start)
        return None if onward else day
    if a.day_in_sentence or abs(day.start.date() - a.published) <= _LATELY:
        return day
    ahead = a.day_in_paragraph and day.start.date() > a.published and a.lean().sign == FUTURE
    return day if ahead else None


def _timed(day: Reading, code: str, into: timedelta, length: timedelta, grain: str) -> Reading:
    """A time of a day: `into` it, and so long."""
    value, why = day.value + code, day.why
    if day.start is None:
        return Reading("TIME", value, anchor=day.anchor, why=why)
    start = day.start + into
    kept = tuple(
        Alternative(o.value + code, o.start and o.start + into, o.start and o.start + into + length, o.why)
        for o in day.alternatives
    )
    return Reading("TIME", value, start, start + length, grain, day.anchor, why=why, alternatives=kept)


@resolves(Daypart)
def _daypart(m: Daypart, a: Anchor) -> Reading | None:
    if m.bare and m.date is None and a.narrative:
        return Reading("TIME", _NO_DAY + m.code, why=_NOT_TOLD)
    day = _day_of(m.date, a)
    if day is None:
        return None
    first, length = timedelta(hours=m.first), timedelta(hours=m.last - m.first)
    return _timed(day, m.code, first, length, "part of day")._replace(alternatives=())


@resolves(Clock)
def _clock(m: Clock, a: Anchor) -> Reading | None:
    day = _day_of(m.date, a)
    if day is None:
        return None
    said = f"T{m.hour:02d}"
    if m.precision != "hour":
        said += f":{m.minute:02d}"
    if m.precision == "second":
        said += f":{m.second:02d}"
    into = timedelta(hours=m.hour, minutes=m.minute, seconds=m.second)
    return _timed(day, said, into, _LENGTH[m.precision], m.precision)

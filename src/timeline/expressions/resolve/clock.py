"""Times of day and parts of the day."""

from __future__ import annotations

from datetime import timedelta

from timeline.expressions.meaning import PUBLISHED, Clock, Daypart, Meaning
from timeline.expressions.resolve import reading as to
from timeline.expressions.resolve.anchor import Anchor
from timeline.expressions.resolve.reading import Reading
from timeline.expressions.resolve.table import resolve, resolves
from timeline.model import Alternative

_LENGTH = {"hour": timedelta(hours=1), "minute": timedelta(minutes=1), "second": timedelta(seconds=1)}


def _day_of(meaning: Meaning | None, a: Anchor) -> Reading | None:
    """The day that a time of day belongs to: its own, else the one said just before, else that of writing."""
    if meaning is not None:
        found = resolve(meaning, a)
        return found if found is not None and found.grain in ("day", "weekend") else None
    if a.day is not None and a.day.start is not None:
        return to.day(a.day.start.date(), a.day.name, "of the day said before")
    return to.day(a.published, PUBLISHED, "of the day of writing")


@resolves(Daypart)
def _daypart(m: Daypart, a: Anchor) -> Reading | None:
    if m.bare and m.date is None and a.narrative:
        return Reading("TIME", f"XXXX-XX-XX{m.code}", why="of no day that is told")
    day = _day_of(m.date, a)
    if day is None or day.start is None:
        return None
    start, end = day.start + timedelta(hours=m.first), day.start + timedelta(hours=m.last)
    value = day.value[:10] + m.code
    return day._replace(type="TIME", value=value, start=start, end=end, grain="part of day", alternatives=())


@resolves(Clock)
def _clock(m: Clock, a: Anchor) -> Reading | None:
    day = _day_of(m.date, a)
    if day is None or day.start is None:
        return None
    into, length = timedelta(hours=m.hour, minutes=m.minute, seconds=m.second), _LENGTH[m.precision]
    said = f"T{m.hour:02d}"
    if m.precision != "hour":
        said += f":{m.minute:02d}"
    if m.precision == "second":
        said += f":{m.second:02d}"
    kept = tuple(
        Alternative(o.value + said, o.start and o.start + into, o.start and o.start + into + length, o.why)
        for o in day.alternatives
    )
    start = day.start + into
    value = day.value[:10] + said
    return day._replace(
        type="TIME", value=value, start=start, end=start + length, grain=m.precision, alternatives=kept
    )

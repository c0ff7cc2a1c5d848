"""Half-open time said in words as people say it: days inclusive, months by name, and what is not known."""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import lru_cache
from typing import NamedTuple

from timeline.model import Bounds, Document

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_INSTANT = timedelta(microseconds=1)


class Style(NamedTuple):
    """How much of each name is written: 3 letters where room is short."""

    day: int | None
    month: int | None


FULL = Style(None, None)
SHORT = Style(3, 3)


@lru_cache(4096)
def possible(bounds: Bounds, style: Style = FULL) -> str:
    """Where an interval can lie, `[earliest_start, latest_end)`, in words: the last day named is included."""
    first, begun, over, last = bounds
    if first is not None and last is not None:
        return span(first, last, style)
    if first is not None:
        return f"from {_start(first, style)}, no later bound"
    if last is not None:
        return f"until {_end(last, style)}, no earlier bound"
    limits = [f"begun by {_end(begun, style)}"] if begun is not None else []
    limits += [f"not over before {_start(over, style)}"] if over is not None else []
    return ", ".join([*limits, "no earlier or later bound"]) if limits else "undated"


@lru_cache(4096)
def span(start: datetime, end: datetime, style: Style = FULL) -> str:
    """A half-open interval in the shortest words that say all of it: "July 2017", "3–5 May 2019"."""
    if not (_midnight(start) and _midnight(end)) or end <= start:
        return _hours(start, end, style)
    last = end - timedelta(days=1)
    if start.day == 1 and end.day == 1:
        return _months(start, last, style)
    if start == last:
        return f"{_DAYS[start.weekday()][: style.day]} {_day(start, style)}"
    if (start.year, start.month) == (last.year, last.month):
        return f"{start.day}–{_day(last, style)}"
    if start.year == last.year:
        return f"{start.day} {_month(start, style)} – {_day(last, style)}"
    return f"{_day(start, style)} – {_day(last, style)}"


def published(document: Document, style: Style = FULL) -> str:
    """The publication date to the grain at which it is known."""
    return moment(document.published, document.published_grain, style)


def moment(start: datetime, grain: str, style: Style = FULL) -> str:
    """The start of a grain as the grain's own name: "2018", "January 2018", "Saturday 13 January 2018"."""
    if grain == "year":
        return str(start.year)
    if grain == "month":
        return f"{_month(start, style)} {start.year}"
    day = f"{_DAYS[start.weekday()][: style.day]} {_day(start, style)}"
    return day if grain == "day" else f"{day}, {_clock(start)}"


def count(number: int, singular: str, plural: str | None = None) -> str:
    """ "1 stop", "2 stops", "1,204 stories"."""
    return f"{number:,} {singular if number == 1 else plural or singular + 's'}"


def shortened(words: str, most: int) -> str:
    """Words that fit in so many characters, the last an ellipsis where some are left out."""
    return words if len(words) <= most else words[: most - 1].rstrip() + "…"


def _months(start: datetime, last: datetime, style: Style) -> str:
    if start.month == 1 and last.month == 12:
        return str(start.year) if start.year == last.year else f"{start.year}–{last.year}"
    if start.year != last.year:
        return f"{_month(start, style)} {start.year} – {_month(last, style)} {last.year}"
    if start.month == last.month:
        return f"{_month(start, style)} {start.year}"
    return f"{_month(start, style)}–{_month(last, style)} {start.year}"


def _hours(start: datetime, end: datetime, style: Style) -> str:
    if start == end:
        return f"{_day(start, style)}, {_clock(start)}"
    if start.date() == (end - _INSTANT).date():
        return f"{_day(start, style)}, {_clock(start)}–{_clock_end(end)}"
    return f"{_day(start, style)}, {_clock(start)} – {_end(end, style)}"


def _start(start: datetime, style: Style) -> str:
    return _day(start, style) if _midnight(start) else f"{_day(start, style)}, {_clock(start)}"


def _end(end: datetime, style: Style) -> str:
    """The last day that lies before `end`, with the hour where `end` falls within a day."""
    if end == datetime.min:
        return _day(end, style)
    last = end - _INSTANT
    return _day(last, style) if _midnight(end) else f"{_day(last, style)}, {_clock_end(end)}"


def _day(day: datetime, style: Style) -> str:
    return f"{day.day} {_month(day, style)} {day.year}"


def _month(day: datetime, style: Style) -> str:
    return _MONTHS[day.month - 1][: style.month]


def _midnight(time: datetime) -> bool:
    return not (time.hour or time.minute or time.second or time.microsecond)


def _clock(time: datetime) -> str:
    seconds = f":{time.second:02}" if time.second else ""
    return f"{time.hour:02}:{time.minute:02}{seconds}"


def _clock_end(end: datetime) -> str:
    return "24:00" if _midnight(end) else _clock(end)

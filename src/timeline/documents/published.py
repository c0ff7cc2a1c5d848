"""Publication dates: from the way they are written to a civil time, its grain and its zone.

The civil day of the article's own place is what "on Friday" leans on, so a date is never moved to UTC. A
closed table of forms, because the libraries at hand guess: they read "2018-05" as the first of May, "12:30"
as today and 01/02/2018 as whichever order they like.
"""

from __future__ import annotations

import re
from datetime import datetime
from functools import lru_cache
from itertools import product
from typing import NamedTuple

from timeline.documents import zones
from timeline.documents.draft import Unusable, shown


class Published(NamedTuple):
    """When an article appeared."""

    moment: datetime  # civil time at the article's own place, no tzinfo; the start of its grain
    grain: str  # year, month, day, hour, minute, second
    timezone: str | None  # as `zones.canonical` names it


_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def _numbered(names: tuple[str, ...], first: int, usual: dict[str, int]) -> dict[str, int]:
    """Number by full name, by its first three letters, and by other usual short forms, all in lower case."""
    numbers = {name.lower(): number for number, name in enumerate(names, first)}
    return numbers | {name[:3]: number for name, number in numbers.items()} | usual


_MONTH_OF = _numbered(_MONTHS, 1, {"sept": 9})
_WEEKDAY_OF = _numbered(_WEEKDAYS, 0, {"tues": 1, "thur": 3, "thurs": 3})


def _one_of(names: dict[str, int]) -> str:
    return "|".join(sorted(names, key=len, reverse=True))


# The pieces of the forms. A form is a date and, after it, a clock; none names a group twice.
_YEAR = r"(?P<year>\d{4})"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_MONTH = rf"(?P<month_name>{_one_of(_MONTH_OF)})\b\.?"
_WEEKDAY = rf"(?:(?P<weekday>{_one_of(_WEEKDAY_OF)})\b\.?,? )?"
_DATES = (
    rf"{_YEAR}-(?P<month>\d\d)-(?P<day>\d\d)",
    rf"{_YEAR}(?P<month>\d\d)(?P<day>\d\d)",
    rf"{_YEAR}/(?P<month>\d\d?)/(?P<day>\d\d?)",
    rf"{_YEAR}-(?P<month>\d\d)",
    _YEAR,
    rf"{_WEEKDAY}{_DAY}[ -]{_MONTH},?[ -]{_YEAR}",
    rf"{_WEEKDAY}{_MONTH} {_DAY},? {_YEAR}",
    rf"{_MONTH},? {_YEAR}",
    rf"(?P<day>\d\d?)\.(?P<month>\d\d?)\.{_YEAR}",  # with dots the day comes first, wherever dots are used
    rf"(?P<left>\d\d?)/(?P<right>\d\d?)/{_YEAR}",
)
_NAMED = r"[A-Z]+(?:/[A-Z0-9_+\-]+)+|[A-Z]{1,5}"
_OFFSET = r"(?:UTC|GMT)?[+\-−]\d\d(?::?\d\d)?"
_ZONE = rf"(?: ?(?P<zone>{_OFFSET}|{_NAMED})(?: \([^()]*\))?)?"  # a comment may follow: "+0200 (CEST)"
_HALF = r"(?P<half>[ap])\.?m\b\.?"
_SECONDS = r"(?::(?P<second>\d\d)(?:[.,]\d+)?)?"
_BETWEEN = r"(?:T|,? (?:at )?| [|·•/\-–] )"
_CLOCKS = (
    "",
    r"(?P<zone>Z|[+\-]\d\d:\d\d)",  # a date with a zone, as XML Schema writes it
    rf"T(?P<hour>\d\d)(?:(?P<minute>\d\d)(?P<second>\d\d)?)?{_ZONE}",
    rf"{_BETWEEN}(?P<hour>\d\d?):(?P<minute>\d\d){_SECONDS}(?: ?{_HALF})?{_ZONE}",
    rf"{_BETWEEN}(?P<hour>\d\d?)(?:\.(?P<minute>\d\d))? ?{_HALF}{_ZONE}",
)


@lru_cache(maxsize=1)  # compiled when the first date is read, not at import
def _forms() -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    flags = re.IGNORECASE | re.ASCII
    dates = [re.compile(form, flags) for form in _DATES]
    clocks = [re.compile(form, flags) for form in _CLOCKS]
    return tuple(product(dates, clocks))


@lru_cache(maxsize=4096)  # the articles of one batch share a few dates
def parse(value: str) -> Published:
    """The publication date that `value` writes, at the grain at which it writes it.

    ISO 8601 dates and date-times (a day, month or year; basic or extended; RFC 3339), RFC 5322 (feeds), and
    what the press prints: "13 January 2018", "Saturday, January 13, 2018", "Jan. 13, 2018 09:30 EST",
    "13.01.2018". Raises `Unusable`, repeating the value, for anything else, and for what no calendar or clock
    holds, a weekday that the day did not have, and an order of day and month that is open.
    """
    written = " ".join(value.split())
    for date, clock in _forms():
        if (day := date.match(written)) and (time := clock.fullmatch(written, day.end())):
            return _published(day.groupdict() | time.groupdict(), value)
    raise _refusal(
        value, "is of no form that is read; write 2018-01-13, 2018-01-13T09:30+09:00 or 13 January 2018"
    )


def on_clock_of(zone: str, published: Published) -> Published:
    """`published` on the clock of `zone` (a name, letters or an offset): the article's own place.

    A date without a zone is on that clock already; a time of another zone is the same moment told by that
    clock, and so may lie on another day. Raises `Unusable` where `zone` is not known.
    """
    own = _zone(zone, zone)
    here = zones.rules(own)
    given = zones.rules(published.timezone) if published.timezone else None
    if not given or not here or published.grain in ("year", "month", "day"):
        return published._replace(timezone=own)
    try:
        moment = published.moment.replace(tzinfo=given).astimezone(here).replace(tzinfo=None)
    except OverflowError:
        raise _refusal(str(published.moment), f"cannot be told on the clock of {own}") from None
    return Published(moment, published.grain, own)


def _published(said: dict[str, str | None], value: str) -> Published:
    month, day = _month_and_day(said, value)
    hour, minute, second = (_number(said.get(name)) for name in ("hour", "minute", "second"))
    zone = said.get("zone")
    if day is None and (hour is not None or zone):
        raise _refusal(value, "has a time of day or a zone, and no day")
    if hour is not None and (half := said.get("half")):
        if not 1 <= hour <= 12:
            raise _refusal(value, "is not a time that a clock shows")
        hour = hour % 12 + (12 if half in "pP" else 0)
    date = (int(said["year"] or 0), 1 if month is None else month, 1 if day is None else day)
    try:
        moment = datetime(*date, hour or 0, minute or 0, second or 0)
    except ValueError as error:
        raise _refusal(value, f"is not in the calendar or on the clock: {error}") from None
    weekday = said.get("weekday")
    if weekday and _WEEKDAY_OF[weekday.lower()] != moment.weekday():
        raise _refusal(value, f"contradicts itself: that day was a {_WEEKDAYS[moment.weekday()]}")
    finest_first = {"second": second, "minute": minute, "hour": hour, "day": day, "month": month}
    grain = next((name for name, number in finest_first.items() if number is not None), "year")
    return Published(moment, grain, _zone(zone, value) if zone else None)


def _month_and_day(said: dict[str, str | None], value: str) -> tuple[int | None, int | None]:
    if name := said.get("month_name"):
        return _MONTH_OF[name.lower()], _number(said.get("day"))
    left, right = _number(said.get("left")), _number(said.get("right"))
    if left is None or right is None:
        return _number(said.get("month")), _number(said.get("day"))
    if left <= 12 and right <= 12 and left != right:
        raise _refusal(value, "may be day/month or month/day; write it as year-month-day")
    return (right, left) if left > 12 else (left, right)


def _number(digits: str | None) -> int | None:
    return None if digits is None else int(digits)


def _zone(written: str, value: str) -> str:
    name = zones.canonical(written)
    if name is None:
        raise _refusal(
            value, f"names a time zone {shown(written)} that is not known; write +09:00 or Asia/Tokyo"
        )
    return name


def _refusal(value: str, why: str) -> Unusable:
    return Unusable(f"publication date {shown(value)} {why}", stage="date")

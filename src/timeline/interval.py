"""Half-open intervals of civil time and the calendar arithmetic behind them: no text, no clock.

An interval is a pair of naive `datetime`s, `[start, end)`. Years run from 1 to 9999, as `datetime` has them;
what lies outside (and every year BC) has a TIMEX3 value but no interval. Weeks are ISO 8601 weeks, Monday first.
"""

from __future__ import annotations

from calendar import monthrange
from datetime import date, datetime, timedelta

Interval = tuple[datetime, datetime]

DAY = timedelta(days=1)
WEEK = timedelta(days=7)


def at(day: date) -> datetime:
    """The first instant of a day."""
    return datetime(day.year, day.month, day.day)


def days(first: date, last: date) -> Interval:
    """From the first instant of `first` to the last of `last`, both included."""
    return at(first), at(last) + DAY


def day(d: date) -> Interval:
    """The 24 hours of a day."""
    start = datetime(d.year, d.month, d.day)
    return start, start + DAY


def months(year: int, first: int, last: int) -> Interval:
    """From month `first` to month `last` of `year`, both included; `last` may run past 12 into the next year."""
    y, m = divmod(last, 12)
    return datetime(year, first, 1), datetime(year + y, m + 1, 1)


def years(first: int, last: int) -> Interval:
    """From year `first` to year `last`, both included."""
    return datetime(first, 1, 1), datetime(last + 1, 1, 1)


def week(d: date) -> Interval:
    """The ISO week (Monday to Sunday) that a day lies in."""
    monday = at(d) - timedelta(days=d.weekday())
    return monday, monday + WEEK


def weekend(d: date) -> Interval:
    """Saturday and Sunday of the ISO week that a day lies in."""
    monday, end = week(d)
    return monday + timedelta(days=5), end


def add_months(d: date, n: int) -> date:
    """The same day `n` months later (earlier when negative), or the month's last day where it has no such day.

    Raises ValueError outside the years 1 to 9999.
    """
    y, m = divmod(d.year * 12 + d.month - 1 + n, 12)
    return date(y, m + 1, min(d.day, monthrange(y, m + 1)[1])) if y > 0 else date(y, 1, 1)


def nth_weekday(year: int, month: int, weekday: int, n: int) -> date | None:
    """The nth of a weekday (Monday 0) in a month, -1 being the last; None where the month has no such day."""
    last = monthrange(year, month)[1]
    if n < 0:
        return date(year, month, last - (date(year, month, last).weekday() - weekday) % 7)
    day_of_month = 1 + (weekday - date(year, month, 1).weekday()) % 7 + 7 * (n - 1)
    return date(year, month, day_of_month) if day_of_month <= last else None


def iso_week(d: date) -> str:
    """The ISO 8601 week of a day, as in `2018-W02`."""
    year, number, _ = d.isocalendar()
    return f"{year:04d}-W{number:02d}"


def exists(year: int, month: int, day_of_month: int) -> bool:
    """Whether the (proleptic Gregorian) calendar has that day."""
    return 1 <= month <= 12 and 1 <= day_of_month <= monthrange(max(year, 1), month)[1]

"""Readings: what an expression was resolved to, and how the units of the calendar are written as readings."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import NamedTuple

from timeline import interval
from timeline.expressions import timex3
from timeline.expressions.meaning import PUBLISHED
from timeline.interval import Interval
from timeline.model import Alternative

NONE = "none"  # leans on nothing: the words say it all
SAID_IN_FULL = "said in full"
UNIT_WORDS = {
    "D": "day", "W": "week", "WE": "weekend", "M": "month", "Q": "quarter", "Y": "year", "DE": "decade", "CE": "century",
}  # fmt: skip
_SEASON_MONTH = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
_MONTHS = {"M": 1, "Q": 3, "6M": 6, "SE": 12, "Y": 12, "DE": 120, "CE": 1200, "ML": 12000}
_DAYS = {"D": 1, "W": 7, "WE": 7, "2W": 14}


class Reading(NamedTuple):
    """One resolved expression, before it is an `Expression` of a document.

    `anchor` is "published", "none", or the id of the expression that it leans on.
    """

    type: str
    value: str
    start: datetime | None = None
    end: datetime | None = None
    grain: str | None = None
    anchor: str = NONE
    mod: str | None = None
    quant: str | None = None
    freq: str | None = None
    why: str = ""
    alternatives: tuple[Alternative, ...] = ()


def day(d: date, anchor: str, why: str, alternatives: tuple[Alternative, ...] = ()) -> Reading:
    """A single day."""
    start, end = interval.day(d)
    return Reading("DATE", d.isoformat(), start, end, "day", anchor, None, None, None, why, alternatives)


def unit(code: str, d: date, anchor: str, why: str) -> Reading:
    """The calendar unit (D, W, WE, M, Q, Y, DE, CE) that a day lies in."""
    value, span = _unit(code, d)
    return Reading("DATE", value, *span, UNIT_WORDS[code], anchor, None, None, None, why)


def _unit(code: str, d: date) -> tuple[str, Interval]:
    year = d.year
    match code:
        case "D":
            return d.isoformat(), interval.day(d)
        case "W":
            return interval.iso_week(d), interval.week(d)
        case "WE":
            return interval.iso_week(d) + "-WE", interval.weekend(d)
        case "M":
            return f"{year:04d}-{d.month:02d}", interval.months(year, d.month, d.month)
        case "Q":
            q = (d.month - 1) // 3
            return f"{year:04d}-Q{q + 1}", interval.months(year, 3 * q + 1, 3 * q + 3)
        case "DE":
            return f"{year // 10:03d}", interval.years(year // 10 * 10, year // 10 * 10 + 9)
        case "CE":
            return f"{year // 100:02d}", interval.years(year // 100 * 100, year // 100 * 100 + 99)
        case _:
            return timex3.year(year), interval.years(year, year)


def moved(code: str, d: date, n: float) -> date:
    """A day moved by a number of units."""
    if code in _DAYS:
        return d + timedelta(days=round(_DAYS[code] * n))
    return interval.add_months(d, round(_MONTHS[code] * n))


def calendar(year: int, month: int | None, day_of_month: int | None) -> Reading | None:
    """A year, a month or a day said in full; None when there is no such day. A year BC has no interval."""
    if year == 0:
        return None
    if year < 1:
        value = timex3.year(year) + (f"-{month:02d}" if month else "")
        value += f"-{day_of_month:02d}" if day_of_month else ""
        grain = "day" if day_of_month else "month" if month else "year"
        return Reading("DATE", value, None, None, grain, NONE, why=SAID_IN_FULL)
    if month is None:
        return Reading("DATE", f"{year:04d}", *interval.years(year, year), "year", NONE, why=SAID_IN_FULL)
    if day_of_month is None:
        span = interval.months(year, month, month)
        return Reading("DATE", f"{year:04d}-{month:02d}", *span, "month", NONE, why=SAID_IN_FULL)
    if not interval.exists(year, month, day_of_month):
        return None
    return day(date(year, month, day_of_month), NONE, SAID_IN_FULL)


def season(code: str, year: int, anchor: str, why: str = SAID_IN_FULL) -> Reading:
    """A season by the months that meteorologists count to it; winter is that which the year ends in."""
    if year < 1:
        return Reading("DATE", f"{timex3.year(year)}-{code}", None, None, "season", anchor, why=why)
    first = _SEASON_MONTH[code]
    span = interval.months(year, first, first + 2)
    return Reading("DATE", f"{year:04d}-{code}", *span, "season", anchor, why=why)


def portion(code: str, year: int, anchor: str, why: str = SAID_IN_FULL) -> Reading:
    """A quarter (Q1 to Q4) or half (H1, H2) of a calendar year."""
    number, size = int(code[1]), 3 if code[0] == "Q" else 6
    span = interval.months(year, size * (number - 1) + 1, size * number)
    grain = "quarter" if code[0] == "Q" else "half"
    return Reading("DATE", f"{year:04d}-{code}", *span, grain, anchor, why=why)


def as_alternative(reading: Reading, why: str) -> Alternative:
    """A reading as one that was possible and not chosen."""
    return Alternative(reading.value, reading.start, reading.end, why)


def near(d: date, why: str) -> Alternative:
    """A day that was possible and not chosen."""
    return as_alternative(day(d, PUBLISHED, why), why)

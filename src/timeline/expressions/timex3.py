"""TIMEX3 values (TimeML 1.2.1), and EDTF (ISO 8601-2 level 1) made from them.

| words | type | value | mod, quant, freq |
| --- | --- | --- | --- |
| 12 January 2018; January 2018; 2018 | DATE | 2018-01-12; 2018-01; 2018 | |
| Friday; next week; last weekend | DATE | 2018-01-12; 2018-W03; 2018-W01-WE | |
| the summer of 1914; Q3 2018; the second half of 2018 | DATE | 1914-SU; 2018-Q3; 2018-H2 | |
| the 1990s; the 18th century; 490 BC | DATE | 199; 17; BC0490 | |
| two days later, of a time known by its month alone | DATE | 2018-01-XX | |
| early 2019; mid-March; the end of 2018; around 1910 | DATE | 2019; 2018-03; 2018; 1910 | START; MID; END; APPROX |
| now; recently; soon | DATE | PRESENT_REF; PAST_REF; FUTURE_REF | |
| 3:30 p.m.; Friday morning; tonight | TIME | 2018-01-13T15:30; 2018-01-12TMO; 2018-01-13TNI | |
| two years; several weeks; 72 hours | DURATION | P2Y; PXW; PT72H | |
| at least three years; nearly a year | DURATION | P3Y; P1Y | EQUAL_OR_MORE; LESS_THAN |
| every Tuesday; each summer | SET | XXXX-WXX-2; XXXX-SU | quant EVERY; EACH |
| twice a week; annual | SET | P1W; P1Y | freq 2X; 1X |
"""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from functools import lru_cache

_EDTF_SEASONS = {"SP": "21", "SU": "22", "FA": "23", "WI": "24"}
_PLAIN = re.compile(r"\d{4}(?:-\d\d(?:-\d\d(?:T\d\d:\d\d(?::\d\d)?)?)?)?")


def year(number: int) -> str:
    """`2018`, or `BC0490` for -490."""
    return f"{number:04d}" if number > 0 else f"BC{-number:04d}"


@lru_cache(maxsize=1 << 15)
def edtf(value: str, mod: str | None, start: datetime | None, end: datetime | None) -> str | None:
    """The EDTF of a resolved expression: its TIMEX3 value where that is EDTF too, else its interval in days.

    None where neither fits: durations, sets, and references that have no interval.
    """
    tilde = "~" if mod == "APPROX" else ""
    if _PLAIN.fullmatch(value):
        return value + ("" if "T" in value else tilde)
    if re.fullmatch(r"\d{4}-(?:SP|SU|FA|WI)", value):
        return f"{value[:5]}{_EDTF_SEASONS[value[5:]]}{tilde}"
    if re.fullmatch(r"\d{4}/\d{4}", value):
        return value
    if re.fullmatch(r"\d{3}|\d\d", value):
        return value.ljust(4, "X")
    if match := re.fullmatch(r"BC(\d{4})(-\d\d(?:-\d\d)?)?", value):  # EDTF counts a year 0, so 1 BC is 0000
        before = 1 - int(match[1])
        return (f"-{-before:04d}" if before else "0000") + (match[2] or "")
    if value.endswith("_REF"):
        if start is None and end is None:
            return None
        return f"{start.date() if start else '..'}/{_last_day(end) if end else '..'}"
    if start is not None and end is not None and not value.startswith("P"):
        first, last = start.date(), _last_day(end)
        return f"{first}" if f"{first}" == last else f"{first}/{last}"
    return None


def _last_day(end: datetime) -> str:
    return str((end - timedelta(microseconds=1)).date())


_HALVES = {"Y": "6M", "M": "15D", "D": "T12H", "TH": "30M", "TM": "30S"}
_MULTIPLES = {"DE": (10, "Y"), "CE": (100, "Y"), "ML": (1000, "Y"), "2W": (2, "W"), "6M": (6, "M")}


def period(amount: float | None, unit: str) -> str:
    """The ISO 8601 / TIMEX3 duration of an amount: `period(3, "M")` is P3M, `period(None, "TH")` is PTXH.

    A fraction is written in smaller units where these are whole: two years and a half are P2Y6M.
    """
    if unit in ("2W", "6M") or (unit in _MULTIPLES and amount is not None and amount % 1):
        times, unit = _MULTIPLES[unit]
        amount = None if amount is None else amount * times
    if unit == "TH" and amount is not None and amount % 0.5:  # a quarter of an hour
        amount, unit = amount * 60, "TM"
    prefix = "PT" if unit.startswith("T") else "P"
    designator = unit.removeprefix("T")
    if amount is None:
        return f"{prefix}X{designator}"
    if amount % 1 == 0.5 and unit in _HALVES:
        whole = f"{int(amount)}{designator}" if amount > 1 else ""
        return f"{prefix}{whole}{_HALVES[unit]}"
    return f"{prefix}{int(amount) if amount == int(amount) else amount}{designator}"

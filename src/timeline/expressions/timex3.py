"""TIMEX3 values (TimeML 1.2.1) of calendar intervals, and EDTF (ISO 8601-2 level 1) made from them."""

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


def period(amount: float | None, unit: str) -> str:
    """The ISO 8601 / TIMEX3 duration of an amount: `period(3, "M")` is P3M, `period(None, "TH")` is PTXH."""
    clock = unit.startswith("T")
    designator = unit.removeprefix("T")
    if designator[0].isdigit():  # a unit that is a multiple of another: a fortnight is 2W
        amount, designator = (None if amount is None else amount * int(designator[0])), designator[1:]
    if amount == 0.5 and designator in ("Y", "H", "D", "M") and not (clock and designator == "M"):
        return {"Y": "P6M", "H": "PT30M", "D": "PT12H", "M": "P15D"}[designator]
    said = "X" if amount is None else str(int(amount)) if amount == int(amount) else str(amount)
    return f"P{'T' if clock else ''}{said}{designator}"

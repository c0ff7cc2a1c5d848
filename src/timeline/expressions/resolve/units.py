"""Calendar units told by their distance: this week, last year, two days later, the past three months."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from timeline import interval
from timeline.expressions import timex3
from timeline.expressions.direction import FUTURE
from timeline.expressions.meaning import CONTEXT, PUBLISHED, Current, Moved, Shift, Window
from timeline.expressions.resolve import reading as to
from timeline.expressions.resolve.amounts import vague_reference
from timeline.expressions.resolve.anchor import Anchor, Landmark
from timeline.expressions.resolve.choice import choose
from timeline.expressions.resolve.reading import NONE, UNIT_WORDS, Reading
from timeline.expressions.resolve.table import resolve, resolves
from timeline.interval import DAY, WEEK

_WHY = {
    0: "the one of writing",
    -1: "the one before the day of writing",
    1: "the one after the day of writing",
}
_FROM_SAID = "counted from the date said before"
_FROM_WRITING = "counted from the day of writing"
_JUST_SAID = timedelta(days=10)  # how long before the publication the week of a report may lie
_GRAIN = {
    "D": "D", "W": "W", "2W": "W", "WE": "W", "M": "M", "6M": "M", "Q": "Q", "SE": "Y", "Y": "Y", "DE": "Y", "CE": "Y", "ML": "Y",
}  # fmt: skip
_LONGER = frozenset(("month", "season", "quarter", "half", "year", "decade", "century"))
_OF_MONTHS = frozenset("MQY")
_SECONDS = {"TH": 3600, "TM": 60, "TS": 1}
_YEARS = {"Y": 1, "DE": 10, "CE": 100}
_DIGITS = {"Y": 6, "DE": 5, "CE": 4}  # of a value BC


@resolves(Current)
def _current(m: Current, a: Anchor) -> Reading | None:
    if m.bare and m.unit == "Q":
        return last_quarter(a)
    if m.anchor == CONTEXT and a.said is not None:
        pointed = m.shift == 0 and not m.bare and m.unit in _YEARS
        return _from_said(m, a, a.mentioned or a.said if pointed else a.said)
    if m.unit == "D" and a.narrative and a.said is not None and a.said.grain in _LONGER:
        return _day_of_speech(m, a)
    if m.bare and m.unit == "WE":
        weekends = [to.unit("WE", a.published + n * WEEK, PUBLISHED, "") for n in (-1, 0, 1)]
        return choose(weekends, interval.at(a.published), a.lean)
    base, anchor = a.base()
    why = _WHY.get(m.shift, _FROM_WRITING) if anchor == PUBLISHED else "as seen from the date said before"
    return to.unit(m.unit, to.moved(m.unit, base, m.shift), anchor, why)


def _day_of_speech(m: Current, a: Anchor) -> Reading:
    """ "Today" where a narrative has named no day: that of whoever speaks, or the present."""
    if m.shift == 0:
        return vague_reference("PRESENT_REF", a)
    return Reading("DATE", "XXXX-XX-XX", anchor=NONE, why="a day of speech that is not told")


def _from_said(m: Current, a: Anchor, said: Landmark) -> Reading | None:
    """ "That year", "the following day", and "the week" of a report."""
    if said.start is None:
        return _before_christ(m.unit, said, m.shift)
    if m.bare and not a.narrative and m.unit != "D":
        base = _week_told_of(a) if m.unit == "W" else a.published
        return to.unit(m.unit, base, PUBLISHED, f"the {UNIT_WORDS[m.unit]} of writing")
    at, name = _fine_base(m.unit, a, said)
    return to.unit(m.unit, to.moved(m.unit, at, m.shift), name, _FROM_SAID)


def _week_told_of(a: Anchor) -> date:
    """A day of "the week" of a report: that of the day said before where it is near, else that of writing."""
    if a.day is None or a.day.start is None:
        return a.published
    said = a.day.start.date()
    near = abs(said - a.published) < _JUST_SAID and (said <= a.published or a.day_in_paragraph)
    return said if near else a.published


def _fine_base(unit: str, a: Anchor, said: Landmark) -> tuple[date, str]:
    """The day that a unit is counted from: days are counted from the last single day, weeks too where what was said last
    is longer than one, longer units from any date."""
    fine = unit == "D" or (unit in ("W", "WE") and said.grain in _LONGER)
    if fine and a.day is not None and a.day.start is not None:
        return a.day.start.date(), a.day.name
    return (said.start.date() if said.start is not None else a.published), said.name


def _within_longer(grain: str, a: Anchor) -> Reading | None:
    """Days or weeks from a day that is not told, of a year or month that is: somewhere in it."""
    said, day = a.said, a.day
    if said is None or said.start is None or said.end is None or said.grain not in ("year", "month"):
        return None
    if day is not None and day.start is not None and said.start <= day.start < said.end:
        return None
    if day is not None and day.start is not None and not a.narrative and a.day_in_paragraph:
        return None  # "sat down on Friday with those thrown out in 2002. He had come a day earlier"
    digits = said.value[:7] if said.grain == "month" else said.value[:4]
    unknown = (
        "-WXX" if grain == "W" and said.grain == "year" else "-XX" if said.grain == "month" else "-XX-XX"
    )
    why = f"counted from a day of {digits} that is not told"
    return Reading("DATE", digits + unknown, said.start, said.end, said.grain, said.name, why=why)


def last_quarter(a: Anchor) -> Reading:
    """ "The quarter" of a company report: the one it names, or else the last one completed."""
    if a.quarter is not None and a.quarter.start is not None:
        return to.unit("Q", a.quarter.start.date(), a.quarter.name, "the quarter named before")
    return to.unit("Q", interval.add_months(a.published, -3), PUBLISHED, "the last quarter completed")


def _before_christ(code: str, said: Landmark, n: float) -> Reading | None:
    """A year, decade or century counted from a date BC; finer units are not counted."""
    year = said.year_before_christ
    if year is not None and code in _YEARS:
        year += round(n * _YEARS[code])
        if year < 0:
            value = timex3.year(year)[: _DIGITS[code]]
            return Reading("DATE", value, None, None, UNIT_WORDS[code], said.name, why=_FROM_SAID)
    value = said.value if n == 0 else said.value[:6] + "-XX"
    return Reading("DATE", value, None, None, None, said.name, why="near the date said before")


@resolves(Shift)
def _shift(m: Shift, a: Anchor) -> Reading | None:
    year_on_year = (m.unit, m.amount, m.sign) == ("Y", 1, -1) and not a.narrative
    if year_on_year and a.quarter is not None and not a.by_quarter:
        return to.unit("Y", to.moved("Y", a.published, -1), PUBLISHED, "the year before the one reported on")
    if (
        year_on_year and a.by_quarter
    ) or m.like:  # a company report compares like with like: the same quarter of the year before
        quarter = last_quarter(a)
        moved = interval.add_months(quarter.start.date(), -12) if quarter.start else a.published
        return to.unit("Q", moved, quarter.anchor, "the same quarter a year before")
    if m.amount is None:
        return vague_reference("PAST_REF" if m.sign < 0 else "FUTURE_REF", a)
    n = m.sign * m.amount
    on_context = m.anchor == CONTEXT and a.said is not None
    if on_context and a.said is not None and a.said.start is None:
        found = _before_christ(m.unit, a.said, n)
        return found._replace(mod=m.mod) if found else None
    if m.unit in _SECONDS:
        return _clock_shift(m, n, a)
    if m.anchor == CONTEXT and a.said is None and n > 0:
        value = timex3.period(m.amount, m.unit)
        return Reading("DURATION", value, anchor=NONE, mod=m.mod, why="counted from a date that is not told")
    grain = "M" if m.unit == "Y" and n != int(n) else _GRAIN[m.unit]
    base, anchor = a.base()
    if on_context and a.said is not None:
        if grain in ("D", "W") and (unknown := _within_longer(grain, a)) is not None:
            return unknown._replace(mod=m.mod)
        base, anchor = _fine_base("D" if grain in ("D", "W") else grain, a, a.said)
    why = _FROM_WRITING if anchor == PUBLISHED else _FROM_SAID
    there = to.unit(grain, to.moved(m.unit, base, n), anchor, why)
    if on_context and n > 0 and grain in _OF_MONTHS and not a.narrative and _is_too_late(there, a):
        there = to.unit(grain, a.published, PUBLISHED, "counted up to the day of writing")
    return there._replace(mod=m.mod)


def _is_too_late(there: Reading, a: Anchor) -> bool:
    """Whether what news tells as past would lie after it was written: "Twelve months on, little has changed"."""
    return there.start is not None and there.start > interval.at(a.published) and a.lean().sign != FUTURE


def _clock_shift(m: Shift, n: float, a: Anchor) -> Reading:
    """Hours and minutes away: the amount alone, unless the moment is known to the minute."""
    if m.anchor == PUBLISHED and a.moment.hour + a.moment.minute:
        at = a.moment + timedelta(seconds=_SECONDS[m.unit] * n)
        value, end = at.strftime("%Y-%m-%dT%H:%M"), at + timedelta(minutes=1)
        return Reading(
            "TIME", value, at, end, "minute", PUBLISHED, m.mod, why="counted from the time of writing"
        )
    value = timex3.period(m.amount, m.unit)
    return Reading("DURATION", value, anchor=NONE, mod=m.mod, why="hours from a time that is not known")


@resolves(Moved)
def _moved(m: Moved, a: Anchor) -> Reading | None:
    date = resolve(m.date, a)
    if date is None or date.start is None:
        return None
    unit = next(code for code, word in UNIT_WORDS.items() if word == date.grain)
    return to.unit(
        unit, to.moved(m.unit, date.start.date(), m.amount), date.anchor, f"moved from {date.value}"
    )


@resolves(Window)
def _window(m: Window, a: Anchor) -> Reading:
    value = timex3.period(m.amount, m.unit)
    at = interval.at(a.published)
    far: datetime | None = None
    if m.amount is not None and m.unit not in _SECONDS:
        far = interval.at(to.moved(m.unit, a.published, m.sign * m.amount))
    if m.sign < 0:
        return Reading(
            "DURATION", value, far, at + DAY, None, PUBLISHED, m.mod, why="up to the day of writing"
        )
    end = far + DAY if far else None
    return Reading("DURATION", value, at, end, None, PUBLISHED, m.mod, why="from the day of writing on")

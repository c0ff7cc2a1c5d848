"""When that is: meanings resolved against the publication date, the tense of the clause and the dates said before.

One small function a meaning. Each returns a `Reading`; the choice between a past and a coming candidate is made in
one place, `_choose`, and the candidate not chosen is kept as an alternative.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any, NamedTuple

from timeline import interval
from timeline.expressions import feasts, timex3
from timeline.expressions.direction import FUTURE, OPEN, PAST, Lean
from timeline.expressions.meaning import (
    CONTEXT,
    PUBLISHED,
    Clock,
    Current,
    Date,
    Daypart,
    Duration,
    Era,
    Holiday,
    Meaning,
    Part,
    Portion,
    Repeat,
    Season,
    Shift,
    Vague,
    Weekday,
    Window,
    Within,
)
from timeline.expressions.rules.durations import period
from timeline.interval import DAY, Interval
from timeline.model import Alternative

NONE = "none"  # leans on nothing: the words say it all


class Reading(NamedTuple):
    """One resolved expression, before it is an `Expression` of a document. `anchor` is published, context or none."""

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


class Anchor(NamedTuple):
    """What an expression may lean on: the publication day, the reading said before it, and the document's policy."""

    published: date
    moment: datetime
    said: Reading | None  # the last date said
    day: date | None  # the last single day said
    quarter: Reading | None  # the last quarter said by name
    narrative: bool
    lean: Callable[[], Lean]

    def base(self) -> date:
        """The day that a bare month or weekday, or "last year", is counted from."""
        if self.narrative and self.said is not None and self.said.start is not None:
            return self.said.start.date()
        return self.published

    def label(self) -> str:
        """What `base` stands for."""
        return CONTEXT if self.narrative and self.said is not None and self.said.start is not None else PUBLISHED


Resolver = Callable[[Any, Anchor], Reading | None]
_RESOLVERS: dict[type, Resolver] = {}


def _resolves(kind: type) -> Callable[[Resolver], Resolver]:
    def register(function: Resolver) -> Resolver:
        _RESOLVERS[kind] = function
        return function

    return register


def resolve(meaning: Meaning, anchor: Anchor) -> Reading | None:
    """The reading of a meaning; None when it names no date that exists (the 30th of a February, year 0)."""
    try:
        return _RESOLVERS[type(meaning)](meaning, anchor)
    except (OverflowError, ValueError):  # beyond the years 1 to 9999: no date of this calendar
        return None


# -- readings of calendar units -------------------------------------------------------------------------------------


def day_reading(d: date, anchor: str, why: str, alternatives: tuple[Alternative, ...] = ()) -> Reading:
    """A single day."""
    start, end = interval.day(d)
    return Reading("DATE", d.isoformat(), start, end, "day", anchor, None, None, None, why, alternatives)


def _unit_reading(unit: str, d: date, anchor: str, why: str) -> Reading:
    """The calendar unit (D, W, WE, M, Q, Y, DE, CE) that a day lies in."""
    value, grain, span = _unit(unit, d)
    return Reading("DATE", value, *span, grain, anchor, None, None, None, why)


def _unit(unit: str, d: date) -> tuple[str, str, Interval]:
    year = d.year
    if unit == "D":
        return d.isoformat(), "day", interval.day(d)
    if unit == "W":
        return interval.iso_week(d), "week", interval.week(d)
    if unit == "WE":
        return interval.iso_week(d) + "-WE", "weekend", interval.weekend(d)
    if unit == "M":
        return f"{year:04d}-{d.month:02d}", "month", interval.months(year, d.month, d.month)
    if unit == "Q":
        q = (d.month - 1) // 3
        return f"{year:04d}-Q{q + 1}", "quarter", interval.months(year, 3 * q + 1, 3 * q + 3)
    if unit == "DE":
        return f"{year // 10:03d}", "decade", interval.years(year // 10 * 10, year // 10 * 10 + 9)
    if unit == "CE":
        return f"{year // 100:02d}", "century", interval.years(year // 100 * 100, year // 100 * 100 + 99)
    return timex3.year(year), "year", interval.years(year, year)


def _moved(unit: str, d: date, n: float) -> date:
    """A day moved by a number of units."""
    if unit == "D":
        return d + timedelta(days=round(n))
    if unit in ("W", "WE"):
        return d + timedelta(days=round(7 * n))
    if unit == "2W":
        return d + timedelta(days=round(14 * n))
    months = {"M": 1, "Q": 3, "6M": 6, "Y": 12, "DE": 120, "CE": 1200, "ML": 12000}[unit]
    return interval.add_months(d, round(months * n))


def _choose(
    candidates: list[Reading], base: datetime, lean: Lean, tolerance: timedelta = timedelta(0)
) -> Reading | None:
    """Of readings in time order, the one that the lean points at; the nearest where it points nowhere.

    A reading that holds `base` is taken whatever the lean. A lean is not followed where it would leap over a reading
    nearer than `tolerance`: tense cues err, and news dates are near.
    """
    usable = [c for c in candidates if c.start is not None and c.end is not None]
    if not usable:
        return None
    here = next((c for c in usable if c.start <= base < c.end), None)  # type: ignore[operator]

    def distance(c: Reading) -> timedelta:
        return max(c.start - base, base - c.end, timedelta(0))  # type: ignore[operator]

    past = max((c for c in usable if c.end <= base), key=lambda c: c.end, default=None)  # type: ignore[operator,arg-type,return-value]
    future = min((c for c in usable if c.start > base), key=lambda c: c.start, default=None)  # type: ignore[operator,arg-type,return-value]
    nearest = here or min(usable, key=distance)
    wanted = {PAST: past, FUTURE: future}.get(lean.sign)
    if here is not None:
        chosen, why = here, "the one that the day of writing lies in"
    elif wanted is None:
        chosen, why = nearest, f"the nearest: {lean.why}"
    elif wanted is not nearest and distance(nearest) < tolerance:
        chosen, why = nearest, "the nearest by far"
    else:
        chosen, why = wanted, ("the last one: " if lean.sign == PAST else "the next one: ") + lean.why
    others = tuple(
        Alternative(c.value, c.start, c.end, "the one before" if c is past else "the one after")
        for c in (past, future)
        if c is not None and c is not chosen
    )
    return chosen._replace(why=why, alternatives=others)


# -- dates ------------------------------------------------------------------------------------------------------


@_resolves(Date)
def _date(m: Date, a: Anchor) -> Reading | None:
    if m.year is not None:
        reading = _absolute(m.year, m.month, m.day)
        if reading is not None and m.ambiguous:
            other = _absolute(m.year, m.day, m.month)
            if other is not None:
                kept = (Alternative(other.value, other.start, other.end, "day and month the other way round"),)
                return reading._replace(alternatives=kept, why="month first, as American papers write it")
        return reading
    if m.month is None:
        return _day_of_month(m.day or 1, a)
    base = a.base()
    if m.weekday is not None and m.day is not None:
        years = [y for y in range(base.year - 3, base.year + 4) if interval.exists(y, m.month, m.day)]
        fitting = [y for y in years if date(y, m.month, m.day).weekday() == m.weekday]
        if fitting:
            year = min(fitting, key=lambda y: (abs(date(y, m.month, m.day) - base), y))  # type: ignore[arg-type]
            return day_reading(date(year, m.month, m.day), PUBLISHED, "the year in which the weekday fits")
    candidates = [
        r._replace(anchor=CONTEXT if a.narrative and a.said else PUBLISHED)
        for y in (base.year - 1, base.year, base.year + 1)
        if (r := _absolute(y, m.month, m.day)) is not None
    ]
    if m.day == 29 and m.month == 2 and not candidates:
        candidates = [r for y in range(base.year - 4, base.year + 5) if (r := _absolute(y, 2, 29))]
    at = interval.at(base)
    if m.shift is not None:
        if m.shift == 0:
            return _choose(candidates, at, Lean(OPEN, "“this”"))
        beyond = [c for c in candidates if (c.start > at if m.shift > 0 else c.end <= at)]  # type: ignore[operator]
        return _choose(beyond, at, Lean(m.shift, "said so"))
    if a.narrative and a.said is not None:
        return _onward(candidates, at)
    tolerance = timedelta(days=45) if m.day is not None else timedelta(0)
    return _choose(candidates, at, a.lean(), tolerance)


def _onward(candidates: list[Reading], at: datetime) -> Reading | None:
    """In a narrative time goes on: the candidate nearest to the date said before, rather after than before it."""

    def cost(c: Reading) -> timedelta:
        forward = c.start - at  # type: ignore[operator]
        return forward if forward >= timedelta(0) else -forward * 1.6

    here = next((c for c in candidates if c.start <= at < c.end), None)  # type: ignore[operator]
    chosen = here or min(candidates, key=cost, default=None)
    return chosen._replace(why="goes on from the date said before") if chosen is not None else None


def _absolute(year: int, month: int | None, day: int | None) -> Reading | None:
    if year < 1:
        value = timex3.year(year) + (f"-{month:02d}" if month else "") + (f"-{day:02d}" if day else "")
        return Reading("DATE", value, None, None, "day" if day else "month" if month else "year", NONE, why="said in full")
    if day is not None and month is not None:
        return day_reading(date(year, month, day), NONE, "said in full") if interval.exists(year, month, day) else None
    if month is not None:
        return Reading("DATE", f"{year:04d}-{month:02d}", *interval.months(year, month, month), "month", NONE, why="said in full")
    return Reading("DATE", f"{year:04d}", *interval.years(year, year), "year", NONE, why="said in full")


def _day_of_month(day: int, a: Anchor) -> Reading | None:
    """ "The 12th": of the month last said, else the nearest one by tense."""
    if a.said is not None and a.said.start is not None and a.said.grain in ("day", "month"):
        s = a.said.start
        if interval.exists(s.year, s.month, day):
            return day_reading(date(s.year, s.month, day), CONTEXT, "of the month said before")
    candidates = []
    for n in (-1, 0, 1):
        month = interval.add_months(a.published.replace(day=1), n)
        if interval.exists(month.year, month.month, day):
            candidates.append(day_reading(month.replace(day=day), PUBLISHED, ""))
    return _choose(candidates, interval.at(a.published), a.lean())


@_resolves(Weekday)
def _weekday(m: Weekday, a: Anchor) -> Reading | None:
    if m.anchor == CONTEXT or (a.narrative and m.shift is None and a.day is not None):
        base = a.day or (a.said.start.date() if a.said and a.said.start else a.published)
        ahead = (m.weekday - base.weekday()) % 7
        if m.shift == -1:
            ahead -= 7
        elif m.shift == 1 and ahead == 0:
            ahead = 7
        return day_reading(base + timedelta(days=ahead), CONTEXT, "counted from the date said before")
    base = a.published
    ahead = (m.weekday - base.weekday()) % 7
    coming, last = base + timedelta(days=ahead), base + timedelta(days=ahead - 7)
    if m.shift is None:
        if ahead == 0:
            kept = tuple(_as_alternative(d, w) for d, w in ((last, "a week before"), (base + 7 * DAY, "a week after")))
            return day_reading(base, PUBLISHED, "the day of writing itself", kept)
        lean = a.lean()
        if lean.sign == FUTURE:
            return day_reading(coming, PUBLISHED, f"the coming one: {lean.why}", (_as_alternative(last, "the one before"),))
        why = f"the one before: {lean.why}" if lean.sign == PAST else "the one before: news tells of what has been"
        return day_reading(last, PUBLISHED, why, (_as_alternative(coming, "the coming one"),))
    if m.shift == 0:
        if ahead and a.lean().sign == PAST:
            return day_reading(last, PUBLISHED, "“this” one, already past", (_as_alternative(coming, "the coming one"),))
        return day_reading(coming, PUBLISHED, "“this” one")
    if m.shift == 1:
        return day_reading(coming if ahead else base + 7 * DAY, PUBLISHED, "the coming one")
    if m.shift == 2:
        monday = base - timedelta(days=base.weekday())
        chosen = monday + timedelta(days=7 + m.weekday)
        kept = (_as_alternative(coming, "the coming one"),) if coming != chosen and ahead else ()
        return day_reading(chosen, PUBLISHED, "of the week after this one", kept)
    return day_reading(last, PUBLISHED, "the one before")


def _as_alternative(d: date, why: str) -> Alternative:
    return Alternative(d.isoformat(), *interval.day(d), why)


_SEASON_MONTH = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}


def _season_in(code: str, year: int, anchor: str) -> Reading:
    if year < 1:
        return Reading("DATE", f"{timex3.year(year)}-{code}", None, None, "season", anchor)
    first = _SEASON_MONTH[code]
    return Reading("DATE", f"{year:04d}-{code}", *interval.months(year, first, first + 2), "season", anchor, why="said in full")


@_resolves(Season)
def _season(m: Season, a: Anchor) -> Reading | None:
    if m.year is not None:
        return _season_in(m.code, m.year, NONE)
    if m.anchor == CONTEXT and a.said is not None and a.said.start is not None:
        base, label = a.said.start.date(), CONTEXT
    elif m.anchor == CONTEXT and a.said is not None and a.said.value.startswith("BC"):
        return _season_in(m.code, -int(a.said.value[2:6]), CONTEXT)
    else:
        base, label = a.base(), CONTEXT if a.narrative and a.said else PUBLISHED
        if a.narrative and a.said is not None and a.said.value.startswith("BC"):
            return _season_in(m.code, -int(a.said.value[2:6]), CONTEXT)
    candidates = [_season_in(m.code, y, label) for y in range(base.year - 2, base.year + 2)]
    at = interval.at(base)
    if m.shift:
        beyond = [c for c in candidates if (c.start > at if m.shift > 0 else c.end <= at)]  # type: ignore[operator]
        return _choose(beyond, at, Lean(m.shift, "said so"))
    if m.shift == 0:
        return next((c for c in candidates if c.start.year == base.year), None) if m.code != "WI" else _choose(candidates, at, Lean(OPEN, "“this”"))  # type: ignore[union-attr]
    if a.narrative and a.said is not None:
        same = [c for c in candidates if c.start.year == base.year]  # type: ignore[union-attr]
        return (same[0] if a.said.grain in ("year", "season") else _onward(candidates, at) or same[0])._replace(why="of the year said before")
    return _choose(candidates, at, a.lean())


def _portion_in(code: str, year: int, anchor: str) -> Reading:
    number, size = int(code[1]), 3 if code[0] == "Q" else 6
    span = interval.months(year, size * (number - 1) + 1, size * number)
    return Reading("DATE", f"{year:04d}-{code}", *span, "quarter" if code[0] == "Q" else "half", anchor)


@_resolves(Portion)
def _portion(m: Portion, a: Anchor) -> Reading | None:
    if m.year is not None:
        return _portion_in(m.code, m.year, NONE)._replace(why="said in full")
    base = a.base()
    at = interval.at(base)
    candidates = [_portion_in(m.code, y, PUBLISHED) for y in (base.year - 1, base.year, base.year + 1)]
    this = candidates[1]
    lean = a.lean()
    if lean.sign == FUTURE and this.end <= at:  # type: ignore[operator]
        return _choose(candidates, at, lean)
    if lean.sign != FUTURE and this.start - at > timedelta(days=100):  # type: ignore[operator]
        return _choose(candidates, at, Lean(PAST, "long before it comes round again"))
    return this._replace(why="of this year")


@_resolves(Era)
def _era(m: Era, a: Anchor) -> Reading | None:
    grain = "decade" if len(m.digits) == 3 else "century"
    if m.before_christ:
        return Reading("DATE", "BC" + m.digits, None, None, grain, NONE, why="said in full")
    first = int(m.digits.ljust(4, "0"))
    span = interval.years(max(first, 1), first + (9 if grain == "decade" else 99))
    return Reading("DATE", m.digits, *span, grain, NONE, why="said in full")


_UNIT_WORDS = {"D": "day", "W": "week", "WE": "weekend", "M": "month", "Q": "quarter", "Y": "year", "DE": "decade", "CE": "century"}


@_resolves(Current)
def _current(m: Current, a: Anchor) -> Reading | None:
    if m.anchor == CONTEXT and a.said is not None:
        said = a.said
        if said.value.startswith("BC"):
            return _before_christ(m.unit, said, m.shift)
        if said.start is not None and said.end is not None:
            if m.bare and m.unit == "Q":
                return _last_quarter(a)
            if m.bare and not a.narrative and m.unit != "D":
                told = a.day is not None and m.unit == "W" and timedelta(0) <= a.published - a.day < timedelta(days=10)
                base = a.day if told and a.day else a.published
                return _unit_reading(m.unit, base, PUBLISHED, f"the {_UNIT_WORDS[m.unit]} of writing")
            base = a.day if m.unit == "D" and a.day is not None else said.start.date()
            return _unit_reading(m.unit, _moved(m.unit, base, m.shift), CONTEXT, "counted from the date said before")
    if m.unit == "Q" and m.bare:
        return _last_quarter(a)
    if m.unit == "WE" and m.bare:
        at = interval.at(a.published)
        weekends = [_unit_reading("WE", a.published + n * interval.WEEK, PUBLISHED, "") for n in (-1, 0, 1)]
        return _choose(weekends, at, a.lean())
    base = a.base()
    if a.label() == CONTEXT:
        return _unit_reading(m.unit, _moved(m.unit, base, m.shift), CONTEXT, "as seen from the date said before")
    why = {0: "the one of writing", -1: "the one before the day of writing", 1: "the one after the day of writing"}
    return _unit_reading(m.unit, _moved(m.unit, base, m.shift), PUBLISHED, why.get(m.shift, "counted from the day of writing"))


def _last_quarter(a: Anchor) -> Reading:
    """ "The quarter" of a company report: the one it names, or else the last one completed."""
    if a.quarter is not None:
        return a.quarter._replace(anchor=CONTEXT, why="the quarter named before")
    return _unit_reading("Q", interval.add_months(a.published, -3), PUBLISHED, "the last quarter completed")


def _before_christ(unit: str, said: Reading, n: float) -> Reading | None:
    """A year, decade or century counted from a date BC; finer units are not counted."""
    digits = said.value[2:6]
    if unit in ("Y", "DE", "CE") and digits.isdigit():
        year = -int(digits.ljust(4, "0")) + round(n * {"Y": 1, "DE": 10, "CE": 100}[unit])
        if year < 0:
            value = timex3.year(year)
            cut = {"Y": 6, "DE": 5, "CE": 4}[unit]
            return Reading("DATE", value[:cut], None, None, _UNIT_WORDS[unit], CONTEXT, why="counted from the date said before")
    return Reading("DATE", said.value if n == 0 else said.value[:6] + "-XX", None, None, None, CONTEXT, why="near the date said before")


_GRAIN_OF_UNIT = {"D": "D", "W": "D", "2W": "D", "WE": "D", "M": "M", "6M": "M", "Q": "Q", "Y": "Y", "DE": "Y", "CE": "Y", "ML": "Y"}


@_resolves(Shift)
def _shift(m: Shift, a: Anchor) -> Reading | None:
    said = a.said
    reporting = a.quarter is not None and not a.narrative and m.unit == "Y" and m.amount == 1 and m.sign < 0
    if m.like or reporting:  # a company report compares like with like: the same quarter of the year before
        quarter = _last_quarter(a)
        moved = interval.add_months(quarter.start.date(), -12)  # type: ignore[union-attr]
        return _unit_reading("Q", moved, quarter.anchor, "the same quarter a year before")
    if m.amount is None:
        return _vague(Vague("PAST_REF" if m.sign < 0 else "FUTURE_REF"), a)
    on_context = m.anchor == CONTEXT and said is not None
    if on_context and said is not None and said.value.startswith("BC"):
        reading = _before_christ(m.unit, said, m.sign * m.amount)
        return reading._replace(mod=m.mod) if reading else None
    if m.unit.startswith("T"):
        return _clock_shift(m, a)
    base = a.published
    if on_context and said is not None and said.start is not None:
        base = (a.day if _GRAIN_OF_UNIT[m.unit] == "D" and a.day else None) or said.start.date()
    moved = _moved(m.unit, base, m.sign * m.amount)
    unit = _GRAIN_OF_UNIT[m.unit]
    if unit == "Y" and m.amount != int(m.amount):
        unit = "M"
    label = CONTEXT if on_context else a.label()
    if not on_context:
        base = a.base()
        unit = "W" if m.unit in ("W", "2W") and m.sign < 0 else unit
    on_context = label == CONTEXT
    why = "counted from " + ("the date said before" if on_context else "the day of writing")
    return _unit_reading(unit, moved, label, why)._replace(mod=m.mod)


def _clock_shift(m: Shift, a: Anchor) -> Reading | None:
    """Hours and minutes away: the day alone, unless the moment is known to the minute."""
    seconds = {"TH": 3600, "TM": 60, "TS": 1}[m.unit] * (m.amount or 0) * m.sign
    if m.anchor == PUBLISHED and a.moment.hour + a.moment.minute:
        at = a.moment + timedelta(seconds=seconds)
        return Reading("TIME", at.strftime("%Y-%m-%dT%H:%M"), at, at + timedelta(minutes=1), "minute", PUBLISHED, m.mod, why="counted from the time of writing")
    return Reading("DURATION", period(m.amount, m.unit), None, None, None, NONE, m.mod, why="hours from a time that is not known")


@_resolves(Window)
def _window(m: Window, a: Anchor) -> Reading | None:
    value = period(m.amount, m.unit)
    at = interval.at(a.published)
    if m.sign < 0:
        start = None if m.amount is None or m.unit.startswith("T") else interval.at(_moved(m.unit, a.published, -m.amount))
        return Reading("DURATION", value, start, at + DAY, None, PUBLISHED, m.mod, why="up to the day of writing")
    end = None if m.amount is None or m.unit.startswith("T") else interval.at(_moved(m.unit, a.published, m.amount)) + DAY
    return Reading("DURATION", value, at, end, None, PUBLISHED, m.mod, why="from the day of writing on")


@_resolves(Duration)
def _duration(m: Duration, a: Anchor) -> Reading:
    return Reading("DURATION", m.value, mod=m.mod, why="an amount of time")


@_resolves(Repeat)
def _repeat(m: Repeat, a: Anchor) -> Reading:
    return Reading("SET", m.value, quant=m.quant, freq=m.freq, why="it recurs")


@_resolves(Vague)
def _vague(m: Vague, a: Anchor) -> Reading | None:
    at = interval.at(a.published)
    if m.leans and (a.narrative or a.lean().sign == PAST):
        return None
    if a.narrative:
        return Reading("DATE", m.value, why="no date said")
    span = {"PRESENT_REF": (at, at + DAY), "PAST_REF": (None, at + DAY), "FUTURE_REF": (at, None)}[m.value]
    return Reading("DATE", m.value, *span, None, PUBLISHED, why="as seen from the day of writing")


_SHARE = {  # grain -> where its early, middle and late parts begin and end, in months, days or years of the whole
    "year": ("months", 12, (0, 3), (4, 8), (9, 12)),
    "half": ("months", 6, (0, 2), (2, 4), (4, 6)),
    "quarter": ("months", 3, (0, 1), (1, 2), (2, 3)),
    "season": ("months", 3, (0, 1), (1, 2), (2, 3)),
    "decade": ("years", 10, (0, 4), (3, 7), (6, 10)),
    "century": ("years", 100, (0, 34), (33, 67), (66, 100)),
}


@_resolves(Part)
def _part(m: Part, a: Anchor) -> Reading | None:
    inner = resolve(m.inner, a)
    if inner is None or inner.type not in ("DATE", "TIME"):
        return None
    start, end = inner.start, inner.end
    why = f"{m.mod.lower()} of it; {inner.why}"
    if start is not None and end is not None and m.mod in ("START", "MID", "END"):
        at = interval.at(a.published)
        if m.rest:
            start = max(start, at) if start <= at < end else start
            why = "what is left of it; " + inner.why
        else:
            start, end = _share(m.mod, inner.grain, start, end)
    return inner._replace(mod=m.mod, start=start, end=end, why=why)


def _share(mod: str, grain: str | None, start: datetime, end: datetime) -> Interval:
    index = {"START": 0, "MID": 1, "END": 2}[mod]
    if grain in _SHARE:
        unit, _, *parts = _SHARE[grain]
        low, high = parts[index]  # type: ignore[misc]
        scale = 12 if unit == "years" else 1
        first = start.date()
        return interval.at(interval.add_months(first, low * scale)), interval.at(interval.add_months(first, high * scale))
    if grain == "month":
        low, high = ((0, 10), (10, 20), (20, 31))[index]
        return start + low * DAY, min(end, start + high * DAY)
    third = (end - start) / 3
    if grain in ("week", "weekend"):
        days = (end - start).days
        low, high = ((0, (days + 1) // 2), (days // 3, days - days // 3), (days // 2, days))[index]
        return start + low * DAY, start + high * DAY
    return start + index * third, start + (index + 1) * third


@_resolves(Within)
def _within(m: Within, a: Anchor) -> Reading | None:
    outer = resolve(m.outer, a)
    if outer is None:
        return None
    if outer.value.startswith("BC"):
        return _within_before_christ(m.inner, outer)
    if outer.start is None:
        return None
    year = outer.start.year
    inner = m.inner
    if isinstance(inner, Date):
        reading = _absolute(year, inner.month, inner.day)
    elif isinstance(inner, Season):
        reading = _season_in(inner.code, year, outer.anchor)
    elif isinstance(inner, Portion):
        reading = _portion_in(inner.code, year, outer.anchor)
    elif isinstance(inner, Weekday):
        monday = outer.start.date() - timedelta(days=outer.start.weekday())
        reading = day_reading(monday + timedelta(days=inner.weekday), outer.anchor, "")
    elif isinstance(inner, Holiday):
        day = feasts.date_of(inner.key, year)
        reading = day_reading(day, outer.anchor, "") if day else None
    elif isinstance(inner, Current) and inner.bare and inner.unit == "Q":
        reading = _portion_in(a.quarter.value[5:], year, outer.anchor) if a.quarter else outer
    elif isinstance(inner, Current):
        reading = _unit_reading(inner.unit, outer.start.date(), outer.anchor, "")
    else:
        reading = None
    return reading._replace(anchor=outer.anchor, why=outer.why) if reading else None


def _within_before_christ(inner: Meaning, outer: Reading) -> Reading | None:
    year = outer.value[:6]
    if isinstance(inner, Date) and inner.month:
        value = f"{year}-{inner.month:02d}" + (f"-{inner.day:02d}" if inner.day else "")
    elif isinstance(inner, Season):
        value = f"{year}-{inner.code}"
    else:
        return None
    return Reading("DATE", value, None, None, "month", outer.anchor, why=outer.why)


@_resolves(Holiday)
def _holiday(m: Holiday, a: Anchor) -> Reading | None:
    base = a.base()
    years = [m.year] if m.year else list(range(base.year - 1, base.year + 2))
    found = [day_reading(d, PUBLISHED if not m.year else NONE, "said in full") for y in years if (d := feasts.date_of(m.key, y))]
    if not found:
        return None
    if m.year:
        return found[0]
    at = interval.at(base)
    if m.shift:
        beyond = [c for c in found if (c.start > at if m.shift > 0 else c.end <= at)]  # type: ignore[operator]
        return _choose(beyond, at, Lean(m.shift, "said so"))
    if m.shift == 0:
        return next((c for c in found if c.start.year == base.year), found[0])  # type: ignore[union-attr]
    return _choose(found, at, a.lean(), timedelta(days=21))


# -- times of day ---------------------------------------------------------------------------------------------------


def _day_of(meaning: Meaning | None, a: Anchor) -> Reading | None:
    """The day that a time of day belongs to: its own, else the day said just before, else the day of writing."""
    if meaning is not None:
        reading = resolve(meaning, a)
        return reading if reading is not None and reading.grain in ("day", "weekend") else None
    if a.day is not None:
        return day_reading(a.day, CONTEXT, "of the day said before")
    return day_reading(a.published, PUBLISHED, "of the day of writing")


@_resolves(Daypart)
def _daypart(m: Daypart, a: Anchor) -> Reading | None:
    day = _day_of(m.date, a)
    if day is None or day.start is None:
        return None
    span = day.start + timedelta(hours=m.first), day.start + timedelta(hours=m.last)
    return day._replace(type="TIME", value=day.value[:10] + m.code, start=span[0], end=span[1], grain="part of day", alternatives=())


@_resolves(Clock)
def _clock(m: Clock, a: Anchor) -> Reading | None:
    day = _day_of(m.date, a)
    if day is None or day.start is None:
        return None
    start = day.start + timedelta(hours=m.hour, minutes=m.minute, seconds=m.second)
    length = {"hour": timedelta(hours=1), "minute": timedelta(minutes=1), "second": timedelta(seconds=1)}[m.precision]
    said = f"T{m.hour:02d}" + ("" if m.precision == "hour" else f":{m.minute:02d}") + (f":{m.second:02d}" if m.precision == "second" else "")
    alternatives = tuple(
        Alternative(o.value + said, o.start and o.start + (start - day.start), o.start and o.start + (start - day.start) + length, o.why)
        for o in day.alternatives
    )
    return day._replace(type="TIME", value=day.value[:10] + said, start=start, end=start + length, grain=m.precision, alternatives=alternatives)

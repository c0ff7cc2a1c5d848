"""Seasons, quarters and halves, decades and centuries, and feasts."""

from __future__ import annotations

from datetime import date, timedelta

from timeline import interval
from timeline.expressions import feasts
from timeline.expressions.direction import FUTURE, OPEN, PAST, Lean
from timeline.expressions.meaning import (
    CONTEXT,
    PUBLISHED,
    Ended,
    Era,
    Holiday,
    NewYear,
    Portion,
    Season,
    Span,
)
from timeline.expressions.resolve import reading as to
from timeline.expressions.resolve.anchor import Anchor
from timeline.expressions.resolve.choice import beyond, choose, onward
from timeline.expressions.resolve.reading import NONE, SAID_IN_FULL, Reading
from timeline.expressions.resolve.table import resolve, resolves

_LONG_BEFORE = timedelta(days=100)  # a quarter farther ahead than this is not the one that news tells of
_HALF_QUARTER = timedelta(days=45)
_LATE_WINTER, _MIDYEAR, _ADVENT = (
    2,
    6,
    11,
)  # months: until the first a year is new, from the last the next one is
_FEAST_NEAR = timedelta(days=21)  # a feast this near is meant whatever the tense seems to say


@resolves(Season)
def _season(m: Season, a: Anchor) -> Reading | None:
    if m.year is not None:
        return to.season(m.code, m.year, NONE)
    leans = a.said is not None and (m.anchor == CONTEXT or a.narrative)
    if leans and a.said is not None and a.said.year_before_christ is not None:
        year = a.said.year_before_christ
        if a.said.value.endswith("-WI") and m.code != "WI":
            year += 1
        return to.season(m.code, year, a.said.name, "of the year said before")
    base, anchor = a.base()
    if leans and a.said is not None and a.said.start is not None:
        base, anchor = a.said.start.date(), a.said.name
    candidates = [to.season(m.code, y, anchor) for y in range(base.year - 2, base.year + 2)]
    at = interval.at(base)
    if m.shift:
        return beyond(candidates, at, m.shift)
    this = candidates[2]
    if m.shift == 0:
        return choose(candidates, at, lambda: Lean(OPEN, "“this”")) if m.code == "WI" else this
    if a.narrative and a.said is not None:
        if a.behind():
            return beyond(candidates, at, -1)
        if a.said.grain == "season":
            later = next((c for c in candidates if c.start is not None and c.start >= at), this)
            return later._replace(why="the next after the season said before")
        going = this if a.said.grain == "year" else onward(candidates, at) or this
        return going._replace(why="of the year said before")
    return choose(candidates, at, a.lean)


@resolves(Portion)
def _portion(m: Portion, a: Anchor) -> Reading | None:
    if m.year is not None:
        return to.portion(m.code, m.year, NONE)
    base, anchor = a.base()
    at = interval.at(base)
    candidates = [to.portion(m.code, y, anchor) for y in (base.year - 1, base.year, base.year + 1)]
    _, this, _ = candidates
    if this.start is None or this.end is None:
        return None
    if at - this.end <= _LONG_BEFORE and this.start <= at:
        return this._replace(why="of this year")
    lean = a.lean()
    far = this.start - at > _LONG_BEFORE
    if this.start <= at and lean.sign == FUTURE:
        return choose(candidates, at, a.lean)
    if this.start > at and (lean.sign == PAST or (lean.sign == OPEN and far)):
        return choose(candidates, at, lambda: Lean(PAST, lean.why))
    return this._replace(why="of this year")


@resolves(Ended)
def _ended(m: Ended, a: Anchor) -> Reading | None:
    last = resolve(m.date, a) if m.date is not None else None
    if last is None or last.start is None:
        return None
    return to.unit("Q", last.start.date() - _HALF_QUARTER, last.anchor, "the quarter that most of it lies in")


@resolves(NewYear)
def _new_year(m: NewYear, a: Anchor) -> Reading | None:
    base, anchor = a.base()
    began, begins = (to.unit("Y", date(y, 1, 1), anchor, "") for y in (base.year, base.year + 1))
    if a.narrative:
        ahead = base.month > _MIDYEAR
    else:
        lean = a.lean().sign if _LATE_WINTER < base.month < _ADVENT else OPEN
        ahead = lean == FUTURE or (lean == OPEN and base.month > _MIDYEAR)
    return (
        begins._replace(why="the one that begins next")
        if ahead
        else began._replace(why="the one that has begun")
    )


@resolves(Era)
def _era(m: Era, a: Anchor) -> Reading | None:
    grain = "decade" if len(m.digits) == 3 else "century"
    if m.before_christ:
        return Reading("DATE", "BC" + m.digits, None, None, grain, NONE, why=SAID_IN_FULL)
    first = int(m.digits.ljust(4, "0"))
    span = interval.years(max(first, 1), first + (9 if grain == "decade" else 99))
    return Reading("DATE", m.digits, *span, grain, NONE, why=SAID_IN_FULL)


@resolves(Span)
def _span(m: Span, a: Anchor) -> Reading | None:
    one, two = (to.calendar(d.year or 0, None, None) for d in (m.first, m.last))
    if one is None or two is None:
        return None
    return one._replace(value=f"{one.value}/{two.value}", end=two.end, grain="years")


@resolves(Holiday)
def _holiday(m: Holiday, a: Anchor) -> Reading | None:
    if m.year is not None:
        day = feasts.date_of(m.key, m.year)
        return to.day(day, NONE, SAID_IN_FULL) if day else None
    base, anchor = a.base()
    days = [feasts.date_of(m.key, y) for y in range(base.year - 1, base.year + 2)]
    found = [to.day(d, anchor, "") for d in days if d is not None]
    at = interval.at(base)
    if m.shift:
        return beyond(found, at, m.shift)
    if m.shift == 0:
        this = days[1]
        return to.day(this, PUBLISHED, "“this” one") if this else None
    if a.narrative and a.said is not None:
        return onward(found, at)
    return choose(found, at, a.lean, _FEAST_NEAR)

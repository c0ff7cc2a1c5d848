"""Parts of dates, and dates whose larger unit another expression says."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from timeline import interval
from timeline.expressions import feasts
from timeline.expressions.meaning import (
    Counted,
    Current,
    Date,
    Holiday,
    Meaning,
    Nth,
    Part,
    Portion,
    Season,
    Weekday,
    Within,
)
from timeline.expressions.resolve import reading as to
from timeline.expressions.resolve.anchor import Anchor
from timeline.expressions.resolve.reading import Reading
from timeline.expressions.resolve.table import resolve, resolves
from timeline.interval import DAY, WEEK, Interval

# Where the early, middle and late parts begin and end, in months of a year, half, quarter or season, in years of a
# decade or century. Early and mid overlap what people call the other, as usage does.
_MONTHS = {
    "year": ((0, 3), (4, 8), (9, 12)),
    "half": ((0, 2), (2, 4), (4, 6)),
    "quarter": ((0, 1), (1, 2), (2, 3)),
    "season": ((0, 1), (1, 2), (2, 3)),
}
_YEARS = {"decade": ((0, 4), (3, 7), (6, 10)), "century": ((0, 34), (33, 67), (66, 100))}
_DAYS_OF_MONTH = ((0, 10), (10, 20), (20, 31))
_WHICH = {"START": 0, "MID": 1, "END": 2}


@resolves(Part)
def _part(m: Part, a: Anchor) -> Reading | None:
    inner = resolve(m.inner, a)
    if inner is None or inner.type not in ("DATE", "TIME"):
        return None
    start, end = inner.start, inner.end
    why = f"{m.mod.lower()} of it; {inner.why}"
    if start is not None and end is not None and m.mod in _WHICH:
        if m.share is not None:
            start, end = _equal_share(m.share, start, end)
        elif m.rest:
            at = interval.at(a.published)
            if (
                inner.grain == "week" and end == at + DAY
            ):  # nothing is left of it: people begin theirs on Sunday
                start, end = end, end + WEEK
                inner = inner._replace(value=interval.iso_week(start.date()))
            start = max(start, at) if start <= at < end else start
            why = "what is left of it; " + inner.why
        else:
            start, end = _share(_WHICH[m.mod], inner.grain, start, end)
    return inner._replace(mod=m.mod, start=start, end=end, why=why)


def _equal_share(share: tuple[int, int], start: datetime, end: datetime) -> Interval:
    """One of so many equal parts of a decade or century, in whole years where these are equal."""
    place, count = share
    months = (end.year - start.year) * 12
    first = start.date()
    return (
        interval.at(interval.add_months(first, months * place // count)),
        interval.at(interval.add_months(first, months * (place + 1) // count)),
    )


def _share(which: int, grain: str | None, start: datetime, end: datetime) -> Interval:
    """The early (0), middle (1) or late (2) part of a calendar unit."""
    first = start.date()
    if grain in _MONTHS or grain in _YEARS:
        low, high = _MONTHS[grain][which] if grain in _MONTHS else _YEARS[grain][which]
        scale = 1 if grain in _MONTHS else 12
        from_, to_ = interval.add_months(first, low * scale), interval.add_months(first, high * scale)
        return interval.at(from_), interval.at(to_)
    if grain == "month":
        low, high = _DAYS_OF_MONTH[which]
        return start + low * DAY, min(end, start + high * DAY)
    if grain in ("week", "weekend"):
        days = (end - start).days
        low, high = ((0, (days + 1) // 2), (days // 3, days - days // 3), (days // 2, days))[which]
        return start + low * DAY, start + high * DAY
    third = (end - start) / 3
    return start + which * third, start + (which + 1) * third


@resolves(Nth)
def _nth(m: Nth, a: Anchor) -> Reading | None:
    month = resolve(m.month, a)
    if month is None or month.start is None:
        return None
    day = interval.nth_weekday(month.start.year, month.start.month, m.weekday, m.number)
    return to.day(day, month.anchor, month.why, ()) if day else None


@resolves(Counted)
def _counted(m: Counted, a: Anchor) -> Reading | None:
    whole = resolve(m.whole, a)
    if whole is None or whole.start is None or whole.end is None:
        return None
    n = m.number - 1 if m.number > 0 else m.number
    first, last = whole.start.date(), whole.end.date() - DAY
    edge = first if m.number > 0 else last
    if m.unit == "W":
        start = whole.start + n * WEEK if m.number > 0 else whole.end - WEEK
        mod = {1: "START", -1: "END"}.get(m.number, "MID")
        return whole._replace(mod=mod, start=start, end=start + WEEK, why=f"a week of it; {whole.why}")
    if m.unit == "WE":
        saturday = interval.nth_weekday(edge.year, edge.month, 5, m.number)
        return to.unit("WE", saturday, whole.anchor, whole.why) if saturday else None
    steps = n if m.number > 0 else 0
    return to.unit(m.unit, to.moved(m.unit, edge, steps), whole.anchor, whole.why)


@resolves(Within)
def _within(m: Within, a: Anchor) -> Reading | None:
    outer = resolve(m.outer, a)
    if outer is None:
        return None
    if outer.value.startswith("BC"):
        return _within_before_christ(m.inner, outer)
    if outer.start is None:
        return None
    found = _inside(m.inner, outer, outer.start.date(), a)
    return found._replace(anchor=outer.anchor, why=outer.why) if found else None


def _inside(inner: Meaning, outer: Reading, first: date, a: Anchor) -> Reading | None:
    """What `inner` is in the unit that begins on `first`."""
    match inner:
        case Date():
            return to.calendar(first.year, inner.month or (first.month if inner.day else None), inner.day)
        case Season():
            return to.season(inner.code, first.year, outer.anchor)
        case Portion():
            return to.portion(inner.code, first.year, outer.anchor)
        case Weekday():
            monday = first - timedelta(days=first.weekday())
            return to.day(monday + timedelta(days=inner.weekday), outer.anchor, "")
        case Holiday():
            day = feasts.date_of(inner.key, first.year)
            return to.day(day, outer.anchor, "") if day else None
        case Current(unit="Q", bare=True):
            return to.portion(a.quarter.value[5:], first.year, outer.anchor) if a.quarter else outer
        case Current(anchor="context") if a.said is not None and a.said.start is not None:
            said = a.said.start.date()  # "the same month in 2012": that of the date said before
            return to.unit(inner.unit, to.moved("Y", said, first.year - said.year), outer.anchor, "")
        case Current():
            return to.unit(inner.unit, first, outer.anchor, "")
        case _:
            return None


def _within_before_christ(inner: Meaning, outer: Reading) -> Reading | None:
    year = outer.value[:6]
    if isinstance(inner, Date) and inner.month:
        value = f"{year}-{inner.month:02d}" + (f"-{inner.day:02d}" if inner.day else "")
    elif isinstance(inner, Season):
        value = f"{year}-{inner.code}"
    else:
        return None
    return Reading("DATE", value, None, None, "month", outer.anchor, why=outer.why)

"""Dates by the names and numbers of their days and months, and weekdays."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from timeline import interval
from timeline.expressions.direction import FUTURE, OPEN, PAST, Lean
from timeline.expressions.meaning import CONTEXT, PUBLISHED, Date, Weekday
from timeline.expressions.resolve import reading as to
from timeline.expressions.resolve.anchor import Anchor, Landmark
from timeline.expressions.resolve.choice import beyond, choose, onward
from timeline.expressions.resolve.reading import Reading
from timeline.expressions.resolve.table import resolves
from timeline.interval import WEEK

_GAP = timedelta(days=4)  # more than half a week: the next weekday of a name is nearer than the one before
_SOON = timedelta(days=8)  # how far ahead days are told by their weekdays alone
_NEAR = timedelta(days=45)  # a day this near is meant whatever the tense seems to say
_YEARS_ASKED = 3  # how many years on either side are looked through for one in which the weekday fits


_TURNED = 12  # days: a story that came farther in a month means the next one's day
_MONTHS_ASKED = 6  # how many months on either side are looked through for a day of one


@resolves(Date)
def _date(m: Date, a: Anchor) -> Reading | None:
    if m.order == "either" and m.day is not None and m.month is not None:
        return _numeric(m, a)
    if m.year is not None:
        return _early(m.year, a) if m.order == "early" else to.calendar(m.year, m.month, m.day)
    if m.month is None:
        return _day_of_month(m.day or 1, m.weekday, a)
    return _bare(m, m.month, a)


def _early(year: int, a: Anchor) -> Reading | None:
    """A year before 1000, which only a narrative tells without saying so; after one BC that it follows, BC too."""
    if not a.narrative:
        return None
    said = a.said.year_before_christ if a.said is not None else None
    return to.calendar(-year if said is not None and said <= -year else year, None, None)


def _numeric(m: Date, a: Anchor) -> Reading | None:
    """A date in digits whose day and month could change places: `m` has the month first."""
    swapped = m._replace(month=m.day, day=m.month, order="")
    plain = m._replace(order="")
    chosen, other = (swapped, plain) if a.day_first else (plain, swapped)
    one, two = _date(chosen, a), _date(other, a)
    if one is None or two is None:
        return one or two
    if m.weekday is not None and _misfit(one, m.weekday, a) > _misfit(two, m.weekday, a):
        return two._replace(
            why="the order in which the weekday fits",
            alternatives=(to.as_alternative(one, "day and month the other way round"),),
        )
    kept = (to.as_alternative(two, "day and month the other way round"), *one.alternatives)
    why = "day first, as the text writes dates" if a.day_first else "month first, as American papers write it"
    return one._replace(alternatives=kept, why=why)


def _misfit(found: Reading, weekday: int, a: Anchor) -> tuple[bool, timedelta]:
    """How badly a day fits its weekday: whether it is of another, and how far from the day of writing."""
    if found.start is None:
        return True, timedelta.max
    return found.start.weekday() != weekday, abs(found.start.date() - a.published)


def _bare(m: Date, month: int, a: Anchor) -> Reading | None:
    """A month, or a day of one, whose year is not said."""
    if a.narrative and a.said is not None and a.said.year_before_christ is not None:
        found = to.calendar(a.said.year_before_christ, month, m.day)
        return found and found._replace(anchor=a.said.name, why="of the year said before")
    base, anchor = a.base()
    if m.anchor == CONTEXT and a.said is not None and a.said.start is not None:
        base, anchor = a.said.start.date(), a.said.name
    if m.weekday is not None and m.day is not None:
        fitting = [
            date(y, month, m.day)
            for y in range(base.year - _YEARS_ASKED, base.year + _YEARS_ASKED + 1)
            if interval.exists(y, month, m.day) and date(y, month, m.day).weekday() == m.weekday
        ]
        if fitting:
            nearest = min(fitting, key=lambda d: (abs(d - base), d))
            return to.day(nearest, anchor, "the year in which the weekday fits")
    if m.until is not None and not a.narrative and (closing := _bare(Date(None, *m.until), m.until[0], a)):
        return _opening(m, month, closing)
    reach = 8 if (month, m.day) == (2, 29) else 1
    candidates = [
        found._replace(anchor=anchor)
        for y in range(base.year - reach, base.year + reach + 1)
        if (found := to.calendar(y, month, m.day)) is not None
    ]
    at = interval.at(base)
    if m.shift == 0:
        return choose(candidates, at, lambda: Lean(OPEN, "“this”"))
    if m.shift is not None:
        return beyond(candidates, at, m.shift)
    if a.narrative and a.said is not None:
        return beyond(candidates, at, -1) if m.day is None and a.behind() else onward(candidates, at)
    return choose(candidates, at, a.lean, _NEAR if m.day is not None else timedelta(0))


def _opening(m: Date, month: int, closing: Reading) -> Reading | None:
    """The first day of a range, which is not over while its last day is to come."""
    if closing.start is None:
        return None
    over = closing.start.month < month
    found = to.calendar(closing.start.year - over, month, m.day)
    if found is None:
        return None
    others = (
        (to.calendar(o.start.year - over, month, m.day), o.why) for o in closing.alternatives if o.start
    )
    kept = tuple(to.as_alternative(other, why) for other, why in others if other is not None)
    return found._replace(anchor=closing.anchor, why=closing.why, alternatives=kept)


def _day_of_month(number: int, weekday: int | None, a: Anchor) -> Reading | None:
    """ "The 12th": of the month last said, else the nearest one by tense."""
    said = a.said
    if (
        said is not None
        and said.start is not None
        and (said.grain in ("day", "month") or _is_hour_of_another_day(said, a))
    ):
        start = said.start
        if a.narrative and said.grain == "day" and start.day - number > _TURNED:
            start = interval.at(interval.add_months(start.date(), 1))
        if interval.exists(start.year, start.month, number):
            day = start.date().replace(day=number)
            if day.weekday() == weekday or (weekday is None and not _is_over(start, number, a)):
                return to.day(day, said.name, "of the month said before")
    candidates = []
    for n in range(-_MONTHS_ASKED, _MONTHS_ASKED + 1):
        month = interval.add_months(a.published.replace(day=1), n)
        if interval.exists(month.year, month.month, number):
            day = month.replace(day=number)
            if weekday in (None, day.weekday()):
                candidates.append(to.day(day, PUBLISHED, ""))
    return choose(candidates, interval.at(a.published), a.lean)


def _is_hour_of_another_day(said: Landmark, a: Anchor) -> bool:
    """Whether an hour or a part of a day was said that is not of the day of writing: "the night after"."""
    return "T" in said.value and said.start is not None and said.start.date() != a.published


def _is_over(month: datetime, number: int, a: Anchor) -> bool:
    """Whether the day of the month said before is past, and the clause looks ahead."""
    if a.narrative or date(month.year, month.month, number) >= a.published:
        return False
    return a.lean().sign == FUTURE


@resolves(Weekday)
def _weekday(m: Weekday, a: Anchor) -> Reading | None:
    if m.anchor == CONTEXT or (a.narrative and m.shift is None and a.day is not None):
        return _weekday_from_context(m, a)
    base = a.published
    ahead = (m.weekday - base.weekday()) % 7
    coming, last = base + timedelta(days=ahead), base + timedelta(days=ahead - 7)
    if m.shift is None:
        return _bare_weekday(ahead == 0, last, coming, a)
    if m.shift == 0:
        if ahead and a.lean().sign == PAST:
            return to.day(last, PUBLISHED, "“this” one, already past", (to.near(coming, "the coming one"),))
        return to.day(coming, PUBLISHED, "“this” one")
    if m.shift == 1:
        return to.day(coming if ahead else base + WEEK, PUBLISHED, "the coming one")
    if m.shift == 3:
        return to.day((coming if ahead else base + WEEK) + WEEK, PUBLISHED, "a week after the coming one")
    if m.shift == -3:
        return to.day(last - WEEK, PUBLISHED, "a week before the last one")
    if m.shift == 2:
        chosen = base - timedelta(days=base.weekday()) + WEEK + timedelta(days=m.weekday)
        kept = (to.near(coming, "the coming one"),) if coming != chosen and ahead else ()
        return to.day(chosen, PUBLISHED, "of the week after this one", kept)
    return to.day(last, PUBLISHED, "the one before")


def _bare_weekday(today: bool, last: date, coming: date, a: Anchor) -> Reading:
    said = a.day.start.date() if a.day is not None and a.day.start is not None else None
    sequel = said is not None and a.day_in_sentence and coming < said < coming + WEEK  # of an itinerary ahead
    beyond_it = said is not None and a.day_in_paragraph and _is_beyond(said, coming, a.published)
    if today and not sequel and not beyond_it:
        kept = (to.near(last, "a week before"), to.near(coming + WEEK, "a week after"))
        return to.day(coming, PUBLISHED, "the day of writing itself", kept)
    lean = a.lean()
    if said is not None and a.day is not None and a.day_in_sentence:
        if lean.from_said:
            after = said + timedelta(days=(coming.weekday() - said.weekday()) % 7)
            if last <= after <= coming:
                return _sequel(after, last if after == coming else coming, a.day.name, lean)
        if sequel and lean.onward:
            return _sequel(coming + WEEK, coming, a.day.name, lean)
    if beyond_it and a.day is not None and lean.onward and not lean.ends:
        return _sequel(coming + WEEK, coming, a.day.name, lean)
    if today:
        return to.day(
            coming, PUBLISHED, "the day of writing itself", (to.near(coming + WEEK, "a week after"),)
        )
    if lean.sign == FUTURE or (lean.sign == OPEN and said is not None and said > a.published):
        return to.day(coming, PUBLISHED, f"the coming one: {lean.why}", (to.near(last, "the one before"),))
    why = lean.why if lean.sign == PAST else "news tells of what has been"
    return to.day(last, PUBLISHED, f"the one before: {why}", (to.near(coming, "the coming one"),))


def _is_beyond(said: date, coming: date, published: date) -> bool:
    """Whether an itinerary ahead has come so far beyond a weekday that its name means the next one."""
    return _GAP <= said - coming < WEEK and said - published <= _SOON


def _sequel(day: date, other: date, name: str, lean: Lean) -> Reading:
    """The next such day from one that was named before."""
    return to.day(
        day, name, f"the next from the day said before: {lean.why}", (to.near(other, "the other one"),)
    )


def _weekday_from_context(m: Weekday, a: Anchor) -> Reading:
    landmark = a.day or a.said
    base, anchor = a.published, PUBLISHED
    if landmark is not None and landmark.start is not None:
        base, anchor = landmark.start.date(), landmark.name
    ahead = (m.weekday - base.weekday()) % 7
    if m.shift == -1:
        ahead -= 7
    elif m.shift == 1 and ahead == 0:
        ahead = 7
    return to.day(base + timedelta(days=ahead), anchor, "counted from the date said before")

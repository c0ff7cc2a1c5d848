"""The four bounds of an event: what an expression entails, given the preposition that links the two.

`[start, end)` of an expression bounds both ends of an event that lies within it ("on Friday"); other prepositions
bound one end only ("since", "until", "by") or both ends exactly ("for the first half of 2018", "from … to …").
"""

from __future__ import annotations

import re
from datetime import MAXYEAR, datetime, timedelta
from typing import NamedTuple

from timeline.interval import DAY
from timeline.model import Bounds, Expression


class Timed(NamedTuple):
    """When an event is, which expressions say so (none: it is inferred), and the reason in a few words."""

    bounds: Bounds
    sources: tuple[str, ...]
    why: str


OPEN = Bounds(None, None, None, None)
_DURATION = re.compile(r"P(T?)(\d+(?:\.\d+)?)([DWMYHS])")
_DAYS = {"D": 1.0, "W": 7.0, "M": 30.5, "Y": 365.25}

STARTING = frozenset(("since", "from", "starting", "beginning", "as of", "effective"))
ENDING = frozenset(("until", "till", "through", "to", "thru"))
BY = frozenset(("by", "before", "prior to", "ahead of", "no later than"))
AFTER = frozenset(("after", "following", "post"))
SPANNING = frozenset(("for", "throughout", "over"))


def within(start: datetime | None, end: datetime | None) -> Bounds:
    """An event that begins and ends somewhere between two instants."""
    return Bounds(start, end, start, end)


def until(bounds: Bounds, end: datetime) -> Bounds:
    """Bounds of what is over by an instant, where they reach beyond it: "this year" of what has happened."""
    start, last = bounds.earliest_start, bounds.latest_end
    if start is None or last is None or start >= end or last <= end:
        return bounds
    return Bounds(*(None if instant is None else min(instant, end) for instant in bounds))


def spanning(start: datetime | None, end: datetime | None) -> Bounds:
    """What fills an interval: begun within its first day and ended within its last; at some time within a day."""
    if start is None or end is None or end - start <= DAY:
        return within(start, end)
    return Bounds(start, start + DAY, end - DAY, end)


def past(published_end: datetime) -> Bounds:
    """All that a past tense entails: over by the publication."""
    return Bounds(None, published_end, None, published_end)


def future(published_start: datetime) -> Bounds:
    """All that a future entails: it does not begin before the publication."""
    return Bounds(published_start, None, published_start, None)


def present(published_start: datetime, published_end: datetime) -> Bounds:
    """A state at the time of writing: begun before it ends, ended after it begins."""
    return Bounds(None, published_end, published_start, None)


def from_expression(
    e: Expression, preposition: str, published: datetime, *, durative: bool, coming: bool
) -> Bounds:
    """The bounds of an event dated by one expression.

    `durative` events fill what "for" and "throughout" name; `coming` ones do not begin before the publication.
    """
    word = preposition.lower()
    start, end = e.start, e.end
    if start is None and end is None:
        return OPEN
    if word in STARTING:
        going_on = start if coming or start is None else max(start, published)
        return Bounds(start, end, going_on, None)
    if word in ENDING:
        floor = published if coming and end is not None and end > published else None
        return Bounds(floor, end, start, end)
    if word in BY:
        limit = end if word == "by" or e.mod == "END" else start
        floor = published if coming else None
        if limit is not None and floor is not None and limit < floor:
            floor = None
        return Bounds(floor, limit, floor, limit)
    if word in AFTER:
        return Bounds(end, None, end, None)
    if word in SPANNING and durative and e.type == "DATE":
        return spanning(start, end)
    if coming and start is not None and end is not None and start < published < end:
        start = published
    return within(start, end)


def from_range(first: Expression, last: Expression) -> Bounds:
    """ "From Monday to Wednesday": it begins within the first and ends within the last."""
    return Bounds(first.start, first.end, last.start, last.end)


def lasting(bounds: Bounds, duration: Expression) -> Bounds:
    """Bounds narrowed by a stated length ("for three days"), where one end is known to the day."""
    match = _DURATION.fullmatch(duration.value)
    if match is None or match[1] or bounds.latest_start is None or bounds.earliest_start is None:
        return bounds
    length = timedelta(days=round(float(match[2]) * _DAYS[match[3]]))
    if bounds.latest_start - bounds.earliest_start > timedelta(days=1):
        return bounds
    last = bounds.earliest_start + length
    return Bounds(
        bounds.earliest_start, bounds.latest_start, max(last - timedelta(days=1), bounds.earliest_start), last
    )


def meet(one: Bounds, other: Bounds) -> Bounds:
    """What both bounds entail together; the first where they contradict each other."""

    def later(a: datetime | None, b: datetime | None) -> datetime | None:
        return b if a is None else a if b is None else max(a, b)

    def earlier(a: datetime | None, b: datetime | None) -> datetime | None:
        return b if a is None else a if b is None else min(a, b)

    both = Bounds(
        later(one.earliest_start, other.earliest_start), earlier(one.latest_start, other.latest_start),
        later(one.earliest_end, other.earliest_end), earlier(one.latest_end, other.latest_end),
    )  # fmt: skip
    wrong = (both.earliest_start and both.latest_start and both.earliest_start > both.latest_start) or (
        both.earliest_end and both.latest_end and both.earliest_end > both.latest_end
    )
    return one if wrong else both


def apart(one: Bounds, other: Bounds) -> bool:
    """Whether what lies within the one cannot lie within the other."""
    return any(
        a.latest_end is not None and b.earliest_start is not None and a.latest_end <= b.earliest_start
        for a, b in ((one, other), (other, one))
    )


def listed(one: Bounds, other: Bounds) -> Bounds | None:
    """What happens on two days named together ("on Monday and Tuesday"), the second after the first; else None.

    It goes on from one to the other where they touch, and else lies somewhere from the first to the last.
    """
    start, end, next_start = one.earliest_start, one.latest_end, other.earliest_start
    if start is None or end is None or next_start is None or next_start < end:
        return None
    if next_start == end:
        return Bounds(start, one.latest_start, other.earliest_end, other.latest_end)
    return within(start, other.latest_end)


def hull(one: Bounds, other: Bounds) -> Bounds:
    """What is entailed by one or the other: a disjunction, "later in 2018 or early 2019"."""

    def low(a: datetime | None, b: datetime | None) -> datetime | None:
        return None if a is None or b is None else min(a, b)

    def high(a: datetime | None, b: datetime | None) -> datetime | None:
        return None if a is None or b is None else max(a, b)

    return Bounds(
        low(one.earliest_start, other.earliest_start), high(one.latest_start, other.latest_start),
        low(one.earliest_end, other.earliest_end), high(one.latest_end, other.latest_end),
    )  # fmt: skip


def shifted(bounds: Bounds, length: Expression, *, later: bool) -> Bounds | None:
    """Bounds a stated length before or after others: to the day, or to the month or year of the length's own unit."""
    match = _DURATION.fullmatch(length.value)
    start, end = bounds.earliest_start, bounds.latest_end
    if match is None or match[1] or "." in match[2] or start is None or end is None:
        return None
    count, unit = int(match[2]) * (1 if later else -1), match[3]
    years = int(abs(count) * _DAYS[unit] / 365) + 2
    if start.year <= years or end.year + years > MAXYEAR:
        return None
    if unit in "DW":
        step = timedelta(days=count * int(_DAYS[unit]))
        return within(start + step, end + step)
    last = end - DAY
    months = count * (12 if unit == "Y" else 1)
    width = 12 if unit == "Y" else 1
    first = start.year * 12 + (0 if unit == "Y" else start.month - 1) + months
    after = last.year * 12 + (0 if unit == "Y" else last.month - 1) + months + width
    return within(datetime(first // 12, first % 12 + 1, 1), datetime(after // 12, after % 12 + 1, 1))

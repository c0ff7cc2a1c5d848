"""The bounds of a journey's stops: what each leaves the others."""

from __future__ import annotations

from datetime import datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.events.gazetteer import Place
from timeline.model import Bounds
from timeline.tours.journeys import Journey
from timeline.tours.legs import Leg
from timeline.tours.schedule import Timed, timed

NOW = datetime(2024, 6, 7)
DAY = timedelta(days=1)
OPEN = Bounds(None, None, None, None)


def leg(
    number: int, day: int | None, status: str = "planned", group: int | None = None, link: str = ""
) -> Leg:
    low = NOW + DAY * day if day is not None else None
    bounds = OPEN if low is None else Bounds(low, low + DAY, low, low + DAY)
    place = Place(f"P{number}", "city", "XX", None)
    return Leg(
        place,
        "stop",
        status,
        bounds,
        day is not None,
        False,
        None,
        number if group is None else group,
        link,
        number,
        ((0, 1),),
        2,
        "said",
    )


def journey(*legs: Leg, start: int | None = None, end: int | None = None) -> Journey:
    return Journey(
        "Ada",
        legs,
        None,
        NOW + DAY * start if start is not None else None,
        NOW + DAY * end if end is not None else None,
    )


def window(item: Timed) -> tuple[datetime | None, datetime | None]:
    return item.bounds.earliest_start, item.bounds.latest_end


def test_a_stop_without_a_day_lies_between_its_neighbours() -> None:
    rows, _ = timed(journey(leg(1, 3), leg(2, None), leg(3, 6)), NOW)
    assert window(rows[1]) == (NOW + DAY * 3, NOW + DAY * 7)
    assert rows[1].why == "after P1; before P3"


def test_days_decide_the_order_whatever_the_telling() -> None:
    rows, _ = timed(journey(leg(1, 6), leg(2, 3)), NOW)
    assert [r.leg.offset for r in rows] == [2, 1]
    assert [r.sequence for r in rows] == [1, 2]


def test_stops_listed_together_share_a_number_and_bound_each_other_not() -> None:
    rows, _ = timed(journey(leg(1, None, group=1), leg(2, None, group=1), start=2, end=5), NOW)
    assert [r.sequence for r in rows] == [1, 1]
    assert {window(r) for r in rows} == {(NOW + DAY * 2, NOW + DAY * 5)}


def test_a_cancelled_stop_bounds_no_other() -> None:
    rows, _ = timed(journey(leg(1, 3), leg(2, 5, "cancelled"), leg(3, None)), NOW)
    assert window(rows[-1]) == (NOW + DAY * 3, None)


def test_stops_left_behind_come_before_the_one_told() -> None:
    rows, _ = timed(journey(leg(1, -1, "happened"), leg(2, None, "happened", link="after")), NOW)
    assert [r.leg.offset for r in rows] == [2, 1]
    assert window(rows[0]) == (None, NOW)


days = st.one_of(st.none(), st.integers(0, 9))


@given(
    st.lists(days, min_size=2, max_size=5).filter(
        lambda d: [x for x in d if x is not None] == sorted(x for x in d if x is not None)
    ),
    st.data(),
)
@settings(deadline=None)
def test_a_day_more_never_widens_another_stop(told: list[int | None], data: st.DataObject) -> None:
    """Stops told in the order of their days: dating one that had none, where it could lie, only narrows the rest."""
    undated = [i for i, day in enumerate(told) if day is None]
    if not undated:
        return
    before, _ = timed(journey(*(leg(i, day) for i, day in enumerate(told, 1)), end=12), NOW)
    at = data.draw(st.sampled_from(undated))
    low = max((d for d in told[:at] if d is not None), default=0)
    high = min((d for d in told[at + 1 :] if d is not None), default=11)
    more = [*told[:at], data.draw(st.integers(low, high)), *told[at + 1 :]]
    after, _ = timed(journey(*(leg(i, day) for i, day in enumerate(more, 1)), end=12), NOW)
    old = {r.leg.offset: window(r) for r in before}
    for row in after:
        (a, b), (c, d) = old[row.leg.offset], window(row)
        assert a is None or (c is not None and a <= c)
        assert b is None or (d is not None and d <= b)

"""The algebra of bounds."""

from __future__ import annotations

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.events import when
from timeline.model import Bounds, Expression

DAY, WEEK_END, MONTH = datetime(2024, 5, 15), datetime(2024, 5, 20), datetime(2024, 6, 1)


def expression(
    start: datetime | None, end: datetime | None, value: str = "", kind: str = "DATE", mod: str | None = None
) -> Expression:
    return Expression(
        "x1", 0, 1, "x", kind, value, mod, None, None, None, start, end, "day", "none", "r", (), ""
    )


def bounds(
    preposition: str, *, durative: bool = False, coming: bool = False, mod: str | None = None
) -> Bounds:
    """Bounds of an event by an expression from 15 May to 1 June, published on 20 May."""
    return when.from_expression(
        expression(DAY, MONTH, mod=mod), preposition, WEEK_END, durative=durative, coming=coming
    )


@pytest.mark.parametrize(
    ("preposition", "wanted"),
    [
        ("in", Bounds(DAY, MONTH, DAY, MONTH)),
        ("since", Bounds(DAY, MONTH, WEEK_END, None)),
        ("until", Bounds(None, MONTH, DAY, MONTH)),
        ("by", Bounds(None, MONTH, None, MONTH)),
        ("before", Bounds(None, DAY, None, DAY)),
        ("after", Bounds(MONTH, None, MONTH, None)),
    ],
)
def test_prepositions(preposition: str, wanted: Bounds) -> None:
    assert bounds(preposition) == wanted


def test_before_the_end_of_a_time_is_by_its_end() -> None:
    assert bounds("before", mod="END").latest_end == MONTH


def test_what_is_to_come_does_not_begin_before_the_publication() -> None:
    assert bounds("in", coming=True) == Bounds(WEEK_END, MONTH, WEEK_END, MONTH)
    assert bounds("until", coming=True) == Bounds(WEEK_END, MONTH, DAY, MONTH)
    assert bounds("by", coming=True) == Bounds(WEEK_END, MONTH, WEEK_END, MONTH)


def test_what_lasts_fills_the_time_from_its_first_day_to_its_last() -> None:
    wanted = Bounds(DAY, datetime(2024, 5, 16), datetime(2024, 5, 31), MONTH)
    assert bounds("throughout", durative=True) == wanted == when.spanning(DAY, MONTH)
    assert when.spanning(DAY, datetime(2024, 5, 16)) == when.within(DAY, datetime(2024, 5, 16))


def test_an_expression_without_a_time_says_nothing() -> None:
    found = when.from_expression(expression(None, None), "on", DAY, durative=False, coming=False)
    assert found == when.OPEN


def test_a_length_bounds_the_end() -> None:
    start = when.within(DAY, datetime(2024, 5, 16))
    found = when.lasting(start, expression(None, None, "P3D", "DURATION"))
    assert found == Bounds(DAY, datetime(2024, 5, 16), datetime(2024, 5, 17), datetime(2024, 5, 18))
    assert when.lasting(start, expression(None, None, "PT2H", "DURATION")) == start


@pytest.mark.parametrize(
    ("value", "later", "first", "last"),
    [
        ("P2D", False, datetime(2024, 5, 13), datetime(2024, 5, 14)),
        ("P1W", True, datetime(2024, 5, 22), datetime(2024, 5, 23)),
        ("P5M", False, datetime(2023, 12, 1), datetime(2024, 1, 1)),
        ("P8M", True, datetime(2025, 1, 1), datetime(2025, 2, 1)),
        ("P1Y", False, datetime(2023, 1, 1), datetime(2024, 1, 1)),
    ],
)
def test_a_length_apart(value: str, later: bool, first: datetime, last: datetime) -> None:
    day = when.within(DAY, datetime(2024, 5, 16))
    assert when.shifted(day, expression(None, None, value, "DURATION"), later=later) == when.within(
        first, last
    )


def test_a_length_apart_from_no_day_or_out_of_the_calendar_is_none() -> None:
    day = when.within(DAY, datetime(2024, 5, 16))
    assert when.shifted(when.OPEN, expression(None, None, "P2D", "DURATION"), later=True) is None
    assert when.shifted(day, expression(None, None, "P9000Y", "DURATION"), later=True) is None
    assert when.shifted(day, expression(None, None, "P9000000D", "DURATION"), later=True) is None


def test_two_days_named_together() -> None:
    first, second = when.within(DAY, WEEK_END), when.within(WEEK_END, MONTH)
    assert when.listed(first, second) == Bounds(DAY, WEEK_END, WEEK_END, MONTH)
    apart = when.within(datetime(2024, 7, 1), datetime(2024, 7, 2))
    assert when.listed(first, apart) == when.within(DAY, datetime(2024, 7, 2))
    assert when.listed(second, first) is None
    assert when.listed(when.OPEN, first) is None


def test_a_choice_spans_both_and_a_meeting_what_both_allow() -> None:
    may, june = when.within(DAY, MONTH), when.within(MONTH, datetime(2024, 7, 1))
    assert when.hull(may, june) == when.within(DAY, datetime(2024, 7, 1))
    assert when.hull(may, when.OPEN) == when.OPEN
    assert when.meet(may, when.past(WEEK_END)) == when.within(DAY, WEEK_END)
    assert when.meet(may, when.within(datetime(2025, 1, 1), datetime(2025, 2, 1))) == may


instants = st.none() | st.datetimes(datetime(2000, 1, 1), datetime(2030, 1, 1))


@given(instants, instants, instants, instants)
def test_meeting_and_spanning_both_are_open_only_where_they_must_be(
    a: datetime | None, b: datetime | None, c: datetime | None, d: datetime | None
) -> None:
    one, other = when.within(a, b), when.within(c, d)
    both = when.hull(one, other)
    assert (both.earliest_start is None) == (a is None or c is None)
    assert both == when.hull(other, one)

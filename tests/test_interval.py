"""Calendar arithmetic, against the standard library and by its own laws."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline import interval

_DAYS = st.dates(date(2, 1, 1), date(9990, 12, 31))
settings.register_profile("interval", derandomize=True, max_examples=200, deadline=None)
_settled = settings.get_profile("interval")


def _d(text: str) -> datetime:
    return datetime.fromisoformat(text)


def test_a_day_is_24_hours_wide() -> None:
    assert interval.day(date(2018, 2, 28)) == (_d("2018-02-28"), _d("2018-03-01"))


def test_days_hold_both_ends() -> None:
    assert interval.days(date(2017, 12, 30), date(2018, 1, 2)) == (_d("2017-12-30"), _d("2018-01-03"))


@pytest.mark.parametrize(
    ("year", "first", "last", "start", "end"),
    [
        (2018, 1, 1, "2018-01-01", "2018-02-01"),
        (2018, 12, 12, "2018-12-01", "2019-01-01"),
        (2018, 4, 6, "2018-04-01", "2018-07-01"),
        (2018, 12, 14, "2018-12-01", "2019-03-01"),
    ],
)
def test_months(year: int, first: int, last: int, start: str, end: str) -> None:
    assert interval.months(year, first, last) == (_d(start), _d(end))


def test_years() -> None:
    assert interval.years(1990, 1999) == (_d("1990-01-01"), _d("2000-01-01"))


@pytest.mark.parametrize(
    ("day", "months", "moved"),
    [
        ("2018-01-31", 1, "2018-02-28"),
        ("2016-01-31", 1, "2016-02-29"),
        ("2016-02-29", 12, "2017-02-28"),
        ("2018-01-13", -1, "2017-12-13"),
        ("2018-03-31", -13, "2017-02-28"),
        ("2018-12-31", 0, "2018-12-31"),
    ],
)
def test_add_months(day: str, months: int, moved: str) -> None:
    assert interval.add_months(date.fromisoformat(day), months) == date.fromisoformat(moved)


@pytest.mark.parametrize(
    ("day", "months"), [("0001-01-15", -1), ("0001-12-15", -24), ("9999-12-31", 1), ("2018-01-01", 12 * 9000)]
)
def test_months_beyond_the_calendar_are_refused(day: str, months: int) -> None:
    with pytest.raises(ValueError, match="year"):
        interval.add_months(date.fromisoformat(day), months)


@pytest.mark.parametrize(
    ("day", "week"),
    [
        ("2018-01-13", "2018-W02"),
        ("2018-12-31", "2019-W01"),
        ("2021-01-03", "2020-W53"),
        ("2017-01-01", "2016-W52"),
    ],
)
def test_iso_week(day: str, week: str) -> None:
    assert interval.iso_week(date.fromisoformat(day)) == week


@pytest.mark.parametrize(
    ("year", "month", "day", "there"),
    [
        (2018, 2, 28, True), (2018, 2, 29, False), (2016, 2, 29, True), (1900, 2, 29, False),
        (2000, 2, 29, True), (2018, 4, 31, False), (2018, 12, 31, True), (2018, 0, 1, False),
        (2018, 13, 1, False), (2018, 1, 0, False), (2018, 1, 32, False), (-490, 8, 12, True),
        (-490, 9, 31, False),
    ],
)  # fmt: skip
def test_exists(year: int, month: int, day: int, there: bool) -> None:
    assert interval.exists(year, month, day) is there


@settings(_settled)
@given(_DAYS)
def test_weeks_hold_their_days_and_weekends_end_them(day: date) -> None:
    start, end = interval.week(day)
    saturday, monday = interval.weekend(day)
    assert start <= interval.at(day) < end
    assert (start.weekday(), end - start) == (0, timedelta(days=7))
    assert (saturday.weekday(), monday) == (5, end)
    assert len({interval.iso_week((start + timedelta(days=n)).date()) for n in range(7)}) == 1
    assert datetime.strptime(interval.iso_week(day) + "-1", "%G-W%V-%u") == start


@settings(_settled)
@given(_DAYS, st.integers(-5000, 5000))
def test_moving_by_months_lands_in_the_right_month(day: date, n: int) -> None:
    count = day.year * 12 + day.month - 1 + n
    if not 12 <= count < 120_000:
        with pytest.raises(ValueError, match="year"):
            interval.add_months(day, n)
        return
    moved = interval.add_months(day, n)
    assert moved.year * 12 + moved.month - 1 == count
    assert moved.day <= day.day
    assert moved.day == day.day or (moved + timedelta(days=1)).day == 1


@settings(_settled)
@given(_DAYS)
def test_every_day_exists_and_the_day_after_the_last_does_not(day: date) -> None:
    _, end = interval.months(day.year, day.month, day.month)
    last = (end - timedelta(days=1)).day
    assert interval.exists(day.year, day.month, day.day)
    assert interval.exists(day.year, day.month, last)
    assert not interval.exists(day.year, day.month, last + 1)

"""Feasts fall on the days on which they were kept."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from timeline.expressions import feasts


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("Christmas Day", "2018-12-25"),
        ("Boxing Day", "2018-12-26"),
        ("New Year's Eve", "1999-12-31"),
        ("the new year", "2019-01-01"),
        ("St Patrick’s Day", "2018-03-17"),
        ("Fourth of July", "1976-07-04"),
        ("Hallowe'en", "2018-10-31"),
        ("Thanksgiving Day", "2018-11-22"),
        ("Black Friday", "2018-11-23"),
        ("Labor Day", "2018-09-03"),
        ("Memorial Day", "2018-05-28"),
        ("Memorial Day", "2021-05-31"),
        ("Mother's Day", "2018-05-13"),
        ("MLK Day", "2018-01-15"),
        ("President's Day", "2018-02-19"),
        ("Super Tuesday", "2016-03-01"),
        ("Election Day", "2016-11-08"),
        ("Election Day", "2020-11-03"),
        ("Election Day", "2022-11-08"),
        ("Easter", "2018-04-01"),
        ("Easter Sunday", "1943-04-25"),
        ("Good Friday", "1998-04-10"),
        ("Ash Wednesday", "2018-02-14"),
        ("Ascension Day", "2018-05-10"),
        ("Pentecost", "2018-05-20"),
        ("Corpus Christi", "2018-05-31"),
        ("Orthodox Christmas", "2018-01-07"),
        ("Diwali", "2019-10-27"),
        ("Chinese New Year", "2018-02-16"),
        ("Eid", "2018-06-15"),
        ("Rosh Hashanah", "2018-09-10"),
        ("Yom Kippur", "2018-09-19"),
        ("Passover", "2018-03-31"),
    ],
)
def test_the_day_of_a_feast(name: str, day: str) -> None:
    expected = date.fromisoformat(day)
    assert feasts.date_of(feasts.key(name), expected.year) == expected


@pytest.mark.parametrize("name", sorted(feasts.NAMES))
def test_every_name_has_its_day(name: str) -> None:
    day = feasts.date_of(feasts.key(name), 2018)
    assert day is not None
    assert day.year == 2018
    assert feasts.key(name.upper()) == feasts.key(name)
    assert feasts.key(feasts.key(name)) == feasts.key(name)


@pytest.mark.parametrize("year", range(1900, 2101))
def test_movable_feasts_keep_their_weekday_and_season(year: int) -> None:
    easter = feasts.date_of("easter", year)
    thanksgiving = feasts.date_of("thanksgiving", year)
    memorial = feasts.date_of("memorial day", year)
    election = feasts.date_of("election day", year)
    assert easter is not None
    assert thanksgiving is not None
    assert memorial is not None
    assert election is not None
    assert (easter.weekday(), date(year, 3, 22) <= easter <= date(year, 4, 25)) == (6, True)
    assert feasts.date_of("good friday", year) == easter - timedelta(days=2)
    assert (thanksgiving.weekday(), 22 <= thanksgiving.day <= 28) == (3, True)
    assert (memorial.weekday(), memorial.month, (memorial + timedelta(days=7)).month) == (0, 5, 6)
    assert (election.weekday(), 2 <= election.day <= 8) == (1, True)


def test_feasts_that_no_table_knows_have_no_day() -> None:
    assert feasts.date_of("easter", 300) is None
    assert feasts.date_of("diwali", 1850) is None
    assert feasts.date_of("yom kippur", 2500) is None

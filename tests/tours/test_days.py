"""Datings read as the days of a stay, and paired with the places of their clause."""

from __future__ import annotations

from datetime import datetime

import pytest

from timeline.events.dating import Dating, datings
from timeline.expressions import tag
from timeline.model import Bounds, Document
from timeline.tours.days import Calendar, length, pair, spread

PUBLISHED = datetime(2024, 6, 7)  # a Friday
BY = ("Rita Olsen",)


def found(text: str) -> list[Dating]:
    document = Document("d", "", None, PUBLISHED, "day", "metadata", None, "en", text, "")
    return datings(text, tag(document).expressions)


def day(number: int) -> datetime:
    return datetime(2024, 6, number)


def read(text: str, calendar: Calendar | None = None) -> Bounds:
    got = (calendar or Calendar(PUBLISHED)).read(found(text), BY, True)
    assert got is not None
    return got.bounds


@pytest.mark.parametrize(
    ("text", "bounds"),
    [
        ("She will be there on Monday.", Bounds(day(10), day(11), day(10), day(11))),
        ("She will be there on Monday and Tuesday.", Bounds(day(10), day(11), day(11), day(12))),
        ("She will be there from 10 to 12 June.", Bounds(day(10), day(11), day(12), day(13))),
        ("She will be there until Wednesday.", Bounds(None, day(13), day(12), day(13))),
        ("She will be there by Wednesday.", Bounds(PUBLISHED, day(13), None, day(13))),
        ("She will be there on Monday morning.", Bounds(day(10), day(11), day(10), day(11))),
    ],
)
def test_a_stay_has_the_bounds_that_its_words_entail(text: str, bounds: Bounds) -> None:
    assert read(text) == bounds


def test_a_week_or_a_month_names_no_day() -> None:
    calendar = Calendar(PUBLISHED)
    for text in ("She will go next week.", "She will go in July."):
        got = calendar.read(found(text), BY, True)
        assert got is not None and not got.dated


def test_since_tells_no_day() -> None:
    assert Calendar(PUBLISHED).read(found("It is the first visit since 2015."), BY, True) is None


def test_a_bare_weekday_follows_the_telling_beyond_the_coming_week() -> None:
    calendar = Calendar(PUBLISHED)
    calendar.told(BY, Bounds(day(20), day(21), day(20), day(21)))  # a Thursday
    assert read("She flies on Saturday.", calendar) == Bounds(day(22), day(23), day(22), day(23))


def test_a_bare_weekday_of_the_coming_week_stays_where_it_is() -> None:
    calendar = Calendar(PUBLISHED)
    calendar.told(BY, Bounds(day(12), day(13), day(12), day(13)))
    assert read("She will be in Rome on Monday.", calendar) == Bounds(day(10), day(11), day(10), day(11))


def test_a_weekday_of_another_traveller_is_not_moved() -> None:
    calendar = Calendar(PUBLISHED)
    calendar.told(("Juan Ibarra",), Bounds(day(20), day(21), day(20), day(21)))
    assert read("She flies on Saturday.", calendar).earliest_start == day(8)


def test_dates_behind_places_belong_to_the_place_before_them() -> None:
    text = "in Rome on Monday and in Oslo on Tuesday"
    first, second = pair(text, [text.index("Rome"), text.index("Oslo")], found(text))
    assert [d.first.text for d in first] == ["Monday"]
    assert [d.first.text for d in second] == ["Tuesday"]


def test_dates_before_places_hold_up_to_the_next_date() -> None:
    text = "On Monday in Rome and in Pisa, on Tuesday in Oslo"
    sets = pair(text, [text.index(name) for name in ("Rome", "Pisa", "Oslo")], found(text))
    assert [[d.first.text for d in mine] for mine in sets] == [["Monday"], ["Monday"], ["Tuesday"]]


def test_one_date_is_every_places() -> None:
    text = "in Rome and in Oslo on Monday"
    sets = pair(text, [text.index("Rome"), text.index("Oslo")], found(text))
    assert [[d.first.text for d in mine] for mine in sets] == [["Monday"], ["Monday"]]


def test_a_length_of_stay_is_counted_in_days() -> None:
    assert length(found("She spends two nights there.")) == 2
    assert length(found("She stays for a week.")) == 7
    assert length(found("She goes on Monday.")) is None


def test_two_stays_at_a_place_are_one_from_first_to_last() -> None:
    one, other = Bounds(day(10), day(11), day(10), day(11)), Bounds(day(12), day(13), day(12), day(13))
    assert spread(one, other) == spread(other, one) == Bounds(day(10), day(11), day(12), day(13))

"""What the text around a list says of it."""

from __future__ import annotations

_ROWS = "\n10 June – Leeds, The Wardrobe\n11 June – Bath, Komedia\n14 June – Hull, The Adelphi\n"


def test_a_list_that_is_over_is_of_the_last_months(tell) -> None:  # type: ignore[no-untyped-def]
    text = "The band Grey Heron wrapped up their tour last month. Dates played:\n" + _ROWS
    [(tour, stops)] = tell(text, "2024-07-12")
    assert tour.status == "happened"
    assert [s.bounds.earliest_start.year for s in stops] == [2024, 2024, 2024]


def test_a_list_to_come_is_of_the_next_ones(tell) -> None:  # type: ignore[no-untyped-def]
    text = "The band Grey Heron will play three shows. They toured Kenya in 2018.\n" + _ROWS
    [stops] = [stops for _, stops in tell(text, "2024-07-12") if len(stops) == 3]
    assert [s.bounds.earliest_start.year for s in stops] == [2025, 2025, 2025]


def test_a_calendar_of_events_is_no_journey(tell) -> None:  # type: ignore[no-untyped-def]
    text = "Earnings calendar of Heron Bank and others\n" + _ROWS
    assert tell(text, "2024-06-01") == []


def test_a_calendar_of_shows_is_one(tell) -> None:  # type: ignore[no-untyped-def]
    text = "The band Grey Heron put the calendar of their tour online.\n" + _ROWS
    assert [s.place for s in tell(text, "2024-06-01")[0][1]] == ["Leeds", "Bath", "Hull"]


def test_a_line_of_an_agenda_is_no_journey(tell) -> None:  # type: ignore[no-untyped-def]
    text = "Welcome by Rita Olsen.\nWednesday, 12 June\nSite visit to Bath."
    assert tell(text, "2024-06-01") == []

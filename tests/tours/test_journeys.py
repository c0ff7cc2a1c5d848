"""What makes visits a journey, how it ends, and which of a clause's places its one date is of."""

from __future__ import annotations

import pytest

MET = "Foreign Minister Anna Kovacs met officials in Cairo on Tuesday and held talks in Amman on Wednesday. "
STOPS = [
    ("happened", "Cairo", "2010-06-15", "2010-06-15"),
    ("happened", "Amman", "2010-06-16", "2010-06-16"),
]


def test_meetings_in_two_towns_alone_are_no_journey(tell) -> None:  # type: ignore[no-untyped-def]
    assert tell(MET, "2010-06-19") == []


@pytest.mark.parametrize(
    ("way", "place"),
    [
        ("She caught the night flight home on Friday.", "home"),
        ("The minister started for home on Friday.", "home"),
        ("She was back in Budapest on Friday.", "Budapest"),
    ],
)
def test_the_way_home_makes_them_one(way: str, place: str, tell, line) -> None:  # type: ignore[no-untyped-def]
    ((_, stops),) = tell(MET + way, "2010-06-19")
    assert line(stops) == [*STOPS, ("return", place, "2010-06-18", "2010-06-18")]


def test_flying_home_from_a_country_ends_the_stay_in_it(tell, line) -> None:  # type: ignore[no-untyped-def]
    ((_, stops),) = tell(MET + "She flew home from Jordan on Friday.", "2010-06-19")
    assert line(stops)[1:] == [
        ("happened", "Amman", "2010-06-16", "2010-06-18"),
        ("return", "home", "2010-06-18", "2010-06-18"),
    ]


def test_a_programme_told_first_as_a_whole_and_then_by_place(tell, line) -> None:  # type: ignore[no-untyped-def]
    text = (
        "Secretary of State Ada Holm will travel to Lima and Cusco, Peru; Quito, Ecuador; and Bogota, Colombia, May 5-10. "
        "In Lima on May 5-6, the Secretary will meet the president. On May 7 she will see a mill built by Danes in Cusco. "
        "The Secretary will continue to Quito, May 8, for talks. Before leaving Ecuador she will also visit a school. "
        "Secretary Holm will conclude her trip in Bogota on May 9-10."
    )
    ((_, stops),) = tell(text, "2024-05-01")
    assert [row for row in line(stops) if row[1] != "Cusco"] == [
        ("planned", "Lima", "2024-05-05", "2024-05-06"),
        ("planned", "Quito", "2024-05-08", "2024-05-08"),
        ("planned", "Bogota", "2024-05-09", "2024-05-10"),
    ]


@pytest.mark.parametrize(
    "words",
    ["will go on to Bonn and from there to Bath on Saturday", "will travel to Bonn, and on Saturday to Bath"],
)
def test_one_date_of_a_clause_is_of_the_place_it_stands_with(words, tell, line) -> None:  # type: ignore[no-untyped-def]
    ((_, stops),) = tell(f"Chancellor Ida Brandt will visit Oslo on Sunday. She {words}.", "2010-06-12")
    assert line(stops)[1:] == [
        ("planned", "Bonn", "2010-06-13", "2010-06-19"),
        ("planned", "Bath", "2010-06-19", "2010-06-19"),
    ]


def test_a_halt_dropped_that_was_not_told_before_takes_no_other_with_it(tell, line) -> None:  # type: ignore[no-untyped-def]
    text = (
        "President Nora Lindt flew to Oslo on Tuesday and went on to Riga on Thursday. "
        "A stopover planned in Vilnius was dropped. She returned home on Friday."
    )
    ((_, stops),) = tell(text, "2019-11-18")
    assert [s[:2] for s in line(stops)] == [("happened", "Oslo"), ("happened", "Riga"), ("return", "home")]


def test_a_week_may_begin_with_the_flight_out_on_its_sunday(tell, line) -> None:  # type: ignore[no-untyped-def]
    text = (
        "President Nora Lindt will visit Norway and Latvia next week. She will leave on Sunday and begin her trip in Oslo, "
        "where she is to meet the king on Monday, and goes on to Riga on Thursday before flying home on Friday."
    )
    ((_, stops),) = tell(text, "2017-08-21")
    assert line(stops) == [
        ("planned", "Oslo", "2017-08-28", "2017-08-28"),
        ("planned", "Riga", "2017-08-31", "2017-08-31"),
        ("return", "home", "2017-09-01", "2017-09-01"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "A deep low named Odette will arrive in Bergen on Thursday and move on to Oslo by noon on Friday.",
        "Lumen Airways will fly to Oslo from 3 May and to Riga from 9 May.",
    ],
)
def test_storms_and_carriers_are_no_travellers(text: str, tell) -> None:  # type: ignore[no-untyped-def]
    assert tell(text, "2024-04-20") == []

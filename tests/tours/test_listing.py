"""Lists of dates and places in their usual layouts."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from timeline.events.dating import datings
from timeline.tours import inline, listing

LAYOUTS = {
    "date first, dash": "3 May – Berlin, Astra\n5 May – Hamburg, Docks\n",
    "date first, colon": "May 3: Berlin, Germany - Astra\nMay 5: Hamburg, Germany - Docks\n",
    "place first": "Berlin, Astra – 3 May\nHamburg, Docks – 5 May\n",
    "bullets": "* May 3 | Berlin | Astra\n* May 5 | Hamburg | Docks\n",
    "tabs": "3 May\tBerlin\tAstra\n5 May\tHamburg\tDocks\n",
    "weekdays": "Friday 3 May – Berlin\nSunday 5 May – Hamburg\n",
}


def days(row: listing.Row) -> str:
    """The days of a row as the report writes them: one, or first/last."""
    assert row.days is not None
    return "/".join(dict.fromkeys(day.isoformat() for day in row.days))


@pytest.mark.parametrize("layout", LAYOUTS)
def test_lines_of_a_list_are_read_in_any_layout(layout: str, read) -> None:  # type: ignore[no-untyped-def]
    text = "The band are going on tour.\n\n" + LAYOUTS[layout]
    _, expressions, found = read(text, "2024-02-01")
    rows = listing.lines(text, found, datings(text, expressions), date(2024, 2, 1))
    assert [row.place.name for row in rows] == ["Berlin", "Hamburg"]
    assert [days(row) for row in rows] == ["2024-05-03", "2024-05-05"]
    assert len({row.group for row in rows}) == 1


def test_a_line_without_a_date_belongs_to_the_list_around_it(read) -> None:  # type: ignore[no-untyped-def]
    text = "The tour:\n\n3 May – Berlin\nCologne\n5 May – Hamburg\nMunich\n"
    _, expressions, found = read(text, "2024-02-01")
    rows = listing.lines(text, found, datings(text, expressions), date(2024, 2, 1))
    assert [(row.place.name, row.days is not None) for row in rows] == [
        ("Berlin", True), ("Cologne", False), ("Hamburg", True), ("Munich", False),
    ]  # fmt: skip


def test_what_became_of_a_line_is_read(read) -> None:  # type: ignore[no-untyped-def]
    text = "The tour:\n\n3 May – Berlin\n5 May – Hamburg (CANCELLED)\n"
    _, expressions, found = read(text, "2024-02-01")
    rows = listing.lines(text, found, datings(text, expressions), date(2024, 2, 1))
    assert [row.status for row in rows] == [None, "cancelled"]


def test_one_line_is_no_list(read) -> None:  # type: ignore[no-untyped-def]
    text = "The tour:\n\n3 May – Berlin\n"
    _, expressions, found = read(text, "2024-02-01")
    assert listing.lines(text, found, datings(text, expressions), date(2024, 2, 1)) == []


def test_sentences_are_no_lines_of_a_list(read) -> None:  # type: ignore[no-untyped-def]
    text = "He was in Berlin on 3 May.\nHe was in Hamburg on 5 May.\n"
    _, expressions, found = read(text, "2024-06-01")
    assert listing.lines(text, found, datings(text, expressions), date(2024, 2, 1)) == []


@pytest.mark.parametrize(
    "text",
    [
        "They play Leeds (3 May), Glasgow (5 May) and Cardiff (6 May).",
        "Dates: 3 May Leeds; 5 May Glasgow; 6 May Cardiff.",
    ],
)
def test_pairs_within_a_line_are_read(text: str, read) -> None:  # type: ignore[no-untyped-def]
    _, expressions, found = read(text, "2024-02-01")
    rows = inline.rows(text, found, datings(text, expressions))
    assert [(row.place.name, row.datings[0].first.value) for row in rows] == [
        ("Leeds", "2024-05-03"), ("Glasgow", "2024-05-05"), ("Cardiff", "2024-05-06"),
    ]  # fmt: skip


def test_a_programme_under_headings_of_days_is_read(read) -> None:  # type: ignore[no-untyped-def]
    text = (
        "The programme:\n\nFriday, 3 May 2024\n\n09:00 Arrival in Lima\n18:00 Mass in Callao\n21:00 Departure from Lima\n\n"
        "Sunday, 5 May 2024\n\nTalks in Cusco\n"
    )
    _, expressions, found = read(text, "2024-02-01")
    rows = listing.lines(text, found, datings(text, expressions), date(2024, 2, 1))
    assert [(row.place.name, days(row)) for row in rows] == [
        ("Lima", "2024-05-03"), ("Callao", "2024-05-03"), ("Lima", "2024-05-03"), ("Cusco", "2024-05-05"),
    ]  # fmt: skip


MORE = {
    "month before day": (
        "02/27 – Atlanta, GA @ The Old Mill\n03/02 – Nashville, TN @ Cellar",
        ["Atlanta", "Nashville"], ["2024-02-27", "2024-03-02"],
    ),
    "day before month": ("27/02 – Lyon – Le Moulin\n02/03 – Geneva – La Cave", ["Lyon", "Geneva"], ["2024-02-27", "2024-03-02"]),
    "weekday tells which": (
        "Fri 03/05 – Bremen – Lagerhaus\nSat 04/05 – Kiel – Pumpe",
        ["Bremen", "Kiel"], ["2024-05-03", "2024-05-04"],
    ),
    "with points": ("03.05.24 Bremen, Lagerhaus\n04.05.24 Kiel, Pumpe", ["Bremen", "Kiel"], ["2024-05-03", "2024-05-04"]),
    "ISO": ("2024-05-03 Bremen, Lagerhaus\n2024-05-04 Kiel, Pumpe", ["Bremen", "Kiel"], ["2024-05-03", "2024-05-04"]),
    "under months": (
        "APRIL\n29 Bremen, Lagerhaus\nMAY\n1 Kiel, Pumpe\n2 Lübeck, Riders",
        ["Bremen", "Kiel", "Lübeck"], ["2024-04-29", "2024-05-01", "2024-05-02"],
    ),
    "ordinals after a month in prose": (
        "They play in May:\n\n3rd: Leeds, Cellar\n4th: Hull, Depot",
        ["Leeds", "Hull"], ["2024-05-03", "2024-05-04"],
    ),
    "ranges": (
        "Fri 3 – Sat 4 May\tHull\tDepot\nThu 30 May – Sat 1 June\tYork\tMill",
        ["Hull", "York"], ["2024-05-03/2024-05-04", "2024-05-30/2024-06-01"],
    ),
    "a table": (
        "| Date | City | Venue |\n| --- | --- | --- |\n| May 3 | Bremen | Lagerhaus |\n| May 4 | Kiel | Pumpe |",
        ["Bremen", "Kiel"], ["2024-05-03", "2024-05-04"],
    ),
    "no marks at all": (
        "Fri 3 May Glasgow Old Hall\nSat 4 May Newcastle Depot",
        ["Glasgow", "Newcastle"], ["2024-05-03", "2024-05-04"],
    ),
    "halls with names of towns": (
        "May 3: v Lincoln Colts, Negombo\nMay 5: v Kandy School, Galle",
        ["Negombo", "Galle"], ["2024-05-03", "2024-05-05"],
    ),
    "three lines a stop": ("Bremen\nLagerhaus\n3 May\n\nKiel\nPumpe\n4 May", ["Bremen", "Kiel"], ["2024-05-03", "2024-05-04"]),
    "days over the lines": (
        "3 May 2024\nBremen, Lagerhaus\n\n4 May 2024\nKiel, Pumpe",
        ["Bremen", "Kiel"], ["2024-05-03", "2024-05-04"],
    ),
    "a town that no table knows": (
        "May 3 – Bremen – Lagerhaus\nMay 4 – Kiel – Pumpe\nMay 5 – Oberwendlingen – Mühle",
        ["Bremen", "Kiel", "Oberwendlingen"], ["2024-05-03", "2024-05-04", "2024-05-05"],
    ),
    "over the turn of the year": ("Dec 30 – Bremen\nJan 2 – Kiel", ["Bremen", "Kiel"], ["2024-12-30", "2025-01-02"]),
}  # fmt: skip


@pytest.mark.parametrize("layout", MORE)
def test_a_layout_is_read(layout: str, read) -> None:  # type: ignore[no-untyped-def]
    body, places, when = MORE[layout]
    text = f"The band are going on tour.\n\n{body}\n"
    _, expressions, found = read(text, "2024-02-01")
    rows = listing.lines(text, found, datings(text, expressions), date(2024, 2, 1))
    assert ([row.place.name for row in rows], [days(row) for row in rows]) == (places, when)


def test_a_line_that_moves_a_stop_tells_of_two_days(read) -> None:  # type: ignore[no-untyped-def]
    text = "The tour:\n\n3 May – Berlin – Astra\n5 May – Hamburg – Docks – MOVED, new date 12 June\n"
    _, expressions, found = read(text, "2024-02-01")
    rows = listing.lines(text, found, datings(text, expressions), date(2024, 2, 1))
    assert [(row.place.name, days(row), row.status) for row in rows] == [
        ("Berlin", "2024-05-03", None), ("Hamburg", "2024-05-05", "postponed"), ("Hamburg", "2024-06-12", "planned"),
    ]  # fmt: skip


def test_a_line_that_tells_where_its_stop_was_moved_from(read) -> None:  # type: ignore[no-untyped-def]
    text = "The tour:\n\n3 May – Berlin – Astra\n5 May – Hamburg – Docks – rescheduled from 21 February\n"
    _, expressions, found = read(text, "2024-02-15")
    rows = listing.lines(text, found, datings(text, expressions), date(2024, 2, 15))
    assert [(row.place.name, days(row), row.status) for row in rows] == [
        ("Berlin", "2024-05-03", None), ("Hamburg", "2024-05-05", "planned"), ("Hamburg", "2024-02-21", "postponed"),
    ]  # fmt: skip


def test_a_programme_leads_from_home_and_back(tell, line) -> None:  # type: ignore[no-untyped-def]
    text = (
        "Thursday, 9 May 2024\nROME – LIMA\n08.30 Departure by air from Rome/Fiumicino\n16.10 Arrival at Callao airport\n\n"
        "Friday, 10 May 2024\nLIMA – CUSCO\n09.30 Mass in the main square\n15.00 Departure by air for Cusco\n\n"
        "Saturday, 11 May 2024\nCUSCO – ROME\n10.00 Farewell\n10.30 Departure by air for Rome\n\n"
        "Pope Bonus is accompanied by the Secretary of State."
    )
    ((_, stops),) = tell(text, "2024-04-20")
    assert line(stops) == [
        ("planned", "Lima", "2024-05-09", "2024-05-10"),
        ("planned", "Cusco", "2024-05-10", "2024-05-11"),
        ("return", "Rome", "2024-05-11", "2024-05-11"),
    ]


def test_what_stands_under_a_day_is_of_that_day(tell, line) -> None:  # type: ignore[no-untyped-def]
    text = (
        "Princess Maud visits Chile and Peru.\n\nDay one – Tuesday 14th May\nThe Princess will travel to Arica to open a school.\n\n"
        "Day two – Wednesday 15th May\nThe Princess flies to Lima and opens an exhibition in the evening.\n"
    )
    ((_, stops),) = tell(text, "2024-04-20")
    assert line(stops)[:2] == [
        ("planned", "Arica", "2024-05-14", "2024-05-14"), ("planned", "Lima", "2024-05-15", "2024-05-15"),
    ]  # fmt: skip


def test_a_bare_number_in_brackets_is_of_the_month_of_the_line_before(read) -> None:  # type: ignore[no-untyped-def]
    text = "The tour:\n\nBerlin Astra (May 30)\nHamburg Docks (31)\nCologne Kantine (2, 3)\n"
    _, expressions, found = read(text, "2024-02-01")
    rows = listing.lines(text, found, datings(text, expressions), date(2024, 2, 1))
    assert [(row.place.name, days(row)) for row in rows] == [
        ("Berlin", "2024-05-30"), ("Hamburg", "2024-05-31"), ("Cologne", "2024-06-02/2024-06-03"),
    ]  # fmt: skip


def test_a_bare_number_in_brackets_within_a_sentence_is_a_day_too(read) -> None:  # type: ignore[no-untyped-def]
    text = "They play Berlin (May 30), Hamburg (31), Cologne (2 and 3) and, with a choir (4), Bonn."
    _, expressions, found = read(text, "2024-02-01")
    rows = inline.rows(text, found, datings(text, expressions))
    told = [
        (row.place.name, *((d.first.start, d.last and d.last.start) for d in row.datings)) for row in rows
    ]
    assert told == [
        ("Berlin", (datetime(2024, 5, 30), None)),
        ("Hamburg", (datetime(2024, 5, 31), None)),
        ("Cologne", (datetime(2024, 6, 2), datetime(2024, 6, 3))),
    ]


def test_two_dates_that_are_joined_are_one_stay(read) -> None:  # type: ignore[no-untyped-def]
    text = "The tour:\n\nThu 5/30 + Fri 5/31 - Berlin\nSat 6/1 & Sun 6/2 - Hamburg\nTue 6/4 - Cologne\n"
    _, expressions, found = read(text, "2024-02-01")
    rows = listing.lines(text, found, datings(text, expressions), date(2024, 2, 1))
    assert [days(row) for row in rows] == ["2024-05-30/2024-05-31", "2024-06-01/2024-06-02", "2024-06-04"]


def test_a_line_that_says_what_its_day_was(read) -> None:  # type: ignore[no-untyped-def]
    text = "The tour:\n\nBerlin, Astra - now 4 May 2024 (was 14 April 2023)\nHamburg, Docks - now 5 May 2024 (was 16 April 2023)\n"
    _, expressions, found = read(text, "2023-10-01")
    rows = listing.lines(text, found, datings(text, expressions), date(2023, 10, 1))
    assert [(row.place.name, days(row), row.status) for row in rows] == [
        ("Berlin", "2024-05-04", "planned"), ("Berlin", "2023-04-14", "postponed"),
        ("Hamburg", "2024-05-05", "planned"), ("Hamburg", "2023-04-16", "postponed"),
    ]  # fmt: skip


def test_a_day_behind_its_place_is_not_that_of_the_next_one(read) -> None:  # type: ignore[no-untyped-def]
    text = "They play Berlin on the 20th, Hamburg on the 22nd and Munich on the 25th."
    _, expressions, found = read(text, "2024-05-01")
    assert inline.rows(text, found, datings(text, expressions)) == []

"""Lists of dates and places in their usual layouts."""

from __future__ import annotations

import pytest

from timeline.events.dating import datings
from timeline.tours import listing

LAYOUTS = {
    "date first, dash": "3 May – Berlin, Astra\n5 May – Hamburg, Docks\n",
    "date first, colon": "May 3: Berlin, Germany - Astra\nMay 5: Hamburg, Germany - Docks\n",
    "place first": "Berlin, Astra – 3 May\nHamburg, Docks – 5 May\n",
    "bullets": "* May 3 | Berlin | Astra\n* May 5 | Hamburg | Docks\n",
    "tabs": "3 May\tBerlin\tAstra\n5 May\tHamburg\tDocks\n",
    "weekdays": "Friday 3 May – Berlin\nSunday 5 May – Hamburg\n",
}


@pytest.mark.parametrize("layout", LAYOUTS)
def test_lines_of_a_list_are_read_in_any_layout(layout: str, read) -> None:  # type: ignore[no-untyped-def]
    text = "The band are going on tour.\n\n" + LAYOUTS[layout]
    _, expressions, found = read(text, "2024-02-01")
    rows = listing.lines(text, found, datings(text, expressions))
    assert [row.place.name for row in rows] == ["Berlin", "Hamburg"]
    assert [row.datings[0].first.value for row in rows] == ["2024-05-03", "2024-05-05"]
    assert len({row.group for row in rows}) == 1


def test_a_line_without_a_date_belongs_to_the_list_around_it(read) -> None:  # type: ignore[no-untyped-def]
    text = "The tour:\n\n3 May – Berlin\nCologne\n5 May – Hamburg\nMunich\n"
    _, expressions, found = read(text, "2024-02-01")
    rows = listing.lines(text, found, datings(text, expressions))
    assert [(row.place.name, bool(row.datings)) for row in rows] == [
        ("Berlin", True), ("Cologne", False), ("Hamburg", True), ("Munich", False),
    ]  # fmt: skip


def test_what_became_of_a_line_is_read(read) -> None:  # type: ignore[no-untyped-def]
    text = "The tour:\n\n3 May – Berlin\n5 May – Hamburg (CANCELLED)\n"
    _, expressions, found = read(text, "2024-02-01")
    rows = listing.lines(text, found, datings(text, expressions))
    assert [row.status for row in rows] == [None, "cancelled"]


def test_one_line_is_no_list(read) -> None:  # type: ignore[no-untyped-def]
    text = "The tour:\n\n3 May – Berlin\n"
    _, expressions, found = read(text, "2024-02-01")
    assert listing.lines(text, found, datings(text, expressions)) == []


def test_sentences_are_no_lines_of_a_list(read) -> None:  # type: ignore[no-untyped-def]
    text = "He was in Berlin on 3 May.\nHe was in Hamburg on 5 May.\n"
    _, expressions, found = read(text, "2024-06-01")
    assert listing.lines(text, found, datings(text, expressions)) == []


@pytest.mark.parametrize(
    "text",
    [
        "They play Leeds (3 May), Glasgow (5 May) and Cardiff (6 May).",
        "Dates: 3 May Leeds; 5 May Glasgow; 6 May Cardiff.",
    ],
)
def test_pairs_within_a_line_are_read(text: str, read) -> None:  # type: ignore[no-untyped-def]
    _, expressions, found = read(text, "2024-02-01")
    rows = listing.inline(text, found, datings(text, expressions))
    assert [(row.place.name, row.datings[0].first.value) for row in rows] == [
        ("Leeds", "2024-05-03"), ("Glasgow", "2024-05-05"), ("Cardiff", "2024-05-06"),
    ]  # fmt: skip


def test_a_programme_under_headings_of_days_is_read(read) -> None:  # type: ignore[no-untyped-def]
    text = (
        "The programme:\n\nFriday, 3 May 2024\n\n09:00 Arrival in Lima\n18:00 Mass in Callao\n21:00 Departure from Lima\n\n"
        "Sunday, 5 May 2024\n\nTalks in Cusco\n"
    )
    _, expressions, found = read(text, "2024-02-01")
    rows = listing.lines(text, found, datings(text, expressions))
    assert [(row.place.name, [d.first.value for d in row.datings]) for row in rows] == [
        ("Lima", ["2024-05-03"]), ("Callao", ["2024-05-03"]), ("Cusco", ["2024-05-05"]),
    ]  # fmt: skip

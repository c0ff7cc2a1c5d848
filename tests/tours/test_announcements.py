"""Tours as promoters and the music press announce them: who plays, and the stops that their sentences tell."""

from __future__ import annotations

import pytest

from timeline.tours import itineraries

TOLD = {
    "a hall is where somebody plays": (
        "Norah Finch tours in May. She plays Leeds's storied Corn Hall on 3 May and Bath's Old Theatre on 5 May.",
        {"Norah Finch": ["Leeds 05-03", "Bath 05-05"]},
    ),
    "what is to follow, each with its day": (
        "Norah Finch opens her tour in Leeds on 3 May, with York and Derby to follow on the 5th and 6th respectively.",
        {"Norah Finch": ["Leeds 05-03", "York 05-05", "Derby 05-06"]},
    ),
    "days of announcing are no days of shows": (
        "Norah Finch plays Leeds on 3 May and York on 5 May. Dates in Madrid and Lisbon will be announced next week.",
        {"Norah Finch": ["Leeds 05-03", "York 05-05", "Madrid -", "Lisbon -"]},
    ),
    "who settles in for some nights does not live there": (
        "Norah Finch plays Leeds on 3 May and settles in for two nights in York on the 5th and 6th.",
        {"Norah Finch": ["Leeds 05-03", "York 05-05"]},
    ),
    "neither the hall nor those who open are the band": (
        "Derby trio Halyard will play Leeds on 3 May. Swedish duo Vinter will open for them. The band plays York on 5 May.",
        {"Halyard": ["Leeds 05-03", "York 05-05"]},
    ),
    "a tour that is announced lies ahead": (
        "Norah Finch today announced a tour of Spain and Portugal. She opens in Madrid on 3 May and closes in Lisbon on 5 May.",
        {"Norah Finch": ["Madrid 05-03", "Lisbon 05-05"]},
    ),
    "a list is of who is named before it": (
        "Norah Finch goes on tour in May.\n\n3 May – Leeds\n5 May – York\n\nAnna Pell will fly to Bonn on 7 May, "
        "to Bremen on 8 May and to Lille on 9 May.",
        {"Norah Finch": ["Leeds 05-03", "York 05-05"], "Anna Pell": ["Bonn 05-07", "Bremen 05-08", "Lille 05-09"]},
    ),
}  # fmt: skip


@pytest.mark.parametrize("what", TOLD)
def test_announced_tours(what: str, read) -> None:  # type: ignore[no-untyped-def]
    text, wanted = TOLD[what]
    document, expressions, found = read(text, "2024-02-01")
    tours, stops = itineraries(document, expressions, found)
    told = {
        tour.traveller: [
            f"{s.place} {s.bounds.earliest_start.strftime('%m-%d') if s.dated else '-'}"
            for s in stops
            if s.tour_id == tour.tour_id and s.kind == "stop"
        ]
        for tour in tours
    }
    assert told == wanted


def test_dates_without_a_year_are_of_the_journey_that_is_long_over(read) -> None:  # type: ignore[no-untyped-def]
    text = (
        "The Peat Tour was a concert tour by Corrie Lane. It began on February 12, 2009, in Dublin, and ended on October 9 of the "
        "same year in Perth. Corrie Lane played Belfast on February 14 and 15, and Paris on April 7."
    )
    document, expressions, found = read(text, "2012-05-03")
    _, stops = itineraries(document, expressions, found)
    assert {s.place: s.bounds.earliest_start.date().isoformat() for s in stops} == {
        "Dublin": "2009-02-12", "Belfast": "2009-02-14", "Paris": "2009-04-07", "Perth": "2009-10-09",
    }  # fmt: skip


def test_a_yacht_is_no_traveller_of_its_own(read) -> None:  # type: ignore[no-untyped-def]
    text = (
        "King Olaf will tour the coast of Sweden on board the Royal Yacht Sleipner. The tour opens in Kalmar on Tuesday 17 June. "
        "The Royal Yacht will sail to Visby on 18 June."
    )
    document, expressions, found = read(text, "2014-05-26")
    tours, stops = itineraries(document, expressions, found)
    assert [tour.traveller for tour in tours] == ["King Olaf"]
    assert [s.place for s in stops] == ["Kalmar", "Visby"]


def test_a_test_is_a_match_and_no_town(read) -> None:  # type: ignore[no-untyped-def]
    text = "Norah Finch flies to Cardiff on 3 May and to Leeds on 5 May. In Test matches on 7 May and 9 May she will keep wicket."
    document, expressions, found = read(text, "2024-02-01")
    _, stops = itineraries(document, expressions, found)
    assert [s.place for s in stops] == ["Cardiff", "Leeds"]

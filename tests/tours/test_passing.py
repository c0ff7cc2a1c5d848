"""Places told without a word of travel: stops beside those of a journey, and nothing without one."""

from __future__ import annotations

import pytest

MON, TUE, WED, THU = (f"2024-06-{day}" for day in range(10, 14))
_OPENING = "Senator Rita Olsen flies to Des Moines on Monday, and on Tuesday she travels to Dubuque. "

STOPS = {
    "a day as the subject": ("Wednesday takes her to Waterloo.", [("planned", "Waterloo", WED, WED)]),
    "a day that finds somebody": ("Wednesday finds her in Waterloo.", [("planned", "Waterloo", WED, WED)]),
    "a fragment": (
        "Waterloo on Wednesday, Davenport on Thursday.",
        [("planned", "Waterloo", WED, WED), ("planned", "Davenport", THU, THU)],
    ),
    "something done there": (
        "On Wednesday she opens a clinic in Waterloo.",
        [("planned", "Waterloo", WED, WED)],
    ),
    "a town as the subject": (
        "Waterloo gets an hour on Wednesday.",
        [("planned", "Waterloo", WED, WED)],
    ),
}
NO_STOPS = {
    "a country": "On Wednesday she opens an exhibition about Norway.",
    "somebody else": "On Wednesday Governor Carl Bly opens a clinic in Waterloo.",
    "a question": "Did Waterloo get an hour on Wednesday?",
    "long before": "In 2019 she opened a clinic in Waterloo.",
    "a book": "She wrote a book about Waterloo on Wednesday.",
}


@pytest.mark.parametrize("name", STOPS)
def test_a_place_told_in_passing_is_a_stop_of_the_journey(name: str, tell, line) -> None:  # type: ignore[no-untyped-def]
    text, expected = STOPS[name]
    [(_, stops)] = tell(_OPENING + text, "2024-06-07")
    assert line(stops)[2:] == expected


@pytest.mark.parametrize("name", NO_STOPS)
def test_what_is_no_place_of_the_journey_is_none_of_its_stops(name: str, tell) -> None:  # type: ignore[no-untyped-def]
    tours = tell(_OPENING + NO_STOPS[name], "2024-06-07")
    hers = [stops for tour, stops in tours if tour.traveller == "Rita Olsen"]
    assert [[s.place for s in stops] for stops in hers] == [["Des Moines", "Dubuque"]]


@pytest.mark.parametrize("name", sorted(STOPS.keys() - {"a day as the subject"}))
def test_places_told_in_passing_make_no_journey(name: str, tell) -> None:  # type: ignore[no-untyped-def]
    assert tell("Senator Rita Olsen likes trains. " + STOPS[name][0], "2024-06-07") == []


def test_an_hour_is_of_the_day_told_before(tell, line) -> None:  # type: ignore[no-untyped-def]
    text = (
        "Senator Rita Olsen flew to Des Moines on Monday morning. By nightfall she was in Dubuque. "
        "She goes on to Waterloo on Thursday."
    )
    [(_, stops)] = tell(text, "2024-06-11")
    assert line(stops)[:2] == [("happened", "Des Moines", MON, MON), ("happened", "Dubuque", MON, MON)]


def test_a_number_of_nights_is_no_hour(tell, line) -> None:  # type: ignore[no-untyped-def]
    text = (
        "Senator Rita Olsen flies to Des Moines on Monday. She then spends a night in Dubuque. "
        "She goes on to Waterloo on Thursday."
    )
    [(_, stops)] = tell(text, "2024-06-07")
    assert line(stops)[1] == ("planned", "Dubuque", MON, THU)


def test_a_sentence_about_a_day_dates_what_follows_it(tell, line) -> None:  # type: ignore[no-untyped-def]
    text = (
        "Senator Rita Olsen flew to Des Moines on Monday. Tuesday was quieter. She went to church in Dubuque. "
        "On Thursday she goes on to Waterloo."
    )
    [(_, stops)] = tell(text, "2024-06-12")
    assert line(stops)[1] == ("happened", "Dubuque", TUE, TUE)

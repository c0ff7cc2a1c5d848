"""More wordings of stops, and of what only looks like one: each as a whole itinerary from a short text."""

from __future__ import annotations

import pytest

MON, TUE, WED, THU, FRI, SAT, SUN = (f"2024-06-{day}" for day in range(10, 17))

CASES = {
    "a stop by its number, and what it is followed by": (
        "Trade Minister Rita Olsen leaves for the Gulf on Monday. First stop is Abu Dhabi, followed by Riyadh on Wednesday.",
        [("planned", "Abu Dhabi", MON, WED), ("planned", "Riyadh", WED, WED)],
    ),
    "the day of what is done at a stop, with the next one behind it": (
        "Rita Olsen begins in Tirana, where she meets editors on Tuesday, then heads for Skopje on Wednesday.",
        [("planned", "Tirana", TUE, TUE), ("planned", "Skopje", WED, WED)],
    ),
    "a day of what is left behind": (
        "Rita Olsen flies to Seoul on Monday. After a visit to Hanoi on Wednesday, she will end the trip in Manila on Thursday.",
        [("planned", "Seoul", MON, MON), ("planned", "Hanoi", WED, WED), ("planned", "Manila", THU, THU)],
    ),
    "ports called at": (
        "Rita Olsen's tour opens in Aberdeen on Monday. It calls at Dundee, Inverness and Perth. It ends in London on Friday.",
        [
            ("planned", "Aberdeen", MON, MON),
            ("planned", "Dundee", MON, FRI),
            ("planned", "Inverness", MON, FRI),
            ("planned", "Perth", MON, FRI),
            ("planned", "London", FRI, FRI),
        ],
    ),
    "one more town that nobody knows": (
        "Rita Olsen will make stops in Edmonton, Quebec City and Pikwitonei. She flies to Edmonton on Monday.",
        [
            ("planned", "Edmonton", MON, MON),
            ("planned", "Quebec City", MON, ""),
            ("planned", "Pikwitonei", MON, ""),
        ],
    ),
    "weekdays in brackets": (
        "Rita Olsen will read in Salt Lake City next Wednesday, before nights in Sacramento (Thursday) and Portland (Saturday).",
        [
            ("planned", "Salt Lake City", WED, WED),
            ("planned", "Sacramento", THU, THU),
            ("planned", "Portland", SAT, SAT),
        ],
    ),
    "a day right behind the last place": (
        "Rita Olsen flies to Perth on Monday. After a stop in Bath, she will leave Britain for Bonn on Thursday.",
        [("planned", "Perth", MON, MON), ("planned", "Bath", MON, THU), ("planned", "Bonn", THU, THU)],
    ),
    "what had been due on two days": (
        "Rita Olsen flies to Berlin on Monday. She had been due in Paris on Tuesday and in Bordeaux on Wednesday.",
        [
            ("planned", "Berlin", MON, MON),
            ("cancelled", "Paris", TUE, TUE),
            ("cancelled", "Bordeaux", WED, WED),
        ],
    ),
    "events at two places": (
        "Rita Olsen flies to Erie on Monday. She heads to Ohio on Tuesday, with events planned in Dayton and Toledo.",
        [
            ("planned", "Erie", MON, MON),
            ("planned", "Dayton", TUE, TUE),
            ("planned", "Toledo", TUE, TUE),
        ],
    ),
    "both of them": (
        "King Leo and Queen Ada will travel to New Zealand. Both are due in Auckland on Monday and in Nelson on Tuesday.",
        [("planned", "Auckland", MON, MON), ("planned", "Nelson", TUE, TUE)],
    ),
    "at home": (
        "Rita Olsen flies to Seoul on Monday and to Manila on Tuesday. She has a week at home in Bergen.",
        [("planned", "Seoul", MON, MON), ("planned", "Manila", TUE, TUE)],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_a_text_tells_its_stops(name: str, tell, line) -> None:  # type: ignore[no-untyped-def]
    text, expected = CASES[name]
    [(_, stops)] = tell(text, "2024-06-07")
    assert line(stops) == expected


def test_a_diary_is_of_its_author(tell) -> None:  # type: ignore[no-untyped-def]
    text = "We landed in Nairobi on Monday. On Tuesday I met the governor of Kisumu. Yesterday we went to Kampala."
    [(tour, stops)] = tell(text, "2024-06-13")
    assert tour.traveller == "the author"
    assert [s.place for s in stops] == ["Nairobi", "Kampala"]


def test_a_hall_is_no_traveller(tell) -> None:  # type: ignore[no-untyped-def]
    text = (
        "The orchestra's tour opens at the Musikverein in Vienna on Monday. The players travel to Prague on Tuesday "
        "and perform at the Rudolfinum on Wednesday."
    )
    [(tour, _)] = tell(text, "2024-06-07")
    assert tour.traveller == "orchestra"


def test_a_weekend_to_come_is_not_the_last_one(tell, line) -> None:  # type: ignore[no-untyped-def]
    text = "Rita Olsen flies to Seoul on Wednesday. Japan comes last: two days in Yokosuka over the weekend."
    [(_, stops)] = tell(text, "2024-06-11")
    assert line(stops)[1:] == [("planned", "Japan", SAT, SUN)]


def test_a_bus_tour_is_of_whom_it_is_named_after(tell) -> None:  # type: ignore[no-untyped-def]
    text = (
        "Senator Rita Olsen will hold rallies in Richmond on Monday. Former Mayor Dan Whelan's bus tour of Texas begins in Houston "
        "on Monday and makes stops in Austin."
    )
    tours = {tour.traveller: [s.place for s in stops] for tour, stops in tell(text, "2024-06-07")}
    assert tours["Dan Whelan"] == ["Houston", "Austin"]


@pytest.mark.parametrize(
    "text",
    [
        "Storm Esther passed over Nassau on Monday. It will reach Raleigh on Tuesday and turn out to sea off New Jersey.",
        "Ana Olsen moved to Paris in 1954 and to New York in 1961, where she taught at Columbia until 1990.",
    ],
)
def test_what_is_no_journey(text: str, tell) -> None:  # type: ignore[no-untyped-def]
    assert tell(text, "2024-06-07") == []

"""Whole itineraries from short texts: each shows one way of telling a stop, or one thing that is none."""

from __future__ import annotations

from pathlib import Path

import pytest

MON, TUE, WED, THU, FRI, SAT, SUN = (f"2024-06-{day}" for day in range(10, 17))

CASES = {
    "verbs of movement": (
        "Prime Minister Rita Olsen of Norway will fly to Lisbon on Monday. She travels to Madrid on Tuesday and returns to "
        "Oslo on Thursday.",
        "2024-06-07",
        [("planned", "Lisbon", MON, MON), ("planned", "Madrid", TUE, TUE), ("return", "Oslo", THU, THU)],
    ),
    "no day said, none made up": (
        "President Juan Ibarra of Chile flies to Berlin on Monday and goes on to Prague. On Thursday he is expected in Vienna.",
        "2024-06-07",
        [("planned", "Berlin", MON, MON), ("planned", "Prague", MON, THU), ("planned", "Vienna", THU, THU)],
    ),
    "the verb left out": (
        "Foreign Minister Rita Olsen will be in Lisbon on Monday, Madrid on Tuesday and Rome on Wednesday.",
        "2024-06-07",
        [("planned", "Lisbon", MON, MON), ("planned", "Madrid", TUE, TUE), ("planned", "Rome", WED, WED)],
    ),
    "a stop that will not be made": (
        "President Juan Ibarra will visit Berlin on Monday and Prague on Tuesday. A visit to Vienna on Wednesday has been cancelled.",
        "2024-06-07",
        [("planned", "Berlin", MON, MON), ("planned", "Prague", TUE, TUE), ("cancelled", "Vienna", WED, WED)],
    ),
    "a stop that was weighed and given up": (
        "President Juan Ibarra will visit Berlin on Monday and Prague on Tuesday. A stop in Vienna on Wednesday was discussed "
        "but later ruled out.",
        "2024-06-07",
        [("planned", "Berlin", MON, MON), ("planned", "Prague", TUE, TUE), ("cancelled", "Vienna", WED, WED)],
    ),
    "a place as the subject": (
        "The band Grey Heron begin their tour in Dublin on Monday. Cork and Galway follow before the tour ends in Belfast on Friday.",
        "2024-06-07",
        [
            ("planned", "Dublin", MON, MON),
            ("planned", "Cork", MON, FRI),
            ("planned", "Galway", MON, FRI),
            ("planned", "Belfast", FRI, FRI),
        ],
    ),
    "what is done without a place happens where the traveller is": (
        "President Juan Ibarra flies to Berlin on Monday and meets members of parliament on Tuesday. He goes to Prague on Wednesday.",
        "2024-06-07",
        [("planned", "Berlin", MON, TUE), ("planned", "Prague", WED, WED)],
    ),
    "a weekday after a day beyond the coming week": (
        "Pope Marcel will travel to Kenya and Uganda from 10 to 14 June. He lands in Nairobi on Monday, 10 June. "
        "On Wednesday he goes on to Kampala.",
        "2024-05-20",
        [("planned", "Nairobi", MON, MON), ("planned", "Kampala", WED, WED)],
    ),
    "nights": (
        "President Juan Ibarra arrived in Rome on Monday, where he spends two nights. On Wednesday he travels to Naples.",
        MON,
        [("happened", "Rome", MON, WED), ("planned", "Naples", WED, WED)],
    ),
    "a length that bounds the last stop": (
        "President Juan Ibarra arrived in Rome on Monday at the start of a four-day tour. He then travels to Naples.",
        MON,
        [("happened", "Rome", MON, MON), ("planned", "Naples", MON, THU)],
    ),
    "stops that lie behind": (
        "Foreign Minister Rita Olsen arrived in Tokyo on Wednesday after stops in Hanoi and Manila.",
        THU,
        [("happened", "Hanoi", "", WED), ("happened", "Manila", "", WED), ("happened", "Tokyo", WED, WED)],
    ),
    "quoted in the first person": (
        '"I will be in Oslo on Monday and in Bergen on Tuesday," said the author Lena Fisk, who travels to both for readings.',
        "2024-06-07",
        [("planned", "Oslo", MON, MON), ("planned", "Bergen", TUE, TUE)],
    ),
    "taken along": (
        "Foreign Minister Rita Olsen left on Sunday. The trip will take her to Quito on Monday and to Lima on Wednesday.",
        "2024-06-09",
        [("planned", "Quito", MON, MON), ("planned", "Lima", WED, WED)],
    ),
    "a list of lines": (
        "The band Grey Heron have announced a tour.\n\n10 June – Leeds, The Wardrobe\n11 June – Bath, Komedia\n"
        "14 & 15 June – Paris, La Cigale\n",
        "2024-02-01",
        [("planned", "Leeds", MON, MON), ("planned", "Bath", TUE, TUE), ("planned", "Paris", FRI, SAT)],
    ),
    "a list in brackets": (
        "The band Grey Heron will play shows in Leeds (10 June), Sheffield (11 June) and Glasgow (14 June).",
        "2024-02-01",
        [
            ("planned", "Leeds", MON, MON),
            ("planned", "Sheffield", TUE, TUE),
            ("planned", "Glasgow", FRI, FRI),
        ],
    ),
    "a show moved to another day": (
        "The band Grey Heron will play in Leeds on 10 June. The Sheffield show moves from 11 June to 14 June.",
        "2024-05-01",
        [
            ("planned", "Leeds", MON, MON),
            ("postponed", "Sheffield", TUE, TUE),
            ("planned", "Sheffield", FRI, FRI),
        ],
    ),
    "what else is on the way of a journey whose ends are told": (
        "The band Grey Heron will tour in June. The trek kicks off on June 10 in Leeds and wraps up on June 14 in Glasgow, with "
        "stops in Bath and Sheffield along the way.",
        "2024-02-01",
        [
            ("planned", "Leeds", MON, MON),
            ("planned", "Bath", MON, FRI),
            ("planned", "Sheffield", MON, FRI),
            ("planned", "Glasgow", FRI, FRI),
        ],
    ),
    "a length of the whole journey": (
        "Pope Marcel left on Monday on a weeklong trip to Kenya and Uganda. He arrives in Nairobi on Monday evening and "
        "is expected in Kampala on Wednesday.",
        "2024-06-10",
        [
            ("ongoing", "Nairobi", MON, MON),
            ("planned", "Kampala", WED, WED),
        ],
    ),
    "back for more": (
        "Senator Ada Brook of Maine returned to Iowa on Monday for a five-day swing. She goes to Omaha on Friday.",
        MON,
        [("happened", "Iowa", MON, MON), ("planned", "Omaha", FRI, FRI)],
    ),
    "months and days in figures with a third for the last day": (
        "The band Grey Heron have announced a tour.\n\n06-10 Leeds, England - The Wardrobe\n06-11-12 Bath, England - Komedia\n"
        "06-14 Paris, France - La Cigale\n",
        "2024-02-01",
        [("planned", "Leeds", MON, MON), ("planned", "Bath", TUE, WED), ("planned", "Paris", FRI, FRI)],
    ),
    "a tour that is a subject, halls named after their city": (
        "The singer Nell Hart has announced a tour. The outing launches on June 10 at Dublin's 3Arena, followed by a concert at the "
        "Ulster Hall in Belfast on June 12, and ends with a pair of shows at London's O2 Arena on June 13-14.",
        "2024-02-01",
        [("planned", "Dublin", MON, MON), ("planned", "Belfast", WED, WED), ("planned", "London", THU, FRI)],
    ),
    "before leaving, behind what only describes a thing": (
        "The Peruvian president, Juan Ibarra, arrived in Ghana on Monday. He will open a hall built by engineers before leaving "
        "on Wednesday for Togo, the final stop.",
        MON,
        [("happened", "Ghana", MON, MON), ("planned", "Togo", WED, WED)],
    ),
    "towns that nobody knows, with their states": (
        "Senator Ada Brook's tour sets off on Monday from Pinehollow, N.H. She speaks in Larkford, Pa., on Tuesday and in "
        "St. John's, N.L., on Friday.",
        "2024-06-07",
        [
            ("planned", "Pinehollow", MON, MON),
            ("planned", "Larkford", TUE, TUE),
            ("planned", "St. John's", FRI, FRI),
        ],
    ),
    "back at a stop told before, and home from there": (
        "The Duke and Duchess of Arden are to tour the Caribbean. The couple fly to Saint Lucia on Monday and will be met in "
        "Barbados on Wednesday. They return to Saint Lucia on Thursday and fly home on Friday.",
        "2024-06-07",
        [
            ("planned", "Saint Lucia", MON, MON),
            ("planned", "Barbados", WED, WED),
            ("planned", "Saint Lucia", THU, THU),
            ("return", "home", FRI, FRI),
        ],
    ),
    "a week told of a region bounds its towns; who leads is the traveller": (
        "Trade Minister Lord Arkwright will lead firms to West Africa next week. The minister will begin the visit in Accra and "
        "then travel to Abuja, before joining the others in Lagos on Wednesday.",
        "2024-06-07",
        [
            ("planned", "Accra", MON, WED),
            ("planned", "Abuja", MON, WED),
            ("planned", "Lagos", WED, WED),
        ],
    ),
    "a tour announced on one day and told of others": (
        "The singer Nell Hart announced her first tour of Europe on Thursday. It opens on June 10 in Cork, followed by two nights in "
        "Belfast on June 12 and 13.",
        "2024-06-07",
        [("planned", "Cork", MON, MON), ("planned", "Belfast", WED, THU)],
    ),
    "home to where they come from": (
        "Senator Ada Brook will be in Omaha on Monday and in Lincoln on Tuesday before heading home to Denver on Friday.",
        "2024-06-07",
        [("planned", "Omaha", MON, MON), ("planned", "Lincoln", TUE, TUE), ("return", "Denver", FRI, FRI)],
    ),
    "weekdays of a journey that begins later": (
        "Governor Rita Olsen will depart on Thursday, June 6. She will travel to Lisbon on Monday and to Madrid on Tuesday.",
        "2024-06-02",
        [("planned", "Lisbon", MON, MON), ("planned", "Madrid", TUE, TUE)],
    ),
    "the end of a visit": (
        "President Juan Ibarra ends his visit to Germany on Wednesday and will then head to Prague. He arrived in Berlin on Monday.",
        WED,
        [("happened", "Berlin", MON, WED), ("planned", "Prague", WED, "")],
    ),
    "dignitaries by their style": (
        "The Duke and Duchess of Arden will visit Kenya. Their Royal Highnesses will arrive in Nairobi on Monday and "
        "travel to Mombasa on Tuesday.",
        "2024-06-07",
        [("planned", "Nairobi", MON, MON), ("planned", "Mombasa", TUE, TUE)],
    ),
    "a politician by party": (
        "Jo Lind began her swing through Nebraska in Omaha on Monday. The Democrat will be in Lincoln on Tuesday.",
        MON,
        [("happened", "Omaha", MON, MON), ("planned", "Lincoln", TUE, TUE)],
    ),
    "an earlier date of the whole journey": (
        "President Juan Ibarra will visit Berlin on Monday and Prague on Tuesday. The trip was originally planned for May "
        "but was postponed.",
        "2024-06-07",
        [("planned", "Berlin", MON, MON), ("planned", "Prague", TUE, TUE)],
    ),
    "told in turn by the hour": (
        "Senator Jo Lind set out from Omaha on Monday. She visited Lincoln at dawn and had reached Kearney by noon. "
        "On Tuesday she goes on to Denver.",
        MON,
        [
            ("happened", "Lincoln", MON, MON),
            ("happened", "Kearney", MON, MON),
            ("planned", "Denver", TUE, TUE),
        ],
    ),
    "if all goes well": (
        "Senator Jo Lind will be in Omaha on Monday. If it stays dry, she will fly to Lincoln on Tuesday.",
        "2024-06-07",
        [("planned", "Omaha", MON, MON), ("expected", "Lincoln", TUE, TUE)],
    ),
    "parts of a place that are told with it": (
        "Senator Ada Brook will spend Monday in Florida, with stops in Orlando and Miami. On Tuesday she speaks in Dayton and then "
        "flies to Tampa.",
        "2024-06-07",
        [
            ("planned", "Orlando", MON, MON),
            ("planned", "Miami", MON, MON),
            ("planned", "Dayton", TUE, TUE),
            ("planned", "Tampa", TUE, TUE),
        ],
    ),
    "stops along the way of a tour that is told by its ends": (
        "The band Grey Heron will tour again. The trek begins on June 10 in Leeds and runs through October 1, when it concludes in "
        "Bath. Along the way they will visit Hull and York.",
        "2024-02-01",
        [
            ("planned", "Leeds", MON, MON),
            ("planned", "Hull", MON, "2024-10-01"),
            ("planned", "York", MON, "2024-10-01"),
            ("planned", "Bath", "2024-10-01", "2024-10-01"),
        ],
    ),
    "days of a part of the journey": (
        "President Juan Ibarra will arrive in Dhaka on Monday. From Tuesday to Thursday he will be in Auckland and Wellington. He is "
        "due to return on Friday.",
        "2024-06-07",
        [
            ("planned", "Dhaka", MON, MON),
            ("planned", "Auckland", TUE, THU),
            ("planned", "Wellington", TUE, THU),
            ("return", "home", FRI, FRI),
        ],
    ),
    "a team's opponent is no place": (
        "The Leeds Kestrels visit the Herons in Hull on Monday and the Swans in York on Wednesday. On Friday they face Bristol.",
        "2024-06-07",
        [("planned", "Hull", MON, MON), ("planned", "York", WED, WED)],
    ),
    "a town in the country told before it, and a journey that ends with something": (
        "President Juan Ibarra will head to Israel on Monday for talks in Jerusalem and a visit to Amman on Tuesday. On Thursday he "
        "will be in Brussels for a meeting, and the trip ends with a summit in Oslo on Friday.",
        "2024-06-07",
        [
            ("planned", "Jerusalem", MON, MON),
            ("planned", "Amman", TUE, TUE),
            ("planned", "Brussels", THU, THU),
            ("planned", "Oslo", FRI, FRI),
        ],
    ),
    "there until a day, since the flight out": (
        "Foreign Minister Rita Olsen left for India on Monday. She will be in New Delhi until Wednesday and go on to Hanoi on Thursday.",
        "2024-06-11",
        [("happened", "New Delhi", MON, WED), ("planned", "Hanoi", THU, THU)],
    ),
    "two overviews, the second of towns": (
        "Premier Ada Brook departed for Japan on Monday on a mission that will also take her to South Korea. She will visit Tokyo, "
        "Osaka and Seoul. She will be in Tokyo until Wednesday and in Seoul on Friday, returning to Perth on Saturday.",
        "2024-06-11",
        [
            ("happened", "Tokyo", TUE, WED),
            ("planned", "Osaka", WED, FRI),
            ("planned", "Seoul", FRI, FRI),
            ("return", "Perth", SAT, SAT),
        ],
    ),
    "a programme with a night flight, a route with an unknown town, and home by an airport": (
        "Programme of the journey of Pope Marcel to Sri Lanka\n\nMonday 10 June\nROME\n19.00 Departure by air from Fiumicino for "
        "Colombo\n\nTuesday 11 June\nCOLOMBO\n09.00 Arrival and welcome ceremony\n\nWednesday 12 June\nCOLOMBO - KELANDRU - "
        "COLOMBO\n14.00 Transfer by helicopter to Kelandru\n15.30 Prayer at the shrine\n\nThursday 13 June\nCOLOMBO - ROME\n"
        "10.00 Departure by air for Rome\n17.40 Arrival at Ciampino\n",
        "2024-05-02",
        [("planned", "Colombo", TUE, THU), ("planned", "Kelandru", WED, WED), ("return", "Rome", THU, THU)],
    ),
    "rallies on a swing, and a town without a day on the way": (
        "Party leader Rahul Mehta will address rallies in Guwahati on Tuesday and in Itanagar on Wednesday as part of a visit to the "
        "northeast.",
        "2024-06-10",
        [("planned", "Guwahati", TUE, TUE), ("planned", "Itanagar", WED, WED)],
    ),
    "nights in a hall with their days in brackets, which are of it alone": (
        "After three nights at the Roundhouse in London (June 3-5), the band Grey Heron played Oslo on Friday and go on to Bergen on "
        "Monday.",
        "2024-06-08",
        [
            ("happened", "London", "2024-06-03", "2024-06-05"),
            ("happened", "Oslo", "2024-06-07", "2024-06-07"),
            ("planned", "Bergen", MON, MON),
        ],
    ),
    "the flight and the day after it": (
        "Minister Rita Olsen's delegation leaves Bern on Monday, at the invitation of the Ministry of Trade. The delegation begins its "
        "programme in Quito on Tuesday and moves on to Lima on Thursday.",
        "2024-06-07",
        [("planned", "Quito", TUE, TUE), ("planned", "Lima", THU, THU)],
    ),
    "hours of the day in a programme are no days": (
        "Senator Ada Brook will make stops in Kansas this week.\n\nThursday, June 13\n9 a.m. – Hays, Gella's Diner\nNoon – Great Bend, "
        "Walnut Bowl\n\nFriday, June 14\n8 a.m. – Garden City, Finnup Park\n1 p.m. – Salina, Pancake Hall\n",
        "2024-06-12",
        [
            ("planned", "Hays", THU, THU),
            ("planned", "Great Bend", THU, THU),
            ("planned", "Garden City", FRI, FRI),
            ("planned", "Salina", FRI, FRI),
        ],
    ),
    "days under a month with the days they were moved from": (
        "The band Grey Heron have moved their shows.\n\nJUNE 2024\nMonday 10 – Leeds, O2 Academy (originally October 15)\n"
        "Tuesday 11 – Hull, Riverside (originally October 17)\n",
        "2023-10-14",
        [
            ("postponed", "Leeds", "2023-10-15", "2023-10-15"),
            ("postponed", "Hull", "2023-10-17", "2023-10-17"),
            ("planned", "Leeds", MON, MON),
            ("planned", "Hull", TUE, TUE),
        ],
    ),
    "those who invite": (
        "At the invitation of the foreign ministers of Namibia, Chad and Nigeria, Foreign Minister Rita Olsen will visit the three "
        "countries from June 10 to 14.",
        "2024-06-01",
        [("planned", "Namibia", MON, FRI), ("planned", "Chad", MON, FRI), ("planned", "Nigeria", MON, FRI)],
    ),
    "a stay until a day, and a flight overnight": (
        "The Lord Mayor, Sir Rupert Lyle, will begin his programme in Istanbul on Monday. He will remain in Istanbul until Wednesday, "
        "when he travels to Ankara. He then flies overnight to Baku. The Lord Mayor returns to London on Friday.",
        "2024-06-07",
        [
            ("planned", "Istanbul", MON, WED),
            ("planned", "Ankara", WED, WED),
            ("planned", "Baku", WED, FRI),
            ("return", "London", FRI, FRI),
        ],
    ),
    "an agency's place is no stop": (
        "New Delhi, June 7 (PTI) Party president Arvind Deshmukh will start from Nanded on Monday and address a rally at Latur on "
        "Tuesday, party sources said here today.",
        "2024-06-07",
        [("planned", "Nanded", MON, MON), ("planned", "Latur", TUE, TUE)],
    ),
    "not in one place but in another": (
        "Rita Olsen's trade mission will begin in Delhi on Monday and not, as had been said, in Mumbai. She flies to Chennai on Tuesday.",
        "2024-06-07",
        [("planned", "New Delhi", MON, MON), ("planned", "Chennai", TUE, TUE)],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_a_text_tells_its_stops(name: str, tell, line) -> None:  # type: ignore[no-untyped-def]
    text, published, expected = CASES[name]
    [(_, stops)] = tell(text, published)
    assert sorted(line(stops)) == sorted(expected)


NONE = {
    "a life": "The architect Ivo Stahl was born in Vienna in 1933, moved to London in 1951 and studied in Paris from 1955 to 1958.",
    "a new post": "Tom Haig, who joined the bank in Zurich in 2011, will move to Singapore in September.",
    "a storm": "Storm Edda reached Ireland on Thursday and will move across Wales on Friday before arriving in London on Saturday.",
    "routes": "The airline Skylark will fly to Oslo from 3 September, and routes to Rome will follow, its chief, Ann Lowe, said in Dublin.",
    "by video": "Prime Minister Olga Brandt will address a conference in Nairobi by video link on Tuesday. She is not leaving Oslo.",
    "dates without a journey": "A court in Genoa will open the trial on 12 September. Witnesses from Milan are heard on 3 October.",
    "tours of a garden": "Guided tours of the garden in Kew start on Saturday. The brewery in Leeds resumes its tours on Monday.",
    "governments": "Warsaw and Vilnius settled their quarrel on Tuesday. Brussels had given them until Friday, and Riga welcomed the news.",
    "people quoted where they are": "Moira Kell, the bank's chief, said in Leeds on Thursday that its office in Frankfurt "
    "will close on 30 June.",
    "shops": "The chain opens shops in Atlanta on March 3 and in Miami on March 10.",
}


@pytest.mark.parametrize("name", NONE)
def test_what_is_no_journey_gives_none(name: str, tell) -> None:  # type: ignore[no-untyped-def]
    assert tell(NONE[name], "2024-06-07") == []


def test_journeys_of_two_people_are_two_tours(tell) -> None:  # type: ignore[no-untyped-def]
    text = (
        "Foreign Minister Alma Reyes flies to Ottawa on Monday and to Boston on Tuesday. Trade Minister Bruno Pinto, "
        "meanwhile, heads east. "
        "His trip opens in Delhi on Monday and continues in Dhaka on Wednesday."
    )
    told = {tour.traveller: [s.place for s in stops] for tour, stops in tell(text, "2024-06-07")}
    assert told == {"Alma Reyes": ["Ottawa", "Boston"], "Bruno Pinto": ["New Delhi", "Dhaka"]}


def test_an_earlier_journey_stays_apart(tell) -> None:  # type: ignore[no-untyped-def]
    text = "President Juan Ibarra will visit Berlin on Monday and Prague on Tuesday. His last journey took him to Kenya in June 2019."
    told = [(tour.status, [s.place for s in stops]) for tour, stops in tell(text, "2024-06-07")]
    assert told == [("planned", ["Berlin", "Prague"]), ("happened", ["Kenya"])]


def test_cities_take_the_place_of_the_country_that_was_announced(tell) -> None:  # type: ignore[no-untyped-def]
    text = "President Juan Ibarra will visit Egypt and Cambodia. On Monday he will be in Cairo. He will be in Phnom Penh on Thursday."
    [(_, stops)] = tell(text, "2024-06-07")
    assert [s.place for s in stops] == ["Cairo", "Phnom Penh"]


def test_stops_only_listed_share_a_number(tell) -> None:  # type: ignore[no-untyped-def]
    [(tour, stops)] = tell(
        "President Juan Ibarra will travel to Fiji, Samoa and Tonga next month.", "2024-06-07"
    )
    assert [(s.place, s.sequence, s.dated) for s in stops] == [
        ("Fiji", 1, False),
        ("Samoa", 1, False),
        ("Tonga", 1, False),
    ]
    assert {(s.bounds.earliest_start, s.bounds.latest_end) for s in stops} == {
        (tour.bounds.earliest_start, tour.bounds.latest_end)
    }


def test_the_sample_article_of_a_tour_comes_out_right(tell, line) -> None:  # type: ignore[no-untyped-def]
    sample = Path(__file__).parents[2] / "data" / "raw" / "abe-opens-europe-trip.md"
    _, _, body = sample.read_text(encoding="utf-8").split("---\n", 2)
    [(tour, stops)] = tell(body, "2018-01-13")
    assert (tour.traveller, tour.status) == ("Shinzo Abe", "ongoing")
    assert [place for _, place, _, _ in line(stops)] == [
        "Estonia",
        "Latvia",
        "Lithuania",
        "Bulgaria",
        "Serbia",
        "Romania",
        "Japan",
    ]
    assert [(a, b) for _, _, a, b in line(stops)][1:] == [
        ("2018-01-13", "2018-01-13"), ("2018-01-13", "2018-01-14"), ("2018-01-14", "2018-01-14"),
        ("2018-01-14", "2018-01-17"), ("2018-01-14", "2018-01-17"), ("2018-01-17", "2018-01-17"),
    ]  # fmt: skip


def test_every_stop_says_why_and_shows_its_sentence(tell) -> None:  # type: ignore[no-untyped-def]
    text = "President Juan Ibarra flies to Berlin on Monday and goes on to Prague. On Thursday he is expected in Vienna."
    [(_, stops)] = tell(text, "2024-06-07")
    assert [s.why for s in stops][1] == "after Berlin; before Vienna"
    for stop in stops:
        assert stop.why
        for part in stop.evidence:
            assert text[part.char_start : part.char_end] == part.sentence
            assert stop.place in part.sentence

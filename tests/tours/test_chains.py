"""Places said in one breath."""

from __future__ import annotations

import pytest

from timeline.events.clauses import parse
from timeline.events.places import find
from timeline.tours.chains import Chain, chains


def read(text: str) -> list[Chain]:
    return chains(text, find(text), parse(text))


def names(chain: Chain) -> list[str]:
    return [m.place.name for m in chain.members if m.place is not None]


@pytest.mark.parametrize(
    ("text", "places", "prep", "host"),
    [
        ("She will travel to Latvia and Lithuania.", ["Latvia", "Lithuania"], "to", ""),
        ("She will hold talks in Rome and Oslo.", ["Rome", "Oslo"], "in", "talks"),
        ("She will visit Fiji, Samoa and Tonga.", ["Fiji", "Samoa", "Tonga"], "", ""),
        ("He will go to three nations: Fiji, Samoa and Tonga.", ["Fiji", "Samoa", "Tonga"], "to", ""),
        ("She will fly on to Blantyre, in Malawi.", ["Blantyre"], "on to", ""),
        ("He will speak at a feed store in Kearney.", ["Kearney"], "in", ""),
        ("She will fly to the Serbian capital.", ["Belgrade"], "to", ""),
        ("He will be in Lisbon on Monday.", ["Lisbon"], "in", ""),
    ],
)
def test_a_chain_has_its_places_its_preposition_and_its_host(
    text: str, places: list[str], prep: str, host: str
) -> None:
    [chain] = read(text)
    assert (names(chain), chain.prep, chain.host) == (places, prep, host)


def test_words_of_order_within_a_chain_are_seen() -> None:
    [plain] = read("She will travel to Latvia and Lithuania.")
    [ordered] = read("She will travel to Latvia and then Lithuania.")
    assert (plain.ordered, ordered.ordered) == (False, True)


def test_a_hall_with_the_name_of_a_town_is_no_place_of_the_chain() -> None:
    assert [names(c) for c in read("The tour begins at the Fillmore in San Francisco.")] == [
        ["San Francisco"]
    ]


def test_an_unknown_town_beside_a_known_one_is_taken_with_its_country() -> None:
    [chain] = read("She will travel to Kosice and Vysne Nemecke, Slovakia.")
    assert [(m.place.name, m.place.country) for m in chain.members if m.place] == [
        ("Kosice", "SK"),
        ("Vysne Nemecke", "SK"),
    ]


def test_governments_start_no_chain() -> None:
    assert read("Warsaw and Vilnius have settled their quarrel, Riga said.") == []

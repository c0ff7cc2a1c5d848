"""Places in text: a corpus of sentences, the choice between places of one name, what is known of them."""

from __future__ import annotations

import gzip
import re
from importlib.resources import files
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.events.gazetteer import (
    capital_of,
    country,
    country_name,
    fold,
    gazetteer,
    home,
    lies_in,
    place,
    places,
)
from timeline.events.place_sense import is_government
from timeline.events.places import find, the_capital

DATA = Path(str(files("timeline.events"))) / "data"
SENTENCES = [
    line
    for line in (Path(__file__).parent / "place_sentences.txt").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]


def marked(line: str) -> tuple[str, list[tuple[int, str, str, str, str]]]:
    """A sentence without its marks, and the mentions marked: offset, words, sense, place, country."""
    text, mentions, done = "", [], 0
    for mark in re.finditer(r"\{([^}]*)\}", line):
        text += line[done : mark.start()]
        words, sense, name, code = (mark[1] + "|").split("|")[:4]
        mentions.append((len(text), words, sense, name, code))
        text, done = text + words, mark.end()
    return text + line[done:], mentions


def found(text: str) -> list[tuple[int, str, str, str, str]]:
    return [
        (m.start, m.text, m.sense, m.place.name if m.place else "", (m.place and m.place.country) or "")
        for m in find(text)
    ]


@pytest.mark.parametrize("line", SENTENCES)
def test_sentence(line: str) -> None:
    text, mentions = marked(line)
    assert found(text) == mentions


@pytest.mark.parametrize(
    ("text", "name", "code", "region"),
    [
        ("Floods hit Birmingham on Monday.", "Birmingham", "GB", "England"),
        ("Floods hit Birmingham and Montgomery, Alabama, on Monday.", "Birmingham", "US", "Alabama"),
        ("He left Springfield, Mass., in May. Springfield was cold.", "Springfield", "US", "Massachusetts"),
        ("They met in Athens GA and stayed.", "Athens", "US", "Georgia"),
        ("She grew up in Hampton, VA.", "Hampton", "US", "Virginia"),
        ("In Georgia, as in Florida and Ohio, turnout was high.", "Georgia", "US", None),
        ("In Georgia, a day after Tbilisi fell silent, Georgian troops withdrew.", "Georgia", "GE", None),
        ("In Athens, Georgia's president met the Greek prime minister.", "Athens", "GR", "Attica"),
        ("They moved from Rome, Wis., to the coast.", "Rome", "US", "Wisconsin"),
        ("In Kandahar province, a convoy was hit.", "Kandahar", "AF", None),
        ("In Moscow, Idaho, students marched.", "Moscow", "US", "Idaho"),
        ("The film opens in Paris, France and Italy share the prize.", "Paris", "FR", "Île-de-France"),
        ("He grew up in Surrey, England, in the war.", "Surrey", "GB", "England"),
        (
            "From Pensacola, Fla., she rode to Tallahassee by way of Panama City.",
            "Panama City",
            "US",
            "Florida",
        ),
        ("From Bogota and Cali she flew to Panama City.", "Panama City", "PA", "Panamá"),
        ("Shells fell on Córdoba, Argentina.", "Córdoba", "AR", "Cordoba"),
    ],
)
def test_which_of_several(text: str, name: str, code: str, region: str | None) -> None:
    best = next(m.place for m in find(text) if m.place and m.place.name == name)
    assert (best.country, best.region) == (code, region)


@pytest.mark.parametrize(
    ("name", "english", "code"),
    [
        ("Köln", "Cologne", "DE"),
        ("Kiev", "Kyiv", "UA"),
        ("Saigon", "Ho Chi Minh City", "VN"),
        ("Bombay", "Mumbai", "IN"),
        ("Burma", "Myanmar", "MM"),
        ("Holland", "Netherlands", "NL"),
        ("Ivory Coast", "Ivory Coast", "CI"),
        ("Côte d’Ivoire", "Ivory Coast", "CI"),
        ("Czechia", "Czech Republic", "CZ"),
        ("Kosovo", "Kosovo", "XK"),
        ("Palestine", "Palestine", "PS"),
        ("Taiwan", "Taiwan", "TW"),
        ("U.K.", "United Kingdom", "GB"),
        ("USA", "United States", "US"),
        ("St. Petersburg", "St. Petersburg", "RU"),
        ("SAINT PETERSBURG", "St. Petersburg", "RU"),
        ("Port-au-Prince", "Port-au-Prince", "HT"),
    ],
)
def test_other_names(name: str, english: str, code: str) -> None:
    (mention,) = find(f"She lives in {name}.")
    assert mention.place is not None
    assert mention.text == name
    assert (mention.place.name, mention.place.country) == (english, code)


def test_a_place_unknown_to_the_gazetteer_is_told_by_its_country() -> None:
    (mention,) = find("Two lorries wait at Vysne Nemecke, Slovakia.")
    assert mention.text == "Vysne Nemecke, Slovakia"
    assert mention.place is not None
    assert (mention.place.kind, mention.place.country, mention.place.lat) == ("place", "SK", None)
    (dateline,) = find("O'SMACH, Cambodia (AP) - The border is shut.")
    assert dateline.place is not None
    assert (dateline.place.kind, dateline.place.country) == ("place", "KH")


def test_a_name_that_is_a_person_once_needs_evidence_afterwards() -> None:
    assert found("Michael Jordan retired. Jordan was forty.") == []
    assert [m[1] for m in found("Michael Jordan retired. He lives in Jordan.")] == ["Jordan"]


def test_one_mention_with_evidence_vouches_for_the_others() -> None:
    assert found("Mobile was quiet.") == []
    assert [m[4] for m in found("They drove to Mobile, Ala., at dawn. Mobile was quiet.")] == ["US", "US"]


def test_a_town_takes_no_article() -> None:
    assert found("Signals came from the Vincennes.") == []
    assert [m[1] for m in found("Signals came from Vincennes.")] == ["Vincennes"]
    assert [m[1] for m in found("They were held in the Vincennes camp.")] == ["Vincennes"]


@pytest.mark.parametrize(
    "text",
    [
        "3 Oct – Bath, Komedia",
        "Tour: May 3 - Bath; the rest is open",
        "Wed 14 Nov Bath, Komedia",
        "2018-05-03 | Bath | Komedia",
        "14.11. Bath",
        "* May 3, 2018: Bath",
    ],
)
def test_a_date_before_it_makes_a_place(text: str) -> None:
    assert [m[1] for m in found(text)] == ["Bath"]


def test_headlines_do_not_make_names_of_neighbours() -> None:
    assert [m[1] for m in found("Pope Visits Dublin As Crowds Gather\n\nHe arrived early.")] == ["Dublin"]


@pytest.mark.parametrize(
    ("left", "right", "government"),
    [
        ("", " said it would comply.", True),
        ("talks with ", " resumed.", True),
        ("He flew to ", " on Friday.", False),
        ("a warning to ", " about the border.", True),
        ("trains between ", " and Vienna", False),
        ("tensions between ", " and Vienna", True),
        ("tensions between Vienna and ", " rose", True),
        ("", "'s parliament", True),
        ("", "'s old town", False),
        ("", " talks ended.", False),
        ("", " talks to rebels.", False),
        ("", " claims that the islands are its own", True),
        ("", ", which borders the sea, has not replied", True),
        ("allowing ", " to expand", True),
        ("", " is keen to help", True),
        ("", " is lovely in spring", False),
    ],
)
def test_government_or_place(left: str, right: str, government: bool) -> None:
    assert is_government(left, right) is government


def test_what_is_known_of_countries() -> None:
    assert country_name("EE") == "Estonia"
    assert home("JP") == country("JP") == places(gazetteer().countries["JP"])[0]
    tallinn = capital_of("EE")
    assert tallinn is not None
    assert (tallinn.name, tallinn.country, tallinn.kind) == ("Tallinn", "EE", "city")
    with pytest.raises(KeyError):
        country("ZZ")


def test_every_country_has_a_name_and_those_with_towns_a_capital() -> None:
    assert all(country(code).name for code in gazetteer().countries)
    assert len(gazetteer().countries) == 250
    without = {code for code in gazetteer().countries if capital_of(code) is None}
    assert max((country(code).population for code in without), default=0) < 100_000


def named(name: str) -> object:
    return place(int(gazetteer().names[fold(name)].split()[1]))


@pytest.mark.parametrize(
    ("inner", "outer", "lies"),
    [
        ("Tallinn", "Estonia", True),
        ("Tallinn", "Latvia", False),
        ("Tallinn", "Baltic states", True),
        ("Estonia", "Baltic states", True),
        ("Baltic states", "Europe", True),
        ("Europe", "Baltic states", False),
        ("Fukuoka", "Kyushu", True),
        ("Kyushu", "Japan", True),
        ("Tokyo", "Kyushu", False),
        ("Dallas", "Texas", True),
        ("Texas", "United States", True),
        ("United States", "Texas", False),
        ("Cornwall", "England", True),
        ("Cornwall", "United Kingdom", True),
        ("Moscow", "Siberia", False),
        ("Novosibirsk", "Siberia", True),
        ("Estonia", "Estonia", True),
    ],
)
def test_lies_in(inner: str, outer: str, lies: bool) -> None:
    assert lies_in(named(inner), named(outer)) is lies  # type: ignore[arg-type]


def test_the_capital_is_that_of_the_country_named_last() -> None:
    text = "He left Latvia for Estonia. At a news conference in the capital he thanked Japan."
    capital = the_capital(find(text), text.index("the capital"))
    assert capital == capital_of("EE")
    assert the_capital(find(text), 0) is None


@given(st.text(alphabet="Paris, London New York.\n'’-(AP) Texas Ga", max_size=200))
def test_mentions_are_exact_ordered_and_apart(text: str) -> None:
    mentions = find(text)
    assert all(text[m.start : m.end] == m.text and m.text for m in mentions)
    assert all(one.end <= other.start for one, other in pairwise(mentions))
    assert mentions == find(text)


def test_long_runs_of_names_are_read_once() -> None:
    text = "Paris " * 20_000
    assert sum(len(m.text) for m in find(text)) <= len(text)


def test_the_file_says_where_it_comes_from_and_fits() -> None:
    packed = (DATA / "gazetteer.tsv.gz").read_bytes()
    assert len(packed) < 3_000_000
    assert packed[4:8] == b"\0\0\0\0"  # no time of making: the same sources give the same bytes
    header = gzip.decompress(packed).decode().split("\n", 2)[1]
    assert "GeoNames" in header and "CC BY 4.0" in header
    assert "GeoNames" in (DATA / "ATTRIBUTION.md").read_text(encoding="utf-8")

"""Who acts: passages of our own (`actor_passages.txt`), and what the registry tells of the actors."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

import pytest

from timeline.events.actors import Actors, registry
from timeline.events.places import find

_MARKED = re.compile("⟨([^⟩]*)⟩")


def _passages() -> list[tuple[str, list[str]]]:
    lines = Path(__file__).with_name("actor_passages.txt").read_text(encoding="utf-8").splitlines()
    pairs = pairwise(lines)
    return [(text, answers[2:].split(" | ")) for text, answers in pairs if answers.startswith("= ")]


def read(marked: str, title: str | None = None) -> tuple[Actors, list[str]]:
    """The registry of a marked passage, and whom each marked phrase stands for."""
    text, spans, done = "", [], 0
    for mark in _MARKED.finditer(marked):
        text += marked[done : mark.start()]
        spans.append((len(text), len(text) + len(mark[1])))
        text += mark[1]
        done = mark.end()
    text = (text + marked[done:]).replace("¶", "\n\n")
    actors = registry(text, find(text), title)
    return actors, [" + ".join(actors.who(*span)) or "-" for span in spans]


def actors_of(text: str, title: str | None = None) -> Actors:
    return registry(text, find(text), title)


@pytest.mark.parametrize(("marked", "expected"), _passages())
def test_phrases_stand_for_actors(marked: str, expected: list[str]) -> None:
    assert read(marked)[1] == expected


def test_every_phrase_of_every_passage_has_an_answer() -> None:
    passages = _passages()
    assert len(passages) > 140
    assert all(len(_MARKED.findall(text)) == len(answers) for text, answers in passages)


def test_an_actor_is_known_by_all_that_is_told_of_it() -> None:
    text = "Estonian Prime Minister Mart Kask left. Kask met the Latvian president. He stayed a day."
    (kask,) = actors_of(text).people
    assert (kask.name, kask.kind, kask.country, kask.role, kask.sex) == (
        "Mart Kask",
        "person",
        "EE",
        "prime minister",
        "m",
    )
    assert kask.first == text.index("Mart")
    assert kask.mentions == tuple(text.index(word) for word in ("Mart", "Kask met", "He"))


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("Japanese Prime Minister Ken Mori spoke.", "Ken Mori", "JP"),
        ("President Amadou Sow of Senegal spoke.", "Amadou Sow", "SN"),
        ("Germany's Chancellor Uta Brandt spoke.", "Uta Brandt", "DE"),
        ("U.S. President Carter Boyd spoke.", "Carter Boyd", "US"),
        ("Per Lund, the Swedish defence minister, spoke.", "Per Lund", "SE"),
        ("Ken Mori is the first Japanese prime minister to go.", "Ken Mori", "JP"),
        ("The Lagos-born pianist Sola Okonedo played.", "Sola Okonedo", None),
        ("Japan waits.", "Japan", "JP"),
        ("Nobody of that name spoke.", "Ken Mori", None),
    ],
)
def test_home_is_the_country_that_the_text_tells(text: str, name: str, country: str | None) -> None:
    assert actors_of(text).home(name) == country


def test_kinds_are_told_apart() -> None:
    actors = actors_of(
        "Prime Minister Ana Vidal of Spain met the African Union and Norvik Ltd in Geneva. France was not invited. "
        "The Severn Otters have cancelled."
    )
    assert [person.name for person in actors.people] == ["Ana Vidal"]
    assert [body.name for body in actors.organisations] == ["African Union", "Norvik Ltd", "Severn Otters"]
    assert [state.name for state in actors.states] == ["Spain", "France"]


@pytest.mark.parametrize(
    "text",
    [
        "On Monday in March the Treaty of Lisbon was read aloud in Main Street.",
        "Heavy Rain Delays Start Of Long Race",
        "“Low Tide Radio” and “The Salt Ledger” were on the table.",
        "However, Christmas came early. Talks resumed on the M5.",
        "",
    ],
)
def test_what_is_no_actor_is_not_listed(text: str) -> None:
    actors = actors_of(text)
    assert [actor.name for actor in actors.people + actors.organisations] == []


def test_a_name_covers_its_letters_only() -> None:
    text = "President Ada Cole left. She waved."
    actors = actors_of(text)
    assert actors.named_at(text.index("Ada")) == "Ada Cole"
    assert actors.named_at(text.index("Cole") + 3) == "Ada Cole"
    assert actors.named_at(text.index("left")) is None
    assert actors.named_at(text.index("She")) is None
    assert actors.named_at(0) is None


def test_the_main_actor_is_the_one_of_whom_the_article_tells() -> None:
    text = (
        "A spokesman, Jan Holt, told reporters of the plans. Ruth Okafor will go to Leeds on Monday. She speaks in Hull "
        "on Tuesday, and Okafor ends her tour in York."
    )
    main = actors_of(text).main
    assert main is not None
    assert main.name == "Ruth Okafor"
    assert actors_of("Nothing happened.").main is None


def test_the_title_names_whom_a_role_stands_for() -> None:
    text = "The president leaves for Texas on Monday. He will speak in Austin."
    actors = actors_of(text, "President Nora Lund on the road")
    assert actors.who(0, len("The president")) == ("Nora Lund",)
    assert actors_of(text).who(0, len("The president")) == ("president",)


def test_the_title_makes_an_actor_more_prominent() -> None:
    text = "Ada Cole met Luis Pena in Rome. Cole smiled. Pena smiled."
    first, second = (actors_of(text, title).main for title in ("Cole in Rome", "Luis Pena in Rome"))
    assert first and first.name == "Ada Cole"
    assert second and second.name == "Luis Pena"


def test_a_phrase_may_come_with_its_preposition_and_its_clause() -> None:
    text = "She dined with Ivo Horvat, who had flown in from Split, and Otto Rein."
    assert actors_of(text).who(text.index("with"), len(text) - 1) == ("Ivo Horvat", "Otto Rein")


def test_the_speaker_of_a_speech_that_goes_on_is_known() -> None:
    text = "“It was cold,” said Ana Vidal.\n\n“We saw nothing.\n\n“I turned back,” she added."
    actors = actors_of(text)
    assert actors.who(text.index("I turned"), text.index("I turned") + 1) == ("Ana Vidal",)
    assert actors.who(text.index("We saw"), text.index("We saw") + 2) in ((), ("Ana Vidal",))


def test_reading_twice_gives_the_same() -> None:
    text = "Ada Cole and Luis Pena met. They dined. He left with the band Velvet Quarry, and it rained."
    one, other = actors_of(text), actors_of(text)
    assert (one.people, one.organisations, one.states) == (other.people, other.organisations, other.states)


@pytest.mark.parametrize(
    "text", ["A" * 50_000, "Ab " * 20_000, "“" * 5_000, "he " * 20_000, "of the " * 20_000, "\n" * 999]
)
def test_odd_text_does_no_harm(text: str) -> None:
    actors = registry(text, ())
    assert actors.who(0, len(text)) == () or len(text) > 0

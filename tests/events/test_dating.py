"""Which expression dates which clause or noun, and by which preposition."""

from __future__ import annotations

from datetime import datetime

import pytest

from timeline.events.clauses import parse
from timeline.events.dating import Dated, Dating, by_clause, datings, preposition_before
from timeline.expressions import tag
from timeline.model import Document


def read(text: str) -> tuple[list[Dating], Dated]:
    """The datings of a text published on 15 May 2024, and what they belong to."""
    document = Document("d", "s", None, datetime(2024, 5, 15), "day", "option", None, "en", text, "")
    found = datings(text, tag(document).expressions)
    return found, by_clause(parse(text), found)


@pytest.mark.parametrize(
    ("text", "preposition"),
    [
        ("He left on Monday.", "on"),
        ("He has lived there since the 1990s.", "since"),
        ("He must pay no later than Friday.", "no later than"),
        ("He left Monday.", ""),
    ],
)
def test_the_preposition_of_an_expression(text: str, preposition: str) -> None:
    found, _ = read(text)
    assert found[-1].preposition == preposition


def test_a_preposition_far_off_does_not_count() -> None:
    assert preposition_before("on the whole Monday", 13) == ""


@pytest.mark.parametrize(
    ("text", "either"),
    [
        ("It runs from 3 May to 9 June.", False),
        ("It ran between 1986 and 2004.", False),
        ("They meet later in 2024 or early 2025.", True),
    ],
)
def test_two_expressions_that_are_one(text: str, either: bool) -> None:
    found, _ = read(text)
    assert len(found) == 1
    assert found[0].last is not None
    assert found[0].either is either


def test_expressions_that_are_merely_near_stay_two() -> None:
    found, _ = read("She won in 1998 and in 2004.")
    assert [dating.last for dating in found] == [None, None]


def test_each_clause_has_its_own_date() -> None:
    _, dated = read("Police arrested two men on Monday and charged them on Tuesday.")
    assert {at: [d.first.text for d in own] for at, own in dated.events.items()} == {
        0: ["Monday"],
        1: ["Tuesday"],
    }


def test_a_date_before_a_noun_dates_the_noun() -> None:
    text = "He resigned over the 1996 vote."
    _, dated = read(text)
    assert dated.events == {}
    ((_, (start, end)),) = dated.nouns[0]
    assert text[start:end].strip() == "vote"


def test_on_the_day_of_a_noun_is_on_that_day() -> None:
    _, dated = read("He spoke at Tuesday's banquet.")
    assert [d.first.text for d in dated.events[0]] == ["Tuesday"]
    assert [d.dating.first.text for d in dated.nouns[0]] == ["Tuesday"]


def test_before_a_dated_noun_is_before_its_date() -> None:
    _, dated = read("He spoke before a hearing on 17 May.")
    assert [d.preposition for d in dated.events[0]] == ["before"]
    assert [d.dating.preposition for d in dated.nouns[0]] == ["on"]


def test_a_participle_says_for_when_a_noun_is_planned() -> None:
    _, dated = read("The parade planned for Saturday has been cancelled.")
    texts = {d.dating.first.text for own in dated.nouns.values() for d in own}
    assert texts == {"Saturday"}

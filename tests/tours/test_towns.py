"""Towns that the gazetteer lacks or that are also words and names: a journey through their country makes them sure."""

from __future__ import annotations

import pytest

_OPENING = "Senator Rita Olsen flies to Des Moines on Monday, and on Tuesday she travels to Dubuque. "


def _places(tell, text: str) -> list[str]:  # type: ignore[no-untyped-def]
    [(_, stops)] = tell(_OPENING + text, "2024-06-07")
    return [s.place for s in stops]


@pytest.mark.parametrize(
    ("text", "town"),
    [
        ("On Wednesday she will be in Storm Lake.", "Storm Lake"),
        ("On Wednesday she opens a clinic in Elk Horn.", "Elk Horn"),
    ],
)
def test_a_small_town_is_a_stop(text: str, town: str, tell) -> None:  # type: ignore[no-untyped-def]
    assert _places(tell, text)[2:] == [town]


@pytest.mark.parametrize(
    "text",
    [
        "On Wednesday she will be in Congress.",
        "On Wednesday she will be in Naval Support Hall.",
        "On Wednesday she believes in Bly.",
        "On Wednesday she writes in English.",
    ],
)
def test_what_is_no_town_is_none(text: str, tell) -> None:  # type: ignore[no-untyped-def]
    assert _places(tell, text) == ["Des Moines", "Dubuque"]


def test_a_small_town_lies_where_the_journey_leads(tell) -> None:  # type: ignore[no-untyped-def]
    [(_, stops)] = tell(_OPENING + "On Wednesday she will be in Storm Lake.", "2024-06-07")
    assert [s.country for s in stops] == ["US", "US", "US"]


def test_without_a_journey_there_are_no_such_towns(tell) -> None:  # type: ignore[no-untyped-def]
    assert tell("Senator Rita Olsen will be in Storm Lake on Wednesday.", "2024-06-07") == []

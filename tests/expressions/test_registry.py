"""Every rule does what it says beside itself: its examples are found, its look-alikes are not."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any, get_type_hints

import pytest

from timeline import expressions
from timeline.expressions.lexicon import FRAGMENTS
from timeline.expressions.registry import Refusal, Rule, expand, rule, rules
from timeline.expressions.scan import Found, Scanner, scanner
from timeline.model import Expression

_SOURCES = sorted(Path(expressions.__file__).parent.rglob("*.py"))

# Neutral surroundings. An example stands in the first that has what its rule asks for on either side.
_FRAMES = (
    ("It was in ", "."),
    ("They will meet on ", "."),
    ("It runs from ", " onwards."),
    ("It will last for ", "."),
    ("They will ", " return."),
    ("They will end ", "."),
    ("It opens at ", "."),
    ("It costs 5 percent ", "."),
    ("A rise in ", " profits was reported."),
    ("It sold more in ", " ended June 30."),
    ("The doors open: ", "."),
    ("The ", " mayor was asked."),
    ("They recalled the ", " attacks."),
    ("", ": the Town Hall."),
    ("", ". Bonn, the Town Hall."),
    ("They planned a ", " offensive."),
    ("They saw ", " game."),
    ("It came ", " after the vote."),
    ("They came at ", "."),
    ("It was ", " of the war."),
    ("", "."),
)


def _examples() -> list[Any]:
    return [pytest.param(r, example, id=f"{r.name}: {example}") for r in rules() for example in r.examples]


def _lookalikes() -> list[Any]:
    return [pytest.param(r, text, id=f"{r.name}: {text}") for r in rules() for text in r.lookalikes]


def _frame(r: Rule, example: str) -> tuple[str, str]:
    """The first frame that lets the rule have the example."""
    return next(
        (left, right)
        for left, right in _FRAMES
        if (r.before is None or r.before.search(left))
        and (r.after is None or r.after.match(right))
        and not (r.not_before is not None and r.not_before.search(left))
        and not (r.not_after is not None and r.not_after.match(right))
        and (r.where is None or r.where(left, example, right))
    )


@cache
def _all_but(absent: Rule) -> Scanner:
    return Scanner([r for r in rules() if r is not absent])


def _spanning(found: list[Found], start: int, end: int, r: Rule) -> list[Found]:
    """The pieces by one rule, where together they are the phrase, with the stop of an abbreviation.

    What a rule calls `before` only tells what the phrase after it is.
    """
    pieces = [f for f in found if f.rule is r]
    opens = pieces and (pieces[0].start == start or "(?P<before>" in r.pattern)
    whole = opens and pieces[-1].end in (end, end + 1)
    return pieces if whole else []


@pytest.mark.parametrize(("r", "example"), _examples())
def test_example_is_found_whole(r: Rule, example: str) -> None:
    left, right = _frame(r, example)
    text, start, end = left + example + right, len(left), len(left + example)
    found = list(scanner().find(text))
    if get_type_hints(r.meaning)["return"] is Refusal:
        assert found == [], "a name is refused whole"
        return
    if _spanning(found, start, end, r):
        return
    other = next(
        (f.rule for f in found if f.start == start and f.rule.name.split(".")[0] == r.name.split(".")[0]),
        None,
    )
    assert other is not None, [(f.rule.name, text[f.start : f.end]) for f in found]
    theirs = _spanning(found, start, end, other)
    ours = _spanning(list(_all_but(other).find(text)), start, end, r)
    assert theirs
    assert [f.meaning for f in theirs] == [f.meaning for f in ours], f"{other.name} reads it in another way"


@pytest.mark.parametrize(("r", "text"), _lookalikes())
def test_lookalike_is_left_alone(r: Rule, text: str, read: Callable[..., tuple[Expression, ...]]) -> None:
    assert [e.text for e in read(text) if e.rule == r.name] == []


def test_every_rule_has_examples() -> None:
    assert [r.name for r in rules() if not r.examples] == []


def test_names_say_the_module_and_stand_once() -> None:
    names = [r.name for r in rules()]
    assert names == sorted(set(names))
    for r in rules():
        module = r.meaning.__module__.rsplit(".", 1)[-1]
        assert re.fullmatch(rf"{module}\.[a-z0-9_]+", r.name), r.name


def test_a_name_cannot_be_taken_twice() -> None:
    register = rule("years.year", "never", examples=())
    with pytest.raises(ValueError, match=r"two rules are called years\.year"):
        register(lambda m: None)


def test_every_fragment_is_used() -> None:
    used = {
        name for path in _SOURCES for name in re.findall(r"\{([A-Z_]+)\}", path.read_text(encoding="utf-8"))
    }
    assert sorted(set(FRAGMENTS) - used) == []


def test_every_module_of_rules_is_registered() -> None:
    modules = {path.stem for path in _SOURCES if path.parent.name == "rules"} - {"__init__"}
    assert {r.name.split(".")[0] for r in rules()} == modules


@pytest.mark.parametrize("separator", [" ", "  ", "\t", "\n", "\r\n", " \n  ", "\u00a0"])
def test_a_space_of_a_pattern_is_any_white_space_of_a_paragraph(separator: str) -> None:
    assert re.fullmatch(_python(expand("last year")), f"last{separator}year")


def test_a_space_of_a_pattern_is_some_white_space() -> None:
    assert not re.fullmatch(_python(expand("last year")), "lastyear")


@pytest.mark.parametrize("separator", ["\n\n", "\n \n", "\r\n\r\n", " \n\n\n "])
def test_no_phrase_crosses_a_blank_line(separator: str) -> None:
    for example in (example for one in rules() for example in one.examples if " " in example):
        text = f"It was {example.replace(' ', separator, 1)}."
        for found in scanner().find(text):
            assert separator not in text[found.start : found.end], text


def _python(pattern: str) -> str:
    """RE2 writes code points as `\\x{a0}`, Python as `\\u00a0`."""
    return re.sub(r"\\x\{([0-9a-f]{4})\}", r"\\u\1", pattern)

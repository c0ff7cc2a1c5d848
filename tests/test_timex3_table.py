"""The table of TIMEX3 annotations in the documentation is what the tagger writes, and leaves no form out."""

from __future__ import annotations

import re
from datetime import datetime, time
from functools import cache
from pathlib import Path

import pytest

import timeline
from timeline.expressions.registry import rules
from timeline.model import Expression

PUBLISHED = "2018-01-13"
PAGE = Path(__file__).parents[1] / "docs" / "timex3.md"
COLUMNS = ["meaning", "example", "type", "value", "mod", "quant", "freq", "EDTF", "interval"]


@cache
def table() -> tuple[tuple[str, ...], ...]:
    lines = [line for line in PAGE.read_text(encoding="utf-8").splitlines() if line.startswith("|")]
    cells = [tuple(cell.strip().strip("`") for cell in line.strip("|").split("|")) for line in lines]
    assert list(cells[0]) == COLUMNS
    return tuple(cells[2:])


@pytest.mark.parametrize("row", table(), ids=lambda row: row[0])
def test_a_row_is_what_the_tagger_writes(row: tuple[str, ...]) -> None:
    meaning, example, *annotation = row
    before, phrase, after = example.split("**")
    [expression] = timeline.tag(before + phrase + after, PUBLISHED)
    assert (expression.char_start, expression.text) == (len(before), phrase)
    assert annotated(expression) == annotation, meaning


def test_every_form_that_an_example_of_a_rule_takes_is_in_the_table() -> None:
    documented = [dict(zip(COLUMNS, row, strict=True)) for row in table()]
    examples = (example for rule in rules() for example in rule.examples)
    written = [found for example in examples for found in timeline.tag(example, PUBLISHED)]
    assert len(written) > 200
    assert {(one.type, form(one.value)) for one in written} <= {
        (row["type"], form(row["value"])) for row in documented
    }
    for name in ("mod", "quant", "freq"):
        said = {form(getattr(one, name) or "") for one in written}
        assert said <= {form(row[name]) for row in documented}, name


def annotated(expression: Expression) -> list[str]:
    attributes = ("type", "value", "mod", "quant", "freq", "edtf")
    interval = ""
    if expression.start or expression.end:
        interval = f"[{instant(expression.start)}, {instant(expression.end)})"
    return [*(getattr(expression, name) or "" for name in attributes), interval]


def instant(moment: datetime | None) -> str:
    if moment is None:
        return ".."
    if moment.time() == time.min:
        return f"{moment:%Y-%m-%d}"
    return moment.isoformat(timespec="seconds" if moment.second else "minutes")


def form(value: str) -> str:
    """A value without its numbers, seasons and parts of the day: the form that a reader must know."""
    if value.startswith("P"):
        return re.sub(r"\d+(?:\.\d+)?|X", "n", value)
    return re.sub(r"\d", "0", re.sub(r"-(?:SP|SU|FA|WI)$", "-SEASON", re.sub(r"T[A-Z]{2}$", "TPART", value)))

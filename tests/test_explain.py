"""How a reading is told in words."""

from __future__ import annotations

from datetime import datetime

import pytest

from timeline import documents
from timeline.explain import describe
from timeline.model import Expression

TWICE_A_WEEK = Expression(
    expression_id="t1",
    char_start=0,
    char_end=12,
    text="twice\n a week",
    type="SET",
    value="P1W",
    mod="APPROX",
    quant="EACH",
    freq="2X",
    edtf=None,
    start=None,
    end=None,
    grain=None,
    anchor="none",
    rule="sets",
    alternatives=(),
    why="recurs",
)


def told(published: str, expression: Expression) -> list[str]:
    [heading, block] = describe(documents.from_text("x", published), "news", [expression])
    return [heading, *block.splitlines()]


def test_every_part_of_a_reading_that_there_is_is_told_and_no_other() -> None:
    assert told("2018-01-13T09:30", TWICE_A_WEEK) == [
        "published 2018-01-13 09:30, a Saturday; bare dates read as in news",
        "",
        "“twice a week”",
        "  type      SET",
        "  value     P1W",
        "  mod       APPROX",
        "  quant     EACH",
        "  freq      2X",
        "  interval  none: the words name no time of their own",
        "  why       recurs",
    ]


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        (datetime(900, 1, 1), datetime(901, 1, 1), "0900-01-01 up to 0901-01-01"),
        (
            datetime(2018, 1, 1, 15),
            datetime(2018, 1, 1, 15, 0, 30),
            "2018-01-01 15:00 up to 2018-01-01 15:00:30",
        ),
        (datetime(2018, 1, 1), None, "from 2018-01-01"),
        (None, datetime(2018, 1, 1), "up to 2018-01-01"),
    ],
)
def test_intervals_are_told_at_their_grain(start: datetime | None, end: datetime | None, words: str) -> None:
    assert f"  interval  {words}" in told("2018-01-13", TWICE_A_WEEK._replace(start=start, end=end))

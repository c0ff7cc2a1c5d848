"""Hostile texts: long, repetitive, nested, one line. They are tagged whole, and rightly to the end.

How the time grows is measured in `bench/`; a text that made the work grow with its square would not end here.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from timeline.expressions.registry import rules
from timeline.expressions.scan import Scanner
from timeline.model import Expression

Read = Callable[..., tuple[Expression, ...]]

_SIZE = 200_000


def _filled(unit: str) -> str:
    return unit * (_SIZE // len(unit))


@pytest.mark.parametrize(
    "unit",
    [
        "may ",
        "9",
        "9 ",
        "12-",
        "1/",
        "a ",
        "the ",
        "second ",
        "' ",
        "\n",
        "\t",
        "é",
        "😀",
        "(",
        "in ",
        "of the ",
        "\x00",
    ],
    ids=repr,
)
def test_nothing_is_found_where_nothing_is_said(unit: str, read: Read) -> None:
    assert read(_filled(unit)) == ()


@pytest.mark.parametrize(
    "filling",
    [
        "may ",
        "9 ",
        "the early late mid ",
        "a quarter of a ",
        "(((",
        "\n\n",
        "word ",
        "€ ",
        "twenty-",
    ],
    ids=repr,
)
def test_a_date_after_a_long_approach_is_read(filling: str, read: Read) -> None:
    text = _filled(filling) + " . It opened on 5 July 2017."
    last = read(text)[-1]
    assert (last.text, last.value) == ("5 July 2017", "2017-07-05")
    assert text[last.char_start : last.char_end] == last.text


def test_a_long_line_of_dates_is_read_whole(read: Read) -> None:
    text = _filled("on 5 July 2017 and ")
    found = read(text)
    assert len(found) == text.count("July")
    assert {e.value for e in found} == {"2017-07-05"}


def test_a_long_row_of_weekdays_is_read_whole(read: Read) -> None:
    text = "Friday, " * (_SIZE // 32)
    found = read(text)
    assert len(found) == text.count("Friday")
    assert len({e.value for e in found}) == 1


def test_parts_of_parts_end(read: Read) -> None:
    text = _filled("the end of ") + "2017."
    last = read(text)[-1]
    assert (last.text, last.value, last.mod) == ("the end of 2017", "2017", "END")


def test_ranges_in_ranges_end(read: Read) -> None:
    text = "between " + _filled("1914-1918 and ") + "1945."
    found = read(text)
    assert [e.value for e in found[:2]] == ["1914", "1918"]
    assert found[-1].value == "1945"


def test_nested_brackets_end(read: Read) -> None:
    depth = _SIZE // 20
    text = "(in 2017 " * depth + ")" * depth
    found = read(text)
    assert len(found) == depth
    assert {e.value for e in found} == {"2017"}


def test_a_number_without_end_is_no_date(read: Read) -> None:
    assert read("It cost " + "1" * _SIZE + " dollars.") == ()
    assert read("2017" * (_SIZE // 4)) == ()


@pytest.mark.parametrize("number", ["9" * 400, "9" * _SIZE, "9" + ",999" * 400, "9." + "9" * 400])
@pytest.mark.parametrize(
    "frame", ["{} days", "{} days ago", "$ {} a year", "{} years later", "in {} weeks’ time", "{} BC"]
)
def test_amounts_beyond_all_counting_spoil_nothing(frame: str, number: str, read: Read) -> None:
    last = read(frame.format(number) + ". It opened on 5 July 2017.")[-1]
    assert (last.text, last.value) == ("5 July 2017", "2017-07-05")


def test_many_different_phrases_are_all_kept_apart(read: Read) -> None:
    days = [f"{day} March {year}" for year in range(1100, 2090) for day in range(1, 18)]
    found = read(". ".join(days))
    assert [e.text for e in found] == days
    assert found[-1].value == "2089-03-17"


@pytest.mark.parametrize(
    ("opening", "unit", "closing"),
    [
        ("$0", ",000", " days ago"),
        ("$", "9", " years"),
        ("more than ", "1,", "000 people"),
        ("", "3, ", "4 and 500 May"),
        ("", "12-", ""),
        ("the end of ", "the end of ", "the war"),
        ("two ", "years and two ", "years before the war"),
        ("", "'", "68"),
    ],
)
def test_twice_the_text_is_twice_the_work(
    opening: str, unit: str, closing: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Phrases looked at, shorter beginnings of phrases among them: those are the work that may run away."""
    looked_at: list[int] = []
    plain = Scanner._read

    def counted(scanner: Scanner, phrase: bytes) -> object:
        looked_at[-1] += len(phrase)
        return plain(scanner, phrase)

    monkeypatch.setattr(Scanner, "_read", counted)
    for times in (40, 80):
        scanner = Scanner(rules())
        looked_at.append(0)
        list(scanner.find(opening + unit * times + closing))
    assert looked_at[1] <= 2.5 * looked_at[0] + 200

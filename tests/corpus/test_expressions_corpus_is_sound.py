"""The corpus of temporal phrases, `expressions/*.toml`, says only things that can be true.

A case is a text, the day it was published and what is to be found in it, in order; `policy = "narrative"`
where each expression leans on the one before. `start` and `end` bound the interval meant, half-open. A key
that is left out is not asked: `value` where annotators write it in several ways, one bound where only the
other is beyond dispute. `readings` are values that must all be kept, one of them as the value and the rest
among the alternatives.
"""

from __future__ import annotations

import calendar
import re
import tomllib
from collections import Counter
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

Case = dict[str, Any]

_FOLDER = Path(__file__).parent / "expressions"
_CASE_KEYS = {"text", "published", "policy", "expect", "note"}
_EXPECTATION_KEYS = {"text", "type", "value", "mod", "quant", "freq", "edtf", "start", "end", "readings"}
_VALUE = re.compile(
    r"""(PAST|PRESENT|FUTURE)_REF
    | P(T?[\dX]+([YMWDHSQ]|DE|CE))+ | P\d+[YMWD]T?\d*[HMS]?
    | BC\d{2,4}(-\d\d(-\d\d)?|-(SP|SU|FA|WI))?
    | \d{2,4}
    | \d{4}-(\d\d|Q\d|H\d|SP|SU|FA|WI|W\d\d(-WE)?)
    | \d{4}-(\d\d-XX|WXX)
    | (\d{4}-\d\d|XXXX-XX)-XXT(\d\d:\d\d|MO|AF|EV|NI)
    | \d{4}-\d\d-\d\d(T\d\d(:\d\d){0,2}|T(MO|AF|EV|NI))?
    | XXXX-(\d\d(-\d\d)?|SP|SU|FA|WI|WXX-[1-7])""",
    re.VERBOSE,
)
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_WEEKDAYS = {name.lower(): number for number, name in enumerate(calendar.day_name)}

_FILES = sorted(_FOLDER.glob("*.toml"))


def _cases(path: Path) -> list[Case]:
    cases: list[Case] = tomllib.loads(path.read_text(encoding="utf-8"))["case"]
    return cases


def _expectations(path: Path) -> list[Case]:
    return [expected for case in _cases(path) for expected in case["expect"]]


def _instant(text: str) -> datetime:
    return datetime.fromisoformat(text)


@pytest.mark.parametrize("path", _FILES, ids=lambda path: path.stem)
def test_cases_have_the_agreed_form(path: Path) -> None:
    for case in _cases(path):
        assert {"text", "published", "expect"} <= set(case) <= _CASE_KEYS, case["text"]
        assert case.get("policy", "narrative") == "narrative", case["text"]
        date.fromisoformat(case["published"])
        for expected in case["expect"]:
            assert {"text", "type"} <= set(expected) <= _EXPECTATION_KEYS, case["text"]
            assert expected["type"] in {"DATE", "TIME", "DURATION", "SET"}, case["text"]


@pytest.mark.parametrize("path", _FILES, ids=lambda path: path.stem)
def test_expected_texts_occur_in_order(path: Path) -> None:
    for case in _cases(path):
        position = 0
        for expected in case["expect"]:
            found = case["text"].find(expected["text"], position)
            assert found >= 0, (case["text"], expected["text"])
            position = found + len(expected["text"])


@pytest.mark.parametrize("path", _FILES, ids=lambda path: path.stem)
def test_values_are_well_formed(path: Path) -> None:
    for expected in _expectations(path):
        values = [expected["value"]] if "value" in expected else []
        for value in values + expected.get("readings", []):
            assert _VALUE.fullmatch(value), (expected["text"], value)
            for day in _DAY.findall(value) if not value.startswith("BC") else []:
                date.fromisoformat(day)
        assert not values or values[0] in expected.get("readings", values), expected["text"]


@pytest.mark.parametrize("path", _FILES, ids=lambda path: path.stem)
def test_intervals_are_half_open_and_fit_their_value(path: Path) -> None:
    for expected in _expectations(path):
        if "start" in expected and "end" in expected:
            assert _instant(expected["start"]) < _instant(expected["end"]), expected["text"]
        if "start" in expected and _DAY.match(expected.get("value", "")):
            assert _instant(expected["start"]) == _instant(expected["value"]), expected["text"]


@pytest.mark.parametrize("path", _FILES, ids=lambda path: path.stem)
def test_days_fall_on_the_weekday_that_the_text_names(path: Path) -> None:
    for expected in _expectations(path):
        named = [
            _WEEKDAYS[word] for word in re.findall(r"[a-z]+", expected["text"].lower()) if word in _WEEKDAYS
        ]
        for value in [expected.get("value", ""), *expected.get("readings", [])]:
            day = _DAY.match(value)
            if named and day:
                assert date.fromisoformat(day[0]).weekday() == named[0], (expected["text"], value)


def test_no_case_stands_twice() -> None:
    seen = Counter((case["text"], case["published"]) for path in _FILES for case in _cases(path))
    assert [case for case, times in seen.items() if times > 1] == []


def test_the_corpus_is_as_large_as_promised() -> None:
    cases = [case for path in _FILES for case in _cases(path)]
    assert len(cases) >= 640
    assert sum(not case["expect"] for case in cases) >= 120
    assert sum(len(_cases(path)) for path in _FILES if path.stem.startswith("direction")) >= 100

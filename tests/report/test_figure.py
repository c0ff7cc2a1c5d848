"""Rows as the data of a page's drawing."""

from __future__ import annotations

import json
from datetime import datetime

from timeline.model import Bounds
from timeline.report.certainty import pieces
from timeline.report.figure import Publication, Row, figure


def at(text: str) -> datetime:
    return datetime.fromisoformat(text)


def row(start: str | None, end: str | None, key: str = "stop-1") -> Row:
    bounds = Bounds(*(value and at(value) for value in (start, end, start, end)))
    return Row(key, "planned", pieces(bounds, stated=True))


def test_a_row_has_its_stretches_and_the_words_stay_in_the_table():
    made = figure([row("2018-01-12", "2018-01-13"), row(None, "2018-01-15", "stop-2")], [])
    assert made is not None
    assert made["rows"] == [
        ["stop-1", "planned", "stop", [("certain", "2018-01-12", "2018-01-13")]],
        ["stop-2", "planned", "stop", [("earlier", None, "2018-01-15")]],
    ]


def test_a_time_of_day_is_kept_and_a_midnight_is_its_date():
    made = figure([row("2018-01-12", "2018-01-12T10:00")], [Publication(at("2018-01-13"), "published")])
    assert made is not None
    assert made["rows"][0][3] == [("certain", "2018-01-12", "2018-01-12T10:00:00")]
    assert made["published"] == [["2018-01-13", "published"]]


def test_the_first_view_lies_within_the_axis():
    rows = [row(f"2018-01-{day}", f"2018-01-{day + 1}") for day in range(12, 18)]
    made = figure([row("1814-01-01", "1815-01-01"), *rows], [])
    assert made is not None
    (first, last), (_, opens, closes) = made["axis"], made["views"][0]
    assert at(first) < at(opens) < at(closes) <= at(last)


def test_a_row_without_a_date_is_named_and_not_drawn():
    made = figure([row("2018-01-12", "2018-01-13"), row(None, None, "stop-2")], [])
    assert made is not None
    assert made["rows"][1] == ["stop-2", "planned", "stop", []]


def test_nothing_is_drawn_when_nothing_has_a_date():
    assert figure([row(None, None)], [Publication(at("2018-01-12"), "published")]) is None
    assert figure([], []) is None


def test_the_data_is_json():
    made = figure([row("2018-01-12", None)], [])
    assert json.loads(json.dumps(made, allow_nan=False))["ticks"] >= 2

"""Figures as Plotly takes them."""

from __future__ import annotations

import json
from datetime import datetime, timedelta
from typing import Any

import plotly.graph_objects as go
import pytest

from timeline.model import Bounds
from timeline.report.certainty import pieces
from timeline.report.figure import Publication, Row, figure
from timeline.report.look import STATUSES
from timeline.report.plot import LOOK, look_script, plot

DAY_MS = 86_400_000


def at(text: str) -> datetime:
    return datetime.fromisoformat(text)


def row(
    start: str | None, end: str | None, *, status: str = "planned", stated: bool = True, kind: str = "stop"
) -> Row:
    bounds = Bounds(*(value and at(value) for value in (start, end, start, end)))
    return Row("stop-1", status, pieces(bounds, stated=stated), kind)


def drawn(rows: list[Row], publications: list[Publication] | None = None) -> dict[str, Any]:
    made = figure(rows, publications or [])
    assert made is not None
    return plot(made)


def bars(made: dict[str, Any]) -> list[tuple[str, str, float]]:
    return [
        (trace["name"], base, width)
        for trace in made["data"]
        if trace["type"] == "bar"
        for base, width in zip(trace["base"], trace["x"], strict=True)
    ]


EVERY_KIND = [
    *(row("2018-01-12", "2018-01-13", status=status) for status in STATUSES),
    *(row("2018-01-12", "2018-01-15", status=status, stated=False) for status in STATUSES),
    row(None, "2018-01-13"),
    row("2018-01-13", None, status="cancelled"),
    row(None, None),
    row("2018-01-17", "2018-01-18", kind="return"),
    row("2018-01-12", "2018-01-13", kind="departure"),
    row("2018-01-12T10:00", "2018-01-12T10:00", status="unheard of <b>"),
]


def test_plotly_accepts_every_property():
    made = drawn(EVERY_KIND, [Publication(at("2018-01-13"), "published")])
    go.Figure(data=made["data"], layout=made["layout"])


def test_every_bar_has_a_width():
    assert all(width > 0 for _, _, width in bars(drawn(EVERY_KIND)))


def test_no_number_stands_where_plotly_would_read_it_in_the_readers_time_zone():
    made = drawn(EVERY_KIND, [Publication(at("2018-01-13"), "published")])
    dates = [made["layout"]["xaxis"][name] for name in ("minallowed", "maxallowed")]
    dates += [*made["layout"]["xaxis"]["range"], *(shape["x0"] for shape in made["layout"]["shapes"])]
    dates += [base for _, base, _ in bars(made)]
    assert {type(date) for date in dates} == {str}


def test_a_stated_day_is_solid_and_a_reasoned_one_hatched():
    made = drawn([row("2018-01-12", "2018-01-13"), row("2018-01-12", "2018-01-13", stated=False)])
    solid, hatched = made["data"]
    assert bars(made) == [
        ("planned, certain", "2018-01-12T00:00:00.000", DAY_MS),
        ("planned, possible", "2018-01-12T00:00:00.000", DAY_MS),
    ]
    assert "pattern" not in solid["marker"]
    assert hatched["marker"]["pattern"]["shape"]


def test_what_was_called_off_is_told_by_pattern_even_where_it_is_certain():
    made = drawn([row("2018-01-12", "2018-01-13", status="cancelled")])
    assert made["data"][0]["marker"]["pattern"]["shape"] == "x"
    assert LOOK["crossed"] == ["cancelled", "postponed", "denied"]


@pytest.mark.parametrize(
    ("start", "end", "words"), [(None, "2018-01-13", "earlier"), ("2018-01-13", None, "later")]
)
def test_an_open_end_fades_to_the_edge_without_a_gap_and_says_so(start, end, words):
    made = drawn([row(start, end), row("2018-01-10", "2018-01-16")])
    opened = next(trace for trace in made["data"] if trace["name"] == "planned, open")
    opacities = opened["marker"]["opacity"]
    assert opacities == sorted(opacities, reverse=True)
    assert len(set(opacities)) == len(opacities) == len(opened["x"])
    bases = [at(base) for base in opened["base"]]
    ends = [base + timedelta(milliseconds=width) for base, width in zip(bases, opened["x"], strict=True)]
    axis = made["layout"]["xaxis"]
    outer, inner = (min(bases), max(ends)) if start is None else (max(ends), min(bases))
    assert outer == at(axis["minallowed"] if start is None else axis["maxallowed"])
    assert inner == at("2018-01-13")
    before, after = (ends[1:], bases) if start is None else (ends, bases[1:])
    steps = zip(before, after, strict=False)
    assert all(abs(one - other) < timedelta(seconds=1) for one, other in steps)
    assert [f"no {words} bound" in note["text"] for note in made["layout"]["annotations"]] == [True]


def test_the_way_home_has_a_mark_of_its_own():
    made = drawn([row("2018-01-12", "2018-01-13"), row("2018-01-17", "2018-01-18", kind="return")])
    mark = made["data"][-1]
    assert mark["type"] == "scatter"
    assert mark["x"] == ["2018-01-17T12:00:00.000"]
    alone = drawn([row("2018-01-12", "2018-01-13")])
    assert [trace["type"] for trace in alone["data"]] == ["bar"]


def test_a_publication_in_sight_is_a_line_and_one_out_of_sight_a_word_at_the_edge():
    rows = [row("2018-01-12", "2018-01-18")]
    near = drawn(rows, [Publication(at("2018-01-13"), "published Sat 13 Jan 2018")])["layout"]
    assert [shape["x0"] for shape in near["shapes"]] == ["2018-01-13"]
    assert [note["text"] for note in near["annotations"]] == ["published Sat 13 Jan 2018"]
    far = drawn(rows, [Publication(at("2016-01-13"), "published Wed 13 Jan 2016")])["layout"]
    assert far["shapes"] == []
    assert [note["text"] for note in far["annotations"]] == ["← published Wed 13 Jan 2016"]


def test_many_publications_are_lines_and_only_some_are_named():
    days = [at(f"2018-01-{day}") for day in range(12, 18)]
    layout = drawn(
        [row("2018-01-12", "2018-01-18")], [Publication(day, f"published {day.day}") for day in days]
    )["layout"]
    assert len(layout["shapes"]) == 6
    assert [note["text"] for note in layout["annotations"]] == [
        "published 12",
        "published 13",
        "published 14 and 3 more",
    ]


def test_no_word_of_a_text_is_read_as_markup():
    made = drawn([row("2018-01-12", "2018-01-13", status="<u>")], [Publication(at("2018-01-12"), "<a href>")])
    written = [trace["name"] for trace in made["data"]]
    written += [note["text"] for note in made["layout"]["annotations"]]
    assert written == ["unknown, certain", "&lt;a href&gt;"]


def test_a_row_without_a_date_is_not_drawn():
    assert len(bars(drawn([row("2018-01-12", "2018-01-13"), row(None, None)]))) == 1


def test_the_look_is_a_line_of_script_and_offers_no_upload():
    line = look_script().decode()
    assert json.loads(line.removeprefix("const LOOK = ").removesuffix(";\n")) == LOOK
    assert LOOK["config"]["showSendToCloud"] is False

"""The stretches that the four bounds of an interval allow to be shown."""

from __future__ import annotations

from datetime import datetime

import pytest

from timeline.model import Bounds
from timeline.report.certainty import pieces


def day(number: int) -> datetime:
    return datetime(2018, 1, number)


def shown(bounds: Bounds, *, stated: bool) -> list[tuple[str, int | None, int | None]]:
    return [
        (piece.kind, piece.start.day if piece.start else None, piece.end.day if piece.end else None)
        for piece in pieces(bounds, stated=stated)
    ]


FRIDAY = Bounds(day(12), day(13), day(12), day(13))


def test_a_day_that_the_text_states_is_certain_although_its_hours_are_not():
    assert shown(FRIDAY, stated=True) == [("certain", 12, 13)]


def test_a_day_that_reasoning_found_is_only_possible():
    assert shown(FRIDAY, stated=False) == [("possible", 12, 13)]


def test_days_of_a_festival_are_certain_from_the_first_to_the_last():
    assert shown(Bounds(day(3), day(4), day(5), day(6)), stated=True) == [("certain", 3, 6)]


def test_without_a_stated_day_only_the_part_between_latest_start_and_earliest_end_is_certain():
    bounds = Bounds(day(3), day(4), day(5), day(6))
    assert shown(bounds, stated=False) == [("possible", 3, 4), ("certain", 4, 5), ("possible", 5, 6)]


def test_a_stated_arrival_is_certain_and_the_stay_after_it_possible():
    bounds = Bounds(day(14), day(15), day(14), day(18))
    assert shown(bounds, stated=True) == [("certain", 14, 15), ("possible", 15, 18)]


def test_a_stated_end_is_certain_and_the_time_before_it_possible():
    bounds = Bounds(day(10), day(15), day(14), day(15))
    assert shown(bounds, stated=True) == [("possible", 10, 14), ("certain", 14, 15)]


def test_a_stated_month_says_no_day():
    bounds = Bounds(datetime(2017, 7, 1), datetime(2017, 8, 1), datetime(2017, 7, 1), datetime(2017, 8, 1))
    assert [piece.kind for piece in pieces(bounds, stated=True)] == ["possible"]


@pytest.mark.parametrize(
    ("bounds", "expected"),
    [
        (Bounds(None, day(13), None, day(13)), [("earlier", None, 13)]),
        (Bounds(day(13), None, None, None), [("later", 13, None)]),
        (Bounds(day(1), day(2), day(13), None), [("certain", 1, 13), ("later", 13, None)]),
        (Bounds(None, day(13), day(13), None), [("earlier", None, 13), ("later", 13, None)]),
        (Bounds(None, day(2), day(5), day(8)), [("earlier", None, 2), ("certain", 2, 5), ("possible", 5, 8)]),
    ],
)
def test_a_bound_that_nothing_supports_leaves_that_end_open(bounds, expected):
    assert shown(bounds, stated=True) == expected


def test_what_is_known_to_the_instant_is_certain():
    assert shown(Bounds(day(5), day(5), day(5), day(5)), stated=False) == [("certain", 5, 5)]


def test_what_has_no_bound_shows_nothing():
    assert pieces(Bounds(None, None, None, None), stated=True) == ()


def test_bounds_that_contradict_each_other_do_not_break_the_drawing():
    cut = pieces(Bounds(day(9), day(3), day(20), day(12)), stated=False)
    assert [(piece.kind, piece.start, piece.end) for piece in cut] == [("possible", day(9), day(12))]

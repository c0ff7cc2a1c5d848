"""A tour as a whole, from its stops."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from timeline.model import Bounds, Stop
from timeline.tours.spans import span, status_of, title_of

NOW = datetime(2024, 6, 7)
DAY = timedelta(days=1)


def stop(place: str, first: int, last: int, status: str = "planned", kind: str = "stop") -> Stop:
    bounds = Bounds(NOW + DAY * first, NOW + DAY * (first + 1), NOW + DAY * last, NOW + DAY * (last + 1))
    return Stop("t", "s", 1, kind, place, None, status, bounds, True, ("d",), (), "")


@pytest.mark.parametrize(
    ("stops", "status"),
    [
        ([stop("A", 1, 1), stop("B", 2, 2)], "planned"),
        ([stop("A", -2, -2, "happened"), stop("B", 2, 2)], "ongoing"),
        ([stop("A", -3, -3, "happened"), stop("B", -2, -2, "happened")], "happened"),
        ([stop("A", -3, -3, "happened"), stop("home", 2, 2, "planned", "return")], "ongoing"),
        ([stop("A", 1, 1, "cancelled"), stop("B", 2, 2, "cancelled")], "cancelled"),
        ([stop("A", 1, 1, "postponed"), stop("B", 2, 2, "cancelled")], "postponed"),
    ],
)
def test_the_status_follows_the_stops_and_the_publication(stops: list[Stop], status: str) -> None:
    assert status_of(stops, NOW) == status


def test_a_tour_spans_its_stops() -> None:
    one, other = stop("A", 1, 1).bounds, stop("B", 3, 5).bounds
    assert span([one, other]) == Bounds(NOW + DAY, NOW + DAY * 2, NOW + DAY * 5, NOW + DAY * 6)


def test_an_open_stop_leaves_the_tour_open() -> None:
    open_ = Bounds(NOW, None, None, None)
    assert span([stop("A", 1, 1).bounds, open_]).latest_end is None


def test_a_title_names_the_first_places() -> None:
    four = [stop(name, 1, 1) for name in "ABCD"]
    assert title_of("Ada", four) == "Ada: A, B, C, D"
    assert (
        title_of("Ada", [*four, stop("E", 1, 1), stop("home", 2, 2, kind="return")])
        == "Ada: A, B, C and 2 more"
    )

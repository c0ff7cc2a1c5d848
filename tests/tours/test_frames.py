"""What is said of a journey as a whole."""

from __future__ import annotations

from datetime import datetime

import pytest

from timeline.events import dating
from timeline.events.when import OPEN
from timeline.model import Bounds
from timeline.tours.days import Calendar
from timeline.tours.frames import Frame, frames, of_journey
from timeline.tours.travellers import Travellers

PUBLISHED = datetime(2024, 6, 7)


@pytest.fixture
def framed(read):  # type: ignore[no-untyped-def]
    def run(text: str) -> list[Frame]:
        _, expressions, found = read(text, "2024-06-07")
        dated = dating.by_clause(found.clauses, dating.datings(text, expressions))
        return frames(text, found, Travellers(text, found), dated, Calendar(PUBLISHED), PUBLISHED)

    return run


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("He is on a five-day tour of Europe.", 5),
        ("She left on a week-long trip to Asia.", 7),
        ("It was his 3-day visit.", 3),
    ],
)
def test_a_stated_length_is_counted_in_days(text: str, days: int, framed) -> None:  # type: ignore[no-untyped-def]
    assert [f.days for f in framed(text) if f.days] == [days]


def test_where_a_tour_begins_and_ends_is_a_bound(framed) -> None:  # type: ignore[no-untyped-def]
    found = framed("The tour begins on 10 June. The tour ends on 14 June.")
    assert [f.start for f in found] == [datetime(2024, 6, 10), None]
    assert [f.end for f in found] == [None, datetime(2024, 6, 15)]


def test_a_frame_of_another_traveller_is_not_taken() -> None:
    theirs = Frame(("Rita Olsen",), 50, PUBLISHED, None, 5)
    assert of_journey([theirs], ("Juan Ibarra",), [60], True, OPEN) == Frame(
        ("Juan Ibarra",), 60, None, None, None
    )
    assert of_journey([theirs], ("Rita Olsen",), [60], True, OPEN).days == 5


def test_a_frame_far_from_the_stops_of_one_of_several_journeys_is_not_taken() -> None:
    far = Frame((), 5000, None, None, 5)
    assert of_journey([far], ("Rita Olsen",), [60], False, OPEN).days is None
    assert of_journey([far], ("Rita Olsen",), [60], True, OPEN).days == 5


def test_a_frame_that_begins_after_the_visits_are_over_is_of_another_journey() -> None:
    coming = Frame((), 50, PUBLISHED, None, None)
    over = Bounds(datetime(PUBLISHED.year - 3, 1, 1), None, None, datetime(PUBLISHED.year - 2, 1, 1))
    assert of_journey([coming], ("Rita Olsen",), [60], True, over).start is None

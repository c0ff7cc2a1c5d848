"""The journeys of the annotated passages, `tests/corpus/tours`, with floors for each set on how well they are read.

Stops are matched by the name of their place, one to one, within the tour of the same traveller that shares most.
"""

from __future__ import annotations

import tomllib
from datetime import date, timedelta
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from timeline.events.gazetteer import fold

_FOLDER = Path(__file__).parents[1] / "corpus" / "tours"
_DEAD = ("cancelled", "postponed", "denied")


class Floor(NamedTuple):
    """F1 of stops, share of them with exactly the right days, F1 of tours; most texts without a journey given one."""

    stops: float
    exact: float
    tours: float
    false: int


# Floors only rise.
FLOORS = {
    "A": Floor(0.98, 0.95, 0.99, 0),
    "B": Floor(0.78, 0.74, 0.88, 0),
    "C": Floor(0.68, 0.81, 0.83, 0),
    "D": Floor(0.62, 0.87, 0.68, 0),
    "E": Floor(0.85, 0.92, 0.77, 1),
    "F": Floor(0.79, 0.87, 0.91, 0),
}


class Count(NamedTuple):
    right: int
    given: int
    wanted: int

    @property
    def f1(self) -> float:
        return 2 * self.right / (self.given + self.wanted)


def _passages(which: str) -> list[dict[str, Any]]:
    found = [tomllib.loads(path.read_text(encoding="utf-8")) for path in sorted(_FOLDER.glob("*.toml"))]
    return [passage for passage in found if passage["set"] == which]


def _days(stop: Any) -> tuple[date | None, date | None]:
    low, high = stop.bounds.earliest_start, stop.bounds.latest_end
    return (low.date() if low else None, (high - timedelta(microseconds=1)).date() if high else None)


def _wanted_days(stop: dict[str, Any]) -> set[tuple[date | None, date | None]]:
    pairs = [(stop.get("earliest_start", ""), stop.get("latest_end", "")), *stop.get("alt_bounds", [])]
    return {tuple(date.fromisoformat(str(d)) if d else None for d in pair) for pair in pairs}  # type: ignore[misc]


def _names(stop: dict[str, Any]) -> set[str]:
    return {fold(name) for name in [stop["place"], *stop.get("aliases", [])]}


def _is_same(expected: dict[str, Any], traveller: str) -> bool:
    names = {
        fold(name).removeprefix("the ") for name in [expected["traveller"], *expected.get("aliases", [])]
    }
    return any(fold(traveller) in name or name in fold(traveller) for name in names)


@pytest.fixture(scope="module", params=FLOORS)
def figures(request: pytest.FixtureRequest) -> dict[str, Any]:
    from datetime import datetime

    from timeline.events import extract
    from timeline.expressions import tag
    from timeline.model import Document
    from timeline.tours import itineraries

    stops = tours = Count(0, 0, 0)
    exact = 0
    false_tours: list[str] = []
    for passage in _passages(request.param):
        published = datetime.fromisoformat(str(passage["published"])[:10])
        document = Document(
            "d", "", passage.get("title"), published, "day", "metadata", None, "en", passage["text"], ""
        )
        expressions = tag(document).expressions
        told, rows = itineraries(document, expressions, extract(document, expressions))
        expected = passage.get("tour", [])
        left = list(told)
        if not expected:
            false_tours += [tour.title for tour in told]
        for gold in sorted(expected, key=lambda t: bool(t.get("optional"))):
            wanted = [s for s in gold["stop"] if s.get("status") not in _DEAD and not s.get("optional")]
            best, share = None, 0
            for tour in left:
                mine = {fold(s.place) for s in rows if s.tour_id == tour.tour_id}
                shared = sum(bool(_names(s) & mine) for s in gold["stop"])
                if _is_same(gold, tour.traveller) and shared > share:
                    best, share = tour, shared
            if best is not None:
                left.remove(best)
            if gold.get("optional"):
                continue
            mine = [
                s
                for s in rows
                if best and s.tour_id == best.tour_id and s.kind == "stop" and s.status not in _DEAD
            ]
            tours = Count(
                tours.right + (best is not None), tours.given + (best is not None), tours.wanted + 1
            )
            given = len(mine)
            right = 0
            for stop in wanted:
                match = next((s for s in mine if fold(s.place) in _names(stop)), None)
                if match is not None:
                    mine.remove(match)
                    right += 1
                    exact += _days(match) in _wanted_days(stop)
            optional = sum(
                any(fold(s.place) in _names(o) for s in mine) for o in gold["stop"] if o.get("optional")
            )
            stops = Count(stops.right + right, stops.given + given - optional, stops.wanted + len(wanted))
        for tour in left:
            mine = [
                s for s in rows if s.tour_id == tour.tour_id and s.kind == "stop" and s.status not in _DEAD
            ]
            tours = tours._replace(given=tours.given + 1)
            stops = stops._replace(given=stops.given + len(mine))
    floor = FLOORS[request.param]
    return {
        "stops": stops,
        "tours": tours,
        "exact": exact / stops.right,
        "false": false_tours,
        "floor": floor,
    }


def test_stops_are_found(figures: dict[str, Any]) -> None:
    assert figures["stops"].f1 >= figures["floor"].stops


def test_their_days_are_right(figures: dict[str, Any]) -> None:
    assert figures["exact"] >= figures["floor"].exact


def test_tours_are_found(figures: dict[str, Any]) -> None:
    assert figures["tours"].f1 >= figures["floor"].tours


def test_passages_without_a_journey_give_none(figures: dict[str, Any]) -> None:
    assert len(figures["false"]) <= figures["floor"].false

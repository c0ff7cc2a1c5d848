"""Reports of one journey become one tour, and look-alikes stay apart (`tests/corpus/merge`)."""

from __future__ import annotations

import tomllib
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from timeline.events.gazetteer import fold
from timeline.model import Bounds, Stop, Tour
from timeline.tours.identity import name_words, same_traveller
from timeline.tours.merge import merge

_FOLDER = Path(__file__).parents[1] / "corpus" / "merge"
_SETS = sorted(path.name for path in _FOLDER.iterdir() if path.is_dir())
JUNE = datetime(2024, 6, 1)
DAY = timedelta(days=1)


def _reports(folder: Path, tell: Any) -> tuple[list[Tour], list[Stop], dict[str, datetime]]:
    tours: list[Tour] = []
    stops: list[Stop] = []
    published: dict[str, datetime] = {}
    for path in sorted(folder.glob("*.md")):
        _, front, body = path.read_text(encoding="utf-8").split("---\n", 2)
        facts = dict(line.split(": ", 1) for line in front.strip().splitlines())
        day = facts["published"][:10]
        published[path.name] = datetime.fromisoformat(day)
        for tour, mine in tell(body.strip(), day, facts["title"], path.name):
            tours.append(tour)
            stops += mine
    return tours, stops, published


@pytest.mark.parametrize("name", _SETS)
def test_reports_of_one_journey_are_one_tour_and_others_are_not(name: str, tell) -> None:  # type: ignore[no-untyped-def]
    expected = tomllib.loads((_FOLDER / name / "expected.toml").read_text(encoding="utf-8"))["tour"]
    tours, stops = merge(*_reports(_FOLDER / name, tell))
    wanted = [t for t in expected if not t.get("optional")]
    assert [set(t.doc_ids) for t in tours] == [set(t["articles"]) for t in wanted]
    for tour, gold in zip(tours, wanted, strict=True):
        mine = {fold(s.place) for s in stops if s.tour_id == tour.tour_id and s.kind == "stop"}
        told = [s for s in gold["stop"] if {fold(n) for n in [s["place"], *s.get("aliases", [])]} & mine]
        assert 5 * len(told) >= 3 * len(gold["stop"])
        assert tour.status == gold["status"]


def _bounds(first: int, last: int) -> Bounds:
    return Bounds(JUNE + DAY * first, JUNE + DAY * (first + 1), JUNE + DAY * last, JUNE + DAY * (last + 1))


def _tour(doc: str, traveller: str, *stops: tuple[str, str, int | None]) -> tuple[Tour, list[Stop]]:
    rows = [
        Stop(
            f"{doc}:t1", f"{doc}:t1.s{i}", i, "stop", place, country, "planned",
            _bounds(day, day) if day is not None else Bounds(None, None, None, None), day is not None, (doc,), (), f"from {doc}",
        )
        for i, (place, country, day) in enumerate(stops, 1)
    ]  # fmt: skip
    days = [day for _, _, day in stops if day is not None]
    return Tour(f"{doc}:t1", traveller, "", "planned", _bounds(min(days), max(days)), (doc,)), rows


def _merged(*reports: tuple[Tour, list[Stop]]) -> tuple[tuple[Tour, ...], tuple[Stop, ...]]:
    published = {tour.doc_ids[0]: JUNE - DAY * (10 - i) for i, (tour, _) in enumerate(reports)}
    return merge([tour for tour, _ in reports], [s for _, mine in reports for s in mine], published)


def test_the_later_report_outweighs_the_earlier_one() -> None:
    first = _tour("a", "Rita Olsen", ("Lisbon", "PT", 3), ("Madrid", "ES", 5))
    second = _tour("b", "Rita Olsen", ("Lisbon", "PT", 3), ("Madrid", "ES", 6))
    tours, stops = _merged(first, second)
    assert [t.doc_ids for t in tours] == [("a", "b")]
    assert [(s.place, s.bounds) for s in stops] == [("Lisbon", _bounds(3, 3)), ("Madrid", _bounds(6, 6))]
    assert stops[1].why == "from b; an earlier report said 2024-06-06"


def test_the_order_of_the_input_does_not_matter() -> None:
    first = _tour("a", "Rita Olsen", ("Lisbon", "PT", 3), ("Madrid", "ES", 5))
    second = _tour("b", "Rita Olsen", ("Lisbon", "PT", 3), ("Rome", "IT", 7))
    published = {"a": JUNE - DAY, "b": JUNE}
    one = merge([first[0], second[0]], [*first[1], *second[1]], published)
    other = merge([second[0], first[0]], [*second[1], *first[1]], published)
    assert one == other


def test_a_stop_without_a_day_gains_bounds_from_the_other_report() -> None:
    first = _tour("a", "Rita Olsen", ("Lisbon", "PT", 3), ("Madrid", "ES", None), ("Rome", "IT", 7))
    second = _tour("b", "Rita Olsen", ("Lisbon", "PT", 3), ("Rome", "IT", 5))
    _, stops = _merged(first, second)
    madrid = next(s for s in stops if s.place == "Madrid")
    assert (madrid.bounds.earliest_start, madrid.bounds.latest_end) == (JUNE + DAY * 3, JUNE + DAY * 6)


def test_tours_without_a_counterpart_come_back_as_they_are() -> None:
    first = _tour("a", "Rita Olsen", ("Lisbon", "PT", 3))
    second = _tour("b", "Juan Ibarra", ("Lisbon", "PT", 3))
    assert _merged(first, second) == ((first[0], second[0]), (*first[1], *second[1]))


@pytest.mark.parametrize(
    ("one", "other"),
    [("Leila Haddad", "Karim Haddad"), ("Grey Heron", "Blue Heron"), ("Anna Berg", "Hanna Berg-Dahl")],
)
def test_a_shared_surname_is_not_enough(one: str, other: str) -> None:
    assert not same_traveller(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("President Rita Olsen", "Rita Olsen"),
        ("Olsen", "Rita Olsen"),
        ("Volodymyr Kovalenko", "Volodimir Kovalenko"),
    ],
)
def test_titles_and_spellings_do_not_part_a_name(one: str, other: str) -> None:
    assert same_traveller(one, other)


def test_titles_are_no_part_of_a_name() -> None:
    assert name_words("Prime Minister José Pérez") == ("jose", "perez")
    assert name_words("The King") == ("the", "king")


def test_the_cost_grows_with_the_number_of_tours_not_its_square() -> None:
    """Tours of many travellers over many months meet only in their own blocks: comparisons, counted, stay few."""
    from timeline.tours import merge as module

    compared = 0
    same = module.same_journey

    def counting(*reports: Any) -> bool:
        nonlocal compared
        compared += 1
        return same(*reports)

    reports = []
    for i in range(200):
        tour, stops = _tour(f"d{i:03d}", f"Ada Name{i}", ("Lisbon", "PT", 3))
        reports.append((tour, stops))
    module.same_journey = counting  # type: ignore[assignment]
    try:
        published = {tour.doc_ids[0]: JUNE for tour, _ in reports}
        tours, _ = merge([t for t, _ in reports], [s for _, mine in reports for s in mine], published)
    finally:
        module.same_journey = same  # type: ignore[assignment]
    assert len(tours) == 200
    assert compared == 0

"""Whom and where the events of all articles are about: the people and the countries, and what each has."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from timeline.model import Event
from timeline.report.geography import country_label
from timeline.report.names import page_name
from timeline.report.source import Journey, Source
from timeline.report.words import count


class Subject(NamedTuple):
    """One actor, or one country, over all articles."""

    key: str  # the actor's name, or the country's code
    name: str  # as people say it
    rows: tuple[int, ...]  # of `Source.events`, by article and in the order of its text
    articles: int
    journeys: tuple[Journey, ...]  # the tours of the actor, or to the country
    page: str | None  # address within the report; None: one article says it all, and its page is enough

    @property
    def summary(self) -> str:
        return f"{count(len(self.rows), 'event')} in {count(self.articles, 'article')}"


def people(source: Source) -> list[Subject]:
    """All actors by name. Those of more than one article and all travellers have a page of their own."""
    rows: defaultdict[str, list[int]] = defaultdict(list)
    for row, names in enumerate(source.column("actors")):
        for name in dict.fromkeys(names):
            rows[name].append(row)
    tours: defaultdict[str, list[Journey]] = defaultdict(list)
    for journey in source.journeys:
        tours[journey.tour.traveller].append(journey)
    return list(_subjects(source, "people", {name: name for name in rows.keys() | tours.keys()}, rows, tours))


def countries(source: Source) -> list[Subject]:
    """All countries by name, each with a page."""
    rows: defaultdict[str, list[int]] = defaultdict(list)
    for row, code in enumerate(source.column("country")):
        if code is not None:
            rows[code].append(row)
    tours: defaultdict[str, list[Journey]] = defaultdict(list)
    for journey in source.journeys:
        for code in dict.fromkeys(stop.country for stop in journey.stops if stop.kind == "stop"):
            if code is not None:
                tours[code].append(journey)
    labels = {code: country_label(code) for code in rows.keys() | tours.keys()}
    return list(_subjects(source, "places", labels, rows, tours))


def told(source: Source, subject: Subject) -> dict[str, list[Event]]:
    """The events of a subject, by article."""
    found: defaultdict[str, list[Event]] = defaultdict(list)
    for doc_id, event in source.events(subject.rows):
        found[doc_id].append(event)
    return found


def _subjects(
    source: Source,
    folder: str,
    labels: dict[str, str],
    rows: defaultdict[str, list[int]],
    tours: defaultdict[str, list[Journey]],
) -> Iterator[Subject]:
    owners = source.column("doc_id")
    for key, name in sorted(labels.items(), key=lambda it: (it[1].casefold(), it[0])):
        articles = _distinct(owners[row] for row in rows[key])
        worth = folder == "places" or articles > 1 or bool(tours[key])
        page = f"{folder}/{page_name(key)}" if worth else None
        yield Subject(key, name, tuple(rows[key]), articles, tuple(tours[key]), page)


def _distinct(owners: Iterable[str]) -> int:
    return len(set(owners))

"""What the index searches and counts, as scripts that set a variable: pages on a disk may not fetch data.

Columns and not rows, whole numbers and not dates, so that a hundred thousand events are read in a moment.
Days are counted from 1970-01-01; names of people, countries and articles are told once and then numbered.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from pathlib import PurePosixPath
from typing import Any
from urllib.parse import urlsplit

from timeline.model import Bounds
from timeline.report.list_pages import Entry
from timeline.report.look import STATUSES, css_class, look
from timeline.report.markup import to_json
from timeline.report.source import Journey, Source
from timeline.report.strip import lanes, route, tour_anchor
from timeline.report.subjects import Subject
from timeline.report.words import SHORT, moment, possible

EVENTS, LISTS, TOURS = "assets/index-events.js", "assets/index-lists.js", "assets/index-tours.js"

_EPOCH = datetime(1970, 1, 1)
_DAY = timedelta(days=1)
_INSTANT = timedelta(microseconds=1)


def index_data(
    source: Source, entries: Sequence[Entry], people: Sequence[Subject], places: Sequence[Subject]
) -> dict[str, bytes]:
    """The content of the scripts, by address."""
    statuses = [*STATUSES, *sorted(set(source.events["status"].unique().to_pylist()) - STATUSES.keys())]
    lists = {
        "statuses": [[name, look(name).word, css_class(name)] for name in statuses],
        "people": [[it.name, it.page, it.events] for it in people],
        "places": [[it.name, it.page, it.events] for it in places],
        **_articles(entries),
    }
    numbers = {it.key[1]: number for number, it in enumerate(places)}
    return {
        LISTS: _script("lists", lists),
        TOURS: _script("tours", _tours(source.journeys, statuses, numbers, entries)),
        EVENTS: _script("events", _events(source, entries, statuses, people, places)),
    }


def source_group(source: str) -> str:
    """Where an article came from, as people sort it: the host of an address, else the folder of a file."""
    host = urlsplit(source).netloc if source.startswith(("http://", "https://")) else ""
    return host or str(PurePosixPath(source.replace("\\", "/")).parent)


def _articles(entries: Sequence[Entry]) -> dict[str, Any]:
    groups = [source_group(entry.source) for entry in entries]
    names = sorted(set(groups))
    number = {name: index for index, name in enumerate(names)}
    articles = [
        [it.heading.title, it.heading.page, _day(it.heading.published), _said(it), number[group], it.events]
        for it, group in zip(entries, groups, strict=True)
    ]
    return {"sources": names, "articles": articles}


def _said(entry: Entry) -> str:
    return moment(entry.heading.published, entry.heading.published_grain, SHORT)


def _tours(
    journeys: Sequence[Journey],
    statuses: Sequence[str],
    countries: Mapping[str, int],
    entries: Sequence[Entry],
) -> list[dict[str, Any]]:
    article = {entry.heading.doc_id: index for index, entry in enumerate(entries)}
    told = []
    for journey in journeys:
        tour, stops, page = journey
        bars, axis = lanes(stops)
        start, end = _days(tour.bounds)
        told.append(
            {
                "id": tour_anchor(journey),
                "page": page,
                "title": tour.title,
                "who": tour.traveller,
                "when": possible(tour.bounds),
                "from": start,
                "to": end,
                "statuses": sorted(
                    {
                        statuses.index(it)
                        for it in (tour.status, *(one.status for one in stops))
                        if it in statuses
                    }
                ),
                "countries": sorted(
                    {countries[one.country] for one in stops if one.country and one.country in countries}
                ),
                "articles": [article[doc_id] for doc_id in tour.doc_ids if doc_id in article],
                "route": route(stops),
                "axis": axis,
                "lanes": bars,
            }
        )
    return told


def _events(
    source: Source,
    entries: Sequence[Entry],
    statuses: Sequence[str],
    people: Sequence[Subject],
    places: Sequence[Subject],
) -> dict[str, list[int]]:
    """One number an event in each column, articles in the order of `entries`: `counts` says how many each has.

    `start` counts from the day of publication; `length` is in days, -1 where a side is open (then `start` is
    the side that is known); an event of which nothing is known has `start` -1000000. `place` is -1 for none,
    `actors` has as many numbers as `named` says.
    """
    import pyarrow as pa
    import pyarrow.compute as pc

    ids = pa.array([entry.heading.doc_id for entry in entries], pa.string())
    article = pc.index_in(source.events["doc_id"], ids)
    told = source.events.select(["earliest_start", "latest_end", "status", "country", "actors"])
    events = told.append_column("article", article).filter(pc.is_valid(article))
    in_order = pc.sort_indices(events, [("article", "ascending")])  # it keeps the order of the text
    events = events.take(in_order)
    published = pa.array([_day(entry.heading.published) for entry in entries], pa.int64())
    start = _whole_days(pc.floor_temporal(events["earliest_start"], unit="day"))
    end = _whole_days(pc.ceil_temporal(events["latest_end"], unit="day"))
    since = pc.subtract(pc.coalesce(start, end), published.take(events["article"]))
    length = pc.subtract(pc.max_element_wise(end, pc.add(start, 1), skip_nulls=False), start)
    columns = {
        "start": pc.fill_null(since, -1_000_000),
        "length": pc.fill_null(length, -1),
        "status": pc.index_in(events["status"], pa.array(statuses)),
        "place": pc.fill_null(pc.index_in(events["country"], _keys(places)), -1),
        "named": pc.list_value_length(events["actors"]),
        "actors": pc.index_in(pc.list_flatten(events["actors"]), _keys(people)),
    }
    counts = {"counts": [entry.events for entry in entries]}
    return counts | {name: column.to_pylist() for name, column in columns.items()}


def _keys(subjects: Sequence[Subject]) -> Any:
    import pyarrow as pa

    return pa.array([subject.key[1] for subject in subjects], pa.string())


def _whole_days(midnights: Any) -> Any:
    import pyarrow as pa
    import pyarrow.compute as pc

    return pc.divide(midnights.cast(pa.int64()), _DAY // timedelta(microseconds=1))


def _days(bounds: Bounds) -> tuple[int | None, int | None]:
    """The first day something can lie in and the day after its last, as numbers; None where that is open."""
    first, last = bounds.earliest_start, bounds.latest_end
    start = None if first is None else _day(first)
    end = None if last is None else _day(max(last, _EPOCH.min + _INSTANT) - _INSTANT) + 1
    return start, end if end is None or start is None else max(end, start + 1)


def _day(moment: datetime) -> int:
    return (moment - _EPOCH) // _DAY


def _script(name: str, value: object) -> bytes:
    encoded = to_json(value)
    inert = encoded.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
    return f"window.timeline=window.timeline||{{}};window.timeline.{name}={inert};\n".encode()

"""What the index searches and counts, as scripts that set a variable: pages on a disk may not fetch data.

Columns and not rows, whole numbers and not dates, so that a hundred thousand events are read in a moment, and
no script of more than a megabyte or two however many there are. Days are counted from 1970-01-01; names of
people, countries and articles are told once and then numbered.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from pathlib import PurePosixPath
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from timeline.model import Bounds
from timeline.report.list_pages import Entry
from timeline.report.look import STATUSES, css_class, look
from timeline.report.markup import to_json
from timeline.report.source import Journey, Source
from timeline.report.strip import lanes, route, tour_anchor
from timeline.report.subjects import Subject
from timeline.report.words import SHORT, moment, possible

_LISTS, _TOURS = "assets/index-lists.js", "assets/index-tours.js"
_MOST_ROWS, _MOST_ARTICLES = 40_000, 4_000  # of one script: about a megabyte

_EPOCH = datetime(1970, 1, 1)
_DAY = timedelta(days=1)
_INSTANT = timedelta(microseconds=1)


def index_data(
    source: Source, entries: Sequence[Entry], people: Sequence[Subject], places: Sequence[Subject]
) -> dict[str, bytes]:
    """The content of the scripts, by address, in the order in which the index loads them."""
    statuses = [*STATUSES, *sorted(set(source.events["status"].unique().to_pylist()) - STATUSES.keys())]
    groups = [source_group(entry.source) for entry in entries]
    sources = sorted(set(groups))
    lists = {
        "statuses": [[name, look(name).word, css_class(name)] for name in statuses],
        "people": [[it.name, it.page, it.events] for it in people],
        "places": [[it.name, it.page, it.events] for it in places],
        "sources": sources,
    }
    numbers = {it.key[1]: number for number, it in enumerate(places)}
    parts = _parts(_articles(entries, groups, sources), _events(source, entries, statuses, people, places))
    return {
        _LISTS: _script("lists=", lists, ""),
        _TOURS: _script("tours=", _tours(source.journeys, statuses, numbers, entries), ""),
        **{
            f"assets/index-articles-{number}.js": _script("parts.push(", part, ")")
            for number, part in enumerate(parts, 1)
        },
    }


def source_group(source: str) -> str:
    """Where an article came from, as people sort it: the host of an address, else the folder of a file."""
    host = urlsplit(source).netloc if source.startswith(("http://", "https://")) else ""
    return host or str(PurePosixPath(source.replace("\\", "/")).parent)


def _articles(entries: Sequence[Entry], groups: Sequence[str], sources: Sequence[str]) -> list[list[Any]]:
    number = {name: index for index, name in enumerate(sources)}
    return [
        [it.heading.title, it.heading.page, _day(it.heading.published), _said(it), number[group], it.events]
        for it, group in zip(entries, groups, strict=True)
    ]


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


class _Events(NamedTuple):
    """The events of all articles, those of an article that are alike in all that is searched as one row.

    `columns` have a number a row: `start` counts days from that of publication; `length` is in days, -1 where a
    side is open (then `start` is the side that is known); an event of which nothing is known has `start`
    -1000000; `place` is -1 for none; `times` is how many events the row stands for: two on an average; `named`
    is how many of `actors` are the row's.
    """

    counts: Sequence[int]  # rows of each article
    columns: Mapping[str, Sequence[int]]
    actors: Sequence[int]


def _parts(articles: Sequence[Any], events: _Events) -> Iterator[dict[str, Any]]:
    """Some articles each, with the rows of their events."""
    at = row = named = 0
    while at < len(articles):
        end, rows = at + 1, events.counts[at]
        while end < min(len(articles), at + _MOST_ARTICLES) and rows + events.counts[end] <= _MOST_ROWS:
            rows += events.counts[end]
            end += 1
        columns = {name: column[row : row + rows] for name, column in events.columns.items()}
        actors = events.actors[named : named + sum(columns["named"])]
        yield {"articles": articles[at:end], "counts": events.counts[at:end], **columns, "actors": actors}
        at, row, named = end, row + rows, named + len(actors)


def _events(
    source: Source,
    entries: Sequence[Entry],
    statuses: Sequence[str],
    people: Sequence[Subject],
    places: Sequence[Subject],
) -> _Events:
    """The events of the articles in the order of `entries`."""
    import pyarrow as pa
    import pyarrow.compute as pc

    ids = pa.array([entry.heading.doc_id for entry in entries], pa.string())
    article = pc.index_in(source.events["doc_id"], ids)
    told = source.events.select(["earliest_start", "latest_end", "status", "country", "actors"])
    events = told.append_column("article", article).filter(pc.is_valid(article))
    published = pa.array([_day(entry.heading.published) for entry in entries], pa.int64())
    start = _whole_days(pc.floor_temporal(events["earliest_start"], unit="day"))
    end = _whole_days(pc.ceil_temporal(events["latest_end"], unit="day"))
    since = pc.subtract(pc.coalesce(start, end), published.take(events["article"]))
    length = pc.subtract(pc.max_element_wise(end, pc.add(start, 1), skip_nulls=False), start)
    alike = {
        "article": events["article"],
        "start": pc.fill_null(since, -1_000_000),
        "length": pc.fill_null(length, -1),
        "status": pc.index_in(events["status"], pa.array(statuses)),
        "place": pc.fill_null(pc.index_in(events["country"], _keys(places)), -1),
        "named": pc.list_value_length(events["actors"]),
        "who": pc.binary_join(events["actors"].cast(pa.list_(pa.string())), "\n"),
    }
    number = pa.array(range(events.num_rows), pa.int64())
    kinds = pa.table({**alike, "event": number}).group_by([*alike], use_threads=False)
    rows = kinds.aggregate([("event", "min"), ("event", "count")])
    rows = rows.sort_by([("article", "ascending"), ("event_min", "ascending")])
    actors = events["actors"].take(rows["event_min"])
    columns = {name: rows[name].to_pylist() for name in ("start", "length", "status", "place", "named")}
    columns["times"] = rows["event_count"].to_pylist()
    counts = Counter(rows["article"].to_pylist())
    return _Events(
        [counts[index] for index in range(len(entries))],
        columns,
        pc.index_in(pc.list_flatten(actors), _keys(people)).to_pylist(),
    )


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


def _script(before: str, value: object, after: str) -> bytes:
    encoded = to_json(value)
    inert = encoded.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
    return f"window.timeline=window.timeline||{{parts:[]}};window.timeline.{before}{inert}{after};\n".encode()

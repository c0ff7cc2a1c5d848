"""What the index searches and counts, as scripts that set a variable: pages on a disk may not fetch data.

Columns and not rows, whole numbers and not dates, so that a hundred thousand events are read in a moment.
Days are counted from 1970-01-01; names of people, countries and articles are told once and then numbered.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from pathlib import PurePosixPath
from typing import Any
from urllib.parse import urlsplit

from timeline.model import Bounds
from timeline.report.list_pages import Entry
from timeline.report.look import STATUSES, css_class, look
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
    statuses = [*STATUSES, *sorted(set(source.column("status")) - STATUSES.keys())]
    lists = {
        "statuses": [[name, look(name).word, css_class(name)] for name in statuses],
        "people": [[it.name, it.page, len(it.rows)] for it in people],
        "places": [[it.name, it.page, len(it.rows)] for it in places],
        **_articles(entries),
    }
    numbers = {it.key: number for number, it in enumerate(places)}
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
    order = {entry.heading.doc_id: index for index, entry in enumerate(entries)}
    owners = source.column("doc_id")
    rows = sorted(
        (row for row, owner in enumerate(owners) if owner in order), key=lambda row: order[owners[row]]
    )
    made: dict[str, list[int]] = {
        name: [] for name in ("counts", "start", "length", "status", "place", "named", "actors")
    }
    made["counts"] = [entry.events for entry in entries]
    status = {name: index for index, name in enumerate(statuses)}
    place = {it.key: index for index, it in enumerate(places)}
    person = {it.key: index for index, it in enumerate(people)}
    columns = {name: source.column(name) for name in (*Bounds._fields, "status", "country", "actors")}
    for row in rows:
        start, end = _days(Bounds(*(columns[name][row] for name in Bounds._fields)))
        published = _day(entries[order[owners[row]]].heading.published)
        known = start if start is not None else end
        made["start"].append(-1_000_000 if known is None else known - published)
        made["length"].append(-1 if start is None or end is None else end - start)
        made["status"].append(status[columns["status"][row]])
        made["place"].append(place.get(columns["country"][row], -1))
        actors = [person[name] for name in dict.fromkeys(columns["actors"][row])]
        made["named"].append(len(actors))
        made["actors"] += actors
    return made


def _days(bounds: Bounds) -> tuple[int | None, int | None]:
    """The first day something can lie in and the day after its last, as numbers; None where that is open."""
    first, last = bounds.earliest_start, bounds.latest_end
    start = None if first is None else _day(first)
    end = None if last is None else _day(max(last, _EPOCH.min + _INSTANT) - _INSTANT) + 1
    return start, end if end is None or start is None else max(end, start + 1)


def _day(moment: datetime) -> int:
    return (moment - _EPOCH) // _DAY


def _script(name: str, value: object) -> bytes:
    encoded = json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    inert = encoded.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
    return f"window.timeline=window.timeline||{{}};window.timeline.{name}={inert};\n".encode()

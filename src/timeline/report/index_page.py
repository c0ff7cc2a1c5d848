"""The first page: what was read and found, the tours at a glance, and lists of everything."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from timeline.model import Reject
from timeline.report.frame import legend, page
from timeline.report.markup import Html, Row, element, join, link, table
from timeline.report.source import Heading, Journey, Period
from timeline.report.strip import strip
from timeline.report.words import SHORT, count, moment, possible, span


class Entry(NamedTuple):
    """An article as the index lists it."""

    heading: Heading
    source: str
    events: int
    tours: Sequence[Journey]


def index_page(
    entries: Iterable[Entry], journeys: Sequence[Journey], rejects: Sequence[Reject], period: Period | None
) -> bytes:
    """The page that opens the report. `period` is where the events can lie that have bounds on both sides."""
    listed = sorted(entries, key=lambda it: (it.heading.published, it.heading.doc_id))
    return page(
        "Timeline",
        element("h1", "Timeline"),
        element("p", _covered(listed, period), class_="summary"),
        _figures(listed, len(journeys), len(rejects)),
        *_tours(journeys),
        *_articles(listed),
        *_refused(rejects),
        root="",
    )


def _covered(entries: Sequence[Entry], period: Period | None) -> str:
    if not entries:
        return "No article was read."
    first, last = (moment(it.heading.published, "day") for it in (entries[0], entries[-1]))
    articles = f"Articles published {first}" if first == last else f"Articles published {first} to {last}"
    return f"{articles}. Events dated {span(*period)}." if period else f"{articles}."


def _figures(entries: Sequence[Entry], tours: int, refused: int) -> Html:
    numbers = (
        (count(len(entries), "article"), "#articles"),
        (count(sum(entry.events for entry in entries), "event"), "#articles"),
        (count(tours, "tour"), "#tours"),
        (f"{refused:,} refused", "#refused"),
    )
    return element("ul", *(element("li", link(target, words)) for words, target in numbers), class_="figures")


def _tours(journeys: Sequence[Journey]) -> Iterable[Html]:
    yield element("h2", "Tours", id="tours")
    if not journeys:
        yield element("p", "No article tells of a tour.", class_="note")
        return
    yield legend({stop.status for journey in journeys for stop in journey.stops}, published=False)
    yield element("ol", *map(_card, journeys), class_="tours")


def _card(journey: Journey) -> Html:
    tour, stops, name = journey
    route = " → ".join(stop.place for stop in stops if stop.kind == "stop")
    return element(
        "li",
        element("h3", link(f"tours/{name}", tour.title)),
        element("p", f"{tour.traveller} · {possible(tour.bounds)}", class_="summary"),
        strip(stops),
        element("p", route, class_="route"),
    )


def _articles(entries: Sequence[Entry]) -> Iterable[Html]:
    yield element("h2", "Articles", id="articles")
    rows = (
        Row(
            None,
            (
                link(f"articles/{it.heading.page}", it.heading.title),
                moment(it.heading.published, it.heading.published_grain, SHORT),
                f"{it.events:,}",
                join((link(f"tours/{tour.page}", tour.tour.title) for tour in it.tours), "; ") or "–",
                it.source,
            ),
        )
        for it in entries
    )
    yield table(
        "Articles by date of publication", ("Article", "Published", "Events", "Tours", "Source"), rows
    )


def _refused(rejects: Sequence[Reject]) -> Iterable[Html]:
    yield element("h2", "Refused", id="refused")
    if not rejects:
        yield element("p", "Every input could be used.", class_="note")
        return
    rows = (
        Row(None, (it.source, "–" if it.line is None else f"{it.line:,}", it.stage, it.reason))
        for it in rejects
    )
    yield table("Inputs that could not be used, and why", ("Source", "Line", "Stage", "Reason"), rows)

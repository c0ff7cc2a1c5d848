"""The page of one tour: its stops on a time axis, and in a table with the sentences they stand on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from timeline.model import Evidence, Stop
from timeline.report.certainty import pieces
from timeline.report.figure import Publication, Row, figure
from timeline.report.frame import chart, legend, page, status_label
from timeline.report.geography import country_label
from timeline.report.markup import Html, element, escape, join, link, table
from timeline.report.markup import Row as TableRow
from timeline.report.names import anchor, sentence_anchor
from timeline.report.route_map import route_map
from timeline.report.source import Heading, Journey
from timeline.report.strip import counted
from timeline.report.words import SHORT, count, moment, possible, span

_MOST_ROWS = 250  # stops drawn; a page with more than 2,000 bars is slow to open
_HEADINGS = ("No.", "When", "Place", "Status", "Known", "Why", "Evidence")


def tour_page(journey: Journey, headings: Mapping[str, Heading]) -> bytes:
    """The page of `journey`. `headings` are those of all articles, by id: evidence links to their pages."""
    tour, stops, _ = journey
    drawn = stops[:_MOST_ROWS]
    articles = [headings[name] for name in tour.doc_ids if name in headings]
    drawing = figure([figure_row(stop) for stop in drawn], publications(articles))
    return page(
        tour.title,
        element("h1", tour.title),
        _summary(journey),
        element(
            "div",
            element(
                "div", chart(drawing, journey.page.removesuffix(".html"), _description(journey, len(drawn)))
            ),
            route_map(drawn, tour.title),
            class_="beside",
        ),
        _left_out(len(stops) - len(drawn)),
        legend({stop.status for stop in drawn}, kinds={stop.kind for stop in drawn}),
        table(
            "Stops in order. The last day named is included.",
            _HEADINGS,
            [_table_row(stop, headings, several=len(tour.doc_ids) > 1) for stop in stops],
        ),
        element("h2", "Articles"),
        element("ul", *(_article(heading) for heading in articles)),
        root="../",
        draws=drawing is not None,
    )


def publications(articles: Sequence[Heading]) -> list[Publication]:
    """The distinct dates on which articles were published, in order."""
    dates = sorted({(article.published, article.published_grain) for article in articles})
    return [Publication(date, f"published {moment(date, grain, SHORT)}") for date, grain in dates]


def name(stop: Stop) -> str:
    """A stop in a word or two: its place, and whether it is the way out or the way home."""
    return stop.place if stop.kind == "stop" else f"{stop.kind.capitalize()}: {stop.place}"


def _summary(journey: Journey) -> Html:
    tour, stops, _ = journey
    parts = (tour.traveller, possible(tour.bounds), counted(stops), status_label(tour.status))
    return element("p", join(parts, Html(" <span class='dot'>·</span> ")), class_="summary")


def _description(journey: Journey, drawn: int) -> str:
    places = ", ".join(name(stop) for stop in journey.stops[:drawn])
    when = possible(journey.tour.bounds)
    return (
        f"Timeline of the tour “{journey.tour.title}”, {when}: {places}. The table below has the same data."
    )


def figure_row(stop: Stop) -> Row:
    """A stop as a line of a timeline, whose row of the table is that of `stop_anchor`."""
    return Row(stop_anchor(stop), stop.status, pieces(stop.bounds, stated=stop.dated), stop.kind)


def stop_anchor(stop: Stop) -> str:
    """The element id of a stop's row of a table."""
    return anchor("stop", stop.stop_id)


def _table_row(stop: Stop, headings: Mapping[str, Heading], *, several: bool) -> TableRow:
    cells = (
        str(stop.sequence),
        possible(stop.bounds),
        join((element("strong", name(stop)), _country(stop))),
        status_label(stop.status),
        known(stop),
        stop.why,
        join(_evidence(stop, headings, several=several)),
    )
    return TableRow(stop_anchor(stop), cells)


def _country(stop: Stop) -> Html:
    label = country_label(stop.country) if stop.country else stop.place
    return element("span", f", {label}", class_="soft") if label != stop.place else Html("")


def known(stop: Stop) -> str:
    """Whether the day is the text's or reasoning's, and which day where the rest is only bounded."""
    cut = pieces(stop.bounds, stated=stop.dated)
    certain = [piece for piece in cut if piece.kind == "certain"]
    if not cut:
        return "undated"
    if not stop.dated:
        return "bounded by reasoning"
    first = certain[0] if certain and len(cut) > 1 else None
    return f"certain: {span(first.start, first.end)}" if first and first.start and first.end else "day stated"


def _evidence(stop: Stop, headings: Mapping[str, Heading], *, several: bool) -> Iterator[Html]:
    """The sentences the stop stands on, article by article, each leading to its place in the text.

    `several`: the tour is told of in more than one, so each is named.
    """
    quoted: dict[str, list[Evidence]] = {doc_id: [] for doc_id in stop.doc_ids}
    for one in stop.evidence:
        quoted.setdefault(one.doc_id, []).append(one)
    for doc_id, sentences in quoted.items():
        heading = headings.get(doc_id)
        if heading is None:
            yield element("p", *(element("q", one.sentence) for one in sentences), f" (article {doc_id})")
            continue
        address = f"../articles/{heading.page}"
        quotes = "".join(
            [
                f'<a href="{address}#{sentence_anchor(one.char_start)}"><q>{escape(one.sentence)}</q></a>'
                for one in sentences
            ]
        )
        yield Html(f"<p>{quotes}{_from(heading) if several else ''}</p>")


@lru_cache(1024)
def _from(heading: Heading) -> Html:
    """Where a sentence stands: the same words for many."""
    day = moment(heading.published, heading.published_grain, SHORT)
    address = f"../articles/{heading.page}"
    return element("span", link(address, heading.title), f", {day}", class_="from")


def _article(heading: Heading) -> Html:
    published = moment(heading.published, heading.published_grain)
    return element("li", link(f"../articles/{heading.page}", heading.title), f", {published}")


def _left_out(number: int) -> Html:
    return (
        element("p", f"{count(number, 'more stop')} in the table.", class_="note") if number > 0 else Html("")
    )

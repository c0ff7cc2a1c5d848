"""The page of one article: its events on a time axis and in tables, and its text with expressions marked."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

from timeline.model import Event, Expression
from timeline.report.certainty import pieces
from timeline.report.figure import Row, figure
from timeline.report.frame import chart, legend, page, status_label
from timeline.report.look import look
from timeline.report.markup import Html, element, join, link, source_link, table
from timeline.report.markup import Row as TableRow
from timeline.report.names import anchor, sentence_anchor
from timeline.report.passage import Span, passage, reading
from timeline.report.source import Article, Journey
from timeline.report.tour_page import publications
from timeline.report.words import SHORT, count, possible, published

_MOST_ROWS = 60  # events drawn: more than a reader takes in, fewer than slow the page
_EVENT_HEADINGS = ("Event", "Who", "Where", "When", "Status", "Why")
_EXPRESSION_HEADINGS = ("Expression", "Reading", "Why")


def article_page(article: Article, tours: Sequence[Journey], cited: Iterable[Span]) -> bytes:
    """The page of `article`. `tours` are those told of in it; `cited` are sentences that tours link to."""
    told = [event for event in article.events if event.event_class != "REPORTING"]
    reports = [event for event in article.events if event.event_class == "REPORTING"]
    dated = [event for event in told if any(event.bounds)]
    drawn = salient(dated)
    title = article.heading.title
    drawing = figure([_row(event) for event in drawn], publications([article.heading]))
    return page(
        title,
        element("h1", title),
        _summary(article),
        _tours(tours),
        chart(drawing, article.heading.page.removesuffix(".html"), _description(title, drawn)),
        _left_out(len(dated) - len(drawn)),
        legend({event.status for event in drawn}),
        _undated([event for event in told if not any(event.bounds)]),
        element("h2", "The text"),
        _text(article, cited),
        element("h2", "Events"),
        table(
            f"{count(len(told), 'event')} told of. The last day named is included.",
            _EVENT_HEADINGS,
            map(_table_row, told),
        ),
        _folded(
            f"{count(len(reports), 'reporting verb')} (said, told, announced)",
            table("Reporting verbs", _EVENT_HEADINGS, map(_table_row, reports)) if reports else None,
        ),
        _folded(
            f"{count(len(article.expressions), 'temporal expression')} and how each was read",
            table("Temporal expressions", _EXPRESSION_HEADINGS, map(_expression_row, article.expressions))
            if article.expressions
            else None,
        ),
        root="../",
        draws=drawing is not None,
    )


def salient(events: Sequence[Event]) -> list[Event]:
    """The events worth drawing, at most a screenful or two, in order of time.

    An event counts for more when the text dates it, when it has an end on both sides, when it has a place and
    when somebody does it; among equals the earlier in the text comes first.
    """
    best = sorted(events, key=_weight, reverse=True)[:_MOST_ROWS]
    return sorted(best, key=lambda event: (_first(event), event.char_start, event.trigger_start))


def _weight(event: Event) -> int:
    closed = event.bounds.earliest_start is not None and event.bounds.latest_end is not None
    return 4 * bool(event.dated_by) + 2 * closed + bool(event.place) + bool(event.actors)


def _first(event: Event) -> datetime:
    return min(moment for moment in event.bounds if moment is not None)


def _summary(article: Article) -> Html:
    document = article.document
    zone = f" ({document.timezone})" if document.timezone else ""
    parts = (
        f"Published {published(document)}{zone}, date from {document.published_from}",
        source_link(document.source),
        count(len(article.events), "event"),
    )
    return element("p", join(parts, Html(" <span class='dot'>·</span> ")), class_="summary")


def _tours(tours: Sequence[Journey]) -> Html:
    links = [link(f"../tours/{journey.page}", journey.tour.title) for journey in tours]
    words = "Tour told of here: " if len(links) == 1 else "Tours told of here: "
    return element("p", words, join(links, "; ")) if links else Html("")


def _description(title: str, drawn: Sequence[Event]) -> str:
    return (
        f"Timeline of {count(len(drawn), 'event')} in “{title}”. The table of events below has the same data."
    )


def _row(event: Event) -> Row:
    status = look(event.status).word
    return Row(
        head=" · ".join(filter(None, (event.trigger, event.place))),
        rest=" · ".join(filter(None, (possible(event.bounds, SHORT), status, ", ".join(event.actors)))),
        status=event.status,
        pieces=pieces(event.bounds, stated=bool(event.dated_by)),
        hover=(
            " · ".join(filter(None, (event.trigger, ", ".join(event.actors), event.place))),
            f"{possible(event.bounds)} · {status}",
            f"“{event.sentence}”",
            f"Why: {event.why}" if event.why else "",
        ),
        target=anchor("event", event.event_id),
    )


def _left_out(number: int) -> Html:
    if number <= 0:
        return Html("")
    return element("p", f"{count(number, 'more event')} in the table, less precisely dated.", class_="note")


def _undated(events: Sequence[Event]) -> Html:
    if not events:
        return Html("")
    items = (element("li", _to_sentence(event), f": {event.why}") for event in events)
    return element("section", element("h2", "Undated"), element("ul", *items))


def _text(article: Article, cited: Iterable[Span]) -> Html:
    sentences = {(event.char_start, event.char_end) for event in article.events}
    marked = passage(article.document.text, sentences.union(cited), article.expressions)
    return element("div", marked, class_="text", lang=article.document.language)


def _table_row(event: Event) -> TableRow:
    cells = (
        _to_sentence(event),
        ", ".join(event.actors) or "–",
        ", ".join(filter(None, (event.place, event.country))) or "–",
        possible(event.bounds),
        status_label(event.status),
        event.why,
    )
    return TableRow(anchor("event", event.event_id), cells)


def _to_sentence(event: Event) -> Html:
    return link(f"#{sentence_anchor(event.char_start)}", event.trigger)


def _expression_row(expression: Expression) -> TableRow:
    words = link(f"#{anchor('expression', expression.expression_id)}", expression.text)
    return TableRow(None, (words, reading(expression), expression.why))


def _folded(summary: str, content: Html | None) -> Html:
    return element("details", element("summary", summary), content) if content is not None else Html("")

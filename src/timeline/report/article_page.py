"""The page of one article: what happened on a time axis and in a table, and its text with expressions marked."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from timeline.model import Event, Expression
from timeline.report.figure import figure
from timeline.report.frame import chart, folded, legend, page, status_label
from timeline.report.geography import place_label
from timeline.report.happening import (
    Happening,
    figure_row,
    first,
    happenings,
    is_report,
    is_salient,
    phrase,
    reasons,
    weight,
)
from timeline.report.markup import Html, Row, element, join, link, source_link, table
from timeline.report.names import anchor, sentence_anchor
from timeline.report.passage import Span, passage, reading
from timeline.report.source import Article, Journey
from timeline.report.tour_page import publications
from timeline.report.words import count, possible, published

_MOST_ROWS = 40  # drawn: more than a reader takes in, fewer than slow the page
_SALIENT_HEADINGS = ("What", "When", "Status", "Why")
_EVENT_HEADINGS = ("Event", "Who", "Where", "When", "Status", "Why")
_EXPRESSION_HEADINGS = ("Expression", "Reading", "Why")


def article_page(article: Article, tours: Sequence[Journey], cited: Iterable[Span]) -> bytes:
    """The page of `article`. `tours` are those told of in it; `cited` are sentences that tours link to.

    What happened or will, with a date, comes first; what is said to have been said, and what has no date of its
    own, is folded away. Each mark in the text leads to the row of what it dates, else to its reading; each bar
    leads to its sentence.
    """
    reports = [event for event in article.events if is_report(event)]
    told = happenings(event for event in article.events if not is_report(event))
    told_first = sorted(filter(is_salient, told), key=first)
    rest = [event for one in told if not is_salient(one) for event in one.events]
    drawn = _drawn(told_first)
    title = article.heading.title
    rows = [figure_row(one, target=sentence_anchor(one.events[0].char_start)) for one in drawn]
    drawing = figure(rows, publications([article.heading]))
    return page(
        title,
        element("h1", title),
        _summary(article),
        _tours(tours),
        chart(drawing, article.heading.page.removesuffix(".html"), _description(title, drawn)),
        _left_out(len(told_first) - len(drawn)),
        legend({one.status for one in drawn}) if drawing else "",
        element("h2", "The text"),
        _text(article, cited, _targets(told_first)),
        element("h2", "What happened, and when"),
        _salient_table(told_first),
        _events_table(f"{count(len(rest), 'more event')}: states, and what has no date of its own", rest),
        _events_table(f"{count(len(reports), 'reporting verb')} (said, told, announced)", reports),
        _readings(article.expressions),
        root="../",
        draws=drawing is not None,
    )


def _drawn(told: Sequence[Happening]) -> list[Happening]:
    """Those worth drawing, at most a screenful or two, in order of time; among equals the earlier in the text."""
    best = sorted(told, key=lambda one: (-weight(one), one.events[0].char_start))[:_MOST_ROWS]
    return sorted(best, key=first)


def _targets(told: Iterable[Happening]) -> dict[str, str]:
    """The row of what an expression dates, by the expression's id."""
    found: dict[str, str] = {}
    for one in told:
        for name in one.dated_by:
            found.setdefault(name, one.anchor)
    return found


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


def _description(title: str, drawn: Sequence[Happening]) -> str:
    return f"Timeline of what happened in “{title}”, {count(len(drawn), 'row')}. The table below has the same data."


def _left_out(number: int) -> Html:
    return element("p", f"{number:,} more in the table.", class_="note") if number > 0 else Html("")


def _text(article: Article, cited: Iterable[Span], targets: Mapping[str, str]) -> Html:
    sentences = {(event.char_start, event.char_end) for event in article.events}
    marked = passage(article.document.text, sentences.union(cited), article.expressions, targets)
    return element("div", marked, class_="text", lang=article.document.language)


def _salient_table(told: Sequence[Happening]) -> Html:
    if not told:
        return element("p", "Nothing here has a date of its own.", class_="note")
    rows = (Row(one.anchor, _salient_cells(one)) for one in told)
    return table("In order of time. The last day named is included.", _SALIENT_HEADINGS, rows)


def _salient_cells(one: Happening) -> tuple[str, ...]:
    """The row has the first event's id, and each other event is a target of its own within it."""
    others = [element("span", id=anchor("event", event.event_id)) for event in one.events[1:]]
    what = link(f"#{sentence_anchor(one.events[0].char_start)}", phrase(one))
    return join((what, *others)), possible(one.bounds), status_label(one.status), reasons(one)


def _events_table(summary: str, events: Sequence[Event]) -> Html:
    return folded(summary, table(summary, _EVENT_HEADINGS, map(_event_row, events))) if events else Html("")


def _event_row(event: Event) -> Row:
    cells = (
        link(f"#{sentence_anchor(event.char_start)}", event.trigger),
        ", ".join(event.actors) or "–",
        place_label(event.place, event.country) or "–",
        possible(event.bounds),
        status_label(event.status),
        event.why,
    )
    return Row(anchor("event", event.event_id), cells)


def _readings(expressions: Sequence[Expression]) -> Html:
    if not expressions:
        return Html("")
    rows = table("Temporal expressions", _EXPRESSION_HEADINGS, map(_expression_row, expressions))
    return folded(f"{count(len(expressions), 'temporal expression')} and how each was read", rows)


def _expression_row(expression: Expression) -> Row:
    words = link(f"#{anchor('expression', expression.expression_id)}", expression.text)
    return Row(anchor("reading", expression.expression_id), (words, reading(expression), expression.why))

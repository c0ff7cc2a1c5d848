"""The page of one article: what happened on a time axis and in a table, and its text with expressions marked."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from timeline.model import Expression
from timeline.report.figure import figure
from timeline.report.frame import chart, folded, legend, page
from timeline.report.happening import figure_row, weight
from timeline.report.markup import (
    Html,
    cell_pattern,
    element,
    escape,
    join,
    link,
    row_pattern,
    source_link,
    table_of,
)
from timeline.report.names import anchor, plain, sentence_anchor
from timeline.report.passage import Span, passage, reading
from timeline.report.source import Article, Journey
from timeline.report.subjects import Subject
from timeline.report.telling import CELLS, Telling, in_order
from timeline.report.tour_page import publications
from timeline.report.words import count, published

_MOST_ROWS = 40  # drawn: more than a reader takes in, fewer than slow the page
_HEADINGS = ("What", *CELLS)
_WHAT = cell_pattern("What")
_EXPRESSION_HEADINGS = ("Expression", "Reading", "Why")
_EXPRESSION_ROW = row_pattern(_EXPRESSION_HEADINGS)


def article_page(
    article: Article,
    told: Sequence[Telling],
    tours: Sequence[Journey],
    cited: Iterable[Span],
    about: Iterable[Subject],
) -> bytes:
    """The page of `article`, of whose events `told` says all.

    `tours` are those told of in it; `cited` are sentences that tours link to; `about` are the people and the
    countries told of in it that have a page. What happened or will, with a
    date, comes first; what is said to have been said, and what has no date of its own, is folded away. Each
    mark in the text leads to the row of what it dates, else to its reading; each bar leads to its sentence.
    """
    dated = in_order([one for one in told if one.kind == "dated"])
    rest = [one for one in told if one.kind == "undated"]
    reports = [one for one in told if one.kind == "report"]
    drawn = _drawn(dated)
    title = article.heading.title
    readings = {one.expression_id: escape(reading(one)) for one in article.expressions}
    rows = [figure_row(one.happening, one.anchor) for one in drawn]
    drawing = figure(rows, publications([article.heading]))
    return page(
        title,
        element("h1", title),
        _summary(article),
        _tours(tours),
        _about(about),
        chart(drawing, article.heading.page.removesuffix(".html"), _description(title, drawn))
        if drawing
        else "",
        _left_out(len(dated) - len(drawn)),
        legend({one.happening.status for one in drawn}) if drawing else "",
        element("h2", "The text"),
        _text(article, cited, _targets(dated), readings),
        element("h2", "What happened, and when"),
        _dated_table(dated),
        _folded_table(f"{_count(rest, 'more event')}: states, and what has no date of its own", rest),
        _folded_table(f"{_count(reports, 'reporting verb')} (said, told, announced)", reports),
        _readings(article.expressions, readings),
        root="../",
        draws=drawing is not None,
    )


def _drawn(dated: Sequence[Telling]) -> list[Telling]:
    """Those worth drawing, at most a screenful or two, in order of time; among equals the earlier in the text."""
    if len(dated) <= _MOST_ROWS:
        return list(dated)
    best = sorted(dated, key=lambda one: (-weight(one.happening), one.happening.events[0].char_start))
    return in_order(best[:_MOST_ROWS])


def _targets(dated: Iterable[Telling]) -> dict[str, str]:
    """The row of what an expression dates, by the expression's id."""
    found: dict[str, str] = {}
    for one in dated:
        for name in one.happening.dated_by:
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


def _about(subjects: Iterable[Subject]) -> Html:
    links = [link(f"../{one.page}", one.name) for one in subjects]
    return element("p", "People and places: ", join(links, "; ")) if links else Html("")


def _description(title: str, drawn: Sequence[Telling]) -> str:
    return f"Timeline of what happened in “{title}”, {count(len(drawn), 'row')}. The table below has the same data."


def _left_out(number: int) -> Html:
    return element("p", f"{number:,} more in the table.", class_="note") if number > 0 else Html("")


def _text(
    article: Article, cited: Iterable[Span], targets: Mapping[str, str], readings: Mapping[str, str]
) -> Html:
    sentences = {(event.char_start, event.char_end) for event in article.events}
    marked = passage(article.document.text, sentences.union(cited), article.expressions, targets, readings)
    return element("div", marked, class_="text", lang=article.document.language)


def _dated_table(dated: Sequence[Telling]) -> Html:
    """The row has the first event's id, and each other event is a target of its own within it."""
    if not dated:
        return element("p", "Nothing here has a date of its own.", class_="note")
    rows = [f'<tr role="row" id="{one.anchor}">{_WHAT % _link(one)}{one.cells}</tr>\n' for one in dated]
    return table_of("In order of time. The last day named is included.", _HEADINGS, rows)


def _link(one: Telling, name: str = "") -> str:
    events = one.happening.events
    leads = f'<a{name} href="#{sentence_anchor(events[0].char_start)}">{one.phrase}</a>'
    return leads + "".join([f'<span id="{anchor("event", it.event_id)}"></span>' for it in events[1:]])


def _count(some: Iterable[Telling], what: str) -> str:
    return count(sum(len(one.happening.events) for one in some), what)


def _folded_table(summary: str, some: Sequence[Telling]) -> Html:
    """What shares its time, its status and the reason for them is one row: most of these do."""
    if not some:
        return Html("")
    alike: dict[str, list[str]] = {}
    for one in some:
        alike.setdefault(one.cells, []).append(_link(one, f' id="{one.anchor}"'))
    rows = [f'<tr role="row">{_WHAT % "; ".join(links)}{cells}</tr>\n' for cells, links in alike.items()]
    return folded(summary, table_of(summary, _HEADINGS, rows))


def _readings(expressions: Sequence[Expression], readings: Mapping[str, str]) -> Html:
    if not expressions:
        return Html("")
    rows = [_expression_row(one, readings[one.expression_id]) for one in expressions]
    listed = table_of("Temporal expressions", _EXPRESSION_HEADINGS, rows)
    return folded(f"{count(len(expressions), 'temporal expression')} and how each was read", listed)


def _expression_row(expression: Expression, read: str) -> str:
    name = plain(expression.expression_id)
    words = f'<a href="#expression-{name}">{escape(expression.text)}</a>'
    return _EXPRESSION_ROW % (f' id="reading-{name}"', words, read, escape(expression.why))

"""The pages of people and countries: their tours, and everything told of them in any article."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from itertools import groupby
from typing import NamedTuple

from timeline.report.figure import figure
from timeline.report.frame import chart, legend, page, pager
from timeline.report.markup import Html, cell_pattern, element, link, row_pattern, table_of, text
from timeline.report.source import Heading
from timeline.report.strip import cards
from timeline.report.subjects import Key, Mention, Subject
from timeline.report.telling import CELLS
from timeline.report.words import SHORT, count, moment

_MOST_DRAWN = 40
_MOST_EVENTS = 600  # of one page
_MOST_CARDS = 30
_HEADINGS = ("What", *CELLS, "Article")
_WHAT, _ARTICLE = map(cell_pattern, ("What", "Article"))
_REST_HEADINGS = ("Article", "Events")

Mentions = Mapping[Key, Sequence[Mention]]


class _Article(NamedTuple):
    published: datetime
    doc_id: str
    link: Html


_Articles = Mapping[str, _Article]


def subject_names(subjects: Sequence[Subject]) -> list[str]:
    """The addresses of the pages of all subjects that have one or share one."""
    shared = dict.fromkeys(_address(it) for it in subjects if it.shares_page)
    return [*shared, *(name for it in subjects if it.page and not it.shares_page for name in _names(it))]


def subject_pages(
    subjects: Sequence[Subject], mentions: Mentions, headings: Mapping[str, Heading]
) -> Iterator[tuple[str, bytes]]:
    """Address and content of the pages of all subjects that have one or share one."""
    articles = {
        doc_id: _Article(heading.published, doc_id, _link(heading)) for doc_id, heading in headings.items()
    }
    sharing = [it for it in subjects if it.shares_page]
    for address, some in groupby(sorted(sharing, key=_address), key=_address):
        yield address, _shared_page(list(some), mentions, articles)
    for subject in subjects:
        if subject.page and not subject.shares_page:
            yield from _own_pages(subject, _in_order(mentions.get(subject.key, ())), articles)


def _address(subject: Subject) -> str:
    """The file of a subject's page."""
    return (subject.page or "").partition("#")[0]


def _names(subject: Subject) -> list[str]:
    address = _address(subject)
    pages = math.ceil(subject.events / _MOST_EVENTS)
    stem = address.removesuffix(".html")
    return [address, *(f"{stem}-{number}.html" for number in range(2, pages + 1))]


def _own_pages(subject: Subject, told: Sequence[Mention], articles: _Articles) -> Iterator[tuple[str, bytes]]:
    """More than one where a subject has much."""
    names = _names(subject)
    size = math.ceil(len(told) / len(names))
    for number, name in enumerate(names):
        part = told[number * size : (number + 1) * size]
        dated = [one for one in part if one.key]
        drawn = _drawn(dated)
        drawing = figure([one.row for one in drawn], [])
        words = f"Timeline of {subject.name}, {count(len(drawn), 'row')}. The table below has the same data."
        title = subject.name if number == 0 else f"{subject.name}, page {number + 1}"
        yield (
            name,
            page(
                title,
                element("h1", title),
                element("p", subject.summary, class_="summary"),
                *(_tours(subject) if number == 0 else ()),
                chart(drawing, name.removesuffix(".html").replace("/", "-"), words),
                _left_out(len(dated) - len(drawn)),
                legend({one.status for one in drawn}, published=False) if drawing else "",
                element("h2", "Told of, in order of time") if dated else "",
                _dated_table(part, articles, named=True),
                _rest_table(part, articles),
                pager([it.rpartition("/")[2] for it in names], number, len(told), "entry", "entries"),
                root="../",
                draws=drawing is not None,
            ),
        )


def _shared_page(sharing: Sequence[Subject], mentions: Mentions, articles: _Articles) -> bytes:
    first, last = sharing[0].name, sharing[-1].name
    title = f"People: {first} to {last}" if len(sharing) > 1 else f"People: {first}"
    sections = []
    for subject in sharing:
        told = _in_order(mentions.get(subject.key, ()))
        sections += [
            element("h2", subject.name, id=(subject.page or "").partition("#")[2]),
            element("p", subject.summary, class_="summary"),
            _dated_table(told, articles, named=False),
            _rest_table(told, articles),
        ]
    return page(title, element("h1", title), *sections, root="../")


def _in_order(told: Sequence[Mention]) -> list[Mention]:
    return sorted(told, key=lambda it: (it.first, it.doc_id, it.char_start))


def _drawn(dated: Sequence[Mention]) -> list[Mention]:
    """Those worth drawing, in order of time."""
    if len(dated) <= _MOST_DRAWN:
        return list(dated)
    best = sorted(range(len(dated)), key=lambda index: -dated[index].weight)[:_MOST_DRAWN]
    return [dated[index] for index in sorted(best)]


def _tours(subject: Subject) -> Iterator[Html]:
    if subject.journeys:
        yield element("h2", count(len(subject.journeys), "tour").capitalize())
        yield cards(subject.journeys[:_MOST_CARDS], "../")
        yield _left_out(len(subject.journeys) - _MOST_CARDS, "in the lists of tours")


def _dated_table(told: Sequence[Mention], articles: _Articles, *, named: bool) -> Html:
    """What has a date of its own; `named`: with the ids that the drawing asks for."""
    rows = []
    for one in told:
        if one.key:
            name = f' id="{one.key}"' if named else ""
            what = _WHAT % f"{one.link}<br><q>{one.sentence}</q>"
            article = _ARTICLE % articles[one.doc_id].link
            rows.append(f'<tr role="row"{name}>{what}{one.cells}{article}</tr>\n')
    return table_of("The last day named is included.", _HEADINGS, rows) if rows else Html("")


def _rest_table(told: Sequence[Mention], articles: _Articles) -> Html:
    """What has no date of its own, article by article, in order of publication and of the text."""
    links: defaultdict[str, list[tuple[int, str]]] = defaultdict(list)
    for one in told:
        if not one.key:
            links[one.doc_id].append((one.char_start, one.link))
    if not links:
        return Html("")
    pattern = row_pattern(_REST_HEADINGS)
    rows = [
        pattern % ("", article.link, "; ".join([words for _, words in sorted(links[article.doc_id])]))
        for article in sorted(articles[doc_id] for doc_id in links)
    ]
    return table_of("Said, or without a date of its own", _REST_HEADINGS, rows)


def _link(heading: Heading) -> Html:
    day = moment(heading.published, heading.published_grain, SHORT)
    return Html(f"{link(f'../articles/{heading.page}', heading.title)}, {text(day)}")


def _left_out(number: int, where: str = "in the table") -> Html:
    return element("p", f"{number:,} more {where}.", class_="note") if number > 0 else Html("")

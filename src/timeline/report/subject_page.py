"""The pages of one actor or one country: its tours, and everything told of it in any article."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from timeline.report.figure import Row as FigureRow
from timeline.report.figure import figure
from timeline.report.frame import chart, legend, page, pager, status_label
from timeline.report.happening import (
    Happening,
    figure_row,
    first,
    happenings,
    is_report,
    is_salient,
    phrase,
    weight,
)
from timeline.report.markup import Html, Row, element, link, table
from timeline.report.names import anchor, sentence_anchor
from timeline.report.source import Heading, Source
from timeline.report.strip import cards
from timeline.report.subjects import Subject, told
from timeline.report.words import SHORT, count, moment, possible

_MOST_DRAWN = 40
_MOST_EVENTS = 600  # of one page, which has a row for one or more
_MOST_CARDS = 30
_HEADINGS = ("When", "What", "Status", "Article")


class _Told(NamedTuple):
    heading: Heading
    happening: Happening

    @property
    def anchor(self) -> str:
        return anchor("event", f"{self.heading.doc_id}-{self.happening.events[0].event_id}")


def subject_names(subject: Subject) -> list[str]:
    """The addresses of the pages of a subject that has one."""
    assert subject.page is not None, "the subject has no page"
    stem = subject.page.removesuffix(".html")
    pages = math.ceil(len(subject.rows) / _MOST_EVENTS)
    return [subject.page, *(f"{stem}-{number}.html" for number in range(2, pages + 1))]


def subject_pages(subject: Subject, source: Source) -> Iterator[tuple[str, bytes]]:
    """Address and content of each page of a subject that has one: more than one where it has much."""
    names = subject_names(subject)
    stem = names[0].removesuffix(".html")
    events = _told(subject, source)
    size = math.ceil(len(events) / len(names))
    for number in range(len(names)):
        part = events[number * size : (number + 1) * size]
        drawn = _drawn(part)
        rows = [_row(one) for one in drawn]
        drawing = figure(rows, [])
        description = (
            f"Timeline of {subject.name}, {count(len(drawn), 'row')}. The table below has the same data."
        )
        title = subject.name if number == 0 else f"{subject.name}, page {number + 1}"
        yield (
            names[number],
            page(
                title,
                element("h1", title),
                element("p", subject.summary, class_="summary"),
                *(_tours(subject) if number == 0 else ()),
                chart(drawing, stem.replace("/", "-"), description),
                _left_out(len(part) - len(drawn)),
                legend({one.happening.status for one in drawn}, published=False) if drawing else "",
                element("h2", "Told of, in order of time"),
                table("The last day named is included.", _HEADINGS, [_table_row(one) for one in part]),
                pager([name.rpartition("/")[2] for name in names], number, len(events), "row"),
                root="../",
                draws=drawing is not None,
            ),
        )


def _told(subject: Subject, source: Source) -> list[_Told]:
    headings: Mapping[str, Heading] = source.headings
    found = [
        _Told(headings[doc_id], one)
        for doc_id, events in told(source, subject).items()
        if doc_id in headings
        for one in happenings(events)
    ]
    return sorted(found, key=lambda one: (first(one.happening), one.heading.doc_id))


def _drawn(part: Sequence[_Told]) -> list[_Told]:
    worth = [one for one in part if is_salient(one.happening) and not is_report(one.happening.events[0])]
    best = sorted(range(len(worth)), key=lambda index: -weight(worth[index].happening))[:_MOST_DRAWN]
    return [worth[index] for index in sorted(best)]


def _row(one: _Told) -> FigureRow:
    return figure_row(one.happening, target=one.anchor)._replace(key=one.anchor)


def _tours(subject: Subject) -> Iterator[Html]:
    if subject.journeys:
        yield element("h2", count(len(subject.journeys), "tour").capitalize())
        yield cards(subject.journeys[:_MOST_CARDS], "../")
        yield _left_out(len(subject.journeys) - _MOST_CARDS, "in the lists of tours")


def _table_row(one: _Told) -> Row:
    heading, happening = one
    address = f"../articles/{heading.page}#{sentence_anchor(happening.events[0].char_start)}"
    day = moment(heading.published, heading.published_grain, SHORT)
    cells = (
        possible(happening.bounds),
        link(address, phrase(happening)),
        status_label(happening.status),
        f"{heading.title}, {day}",
    )
    return Row(one.anchor, cells)


def _left_out(number: int, where: str = "in the table") -> Html:
    return element("p", f"{number:,} more {where}.", class_="note") if number > 0 else Html("")

"""Everything in lists, page by page: articles, tours, the calendar that compares them, people, places, refusals."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple, TypeVar

from timeline.model import Reject, Stop
from timeline.report.figure import figure
from timeline.report.frame import chart, folded, legend, page, pager, status_label
from timeline.report.markup import Html, Row, element, join, link, table
from timeline.report.source import Heading, Journey
from timeline.report.strip import cards, tour_anchor
from timeline.report.subjects import Subject
from timeline.report.tour_page import figure_row, known, name, stop_anchor
from timeline.report.words import SHORT, count, moment, possible

Item = TypeVar("Item")

_STOP_HEADINGS = ("Stop", "When", "Status", "Known", "Why")

_ROWS, _CARDS, _LINES = 500, 100, 120  # of one page: of a table, of tours, of stops in a drawing


class Entry(NamedTuple):
    """An article as lists have it."""

    heading: Heading
    source: str
    events: int
    tours: Sequence[Journey]


def list_pages(
    entries: Sequence[Entry],
    journeys: Sequence[Journey],
    people: Sequence[Subject],
    places: Sequence[Subject],
    rejects: Sequence[Reject],
) -> Iterator[tuple[str, bytes]]:
    """Address and content of every page under `lists/`; a list has one page at least."""
    yield from _pages(
        "articles", "Articles", entries, _even(len(entries), _ROWS), lambda some: article_table(some, "../")
    )
    yield from _pages(
        "tours", "Tours", journeys, _even(len(journeys), _CARDS), lambda some: cards(some, "../")
    )
    yield from _pages(
        "calendar", "Tours compared", journeys, _by_stops(journeys), _calendar, draws=bool(journeys)
    )
    yield from _pages("people", "People", people, _even(len(people), _ROWS), _subjects)
    yield from _pages("places", "Places", places, _even(len(places), _ROWS), _subjects)
    yield from _pages("refused", "Refused", rejects, _even(len(rejects), _ROWS), _refused)


def list_names(
    articles: int, journeys: Sequence[Journey], people: int, places: int, rejects: int
) -> list[str]:
    """The addresses that `list_pages` gives for so many."""
    numbers = {
        "articles": len(_even(articles, _ROWS)),
        "tours": len(_even(len(journeys), _CARDS)),
        "calendar": len(_by_stops(journeys)),
        "people": len(_even(people, _ROWS)),
        "places": len(_even(places, _ROWS)),
        "refused": len(_even(rejects, _ROWS)),
    }
    return [f"lists/{name}-{number}.html" for name, most in numbers.items() for number in range(1, most + 1)]


def article_table(entries: Iterable[Entry], root: str) -> Html:
    """Articles as a table, with what was found in them."""
    rows = (
        Row(
            None,
            (
                link(f"{root}articles/{it.heading.page}", it.heading.title),
                moment(it.heading.published, it.heading.published_grain, SHORT),
                f"{it.events:,}",
                join((link(f"{root}tours/{tour.page}", tour.tour.title) for tour in it.tours), "; ") or "–",
                it.source,
            ),
        )
        for it in entries
    )
    return table("By date of publication", ("Article", "Published", "Events", "Tours", "Source"), rows)


def _pages(
    name: str,
    title: str,
    items: Sequence[Item],
    ends: Sequence[int],
    body: Callable[[Sequence[Item]], Html],
    *,
    draws: bool = False,
) -> Iterator[tuple[str, bytes]]:
    """Pages of the items up to each of `ends`."""
    names = [f"{name}-{number}.html" for number in range(1, len(ends) + 1)]
    for number, (start, end) in enumerate(zip([0, *ends], ends, strict=False)):
        heading = title if len(ends) == 1 else f"{title}, page {number + 1} of {len(ends)}"
        turn = pager(names, number, len(items), "entry", "entries")
        some = items[start:end]
        content = body(some) if some else element("p", "None.", class_="note")
        yield (
            f"lists/{names[number]}",
            page(heading, element("h1", heading), content, turn, root="../", draws=draws),
        )


def _even(number: int, most: int) -> list[int]:
    """Where pages of `most` items end; one page for none."""
    return [*range(most, number, most), number]


def _by_stops(journeys: Sequence[Journey]) -> list[int]:
    """Where pages of whole tours with at most `_LINES` stops end; a longer tour has a page of its own."""
    ends, lines = [], 0
    for index, journey in enumerate(journeys):
        if lines and lines + len(journey.stops) > _LINES:
            ends.append(index)
            lines = 0
        lines += len(journey.stops)
    return [*ends, len(journeys)]


def _calendar(journeys: Sequence[Journey]) -> Html:
    """Tours one under the other on one axis, so that one sees who travels when, and who meets."""
    drawn = [(journey, stop) for journey in journeys for stop in journey.stops[:_LINES]]
    travellers = count(len({journey.tour.traveller for journey in journeys}), "traveller")
    words = f"{count(len(journeys), 'tour')} of {travellers} on one axis. The tours are listed below."
    statuses = {stop.status for journey in journeys for stop in journey.stops}
    return join(
        (
            chart(figure([figure_row(stop) for _, stop in drawn], []), "calendar", words),
            legend(statuses, published=False, kinds={stop.kind for it in journeys for stop in it.stops}),
            cards(journeys, "../"),
            folded(
                "The stops drawn, as a table",
                table("Tour by tour", _STOP_HEADINGS, [_stop_row(*one) for one in drawn]),
            ),
        )
    )


def _stop_row(journey: Journey, stop: Stop) -> Row:
    words = link(f"#{tour_anchor(journey)}", f"{journey.tour.traveller} · {name(stop)}")
    cells = (words, possible(stop.bounds), status_label(stop.status), known(stop), stop.why)
    return Row(stop_anchor(stop), cells)


def _subjects(subjects: Sequence[Subject]) -> Html:
    rows = (
        Row(
            None,
            (
                link(f"../{it.page}", it.name) if it.page else it.name,
                f"{it.events:,}",
                f"{it.articles:,}",
                f"{len(it.journeys):,}",
            ),
        )
        for it in subjects
    )
    return table("By name", ("Name", "Events", "Articles", "Tours"), rows)


def _refused(rejects: Sequence[Reject]) -> Html:
    rows = (
        Row(None, (it.source, "–" if it.line is None else f"{it.line:,}", it.stage, it.reason))
        for it in rejects
    )
    return table("Inputs that could not be used, and why", ("Source", "Line", "Stage", "Reason"), rows)

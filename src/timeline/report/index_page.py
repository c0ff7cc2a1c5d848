"""The first page: what was read and found, events over time, and a search through all of it.

What it shows without a script is the beginning of each list and links to the rest, page by page; with one
(`assets/index.js`, from the data of `index_data`) it counts events over time, searches and filters.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from timeline.report.frame import INDEX, folded, legend, page
from timeline.report.list_pages import Entry, article_table
from timeline.report.markup import Html, Row, element, link, table
from timeline.report.source import Journey, Period, Source
from timeline.report.strip import cards
from timeline.report.subjects import Subject
from timeline.report.words import count, moment, span

_CARDS, _ROWS = 12, 25  # of each list shown at once
_SUBJECTS = 30
_YEARS = 60  # rows of the table of years; more are counted by decade


def index_page(
    source: Source,
    entries: Sequence[Entry],
    people: Sequence[Subject],
    places: Sequence[Subject],
    data: Iterable[str],
) -> bytes:
    """The page that opens the report.

    `entries` are all articles, by date of publication; `data` are the addresses of what it searches.
    """
    journeys, refused = source.journeys, len(source.rejects)
    return page(
        "Timeline",
        element("h1", "Timeline"),
        element("p", _covered(entries, source.period), class_="summary"),
        _figures(
            len(entries),
            sum(entry.events for entry in entries),
            len(journeys),
            refused,
            len(people),
            len(places),
        ),
        element("section", id="search", class_="search", hidden=""),
        element("h2", "Tours", id="tours"),
        *_tours(journeys),
        element("h2", "Articles", id="articles"),
        element("div", article_table(entries[:_ROWS], ""), id="article-list")
        if entries
        else _none("No article."),
        _more(len(entries) - _ROWS, "article", "lists/articles-1.html"),
        element("h2", "People and places", id="subjects"),
        *_most("People most told of", people, "lists/people-1.html", "person", "people"),
        *_most("Countries most told of", places, "lists/places-1.html", "country", "countries"),
        _years(source),
        root="",
        scripts=(*data, INDEX),
    )


def _covered(entries: Sequence[Entry], period: Period | None) -> str:
    if not entries:
        return "No article was read."
    first, last = (moment(it.heading.published, "day") for it in (entries[0], entries[-1]))
    articles = f"Articles published {first}" if first == last else f"Articles published {first} to {last}"
    return f"{articles}. Events dated {span(*period)}." if period else f"{articles}."


def _figures(articles: int, events: int, tours: int, refused: int, people: int, places: int) -> Html:
    numbers = (
        (count(articles, "article"), "lists/articles-1.html"),
        (count(events, "event"), "#subjects"),
        (count(tours, "tour"), "lists/tours-1.html"),
        (count(people, "person", "people"), "lists/people-1.html"),
        (count(places, "country", "countries"), "lists/places-1.html"),
        (f"{refused:,} refused", "lists/refused-1.html"),
    )
    return element("ul", *(element("li", link(target, words)) for words, target in numbers), class_="figures")


def _tours(journeys: Sequence[Journey]) -> Iterable[Html]:
    if not journeys:
        yield _none("No article tells of a tour.")
        return
    yield legend({stop.status for journey in journeys for stop in journey.stops}, published=False)
    yield element("div", cards(journeys[:_CARDS], ""), id="tour-list")
    yield _more(len(journeys) - _CARDS, "tour", "lists/tours-1.html")
    yield element("p", link("lists/calendar-1.html", "Compare the tours on one time axis"))


def _more(number: int, what: str, address: str) -> Html:
    words = f"{count(number, f'more {what}')}, page by page" if number > 0 else f"The {what}s as a list"
    return element("p", link(address, words), class_="more")


def _most(
    title: str, subjects: Sequence[Subject], address: str, singular: str, plural: str
) -> Iterable[Html]:
    """The subjects with a page that have most events, and the way to all."""
    best = sorted((it for it in subjects if it.page), key=lambda it: (-it.events, it.name))[:_SUBJECTS]
    items = (
        element("li", link(str(it.page), it.name), f" {it.events:,}" if it.events else " on tour")
        for it in best
    )
    if best:
        yield element("h3", title)
        yield element("ul", *items, class_="most")
    if subjects:
        yield element("p", link(address, f"All {count(len(subjects), singular, plural)}"), class_="more")


def _years(source: Source) -> Html:
    """Events by the year in which they can first lie: what the strip shows, as a table."""
    import pyarrow.compute as pc

    counts = pc.year(source.events["earliest_start"].drop_null()).value_counts().to_pylist()
    years = Counter({it["values"]: it["counts"] for it in counts})
    if not years:
        return Html("")
    tens = len(years) > _YEARS
    if tens:
        decades: Counter[int] = Counter()
        for year, number in years.items():
            decades[year // 10 * 10] += number
        years = decades
    heading = "Decade" if tens else "Year"
    rows = (
        Row(None, (f"{year}s" if tens else str(year), f"{number:,}"))
        for year, number in sorted(years.items())
    )
    listed = table("By the earliest day on which each can have begun", (heading, "Events"), rows)
    return folded(f"Events by {heading.lower()}, as a table", listed)


def _none(words: str) -> Html:
    return element("p", words, class_="note")

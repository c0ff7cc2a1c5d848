"""Whom and where the events of all articles are about: the people and the countries, and what each is told of."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Sequence
from datetime import datetime
from typing import NamedTuple

from timeline.report.figure import Row
from timeline.report.geography import country_label
from timeline.report.happening import figure_row, weight
from timeline.report.markup import text
from timeline.report.names import anchor, initial, page_name, sentence_anchor
from timeline.report.source import Heading, Journey, Source
from timeline.report.telling import Telling
from timeline.report.words import count

_OWN = 20  # events in several articles that are worth a page; who has fewer shares one
_SHARED = 300  # events of a page that people share

Key = tuple[str, str]  # "people" and a name, or "places" and the code of a country


class Subject(NamedTuple):
    """One actor, or one country, over all articles."""

    key: Key
    name: str  # as people say it
    events: int
    articles: int
    journeys: tuple[Journey, ...]  # the tours of the actor, or to the country
    page: str | None  # address within the report; None: one article says it all, and its page is enough

    @property
    def summary(self) -> str:
        return f"{count(self.events, 'event')} in {count(self.articles, 'article')}"

    @property
    def shares_page(self) -> bool:
        return self.page is not None and "#" in self.page


class Mention(NamedTuple):
    """What one article tells of a subject in one happening, in as few words as its pages need."""

    first: datetime  # order of time
    doc_id: str
    char_start: int  # of the sentence
    link: str  # who, what and where, leading to the sentence
    dated: Dated | None  # None: no date of its own, or only said to have been said


class Dated(NamedTuple):
    """What the table and the drawing have of a happening with a date of its own."""

    sentence: str
    cells: str  # of the table: when, status and why
    row: Row  # of the drawing
    weight: int


def people(source: Source) -> list[Subject]:
    """All actors by name.

    Travellers and those much told of have a page of their own; others of more than one article share pages by
    the first letter of their names.
    """
    tours: defaultdict[str, list[Journey]] = defaultdict(list)
    for journey in source.journeys:
        tours[journey.tour.traveller].append(journey)
    told = source.told_of("actors")
    shared: Counter[str] = Counter()  # events of those who share pages, by letter
    found = []
    for name in sorted(told.keys() | tours.keys(), key=lambda it: (it.casefold(), it)):
        events, articles = told.get(name, (0, 0))
        page = None
        if name in tours or (articles > 1 and events >= _OWN):
            page = f"people/{page_name(name)}"
        elif articles > 1:
            letter = initial(name)
            number = shared[letter] // _SHARED + 1
            shared[letter] += events
            page = f"people/of-{letter}-{number}.html#{anchor('person', name)}"
        found.append(Subject(("people", name), name, events, articles, tuple(tours[name]), page))
    return found


def countries(source: Source) -> list[Subject]:
    """All countries by name, each with a page."""
    tours: defaultdict[str, list[Journey]] = defaultdict(list)
    for journey in source.journeys:
        for code in dict.fromkeys(stop.country for stop in journey.stops if stop.kind == "stop"):
            if code is not None:
                tours[code].append(journey)
    told = source.told_of("country")
    found = [
        Subject(
            ("places", code),
            country_label(code),
            *told.get(code, (0, 0)),
            tuple(tours[code]),
            f"places/{page_name(code)}",
        )
        for code in told.keys() | tours.keys()
    ]
    return sorted(found, key=lambda it: (it.name.casefold(), it.key))


def mentions(
    heading: Heading, told: Sequence[Telling], wanted: Collection[Key]
) -> Iterator[tuple[Key, Mention]]:
    """What an article tells of each of the subjects that are `wanted`."""
    for one in told:
        happening = one.happening
        if not happening.actors and not happening.countries:
            continue
        named = [("people", name) for name in happening.actors]
        keys = [key for key in (*named, *(("places", code) for code in happening.countries)) if key in wanted]
        if keys:
            mention = _mention(heading, one)
            for key in keys:
                yield key, mention


def _mention(heading: Heading, told: Telling) -> Mention:
    happening = told.happening
    event = happening.events[0]
    leads = f"../articles/{heading.page}#{sentence_anchor(event.char_start)}"
    dated = None
    if told.kind == "dated":
        row = figure_row(happening, anchor("event", f"{heading.doc_id}-{event.event_id}"))
        dated = Dated(text(event.sentence), told.cells, row, weight(happening))
    link = f'<a href="{leads}">{told.phrase}</a>'
    return Mention(told.first, heading.doc_id, event.char_start, link, dated)

"""Whom and where the events of all articles are about: the people and the countries, and what each is told of."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import NamedTuple

from timeline.model import Bounds
from timeline.report.certainty import pieces
from timeline.report.figure import Row
from timeline.report.geography import country_label
from timeline.report.happening import weight
from timeline.report.markup import escape
from timeline.report.names import anchor, initial, page_name, plain, sentence_anchor
from timeline.report.source import Heading, Journey, Source
from timeline.report.telling import Telling
from timeline.report.words import count

_OWN = 20  # events in several articles that are worth a page; who has fewer shares one
_SHARED = 300  # events of a page that people share
_OPEN = Bounds(None, None, None, None)

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
    """What one article tells of a subject in one happening, in as few words as its pages need.

    The table and the drawing have what has a date of its own; the fields from `key` on are empty for the rest.
    """

    first: datetime  # order of time
    doc_id: str
    char_start: int  # of the sentence
    link: str  # who, what and where, leading to the sentence
    key: str = ""  # element id of the row of the table
    sentence: str = ""
    cells: str = ""  # of the table: when, status and why
    weight: int = 0
    status: str = ""
    bounds: Bounds = _OPEN
    stated: bool = False  # the text says when

    @property
    def row(self) -> Row:
        """The line of the drawing."""
        return Row(self.key, self.status, pieces(self.bounds, stated=self.stated))


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


class Cast(NamedTuple):
    """The subjects that have a page, by name and by code."""

    people: Mapping[str, Subject]
    places: Mapping[str, Subject]


def cast(subjects: Iterable[Subject]) -> Cast:
    """Those of the subjects that have a page, without their tours: little to hand to another process."""
    people: dict[str, Subject] = {}
    places: dict[str, Subject] = {}
    for one in subjects:
        if one.page is not None:
            kind, name = one.key
            (people if kind == "people" else places)[name] = one._replace(journeys=())
    return Cast(people, places)


def mentions(heading: Heading, told: Sequence[Telling], cast: Cast) -> Iterator[tuple[Subject, Mention]]:
    """What an article tells of each of the `cast`."""
    people, places = cast.people.get, cast.places.get
    for one in told:
        happening = one.happening
        about = [
            *filter(None, map(people, happening.actors)),
            *filter(None, map(places, happening.countries)),
        ]
        if about:
            mention = _mention(heading, one)
            for subject in about:
                yield subject, mention


def _mention(heading: Heading, told: Telling) -> Mention:
    happening = told.happening
    event = happening.events[0]
    start = event.char_start
    link = f'<a href="../articles/{heading.page}#{sentence_anchor(start)}">{told.phrase}</a>'
    if told.kind != "dated":
        return Mention(told.first, heading.doc_id, start, link)
    return Mention(
        told.first,
        heading.doc_id,
        start,
        link,
        f"event-{plain(heading.doc_id)}-{plain(event.event_id)}",
        escape(event.sentence),
        told.cells,
        weight(happening),
        happening.status,
        happening.bounds,
        bool(happening.dated_by),
    )

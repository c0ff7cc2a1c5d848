"""Who is, was or will be where: each visit that a text tells of, before visits are joined into journeys."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple

from timeline.events.gazetteer import Place
from timeline.events.record import Extraction
from timeline.model import Bounds, Document, Expression
from timeline.tours import (
    announced,
    fates,
    finding,
    frames,
    headings,
    inline,
    lead,
    listed,
    listing,
    passing,
    stays,
    towns,
    who,
)
from timeline.tours.days import Calendar
from timeline.tours.homes import Homes
from timeline.tours.prose import Teller
from timeline.tours.source import Source, source_of
from timeline.tours.visit import PRESENCE, Visit

_DENSE = 1500  # code points of a text to a stop, up to which a journey is what it is about


class Telling(NamedTuple):
    """The visits of a document in the order of the text, and what it says of its journeys as wholes."""

    visits: list[Visit]
    frames: list[frames.Frame]
    published: datetime  # first instant of the day
    homes: Homes


def visits(document: Document, expressions: tuple[Expression, ...], found: Extraction) -> Telling | None:
    """The visits that a document tells of; None where nothing in it tells of travel."""
    source = source_of(document, expressions, found)
    if announced.is_of_home(source, document.title):
        return None
    rows = _rows(source, document.title)
    spans = [row.span for row in rows]
    taken = finding.read(source, spans)
    if not rows and not _tells_of_travel(source, taken):
        return None
    stops = [*_places(taken), *(row.place for row in rows)]
    sections = headings.sections(source.text, source.datings, found)
    if taken and _is_about_travel(source, stops):
        source = source._replace(found=towns.with_towns(source.text, found, stops))
        taken = finding.read_closely(source, spans, sections)
    places = finding.places(source, taken, spans, sections)
    names = who.on_the_road(source, places)
    calendar = Calendar(source.published, expressions, _past(source))
    homes = Homes(source.text, source.found, stops)
    teller = Teller(source, calendar, homes, names)
    teller.tell(places, taken)
    here = lead.stop(source, calendar, homes, names, teller.out)
    if here is not None:
        teller.out.insert(0, here)
    told, by = teller.out, names[0] if names else source.travellers.main()
    if by:
        told = listed.with_moves(source, calendar, by, told, spans)
        of_list = who.before(source, names, rows[0].span[0]) or by if rows else by
        told = listed.with_rows(source, calendar, homes, of_list, told, rows)
    told = passing.kept(sorted(told, key=lambda v: v.offset))
    return Telling(
        fates.settled(told, source.text, source.found, source.dated, source.published),
        teller.frames
        + frames.frames(
            source.text, source.found, source.travellers, source.dated, calendar, source.published
        ),
        source.published,
        homes,
    )


def _past(source: Source) -> Bounds | None:
    """The journey of another year that a text tells of."""
    year = source.published.year
    years = (
        d.first.start.year for d in source.datings if d.first.anchor == "none" and d.first.start is not None
    )
    if all(y >= year for y in years):
        return None
    plain = Calendar(source.published)
    told = frames.frames(source.text, source.found, source.travellers, source.dated, plain, source.published)
    return frames.past(told, source.published)


def _rows(source: Source, title: str | None) -> list[listing.Row]:
    """The rows of the lists of a text, those of lines first."""
    ahead = not announced.as_over(source)
    rows = listing.lines(source.text, source.found, source.datings, source.published.date(), ahead)
    if rows and announced.is_diary(source, title, rows[0].span[0], rows[-1].span[1]):
        rows = []
    spans = [row.span for row in rows]
    within = inline.rows(source.text, source.found, source.datings)
    return rows + [row for row in within if not any(a <= row.offset < b for a, b in spans)]


def _tells_of_travel(source: Source, taken: finding.Taken) -> bool:
    """Whether somebody goes to a place or performs there, or goes home after two or more."""
    readings = [reading for rows in taken.values() for _, reading in rows]
    if any(r.strength > PRESENCE for r in readings):
        return True
    clauses = range(len(source.found.clauses)) if len(readings) > 1 else ()
    return any(stays.goes_home(source.text, source.found, i) for i in clauses)


def _places(taken: finding.Taken) -> list[Place]:
    return [
        m.place for rows in taken.values() for chain, _ in rows for m in chain.members if m.place is not None
    ]


def _is_about_travel(source: Source, stops: list[Place]) -> bool:
    """Whether a journey is what a text is about, so that places told in passing may be stops of it."""
    return len(source.text) <= _DENSE * len(set(stops))

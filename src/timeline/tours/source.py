"""One document as the reading of its journeys asks about it."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple

from timeline.events.dating import Dated, Dating
from timeline.events.record import Extraction
from timeline.model import Document, Expression
from timeline.tours.travellers import Travellers


class Source(NamedTuple):
    """A text with what was found in it. `datings` are in the order of the text, `dated` has them by clause."""

    text: str
    published: datetime  # first instant of the day
    found: Extraction
    travellers: Travellers
    times: list[tuple[int, int]]  # spans of the expressions
    datings: list[Dating]
    dated: Dated


def source_of(document: Document, expressions: tuple[Expression, ...], found: Extraction) -> Source:
    """The source that a document is."""
    day = document.published
    return Source(
        document.text,
        datetime(day.year, day.month, day.day),
        found,
        Travellers(document.text, found),
        [(e.char_start, e.char_end) for e in expressions],
        found.datings,
        found.dated,
    )

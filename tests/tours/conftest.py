"""A short way from a text to its tours."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta

import pytest

from timeline.events import extract
from timeline.events.record import Extraction
from timeline.expressions import tag
from timeline.model import Document, Expression, Stop, Tour
from timeline.tours import itineraries

Read = Callable[..., tuple[Document, tuple[Expression, ...], Extraction]]
Tell = Callable[..., list[tuple[Tour, list[Stop]]]]
Line = Callable[[list[Stop]], list[tuple[str, str, str, str]]]


@pytest.fixture
def read() -> Read:
    """Text and day of publication to the document, its expressions and what was found of events."""

    def run(
        text: str, published: str, title: str | None = None, doc_id: str = "d"
    ) -> tuple[Document, tuple[Expression, ...], Extraction]:
        day = datetime.fromisoformat(published)
        document = Document(doc_id, "", title, day, "day", "metadata", None, "en", text, "")
        expressions = tag(document).expressions
        return document, expressions, extract(document, expressions)

    return run


@pytest.fixture
def tell(read: Read) -> Tell:
    """Text and day of publication to each tour with its stops."""

    def run(
        text: str, published: str, title: str | None = None, doc_id: str = "d"
    ) -> list[tuple[Tour, list[Stop]]]:
        tours, stops = itineraries(*read(text, published, title, doc_id))
        return [(tour, [s for s in stops if s.tour_id == tour.tour_id]) for tour in tours]

    return run


@pytest.fixture
def line() -> Line:
    """Stops as (kind or status, place, first day, last day); "" for an open bound."""

    def day(moment: datetime | None) -> str:
        return "" if moment is None else date.isoformat(moment.date())

    def run(stops: list[Stop]) -> list[tuple[str, str, str, str]]:
        tick = timedelta(microseconds=1)
        return [
            (
                s.kind if s.kind != "stop" else s.status, s.place, day(s.bounds.earliest_start),
                day(s.bounds.latest_end - tick if s.bounds.latest_end else None),
            )
            for s in stops
        ]  # fmt: skip

    return run

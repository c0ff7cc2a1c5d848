"""What the pages say of each happening of an article: worked out once, for its own page and for others."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from functools import lru_cache
from typing import Literal, NamedTuple

from timeline.model import Bounds, Event
from timeline.report.frame import status_label
from timeline.report.happening import (
    Happening,
    first,
    happenings,
    is_report,
    is_salient,
    phrase,
    reasons,
)
from timeline.report.markup import cell_pattern, escape
from timeline.report.names import anchor
from timeline.report.words import possible

Kind = Literal["dated", "undated", "report"]


class Telling(NamedTuple):
    """A happening in the words of the pages, which are markup."""

    happening: Happening
    kind: Kind
    anchor: str  # element id, on the article's page
    first: datetime  # order of time
    phrase: str  # who, what, where
    cells: str  # when, status and why: the same words for many


def tellings(events: Iterable[Event]) -> list[Telling]:
    """All events of one article, in order of the text."""
    return [
        Telling(
            one,
            kind(one),
            anchor("event", one.events[0].event_id),
            first(one.bounds),
            escape(phrase(one)),
            _cells(one.bounds, one.status, reasons(one)),
        )
        for one in happenings(events)
    ]


def kind(happening: Happening) -> Kind:
    """What has a date of its own comes first; what is only said to have been said never does."""
    if is_report(happening.events[0]):
        return "report"
    return "dated" if is_salient(happening) else "undated"


CELLS = ("When", "Status", "Why")
_PATTERN = "".join(map(cell_pattern, CELLS))


@lru_cache(8192)
def _cells(bounds: Bounds, status: str, why: str) -> str:
    return _PATTERN % (possible(bounds), status_label(status), escape(why))


def in_order(some: Sequence[Telling]) -> list[Telling]:
    """In order of time; what begins together in order of the text."""
    return sorted(some, key=lambda it: (it.first, it.happening.events[0].char_start))

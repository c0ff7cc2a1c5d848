"""An event while it is being worked out, with the grammar that later stages ask about."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import NamedTuple

from timeline.events.actors import Actors
from timeline.events.clauses import Clause
from timeline.events.dating import Dated, Dating
from timeline.events.gazetteer import Place
from timeline.events.places import Mention
from timeline.model import Bounds, Event


class Told(NamedTuple):
    """One event as the text tells it, with where in the grammar it stands.

    `clause` is the index of its clause; `noun` says that a noun tells it; `where` is the place it is said to be at,
    by itself or by the event it hangs on; `dated` that an expression of its own clause dates it.
    """

    event: Event
    clause: int
    noun: bool
    where: Place | None
    dated: bool


class Extraction(NamedTuple):
    """Everything found of events in one document; `events` are the rows of the table, `told` the same in order."""

    events: tuple[Event, ...]
    told: tuple[Told, ...]
    clauses: tuple[Clause, ...]
    mentions: tuple[Mention, ...]
    actors: Actors
    news_day: Bounds
    datings: list[Dating]  # in the order of the text
    dated: Dated  # the same by the clause that each stands in

    def mentions_in(self, start: int, end: int) -> tuple[Mention, ...]:
        """The mentions of places that begin in `[start, end)`."""
        return self.mentions[
            bisect_left(self.mentions, start, key=_start) : bisect_left(self.mentions, end, key=_start)
        ]

    def clauses_in(self, start: int, end: int) -> tuple[Clause, ...]:
        """The clauses of the sentences that reach into `[start, end)`."""
        first = bisect_right(self.clauses, start, key=lambda clause: clause.sentence_end)
        last = bisect_left(self.clauses, end, key=lambda clause: clause.sentence_start)
        return self.clauses[first:last]


def _start(mention: Mention) -> int:
    return mention.start

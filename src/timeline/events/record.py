"""An event while it is being worked out, with the grammar that later stages ask about."""

from __future__ import annotations

from typing import NamedTuple

from timeline.events.actors import Actors
from timeline.events.clauses import Clause
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

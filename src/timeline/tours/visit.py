"""One place that one traveller is said to be at, to come to or to miss: what the reading of a text hands to the itinerary."""

from __future__ import annotations

from typing import Final, NamedTuple

from timeline.events.gazetteer import Place
from timeline.model import Bounds

STOP: Final = "stop"
DEPARTURE: Final = "departure"
RETURN: Final = "return"

HINT, PRESENCE, PERFORMANCE, TRAVEL = -1, 0, 1, 2
"""How surely words tell of travel: a place said in passing, something done there, a performance, a journey to it."""


class Visit(NamedTuple):
    """A visit as one phrase tells it.

    `travellers` is empty where the words only point to whoever travels ("the tour", "they"). Visits of one
    `group` are said together ("Hawaii, Fiji and Tonga"). `bounds` is what the words around it entail, `dated`
    that they name its days; `whole` that they are the dates of a journey of several places; `days` a stated
    length of the stay.
    """

    travellers: tuple[str, ...]
    place: Place | None  # None for home
    kind: str
    status: str
    bounds: Bounds
    dated: bool
    whole: bool
    days: int | None
    offset: int  # of the place in the text
    group: int
    sentence: tuple[int, int]
    link: str  # then, after, first, between, besides, list, moved, or ""
    strength: int  # how surely the words tell of travel: see below
    why: str

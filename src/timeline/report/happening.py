"""What a reader takes for one thing that happened: the events of one sentence that share their time and status.

"The squad fly out on Friday and begin with a match in Bulawayo" is several events and one line of a timeline.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import datetime
from functools import lru_cache
from itertools import chain
from operator import attrgetter
from typing import NamedTuple

from timeline.model import Bounds, Event
from timeline.report.certainty import pieces
from timeline.report.figure import Row

_REPORTING = "REPORTING"
_VAGUE = frozenset({"STATE", "I_STATE", "PERCEPTION"})  # told about, seldom what happened
_NAMED = 2  # actors named in a phrase
_TRIGGERS = 3  # triggers in a phrase

_shared = attrgetter("char_start", "char_end", "bounds", "status")  # what events of one happening have alike


class Happening(NamedTuple):
    """Events of one sentence with the same bounds and status, in order of the text; never empty.

    What is said to have been said is not put together with what happened.
    """

    events: tuple[Event, ...]
    bounds: Bounds
    status: str
    dated_by: tuple[str, ...]  # expression_ids of all of them
    actors: tuple[str, ...]  # of all of them
    place: str | None  # the first that one of them has
    countries: tuple[str, ...]  # of all of them


def is_report(event: Event) -> bool:
    """Whether an event is only that somebody said something."""
    return event.event_class == _REPORTING


def happenings(events: Iterable[Event]) -> list[Happening]:
    """Events, those of one article, put together."""
    found: defaultdict[tuple[object, ...], list[Event]] = defaultdict(list)
    for event in events:
        found[_shared(event), event.event_class == _REPORTING].append(event)
    return [_alone(group[0]) if len(group) == 1 else _together(tuple(group)) for group in found.values()]


def _alone(event: Event) -> Happening:
    nation = (event.country,) if event.country else ()
    return Happening((event,), event.bounds, event.status, event.dated_by, event.actors, event.place, nation)


def _together(events: tuple[Event, ...]) -> Happening:
    dated_by = _distinct(chain.from_iterable([event.dated_by for event in events]))
    actors = _distinct(chain.from_iterable([event.actors for event in events]))
    place = next(filter(None, [event.place for event in events]), None)
    countries = _distinct(filter(None, [event.country for event in events]))
    return Happening(events, events[0].bounds, events[0].status, dated_by, actors, place, countries)


def _distinct(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(words))


def is_salient(happening: Happening) -> bool:
    """Whether a reader should see it at once: it has a date of its own, and is more than a state without one.

    Stated dates count, and bounds on both sides, from wherever they come. What only goes on at the time of
    writing, or is over by then, or to come one day, has a time that every article gives to half of what it says.
    """
    if happening.dated_by:
        return any(happening.bounds)
    closed = happening.bounds.earliest_start is not None and happening.bounds.latest_end is not None
    return closed and any(event.event_class not in _VAGUE for event in happening.events)


def weight(happening: Happening) -> int:
    """How much a happening counts when there is not room for all."""
    closed = happening.bounds.earliest_start is not None and happening.bounds.latest_end is not None
    plain = any(event.event_class not in _VAGUE for event in happening.events)
    return (
        4 * bool(happening.dated_by) + 2 * closed + 2 * plain + bool(happening.place) + bool(happening.actors)
    )


@lru_cache(4096)
def first(bounds: Bounds) -> datetime:
    """The first moment known, for the order of time; what is not known at all comes last."""
    return min((moment for moment in bounds if moment is not None), default=datetime.max)


def phrase(happening: Happening) -> str:
    """Who, what and where in a line that reads: "Shinzo Abe · travel · Latvia"."""
    events, _, _, _, actors, place, _ = happening
    trigger = events[0].trigger
    if len(events) > 1:
        triggers = dict.fromkeys([event.trigger for event in events])
        what = _few([one for one in triggers if one not in actors], _TRIGGERS)
    elif actors or place:
        what = "" if trigger in actors else trigger
    else:
        return trigger  # many of them
    parts = dict.fromkeys(filter(None, (_few(actors, _NAMED), what, place)))
    return " · ".join(parts) or trigger


def figure_row(happening: Happening, key: str) -> Row:
    """The happening as a line of a timeline; `key` is the id of its row of the table."""
    return Row(key, happening.status, pieces(happening.bounds, stated=bool(happening.dated_by)))


def reasons(happening: Happening) -> str:
    """Why the happening is dated as it is: the distinct reasons of its events."""
    if len(happening.events) == 1:
        return happening.events[0].why
    return "; ".join(dict.fromkeys([event.why for event in happening.events if event.why]))


def _few(words: Sequence[str], most: int) -> str:
    if len(words) < 2:
        return words[0] if words else ""
    more = len(words) - most
    return f"{', '.join(words[:most])} and {more} more" if more > 0 else ", ".join(words)

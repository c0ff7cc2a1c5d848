"""What a reader takes for one thing that happened: the events of one sentence that share their time and status.

"The squad fly out on Friday and begin with a match in Bulawayo" is several events and one line of a timeline.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import NamedTuple

from timeline.model import Bounds, Event
from timeline.report.certainty import pieces
from timeline.report.figure import Row
from timeline.report.geography import place_label
from timeline.report.look import look
from timeline.report.names import anchor
from timeline.report.words import SHORT, possible

_VAGUE = frozenset({"STATE", "I_STATE", "PERCEPTION"})  # told about, seldom what happened
_NAMED = 2  # actors named in a phrase
_TRIGGERS = 3  # triggers in a phrase


class Happening(NamedTuple):
    """Events of one sentence with the same bounds and status, in order of the text; never empty."""

    events: tuple[Event, ...]

    @property
    def bounds(self) -> Bounds:
        return self.events[0].bounds

    @property
    def status(self) -> str:
        return self.events[0].status

    @property
    def dated_by(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(name for event in self.events for name in event.dated_by))

    @property
    def anchor(self) -> str:
        return anchor("event", self.events[0].event_id)

    @property
    def place(self) -> Event | None:
        """The first event that has a place."""
        return next((event for event in self.events if event.place), None)

    @property
    def actors(self) -> list[str]:
        return list(dict.fromkeys(name for event in self.events for name in event.actors))


def is_report(event: Event) -> bool:
    """Whether an event is only that somebody said something."""
    return event.event_class == "REPORTING"


def happenings(events: Iterable[Event]) -> list[Happening]:
    """Events, those of one article, put together."""
    found: dict[tuple[object, ...], list[Event]] = {}
    for event in events:
        found.setdefault((event.char_start, event.char_end, event.bounds, event.status), []).append(event)
    return [Happening(tuple(group)) for group in found.values()]


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


def first(happening: Happening) -> tuple[datetime, int]:
    """Order of time; what is not known at all comes last."""
    moments = [moment for moment in happening.bounds if moment is not None]
    return min(moments, default=datetime.max), happening.events[0].char_start


def phrase(happening: Happening) -> str:
    """Who, what and where in a line that reads: "Shinzo Abe · travel · Latvia"."""
    who = _few(happening.actors, _NAMED)
    what = _few(
        [trigger for trigger in _triggers(happening.events) if trigger not in happening.actors], _TRIGGERS
    )
    where = happening.place.place if happening.place else None
    parts = dict.fromkeys(part for part in (who, what, where) if part)
    return " · ".join(parts) or happening.events[0].trigger


def figure_row(happening: Happening, *, target: str) -> Row:
    """The happening as a line of a timeline. A click on it leads to `target`."""
    status = look(happening.status).word
    place = happening.place
    said = " · ".join(
        filter(None, (", ".join(happening.actors), place and place_label(place.place, place.country)))
    )
    words = phrase(happening)
    return Row(
        head=words,
        rest=f"{possible(happening.bounds, SHORT)} · {status}",
        status=happening.status,
        pieces=pieces(happening.bounds, stated=bool(happening.dated_by)),
        hover=(
            words,
            " · ".join(filter(None, (f"{possible(happening.bounds)} · {status}", said))),
            f"“{happening.events[0].sentence}”",
            f"Why: {reasons(happening)}",
        ),
        target=target,
        key=happening.anchor,
    )


def reasons(happening: Happening) -> str:
    """Why the happening is dated as it is: the distinct reasons of its events."""
    return "; ".join(dict.fromkeys(event.why for event in happening.events if event.why))


def _triggers(events: Sequence[Event]) -> list[str]:
    return list(dict.fromkeys(event.trigger for event in events))


def _few(words: Sequence[str], most: int) -> str:
    more = len(words) - most
    return ", ".join(words[:most]) + (f" and {more} more" if more > 0 else "")

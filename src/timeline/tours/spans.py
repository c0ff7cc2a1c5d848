"""What a tour is as a whole, from its stops: its bounds, its status, its title."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from timeline.events import status
from timeline.interval import DAY
from timeline.model import Bounds, Stop
from timeline.tours.legs import DEAD
from timeline.tours.visit import RETURN, STOP


def span(parts: Sequence[Bounds]) -> Bounds:
    """From the first arrival to the last departure."""
    low = [b.earliest_start for b in parts]
    high = [b.latest_end for b in parts]
    first, last = parts[0], parts[-1]
    start = None if None in low else min(t for t in low if t is not None)
    end = None if None in high else max(t for t in high if t is not None)
    latest_start, earliest_end = first.latest_start, last.earliest_end
    if start is not None and latest_start is not None and latest_start < start:
        latest_start = start
    if end is not None and earliest_end is not None and earliest_end > end:
        earliest_end = end
    return Bounds(start, latest_start, earliest_end, end)


def title_of(traveller: str, stops: Sequence[Stop]) -> str:
    """A traveller and the first places of the journey."""
    places = [s.place for s in stops if s.kind == STOP]
    more = f" and {len(places) - 3} more" if len(places) > 4 else f", {places[3]}" if len(places) == 4 else ""
    return f"{traveller}: {', '.join(places[:3])}{more}"


def status_of(stops: Sequence[Stop], published: datetime) -> str:
    """The status of a journey: from its stops, and from where publication falls in it."""
    live = [s for s in stops if s.status not in DEAD and s.kind == STOP]
    if not live:
        states = {s.status for s in stops}
        return status.POSTPONED if status.POSTPONED in states else status.CANCELLED
    states = {s.status for s in live}
    begun = any(
        s.status in (status.HAPPENED, status.ONGOING)
        or (s.bounds.latest_start is not None and s.bounds.latest_start <= published + DAY)
        for s in live
    )
    ahead = any(
        s.status in (status.PLANNED, status.EXPECTED, status.ONGOING)
        and not (s.bounds.latest_end is not None and s.bounds.latest_end <= published)
        for s in live
    )
    home = [s for s in stops if s.kind == RETURN and s.bounds.earliest_start is not None]
    if begun and (ahead or any(s.bounds.earliest_start > published for s in home if s.bounds.earliest_start)):
        return status.ONGOING
    if begun:
        return status.HAPPENED
    return status.PLANNED if status.PLANNED in states else sorted(states)[0]

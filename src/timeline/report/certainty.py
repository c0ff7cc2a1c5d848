"""What may be shown of an interval whose ends are not known exactly: its certain, possible and open parts."""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import lru_cache
from typing import Literal, NamedTuple

from timeline.model import Bounds

Kind = Literal["certain", "possible", "earlier", "later"]

_DAY = timedelta(days=1)


class Piece(NamedTuple):
    """One stretch `[start, end)` of an interval; `earlier` has no start and `later` has no end."""

    kind: Kind
    start: datetime | None
    end: datetime | None


@lru_cache(4096)
def pieces(bounds: Bounds, *, stated: bool) -> tuple[Piece, ...]:
    """Cut an interval into the stretches a reader is shown, in order of time and without overlap.

    `certain` stretches are those where the interval certainly was going on: `[latest_start, earliest_end)`.
    Readers date by days, and an end that the text states to the day (`stated`) is certain to the day: "on
    Friday" is all of Friday, "May 3-5" runs from the 3rd to the 5th, although neither says at what hour.
    `possible` stretches are the rest of `[earliest_start, latest_end)`; an open bound gives an `earlier` or a
    `later` stretch without that end. An interval of which nothing is known gives none.
    """
    known = [moment for moment in bounds if moment is not None]
    if not known:
        return ()
    low = min(known) if bounds.earliest_start is None else bounds.earliest_start
    high = max(known) if bounds.latest_end is None else bounds.latest_end
    cut = [Piece("earlier", None, low)] if bounds.earliest_start is None else []
    core = _certain(bounds, stated)
    if core is not None and low <= core[0] < core[1] <= high:
        cut += [Piece("possible", low, core[0])] if low < core[0] else []
        cut += [Piece("certain", *core)]
        cut += [Piece("possible", core[1], high)] if core[1] < high else []
    elif low < high:
        cut += [Piece("possible", low, high)]
    cut += [Piece("later", high, None)] if bounds.latest_end is None else []
    return tuple(cut) or (Piece("certain", low, low),)


def _certain(bounds: Bounds, stated: bool) -> tuple[datetime, datetime] | None:
    first, begun, over, last = bounds
    start_day = (first, begun) if stated and _within_a_day(first, begun) else None
    end_day = (over, last) if stated and _within_a_day(over, last) else None
    edges = [edge for day in (start_day, end_day) if day for edge in day if edge is not None]
    if begun is not None and over is not None and begun < over:
        edges += [begun, over]
    return (min(edges), max(edges)) if edges and min(edges) < max(edges) else None


def _within_a_day(first: datetime | None, last: datetime | None) -> bool:
    return first is not None and last is not None and timedelta() <= last - first <= _DAY

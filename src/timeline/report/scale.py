"""The stretch of time that a figure shows, wide enough for all and close enough to see most."""

from __future__ import annotations

import math
from bisect import insort
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import NamedTuple

from timeline.report.certainty import Piece

_DAY = timedelta(days=1)
_MARGIN = 0.05  # of the span, at an end that is known
_FADE = 0.14  # of the span, at an end that is open
_SHARES = ((0.5, "Close-up"), (0.85, "Wider"))  # of the rows that a closer view holds
_CLOSER = 6  # a view is offered when the next wider one is this many times wider
_LEGIBLE = 150 * _DAY  # and is this wide, so that a day would be drawn as a line
_LEAST = 8 * _DAY  # and no view is narrower
_MOST_TICKS = 9


class View(NamedTuple):
    """A named part of the time axis."""

    name: str
    start: datetime
    end: datetime


class Scale(NamedTuple):
    """The whole axis, `[start, end]`, and the views of it: the first is the one to open with."""

    start: datetime
    end: datetime
    views: tuple[View, ...]

    @property
    def ticks(self) -> int:
        """How many ticks at most: never more than one a day, since most of what is shown is known by days."""
        view = self.views[0]
        return max(2, min(_MOST_TICKS, round((view.end - view.start) / _DAY) + 1))


def scale(rows: Sequence[Sequence[Piece]], publications: Sequence[datetime]) -> Scale:
    """The axis for rows of pieces (at least one, none of them empty).

    Publication dates are taken in where that leaves the rows large enough to read. Where a few rows lie so
    far off that the others would shrink to lines, the opening view leaves them out and another shows all.
    """
    extents = [*map(_extent, rows)]
    first, last = min([start for start, _ in extents]), max([end for _, end in extents])
    reach = max(last - first, 7 * _DAY)
    for date in publications:
        if first - date <= reach and date - last <= reach:
            first, last = min(first, date), max(last, date + _DAY)
    opens = [any(row[0].start is None for row in rows), any(row[-1].end is None for row in rows)]
    whole = _padded("Everything", first, last, opens)
    views = [whole]
    for share, name in reversed(_SHARES if whole.end - whole.start > _LEGIBLE else ()):
        start, end = _with_neighbours(*_narrowest(extents, math.ceil(share * len(extents))), extents)
        spare = max(_LEAST - (end - start), timedelta()) / 2
        view = _padded(name, _earlier(start, spare), _later(end, spare), opens)
        view = View(name, max(view.start, whole.start), min(view.end, whole.end))
        if views[0].end - views[0].start > max(_CLOSER * (view.end - view.start), _LEGIBLE):
            views.insert(0, view)
    return Scale(whole.start, whole.end, tuple(views))


def _narrowest(extents: Sequence[tuple[datetime, datetime]], number: int) -> tuple[datetime, datetime]:
    """The shortest stretch of time that holds `number` of the extents whole."""
    by_start = sorted(extents, reverse=True)
    ends: list[datetime] = []  # of the extents that begin at `start` or later, in order
    found = []
    for start, end in by_start:
        insort(ends, end)
        if len(ends) >= number:
            found.append((ends[number - 1] - start, start, ends[number - 1]))
    _, start, end = min(found)
    return start, end


def _with_neighbours(
    start: datetime, end: datetime, extents: Sequence[tuple[datetime, datetime]]
) -> tuple[datetime, datetime]:
    """The stretch with what lies whole within a few days before or after it: a view should not cut that off."""
    first, last = _earlier(start, _LEAST), _later(end, _LEAST)
    near = [it for it in extents if first <= it[0] and it[1] <= last]
    return min([it[0] for it in near]), max([it[1] for it in near])


def _extent(row: Sequence[Piece]) -> tuple[datetime, datetime]:
    """The first and the last moment that are known of a row, whose pieces are in order of time."""
    known = [moment for piece in row for moment in (piece.start, piece.end) if moment is not None]
    return known[0], known[-1]


def _padded(name: str, first: datetime, last: datetime, opens: Sequence[bool]) -> View:
    """Room at both ends, more where something fades; a moment alone gets the day around it."""
    span = max(last - first, _DAY / 4)
    before, after = ((_FADE if is_open else _MARGIN) * span for is_open in opens)
    return View(name, _earlier(first, max(before, _DAY / 8)), _later(last, max(after, _DAY / 8)))


def _earlier(moment: datetime, by: timedelta) -> datetime:
    return moment - min(by, moment - datetime.min)


def _later(moment: datetime, by: timedelta) -> datetime:
    return moment + min(by, datetime.max - moment)

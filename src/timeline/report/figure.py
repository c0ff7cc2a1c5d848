"""A timeline as data: what the script of a page (`assets/draw.js`) and the exporter of pictures draw.

Only what is a figure's own stands in its page: the stretches that each row certainly, possibly or openly
covers, and the axis. The words of a row are those of its row of the table, and how a status looks is told once
for all pages, with the script.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from functools import lru_cache
from typing import Any, NamedTuple

from timeline.report.certainty import Piece
from timeline.report.scale import scale


class Row(NamedTuple):
    """One line of a timeline."""

    key: str  # id of the row of the table that says the same
    status: str
    pieces: tuple[Piece, ...]  # none: nothing is known of its time, and it is only named
    kind: str = "stop"  # "return" and "departure" have a mark of their own


class Publication(NamedTuple):
    """A date on which something was published."""

    date: datetime
    words: str


def figure(rows: Sequence[Row], publications: Sequence[Publication]) -> dict[str, Any] | None:
    """A timeline in the values of JSON; None when no row has anything that can be drawn.

    `rows` are [key, status, kind, stretches], from the top in the order given, a stretch being [kind, start,
    end]; `axis` is the whole axis, `views` are the parts of it to switch between, the first to open with, and
    `ticks` is how many it bears; `published` are [date, words]. Times are ISO 8601 without a zone, a midnight
    as its date, null at an open end.
    """
    drawn = [row.pieces for row in rows if row.pieces]
    if not drawn:
        return None
    horizon = scale(drawn, [publication.date for publication in publications])
    return {
        "rows": [[row.key, row.status, row.kind, _stretches(row.pieces)] for row in rows],
        "axis": [_iso(horizon.start), _iso(horizon.end)],
        "views": [[view.name, _iso(view.start), _iso(view.end)] for view in horizon.views],
        "ticks": horizon.ticks,
        "published": [[_iso(one.date), one.words] for one in publications],
    }


@lru_cache(4096)
def _stretches(pieces: tuple[Piece, ...]) -> list[tuple[str, str | None, str | None]]:
    return [(kind, _iso(start) if start else None, _iso(end) if end else None) for kind, start, end in pieces]


def _iso(moment: datetime) -> str:
    written = moment.isoformat(timespec="milliseconds" if moment.microsecond else "seconds")
    return written.removesuffix("T00:00:00")

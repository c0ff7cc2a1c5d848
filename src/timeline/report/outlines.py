"""The outlines of countries, cut to the window of a map.

They are Natural Earth's (public domain), simplified by `tools/build_outlines.py` and shipped with the package,
because Plotly's own maps fetch theirs from the network.
"""

from __future__ import annotations

import gzip
from collections.abc import Iterator, Sequence
from functools import lru_cache
from importlib.resources import files
from itertools import accumulate
from typing import NamedTuple

Ring = Sequence[tuple[float, float]]  # lon, lat in degrees; its last point joins its first

_FORMAT = "# timeline outlines 1"
_PER_DEGREE = 50


class Window(NamedTuple):
    """A rectangle of degrees; `west` may lie below -180 and `east` beyond 180, never more than 360 apart."""

    west: float
    south: float
    east: float
    north: float


def outlines(window: Window) -> Iterator[tuple[str, Ring]]:
    """The rings that reach into `window`, each with its country's code ("-" where there is none), cut to it."""
    for code, box, ring in _world():
        for turn in (-360.0, 0.0, 360.0):
            if (
                box.west + turn < window.east
                and box.east + turn > window.west
                and box.south < window.north
                and box.north > window.south
            ):
                cut = _cut([(lon + turn, lat) for lon, lat in ring], window)
                if len(cut) > 2:
                    yield code, cut


@lru_cache(1)
def _world() -> list[tuple[str, Window, Ring]]:
    packed = (files(__package__) / "assets" / "outlines.tsv.gz").read_bytes()
    header, *lines = gzip.decompress(packed).decode().split("\n")
    if not header.startswith(_FORMAT):
        raise ValueError(f"the outlines are not of the format {_FORMAT!r}")
    rings: list[tuple[str, Window, Ring]] = []
    for line in lines:
        code, shapes = line.split("\t")
        for shape in shapes.split("|"):
            steps = [int(number) for number in shape.split()]
            lons = [x / _PER_DEGREE for x in accumulate(steps[::2])]
            lats = [y / _PER_DEGREE for y in accumulate(steps[1::2])]
            box = Window(min(lons), min(lats), max(lons), max(lats))
            rings.append((code, box, list(zip(lons, lats, strict=True))))
    return rings


def _cut(ring: Ring, window: Window) -> Ring:
    """What of a ring lies within the window (Sutherland and Hodgman 1974), one edge after another."""
    for axis, edge, keeps_above in (
        (0, window.west, True),
        (0, window.east, False),
        (1, window.south, True),
        (1, window.north, False),
    ):
        kept: list[tuple[float, float]] = []
        for before, here in zip([*ring[-1:], *ring[:-1]], ring, strict=True):
            was, is_in = ((point[axis] >= edge) == keeps_above for point in (before, here))
            if was != is_in:
                share = (edge - before[axis]) / (here[axis] - before[axis])
                crossing = tuple(a + share * (b - a) for a, b in zip(before, here, strict=True))
                kept.append((crossing[0], crossing[1]))
            if is_in:
                kept.append(here)
        ring = kept
    return ring

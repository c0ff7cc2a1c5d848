"""The outlines of countries: all of them as one picture that the maps share, and single ones cut to a map.

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

PER_DEGREE = 50  # units of the shipped outlines
_FORMAT = "# timeline outlines 1"


class Window(NamedTuple):
    """A rectangle of degrees; `west` may lie below -180 and `east` beyond 180, never more than 360 apart."""

    west: float
    south: float
    east: float
    north: float


class _Shape(NamedTuple):
    box: Window
    ring: Ring


def world() -> bytes:
    """All outlines as an SVG of 360 by 180 degrees, in greys that stand on a light and on a dark ground."""
    half_width, half_height = 180 * PER_DEGREE, 90 * PER_DEGREE
    paths = []
    for shapes in _packed().values():
        for shape in shapes:
            x, y, *steps = (int(number) for number in shape.split())
            turned = " ".join(str(-step if index % 2 else step) for index, step in enumerate(steps))
            reach = [x + step for step in accumulate(steps[::2])]
            for turn in (
                0,
                -360 * PER_DEGREE,
                360 * PER_DEGREE,
            ):  # what goes on beyond the date line, on both sides
                if min(reach) + turn < half_width and max(reach) + turn > -half_width:
                    paths.append(f"M{x + turn} {-y}l{turned}z")
    box = f"{-half_width} {-half_height} {2 * half_width} {2 * half_height}"
    style = 'fill="#888" fill-opacity=".28" stroke="#888" stroke-opacity=".55" fill-rule="evenodd"'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{box}" preserveAspectRatio="none">'
        f'<path {style} vector-effect="non-scaling-stroke" d="{"".join(paths)}"/></svg>\n'
    ).encode()


def outline(code: str, window: Window) -> Iterator[Ring]:
    """The rings of a country that reach into `window`, cut to it; none for a code without an outline."""
    for box, ring in _shapes(code):
        for turn in (-360.0, 0.0, 360.0):
            if (
                box.west + turn < window.east
                and box.east + turn > window.west
                and box.south < window.north
                and box.north > window.south
            ):
                cut = _cut([(lon + turn, lat) for lon, lat in ring], window)
                if len(cut) > 2:
                    yield cut


@lru_cache(1)
def _packed() -> dict[str, list[str]]:
    """The shipped outlines: by country, its rings as steps."""
    packed = (files(__package__) / "assets" / "outlines.tsv.gz").read_bytes()
    header, *lines = gzip.decompress(packed).decode().split("\n")
    if not header.startswith(_FORMAT):
        raise ValueError(f"the outlines are not of the format {_FORMAT!r}")
    return {code: shapes.split("|") for code, shapes in (line.split("\t") for line in lines)}


@lru_cache(256)
def _shapes(code: str) -> list[_Shape]:
    found = []
    for shape in _packed().get(code, []):
        steps = [int(number) for number in shape.split()]
        lons = [x / PER_DEGREE for x in accumulate(steps[::2])]
        lats = [y / PER_DEGREE for y in accumulate(steps[1::2])]
        box = Window(min(lons), min(lats), max(lons), max(lats))
        found.append(_Shape(box, list(zip(lons, lats, strict=True))))
    return found


def _cut(ring: Ring, window: Window) -> Ring:
    """What of a ring lies within the window (Sutherland and Hodgman 1974), one edge after another."""
    for axis, edge, above in (
        (0, window.west, 1),
        (0, window.east, -1),
        (1, window.south, 1),
        (1, window.north, -1),
    ):
        inside = [(point[axis] - edge) * above >= 0 for point in ring]
        if all(inside):
            continue
        kept: list[tuple[float, float]] = []
        for index, (here, is_in) in enumerate(zip(ring, inside, strict=True)):
            if inside[index - 1] != is_in:
                (x0, y0), (x1, y1) = ring[index - 1], here
                share = (edge - ring[index - 1][axis]) / (here[axis] - ring[index - 1][axis])
                kept.append((x0 + share * (x1 - x0), y0 + share * (y1 - y0)))
            if is_in:
                kept.append(here)
        ring = kept
    return ring

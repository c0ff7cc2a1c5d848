"""Make `src/timeline/report/assets/outlines.tsv.gz`: the outlines of countries that the maps are drawn with.

    npm pack world-atlas@2.0.2 && tar -xzf world-atlas-2.0.2.tgz package/countries-50m.json
    pip install pycountry
    python tools/build_outlines.py package/countries-50m.json

The outlines are Natural Earth's at 1:50 million, which are in the public domain, as the npm package
`world-atlas` (ISC licence, Michael Bostock) has them in TopoJSON. Arcs are simplified one by one (Ramer 1972,
Douglas and Peucker 1973), so that countries that share one still share it. Run by hand; the same input gives
the same bytes.
"""

from __future__ import annotations

import gzip
import json
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

import pycountry

TARGET = Path(__file__).parents[1] / "src" / "timeline" / "report" / "assets" / "outlines.tsv.gz"
HEADER = "# timeline outlines 1: country, then rings of lon lat in fiftieths of a degree, each after the first a step"
PER_DEGREE = 50
TOLERANCE = 0.035  # degrees: a quarter of a pixel where a map is 6 degrees wide
LEAST = 0.12  # degrees: the extent of the smallest island kept, unless it is a country's largest

Point = tuple[float, float]


def main(source: Path) -> None:
    topology = json.loads(source.read_text(encoding="utf-8"))
    arcs = [_simple(_unbroken(_decoded(arc, topology["transform"]))) for arc in topology["arcs"]]
    rings: defaultdict[str, list[list[Point]]] = defaultdict(list)
    for geometry in topology["objects"]["countries"]["geometries"]:
        rings[_code(geometry)] += [_closed(_unbroken(_joined(ring, arcs))) for ring in _rings(geometry)]
    lines = [f"{code}\t{'|'.join(map(_written, _kept(found)))}" for code, found in sorted(rings.items())]
    TARGET.write_bytes(gzip.compress("\n".join([HEADER, *lines]).encode(), 9, mtime=0))
    print(f"{TARGET}: {len(lines)} countries, {TARGET.stat().st_size:,} bytes")


def _code(geometry: dict[str, Any]) -> str:
    """The alpha-2 code of a shape; the few without a code of their own are outlines and no more."""
    if geometry["properties"]["name"] == "Kosovo":
        return "XK"
    country = pycountry.countries.get(numeric=geometry.get("id", ""))
    return country.alpha_2 if country else "-"


def _decoded(arc: Sequence[Sequence[int]], transform: dict[str, Any]) -> list[Point]:
    """TopoJSON's steps of whole numbers as degrees."""
    (scale_x, scale_y), (left, bottom) = transform["scale"], transform["translate"]
    x = y = 0
    points = []
    for step_x, step_y in arc:
        x, y = x + step_x, y + step_y
        points.append((x * scale_x + left, y * scale_y + bottom))
    return points


def _unbroken(points: Sequence[Point]) -> list[Point]:
    """A line that goes on beyond the date line instead of around the world to its other side."""
    whole = [points[0]]
    for lon, lat in points[1:]:
        whole.append((lon + 360 * round((whole[-1][0] - lon) / 360), lat))
    return whole


def _closed(ring: list[Point]) -> list[Point]:
    """A ring around a pole (Antarctica's) by way of the pole."""
    (first, _), (last, lat) = ring[0], ring[-1]
    pole = 90.0 if lat > 0 else -90.0
    return ring if abs(last - first) < 180 else [*ring, (last, pole), (first, pole)]


def _simple(points: list[Point]) -> list[Point]:
    """The points from which none that is left out lies further than `TOLERANCE` off the line."""
    keep = {0, len(points) - 1}
    spans = [(0, len(points) - 1)]
    if points[0] == points[-1]:  # a ring has no line between its ends: it is cut at its farthest point
        far = max(range(len(points)), key=lambda i: _length(points[0], points[i]))
        keep.add(far)
        spans = [(0, far), (far, len(points) - 1)]
    while spans:
        first, last = spans.pop()
        between = range(first + 1, last)
        far = max(between, key=lambda i: _off(points[i], points[first], points[last]), default=0)
        if far and _off(points[far], points[first], points[last]) > TOLERANCE:
            keep.add(far)
            spans += [(first, far), (far, last)]
    return [points[i] for i in sorted(keep)]


def _off(point: Point, start: Point, end: Point) -> float:
    """How far a point lies off the stretch between two others."""
    (x, y), (x0, y0), (x1, y1) = point, start, end
    square = (x1 - x0) ** 2 + (y1 - y0) ** 2
    share = max(0.0, min(1.0, ((x - x0) * (x1 - x0) + (y - y0) * (y1 - y0)) / square)) if square else 0.0
    return _length(point, (x0 + share * (x1 - x0), y0 + share * (y1 - y0)))


def _length(start: Point, end: Point) -> float:
    return ((end[0] - start[0]) ** 2 + (end[1] - start[1]) ** 2) ** 0.5


def _rings(geometry: dict[str, Any]) -> Iterator[Sequence[int]]:
    for polygon in geometry["arcs"] if geometry["type"] == "MultiPolygon" else [geometry["arcs"]]:
        yield from polygon


def _joined(ring: Sequence[int], arcs: Sequence[list[Point]]) -> list[Point]:
    """A ring from its arcs; a negative number is an arc backwards, and each begins where the last one ends."""
    points: list[Point] = []
    for number in ring:
        arc = arcs[number] if number >= 0 else arcs[~number][::-1]
        points += arc[bool(points) :]
    return points


def _kept(rings: list[list[Point]]) -> list[list[Point]]:
    by_size = sorted(rings, key=_extent, reverse=True)
    return by_size[:1] + [ring for ring in by_size[1:] if _extent(ring) >= LEAST and len(ring) > 3]


def _extent(ring: Sequence[Point]) -> float:
    across, up = zip(*ring, strict=True)
    return max(max(across) - min(across), max(up) - min(up))


def _written(ring: Sequence[Point]) -> str:
    whole = [(round(x * PER_DEGREE), round(y * PER_DEGREE)) for x, y in ring]
    steps = [whole[0]]
    for before, after in pairwise(whole):
        if before != after:
            steps.append((after[0] - before[0], after[1] - before[1]))
    return " ".join(f"{x} {y}" for x, y in steps)


if __name__ == "__main__":
    main(Path(sys.argv[1]))

"""The outlines of countries as pictures that the maps share: one of all of them, and one of each that is visited.

They are Natural Earth's (public domain), simplified by `tools/build_outlines.py` and shipped with the package,
because Plotly's own maps fetch theirs from the network. Every picture is of the whole world, 360 by 180 degrees,
so that a map lays them one on another.
"""

from __future__ import annotations

import gzip
from collections.abc import Iterable
from functools import lru_cache
from importlib.resources import files
from itertools import accumulate

PER_DEGREE = 50  # units of the shipped outlines
_FORMAT = "# timeline outlines 1"
_HALF, _WHOLE = 180 * PER_DEGREE, 360 * PER_DEGREE
_GREY = 'fill="#888" fill-opacity=".28" stroke="#888" stroke-opacity=".55" vector-effect="non-scaling-stroke"'
_VISITED = "path{fill:#8fae6f;fill-opacity:.4}@media(prefers-color-scheme:dark){path{fill:#5f8a6a}}"


def world() -> bytes:
    """All outlines, in greys that stand on a light and on a dark ground."""
    return _picture("", _GREY, (shape for shapes in _packed().values() for shape in shapes))


def land(code: str) -> bytes:
    """A country that `has_outline`, to be laid on the world."""
    return _picture(f"<style>{_VISITED}</style>", "", _packed()[code])


def has_outline(code: str) -> bool:
    """Whether there is a picture of the country; a few small islands have none."""
    return code in _packed()


def _picture(style: str, attributes: str, shapes: Iterable[str]) -> bytes:
    box = f"{-_HALF} {-_HALF // 2} {_WHOLE} {_HALF}"
    way = (
        f'<path {attributes} fill-rule="evenodd" transform="scale(1 -1)" d="{"".join(map(_ring, shapes))}"/>'
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{box}" preserveAspectRatio="none">{style}{way}</svg>\n'
    ).encode()


def _ring(shape: str) -> str:
    """A ring as a path, once more on the other side where it goes on beyond the date line."""
    x, y, steps = shape.split(" ", 2)
    reach = list(accumulate(map(int, steps.split()[::2]), initial=int(x)))
    turns = [0]
    turns += [-_WHOLE] if max(reach) > _HALF else []
    turns += [_WHOLE] if min(reach) < -_HALF else []
    return "".join([f"M{int(x) + turn} {y}l{steps}z" for turn in turns])


@lru_cache(1)
def _packed() -> dict[str, list[str]]:
    """The shipped outlines: by country, its rings as steps."""
    packed = (files(__package__) / "assets" / "outlines.tsv.gz").read_bytes()
    header, *lines = gzip.decompress(packed).decode().split("\n")
    if not header.startswith(_FORMAT):
        raise ValueError(f"the outlines are not of the format {_FORMAT!r}")
    return {code: shapes.split("|") for code, shapes in (line.split("\t") for line in lines)}

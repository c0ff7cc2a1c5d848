"""The map beside a tour: outlines, the route in order, and each place as a numbered point with its name.

A drawing of plain SVG made here and not by Plotly, whose maps fetch their outlines from the network: so it
needs no script, prints, follows the reader's colours, and its points are links that the keyboard reaches.
The projection is equirectangular, true to scale at the middle of what is shown.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from timeline.model import Stop
from timeline.report.geography import Point, coordinates, country_label
from timeline.report.look import css_class, look
from timeline.report.markup import Html, element, join
from timeline.report.names import anchor
from timeline.report.outlines import has_outline, land, world
from timeline.report.words import SHORT, possible

_WORLD = "assets/world.svg"
_WIDTH, _HEIGHT = 480, 400
_LEAST = 7.0  # degrees of latitude that a map shows at least: less would be nothing but one town
_MARGIN = 0.16  # of the window, on each side of the points
_FAR = 2.2  # the way home is left out of view where it would make the map this many times wider
_MARK = 9  # radius of a point
_LETTER = 8.0  # width of a letter of a name, at most nearly all of them
_LINE = 15  # height of a name

_Box = tuple[float, float, float, float]  # left, top, right, bottom


class Window(NamedTuple):
    """A rectangle of degrees; `west` may lie below -180 and `east` beyond 180, never more than 360 apart."""

    west: float
    south: float
    east: float
    north: float


class Spot(NamedTuple):
    """One place of a tour, with the stops there."""

    lon: float  # turned by 360 degrees where that keeps the tour together
    lat: float
    stops: tuple[Stop, ...]

    @property
    def is_home(self) -> bool:
        return all(stop.kind != "stop" for stop in self.stops)


class _Projection(NamedTuple):
    """Degrees to units of the drawing."""

    window: Window
    scale: float  # units for a degree of latitude
    narrow: float  # a degree of longitude in degrees of latitude

    def at(self, lon: float, lat: float) -> tuple[float, float]:
        x = (lon - self.window.west) * self.narrow * self.scale
        return x, (self.window.north - lat) * self.scale


def route_map(stops: Sequence[Stop], title: str) -> Html:
    """The map of a tour with a word on what is not on it; a note alone where no place has coordinates."""
    spots = _spots(stops)
    if not spots:
        return element("p", "None of these places has coordinates for a map.", class_="note")
    projection = _fitted([spot for spot in spots if not spot.is_home] or spots, spots)
    at = _apart(spots, projection)
    drawing = element(
        "svg",
        element("g", *_land(projection, visited(stops)), class_="land"),
        element("g", *_route(stops, at), class_="way"),
        *_points([spot for spot in spots if _in_sight(spot, projection)], at),
        viewBox=f"0 0 {_WIDTH} {_HEIGHT}",
        role="group",
        aria_label=f"Map of the tour “{title}”. The table has the same places in order.",
    )
    return element("figure", drawing, element("figcaption", _caption(stops, spots, projection)), class_="map")


def visited(stops: Iterable[Stop]) -> list[str]:
    """The countries with an outline that the stops lead to, in order of their codes."""
    reached = {stop.country for stop in stops if stop.kind == "stop" and not look(stop.status).crossed}
    return sorted(code for code in reached if code and has_outline(code))


def pictures(countries: Iterable[str]) -> dict[str, bytes]:
    """What maps of these countries lay under a route: the files by their addresses within the report."""
    return {_WORLD: world(), **{_land_name(code): land(code) for code in sorted(countries)}}


def _land_name(code: str) -> str:
    return f"assets/land-{code.lower()}.svg"


def _spots(stops: Sequence[Stop]) -> list[Spot]:
    """The distinct places that have coordinates, in order of the first stop there, none split by the date line."""
    at: dict[Point, list[Stop]] = {}
    for stop in stops:
        point = coordinates(stop.place, stop.country)
        if point is not None:
            at.setdefault(point, []).append(stop)
    turned = _together([point.lon for point in at]) if at else {}
    return [Spot(turned[lon], lat, tuple(here)) for (lon, lat), here in at.items()]


def _together(lons: Sequence[float]) -> dict[float, float]:
    """Longitudes turned so that the widest gap between neighbours lies outside of them."""
    ordered = sorted(set(lons))
    gaps = [after - before for before, after in pairwise([*ordered, ordered[0] + 360])]
    first = ordered[(gaps.index(max(gaps)) + 1) % len(ordered)]
    return {lon: lon if lon >= first else lon + 360 for lon in ordered}


def _fitted(visited: Sequence[Spot], spots: Sequence[Spot]) -> _Projection:
    """The window around the places visited, and around home where that is not far off."""
    near, whole = _around(visited), _around(spots)
    return whole if near.scale < _FAR * whole.scale else near


def _around(spots: Sequence[Spot]) -> _Projection:
    lons, lats = [spot.lon for spot in spots], [spot.lat for spot in spots]
    middle = (min(lats) + max(lats)) / 2
    narrow = max(math.cos(math.radians(middle)), 0.2)
    room = 1 - 2 * _MARGIN
    high = max(
        (max(lats) - min(lats)) / room, (max(lons) - min(lons)) * narrow / room * _HEIGHT / _WIDTH, _LEAST
    )
    high = min(high, 360 * narrow * _HEIGHT / _WIDTH)
    wide = high * _WIDTH / _HEIGHT / narrow
    centre = (min(lons) + max(lons)) / 2
    window = Window(centre - wide / 2, middle - high / 2, centre + wide / 2, middle + high / 2)
    return _Projection(window, _HEIGHT / high, narrow)


def _land(projection: _Projection, countries: Iterable[str]) -> Iterator[Html]:
    """The world and on it the countries, each a picture, once more beyond the date line where that is in sight."""
    window, scale, narrow = projection
    for turn in (-360, 0, 360):
        if window.west < 180 + turn and window.east > turn - 180:
            x, y = projection.at(turn - 180, 90)
            place = f'x="{x:.1f}" y="{y:.1f}" width="{360 * narrow * scale:.1f}" height="{180 * scale:.1f}"'
            for name in (_WORLD, *map(_land_name, countries)):
                yield Html(f'<image href="../{name}" {place} preserveAspectRatio="none"/>')


def _apart(spots: Sequence[Spot], projection: _Projection) -> dict[str, tuple[float, float]]:
    """Where the mark of each stop stands: at its place, or as near to it as those before leave room."""
    taken: list[tuple[float, float]] = []
    found: dict[str, tuple[float, float]] = {}
    for spot in spots:
        here = projection.at(spot.lon, spot.lat)
        if _in_sight(spot, projection):
            free = (
                it for it in _around_point(*here) if all(math.dist(it, other) > 2 * _MARK for other in taken)
            )
            here = next(free, here)
            taken.append(here)
        found.update((stop.stop_id, here) for stop in spot.stops)
    return found


def _around_point(x: float, y: float) -> Iterator[tuple[float, float]]:
    """The point itself, then points around it, ever farther off, within the drawing."""
    yield x, y
    for distance in (_MARK, 1.5 * _MARK, 2 * _MARK, 2.5 * _MARK):
        for turn in range(12):
            angle = turn * math.pi / 6
            near_x, near_y = x + distance * math.cos(angle), y + distance * math.sin(angle)
            if _MARK <= near_x <= _WIDTH - _MARK and _MARK <= near_y <= _HEIGHT - _MARK:
                yield near_x, near_y


def _route(stops: Sequence[Stop], at: Mapping[str, tuple[float, float]]) -> Iterator[Html]:
    """A line from each stop to the next; dashed where the day of arrival is not the text's."""
    kept = [stop for stop in stops if stop.stop_id in at and not look(stop.status).crossed]
    for before, after in pairwise(kept):
        (x0, y0), (x1, y1) = at[before.stop_id], at[after.stop_id]
        if (x0, y0) != (x1, y1):
            bend_x, bend_y = (x0 + x1) / 2 + (y1 - y0) * 0.12, (y0 + y1) / 2 - (x1 - x0) * 0.12
            way = f"M{x0:.0f},{y0:.0f}Q{bend_x:.0f},{bend_y:.0f} {x1:.0f},{y1:.0f}"
            yield element("path", d=way, class_=None if after.dated else "undated")


def _points(spots: Sequence[Spot], at: Mapping[str, tuple[float, float]]) -> Iterator[Html]:
    """The points, the first on top, and the names where they cover neither a point nor another name."""
    seen = [(spot, *at[spot.stops[0].stop_id]) for spot in spots]
    taken = [(x - _MARK, y - _MARK, x + _MARK, y + _MARK) for _, x, y in seen]
    drawn = []
    for spot, x, y in seen:
        name = spot.stops[0].place
        free = (
            (side, box)
            for side, box in _beside(x, y, len(name) * _LETTER)
            if not any(_meet(box, it) for it in taken)
        )
        side, box = next(free, ("", None))
        parts = [_mark(spot, x, y)]
        if box is not None:
            taken.append(box)
            left, _, right, bottom = box
            ends = {"start": left, "middle": (left + right) / 2, "end": right}
            place = {
                "x": f"{ends[side]:.0f}",
                "y": f"{bottom - 4:.0f}",
                "text_anchor": side,
                "class_": "name",
            }
            parts.append(element("text", name, **place))
        label = "; ".join(
            f"{stop.sequence}, {stop.place}, {possible(stop.bounds, SHORT)}" for stop in spot.stops
        )
        target = anchor("stop", spot.stops[0].stop_id)
        drawn.append(element("a", element("title", label), *parts, href=f"#{target}"))
    yield from reversed(drawn)


def _mark(spot: Spot, x: float, y: float) -> Html:
    stop = spot.stops[0]
    crossed = all(look(one.status).crossed for one in spot.stops)
    style = f"{css_class(stop.status)} {'off' if crossed else ''} {'' if stop.dated else 'undated'}".strip()
    if spot.is_home:
        d = f"M{x:.0f},{y - _MARK - 2:.0f}l{_MARK + 2},{_MARK + 2}-{_MARK + 2},{_MARK + 2}-{_MARK + 2}-{_MARK + 2}Z"
        shape = element("path", d=d, class_=style)
    else:
        shape = element("circle", cx=f"{x:.0f}", cy=f"{y:.0f}", r=str(_MARK), class_=style)
    numbers = ",".join(dict.fromkeys(str(one.sequence) for one in spot.stops))
    words = "⌂" if spot.is_home else numbers if len(numbers) < 5 else numbers.split(",")[0] + "…"
    number = f"number {css_class(stop.status)}"
    return join((shape, element("text", words, x=f"{x:.0f}", y=f"{y + 4:.0f}", class_=number)))


def _beside(x: float, y: float, width: float) -> Iterator[tuple[str, _Box]]:
    """Where a name may stand, right, left, under or over its point within the drawing, and which end stays there."""
    gap, half = _MARK + 4, _LINE / 2
    for side, left, top in (
        ("start", x + gap, y - half),
        ("end", x - gap - width, y - half),
        ("middle", x - width / 2, y + _MARK + 1),
        ("middle", x - width / 2, y - _MARK - 1 - _LINE),
    ):
        if left >= 0 and left + width <= _WIDTH and top >= 0 and top + _LINE <= _HEIGHT:
            yield side, (left, top, left + width, top + _LINE)


def _meet(one: _Box, other: _Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def _in_sight(spot: Spot, projection: _Projection) -> bool:
    window = projection.window
    return window.west <= spot.lon <= window.east and window.south <= spot.lat <= window.north


def _caption(stops: Sequence[Stop], spots: Sequence[Spot], projection: _Projection) -> Html:
    """What the lines mean, and what is not on the map, so that nothing is missing unsaid."""
    known = {stop.stop_id for spot in spots for stop in spot.stops}
    nowhere = list(dict.fromkeys(stop.place for stop in stops if stop.stop_id not in known))
    away = [spot.stops[0] for spot in spots if not _in_sight(spot, projection)]
    sentences = ["Dashed: the text gives no day."] if any(not stop.dated for stop in stops) else []
    sentences += [f"Outside the map: {', '.join(map(_whole, away))}."] if away else []
    sentences += [f"Not on the map: {', '.join(nowhere)}."] if nowhere else []
    sentences += ["Outlines: Natural Earth."]
    return join(sentences, " ")


def _whole(stop: Stop) -> str:
    country = country_label(stop.country) if stop.country else ""
    return stop.place if country in ("", stop.place) else f"{stop.place} ({country})"

"""Places as a report says and draws them: countries by name, stops by their coordinates."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from timeline.events import gazetteer


class Point(NamedTuple):
    """Degrees (WGS 84)."""

    lon: float
    lat: float


@lru_cache(1024)
def country_label(code: str) -> str:
    """The English name of a country; a code that the gazetteer does not have is its own name."""
    try:
        return gazetteer.country_name(code)
    except KeyError:
        return code


@lru_cache(4096)
def coordinates(place: str, country: str | None) -> Point | None:
    """Where the gazetteer has a place of that name, in that country where one is known.

    Of several the best known one counts, as when the article was read. A country or region is a point too,
    the centre of the people in its towns. None for what has no place on a map ("home", "Europe").
    """
    rows = gazetteer.gazetteer().names.get(gazetteer.fold(place), "").split()
    for row in filter(str.isdigit, rows):
        found = gazetteer.place(int(row))
        if country in (None, found.country) and found.kind != "area":
            return Point(found.lon, found.lat) if found.lon is not None and found.lat is not None else None
    return None

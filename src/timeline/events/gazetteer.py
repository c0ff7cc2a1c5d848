"""The gazetteer: what the places of the world are called in English, and where they lie.

One compressed table ships with the package (see `data/ATTRIBUTION.md`); `tools/build_gazetteer.py` makes it.
It is read once per process, on first use, and stays as text until a name is asked for: most of its fifty
thousand places are never met, so a row becomes a `Place` only when it is looked at.
"""

from __future__ import annotations

import gzip
import re
import unicodedata
from functools import lru_cache
from importlib.resources import files
from typing import NamedTuple

FORMAT = "timeline gazetteer 1"

_APART = str.maketrans("-–—/&", "     ", "'’‘ʻʼ`´.")
_LETTERS = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe", "ə": "a"}
)


class Place(NamedTuple):
    """One place: a point or a stretch of the earth with a name.

    `lat` and `lon` are degrees (WGS 84): a town's own; for a country, a region or an area the mean centre of
    the people in its towns, for drawing only; None where nothing is known. `population` is that of the town
    or the country; of a region, that of its listed towns; 0 where not known.
    """

    name: str  # as English writes it
    kind: str  # country, region, city, area, seat (of power), venue, place (known only from the text)
    country: str | None  # ISO 3166-1 alpha-2 (XK: Kosovo); None for areas that span or lie outside countries
    region: str | None  # name of the first-level region it lies in
    lat: float | None = None
    lon: float | None = None
    population: int = 0
    capital: bool = False  # of its country
    parts: tuple[str, ...] = ()  # of an area: country codes, and regions as "JP/Fukuoka"


class Gazetteer(NamedTuple):
    """The loaded table; all keys are folded by `fold` except those of `exact`."""

    rows: list[str]  # one place each, tab-separated
    countries: dict[str, str]  # alpha-2 -> row numbers of the country and of its capital, where it has one
    names: dict[str, str]  # folded name -> flags and row numbers, best known first
    people: dict[str, str]  # folded adjective or noun for people -> row numbers
    exact: dict[str, str]  # "U.S.", "NYC": these very letters -> row numbers
    short: dict[str, str]  # "Ga.", "TX": these very letters, only after a town -> row numbers
    longer: dict[str, str]  # first word of names of several words -> how many words, most first
    given: frozenset[str]  # given names, folded


def fold(name: str) -> str:
    """The key of a name: without case, accents, apostrophes and full stops, hyphens as spaces."""
    if name.isascii():
        return name.lower() if name.isalnum() else " ".join(name.lower().translate(_APART).split())
    plain = unicodedata.normalize("NFKD", name.lower().translate(_LETTERS))
    plain = "".join(c for c in plain if not unicodedata.combining(c))
    return " ".join(plain.translate(_APART).split())


@lru_cache(maxsize=1)
def gazetteer() -> Gazetteer:
    """The shipped table, loaded on first use and kept."""
    text = gzip.decompress((files("timeline.events") / "data" / "gazetteer.tsv.gz").read_bytes()).decode()
    header, *blocks = text.split("\n=")
    if not header.startswith(f"# {FORMAT}"):
        raise ValueError(f"the gazetteer is not of the format {FORMAT!r}")
    sections = dict(block.split("\n", 1) for block in blocks)
    return Gazetteer(
        rows=sections["places"].split("\n"),
        countries=_pairs(sections["countries"]),
        names=_pairs(sections["names"]),
        people=_pairs(sections["people"]),
        exact=_pairs(sections["exact"]),
        short=_pairs(sections["short"]),
        longer=_pairs(sections["longer"]),
        given=frozenset(sections["given"].split()),
    )


def _pairs(block: str) -> dict[str, str]:
    cells = re.split("[\t\n]", block)
    return dict(zip(cells[::2], cells[1::2], strict=True))


@lru_cache(maxsize=4096)
def place(number: int) -> Place:
    """The place of a row."""
    name, kind, country, region, lat, lon, population, capital, parts = gazetteer().rows[number].split("\t")
    return Place(
        name=name,
        kind=kind,
        country=country or None,
        region=region or None,
        lat=float(lat) if lat else None,
        lon=float(lon) if lon else None,
        population=int(population or 0),
        capital=bool(capital),
        parts=tuple(parts.split("|")) if parts else (),
    )


@lru_cache(maxsize=4096)
def places(numbers: str) -> tuple[Place, ...]:
    """The places of a list of rows as the table writes it, best known first."""
    return tuple(place(int(number)) for number in numbers.split())


def by_name(key: str) -> tuple[str, tuple[Place, ...]] | None:
    """The flags and the places of a folded name, best known first; None where no place is called so."""
    entry = gazetteer().names.get(key)
    if entry is None:
        return None
    flags, _, numbers = entry.partition(" ")
    return flags, places(numbers)


def country(code: str) -> Place:
    """The country of an ISO 3166-1 alpha-2 code. KeyError for a code that no country has."""
    return place(int(gazetteer().countries[code].split()[0]))


def home(code: str) -> Place:
    """Where the leaders of a country return to when they "return home": the country itself."""
    return country(code)


def capital_of(code: str) -> Place | None:
    """The capital of a country, by its alpha-2 code; None for the few territories without one."""
    _, *seat = gazetteer().countries[code].split()
    return place(int(seat[0])) if seat else None


def country_name(code: str) -> str:
    """The English name of a country: "EE" is Estonia."""
    return country(code).name


def lies_in(inner: Place, outer: Place) -> bool:
    """Whether a place lies within another one: Tallinn in Estonia, in the Baltic states, in Europe.

    A place lies in itself. An area lies in another one when all of its parts do.
    """
    if inner == outer:
        return True
    if outer.kind == "country":
        parts = {part.partition("/")[0] for part in inner.parts}
        return inner.country == outer.country if not parts else parts == {outer.country}
    if outer.kind == "region":
        if inner.parts:
            return set(inner.parts) <= {f"{outer.country}/{outer.name}"}
        return (inner.country, inner.region) == (outer.country, outer.name)
    own = inner.parts or (f"{inner.country}/{inner.name if inner.kind == 'region' else inner.region}",)
    return bool(outer.parts) and all(p in outer.parts or p.partition("/")[0] in outer.parts for p in own)


def meet(one: Place, other: Place) -> bool:
    """Whether one of two places lies in the other, or is it."""
    return lies_in(one, other) or lies_in(other, one)

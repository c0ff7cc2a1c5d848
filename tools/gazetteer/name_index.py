"""The names of all places, each with the evidence it needs in a text and the places it can mean."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import names as census
from gazetteer.rows import REGION_SUFFIX, Row, table

from timeline.events.gazetteer import fold

VERDICTS = {verdict: set(cell.split("|")) for verdict, cell in table("doubts")}
WRITTEN_SHORT = {"saint ": "st ", "sainte ": "ste ", "fort ": "ft ", "mount ": "mt "}
LETTERS = re.compile(r"(?:[A-Z]\.?){2,5}")  # "U.S.", "NYC": never folded
GIVEN = 0.004  # per cent of people: from here on a given name is known as one
MOST = 12  # places of one name


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


def keys(name: str) -> Iterator[str]:
    """The folded name, and with the short or long way of writing Saint, Fort and Mount."""
    key = fold(name)
    yield key
    for long, brief in WRITTEN_SHORT.items():
        if key.startswith(long):
            yield brief + key.removeprefix(long)
        elif key.startswith(brief):
            yield long + key.removeprefix(brief)


def index(rows: list[Row], doubts: Doubts) -> dict[str, list[str]]:
    """The sections of names: folded names, people, exact and short forms, first words, given names."""
    people = collect((fold(word), n) for n, row in enumerate(rows) for word in row.people)
    exact = collect((name, n) for n, row in enumerate(rows) for name in row.names if LETTERS.fullmatch(name))
    short = collect((word, n) for n, row in enumerate(rows) for word in row.short)
    for n, row in enumerate(rows):
        if row.kind == "country":
            short[row.country].append(n)
    names, after_the = collect_names(rows, set(people), doubts)
    longer: dict[str, set[int]] = defaultdict(set)
    for key in [*names, *people]:
        if " " in key:
            longer[key.split()[0]].add(len(key.split()))

    def by_fame(found: list[int]) -> list[int]:
        return sorted(found, key=lambda n: (-rows[n].fame(), n))

    lines: dict[str, list[str]] = {"names": []}
    for key, found in sorted(names.items()):
        ranked = town_before_its_region(by_fame(found), rows)
        flags = "ST" if key in after_the else doubts.flag(key, rows[ranked[0]])
        flags += "G" * (doubts.given.get(key, 0) >= GIVEN)
        lines["names"].append(f"{key}\t{flags} {spaced(ranked[:MOST])}")
    for section, entries in (("people", people), ("exact", exact), ("short", short)):
        lines[section] = [f"{key}\t{spaced(by_fame(found))}" for key, found in sorted(entries.items())]
    lines["longer"] = [f"{word}\t{spaced(sorted(n, reverse=True))}" for word, n in sorted(longer.items())]
    lines["given"] = sorted(name for name, share in doubts.given.items() if share >= GIVEN and len(name) > 2)
    return lines


def collect(pairs: Iterator[tuple[str, int]]) -> dict[str, list[int]]:
    found: dict[str, list[int]] = defaultdict(list)
    for key, n in pairs:
        if n not in found[key]:
            found[key].append(n)
    return found


def collect_names(rows: list[Row], people: set[str], doubts: Doubts) -> tuple[dict[str, list[int]], set[str]]:
    """The places of each folded name, and the names that are places only after "the": the Gulf, the Hague."""
    of_states = {fold(name) for row in rows if row.kind in ("country", "area") for name in row.names}
    of_states |= {key.removeprefix("the ") for key in of_states}
    never = VERDICTS["never"] | (people - of_states)
    names: dict[str, list[int]] = defaultdict(list)
    after_the: set[str] = set()
    for n, row in enumerate(rows):
        spelt = [name for name in row.names if not LETTERS.fullmatch(name)]
        bare = {fold(name).removeprefix("the ") for name in spelt if name.startswith("the ")}
        own = [key for name in spelt if not name.startswith("the ") for key in keys(name)]
        after_the |= bare - set(own)
        for key in dict.fromkeys([*own, *sorted(bare)]):
            if len(key) > 2 and key not in never:
                names[key].append(n)
    taken = set(names) | never | people | doubts.words | set(doubts.given)
    for n, row in enumerate(rows):
        for key in dict.fromkeys(map(fold, row.spellings)):
            if key not in taken:
                names[key].append(n)
    return names, after_the


def spaced(numbers: list[int]) -> str:
    return " ".join(map(str, numbers))


def town_before_its_region(found: list[int], rows: list[Row]) -> list[int]:
    """Put a town before the region that is named after it and holds it: New York, Kandahar."""
    for n in [n for n in found if rows[n].kind == "region"]:
        holder = rows[n]
        for town in found[found.index(n) + 1 :]:
            row = rows[town]
            within = (row.kind, row.country, row.region) == ("city", holder.country, holder.name)
            if within and row.name == REGION_SUFFIX.sub("", holder.name):
                found.remove(town)
                found.insert(found.index(n), town)
                break
    return found

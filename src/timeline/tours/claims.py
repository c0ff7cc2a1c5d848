"""What a text calls a journey, and how many stops it says that it has: "his six-nation European tour"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from timeline.events.trigger_movement import TOUR_NOUNS
from timeline.model import Stop
from timeline.tours.legs import DEAD
from timeline.tours.visit import STOP

_NUMBERS = {
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11,
    "twelve": 12,
}  # fmt: skip
_UNITS = {
    "nation": "countries", "country": "countries", "state": "states", "city": "cities", "stop": "stops", "date": "dates", "show": "shows",
}  # fmt: skip
_NOUNS = "|".join(sorted((noun.replace("_", " ") for noun in TOUR_NOUNS), key=len, reverse=True))
_COUNTED = re.compile(
    rf"\b((?P<number>{'|'.join(_NUMBERS)}|\d{{1,2}})[-‐‑ ](?P<unit>{'|'.join(_UNITS)})\s+(?:[\w-]+\s+){{0,3}}?(?:{_NOUNS}|visit|run))\b",
    re.IGNORECASE,
)
_NAMED = re.compile(rf"[“\"]([^”\"\n]{{2,60}}),?[”\"]\s+(?:[\w-]+\s+){{0,2}}?(?:{_NOUNS})\b")
_NEAR = 600  # code points between a claim and the journey that it is of


class Claim(NamedTuple):
    """`name` as the text has it; `number` of `unit` ("countries", "stops"), None where it counts nothing."""

    name: str
    number: int | None
    unit: str


def claim_of(text: str, spans: Sequence[tuple[int, int]]) -> Claim | None:
    """The name that a text gives the journey told by the sentences at `spans`; the nearest of several."""
    near = _around(spans)
    for pattern in (_NAMED, _COUNTED):
        match = next((found for a, b in near if (found := pattern.search(text, a, b)) is not None), None)
        if match is None:
            continue
        name = re.sub(r"\s+", " ", match[0])
        if pattern is _NAMED:
            return Claim(name, None, "")
        number = match["number"].lower()
        return Claim(name, _NUMBERS.get(number) or int(number), _UNITS[match["unit"].lower()])
    return None


def _around(spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Where a claim is near one of `spans`, in order: stretches of text that touch are one."""
    found: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        a, b = max(0, start - _NEAR), end + _NEAR
        if found and a <= found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], b))
        else:
            found.append((a, b))
    return found


def disagreement(claim: Claim | None, stops: Sequence[Stop]) -> str:
    """What to say where fewer or more stops are told than the text counts; empty where they agree or cannot be compared."""
    if claim is None or claim.number is None:
        return ""
    told = [s for s in stops if s.kind == STOP]
    counts = [_count(claim, [s for s in told if s.status not in DEAD]), _count(claim, told)]
    if claim.number in counts:  # a text may count what was given up, or leave it out
        return ""
    return f"the text says {claim.number} {claim.unit}, {counts[0]} are named"


def _count(claim: Claim, stops: Sequence[Stop]) -> int:
    return len({s.country for s in stops if s.country}) if claim.unit == "countries" else len(stops)

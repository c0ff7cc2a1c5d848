"""Which of the names in the lines of a list are the places: the cells that stand where most lines have a town.

In a list a town needs no word before it, and a hall, a club or an opponent may well bear a town's name. What tells
them apart is the layout, which all lines share: "v Kandy Colts, Galle" and "v Army, Dambulla" have the town last.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from timeline.events.gazetteer import Place, by_name, fold, gazetteer, lies_in, places
from timeline.events.places import Mention

_APART = re.compile(
    r"\s+[-–—|@/]+\s+|\s*[|\t@:;•·()]\s*|\s{3,}|\s*,\s*|\s+(?:at|@)\s+(?:the\s+)?|[-–—]\s+|\s+[-–—]"
)
_EDGE = " \t*•·–—-“”\"'’.!"
_TOWNS = ("city", "place", "seat")
_SHARE = 0.6  # of the lines that have a town in a cell, from which unknown names there are towns too
_LONGEST = 4  # words of a town's name
_NAME = re.compile(r"(?:(?:[A-Z]|St\.)[\w.’'-]*|(?:de|du|la|le|del|of|am|an|der|sur|upon|on|-)\b)(?: |$)")


class Found(NamedTuple):
    """The place of a line and its offset in the text."""

    place: Place
    offset: int


class _Cell(NamedTuple):
    start: int  # in the text
    words: str
    place: Place | None  # the town that it begins with
    holder: Place | None  # the country or region that it is, or that stands behind the town


def of_lines(
    text: str, lines: Sequence[Sequence[tuple[int, int]]], mentions: Sequence[Sequence[Mention]]
) -> list[Found | None]:
    """The place of each line of one list. A line is what is left of it without its date: stretches of the text, with
    the mentions of places in it."""
    near = Counter(
        m.place.country for row in mentions for m in row if m.place is not None and m.sense == "place"
    )
    rows = [_joined(_cells(text, line, row, near)) for line, row in zip(lines, mentions, strict=True)]
    at, share = _column(rows)
    out: list[Found | None] = []
    for row, named in zip(rows, mentions, strict=True):
        cell = row[at] if -len(row) <= at < len(row) else None
        if cell is not None and cell.place is not None:
            out.append(Found(cell.place, cell.start))
            continue
        told = next(
            (m for m in named if m.sense == "place" and m.place is not None and m.place.kind in _TOWNS), None
        )
        if told is not None and told.place is not None:
            out.append(Found(told.place, told.start))
        elif cell is not None and share >= _SHARE and _is_name(cell.words):
            country = cell.holder.country if cell.holder is not None else None
            out.append(Found(Place(cell.words, "place", country, None), cell.start))
        else:
            other = next((m for m in named if m.place is not None and m.sense != "metonym"), None)
            out.append(
                Found(other.place, other.start) if other is not None and other.place is not None else None
            )
    return out


def _column(rows: Sequence[Sequence[_Cell]]) -> tuple[int, float]:
    """The cell, counted from the left or (negative) from the right, that is a town in most lines, and in what share."""
    votes: Counter[int] = Counter()
    for row in rows:
        for i, cell in enumerate(row):
            if cell.place is not None:
                votes[i] += 1
                votes[i - len(row)] += 1
    if not votes:
        return 0, 0.0
    best = max(votes, key=lambda i: (votes[i], i >= 0, -abs(i)))
    return best, votes[best] / max(1, sum(bool(row) for row in rows)) if votes[best] > 1 else 0.0


def _cells(
    text: str, line: Sequence[tuple[int, int]], mentions: Sequence[Mention], near: Counter[str | None]
) -> list[_Cell]:
    out: list[_Cell] = []
    for start, end in line:
        at = start
        for gap in (*_APART.finditer(text, start, end), None):
            stop = gap.start() if gap is not None else end
            out += _cell(text, at, stop, mentions, near)
            at = gap.end() if gap is not None else end
    return out


def _cell(
    text: str, start: int, end: int, mentions: Sequence[Mention], near: Counter[str | None]
) -> list[_Cell]:
    raw = text[start:end]
    words = raw.strip(_EDGE)
    if not any(c.isalpha() for c in words):
        return []
    start += raw.index(words)
    told = next(
        (m for m in mentions if m.start == start and m.place is not None and m.sense == "place"), None
    )
    if told is not None and told.place is not None and told.place.kind in _TOWNS:
        return [_Cell(start, words, told.place, None)]
    short = gazetteer().short.get(words) or gazetteer().short.get(words.rstrip(".") + ".")
    if short is not None or (told is not None and told.place is not None and fold(told.text) == fold(words)):
        holder = told.place if told is not None else places(short or "")[0]
        return [_Cell(start, words, None, holder)]
    return [_Cell(start, words, town(words, tuple(near)), None)]


def _joined(cells: Sequence[_Cell]) -> list[_Cell]:
    """The cells with each country or state joined to the town before it."""
    out: list[_Cell] = []
    for cell in cells:
        if cell.holder is not None:
            if out and out[-1].holder is None:
                before = out[-1]
                inside = [p for p in _places(before.words) if lies_in(p, cell.holder)]
                out[-1] = before._replace(
                    holder=cell.holder,
                    place=inside[0]
                    if inside
                    else before.place
                    if before.place is not None and lies_in(before.place, cell.holder)
                    else None,
                )
            continue
        out.append(cell)
    return out


@lru_cache(maxsize=4096)
def town(words: str, near: tuple[str | None, ...]) -> Place | None:
    """The town that a cell begins with: its whole name, else the longest name of its first words that is sure."""
    if not words[:1].isupper():
        return None
    parts = words.split()[:_LONGEST]
    for length in range(len(parts), 0, -1):
        found = by_name(fold(" ".join(parts[:length])))
        if found is None or (found[0].startswith("A") and length < len(words.split())):
            continue
        here = [p for p in found[1] if p.kind in _TOWNS]
        if here:
            return next((p for p in here if p.country in near), here[0])
    return None


def _places(words: str) -> tuple[Place, ...]:
    found = by_name(fold(words))
    return found[1] if found is not None else ()


def _is_name(words: str) -> bool:
    parts = words.split()
    return 0 < len(parts) <= _LONGEST and all(_NAME.match(part) for part in parts) and not words.isupper()

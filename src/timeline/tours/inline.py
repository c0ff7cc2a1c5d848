"""Rows told within a line: "Oslo (May 3), Bergen (4) and Bodø (6)", "3 May Oslo, 4 May Bergen"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from datetime import datetime
from itertools import zip_longest
from typing import NamedTuple

from timeline.events.dating import Dating
from timeline.events.gazetteer import Place
from timeline.events.record import Extraction
from timeline.interval import DAY, exists
from timeline.model import Expression
from timeline.tours import row_places
from timeline.tours.listing import Row, names_day

_BRACKET = re.compile(r"[^\n(),;.]{0,30}\((?:on )?")
_NUMBER = re.compile(
    r"[^\n(),;.]{0,30}\((?:on )?(?:the )?(?P<day>\d\d?)(?:st|nd|rd|th)?(?:\s*(?:,|&|and|-|–)\s*(?P<until>\d\d?)(?:st|nd|rd|th)?)?"
    r"(?=[),])"
)
_NAMED = re.compile(r"(?<![\w’'-])([A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,3}) \((?=\d)")
_PAIR = re.compile(r"\s*[:–—|,-]?\s*")
_ON = re.compile(r"\s+on\s+(?:the\s+)?$")
_NEAR = 10  # code points that hold "on the"
_APART = 60  # code points between two pairs of one run


class _Town(NamedTuple):
    """A town that a row may be of."""

    start: int
    end: int
    place: Place


def rows(text: str, found: Extraction, datings: Sequence[Dating]) -> list[Row]:
    """Places each with its day in brackets, or pairs of day and place, with no verb between; at least two of them.

    A bare number in brackets is a day of the month of the pair before it, or of the next where that day is over.
    """
    towns = [m for m in found.mentions if m.place is not None and m.sense in ("place", "metonym")]
    days = {d.first.char_start: d for d in datings if d.first.type in ("DATE", "TIME") and names_day(d)}
    told: list[tuple[Row, re.Match[str] | None]] = []
    named = [_Town(m.start, m.end, m.place) for m in towns if m.place is not None]
    if any(_NUMBER.match(text, m.end) for m in named):
        named = _with_names(text, named)
    for m, following in zip_longest(named, named[1:]):
        bracket = _BRACKET.match(text, m.end)
        if bracket is None or (following is not None and following.start < bracket.end()):
            continue  # "the Roundhouse in London (May 26)"
        number = _NUMBER.match(text, m.end)
        if bracket.end() in days:
            d = days[bracket.end()]
            told.append((_row(m, m.start, (d.last or d.first).char_end + 1, [d]), None))
        elif number is not None:
            told.append((_row(m, m.start, number.end() + 1, []), number))
    begins = {m.start: m for m in named}
    ends = {m.end for m in named}
    for d in days.values():
        own = _ON.search(text, max(0, d.first.char_start - _NEAR), d.first.char_start)
        if own is not None and own.start() in ends:
            continue  # "Bonn on the 20th, Bath on the 22nd": the day of the place before it
        pair = _PAIR.match(text, (d.last or d.first).char_end)
        here = begins.get(pair.end()) if pair is not None else None
        if here is not None:
            told.append((_row(here, d.first.char_start, here.end, [d]), None))
    told.sort(key=lambda pair: pair[0].span)
    starts = [d.first.char_start for d in datings]
    runs: list[list[Row]] = []
    for row, number in told:
        run = runs[-1] if runs else []
        joins = bool(run) and _beside(text, run[-1].span[1], row.span[0])
        if number is not None:
            before = (
                run[-1].datings[0] if joins else _last(text, datings, bisect_left(starts, row.span[0]), row)
            )
            day = _next(before, number) if before is not None else None
            if day is None:
                continue
            row = row._replace(datings=[day])
        if joins:
            run.append(row)
        else:
            runs.append([row])
    return [row._replace(group=run[0].offset) for run in runs if len(run) > 1 for row in run]


def _beside(text: str, end: int, start: int) -> bool:
    return start - end < _APART and "\n" not in text[end:start]


def _last(text: str, datings: Sequence[Dating], count: int, row: Row) -> Dating | None:
    """The day told right before a row, of as many datings as stand before it: "Vienna on 3 March, Graz (4), Linz (6)"."""
    day = datings[count - 1] if count else None
    near = day is not None and names_day(day) and _beside(text, (day.last or day.first).char_end, row.span[0])
    return day if near else None


def _with_names(text: str, towns: Sequence[_Town]) -> list[_Town]:
    """The towns with those that only their place before a bracket tells from other names: "Oslo (3), Bath (4), Hull (6)"."""
    near = tuple(dict.fromkeys(m.place.country for m in towns))
    taken = {m.start for m in towns}
    more = [
        _Town(match.start(1), match.start(1) + len(match[1]), place) for match in _NAMED.finditer(text)
        if match.start(1) not in taken and (place := row_places.town(match[1], near)) is not None and place.country in near
    ]  # fmt: skip
    return sorted([*towns, *more], key=lambda m: m.start)


def _row(town: _Town, start: int, end: int, datings: list[Dating]) -> Row:
    return Row((start, end), town.place, town.start, datings, None, None, town.start)


def _next(before: Dating, number: re.Match[str]) -> Dating | None:
    """The day or days that bare numbers name behind another day; None where no day has such a number."""
    last = before.last or before.first
    first = _numbered(last, number, "day")
    if first is None or number["until"] is None:
        return None if first is None else before._replace(first=first, last=None)
    return before._replace(first=first, last=_numbered(first, number, "until"))


def _numbered(before: Expression, number: re.Match[str], name: str) -> Expression | None:
    at, day = before.start, int(number[name])
    if at is None:
        return None
    year, month = (at.year, at.month) if day > at.day else (at.year + at.month // 12, at.month % 12 + 1)
    if not exists(year, month, day):
        return None
    start = datetime(year, month, day)
    return before._replace(
        char_start=number.start(name), char_end=number.end(name), text=number[name], value=start.date().isoformat(),
        start=start, end=start + DAY,
    )  # fmt: skip

"""Lists of dates and places: "May 3 – Berlin, Columbiahalle", one a line or several in one."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from timeline.events import status
from timeline.events.dating import Dating
from timeline.events.gazetteer import Place
from timeline.events.places import Mention
from timeline.events.record import Extraction

_LINE = re.compile(r"[^\n]+")
_BRACKET = re.compile(r"[^\n(),;.]{0,30}\((?:on )?")
_PAIR = re.compile(r"\s*[:–—|,-]?\s*")
_APART = 60  # code points between two pairs of one run
_LEAVING = re.compile(r"\b(?:departures?|departs?|farewell|return)\b", re.IGNORECASE)
_HEADING = 45  # code points of a line that is only a day, with the programme of that day under it
_LONGEST = 140
_FEWEST = 2
_FATES = (
    (re.compile(r"\b(?:cancelled|canceled|scrapped|axed)\b", re.IGNORECASE), status.CANCELLED),
    (re.compile(r"\bpostponed\b", re.IGNORECASE), status.POSTPONED),
)


class Row(NamedTuple):
    """One stop of a list; `group` tells rows of one block of lines apart from those of another."""

    span: tuple[int, int]
    place: Place
    offset: int
    datings: list[Dating]
    status: str | None  # where the line itself tells it
    group: int


def lines(text: str, found: Extraction, datings: Sequence[Dating]) -> list[Row]:
    """The rows of the lists of a text: lines that hold a place and a date and no sentence, and such lines without a
    date that stand among them. A single such line is no list."""
    rows: list[Row] = []
    dated: list[bool] = []
    heading: list[Dating] = []
    starts, days = [m.start for m in found.mentions], [d.first.char_start for d in datings]
    for line in _LINE.finditer(text):
        a, b = line.span()
        if b - a > _LONGEST or _is_sentence(found, a, b):
            continue
        here = [
            m
            for m in found.mentions[bisect_left(starts, a) : bisect_left(starts, b)]
            if m.place is not None and m.sense != "metonym"
        ]
        dates = [
            d for d in datings[bisect_left(days, a) : bisect_left(days, b)]
            if d.first.type in ("DATE", "TIME") and _names_day(d)
        ]  # fmt: skip
        place = _place(here)
        if place is None or place.place is None:
            heading = [d for d in dates if d.first.type == "DATE"] if b - a < _HEADING else heading
            continue
        if not any(d.first.type == "DATE" for d in dates):
            if heading and _LEAVING.search(text, a, b):
                continue  # the next line tells where to, or it is home
            dates = heading or dates
        fate = next((state for pattern, state in _FATES if pattern.search(text, a, b)), None)
        rows.append(Row((a, b), place.place, place.start, dates, fate, a))
        dated.append(bool(dates))
    if sum(dated) < _FEWEST:
        return []
    first, last = dated.index(True), len(dated) - 1 - dated[::-1].index(True)
    kept = [
        row for i, row in enumerate(rows)
        if dated[i] or first < i < last or (i > last and _adjoins(text, rows[i - 1], row) and _alike(text, row))
    ]  # fmt: skip
    return [row._replace(group=kept[0].span[0]) for row in kept]


def inline(text: str, found: Extraction, datings: Sequence[Dating]) -> list[Row]:
    """Rows told within a line: places each with its day in brackets, or pairs of day and place, with no verb between."""
    towns = [m for m in found.mentions if m.place is not None and m.sense in ("place", "metonym")]
    ends = {d.first.char_start: d for d in datings if d.first.type in ("DATE", "TIME") and _names_day(d)}
    begins = {m.start: m for m in towns}
    rows: list[Row] = []
    for m in towns:
        after = _BRACKET.match(text, m.end)
        if after is not None and after.end() in ends and m.place is not None:
            d = ends[after.end()]
            end = (d.last or d.first).char_end + 1
            rows.append(Row((m.start, end), m.place, m.start, [d], None, m.start))
    for d in ends.values():
        end = (d.last or d.first).char_end
        pair = _PAIR.match(text, end)
        here = begins.get(pair.end()) if pair is not None else None
        if here is not None and here.place is not None:
            rows.append(Row((d.first.char_start, here.end), here.place, here.start, [d], None, here.start))
    rows.sort(key=lambda row: row.span)
    runs: list[list[Row]] = []
    for row in rows:
        if (
            runs
            and row.span[0] - runs[-1][-1].span[1] < _APART
            and "\n" not in text[runs[-1][-1].span[1] : row.span[0]]
        ):
            runs[-1].append(row)
        else:
            runs.append([row])
    return [row._replace(group=run[0].offset) for run in runs if len(run) > 1 for row in run]


def _names_day(d: Dating) -> bool:
    e = d.first
    return e.start is not None and e.end is not None and (e.end - e.start).days <= 4


def _place(here: Sequence[Mention]) -> Mention | None:
    """The place that a line is about: a town before anything else, the first of them."""
    towns = [
        m
        for m in here
        if m.sense == "place" and m.place is not None and m.place.kind in ("city", "place", "seat")
    ]
    named = [m for m in here if m.sense == "place"]
    return next(iter(towns or named or here), None)


def _is_sentence(found: Extraction, a: int, b: int) -> bool:
    """Whether a finite verb with a subject stands in `[a, b)`; only the sentences that reach into it are looked at."""
    first = bisect_right(found.clauses, a, key=lambda clause: clause.sentence_end)
    last = bisect_left(found.clauses, b, key=lambda clause: clause.sentence_start)
    return any(
        c.verb is not None
        and a <= c.verb.start < b
        and c.verb.finite
        and c.kind != "headline"
        and c.subject is not None
        for c in found.clauses[first:last]
    )


def _adjoins(text: str, one: Row, other: Row) -> bool:
    return not text[one.span[1] : other.span[0]].strip()


def _alike(text: str, row: Row) -> bool:
    line = text[row.span[0] : row.span[1]].strip()
    return not line.endswith((".", ":", "?", "!")) and len(line) < 90

"""Tagging a document: phrases found, meanings resolved in order, TIMEX3 expressions out."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from timeline.expressions import direction, policy, timex3
from timeline.expressions.direction import Lean
from timeline.expressions.meaning import CONTEXT, Clock, Date, Daypart, Duration, Era, Meaning, Repeat, Weekday
from timeline.expressions.resolve import Anchor, Reading, resolve
from timeline.expressions.scan import Found, scanner
from timeline.model import Document, Expression

_LINKED = re.compile(r"\s*(?:,|and|to|or|&|[-‐‑–—]|through|thru|until|till|,\s*and|,\s*or|,?\s+to)\s*", re.IGNORECASE)
_SAME_BREATH = 60  # characters within which a time of day may take the day said after it
_UNTOLD = Lean(direction.OPEN, "")


class Tagged(NamedTuple):
    """A document's expressions, and the policy by which its bare dates were read."""

    policy: str
    expressions: tuple[Expression, ...]


def tag(document: Document, chosen: str | None = None) -> Tagged:
    """Find and resolve every temporal expression of a document.

    `chosen` forces the policy (`"news"` or `"narrative"`); without it the text decides.
    """
    text = document.text
    found = list(scanner().find(text))
    published = document.published.date()
    if chosen is None:
        chosen = policy.choose((f.meaning for f in found), published)
    narrative = chosen == policy.NARRATIVE
    out: list[Expression] = []
    said: Reading | None = None
    said_id = ""
    day: date | None = None
    meanings = _with_shared_years(text, found)
    for i, (start, end, rule, _) in enumerate(found):
        meaning = meanings[i]
        if type(meaning) in _ABSOLUTE:
            reading = _fixed(meaning)
        else:
            if type(meaning) in (Clock, Daypart) and meaning.date is None:  # type: ignore[union-attr]
                meaning = _with_day(text, found, i, meaning)
            leaning = _asker(text, start, end)
            reading = resolve(meaning, Anchor(published, document.published, said, day, narrative, leaning))
        if reading is None:
            continue
        name = f"x{len(out) + 1}"
        out.append(
            Expression(
                name, start, end, text[start:end], reading.type, reading.value, reading.mod, reading.quant, reading.freq,
                timex3.edtf(reading.value, reading.mod, reading.start, reading.end), reading.start, reading.end,
                reading.grain, (said_id or "published") if reading.anchor == CONTEXT else reading.anchor, rule.name,
                reading.alternatives, reading.why,
            )
        )  # fmt: skip
        if reading.grain is not None and reading.type != "DURATION":
            said, said_id = reading, name
            if reading.grain in ("day", "part of day", "hour", "minute", "second") and reading.start is not None:
                day = reading.start.date()
            elif reading.grain in ("month", "year", "season"):
                day = None
    return Tagged(chosen, tuple(out))


def _asker(text: str, start: int, end: int) -> Callable[[], Lean]:
    return lambda: direction.lean(text, start, end)


_ABSOLUTE = frozenset((Duration, Repeat, Era))
_NOWHERE = Anchor(date(1, 1, 1), None, None, None, False, lambda: _UNTOLD)  # type: ignore[arg-type]


@lru_cache(maxsize=1 << 14)
def _fixed(meaning: Meaning) -> Reading | None:
    """The reading of a meaning that leans on nothing."""
    return resolve(meaning, _NOWHERE)


def _with_shared_years(text: str, found: list[Found]) -> list[Meaning]:
    """Meanings where a date without a year takes that of the date it is linked to: "May 5 – May 9, 2022"."""
    meanings = [f.meaning for f in found]
    for i in range(len(found) - 2, -1, -1):
        one, two = meanings[i], meanings[i + 1]
        if isinstance(one, Date) and one.year is None and isinstance(two, Date) and two.year is not None:
            gap = text[found[i].end : found[i + 1].start]
            if len(gap) < 12 and two.month is not None and one.month is not None and _LINKED.fullmatch(gap):
                year = two.year if one.month <= two.month or two.year < 0 else two.year - 1
                meanings[i] = one._replace(year=year)
    return meanings


def _with_day(text: str, found: list[Found], i: int, meaning: Meaning) -> Meaning:
    """A time of day with the day that follows in the same breath: "at 10 a.m. on Friday"."""
    if i + 1 < len(found):
        following = found[i + 1]
        gap = text[found[i].end : following.start]
        if len(gap) < _SAME_BREATH and isinstance(following.meaning, (Weekday, Date)) and re.fullmatch(r",?\s+(?:\w+ time )?(?:on\s+|this\s+)?", gap):
            day = following.meaning
            if not isinstance(day, Date) or day.day is not None:
                return meaning._replace(date=day)  # type: ignore[union-attr]
    return meaning

"""Tagging a document: phrases found, meanings resolved in order, TIMEX3 expressions out."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from timeline.expressions import direction, policy, timex3
from timeline.expressions.direction import Lean
from timeline.expressions.meaning import CONTEXT, Clock, Date, Daypart, Duration, Era, Meaning, Portion, Repeat, Weekday, Within
from timeline.expressions.resolve import Anchor, Reading, resolve
from timeline.expressions.scan import Found, scanner
from timeline.interval import DAY
from timeline.model import Document, Expression

_LINKED = re.compile(r"\s*(?:,|and|to|or|&|[-‐‑–—]|through|thru|until|till|,\s*and|,\s*or|,?\s+to)\s*", re.IGNORECASE)
_AHEAD = 3  # years that a narrative may leap within a paragraph
_OF_A_DAY = ("day", "part of day", "hour", "minute", "second")
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
    at_end = document.published + DAY
    if chosen is None:
        chosen = policy.choose((f.meaning for f in found), published)
    narrative = chosen == policy.NARRATIVE
    out: list[Expression] = []
    said: Reading | None = None
    said_id = ""
    day: date | None = None
    quarter: Reading | None = None
    paragraph = 0
    meanings = _with_shared_years(text, found)
    for i, (start, end, rule, _) in enumerate(found):
        meaning = meanings[i]
        if type(meaning) in _ABSOLUTE:
            reading = _fixed(meaning)
        else:
            if type(meaning) in (Clock, Daypart) and meaning.date is None:  # type: ignore[union-attr]
                meaning = _with_day(text, found, i, meaning)
            leaning = _asker(text, start, end)
            reading = resolve(meaning, Anchor(published, document.published, said, day, quarter, narrative, leaning))
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
        if reading.grain is None or reading.type == "DURATION":
            continue
        if reading.grain == "quarter" and type(meaning) in (Portion, Within) and reading.start is not None and reading.start < at_end:
            quarter = reading
        if narrative and said is not None and _aside(reading, said, "\n" in text[paragraph:start]):
            continue
        said, said_id, paragraph = reading, name, end
        if reading.grain in _OF_A_DAY and reading.start is not None:
            day = reading.start.date()
    return Tagged(chosen, tuple(out))


def _aside(reading: Reading, said: Reading, new_paragraph: bool) -> bool:
    """Whether a date of a narrative stands beside its course: a year that holds the time told of, a look back or far ahead."""
    if reading.anchor == "published":
        return True
    if reading.grain not in ("year", "decade", "century") or said.start is None or reading.start is None or reading.end is None:
        return False
    if reading.start <= said.start < reading.end:
        return True
    return not new_paragraph and (reading.end <= said.start or reading.start.year - said.start.year > _AHEAD)


def _asker(text: str, start: int, end: int) -> Callable[[], Lean]:
    return lambda: direction.lean(text, start, end)


_ABSOLUTE = frozenset((Duration, Repeat, Era))
_NOWHERE = Anchor(date(1, 1, 1), None, None, None, None, False, lambda: _UNTOLD)  # type: ignore[arg-type]


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

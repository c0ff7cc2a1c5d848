"""Tagging a document: phrases found, meanings resolved in order, TIMEX3 expressions out."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from functools import lru_cache
from typing import NamedTuple

from timeline.expressions import direction, policy, timex3
from timeline.expressions.course import Course
from timeline.expressions.direction import Lean
from timeline.expressions.linking import linked, of_first_year
from timeline.expressions.meaning import Date, Duration, Era, Meaning, Repeat
from timeline.expressions.resolve import Anchor, Reach, Reading, resolve
from timeline.expressions.scan import scanner
from timeline.model import Document, Expression

_TIMELESS = frozenset((Duration, Repeat, Era))  # kinds of meaning that lean on nothing
_LEANING = ("either", "early")  # orders of dates that lean on the text in spite of their year
_UNTOLD = Lean(direction.OPEN, "")
_NOWHERE = Anchor(
    date.min, datetime.min, None, None, None, False, False, False, lambda: _UNTOLD, lambda: Reach.BEYOND
)


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
    meanings = linked(text, found)
    if chosen is None:
        chosen = policy.choose(
            meanings, document.published.date(), lambda at: direction.lean(text, *found[at][:2])
        )
    narrative = chosen == policy.NARRATIVE
    if narrative:
        meanings = of_first_year(meanings)
    course = Course(text, document.published, narrative=narrative, day_first=policy.day_first(meanings))
    out: list[Expression] = []
    for (start, end, rule, _), meaning in zip(found, meanings, strict=True):
        leaning = _asker(text, start, end)
        timeless = _is_timeless(meaning)
        reading = _fixed(meaning) if timeless else resolve(meaning, course.anchor(start, leaning))
        if reading is None:
            continue
        name = f"x{len(out) + 1}"
        out.append(_expression(name, start, end, text[start:end], reading, rule.name))
        course.say(name, reading, meaning, start, end)
    return Tagged(chosen, tuple(out))


def _is_timeless(meaning: Meaning) -> bool:
    """Whether a meaning leans on nothing."""
    if type(meaning) is Date:
        return meaning.year is not None and meaning.order not in _LEANING
    return type(meaning) in _TIMELESS


def _asker(text: str, start: int, end: int) -> Callable[[], Lean]:
    return lambda: direction.lean(text, start, end)


@lru_cache(maxsize=1 << 14)
def _fixed(meaning: Meaning) -> Reading | None:
    """The reading of a meaning that leans on nothing."""
    return resolve(meaning, _NOWHERE)


def _expression(name: str, start: int, end: int, words: str, r: Reading, rule: str) -> Expression:
    edtf = timex3.edtf(r.value, r.mod, r.start, r.end)
    return Expression(
        name, start, end, words, r.type, r.value, r.mod, r.quant, r.freq, edtf, r.start, r.end, r.grain,
        r.anchor, rule, r.alternatives, r.why,
    )  # fmt: skip

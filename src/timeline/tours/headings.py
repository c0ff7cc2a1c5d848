"""Days that stand over paragraphs: "Day two – Wednesday 18 May", and under it what is done that day."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from timeline.events.dating import Dating

_LINE = re.compile(r"[^\n]+")
_REST = re.compile(r"[\W\d_]*(?:(?:day|leg|stop)\s+\w+)?[\W\d_]*", re.IGNORECASE)
_LONGEST = 60
_FEWEST = 2


class Section(NamedTuple):
    """The text under a day, up to the next one; after the last day, one paragraph."""

    start: int
    end: int
    day: Dating


def sections(text: str, datings: Sequence[Dating]) -> list[Section]:
    """The sections of a text, in order. One heading alone is a dateline."""
    heads: list[tuple[int, Dating]] = []
    starts = [d.first.char_start for d in datings]
    for line in _LINE.finditer(text):
        a, b = line.span()
        if b - a > _LONGEST:
            continue
        inside = datings[bisect_left(starts, a) : bisect_left(starts, b)]
        here = [d for d in inside if d.first.type == "DATE"]
        if len(here) != 1 or here[0].first.grain != "day":
            continue
        first, last = here[0].first.char_start, (here[0].last or here[0].first).char_end
        if _REST.fullmatch(text, a, first) and _REST.fullmatch(text, last, b):
            heads.append((b, here[0]._replace(preposition="on")))
    if len(heads) < _FEWEST:
        return []
    ends = [start for start, _ in heads[1:]] + [_paragraph_end(text, heads[-1][0])]
    return [Section(start, end, day) for (start, day), end in zip(heads, ends, strict=True)]


def _paragraph_end(text: str, start: int) -> int:
    at = start
    while at < len(text) and text[at].isspace():
        at += 1
    end = text.find("\n\n", at)
    return end if end >= 0 else len(text)

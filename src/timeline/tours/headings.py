"""Days that a stretch of text is about: a heading, "Day two – Wednesday 18 May", or a sentence, "Sunday was quieter."."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from timeline.events.clauses import Clause
from timeline.events.dating import Dating
from timeline.events.record import Extraction

_LINE = re.compile(r"[^\n]+")
_REST = re.compile(r"[\W\d_]*(?:(?:day|leg|stop)\s+\w+)?[\W\d_]*", re.IGNORECASE)
_LONGEST = 60
_FEWEST = 2


class Section(NamedTuple):
    """The text under a day, up to the next one; after the last day, one paragraph."""

    start: int
    end: int
    day: Dating


def sections(text: str, datings: Sequence[Dating], found: Extraction) -> list[Section]:
    """The sections of a text, in order."""
    headed = _headed(text, datings)
    return headed or _introduced(text, datings, found)


def _introduced(text: str, datings: Sequence[Dating], found: Extraction) -> list[Section]:
    """What follows in the paragraph of a sentence about a day that names no place, up to the next day."""
    out: list[Section] = []
    for number, day in enumerate(datings):
        start, stop = day.first.char_start, day.first.char_end
        if day.first.type != "DATE" or day.first.grain != "day" or not text[start].isupper():
            continue
        about = next((c for c in found.clauses_in(start, stop) if _is_about(c, start, stop)), None)
        if about is None or found.mentions_in(about.sentence_start, about.sentence_end):
            continue
        after = (datings[i].first for i in range(number + 1, len(datings)))
        end = next((e.char_start for e in after if e.type == "DATE"), len(text))
        end = min(end, _paragraph_end(text, start))
        out.append(Section(about.sentence_end, end, day._replace(preposition="on")))
    return out


def _is_about(clause: Clause, start: int, end: int) -> bool:
    """Whether a clause opens a sentence with `[start, end)` as all of its subject."""
    subject = clause.subject
    if subject is None or clause.kind != "main":
        return False
    return clause.sentence_start == subject.start == start and subject.end == end


def _headed(text: str, datings: Sequence[Dating]) -> list[Section]:
    """The stretches under headings. One heading alone is a dateline."""
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

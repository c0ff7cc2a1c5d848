"""Where sentences begin and end, in running text, headings, lists and hard-wrapped wire copy."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from timeline.language.abbreviations import (
    BEFORE_NUMBER,
    ENDINGS,
    LINKS,
    MONTHS,
    STARTERS,
    TITLES,
    WEEKDAYS,
)
from timeline.language.records import maker
from timeline.language.wordlists import words


class Span(NamedTuple):
    """A half-open range of code points of the document's text."""

    start: int
    end: int


_span = maker(Span)

_STOP = re.compile(r"([.!?…]++)(?:''|[\"'”’)\]»])*+")
_WORD_BEFORE = re.compile(r"[^\W\d_]+(?:\.[^\W\d_]+)*+\Z|\d+\Z")
_AHEAD = re.compile(r"\s*+((?:``|[\"'“‘(\[«]){0,3})(\d|[^\W\d_]*+)")
_BULLET = re.compile(r"[-*•·▪◦‣–—] |\(?\d{1,2}[.)] ")
_DATELINE = re.compile(r"(?:[A-Z][\w.'’-]*[,.]? ?){1,8}(?:\([^()]{1,40}\))? ?(?:_|--|[–—-])\Z")
_LOOK_BACK = 24  # code points: longer than any abbreviation
_LONGEST_DATELINE = 100
_LONGEST = 3000  # code points of a sentence; the longest of a novel have fewer
_NARROWEST_WRAP = 50  # columns: copy wrapped by a machine is wider, lists and headings are mostly not


@lru_cache(maxsize=1)  # clauses and actors ask for the same text in turn
def split(text: str) -> tuple[Span, ...]:
    """The sentences of `text` in order, as spans without surrounding white space.

    A line break ends a sentence where a paragraph, heading or list item ends, not where a line was wrapped.
    A dateline stays with the sentence it introduces. What runs on for pages without an end is no sentence: it is cut into
    pieces of a length that later steps can look at whole. The time is linear in the length of the text.
    """
    found: list[Span] = []
    for start, end in _segments(text):
        for span in _cut(text, start, end):
            found.extend((span,) if span.end - span.start <= _LONGEST else _pieces(text, span))
    return tuple(found)


def _pieces(text: str, span: Span) -> Iterator[Span]:
    """A stretch of text in pieces that end between words, where it has any."""
    start, end = span
    while end - start > _LONGEST:
        at = text.rfind(" ", start + 1, start + _LONGEST)
        if at < 0:
            at = start + _LONGEST
        yield Span(start, at)
        start = at + (text[at] == " ")
    yield Span(start, end)


def _segments(text: str) -> Iterator[Span]:
    """Runs of text without a hard line break in them."""
    held: Span | None = None  # a dateline that stands in a paragraph of its own
    for block in _blocks(text):
        width = max(line.end - line.start for line in block)
        current = block[0]
        if held is not None:
            current = Span(held.start, current.end)
        for before, line in pairwise(block):
            if _is_wrapped(text, before, line, width):
                current = Span(current.start, line.end)
            else:
                yield current
                current = line
        held = current if _is_dateline(text, current) else None
        if held is None:
            yield current
    if held is not None:
        yield held


def _blocks(text: str) -> Iterator[list[Span]]:
    """The lines of each paragraph, stripped."""
    lines: list[Span] = []
    at = 0
    for line in text.split("\n"):
        bare = line.strip()
        if bare:
            start = at + len(line) - len(line.lstrip())
            lines.append(_span((start, start + len(bare))))
        elif lines:
            yield lines
            lines = []
        at += len(line) + 1
    if lines:
        yield lines


def _is_wrapped(text: str, before: Span, line: Span, width: int) -> bool:
    """Whether the break between two lines is only where the margin fell."""
    if _BULLET.match(text, line.start, line.end):
        return False
    if text[line.start].islower():
        return True
    if width < _NARROWEST_WRAP:
        return False
    head = text[line.start : line.start + width].split(maxsplit=1)[0]
    return (
        before.end - before.start + 1 + len(head) > width and before.end - before.start <= 2 * _NARROWEST_WRAP
    )


def _is_dateline(text: str, line: Span) -> bool:
    if line.end - line.start > _LONGEST_DATELINE or text[line.end - 1] not in "_-–—":
        return False
    return _DATELINE.match(text, line.start, line.end) is not None


def _cut(text: str, start: int, end: int) -> Iterator[Span]:
    at = start
    for stop in _STOP.finditer(text, start, end):
        after = stop.end()
        if after < end and text[after].isspace() and _ends(text, stop, start, end):
            yield _span((at, after))
            at = after
            while text[at].isspace():
                at += 1
    if at < end:
        yield _span((at, end))


def _ends(text: str, stop: re.Match[str], start: int, end: int) -> bool:
    """Whether the sentence ends at this stop, which has white space and something else after it."""
    ahead = _AHEAD.match(text, stop.end(), end)
    word = ahead.group(2) if ahead else ""
    if word[:1].islower():
        return False
    if stop.group(1) != ".":
        return True
    near = max(start, stop.start() - _LOOK_BACK)
    near = max(near, text.rfind(" ", near, stop.start()) + 1)
    back = _WORD_BEFORE.search(text, near, stop.start())
    if back is None or len(stop.group()) > 1:  # a closing quote or bracket after the stop
        return True
    return _ends_after(back.group(), word, starts_line=back.start() == start)


def _ends_after(word: str, following: str, *, starts_line: bool) -> bool:
    lower = word.lower()
    if word.isdigit():
        return not (starts_line and len(word) <= 2)  # "1. Rome" is a list item
    if lower in ("a.m", "p.m"):
        return following not in _CLOCK_COMPANY and not following.isdigit() and following[:1].isupper()
    if "." in word or (len(word) == 1 and word.isupper() and word != "I"):
        return following in STARTERS
    if lower in TITLES:
        return lower == "st" and following in STARTERS
    if lower in LINKS:
        return False
    if lower in BEFORE_NUMBER:
        return not following.isdigit()
    if word[0].isupper() and (lower in MONTHS or lower in WEEKDAYS):
        return not following.isdigit()
    if word in ENDINGS or (word[0].isupper() and lower in ENDINGS):
        return following in STARTERS
    return True


_CLOCK_COMPANY = words("""Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Tues Wed Thu Thur
    Thurs Fri Sat Sun January February March April May June July August September October November December
    Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec EST EDT CST CDT MST MDT PST PDT GMT UTC BST CET CEST
    IST JST ET CT MT PT Eastern Central Mountain Pacific Moscow London Paris""")
"""Capitalised words that go on with a time of day: days, months, zones."""

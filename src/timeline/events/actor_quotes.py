"""Who speaks in a quotation: the name beside the verb of saying, before or after the quotation marks."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import NamedTuple

_MARKS = re.compile(r"[“”\"„«»]|``|''|\n\s*\n")
_OPENING, _CLOSING = frozenset("“„«"), frozenset("”»")


class Quote(NamedTuple):
    """A quotation: code points from its opening mark to its closing mark; `goes_on` where the next paragraph
    opens again before this one was closed."""

    start: int
    end: int
    goes_on: bool


def quotes(text: str) -> list[Quote]:
    """All quotations of a text in order. One that no mark closes ends with its paragraph."""
    found: list[Quote] = []
    opened = -1
    for mark in _MARKS.finditer(text):
        sign = mark[0]
        if sign[0] == "\n":
            if opened >= 0:
                found.append(
                    Quote(opened, mark.start(), text[mark.end() : mark.end() + 1] in ("“", '"', "„", "«"))
                )
            opened = -1
        elif opened < 0:
            if sign not in _CLOSING and sign != "''":
                opened = mark.start()
        elif sign not in _OPENING:
            found.append(Quote(opened, mark.end(), False))
            opened = -1
    if opened >= 0:
        found.append(Quote(opened, len(text), False))
    return found


def quote_at(found: list[Quote], offset: int) -> int | None:
    """The number of the quotation that holds an offset."""
    at = bisect_right(found, offset, key=lambda quote: quote.start) - 1
    return at if at >= 0 and found[at].start <= offset < found[at].end else None

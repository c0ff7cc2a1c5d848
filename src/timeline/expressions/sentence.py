"""Where the sentence around a phrase begins and ends, without a look at the rest of the text."""

from __future__ import annotations

import re

from timeline.language.abbreviations import keeps_stop

_REACH = 280  # characters read on either side
# A pattern that begins with a set of characters is searched for several times as fast as one of two branches.
_ENDS = re.compile(r"([\n.!?])(?:(?<=\n)\s*\n|(?<!\n)[\"'”’)]*\s+(?=[^a-z\s]))")
_WORD_BEFORE = re.compile(r"[A-Za-z.]+\Z")
_INITIALS = re.compile(r"(?:[A-Za-z]\.)*[A-Z]\Z|(?:[a-z]\.)+[a-z]\Z")


def opening(text: str, start: int) -> int:
    """Where the sentence begins that goes on at `start`."""
    low = max(0, start - _REACH)
    for stop in reversed(list(_ENDS.finditer(text, low, start))):
        if stop[1] != "." or not _abbreviated(text, low, stop.start()):
            low = stop.end()
            break
    while low < start and text[low].isspace():
        low += 1
    return low


def closing(text: str, end: int) -> int:
    """Where the sentence ends that goes on at `end`."""
    closing = high = min(len(text), end + _REACH)
    for stop in _ENDS.finditer(text, end, high):
        if stop[1] != "." or not _abbreviated(text, max(0, end - _REACH), stop.start()):
            closing = stop.end()
            break
    while closing > end and text[closing - 1].isspace():
        closing -= 1
    return closing


def _abbreviated(text: str, low: int, stop: int) -> bool:
    """Whether the full stop at `stop` belongs to an abbreviation."""
    word = _WORD_BEFORE.search(text, max(low, stop - 24), stop)
    return word is not None and (keeps_stop(word[0]) or _INITIALS.match(word[0]) is not None)

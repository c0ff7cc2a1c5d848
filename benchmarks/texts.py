"""The texts that the benchmarks time: as many varied copies of given articles as make up a given size.

A tagger keeps what it has worked out once, and would look faster than it is on a text that merely repeats. So
every copy differs from every other: its numbers, months and weekdays are others of the same kind, some of its
words have changed places, and it was published on another day. Nothing is random: a copy follows from its
number.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from datetime import timedelta
from itertools import count
from pathlib import Path

from timeline import documents
from timeline.model import Document, Reject

_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_NAME = re.compile(rf"\b(?:{'|'.join(_MONTHS + _WEEKDAYS)})\b")
_NUMBER = re.compile(r"\d+")
_WORD = re.compile(r"\b[a-z]{6,}\b")
_EVERY = 7  # long words of which one changes its place: one in most sentences


def articles(paths: list[Path]) -> list[Document]:
    """The articles under `paths`, read as the product reads them; what is refused is told and left out."""
    found = []
    for one in documents.read(paths):
        if isinstance(one, Reject):
            print(f"left out: {one.source}: {one.reason}", file=sys.stderr)
        else:
            found.append(one)
    if not found:
        raise SystemExit("no article to time")
    return found


def copies(originals: list[Document], size: int) -> Iterator[list[Document]]:
    """Lists of copies without end, each of at least `size` bytes of UTF-8, no copy like another."""
    number = 0
    while True:
        batch: list[Document] = []
        written = 0.0
        while written < size:
            batch += (_copy(original, number) for original in originals)
            written = megabytes(batch) * 1e6
            number += 1
        yield batch


def megabytes(texts: list[Document]) -> float:
    """Millions of bytes of UTF-8 in the texts."""
    return sum(len(one.text.encode()) for one in texts) / 1e6


def _copy(original: Document, number: int) -> Document:
    text = _NUMBER.sub(lambda match: _other_number(match[0], number), original.text)
    text = _NAME.sub(lambda match: _other_name(match[0], number), _with_words_moved(text, number))
    return original._replace(
        doc_id=f"{original.doc_id}-{number}",
        published=original.published + timedelta(days=number),
        text=text,
    )


def _other_number(digits: str, number: int) -> str:
    """A number of the same width that may stand where the old one stood: a month, a day, a year, a count."""
    old = int(digits)
    for first, last in ((1, 12), (13, 28), (1900, 2039)):
        if first <= old <= last:
            return f"{first + (old - first + number) % (last - first + 1):0{len(digits)}}"
    return f"{(old + number) % 10 ** len(digits):0{len(digits)}}"


def _other_name(name: str, number: int) -> str:
    names = _MONTHS if name in _MONTHS else _WEEKDAYS
    return names[(names.index(name) + number) % len(names)]


def _with_words_moved(text: str, number: int) -> str:
    """The text with every few long words replaced by one that stands elsewhere in it."""
    words = _WORD.findall(text)
    place = count()

    def moved(match: re.Match[str]) -> str:
        here = next(place)
        return words[(here * 3 + number) % len(words)] if here % _EVERY == number % _EVERY else match[0]

    return _WORD.sub(moved, text)

"""The publication date that the head of a text states where its metadata gives none.

Three customs of the press: a line that says so ("Published: 3 March 2022"), a line that is a date and nothing else, as
over the articles of many wire and wiki sites, and a dateline with a year ("LISBON (18 November 2019) –").
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from timeline.documents import published as dates
from timeline.documents.draft import Unusable
from timeline.documents.published import Published

_HEAD = 1_000  # characters of a text that are its head
_LINES = 5  # of these, without the empty ones
_LONGEST = 100  # characters of a line that says nothing but a date
_LABELLED = re.compile(
    r"(?:(?:first )?published|posted|released|issued|date|date published|publication date|date of publication)"
    r"(?: ?:| on\b)? (?P<date>.+)",
    re.IGNORECASE,
)
_PROMISED = re.compile(r"(?:first )?published ?: (?P<date>.+)", re.IGNORECASE)
_DATELINE = re.compile(
    r"(?P<place>[A-Z][\w.,'’ -]{1,60}?),? \(?(?P<date>\d{1,2} [A-Z][a-z]+\.?,? \d{4}|[A-Z][a-z]+\.? \d{1,2}, \d{4})\)?"
    r",?(?: \([^()]{1,40}\))? ?(?:[-–—]+|:) "
)
_LINE = r"(?P<line>[^\n]{4,100}?)[ \t\r]*(?:\n\s*|\Z)"
_HEADED = re.compile(rf"\s*{_LINE}")
_TITLED = re.compile(rf"\s*(?P<title>[^\n]{{1,200}}[^\s.!?:;,])[ \t\r]*\n\s*{_LINE}")
_FINE = frozenset(("day", "hour", "minute", "second"))


def stated(text: str) -> Published | None:
    """The day (or moment) of publication that the first lines of `text` state; None where they state none.

    Raises `Unusable` for a line that claims to give the date ("Published: …") and writes none that can be read.
    """
    for line in _head(text):
        if len(line) <= _LONGEST:
            label = _LABELLED.fullmatch(line)
            if found := _day(label["date"] if label else line):
                return found
            if promised := _PROMISED.fullmatch(line):
                dates.parse(promised["date"])  # says what is wrong with it
        dateline = _DATELINE.match(line)
        if dateline and (found := _day(dateline["date"])):
            return found
    return None


def split(text: str) -> tuple[dict[str, str], str]:
    """What the head of a plain text states, as metadata, and all that follows it, exactly as given.

    The head is a line with the date, at most after the title in a line of its own. A text that opens otherwise is
    returned whole.
    """
    for headed in (_HEADED.match(text), _TITLED.match(text)):
        line = " ".join(headed["line"].split()) if headed else ""
        label = _LABELLED.fullmatch(line)
        date = label["date"] if label else line
        if headed and _day(date):
            title = headed.groupdict().get("title")
            return {"published": date} | ({"title": title} if title else {}), text[headed.end() :]
    return {}, text


def _head(text: str) -> Iterator[str]:
    lines = (" ".join(line.split()) for line in text[:_HEAD].splitlines())
    filled = (line for line in lines if line)
    return (line for line, _ in zip(filled, range(_LINES), strict=False))


def _day(written: str) -> Published | None:
    try:
        found = dates.parse(written)
    except Unusable:
        return None
    return found if found.grain in _FINE else None

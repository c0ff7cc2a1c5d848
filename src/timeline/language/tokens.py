"""Words and marks of a passage with their places and their tags."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from operator import sub

from timeline.language import tags
from timeline.language.abbreviations import BEFORE_NUMBER, ENDINGS, MONTHS, TITLES, WEEKDAYS
from timeline.language.lexicon import CLASSES, is_known
from timeline.language.tagging import disambiguate

_STOPPED = sorted(
    {word.capitalize() for word in TITLES | MONTHS | WEEKDAYS | BEFORE_NUMBER}
    | {word.capitalize() for word in ENDINGS}
    | ENDINGS
    | {"vs", "v", "approx"}
)
_ABBREVIATION = (
    rf"(?:(?:[DIR]-)?+(?:{'|'.join(_STOPPED)})\.(?!\.)|(?:[^\W\d_]\.){{2,}}+(?:-\w++)*+|[A-Z]\.(?=\s[A-Z]))"
)
_NEGATED = (
    r"(?:wo|would|was|were|ca|could|do|does|did|is|are|has|have|had|should|must|might|need|ai|sha|ought|dare)"
    r"(?=n['’]t\b)|n['’]t\b"
)
_TOKEN = re.compile(
    r"\s*+([A-Za-z]++(?![\w'’.&‑-]|://)|,"  # most words and commas, at once
    r"|https?://\S++|www\.\S++"
    rf"|{_ABBREVIATION}|(?i:{_NEGATED})"
    r"|[^\W\d_]\w*+(?:[-&‑]\w++)*+(?:['’](?!(?:s|re|ve|ll|d|m|t|S)\b)[^\W\d_]\w++)?+"
    r"|['’](?:s|re|ve|ll|d|m|S)\b"
    r"|['’]?\d++(?:[.,:/–-]\d++)*+(?:(?:st|nd|rd|th|s|m|bn|k|pm|am|km)\b)?+(?:-[^\W\d_]\w*+)*+"
    r"|``|''|\.{2,}+|--++|_++|[^\w\s])"
)
_CLOCK = re.compile(r"\d?\d:\d\d")  # at which an entry of a live page begins
_OPENER = re.compile("[" + tags.QUOTE_OPEN + tags.COLON + tags.DASH + "](?=N)")
_NO_SUBJECT = frozenset((tags.ADJ, tags.PAST_OR_PPART, tags.ADJ_OR_BASE, tags.ADJ_OR_NOUN, tags.BASE))
_FINITE = frozenset("mBHDpzECL")
_BEFORE_QUOTE = frozenset(' \t\n([—–-“‘"')
_NUMBERED = [tags.NUM, tags.STOP, tags.PROPN]  # "2. Departing from Oslo, …"
_UNDER = ("Secretary", "Secretaries", "Sheriff")
_BEFORE_NAME = frozenset(
    ("leaving", "departing", "visiting", "reaching", "entering", "touring", "addressing")
)
"""Participles that open a sentence before a name: "Leaving Rome on Friday, the pope will fly to Turin"."""
_HEADLINE_SHARE = 0.6  # of the words of a line without a full stop that have a capital


@dataclass(frozen=True, slots=True)
class Tokens:
    """The words and marks of one passage, in parallel.

    `start` and `end` are code points of the whole text; `tags` has one character a token (see `tags.py`).
    """

    text: tuple[str, ...]
    lower: tuple[str, ...]
    start: tuple[int, ...]
    end: tuple[int, ...]
    tags: str


def tokenize(text: str, start: int = 0, end: int | None = None) -> Tokens:
    """The tokens of `text[start:end]`, one sentence at best, tagged by lexicon, shape and context."""
    found = list(_TOKEN.finditer(text, start, len(text) if end is None else end))
    words = tuple([match[1] for match in found])
    ends = tuple([match.end() for match in found])
    starts = tuple(map(sub, ends, map(len, words)))
    lower = tuple(map(str.lower, words))
    classes = list(map(CLASSES.__getitem__, words))
    if tags.QUOTE_SINGLE in classes:
        _turn_quotes(text, starts, ends, classes)
    if "Under" in words:
        _name_offices(words, classes)
    _lower_initials(words, lower, classes)
    return Tokens(words, lower, starts, ends, disambiguate(lower, classes))


def _name_offices(words: Sequence[str], classes: list[str]) -> None:
    """Make the first word of "Under Secretary" a part of the office."""
    for at, word in enumerate(words[1:]):
        if word in _UNDER and words[at] == "Under":
            classes[at] = tags.PROPN


def _turn_quotes(text: str, starts: Sequence[int], ends: Sequence[int], classes: list[str]) -> None:
    """Tell straight quotes that open from those that close by the space around them."""
    at = -1
    for _ in range(classes.count(tags.QUOTE_SINGLE)):
        at = classes.index(tags.QUOTE_SINGLE, at + 1)
        first, last = starts[at], ends[at]
        spaced = first == 0 or text[first - 1] in _BEFORE_QUOTE
        if spaced and last < len(text) and not text[last].isspace():
            classes[at] = tags.QUOTE_OPEN
        elif text[first] != "'" and text[first] != "’":
            classes[at] = tags.QUOTE_CLOSE


def _lower_initials(words: Sequence[str], lower: Sequence[str], classes: list[str]) -> None:
    """Give words that have a capital only for their place the class of their lower-case form."""
    if classes.count(tags.PROPN) > 2 and classes[-1] != tags.STOP and _is_headline(words):
        for at, word in enumerate(lower):
            if classes[at] == tags.PROPN and is_known(word):
                classes[at] = CLASSES[word]
        return
    if classes and classes[0] == tags.PROPN:
        _lower_one(lower, classes, 0)
    elif classes and classes[0] == tags.NUM and _CLOCK.fullmatch(words[0]):
        classes[0] = tags.TIME
    elif classes[:3] == _NUMBERED:
        _lower_one(lower, classes, 2)
    for opener in _OPENER.finditer("".join(classes)):
        _lower_one(lower, classes, opener.end())


def _lower_one(lower: Sequence[str], classes: list[str], at: int) -> None:
    if classes[at : at + 1] != [tags.PROPN] or not is_known(lower[at]):
        return
    kind, after = CLASSES[lower[at]], classes[at + 1] if at + 1 < len(classes) else ""
    if (after == tags.PROPN and lower[at] not in _BEFORE_NAME) or (
        kind in _NO_SUBJECT and after in _FINITE
    ):  # "White said", "United beat"
        return
    classes[at] = kind


def _is_headline(words: Sequence[str]) -> bool:
    letters = [word for word in words if word[0].isalpha() and len(word) > 3]
    return len(letters) > 2 and sum(word[0].isupper() for word in letters) >= _HEADLINE_SHARE * len(letters)

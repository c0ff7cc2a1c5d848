"""Finding phrases: one RE2 pass over a text for all rules at once, and what each phrase means, worked out once.

The patterns of all rules are joined into one automaton that runs in linear time whatever the text is and costs the
same however many rules there are; of the matches at one place the longest is taken. Which rule a phrase belongs to
is asked only the first time the phrase is seen.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

import re2

from timeline.expressions.meaning import Meaning
from timeline.expressions.registry import REFUSED, Match, Refusal, Rule, rules
from timeline.expressions.union import union

_MEMORY = 1 << 28  # bytes the automata may use: enough that no text makes them fall back to a slower engine
_KEPT_PHRASES = 1 << 16  # distinct phrases whose meaning is kept
_CONTEXT = 48  # characters on either side of a phrase that a rule may ask about
_CONTEXT_BEFORE = (
    32  # of those before it, the ones that a pattern sees: to search more costs more than it tells
)
_GROUP_NAME = re.compile(r"\(\?P<\w+>")
_SPACES = re.compile(r"\s+")
_BLANK_LINE = re.compile(rb"\n[ \t\r]*\n")
_WORD = re.compile(rb"[0-9A-Za-z_]+|[^0-9A-Za-z_]+")
# Abbreviations whose full stop belongs to the phrase although a word boundary stands before it; that of a month or
# day ends the sentence too, and belongs to that.
_DOTTED = re.compile(r"(?:\b[ap]\.m|\bB\.C(?:\.E)?|\bA\.D)$", re.IGNORECASE)
_SHORTENED = re.compile(
    r"\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun)$", re.IGNORECASE
)
_SENTENCE_ENDS = re.compile(r"\.(?:[\"”’)]|\s*$|\s+[A-Z])")
# A number that goes on, or is money, a version, a score, a fraction of something: no rule means that.
_NUMBER_GOES_ON = re.compile(r"[.,:/][0-9]|%|[-‐‑–][0-9]*(?:percent|per|point)|[0-9]|/[0-9]")
_NUMBER_BEGAN = re.compile(
    r"[$£€¥#№§@&=+*/\\_]$|[0-9][.,:/]$|\b(?:No|no|Nos|nos|Rs|Flight|flight|Route|Highway|Channel)\.? ?$"
)


class Found(NamedTuple):
    """A phrase in a text, by code points, with the rule that reads it and what it means."""

    start: int
    end: int
    rule: Rule
    meaning: Meaning


class _Reading(NamedTuple):
    """One rule's reading of a phrase: its expressions by offsets in the phrase."""

    rule: Rule
    pieces: tuple[tuple[int, int, Meaning], ...]


_UNKNOWN = (_Reading(None, ()),)  # type: ignore[arg-type]  # told from every real answer by identity


def _options(*, longest: bool) -> re2.Options:
    options = re2.Options()
    options.max_mem = _MEMORY
    options.case_sensitive = False
    options.longest_match = longest
    options.log_errors = False
    return options


def _precedence(rule: Rule) -> tuple[bool, str]:
    """Of rules that read one phrase, that which asks more of its surroundings comes first, then by name."""
    return rule.before is None and rule.after is None, rule.name


def _at_words(patterns: Sequence[str]) -> str:
    r"""What finds a match of any of the patterns, at word boundaries; `\B` opens one that begins at none.

    One boundary stands for all: asked of each by itself it would be asked at every letter.
    """
    at_words = [one for one in patterns if not one.startswith(r"\B")]
    elsewhere = [f"(?:{one})" for one in patterns if one.startswith(r"\B")]
    branches = [rf"\b(?:{union(at_words)})"] if at_words else []
    return rf"(?:{'|'.join([*branches, *elsewhere])})\b"


class Scanner:
    """A set of rules, compiled."""

    def __init__(self, family: Sequence[Rule]) -> None:
        self._rules = tuple(sorted(family, key=_precedence))
        anonymous = [_GROUP_NAME.sub("(?:", rule.pattern) for rule in self._rules]
        self._union = re2.compile(_at_words(anonymous).encode(), _options(longest=True))
        self._whole = re2.Set.FullMatchSet(_options(longest=False))
        for pattern in anonymous:
            self._whole.Add(pattern)
        self._whole.Compile()
        self._options = _options(longest=False)
        self._compiled: dict[str, tuple[re2._Regexp, tuple[tuple[str, int], ...]]] = {}
        self._known: dict[bytes, tuple[_Reading, ...] | None] = {}
        self._beginnings: dict[bytes, bytes | None] = {}

    def find(self, text: str) -> Iterator[Found]:
        """The phrases of a text in order, none overlapping another."""
        data = text.encode("utf-8", "surrogatepass")
        plain = len(data) == len(text)  # offsets of bytes are those of code points
        seen_bytes = seen = 0
        matches = self._union.finditer(data)
        while (match := next(matches, None)) is not None:
            first, matched = match.span()
            if not plain:
                seen += len(data[seen_bytes:first].decode("utf-8", "surrogatepass"))
                seen_bytes = first
            start = first if plain else seen
            phrase = data[first:matched]
            readings = self._readings(phrase)
            if readings is None:
                continue
            last, reading = matched, _fitting(readings, text, start, phrase)
            if reading is None:
                last, reading = self._shortened(text, data, first, matched, start)
            if reading is not None:
                for a, b, meaning in reading.pieces:
                    yield Found(start + a, _with_stop(text, start + b), reading.rule, meaning)
            if last != matched:  # what the whole is not, something that goes on in it may be
                matches = self._union.finditer(data, last)

    def _shortened(
        self, text: str, data: bytes, first: int, matched: int, start: int
    ) -> tuple[int, _Reading | None]:
        """The reading of the longest shorter beginning of a match that its surroundings allow, and where to go on.

        `first` and `matched` are the bytes of the match, `start` is its first code point.
        """
        phrase = data[first:matched]
        while (shorter := self._shorter(phrase)) is not None:
            phrase = shorter
            last = first + len(phrase)
            readings = self._readings(phrase)
            if readings is None:
                return matched, None
            if (reading := _fitting(readings, text, start, phrase)) is not None:
                return last, reading
        word = _WORD.match(phrase)
        return (first + word.end() if word else matched), None

    def _readings(self, phrase: bytes) -> tuple[_Reading, ...] | None:
        """Every rule's reading of a phrase, worked out the first time it is seen."""
        readings = self._known.get(phrase, _UNKNOWN)
        if readings is _UNKNOWN:
            if len(self._known) >= _KEPT_PHRASES:
                self._known.clear()
            readings = self._known[phrase] = self._read(phrase)
        return readings

    def _shorter(self, phrase: bytes) -> bytes | None:
        """The next shorter match that a phrase begins with, by whole words, sought the first time it is asked for."""
        if phrase not in self._beginnings:
            if len(self._beginnings) >= _KEPT_PHRASES:
                self._beginnings.clear()
            words = list(_WORD.finditer(phrase))[:0:-1]
            found = (self._union.match(phrase, 0, word.start()) for word in words)
            self._beginnings[phrase] = next((phrase[: match.end()] for match in found if match), None)
        return self._beginnings[phrase]

    def parse(self, phrase: str) -> tuple[Meaning, ...]:
        """What a whole phrase means by itself, by every rule that reads it as one expression.

        Rules that ask for certain surroundings come last: those are not known here.
        """
        readings = sorted(
            self._readings(phrase.encode("utf-8", "surrogatepass")) or (),
            key=lambda one: not _precedence(one.rule)[0],
        )
        return tuple(reading.pieces[0][2] for reading in readings if len(reading.pieces) == 1)

    def _read(self, phrase: bytes) -> tuple[_Reading, ...] | None:
        """Every rule's reading of a phrase, by precedence; None for a phrase that is refused whole."""
        if _BLANK_LINE.search(phrase):
            return ()
        indexes = sorted(self._whole.Match(phrase.decode("utf-8", "surrogatepass")) or ())
        readings = [self._apply(self._rules[i], phrase) for i in indexes]
        if REFUSED in readings:
            return None
        return tuple(r for r in readings if isinstance(r, _Reading))

    def _apply(self, rule: Rule, phrase: bytes) -> _Reading | Refusal | None:
        compiled = self._compiled.get(rule.name)
        if compiled is None:
            pattern = re2.compile(rule.pattern.encode(), self._options)
            names = tuple((name.decode(), index) for name, index in pattern.groupindex.items())
            compiled = self._compiled[rule.name] = pattern, names
        pattern, names = compiled
        match = pattern.fullmatch(phrase)
        groups: dict[str, str] = {}
        spans: dict[str, tuple[int, int]] = {}
        for name, index in names:
            a, b = match.span(index)
            spans[name] = (len(phrase[: max(a, 0)].decode()), len(phrase[: max(b, 0)].decode()))
            groups[name] = _SPACES.sub(" ", phrase[a:b].decode()).replace("’", "'") if a >= 0 else ""
        try:
            sense = rule.meaning(Match(groups, spans, self.parse))
        except (OverflowError, ValueError):  # a number beyond all counting
            return None
        if sense is None or sense is REFUSED:
            return sense
        if isinstance(sense, tuple) and not hasattr(sense, "_fields"):
            return _Reading(rule, tuple((p.start, p.end, p.meaning) for p in sense))
        return _Reading(rule, ((0, len(phrase.decode()), sense),))  # type: ignore[arg-type]


def _fitting(readings: tuple[_Reading, ...], text: str, start: int, phrase: bytes) -> _Reading | None:
    """The first of the readings of a phrase, at `start`, that its surroundings allow."""
    end = start + (len(phrase) if phrase.isascii() else len(phrase.decode("utf-8", "surrogatepass")))
    for reading in readings:
        if _fits(text, start, end, reading.rule):
            return reading
    return None


def _fits(text: str, start: int, end: int, rule: Rule) -> bool:
    """Whether the text on either side lets the rule have this phrase; what costs least is asked first."""
    if text[end : end + 1].isalnum() or (
        start and text[start - 1].isalpha()
    ):  # letters that RE2 takes for no word
        return False
    low, high = max(0, start - _CONTEXT_BEFORE), end + _CONTEXT
    if text[end - 1].isdigit() and _NUMBER_GOES_ON.match(text, end, high):
        return False
    if rule.after is not None and not rule.after.match(text, end, high):
        return False
    if rule.not_after is not None and rule.not_after.match(text, end, high):
        return False
    if text[start].isdigit() and _NUMBER_BEGAN.search(text, low, start):
        return False
    if rule.before is not None and not rule.before.search(text, low, start):
        return False
    if rule.not_before is not None and rule.not_before.search(text, low, start):
        return False
    return rule.where is None or rule.where(
        text[max(0, start - _CONTEXT) : start], text[start:end], text[end:high]
    )


def _with_stop(text: str, end: int) -> int:
    """The end of an expression with the full stop of its abbreviation."""
    if text[end : end + 1] != ".":
        return end
    tail = text[max(0, end - 5) : end]
    if _DOTTED.search(tail) or (_SHORTENED.search(tail) and not _SENTENCE_ENDS.match(text[end : end + 4])):
        return end + 1
    return end


@cache
def scanner() -> Scanner:
    """The scanner of all registered rules."""
    return Scanner(rules())

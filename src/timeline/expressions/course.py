"""The course of a text: which of the dates said so far the next one may lean on."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime, timedelta

from timeline.expressions import direction
from timeline.expressions.direction import Lean
from timeline.expressions.meaning import (
    CONTEXT,
    PUBLISHED,
    Current,
    Date,
    Ended,
    Meaning,
    Part,
    Portion,
    Season,
    Shift,
)
from timeline.expressions.resolve import Anchor, Landmark, Reach, Reading
from timeline.language.lexicon import CLASSES

_STOP = re.compile(r"[\n.!?](?:(?<=\n)\s*\n|(?<!\n)[\"'”’)]*\s+[^a-z])")
_SENTENCE = 240  # characters within which two dates may stand in one sentence
_PARAGRAPH = 4000  # characters that a paragraph may have between two dates
_OPENING = re.compile(
    r"(?:\A|\n|[.!?;][\"”’)]*\s+)(?:(?:By|In|During|Since|From|Until|Throughout|Towards?|At|For|After|Before|Around"
    r"|On|Between)\s+(?:the\s+)?)?\Z",
    re.IGNORECASE,
)
_LONGEST_OPENING = 24  # characters
_LONGEST_HEADING = 100
_JOINED = re.compile(r"\s?(?:[-‐‑–—/]|to|through|until)\s?")
_UNTIL = re.compile(r"\b(?:until|till)\s[^.;,\n]{0,60}\Z", re.IGNORECASE)
_LONGEST_UNTIL = 70  # characters
_GLANCE = 100  # characters before a date in which a glance back may begin
_COMPARED = re.compile(
    r"\b(?:since|(?:than|compared (?:to|with)|surpassing|exceeding)(?:\s[^.;,\n]{0,40}\s(?:in|of))?)\s(?:the\s)?\Z",
    re.IGNORECASE,
)
_TERM = re.compile(r"\b(?:by|until|till|before)\s(?:the\s)?\Z")
_CLAUSE_ENDS = re.compile(r"[,;\n]|[.!?]\s")
_PARTICIPLES = frozenset("pEqL")  # classes of words that may be a participle
_AHEAD = 3  # years that a narrative may leap within a paragraph
_OF_A_DAY = frozenset(("day", "part of day", "hour", "minute", "second"))
_REPORTED = frozenset(("P9M", "P6M", "P12M", "P1Y"))  # what companies sum up besides quarters
_SOON = timedelta(days=10)  # a quarter is reported on when it has ended, or all but
_LONG = frozenset(("year", "decade", "century"))


class Course:
    """Follows a document from date to date."""

    def __init__(self, text: str, published: datetime, *, narrative: bool, day_first: bool) -> None:
        self._text = text
        self._published = published
        self._narrative = narrative
        self._day_first = day_first
        self._said: Landmark | None = None
        self._mentioned: Landmark | None = None
        self._aside: Landmark | None = None
        self._day: Landmark | None = None
        self._quarter: Landmark | None = None
        self._by_quarter = True
        self._in_brackets = (
            False  # whether the date said last, the first of all, stood in brackets: "(1887–1961)"
        )
        # Where the last day, the last date on course and the last one beside it ended.
        self._day_end = self._end = self._aside_end = 0

    def anchor(self, start: int, lean: Callable[[], Lean]) -> Anchor:
        """What the next expression, at `start`, may lean on."""
        return Anchor(
            self._published.date(),
            self._published,
            self._aside if self._goes_on_beside(start) else self._said,
            self._day,
            self._quarter,
            self._quarter is not None and self._by_quarter,
            self._narrative,
            self._day_first,
            lean,
            lambda: self._reach(start),
            self._mentioned,
            lambda: self._looks_behind(start),
        )

    def _reach(self, start: int) -> Reach:
        """How near the last day was said to what stands at `start`."""
        if self._day is None:
            return Reach.BEYOND
        if self._is_one_sentence(self._day_end, start):
            return Reach.SENTENCE
        return Reach.PARAGRAPH if self._is_one_paragraph(self._day_end, start) else Reach.BEYOND

    def _goes_on_beside(self, start: int) -> bool:
        """Whether a narrative is still in the sentence of a date beside its course: "in 1415 and, on 25 October".

        What somebody found out then is of the course again: "a study of 2005 showed that on 4 August".
        """
        if self._aside is None or not self._is_one_sentence(self._aside_end, start):
            return False
        return self._text.find(" that ", self._aside_end, start) < 0

    def _looks_behind(self, start: int) -> bool:
        """Whether what stands at `start` is told by a glance back: "since May", "than in May", "had come in May"."""
        low = max(0, start - _GLANCE)
        if self._goes_on_beside(start):
            return False
        if _COMPARED.search(self._text, low, start):
            return True
        had = self._text.rfind(" had ", low, start)
        if had < 0 or _CLAUSE_ENDS.search(self._text, had, start) or _TERM.search(self._text, low, start):
            return False
        following = self._text[had + 5 : start].split(None, 3)[:3]
        return any(CLASSES[word.strip(",")] in _PARTICIPLES for word in following)

    def _is_one_sentence(self, a: int, b: int) -> bool:
        return b - a < _SENTENCE and not _STOP.search(self._text, a, b + 1)

    def _is_one_paragraph(self, a: int, b: int) -> bool:
        return b - a < _PARAGRAPH and self._text.find("\n", a, b) < 0

    def say(self, name: str, reading: Reading, meaning: Meaning, start: int, end: int) -> None:
        """Take in the expression that was just read, from `start` to `end`."""
        self._follow_report(name, reading, meaning)
        if reading.grain is None or reading.type == "DURATION":
            return
        landmark = Landmark(name, reading.value, reading.start, reading.end, reading.grain)
        self._mentioned = landmark
        if (
            self._narrative
            and self._said is not None
            and self._is_aside(meaning, landmark, reading, start, end)
        ):
            if landmark.start is not None and not _in_brackets(self._text, start):
                self._aside, self._aside_end = landmark, end
            return
        self._in_brackets = self._said is None and _in_brackets(self._text, start)
        self._said, self._end, self._aside = landmark, end, None
        if reading.grain in _OF_A_DAY and reading.start is not None:
            self._day, self._day_end = landmark, end

    def _follow_report(self, name: str, reading: Reading, meaning: Meaning) -> None:
        """Keep the quarter that a company report is about, and whether it last spoke of a quarter or of more."""
        if reading.type == "DURATION":
            if reading.value in _REPORTED:
                self._by_quarter = False
        elif reading.grain == "quarter" and reading.start is not None and reading.end is not None:
            self._by_quarter = True
            newest = (
                self._quarter is None or self._quarter.start is None or reading.start >= self._quarter.start
            )
            if isinstance(meaning, (Portion, Ended)) and reading.end <= self._published + _SOON and newest:
                self._quarter = Landmark(name, reading.value, reading.start, reading.end, reading.grain)

    def _is_aside(self, meaning: Meaning, landmark: Landmark, reading: Reading, start: int, end: int) -> bool:
        """Whether a date of a narrative stands beside its course.

        A year does that holds the time told of; and in the middle of a sentence one that looks back, far ahead, to
        what was still to come, or that ends a span of years.
        """
        if reading.anchor == PUBLISHED or _looks_back(meaning):
            return True
        if self._in_brackets:  # somebody's dates stand before the story and are none of its course
            return _in_brackets(self._text, start)
        said = self._said
        if said is None or said.start is None or landmark.start is None or landmark.end is None:
            return False
        if _in_brackets(self._text, start) and not _is_heading(self._text, start, end):
            return True
        years = landmark.start.year - said.start.year
        if years > 0 and _UNTIL.search(self._text, max(self._end, start - _LONGEST_UNTIL), start):
            return not _opens(self._text, start, end)  # "which lasted until the spring of 1945"
        if landmark.grain not in _LONG:
            back, ahead = (
                years < -_AHEAD,
                years > _AHEAD and said.grain not in _LONG,
            )  # from year to year it may leap
            behind = _says_year(meaning) or self._goes_on_beside(start) or self._looks_behind(start)
            back = back or (landmark.end <= said.start and behind)
            leaps = (back or ahead) and self._is_one_paragraph(self._end, start)
            return leaps and not _opens(self._text, start, end)
        if landmark.start <= said.start < landmark.end:
            return True
        if _JOINED.fullmatch(self._text, self._end, start):
            return True
        if _opens(self._text, start, end):
            return False
        if landmark.end <= said.start or years > _AHEAD:
            return True
        lean = direction.lean(self._text, start, end)
        return lean.sign == direction.FUTURE and lean.modal


def _opens(text: str, start: int, end: int) -> bool:
    """Whether a date opens a sentence, or stands in a heading."""
    opening = _OPENING.search(text, max(0, start - _LONGEST_OPENING), start)
    return opening is not None or _is_heading(text, start, end)


def _is_heading(text: str, start: int, end: int) -> bool:
    """Whether a line of its own, without a full stop, holds `text[start:end]`."""
    first = text.rfind("\n", max(0, start - _LONGEST_HEADING), start)
    last = text.find("\n", end, end + _LONGEST_HEADING)
    if first < 0 or last < 0 or last - first > _LONGEST_HEADING or text[last - 1] in ".,;?!":
        return False
    return text[first - 1 : first] in ("\n", "") and text[last + 1 : last + 2] in ("\n", "")


def _in_brackets(text: str, start: int) -> bool:
    low = max(0, start - _LONGEST_HEADING)
    return text.rfind("(", low, start) > text.rfind(")", low, start)


def _says_year(meaning: Meaning) -> bool:
    """Whether a date, or the one that a part is of, has its year."""
    date = meaning.inner if isinstance(meaning, Part) else meaning
    return isinstance(date, (Date, Season)) and date.year is not None


def _looks_back(meaning: Meaning) -> bool:
    """Whether a narrative only glances back: "two decades earlier", "the previous year"."""
    if isinstance(meaning, Part):
        meaning = meaning.inner
    if isinstance(meaning, Shift):
        return meaning.sign < 0
    return isinstance(meaning, Current) and meaning.anchor == CONTEXT and meaning.shift < 0

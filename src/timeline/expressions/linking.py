"""What an expression takes from the one that follows in the same breath: a year, or a day."""

from __future__ import annotations

import re
from collections.abc import Sequence

from timeline.expressions.meaning import (
    CONTEXT,
    Clock,
    Current,
    Date,
    Daypart,
    Ended,
    Holiday,
    Meaning,
    Part,
    Weekday,
)
from timeline.expressions.scan import Found

_JOINED = re.compile(
    r"\s*(?:,|and|to|or|&|[-‐‑–—]|through|thru|until|till|,\s*and|,\s*or|,?\s+to)\s*", re.IGNORECASE
)
_ENDED_LONGEST = 24  # characters: ", that will end on "
_UP_TO = re.compile(r"\s?[-‐‑–—]\s?|[\s-](?:to|through|thru|until|till)[\s-]")
_IN_YEAR = re.compile(r",? (?:in|of) (?:the year )?")
_BRACKET = re.compile(r"\s*\(\s*")
_JOINED_LONGEST = 12  # characters
_OF_THE_DAY = re.compile(r"\)?,?\s+(?:\w+ time )?(?:on\s+|this\s+)?")
_OF_ONE_DAY = re.compile(r"\s*[-‐‑–—(]\s*|,?\s+(?:and|to|until|till|or)\s+(?:[a-z]+\s+)?(?:at\s+)?")
_OF_THE_DAY_LONGEST = 60  # characters


def linked(text: str, found: Sequence[Found]) -> list[Meaning]:
    """The meanings of the phrases of a text, where one takes a part from the next."""
    meanings = [f.meaning for f in found]
    for i in range(len(found) - 2, -1, -1):
        one, two = meanings[i], meanings[i + 1]
        if (day := _named(one, two)) is not None and _in_brackets(text, found[i], found[i + 1]):
            meanings[i] = meanings[i + 1] = day
        elif isinstance(one, Weekday):
            if one.shift is None and _UP_TO.fullmatch(text, found[i].end, found[i + 1].start):
                meanings[i + 1] = _from_context(two)
        elif isinstance(_core(one), (Date, Holiday)):
            meanings[i] = _dated(one, _core(two), text, found[i].end, found[i + 1].start)
        elif isinstance(one, Ended):
            if isinstance(two, Date) and found[i + 1].start - found[i].end < _ENDED_LONGEST:
                meanings[i] = one._replace(date=two)
        elif isinstance(one, (Clock, Daypart)) and one.date is None:
            meanings[i] = _with_day(one, two, text[found[i].end : found[i + 1].start])
        elif isinstance(one, Part) and isinstance(one.inner, (Clock, Daypart)) and one.inner.date is None:
            timed = _with_day(one.inner, two, text[found[i].end : found[i + 1].start])
            meanings[i] = one._replace(inner=timed)
    return meanings


def _from_context(meaning: Meaning) -> Meaning:
    """A bare weekday, with a time of day or without, as one that the day said before leads up to."""
    if isinstance(meaning, Clock) and meaning.date is not None:
        return meaning._replace(date=_from_context(meaning.date))
    if isinstance(meaning, Weekday) and meaning.shift is None:
        return meaning._replace(anchor=CONTEXT)
    return meaning


def _named(one: Meaning, two: Meaning) -> Date | None:
    """The day that a date and a weekday name together, whichever comes first."""
    date, weekday = (two, one) if isinstance(one, Weekday) else (one, two)
    if not (isinstance(date, Date) and isinstance(weekday, Weekday)) or None in (date.month, date.day):
        return None
    return date._replace(weekday=weekday.weekday) if weekday.shift is None else None


def _in_brackets(text: str, one: Found, two: Found) -> bool:
    """Whether the second phrase stands alone in brackets after the first: "Sunday (15 June)"."""
    return text.startswith(")", two.end) and _BRACKET.fullmatch(text, one.end, two.start) is not None


def _core(meaning: Meaning) -> Meaning:
    """The date that an early, middle or late part is of."""
    return meaning.inner if isinstance(meaning, Part) else meaning


def _dated(one: Meaning, two: Meaning, text: str, end: int, start: int) -> Meaning:
    """A date, or a part of one, with the year of the next where it has none of its own."""
    date = _core(one)
    if not isinstance(date, (Date, Holiday)) or date.year is not None:
        return one
    if not isinstance(two, Date) or two.year is None:
        return one
    date = _with_year(date, two, text[end:start])
    return one._replace(inner=date) if isinstance(one, Part) else date


def _with_year(one: Date | Holiday, two: Date, gap: str) -> Date | Holiday:
    """A date without a year that is joined to one with a year: "May 5 – May 9, 2022", "Easter in 1916"."""
    if two.month is None and _IN_YEAR.fullmatch(gap):
        return one._replace(year=two.year)
    if (
        isinstance(one, Holiday)
        or len(gap) >= _JOINED_LONGEST
        or one.month is None
        or two.month is None
        or two.year is None
    ):
        return one
    if not _JOINED.fullmatch(gap):
        return one
    return one._replace(year=two.year if one.month <= two.month or two.year < 0 else two.year - 1)


def _with_day(time: Clock | Daypart, day: Meaning, gap: str) -> Clock | Daypart:
    """A time of day with the day that follows: "at 10 a.m. on Friday", "from 7 a.m. to 10 p.m. on Friday"."""
    later = _core(day)
    if isinstance(later, (Clock, Daypart)):
        one_day = len(gap) < _OF_THE_DAY_LONGEST and _OF_ONE_DAY.fullmatch(gap) is not None
        return time._replace(date=later.date) if one_day else time
    if not isinstance(day, (Weekday, Date)) and not (isinstance(day, Current) and day.unit == "D"):
        return time
    if len(gap) >= _OF_THE_DAY_LONGEST:
        return time
    if (isinstance(day, Date) and day.day is None) or not _OF_THE_DAY.fullmatch(gap):
        return time
    return time._replace(date=day)

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
    Moved,
    Part,
    Weekday,
)
from timeline.expressions.scan import Found

_JOINED = re.compile(
    r"\s*(?:,|and|to|or|&|[-‐‑–—]|through|thru|until|till|,\s*and|,\s*or|,?\s+to)\s*", re.IGNORECASE
)
_LONGEST_GAP = 60  # characters between two phrases that have to do with each other
_ENDED_LONGEST = 24  # characters: ", that will end on "
_UP_TO = re.compile(r"\s?[-‐‑–—]\s?|[\s-](?:to|through|thru|until|till)[\s-]")
_IN_YEAR = re.compile(r",? (?:in|of) (?:the year )?")
_BRACKET = re.compile(r"\s*\(\s*")
_NEXT_TO = (-1, 0, 1)  # days from today that a weekday may be told to be: "Friday tomorrow"
_FEWEST_OF_STORY = 4  # dates with a year
_JOINED_LONGEST = 12  # characters
_OF_THE_DAY = re.compile(r"\)?,?\s+(?:\w+ time )?(?:on\s+|this\s+)?")
_HALF_DAY = 12  # hours, more than which no two zones of one moment lie apart
_OF_ONE_DAY = re.compile(r"\s*[-‐‑–—(]\s*|,?\s+(?:and|to|until|till|or)\s+(?:[a-z]+\s+)?(?:at\s+)?")


def linked(text: str, found: Sequence[Found]) -> list[Meaning]:
    """The meanings of the phrases of a text, where one takes a part from the next."""
    meanings = [f.meaning for f in found]
    for i in range(len(found) - 2, -1, -1):
        end, start = found[i].end, found[i + 1].start
        if start - end < _LONGEST_GAP:
            closed = text.startswith(")", found[i + 1].end)
            meanings[i], meanings[i + 1] = _joined(
                meanings[i], meanings[i + 1], text[end:start], closed=closed
            )
    return meanings


def of_first_year(meanings: list[Meaning]) -> list[Meaning]:
    """The meanings of a story, whose dates before the first that has a year are of that year.

    A text that names few years is no story: "the lowest since 2008".
    """
    dated = [
        (at, date) for at, one in enumerate(meanings) if (date := _date_of(one)) and date.year is not None
    ]
    if len(dated) < _FEWEST_OF_STORY:
        return meanings
    at, first = dated[0]
    return [*(_of_year(one, first) for one in meanings[:at]), *meanings[at:]]


def _date_of(meaning: Meaning | None) -> Date | None:
    """The date that a part or a time is of."""
    while isinstance(meaning, (Part, Daypart, Clock)):
        meaning = meaning.inner if isinstance(meaning, Part) else meaning.date
    return meaning if isinstance(meaning, Date) else None


def _of_year(meaning: Meaning, first: Date) -> Meaning:
    """A bare date, with a part or time of it or without, as the last one before `first`, which has a year."""
    if isinstance(meaning, Part):
        return meaning._replace(inner=_of_year(meaning.inner, first))
    if isinstance(meaning, (Daypart, Clock)):
        return meaning if meaning.date is None else meaning._replace(date=_of_year(meaning.date, first))
    if not isinstance(meaning, Date) or meaning.month is None or meaning.shift is not None:
        return meaning
    return meaning._replace(year=_year_up_to(meaning.month, first))


def _year_up_to(month: int, later: Date) -> int | None:
    """The year of a month that leads up to a date with a year."""
    if later.year is None or later.month is None or month <= later.month or later.year < 0:
        return later.year
    return later.year - 1


def _joined(one: Meaning, two: Meaning, gap: str, *, closed: bool) -> tuple[Meaning, Meaning]:
    """Two neighbours after what they say together; `closed` tells whether a bracket closes after the second."""
    if closed and _BRACKET.fullmatch(gap) and (day := _named(one, two)) is not None:
        return day, day
    if isinstance(one, Weekday) and gap == " " and isinstance(two, Current) and two.unit == "D":
        return (one._replace(shift=two.shift) if one.shift is None and two.shift in _NEXT_TO else one), two
    if isinstance(one, Weekday):
        return one, _from_context(two) if one.shift is None and _UP_TO.fullmatch(gap) else two
    if isinstance(one, Ended):
        if isinstance(two, Date) and len(gap) < _ENDED_LONGEST:
            return one._replace(date=two), two
        return one, two
    inner = _core(one)
    if isinstance(inner, (Date, Holiday)):
        filled: Meaning = _with_year(inner, _core(two), gap)
    elif isinstance(inner, (Clock, Daypart)) and inner.date is None:
        filled = _with_day(inner, two, gap)
    else:
        return one, two
    return one._replace(inner=filled) if isinstance(one, Part) else filled, two


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
    if not (isinstance(date, Date) and isinstance(weekday, Weekday)) or date.day is None:
        return None
    return date._replace(weekday=weekday.weekday) if weekday.shift is None else None


def _core(meaning: Meaning) -> Meaning:
    """The date that an early, middle or late part is of."""
    return meaning.inner if isinstance(meaning, Part) else meaning


def _with_year(one: Date | Holiday, two: Meaning, gap: str) -> Date | Holiday:
    """A date without a year that is joined to one with a year: "May 5 – May 9, 2022", "Easter in 1916"; or that begins a
    range without one: "May 5 to May 9"."""
    if isinstance(one, Date) and isinstance(two, Date) and one.year is None and two.year is None:
        if one.day and two.month and two.day and _UP_TO.fullmatch(gap):
            return one._replace(until=(two.month, two.day))
        return one
    if one.year is not None or not isinstance(two, Date) or two.year is None:
        return one
    if two.month is None and _IN_YEAR.fullmatch(gap):
        return one._replace(year=two.year)
    if isinstance(one, Holiday) or one.month is None or two.month is None:
        return one
    if len(gap) >= _JOINED_LONGEST or not _JOINED.fullmatch(gap):
        return one
    return one._replace(year=_year_up_to(one.month, two))


def _with_day(time: Clock | Daypart, day: Meaning, gap: str) -> Clock | Daypart:
    """A time of day with the day that follows: "at 10 a.m. on Friday", "from 7 a.m. to 10 p.m. on Friday"."""
    later = _core(day)
    if isinstance(later, (Clock, Daypart)):
        return time._replace(date=_day_beside(time, later, gap)) if _OF_ONE_DAY.fullmatch(gap) else time
    if not isinstance(day, (Weekday, Date)) and not (isinstance(day, Current) and day.unit == "D"):
        return time
    if (isinstance(day, Date) and day.day is None) or not _OF_THE_DAY.fullmatch(gap):
        return time
    return time._replace(date=day)


def _day_beside(time: Clock | Daypart, later: Clock | Daypart, gap: str) -> Meaning | None:
    """The day of a time whose neighbour has one: the same, or the one beside it.

    It is the one before of an evening whose end is told ("10 p.m. to 4 a.m. on Friday"), and of the moment that a zone
    farther east tells ("9 p.m. in Boston (0200 GMT Friday)"); the one after where the zone lies farther west.
    """
    if later.date is None or not (isinstance(time, Clock) and isinstance(later, Clock)):
        return later.date
    ahead = time.hour - later.hour
    if _BRACKET.fullmatch(gap):
        days = -1 if ahead > _HALF_DAY else 1 if ahead < -_HALF_DAY else 0
    else:
        days = -1 if ahead > 0 and later.hour < _HALF_DAY <= time.hour else 0
    return Moved(later.date, days, "D") if days else later.date

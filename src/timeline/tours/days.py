"""Which days the words around a place give it: the datings of its clause, paired with its places in their order."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import NamedTuple

from timeline.events import when
from timeline.events.dating import Dating
from timeline.interval import DAY, exists
from timeline.model import Bounds, Expression

_WEEKDAY = re.compile(r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|weekend)\b", re.IGNORECASE)
_THEN = re.compile(
    r"\b(?:then|thence|afterwards|later|next|before|after|ahead of|from there|on to|onwards?|followed by|via)\b",
    re.IGNORECASE,
)
_OPENS = re.compile(r"\W*(?:(?:on )?to|in|at|for|into)?\s*(?:the\s+)?", re.IGNORECASE)
_FIXED = re.compile(r"\d|\b(?:last|next|this|past|previous|coming|week)\b|\b[A-Z][a-z]+ber\b", re.IGNORECASE)
_LENGTH = re.compile(r"P(\d+)([DW])")
_COUNTED = re.compile(r"[\s-]|long$")  # "a week", "weeklong", but not the "week" of "the last full week"
_PLACE_AND = re.compile(r"(?:[^\W\d_a-z][\w’'.-]*[ ]+){1,4}(?:on|from)?\s*(?:the\s+)?")
_AND = re.compile(r"\s*(?:,|&|and|,\s*and)\s*(?:on\s+)?", re.IGNORECASE)
_LEANS = 20  # expressions that lean on one another, as far as they are followed
_NO_STAY = ("in", "within")  # "a second meeting in four days"
_WIDEST = timedelta(days=3)
_LONG_PAST = timedelta(days=60)
_YEAR = re.compile(r"\d{4}|\b(?:today|yesterday|tomorrow|tonight|now|ago|this|last|next)\b", re.IGNORECASE)
_MONTH = re.compile(r"\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\b", re.IGNORECASE)
_NO_YEAR = re.compile(r"(?!.*\b\d{4}\b).*[A-Za-z].*")
_NUMBER = re.compile(r"(?:the )?\d{1,2}(?:st|nd|rd|th)")  # a day of a month that was told before
_WEEK = timedelta(days=6)
_SEVEN = timedelta(days=7)
_FAR = timedelta(days=120)


class Day(NamedTuple):
    """One or more datings read as the time of a stay."""

    bounds: Bounds
    dated: bool  # names days, not a week, month or season
    text: str


class Calendar:
    """Reads the datings of one document's journeys, in the order of the text.

    A bare weekday names a day of the week ahead. Where that day is over, or the telling has come beyond that week, it
    is moved on by whole weeks to lie on or after the stop told last; what leans on a moved expression moves with it.
    """

    def __init__(
        self, published: datetime, expressions: Sequence[Expression] = (), past: Bounds | None = None
    ) -> None:
        self._published = published
        self._past = past  # a journey that is long over: dates without a year are of its time where they fit
        self._named = {e.expression_id: e for e in expressions}
        self._shifts: dict[str, timedelta] = {}
        self._told: dict[tuple[str, ...], datetime] = {}  # the first day of the stop told last, by traveller
        self._begun: dict[
            tuple[str, ...], datetime
        ] = {}  # the first day of the journey told last, by traveller

    def told(self, by: tuple[str, ...], bounds: Bounds) -> None:
        """Notes the days of a stop, for the weekdays after it."""
        start = bounds.earliest_start or bounds.earliest_end
        if start is not None:
            wide = bounds.latest_start is not None and bounds.latest_start - start > _WIDEST
            # A week may begin on its Sunday, or with the flight out.
            self._told[by] = start - DAY if wide else start

    def begins(self, by: tuple[str, ...], start: datetime) -> None:
        """Notes the day on which a journey begins: no bare weekday told of it is before that."""
        self._begun[by] = start

    def read(self, found: Sequence[Dating], by: tuple[str, ...], coming: bool) -> Day | None:
        """The stay that datings name together, of a traveller; None where they name none."""
        bounds, dated, words = when.OPEN, False, []
        cursor, begun = self._told.get(by), self._begun.get(by)
        for dating in found:
            e, last = dating.first, dating.last
            if e.type not in ("DATE", "TIME") or e.start is None or e.end is None or e.value.endswith("_REF"):
                continue
            by_night = dating.preposition == "during" and e.text.lower() == "the night"
            if dating.preposition == "since" or by_night or e.text.lower() == "overnight":
                continue  # tells how long ago, not when; how somebody travels
            start, end = self._forward(e, coming, cursor, begun)
            cursor = start if cursor is None else max(cursor, start)
            if last is not None and not dating.either and last.end is not None:
                closes = self._forward(last, coming, start, begun) if last.start is not None else (start, end)
                new = Bounds(_day(start), _end(end), _day(closes[0]), _end(closes[1]))
                exact = end - start <= _WIDEST
                words.append(f"“{e.text} to {last.text}”")
            else:
                new = _single(start, end, dating, self._published, coming)
                within_day = end - start <= DAY and e.type == "TIME"
                exact = end - start <= _WIDEST and (
                    within_day or dating.preposition not in when.BY | when.AFTER
                )
                words.append(f"“{(dating.preposition + ' ') if dating.preposition else ''}{e.text}”")
            if bounds == when.OPEN:
                bounds, dated = new, exact
            elif exact and dated:
                bounds = spread(bounds, new)
            elif exact:
                bounds, dated = new, True
        return None if bounds == when.OPEN else Day(bounds, dated, " and ".join(words))

    def _forward(
        self, e: Expression, coming: bool, cursor: datetime | None, begun: datetime | None
    ) -> tuple[datetime, datetime]:
        """An expression's interval, moved on where the telling has come further; the same whenever it is asked again."""
        assert e.start is not None and e.end is not None
        shift = self._shifts.get(e.expression_id)
        if shift is None:
            shift = self._of_anchor(e, coming, cursor, begun) or self._shift(e, coming, cursor, begun)
            self._shifts[e.expression_id] = shift
        return e.start + shift, e.end + shift

    def _of_anchor(
        self, e: Expression, coming: bool, cursor: datetime | None, begun: datetime | None
    ) -> timedelta | None:
        """How far what an expression leans on is moved on."""
        if _NUMBER.fullmatch(e.text):
            return None
        unread: list[Expression] = []
        other = self._named.get(e.anchor)
        while other is not None and other.expression_id not in self._shifts and len(unread) < _LEANS:
            unread.append(other)
            other = self._named.get(other.anchor)
        for one in reversed(unread):
            if one.start is not None and one.end is not None:
                self._forward(one, coming, cursor, begun)
        return self._shifts.get(e.anchor)

    def _shift(
        self, e: Expression, coming: bool, cursor: datetime | None, begun: datetime | None
    ) -> timedelta:
        """How far an expression is to be moved on; by nothing where it tells of what is over."""
        assert e.start is not None and e.end is not None
        none = timedelta(0)
        yearless = (e.anchor == "published" or _MONTH.search(e.text)) and not _YEAR.search(e.text)
        if self._past is not None and yearless:
            back = _into(self._past, e.start)
            if back is not None:
                return back - e.start
        if not coming:
            return none
        bare = e.anchor == "published" and _is_bare(e)
        if bare and begun is not None and begun > self._published and none < begun - e.start < _FAR:
            return timedelta(days=-7 * ((_day(e.start) - begun) // _SEVEN))
        if cursor is None:
            return none
        if _NUMBER.fullmatch(e.text) and e.start < _day(cursor) and e.end - e.start <= DAY:
            return _same_number(e.start, cursor) - e.start
        over = e.start <= self._published or cursor >= self._published + _WEEK
        if bare and over and none < cursor - e.start < _FAR:
            floor = cursor if cursor >= self._published + _WEEK else min(cursor, self._published + DAY)
            return timedelta(days=-7 * ((_day(e.start) - _day(floor)) // _SEVEN))
        long_past = self._published - e.end > _LONG_PAST and cursor >= self._published
        if long_past and _NO_YEAR.fullmatch(e.text) and e.end - e.start <= DAY:
            return _a_year_on(e.start) - e.start
        return none


def _into(past: Bounds, start: datetime) -> datetime | None:
    """The same day of the year within a stretch of time; None where it lies there already or has none."""
    low, high = past.earliest_start, past.latest_end
    assert low is not None and high is not None
    years = range(low.year, high.year + 1)
    days = (start.replace(year=year) for year in years if exists(year, start.month, start.day))
    return None if low <= start < high else next((day for day in days if low <= day < high), None)


def _same_number(start: datetime, cursor: datetime) -> datetime:
    """The day of the month of `start` in the month of `cursor`, or in the next one where that is over."""
    for months in range(3):
        year, month = divmod(cursor.year * 12 + cursor.month - 1 + months, 12)
        if exists(year, month + 1, start.day):
            moved = datetime(year, month + 1, start.day)
            if moved >= _day(cursor):
                return moved
    return start


def _is_bare(e: Expression) -> bool:
    """Whether an expression is a weekday without a date or a word that tells which."""
    return bool(_WEEKDAY.search(e.text)) and not _FIXED.search(e.text)


def _single(start: datetime, end: datetime, dating: Dating, published: datetime, coming: bool) -> Bounds:
    word = dating.preposition.lower()
    low, high = _day(start), _end(end)
    if word in when.ENDING:
        return Bounds(None, high, low, high)
    if word in when.BY and not (dating.first.type == "TIME" and high - low <= DAY):
        limit = high if word == "by" else low
        return Bounds(published if coming and published < limit else None, limit, None, limit)
    if word in when.AFTER:
        return Bounds(high, None, high, None)
    if word in when.STARTING:
        return Bounds(low, high, low, None)
    if coming and high - low > _WIDEST and low < published < high:
        low = published
    return Bounds(low, high, low, high)


def _day(instant: datetime) -> datetime:
    return datetime(instant.year, instant.month, instant.day)


def _end(instant: datetime) -> datetime:
    day = _day(instant)
    return day if day == instant else day + DAY


def of_dates(stated: tuple[date, date], text: str) -> Day:
    """A stay from a first to a last day, as `text` writes them."""
    first, last = (datetime(d.year, d.month, d.day) for d in stated)
    return Day(Bounds(first, first + DAY, last, last + DAY), True, f"“{text.strip()}”")


def next_year(day: Day, published: datetime) -> Day:
    """Days without a year in a list of what is to come, where they were read as long past."""
    b = day.bounds
    if b.latest_end is None or published - b.latest_end < _LONG_PAST:
        return day
    return day._replace(bounds=Bounds(*(None if t is None else _a_year_on(t) for t in b)))


def _a_year_on(t: datetime) -> datetime:
    return t + timedelta(days=366) if (t.month, t.day) == (2, 29) else t.replace(year=t.year + 1)


def length(found: Sequence[Dating]) -> int | None:
    """The days of a stated length ("two nights", "for three days"); None where none is stated."""
    for dating in found:
        e = dating.first
        if dating.preposition in _NO_STAY:
            continue
        counts = e.type == "DURATION" and not e.text.lower().startswith(
            ("the first", "the last", "first", "last")
        )
        match = _LENGTH.fullmatch(e.value) if counts and _COUNTED.search(e.text) else None
        if match is not None:
            return int(match[1]) * (7 if match[2] == "W" else 1)
    return None


def spread(one: Bounds, other: Bounds) -> Bounds:
    """From the beginning of the earlier to the end of the later of two stays at one place."""
    if (one.earliest_start or one.earliest_end or datetime.min) > (
        other.earliest_start or other.earliest_end or datetime.min
    ):
        one, other = other, one
    start = one if one.earliest_start is not None else other
    end = other if (other.latest_end or datetime.max) >= (one.latest_end or datetime.min) else one
    return Bounds(start.earliest_start, start.latest_start, end.earliest_end, end.latest_end)


def adjoining(text: str, first: Dating, second: Dating) -> bool:
    """Whether two datings are said together: "Friday and Saturday", "3, 4 and 5 May"."""
    end = first.last.char_end if first.last else first.first.char_end
    return bool(_AND.fullmatch(text[end : second.first.char_start]))


def pair(text: str, places: Sequence[int], found: Sequence[Dating]) -> list[list[Dating]]:
    """For each place, by its offset, the datings that are its own, of one clause.

    Where dates are said before places each date holds for the places up to the next date; where they follow, each
    holds for the places since the one before. A length of stay belongs to the place next to it.
    """
    out: list[list[Dating]] = [[] for _ in places]
    for dating in found:
        if places and dating.first.type == "DURATION":
            out[min(range(len(places)), key=lambda i: abs(places[i] - dating.first.char_start))].append(
                dating
            )
    stated = [d for d in found if d.first.type in ("DATE", "TIME") and not d.first.value.endswith("_REF")]
    sets = _said_together(text, places, stated)
    starts = [s[0].first.char_start for s in sets]
    leading = bool(sets and places) and starts[0] < places[0]
    for mine, place in zip(out, places, strict=True):
        if len(sets) == 1:
            mine += sets[0] if _holds(text, places, place, sets[0]) else []
        elif len(places) == 1 and _joint(sets):
            mine += [d for s in sets for d in s]
        elif len(places) == 1 and sets:
            mine += sets[min(range(len(sets)), key=lambda i: abs(starts[i] - place))]
        elif sets and (beside := _beside(text, places, place, starts)) is not None:
            mine += sets[beside]
        elif sets:
            before = [i for i, at in enumerate(starts) if at < place]
            after = [i for i, at in enumerate(starts) if at > place]
            mine += sets[before[-1]] if before and (leading or not after) else sets[after[0]]
    return out


def _beside(text: str, places: Sequence[int], place: int, starts: Sequence[int]) -> int | None:
    """The last date of all, where it stands right behind the last place: "after a weekend in Bath, they leave for Bonn on
    23 October"."""
    last = len(starts) - 1
    closes = place == places[-1] and starts[last] > place and _PLACE_AND.fullmatch(text, place, starts[last])
    return last if closes else None


def _holds(text: str, places: Sequence[int], place: int, said: Sequence[Dating]) -> bool:
    """Whether the one date of a clause holds for a place of it: "to Bonn and from there to Bath on Saturday" has it for
    Bath alone, "to Bonn, and on Saturday to Bath" too."""
    start, end = said[0].first.char_start, (said[-1].last or said[-1].first).char_end
    before = [p for p in places if p < start]
    after = [p for p in places if p > start]
    if not before:
        return True
    opens = bool(after) and _OPENS.fullmatch(text, end, after[0]) is not None
    if place < start:
        return not opens and not _THEN.search(text, place, before[-1])
    return opens or not _THEN.search(text, end, place)


def _said_together(text: str, places: Sequence[int], found: Sequence[Dating]) -> list[list[Dating]]:
    """Datings in sets: those joined by "and" or a comma, with no place between, are one."""
    sets: list[list[Dating]] = []
    for dating in sorted(found, key=lambda d: d.first.char_start):
        between = sets and any(sets[-1][-1].first.char_start < p < dating.first.char_start for p in places)
        if sets and not between and adjoining(text, sets[-1][-1], dating):
            sets[-1].append(dating)
        else:
            sets.append([dating])
    return sets


def _joint(sets: Sequence[Sequence[Dating]]) -> bool:
    """Whether datings bound one stay from two sides: "from Monday … until Thursday"."""
    return len(sets) == 2 and any(s[0].preposition.lower() in when.ENDING for s in sets)

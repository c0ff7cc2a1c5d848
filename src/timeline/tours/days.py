"""Which days the words around a place give it: the datings of its clause, paired with its places in their order."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import NamedTuple

from timeline.events import when
from timeline.events.dating import Dating
from timeline.interval import DAY
from timeline.model import Bounds, Expression

_WEEKDAY = re.compile(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b", re.IGNORECASE)
_FIXED = re.compile(r"\d|\b(?:last|next|this|past|previous|coming|week)\b|\b[A-Z][a-z]+ber\b", re.IGNORECASE)
_LENGTH = re.compile(r"P(\d+)([DW])")
_AND = re.compile(r"\s*(?:,|&|and|,\s*and)\s*(?:on\s+)?", re.IGNORECASE)
_WIDEST = timedelta(days=3)


class Day(NamedTuple):
    """One or more datings read as the time of a stay."""

    bounds: Bounds
    dated: bool  # names days, not a week, month or season
    text: str


def read(
    found: Sequence[Dating], published: datetime, coming: bool, cursor: datetime | None, frame: Bounds
) -> Day | None:
    """The stay that datings name together; None where they name none.

    `cursor` is the first day of the stop told last: a bare weekday of what is to come lies on or after it.
    `frame` are the bounds of the journey, which bare weekdays keep to where they can.
    """
    bounds, dated, words = when.OPEN, False, []
    for dating in found:
        e, last = dating.first, dating.last
        if e.type not in ("DATE", "TIME") or e.start is None or e.end is None or e.value.endswith("_REF"):
            continue
        if last is not None and not dating.either and last.end is not None:
            opens = _forward(e, coming, cursor, frame)
            closes = _forward(last, coming, opens[0], frame) if last.start is not None else opens
            new = Bounds(_day(opens[0]), _end(opens[1]), _day(closes[0]), _end(closes[1]))
            exact = e.end - e.start <= _WIDEST
            words.append(f"“{e.text} to {last.text}”")
        else:
            start, end = _forward(e, coming, cursor, frame)
            new = _single(start, end, dating.preposition, published, coming)
            exact = end - start <= _WIDEST and dating.preposition not in when.BY | when.AFTER
            words.append(f"“{(dating.preposition + ' ') if dating.preposition else ''}{e.text}”")
        if bounds == when.OPEN:
            bounds, dated = new, exact
        elif exact and dated:
            bounds = spread(bounds, new)
        elif exact:
            bounds, dated = new, True
    return None if bounds == when.OPEN else Day(bounds, dated, " and ".join(words))


def _single(start: datetime, end: datetime, preposition: str, published: datetime, coming: bool) -> Bounds:
    word = preposition.lower()
    low, high = _day(start), _end(end)
    if word in when.ENDING:
        return Bounds(None, high, low, high)
    if word in when.BY:
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


def _forward(
    e: Expression, coming: bool, cursor: datetime | None, frame: Bounds
) -> tuple[datetime, datetime]:
    """An expression's interval; a bare weekday of a plan moved on by weeks to where the telling has come to."""
    assert e.start is not None and e.end is not None
    start, end = e.start, e.end
    if not coming or e.anchor != "published" or not _WEEKDAY.search(e.text) or _FIXED.search(e.text):
        return start, end
    floor = max((t for t in (cursor, frame.earliest_start) if t is not None), default=None)
    if floor is None or start >= floor or floor - start > timedelta(days=400):
        return start, end
    weeks = -((_day(start) - _day(floor)) // timedelta(days=7))
    shift = timedelta(days=7 * weeks)
    if frame.latest_end is not None and start + shift >= frame.latest_end:
        return start, end
    return start + shift, end + shift


def length(found: Sequence[Dating]) -> int | None:
    """The days of a stated length ("two nights", "for three days"); None where none is stated."""
    for dating in found:
        match = _LENGTH.fullmatch(dating.first.value) if dating.first.type == "DURATION" else None
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
    holds for the places since the one before.
    """
    sets: list[list[Dating]] = []
    for dating in sorted(found, key=lambda d: d.first.char_start):
        between = sets and any(sets[-1][-1].first.char_start < p < dating.first.char_start for p in places)
        if sets and not between and adjoining(text, sets[-1][-1], dating):
            sets[-1].append(dating)
        else:
            sets.append([dating])
    if len(sets) < 2 or not places:
        return [list(found) for _ in places]
    starts = [s[0].first.char_start for s in sets]
    if len(places) == 1:
        near = min(range(len(sets)), key=lambda i: abs(starts[i] - places[0]))
        return [sets[near] if len(sets) > 1 and not _joint(sets) else [d for s in sets for d in s]]
    leading = starts[0] < places[0]
    out: list[list[Dating]] = []
    for place in places:
        before = [i for i, at in enumerate(starts) if at < place]
        after = [i for i, at in enumerate(starts) if at > place]
        if leading:
            out.append(sets[before[-1]] if before else sets[after[0]])
        else:
            out.append(sets[after[0]] if after else sets[before[-1]])
    return out


def _joint(sets: Sequence[Sequence[Dating]]) -> bool:
    """Whether datings bound one stay from two sides: "from Monday … until Thursday"."""
    words = {s[0].preposition.lower() for s in sets}
    return bool(words & when.ENDING) and len(sets) == 2

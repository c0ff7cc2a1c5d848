"""The stops of a journey from all that is said of each: one leg a place and stay."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from timeline.events import status
from timeline.events.gazetteer import Place, lies_in, meet
from timeline.interval import DAY
from timeline.model import Bounds
from timeline.tours import days
from timeline.tours.visit import PRESENCE, RETURN, STOP, Visit

DEAD = (status.CANCELLED, status.POSTPONED, status.DENIED)


class Leg(NamedTuple):
    """One stop, or the way home. `bounded`: not dated to days, but its own words bound it."""

    place: Place | None
    kind: str
    status: str
    bounds: Bounds
    dated: bool
    bounded: bool
    days: int | None
    group: int
    link: str
    offset: int
    sentences: tuple[tuple[int, int], ...]
    strength: int
    why: str
    outer: Place | None = None  # the country or region that other mentions name instead
    reached: bool = True  # travel is told to `place` itself, not only to `outer`
    overview: tuple[int, int] | None = None  # group and offset in a list of stops, each told by itself later


def legs_of(visits: Sequence[Visit]) -> tuple[list[Leg], Leg | None]:
    """The legs that visits tell of, in the order of the text, and the way home."""
    legs: list[Leg] = []
    back: Leg | None = None
    overviews = _overviews(visits)
    for visit in visits:
        leg = _leg(visit)
        if visit.kind == RETURN:
            back = _back(back, leg)
            continue
        at = _same(legs, leg)
        if at is None:
            legs.append(leg)
        else:
            told_again = legs[at].group in overviews and leg.group not in overviews
            legs[at] = _merged(legs[at], leg, told_again)
            if leg.group in overviews and legs[at].group == leg.group:
                legs[at] = legs[at]._replace(offset=leg.offset)  # a second overview names the towns
    legs.sort(key=lambda leg: leg.offset)
    live = _without_containers([leg for leg in legs if leg.kind == STOP])
    return [stayed(leg) for leg in _of_one_kind(live)], back


def _overviews(visits: Sequence[Visit]) -> set[int]:
    """The groups of visits that are lists of places without days of their own: "will visit Oman, Kuwait and Qatar"."""
    count = Counter(
        v.group for v in visits if v.kind == STOP and not v.dated and v.link not in ("list", "moved")
    )
    return {group for group, number in count.items() if number > 1}


def _leg(v: Visit) -> Leg:
    bounded = (
        not v.whole
        and not v.dated
        and (v.bounds.earliest_start is not None or v.bounds.latest_end is not None)
    )
    return Leg(
        v.place, v.kind, v.status, v.bounds, v.dated, bounded, v.days, v.group, v.link, v.offset, (v.sentence,),
        v.strength, v.why, None, v.strength > PRESENCE
    )  # fmt: skip


def _back(one: Leg | None, other: Leg) -> Leg:
    """The way home from two mentions: the stated day, the named place."""
    if one is None:
        return other
    base, extra = (other, one) if other.dated and not one.dated else (one, other)
    return base._replace(
        place=base.place or extra.place, sentences=tuple(dict.fromkeys((*one.sentences, *other.sentences)))
    )


def _same(legs: Sequence[Leg], leg: Leg) -> int | None:
    """The leg that tells of the same stop, the one told last of several."""
    for i in range(len(legs) - 1, -1, -1):
        other = legs[i]
        if leg.place is None or other.place is None:
            continue
        equal = leg.place == other.place
        if not meet(leg.place, other.place):
            continue
        if not equal and "area" in (leg.place.kind, other.place.kind):
            continue
        if _apart(leg, other) or _apart(other, leg):
            continue
        if leg.link == "again" and equal and i + 1 < len(legs):
            return None  # back where the journey had been, after a stop somewhere else
        if leg.dated and other.dated:
            if (leg.status in DEAD) != (other.status in DEAD):
                continue
            follows = not equal and i + 1 == len(legs) and other.place.kind == "country"
            if not _touch(leg.bounds, other.bounds, equal or follows):
                continue
        if leg.group == other.group and equal and leg.offset != other.offset and leg.dated and other.dated:
            return i if _touch(leg.bounds, other.bounds, True) else None
        return i
    return None


def _apart(past: Leg, later: Leg) -> bool:
    """Whether one is told as over without a day, and the other for a day to come."""
    return (
        past.status == status.HAPPENED and not past.dated and later.dated and later.status in (status.PLANNED, status.EXPECTED)
        and past.bounds.latest_end is not None and later.bounds.earliest_start is not None
        and later.bounds.earliest_start >= past.bounds.latest_end
    )  # fmt: skip


def _touch(one: Bounds, other: Bounds, following: bool) -> bool:
    """Whether two stated stays can be one: they share a day, or adjoin with no other stop between."""
    if (
        one.earliest_start is not None
        and other.earliest_start is not None
        and other.earliest_start < one.earliest_start
    ):
        one, other = other, one
    if one.latest_end is None or other.earliest_start is None:
        return True
    return other.earliest_start < one.latest_end or (following and other.earliest_start == one.latest_end)


def _merged(one: Leg, other: Leg, told_again: bool) -> Leg:
    """One stop from two mentions: the finer place, the stated days, the later word on its status.

    `told_again`: the first was in a list of stops, and the second tells of this one alone.
    """
    place, named = one.place, one
    if (
        one.place is not None
        and other.place is not None
        and one.place != other.place
        and lies_in(other.place, one.place)
    ):
        place, named = other.place, other
    base, extra = (other, one) if other.dated and not one.dated else (one, other)
    bounds, dated, bounded = base.bounds, base.dated, base.bounded
    if one.dated and other.dated:
        bounds = days.spread(one.bounds, other.bounds)
    elif base.dated:
        bounds = _until(base.bounds, extra)
    elif base.bounded and extra.bounded:
        bounds = _tighter(base.bounds, extra.bounds)
    elif extra.bounded:
        bounds, bounded = extra.bounds, True
    state = other.status if other.status in DEAD or one.status not in DEAD else one.status
    if one.status in DEAD and other.dated and other.status not in DEAD and not one.dated:
        state = other.status
    if {one.status, other.status} == {status.HAPPENED, status.PLANNED}:
        state = status.HAPPENED
    if one.link == "after" and other.link == "then":  # told in its turn, after it was told as left behind
        one = one._replace(link=other.link, offset=other.offset, group=other.group)
    outer = one.outer or other.outer
    reached = named.reached
    if one.place is not None and other.place is not None and one.place != other.place:
        outer = outer or (one.place if named is other else other.place)
    elif one.place == other.place:
        reached = one.reached or other.reached
    return one._replace(
        place=place, status=state, bounds=bounds, dated=dated, bounded=bounded, days=one.days or other.days,
        group=other.group if told_again else named.group if not one.dated else one.group, link=one.link or other.link,
        offset=other.offset if told_again else _offset(one, other, named is other),
        sentences=tuple(dict.fromkeys((*one.sentences, *other.sentences))), strength=max(one.strength, other.strength), why=base.why,
        outer=outer, reached=reached, overview=(one.group, one.offset) if told_again else one.overview,
    )  # fmt: skip


def _offset(one: Leg, other: Leg, finer: bool) -> int:
    """Where in the telling a stop stands: where the town is told, unless neither mention says more than a list does."""
    if not finer:
        return one.offset
    return other.offset if (other.dated and not one.dated) or other.link == "then" else one.offset


def _until(bounds: Bounds, extra: Leg) -> Bounds:
    """A stated stay with the end, or where only its end was stated the beginning, that another mention gives it: "stays
    until Thursday"."""
    b = extra.bounds
    start = bounds.earliest_start
    if start is not None and bounds.earliest_end is not None and bounds.earliest_end > start + DAY:
        return bounds  # from a first to a last day, both told
    if (
        start is None
        and b.earliest_start is not None
        and (bounds.latest_end or b.earliest_start) > b.earliest_start
    ):
        return Bounds(
            b.earliest_start, b.latest_start or bounds.latest_start, bounds.earliest_end, bounds.latest_end
        )
    only_end = b.earliest_start is None and None not in (b.latest_start, b.earliest_end, b.latest_end)
    if only_end and start is not None and b.latest_end is not None and b.latest_end > start:
        return Bounds(start, bounds.latest_start, b.earliest_end, b.latest_end)
    return bounds


def _tighter(one: Bounds, other: Bounds) -> Bounds:
    starts = [t for t in (one.earliest_start, other.earliest_start) if t]
    ends = [t for t in (one.latest_end, other.latest_end) if t]
    low, high = max(starts, default=None), min(ends, default=None)
    if low is not None and high is not None and low >= high:
        return one
    return Bounds(low, one.latest_start, one.earliest_end, high)


def stayed(leg: Leg) -> Leg:
    """A dated leg with its stated length of stay."""
    b = leg.bounds
    if not leg.dated or leg.days is None or leg.days > 60 or b.earliest_start is None:
        return leg
    if b.latest_start is not None and b.latest_start - b.earliest_start > DAY:
        return leg
    end = b.earliest_start + DAY * leg.days
    if b.latest_end is not None and (end < b.latest_end or (leg.days > 1 and end == b.latest_end)):
        return leg  # its days are told: "two nights in Cork, on June 12 and 13"
    return leg._replace(
        bounds=Bounds(b.earliest_start, b.latest_start or b.earliest_start + DAY, end, end + DAY)
    )


def _without_containers(legs: Sequence[Leg]) -> list[Leg]:
    """The legs without countries of which a city is a stop itself, and without wide areas where there are others."""

    def holds(outer: Leg) -> bool:
        place = outer.place
        if place is None:
            return True
        if place.kind == "area" and place.country is None and len(legs) > 1:
            return True
        return any(
            other is not outer and other.place is not None and other.place != place and lies_in(other.place, place)
            and not (outer.dated and other.dated and place.kind != "area" and not _touch(outer.bounds, other.bounds, True))
            for other in legs
        )  # fmt: skip

    return [leg for leg in legs if not holds(leg)]


def _of_one_kind(legs: Sequence[Leg]) -> list[Leg]:
    """Legs of a journey through countries, with a city that is only where something was named by its country."""
    countries = sum(leg.place is not None and leg.place.kind == "country" for leg in legs)
    if 2 * countries <= len(legs):
        return list(legs)
    return [
        leg._replace(place=leg.outer)
        if leg.outer is not None and leg.outer.kind == "country" and not leg.reached
        else leg
        for leg in legs
    ]

"""Visits gathered into journeys: one traveller, one stretch of time, each place once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import NamedTuple

from timeline.events import status, when
from timeline.events.gazetteer import Place, lies_in
from timeline.events.record import Extraction
from timeline.model import Bounds
from timeline.tours.visits import RETURN, STOP, Visit

_APART = timedelta(days=21)  # visits further apart than this belong to different journeys
_DEAD = (status.CANCELLED, status.POSTPONED, status.DENIED)


class Leg(NamedTuple):
    """One stop of a journey, from all that is said of it. `bounded`: not dated to days, but the words bound it."""

    place: Place | None
    kind: str
    status: str
    bounds: Bounds
    dated: bool
    bounded: bool
    whole: bool
    group: int
    link: str
    offset: int
    sentences: tuple[tuple[int, int], ...]
    strong: bool
    why: str


class Journey(NamedTuple):
    """One traveller's legs in the order of the text, and the bounds stated of the journey as a whole."""

    traveller: str
    legs: tuple[Leg, ...]
    start: datetime | None
    end: datetime | None


def journeys(visits: Sequence[Visit], found: Extraction, published: datetime) -> list[Journey]:
    """The journeys among the visits of a document, by their first mention."""
    states = {s.name for s in found.actors.states}
    by_traveller: dict[str, list[Visit]] = {}
    for visit in visits:
        if visit.traveller not in states and visit.status not in (status.HYPOTHETICAL, status.RECURRING):
            by_traveller.setdefault(visit.traveller, []).append(visit)
    out: list[tuple[int, Journey]] = []
    for traveller, mine in by_traveller.items():
        home = found.actors.home(traveller)
        away = [v for v in mine if v.kind == RETURN or not _is_home(v.place, home)]
        for cluster in _clusters(away):
            journey = _journey(traveller, cluster)
            if _travels(journey):
                out.append((cluster[0].offset, journey))
    return [journey for _, journey in sorted(out, key=lambda pair: pair[0])]


def _is_home(place: Place | None, home: str | None) -> bool:
    return (
        place is not None and home is not None and place.kind in ("country", "area") and place.country == home
    )


def _clusters(visits: Sequence[Visit]) -> list[list[Visit]]:
    """Visits that can belong to one journey: their dates near one another, undated ones with the visit before."""
    clusters: list[tuple[list[Visit], Bounds]] = []
    for visit in visits:
        span = _span(visit)
        home = None
        for i in range(len(clusters) - 1, -1, -1):
            if _near(clusters[i][1], span):
                home = i
                break
        if home is None:
            clusters.append(([visit], span))
        else:
            members, bounds = clusters[home]
            members.append(visit)
            clusters[home] = (members, _joined(bounds, span))
    return [members for members, _ in clusters]


def _span(visit: Visit) -> Bounds:
    return (
        visit.bounds
        if visit.dated or visit.whole
        else Bounds(visit.bounds.earliest_start, None, None, visit.bounds.latest_end)
    )


def _near(one: Bounds, other: Bounds) -> bool:
    if (
        one.latest_end is not None
        and other.earliest_start is not None
        and other.earliest_start - one.latest_end > _APART
    ):
        return False
    return not (
        other.latest_end is not None
        and one.earliest_start is not None
        and one.earliest_start - other.latest_end > _APART
    )


def _joined(one: Bounds, other: Bounds) -> Bounds:
    starts = [t for t in (one.earliest_start, other.earliest_start) if t]
    ends = [t for t in (one.latest_end, other.latest_end) if t]
    return Bounds(min(starts, default=None), None, None, max(ends, default=None))


def _journey(traveller: str, visits: Sequence[Visit]) -> Journey:
    start = end = None
    legs: list[Leg] = []
    for group, visit in enumerate(visits):
        if visit.whole and visit.bounds.earliest_start and visit.bounds.latest_end:
            start = visit.bounds.earliest_start if start is None else min(start, visit.bounds.earliest_start)
            end = visit.bounds.latest_end if end is None else max(end, visit.bounds.latest_end)
        leg = _leg(visit, visit.clause if visit.clause >= 0 else -group - 2)
        at = _same(legs, leg)
        if at is None:
            legs.append(leg)
        else:
            legs[at] = _merged(legs[at], leg)
    return Journey(traveller, tuple(_without_containers(legs)), start, end)


def _leg(v: Visit, group: int) -> Leg:
    bounded = (
        not v.whole
        and not v.dated
        and v.bounds != when.OPEN
        and (v.bounds.earliest_start is not None or v.bounds.latest_end is not None)
    )
    return Leg(
        v.place,
        v.kind,
        v.status,
        v.bounds,
        v.dated,
        bounded and v.bounds.latest_start != v.bounds.latest_end,
        v.whole,
        group,
        v.link,
        v.offset,
        (v.sentence,),
        v.strong,
        v.why,
    )


def _same(legs: Sequence[Leg], leg: Leg) -> int | None:
    """The leg that tells of the same stop."""
    for i, other in enumerate(legs):
        if leg.kind == RETURN and other.kind == RETURN:
            return i
        if leg.kind != STOP or other.kind != STOP or leg.place is None or other.place is None:
            continue
        if leg.place == other.place or lies_in(leg.place, other.place) or lies_in(other.place, leg.place):
            if (leg.status in _DEAD) != (other.status in _DEAD) and leg.dated and other.dated:
                continue
            if leg.dated and other.dated and not _meet(leg.bounds, other.bounds) and leg.place != other.place:
                continue
            if _siblings(legs, leg, other):
                continue
            return i
    return None


def _siblings(legs: Sequence[Leg], leg: Leg, other: Leg) -> bool:
    """Whether the other leg is a country that already has another city of its own."""
    return False


def _meet(one: Bounds, other: Bounds) -> bool:
    if one.latest_end and other.earliest_start and one.latest_end <= other.earliest_start:
        return False
    return not (other.latest_end and one.earliest_start and other.latest_end <= one.earliest_start)


def _merged(one: Leg, other: Leg) -> Leg:
    """One stop from two mentions: the finer place, the stated day, the later status."""
    assert one.place is not None or one.kind == RETURN
    place = one.place
    if (
        one.place is not None
        and other.place is not None
        and one.place != other.place
        and lies_in(other.place, one.place)
    ):
        place = other.place
    base, extra = (other, one) if other.dated and not one.dated else (one, other)
    bounds = base.bounds
    if one.dated and other.dated:
        bounds = _spread(one.bounds, other.bounds)
    state = other.status if other.status in _DEAD or one.status == status.HYPOTHETICAL else one.status
    if {one.status, other.status} == {status.HAPPENED, status.PLANNED}:
        state = status.HAPPENED
    return Leg(
        place, one.kind, state, bounds, base.dated, base.bounded, one.whole and other.whole, base.group if not base.whole else extra.group,
        base.link or extra.link, base.offset if one.whole or base is one else one.offset,
        tuple(dict.fromkeys((*one.sentences, *other.sentences))), one.strong or other.strong, base.why,
    )  # fmt: skip


def _spread(one: Bounds, other: Bounds) -> Bounds:
    """From the first of two stated stays to the end of the last."""
    first, last = (
        (one, other)
        if (one.earliest_start or datetime.min) <= (other.earliest_start or datetime.min)
        else (other, one)
    )
    if (last.latest_end or datetime.max) <= (first.latest_end or datetime.max):
        return last if last.earliest_start != first.earliest_start else first
    return Bounds(first.earliest_start, first.latest_start, last.earliest_end, last.latest_end)


def _without_containers(legs: Iterable[Leg]) -> list[Leg]:
    """The legs without countries and areas of which a city is a stop itself."""
    legs = list(legs)
    return [
        leg
        for leg in legs
        if leg.kind == RETURN
        or leg.place is None
        or not any(
            o is not leg
            and o.kind == STOP
            and o.place
            and o.place != leg.place
            and lies_in(o.place, leg.place)
            for o in legs
        )
    ]


def _travels(journey: Journey) -> bool:
    """Whether the legs make a journey: two places or more and travel told, or one place with travel told of it."""
    stops = [leg for leg in journey.legs if leg.kind == STOP]
    strong = [leg for leg in stops if leg.strong]
    if len(stops) >= 2:
        return bool(strong)
    return len(stops) == 1 and bool(strong) and any(leg.kind == RETURN for leg in journey.legs)

"""Visits gathered into journeys: one traveller, one stretch of time, each place once."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import NamedTuple

from timeline.events import status
from timeline.events.gazetteer import Place
from timeline.events.record import Extraction
from timeline.model import Bounds
from timeline.tours.legs import Leg, legs_of
from timeline.tours.visit import PRESENCE, STOP, TRAVEL, Visit

_APART = timedelta(days=31)  # visits further apart than this belong to different journeys


class Journey(NamedTuple):
    """One traveller's stops in the order of the text, the way home, and the bounds stated of the whole."""

    traveller: str
    legs: tuple[Leg, ...]
    back: Leg | None
    start: datetime | None
    end: datetime | None


def journeys(visits: Sequence[Visit], found: Extraction) -> list[Journey]:
    """The journeys among the visits of a document, by their first mention."""
    by_traveller: dict[tuple[str, ...], list[Visit]] = {}
    for visit in visits:
        if visit.status not in (status.HYPOTHETICAL, status.RECURRING):
            by_traveller.setdefault(visit.travellers, []).append(visit)
    out: list[tuple[int, Journey]] = []
    for names, mine in by_traveller.items():
        home = found.actors.home(names[0])
        for cluster in _clusters(mine):
            journey = _journey(" and ".join(names), _away(cluster, home))
            if _travels(journey):
                out.append((cluster[0].offset, journey))
    return [journey for _, journey in sorted(out, key=lambda pair: pair[0])]


def _away(visits: Sequence[Visit], home: str | None) -> list[Visit]:
    """The visits without those at home: the home country, and its capital on a journey abroad."""
    if home is None:
        return list(visits)
    abroad = sum(v.place is not None and v.place.country not in (None, home) for v in visits)
    inland = sum(v.place is not None and v.place.country == home for v in visits)
    out = []
    for visit in visits:
        place = visit.place
        if (
            visit.kind == STOP
            and place is not None
            and place.country == home
            and _is_seat(place, abroad > inland)
        ):
            continue
        out.append(visit)
    return out


def _is_seat(place: Place, abroad: bool) -> bool:
    return place.kind == "country" or (place.capital and abroad)


def _clusters(visits: Sequence[Visit]) -> list[list[Visit]]:
    """Visits that can belong to one journey: their dates near one another, undated ones with the visit told before."""
    clusters: list[tuple[list[Visit], Bounds]] = []
    latest = 0
    for visit in visits:
        span = Bounds(visit.bounds.earliest_start, None, None, visit.bounds.latest_end)
        near = [
            i for i in range(len(clusters)) if _near(clusters[i][1], span) or _listed(clusters[i][0], visit)
        ]
        if not near:
            latest = len(clusters)
            clusters.append(([visit], span))
            continue
        latest = latest if latest in near else near[-1]
        members, bounds = clusters[latest]
        members.append(visit)
        clusters[latest] = (members, _joined(bounds, span))
    return [members for members, _ in clusters]


def _listed(members: Sequence[Visit], visit: Visit) -> bool:
    return any(m.group == visit.group for m in members)


def _near(one: Bounds, other: Bounds) -> bool:
    first = (
        one.latest_end is not None
        and other.earliest_start is not None
        and other.earliest_start - one.latest_end > _APART
    )
    second = (
        other.latest_end is not None
        and one.earliest_start is not None
        and one.earliest_start - other.latest_end > _APART
    )
    return not (first or second)


def _joined(one: Bounds, other: Bounds) -> Bounds:
    starts = [t for t in (one.earliest_start, other.earliest_start) if t]
    ends = [t for t in (one.latest_end, other.latest_end) if t]
    return Bounds(min(starts, default=None), None, None, max(ends, default=None))


def _journey(traveller: str, visits: Sequence[Visit]) -> Journey:
    whole = [v for v in visits if v.whole and v.bounds.earliest_start and v.bounds.latest_end]
    start = min((v.bounds.earliest_start for v in whole if v.bounds.earliest_start), default=None)
    end = max((v.bounds.latest_end for v in whole if v.bounds.latest_end), default=None)
    legs, back = legs_of(visits)
    return Journey(traveller, tuple(legs), back, start, end)


def _travels(journey: Journey) -> bool:
    """Whether the legs make a journey: travel or performances are told of it at two places or more, or travel to one."""
    if len(journey.legs) >= 2:
        return any(leg.strength > PRESENCE for leg in journey.legs)
    return any(
        leg.strength == TRAVEL and (journey.back is not None or leg.dated or leg.bounded)
        for leg in journey.legs
    )

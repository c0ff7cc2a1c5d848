"""Visits gathered into journeys: one traveller, one stretch of time, each place once."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import NamedTuple

from timeline.events import status
from timeline.events.gazetteer import Place, lies_in
from timeline.events.record import Extraction
from timeline.interval import DAY
from timeline.model import Bounds
from timeline.tours import frames
from timeline.tours.legs import DEAD, Leg, legs_of, stayed
from timeline.tours.visit import PRESENCE, RETURN, STOP, TRAVEL, Visit
from timeline.tours.visits import Telling

_PARTED = timedelta(days=9)  # the same, where one is over and the other lies ahead
_APART = timedelta(days=31)  # visits further apart than this belong to different journeys


class Journey(NamedTuple):
    """One traveller's stops in the order of the text, the way home, and the bounds stated of the whole."""

    traveller: str
    legs: tuple[Leg, ...]
    back: Leg | None
    start: datetime | None
    end: datetime | None


def journeys(telling: Telling, found: Extraction) -> list[Journey]:
    """The journeys among the visits of a document, by their first mention."""
    by_traveller: dict[tuple[str, ...], list[Visit]] = {}
    for visit in telling.visits:
        if visit.status not in (status.HYPOTHETICAL, status.RECURRING):
            by_traveller.setdefault(visit.travellers, []).append(visit)
    out: list[tuple[int, Journey]] = []
    for names, mine in by_traveller.items():
        home = telling.homes.country(names)
        office = any(p.name == names[0] and p.role for p in found.actors.people)
        clusters = _clusters(mine, telling.published, frames.stretches(telling.frames, names))
        for cluster in clusters:
            alone = len(by_traveller) == 1 and len(clusters) == 1
            frame = frames.of_journey(
                telling.frames, names, [v.offset for v in cluster], alone, _span_of(cluster)
            )
            journey = _journey(" and ".join(names), _away(cluster, home, office), frame, home)
            if _travels(journey, cluster):
                out.append((cluster[0].offset, journey))
    told = [journey for _, journey in sorted(out, key=lambda pair: pair[0])]
    return [j for j in told if not any(_accompanies(j, other) for other in told if other is not j)]


def _accompanies(one: Journey, other: Journey) -> bool:
    """Whether a journey without a day of its own only goes along with another: to the same places, in fewer words."""
    if one.back is not None or any(leg.dated for leg in one.legs) or len(one.legs) > len(other.legs):
        return False
    if not any(leg.dated for leg in other.legs) and len(one.legs) == len(other.legs):
        return False
    places = [leg.place for leg in other.legs]
    return all(leg.place in places and leg.status not in DEAD for leg in one.legs)


def _away(visits: Sequence[Visit], home: str | None, office: bool) -> list[Visit]:
    """The visits without those at home: the home country; on a journey abroad also its capital, and all else in it for
    those who hold an office there."""
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
            and _is_seat(place, abroad > inland, office)
        ):
            continue
        out.append(visit)
    return out


def _is_seat(place: Place, abroad: bool, office: bool) -> bool:
    return place.kind == "country" or (abroad and (place.capital or office))


def _clusters(visits: Sequence[Visit], published: datetime, stretches: Sequence[Bounds]) -> list[list[Visit]]:
    """Visits that can belong to one journey: their dates near one another or within one of `stretches`, undated ones with
    the visit told before."""
    clusters: list[tuple[list[Visit], Bounds]] = []
    latest = 0
    for visit in visits:
        b = visit.bounds
        span = Bounds(b.earliest_start or b.earliest_end, None, None, b.latest_end)
        near = [
            i
            for i in range(len(clusters))
            if (
                _near(clusters[i][1], span, published)
                and not _is_recalled(visit, clusters[i][1], published)
                and not _is_after_return(visit, clusters[i][0])
            )
            or _listed(clusters[i][0], visit)
            or any(_inside(clusters[i][1], whole) and _inside(span, whole) for whole in stretches)
        ]
        if not near:
            latest = len(clusters)
            clusters.append(([visit], span))
            continue
        latest = latest if latest in near else near[-1]
        members, bounds = clusters[latest]
        members.append(visit)
        # What tense alone bounds, by the publication, lengthens no journey.
        if visit.dated or (span.earliest_start and span.latest_end):
            bounds = _joined(bounds, span)
        clusters[latest] = (members, bounds)
    return [members for members, _ in clusters]


def _listed(members: Sequence[Visit], visit: Visit) -> bool:
    """Whether a visit is told in one list with others, or is one of them moved to another day."""
    return visit.link == "moved" or any(m.group == visit.group for m in members)


def _near(one: Bounds, other: Bounds, published: datetime) -> bool:
    """Whether two stretches of time can be of one journey: not far apart, and not, with the publication between them,
    one over and the other yet to come."""
    for first, second in ((one, other), (other, one)):
        if first.latest_end is None or second.earliest_start is None:
            continue
        gap = second.earliest_start - first.latest_end
        if gap > _APART or (gap > _PARTED and first.latest_end <= published <= second.earliest_start):
            return False
    return True


def _is_recalled(visit: Visit, journey: Bounds, published: datetime) -> bool:
    """Whether a visit told of a past month or longer is beside a journey that is all to come: "was in Spain last month"."""
    start, end = visit.bounds.earliest_start, visit.bounds.latest_end
    if visit.dated or visit.status != status.HAPPENED or start is None or end is None:
        return False
    ahead = journey.earliest_start is not None and journey.earliest_start >= published
    return ahead and end <= published + DAY and end - start > _PARTED


def _is_after_return(visit: Visit, members: Sequence[Visit]) -> bool:
    """Whether a visit begins long after the way home was told: "is due home on Wednesday. In two weeks he goes to …"."""
    start = visit.bounds.earliest_start
    return start is not None and any(
        v.kind == RETURN
        and v.dated
        and v.bounds.latest_end is not None
        and start - v.bounds.latest_end > _PARTED
        for v in members
    )


def _inside(span: Bounds, whole: Bounds) -> bool:
    """Whether a stretch of time lies within that which a text gives to a whole journey."""
    if None in (span.earliest_start, span.latest_end, whole.earliest_start, whole.latest_end):
        return False
    return whole.earliest_start <= span.earliest_start and span.latest_end <= whole.latest_end  # type: ignore[operator]


def _joined(one: Bounds, other: Bounds) -> Bounds:
    starts = [t for t in (one.earliest_start, other.earliest_start) if t]
    ends = [t for t in (one.latest_end, other.latest_end) if t]
    return Bounds(min(starts, default=None), None, None, max(ends, default=None))


def _span_of(visits: Sequence[Visit]) -> Bounds:
    """From the first to the last instant at which visits can be, where all of them are bounded."""
    starts = [v.bounds.earliest_start for v in visits]
    ends = [v.bounds.latest_end for v in visits]
    return Bounds(
        None if None in starts else min(t for t in starts if t is not None), None, None,
        None if None in ends else max(t for t in ends if t is not None),
    )  # fmt: skip


def _journey(traveller: str, visits: Sequence[Visit], frame: frames.Frame, home: str | None) -> Journey:
    visits = [_as_whole(v, visits) for v in _with_returns(visits, home)]
    visits = [v._replace(whole=False) if v.whole and _is_part(v, visits) else v for v in visits]
    whole = [v for v in visits if v.whole and v.bounds.earliest_start and v.bounds.latest_end]
    start = min((v.bounds.earliest_start for v in whole if v.bounds.earliest_start), default=None)
    end = max((v.bounds.latest_end for v in whole if v.bounds.latest_end), default=None)
    legs, back = legs_of(visits)
    if len(legs) == 1 and frame.days is not None and legs[0].dated and legs[0].days is None and back is None:
        legs = [stayed(legs[0]._replace(days=frame.days - 1))]
    begun = min(
        (leg.bounds.earliest_start for leg in legs if leg.dated and leg.bounds.earliest_start), default=None
    )
    begun = frame.start or begun
    if frame.days is not None and end is None and begun is not None and frame.days > 1:
        end = begun + DAY * frame.days
    start, end = start or frame.start, end or frame.end
    stated = [leg.bounds for leg in legs if leg.dated and leg.status not in DEAD]
    if start is not None and any(b.latest_end is not None and b.latest_end <= start for b in stated):
        start = None  # of a part of the journey only
    if end is not None and any(b.earliest_start is not None and b.earliest_start >= end for b in stated):
        end = None
    return Journey(traveller, tuple(legs), back, start, end)


def _as_whole(visit: Visit, visits: Sequence[Visit]) -> Visit:
    """The dates of a country through which the journey leads to several towns are those of the journey."""
    place, b = visit.place, visit.bounds
    if (
        place is None
        or place.kind not in ("country", "region", "area")
        or not (visit.dated or place.kind == "area")
        or visit.kind != STOP
    ):
        return visit
    if b.earliest_start is None or b.latest_end is None:
        return visit
    inside = {
        v.place
        for v in visits
        if v.kind == STOP and v.place is not None and v.place != place and lies_in(v.place, place)
    }
    if len(inside) < 2:
        return visit
    if b.latest_end - b.earliest_start <= DAY:
        group = next((v.group for v in visits if v.place in inside and not v.dated), None)
        listed = {v.place for v in visits if v.group == group and v.place in inside}
        return (
            visit._replace(dated=False, bounds=Bounds(b.earliest_start, None, None, None))
            if len(listed) > 1
            else visit
        )
    later = any(
        v.dated and v.place in inside and v.bounds.earliest_start and v.bounds.earliest_start >= b.latest_end
        for v in visits
    )
    return visit._replace(
        whole=not later, dated=False, bounds=Bounds(b.earliest_start, None, None, None) if later else b
    )


def _is_part(visit: Visit, visits: Sequence[Visit]) -> bool:
    """Whether the days of several places are those of a part of the journey, for it has a stop before or after them."""
    b = visit.bounds
    return any(
        v.dated and v.kind == STOP and v.status not in DEAD and v.bounds.earliest_start is not None
        and ((b.earliest_start is not None and v.bounds.earliest_start < b.earliest_start)
             or (b.latest_end is not None and v.bounds.earliest_start >= b.latest_end))
        for v in visits
    )  # fmt: skip


def _with_returns(visits: Sequence[Visit], home: str | None) -> list[Visit]:
    """Visits where "returns to" a place abroad, or in the country of all the other stops, is one more stop."""
    visits = [
        v._replace(kind=STOP, link=v.link or "again") if _is_back_abroad(i, visits, home) else v
        for i, v in enumerate(visits)
    ]
    countries = {v.place.country for v in visits if v.kind == STOP and v.place is not None}
    homes = {v.place for v in visits if v.kind == RETURN and v.place is not None}
    out = []
    for i, visit in enumerate(visits):
        if visit.kind == STOP and visit.place in homes and i > 0:
            out.append(visit._replace(kind=RETURN))
            continue
        inland = visit.place is not None and countries == {visit.place.country}
        again = inland and any(v.kind == RETURN and v is not visit for v in visits[i + 1 :])
        wide = inland and visit.place is not None and visit.place.kind == "region"
        out.append(visit._replace(kind=STOP) if visit.kind == RETURN and (again or wide) else visit)
    return out


def _is_back_abroad(at: int, visits: Sequence[Visit], home: str | None) -> bool:
    """Whether a return is to no home: to another country than the traveller's; where that is not known, to a stop told before."""
    visit = visits[at]
    if visit.kind != RETURN or visit.place is None:
        return False
    abroad = home is not None and visit.place.country not in (None, home)
    stopped = any(v.kind == STOP and v.place == visit.place for v in visits[:at])
    return abroad or (home is None and stopped)


def _travels(journey: Journey, told: Sequence[Visit]) -> bool:
    """Whether the legs make a journey: travel or performances are told of it at two places or more, or travel to one.

    Among `told`, all that is told of it, are also the way home and the region toured.
    """
    if len(journey.legs) >= 2:
        return any(visit.strength > PRESENCE for visit in told)
    return any(
        leg.strength == TRAVEL and (journey.back is not None or leg.dated or leg.bounded)
        for leg in journey.legs
    )

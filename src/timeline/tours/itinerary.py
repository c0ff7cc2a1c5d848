"""From visits to journeys: the stops of each traveller in order, each with the bounds that the text entails.

The stops of one journey are points of a simple temporal network (`network.py`): stated days bound arrivals and
departures, words of order and the dates themselves put stops one after another, what is listed is taken in the order
of the list unless dates say otherwise. A stop without a date keeps the room that its neighbours leave it.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from timeline.events import status
from timeline.events.gazetteer import country_name
from timeline.events.record import Extraction
from timeline.interval import DAY
from timeline.model import Bounds, Document, Evidence, Expression, Stop, Tour
from timeline.tours import network
from timeline.tours.journeys import Journey, Leg, journeys
from timeline.tours.visits import RETURN, visits

_THE = frozenset(["Philippines", "Netherlands", "Bahamas", "Maldives", "Gambia", "Seychelles", "Comoros"])


def itineraries(
    document: Document, expressions: tuple[Expression, ...], extraction: Extraction
) -> tuple[tuple[Tour, ...], tuple[Stop, ...]]:
    """The tours of a document and their stops, tours by the first mention of their first stop."""
    found = visits(document, expressions, extraction)
    tours: list[Tour] = []
    stops: list[Stop] = []
    published = datetime(document.published.year, document.published.month, document.published.day)
    for journey in journeys(found, extraction, published):
        tour_id = f"{document.doc_id}:t{len(tours) + 1}"
        mine = _stops(tour_id, document, journey, published, extraction)
        if mine:
            tours.append(_tour(tour_id, document, journey, mine))
            stops += mine
    return tuple(tours), tuple(stops)


def _stops(
    tour_id: str, document: Document, journey: Journey, published: datetime, found: Extraction
) -> list[Stop]:
    legs = [leg for leg in journey.legs if leg.kind != RETURN]
    back = next((leg for leg in journey.legs if leg.kind == RETURN), None)
    live = [leg for leg in legs if leg.status not in (status.CANCELLED, status.POSTPONED, status.DENIED)]
    solution = _solve(live, back, journey, published)
    rows: list[tuple[tuple[datetime, datetime, int], Leg, Bounds, str]] = []
    for leg in legs:
        if leg in live:
            name = _point(live.index(leg))
            arrive, depart = solution.bounds[f"{name}.arrive"], solution.bounds[f"{name}.depart"]
            computed = Bounds(arrive.earliest, arrive.latest, depart.earliest, depart.latest)
            bounds = leg.bounds if leg.dated else computed
            why = leg.why if leg.dated else _because(solution, name, live, leg)
            key = (arrive.earliest or datetime.min, arrive.latest or datetime.max, live.index(leg))
        else:
            bounds, why = leg.bounds, leg.why
            key = (
                bounds.earliest_start or datetime.min,
                bounds.latest_end or datetime.max,
                len(live) + leg.offset,
            )
        rows.append((key, leg, bounds, why))
    rows.sort(key=lambda row: row[0])
    out: list[Stop] = []
    for sequence, (_, leg, bounds, why) in enumerate(rows, 1):
        assert leg.place is not None
        out.append(
            Stop(
                tour_id, f"{tour_id}.s{sequence}", sequence, "stop", leg.place.name, leg.place.country, leg.status, bounds,
                leg.dated, (document.doc_id,), _evidence(document, leg), why,
            )
        )  # fmt: skip
    if back is not None:
        home = found.actors.home(journey.traveller)
        window = solution.bounds["~home"]
        bounds = (
            back.bounds
            if back.dated
            else Bounds(window.earliest, window.latest, window.earliest, window.latest)
        )
        out.append(
            Stop(
                tour_id, f"{tour_id}.s{len(out) + 1}", len(out) + 1, RETURN, country_name(home) if home else "home", home, back.status,
                bounds, back.dated, (document.doc_id,), _evidence(document, back), back.why if back.dated else "after the last stop",
            )
        )  # fmt: skip
    return out


def _point(index: int) -> str:
    return f"s{index:03d}"


def _solve(legs: Sequence[Leg], back: Leg | None, journey: Journey, published: datetime) -> network.Solution:
    """The network of a journey: what is said of its stops and the order they come in."""
    points: list[str] = []
    rules: list[network.Constraint] = []
    for i, leg in enumerate(legs):
        arrive, depart = f"{_point(i)}.arrive", f"{_point(i)}.depart"
        points += [arrive, depart]
        rules.append(network.lasts(arrive, depart, timedelta(0), None, "a stop ends after it begins"))
        b = leg.bounds
        if leg.dated or leg.bounded:
            rules += _between(arrive, b.earliest_start, b.latest_start, leg.why)
            rules += _between(depart, b.earliest_end, b.latest_end, leg.why)
        elif leg.status in (status.PLANNED, status.EXPECTED):
            rules.append(
                network.at_or_after(arrive, published, "still to come when this was written", network.MEDIUM)
            )
        elif leg.status == status.HAPPENED:
            rules.append(network.at_or_before(depart, published + DAY, "told as past", network.MEDIUM))
        if journey.start is not None:
            rules.append(
                network.at_or_after(arrive, journey.start, "the journey begins then", network.STRONG)
            )
        if journey.end is not None:
            rules.append(network.at_or_before(depart, journey.end, "the journey ends then", network.STRONG))
    for i in range(len(legs) - 1):
        first, second = legs[i], legs[i + 1]
        strength = network.HARD if second.link in ("then", "next", "later", "finally") else network.MEDIUM
        if first.group == second.group and first.whole and second.whole:
            continue  # a bare list of destinations: order alone bounds nothing
        why = f"“{second.link}”" if strength == network.HARD and second.link else "told in this order"
        rules.append(network.before(f"{_point(i)}.depart", f"{_point(i + 1)}.arrive", why, strength))
    _order_dated(legs, rules)
    points.append("~home")
    if back is not None:
        rules += (
            _between("~home", back.bounds.earliest_start, back.bounds.latest_start, back.why)
            if back.dated
            else []
        )
        for i in range(len(legs)):
            rules.append(network.before(f"{_point(i)}.depart", "~home", "before the return", network.STRONG))
    return network.solve(points, rules)


def _order_dated(legs: Sequence[Leg], rules: list[network.Constraint]) -> None:
    """Stated days order the stops they are stated of, whatever the order of the text."""
    dated = sorted(
        (i for i, leg in enumerate(legs) if leg.dated and leg.bounds.earliest_start),
        key=lambda i: (legs[i].bounds.earliest_start, i),
    )
    for a, b in zip(dated, dated[1:], strict=False):
        if legs[a].bounds.earliest_start != legs[b].bounds.earliest_start:
            rules.append(
                network.before(f"{_point(a)}.arrive", f"{_point(b)}.arrive", "by their dates", network.STRONG)
            )


def _between(point: str, low: datetime | None, high: datetime | None, why: str) -> list[network.Constraint]:
    out = []
    if low is not None:
        out.append(network.at_or_after(point, low, why))
    if high is not None:
        out.append(network.at_or_before(point, high, why))
    return out


def _because(solution: network.Solution, name: str, legs: Sequence[Leg], leg: Leg) -> str:
    """Why a stop without a date of its own lies where it lies."""
    index = legs.index(leg)
    words = []
    before = next((x for x in reversed(legs[:index]) if x.dated), None)
    after = next((x for x in legs[index + 1 :] if x.dated), None)
    if before is not None and before.place is not None:
        words.append(f"after {before.place.name}")
    elif solution.because(f"{name}.arrive", "earliest"):
        words.append(solution.because(f"{name}.arrive", "earliest")[-1].why)
    if after is not None and after.place is not None:
        words.append(f"before {after.place.name}")
    elif solution.because(f"{name}.depart", "latest"):
        words.append(solution.because(f"{name}.depart", "latest")[0].why)
    return "; ".join(words) if words else "the text gives no day"


def _evidence(document: Document, leg: Leg) -> tuple[Evidence, ...]:
    return tuple(Evidence(document.doc_id, document.text[a:b], a, b) for a, b in leg.sentences)


def _tour(tour_id: str, document: Document, journey: Journey, stops: Sequence[Stop]) -> Tour:
    starts = [s.bounds for s in stops if s.status not in (status.CANCELLED, status.POSTPONED)] or [
        s.bounds for s in stops
    ]
    low = [b.earliest_start for b in starts if b.earliest_start]
    high = [b.latest_end for b in starts if b.latest_end]
    first, last = starts[0], starts[-1]
    bounds = Bounds(
        min(low) if low else None,
        first.latest_start,
        last.earliest_end,
        max(high) if high and last.latest_end is not None else None,
    )
    if bounds.earliest_start and bounds.latest_start and bounds.latest_start < bounds.earliest_start:
        bounds = bounds._replace(latest_start=bounds.earliest_start)
    if bounds.earliest_end and bounds.latest_end and bounds.latest_end < bounds.earliest_end:
        bounds = bounds._replace(earliest_end=bounds.latest_end)
    return Tour(
        tour_id, journey.traveller, _title(journey, stops), _status(stops), bounds, (document.doc_id,)
    )


def _title(journey: Journey, stops: Sequence[Stop]) -> str:
    places = [s.place for s in stops if s.kind == "stop"]
    listed = ", ".join(places[:3]) + (
        f" and {len(places) - 3} more" if len(places) > 4 else f", {places[3]}" if len(places) == 4 else ""
    )
    return f"{journey.traveller}: {listed}"


def _status(stops: Sequence[Stop]) -> str:
    """The status of a journey from those of its stops."""
    states = {s.status for s in stops}
    live = states - {status.CANCELLED, status.POSTPONED, status.DENIED}
    if not live:
        return status.POSTPONED if status.POSTPONED in states else status.CANCELLED
    if live <= {status.HAPPENED, status.RECURRING}:
        return status.HAPPENED
    if live & {status.HAPPENED, status.ONGOING}:
        return status.ONGOING
    return status.PLANNED if status.PLANNED in live else next(iter(sorted(live)))

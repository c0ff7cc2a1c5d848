"""From the visits of a document to its tours: the stops of each journey in order, each with the bounds that the text entails."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from timeline.events import status
from timeline.events.gazetteer import country_name
from timeline.events.record import Extraction
from timeline.model import Document, Evidence, Expression, Stop, Tour
from timeline.tours import claims, visits
from timeline.tours.homes import Homes
from timeline.tours.journeys import Journey, journeys
from timeline.tours.legs import DEAD, Leg
from timeline.tours.schedule import Timed, timed
from timeline.tours.spans import span, status_of, title_of
from timeline.tours.visit import RETURN, STOP


def itineraries(
    document: Document, expressions: tuple[Expression, ...], extraction: Extraction
) -> tuple[tuple[Tour, ...], tuple[Stop, ...]]:
    """The tours of a document and their stops, tours by the first mention of their first stop."""
    telling = visits.visits(document, expressions, extraction)
    if telling is None:
        return (), ()
    tours: list[Tour] = []
    stops: list[Stop] = []
    published = telling.published
    for journey in journeys(telling, extraction):
        tour_id = f"{document.doc_id}:t{len(tours) + 1}"
        mine = _stops(tour_id, document, journey, telling)
        claim = claims.claim_of(document.text, [span for leg in journey.legs for span in leg.sentences])
        amiss = claims.disagreement(claim, mine)
        if amiss:
            mine[-1] = mine[-1]._replace(why=f"{mine[-1].why}; {amiss}")
        tours.append(_tour(tour_id, document, journey, mine, published, claim))
        stops += mine
    return tuple(tours), tuple(stops)


def _stops(tour_id: str, document: Document, journey: Journey, telling: visits.Telling) -> list[Stop]:
    published = telling.published
    legs, back = timed(journey, published)
    out: list[Stop] = []
    for number, item in enumerate(legs, 1):
        place = item.leg.place
        assert place is not None
        out.append(
            _stop(tour_id, number, STOP, place.name, place.country, _as_to_come(item, published), document)
        )
    if back is not None:
        name, country = _home(back.leg, telling.homes, journey.traveller)
        out.append(
            _stop(tour_id, len(out) + 1, RETURN, name, country, _as_to_come(back, published), document)
        )
    return out


def _as_to_come(item: Timed, published: datetime) -> Timed:
    """A stop told in the present that can only lie ahead is planned: "From there he flies to Lima"."""
    start = item.bounds.earliest_start
    ahead = start is not None and start > published and item.leg.status in (status.HAPPENED, status.ONGOING)
    return item._replace(leg=item.leg._replace(status=status.PLANNED)) if ahead else item


def _stop(
    tour_id: str, number: int, kind: str, name: str, country: str | None, item: Timed, document: Document
) -> Stop:
    leg = item.leg
    return Stop(
        tour_id, f"{tour_id}.s{number}", item.sequence, kind, name, country, leg.status, item.bounds, leg.dated,
        (document.doc_id,), _evidence(document, leg), item.why,
    )  # fmt: skip


def _home(back: Leg, homes: Homes, traveller: str) -> tuple[str, str | None]:
    """Where a journey returns to: the place that is named, else the traveller's country, else just "home"."""
    if back.place is not None:
        return back.place.name, back.place.country
    code = homes.named((traveller.split(" and ")[0],))
    return country_name(code) if code else "home", code


def _evidence(document: Document, leg: Leg) -> tuple[Evidence, ...]:
    return tuple(Evidence(document.doc_id, document.text[a:b], a, b) for a, b in leg.sentences)


def _tour(
    tour_id: str,
    document: Document,
    journey: Journey,
    stops: Sequence[Stop],
    published: datetime,
    claim: claims.Claim | None,
) -> Tour:
    live = [s for s in stops if s.status not in DEAD] or list(stops)
    bounds = span([s.bounds for s in live])
    return Tour(
        tour_id,
        journey.traveller,
        f"{journey.traveller}: {claim.name}" if claim is not None else title_of(journey.traveller, stops),
        status_of(stops, published),
        bounds,
        (document.doc_id,),
    )

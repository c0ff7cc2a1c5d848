"""Which of the places of one name a text means.

By what stands beside the name ("Paris, Texas"), then by the other places of the text, then by size: the
gazetteer's own order, best known first, unless the text speaks against it. One name means one place
throughout a text (one sense per discourse, Gale, Church and Yarowsky 1992; for place names Leidner 2007).
"""

from __future__ import annotations

import math
from collections import defaultdict
from typing import NamedTuple

from timeline.events.gazetteer import Place
from timeline.events.place_context import Company
from timeline.events.place_scan import Hit


class Votes(NamedTuple):
    """How much the text names each country, and places in each of its regions."""

    countries: dict[str | None, float]
    regions: dict[tuple[str | None, str | None], float]
    cast: dict[str, float]  # by key of a name: its own votes, which say nothing about itself


_UNSURE = 0.5  # the one vote of the best known of several places of a name


def votes_of(hits: list[Hit], around: list[Company | None], sure: list[bool]) -> Votes:
    """The votes of all mentions: one each, less where a place of the name abroad is almost as well known."""
    votes = Votes(defaultdict(float), defaultdict(float), defaultdict(float))
    for hit, beside, is_sure in zip(hits, around, sure, strict=True):
        candidates = hit.places or ((hit.within,) if hit.within else ())
        if not is_sure or (beside and beside.role != "attribute"):
            continue
        first = candidates[0]
        vote = 1.0
        rivals = [place for place in candidates if place.country != first.country]
        if rivals and _size(first) - max(map(_size, rivals)) < 1:
            vote = 0.0 if votes.cast[hit.key] else _UNSURE
        votes.cast[hit.key] += vote
        votes.countries[first.country] += vote
        if not first.capital and region_of(first):
            votes.regions[first.country, region_of(first)] += vote
    return votes


def ranked(hit: Hit, votes: Votes, settled: dict[str, Hit], region_follows: bool) -> tuple[Place, ...]:
    """The places a hit can mean, the likeliest first.

    `settled` are the hits of the text whose place is told beside them, by key; `region_follows`: the next
    word is "province", "state" or the like.
    """
    if not hit.places and hit.within:
        return (_town_in(hit.name, hit.within),)
    if hit.key in settled and not hit.within:
        other = settled[hit.key]
        assert other.within is not None
        told = other.places[0] if other.places else _town_in(hit.name, other.within)
        return (told, *(place for place in hit.places if place != told))
    if len(hit.places) == 1:
        return hit.places
    weights: dict[Place, float] = {}
    size = math.inf
    for place in hit.places:
        size = min(size, _size(place))  # the table's order is the prior
        own = votes.cast[hit.key] if place.country == hit.places[0].country else 0.0
        weights[place] = size + _context(place, votes, own) + 5 * (region_follows and place.kind == "region")
    first = weights[hit.places[0]]
    state = next((p for p in hit.places if p.kind == "region" and p.country == "US"), None)
    if state and hit.places[0].kind == "country":  # Georgia: as well known as the country
        in_states = sum(vote for (code, _), vote in votes.regions.items() if code == "US")
        weights[state] = (
            first - 0.3 + min(1.2, 0.6 * in_states) - 0.4 * min(3, votes.countries[hit.places[0].country])
        )
    return tuple(sorted(hit.places, key=lambda place: -weights[place]))


def _town_in(name: str, holder: Place) -> Place:
    """A town that only the text knows, in the country or state told beside it."""
    return Place(name.title() if name.isupper() else name, "place", holder.country, region_of(holder))


def _size(place: Place) -> float:
    """How well known a place is, as a power of ten of people."""
    size = math.log10(max(place.population, 1000))
    return size + 3.0 * (place.kind == "country") + 1.0 * place.capital


def _context(place: Place, votes: Votes, own: float) -> float:
    """What the other places of the text say for a place, on the same scale; `own` is its own vote."""
    near = votes.regions[place.country, region_of(place)] - own if place.country else 0.0
    return max(0.0, min(1.2, 0.8 * near)) + min(1.2, 0.6 * (votes.countries[place.country] - own))


def region_of(place: Place) -> str | None:
    """The first-level region a place is or lies in."""
    return place.name if place.kind == "region" else place.region

"""When each stop of a journey can have been or can be: its stated days, or the room that all the others leave it.

The stops are points of a simple temporal network (`network.py`): stated days bound arrivals and departures; words
of order, the dates and the order of telling put stops one after another; what is listed together is in no order.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from itertools import pairwise
from typing import NamedTuple

from timeline.events import status
from timeline.interval import DAY
from timeline.model import Bounds
from timeline.tours import network, order
from timeline.tours.journeys import Journey
from timeline.tours.legs import DEAD, Leg

_HOME = "~home"


class Timed(NamedTuple):
    """A leg with its place in the order (1 first, equal where the text gives none), its bounds and the reasons."""

    leg: Leg
    sequence: int
    bounds: Bounds
    why: str


def timed(journey: Journey, published: datetime) -> tuple[list[Timed], Timed | None]:
    """The legs of a journey in order with their bounds, and the way home."""
    groups = order.grouped(journey.legs)
    solution = _solve(groups, journey, published)
    out: list[Timed] = []
    live = [g for g in groups if g[0].status not in DEAD]
    for sequence, group in enumerate(groups, 1):
        for leg in group:
            if leg.status in DEAD:
                out.append(Timed(leg, sequence, leg.bounds, leg.why))
                continue
            name = _name(leg)
            arrive, depart = solution.bounds[f"{name}.arrive"], solution.bounds[f"{name}.depart"]
            if leg.dated:
                bounds = _closed(leg.bounds, arrive, depart)
                out.append(Timed(leg, sequence, bounds, leg.why))
            else:
                bounds = Bounds(arrive.earliest, arrive.latest, depart.earliest, depart.latest)
                out.append(Timed(leg, sequence, bounds, _because(solution, name, live, group)))
    back = journey.back
    if back is None:
        return out, None
    window = solution.bounds[_HOME]
    own = Bounds(window.earliest, window.latest, window.earliest, window.latest)
    return out, Timed(
        back,
        len(groups) + 1,
        back.bounds if back.dated else own,
        back.why if back.dated else "after the last stop",
    )


def _closed(stated: Bounds, arrive: network.Window, depart: network.Window) -> Bounds:
    """Stated bounds; a side that the words leave open is what the network says."""
    return Bounds(
        stated.earliest_start if stated.earliest_start is not None else arrive.earliest,
        stated.latest_start if stated.latest_start is not None else arrive.latest,
        stated.earliest_end if stated.earliest_end is not None else depart.earliest,
        stated.latest_end if stated.latest_end is not None else depart.latest,
    )


def _name(leg: Leg) -> str:
    return f"s{leg.offset:09d}"


def _solve(groups: Sequence[Sequence[Leg]], journey: Journey, published: datetime) -> network.Solution:
    points: list[str] = []
    rules: list[network.Constraint] = []
    live = [[leg for leg in g if leg.status not in DEAD] for g in groups]
    live = [g for g in live if g]
    for group in live:
        for leg in group:
            arrive, depart = f"{_name(leg)}.arrive", f"{_name(leg)}.depart"
            points += [arrive, depart]
            rules.append(network.lasts(arrive, depart, timedelta(0), None, "a stop ends after it begins"))
            b = leg.bounds
            if leg.dated:
                rules += _between(arrive, b.earliest_start, b.latest_start, leg.why)
                rules += _between(depart, b.earliest_end, b.latest_end, leg.why)
            elif leg.bounded:
                rules += _between(arrive, b.earliest_start, None, leg.why, network.STRONG)
                rules += _between(depart, None, b.latest_end, leg.why, network.STRONG)
            if not leg.dated and leg.status in (status.PLANNED, status.EXPECTED):
                rules.append(
                    network.at_or_after(
                        arrive, published, "still to come when this was written", network.MEDIUM
                    )
                )
            elif not leg.dated and leg.status == status.HAPPENED:
                rules.append(network.at_or_before(depart, published + DAY, "told as past", network.MEDIUM))
            if journey.start is not None:
                rules.append(
                    network.at_or_after(arrive, journey.start, "the journey begins then", network.STRONG)
                )
            if journey.end is not None:
                rules.append(
                    network.at_or_before(depart, journey.end, "the journey ends then", network.STRONG)
                )
    rules += _on_the_way([leg for group in live for leg in group])
    for before, after in pairwise([g for g in live if not order.is_unordered(g[0])]):
        for first in before:
            for second in after:
                linked = second.link == "then"
                rules.append(
                    network.before(
                        f"{_name(first)}.depart", f"{_name(second)}.arrive", "“then”" if linked else "told in this order",
                        network.STRONG if linked else network.WEAK,
                    )
                )  # fmt: skip
    points.append(_HOME)
    back = journey.back
    if back is not None:
        if back.dated:
            rules += _between(_HOME, back.bounds.earliest_start, back.bounds.latest_start, back.why)
        for group in live:
            for leg in group:
                rules.append(
                    network.before(f"{_name(leg)}.depart", _HOME, "before the return", network.STRONG)
                )
    return network.solve(points, rules)


def _on_the_way(legs: Sequence[Leg]) -> list[network.Constraint]:
    """What is on the way of a journey lies between its first stop and its last one that have days."""
    dated = [leg for leg in legs if leg.dated]
    rules = []
    for leg in legs:
        if dated and leg.link == "besides" and not leg.dated:
            first, last = f"{_name(dated[0])}.depart", f"{_name(dated[-1])}.arrive"
            if len(dated) > 1:
                rules.append(network.before(first, f"{_name(leg)}.arrive", "on the way", network.STRONG))
            rules.append(network.before(f"{_name(leg)}.depart", last, "on the way", network.STRONG))
    return rules


def _between(
    point: str, low: datetime | None, high: datetime | None, why: str, strength: int = network.HARD
) -> list[network.Constraint]:
    out = []
    if low is not None:
        out.append(network.at_or_after(point, low, why, strength))
    if high is not None:
        out.append(network.at_or_before(point, high, why, strength))
    return out


def _because(
    solution: network.Solution, name: str, groups: Sequence[Sequence[Leg]], group: Sequence[Leg]
) -> str:
    """Why a stop without a day of its own lies where it lies."""
    index = next(i for i, g in enumerate(groups) if g[0].offset == group[0].offset)
    flat_before = [leg for g in groups[:index] for leg in g if leg.dated and leg.place]
    flat_after = [leg for g in groups[index + 1 :] for leg in g if leg.dated and leg.place]
    if group[0].link == "besides":
        flat_before, flat_after = flat_before[:1], flat_after[-1:]
    reasons = []
    if flat_before and flat_before[-1].place:
        reasons.append(f"after {flat_before[-1].place.name}")
    elif chain := solution.because(f"{name}.arrive", "earliest"):
        reasons.append(chain[-1].why)
    if flat_after and flat_after[0].place:
        reasons.append(f"before {flat_after[0].place.name}")
    elif chain := solution.because(f"{name}.depart", "latest"):
        reasons.append(chain[-1].why)
    return "; ".join(dict.fromkeys(reasons)) if reasons else "the text gives no day"

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
from timeline.tours import network
from timeline.tours.journeys import Journey
from timeline.tours.legs import DEAD, Leg

_HOME = "~home"
_BEFORE = frozenset(("after", "between", "besides"))
"""Links of what is told behind a stop that it lies before."""


class Timed(NamedTuple):
    """A leg with its place in the order (1 first, equal where the text gives none), its bounds and the reasons."""

    leg: Leg
    sequence: int
    bounds: Bounds
    why: str


def timed(journey: Journey, published: datetime) -> tuple[list[Timed], Timed | None]:
    """The legs of a journey in order with their bounds, and the way home."""
    groups = _groups(_ordered(journey.legs, published))
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


def _ordered(legs: Sequence[Leg], published: datetime) -> list[Leg]:
    """The legs in the order of the journey: dated ones by their days, each other one where it is told."""
    told = list(legs)
    for leg in legs:
        if leg.link in _BEFORE and not leg.dated:
            j = next(
                (
                    k
                    for k in range(told.index(leg) - 1, -1, -1)
                    if told[k].dated and told[k].link not in _BEFORE
                ),
                None,
            )
            if j is not None:
                anchor = told[j]
                told.remove(leg)
                told.insert(told.index(anchor), leg)
    dated = sorted((leg for leg in told if leg.dated and leg.bounds.earliest_start is not None), key=_by_day)
    out: list[Leg] = []
    follow: dict[int, list[Leg]] = {}
    lead: list[Leg] = []
    anchor_: Leg | None = None
    for i, leg in enumerate(told):
        if leg.dated and leg.bounds.earliest_start is not None:
            anchor_ = leg
        elif leg.link in _BEFORE and (after := next((x for x in told[i:] if x in dated), None)) is not None:
            before = dated.index(after)
            if before == 0:
                lead.append(leg)
            else:
                follow.setdefault(dated[before - 1].offset, []).append(leg)
        elif anchor_ is None:
            lead.append(leg)
        else:
            follow.setdefault(anchor_.offset, []).append(leg)
    out += lead
    for leg in dated:
        out.append(leg)
        out += follow.get(leg.offset, [])
    out = _by_bounds(out)
    first = [leg for leg in out if leg.link == "first" and not leg.dated]
    return first + [leg for leg in out if leg not in first]


def _by_bounds(legs: Sequence[Leg]) -> list[Leg]:
    """Legs without a day moved before the first dated one that begins only after they are over, and behind the last one
    that is over before they begin."""
    out: list[Leg] = []
    for leg in legs:
        over = leg.bounds.latest_end if not leg.dated and leg.bounded else None
        at = next(
            (i for i, x in enumerate(out) if over and x.dated and x.bounds.earliest_start and x.bounds.earliest_start >= over),
            len(out),
        )  # fmt: skip
        out.insert(at, leg)
    for leg in [leg for leg in out if not leg.dated and leg.bounded]:
        begins = leg.bounds.earliest_start
        ended = [
            i for i, x in enumerate(out)
            if begins and x.dated and x.bounds.latest_end and x.bounds.latest_end <= begins
        ]  # fmt: skip
        if ended and ended[-1] > out.index(leg):
            out.insert(ended[-1] + 1, leg)
            out.remove(leg)
    return out


def _by_day(leg: Leg) -> tuple[datetime, datetime, int]:
    b = leg.bounds
    return (b.earliest_start or datetime.min, b.latest_end or datetime.max, leg.offset)


def _groups(legs: Sequence[Leg]) -> list[list[Leg]]:
    """Legs listed together without days or words of order share a place in the order."""
    groups: list[list[Leg]] = []
    for leg in legs:
        last = groups[-1][-1] if groups else None
        listed = last is not None and last.group == leg.group and leg.link not in ("then", "after")
        same_day = last is not None and last.dated and leg.dated and last.bounds == leg.bounds
        alike = last is not None and (last.status in DEAD) == (leg.status in DEAD)
        if last is not None and listed and alike and (same_day or not (last.dated or leg.dated)):
            groups[-1].append(leg)
        else:
            groups.append([leg])
    return groups


def _unordered(leg: Leg) -> bool:
    """Whether nothing tells among which others a stop lies: a line without a date in a list of dates, or one that is
    only said to be on the way."""
    return leg.link in ("list", "besides") and not leg.dated


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
    for before, after in pairwise([g for g in live if not _unordered(g[0])]):
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

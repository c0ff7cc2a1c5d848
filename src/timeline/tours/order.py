"""Which stop of a journey comes after which: by their days, by words of order, and by where the text tells of them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from timeline.tours.legs import DEAD, Leg

_BEFORE = frozenset(("after", "between", "besides"))
"""Links of what is told behind a stop that it lies before."""


def grouped(legs: Sequence[Leg]) -> list[list[Leg]]:
    """The legs in the order of the journey; those between which the text gives no order are one group."""
    return _groups(_ordered(_as_told(legs)))


def _as_told(legs: Sequence[Leg]) -> list[Leg]:
    """The legs as the text goes through them.

    A stop named in an overview ("will visit Oman, Kuwait and Qatar") and told again by itself stands where it is told
    again; those that the overview alone names keep their place in it, behind the one before them. An overview that the
    rest of the text contradicts, without a day to settle it, is taken at its word.
    """
    overviews: dict[int, list[Leg]] = {}
    for leg in legs:
        at = leg.overview
        overviews.setdefault(at[0] if at is not None else leg.group, []).append(leg)
    key = {leg.offset: (leg.offset, 0) for leg in legs}
    for group in overviews.values():
        if not any(leg.overview for leg in group):
            continue
        group.sort(key=lambda leg: leg.overview[1] if leg.overview is not None else leg.offset)
        again = [leg for leg in group if leg.overview is not None]
        if [leg.offset for leg in again] != sorted(leg.offset for leg in again) and not any(
            leg.dated for leg in again
        ):
            key |= {leg.offset: (leg.overview[1], 0) for leg in again if leg.overview is not None}
            continue
        last: tuple[int, int] | None = None
        for leg in group:
            if leg.overview is None and last is not None:
                key[leg.offset] = last = (last[0], last[1] + 1)
            elif leg.overview is not None:
                last = max(key[other.offset] for other in legs if _shares_country(leg, other))
    return sorted(legs, key=lambda leg: key[leg.offset])


def _shares_country(one: Leg, other: Leg) -> bool:
    if one is other:
        return True
    return (
        one.place is not None
        and other.place is not None
        and one.place.country is not None
        and one.place.country == other.place.country
    )


def _ordered(legs: Sequence[Leg]) -> list[Leg]:
    """The legs in the order of the journey: dated ones by their days, each other one where it is told."""
    told = list(legs)
    for leg in legs:
        if leg.link in _BEFORE and not leg.dated and not _opens(leg, told):
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


def _opens(leg: Leg, told: Sequence[Leg]) -> bool:
    """Whether a stop told as left behind opens the sentence of the one after it: "After a stop in Bath, she flies to Bonn"."""
    behind = told[told.index(leg) + 1 :]
    return leg.link == "after" and any(
        other.dated and other.link not in _BEFORE and other.sentences[-1] == leg.sentences[0]
        for other in behind
    )


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


def is_unordered(leg: Leg) -> bool:
    """Whether nothing tells among which others a stop lies: a line without a date in a list of dates, or one that is
    only said to be on the way."""
    return leg.link in ("list", "besides") and not leg.dated

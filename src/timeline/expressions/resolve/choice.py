"""The choice between a past and a coming reading, made in one place; what is not chosen is kept."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from timeline.expressions.direction import FUTURE, PAST, Lean
from timeline.expressions.resolve.reading import Reading, as_alternative

_HALF_YEAR = timedelta(days=184)  # how far a narrative looks back without saying so
_NOTHING = timedelta(0)


def choose(
    candidates: list[Reading], base: datetime, ask: Callable[[], Lean], tolerance: timedelta = _NOTHING
) -> Reading | None:
    """Of readings in time order, the one that the lean points at; the nearest where it points nowhere.

    A reading that holds `base` is taken whatever the lean. A lean is not followed where it would leap over a
    reading nearer than `tolerance`, unless it is sure: tense cues err, and news dates are near.
    """
    before = here = after = None
    for c in candidates:
        if c.start is None or c.end is None:
            continue
        if c.end <= base:
            before = c
        elif c.start <= base:
            here = here or c
        else:
            after = after or c
    if here is not None:
        return _chosen(here, before, after, "the one that the day of writing lies in")
    lean = ask()
    nearest, away = _nearest(before, after, base)
    wanted = {PAST: before, FUTURE: after}.get(lean.sign)
    if wanted is None:
        return nearest and _chosen(nearest, before, after, f"the nearest: {lean.why}")
    if wanted is not nearest and away < tolerance and not lean.sure:
        return nearest and _chosen(nearest, before, after, "the nearest by far")
    which = "the last one: " if lean.sign == PAST else "the next one: "
    return _chosen(wanted, before, after, which + lean.why)


def _nearest(
    before: Reading | None, after: Reading | None, base: datetime
) -> tuple[Reading | None, timedelta]:
    """The nearer of two readings, the one before where they are equally near, and how far it is."""
    behind = base - before.end if before is not None and before.end is not None else timedelta.max
    ahead = after.start - base if after is not None and after.start is not None else timedelta.max
    return (before, behind) if behind <= ahead else (after, ahead)


def _chosen(chosen: Reading, before: Reading | None, after: Reading | None, why: str) -> Reading:
    """The reading chosen, with those before and after it as alternatives."""
    others = [(before, "the one before"), (after, "the one after")]
    kept = tuple(as_alternative(c, told) for c, told in others if c is not None and c is not chosen)
    return chosen._replace(why=why, alternatives=kept)


def beyond(candidates: list[Reading], base: datetime, sign: int) -> Reading | None:
    """The next (1) or last (-1) of the readings as seen from `base`, not the one that holds it."""
    outside = [
        c
        for c in candidates
        if c.start is not None and c.end is not None and (c.start > base if sign > 0 else c.end <= base)
    ]
    return choose(outside, base, lambda: Lean(sign, "said so"))


def onward(candidates: list[Reading], base: datetime) -> Reading | None:
    """In a narrative time goes on: of readings a year apart, the one of the year of `base`.

    One that lies more than half a year before `base` has come round again instead.
    """
    usable = [(c.start.year, c.end, c) for c in candidates if c.start is not None and c.end is not None]
    going = [one for one in usable if base.year <= one[0] <= base.year + 1 and one[1] > base - _HALF_YEAR]
    chosen = min(going or usable, key=lambda one: abs(one[0] - base.year), default=None)
    return chosen[2]._replace(why="goes on from the date said before") if chosen is not None else None

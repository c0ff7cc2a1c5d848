"""The choice between a past and a coming reading, made in one place; what is not chosen is kept."""

from __future__ import annotations

from datetime import datetime, timedelta

from timeline.expressions.direction import FUTURE, PAST, Lean
from timeline.expressions.resolve.reading import Reading, as_alternative

_HALF_YEAR = timedelta(days=184)  # how far a narrative looks back without saying so
_NOTHING = timedelta(0)


def choose(
    candidates: list[Reading], base: datetime, lean: Lean, tolerance: timedelta = _NOTHING
) -> Reading | None:
    """Of readings in time order, the one that the lean points at; the nearest where it points nowhere.

    A reading that holds `base` is taken whatever the lean. A lean is not followed where it would leap over a
    reading nearer than `tolerance`, unless it is sure: tense cues err, and news dates are near.
    """
    usable = [(c, c.start, c.end) for c in candidates if c.start is not None and c.end is not None]
    if not usable:
        return None
    here = next((c for c, start, end in usable if start <= base < end), None)
    past = max(((end, c) for c, _, end in usable if end <= base), key=lambda pair: pair[0], default=None)
    future = min(((start, c) for c, start, _ in usable if start > base), key=lambda pair: pair[0], default=None)
    before, after = past and past[1], future and future[1]
    away, nearest = min(
        ((max(start - base, base - end, _NOTHING), c) for c, start, end in usable), key=lambda pair: pair[0]
    )
    wanted = {PAST: before, FUTURE: after}.get(lean.sign)
    if here is not None:
        chosen, why = here, "the one that the day of writing lies in"
    elif wanted is None:
        chosen, why = nearest, f"the nearest: {lean.why}"
    elif wanted is not nearest and away < tolerance and not lean.sure:
        chosen, why = nearest, "the nearest by far"
    else:
        chosen, why = wanted, ("the last one: " if lean.sign == PAST else "the next one: ") + lean.why
    others = tuple(
        as_alternative(c, "the one before" if c is before else "the one after")
        for c in (before, after)
        if c is not None and c is not chosen
    )
    return chosen._replace(why=why, alternatives=others)


def beyond(candidates: list[Reading], base: datetime, sign: int) -> Reading | None:
    """The next (1) or last (-1) of the readings as seen from `base`, not the one that holds it."""
    outside = [
        c
        for c in candidates
        if c.start is not None and c.end is not None and (c.start > base if sign > 0 else c.end <= base)
    ]
    return choose(outside, base, Lean(sign, "said so"))


def onward(candidates: list[Reading], base: datetime) -> Reading | None:
    """In a narrative time goes on: of readings a year apart, the one of the year of `base`.

    One that lies more than half a year before `base` has come round again instead.
    """
    usable = [c for c in candidates if c.start is not None and c.end is not None]
    going = [c for c in usable if c.start.year >= base.year and c.end > base - _HALF_YEAR]
    chosen = min(going or usable, key=lambda c: abs(c.start.year - base.year), default=None)
    return chosen._replace(why="goes on from the date said before") if chosen is not None else None

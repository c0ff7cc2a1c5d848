"""Amounts of time, what recurs, and the present, past and future without a date."""

from __future__ import annotations

from datetime import datetime

from timeline import interval
from timeline.expressions.direction import PAST
from timeline.expressions.meaning import PUBLISHED, Duration, Repeat, Vague
from timeline.expressions.resolve.anchor import Anchor
from timeline.expressions.resolve.reading import Reading
from timeline.expressions.resolve.table import resolves
from timeline.interval import DAY


@resolves(Duration)
def _duration(m: Duration, a: Anchor) -> Reading:
    return Reading("DURATION", m.value, mod=m.mod, why="an amount of time")


@resolves(Repeat)
def _repeat(m: Repeat, a: Anchor) -> Reading:
    return Reading("SET", m.value, quant=m.quant, freq=m.freq, why="it recurs")


@resolves(Vague)
def _vague(m: Vague, a: Anchor) -> Reading | None:
    if (m.told and not a.narrative) or (m.leans and (a.narrative or a.lean().sign == PAST)):
        return None
    return vague_reference(m.value, a)


def vague_reference(value: str, a: Anchor) -> Reading:
    """PRESENT_REF, PAST_REF or FUTURE_REF, as far as the day of writing bounds it."""
    if a.narrative:
        return Reading("DATE", value, why="no date said")
    at = interval.at(a.published)
    spans: dict[str, tuple[datetime | None, datetime | None]] = {
        "PRESENT_REF": (at, at + DAY),
        "PAST_REF": (None, at + DAY),
        "FUTURE_REF": (at, None),
    }
    return Reading("DATE", value, *spans[value], None, PUBLISHED, why="as seen from the day of writing")

"""What an event without a date of its own leans on: the event it hangs on, the news day, or its tense alone.

A report's news is of the day it reports: the day that its dated statements name ("said Friday"), else the day of
publication. After Reimers, Dehghani and Gurevych (2016), "Temporal Anchoring of Events for the TimeBank Corpus":
most undated past events of newswire are of that day or simply before it.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

from timeline.events import when
from timeline.interval import DAY
from timeline.model import Bounds, Expression

_RECENT = timedelta(days=3)


def news_day(expressions: Iterable[Expression], published: datetime, narrative: bool) -> Bounds:
    """The day that a report reports: the first single past day near its publication, else that day itself."""
    day = datetime(published.year, published.month, published.day)
    if narrative:
        return when.past(day + DAY)
    for e in expressions:
        if (
            e.grain not in ("day", "part of day", "minute", "hour")
            or e.start is None
            or e.anchor != "published"
        ):
            continue
        start = datetime(e.start.year, e.start.month, e.start.day)
        if timedelta(0) <= day - start <= _RECENT:
            return when.within(start, start + DAY)
    return when.within(day, day + DAY)

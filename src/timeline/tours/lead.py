"""Where a report on the road is written: the place of its dateline, if its first sentence tells what the traveller did."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events import status, when
from timeline.events.clauses import Clause
from timeline.interval import DAY
from timeline.model import Bounds
from timeline.tours.days import Calendar
from timeline.tours.homes import Homes, came_here, dateline
from timeline.tours.source import Source
from timeline.tours.travellers import Reference
from timeline.tours.visit import HINT, STOP, TRAVEL, Visit

_TOWNS = ("city", "place", "seat")


def stop(
    source: Source, calendar: Calendar, homes: Homes, names: Sequence[Reference], told_of: Sequence[Visit]
) -> Visit | None:
    """A hint that a traveller was at the place of the dateline: "AMMAN, May 3 - The envoy met the king"; None where the
    first sentence tells of something else, or of what is to come, or where the traveller is at home there.

    Where somebody whose home nobody tells may be at home, `told_of`, the visits told, must have begun before."""
    here = dateline(source.text, source.found)
    if here is None or here.place is None or here.place.kind not in _TOWNS:
        return None
    told = _first(source, here.end)
    if told is None or any(v.place == here.place and v.dated for v in told_of):
        return None
    index, clause = told
    by = source.travellers.of_clause(index)
    verb = clause.verb
    if not by or by not in names or homes.country(by) == here.place.country:
        return None
    if (
        verb is None
        or not verb.finite
        or verb.tense != "past"
        or verb.modality is not None
        or not verb.polarity
    ):
        return None
    came = came_here(source.text, clause.start, clause.sentence_end)
    own = source.dated.events.get(index, []) if came or not _names_place(source, clause, here.end) else []
    day = calendar.read(own, by, False)
    bounds = (
        day.bounds if day is not None and day.dated else when.within(source.published, source.published + DAY)
    )
    away = came or homes.is_known(by) or any(v.travellers == by and _is_before(v, bounds) for v in told_of)
    if not away:
        return None
    return Visit(
        by, here.place, STOP, status.HAPPENED, bounds, True, False, None, here.start, here.start,
        (clause.sentence_start, clause.sentence_end), "", TRAVEL if came else HINT, "the report was written there",
    )  # fmt: skip


def _names_place(source: Source, clause: Clause, after: int) -> bool:
    """Whether the first sentence tells of another place, whose day its day is."""
    return any(m.sense == "place" for m in source.found.mentions_in(after, clause.sentence_end))


def _is_before(visit: Visit, day: Bounds) -> bool:
    end = visit.bounds.latest_end
    return end is not None and day.earliest_start is not None and end <= day.earliest_start


def _first(source: Source, offset: int) -> tuple[int, Clause] | None:
    """The first main clause of the sentence that a dateline opens."""
    for index, clause in enumerate(source.found.clauses):
        if clause.sentence_end > offset:
            if clause.kind in ("main", "headline") and clause.subject is not None:
                return index, clause
            if clause.sentence_start > offset:
                return None
    return None

"""The visits that lists tell of, and stops moved to another day: told line by line or with their two days, not in order."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events import status
from timeline.events.gazetteer import Place
from timeline.model import Bounds
from timeline.tours import days, listing, reschedules
from timeline.tours.days import Calendar, Day
from timeline.tours.homes import Homes
from timeline.tours.source import Source
from timeline.tours.travellers import Reference
from timeline.tours.visit import DEPARTURE, PERFORMANCE, RETURN, STOP, TRAVEL, Visit


def with_moves(
    source: Source, calendar: Calendar, by: Reference, told: Sequence[Visit], spans: Sequence[tuple[int, int]]
) -> list[Visit]:
    """The visits told with the moved stops of `by`: postponed on the old day, planned for the new one. `spans` are lists."""
    out = list(told)
    for moved in reschedules.moved(source.text, source.found, source.datings):
        mention, clause = moved.mention, source.found.clauses[moved.clause]
        if any(a <= mention.start < b for a, b in spans):
            continue
        out = [v for v in out if v.offset != mention.start]
        for offset, stated, state in ((0, moved.old, status.POSTPONED), (1, moved.new, status.PLANNED)):
            day = calendar.read(stated, by, True)
            if day is None:
                continue
            if state == status.PLANNED:
                day = days.next_year(day, source.published)
                out = [_superseded(v, by, mention.place, day) for v in out]
            out.append(
                Visit(
                    by, mention.place, STOP, state, day.bounds, day.dated, False, None, mention.start + offset, mention.start,
                    (clause.sentence_start, clause.sentence_end), "moved", PERFORMANCE, f"“moved”; {day.text}",
                )
            )  # fmt: skip
    return out


def _superseded(visit: Visit, by: Reference, place: Place | None, day: Day) -> Visit:
    """A visit, postponed where it was told of a place for another day than the one that this is moved to."""
    old = visit.travellers == by and visit.place == place and visit.dated and visit.bounds != day.bounds
    return visit._replace(status=status.POSTPONED) if old else visit


def with_rows(
    source: Source,
    calendar: Calendar,
    homes: Homes,
    by: Reference,
    told: Sequence[Visit],
    rows: Sequence[listing.Row],
) -> list[Visit]:
    """The visits told with those of the rows of lists, which are of `by`."""
    out = list(told)
    ahead = any(v.status in (status.PLANNED, status.EXPECTED) for v in out) or not out
    for row in rows:
        day = (
            days.of_dates(row.days, source.text[slice(*row.said)])
            if row.days is not None and row.said is not None
            else calendar.read(row.datings, by, ahead)
        )
        if row.days is None and day is not None and ahead and row.datings[0].first.anchor == "published":
            day = days.next_year(day, source.published)
        if row.kind == DEPARTURE:
            if not any(v.travellers == by and v.kind == STOP for v in out):
                homes.origins.setdefault(by, row.place.country)  # a programme begins at home
            continue
        home = homes.holds(by, row.place)
        if home and (day is None or not any(v.link == "list" and v.kind == STOP for v in out)):
            continue  # where a programme begins
        back = out[-1] if out and out[-1].kind == RETURN and out[-1].place is not None else None
        if (
            back is not None
            and day is not None
            and day.bounds == back.bounds
            and _is_at(row.place, back.place)
        ):
            continue  # the airport
        if row.days is None and day is not None and day.dated:
            calendar.told(by, day.bounds)
        bounds = day.bounds if day is not None else Bounds(source.published, None, None, None)
        over = bounds.latest_end is not None and bounds.latest_end <= source.published
        out.append(
            Visit(
                by, row.place, RETURN if home else STOP, row.status or (status.HAPPENED if over else status.PLANNED), bounds,
                day is not None and day.dated, False, None, row.offset, row.group, row.span, "list", TRAVEL,
                "listed" + (f" for {day.text}" if day is not None else " without a date"),
            )
        )  # fmt: skip
    return out


def _is_at(place: Place, home: Place | None) -> bool:
    """Whether a place is beside the town that somebody comes home to: in its region."""
    return home is not None and (place.country, place.region) == (home.country, home.region)

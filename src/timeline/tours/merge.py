"""Reports of one journey in several articles made one tour, whose network has all that they tell.

Later reports outweigh earlier ones, because plans change; what an earlier one alone tells stays. Two tours are
joined only where traveller, time and a stop agree (`identity.py`): a wrong merge is worse than none. Tours are looked
up by the traveller's name and the months they can touch, so the cost is linear in the number of articles.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from itertools import pairwise

from timeline.events import status
from timeline.events.gazetteer import country_name
from timeline.model import Bounds, Stop, Tour
from timeline.tours import network
from timeline.tours.identity import Occurrence, key, same_journey, same_place
from timeline.tours.spans import span, status_of, title_of
from timeline.tours.visit import RETURN

_DEAD = (status.CANCELLED, status.POSTPONED, status.DENIED)
_HOME = "~home"
_LONGEST = 24  # months under which one tour is looked up


def merge(
    tours: Sequence[Tour], stops: Sequence[Stop], published: Mapping[str, datetime]
) -> tuple[tuple[Tour, ...], tuple[Stop, ...]]:
    """The tours and stops of many documents with the reports of one journey joined.

    `published` is the publication of each document by its id. A joined tour keeps the id of its first report, lists
    all its documents by publication, and each stop the sentences of all reports that it stands on. Tours that are
    not joined come back as they are; the order is that of the first report of each.
    """
    of_tour: dict[str, list[Stop]] = {}
    for stop in stops:
        of_tour.setdefault(stop.tour_id, []).append(stop)
    reports: list[Occurrence] = [(tour, of_tour.get(tour.tour_id, [])) for tour in tours]
    reports.sort(key=lambda r: (published[r[0].doc_ids[0]], r[0].tour_id))
    groups: list[list[Occurrence]] = []
    blocks: dict[tuple[str, int], list[int]] = {}
    for report in reports:
        months = [(key(report[0].traveller), month) for month in _months(report[0], published)]
        near = sorted({i for month in months for i in blocks.get(month, ())})
        fits = [i for i in near if _fits(report, groups[i])]
        at = fits[0] if len(fits) == 1 else len(groups)
        if at == len(groups):
            groups.append([])
        groups[at].append(report)
        for month in months:
            known = blocks.setdefault(month, [])
            if at not in known:
                known.append(at)
    place = {tour.tour_id: i for i, tour in enumerate(tours)}
    groups.sort(key=lambda g: min(place[tour.tour_id] for tour, _ in g))
    joined = [_joined(g, published) if len(g) > 1 else g[0] for g in groups]
    return tuple(tour for tour, _ in joined), tuple(stop for _, mine in joined for stop in mine)


def _months(tour: Tour, published: Mapping[str, datetime]) -> range:
    """The months that a tour can touch, counted from year 0, with one before and after for rough dates."""
    near = published[tour.doc_ids[0]]
    low = tour.bounds.earliest_start or tour.bounds.latest_start or near
    high = tour.bounds.latest_end or tour.bounds.earliest_end or max(low, near)
    first = low.year * 12 + low.month - 1
    last = max(high.year * 12 + high.month - 1, first)
    return range(first - 1, min(last, first + _LONGEST) + 2)


def _fits(report: Occurrence, group: Sequence[Occurrence]) -> bool:
    """Whether a report is one more of a group: of its document's other tours it is none, of some report it is one."""
    documents = {doc for tour, _ in group for doc in tour.doc_ids}
    if documents & set(report[0].doc_ids):
        return False
    return any(same_journey(report, other) for other in group)


def _joined(group: Sequence[Occurrence], published: Mapping[str, datetime]) -> Occurrence:
    """One tour from its reports, which come by publication."""
    merged: list[Stop] = []
    back: Stop | None = None
    orders: list[list[int]] = []
    homes = [s for _, stops in group for s in stops if s.kind == RETURN]
    for _, stops in group:
        order: list[int] = []
        taken: set[int] = set()
        for stop in stops:
            last_told = stop is stops[-1] and any(home.place == stop.place for home in homes)
            if stop.kind == RETURN or last_told:
                stop = stop._replace(kind=RETURN)
                back = _later(back, stop) if back is not None else stop
                continue
            at = _counterpart(merged, stop, taken)
            if at is None:
                merged.append(stop)
                at = len(merged) - 1
            else:
                merged[at] = _later(merged[at], stop)
            taken.add(at)
            order.append(at)
        orders.append(order)
    last = published[group[-1][0].doc_ids[-1]]
    first = group[0][0]
    doc_ids = tuple(dict.fromkeys(doc for tour, _ in group for doc in tour.doc_ids))
    placed = _placed(merged, back, orders)
    rows = [
        stop._replace(tour_id=first.tour_id, stop_id=f"{first.tour_id}.s{i}", sequence=sequence)
        for i, (stop, sequence) in enumerate(placed, 1)
    ]
    name = max((tour.traveller for tour, _ in group), key=len)
    bounds = span([s.bounds for s in rows if s.status not in _DEAD] or [s.bounds for s in rows])
    state = status_of(rows, last)
    return Tour(first.tour_id, name, title_of(name, rows), state, bounds, doc_ids), rows


def _counterpart(merged: Sequence[Stop], stop: Stop, taken: set[int]) -> int | None:
    """The stop of earlier reports that a later one tells of again: at its place, on its days before any other."""
    here = [i for i, other in enumerate(merged) if i not in taken and same_place(other, stop)]
    exact = [i for i in here if merged[i].place == stop.place] or here
    meeting = [i for i in exact if _meet(merged[i].bounds, stop.bounds)]
    return next(iter(meeting or exact), None)


def _meet(one: Bounds, other: Bounds) -> bool:
    def before(a: datetime | None, b: datetime | None) -> bool:
        return a is None or b is None or a < b

    return before(one.earliest_start, other.latest_end) and before(other.earliest_start, one.latest_end)


def _later(old: Stop, new: Stop) -> Stop:
    """One stop from an earlier and a later report: the later word on status and days, the finer place."""
    nation = (
        new.place if old.country == new.country and len(new.evidence) and old.place != new.place else None
    )
    finer = old if nation is not None and same_place(old, new) and _is_country(new) else new
    dated = new if new.dated or not old.dated else old
    bounds, why = dated.bounds, dated.why
    if new.dated and old.dated and not _meet(old.bounds, new.bounds):
        was = old.bounds.earliest_start
        why = f"{new.why}; an earlier report said {was:%Y-%m-%d}" if was is not None else new.why
    elif not new.dated and not old.dated:
        bounds = _within_both(old.bounds, new.bounds)
    return new._replace(
        place=finer.place, bounds=bounds, dated=old.dated or new.dated, why=why,
        doc_ids=tuple(dict.fromkeys((*old.doc_ids, *new.doc_ids))), evidence=tuple(dict.fromkeys((*old.evidence, *new.evidence))),
    )  # fmt: skip


def _is_country(stop: Stop) -> bool:
    return stop.country is not None and country_name(stop.country) == stop.place


def _within_both(old: Bounds, new: Bounds) -> Bounds:
    """What two reports entail together; the later one where they contradict each other."""
    start = max((t for t in (old.earliest_start, new.earliest_start) if t), default=None)
    end = min((t for t in (old.latest_end, new.latest_end) if t), default=None)
    if start is not None and end is not None and start >= end:
        return new
    return Bounds(start, new.latest_start, new.earliest_end, end)


def _placed(
    stops: Sequence[Stop], back: Stop | None, orders: Sequence[Sequence[int]]
) -> list[tuple[Stop, int]]:
    """The stops in order with their numbers, the undated ones bounded anew by all the others."""
    points = [f"s{i:04d}.{end}" for i in range(len(stops)) for end in ("arrive", "depart")]
    rules: list[network.Constraint] = []
    for i, stop in enumerate(stops):
        arrive, depart = f"s{i:04d}.arrive", f"s{i:04d}.depart"
        rules.append(network.lasts(arrive, depart, timedelta(0), None, "a stop ends after it begins"))
        b, strength = stop.bounds, network.HARD if stop.dated else network.MEDIUM
        rules += _limits(arrive, b.earliest_start, b.latest_start if stop.dated else None, stop.why, strength)
        rules += _limits(depart, b.earliest_end if stop.dated else None, b.latest_end, stop.why, strength)
        if back is not None and stop.status not in _DEAD:
            rules.append(network.before(depart, _HOME, "before the return", network.STRONG))
    for rank, order in enumerate(orders):
        live = [i for i in order if stops[i].status not in _DEAD]
        for one, other in pairwise(live):
            why = "told in this order"
            rules.append(
                network.before(f"s{one:04d}.depart", f"s{other:04d}.arrive", why, network.WEAK + rank)
            )
    if back is not None and back.dated:
        rules += _limits(_HOME, back.bounds.earliest_start, back.bounds.latest_end, back.why, network.HARD)
    solution = network.solve([*points, _HOME], rules)
    out: list[tuple[tuple[datetime, datetime, int], Stop]] = []
    for i, stop in enumerate(stops):
        begin, end = solution.bounds[f"s{i:04d}.arrive"], solution.bounds[f"s{i:04d}.depart"]
        if not stop.dated and stop.status not in _DEAD:
            stop = stop._replace(bounds=Bounds(begin.earliest, begin.latest, end.earliest, end.latest))
        b = stop.bounds
        out.append(((b.earliest_start or datetime.min, b.latest_end or datetime.max, i), stop))
    out.sort(key=lambda row: row[0])
    placed: list[tuple[Stop, int]] = []
    for row, (window, stop) in enumerate(out):
        equal = row > 0 and not stop.dated and window[:2] == out[row - 1][0][:2]
        placed.append((stop, placed[-1][1] if equal else (placed[-1][1] + 1 if placed else 1)))
    return [*placed, (back, placed[-1][1] + 1 if placed else 1)] if back is not None else placed


def _limits(
    point: str, low: datetime | None, high: datetime | None, why: str, strength: int
) -> list[network.Constraint]:
    rules = [network.at_or_after(point, low, why, strength)] if low is not None else []
    return rules + ([network.at_or_before(point, high, why, strength)] if high is not None else [])

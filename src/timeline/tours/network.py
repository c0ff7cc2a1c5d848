"""A simple temporal network: what a set of time differences says about each point in time.

Dechter, Meiri and Pearl (1991), "Temporal constraint networks", Artificial Intelligence 49, 61-95: points
in time are nodes, `low <= target - source <= high` is a pair of weighted edges, the tightest bounds are the
shortest paths from and to an absolute reference, and a set contradicts itself exactly where a cycle has
negative weight.

Texts contradict themselves, so the network never refuses. Constraints have strengths (Borning,
Freeman-Benson and Wilson 1992, "Constraint hierarchies", Lisp and Symbolic Computation 5, 223-270); the
strongest are taken first, and one that contradicts those already taken is left out and reported.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Final, Literal, NamedTuple

Point = str
Side = Literal["earliest", "latest"]

ORIGIN: Final[Point] = ""
"""The absolute reference, `datetime.min`. The empty name sorts first: of equally strong statements a date
outweighs an order."""

# Any int is a strength and the larger wins. From HARD up the text says so, below a reader would assume so.
# The gaps leave room for finer steps, such as later reports that outweigh earlier ones.
HARD: Final = 1000
STRONG: Final = 300
MEDIUM: Final = 200
WEAK: Final = 100


class Constraint(NamedTuple):
    """`low <= target - source <= high`, with None for an open side."""

    source: Point
    target: Point
    low: timedelta | None
    high: timedelta | None
    strength: int
    why: str


class Window(NamedTuple):
    """The tightest bounds of one point, `earliest <= point <= latest`, to the second; None is open."""

    earliest: datetime | None
    latest: datetime | None


class Conflict(NamedTuple):
    """A constraint that was left out, and the kept ones, each at least as strong, that contradict it.

    `kept` follows the contradiction from point to point; it is empty where the constraint contradicts itself.
    """

    dropped: Constraint
    kept: tuple[Constraint, ...]


@dataclass(frozen=True, slots=True)
class Solution:
    """The windows of all points, what had to be left out to get them, and what each bound rests on."""

    bounds: Mapping[Point, Window]
    conflicts: tuple[Conflict, ...]  # strongest dropped constraint first
    _links: Mapping[Side, Mapping[Point, Constraint]] = field(repr=False)

    @property
    def dropped(self) -> tuple[Constraint, ...]:
        """The constraints that were left out, the strongest first."""
        return tuple(conflict.dropped for conflict in self.conflicts)

    def because(self, point: Point, side: Side) -> tuple[Constraint, ...]:
        """The constraints that together entail one bound of `point`; none where that bound is open.

        The first one touches the point, each next one continues where it leads, and the last one touches
        ORIGIN. Of equally tight chains it is one of the shortest.
        """
        if getattr(self.bounds[point], side) is None:
            return ()
        links = self._links[side]
        chain = []
        while point != ORIGIN:
            link = links[point]
            chain.append(link)
            point = link.source if link.target == point else link.target
        return tuple(chain)


def at_or_after(point: Point, instant: datetime, why: str, strength: int = HARD) -> Constraint:
    """`instant <= point`."""
    return Constraint(ORIGIN, point, instant - datetime.min, None, strength, why)


def at_or_before(point: Point, instant: datetime, why: str, strength: int = HARD) -> Constraint:
    """`point <= instant`."""
    return Constraint(ORIGIN, point, None, instant - datetime.min, strength, why)


def within(
    point: Point, interval: tuple[datetime | None, datetime | None], why: str, strength: int = HARD
) -> Constraint:
    """`start <= point < end` for a half-open interval `(start, end)`; None is open.

    The end is kept out, so that a point on Friday cannot be one on Saturday at midnight. `solve` still gives
    the end itself as the latest bound.
    """
    start, end = interval
    low = None if start is None else start - datetime.min
    high = None if end is None else end - datetime.min - timedelta.resolution
    return Constraint(ORIGIN, point, low, high, strength, why)


def before(
    first: Point, second: Point, why: str, strength: int = HARD, gap: timedelta = timedelta(0)
) -> Constraint:
    """`first + gap <= second`."""
    return Constraint(first, second, gap, None, strength, why)


def lasts(
    arrive: Point,
    depart: Point,
    low: timedelta | None,
    high: timedelta | None,
    why: str,
    strength: int = HARD,
) -> Constraint:
    """`low <= depart - arrive <= high`; None is open."""
    return Constraint(arrive, depart, low, high, strength, why)


def solve(points: Iterable[Point], constraints: Iterable[Constraint]) -> Solution:
    """The tightest window that `constraints` entail for each of `points`, in the order of `points`.

    Never raises for a contradiction: constraints are taken strongest first (of equals dates before orders,
    then by the names of their points, never in the order given), and one that contradicts those already taken
    is left out. So the weakest of a contradiction goes, nothing goes without need, and a hard constraint goes
    only where others as hard contradict it.

    Datetimes are without a zone. Bounds are rounded outwards to the whole second, and those beyond the years
    of the calendar are open.
    """
    kept = sorted(set(constraints), key=_rank)
    conflicts = []
    network = _propagate(kept)
    while network.cycle:
        conflict = _weakest_conflict(kept, network.cycle)
        conflicts.append(conflict)
        kept.remove(conflict.dropped)
        network = _propagate(kept)

    bounds = {point: _window(network, point) for point in points}
    links: dict[Side, dict[Point, Constraint]] = {
        "earliest": _last_links(network, network.earliest, kept),
        "latest": _last_links(network, network.latest, kept),
    }
    return Solution(bounds, tuple(conflicts), links)


_ZERO: Final = timedelta(0)
_TICK: Final = timedelta.resolution
_SECOND: Final = timedelta(seconds=1) // _TICK
_LAST_SECOND: Final = (datetime.max - datetime.min) // timedelta(seconds=1)
_FAR: Final = 1 << 100  # ticks; farther than any sum of timedeltas


class _Edge(NamedTuple):
    """One side of a constraint, as a step of a path; `weight` is in ticks, `constraint` a position."""

    tail: int
    head: int
    weight: int
    constraint: int


class _Paths(NamedTuple):
    """Shortest paths by node, with the last edge of each; or else the constraints of a negative cycle."""

    distance: list[int]  # _FAR where no path leads
    reached_by: list[_Edge | None]
    cycle: list[int]


class _Network(NamedTuple):
    nodes: dict[Point, int]
    latest: _Paths  # distances from the origin are upper bounds
    earliest: _Paths  # distances to the origin are negated lower bounds
    cycle: list[int]


def _rank(constraint: Constraint) -> tuple[object, ...]:
    source, target, low, high, strength, why = constraint
    return (-strength, source, target, low is None, low or _ZERO, high is None, high or _ZERO, why)


def _window(network: _Network, point: Point) -> Window:
    node = network.nodes.get(point)
    if node is None:
        return Window(None, None)
    lower, upper = -network.earliest.distance[node], network.latest.distance[node]
    return Window(_instant(lower // _SECOND), _instant(-(-upper // _SECOND)))


def _last_links(network: _Network, paths: _Paths, ranked: Sequence[Constraint]) -> dict[Point, Constraint]:
    """The constraint by which each point was reached."""
    return {
        point: ranked[edge.constraint]
        for point, edge in zip(network.nodes, paths.reached_by, strict=True)
        if edge is not None
    }


def _instant(second: int) -> datetime | None:
    return datetime.min + timedelta(seconds=second) if 0 <= second <= _LAST_SECOND else None


def _weakest_conflict(ranked: Sequence[Constraint], cycle: Sequence[int]) -> Conflict:
    """The first constraint of `ranked` that those before it contradict, found by way of any negative cycle.

    Either what stands before the weakest member of the cycle is consistent, or it holds another cycle, whose
    weakest member stands earlier.
    """
    while earlier := _propagate(ranked[: max(cycle)]).cycle:
        cycle = earlier
    weakest = max(cycle)
    turn = cycle.index(weakest)
    around = [*cycle[turn + 1 :], *cycle[:turn]]
    return Conflict(ranked[weakest], tuple(ranked[index] for index in around if index != weakest))


def _propagate(constraints: Sequence[Constraint]) -> _Network:
    nodes: dict[Point, int] = {ORIGIN: 0}
    forward: list[list[_Edge]] = [[]]
    backward: list[list[_Edge]] = [[]]

    def node_of(point: Point) -> int:
        node = nodes.setdefault(point, len(nodes))
        if node == len(forward):
            forward.append([])
            backward.append([])
        return node

    def link(tail: int, head: int, weight: int, index: int) -> None:
        forward[tail].append(_Edge(tail, head, weight, index))
        backward[head].append(_Edge(head, tail, weight, index))

    for index, (source, target, low, high, _, _) in enumerate(constraints):
        tail, head = node_of(source), node_of(target)
        if high is not None:
            link(tail, head, high // _TICK, index)
        if low is not None:
            link(head, tail, -(low // _TICK), index)

    latest = _shortest_paths(forward, [0])
    earliest = _shortest_paths(backward, [0])
    undated = [
        node for node in nodes.values() if latest.distance[node] == _FAR and earliest.distance[node] == _FAR
    ]
    cycle = latest.cycle or earliest.cycle or _shortest_paths(forward, undated).cycle
    return _Network(nodes, latest, earliest, cycle)


def _shortest_paths(edges_from: Sequence[Sequence[_Edge]], starts: Sequence[int]) -> _Paths:
    """Bellman-Ford with a queue; of equally short paths those with the fewest edges.

    A negative cycle is found the moment a path would close on itself (Cherkassky and Goldberg 1999,
    "Negative-cycle detection algorithms", Mathematical Programming 85: walking to the root). A node met for
    the first time cannot close one, so the walks are few.
    """
    distance = [_FAR] * len(edges_from)
    edges_to = [0] * len(edges_from)
    reached_by: list[_Edge | None] = [None] * len(edges_from)
    for start in starts:
        distance[start] = 0
    queue = deque(starts)
    waiting = set(starts)
    while queue:
        tail = queue.popleft()
        waiting.remove(tail)
        near, count = distance[tail], edges_to[tail] + 1
        for edge in edges_from[tail]:
            _, head, weight, _ = edge
            reach, known = near + weight, distance[head]
            if reach > known or (reach == known and count >= edges_to[head]):
                continue
            if known != _FAR and (cycle := _closed_by(edge, reached_by)):
                return _Paths(distance, reached_by, cycle)
            distance[head], edges_to[head], reached_by[head] = reach, count, edge
            if head not in waiting:
                waiting.add(head)
                queue.append(head)
    return _Paths(distance, reached_by, [])


def _closed_by(edge: _Edge, reached_by: Sequence[_Edge | None]) -> list[int]:
    """The constraints of the cycle that `edge` would close, against its direction; none if it closes none."""
    cycle = [edge.constraint]
    node = edge.tail
    while node != edge.head:
        last = reached_by[node]
        if last is None:
            return []
        cycle.append(last.constraint)
        node = last.tail
    return cycle

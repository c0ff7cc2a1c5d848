"""The temporal network: what holds for every set of constraints, and what single ones mean."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from datetime import datetime, timedelta
from itertools import pairwise, permutations, product
from typing import NamedTuple

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from timeline.tours.network import (
    HARD,
    MEDIUM,
    ORIGIN,
    STRONG,
    WEAK,
    Conflict,
    Constraint,
    Point,
    Side,
    Solution,
    Window,
    at_or_after,
    at_or_before,
    before,
    lasts,
    solve,
    within,
)

DAY = timedelta(days=1)
HOUR = timedelta(hours=1)
JANUARY = datetime(2018, 1, 1)
POINTS = ("a", "b", "c", "d", "e")
SIDES: tuple[Side, ...] = ("earliest", "latest")

Assignment = Mapping[Point, timedelta]  # since datetime.min


def january(day: int, hour: int = 0) -> datetime:
    return datetime(2018, 1, day, hour)


def fixed_at(point: Point, instant: datetime) -> Constraint:
    return Constraint(ORIGIN, point, instant - datetime.min, instant - datetime.min, HARD, "fixed")


FRIDAY, SATURDAY, SUNDAY, WEDNESDAY = ((january(day), january(day + 1)) for day in (12, 13, 14, 17))


# ---- an independent reading of the definitions, to hold the solver against ----


def holds(constraint: Constraint, assignment: Assignment) -> bool:
    difference = assignment[constraint.target] - assignment[constraint.source]
    return (constraint.low is None or constraint.low <= difference) and (
        constraint.high is None or difference <= constraint.high
    )


class Path(NamedTuple):
    """The largest `second - first` that constraints allow, and how many of them it takes to say so."""

    length: timedelta
    steps: int


def minimal_network(constraints: Iterable[Constraint]) -> dict[tuple[Point, Point], Path] | None:
    """By Floyd and Warshall, for each pair of points that paths connect; None where inconsistent."""
    nodes = (ORIGIN, *POINTS)
    best = {(node, node): Path(timedelta(0), 0) for node in nodes}

    def shorten(first: Point, second: Point, path: Path) -> None:
        best[first, second] = min(path, best.get((first, second), path))

    for source, target, low, high, _, _ in constraints:
        if high is not None:
            shorten(source, target, Path(high, 1))
        if low is not None:
            shorten(target, source, Path(-low, 1))
    for middle, first, second in product(nodes, repeat=3):
        here, there = best.get((first, middle)), best.get((middle, second))
        if here and there:
            shorten(first, second, Path(here.length + there.length, here.steps + there.steps))
    return best if all(best[node, node].steps == 0 for node in nodes) else None


def consistent(constraints: Iterable[Constraint]) -> bool:
    return minimal_network(constraints) is not None


def contains(window: Window, instant: datetime) -> bool:
    return (window.earliest is None or window.earliest <= instant) and (
        window.latest is None or instant <= window.latest
    )


def inside(inner: Window, outer: Window) -> bool:
    return (outer.earliest is None or (inner.earliest is not None and outer.earliest <= inner.earliest)) and (
        outer.latest is None or (inner.latest is not None and inner.latest <= outer.latest)
    )


def kept_by(solution: Solution, constraints: Collection[Constraint]) -> set[Constraint]:
    return set(constraints) - set(solution.dropped)


# ---- sets of constraints ----

hours = st.integers(0, 48).map(lambda count: count * HOUR)
slacks = st.sampled_from([None, timedelta(0), HOUR, DAY])
strengths = st.sampled_from([HARD + 1, HARD, STRONG, MEDIUM, WEAK])
pairs = st.sampled_from(list(permutations((ORIGIN, *POINTS), 2)))
assignments = st.tuples(*[hours] * len(POINTS)).map(
    lambda since: (
        {ORIGIN: timedelta(0)}
        | {point: JANUARY - datetime.min + after for point, after in zip(POINTS, since, strict=True)}
    )
)


@st.composite
def true_of(draw: st.DrawFn, assignment: Assignment) -> Constraint:
    """A constraint that the assignment satisfies, with slack on either side or open there."""
    source, target = draw(pairs)
    below, above = draw(slacks), draw(slacks)
    difference = assignment[target] - assignment[source]
    low = None if below is None else difference - below
    high = None if above is None else difference + above
    return Constraint(source, target, low, high, draw(strengths), draw(st.sampled_from(["said", "listed"])))


@st.composite
def worlds(draw: st.DrawFn) -> tuple[Assignment, list[Constraint]]:
    """An assignment and constraints that it satisfies."""
    assignment = draw(assignments)
    return assignment, draw(st.lists(true_of(assignment), min_size=3, max_size=12))


@st.composite
def muddles(draw: st.DrawFn) -> list[Constraint]:
    """What two sources say: each of them consistent, together mostly not."""
    (_, one), (_, other) = draw(worlds()), draw(worlds())
    return [*one, *other]


# The same examples on every run, however busy the machine.
steady = settings(derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow])


# ---- what holds for every set ----


@steady
@given(worlds())
def test_bounds_contain_every_consistent_assignment(world: tuple[Assignment, list[Constraint]]) -> None:
    assignment, constraints = world
    solution = solve(POINTS, constraints)
    assert solution.conflicts == ()
    for point in POINTS:
        assert contains(solution.bounds[point], datetime.min + assignment[point])


@steady
@given(worlds())
def test_bounds_and_reasons_are_those_of_the_minimal_network(
    world: tuple[Assignment, list[Constraint]],
) -> None:
    _, constraints = world
    best = minimal_network(constraints)
    assert best is not None
    solution = solve(POINTS, constraints)
    for point, window in solution.bounds.items():
        below, above = best.get((point, ORIGIN)), best.get((ORIGIN, point))
        assert window.earliest == (below and datetime.min - below.length)
        assert window.latest == (above and datetime.min + above.length)
        assert len(solution.because(point, "earliest")) == (below.steps if below else 0)
        assert len(solution.because(point, "latest")) == (above.steps if above else 0)


@steady
@given(worlds(), st.sampled_from(POINTS), st.sampled_from(SIDES))
def test_a_consistent_assignment_reaches_each_bound(
    world: tuple[Assignment, list[Constraint]], point: Point, side: Side
) -> None:
    """A minimal network is decomposable: points may be fixed one after another within their windows."""
    _, constraints = world
    bound = getattr(solve(POINTS, constraints).bounds[point], side)
    assume(bound is not None)
    fixed = {point: bound}
    pins = [fixed_at(point, bound)]
    for other in POINTS:
        if other not in fixed:
            window = solve(POINTS, [*constraints, *pins]).bounds[other]
            fixed[other] = window.earliest or window.latest or JANUARY
            pins.append(fixed_at(other, fixed[other]))
    assignment = {ORIGIN: timedelta(0)} | {name: instant - datetime.min for name, instant in fixed.items()}
    assert all(holds(constraint, assignment) for constraint in constraints)


@steady
@given(worlds().flatmap(lambda world: st.tuples(st.just(world[1]), true_of(world[0]))))
def test_adding_a_constraint_never_widens_a_window(case: tuple[list[Constraint], Constraint]) -> None:
    constraints, added = case
    less, more = solve(POINTS, constraints), solve(POINTS, [*constraints, added])
    for point in POINTS:
        assert inside(more.bounds[point], less.bounds[point])


@steady
@given(muddles(), assignments.flatmap(true_of))
def test_a_weaker_constraint_never_undoes_a_stronger_one(
    constraints: list[Constraint], added: Constraint
) -> None:
    weakest = added._replace(strength=WEAK - 1)
    less, more = solve(POINTS, constraints), solve(POINTS, [*constraints, weakest])
    assert kept_by(less, constraints) == kept_by(more, constraints)
    for point in POINTS:
        assert inside(more.bounds[point], less.bounds[point])


@steady
@given(muddles().flatmap(lambda muddle: st.tuples(st.just(muddle), st.permutations(muddle))))
def test_the_order_of_constraints_does_not_matter(case: tuple[list[Constraint], list[Constraint]]) -> None:
    given_so, shuffled = case
    assert solve(POINTS, given_so) == solve(POINTS, shuffled)
    assert solve(POINTS, given_so) == solve(POINTS, [*shuffled, *given_so])


@steady
@given(muddles())
def test_what_is_kept_is_consistent_and_gives_the_windows(constraints: list[Constraint]) -> None:
    solution = solve(POINTS, constraints)
    kept = kept_by(solution, constraints)
    assert consistent(kept)
    assert solution.bounds == solve(POINTS, kept).bounds


@steady
@given(muddles())
def test_only_the_weakest_of_a_contradiction_is_dropped(constraints: list[Constraint]) -> None:
    solution = solve(POINTS, constraints)
    kept = kept_by(solution, constraints)
    for conflict in solution.conflicts:
        assert set(conflict.kept) <= kept
        assert all(constraint.strength >= conflict.dropped.strength for constraint in conflict.kept)
        assert consistent(conflict.kept)
        assert not consistent([conflict.dropped, *conflict.kept])


@steady
@given(muddles())
def test_a_contradiction_is_told_from_point_to_point(constraints: list[Constraint]) -> None:
    for dropped, kept in solve(POINTS, constraints).conflicts:
        for one, next_one in pairwise([dropped, *kept, dropped]):
            assert {one.source, one.target} & {next_one.source, next_one.target}


@steady
@given(muddles())
def test_consistent_hard_constraints_are_all_kept(constraints: list[Constraint]) -> None:
    assume(consistent(constraint for constraint in constraints if constraint.strength >= HARD))
    assert all(constraint.strength < HARD for constraint in solve(POINTS, constraints).dropped)


@steady
@given(muddles(), st.sampled_from(SIDES))
def test_the_chain_of_a_bound_sums_to_it(constraints: list[Constraint], side: Side) -> None:
    solution = solve(POINTS, constraints)
    kept = kept_by(solution, constraints)
    for point, window in solution.bounds.items():
        chain, bound = solution.because(point, side), getattr(window, side)
        assert set(chain) <= kept
        assert bool(chain) == (bound is not None)
        if bound is not None:
            assert datetime.min + total(chain, point, side) == bound


def total(chain: Iterable[Constraint], point: Point, side: Side) -> timedelta:
    """What the chain says of `point`: from below by each `low` from a source and each `high` to a target."""
    at, since = point, timedelta(0)
    for source, target, low, high, _, _ in chain:
        forward = target == at
        limit = low if forward == (side == "earliest") else high
        assert limit is not None
        at, since = (source, since + limit) if forward else (target, since - limit)
    assert at == ORIGIN
    return since


# ---- what single constraints mean ----


@pytest.mark.parametrize(
    ("constraint", "window"),
    [
        (at_or_after("a", january(12), "from the 12th"), Window(january(12), None)),
        (at_or_before("a", january(12), "by the 12th"), Window(None, january(12))),
        (within("a", (january(12), january(13)), "on the 12th"), Window(january(12), january(13))),
        (within("a", (january(12), None), "from the 12th"), Window(january(12), None)),
        (within("a", (None, january(13)), "before the 13th"), Window(None, january(13))),
        (before("a", "b", "then"), Window(None, january(20))),
        (before("a", "b", "two days later", gap=2 * DAY), Window(None, january(18))),
        (before("b", "a", "then"), Window(january(20), None)),
        (lasts("a", "b", DAY, 3 * DAY, "one to three days"), Window(january(17), january(19))),
        (lasts("b", "a", DAY, None, "at least a day"), Window(january(21), None)),
        (lasts("b", "a", None, 3 * DAY, "at most three days"), Window(None, january(23))),
    ],
)
def test_a_constraint_bounds_a_point(constraint: Constraint, window: Window) -> None:
    fixed = fixed_at("b", january(20))
    assert solve(["a", "b"], [constraint, fixed]).bounds["a"] == window


def test_points_that_nothing_is_said_of_are_open() -> None:
    solution = solve(["a", "b"], [before("b", "c", "then")])
    assert solution.bounds == {"a": Window(None, None), "b": Window(None, None)}
    assert solution.because("a", "latest") == solution.because("b", "latest") == ()


def test_points_not_asked_for_still_carry_reasons() -> None:
    then, home = before("a", "b", "then"), at_or_before("b", january(17), "home on the 17th")
    solution = solve(["a"], [then, home])
    assert solution.bounds == {"a": Window(None, january(17))}
    assert solution.because("a", "latest") == (then, home)


def test_of_equally_tight_chains_a_shortest_is_told() -> None:
    """The longer one is met first here: `b` hands on what `a` says before `c` has its turn."""
    dates = [at_or_before(point, january(12), "by the 12th") for point in ("a", "c")]
    loose = at_or_before("b", january(20), "by the 20th")
    longer = [before("b", "a", "then"), before("d", "b", "then")]
    shorter = before("d", "c", "then")
    solution = solve(POINTS, [*dates, loose, *longer, shorter])
    assert solution.because("d", "latest") == (shorter, dates[1])


def test_bounds_beyond_the_calendar_are_open() -> None:
    early = lasts("a", "b", 400 * 365 * DAY, 400 * 365 * DAY, "four centuries")
    late = lasts("b", "c", timedelta.max, timedelta.max, "for ever")
    solution = solve(["a", "c"], [fixed_at("b", datetime(200, 1, 1)), early, late])
    assert solution.bounds == {"a": Window(None, None), "c": Window(None, None)}
    assert solution.because("a", "earliest") == solution.because("c", "latest") == ()


def test_bounds_are_rounded_outwards_to_the_second() -> None:
    moment = january(12) + timedelta(microseconds=400)
    window = solve(["a"], [fixed_at("a", moment)]).bounds["a"]
    assert window == Window(january(12), january(12) + timedelta(seconds=1))


# ---- contradictions ----


def test_adjoining_days_contradict_an_order() -> None:
    then = before("b", "a", "listed in this order", MEDIUM)
    on_friday, on_saturday = within("a", FRIDAY, "on Friday"), within("b", SATURDAY, "on Saturday")
    solution = solve(["a", "b"], [on_friday, on_saturday, then])
    assert [conflict.dropped for conflict in solution.conflicts] == [then]
    assert set(solution.conflicts[0].kept) == {on_friday, on_saturday}
    assert solution.bounds == {"a": Window(*FRIDAY), "b": Window(*SATURDAY)}


def test_the_weakest_goes_and_the_rest_stays() -> None:
    stated = before("a", "b", "then", STRONG)
    listed = before("b", "c", "listed in this order", WEAK)
    dates = [within("c", FRIDAY, "on Friday"), within("a", SUNDAY, "on Sunday")]
    solution = solve(POINTS, [listed, stated, *dates])
    assert solution.dropped == (listed,)
    assert solution.bounds["b"] == Window(SUNDAY[0], None)


def test_nothing_is_dropped_without_need() -> None:
    """A constraint that contradicts only one that is dropped itself stays."""
    day = within("b", (january(12), january(13)), "on the 12th")
    impossible = at_or_after("b", january(20), "from the 20th", STRONG)
    harmless = at_or_before("b", january(19), "by the 19th", WEAK)
    assert solve(["b"], [day, impossible, harmless]).dropped == (impossible,)


def test_of_equally_strong_ones_a_date_outweighs_an_order() -> None:
    order = before("b", "a", "then")
    dates = [at_or_before("a", january(12), "by the 12th"), at_or_after("b", january(13), "from the 13th")]
    assert solve(["a", "b"], [order, *dates]).dropped == (order,)


def test_conflicting_hard_constraints_still_give_windows() -> None:
    old = within("a", (january(12), january(13)), "on the 12th, says the first report", HARD)
    new = within("a", (january(15), january(16)), "on the 15th, says the later one", HARD + 1)
    solution = solve(["a"], [old, new])
    assert solution.conflicts == (Conflict(old, (new,)),)
    assert solution.bounds["a"] == Window(january(15), january(16))


def test_a_constraint_may_contradict_itself() -> None:
    absurd = lasts("a", "b", 2 * DAY, DAY, "at least two days and at most one")
    looped = before("a", "a", "after itself", gap=DAY)
    solution = solve(["a", "b"], [absurd, looped])
    assert set(solution.conflicts) == {Conflict(absurd, ()), Conflict(looped, ())}


@pytest.mark.parametrize(
    "dated",
    [
        at_or_after("a", january(12), "from the 12th"),
        at_or_before("a", january(12), "by the 12th"),
        at_or_after("c", january(12), "something else from the 12th"),
    ],
)
def test_a_contradiction_is_found_wherever_the_dates_are(dated: Constraint) -> None:
    stated, listed = before("a", "b", "then", gap=DAY), before("b", "a", "listed", WEAK)
    assert solve(POINTS, [listed, stated, dated]).conflicts == (Conflict(listed, (stated,)),)


def test_what_is_equally_strong_is_taken_in_an_order_of_its_own() -> None:
    ranked = [
        Constraint("a", "b", timedelta(0), -2 * DAY, WEAK, "b"),
        Constraint("a", "b", timedelta(0), -HOUR, WEAK, "x"),
        Constraint("a", "b", timedelta(0), None, WEAK, "w"),
        Constraint("a", "b", timedelta(microseconds=1), -HOUR, WEAK, "a"),
        Constraint("a", "b", timedelta(microseconds=1), timedelta(0), WEAK, "a"),
        Constraint("a", "b", timedelta(microseconds=1), timedelta(0), WEAK, "b"),
        Constraint("a", "b", timedelta(microseconds=1), timedelta(microseconds=1), WEAK, "a"),
        Constraint("a", "b", timedelta(microseconds=1), None, WEAK, "a"),
        Constraint("a", "b", timedelta(microseconds=1), None, WEAK, "b"),
        Constraint("a", "b", None, -2 * DAY, WEAK, "a"),
        Constraint("a", "c", DAY, None, WEAK, "a"),
        Constraint("c", "b", DAY, None, WEAK, "a"),
    ]
    fixed = [
        fixed_at("a", january(12)),
        fixed_at("b", january(11)),
        fixed_at("c", january(11, 12)),
    ]
    assert solve(POINTS, [*reversed(ranked), *fixed]).dropped == tuple(ranked)


# ---- a journey ----


def test_a_tour_of_six_nations() -> None:
    """Latvia on Saturday, then Lithuania, Bulgaria on Sunday, then two more, home on Wednesday."""
    stops = ["1 Latvia", "2 Lithuania", "3 Bulgaria", "4 Serbia", "5 Romania"]
    stays = [lasts(f"{stop} arrive", f"{stop} depart", timedelta(0), None, "a stay") for stop in stops]
    moves = [
        before(f"{here} depart", f"{there} arrive", f"{there[2:]} after {here[2:]}")
        for here, there in zip(stops, [*stops[1:], "6 home"], strict=True)
    ]
    latvia = within("1 Latvia arrive", SATURDAY, "on Saturday")
    bulgaria = within("3 Bulgaria arrive", SUNDAY, "on Sunday")
    home = within("6 home arrive", WEDNESDAY, "home on Wednesday")
    points = [f"{stop} {end}" for stop in stops for end in ("arrive", "depart")]
    solution = solve(points, [home, bulgaria, latvia, *moves, *stays])
    assert solution.dropped == ()
    assert solution.bounds["2 Lithuania arrive"] == Window(january(13), january(15))
    assert solution.bounds["2 Lithuania depart"] == Window(january(13), january(15))
    assert solution.bounds["4 Serbia arrive"] == Window(january(14), january(18))
    assert solution.because("2 Lithuania depart", "latest") == (moves[1], bulgaria)
    assert solution.because("2 Lithuania arrive", "earliest") == (moves[0], stays[0], latvia)

"""The scorer of the quality tests: TempEval-3 Task A (UzZaman et al. 2013), strict extent and value F1.

Mentions of gold and system are paired one to one from left to right wherever they overlap. A pair counts as
strict when both ends agree, for the value when the TIMEX3 values are equal strings; counts are summed over
all documents. `mod`, `quant` and `freq` are not scored.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

import pytest


class Mention(NamedTuple):
    """One temporal expression: offsets in code points, and its TIMEX3 value."""

    start: int
    end: int
    value: str


class Figures(NamedTuple):
    """F1 in points of a hundred."""

    strict: float
    value: float


Marked = tuple[Sequence[Mention], Sequence[Mention]]  # of one document: gold, and system


def _pairs(gold: Sequence[Mention], system: Sequence[Mention]) -> list[tuple[Mention, Mention]]:
    """Overlapping mentions one to one, from left to right; both lists in order and free of overlaps."""
    pairs = []
    i = j = 0
    while i < len(gold) and j < len(system):
        one, other = gold[i], system[j]
        if one.start < other.end and other.start < one.end:
            pairs.append((one, other))
            i, j = i + 1, j + 1
        elif one.end <= other.start:
            i += 1
        else:
            j += 1
    return pairs


def _figures(documents: Iterable[Marked]) -> Figures:
    marks = strict = value = 0
    for gold, system in documents:
        marks += len(gold) + len(system)
        for one, other in _pairs(gold, system):
            strict += one[:2] == other[:2]
            value += one.value == other.value
    return Figures(*(200 * hits / marks if marks else 0.0 for hits in (strict, value)))


@pytest.fixture(scope="session")
def figures() -> Callable[[Iterable[Marked]], Figures]:
    """Score documents, each given as its gold and its system mentions."""
    return _figures


@pytest.fixture(scope="session")
def mention() -> type[Mention]:
    """The record of a mention."""
    return Mention

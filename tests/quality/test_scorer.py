"""The scorer itself, on marks made by hand."""

from __future__ import annotations

from typing import Any

import pytest

_GOLD = [(0, 6, "2018-01-12"), (10, 19, "2017"), (30, 34, "2018")]


@pytest.mark.parametrize(
    ("system", "strict", "value"),
    [
        (_GOLD, 100.0, 100.0),
        ([], 0.0, 0.0),
        (_GOLD[:1], 50.0, 50.0),
        ([(0, 6, "2018-01-19"), *_GOLD[1:]], 100.0, 200 / 3),
        ([(0, 4, "2018-01-12"), *_GOLD[1:]], 200 / 3, 100.0),
        ([(6, 10, "2018-01-12")], 0.0, 0.0),
        ([(0, 12, "2018-01-12"), (12, 19, "2017")], 0.0, 80.0),
        ([(0, 34, "2017")], 0.0, 0.0),
        ([(0, 3, "2018-01-12"), (3, 6, "2018-01-12")], 0.0, 40.0),
    ],
)
def test_figures_of_one_document(
    figures: Any, mention: Any, system: Any, strict: float, value: float
) -> None:
    marks = ([mention(*m) for m in _GOLD], [mention(*m) for m in system])
    assert figures([marks]) == pytest.approx((strict, value))


def test_counts_are_summed_over_documents(figures: Any, mention: Any) -> None:
    found, missed = [mention(0, 4, "2018")], [mention(8, 12, "2017")]
    assert figures([(found, found), (missed, []), (found, found)]) == pytest.approx((80.0, 80.0))


def test_nothing_marked_at_all_is_no_success(figures: Any) -> None:
    assert figures([([], [])]) == (0.0, 0.0)

"""News or narrative: the text itself says which."""

from __future__ import annotations

from datetime import date
from importlib import import_module

import pytest

from timeline.expressions import Tagged, policy, tag
from timeline.expressions.direction import FUTURE, PAST, Lean
from timeline.expressions.meaning import CONTEXT, Current, Date, Duration, Era, Meaning, Shift, Weekday

_PUBLISHED = date(2018, 1, 13)
_HISTORY = [Date(1914, 6, 28), Date(1914), Era("191"), Date(1916, 7), Date(1918, 11, 11)]
_NEARBY = [Date(2018, 1, 12), Date(2017, 7), Date(2019)]


def _told(at: int) -> Lean:
    """The clauses of a story: nothing in it is still to come."""
    return Lean(PAST, "told")


@pytest.mark.parametrize(
    ("meanings", "chosen"),
    [
        ([], policy.NEWS),
        (_HISTORY, policy.NARRATIVE),
        (_HISTORY[:2], policy.NARRATIVE),  # nothing in it is told from its publication
        ([Date(1914)], policy.NEWS),
        (_NEARBY * 3, policy.NEWS),
        ([*_HISTORY, *_NEARBY * 2, *[Weekday(4)] * 3], policy.NEWS),
        ([*_HISTORY, Weekday(4), Current("D", -1), Shift(2, "W", -1)], policy.NEWS),
        ([*_HISTORY, Current("D", 1, CONTEXT), Shift(2, "W", 1, CONTEXT)], policy.NARRATIVE),
        ([*_HISTORY, Duration("P3M"), Date(None, 5), Date(None, 5, 2)], policy.NARRATIVE),
    ],
)
def test_choose(meanings: list[Meaning], chosen: str) -> None:
    assert policy.choose(meanings, _PUBLISHED, _told) == chosen
    assert policy.choose(reversed(meanings), _PUBLISHED, _told) == chosen


def test_the_same_years_are_news_in_their_own_time() -> None:
    assert policy.choose(_HISTORY, date(1917, 1, 1), _told) == policy.NEWS


def test_what_is_still_to_come_is_news() -> None:
    bare = [*_HISTORY, Date(None, 5, 20), Date(None, 6)]

    def choose(may: Lean, june: Lean) -> str:
        return policy.choose(bare, _PUBLISHED, lambda at: june if at > len(_HISTORY) else may)

    told, planned, sure = Lean(PAST, "came"), Lean(FUTURE, "comes"), Lean(FUTURE, "will come", modal=True)
    assert choose(told, told) == choose(told, planned) == policy.NARRATIVE
    assert choose(told, sure) == choose(planned, planned) == policy.NEWS


def test_a_text_that_opens_with_a_far_year_is_a_story_if_it_has_dates_of_it() -> None:
    year, day = Date(1808), Date(None, 5, 2)
    assert policy.choose([year, day, day], _PUBLISHED, _told) == policy.NARRATIVE
    assert policy.choose([day, year, day], _PUBLISHED, _told) == policy.NEWS
    assert policy.choose([year, day], _PUBLISHED, _told) == policy.NEWS


_UNTOLD = Date(2017, 3, 4, order="either")
_DAY_FIRST, _MONTH_FIRST = (
    Date(2017, 4, 25, order="numeric day first"),
    Date(2017, 4, 25, order="numeric month first"),
)


@pytest.mark.parametrize(
    ("meanings", "first"),
    [
        ([], False),
        ([_UNTOLD], False),
        ([_UNTOLD, _DAY_FIRST], True),
        ([_MONTH_FIRST, _UNTOLD], False),
        ([_UNTOLD, Date(2017, 4, 3, order="day first")], True),
        ([_UNTOLD, Date(2017, 4, 3, order="month first")], False),
        ([_DAY_FIRST, *[Date(2017, 4, 3, order="month first")] * 3], True),
        ([Weekday(4), Duration("P3M"), _UNTOLD], False),
    ],
)
def test_the_order_of_numbers_is_told_by_the_other_dates(meanings: list[Meaning], first: bool) -> None:
    assert policy.day_first(meanings) is first
    assert policy.day_first(reversed(meanings)) is first


_STORY = (
    "War came in 1914. In 1915 the mine closed. It opened again in 1916, to flood in 1917. In June it rained."
)


@pytest.mark.parametrize(
    ("forced", "value"), [(None, "1917-06"), ("narrative", "1917-06"), ("news", "2017-06")]
)
def test_a_policy_can_be_forced(document: object, forced: str | None, value: str) -> None:
    tagged: Tagged = tag(document(_STORY), forced)  # type: ignore[operator]
    assert tagged.policy == (forced or policy.NARRATIVE)
    assert tagged.expressions[-1].value == value


def test_the_policy_is_asked_once_a_document(document: object, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []

    def choose(meanings: object, published: date, lean: object) -> str:
        asked.append(1)
        return policy.NEWS

    monkeypatch.setattr(import_module("timeline.expressions.tag").policy, "choose", choose)
    assert tag(document(_STORY)).policy == policy.NEWS  # type: ignore[operator]
    assert asked == [1]

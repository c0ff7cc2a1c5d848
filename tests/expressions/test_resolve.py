"""Meanings become dates: each kind of meaning against an anchor that is written out.

Everything is seen from Saturday 2018-01-13, unless a test says otherwise.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest

from timeline.expressions.direction import FUTURE, OPEN, PAST, Lean
from timeline.expressions.meaning import (
    CONTEXT,
    Clock,
    Current,
    Date,
    Daypart,
    Duration,
    Era,
    Holiday,
    Meaning,
    Part,
    Portion,
    Repeat,
    Season,
    Shift,
    Vague,
    Weekday,
    Window,
    Within,
)
from timeline.expressions.resolve import Anchor, Landmark, Reach, Reading, resolve

SATURDAY = "2018-01-13"


def _read(
    meaning: Meaning,
    published: str = SATURDAY,
    sign: int = OPEN,
    said: Meaning | None = None,
    narrative: bool = False,
    day_first: bool = False,
) -> Reading | None:
    """The reading of a meaning where `said`, if anything, was said before, as expression x1."""
    moment = datetime.fromisoformat(published)
    before = _read(said, published) if said is not None else None
    landmark = None
    if before is not None and before.grain is not None:
        landmark = Landmark("x1", before.value, before.start, before.end, before.grain)
    anchor = Anchor(
        published=moment.date(),
        moment=moment,
        said=landmark,
        day=landmark if landmark is not None and landmark.grain == "day" and landmark.start else None,
        quarter=landmark if landmark is not None and landmark.grain == "quarter" else None,
        by_quarter=landmark is not None and landmark.grain == "quarter",
        narrative=narrative,
        day_first=day_first,
        lean=lambda: Lean(sign, "told"),
        reach=lambda: Reach.SENTENCE,
    )
    return resolve(meaning, anchor)


def _span(reading: Reading | None) -> tuple[str | None, str | None]:
    """The bounds, in days where they are days."""
    assert reading is not None
    return tuple(t.isoformat().removesuffix("T00:00:00") if t else None for t in (reading.start, reading.end))  # type: ignore[return-value]


def _case(meaning: Meaning, value: str, start: str | None, end: str | None, grain: str | None) -> Any:
    return pytest.param(meaning, value, start, end, grain, id=f"{value} from {meaning!r}")


@pytest.mark.parametrize(
    ("meaning", "value", "start", "end", "grain"),
    [
        _case(Date(2018, 1, 12), "2018-01-12", "2018-01-12", "2018-01-13", "day"),
        _case(Date(2016, 2), "2016-02", "2016-02-01", "2016-03-01", "month"),
        _case(Date(1814), "1814", "1814-01-01", "1815-01-01", "year"),
        _case(Date(79), "0079", "0079-01-01", "0080-01-01", "year"),
        _case(Date(-490), "BC0490", None, None, "year"),
        _case(Date(-480, 8), "BC0480-08", None, None, "month"),
        _case(Date(-44, 3, 15), "BC0044-03-15", None, None, "day"),
        _case(Season("SU", 1914), "1914-SU", "1914-06-01", "1914-09-01", "season"),
        _case(Season("WI", 2016), "2016-WI", "2016-12-01", "2017-03-01", "season"),
        _case(Portion("Q3", 2018), "2018-Q3", "2018-07-01", "2018-10-01", "quarter"),
        _case(Portion("H2", 2018), "2018-H2", "2018-07-01", "2019-01-01", "half"),
        _case(Era("199"), "199", "1990-01-01", "2000-01-01", "decade"),
        _case(Era("19"), "19", "1900-01-01", "2000-01-01", "century"),
        _case(Era("04", before_christ=True), "BC04", None, None, "century"),
        _case(Holiday("good friday", 1998), "1998-04-10", "1998-04-10", "1998-04-11", "day"),
    ],
)
def test_what_is_said_in_full_leans_on_nothing(
    meaning: Meaning, value: str, start: str | None, end: str | None, grain: str
) -> None:
    for published, sign in ((SATURDAY, OPEN), ("1999-12-31", PAST), ("2030-06-01", FUTURE)):
        reading = _read(meaning, published, sign)
        assert reading is not None
        assert (reading.type, reading.value, *_span(reading)) == ("DATE", value, start, end)
        assert (reading.grain, reading.anchor, reading.alternatives) == (grain, "none", ())


@pytest.mark.parametrize(
    ("meaning", "value", "start", "end", "grain"),
    [
        _case(Current("D", -1), "2018-01-12", "2018-01-12", "2018-01-13", "day"),
        _case(Current("D", 2), "2018-01-15", "2018-01-15", "2018-01-16", "day"),
        _case(Current("W", 0), "2018-W02", "2018-01-08", "2018-01-15", "week"),
        _case(Current("W", -2), "2017-W52", "2017-12-25", "2018-01-01", "week"),
        _case(Current("WE", 0), "2018-W02-WE", "2018-01-13", "2018-01-15", "weekend"),
        _case(Current("M", -1), "2017-12", "2017-12-01", "2018-01-01", "month"),
        _case(Current("M", 1), "2018-02", "2018-02-01", "2018-03-01", "month"),
        _case(Current("Q", -1), "2017-Q4", "2017-10-01", "2018-01-01", "quarter"),
        _case(Current("Y", -1), "2017", "2017-01-01", "2018-01-01", "year"),
        _case(Current("DE", -1), "200", "2000-01-01", "2010-01-01", "decade"),
        _case(Current("CE", -1), "19", "1900-01-01", "2000-01-01", "century"),
        _case(Shift(10, "D", -1), "2018-01-03", "2018-01-03", "2018-01-04", "day"),
        _case(Shift(2, "W", -1), "2017-W52", "2017-12-25", "2018-01-01", "week"),
        _case(Shift(1, "M", 1), "2018-02", "2018-02-01", "2018-03-01", "month"),
        _case(Shift(13, "M", -1), "2016-12", "2016-12-01", "2017-01-01", "month"),
        _case(Shift(2, "Q", -1), "2017-Q3", "2017-07-01", "2017-10-01", "quarter"),
        _case(Shift(30, "Y", -1), "1988", "1988-01-01", "1989-01-01", "year"),
        _case(Shift(1.5, "Y", -1), "2016-07", "2016-07-01", "2016-08-01", "month"),
        _case(Shift(3, "DE", -1), "1988", "1988-01-01", "1989-01-01", "year"),
        _case(Weekday(4, -1), "2018-01-12", "2018-01-12", "2018-01-13", "day"),
        _case(Weekday(5, -1), "2018-01-06", "2018-01-06", "2018-01-07", "day"),
        _case(Weekday(5, 1), "2018-01-20", "2018-01-20", "2018-01-21", "day"),
        _case(Weekday(0, 1), "2018-01-15", "2018-01-15", "2018-01-16", "day"),
        _case(Weekday(6, 2), "2018-01-21", "2018-01-21", "2018-01-22", "day"),
        _case(Date(None, 6, None, None, -1), "2017-06", "2017-06-01", "2017-07-01", "month"),
        _case(Date(None, 1, None, None, -1), "2017-01", "2017-01-01", "2017-02-01", "month"),
        _case(Date(None, 1, None, None, 1), "2019-01", "2019-01-01", "2019-02-01", "month"),
        _case(Date(None, 12, 24, None, 1), "2018-12-24", "2018-12-24", "2018-12-25", "day"),
        _case(Season("SU", None, -1), "2017-SU", "2017-06-01", "2017-09-01", "season"),
        _case(Season("SP", None, 1), "2018-SP", "2018-03-01", "2018-06-01", "season"),
        _case(Season("WI", None, 0), "2017-WI", "2017-12-01", "2018-03-01", "season"),
        _case(Season("WI", None, -1), "2016-WI", "2016-12-01", "2017-03-01", "season"),
        _case(Holiday("christmas", None, -1), "2017-12-25", "2017-12-25", "2017-12-26", "day"),
        _case(Holiday("easter", None, 0), "2018-04-01", "2018-04-01", "2018-04-02", "day"),
        _case(Holiday("christmas", None, 1), "2018-12-25", "2018-12-25", "2018-12-26", "day"),
        _case(Within(Date(None, 7), Current("Y", -1)), "2017-07", "2017-07-01", "2017-08-01", "month"),
        _case(Within(Portion("Q1"), Current("Y", 1)), "2019-Q1", "2019-01-01", "2019-04-01", "quarter"),
        _case(Within(Season("SP"), Current("Y", 1)), "2019-SP", "2019-03-01", "2019-06-01", "season"),
        _case(Within(Weekday(4), Current("W", 1)), "2018-01-19", "2018-01-19", "2018-01-20", "day"),
        _case(Within(Weekday(6), Current("W", -1)), "2018-01-07", "2018-01-07", "2018-01-08", "day"),
        _case(Within(Holiday("easter"), Current("Y", 1)), "2019-04-21", "2019-04-21", "2019-04-22", "day"),
    ],
)
def test_what_says_its_distance_leans_on_publication_alone(
    meaning: Meaning, value: str, start: str, end: str, grain: str
) -> None:
    for sign in (PAST, OPEN, FUTURE):
        reading = _read(meaning, sign=sign)
        assert reading is not None
        assert (reading.type, reading.value, *_span(reading)) == ("DATE", value, start, end)
        assert (reading.grain, reading.anchor) == (grain, "published")


@pytest.mark.parametrize(
    ("meaning", "past", "future"),
    [
        (Weekday(4), "2018-01-12", "2018-01-19"),
        (Weekday(0), "2018-01-08", "2018-01-15"),
        (Date(None, 3), "2017-03", "2018-03"),
        (Date(None, 12), "2017-12", "2018-12"),
        (Date(None, 5, 2), "2017-05-02", "2018-05-02"),
        (Date(None, 2, 29), "2016-02-29", "2020-02-29"),
        (Date(None, None, 20), "2017-12-20", "2018-01-20"),
        (Season("SU"), "2017-SU", "2018-SU"),
        (Portion("Q4"), "2017-Q4", "2018-Q4"),
        (Portion("Q2"), "2017-Q2", "2018-Q2"),
        (Holiday("easter"), "2017-04-16", "2018-04-01"),
    ],
    ids=repr,
)
def test_the_clause_decides_where_the_words_do_not(meaning: Meaning, past: str, future: str) -> None:
    for sign, value in ((PAST, past), (FUTURE, future)):
        reading = _read(meaning, sign=sign)
        assert reading is not None
        assert (reading.value, reading.anchor) == (value, "published")
        assert reading.why


@pytest.mark.parametrize(
    "meaning", [Weekday(4), Date(None, 3), Date(None, 5, 2), Season("SU"), Holiday("easter")], ids=repr
)
def test_the_reading_not_chosen_is_kept(meaning: Meaning) -> None:
    back, ahead = _read(meaning, sign=PAST), _read(meaning, sign=FUTURE)
    assert back is not None
    assert ahead is not None
    assert ahead.value in [other.value for other in back.alternatives]
    assert back.value in [other.value for other in ahead.alternatives]
    for other in (*back.alternatives, *ahead.alternatives):
        assert other.why
        assert other.start is not None
        assert other.end is not None
        assert other.start < other.end


@pytest.mark.parametrize("sign", [PAST, OPEN, FUTURE])
@pytest.mark.parametrize(
    ("meaning", "value"),
    [
        (Weekday(5), "2018-01-13"),
        (Date(None, 1), "2018-01"),
        (Date(None, 1, 13), "2018-01-13"),
        (Season("WI"), "2017-WI"),
    ],
)
def test_what_holds_the_day_of_writing_is_meant(meaning: Meaning, value: str, sign: int) -> None:
    reading = _read(meaning, sign=sign)
    assert reading is not None
    assert reading.value == value


@pytest.mark.parametrize(
    ("published", "sign", "value"),
    [
        ("2019-06-01", PAST, "2016-02-29"),
        ("2019-06-01", FUTURE, "2020-02-29"),
        ("2017-06-01", PAST, "2016-02-29"),
        ("2020-06-01", FUTURE, "2024-02-29"),
        ("1899-06-01", FUTURE, "1904-02-29"),
    ],
)
def test_leap_days_are_years_apart(published: str, sign: int, value: str) -> None:
    reading = _read(Date(None, 2, 29), published, sign)
    assert reading is not None
    assert (reading.value, reading.anchor) == (value, "published")


def test_a_weekday_picks_the_year_of_a_date() -> None:
    reading = _read(Date(None, 5, 6, weekday=4), "2022-10-28", FUTURE)
    assert reading is not None
    assert reading.value == "2022-05-06"


@pytest.mark.parametrize(
    ("meaning", "day_first", "values"),
    [
        (Date(2017, 3, 4, order="either"), False, ["2017-03-04", "2017-04-03"]),
        (Date(2017, 3, 4, order="either"), True, ["2017-04-03", "2017-03-04"]),
        (Date(None, 3, 4, order="either"), False, ["2018-03-04", "2018-04-03"]),
    ],
)
def test_day_and_month_that_could_change_places_are_both_kept(
    meaning: Date, day_first: bool, values: list[str]
) -> None:
    reading = _read(meaning, sign=FUTURE, day_first=day_first)
    assert reading is not None
    assert [reading.value, *(other.value for other in reading.alternatives)][:2] == values
    assert reading.why


@pytest.mark.parametrize(
    ("meaning", "said", "value"),
    [
        (Current("D", 1, CONTEXT), Date(2017, 5, 31), "2017-06-01"),
        (Current("M", -1, CONTEXT), Date(2017, 1, 20), "2016-12"),
        (Current("Y", 0, CONTEXT), Date(1936, 12), "1936"),
        (Shift(3, "D", 1, CONTEXT), Date(2016, 2, 27), "2016-03-01"),
        (Shift(2, "Y", -1, CONTEXT), Date(1946), "1944"),
        (Shift(1, "DE", 1, CONTEXT), Date(1914), "1924"),
        (Weekday(1, 0, CONTEXT), Date(2017, 5, 31), "2017-06-06"),
        (Weekday(2, 1, CONTEXT), Date(2017, 5, 31), "2017-06-07"),
        (Weekday(2, -1, CONTEXT), Date(2017, 5, 31), "2017-05-24"),
        (Date(None, None, 12), Date(2017, 5), "2017-05-12"),
        (Within(Season("SU"), Current("Y", 0, CONTEXT)), Date(1914, 6, 28), "1914-SU"),
        (Season("SP", None, 1, CONTEXT), Date(1916, 7), "1917-SP"),
        (Shift(3, "Y", 1, CONTEXT), Date(-490), "BC0487"),
        (Daypart("TEV", 18, 24), Date(2017, 5, 31), "2017-05-31TEV"),
        (Clock(9, 0, 0, "minute", ""), Date(2017, 5, 31), "2017-05-31T09:00"),
    ],
    ids=repr,
)
def test_what_leans_on_the_text_leans_on_the_date_said_before(
    meaning: Meaning, said: Meaning, value: str
) -> None:
    reading = _read(meaning, said=said)
    assert reading is not None
    assert (reading.value, reading.anchor) == (value, "x1")


@pytest.mark.parametrize(
    ("meaning", "said", "value"),
    [
        (Date(None, 12), Date(1941, 6, 22), "1941-12"),
        (Date(None, 2), Date(1941, 12, 5), "1942-02"),
        (Date(None, 6, 22), Date(1941, 6, 20), "1941-06-22"),
        (Season("WI"), Date(1941, 6, 22), "1941-WI"),
        (Current("Y", 1), Date(1941, 6, 22), "1942"),
        (Weekday(0), Date(1941, 6, 22), "1941-06-23"),
    ],
    ids=repr,
)
def test_a_narrative_goes_on_from_the_date_said_before(meaning: Meaning, said: Meaning, value: str) -> None:
    reading = _read(meaning, said=said, narrative=True, sign=FUTURE)
    assert reading is not None
    assert (reading.value, reading.anchor) == (value, "x1")


@pytest.mark.parametrize(
    ("inner", "mod", "start", "end"),
    [
        (Date(2017), "START", "2017-01-01", "2017-04-01"),
        (Date(2017), "MID", "2017-05-01", "2017-09-01"),
        (Date(2017), "END", "2017-10-01", "2018-01-01"),
        (Date(2017, 2), "START", "2017-02-01", "2017-02-11"),
        (Date(2017, 2), "MID", "2017-02-11", "2017-02-21"),
        (Date(2017, 2), "END", "2017-02-21", "2017-03-01"),
        (Era("199"), "START", "1990-01-01", "1994-01-01"),
        (Era("199"), "END", "1996-01-01", "2000-01-01"),
        (Era("18"), "MID", "1833-01-01", "1867-01-01"),
        (Date(2017), "APPROX", "2017-01-01", "2018-01-01"),
    ],
)
def test_a_part_lies_inside_and_keeps_the_value_of_the_whole(
    inner: Meaning, mod: str, start: str, end: str
) -> None:
    reading, whole = _read(Part(mod, inner)), _read(inner)
    assert reading is not None
    assert whole is not None
    assert (reading.value, reading.mod, *_span(reading)) == (whole.value, mod, start, end)


@pytest.mark.parametrize(
    "inner", [Current("W", 0), Current("WE", 0), Season("SU", 2017), Portion("Q1", 2017), Current("D", 0)]
)
def test_parts_follow_one_another_inside_the_whole(inner: Meaning) -> None:
    whole = _read(inner)
    parts = [_read(Part(mod, inner)) for mod in ("START", "MID", "END")]
    assert whole is not None
    bounds = [(p.start, p.end) for p in parts if p is not None]
    assert bounds == sorted(bounds)
    assert len(set(bounds)) == 3
    assert (bounds[0][0], bounds[-1][1]) == (whole.start, whole.end)


def test_what_is_left_of_a_unit_begins_now() -> None:
    assert _span(_read(Part("END", Current("Y", 0), rest=True))) == (SATURDAY, "2019-01-01")


@pytest.mark.parametrize(
    ("meaning", "start", "end"),
    [
        (Window(3, "M", -1), "2017-10-13", "2018-01-14"),
        (Window(2, "Y", 1), "2018-01-13", "2020-01-14"),
        (Window(None, "Y", -1), None, "2018-01-14"),
        (Window(None, "W", 1), "2018-01-13", None),
    ],
)
def test_a_window_touches_the_day_of_writing(meaning: Window, start: str | None, end: str | None) -> None:
    reading = _read(meaning)
    assert reading is not None
    assert (reading.type, *_span(reading)) == ("DURATION", start, end)


@pytest.mark.parametrize(
    ("meaning", "value", "start", "end"),
    [
        (
            Clock(15, 30, 0, "minute", "", Date(2018, 1, 20)),
            "2018-01-20T15:30",
            "2018-01-20T15:30:00",
            "2018-01-20T15:31:00",
        ),
        (
            Clock(7, 0, 0, "hour", "", Weekday(0, 1)),
            "2018-01-15T07",
            "2018-01-15T07:00:00",
            "2018-01-15T08:00:00",
        ),
        (
            Clock(23, 59, 59, "second", "", Date(2017, 12, 31)),
            "2017-12-31T23:59:59",
            "2017-12-31T23:59:59",
            "2018-01-01",
        ),
        (
            Clock(24, 0, 0, "hour", "", Date(2017, 12, 31)),
            "2017-12-31T24",
            "2018-01-01",
            "2018-01-01T01:00:00",
        ),
        (Daypart("TMO", 0, 12, Current("D", 1)), "2018-01-14TMO", "2018-01-14", "2018-01-14T12:00:00"),
        (Daypart("TEV", 18, 24, Weekday(4, -1)), "2018-01-12TEV", "2018-01-12T18:00:00", "2018-01-13"),
        (Daypart("TNI", 18, 24), "2018-01-13TNI", "2018-01-13T18:00:00", "2018-01-14"),
    ],
)
def test_times_of_day(meaning: Meaning, value: str, start: str, end: str) -> None:
    reading = _read(meaning)
    assert reading is not None
    assert (reading.type, reading.value, *_span(reading)) == ("TIME", value, start, end)


def test_a_time_keeps_the_other_day_of_its_weekday() -> None:
    reading = _read(Clock(15, 0, 0, "minute", "", Weekday(4)), sign=FUTURE)
    assert reading is not None
    assert [(o.value, o.start) for o in reading.alternatives] == [
        ("2018-01-12T15:00", datetime(2018, 1, 12, 15))
    ]


def test_hours_ago_are_counted_from_a_known_minute() -> None:
    reading = _read(Shift(3, "TH", -1), "2018-01-13T01:30")
    assert reading is not None
    assert (reading.type, reading.value) == ("TIME", "2018-01-12T22:30")


@pytest.mark.parametrize(
    ("value", "start", "end"),
    [
        ("PRESENT_REF", SATURDAY, "2018-01-14"),
        ("PAST_REF", None, "2018-01-14"),
        ("FUTURE_REF", SATURDAY, None),
    ],
)
def test_vague_references_are_bounded_by_the_day_of_writing_only(
    value: str, start: str | None, end: str | None
) -> None:
    reading = _read(Vague(value))
    assert reading is not None
    assert (reading.value, *_span(reading)) == (value, start, end)


def test_soon_is_no_date_of_a_clause_that_looks_back() -> None:
    assert _read(Vague("FUTURE_REF", leans=True), sign=PAST) is None
    assert _read(Vague("FUTURE_REF", leans=True), sign=FUTURE) is not None


@pytest.mark.parametrize("meaning", [Duration("P3M", "APPROX"), Repeat("P1D", "EVERY", "1X")])
def test_amounts_and_recurrences_have_no_place_in_time(meaning: Duration | Repeat) -> None:
    reading = _read(meaning)
    assert reading is not None
    assert (reading.value, *_span(reading), reading.anchor) == (meaning.value, None, None, "none")


@pytest.mark.parametrize(
    "meaning",
    [
        Date(2018, 2, 30),
        Date(2017, 2, 29),
        Date(None, 2, 30),
        Date(None, 4, 31),
        Date(0),
        Shift(9000, "Y", 1),
        Shift(9000, "Y", -1),
        Current("D", 10**7),
        Within(Date(None, 2, 29), Current("Y", 0)),
        Holiday("diwali", 1850),
    ],
    ids=repr,
)
def test_what_does_not_exist_is_no_reading(meaning: Meaning) -> None:
    assert _read(meaning) is None


@pytest.mark.parametrize("published", ["0001-01-01", "0001-01-04", "9999-12-31", "9999-12-01"])
@pytest.mark.parametrize("sign", [PAST, OPEN, FUTURE])
@pytest.mark.parametrize(
    "meaning",
    [
        Weekday(0), Weekday(6, 2), Date(None, 1), Date(None, 12, 31), Date(None, 2, 29), Season("WI"),
        Portion("Q4"), Holiday("easter"), Current("W", 0), Current("CE", 0), Current("D", 1),
        Shift(1, "D", -1), Window(3, "M", 1), Part("END", Current("Y", 0)), Vague("PAST_REF"),
        Clock(24, 0, 0, "hour", "", Current("D", 0)),
    ],
    ids=repr,
)  # fmt: skip
def test_the_ends_of_the_calendar_raise_nothing(meaning: Meaning, sign: int, published: str) -> None:
    reading = _read(meaning, published, sign)
    if reading is not None and reading.start is not None and reading.end is not None:
        assert reading.start < reading.end

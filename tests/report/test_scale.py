"""The stretch of time that a figure shows."""

from __future__ import annotations

from datetime import datetime, timedelta

from timeline.report.certainty import Piece
from timeline.report.scale import scale

DAY = timedelta(days=1)


def at(text: str) -> datetime:
    return datetime.fromisoformat(text)


def row(start: str | None, end: str | None) -> tuple[Piece, ...]:
    if start is None:
        return (Piece("earlier", None, at(str(end))),)
    return (Piece("later", at(start), None) if end is None else Piece("certain", at(start), at(end)),)


def test_everything_lies_within_the_axis_with_room_at_both_ends():
    axis = scale([row("2018-01-12", "2018-01-13"), row("2018-01-17", "2018-01-18")], [])
    assert axis.start < at("2018-01-12")
    assert axis.end > at("2018-01-18")
    assert axis.end - axis.start < 8 * DAY
    assert [view.name for view in axis.views] == ["Everything"]


def test_an_open_end_gets_more_room():
    closed = scale([row("2018-01-01", "2018-02-01")], [])
    opened = scale([row("2018-01-01", "2018-02-01"), row(None, "2018-01-20"), row("2018-01-20", None)], [])
    assert opened.start < closed.start
    assert opened.end > closed.end


def test_a_near_date_of_publication_is_taken_in_and_a_far_one_is_not():
    rows = [row("2018-01-12", "2018-01-18")]
    near, far = at("2018-01-10"), at("2016-01-10")
    assert scale(rows, [near]).start < near
    assert scale(rows, [far]).start > far


def test_a_few_far_rows_do_not_shrink_the_many():
    week = [row(f"2018-01-{day}", f"2018-01-{day + 1}") for day in range(12, 18)]
    axis = scale([row("1814-01-01", "1815-01-01"), *week, row("2030-01-01", "2031-01-01")], [])
    close, *_, everything = axis.views
    assert close.start < at("2018-01-12") < at("2018-01-18") < close.end
    assert close.end - close.start < 20 * DAY
    assert everything.start < at("1814-01-01") < at("2031-01-01") < everything.end


def test_a_closer_view_does_not_cut_off_what_lies_beside_it():
    far = [row("2016-01-01", "2017-01-01"), row("2016-07-01", "2016-08-01")]
    week = [row(f"2018-01-{day}", f"2018-01-{day + 1}") for day in (12, 13, 13, 14, 17)]
    close, everything = scale([*far, *week], []).views
    assert close.start < at("2018-01-12") < at("2018-01-18") < close.end
    assert everything.start < at("2016-01-01")
    weeks_later = [*far, *week[:4], row("2018-03-01", "2018-03-02")]
    assert scale(weeks_later, []).views[0].end < at("2018-02-01")


def test_a_tour_of_some_months_opens_whole():
    month = [row(f"2018-0{number}-01", f"2018-0{number}-02") for number in range(3, 7)]
    together = [row(f"2018-03-{day}", f"2018-03-{day + 1}") for day in range(10, 16)]
    assert [view.name for view in scale([*month, *together], []).views] == ["Everything"]


def test_one_moment_gets_an_axis_around_it():
    axis = scale([row("2018-01-12T10:00", "2018-01-12T10:00")], [])
    assert axis.start < at("2018-01-12T10:00") < axis.end


def test_the_ends_of_the_calendar_are_no_error():
    axis = scale([row("0001-01-01", "9999-12-31"), row(None, "0001-01-01"), row("9999-12-31", None)], [])
    assert axis.start == datetime.min
    assert axis.end == datetime.max


def test_no_more_ticks_than_days():
    assert scale([row("2018-01-12", "2018-01-14")], []).ticks <= 4
    assert scale([row("2018-01-12", "2020-01-14")], []).ticks <= 10

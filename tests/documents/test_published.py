"""Publication dates: what is read, at which grain, in which zone; and what is refused."""

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.documents import parse_published
from timeline.documents.draft import Unusable
from timeline.documents.published import Published, on_clock_of

READ = [
    ("2018-01-13", (2018, 1, 13), "day", None),
    ("20180113", (2018, 1, 13), "day", None),
    ("2018/1/13", (2018, 1, 13), "day", None),
    ("2018-01-13Z", (2018, 1, 13), "day", "UTC"),
    ("2018-01-13+09:00", (2018, 1, 13), "day", "+09:00"),
    ("2018-01", (2018, 1, 1), "month", None),
    ("May 2018", (2018, 5, 1), "month", None),
    ("2018", (2018, 1, 1), "year", None),
    ("2018-01-13T09", (2018, 1, 13, 9), "hour", None),
    ("2018-01-13T09:30", (2018, 1, 13, 9, 30), "minute", None),
    ("2018-01-13T00:00", (2018, 1, 13), "minute", None),
    ("2018-01-13 09:30:15", (2018, 1, 13, 9, 30, 15), "second", None),
    ("2018-01-13T23:30:00Z", (2018, 1, 13, 23, 30), "second", "UTC"),
    ("2018-01-13T09:30:15.123+0900", (2018, 1, 13, 9, 30, 15), "second", "+09:00"),
    ("20180113T093000Z", (2018, 1, 13, 9, 30), "second", "UTC"),
    ("2018-01-13 09:30 Asia/Tokyo", (2018, 1, 13, 9, 30), "minute", "Asia/Tokyo"),
    ("2018-01-13 09:30 America/Port-au-Prince", (2018, 1, 13, 9, 30), "minute", "America/Port-au-Prince"),
    ("13 January 2018", (2018, 1, 13), "day", None),
    ("13th January, 2018", (2018, 1, 13), "day", None),
    ("13-Jan-2018", (2018, 1, 13), "day", None),
    ("Saturday 13 January 2018", (2018, 1, 13), "day", None),
    ("January 13, 2018", (2018, 1, 13), "day", None),
    ("JANUARY 13TH 2018", (2018, 1, 13), "day", None),
    ("Sept. 9, 2018", (2018, 9, 9), "day", None),
    ("Sat., Jan. 13, 2018", (2018, 1, 13), "day", None),
    ("Jan. 13, 2018 09:30 EST", (2018, 1, 13, 9, 30), "minute", "-05:00"),
    ("Jan. 13, 2018 at 9:30 p.m. ET", (2018, 1, 13, 21, 30), "minute", "America/New_York"),
    ("January 13, 2018 / 12:05 AM", (2018, 1, 13, 0, 5), "minute", None),
    ("13 January 2018, 9.30pm BST", (2018, 1, 13, 21, 30), "minute", "+01:00"),
    ("13 January 2018, 12 p.m.", (2018, 1, 13, 12), "hour", None),
    ("13 January 2018 09:30 IST", (2018, 1, 13, 9, 30), "minute", "IST"),
    ("Sat, 13 Jan 2018 23:30:00 -0500", (2018, 1, 13, 23, 30), "second", "-05:00"),
    ("Sat, 13 Jan 2018 09:30:00 +0100 (CET)", (2018, 1, 13, 9, 30), "second", "+01:00"),
    ("Sat, 13 Jan 2018 09:30 GMT", (2018, 1, 13, 9, 30), "minute", "UTC"),
    ("2018-01-13T09:30−03:00", (2018, 1, 13, 9, 30), "minute", "-03:00"),
    ("2018-01-13T09:30-00:00", (2018, 1, 13, 9, 30), "minute", "+00:00"),
    ("13.01.2018", (2018, 1, 13), "day", None),
    ("13/01/2018", (2018, 1, 13), "day", None),
    ("01/13/2018", (2018, 1, 13), "day", None),
    ("05/05/2018", (2018, 5, 5), "day", None),
    ("  13\u00a0January\n2018 ", (2018, 1, 13), "day", None),
    ("2020-02-29", (2020, 2, 29), "day", None),
]

REFUSED = [
    ("2018-02-30", "calendar"),
    ("2019-02-29", "calendar"),
    ("31 April 2018", "calendar"),
    ("2018-00-13", "calendar"),
    ("2018-13-01", "calendar"),
    ("0000-01-01", "calendar"),
    ("2018-01-13T25:00", "clock"),
    ("2018-01-13T09:60", "clock"),
    ("2018-01-13 13:30 PM", "clock"),
    ("2018-01-13 0:30 AM", "clock"),
    ("01/02/2018", "day/month or month/day"),
    ("Friday, 13 January 2018", "was a Saturday"),
    ("2018-01 09:30", "no day"),
    ("2018-05-10:00", "no day"),
    ("2018-01-13 09:30 XYZ", "time zone"),
    ("2018-01-13T09:30+25:00", "time zone"),
    ("2018-01-13T09:30+09:75", "time zone"),
    ("2018-01-13 09:30 Asia/Nowhere", "time zone"),
    ("1515801600", "no form"),
    ("13/01/18", "no form"),
    ("2018-1", "no form"),
    ("12:30", "no form"),
    ("2018-01-13 soon", "no form"),
    ("2018-01-13 9", "no form"),
    ("yesterday", "no form"),
    ("٢٠١٨-٠١-١٣", "no form"),
    ("", "no form"),
]


@pytest.mark.parametrize(("written", "moment", "grain", "zone"), READ, ids=[case[0] for case in READ])
def test_what_is_read(written: str, moment: tuple[int, ...], grain: str, zone: str | None) -> None:
    assert parse_published(written) == Published(datetime(*moment), grain, zone)


@pytest.mark.parametrize(("written", "why"), REFUSED, ids=[case[0] for case in REFUSED])
def test_what_is_refused_with_its_value_and_why(written: str, why: str) -> None:
    with pytest.raises(Unusable) as refusal:
        parse_published(written)
    assert f'"{written}"' in refusal.value.reason
    assert why in refusal.value.reason
    assert refusal.value.stage == "date"


def test_a_reason_repeats_no_more_than_the_head_of_a_long_value() -> None:
    with pytest.raises(Unusable) as refusal:
        parse_published("x" * 100_000)
    assert len(refusal.value.reason) < 300


FORMATS = ["%Y-%m-%d", "%Y%m%d", "%d %B %Y", "%B %d, %Y", "%A, %d %b %Y", "%a %b %d %Y", "%d.%m.%Y"]


@given(day=st.dates(min_value=date(1000, 1, 1)), form=st.sampled_from(FORMATS))
def test_every_day_is_read_in_every_form(day: date, form: str) -> None:
    assert parse_published(day.strftime(form)) == Published(
        datetime(day.year, day.month, day.day), "day", None
    )


@given(
    moment=st.datetimes(min_value=datetime(1000, 1, 1), timezones=st.timezones()),
    form=st.sampled_from(["%Y-%m-%dT%H:%M:%S", "%a, %d %b %Y %H:%M:%S", "%B %d, %Y, %I:%M:%S %p"]),
)
def test_the_civil_time_is_never_moved(moment: datetime, form: str) -> None:
    read = parse_published(f"{moment.strftime(form)} +11:00")
    assert read == Published(moment.replace(tzinfo=None, microsecond=0, fold=0), "second", "+11:00")


@given(st.text(max_size=40))
def test_any_text_is_a_date_or_a_reason(text: str) -> None:
    try:
        read = parse_published(text)
    except Unusable as refusal:
        assert refusal.reason
    else:
        assert read.moment.tzinfo is None


def test_a_date_without_a_zone_is_on_the_clock_of_its_place() -> None:
    assert on_clock_of("Asia/Tokyo", parse_published("2018-01-13 23:30")) == Published(
        datetime(2018, 1, 13, 23, 30), "minute", "Asia/Tokyo"
    )


def test_a_moment_of_another_zone_is_told_by_the_clock_of_the_place() -> None:
    assert on_clock_of("Asia/Tokyo", parse_published("2018-01-12T23:30:00Z")) == Published(
        datetime(2018, 1, 13, 8, 30), "second", "Asia/Tokyo"
    )


@pytest.mark.parametrize(
    ("written", "zone"),
    [("2018-01-13", "Asia/Tokyo"), ("2018-01-13 09:30 IST", "+05:30"), ("2018-01-13T09:30Z", "IST")],
)
def test_a_day_and_a_clock_that_letters_leave_open_are_not_moved(written: str, zone: str) -> None:
    before = parse_published(written)
    assert on_clock_of(zone, before) == before._replace(timezone=zone)


def test_a_time_that_the_place_cannot_tell_is_refused() -> None:
    with pytest.raises(Unusable, match="cannot be told"):
        on_clock_of("+09:00", parse_published("9999-12-31T23:30:00Z"))


ODD_ZONES = ["Mars", "/etc/localtime", "Europe/", "Asia/Nowhere", "../x", "\0/\0", "\ud800/x"]


@pytest.mark.parametrize("zone", ODD_ZONES)
def test_a_place_that_no_clock_is_known_for_is_refused(zone: str) -> None:
    with pytest.raises(Unusable, match="time zone"):
        on_clock_of(zone, parse_published("2018-01-13"))

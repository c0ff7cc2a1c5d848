"""Half-open time in words."""

from __future__ import annotations

from datetime import datetime

import pytest

from timeline.model import Bounds
from timeline.report.words import SHORT, count, moment, possible, span


def at(text: str) -> datetime:
    return datetime.fromisoformat(text)


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        ("2018-01-13", "2018-01-14", "Saturday 13 January 2018"),
        ("2018-01-13", "2018-01-15", "13–14 January 2018"),
        ("2018-01-31", "2018-02-03", "31 January – 2 February 2018"),
        ("2017-12-30", "2018-01-03", "30 December 2017 – 2 January 2018"),
        ("2017-07-01", "2017-08-01", "July 2017"),
        ("2018-01-01", "2018-07-01", "January–June 2018"),
        ("2018-07-01", "2019-04-01", "July 2018 – March 2019"),
        ("2017-01-01", "2018-01-01", "2017"),
        ("1914-01-01", "1919-01-01", "1914–1918"),
        ("2018-01-13T14:00", "2018-01-13T16:30", "13 January 2018, 14:00–16:30"),
        ("2018-01-13T18:00", "2018-01-14", "13 January 2018, 18:00–24:00"),
        ("2018-01-13T22:00", "2018-01-14T02:00", "13 January 2018, 22:00 – 14 January 2018, 02:00"),
        ("2018-01-13T14:00", "2018-01-13T14:00", "13 January 2018, 14:00"),
        ("2018-01-13", "2018-01-13", "13 January 2018, 00:00"),
    ],
)
def test_the_last_day_named_is_the_last_day_meant(start, end, words):
    assert span(at(start), at(end)) == words


def test_short_names_where_room_is_short():
    assert span(at("2018-01-13"), at("2018-01-14"), SHORT) == "Sat 13 Jan 2018"
    assert span(at("2018-01-31"), at("2018-02-03"), SHORT) == "31 Jan – 2 Feb 2018"


@pytest.mark.parametrize(
    ("bounds", "words"),
    [
        ((None, None, None, None), "undated"),
        (("2018-01-13", None, None, None), "from 13 January 2018, no later bound"),
        ((None, "2018-01-13", None, "2018-01-13"), "until 12 January 2018, no earlier bound"),
        (
            (None, "2018-01-13", "2018-01-13", None),
            "begun by 12 January 2018, not over before 13 January 2018, no earlier or later bound",
        ),
        (("2018-01-12", "2018-01-13", "2018-01-12", "2018-01-13"), "Friday 12 January 2018"),
        (("2018-01-13T09:00", None, None, None), "from 13 January 2018, 09:00, no later bound"),
        ((None, None, None, "2018-01-13T09:00"), "until 13 January 2018, 09:00, no earlier bound"),
        ((None, None, None, "0001-01-01"), "until 1 January 1, no earlier bound"),
    ],
)
def test_open_ends_are_said(bounds, words):
    assert possible(Bounds(*(bound and at(bound) for bound in bounds))) == words


@pytest.mark.parametrize(
    ("grain", "words"),
    [
        ("year", "2018"),
        ("month", "January 2018"),
        ("day", "Saturday 13 January 2018"),
        ("minute", "Saturday 13 January 2018, 09:05"),
    ],
)
def test_a_date_is_said_to_its_grain(grain, words):
    assert moment(at("2018-01-13T09:05"), grain) == words


def test_counts():
    assert (count(1, "stop"), count(0, "stop"), count(1204, "story", "stories")) == (
        "1 stop",
        "0 stops",
        "1,204 stories",
    )

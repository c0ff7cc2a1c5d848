"""Events put together as a reader takes them."""

from __future__ import annotations

from datetime import datetime

import pytest

from timeline.model import Bounds, Event
from timeline.report.happening import (
    figure_row,
    first,
    happenings,
    is_report,
    is_salient,
    phrase,
    reasons,
)

DAY = Bounds(datetime(2018, 1, 12), datetime(2018, 1, 13), datetime(2018, 1, 12), datetime(2018, 1, 13))
NOW = Bounds(None, datetime(2018, 1, 13), datetime(2018, 1, 12), None)
NEVER = Bounds(None, None, None, None)


def event(trigger: str = "travel", **others: object) -> Event:
    known = {
        "event_id": f"e-{trigger}",
        "sentence": "Abe will travel to Latvia.",
        "char_start": 0,
        "char_end": 26,
        "trigger": trigger,
        "event_class": "OCCURRENCE",
        "actors": (),
        "place": None,
        "country": None,
        "status": "planned",
        "bounds": DAY,
        "dated_by": ("x1",),
        "why": "dated",
    }
    return Event(**{**dict.fromkeys(Event._fields, ""), **known, **others})


def test_events_of_one_sentence_time_and_status_are_one_line():
    told = [
        event("fly", actors=("Abe",)),
        event("begin", place="Riga", country="LV"),
        event("hope", status="hypothetical"),
        event("end", bounds=NOW),
        event("fly", char_start=30, char_end=40),
    ]
    made = happenings(told)
    assert [[one.trigger for one in it.events] for it in made] == [
        ["fly", "begin"],
        ["hope"],
        ["end"],
        ["fly"],
    ]
    assert phrase(made[0]) == "Abe · fly, begin · Riga"
    assert made[0].events[0].event_id == "e-fly"


@pytest.mark.parametrize(
    ("one", "words"),
    [
        (event(actors=("Shinzo Abe",), place="Latvia", country="LV"), "Shinzo Abe · travel · Latvia"),
        (event("Test", actors=("Test",)), "Test"),
        (event("talks"), "talks"),
        (event(actors=("A", "B", "C", "D")), "A, B and 2 more · travel"),
    ],
)
def test_a_phrase_says_who_what_and_where(one, words):
    assert phrase(happenings([one])[0]) == words


@pytest.mark.parametrize(
    ("one", "seen"),
    [
        (event(), True),
        (event(dated_by=()), True),
        (event(event_class="STATE"), True),
        (event(event_class="STATE", dated_by=()), False),
        (event(bounds=NOW, dated_by=()), False),
        (event(bounds=NOW), True),
        (event(bounds=NEVER), False),
        (event(bounds=NEVER, dated_by=()), False),
    ],
)
def test_what_has_a_date_of_its_own_is_seen_at_once(one, seen):
    assert is_salient(happenings([one])[0]) is seen


def test_what_was_only_said_is_a_report():
    assert is_report(event("said", event_class="REPORTING"))
    assert not is_report(event())


def test_what_is_not_known_at_all_comes_last():
    early, never = happenings([event(), event("come", bounds=NEVER)])
    assert first(early.bounds) < first(never.bounds)


def test_the_reasons_of_all_events_are_given_once_each():
    one = happenings([event(), event("meet"), event("see", why="told together")])[0]
    assert reasons(one) == "dated; told together"


def test_what_was_only_said_is_not_put_together_with_what_happened():
    told = happenings([event("said", event_class="REPORTING"), event("fly")])
    assert [[one.trigger for one in it.events] for it in told] == [["said"], ["fly"]]


def test_events_put_together_name_all_whom_and_where_they_are_about():
    told = [event("fly", actors=("Abe",), country="LV"), event("meet", actors=("Bo", "Abe"), place="Riga")]
    (one,) = happenings(told)
    assert (one.actors, one.place, one.countries) == (("Abe", "Bo"), "Riga", ("LV",))


def test_a_day_that_any_of_the_events_states_is_drawn_as_certain():
    (one,) = happenings([event("fly", dated_by=()), event("meet")])
    row = figure_row(one, "event-e-fly")
    assert (row.key, row.status) == ("event-e-fly", "planned")
    assert [piece.kind for piece in row.pieces] == ["certain"]

"""Statuses are told apart without colour."""

from __future__ import annotations

from timeline.report.frame import STYLE, shared_files, status_label
from timeline.report.look import STATUSES, look


def test_every_status_of_the_tables_has_a_look():
    named = "happened ongoing planned expected hypothetical recurring cancelled postponed denied"
    assert list(STATUSES) == named.split()


def test_no_two_statuses_share_colour_and_hatch():
    assert len({(style.fill, style.hatch) for style in STATUSES.values()}) == len(STATUSES)


def test_what_did_not_happen_is_crossed_and_nothing_else_is():
    assert [name for name, style in STATUSES.items() if style.crossed] == ["cancelled", "postponed", "denied"]


def test_a_status_is_always_said_in_words_too():
    assert all(status_label(name).endswith(f">{name}</span>") for name in STATUSES)


def test_a_status_that_nobody_knows_goes_by_its_own_name():
    assert look("rumoured").word == "rumoured"
    assert "&lt;b&gt;" in status_label("<b>")


def test_the_stylesheet_has_every_status_and_asks_for_nothing():
    sheet = shared_files()[STYLE].decode()
    assert all(f".is-{name}{{" in sheet for name in STATUSES)
    assert "url(" not in sheet
    assert "@import" not in sheet

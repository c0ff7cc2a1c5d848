"""File names and anchors for identifiers that nobody vouches for."""

from __future__ import annotations

import re

import pytest

from timeline.report.names import anchor, initial, page_name

IDS = [
    "abe-2018",
    "../../x",
    "/etc/passwd",
    "",
    ".",
    "con",
    "a" * 5000,
    "<script>",
    "Łódź",
    "日本",
    "a\0b",
    "x\ny",
]


@pytest.mark.parametrize("identifier", IDS)
def test_a_file_name_holds_nothing_but_letters_digits_and_hyphens(identifier):
    assert re.fullmatch(r"[a-z0-9][a-z0-9-]{0,70}\.html", page_name(identifier))


@pytest.mark.parametrize(("one", "other"), [("Abe", "abe"), ("a-b", "a b"), ("a" * 60, "a" * 61), ("é", "e")])
def test_identifiers_that_fold_together_keep_pages_of_their_own(one, other):
    assert page_name(one).casefold() != page_name(other).casefold()


def test_a_file_name_keeps_what_is_readable():
    assert page_name("Łódź & Abe 2018").startswith("odz-abe-2018-")


def test_a_file_name_never_is_a_device():
    assert page_name("con") != "con.html"


def test_anchors_keep_plain_identifiers_and_never_break_an_attribute():
    assert anchor("event", "e12") == "event-e12"
    assert re.fullmatch(r"event-~[0-9a-f]{12}", anchor("event", '" onclick="'))
    assert anchor("event", "a b") != anchor("event", "a  b")


@pytest.mark.parametrize(
    ("name", "letter"),
    [("Abe", "a"), ("Ásta", "a"), ("9th Fleet", "other"), ("", "other"), ("שלום", "other"), ("<b>", "other")],
)
def test_a_name_is_looked_up_under_its_first_letter(name, letter):
    assert initial(name) == letter

"""Where sentences end: abbreviations, quotes, wrapped lines, lists, datelines; and in linear time."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.language import split


def _split(text: str) -> list[str]:
    return [" ".join(text[span.start : span.end].split()) for span in split(text)]


@pytest.mark.parametrize(
    "sentence",
    [
        "He died on Jan. 12 in Rome.",
        "The U.N. Security Council met.",
        "They left at 3 p.m. Friday for Oslo.",
        "The train leaves at 9 a.m. EST daily.",
        "He met Gov. Smith and Sen. Jones.",
        "J.F.K. Airport was shut.",
        "No. 10 said nothing.",
        "It was Spain vs. Portugal again.",
        "Profit rose 3.5 percent to $1.2 billion.",
        "She lives in St. Louis now.",
        "Apple Inc. said so.",
        "Mr. and Mrs. Brown sang.",
        "George W. Bush spoke.",
        "The Acme Co. Ltd. plant in Calif. burned.",
        "Lt. Col. Dr. Ann Lee flew.",
        "It rained, i.e. it poured.",
        "He asked “Why?” and left.",
        '"Stop!" he cried.',
        "Wait ... there is more.",
        "See fig. 3 for details.",
        "The ship (built in 1912.) sank.",
        "Yahoo! shares fell.",
    ],
)
def test_one_sentence(sentence: str) -> None:
    assert _split(sentence) == [sentence]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("They left at 3 p.m.", "The guards slept."),
        ("He moved to the U.S.", "He stayed there."),
        ("“It is over.”", "She left."),
        ("``It is over.''", "``Go home.''"),
        ("It ended in 1945.", "Then came peace."),
        ("They chose plan B.", "The rest is known."),
        ("Is it over?", "Nobody knows."),
        ("Stop!", "He ran."),
        ("He works for Acme Inc.", "The firm is old."),
        ("She said no.", "He said yes."),
        ("It was Sat.", "The shop was shut."),
        ("It rose 5 percent.", "3,000 people left."),
        ("He lives on Main St.", "The street is long."),
        ("Who knows …", "Nobody."),
    ],
)
def test_two_sentences(first: str, second: str) -> None:
    assert _split(f"{first} {second}") == [first, second]


def test_blank_lines_and_headings_end_sentences() -> None:
    assert _split("A heading\n\nThe first line.\nThe second one.") == [
        "A heading",
        "The first line.",
        "The second one.",
    ]


def test_wrapped_lines_go_on() -> None:
    text = (
        "The minister of foreign affairs left for the capital on the\n"
        "Orient train and will be back by the end of the week. He was\n"
        "Seen off by his staff."
    )
    assert len(split(text)) == 2


def test_lists_are_cut_by_line() -> None:
    text = "Dates\nMay 3 – Berlin\nMay 5 – Hamburg\n- Lyon\n- Nice\n1. Rome\n2. Bari"
    assert len(split(text)) == 7


def test_lower_case_after_a_line_break_goes_on() -> None:
    assert _split("He left\nfor Rome.") == ["He left for Rome."]


def test_dateline_stays_with_its_sentence() -> None:
    (span,) = split("OSLO, Norway (AP) _\n\nA ferry sank on Friday.")
    assert span.start == 0
    assert _split("OSLO, Norway (AP) _ A ferry sank. It was old.") == [
        "OSLO, Norway (AP) _ A ferry sank.",
        "It was old.",
    ]


def test_a_dateline_alone_is_kept() -> None:
    assert _split("OSLO (AP) —") == ["OSLO (AP) —"]


@given(st.text(alphabet=st.sampled_from("aB1 .!?\n\"'“”…-•)"), max_size=60))
@settings(max_examples=300, deadline=None, derandomize=True)
def test_spans_are_ordered_bare_and_complete(text: str) -> None:
    spans = split(text)
    assert all(text[span.start : span.end] == text[span.start : span.end].strip() != "" for span in spans)
    assert all(before.end <= after.start for before, after in pairwise(spans))
    kept = "".join(text[span.start : span.end] for span in spans)
    assert "".join(kept.split()) == "".join(text.split())


@pytest.mark.parametrize("piece", ["a.", "word ", ".", "a. ", "\n", "Mr. ", ".'", "A. B\n", '"', "- ", "1. "])
def test_long_runs_are_no_trouble(piece: str) -> None:
    text = piece * 60_000
    spans = split(text)
    assert sum(span.end - span.start for span in spans) <= len(text)


def test_what_never_ends_is_cut_between_words() -> None:
    text = "the ferry sailed and " * 1000 + "sank."
    pieces = split(text)
    assert len(pieces) > 1
    assert max(end - start for start, end in pieces) <= 3000
    assert " ".join(text[start:end] for start, end in pieces) == text


def test_one_word_without_an_end_is_cut_too() -> None:
    text = "x" * 10_000
    assert "".join(text[start:end] for start, end in split(text)) == text

"""Finding phrases: the longest is taken, offsets count code points, what cannot be a date is left alone."""

from __future__ import annotations

from itertools import pairwise

import pytest

from timeline.expressions import scan
from timeline.expressions.meaning import Current, Date, Weekday
from timeline.expressions.registry import rules
from timeline.expressions.scan import Scanner, scanner


def _texts(text: str) -> list[str]:
    return [text[f.start : f.end] for f in scanner().find(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It opened on 5 July 2017.", ["5 July 2017"]),
        ("It opened on Wednesday, 5 July 2017.", ["Wednesday, 5 July 2017"]),
        ("It closed at the end of 2018.", ["the end of 2018"]),
        ("It grew in the first quarter of next year.", ["the first quarter of next year"]),
        ("It lasted from 1914 to 1918.", ["1914", "1918"]),
        ("It lasted (1914-1918) too long.", ["1914", "1918"]),
        ("last year", ["last year"]),
        ("", []),
    ],
)
def test_the_longest_phrase_is_taken(text: str, found: list[str]) -> None:
    assert _texts(text) == found


@pytest.mark.parametrize(
    "before", ["", "Żółć: ", "😀😀 ", "日本語。 ", "a\u0301 ", "\ud800 ", "\x00 ", "\u2028", "«…» "]
)
def test_offsets_count_code_points(before: str) -> None:
    text = (
        f"{before}He came on Friday, 5 July 2019 – “late last year” they said – in 2018. {before} Last week."
    )
    assert _texts(text) == ["Friday, 5 July 2019", "late last year", "2018", "Last week"]


@pytest.mark.parametrize("gap", [" ", "  ", "\n", "\r\n", "\t", "\u00a0", "\n    "])
def test_a_phrase_may_be_wrapped(gap: str) -> None:
    assert _texts(f"It opened on 5{gap}July{gap}2017.") == [f"5{gap}July{gap}2017"]


@pytest.mark.parametrize("gap", ["\n\n", "\r\n\r\n", "\n \n"])
def test_no_phrase_crosses_a_blank_line(gap: str) -> None:
    assert _texts(f"They met in July{gap}2017 was dry.") == ["July", "2017"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("They met at 3 p.m. in Rome.", "3 p.m."),
        ("They met in Sept. 1989.", "Sept. 1989"),
        ("They fought in 490 B.C. at sea.", "490 B.C."),
        ("They met on Friday.", "Friday"),
        ("They met at 3 p.m.", "3 p.m."),
        ("They met in March.", "March"),
    ],
)
def test_the_stop_of_an_abbreviation_belongs_to_it(text: str, found: str) -> None:
    assert _texts(text) == [found]


@pytest.mark.parametrize(
    "text",
    [
        "It cost $2018.",
        "It cost £1999.",
        "It rose by 1.2018 points.",
        "Sum: 1,2018.",
        "Part no. 2016",
        "Flight 1914",
        "#2016",
        "x2016y",
        "in2018now",
        "2018%",
        "A/2018/B",
    ],
)
def test_a_number_that_is_something_else_is_no_year(text: str) -> None:
    assert _texts(text) == []


@pytest.mark.parametrize(
    "text", ["February 30", "30 February 2019", "31 June 2019", "2018-02-30", "2018-13-01", "31/31/2000"]
)
def test_a_date_that_does_not_exist_is_refused_whole(text: str) -> None:
    assert _texts(f"It was fixed for {text}.") == []


def test_a_part_of_a_phrase_that_is_not_to_be_had_is_looked_for() -> None:
    assert _texts("The talks about Friday went on.") == ["Friday"]


def test_parse_reads_a_whole_phrase_by_itself() -> None:
    assert scanner().parse("last year") == (Current("Y", -1),)
    assert scanner().parse("Friday") == (Weekday(4),)
    assert scanner().parse("July 2017") == (Date(2017, 7),)


def test_parse_tells_every_meaning_of_a_phrase() -> None:
    assert len(set(scanner().parse("the year"))) > 1


@pytest.mark.parametrize("phrase", ["they met on Friday", "1914-1918", "30 February 2019", ""])
def test_parse_reads_nothing_else(phrase: str) -> None:
    assert scanner().parse(phrase) == ()


def test_what_is_kept_changes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "On Friday and 5 July 2017, last year, last week; on Friday, on 5 July 2017 and in May 2016. " * 3
    fresh = Scanner(rules())
    first, again = list(fresh.find(text)), list(fresh.find(text))
    monkeypatch.setattr(scan, "_KEPT_PHRASES", 2)
    forgetful = list(Scanner(rules()).find(text))
    assert first == again == forgetful
    assert len(first) == 21


def test_found_in_order_and_apart() -> None:
    text = " ".join(example for r in rules() for example in r.examples)
    spans = [(f.start, f.end) for f in scanner().find(text)]
    assert all(a[1] <= b[0] for a, b in pairwise(spans))
    assert all(start < end for start, end in spans)
    assert len(spans) > len(rules())

"""One pattern of many."""

from __future__ import annotations

import re
from itertools import combinations

import pytest

from timeline.expressions.registry import rules
from timeline.expressions.union import pieces, union

_NAME = re.compile(r"\(\?P<\w+>")


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("abc", ["a", "b", "c"]),
        (r"a+?(?:b|c)?\b[|(]{2,3}d", ["a+?", "(?:b|c)?", r"\b", "[|(]{2,3}", "d"]),
        (r"(?:a(?:b|\))c)*[^\]]", [r"(?:a(?:b|\))c)*", r"[^\]]"]),
        (r"\x{00a0}+[])]x", [r"\x{00a0}+", "[])]", "x"]),
        ("ab|c", ["(?:ab|c)"]),
        ("", []),
    ],
)
def test_a_pattern_is_a_sequence_of_pieces(pattern: str, expected: list[str]) -> None:
    assert pieces(pattern) == expected


@pytest.mark.parametrize("pattern", ["a)", "(?:a", "(a|(b)"])
def test_what_is_no_pattern_is_refused(pattern: str) -> None:
    with pytest.raises(ValueError, match="no pattern"):
        pieces(pattern)


def test_every_rule_is_the_sequence_of_its_pieces() -> None:
    for rule in rules():
        pattern = _NAME.sub("(?:", rule.pattern)
        assert "".join(pieces(pattern)) in (pattern, f"(?:{pattern})"), rule.name


def test_what_patterns_begin_with_alike_stands_once() -> None:
    assert union(["(?:a|b)c", "(?:a|b)d", "(?:a|b)"]) == "(?:a|b)(?:c|d)?"


def test_a_union_matches_what_one_of_its_patterns_does() -> None:
    patterns = ["ab", "a", "abc?d", "(?:ab|x)y", "xy|z", "[ab]+c"]
    words = ["", "a", "b", "z", "ab", "xy", "xz", "aby", "abd", "abcd", "abc", "bac", "abcy"]
    for chosen in (group for size in range(1, 5) for group in combinations(patterns, size)):
        for word in words:
            by_one = any(re.fullmatch(one, word) for one in chosen)
            assert bool(re.fullmatch(union(chosen), word)) == by_one, (chosen, word)

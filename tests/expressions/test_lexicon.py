"""Numbers in words: whatever the patterns take for a count must have a value."""

from __future__ import annotations

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.expressions import lexicon

COUNTS = st.from_regex(
    re.compile(lexicon.FRAGMENTS["COUNT"]), fullmatch=True, alphabet=st.characters(max_codepoint=0xFF)
)


@settings(max_examples=300)
@given(COUNTS)
def test_every_count_is_a_number_or_vague(words: str) -> None:
    amount = lexicon.number(words)
    assert amount is None or amount >= 0


def test_scales_multiply_what_stands_before_them() -> None:
    said = {
        "a hundred": 100,
        "a hundred and twenty": 120,
        "two thousand five": 2005,
        "an hundred": 100,
        "twenty-one": 21,
    }
    assert {words: lexicon.number(words) for words in said} == said

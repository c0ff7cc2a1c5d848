"""The clause around a bare day says which way it leans.

In each sentence the day asked about stands in brackets. The corpus of phrases asks the same through the whole
tagger, a hundred times; here are the kinds of cue, one by one.
"""

from __future__ import annotations

import pytest

from timeline.expressions.direction import FUTURE, OPEN, PAST, Lean, lean


def _lean(marked: str) -> Lean:
    start, end = marked.index("["), marked.index("]") - 1
    return lean(marked.replace("[", "").replace("]", ""), start, end)


_CASES = {
    PAST: [
        "She resigned on [Friday].",
        "The bridge collapsed [Friday] after heavy rain.",
        "[Friday] the bridge collapsed.",
        "The bill was passed on [Friday].",
        "Talks were held in Oslo on [Friday].",
        "The team has lost every match since [Friday].",
        "He has been in hospital since [Friday].",
        "The mayor said on [Friday] that the road would reopen.",
        "“We will pay,” the minister said on [Friday].",
        "The storm had killed nine people by [Friday].",
        "The crew was forced to turn back on [Friday].",
        "The thief managed to escape on [Friday].",
        "She did not appear on [Friday].",
        "He went home on [Friday].",
        "It took place on [Friday].",
    ],
    FUTURE: [
        "She will resign on [Friday].",
        "She won't resign on [Friday].",
        "She'll leave on [Friday].",
        "The bridge is to reopen on [Friday].",
        "The bridge could reopen [Friday].",
        "He is expected to arrive on [Friday].",
        "He was due to arrive on [Friday].",
        "The vote, scheduled for [Friday], worries them.",
        "The queen is visiting Malta on [Friday].",
        "The bill is to be put to the vote on [Friday].",
        "The bill will be passed on [Friday].",
        "The court plans to rule on [Friday].",
        "He wants to meet her on [Friday].",
        "The strike begins on [Friday].",
        "They meet on [Friday].",
        "The upcoming election on [Friday] worries them.",
        "They hope that the road will be clear by [Friday].",
        "Pending a ruling, the gates stay shut until [Friday].",
    ],
    OPEN: [
        "Snow in Oslo, [Friday].",
        "[Friday].",
        "Fire in a barn on [Friday].",
    ],
}


@pytest.mark.parametrize(
    ("marked", "sign"), [(marked, sign) for sign, sentences in _CASES.items() for marked in sentences]
)
def test_lean(marked: str, sign: int) -> None:
    assert _lean(marked).sign == sign, _lean(marked).why


@pytest.mark.parametrize("marked", [m for sentences in _CASES.values() for m in sentences])
def test_the_reason_is_said(marked: str) -> None:
    assert _lean(marked).why


@pytest.mark.parametrize(
    ("marked", "sign"),
    [
        ("She will sing. He fell on [Friday].", PAST),
        ("She sang. He will fall on [Friday].", FUTURE),
        ("He fell on [Friday]. She will sing.", PAST),
        ("He will fall on [Friday]! She sang.", FUTURE),
        ("She sang? Fire in a barn on [Friday].", OPEN),
    ],
)
def test_another_sentence_has_no_say(marked: str, sign: int) -> None:
    assert _lean(marked).sign == sign


def test_the_rest_of_a_long_text_changes_nothing() -> None:
    here = "The minister will visit the village on [Friday]."
    assert _lean("He fell. " * 2000 + here + " He fell." * 2000) == _lean(here)


def test_a_sentence_without_end_is_read_in_part() -> None:
    assert _lean("word " * 5000 + "will come on [Friday]" + " word" * 5000).sign == FUTURE
    assert _lean("will " + "word " * 5000 + "[Friday]" + " word" * 5000 + " will").sign == OPEN


def test_any_place_of_any_text_can_be_asked() -> None:
    for text in ("", "Friday", "é\ud800😀", "\n\n", "“”–—", "'s 's 's", "to to to to"):
        for start in range(len(text) + 1):
            assert lean(text, start, len(text)).sign in (PAST, OPEN, FUTURE)

"""Status by tense, modality and polarity, and as governing words and dates change it."""

from __future__ import annotations

from datetime import datetime

import pytest

from timeline.events import status, when
from timeline.language import VerbGroup, verb_groups

PUBLISHED, END = datetime(2024, 5, 15), datetime(2024, 5, 16)


def group(text: str) -> VerbGroup:
    """The last verb group of a sentence."""
    return verb_groups(text)[-1]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("He left.", status.HAPPENED),
        ("He has left.", status.HAPPENED),
        ("He is leaving.", status.ONGOING),
        ("He will leave.", status.PLANNED),
        ("He is scheduled to leave.", status.PLANNED),
        ("He is expected to leave.", status.EXPECTED),
        ("He hopes to leave.", status.EXPECTED),
        ("He may leave.", status.HYPOTHETICAL),
        ("He did not leave.", status.DENIED),
        ("He will not leave.", status.DENIED),
        ("He failed to leave.", status.DENIED),
        ("He refused to leave.", status.DENIED),
        ("He managed to leave.", status.HAPPENED),
        ("He was forced to leave.", status.HAPPENED),
    ],
)
def test_own_status(text: str, wanted: str) -> None:
    assert status.own(group(text), stative=False, recurs=False) == wanted


def test_a_verb_without_a_tense_has_no_status_of_its_own() -> None:
    assert status.own(group("They voted to leave."), stative=False, recurs=False) is None


@pytest.mark.parametrize(
    ("text", "above", "wanted"),
    [
        ("They began.", status.HAPPENED, status.HAPPENED),
        ("They refused.", status.HAPPENED, status.DENIED),
        ("They allowed.", status.HAPPENED, status.HYPOTHETICAL),
        ("They postponed.", status.HAPPENED, status.POSTPONED),
    ],
)
def test_governed_status(text: str, above: str, wanted: str) -> None:
    assert status.governed(group(text), above, "complement") == wanted


def test_a_date_ahead_makes_a_present_arranged() -> None:
    ahead = when.within(datetime(2024, 5, 20), datetime(2024, 5, 21))
    over = when.within(datetime(2024, 5, 1), datetime(2024, 5, 2))
    flies, flew = group("He flies."), group("He flew.")
    assert status.fitting(status.ONGOING, flies, ahead, PUBLISHED, END, dated=True) == status.PLANNED
    assert status.fitting(status.HAPPENED, flew, ahead, PUBLISHED, END, dated=True) == status.HAPPENED
    assert status.fitting(status.ONGOING, flies, over, PUBLISHED, END, dated=True) == status.HAPPENED
    assert status.fitting(status.ONGOING, flies, over, PUBLISHED, END, dated=False) == status.ONGOING


def test_conditions() -> None:
    assert status.conditional("If")
    assert not status.conditional("when")
    assert not status.conditional(None)

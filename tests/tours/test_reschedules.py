"""Stops moved to another day, in the ways in which sentences tell of it."""

from __future__ import annotations

import pytest

from timeline.events.dating import datings
from timeline.tours import reschedules

MOVES = {
    "The Bonn concert moves from 4 May to 9 October.": [("Bonn", "05-04", "10-09")],
    "The Bonn concert will now take place on 9 October.": [("Bonn", "", "10-09")],
    "Bonn will now be on 9 October, with Bremen the night after and Lille on the 14th.": [
        ("Bonn", "", "10-09"), ("Bremen", "", "10-10"), ("Lille", "", "10-14"),
    ],
    "Bonn (originally 4 May) follows on 9 October.": [("Bonn", "05-04", "10-09")],
    "The Bonn show, scheduled for 4 May, has been put back to 9 and 10 October.": [("Bonn", "05-04", "10-09+10-10")],
    "The 4 May show in Bonn has been moved to 9 October.": [("Bonn", "05-04", "10-09")],
    "Bonn moves from 4 May to 9 October, Bremen from 5 May to 11 October, and the Lille date, 6 May, becomes 12 October.": [
        ("Bonn", "05-04", "10-09"), ("Bremen", "05-05", "10-11"), ("Lille", "05-06", "10-12"),
    ],
    "Bonn moves to 9 October. Bremen goes from 5 May to 11 October.": [("Bonn", "", "10-09"), ("Bremen", "05-05", "10-11")],
    "The Bremen festival goes from 5 May to 11 May.": [],
    "The band is now in Bonn, where it plays on 4 May.": [],
}  # fmt: skip


@pytest.mark.parametrize("text", MOVES)
def test_old_and_new_days(text: str, read) -> None:  # type: ignore[no-untyped-def]
    _, expressions, found = read(text, "2024-02-01")

    def days(stated: list) -> str:  # type: ignore[type-arg]
        return "+".join(d.first.start.strftime("%m-%d") for d in stated)

    moved = reschedules.moved(text, found, datings(text, expressions))
    assert [(m.mention.text, days(m.old), days(m.new)) for m in moved] == MOVES[text]

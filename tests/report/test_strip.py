"""A tour in a line: where it leads, and how many stops it has."""

from __future__ import annotations

import pytest

from timeline.model import Bounds, Stop
from timeline.report.strip import counted, route


def stops(*said: str) -> list[Stop]:
    """Stops of "Riga", "Oslo cancelled" or "return Tokyo"."""
    made = []
    for number, words in enumerate(said):
        kind = "return" if words.startswith("return ") else "stop"
        place, _, status = words.removeprefix("return ").partition(" ")
        known = {"stop_id": f"s{number}", "kind": kind, "place": place, "status": status or "planned"}
        rest = {
            "sequence": number + 1,
            "bounds": Bounds(None, None, None, None),
            "doc_ids": (),
            "evidence": (),
        }
        made.append(Stop(**{**dict.fromkeys(Stop._fields, ""), **rest, **known}))
    return made


@pytest.mark.parametrize(
    ("said", "leads", "number"),
    [
        (("Riga", "Oslo", "return Tokyo"), "Riga → Oslo", "2 stops"),
        (
            ("Riga", "Oslo cancelled", "Lund", "Kyiv cancelled", "Bern postponed"),
            "Riga → Lund; cancelled: Oslo, Kyiv; postponed: Bern",
            "2 stops, 2 cancelled, 1 postponed",
        ),
        (("Riga denied",), "denied: Riga", "0 stops, 1 denied"),
        ((), "", "0 stops"),
    ],
)
def test_what_a_tour_does_not_reach_is_told_apart(said, leads, number):
    assert route(stops(*said)) == leads
    assert counted(stops(*said)) == number

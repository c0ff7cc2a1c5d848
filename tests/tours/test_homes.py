"""Where travellers come from, which is no stop of theirs: by the state of an office, by a dateline."""

from __future__ import annotations

import pytest

_FRI = "2024-06-07"


@pytest.mark.parametrize(
    "opening",
    [
        "Estonia's prime minister, Rita Olsen, flies to Lima on Monday. On Tuesday she goes on to Quito. ",
        "TALLINN, June 7 — Prime Minister Rita Olsen flies to Lima on Monday. On Tuesday she goes on to Quito. ",
        "Rita Olsen, the Estonian prime minister, flies to Lima on Monday. On Tuesday she goes on to Quito. ",
    ],
)
def test_who_holds_an_office_lands_at_home(opening: str, tell, line) -> None:  # type: ignore[no-untyped-def]
    [(_, stops)] = tell(opening + "She lands in Tallinn on Thursday.", _FRI)
    assert [(kind, place) for kind, place, _, _ in line(stops)] == [
        ("planned", "Lima"),
        ("planned", "Quito"),
        ("return", "Tallinn"),
    ]


def test_the_state_of_a_host_is_nobodys_home(tell) -> None:  # type: ignore[no-untyped-def]
    text = (
        "Rita Olsen flies to Lima on Monday to meet the Peruvian prime minister. She goes on to Cusco on Tuesday "
        "and to Arequipa on Wednesday."
    )
    [(_, stops)] = tell(text, _FRI)
    assert [(s.kind, s.place) for s in stops] == [("stop", "Lima"), ("stop", "Cusco"), ("stop", "Arequipa")]

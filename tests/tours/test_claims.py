"""What a text calls a journey, and the stops that it counts."""

from __future__ import annotations

import pytest

from timeline.tours.claims import Claim, claim_of


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        (
            "Tallinn is the first stop of his six-nation European tour.",
            Claim("six-nation European tour", 6, "countries"),
        ),
        ("She sets out on a 12-date run.", Claim("12-date run", 12, "dates")),
        ("They announced their “Quiet Engines” tour.", Claim("“Quiet Engines” tour", None, "")),
        ("He will travel to Rome on Monday.", None),
    ],
)
def test_a_name_with_its_count_is_read(text: str, claim: Claim | None) -> None:
    assert claim_of(text, [(0, len(text))]) == claim


def test_a_count_that_disagrees_with_the_stops_is_told(tell) -> None:  # type: ignore[no-untyped-def]
    text = "President Juan Ibarra will visit Fiji on Monday and Samoa on Tuesday, on a three-nation tour."
    [(tour, stops)] = tell(text, "2024-06-07")
    assert tour.title == "Juan Ibarra: three-nation tour"
    assert stops[-1].why.endswith("the text says 3 countries, 2 are named")


def test_a_count_that_agrees_is_not(tell) -> None:  # type: ignore[no-untyped-def]
    text = "President Juan Ibarra will visit Fiji on Monday and Samoa on Tuesday, on a two-nation tour."
    [(_, stops)] = tell(text, "2024-06-07")
    assert "countries" not in stops[-1].why


def test_what_was_given_up_may_be_counted_or_not(tell) -> None:  # type: ignore[no-untyped-def]
    text = (
        "The band Tin Harbour announced a two-date tour.\n\nMay 3 – Bremen, Lagerhaus\nMay 4 – Kiel, Pumpe\n\n"
        "Their show in Hamburg has been cancelled."
    )
    ((_, stops),) = tell(text, "2024-02-01")
    assert [s.status for s in stops].count("cancelled") == 1
    assert not any("are named" in s.why for s in stops)

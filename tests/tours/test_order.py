"""The order of stops that an overview lists and the text then goes through."""

from __future__ import annotations


def test_stops_told_again_stand_where_they_are_told_again(tell, line) -> None:  # type: ignore[no-untyped-def]
    text = (
        "Foreign Minister Rita Olsen will visit Oman, Kuwait and Qatar from 10 to 16 June. She will be in Muscat on Monday, 10 June. "
        "From there she travels to Kuwait City. On Saturday, 15 June, she is expected in Doha."
    )
    [(_, stops)] = tell(text, "2024-06-07")
    assert line(stops) == [
        ("planned", "Muscat", "2024-06-10", "2024-06-10"),
        ("planned", "Kuwait City", "2024-06-10", "2024-06-15"),
        ("planned", "Doha", "2024-06-15", "2024-06-15"),
    ]


def test_what_the_overview_alone_names_stays_behind_the_one_before_it(tell) -> None:  # type: ignore[no-untyped-def]
    text = (
        "Foreign Minister Rita Olsen will visit Oman, Kuwait and Qatar from 10 to 16 June. She will be in Muscat on Monday, 10 June, "
        "for talks. On Saturday, 15 June, she is expected in Doha."
    )
    [(_, stops)] = tell(text, "2024-06-07")
    assert [s.place for s in stops] == ["Muscat", "Kuwait", "Doha"]


def test_an_overview_is_not_turned_round_by_later_mentions_without_a_day(tell) -> None:  # type: ignore[no-untyped-def]
    text = (
        "Foreign Minister Rita Olsen will visit Oman, Kuwait and Qatar next week. In Qatar she will visit a museum. "
        "In Oman she will visit a port."
    )
    [(_, stops)] = tell(text, "2024-06-07")
    assert [s.place for s in stops] == ["Oman", "Kuwait", "Qatar"]

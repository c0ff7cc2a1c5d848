"""Events of single sentences: status, days and place, and the reasons in words."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.events import Extraction, extract
from timeline.expressions import tag
from timeline.model import Document, Event

_FILE = Path(__file__).parent / "event_sentences.txt"
_TICK = timedelta(microseconds=1)


def told(text: str, published: str = "2024-05-15", title: str | None = None) -> Extraction:
    """The events of a text published on a day."""
    day = datetime.fromisoformat(published)
    document = Document("d", "s", title, day, "day", "option", None, "en", text, "")
    return extract(document, tag(document).expressions)


def event(found: Extraction, word: str) -> Event:
    """The last event whose trigger has a word."""
    return [e for e in found.events if word in e.trigger.split()][-1]


def _cases() -> Iterator[tuple[str, list[str]]]:
    text = ""
    for line in _FILE.read_text(encoding="utf-8").splitlines():
        if line.startswith("  "):
            yield text, line.split()
        elif line and not line.startswith("#"):
            text = line


def _day(instant: datetime | None) -> str:
    return "-" if instant is None else str(instant.date())


@pytest.mark.parametrize(
    ("text", "wanted"), [pytest.param(*case, id=f"{case[1][0]}: {case[0]}") for case in _cases()]
)
def test_sentence(text: str, wanted: list[str]) -> None:
    found = event(told(text), wanted[0])
    last = found.bounds.latest_end
    got = [found.status, _day(found.bounds.earliest_start), _day(last - _TICK if last else None)]
    plain = [part for part in wanted[1:] if not part.startswith("@")]
    assert got[: len(plain)] == plain
    places = [part[1:] for part in wanted if part.startswith("@")]
    assert not places or [found.place] == places


def test_events_are_in_order_with_their_sentences() -> None:
    text = "Ghana signed the pact on Monday. Togo will sign it in June."
    found = told(text).events
    assert [e.event_id for e in found] == [f"e{i}" for i in range(1, len(found) + 1)]
    assert [e.trigger_start for e in found] == sorted(e.trigger_start for e in found)
    for e in found:
        assert text[e.trigger_start : e.trigger_end] == e.trigger
        assert text[e.char_start : e.char_end] == e.sentence


def test_a_noun_before_its_light_verb_is_no_part_of_the_trigger() -> None:
    found = told("An intense search conducted by the navy continues off Malta.")
    assert [e.trigger for e in found.events if e.trigger_start >= e.trigger_end] == []
    assert {"search", "conducted"} <= {e.trigger for e in found.events}


def test_what_dates_an_event_is_named() -> None:
    document_text = "The mill burned down on Monday."
    found = event(told(document_text), "burned")
    assert found.dated_by == ("x1",)
    assert found.why == "dated by “on Monday”"


def test_what_is_inferred_has_no_expression() -> None:
    found = event(told("The mill burned down."), "burned")
    assert found.dated_by == ()
    assert found.why == "the day of the report"


def test_a_headline_tells_the_news_of_the_day() -> None:
    found = event(
        told("Mill owner wins tax case\n\nThe owner of a mill won a tax case on Wednesday."), "wins"
    )
    assert found.status == "happened"
    assert found.bounds.earliest_start == datetime(2024, 5, 15)


def test_a_dateline_sets_the_news() -> None:
    found = event(told("LISBON, May 15 – Dockers walked out on Wednesday."), "walked")
    assert (found.place, found.country) == ("Lisbon", "PT")


def test_the_entries_of_a_live_report_have_just_happened() -> None:
    text = "18:40 The storm reaches Bergen.\n\n17:55 The airport closes.\n\n16:20 The dean arrives by train."
    found = event(told(text), "arrives")
    assert found.status == "happened"
    assert found.bounds.earliest_start == datetime(2024, 5, 15, 16, 20)


def test_the_hour_of_an_entry_is_not_when_what_it_announces_will_be() -> None:
    text = "18:40 The mayor will speak at 8pm.\n\n17:55 The airport closes."
    found = event(told(text), "speak")
    assert found.status == "planned"
    assert found.bounds.earliest_start == datetime(2024, 5, 15, 20)


def test_a_narrative_goes_on_from_the_date_said_last() -> None:
    text = (
        "The town was besieged on 4 March 1644. The governor burned the suburbs. "
        "The siege was lifted on 1 July 1644. He died on 2 May 1650."
    )
    found = event(told(text, "2019-01-01"), "burned")
    assert found.bounds.earliest_start == datetime(1644, 3, 4)
    assert found.bounds.latest_end == datetime(1644, 7, 2)


def test_figures_fill_their_period_and_the_next_figure_shares_it() -> None:
    found = told("Exports rose 4 percent in April. Imports fell 2 percent.")
    first, second = event(found, "rose"), event(found, "fell")
    assert first.bounds == second.bounds
    assert first.bounds.latest_start == datetime(2024, 4, 2)
    assert first.bounds.earliest_end == datetime(2024, 4, 30)


@pytest.mark.parametrize(
    ("text", "noise"),
    [
        ("LISBON, March 12 - Nothing happened.", "March"),
        ("They will play either Luton or Derby in June.", "Derby"),
        ("Rescue workers arrived on Monday.", "Rescue"),
        ("They won by 152 runs.", "runs"),
        ("Staff of the Ministry of Foreign Affairs left.", "Affairs"),
        ("Leaders held an emergency summit.", "emergency"),
        ("The firm will cut jobs by the end of June.", "end"),
    ],
)
def test_words_that_are_no_events(text: str, noise: str) -> None:
    assert noise not in [e.trigger for e in told(text).events]


def test_what_is_said_to_be_according_to_someone_is_theirs() -> None:
    found = event(told("The king has fled, according to officials on Tuesday."), "according")
    assert found.actors == ("officials",)


def test_the_day_of_the_news_is_not_that_of_its_background() -> None:
    found = told("Hale, who won the toss on Monday, hit a century. The umpires ended the match early.")
    assert event(found, "ended").bounds.earliest_start == datetime(2024, 5, 15)


def test_a_noun_taken_up_again_keeps_its_date() -> None:
    found = told("The referendum on 2 June will be close. Monarchists hope to win the referendum.")
    assert [e.bounds.earliest_start for e in found.events if e.trigger == "referendum"] == [
        datetime(2024, 6, 2)
    ] * 2


def test_the_sequence_of_a_journey_bounds_its_undated_moves() -> None:
    text = "Ms Diaz will travel to Rome on Friday and then visit Malta. On Monday she will fly to Tunis."
    found = event(told(text), "visit")
    assert found.bounds.earliest_start == datetime(2024, 5, 17)
    assert found.bounds.latest_end == datetime(2024, 5, 21)


def test_an_owner_is_who_does_what_a_noun_names() -> None:
    found = event(told("Kofi Mensah spoke on Monday. Mensah's visit surprised the island."), "visit")
    assert found.actors == ("Kofi Mensah",)


def test_reporting_is_told_apart() -> None:
    found = told("The minister said on Monday that the ferry sank.")
    assert event(found, "said").event_class == "REPORTING"
    assert event(found, "sank").event_class == "OCCURRENCE"


def test_an_empty_text_has_no_events() -> None:
    assert told("").events == ()


_SALAD = [
    "He",
    "will",
    "travel",
    "said",
    "to",
    "Rome",
    "on",
    "Monday",
    "before",
    "the",
    "vote",
    "if",
    "not",
    ",",
    ".",
    "“",
]


@given(st.lists(st.sampled_from(_SALAD), max_size=25))
def test_bounds_are_never_contradictory(words: list[str]) -> None:
    for e in told(" ".join(words)).events:
        one, two, three, four = e.bounds
        assert one is None or two is None or one <= two
        assert three is None or four is None or three <= four
        assert one is None or four is None or one <= four

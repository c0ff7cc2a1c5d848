"""People and countries: who has a page, who shares one, and what stands on it."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

import pytest

from timeline import report
from timeline.report.names import page_name


@pytest.fixture
def drawn(rows, write_tables, tmp_path):
    """Draws a report of the given events, and gives the folder."""

    def draw(events) -> Path:
        report.write(write_tables(tmp_path / "tables", {**rows, "events": events}), tmp_path / "reports")
        return tmp_path / "reports"

    return draw


def told(rows, actor: str, number: int):
    """Events of an actor, in turn in the article of the tour and in that of the mill."""
    models = [next(row for row in rows["events"] if row["trigger"] == it) for it in ("met", "founded")]
    return [
        {**models[index % 2], "event_id": f"e-{index}-{page_name(actor)[:9]}", "actors": [actor]}
        for index in range(number)
    ]


def words(path: Path) -> str:
    return unescape(re.sub("<[^>]*>", " ", path.read_text(encoding="utf-8")))


def test_people_told_of_a_little_in_several_articles_share_a_page_by_letter(drawn, rows):
    folder = drawn([*told(rows, "Amaru Ek", 2), *told(rows, "Ásta Berg", 4), *told(rows, "Bo Lind", 2)])
    assert {path.name for path in (folder / "people").iterdir()} >= {"of-a-1.html", "of-b-1.html"}
    shared = words(folder / "people" / "of-a-1.html")
    assert "People: Amaru Ek to Ásta Berg" in shared
    assert "4 events in 2 articles" in shared
    assert "Bo Lind" not in shared
    listed = (folder / "lists" / "people-1.html").read_text(encoding="utf-8")
    address = re.search(r'href="../people/of-a-1.html#([^"]+)">Ásta Berg', listed)
    assert address is not None
    assert f'id="{address[1]}"' in (folder / "people" / "of-a-1.html").read_text(encoding="utf-8")


def test_people_much_told_of_have_a_page_of_their_own_with_a_drawing(drawn, rows):
    folder = drawn(told(rows, "Amaru Ek", 20))
    page = folder / "people" / page_name("Amaru Ek")
    assert "20 events in 2 articles" in words(page)
    assert 'id="figure-data"' in page.read_text(encoding="utf-8")


def test_people_of_one_article_have_no_page(drawn, rows):
    folder = drawn([{**event, "doc_id": "abe"} for event in told(rows, "Amaru Ek", 20)])
    assert not [path for path in (folder / "people").iterdir() if "amaru" in path.name or "of-" in path.name]


def test_a_page_that_many_share_goes_on_on_the_next(drawn, rows):
    events = [event for number in range(60) for event in told(rows, f"Amaru {number:02}", 10)]
    folder = drawn(events)
    assert {"of-a-1.html", "of-a-2.html"} <= {path.name for path in (folder / "people").iterdir()}
    assert "People: Amaru 30 to Amaru 59" in words(folder / "people" / "of-a-2.html")


def test_what_is_said_or_has_no_date_is_listed_by_article_below_the_table(drawn, rows):
    dated, founded = told(rows, "Amaru Ek", 2)
    open_ends = dict.fromkeys(("earliest_start", "latest_start", "earliest_end", "latest_end"))
    vague = {**dated, "event_id": "vague", "trigger": "hopes", "dated_by": [], **open_ends}
    said = {**dated, "event_id": "said", "trigger": "said", "event_class": "REPORTING"}
    page = words(drawn([dated, founded, vague, said]) / "people" / "of-a-1.html")
    table, _, rest = page.partition("Said, or without a date of its own")
    assert "Amaru Ek · met · Tallinn" in table
    assert "met his Estonian host in Tallinn on Friday" in table
    assert "hopes" not in table
    assert "Amaru Ek · hopes · Tallinn" in rest
    assert "Amaru Ek · said · Tallinn" in rest


def test_the_countries_of_all_events_of_a_sentence_are_told_of_it(drawn, rows):
    met = next(row for row in rows["events"] if row["trigger"] == "met")
    flew = {**met, "event_id": "flew", "trigger": "flew", "country": "LV", "place": "Riga"}
    folder = drawn([met, flew])
    for code in ("EE", "LV"):
        assert "Shinzo Abe · met, flew · Tallinn" in words(folder / "places" / page_name(code))

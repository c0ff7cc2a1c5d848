"""The corpus checks itself: whoever edits a passage by hand learns at once where its gold no longer fits.

Weekdays are the trap of invented news: "Friday 3 May" must mean a year in which that is true.
"""

from __future__ import annotations

import json
import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

HERE = Path(__file__).parent
RAW = HERE.parents[1] / "data" / "raw"

STATUSES = {
    *("happened", "ongoing", "planned", "expected", "hypothetical"),
    *("recurring", "cancelled", "postponed", "denied"),
}
KINDS = {"diplomatic", "papal", "royal", "concert", "campaign", "trade", "sport", "book", "negative", "other"}
MANNERS = {
    *("wire", "tabloid", "sport", "music press", "government statement"),
    *("business", "history", "liveblog", "magazine", "local"),
}
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "January Jan",
            "February Feb",
            "March Mar",
            "April Apr",
            "May",
            "June Jun",
            "July Jul",
            "August Aug",
            "September Sept Sep",
            "October Oct",
            "November Nov",
            "December Dec",
        ),
        start=1,
    )
    for name in names.split()
}

_DAY = r"(?P<weekday>Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*\.?,? "
_MONTH = rf"(?P<month>{'|'.join(sorted(MONTHS, key=len, reverse=True))})\b\.?"
_YEAR = r"(?:,? (?P<year>\d{4})\b)?"
DATED_WEEKDAYS = (
    re.compile(_DAY + r"(?P<day>\d{1,2})(?:st|nd|rd|th)? " + _MONTH + _YEAR),
    re.compile(_DAY + _MONTH + r" (?P<day>\d{1,2})\b" + _YEAR),
    re.compile(_DAY + r"(?P<day>\d{2})/(?P<month>\d{2})\b" + _YEAR),
)

TOURS = sorted((HERE / "tours").glob("*.toml"))
EVENTS = sorted((HERE / "events").glob("*.toml"))
FOLDERS = sorted(path.parent for path in (HERE / "merge").glob("*/expected.toml"))


def load(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text(encoding="utf-8"))


def name(path: Path) -> str:
    return path.stem


def article(path: Path) -> tuple[dict[str, str], str]:
    """The front matter and the body of one article."""
    _, head, body = path.read_text(encoding="utf-8").split("---\n", 2)
    return dict(line.split(": ", 1) for line in head.splitlines()), body.strip()


def wrong_weekdays(text: str, published: date) -> Iterator[str]:
    """Dates in `text` with a wrong weekday, in the year given or else the one nearest to publication."""
    for pattern in DATED_WEEKDAYS:
        for match in pattern.finditer(text):
            month = MONTHS.get(match["month"]) or int(match["month"])
            years = [int(match["year"])] if match["year"] else range(published.year - 1, published.year + 2)
            days = [date(year, month, int(match["day"])) for year in years]
            meant = min(days, key=lambda day: abs(day - published))
            if not WEEKDAYS[meant.weekday()].startswith(match["weekday"]):
                yield f"{match[0]!r} is a {WEEKDAYS[meant.weekday()]}"


def bounds(item: dict[str, Any], first: str, last: str) -> tuple[date, date]:
    """The inclusive days of a gold item; an open bound is as far away as dates go."""
    start = date.fromisoformat(item[first]) if first in item else date.min
    end = date.fromisoformat(item[last]) if last in item else date.max
    assert start <= end, item
    return start, end


def stands_in(needle: str, text: str) -> int:
    """How often `needle` stands in `text` as whole words."""
    return len(re.findall(rf"(?<!\w){re.escape(needle)}(?!\w)", text))


def check_tours(tours: list[dict[str, Any]], text: str) -> None:
    """What holds for the gold itineraries of any text."""
    for tour in tours:
        assert tour["status"] in STATUSES
        assert stands_in(tour["traveller"], text), tour["traveller"]
        stops = tour["stop"]
        assert stops
        starts = []
        for stop in stops:
            start, end = bounds(stop, "earliest_start", "latest_end")
            assert stop["status"] in STATUSES
            assert re.fullmatch("[A-Z]{2}", stop["country"])
            assert stands_in(stop["place"], text), stop["place"]
            assert not stop["dated"] or (end - start) < timedelta(days=15), stop
            for low, high in stop.get("alt_bounds", ()):
                assert not (low and high) or date.fromisoformat(low) <= date.fromisoformat(high)
            starts.append((stop.get("order"), start, stop["status"]))
        orders = sorted({order for order, _, _ in starts if order is not None})
        assert orders == list(range(1, len(orders) + 1)), "order is dense and starts at 1"
        live = sorted((order, start) for order, start, status in starts if order and status != "hypothetical")
        assert [start for _, start in live] == sorted(start for _, start in live), "order and days disagree"
        if "returns" in tour:
            assert date.fromisoformat(tour["returns"]) >= max(start for _, start, _ in starts)


def check_stated_weekdays(tours: list[dict[str, Any]], text: str) -> None:
    """Where the text says "PLACE on WEEKDAY", one of the place's stops can be on that weekday."""
    for stop in (stop for tour in tours for stop in tour["stop"]):
        for weekday in re.findall(rf"\b{re.escape(stop['place'])} on ({'|'.join(WEEKDAYS)})\b", text):
            spans = [
                bounds(other, "earliest_start", "latest_end")
                for tour in tours
                for other in tour["stop"]
                if other["place"] == stop["place"]
            ]
            assert any(
                WEEKDAYS[(start + timedelta(days=days)).weekday()] == weekday
                for start, end in spans
                for days in range(min((end - start).days, 6) + 1)
            ), f"{stop['place']} on {weekday}"


@pytest.mark.parametrize("path", TOURS, ids=name)
def test_tour_text_and_gold_agree(path: Path) -> None:
    passage = load(path)
    text, tours = passage["text"], passage.get("tour", [])
    published = date.fromisoformat(passage["published"])
    assert passage["kind"] in KINDS
    assert 60 <= len(text.split()) <= 300
    assert bool(tours) != (passage["kind"] == "negative")
    assert list(wrong_weekdays(text, published)) == []
    check_tours(tours, text)
    check_stated_weekdays(tours, text)


@pytest.mark.parametrize("path", EVENTS, ids=name)
def test_event_passage_and_gold_agree(path: Path) -> None:
    passage = load(path)
    text = passage["text"]
    assert passage["manner"] in MANNERS
    assert 40 <= len(text.split()) <= 150
    assert list(wrong_weekdays(text, date.fromisoformat(passage["published"]))) == []
    triggers = [(event["trigger"], event.get("occurrence", 1)) for event in passage["event"]]
    assert len(set(triggers)) == len(triggers) >= 4
    for event in passage["event"]:
        bounds(event, "start", "end")
        assert event["status"] in STATUSES
        occurrences = stands_in(event["trigger"], text)
        assert event.get("occurrence", 1) <= occurrences, event["trigger"]
        assert "occurrence" in event or occurrences == 1, f"{event['trigger']}: which one?"
        for mention in [*event["actors"], *([event["place"]] if "place" in event else [])]:
            assert stands_in(mention, text), mention


@pytest.mark.parametrize("folder", FOLDERS, ids=name)
def test_merged_tours_and_their_articles_agree(folder: Path) -> None:
    articles = {path.name: article(path) for path in sorted(folder.glob("*.md"))}
    tours = load(folder / "expected.toml")["tour"]
    assert 2 <= len(articles) <= 4
    assert sorted(file for tour in tours for file in tour["articles"]) == sorted(articles)
    assert (len(tours) == 1) == folder.name.startswith("same-")
    for head, body in articles.values():
        assert list(wrong_weekdays(body, date.fromisoformat(head["published"]))) == []
    for tour in tours:
        check_tours([tour], "\n".join(articles[file][1] for file in tour["articles"]))


def test_both_halves_are_as_large_as_promised() -> None:
    tours = [load(path) for path in TOURS]
    events = [load(path) for path in EVENTS]
    count = Counter(passage["set"] for passage in tours)
    assert count.pop("A") >= 22
    assert count == {"B": 22, "C": 34, "D": 17, "E": 8, "F": 11}
    assert [passage["set"] for passage in events] == ["A"] * 27 + ["B"] * 15
    assert sum(passage["kind"] == "negative" for passage in tours) >= 8
    assert {passage["kind"] for passage in tours} == KINDS
    for half in "AB":
        assert {passage["manner"] for passage in events if passage["set"] == half} == MANNERS
    assert len([folder for folder in FOLDERS if folder.name.startswith("same-")]) == 5
    assert len([folder for folder in FOLDERS if folder.name.startswith("apart-")]) == 3


@pytest.mark.parametrize("path", sorted([*RAW.glob("*.md"), *RAW.glob("*.txt")]), ids=name)
def test_sample_article_is_a_whole_article(path: Path) -> None:
    head, body = article(path)
    assert {"title", "published", "source"} <= head.keys()
    assert 150 <= len(body.split()) <= 500
    assert list(wrong_weekdays(body, date.fromisoformat(head["published"][:10]))) == []


def test_sample_wire_is_whole() -> None:
    lines = (RAW / "wire.jsonl").read_text(encoding="utf-8").splitlines()
    items = [json.loads(line) for line in lines]
    assert len({item["id"] for item in items}) == 3
    for item in items:
        assert {"id", "title", "published", "source", "text"} == item.keys()
        assert list(wrong_weekdays(item["text"], date.fromisoformat(item["published"][:10]))) == []


def test_weekday_check_catches_a_wrong_weekday() -> None:
    published = date(2024, 3, 8)
    assert list(wrong_weekdays("Friday, 8 March; Sat 09/03; Monday, March 11, 2024", published)) == []
    assert len(list(wrong_weekdays("Friday 9 March; Sun 09/03; Monday, March 12, 2024", published))) == 3

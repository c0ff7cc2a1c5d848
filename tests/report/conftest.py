"""Made-up tables to draw: a diplomatic tour, a band's tour in two articles, a mill, and a hostile article."""

from __future__ import annotations

import errno
import io
import os
import shutil
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from playwright.sync_api import Browser, sync_playwright

from timeline import report
from timeline.tables import SCHEMAS

Rows = dict[str, list[dict[str, Any]]]

HOSTILE = (
    "<script>alert('x')</script><img src=https://example.org/x onerror=alert(1)>&amp; %{x} {{y}} "
    "\u202eesrever\u202c \u2067\u05e9\u05dc\u05d5\u05dd\u2069 \u200f"
    "end"
)
WIDE = "w" * 10_000
HOSTILE_ID = "../../../etc/<script>alert(1)</script>"
HOSTILE_TEXT = f"{HOSTILE} on Friday {WIDE}\n\n\u202e{WIDE}"

ABE = """Abe sees Estonian leader and goes on to five more capitals

TALLINN - Prime Minister Shinzo Abe met his Estonian host in Tallinn on Friday. He flies to Latvia on \
Saturday and goes from there to Lithuania. Bulgaria expects him on Sunday. Serbia and Romania follow, and he \
is to be back in Tokyo on Wednesday.

Abe had meant to come in July last year. That trip was cut short because of floods at home. Officials said \
the six states were chosen for their growth. The four northern countries hope for a first round of \
talks later in 2018 or early 2019. Trade has been growing since 2012. A pact with Europe was agreed late \
last year. A visit to Minsk was called off. The matter may come up again one day."""

BAND = """Vesper Lane add dates

The band open in Oslo on May 3 and play Copenhagen from May 5 to 6. Hamburg on May 8 is cancelled; Berlin \
has been put off until the autumn. They hope to reach Prague before the end of the month, and nobody \
knows when they will be home."""

BAND_LATER = """Vesper Lane off to a roaring start

Oslo was sold out on Friday. Copenhagen comes next."""

MILL = """Mill closes after a century

The paper mill at Kelso was founded in 1919. It shut its gates on Monday. A museum may follow in the 2030s."""

TEXTS = {"abe": ABE, "vesper-1": BAND, "vesper-2": BAND_LATER, "mill": MILL, HOSTILE_ID: HOSTILE_TEXT}


@pytest.fixture(scope="session")
def rows() -> Rows:
    """Rows for every table, in the dictionaries that `write_tables` takes."""
    return {
        "documents": _documents(),
        "expressions": _expressions(),
        "events": _events(),
        "tours": _tours(),
        "stops": [*_stops_of_abe(), *_stops_of_the_band(), *_hostile_stops()],
        "rejects": [
            {"source": "data/raw/empty.txt", "line": None, "stage": "read", "reason": "the file is empty"},
            {"source": HOSTILE, "line": 12, "stage": "date", "reason": f"no date in {HOSTILE}"},
        ],
    }


@pytest.fixture
def fill_disk(monkeypatch) -> Callable[[], None]:
    """Makes a disk of which no file gets more than a byte any more."""

    class Full(io.FileIO):
        def write(self, content: Any) -> int:
            super().write(content[:1])
            raise OSError(errno.ENOSPC, "No space left on device")

    def opened(path: Path, mode: str = "r", *given: Any, **named: Any) -> Any:
        return Full(path, mode) if mode in ("wb", "xb") else whole(path, mode, *given, **named)

    whole = Path.open
    return lambda: monkeypatch.setattr(Path, "open", opened)


@pytest.fixture(scope="session")
def hostile() -> str:
    """Text that would be markup, a template and an entity, if anything took it for more than text."""
    return HOSTILE


@pytest.fixture(scope="session")
def write_tables() -> Callable[[Path, Rows], Path]:
    """Writes rows as Parquet tables under a folder, and returns the folder."""

    def write(folder: Path, rows: Rows) -> Path:
        for name, schema in SCHEMAS.items():
            (folder / name).mkdir(parents=True, exist_ok=True)
            pq.write_table(pa.Table.from_pylist(rows[name], schema), folder / name / "part-0.parquet")
        return folder

    return write


@pytest.fixture(scope="session")
def tables(rows: Rows, write_tables: Callable[[Path, Rows], Path], tmp_path_factory: Any) -> Path:
    """The folder of the tables that hold `rows`."""
    return write_tables(tmp_path_factory.mktemp("tables"), rows)


@pytest.fixture(scope="session")
def reports(tables: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the report drawn from `tables`; no test writes to it."""
    folder = tmp_path_factory.mktemp("reports")
    report.write(tables, folder)
    return folder


@pytest.fixture(scope="session")
def chromium() -> str:
    """The path of a Chromium. Its absence fails the browser tests in CI, where one is promised."""
    names = ("chromium", "chromium-browser", "google-chrome")
    found = next(filter(None, map(shutil.which, names)), None)
    if found is None and os.environ.get("CI"):
        pytest.fail("no Chromium found, and CI must run the browser tests")
    return found or pytest.skip("no Chromium found: install your system's package “chromium”")


@pytest.fixture(scope="module")
def browser(chromium: str) -> Iterator[Browser]:
    with sync_playwright() as playwright:
        flags = ["--headless", "--no-sandbox", "--disable-gpu"]
        browser = playwright.chromium.launch(executable_path=chromium, args=flags)
        yield browser
        browser.close()


def _documents() -> list[dict[str, Any]]:
    return [
        _document("abe", "2018-01-13", title="Abe sees Estonian leader and goes on to five more capitals"),
        _document("vesper-1", "2019-04-20", title="Vesper Lane add dates"),
        _document("vesper-2", "2019-05-04", title="Vesper Lane off to a roaring start"),
        _document("mill", "2022-06-14", title=None, source="https://example.org/mill?a=1&b=2"),
        _document(HOSTILE_ID, "2020-02-29", title=HOSTILE, source="javascript:alert(1)"),
    ]


def _expressions() -> list[dict[str, Any]]:
    return [
        _expression("abe", "Friday", "2018-01-12", "2018-01-12"),
        _expression("abe", "Saturday", "2018-01-13", "2018-01-13"),
        _expression("abe", "Sunday", "2018-01-14", "2018-01-14"),
        _expression("abe", "Wednesday", "2018-01-17", "2018-01-17"),
        _expression("abe", "July last year", "2017-07", "2017-07-01 2017-07-31"),
        _expression("mill", "1919", "1919", "1919-01-01 1919-12-31"),
        _expression(HOSTILE_ID, "Friday", HOSTILE, "2020-02-28", why=HOSTILE, expression_id=HOSTILE),
    ]


def _events() -> list[dict[str, Any]]:
    abe, july = {"actors": ["Shinzo Abe"]}, "2017-07-01 2017-07-31"
    return [
        _event("abe", "met", "happened", "2018-01-12", dated=True, place="Tallinn", country="EE", **abe),
        _event("abe", "flies", "planned", "2018-01-13", dated=True, place="Latvia", country="LV", **abe),
        _event("abe", "goes", "planned", "2018-01-13 2018-01-14", place="Lithuania", country="LT", **abe),
        _event("abe", "expects", "expected", "2018-01-14", dated=True, place="Bulgaria", country="BG"),
        _event("abe", "meant to come", "postponed", july, dated=True, **abe),
        _event("abe", "cut short", "happened", july),
        _event("abe", "chosen", "happened", ". 2018-01-13 . 2018-01-13"),
        _event("abe", "hope for", "hypothetical", "2018-07-01 2019-03-31"),
        _event("abe", "growing", "ongoing", "2012-01-01 2013-01-01 2018-01-13 .", dated=True),
        _event("abe", "agreed", "happened", "2017-10-01 2017-12-31", dated=True),
        _event("abe", "called off", "cancelled", "2018-01-13 . . .", place="Minsk", country="BY"),
        _event("abe", "come up again", "hypothetical", ". . . .", why="“one day” is no date"),
        _event("abe", "said", "happened", ". 2018-01-13 . 2018-01-13", event_class="REPORTING"),
        _event(
            "mill", "founded", "happened", "1919-01-01 1919-12-31", dated=True, place="Kelso", country="GB"
        ),
        _event("mill", "shut", "happened", " ".join(["2022-06-13T09:00"] * 4), dated=True),
        _event("mill", "follow", "expected", "2030-01-01 2040-01-01 2030-01-01 ."),
        _event(HOSTILE_ID, "alert", HOSTILE, "2020-02-28", dated=True, event_id=HOSTILE, why=HOSTILE)
        | {"actors": [HOSTILE, WIDE], "place": HOSTILE},
    ]


def _tours() -> list[dict[str, Any]]:
    return [
        _tour(
            "abe-t1", "Shinzo Abe", "Shinzo Abe: six nations in January", "planned", "2018-01-12 2018-01-17"
        )
        | {"doc_ids": ["abe"]},
        _tour("vesper", "Vesper Lane", "Vesper Lane: spring tour", "planned", "2019-05-03 2019-05-04 . .")
        | {"doc_ids": ["vesper-1", "vesper-2"]},
        _tour(HOSTILE_ID, HOSTILE, HOSTILE, HOSTILE, "2020-02-28") | {"doc_ids": [HOSTILE_ID, "absent"]},
    ]


def _stops_of_abe() -> list[dict[str, Any]]:
    after_sunday = "2018-01-14 2018-01-17"
    said = [
        ("Estonia", "EE", "happened", "2018-01-12", True, "met his Estonian host"),
        ("Latvia", "LV", "planned", "2018-01-13", True, "flies to Latvia"),
        ("Lithuania", "LT", "planned", "2018-01-13 2018-01-14", False, "from there to Lithuania"),
        (
            "Bulgaria",
            "BG",
            "expected",
            "2018-01-14 2018-01-15 2018-01-14 2018-01-18",
            True,
            "Bulgaria expects",
        ),
        ("Serbia", "RS", "planned", after_sunday, False, "Serbia and Romania"),
        ("Romania", "RO", "planned", after_sunday, False, "Serbia and Romania"),
        ("home", "JP", "planned", "2018-01-17", True, "back in Tokyo"),
    ]
    return [_stop("abe-t1", number, *parts, {"abe": words}) for number, (*parts, words) in enumerate(said, 1)]


def _stops_of_the_band() -> list[dict[str, Any]]:
    oslo = {"vesper-1": "Oslo on May 3", "vesper-2": "Oslo was sold out"}
    weekend = "2019-05-05 2019-05-06 2019-05-06 2019-05-07"
    said = [
        ("Oslo", "NO", "happened", "2019-05-03", True, oslo),
        ("Copenhagen", "DK", "planned", weekend, True, {"vesper-1": "Copenhagen from May 5"}),
        ("Hamburg", "DE", "cancelled", "2019-05-08", True, {"vesper-1": "Hamburg on May 8"}),
        ("Berlin", "DE", "postponed", "2019-05-09 . . .", False, {"vesper-1": "Berlin"}),
        ("Prague", "CZ", "expected", ". 2019-06-01 . 2019-06-01", False, {"vesper-1": "reach Prague"}),
        ("home", None, "planned", ". . . .", False, {"vesper-1": "nobody knows"}),
    ]
    return [_stop("vesper", number, *parts) for number, parts in enumerate(said, 1)]


def _hostile_stops() -> list[dict[str, Any]]:
    day, said = "2020-02-28", {HOSTILE_ID: "on Friday"}
    made = _stop(HOSTILE_ID, 1, HOSTILE, "XX", HOSTILE, day, True, said)
    wide = _stop(HOSTILE_ID, 2, WIDE, None, "planned", day, True, said)
    return [{**made, "stop_id": HOSTILE, "why": HOSTILE}, {**wide, "why": WIDE}]


def _document(doc_id: str, published: str, **others: Any) -> dict[str, Any]:
    return {
        "doc_id": doc_id,
        "source": f"data/raw/{doc_id}.md",
        "published": datetime.fromisoformat(published),
        "published_grain": "day",
        "published_from": "metadata",
        "timezone": None,
        "language": "en",
        "policy": "news",
        "text": TEXTS[doc_id],
        "sha256": "0" * 64,
        **others,
    }


def _expression(doc_id: str, words: str, value: str, days: str, **others: Any) -> dict[str, Any]:
    at = TEXTS[doc_id].index(words)
    start, end = _bounds(days)["earliest_start"], _bounds(days)["latest_end"]
    week = timedelta(days=7)
    return {
        "doc_id": doc_id,
        "expression_id": f"x{at}",
        "char_start": at,
        "char_end": at + len(words),
        "text": words,
        "type": "DATE",
        "value": value,
        "start": start,
        "end": end,
        "grain": "day",
        "anchor": "published",
        "rule": "made-up",
        "alternatives": [
            {"value": "other", "start": start + week, "end": end + week, "why": "the week after"}
        ],
        "why": "made up for this test",
        **others,
    }


def _event(
    doc_id: str, trigger: str, status: str, days: str, *, dated: bool = False, **others: Any
) -> dict[str, Any]:
    at = TEXTS[doc_id].index(trigger)
    return {
        **_sentence(doc_id, at),
        "event_id": f"e{at}",
        "trigger": trigger,
        "trigger_start": at,
        "trigger_end": at + len(trigger),
        "event_class": "OCCURRENCE",
        "actors": [],
        "status": status,
        **_bounds(days),
        "dated_by": ["x1"] if dated else [],
        "why": "made up for this test",
        **others,
    }


def _tour(tour_id: str, traveller: str, title: str, status: str, days: str) -> dict[str, Any]:
    return {"tour_id": tour_id, "traveller": traveller, "title": title, "status": status, **_bounds(days)}


def _stop(
    tour_id: str,
    number: int,
    place: str,
    country: str | None,
    status: str,
    days: str,
    dated: bool,
    evidence: dict[str, str],
) -> dict[str, Any]:
    return {
        "tour_id": tour_id,
        "stop_id": f"{tour_id}-s{number}",
        "sequence": number,
        "kind": "return" if place == "home" else "stop",
        "place": place,
        "country": country,
        "status": status,
        **_bounds(days),
        "dated": dated,
        "doc_ids": list(evidence),
        "evidence": [_sentence(doc_id, TEXTS[doc_id].index(words)) for doc_id, words in evidence.items()],
        "why": f"made up for {place}",
    }


def _sentence(doc_id: str, at: int) -> dict[str, Any]:
    """The sentence around an offset: in these texts each ends with a full stop or a line."""
    text = TEXTS[doc_id]
    start = max(text.rfind(". ", 0, at) + 2 if ". " in text[:at] else 0, text.rfind("\n", 0, at) + 1)
    ends = [end + (text[end] == ".") for end in (text.find(". ", at), text.find("\n", at)) if end >= 0]
    end = min(ends, default=len(text))
    return {"doc_id": doc_id, "sentence": text[start:end], "char_start": start, "char_end": end}


def _bounds(days: str) -> dict[str, Any]:
    """Bounds from one day, from the first and the last day it can lie in, or from all four ("." is open)."""
    given = [None if day == "." else datetime.fromisoformat(day) for day in days.split()]
    if len(given) < 4:
        first, after = given[0], given[-1] + timedelta(days=1)
        given = [first, after, first, after]
    return dict(zip(("earliest_start", "latest_start", "earliest_end", "latest_end"), given, strict=True))

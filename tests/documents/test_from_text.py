"""One document made in Python."""

import subprocess
import sys
from datetime import date, datetime, timedelta, timezone

import pytest

from timeline import documents


@pytest.mark.parametrize("published", ["13 January 2018", date(2018, 1, 13)])
def test_a_document_from_a_text(published: str | date) -> None:
    document = documents.from_text(" He left. ", published, title="A tour", doc_id="x")
    assert (document.doc_id, document.title, document.text) == ("x", "A tour", " He left. ")
    assert (document.published, document.published_grain) == (datetime(2018, 1, 13), "day")
    assert (document.published_from, document.source) == ("option", "text")


def test_a_datetime_keeps_its_civil_time_and_its_zone() -> None:
    moment = datetime(2018, 1, 13, 23, 30, tzinfo=timezone(timedelta(hours=9)))
    document = documents.from_text("He left.", moment)
    assert (document.published, document.timezone) == (datetime(2018, 1, 13, 23, 30), "+09:00")


@pytest.mark.parametrize(
    ("text", "published", "why"),
    [
        (" ", "2018", "empty"),
        ("He left.", "2018-02-30", '"2018-02-30"'),
        ("half \ud83d", "2018", "surrogate"),
    ],
)
def test_what_read_would_refuse_is_an_error(text: str, published: str, why: str) -> None:
    with pytest.raises(ValueError, match=why):
        documents.from_text(text, published)


def test_importing_loads_nothing_heavy() -> None:
    heavy = "{'pandas', 'pyarrow', 'plotly', 'pendulum', 're2', 'rich'}"
    code = f"import sys, timeline.documents; sys.exit(bool({heavy} & sys.modules.keys()))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0

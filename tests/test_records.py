"""Rows of the tables read back as the records that they were made of."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pyarrow as pa
import pytest

from timeline.model import Alternative, Bounds, Document, Event, Evidence, Expression, Reject, Stop, Tour
from timeline.records import records
from timeline.tables import ARTICLES, columns_to_batch, rows_to_batch

DAY = datetime(2018, 1, 12)
OPEN = Bounds(None, datetime(2018, 1, 13, 9, 30), DAY, None)
NEVER = Bounds(None, None, None, None)
SAID = Evidence("a", "They met in Riga.", 0, 17)

DOCUMENT = Document("a", "a.md", None, DAY, "day", "metadata", None, "en", "They met in Riga.", "0" * 64)
OTHER = Alternative("2018-01-19", DAY, None, "the coming one")
EXPRESSION = Expression(
    "x1", 0, 6, "Friday", "DATE", "2018-01-12", None, None, None, "2018-01-12", DAY, datetime(9999, 12, 31), "day",
    "published", "weekday", (OTHER, OTHER), "the one before",
)  # fmt: skip
EVENT = Event(
    "e1", "They met in Riga.", 0, 17, "met", 5, 8, "OCCURRENCE", ("Abe", "Bo"), "Riga", "LV", "happened", OPEN,
    ("x1",), "dated",
)  # fmt: skip
STOP = Stop("t", "s1", 1, "stop", "Riga", None, "planned", NEVER, False, ("a", "b"), (SAID,), "after Oslo")
TOUR = Tour("t", "Abe", "Abe: Riga", "planned", OPEN, ("a", "b"))


@pytest.mark.parametrize(
    ("name", "rows", "others"),
    [
        ("documents", [DOCUMENT, DOCUMENT._replace(title="Riga")], {"policy": ["news", "news"]}),
        (
            "expressions",
            [EXPRESSION, EXPRESSION._replace(alternatives=(), start=None)],
            {"doc_id": ["a", "b"]},
        ),
        ("events", [EVENT, EVENT._replace(actors=(), bounds=NEVER, dated_by=())], {"doc_id": ["a", "b"]}),
        ("stops", [STOP, STOP._replace(evidence=(), bounds=OPEN), STOP._replace(evidence=(SAID, SAID))], {}),
        ("tours", [TOUR], {}),
        ("rejects", [Reject("a.md", None, "read", "empty"), Reject("b", 2, "read", "no JSON")], {}),
    ],
)
def test_what_was_written_is_read_back(name: str, rows: list[Any], others: dict[str, list[str]]) -> None:
    batch = rows_to_batch(name, rows, **others)
    for table in (batch, pa.Table.from_batches([batch[:1], batch[1:]])):
        back = records(type(rows[0]), table)
        assert back == rows
        assert all(type(one) is type(rows[0]) for one in back)
    assert records(type(rows[0]), batch[:0]) == []
    assert records(type(rows[0]), batch.schema.empty_table()) == []


def test_nested_records_are_records() -> None:
    (stop,) = records(Stop, rows_to_batch("stops", [STOP]))
    assert isinstance(stop.evidence[0], Evidence)
    assert isinstance(stop.bounds, Bounds)


def test_articles_are_documents_again() -> None:
    assert records(Document, columns_to_batch(ARTICLES, [DOCUMENT])) == [DOCUMENT]

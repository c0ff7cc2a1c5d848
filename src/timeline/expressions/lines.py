"""Tagged expressions as JSON lines: one object an expression, with the names of the table's columns."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime

from timeline.expressions.tag import Tagged
from timeline.model import Document


def json_lines(document: Document, tagged: Tagged) -> Iterator[str]:
    """One line an expression, in their order; instants as ISO 8601 without a zone, null where there is none."""
    for e in tagged.expressions:
        row = {"doc_id": document.doc_id, **e._asdict()}
        row["alternatives"] = [other._asdict() for other in e.alternatives]
        yield json.dumps(row, ensure_ascii=False, default=_instant)


def _instant(value: object) -> str:
    if isinstance(value, datetime):
        return value.isoformat()
    raise TypeError(f"no JSON for {value!r}")

"""JSON Lines: one object an expression, under the names of the `expressions` table."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import datetime
from typing import Any

from timeline.expressions.tag import Tagged
from timeline.model import Document

_LONE_SURROGATE = re.compile(
    "[\ud800-\udfff]"
)  # legal in a Python string and in JSON's \u form, not in UTF-8


def to_jsonl(document: Document, tagged: Tagged) -> Iterator[str]:
    """One line of JSON for each expression of a document, without its line break, in the order of the text.

    Times are ISO 8601; what is not known is null.
    """
    for expression in tagged.expressions:
        row: dict[str, Any] = {"doc_id": document.doc_id, **expression._asdict()}
        row["alternatives"] = [other._asdict() for other in expression.alternatives]
        line = json.dumps(row, ensure_ascii=False, default=datetime.isoformat)
        yield _LONE_SURROGATE.sub(lambda m: f"\\u{ord(m[0]):04x}", line)

"""JSON lines: one JSON object, and so one article, a line. Only one line is ever held in memory."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from timeline.documents.draft import Draft, Unusable
from timeline.documents.encoding import decode
from timeline.documents.formats import reads

_TEXT = (
    "text",
    "maintext",
    "body",
    "content",
)  # the names of an article's text, the first that is filled wins


@reads(".jsonl", ".ndjson")
def jsonl(path: Path) -> Iterator[Draft | Unusable]:
    """Every line that is not blank as one article, or as the fault that it has."""
    empty = True
    with path.open("rb") as file:
        for number, line in enumerate(file, 1):
            if not line.strip():
                continue
            empty = False
            try:
                yield _draft(line, number)
            except Unusable as fault:
                yield fault
    if empty:
        raise Unusable("empty: there is no line with an article in it")


def _draft(line: bytes, number: int) -> Draft:
    try:
        record = json.loads(decode(line, line=number))
    except Unusable:
        raise
    except json.JSONDecodeError as error:
        raise Unusable(
            f"not a whole JSON object: {error.msg} at character {error.pos + 1}", line=number
        ) from None
    except (
        ValueError,
        RecursionError,
    ) as error:  # a number of thousands of digits, thousands of open brackets
        raise Unusable(f"JSON that cannot be read: {error}", line=number) from None
    if not isinstance(record, dict):
        raise Unusable("not a JSON object: an article is written {…} on one line", line=number)
    return Draft(_text(record, number), record, number)


def _text(record: dict[str, object], number: int) -> str:
    given = [name for name in _TEXT if record.get(name) is not None]
    if not given:
        raise Unusable(f"no text: the article must stand under one of {', '.join(_TEXT)}", line=number)
    name = next((name for name in given if record[name] != ""), given[0])
    text = record[name]
    if not isinstance(text, str):
        raise Unusable(f'"{name}" must be a string', line=number)
    return text

"""A tagged document as TimeML 1.2.1, the XML that other temporal tools read and write.

The text is kept to the letter: `TEXT` without its tags is the document's text, save for the few control characters
that XML 1.0 cannot hold, which become U+FFFD each.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime
from xml.sax.saxutils import escape, quoteattr

from timeline.expressions.tag import Tagged
from timeline.model import Document, Expression

_CREATION_TIME = "t0"
_UNWRITABLE = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_HEADER = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<TimeML xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
    ' xsi:noNamespaceSchemaLocation="http://timeml.org/timeMLdocs/TimeML_1.2.1.xsd">\n'
)
_AS_WRITTEN = {"year": "%Y", "month": "%Y-%m", "day": "%Y-%m-%d", "hour": "%Y-%m-%dT%H"}


def timeml(document: Document, tagged: Tagged) -> str:
    """The TimeML of a document; its publication date is the TIMEX3 `t0` with `functionInDocument` CREATION_TIME."""
    published = creation_time(document.published, document.published_grain)
    title = f"<TITLE>{_text(document.title)}</TITLE>\n" if document.title else ""
    kind = "TIME" if "T" in published else "DATE"
    return (
        f"{_HEADER}<DOCID>{_text(document.doc_id)}</DOCID>\n"
        f'<DCT><TIMEX3 tid="{_CREATION_TIME}" type="{kind}" value="{published}" temporalFunction="false"'
        f' functionInDocument="CREATION_TIME">{published}</TIMEX3></DCT>\n'
        f"{title}<TEXT>{''.join(_marked(document.text, tagged))}</TEXT>\n</TimeML>\n"
    )


def creation_time(published: datetime, grain: str) -> str:
    """A publication date as a TIMEX3 value of its own grain: `2018-01-13`, `2018-01-13T09:30`."""
    return published.strftime(_AS_WRITTEN.get(grain, "%Y-%m-%dT%H:%M"))


def _marked(text: str, tagged: Tagged) -> Iterator[str]:
    numbers = {e.expression_id: f"t{i}" for i, e in enumerate(tagged.expressions, 1)} | {
        "published": _CREATION_TIME
    }
    at = 0
    for e in tagged.expressions:
        yield _text(text[at : e.char_start])
        attributes = " ".join(f"{name}={quoteattr(value)}" for name, value in _attributes(e, numbers))
        yield f"<TIMEX3 {attributes}>{_text(e.text)}</TIMEX3>"
        at = e.char_end
    yield _text(text[at:])


def _attributes(e: Expression, numbers: dict[str, str]) -> Iterator[tuple[str, str]]:
    yield "tid", numbers[e.expression_id]
    yield "type", e.type
    yield "value", e.value
    for name, value in (("mod", e.mod), ("quant", e.quant), ("freq", e.freq)):
        if value is not None:
            yield name, value
    anchor = numbers.get(e.anchor)
    yield "temporalFunction", "false" if anchor is None else "true"
    yield "functionInDocument", "NONE"
    if anchor is not None:
        yield "anchorTimeID", anchor


def _text(words: str) -> str:
    """Words as character data; a carriage return by its number, or a reader would make it a line feed."""
    return escape(_UNWRITABLE.sub("\ufffd", words), {"\r": "&#13;"})

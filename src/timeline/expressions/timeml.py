"""TimeML: a tagged document as other tools read it.

The layout is that of TempEval-3 (UzZaman et al. 2013): document id, creation time, title and text, each temporal
expression of the text in a TIMEX3 element (TimeML 1.2.1). The creation time is `t0`; an expression that leans on
another time names it in `anchorTimeID`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from xml.sax.saxutils import escape, quoteattr

from timeline.expressions.meaning import PUBLISHED
from timeline.expressions.resolve.reading import NONE
from timeline.expressions.tag import Tagged
from timeline.model import Document, Expression

_CREATED = "t0"
_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<TimeML xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
    ' xsi:noNamespaceSchemaLocation="http://timeml.org/timeMLdocs/TimeML_1.2.1.xsd">\n'
)
_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")  # of XML 1.0
_CLOCK = {"hour": "T%H", "minute": "T%H:%M", "second": "T%H:%M:%S"}
_CALENDAR = {"year": "%Y", "month": "%Y-%m"}


def to_timeml(document: Document, tagged: Tagged) -> str:
    """The document and its expressions as one TimeML (XML 1.0) document, which ends in a line break.

    The content of its TEXT element is `document.text` to the character, but for the few control characters that
    XML cannot hold: each of those becomes U+FFFD, so that offsets stay.
    """
    title = f"<TITLE>{_escaped(document.title)}</TITLE>\n" if document.title else ""
    return (
        f"{_HEAD}<DOCID>{_escaped(document.doc_id)}</DOCID>\n<DCT>{_creation_time(document)}</DCT>\n{title}"
        f"<TEXT>{''.join(_marked(document.text, tagged.expressions))}</TEXT>\n</TimeML>\n"
    )


def _escaped(text: str) -> str:
    """Text as XML content: a carriage return would be read back as a line feed if it stood bare."""
    return escape(_FORBIDDEN.sub("\ufffd", text), {"\r": "&#13;"})


def _creation_time(document: Document) -> str:
    grain = document.published_grain
    form = "%Y-%m-%d" + _CLOCK[grain] if grain in _CLOCK else _CALENDAR.get(grain, "%Y-%m-%d")
    value = document.published.strftime(form)
    kind = "TIME" if grain in _CLOCK else "DATE"
    attributes = {"tid": _CREATED, "type": kind, "value": value, "temporalFunction": "false"}
    return _timex(attributes | {"functionInDocument": "CREATION_TIME"}, value)


def _marked(text: str, expressions: Iterable[Expression]) -> Iterable[str]:
    """The text with its expressions in their elements, piece by piece."""
    end = 0
    for expression in expressions:
        yield _escaped(text[end : expression.char_start])
        end = expression.char_end
        yield _timex(_attributes(expression), _escaped(text[expression.char_start : end]))
    yield _escaped(text[end:])


def _attributes(e: Expression) -> dict[str, str | None]:
    anchor = {PUBLISHED: _CREATED, NONE: None}.get(e.anchor, _tid(e.anchor))
    return {
        "tid": _tid(e.expression_id),
        "type": e.type,
        "value": e.value,
        "mod": e.mod,
        "quant": e.quant,
        "freq": e.freq,
        "temporalFunction": "true" if anchor else "false",
        "functionInDocument": "NONE",
        "anchorTimeID": anchor,
    }


def _tid(expression_id: str) -> str:
    return "t" + expression_id.removeprefix("x")


def _timex(attributes: dict[str, str | None] | dict[str, str], words: str) -> str:
    said = " ".join(f"{name}={quoteattr(value)}" for name, value in attributes.items() if value is not None)
    return f"<TIMEX3 {said}>{words}</TIMEX3>"

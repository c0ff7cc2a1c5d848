"""Tell in words how the temporal expressions of a passage were read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime, time

from timeline.model import Document, Expression


def describe(document: Document, policy: str, expressions: Iterable[Expression]) -> Iterator[str]:
    """Give a heading and then a block of aligned lines for each expression, in their order."""
    published = document.published
    yield f"published {_instant(published)}, a {published:%A}; bare dates read as in {policy}"
    for expression in expressions:
        lines = [f"  {word:10}{what}" for word, what in _lines(expression)]
        yield "\n".join(["", f"“{' '.join(expression.text.split())}”", *lines])


def _lines(expression: Expression) -> Iterator[tuple[str, str]]:
    yield "type", expression.type
    yield "value", expression.value
    for name in ("mod", "quant", "freq"):
        if said := getattr(expression, name):
            yield name, said
    yield "interval", _interval(expression.start, expression.end)
    yield "why", expression.why
    for other in expression.alternatives:
        yield "or", f"{other.value}, {_interval(other.start, other.end)}: {other.why}"


def _interval(start: datetime | None, end: datetime | None) -> str:
    if start and end:
        return f"{_instant(start)} up to {_instant(end)}"
    if start:
        return f"from {_instant(start)}"
    if end:
        return f"up to {_instant(end)}"
    return "none: the words name no time of their own"


def _instant(moment: datetime) -> str:
    if moment.time() == time.min:
        return moment.date().isoformat()
    return moment.isoformat(" ", "seconds" if moment.second else "minutes")

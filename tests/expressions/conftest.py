"""What the tests of the tagger share: a document made of nothing but its text and its date."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

import pytest

from timeline.expressions import tag
from timeline.model import Document, Expression

Made = Callable[..., Document]
Read = Callable[..., tuple[Expression, ...]]

SATURDAY = "2018-01-13"  # the publication of every document whose date does not matter


def _document(text: str, published: str = SATURDAY) -> Document:
    moment = datetime.fromisoformat(published)
    grain = "minute" if "T" in published else "day"
    return Document("d", "made", None, moment, grain, "metadata", None, "en", text, "")


@pytest.fixture(scope="session")
def document() -> Made:
    """Make a document of a text and an ISO date."""
    return _document


@pytest.fixture(scope="session")
def read() -> Read:
    """The expressions of a text published on an ISO date; `policy` forces news or narrative."""

    def expressions(
        text: str, published: str = SATURDAY, policy: str | None = None
    ) -> tuple[Expression, ...]:
        return tag(_document(text, published), policy).expressions

    return expressions

"""Which function resolves which kind of meaning."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from timeline.expressions.meaning import Meaning
from timeline.expressions.resolve.anchor import Anchor
from timeline.expressions.resolve.reading import Reading

Resolver = Callable[[Any, Anchor], Reading | None]
_RESOLVERS: dict[type, Resolver] = {}


def resolves(kind: type) -> Callable[[Resolver], Resolver]:
    """Register the decorated function as the one that resolves a kind of meaning."""

    def register(function: Resolver) -> Resolver:
        _RESOLVERS[kind] = function
        return function

    return register


def resolve(meaning: Meaning, anchor: Anchor) -> Reading | None:
    """The reading of a meaning; None when it names no date that exists (the 30th of a February, year 0)."""
    try:
        return _RESOLVERS[type(meaning)](meaning, anchor)
    except (OverflowError, ValueError):  # beyond the years 1 to 9999: no date of this calendar
        return None

"""Word lists as they are written in this package: words between white space."""

from __future__ import annotations


def words(text: str) -> frozenset[str]:
    """The set of the words in `text`."""
    return frozenset(text.split())


def table(entries: dict[str, str]) -> dict[str, str]:
    """Word to key, from key to the words that have it."""
    return {word: key for key, text in entries.items() for word in text.split()}

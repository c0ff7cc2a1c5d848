"""What a reader hands on: an article before it has been dated and named, or the reason why there is none."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

_SHOWN = (
    80  # characters of an offending value that a reason repeats: enough to find it, never a whole article
)


class Draft(NamedTuple):
    """One article as its format gives it."""

    text: str  # exactly as given
    metadata: Mapping[
        str, object
    ]  # under the names that `article.NAMES` lists; other names are not looked at
    line: int | None = (
        None  # 1-based line of the file where the record stands, in formats of one record a line
    )
    published_from: str = "metadata"  # what kind of place the format took the date from: metadata, markup, …


class Unusable(ValueError):
    """An input, or a part of one, that cannot be used: the reason says what to do about it.

    `line` is the 1-based line of the file where there is one; `stage` is "read" or, where the publication
    date is at fault, "date".
    """

    def __init__(self, reason: str, *, line: int | None = None, stage: str = "read") -> None:
        super().__init__(reason)
        self.reason = reason
        self.line = line
        self.stage = stage


def shown(value: str) -> str:
    """`value` in quotation marks, short enough and clean enough to stand in a reason."""
    short = value if len(value) <= _SHOWN else value[:_SHOWN] + "…"
    return f'"{encodable(short)}"'


def encodable(text: str) -> str:
    """`text` with what UTF-8 cannot hold (lone surrogates: broken JSON escapes, odd file names) spelt out."""
    return text.encode("utf-8", "backslashreplace").decode("utf-8")

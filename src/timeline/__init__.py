"""Turn news text into a timeline of absolute events.

From Python, a line or two:

    result = timeline.process("He will visit Latvia on Saturday.", published="2018-01-12")
    expressions = timeline.tag("It opened last Friday.", published="2018-01-13")
    events = timeline.read("data/processed", "events")  # a pandas DataFrame

Everything heavy is imported by the function that needs it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    import pandas as pd

    from timeline.model import Document, Expression
    from timeline.pipeline import Result

__all__ = ["__version__", "process", "read", "tag"]


def process(text: str, published: str | date, title: str | None = None, policy: str | None = None) -> Result:
    """Take one article through the whole pipeline: its expressions, events, tours and stops.

    `published` is the publication date that relative expressions lean on, a date or any usual way to write
    one; `policy` is how bare dates are read, "news" or "narrative" (None: as the text suggests). Raises
    `ValueError` for a date or text that cannot be used, `timeline.pipeline.StageError` where a stage fails.
    """
    from timeline import pipeline

    return pipeline.process(_document(text, published, title), policy)


def tag(text: str, published: str | date, policy: str | None = None) -> tuple[Expression, ...]:
    """Find and resolve the temporal expressions of one text (TimeML TIMEX3); arguments as for `process`."""
    from timeline import expressions

    return expressions.tag(_document(text, published), policy).expressions


def read(folder: Path | str, table: str) -> pd.DataFrame:
    """Read one table of a run as a pandas frame; see `timeline.tables.read` for its types."""
    from timeline import tables

    return tables.read(folder, table)


def _document(text: str, published: str | date, title: str | None = None) -> Document:
    from timeline import documents

    return documents.from_text(text, published, title)


def __getattr__(name: str) -> str:
    if name == "__version__":
        from importlib.metadata import version

        return version("timeline")
    raise AttributeError(f"module 'timeline' has no attribute {name!r}")

"""Reading: files of articles in, dated documents out, and a reason for everything that is refused.

    paths ──► files ──► readers (one format a file) ──► article ──► identity ──► Document | Reject
                                                           │
                                                       published

A reader turns a file into drafts, `article` dates and fingerprints them, `identity` sees to it that no two
documents share an id. Nothing here holds more than one article at a time.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

from timeline.documents import article, files, formats
from timeline.documents import published as dates
from timeline.documents.draft import Draft, Unusable
from timeline.documents.identity import Identities
from timeline.documents.published import Published
from timeline.model import Document, Reject

__all__ = ["Published", "Unusable", "from_text", "parse_published", "read"]

parse_published = dates.parse


def read(paths: Iterable[Path], published: str | None = None) -> Iterator[Document | Reject]:
    """Every article under `paths`, in a fixed order, and a `Reject` for everything that is not one.

    `published` dates the articles that have no date of their own; raises `Unusable` (a `ValueError`) at once
    where it is no date. A bad file, line or date never ends the reading of the others.
    """
    return _read(paths, dates.parse(published) if published is not None else None)


def from_text(
    text: str,
    published: str | date,
    title: str | None = None,
    doc_id: str | None = None,
    source: str = "text",
) -> Document:
    """One document made in Python; `published` as text in any form that is read, or as a date or datetime.

    Raises `Unusable` (a `ValueError`) with the reason for which `read` would refuse it.
    """
    written = published if isinstance(published, str) else published.isoformat()
    metadata = {"id": doc_id, "title": title, "published": written}
    draft = Draft(text, metadata, published_from="option")
    return article.document(draft, source, None)


def _read(paths: Iterable[Path], otherwise: Published | None) -> Iterator[Document | Reject]:
    identities = Identities()
    for found in files.find(paths):
        if isinstance(found, Reject):
            yield found
        else:
            yield from _read_file(found, otherwise, identities)


def _read_file(
    path: Path, otherwise: Published | None, identities: Identities
) -> Iterator[Document | Reject]:
    source = files.name(path)
    try:
        for draft in formats.reader_of(path)(path):
            if isinstance(draft, Unusable):
                yield _reject(source, draft, draft.line)
                continue
            try:
                document = article.document(draft, source, otherwise)
            except Unusable as fault:
                yield _reject(source, fault, draft.line)
                continue
            yield from identities.settle(document, source, draft.line)
    except Unusable as fault:
        yield _reject(source, fault, fault.line)
    except OSError as error:
        yield Reject(source, None, "read", f"cannot be read: {error.strerror}")


def _reject(source: str, fault: Unusable, line: int | None) -> Reject:
    return Reject(source, line, fault.stage, fault.reason)

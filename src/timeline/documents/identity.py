"""Ids: every document has one of its own, and the same article is not let through twice."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from timeline.documents.article import content_id
from timeline.documents.draft import shown
from timeline.model import Document, Reject


class _Holder(NamedTuple):
    """The article that an id was given to."""

    content: str  # its content id
    path: str
    line: int | None


class Identities:
    """The ids given out in one run, and the article that holds each.

    Grows with the number of articles, not with their length.
    """

    def __init__(self) -> None:
        self._known: dict[str, _Holder] = {}

    def settle(self, document: Document, path: str, line: int | None) -> Iterator[Document | Reject]:
        """`document`, read from `path`, under an id that is its own; or a refusal of it as a duplicate.

        The first of several different articles keeps the id that they share; each later one goes on under its
        content id, after a refusal of the id that it asked for, so that the change is on record.
        """
        content = content_id(document)
        holder = self._known.get(document.doc_id)
        if holder and holder.content != content:
            taken = f"id {shown(document.doc_id)} is that of {_where(holder)} already"
            yield Reject(path, line, "read", f"{taken}; the article goes on as {content}")
            document = document._replace(doc_id=content)
            holder = self._known.get(content)
        if holder:
            copied = f"duplicate of {_where(holder)}: date, title and text are the same"
            yield Reject(path, line, "read", copied)
            return
        self._known[document.doc_id] = _Holder(content, path, line)
        yield document


def _where(holder: _Holder) -> str:
    return holder.path if holder.line is None else f"{holder.path}, line {holder.line}"

"""Ids: every document has one of its own, and the same article is not let through twice."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.documents.article import content_id
from timeline.model import Document, Reject


class Identities:
    """The ids given out in one run, what they stand for, and where those articles came from.

    Grows with the number of articles, not with their length.
    """

    def __init__(self) -> None:
        self._known: dict[str, tuple[str, str, int | None]] = {}  # id -> content id, path, line

    def settle(self, document: Document, path: str, line: int | None) -> Iterator[Document | Reject]:
        """`document`, read from `path`, under an id that is its own; or a refusal of it as a duplicate.

        The first of several different articles keeps the id that they share; each later one goes on under its
        content id, after a refusal of the id that it asked for, so that the change is on record.
        """
        content = content_id(document)
        if document.doc_id in self._known and self._known[document.doc_id][0] != content:
            yield self._refusal(document.doc_id, path, line, f"the article goes on under {content}")
            document = document._replace(doc_id=content)
        if document.doc_id in self._known:
            yield self._refusal(document.doc_id, path, line, "a duplicate: date, title and text are the same")
            return
        self._known[document.doc_id] = (content, path, line)
        yield document

    def _refusal(self, doc_id: str, path: str, line: int | None, consequence: str) -> Reject:
        _, first_path, first_line = self._known[doc_id]
        where = first_path if first_line is None else f"{first_path}, line {first_line}"
        return Reject(path, line, "read", f'id "{doc_id}" is that of {where} already; {consequence}')

"""Plain text, with or without front matter or a head: one article a file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from timeline.documents import dateline, frontmatter
from timeline.documents.draft import Draft
from timeline.documents.encoding import decode
from timeline.documents.formats import reads


@reads(".txt", ".text")
def plain(path: Path) -> Iterator[Draft]:
    """The file as one article; without front matter a date at its head, and the title over it, count as such."""
    whole = decode(path.read_bytes())
    metadata, text = frontmatter.split(whole)
    if metadata or text is not whole:
        yield Draft(text, metadata)
    else:
        yield Draft(*dateline.split(whole)[::-1], published_from="dateline")

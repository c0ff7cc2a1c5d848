"""Plain text, with or without front matter: one article a file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from timeline.documents import frontmatter
from timeline.documents.draft import Draft
from timeline.documents.encoding import decode
from timeline.documents.formats import reads


@reads(".txt", ".text")
def plain(path: Path) -> Iterator[Draft]:
    """The file as one article."""
    metadata, text = frontmatter.split(decode(path.read_bytes()))
    yield Draft(text, metadata)

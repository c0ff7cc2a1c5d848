"""Markdown with front matter: one article a file, its markup left in the text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from timeline.documents import frontmatter
from timeline.documents.draft import Draft
from timeline.documents.encoding import decode
from timeline.documents.formats import reads

_HEADING = re.compile(r"^ {0,3}#[ \t]+([^\r\n]+)", re.MULTILINE)
_CLOSED = re.compile(r"(?:^|[ \t])#+$")  # the optional #s that end an ATX heading (CommonMark 4.2)


@reads(".md", ".markdown")
def markdown(path: Path) -> Iterator[Draft]:
    """The file as one article; without a title of its own it takes that of its first top-level heading."""
    metadata, text = frontmatter.split(decode(path.read_bytes()))
    if "title" not in metadata and (heading := _HEADING.search(text)):
        metadata["title"] = _CLOSED.sub("", heading[1].rstrip())
    yield Draft(text, metadata)

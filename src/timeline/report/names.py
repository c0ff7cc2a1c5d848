"""File names and anchors from identifiers that nobody vouches for."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from hashlib import blake2b

_PLAIN = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.-]{0,63}\Z")
_READABLE = 48  # characters of an identifier kept in a file name


def page_name(identifier: str) -> str:
    """The file name of an identifier's page: what is readable in it, then a digest that keeps names apart.

    Only `[a-z0-9-]` and the suffix `.html` occur, so no identifier can name another folder, a hidden file, a
    device (`con`) or, on a file system that folds case, the page of another identifier.
    """
    folded = unicodedata.normalize("NFKD", identifier).encode("ascii", "ignore").decode().lower()
    words = re.sub(r"[^a-z0-9]+", "-", folded)[:_READABLE].strip("-")
    return f"{words}-{_digest(identifier)}.html" if words else f"{_digest(identifier)}.html"


def initial(name: str) -> str:
    """The letter a-z under which a name is looked up; "other" where it does not begin with one."""
    first = unicodedata.normalize("NFKD", name[:1]).encode("ascii", "ignore").decode().lower()
    return first if first.isalpha() and len(first) == 1 else "other"


def anchor(kind: str, identifier: str) -> str:
    """The element id of one row of a page."""
    return f"{kind}-{plain(identifier)}"


@lru_cache(4096)
def plain(identifier: str) -> str:
    """The identifier itself where an element id may have it, else its digest."""
    return identifier if _PLAIN.match(identifier) else f"~{_digest(identifier)}"


def sentence_anchor(char_start: int) -> str:
    """The element id, on the page of its article, of the sentence that starts at a code point."""
    return f"sentence-{char_start}"


def _digest(identifier: str) -> str:
    return blake2b(identifier.encode("utf-8", "surrogatepass"), digest_size=6).hexdigest()

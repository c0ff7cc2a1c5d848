"""Front matter: the `key: value` lines between two `---` lines at the head of a text.

The part of YAML 1.2 that metadata of articles is written in: one scalar a key, plain, quoted or folded over
indented lines, and comments. Lists and mappings under a key are read past, for the keys that matter here hold
none. Every value stays a string: what a date is, is decided elsewhere. Where YAML would refuse a plain value
for its punctuation (`title: Talks in Oslo: day two`), it is taken as it stands.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from timeline.documents.draft import Unusable, shown

_LINE = re.compile(r"([^\r\n]*)(?:\r\n?|\n|\Z)")
_OPENING = re.compile(r"---[ \t]*")
_CLOSING = re.compile(r"(?:---|\.\.\.)[ \t]*")
_ENTRY = re.compile(r"([A-Za-z_][\w.-]*)[ \t]*:(.*)")
_CONTINUATION = re.compile(r"[ \t]|-(?:[ \t]|\Z)|[\]}]")  # what belongs to the key above
_COMMENT = re.compile(r"(?:^|[ \t])#.*")
_DOUBLE_QUOTED = re.compile(r'("(?:[^"\\]|\\.)*")[ \t]*(?:#.*)?')
_SINGLE_QUOTED = re.compile(r"'((?:[^']|'')*)'[ \t]*(?:#.*)?")
_FOLDED = re.compile(r"[>|][+-]?\d?(?:[ \t]+|\Z)")
_NOTHING = frozenset({"", "~", "null"})


def split(text: str) -> tuple[dict[str, str], str]:
    """Metadata (keys in lower case; empty values left out) and all that follows it, exactly as given.

    A text that does not open with `---` has no front matter and is returned whole. Raises `Unusable` with the
    line where the front matter is malformed: it never ends, a line holds no `key: value`, a key comes twice.
    """
    opening = _LINE.match(text)
    if opening is None or not _OPENING.fullmatch(opening[1]):
        return {}, text
    raw: dict[str, list[str]] = {}
    key: str | None = None
    for number, line, end in _lines(text, opening.end()):
        if _CLOSING.fullmatch(line):
            return _values(raw), text[end:]
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        if key is not None and _CONTINUATION.match(line):
            raw[key].append(line.strip())
            continue
        entry = _ENTRY.fullmatch(line)
        if entry is None:
            raise Unusable(f"front matter: {shown(line)} is not of the form key: value", line=number)
        key = entry[1].lower()
        if key in raw:
            raise Unusable(f"front matter: {shown(key)} is given twice", line=number)
        raw[key] = [entry[2].strip()]
    raise Unusable("front matter: it opens with --- and is never closed by a second ---", line=1)


def _lines(text: str, position: int) -> Iterator[tuple[int, str, int]]:
    """Number (from 2, after the opening), content and end offset of each line from `position` on."""
    number = 1
    while position < len(text) and (line := _LINE.match(text, position)):
        number += 1
        position = line.end()
        yield number, line[1], position


def _values(raw: dict[str, list[str]]) -> dict[str, str]:
    read = {key: _scalar(" ".join(folded).strip()) for key, folded in raw.items()}
    return {key: value for key, value in read.items() if value not in _NOTHING}


def _scalar(value: str) -> str:
    if quoted := _DOUBLE_QUOTED.fullmatch(value):
        try:
            return str(json.loads(quoted[1], strict=False))
        except ValueError:  # an escape that JSON does not have
            return value
    if quoted := _SINGLE_QUOTED.fullmatch(value):
        return quoted[1].replace("''", "'")
    return _COMMENT.sub("", _FOLDED.sub("", value, count=1)).strip()

"""Bytes to text: UTF-8 and nothing else, because a guessed encoding would be an invented text."""

from __future__ import annotations

import codecs

from timeline.documents.draft import Unusable


def decode(data: bytes, *, line: int | None = None) -> str:
    """The text of `data`, without a byte order mark and otherwise exactly as given (line ends included).

    Raises `Unusable` with the offset of the first byte that is not UTF-8: an offset into the line if `line`
    is given, else into the file.
    """
    # The mark counts as bytes of the file, so it is taken off after decoding: offsets stay true.
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        of_line = "" if line is None else " of the line"
        raise Unusable(
            f"not UTF-8: byte 0x{data[error.start]:02x} at offset {error.start}{of_line}; "
            f"convert the file first, for example with: iconv -f {_likely(data)} -t UTF-8",
            line=line,
        ) from None
    return text.removeprefix("\ufeff")


def _likely(data: bytes) -> str:
    marked = data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    return "UTF-16" if marked else "WINDOWS-1252"

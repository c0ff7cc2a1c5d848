"""The files among the given paths, in an order that depends on nothing but their names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from timeline.documents.draft import encodable
from timeline.documents.formats import suffixes
from timeline.model import Reject

_LITTER = frozenset({"thumbs.db", "desktop.ini"})  # what file managers leave behind, besides hidden files


def find(paths: Iterable[Path]) -> Iterator[Path | Reject]:
    """The files to read: paths in the order given, folders walked depth first, entries sorted by name.

    Hidden files and folders inside a folder are passed over; a linked folder is entered once. What is
    missing, is not a regular file, cannot be listed, or is a folder with nothing in it, is a `Reject`.
    """
    for path in paths:
        if path.is_dir():
            yield from _walk(path)
        else:
            yield _file(path)


def name(path: Path) -> str:
    """`path` as tables and messages show it: with forward slashes, bytes that are no UTF-8 spelt out."""
    return encodable(path.as_posix())


def _walk(folder: Path) -> Iterator[Path | Reject]:
    entered: set[tuple[int, int]] = set()  # device and inode: the folder itself, whatever names lead to it
    nothing = True
    waiting = [folder]  # a stack of our own: folders may lie deeper than Python recurses
    while waiting:
        path = waiting.pop()
        if not path.is_dir():
            nothing = False
            yield _file(path)
            continue
        try:
            status = path.stat()
            if (folder_itself := (status.st_dev, status.st_ino)) in entered:
                continue
            entered.add(folder_itself)
            waiting += sorted((entry for entry in path.iterdir() if not _passed_over(entry)), reverse=True)
        except OSError as error:
            nothing = False
            yield Reject(name(path), None, "read", f"this folder cannot be listed: {error.strerror}")
    if nothing:
        yield Reject(
            name(folder), None, "read", f"no articles in this folder; read are {', '.join(suffixes())} files"
        )


def _passed_over(entry: Path) -> bool:
    return entry.name.startswith(".") or entry.name.lower() in _LITTER


def _file(path: Path) -> Path | Reject:
    if path.is_file():
        return path
    broken = path.is_symlink() and not path.exists()
    why = (
        "a link to nothing" if broken else "not a regular file" if path.exists() else "no such file or folder"
    )
    return Reject(name(path), None, "read", why)

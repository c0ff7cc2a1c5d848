"""The files of a report: written when they changed, moved into place whole, removed when they are stale."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from typing import Literal

_MANIFEST = ".timeline-pages"
_OURS = re.compile(
    r"(index\.html|(tours|articles|people|places|lists)/[a-z0-9-]+\.html|assets/[a-z0-9.-]+\.(js|css|svg))\Z"
)


def put(folder: Path, name: str, content: bytes) -> None:
    """Write a file of the folder, unless it holds `content` already; any process may.

    A file that was there is replaced in one step, so that nobody meets half of a page that was whole.
    """
    path = folder / name
    try:
        _write(path, content, "xb")
    except FileExistsError:
        if path.stat().st_size != len(content) or path.read_bytes() != content:
            unfinished = path.with_name(f".{path.name}.part")
            _write(unfinished, content, "wb")
            unfinished.replace(path)


def _write(path: Path, content: bytes, mode: Literal["xb", "wb"]) -> None:
    """Fill a file, or leave none of it behind."""
    with path.open(mode) as file:
        try:
            file.write(content)
        except BaseException:
            path.unlink()
            raise


class Site:
    """The folder of a report while it is being written.

    A hidden list of the files written by the run before tells ours from those that a user put there. It is
    only believed for names that this package writes, so that an edited list cannot delete anything else. What
    this run will write is added to the list before anything is written: a run that is cut off leaves nothing
    behind that the next one does not know.
    """

    def __init__(self, folder: Path, names: Iterable[str]) -> None:
        self._folder = folder
        self._names = sorted(names)
        self._stale = self._listed() - set(self._names)
        for name in {name.rpartition("/")[0] for name in self._names}:
            parent = folder / name
            parent.mkdir(parents=True, exist_ok=True)
            for half in parent.glob(".*.part"):  # of a run that was killed
                if _OURS.match(half.relative_to(folder).with_name(half.stem[1:]).as_posix()):
                    half.unlink()
        put(self._folder, _MANIFEST, self._listing(self._stale.union(self._names)))

    def finish(self) -> None:
        """Remove the files of an earlier run that this one did not write."""
        for name in sorted(self._stale):
            (self._folder / name).unlink(missing_ok=True)
        put(self._folder, _MANIFEST, self._listing(self._names))

    def _listed(self) -> set[str]:
        path = self._folder / _MANIFEST
        lines = path.read_text(encoding="utf-8").splitlines() if path.is_file() else []
        return {line for line in lines if _OURS.match(line)}

    def _listing(self, names: Iterable[str]) -> bytes:
        return "".join(f"{name}\n" for name in sorted(names)).encode()

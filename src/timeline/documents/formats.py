"""Which reader reads which kind of file. A format is one file in `readers/`: nothing else names it."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

from timeline.documents.draft import Draft, Unusable

Reader = Callable[[Path], Iterator[Draft | Unusable]]
"""Reads one file: yields a draft, or the fault, of each record in turn; raises `Unusable` or `OSError` where
nothing (more) of the file can be read. It neither holds more than one record nor looks at other files."""

_READERS: dict[str, Reader] = {}


def reads(*suffixes: str) -> Callable[[Reader], Reader]:
    """Register the decorated reader for names that end in one of `suffixes` (lower case, with the dot)."""

    def register(reader: Reader) -> Reader:
        for suffix in suffixes:
            if suffix in _READERS:
                raise ValueError(f"two readers for {suffix}")
            _READERS[suffix] = reader
        return reader

    return register


def reader_of(path: Path) -> Reader:
    """The reader for a file of that name; `Unusable`, naming what is read, where there is none."""
    reader = _all_readers().get(path.suffix.lower())
    if reader is None:
        raise Unusable(f"not a kind of file that is read; those are {', '.join(suffixes())}")
    return reader


def suffixes() -> tuple[str, ...]:
    """All suffixes that are read, sorted."""
    return tuple(sorted(_all_readers()))


@cache
def _all_readers() -> dict[str, Reader]:
    package = importlib.import_module("timeline.documents.readers")
    for module in pkgutil.iter_modules(package.__path__):
        importlib.import_module(f"{package.__name__}.{module.name}")
    return _READERS

"""Put the tables of a run on disk so that a folder always holds those of one whole run.

Everything is first written to a hidden folder beside the tables. Renaming that folder is the moment the run
counts; after it the tables are moved into place one by one, in a millisecond. A run killed before that moment
leaves the earlier tables untouched; one killed after it left all new tables complete, and the next run moves
the rest of them in before it begins. Either way no part files of two runs ever mix in one table, and nothing
is left lying about.
"""

from __future__ import annotations

import os
import re
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from timeline.config import PART_BYTES, PART_ROWS
from timeline.tables import SCHEMAS, TableError

_NEW = ".timeline-new"  # being written: worth nothing yet
_READY = ".timeline-ready"  # whole: to be moved into place
_OLD = ".timeline-old"  # replaced: worth nothing any more
_PART = re.compile(r"part-\d+\.parquet")


class OutputError(Exception):
    """A folder that cannot be written to, in one sentence for the person who named it."""


class Writer:
    """Takes the batches of a run and writes each table as part files of bounded size.

    The same batches in the same order give the same bytes. Made by `replacing`.
    """

    def __init__(self, folder: Path, part_rows: int, part_bytes: int) -> None:
        self._folder = folder
        with writing(folder):
            self._parts = {
                name: _Parts(folder / _NEW / name, name, part_rows, part_bytes) for name in SCHEMAS
            }

    def write(self, tables: Mapping[str, pa.RecordBatch]) -> None:
        """Take rows of any of the tables; each table keeps the order in which its rows come."""
        with writing(self._folder):
            for name, batch in tables.items():
                self._parts[name].add(batch)

    def finish(self) -> None:
        """Write what waits; a table without a row gets one part file without rows."""
        with writing(self._folder):
            for parts in self._parts.values():
                parts.finish()


class _Parts:
    """The part files of one table."""

    def __init__(self, folder: Path, name: str, most_rows: int, most_bytes: int) -> None:
        folder.mkdir(parents=True)
        self._folder, self._name = folder, name
        self._most_rows, self._most_bytes = most_rows, most_bytes
        self._written = 0
        self._clear()

    def _clear(self) -> None:
        self._waiting: list[pa.RecordBatch] = []
        self._rows = self._bytes = 0

    def add(self, batch: pa.RecordBatch) -> None:
        if not batch.schema.equals(SCHEMAS[self._name]):
            raise TableError(f"{self._name}: columns are not those of the schema")
        self._waiting.append(batch)
        self._rows += batch.num_rows
        self._bytes += batch.nbytes
        if self._rows >= self._most_rows or self._bytes >= self._most_bytes:
            self._close_part()

    def finish(self) -> None:
        if self._rows or not self._written:
            self._close_part()

    def _close_part(self) -> None:
        table = pa.Table.from_batches(self._waiting, SCHEMAS[self._name])
        with (self._folder / f"part-{self._written:05}.parquet").open("wb") as sink:
            pq.write_table(table, sink, row_group_size=max(1, self._rows), compression="zstd", version="2.6")
            sink.flush()
            os.fsync(sink.fileno())
        self._written += 1
        self._clear()


@contextmanager
def replacing(folder: Path, part_rows: int = PART_ROWS, part_bytes: int = PART_BYTES) -> Iterator[Writer]:
    """Give a writer whose tables take the place of those in `folder` when the block ends well.

    An exception in the block discards what was written. Raises `OutputError` where the folder cannot be
    used: not writable, full, in use by another run, or holding under the name of a table what is no part of one.
    """
    check_writable(folder)
    with _alone(folder):
        _refuse_foreign_files(folder)
        _install(folder)
        new = folder / _NEW
        shutil.rmtree(new, ignore_errors=True)
        try:
            writer = Writer(folder, part_rows, part_bytes)
            yield writer
            writer.finish()
            new.rename(folder / _READY)
            try:
                _install(folder)
            except KeyboardInterrupt:
                _install(folder)  # it goes on where it was stopped
                raise
        finally:
            shutil.rmtree(new, ignore_errors=True)


def check_writable(folder: Path) -> None:
    """Make `folder` where it is missing; raise `OutputError` unless files can be made in it."""
    with writing(folder):
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder):
            pass


@contextmanager
def writing(folder: Path) -> Iterator[None]:
    """Raise as an `OutputError`, with the reason, whatever the system refuses to write in `folder`."""
    try:
        yield
    except FileExistsError as error:
        raise OutputError(f"cannot write to {folder}: a file is in the way") from error
    except OSError as error:
        raise OutputError(f"cannot write to {folder}: {(error.strerror or str(error)).lower()}") from error


def _install(folder: Path) -> None:
    """Move tables that are whole into place; may be stopped anywhere and called again."""
    ready, old = folder / _READY, folder / _OLD
    if ready.exists():
        old.mkdir(exist_ok=True)
        for table in sorted(ready.iterdir()):
            place = folder / table.name
            if place.exists():
                place.rename(old / table.name)
            table.rename(place)
        ready.rmdir()
    shutil.rmtree(old, ignore_errors=True)


def _refuse_foreign_files(folder: Path) -> None:
    """Never replace a folder that something else fills and that only happens to bear the name of a table."""
    for place in (folder / name for name in SCHEMAS):
        entries = sorted(entry.name for entry in place.iterdir()) if place.is_dir() else []
        foreign = next((name for name in entries if not _PART.fullmatch(name)), None)
        if foreign or (place.exists() and not place.is_dir()):
            raise OutputError(
                f"{place} is no table of timeline ({foreign or 'a file'} is there): name another folder"
            )


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """Hold the folder against a second run; the system lets go of it however this process ends."""
    try:
        from fcntl import LOCK_EX, LOCK_NB, flock
    except ImportError:  # not a POSIX system
        yield
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        try:
            flock(handle, LOCK_EX | LOCK_NB)
        except BlockingIOError as error:
            raise OutputError(f"another run is writing to {folder}") from error
        except OSError:
            pass  # some network file systems lock no folders: nothing to do about it
        yield
    finally:
        os.close(handle)

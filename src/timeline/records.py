"""Rows of the tables as records again: the way back of `tables.rows_to_batch`."""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import lru_cache, partial
from itertools import islice
from typing import Any, TypeVar

import pyarrow as pa
import pyarrow.compute as pc

from timeline.model import Alternative, Bounds, Evidence

Record = TypeVar("Record", bound=tuple[Any, ...])

_NESTED: dict[str, type[tuple[Any, ...]]] = {"alternatives": Alternative, "evidence": Evidence}
_EPOCH = datetime(1970, 1, 1)


def records(kind: type[Record], table: pa.Table | pa.RecordBatch) -> list[Record]:
    """A record of `timeline.model` for each row, by the columns of its fields' names; others are left aside.

    The four bounds become one field, lists become tuples, and structs in them records.
    """
    fields: tuple[str, ...] = vars(kind)["_fields"]
    columns = (_bounds(table) if field == "bounds" else _values(field, table[field]) for field in fields)
    return [*map(partial(tuple.__new__, kind), zip(*columns, strict=True))]  # half the time of a call of it


def _values(field: str, column: pa.Array | pa.ChunkedArray) -> list[Any]:
    """The values of a column; moments, which Arrow is slow to give, by way of their numbers."""
    if pa.types.is_timestamp(column.type):
        return [*map(_moment, column.cast(pa.int64()).to_pylist())]
    if not pa.types.is_list(column.type):
        values: list[Any] = column.to_pylist()
        return values
    if field not in _NESTED:
        return [*map(tuple, column.to_pylist())]
    inner = iter(records(_NESTED[field], pa.Table.from_struct_array(pc.list_flatten(column))))
    return [tuple(islice(inner, length)) for length in pc.list_value_length(column).to_pylist()]


def _bounds(table: pa.Table | pa.RecordBatch) -> list[Bounds]:
    """An article gives most of its events one of a few bounds: each is made once and then shared."""
    rows = [*zip(*(table[name].cast(pa.int64()).to_pylist() for name in Bounds._fields), strict=True)]
    made = {row: Bounds(*map(_moment, row)) for row in dict.fromkeys(rows)}
    return [made[row] for row in rows]


@lru_cache(4096)
def _moment(microseconds: int | None) -> datetime | None:
    return None if microseconds is None else _EPOCH + timedelta(microseconds=microseconds)

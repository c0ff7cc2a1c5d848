"""The Parquet tables: their Arrow schemas are the contract with whoever loads them.

Rows enter through `rows_to_batch`, which builds every column by name and checks it (`validate`), and come
back as pandas frames through `read`. `timeline.store` puts the batches on disk.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from operator import attrgetter
from pathlib import Path
from typing import TYPE_CHECKING

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from timeline.model import Bounds

if TYPE_CHECKING:
    import pandas as pd

_TIME = pa.timestamp("us")


def _field(name: str, kind: pa.DataType, *, null: bool = False) -> pa.Field:
    return pa.field(name, kind, nullable=null)


def _strings() -> pa.DataType:
    return pa.list_(pa.field("item", pa.string(), nullable=False))


_BOUNDS = [
    _field("earliest_start", _TIME, null=True),
    _field("latest_start", _TIME, null=True),
    _field("earliest_end", _TIME, null=True),
    _field("latest_end", _TIME, null=True),
]

SCHEMAS: dict[str, pa.Schema] = {
    "documents": pa.schema(
        [
            _field("doc_id", pa.string()),
            _field("source", pa.string()),
            _field("title", pa.string(), null=True),
            _field("published", _TIME),
            _field("published_grain", pa.string()),
            _field("published_from", pa.string()),
            _field("timezone", pa.string(), null=True),
            _field("language", pa.string()),
            _field("policy", pa.string()),  # news or narrative: how its bare dates were read
            _field("text", pa.string()),
            _field("sha256", pa.string()),
        ]
    ),
    "expressions": pa.schema(
        [
            _field("doc_id", pa.string()),
            _field("expression_id", pa.string()),
            _field("char_start", pa.int64()),
            _field("char_end", pa.int64()),
            _field("text", pa.string()),
            _field("type", pa.string()),
            _field("value", pa.string()),
            _field("mod", pa.string(), null=True),
            _field("quant", pa.string(), null=True),
            _field("freq", pa.string(), null=True),
            _field("edtf", pa.string(), null=True),
            _field("start", _TIME, null=True),
            _field("end", _TIME, null=True),
            _field("grain", pa.string(), null=True),
            _field("anchor", pa.string()),
            _field("rule", pa.string()),
            _field(
                "alternatives",
                pa.list_(
                    pa.field(
                        "item",
                        pa.struct(
                            [
                                _field("value", pa.string()),
                                _field("start", _TIME, null=True),
                                _field("end", _TIME, null=True),
                                _field("why", pa.string()),
                            ]
                        ),
                        nullable=False,
                    )
                ),
            ),
            _field("why", pa.string()),
        ]
    ),
    "events": pa.schema(
        [
            _field("doc_id", pa.string()),
            _field("event_id", pa.string()),
            _field("sentence", pa.string()),
            _field("char_start", pa.int64()),
            _field("char_end", pa.int64()),
            _field("trigger", pa.string()),
            _field("trigger_start", pa.int64()),
            _field("trigger_end", pa.int64()),
            _field("event_class", pa.string()),
            _field("actors", _strings()),
            _field("place", pa.string(), null=True),
            _field("country", pa.string(), null=True),
            _field("status", pa.string()),
            *_BOUNDS,
            _field("dated_by", _strings()),
            _field("why", pa.string()),
        ]
    ),
    "tours": pa.schema(
        [
            _field("tour_id", pa.string()),
            _field("traveller", pa.string()),
            _field("title", pa.string()),
            _field("status", pa.string()),
            *_BOUNDS,
            _field("doc_ids", _strings()),
        ]
    ),
    "stops": pa.schema(
        [
            _field("tour_id", pa.string()),
            _field("stop_id", pa.string()),
            _field("sequence", pa.int64()),
            _field("kind", pa.string()),
            _field("place", pa.string()),
            _field("country", pa.string(), null=True),
            _field("status", pa.string()),
            *_BOUNDS,
            _field("dated", pa.bool_()),
            _field("doc_ids", _strings()),
            _field(
                "evidence",
                pa.list_(
                    pa.field(
                        "item",
                        pa.struct(
                            [
                                _field("doc_id", pa.string()),
                                _field("sentence", pa.string()),
                                _field("char_start", pa.int64()),
                                _field("char_end", pa.int64()),
                            ]
                        ),
                        nullable=False,
                    )
                ),
            ),
            _field("why", pa.string()),
        ]
    ),
    "rejects": pa.schema(
        [
            _field("source", pa.string()),
            _field("line", pa.int64(), null=True),
            _field("stage", pa.string()),
            _field("reason", pa.string()),
        ]
    ),
}

ARTICLES: pa.Schema = SCHEMAS["documents"].remove(SCHEMAS["documents"].get_field_index("policy"))
"""What goes into the pipeline: documents as read, before it is decided how their bare dates are read."""

_IN_ORDER = [
    ("start", "end"),
    ("earliest_start", "latest_start"),
    ("earliest_end", "latest_end"),
    ("earliest_start", "latest_end"),
    ("char_start", "char_end"),
    ("char_start", "trigger_start"),
    ("trigger_start", "trigger_end"),
    ("trigger_end", "char_end"),
]
_AT_LEAST = {"char_start": 0, "sequence": 1, "line": 1}
_WORDS = {
    "policy": ["news", "narrative"],
    "type": ["DATE", "TIME", "DURATION", "SET"],
    "event_class": ["OCCURRENCE", "REPORTING", "STATE", "I_ACTION", "I_STATE", "ASPECTUAL", "PERCEPTION"],
    "status": [
        "happened",
        "ongoing",
        "planned",
        "expected",
        "hypothetical",
        "recurring",
        "cancelled",
        "postponed",
        "denied",
    ],
    "kind": ["stop", "departure", "return"],
}


class TableError(ValueError):
    """Rows that break the contract of their table; the message names the table and the column."""


def rows_to_batch(name: str, rows: Sequence[object], **columns: Sequence[object]) -> pa.RecordBatch:
    """Make a checked batch of table `name` from records of `timeline.model`.

    A column is taken from `columns` where it stands there (`doc_id` of an expression, `policy` of a
    document), else from the attribute of that name, the four bounds from `bounds`. Raises `TableError`.
    """
    batch = columns_to_batch(SCHEMAS[name], rows, columns)
    validate(batch, name)
    return batch


def columns_to_batch(
    schema: pa.Schema, rows: Sequence[object], columns: Mapping[str, Sequence[object]] | None = None
) -> pa.RecordBatch:
    """Make a batch of `schema` from records, column by column and by name; raises `TableError`.

    Nested records become structs by position, which costs a tenth of going through dicts.
    """
    given = columns or {}
    arrays = []
    for field in schema:
        attribute = f"bounds.{field.name}" if field.name in Bounds._fields else field.name
        try:
            values = given[field.name] if field.name in given else list(map(attrgetter(attribute), rows))
            arrays.append(pa.array(values, field.type))
        except (pa.ArrowException, AttributeError, OverflowError, TypeError, ValueError) as error:
            raise TableError(f"{field.name}: {error}") from error
    return pa.RecordBatch.from_arrays(arrays, schema=schema)


def validate(table: pa.Table | pa.RecordBatch, name: str) -> None:
    """Raise `TableError` unless `table` keeps the contract of table `name`.

    The schema is exactly that of `SCHEMAS`; no null stands in a column that allows none, at any depth;
    starts are not after ends; offsets count from 0, an expression is as long as its offsets say, a trigger
    lies within its sentence; closed vocabularies hold only their words.
    """
    schema = SCHEMAS[name]
    if not table.schema.equals(schema):
        raise TableError(f"{name}: columns are not those of the schema: {table.schema.to_string()}")
    for batch in table.to_batches() if isinstance(table, pa.Table) else [table]:
        _check(schema, batch.columns, name)
        if name == "expressions":
            length = pc.subtract(batch["char_end"], batch["char_start"])
            _refuse(
                pc.not_equal(pc.utf8_length(batch["text"]), length),
                name,
                "text is not as long as its offsets say",
            )


def _check(fields: Iterable[pa.Field], arrays: Iterable[pa.Array], path: str) -> None:
    """Check columns, or the members of a struct, that belong together."""
    columns = {}
    for field, array in zip(fields, arrays, strict=True):
        _check_nested(field, array, f"{path}.{field.name}")
        columns[field.name] = array
    for earlier, later in _IN_ORDER:
        if earlier in columns and later in columns:
            _refuse(pc.greater(columns[earlier], columns[later]), path, f"{earlier} is after {later}")
    for name in _AT_LEAST.keys() & columns.keys():
        _refuse(pc.less(columns[name], _AT_LEAST[name]), f"{path}.{name}", f"below {_AT_LEAST[name]}")
    for name in _WORDS.keys() & columns.keys():
        known = pc.is_in(columns[name], value_set=pa.array(_WORDS[name]))
        _refuse(pc.invert(known), f"{path}.{name}", f"not one of {', '.join(_WORDS[name])}")


def _check_nested(field: pa.Field, array: pa.Array, path: str) -> None:
    if array.null_count and not field.nullable:
        raise TableError(f"{path}: null where a value must stand")
    if pa.types.is_list(field.type):
        _check_nested(field.type.value_field, array.flatten(), path)
    elif pa.types.is_struct(field.type):
        _check(field.type, array.flatten(), path)


def _refuse(broken: pa.BooleanArray, path: str, what: str) -> None:
    if pc.any(broken).as_py():
        raise TableError(f"{path}: {what}, row {pc.index(broken, True).as_py()}")


def read(folder: Path | str, name: str) -> pd.DataFrame:
    """Read table `name` under the output folder as analysts expect it.

    Text is pandas' string type, times are `datetime64[us]` without a zone (NaT where open), numbers are
    `int64` (`Int64` where a value may be missing), truth values `bool`, and lists are Python lists, of dicts
    where they hold structs, ready for `explode` and `pd.json_normalize`. Raises `KeyError` for a name that
    is no table, `FileNotFoundError` where nothing was written yet.
    """
    import pandas as pd

    if name not in SCHEMAS:
        raise KeyError(f"no table {name!r}; the tables are {', '.join(SCHEMAS)}")
    parts = sorted(Path(folder, name).glob("*.parquet"))
    if not parts:
        raise FileNotFoundError(f"no table in {Path(folder, name)}: run `python -m timeline run` first")
    table = pq.read_table(parts, schema=SCHEMAS[name])
    return pd.DataFrame({field.name: _series(table[field.name], field) for field in table.schema})


def _series(column: pa.ChunkedArray, field: pa.Field) -> pd.Series:
    import pandas as pd

    if pa.types.is_list(field.type):
        return pd.Series(column.to_pylist(), dtype="object")
    types: dict[pa.DataType, object] = {pa.string(): pd.StringDtype(na_value=float("nan"))}
    if field.nullable:
        types[pa.int64()] = pd.Int64Dtype()
    series: pd.Series = column.to_pandas(types_mapper=types.get)
    return series

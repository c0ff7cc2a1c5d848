"""The Parquet tables: their Arrow schemas are the contract with whoever loads them."""

from __future__ import annotations

import pyarrow as pa

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

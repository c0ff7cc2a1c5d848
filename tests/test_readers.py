"""Every table is read whole by the tools that analysts use."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any

import duckdb
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest

from timeline import documents, store, tables
from timeline.pipeline import process_batch
from timeline.tables import ARTICLES, SCHEMAS, columns_to_batch

ROWS = {"documents": 3, "expressions": 2, "events": 2, "tours": 2, "stops": 2, "rejects": 1}


@pytest.fixture(params=["filled", "empty"])
def folder(request: pytest.FixtureRequest, tmp_path: Path, stages: object) -> Path:
    """Tables of several parts each, or without a row."""
    texts = ["On 2018-01-12 they met.", "Nobody.", "They met — on 2018-01-13.", "FAIL"]
    with store.replacing(tmp_path, part_rows=1) as writer:
        for text in texts if request.param == "filled" else []:
            article = documents.from_text(text, "2018-01-13", source="made/up.txt")
            writer.write(process_batch(columns_to_batch(ARTICLES, [article])))
    return tmp_path


def rows(folder: Path, name: str) -> int:
    parts = len(list((folder / name).iterdir()))
    filled = any((folder / "documents").glob("part-00001.parquet"))
    assert parts == (ROWS[name] if filled else 1)
    return ROWS[name] if filled else 0


@pytest.mark.parametrize("name", SCHEMAS)
def test_pandas_reads_every_table(folder: Path, name: str) -> None:
    for frame in (pd.read_parquet(folder / name), tables.read(folder, name)):
        assert frame.shape == (rows(folder, name), len(SCHEMAS[name]))
        assert list(frame.columns) == SCHEMAS[name].names


@pytest.mark.parametrize("name", SCHEMAS)
def test_duckdb_reads_every_table(folder: Path, name: str) -> None:
    relation = duckdb.sql(f"select * from read_parquet('{folder / name}/*.parquet')")
    assert relation.columns == SCHEMAS[name].names
    assert len(relation.fetchall()) == rows(folder, name)
    for field, kind in zip(SCHEMAS[name], relation.types, strict=True):
        if pa.types.is_timestamp(field.type):
            assert str(kind) == "TIMESTAMP"  # in no zone


@pytest.mark.parametrize("name", SCHEMAS)
def test_polars_reads_every_table(folder: Path, name: str) -> None:
    frame = pl.read_parquet(folder / name / "*.parquet")
    assert frame.shape == (rows(folder, name), len(SCHEMAS[name]))
    for field in SCHEMAS[name]:
        if pa.types.is_timestamp(field.type):
            assert frame.schema[field.name] == pl.Datetime("us")


def test_all_read_the_same_nested_values(folder: Path) -> None:
    def plain(rows: list[Any]) -> list[Any]:
        return [[dict(one) for one in row] for row in rows]

    path = f"{folder}/expressions/*.parquet"
    by_duckdb = [row[0] for row in duckdb.sql(f"select alternatives from '{path}'").fetchall()]
    by_polars = pl.read_parquet(path)["alternatives"].to_list()
    by_timeline = tables.read(folder, "expressions")["alternatives"].tolist()
    expected = [
        {"value": "2001", "start": datetime(2001, 1, 1), "end": datetime(2002, 1, 1), "why": "made up"}
    ]
    assert plain(by_duckdb) == plain(by_polars) == plain(by_timeline)
    assert by_timeline == [expected] * rows(folder, "expressions")

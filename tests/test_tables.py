"""The contract of the tables: what is let in, what is written, and what a kill leaves."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from timeline import store, tables
from timeline.model import Alternative, Bounds, Evidence, Expression, Reject, Stop
from timeline.tables import SCHEMAS, TableError, rows_to_batch, validate

DAY = datetime(2018, 1, 12)
NEXT = DAY + timedelta(days=1)
EXPRESSION = Expression(
    expression_id="t1",
    char_start=3,
    char_end=9,
    text="Frídag",
    type="DATE",
    value="2018-01-12",
    mod=None,
    quant=None,
    freq=None,
    edtf=None,
    start=DAY,
    end=NEXT,
    grain="day",
    anchor="published",
    rule="weekday",
    alternatives=(Alternative("2018-01-19", DAY, NEXT, "the one to come"),),
    why="said is past",
)
STOP = Stop(
    tour_id="j1",
    stop_id="s1",
    sequence=1,
    kind="stop",
    place="Riga",
    country=None,
    status="planned",
    bounds=Bounds(DAY, NEXT, DAY, None),
    dated=True,
    doc_ids=("a", "b"),
    evidence=(Evidence("a", "They go to Riga.", 0, 16),),
    why="stated",
)


def rejects(*sources: str) -> dict[str, pa.RecordBatch]:
    return {"rejects": rows_to_batch("rejects", [Reject(one, None, "read", "made up") for one in sources])}


def sources(folder: Path) -> list[str]:
    return list(tables.read(folder, "rejects")["source"])


def contents(folder: Path) -> dict[str, bytes]:
    return {str(one.relative_to(folder)): one.read_bytes() for one in folder.rglob("*") if one.is_file()}


def fill(folder: Path, *names: str) -> None:
    with store.replacing(folder) as writer:
        writer.write(rejects(*names))


# --- rows in ---------------------------------------------------------------------------------------------


def test_columns_are_taken_by_name_with_the_given_ones_first() -> None:
    [row] = rows_to_batch("expressions", [EXPRESSION], doc_id=["a"]).to_pylist()
    assert (row["doc_id"], row["text"], row["start"], row["mod"]) == ("a", "Frídag", DAY, None)
    assert row["alternatives"] == [
        {"value": "2018-01-19", "start": DAY, "end": NEXT, "why": "the one to come"}
    ]


def test_bounds_become_four_columns_and_nested_records_structs() -> None:
    [row] = rows_to_batch("stops", [STOP]).to_pylist()
    assert [row[name] for name in Bounds._fields] == [DAY, NEXT, DAY, None]
    assert row["evidence"] == [
        {"doc_id": "a", "sentence": "They go to Riga.", "char_start": 0, "char_end": 16}
    ]
    assert row["doc_ids"] == ["a", "b"]


@pytest.mark.parametrize(
    ("record", "column"),
    [
        (Alternative, SCHEMAS["expressions"].field("alternatives")),
        (Evidence, SCHEMAS["stops"].field("evidence")),
    ],
)
def test_nested_records_have_the_members_of_their_struct_in_order(record: Any, column: pa.Field) -> None:
    assert record._fields == tuple(member.name for member in column.type.value_type)


@pytest.mark.parametrize("name", SCHEMAS)
def test_no_rows_are_a_batch_of_the_schema(name: str) -> None:
    assert rows_to_batch(name, [], doc_id=[], policy=[]).schema.equals(SCHEMAS[name])


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"text": None}, r"expressions\.text: null"),
        ({"text": 7}, "text: "),
        ({"value": "\ud800"}, "value: "),
        ({"char_start": -3, "char_end": 3}, r"expressions\.char_start: below 0"),
        ({"char_start": 9, "char_end": 3}, "char_start is after char_end"),
        ({"char_end": 10}, "text is not as long"),
        ({"start": NEXT, "end": DAY}, "start is after end, row 0"),
        ({"start": "2018"}, "start: "),
        ({"type": "DAY"}, r"expressions\.type: not one of DATE"),
        ({"alternatives": None}, r"expressions\.alternatives: null"),
        ({"alternatives": (None,)}, r"expressions\.alternatives: null"),
        ({"alternatives": (Alternative("x", None, None, None),)}, r"alternatives\.why: null"),  # type: ignore[arg-type]
        ({"alternatives": (Alternative("x", NEXT, DAY, "y"),)}, r"alternatives: start is after end"),
    ],
)
def test_a_row_that_breaks_the_contract_is_refused_by_name(changes: dict[str, Any], message: str) -> None:
    with pytest.raises(TableError, match=message):
        rows_to_batch("expressions", [EXPRESSION._replace(**changes)], doc_id=["a"])


@pytest.mark.parametrize(
    "changes",
    [{"start": None}, {"end": None}, {"start": None, "end": None}, {"end": DAY}, {"alternatives": ()}],
)
def test_open_and_empty_are_allowed_where_the_contract_allows_them(changes: dict[str, Any]) -> None:
    assert rows_to_batch("expressions", [EXPRESSION._replace(**changes)], doc_id=["a"]).num_rows == 1


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"bounds": Bounds(NEXT, DAY, None, None)}, "earliest_start is after latest_start"),
        ({"bounds": Bounds(None, None, NEXT, DAY)}, "earliest_end is after latest_end"),
        ({"bounds": Bounds(NEXT, None, None, DAY)}, "earliest_start is after latest_end"),
        ({"sequence": 0}, r"stops\.sequence: below 1"),
        ({"kind": "rest"}, r"stops\.kind: not one of"),
        ({"status": "maybe"}, r"stops\.status: not one of"),
        ({"doc_ids": (None,)}, r"stops\.doc_ids: null"),
        ({"evidence": (Evidence("a", "x", 4, 2),)}, r"stops\.evidence: char_start is after char_end"),
    ],
)
def test_a_stop_that_breaks_the_contract_is_refused(changes: dict[str, Any], message: str) -> None:
    with pytest.raises(TableError, match=message):
        rows_to_batch("stops", [STOP._replace(**changes)])


def test_a_missing_attribute_is_refused_by_name() -> None:
    with pytest.raises(TableError, match="tour_id"):
        rows_to_batch("tours", [EXPRESSION])


def test_another_schema_is_refused() -> None:
    with pytest.raises(TableError, match="columns"):
        validate(pa.table({"source": ["a"]}), "rejects")


def test_checks_look_at_every_batch_of_a_table() -> None:
    sound = rows_to_batch("rejects", [Reject("a", 1, "read", "x")])
    wrong = tables.columns_to_batch(SCHEMAS["rejects"], [Reject("b", 0, "read", "x")])
    with pytest.raises(TableError, match=r"rejects\.line: below 1"):
        validate(pa.Table.from_batches([sound, wrong]), "rejects")


# --- tables on disk --------------------------------------------------------------------------------------


def test_every_table_is_written_even_without_a_row(tmp_path: Path) -> None:
    fill(tmp_path)
    assert sorted(contents(tmp_path)) == sorted(f"{name}/part-00000.parquet" for name in SCHEMAS)
    for name in SCHEMAS:
        written = pq.read_table(tmp_path / name)
        validate(written, name)
        assert written.num_rows == 0


def test_parts_are_bounded_and_keep_the_order_of_rows(tmp_path: Path) -> None:
    with store.replacing(tmp_path, part_rows=2) as writer:
        for one in "abcde":
            writer.write(rejects(one))
    assert [len(pq.read_table(one)) for one in sorted((tmp_path / "rejects").iterdir())] == [2, 2, 1]
    assert sources(tmp_path) == list("abcde")


def test_parts_are_bounded_in_bytes(tmp_path: Path) -> None:
    with store.replacing(tmp_path, part_bytes=900) as writer:
        for one in "abc":
            writer.write(rejects(one * 900))
    assert len(list((tmp_path / "rejects").iterdir())) == 3


def test_the_same_rows_are_the_same_bytes_whatever_was_there(tmp_path: Path) -> None:
    fill(tmp_path / "one", "a", "b")
    fill(tmp_path / "two", "x")
    fill(tmp_path / "two", "a", "b")
    assert contents(tmp_path / "one") == contents(tmp_path / "two")


def test_no_stale_part_survives_and_other_files_do(tmp_path: Path) -> None:
    (tmp_path / ".gitkeep").write_text("")
    with store.replacing(tmp_path, part_rows=1) as writer:
        for one in "abc":
            writer.write(rejects(one))
    fill(tmp_path, "d")
    assert sources(tmp_path) == ["d"]
    assert {one.name for one in tmp_path.iterdir()} == {".gitkeep", *SCHEMAS}


def test_an_error_in_the_block_leaves_the_earlier_tables(tmp_path: Path) -> None:
    fill(tmp_path, "old")
    before = contents(tmp_path)
    with pytest.raises(RuntimeError), store.replacing(tmp_path, part_rows=1) as writer:
        writer.write(rejects("new"))
        raise RuntimeError
    assert contents(tmp_path) == before


class Killed(BaseException):
    """Stands for the end of the process."""


RENAMES = 1 + 2 * len(SCHEMAS)  # the new folder counts; then each table: the old one away, the new one in


@pytest.mark.parametrize("done", range(RENAMES))
def test_a_kill_while_moving_loses_no_table(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, done: int
) -> None:
    fill(tmp_path, "old")
    rename, left = Path.rename, iter(range(done))

    def dying(path: Path, target: Path) -> Path:
        if next(left, None) is None:
            raise Killed
        return rename(path, target)

    with monkeypatch.context() as patch, pytest.raises(Killed):
        patch.setattr(Path, "rename", dying)
        fill(tmp_path, "new")
    with pytest.raises(Killed), store.replacing(tmp_path):
        raise Killed  # the next run comes to nothing either, after it has tidied up
    assert sources(tmp_path) == ["new" if done else "old"]
    assert sorted(contents(tmp_path)) == sorted(f"{name}/part-00000.parquet" for name in SCHEMAS)


def test_an_interruption_while_moving_ends_with_the_new_tables(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(tmp_path, "old")
    rename, calls = Path.rename, iter(range(100))

    def interrupted(path: Path, target: Path) -> Path:
        if next(calls) == RENAMES // 2:
            raise KeyboardInterrupt
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", interrupted)
    with pytest.raises(KeyboardInterrupt):
        fill(tmp_path, "new")
    assert sources(tmp_path) == ["new"]
    assert {one.name for one in tmp_path.iterdir()} == set(SCHEMAS)


def test_leftovers_of_a_killed_run_are_cleaned_away(tmp_path: Path) -> None:
    for hidden in (".timeline-new", ".timeline-old"):
        (tmp_path / hidden / "rejects").mkdir(parents=True)
        (tmp_path / hidden / "rejects" / "part-00000.parquet").write_bytes(b"half a file")
    fill(tmp_path, "new")
    assert {one.name for one in tmp_path.iterdir()} == set(SCHEMAS)


def test_a_second_run_in_the_same_folder_is_refused_and_harms_nothing(tmp_path: Path) -> None:
    with store.replacing(tmp_path) as writer:
        with pytest.raises(store.OutputError, match="another run is writing"):
            fill(tmp_path, "second")
        writer.write(rejects("first"))
    assert sources(tmp_path) == ["first"]


def test_a_folder_that_only_bears_the_name_of_a_table_is_not_replaced(tmp_path: Path) -> None:
    letter = tmp_path / "documents" / "letter.odt"
    letter.parent.mkdir()
    letter.write_text("dear")
    with pytest.raises(
        store.OutputError, match=r"documents is no table of timeline \(letter\.odt is there\)"
    ):
        fill(tmp_path)
    assert contents(tmp_path) == {"documents/letter.odt": b"dear"}


@pytest.mark.parametrize("folder", ["taken", "taken/tables"])
def test_a_folder_that_cannot_be_written_to_is_named(tmp_path: Path, folder: str) -> None:
    (tmp_path / "taken").write_text("")
    with pytest.raises(store.OutputError, match=f"cannot write to .*{folder}: "):
        fill(tmp_path / folder)


def test_rows_of_another_schema_are_not_written(tmp_path: Path) -> None:
    with pytest.raises(TableError, match="rejects"), store.replacing(tmp_path) as writer:
        writer.write({"rejects": rows_to_batch("tours", [])})


# --- frames out ------------------------------------------------------------------------------------------


def test_a_frame_has_the_types_that_analysts_expect(tmp_path: Path) -> None:
    with store.replacing(tmp_path) as writer:
        writer.write({"expressions": rows_to_batch("expressions", [EXPRESSION], doc_id=["a"])})
        writer.write({"stops": rows_to_batch("stops", [STOP])})
        writer.write(rejects("x"))
    frame = tables.read(tmp_path, "expressions")
    assert list(frame.columns) == SCHEMAS["expressions"].names
    assert frame.dtypes[["text", "mod", "start", "char_start"]].map(str).tolist() == [
        "str",
        "str",
        "datetime64[us]",
        "int64",
    ]
    assert frame["alternatives"][0] == [
        {"value": "2018-01-19", "start": DAY, "end": NEXT, "why": "the one to come"}
    ]
    stops = tables.read(tmp_path, "stops")
    assert stops.dtypes[["dated", "latest_end"]].map(str).tolist() == ["bool", "datetime64[us]"]
    assert stops["latest_end"].isna().all()
    assert stops.explode("doc_ids")["doc_ids"].tolist() == ["a", "b"]
    assert str(tables.read(tmp_path, "rejects")["line"].dtype) == "Int64"


def test_an_empty_frame_has_the_same_types(tmp_path: Path) -> None:
    fill(tmp_path)
    frame = tables.read(tmp_path, "events")
    assert len(frame) == 0
    assert frame.dtypes[["sentence", "latest_end", "char_start", "actors"]].map(str).tolist() == [
        "str",
        "datetime64[us]",
        "int64",
        "object",
    ]


def test_reading_says_what_is_wrong(tmp_path: Path) -> None:
    with pytest.raises(KeyError, match="the tables are documents"):
        tables.read(tmp_path, "journeys")
    with pytest.raises(FileNotFoundError, match="timeline run"):
        tables.read(tmp_path, "tours")

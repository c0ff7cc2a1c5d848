"""One article, a batch, a run: what goes in comes out, and no article takes another with it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pyarrow as pa
import pytest

from timeline import documents, job, pipeline, tables
from timeline.config import Config
from timeline.engines import local, pool
from timeline.model import Document, Reject
from timeline.pipeline import chunks, process, process_batch
from timeline.store import OutputError
from timeline.tables import ARTICLES, SCHEMAS, columns_to_batch, validate

pytestmark = pytest.mark.usefixtures("stages")


def article(doc_id: str, text: str = "On 2018-01-12 they met in Riga.") -> Document:
    return documents.from_text(text, "2018-01-13", doc_id=doc_id, source=f"{doc_id}.txt")


def batch(*articles: Document) -> pa.RecordBatch:
    return columns_to_batch(ARTICLES, articles)


# --- one article -----------------------------------------------------------------------------------------


def test_an_article_goes_through_every_stage() -> None:
    result = process(article("a"))
    assert result.document.doc_id == "a"
    assert result.policy == "news"
    assert [one.text for one in result.expressions] == ["2018-01-12"]
    assert result.events[0].dated_by == (result.expressions[0].expression_id,)
    assert [stop.tour_id for stop in result.stops] == [tour.tour_id for tour in result.tours]


def test_the_policy_reaches_the_tagger() -> None:
    assert process(article("a"), "narrative").policy == "narrative"


@pytest.mark.parametrize(
    ("stage", "function"), [("expressions", "tag"), ("events", "extract"), ("tours", "itineraries")]
)
def test_a_failing_stage_is_named(
    stages: ModuleType, monkeypatch: pytest.MonkeyPatch, stage: str, function: str
) -> None:
    import timeline

    def fail(*_: object) -> None:
        raise LookupError("no such word")

    monkeypatch.setattr(getattr(timeline, stage), function, fail)
    with pytest.raises(pipeline.StageError, match=r"LookupError.*no such word") as failure:
        process(article("a"))
    assert failure.value.stage == stage
    assert isinstance(failure.value.__cause__, LookupError)


# --- a batch ---------------------------------------------------------------------------------------------


def test_a_batch_gives_every_table() -> None:
    made = process_batch(batch(article("a"), article("b", "Nothing."), article("c")))
    assert {name: one.num_rows for name, one in made.items()} == {
        "documents": 3,
        "expressions": 2,
        "events": 2,
        "tours": 2,
        "stops": 2,
        "rejects": 0,
    }
    for name, one in made.items():
        validate(one, name)
    assert made["expressions"]["doc_id"].to_pylist() == ["a", "c"]
    assert made["documents"]["policy"].to_pylist() == ["news"] * 3


def test_documents_come_out_as_they_went_in() -> None:
    given = batch(article("a", "Déjà vu 🚢 on 2018-01-12.\r\n"), article("b"))
    out = process_batch(given)["documents"]
    assert out.drop_columns("policy").equals(given)


def test_an_empty_batch_gives_every_table_empty() -> None:
    made = process_batch(batch())
    assert {name: one.num_rows for name, one in made.items()} == dict.fromkeys(SCHEMAS, 0)


def test_a_failing_article_is_refused_and_stops_no_other() -> None:
    made = process_batch(batch(article("a"), article("b", "FAIL"), article("c")))
    assert made["documents"]["doc_id"].to_pylist() == ["a", "c"]
    [refused] = made["rejects"].to_pylist()
    assert (refused["source"], refused["line"], refused["stage"]) == ("b.txt", None, "expressions")
    assert "RuntimeError" in refused["reason"] and "made to fail" in refused["reason"]


def test_an_article_whose_rows_break_the_contract_is_refused_alone() -> None:
    made = process_batch(batch(article("a"), article("b", "BACKWARDS 2018-01-12"), article("c")))
    assert made["documents"]["doc_id"].to_pylist() == ["a", "c"]
    assert made["expressions"]["doc_id"].to_pylist() == ["a", "c"]
    [refused] = made["rejects"].to_pylist()
    assert (refused["source"], refused["stage"]) == ("b.txt", "tables")
    assert "start is after end" in refused["reason"]


# --- gathering -------------------------------------------------------------------------------------------


def names(inputs: list[Document | Reject], **limits: int) -> list[list[str]]:
    return [
        chunk.articles["doc_id"].to_pylist() + [one.source for one in chunk.refused]
        for chunk in chunks(inputs, **limits)
    ]


def test_batches_are_bounded_in_articles_and_refusals() -> None:
    inputs = [article("a"), Reject("x", 1, "read", "bad"), article("b"), Reject("y", 2, "read", "bad")]
    assert names(inputs, most_articles=2) == [["a", "x"], ["b", "y"]]
    assert names(inputs, most_articles=3) == [["a", "b", "x"], ["y"]]


def test_batches_are_bounded_in_characters() -> None:
    inputs: list[Document | Reject] = [article(one, "word " * 20) for one in "abc"]
    assert names(inputs, most_characters=150) == [["a", "b"], ["c"]]
    assert names(inputs, most_characters=1) == [["a"], ["b"], ["c"]]


def test_nothing_gives_no_batch() -> None:
    assert names([]) == []


def test_gathering_reads_no_further_than_the_batch_it_gives() -> None:
    read: list[str] = []

    def reading() -> Iterator[Document]:
        for one in "abcd":
            read.append(one)
            yield article(one)

    next(chunks(reading(), most_articles=2))
    assert read == ["a", "b"]


def test_an_article_that_no_table_can_hold_is_refused_alone() -> None:
    inputs: list[Document | Reject] = [article("a"), article("b")._replace(title="\ud800"), article("c")]
    [chunk] = chunks(inputs)
    assert chunk.articles["doc_id"].to_pylist() == ["a", "c"]
    [refused] = chunk.refused
    assert (refused.source, refused.stage) == ("b.txt", "read")
    assert "title" in refused.reason


# --- the engine ------------------------------------------------------------------------------------------


def test_one_process_gives_one_result_a_batch_in_order_and_reads_no_further() -> None:
    read: list[str] = []

    def batches() -> Iterator[pa.RecordBatch]:
        for one in "abc":
            read.append(one)
            yield batch(article(one))

    results = local.run(batches(), jobs=1)
    assert next(results)["documents"]["doc_id"].to_pylist() == ["a"]
    assert read == ["a"]
    assert [one["documents"]["doc_id"].to_pylist() for one in results] == [["b"], ["c"]]


def test_input_too_small_for_a_pool_stays_in_this_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pool, "ProcessPoolExecutor", None)
    monkeypatch.setattr(pool, "_processors", lambda: 4)
    assert len(list(local.run([batch(article("a"))] * (pool.POOL_BATCHES - 1)))) == pool.POOL_BATCHES - 1
    with pytest.raises(TypeError):  # more would have started a pool
        list(local.run([batch(article("a"))] * pool.POOL_BATCHES))


def test_a_pool_gives_results_in_order_and_holds_few_batches() -> None:
    ahead: list[int] = []

    def batches() -> Iterator[pa.RecordBatch]:
        for number in range(20):
            ahead.append(number)
            yield batch()

    results = local.run(batches(), jobs=1 + 1)
    next(results)
    assert len(ahead) <= 2 * pool.IN_FLIGHT
    assert len(list(results)) == 19


# --- a run -----------------------------------------------------------------------------------------------


def raw(folder: Path, **articles: str) -> Config:
    (folder / "raw").mkdir()
    for name, text in articles.items():
        (folder / "raw" / f"{name}.txt").write_text(text)
    return Config((folder / "raw",), folder / "out", folder / "pages", published="2018-01-13")


def test_a_run_writes_what_it_tells(tmp_path: Path) -> None:
    config = raw(
        tmp_path, a="On 2018-01-12 they met.", b="They met and met.", c="FAIL", d="", e="Only 2018-01-12."
    )
    seen: list[tuple[int, int]] = []
    summary = job.run(config, lambda articles, characters: seen.append((articles, characters)))
    assert summary[:-1] == (3, 2, 2, 3, 2, 2)
    assert [Path(one.source).name for one in summary.reasons] == ["d.txt", "c.txt"]
    for name, number in zip(SCHEMAS, (3, 2, 3, 2, 2, 2), strict=True):
        assert len(tables.read(config.output, name)) == number
    assert seen == [(4, 23 + 17 + 4 + 16)]
    assert (config.reports / "index.html").read_text() == " ".join(sorted(SCHEMAS))


def test_a_run_without_a_report_writes_none(tmp_path: Path) -> None:
    config = raw(tmp_path, a="On 2018-01-12 they met.")
    job.run(Config(config.input, config.output, config.reports, config.published, report=False))
    assert not config.reports.exists()


def test_a_report_folder_that_cannot_be_written_to_stops_the_run_before_any_work(tmp_path: Path) -> None:
    config = raw(tmp_path, a="On 2018-01-12 they met.")
    with pytest.raises(OutputError, match="cannot write to"):
        job.run(Config(config.input, config.output, tmp_path / "raw" / "a.txt", config.published))
    assert not config.output.exists()

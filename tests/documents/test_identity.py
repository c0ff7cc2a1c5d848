"""Ids: the article's own where nobody else has it, what it says where somebody has, and no article twice."""

import hashlib
import json
from pathlib import Path

import pytest

from timeline import documents
from timeline.model import Document, Reject


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def read(*records: dict[str, str]) -> list[Document | Reject]:
    lines = (json.dumps({"published": "2018-01-13", "text": "He left."} | record) for record in records)
    Path("a.jsonl").write_text("\n".join(lines))
    return list(documents.read([Path("a.jsonl")]))


def ids(found: list[Document | Reject]) -> list[str]:
    return [item.doc_id for item in found if isinstance(item, Document)]


def reasons(found: list[Document | Reject]) -> list[tuple[int | None, str]]:
    return [(item.line, item.reason) for item in found if isinstance(item, Reject)]


def test_an_article_without_an_id_is_named_by_what_it_says() -> None:
    found = read(
        {}, {"text": "He came."}, {"title": "A"}, {"published": "2018-01-14"}, {"published": "2018-01"}
    )
    assert len(set(ids(found))) == 5
    assert all(len(doc_id) == 16 and int(doc_id, 16) >= 0 for doc_id in ids(found))
    assert ids(found) == ids(
        read({}, {"text": "He came."}, {"title": "A"}, {"published": "2018-01-14"}, {"published": "2018-01"})
    )


def test_a_date_written_otherwise_makes_no_other_article() -> None:
    assert ids(read({"published": "13 January 2018"})) == ids(read({}))


def test_the_second_of_two_articles_with_one_id_is_named_by_what_it_says_and_this_is_told() -> None:
    first, told, second = read({"id": "x"}, {"id": "x", "text": "He came."})
    assert isinstance(first, Document)
    assert isinstance(told, Reject)
    assert isinstance(second, Document)
    assert first.doc_id == "x"
    assert [second.doc_id] == ids(read({"text": "He came."}))
    assert told == Reject(
        "a.jsonl",
        2,
        "read",
        f'id "x" is that of a.jsonl, line 1 already; the article goes on as {second.doc_id}',
    )


@pytest.mark.parametrize("doc_id", [{"id": "x"}, {}])
def test_the_same_article_comes_once(doc_id: dict[str, str]) -> None:
    found = read(doc_id, doc_id)
    assert len(ids(found)) == 1
    ((line, reason),) = reasons(found)
    assert line == 2
    assert reason == "duplicate of a.jsonl, line 1: date, title and text are the same"


def test_a_third_copy_under_a_taken_id_is_a_duplicate_of_the_second() -> None:
    found = read({"id": "x"}, {"id": "x", "text": "He came."}, {"id": "x", "text": "He came."})
    assert len(ids(found)) == 2
    assert reasons(found)[-1][0] == 3
    assert "duplicate of a.jsonl, line 2" in reasons(found)[-1][1]


def test_the_same_words_under_two_ids_are_two_articles() -> None:
    assert ids(read({"id": "x"}, {"id": "y"})) == ["x", "y"]


def test_ids_are_kept_apart_across_files(here: Path) -> None:
    (here / "a.txt").write_text("He left.")
    (here / "b.txt").write_text("He left.")
    document, reject = documents.read([Path("a.txt"), Path("b.txt")], "2018")
    assert isinstance(document, Document)
    assert reject.source == "b.txt"
    assert isinstance(reject, Reject)
    assert "duplicate of a.txt:" in reject.reason


def test_the_fingerprint_of_a_text_is_that_of_its_bytes() -> None:
    (document,) = read({"text": "Café"})
    assert isinstance(document, Document)
    assert document.sha256 == hashlib.sha256("Café".encode()).hexdigest()

"""The readers: text exactly as given, metadata under its usual names, one format a file."""

import hashlib
import json
import tracemalloc
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline import documents
from timeline.documents import formats
from timeline.documents.draft import Draft
from timeline.model import Document, Reject

Write = Callable[[str, str | bytes], Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def _write(name: str, content: str | bytes) -> Path:
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    return _write


def one(path: Path, published: str | None = None) -> Document:
    (document,) = documents.read([path], published)
    assert isinstance(document, Document)
    return document


@pytest.mark.parametrize("suffix", [".txt", ".text", ".md", ".markdown", ".TXT", ".Md"])
def test_an_article_with_front_matter(write: Write, suffix: str) -> None:
    head = "id: a-1\ntitle: A tour\npublished: 2018-01-13T09:30\ntimezone: Asia/Tokyo\nlang: en-GB\n"
    path = write(f"a{suffix}", f"---\n{head}---\nHe left.\n")
    assert one(path) == Document(
        doc_id="a-1",
        source=path.as_posix(),
        title="A tour",
        published=datetime(2018, 1, 13, 9, 30),
        published_grain="minute",
        published_from="metadata",
        timezone="Asia/Tokyo",
        language="en",
        text="He left.\n",
        sha256=hashlib.sha256(b"He left.\n").hexdigest(),
    )


def test_plain_text_takes_the_given_date(write: Write) -> None:
    document = one(write("a.txt", "He left.\r\n"), "13 January 2018")
    assert (document.published, document.published_grain) == (datetime(2018, 1, 13), "day")
    assert document.published_from == "option"
    assert document.text == "He left.\r\n"
    assert document.title is None


def test_the_date_of_the_article_wins_over_the_given_one(write: Write) -> None:
    document = one(write("a.md", "---\ndate: 2018-01\n---\nHe left."), "2020-05-05")
    assert (document.published, document.published_grain) == (datetime(2018, 1, 1), "month")
    assert document.published_from == "metadata"


def test_a_byte_order_mark_is_no_part_of_the_text(write: Write) -> None:
    assert one(write("a.txt", b"\xef\xbb\xbfHe left."), "2018").text == "He left."
    assert one(write("a.md", b"\xef\xbb\xbf---\ndate: 2018\n---\nHe left.")).text == "He left."
    assert one(write("a.jsonl", b'\xef\xbb\xbf{"date": "2018", "text": "He left."}\n')).text == "He left."


@pytest.mark.parametrize(
    ("body", "title"),
    [
        ("# A tour\n\nHe left.", "A tour"),
        ("By our staff\n\n# A tour #\nHe left.", "A tour"),
        ("#  C# in the north  \r\nHe left.", "C# in the north"),
        ("## A part\nHe left.", None),
        ("#hashtag\nHe left.", None),
        ("# #\nHe left.", None),
    ],
)
def test_markdown_without_a_title_takes_its_first_heading(write: Write, body: str, title: str | None) -> None:
    document = one(write("a.md", body), "2018")
    assert document.title == title
    assert document.text == body
    assert one(write("b.md", f"---\ntitle: Mine\n---\n{body}"), "2018").title == "Mine"
    assert one(write("c.txt", body), "2018").title is None


@pytest.mark.parametrize("suffix", [".jsonl", ".ndjson"])
@pytest.mark.parametrize("date", ["published", "date", "date_publish", "date_published"])
@pytest.mark.parametrize("text", ["text", "maintext", "body", "content"])
def test_names_in_json_lines(write: Write, suffix: str, date: str, text: str) -> None:
    record = {
        "id": 7,
        "title": None,
        date: "2018-01-13",
        text: "He left.",
        "url": "https://example.org/7",
        "x": [1],
    }
    document = one(write(f"a{suffix}", json.dumps(record)))
    assert document.doc_id == "7"
    assert document.published == datetime(2018, 1, 13)
    assert document.text == "He left."
    assert document.source == "https://example.org/7"
    assert document.title is None


def test_of_several_names_the_first_that_is_filled_counts(write: Write) -> None:
    record = {"text": "", "maintext": "He left.", "published": " ", "date": "2018", "date_publish": "2017"}
    document = one(write("a.jsonl", json.dumps(record)))
    assert document.text == "He left."
    assert document.published == datetime(2017, 1, 1)


@pytest.mark.parametrize(
    ("metadata", "source"),
    [
        ({"url": "www.example.org/7", "source": "The Harbour Courier"}, "www.example.org/7"),
        ({"source": "https://example.org/7"}, "https://example.org/7"),
        ({"source": "The Harbour Courier"}, None),
        ({}, None),
    ],
)
def test_the_source_is_a_url_or_the_path(write: Write, metadata: dict[str, str], source: str | None) -> None:
    path = write("a.jsonl", json.dumps({"published": "2018", "text": "He left.", **metadata}))
    assert one(path).source == (source or path.as_posix())


@pytest.mark.parametrize(("given", "language"), [("EN_us", "en"), ("de", "de"), ("", "en"), (None, "en")])
def test_language(write: Write, given: str | None, language: str) -> None:
    path = write("a.jsonl", json.dumps({"published": "2018", "text": "He left.", "language": given}))
    assert one(path).language == language


def test_json_lines_are_never_held_as_a_whole(write: Write) -> None:
    line = json.dumps({"published": "2018", "text": "He left. " * 1000}) + "\n"
    path = write("a.jsonl", line * 2000)
    read = documents.read([path])
    assert isinstance(next(read), Document)
    tracemalloc.start()
    for item in read:
        assert isinstance(item, Reject)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < path.stat().st_size / 20


def test_a_reader_is_all_that_a_format_needs(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write("a.shout", "he left")
    assert isinstance(next(documents.read([path])), Reject)
    monkeypatch.setattr(formats, "_READERS", dict(formats._READERS))
    formats._all_readers.cache_clear()

    @formats.reads(".shout")
    def shout(path: Path) -> Iterator[Draft]:
        yield Draft(path.read_text().upper(), {"published": "2018"}, published_from="markup")

    document = one(path)
    formats._all_readers.cache_clear()
    assert (document.text, document.published_from) == ("HE LEFT", "markup")


def test_no_two_readers_claim_a_suffix() -> None:
    with pytest.raises(ValueError, match=r"two readers for \.txt"):
        formats.reads(".txt")(lambda path: iter(()))


texts = st.text(min_size=1).filter(lambda text: not text.isspace())


@given(text=texts, title=st.text().map(str.strip))
def test_any_text_comes_out_of_json_lines_as_it_went_in(
    tmp_path_factory: pytest.TempPathFactory, text: str, title: str
) -> None:
    path = tmp_path_factory.mktemp("json") / "a.jsonl"
    record = {"published": "2018-01-13", "title": title, "text": text}
    path.write_bytes(json.dumps(record, ensure_ascii=len(text) % 2 == 0).encode())
    document = one(path)
    assert document.text == text
    assert document.title == (title or None)


@given(text=texts, suffix=st.sampled_from([".txt", ".md"]))
def test_any_text_comes_out_from_under_front_matter_as_it_went_in(
    tmp_path_factory: pytest.TempPathFactory, text: str, suffix: str
) -> None:
    path = tmp_path_factory.mktemp("front") / f"a{suffix}"
    path.write_bytes(f"---\npublished: 2018-01-13\n---\n{text}".encode())
    assert one(path).text == text

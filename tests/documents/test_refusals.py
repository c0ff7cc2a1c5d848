"""Bad input: refused in words that say what to do, while the good articles beside it go through."""

import json
import os
import re
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from timeline import documents
from timeline.model import Document, Reject

GOOD = {"published": "2018-01-13", "text": "He left."}


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def sort(*names: str, published: str | None = None) -> tuple[list[Document], list[Reject]]:
    found = list(documents.read([Path(name) for name in names], published))
    good = [item for item in found if isinstance(item, Document)]
    return good, [item for item in found if isinstance(item, Reject)]


def refused(name: str, published: str | None = None) -> Reject:
    good, (reject,) = sort(name, published=published)
    assert not good
    return reject


@pytest.mark.parametrize(
    ("name", "content", "line", "stage", "why"),
    [
        ("empty.txt", b"", None, "read", "empty"),
        ("blank.md", b" \r\n\t\n", None, "read", "empty"),
        ("bodiless.md", b"---\npublished: 2018-01-13\n---\n", None, "read", "empty"),
        ("empty.jsonl", b"", None, "read", "empty"),
        ("blank.jsonl", b"\n \n", None, "read", "empty"),
        (
            "latin.txt",
            "Café".encode("latin-1"),
            None,
            "read",
            "byte 0xe9 at offset 3; .* iconv -f WINDOWS-1252",
        ),
        ("latin.md", b"\xef\xbb\xbfCaf\xe9", None, "read", "byte 0xe9 at offset 6"),
        ("wide.txt", "Hello".encode("utf-16"), None, "read", "iconv -f UTF-16"),
        ("undated.txt", b"He left.", None, "date", 'no publication date; .*"published:".*--published'),
        ("undated.jsonl", b'{"text": "He left."}', 1, "date", 'no publication date; .*"published" in JSONL'),
        (
            "february.md",
            b"---\ndate: 2018-02-30\n---\nHe left.",
            None,
            "date",
            '"2018-02-30" is not in the calendar',
        ),
        ("vague.md", b"---\ndate: last week\n---\nHe left.", None, "date", '"last week".*write 2018-01-13'),
        (
            "zone.md",
            b"---\ndate: 2018\ntimezone: Mars\n---\nHe left.",
            None,
            "date",
            '"Mars" that is not known',
        ),
        ("open.md", b"---\ndate: 2018\nHe left.", 3, "read", '"He left." is not of the form key: value'),
        ("language.md", b"---\ndate: 2018\nlanguage: English\n---\nHe left.", None, "read", "such as en"),
        (
            "cut.jsonl",
            b'{"published": "2018", "text": "He le',
            1,
            "read",
            "not a whole JSON object: Unterminated",
        ),
        ("list.jsonl", b'["He left."]', 1, "read", "not a JSON object"),
        ("textless.jsonl", b'{"published": "2018"}', 1, "read", "no text: .*maintext"),
        ("number.jsonl", b'{"published": "2018", "text": 5}', 1, "read", '"text" must be a string'),
        ("empty-text.jsonl", b'{"published": "2018", "text": ""}', 1, "read", "empty"),
        ("epoch.jsonl", b'{"published": 1515801600, "text": "x"}', 1, "date", '"published" must be a string'),
        (
            "title.jsonl",
            b'{"published": "2018", "title": [], "text": "x"}',
            1,
            "read",
            '"title" must be a string',
        ),
        ("id.jsonl", b'{"published": "2018", "id": true, "text": "x"}', 1, "read", '"id" must be a string'),
        (
            "half.jsonl",
            b'{"published": "2018", "text": "x\\ud83d"}',
            1,
            "read",
            r"surrogate U\+D83D\) at offset 1",
        ),
        (
            "half-id.jsonl",
            b'{"published": "2018", "id": "\\ud83d", "text": "x"}',
            1,
            "read",
            r"surrogate U\+D83D",
        ),
        ("half-date.jsonl", b'{"published": "\\ud83d", "text": "x"}', 1, "date", "half a character"),
        ("deep.jsonl", b"[" * 100_000, 1, "read", "JSON that cannot be read"),
        ("long.jsonl", b'{"id": ' + b"9" * 10_000 + b"}", 1, "read", "JSON that cannot be read"),
        ("page.html", b"<p>He left.</p>", None, "read", r"not a kind of file .*\.jsonl, .*\.md, .*\.txt"),
        ("README", b"He left.", None, "read", "not a kind of file"),
    ],
)
def test_what_is_refused(
    here: Path, name: str, content: bytes, line: int | None, stage: str, why: str
) -> None:
    (here / name).write_bytes(content)
    reject = refused(name)
    assert (reject.source, reject.line, reject.stage) == (name, line, stage)
    assert re.search(why, reject.reason)
    assert reject.reason.isprintable()
    assert len(reject.reason) < 300


def test_a_given_date_does_not_hide_an_impossible_one(here: Path) -> None:
    (here / "a.md").write_text("---\npublished: 2018-02-30\n---\nHe left.")
    assert '"2018-02-30"' in refused("a.md", published="2018-03-01").reason


def test_a_bad_line_costs_only_itself(here: Path) -> None:
    lines = [
        json.dumps(GOOD).encode(),
        b'{"published": "2018-01-13", "text": "He ret',
        b"",
        b'{"published": "2018-01-13", "text": "Caf\xe9"}',
        json.dumps({**GOOD, "text": "He returned."}).encode(),
    ]
    (here / "a.jsonl").write_bytes(b"\r\n".join(lines))
    good, bad = sort("a.jsonl")
    assert [document.text for document in good] == ["He left.", "He returned."]
    assert [reject.line for reject in bad] == [2, 4]
    assert "at offset 40 of the line" in bad[1].reason


def test_a_bad_file_costs_only_itself(here: Path) -> None:
    (here / "a.txt").write_bytes(b"\xff")
    (here / "b.txt").write_text("He left.")
    (here / "c.pdf").write_bytes(b"%PDF")
    good, bad = sort(".", published="2018")
    assert [document.source for document in good] == ["b.txt"]
    assert [reject.source for reject in bad] == ["a.txt", "c.pdf"]


def test_a_text_of_one_line_of_50_megabytes_is_a_text(here: Path) -> None:
    text = "may " * 12_500_000
    (here / "a.txt").write_text(text)
    (document,), bad = sort("a.txt", published="2018")
    assert document.text == text
    assert not bad


def test_a_line_of_50_megabytes_is_one_record(here: Path) -> None:
    text = "may " * 12_500_000
    (here / "a.jsonl").write_text(json.dumps({**GOOD, "text": text}))
    (document,), bad = sort("a.jsonl")
    assert document.text == text
    assert not bad


def test_a_nul_is_a_character(here: Path) -> None:
    (here / "a.txt").write_bytes(b"He\0left.")
    (document,), _ = sort("a.txt", published="2018")
    assert document.text == "He\0left."


def test_a_date_that_is_none_is_refused_before_anything_is_read() -> None:
    with pytest.raises(ValueError, match='"2018-02-30"'):
        documents.read([Path("missing")], published="2018-02-30")


def test_paths_that_hold_nothing(here: Path) -> None:
    (here / "empty").mkdir()
    (here / "empty" / ".gitkeep").touch()
    (here / "link.txt").symlink_to("nowhere.txt")
    os.mkfifo(here / "pipe.txt")
    names = ("missing.txt", "empty", "link.txt", "pipe.txt")
    good, bad = sort(*names)
    assert not good
    assert tuple(reject.source for reject in bad) == names
    reasons = [reject.reason for reject in bad]
    assert reasons[0] == "no such file or folder"
    assert (
        reasons[1]
        == "no articles in this folder; read are .jsonl, .markdown, .md, .ndjson, .text, .txt files"
    )
    assert reasons[2:] == ["a link to nothing", "not a regular file"]


def test_a_socket_among_the_articles_stops_nothing(here: Path) -> None:
    (here / "b.txt").write_text("He left.")
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind("a.txt")
        good, bad = sort(".", published="2018")
    assert [document.source for document in good] == ["b.txt"]
    assert [(reject.source, reject.reason) for reject in bad] == [("a.txt", "not a regular file")]


def test_what_the_system_refuses_is_passed_on(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path) -> bytes:
        raise PermissionError(13, "Permission denied", str(path))

    (here / "a.txt").write_text("He left.")
    monkeypatch.setattr(Path, "read_bytes", refuse)
    assert refused("a.txt").reason == "cannot be read: Permission denied"


def test_a_folder_that_cannot_be_listed_is_refused(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (here / "a" / "b").mkdir(parents=True)
    (here / "a" / "c.txt").write_text("He left.")
    listed = Path.iterdir

    def refuse(path: Path) -> Iterator[Path]:
        if path.name == "b":
            raise PermissionError(13, "Permission denied", str(path))
        return listed(path)

    monkeypatch.setattr(Path, "iterdir", refuse)
    good, bad = sort("a", published="2018")
    assert [document.source for document in good] == ["a/c.txt"]
    assert [(reject.source, reject.reason) for reject in bad] == [
        ("a/b", "this folder cannot be listed: Permission denied")
    ]

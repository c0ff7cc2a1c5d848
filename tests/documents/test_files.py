"""The walk over folders: its order, what it passes over, and names that are no UTF-8."""

import os
import sys
from pathlib import Path

import pytest

from timeline import documents
from timeline.documents import files
from timeline.model import Reject


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def found(*names: str) -> list[str]:
    return [item.as_posix() for item in files.find(map(Path, names)) if isinstance(item, Path)]


def test_paths_as_given_and_folders_by_name(here: Path) -> None:
    for name in ["raw/b/2.txt", "raw/b/10.txt", "raw/c.txt", "raw/a.txt", "raw/B.txt", "z.txt"]:
        (here / name).parent.mkdir(parents=True, exist_ok=True)
        (here / name).touch()
    assert found("z.txt", "raw") == [
        "z.txt",
        "raw/B.txt",
        "raw/a.txt",
        "raw/b/10.txt",
        "raw/b/2.txt",
        "raw/c.txt",
    ]


def test_hidden_files_and_litter_are_passed_over(here: Path) -> None:
    for name in [".git/a.txt", ".hidden.txt", ".DS_Store", "Thumbs.db", "desktop.ini", "a.txt"]:
        (here / name).parent.mkdir(exist_ok=True)
        (here / name).touch()
    assert list(files.find([Path()])) == [Path("a.txt")]
    assert found(".hidden.txt") == [".hidden.txt"], "a file that is named is meant"


def test_links_are_followed_and_rings_of_them_end(here: Path) -> None:
    (here / "a").mkdir()
    (here / "b").mkdir()
    (here / "a" / "1.txt").touch()
    (here / "a" / "x").symlink_to(here / "b")
    (here / "b" / "y").symlink_to(here / "a")
    (here / "b" / "2.txt").symlink_to(here / "a" / "1.txt")
    assert found("a") == ["a/1.txt", "a/x/2.txt"]


def test_folders_may_lie_deeper_than_python_recurses(here: Path) -> None:
    deep = Path()
    for _ in range(sys.getrecursionlimit() + 10):
        deep /= "d"
        deep.mkdir()
    (deep / "a.txt").touch()
    try:
        assert found("d") == [(deep / "a.txt").as_posix()]
    finally:  # pytest's own clearing away does recurse
        (deep / "a.txt").unlink()
        for folder in (deep, *deep.parents[:-1]):
            folder.rmdir()


def test_a_name_that_is_no_utf8_is_spelt_out(here: Path) -> None:
    name = os.fsdecode(b"caf\xe9.txt")
    (here / name).write_text("He left.")
    (document,) = documents.read([Path()], "2018")
    assert document.source == r"caf\udce9.txt"
    (reject,) = documents.read([Path(name)])
    assert isinstance(reject, Reject)
    assert reject.source == r"caf\udce9.txt"

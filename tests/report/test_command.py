"""`timeline report`: the report again from the tables, or one tour as a picture."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from timeline import cli, tables

ARTICLE = """---
published: 2018-01-13
---
The president of Kestovia arrived in Riga on Friday. He will travel to Sofia on Sunday before returning home on Wednesday.
"""


@pytest.fixture(scope="module")
def ran(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in which the pipeline has run over one article with a journey."""
    folder = tmp_path_factory.mktemp("ran")
    (folder / "journey.txt").write_text(ARTICLE)
    assert command(folder, "run", "--input", str(folder / "journey.txt")) == 0
    return folder


def command(folder: Path, name: str, *arguments: str) -> int:
    output, reports = str(folder / "tables"), str(folder / "report")
    return cli.main([name, *arguments, "--output", output, "--reports", reports])


def test_the_report_is_drawn_again_from_the_tables(ran: Path) -> None:
    drawn = ran / "report"
    before = {path: path.read_bytes() for path in drawn.rglob("*") if path.is_file()}
    shutil.rmtree(drawn)
    assert command(ran, "report") == 0
    assert before and before == {path: path.read_bytes() for path in drawn.rglob("*") if path.is_file()}


@pytest.mark.browser
@pytest.mark.parametrize(("form", "start"), [("png", b"\x89PNG"), ("svg", b"<svg")], ids=["png", "svg"])
def test_a_tour_is_drawn_beside_its_page(
    ran: Path, form: str, start: bytes, chromium: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BROWSER_PATH", chromium)
    (tour,) = tables.read(ran / "tables", "tours")["tour_id"]
    assert command(ran, "report", "--tour", tour, "--format", form) == 0
    (page,) = (ran / "report" / "tours").glob("*.html")
    assert page.with_suffix(f".{form}").read_bytes().startswith(start)


def test_a_tour_that_is_not_there_is_told_with_those_that_are(
    ran: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert command(ran, "report", "--tour", "nobody") == 1
    (tour,) = tables.read(ran / "tables", "tours")["tour_id"]
    assert tour in capsys.readouterr().err


def test_without_tables_it_says_what_to_run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert command(tmp_path, "report") == 1
    assert "run the pipeline first" in capsys.readouterr().err

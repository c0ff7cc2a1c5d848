"""The package as a Python programmer meets it."""

from __future__ import annotations

import subprocess
import sys
from datetime import date, datetime
from pathlib import Path

import pytest

import timeline
from timeline import cli


def test_the_package_is_cheap_to_import() -> None:
    code = "import sys, timeline; print(*{name.split('.')[0] for name in sys.modules})"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert set(done.stdout.split()).isdisjoint({"pandas", "pyarrow", "plotly", "re2", "argparse", "pendulum"})


def test_the_public_names_exist() -> None:
    assert sorted(timeline.__all__) == ["__version__", "process", "read", "tag"]
    assert all(getattr(timeline, name) for name in timeline.__all__)
    with pytest.raises(AttributeError, match="nothing_such"):
        timeline.nothing_such  # noqa: B018


@pytest.mark.usefixtures("stages")
@pytest.mark.parametrize("published", ["2018-01-13", "13 January 2018", date(2018, 1, 13)])
def test_one_article_in_a_line(published: str | date) -> None:
    result = timeline.process("On 2018-01-12 they met.", published=published, title="Talks")
    assert (result.document.published, result.document.title) == (datetime(2018, 1, 13), "Talks")
    assert result.events[0].bounds.earliest_start == datetime(2018, 1, 12)
    assert result.tours[0].traveller == "Ada Tamm"
    assert timeline.process("They met.", published, policy="narrative").policy == "narrative"


@pytest.mark.usefixtures("stages")
def test_the_expressions_of_a_text_in_a_line() -> None:
    [expression] = timeline.tag("It opened on 2018-01-12.", published="2018-01-13")
    assert (expression.char_start, expression.char_end, expression.value) == (13, 23, "2018-01-12")


@pytest.mark.usefixtures("stages")
def test_what_cannot_be_used_is_a_value_error() -> None:
    with pytest.raises(ValueError, match="2018-02-30"):
        timeline.tag("It opened.", published="2018-02-30")


@pytest.mark.usefixtures("stages")
def test_a_table_of_a_run_in_a_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("one.txt").write_text("On 2018-01-12 they met.")
    assert cli.main(["run", "--input", "one.txt", "--published", "2018-01-13", "--no-report"]) == 0
    events = timeline.read("data/processed", "events")
    assert events["actors"].tolist() == [["Ada Tamm", "Kofi Mensah"]]

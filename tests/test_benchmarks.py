"""The benchmarks run, and the text that they time is what they say it is."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from itertools import islice
from pathlib import Path
from types import ModuleType

import pytest

from timeline import documents

BENCHMARKS = Path(__file__).parents[1] / "benchmarks"
TEXT = (
    "Ada Tamm travelled to Riga on Friday, 12 January 2018, and announced another journey for October. "
    "Officials expected 2,500 visitors between Monday and Thursday, although several ministries doubted it."
)


@pytest.fixture
def texts(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(BENCHMARKS)
    import texts

    return texts


def test_no_copy_is_like_another_and_all_are_of_its_kind(texts: ModuleType) -> None:
    original = documents.from_text(TEXT, "2018-01-13")
    rounds = list(islice(texts.copies([original], 5 * len(TEXT)), 4))
    copies = [one for batch in rounds for one in batch]
    assert [texts.megabytes(batch) >= 5 * len(TEXT) / 1e6 for batch in rounds] == [True] * 4
    assert len({one.text for one in copies}) == len({one.doc_id for one in copies}) == len(copies)
    assert all(len(one.text.split()) == len(TEXT.split()) for one in copies)
    dates = [re.search(r"on (\w+)day, (\d\d) ([A-Z]\w+) (\d{4}), and", one.text) for one in copies]
    assert all(date and 1900 <= int(date[4]) < 2040 and 1 <= int(date[2]) <= 28 for date in dates)


def test_the_pipeline_is_told_by_stage(tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text(f"---\npublished: 2018-01-13\n---\n{TEXT}")
    told = run("pipeline.py", str(tmp_path), "--megabytes", "0.001", "--rounds", "1")
    stages = [line.split()[0] for line in told.splitlines()[3:]]
    assert stages == ["read", "expressions", "events", "tours", "tables", "report", "all"]


@pytest.mark.parametrize("contender", ["timeline_tag.py", "re2_pass.py"])
def test_a_contender_tells_seconds_and_findings_by_round(contender: str, tmp_path: Path) -> None:
    rounds = tmp_path / "rounds.json"
    rounds.write_text(json.dumps([[{"published": "2018-01-13", "text": TEXT}] * n for n in (1, 3)]))
    (_, found), (seconds, thrice) = json.loads(run(f"contenders/{contender}", str(rounds)))
    assert seconds > 0
    assert (found > 3, thrice) == (True, 3 * found)


def run(script: str, *arguments: str) -> str:
    done = subprocess.run(
        [sys.executable, str(BENCHMARKS / script), *arguments], capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    return done.stdout

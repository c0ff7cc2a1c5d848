"""The whole report: what is told while it is written, and in how many processes."""

from __future__ import annotations

import pytest

from timeline import report
from timeline.report import source
from timeline.store import OutputError


def test_any_number_of_processes_writes_the_same_bytes(tables, reports, tmp_path, monkeypatch):
    monkeypatch.setattr(source, "_BATCH", 300)
    written = report.write(tables, tmp_path, jobs=2)
    files = {path.relative_to(reports) for path in reports.rglob("*") if path.is_file()}
    assert {path.relative_to(tmp_path) for path in tmp_path.rglob("*") if path.is_file()} == files
    for path in written:
        assert path.read_bytes() == (reports / path.relative_to(tmp_path)).read_bytes()


def test_progress_counts_up_to_the_number_of_files(tables, tmp_path):
    told: list[tuple[int, int]] = []
    written = report.write(tables, tmp_path, lambda done, total: told.append((done, total)))
    assert told[-1] == (len(written), len(written))
    assert told == sorted(told)
    assert len({total for _, total in told}) == 1


def test_a_full_disk_is_told_and_no_half_of_a_page_is_left(tables, tmp_path, fill_disk):
    before = {path: path.read_bytes() for path in report.write(tables, tmp_path)}
    (tmp_path / "index.html").write_text("an older one")
    fill_disk()
    with pytest.raises(OutputError, match=r"cannot write to .*: no space left on device"):
        report.write(tables, tmp_path)
    before[tmp_path / "index.html"] = b"an older one"
    assert {path: path.read_bytes() for path in tmp_path.rglob("[!.]*") if path.is_file()} == before
    assert [path.name for path in tmp_path.rglob(".*")] == [".timeline-pages"]

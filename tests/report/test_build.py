"""The whole report: what is told while it is written, and in how many processes."""

from __future__ import annotations

from timeline import report
from timeline.report import source


def test_any_number_of_processes_writes_the_same_bytes(tables, reports, tmp_path, monkeypatch):
    monkeypatch.setattr(source, "_BATCH", 2)
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

"""The command line as a person or a script meets it: words, data, exit status."""

from __future__ import annotations

import errno
import os
import pty
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from timeline import cli, store, tables
from timeline.tables import SCHEMAS

Shell = Callable[..., "subprocess.Popen[str]"]
GOOD = "On 2018-01-12 they met in Riga."


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, stages: object) -> Path:
    """A current folder of its own, with one good article where articles are looked for."""
    monkeypatch.chdir(tmp_path)
    add(tmp_path, "good", GOOD)
    return tmp_path


def add(folder: Path, name: str, text: str) -> None:
    raw = folder / "data" / "raw"
    raw.mkdir(parents=True, exist_ok=True)
    (raw / f"{name}.txt").write_text(f"---\npublished: 2018-01-13\n---\n{text}\n")


def contents(folder: Path) -> dict[str, bytes]:
    return {str(one.relative_to(folder)): one.read_bytes() for one in folder.rglob("*") if one.is_file()}


def finished(process: subprocess.Popen[str]) -> tuple[int, str, str]:
    """Exit status and output, once every process that could still write any has ended."""
    out, err = process.communicate(timeout=60)
    return process.returncode, out, err


def usage_error(*arguments: str) -> int:
    with pytest.raises(SystemExit) as exit:
        cli.main(arguments)
    assert isinstance(exit.value.code, int)
    return exit.value.code


# --- run -------------------------------------------------------------------------------------------------


def test_alone_it_runs_over_the_usual_folders(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main([]) == 0
    assert len(tables.read("data/processed", "events")) == 1
    assert (folder / "reports" / "index.html").exists()
    out, err = capsys.readouterr()
    assert out == ""
    told = {line.split()[0]: line.split()[1:] for line in err.splitlines()}
    assert told["articles"] == ["1"]
    assert told["refused"] == ["0"]
    assert told["expressions"] == ["1"]
    assert told["events"] == ["1", "0", "undated"]
    assert told["tours"] == ["1"]
    assert told["tables"] == ["in", "data/processed"]
    assert told["report"] == ["in", "reports/index.html"]
    assert told["time"][1] == "s"


def test_flags_say_where(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "bare.txt").write_text("They met.")
    arguments = [
        "run",
        "--input",
        "bare.txt",
        "data/raw",
        "--output",
        "out",
        "--published",
        "13 January 2018",
    ]
    assert cli.main([*arguments, "--reports", "pages", "--no-report", "--policy", "narrative"]) == 0
    documents = tables.read("out", "documents")
    assert documents["published_from"].tolist() == ["option", "metadata"]
    assert set(documents["policy"]) == {"narrative"}
    assert {one.name for one in folder.iterdir()} == {"bare.txt", "data", "out"}
    err = capsys.readouterr().err
    assert "1 undated" in err
    assert "report" not in err


def test_the_settings_file_is_read_and_flags_win(folder: Path) -> None:
    (folder / "timeline.toml").write_text('output = "out"\nreport = false\nstrict = true')
    add(folder, "bad", "")
    assert cli.main([]) == 1
    assert cli.main(["run", "--no-strict", "--output", "flagged"]) == 0
    assert {one.name for one in folder.iterdir()} == {"data", "flagged", "out", "timeline.toml"}


def test_what_was_refused_is_told_and_kept(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for number in range(7):
        add(folder, f"empty{number}", "")
    lines = '{"id": "x", "published": "2018-01-13", "text": "They met."}\n{"id": "y", "publ'
    (folder / "data" / "raw" / "wire.jsonl").write_text(lines)
    assert cli.main(["run"]) == 0
    err = capsys.readouterr().err
    assert err.count("refused: data/raw/empty") == 5
    assert "refused: 3 more, all in data/processed/rejects" in err
    rejects = tables.read("data/processed", "rejects")
    assert len(rejects) == 8
    assert rejects["line"].dropna().tolist() == [2]
    assert len(tables.read("data/processed", "documents")) == 2


def test_strict_fails_if_anything_was_refused(folder: Path) -> None:
    assert cli.main(["run", "--strict"]) == 0
    add(folder, "failing", "FAIL")
    assert cli.main(["run"]) == 0
    assert cli.main(["run", "--strict"]) == 1
    assert len(tables.read("data/processed", "events")) == 1


@pytest.mark.parametrize("place", ["nowhere", "hollow", "undated.txt"])
def test_nothing_to_work_on_is_a_failure_with_a_reason(
    folder: Path, capsys: pytest.CaptureFixture[str], place: str
) -> None:
    (folder / "hollow").mkdir()
    (folder / "undated.txt").write_text(GOOD)
    assert cli.main(["run", "--input", place]) == 1
    assert f"refused: {place}" in capsys.readouterr().err
    assert len(tables.read("data/processed", "rejects")) == 1


@pytest.mark.parametrize("flag", ["--output", "--reports"])
def test_a_folder_that_cannot_be_written_to_is_told_before_any_work(
    folder: Path, capsys: pytest.CaptureFixture[str], flag: str
) -> None:
    (folder / "taken").write_text("")
    assert cli.main(["run", flag, "taken/tables"]) == 1
    assert capsys.readouterr().err.strip() == "timeline: cannot write to taken/tables: not a directory"
    assert cli.main(["run", flag, "taken"]) == 1
    assert capsys.readouterr().err.strip() == "timeline: cannot write to taken: a file is in the way"
    assert not any((folder / name).exists() for name in ("data/processed", "reports/index.html"))


def test_a_full_disk_is_told_and_leaves_the_earlier_tables(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    assert cli.main([]) == 0
    before = contents(folder)
    monkeypatch.setattr(store.pq, "write_table", full)
    assert cli.main([]) == 1
    told = capsys.readouterr().err.splitlines()[-1]
    assert told == "timeline: cannot write to data/processed: no space left on device"
    assert contents(folder) == before


def test_the_name_of_a_file_cannot_steer_the_terminal(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    add(folder, "red \x1b[31m\r", "")
    assert cli.main([]) == 0
    err = capsys.readouterr().err
    assert "red \\x1b[31m" in err
    assert "\x1b" not in err and "\r" not in err


@pytest.mark.parametrize(
    "arguments",
    [
        ["run", "--colour", "red"],
        ["walk"],
        ["--input", "x"],
        ["run", "--jobs", "0"],
        ["run", "--jobs", "two"],
        ["run", "--policy", "old"],
        ["run", "--input"],
        ["run", "--published", "someday"],
        ["run", "--published", "2018-02-30"],
        ["report", "--format", "svg"],
        ["report", "--tour", "t1", "--format", "gif"],
        ["explain"],
        ["explain", "on Friday"],
        ["explain", "on Friday", "--published", "someday"],
    ],
)
def test_a_wrong_command_is_a_usage_error_and_does_nothing(folder: Path, arguments: list[str]) -> None:
    assert usage_error(*arguments) == 2
    assert not (folder / "data" / "processed").exists()


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["run", "--colour", "red"], "timeline run: error: unrecognized arguments: --colour red"),
        (["run", "--jobs", "two"], "argument --jobs: takes a whole number from 1, not 'two'"),
        (["run", "--published", "2018-02-30"], "timeline run: error: published: "),
        (["report", "--format", "svg"], "timeline report: error: --format is that of a picture"),
        (["explain", "on Friday"], "timeline explain: error: it needs --published DATE"),
        (["tag", "x.txt", "y.txt"], "timeline tag: error: unrecognized arguments: y.txt"),
    ],
)
def test_a_wrong_flag_is_answered_with_the_usage_of_its_command(
    capsys: pytest.CaptureFixture[str], arguments: list[str], words: str
) -> None:
    assert usage_error(*arguments) == 2
    err = capsys.readouterr().err
    assert err.startswith(f"usage: timeline {arguments[0]} ")
    assert words in err


def test_a_wrong_setting_is_a_usage_error_that_names_it(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "timeline.toml").write_text("jbos = 2")
    assert usage_error("run") == 2
    assert "timeline.toml: unknown key 'jbos'" in capsys.readouterr().err


# --- the same whatever runs it ---------------------------------------------------------------------------


def test_runs_are_byte_identical_whatever_the_number_of_processes(tmp_path: Path, shell: Shell) -> None:
    for number in range(6):
        add(tmp_path, f"article{number}", f"On 2018-01-{10 + number} they met and met.")
    add(tmp_path, "failing", "FAIL")
    add(tmp_path, "empty", "")
    runs = {}
    for name, jobs in (("one", "1"), ("again", "1"), ("two", "2")):
        status, _, err = finished(shell("run", "--output", name, "--jobs", jobs, SMALL="1"))
        assert status == 0, err
        runs[name] = contents(tmp_path / name)
    assert len(tables.read(tmp_path / "two", "events")) == 12
    assert runs["one"] == runs["again"] == runs["two"]


# --- interrupted and killed ------------------------------------------------------------------------------


@pytest.fixture
def waiting(tmp_path: Path, shell: Shell) -> Callable[..., subprocess.Popen[str]]:
    """Start a run over good tables that stops in the middle, with parts of new tables on disk."""

    def start(*arguments: str) -> subprocess.Popen[str]:
        add(tmp_path, "good", GOOD)
        status, _, err = finished(shell("run"))
        assert status == 0, err
        (tmp_path / "reports" / "index.html").unlink()
        add(tmp_path, "new", "They met twice. " * 3)
        for number in range(4):
            add(tmp_path, f"waiting{number}", "WAIT")
        process = shell("run", *arguments, SMALL="1")
        new = tmp_path / "data" / "processed" / ".timeline-new" / "documents"
        deadline = time.monotonic() + 60
        while not ((tmp_path / "waiting").exists() and any(new.glob("*"))):
            assert process.poll() is None and time.monotonic() < deadline
            time.sleep(0.02)
        return process

    return start


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_killed_run_leaves_the_earlier_tables_and_no_process(
    tmp_path: Path, shell: Shell, waiting: Callable[..., subprocess.Popen[str]], jobs: str
) -> None:
    process = waiting("--jobs", jobs)
    process.kill()
    assert finished(process)[0] == -signal.SIGKILL
    assert [len(tables.read(tmp_path / "data" / "processed", name)) for name in SCHEMAS] == [1, 1, 1, 1, 1, 0]
    for number in range(4):
        add(tmp_path, f"waiting{number}", f"On 2018-01-0{number + 1} they met.")
    status, _, err = finished(shell("run"))
    assert status == 0, err
    assert len(tables.read(tmp_path / "data" / "processed", "documents")) == 6
    assert {one.name for one in (tmp_path / "data" / "processed").iterdir()} == set(SCHEMAS)


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_an_interrupted_run_says_so_and_leaves_the_earlier_tables(
    tmp_path: Path, waiting: Callable[..., subprocess.Popen[str]], jobs: str
) -> None:
    process = waiting("--jobs", jobs)
    os.killpg(process.pid, signal.SIGINT)  # as a terminal does
    status, _, err = finished(process)
    assert status == 130
    assert err.strip().startswith("interrupted; the tables in data/processed are whole")
    assert len(tables.read(tmp_path / "data" / "processed", "documents")) == 1
    assert {one.name for one in (tmp_path / "data" / "processed").iterdir()} == set(SCHEMAS)


def test_a_worker_that_dies_is_told_and_leaves_the_earlier_tables(tmp_path: Path, shell: Shell) -> None:
    add(tmp_path, "good", GOOD)
    assert finished(shell("run"))[0] == 0
    before = contents(tmp_path)
    add(tmp_path, "deadly", "DIE")
    before |= {"data/raw/deadly.txt": (tmp_path / "data" / "raw" / "deadly.txt").read_bytes()}
    status, _, err = finished(shell("run", "--jobs", "2", SMALL="1"))
    assert status == 1
    assert err.startswith("timeline: a worker process was killed")
    assert contents(tmp_path) == before


# --- explain ---------------------------------------------------------------------------------------------


def test_explain_shows_each_expression_with_its_reading_and_why(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["explain", "From 2018-01-12\nto 2018-01-14.", "--published", "2018-01-13"]) == 0
    out, err = capsys.readouterr()
    assert err == ""
    assert out.splitlines() == [
        "published 2018-01-13, a Saturday; bare dates read as in news",
        "",
        "“2018-01-12”",
        "  type      DATE",
        "  value     2018-01-12",
        "  interval  2018-01-12 up to 2018-01-13",
        "  why       a date in full",
        "  or        2001, 2001-01-01 up to 2002-01-01: made up",
        "",
        "“2018-01-14”",
        "  type      DATE",
        "  value     2018-01-14",
        "  interval  2018-01-14 up to 2018-01-15",
        "  why       a date in full",
        "  or        2001, 2001-01-01 up to 2002-01-01: made up",
    ]


def test_explain_takes_date_and_policy_from_the_settings_too(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "timeline.toml").write_text('published = 2018-01-13\npolicy = "narrative"')
    assert cli.main(["explain", "on 2018-01-12"]) == 0
    assert "read as in narrative" in capsys.readouterr().out


def test_explain_says_when_there_is_nothing_to_explain(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["explain", "nothing here", "--published", "2018-01-13"]) == 0
    assert capsys.readouterr().err == "no temporal expression found\n"


def test_explain_refuses_a_passage_without_text(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["explain", " ", "--published", "2018-01-13"]) == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("timeline: ")


def test_a_reader_that_has_seen_enough_is_no_error(tmp_path: Path, shell: Shell) -> None:
    process = shell("explain", "2018-01-12 " * 5000, "--published", "2018-01-13")
    assert process.stdout
    process.stdout.close()
    assert process.wait(timeout=60) == 0
    assert process.stderr and process.stderr.read() == ""
    process.stderr.close()


# --- words, speed, terminal ------------------------------------------------------------------------------


def test_help_and_version_go_to_standard_output(capsys: pytest.CaptureFixture[str]) -> None:
    for arguments in (
        ["--help"],
        ["run", "--help"],
        ["explain", "--help"],
        ["report", "--help"],
        ["--version"],
    ):
        with pytest.raises(SystemExit) as exit:
            cli.main(arguments)
        assert exit.value.code == 0
        out, err = capsys.readouterr()
        assert out and not err
    assert out.startswith("timeline ")


@pytest.mark.parametrize("arguments", [["--help"], ["run", "--help"], ["run", "--jobs", "0"]])
def test_help_and_usage_errors_load_nothing_heavy(arguments: list[str]) -> None:
    command = [sys.executable, "-X", "importtime", "-m", "timeline", *arguments]
    loaded = subprocess.run(command, capture_output=True, text=True).stderr
    modules = {line.rsplit("|", 1)[-1].strip().split(".")[0] for line in loaded.splitlines()}
    assert "timeline" in modules
    assert modules.isdisjoint({"pandas", "numpy", "pyarrow", "plotly", "re2", "pendulum", "holidays", "rich"})
    assert "multiprocessing" not in modules


def test_bars_are_drawn_on_a_terminal_and_nowhere_else(tmp_path: Path, shell: Shell) -> None:
    add(tmp_path, "good", GOOD)
    status, _, err = finished(shell("run"))
    assert status == 0 and "\x1b" not in err
    screen, terminal = pty.openpty()
    stages = Path(__file__).with_name("made_up_stages.py")
    process = subprocess.Popen([sys.executable, stages, "run"], cwd=tmp_path, stderr=terminal)
    os.close(terminal)
    shown = b""
    while True:
        try:
            shown += os.read(screen, 65536)
        except OSError:  # the last process that had the terminal is gone
            break
    os.close(screen)
    assert process.wait(timeout=60) == 0
    assert b"1 articles" in shown and b"1 files of the report" in shown and b"\x1b[" in shown

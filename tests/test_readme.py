"""The README tells the truth: its blocks are run, its tables compared, its commands those of CI."""

from __future__ import annotations

import argparse
import os
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from dataclasses import fields
from datetime import datetime, timedelta
from doctest import ELLIPSIS, OutputChecker
from pathlib import Path
from typing import NamedTuple

import pytest

from timeline import cli, config, documents, pipeline
from timeline.model import Bounds, Document, Stop
from timeline.tables import SCHEMAS

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
ARTICLE = "salmela.md"
INSTALLS = "python3 -m venv .venv && .venv/bin/pip install "


class Block(NamedTuple):
    """A fenced block: the line of the README that it stands on, what it is, what is in it."""

    line: int
    language: str
    content: str


BLOCKS = [
    Block(README[: found.start()].count("\n") + 1, found[1], found[2])
    for found in re.finditer(r"^```(\w*)\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)
]
RUN = [
    block
    for block in BLOCKS
    if block.language in ("sh", "console", "python") and not block.content.startswith(INSTALLS)
]


def only(language: str) -> str:
    """The content of the one block in that language."""
    [content] = [block.content for block in BLOCKS if block.language == language]
    return content


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder like a fresh clone in which the main job has run, with the README's article in it."""
    folder = tmp_path_factory.mktemp("project")
    shutil.copytree(ROOT / "data" / "raw", folder / "data" / "raw")
    (folder / ARTICLE).write_text(only("markdown"), encoding="utf-8")
    told = run([sys.executable, "-m", "timeline"], folder)
    assert (folder / "reports" / "index.html").exists(), told
    return folder


def run(command: list[str], folder: Path) -> str:
    """What a command says that must end well, in the environment that the README tells to activate."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    done = subprocess.run(
        command,
        cwd=folder,
        env={**os.environ, "PATH": path, "COLUMNS": "100"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    assert done.returncode == 0, done.stdout
    return done.stdout


@pytest.mark.parametrize("block", RUN, ids=lambda block: f"{block.language}-{block.line}")
def test_a_block_does_what_it_shows(block: Block, project: Path) -> None:
    for command, shown in steps(block):
        said = run(command, project)
        if shown is not None and not OutputChecker().check_output(shown, said, ELLIPSIS):
            assert said == shown


def steps(block: Block) -> Iterator[tuple[list[str], str | None]]:
    """The commands of a block with what each is shown to say, None where nothing is shown."""
    if block.language == "sh":
        yield ["bash", "-euc", block.content], None
    elif block.language == "console":
        for step in re.split(r"^\$ ", block.content, flags=re.MULTILINE)[1:]:
            command, _, shown = step.partition("\n")
            yield ["bash", "-euc", command], shown
    else:
        comments = re.search(r"(?:^# .*\n)+\Z", block.content, re.MULTILINE)
        shown = re.sub(r"^# ", "", comments[0], flags=re.MULTILINE) if comments else None
        yield [sys.executable, "-c", block.content], shown


def test_every_block_is_of_a_kind_that_is_checked() -> None:
    assert {block.language for block in BLOCKS} == {"markdown", "sh", "console", "python", "toml", "text"}
    assert len(RUN) > 8


def test_the_article_gives_the_table(tmp_path: Path) -> None:
    (tmp_path / ARTICLE).write_text(only("markdown"), encoding="utf-8")
    [document] = documents.read([tmp_path / ARTICLE])
    assert isinstance(document, Document)
    assert [row(stop) for stop in pipeline.process(document).stops] == table("sequence")


def row(stop: Stop) -> list[str]:
    first, last = stop.bounds.earliest_start, stop.bounds.latest_end
    dated = "stated" if stop.dated else "bounded"
    return [
        str(stop.sequence),
        stop.place,
        stop.country or "",
        stop.kind,
        day(first),
        day(last - timedelta(microseconds=1)) if last else "",
        dated,
    ]


def day(moment: datetime | None) -> str:
    return f"{moment:%Y-%m-%d}" if moment else ""


def table(first: str) -> list[list[str]]:
    """The rows, without the heading, of the table whose first column has that heading."""
    [found] = re.findall(rf"^\| {first} \|.*\n\|[ |-]+\n((?:\|.*\n)+)", README, re.MULTILINE)
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in found.splitlines()]


def test_the_tables_have_the_columns_that_are_listed() -> None:
    listed = {}
    for name, _, columns in table("table"):
        spelt = columns.replace("the four bounds", ", ".join(f"`{bound}`" for bound in Bounds._fields))
        listed[name.strip("`")] = re.findall(r"`(\w+)`", spelt)
    assert listed == {name: schema.names for name, schema in SCHEMAS.items()}


def test_every_command_and_option_is_documented_and_no_other() -> None:
    commands, options = interface(cli._parser())
    assert commands == {command for command in commands if f"python -m timeline {command}" in README}
    prose = README.replace(INSTALLS, "")
    assert set(re.findall(r"(?<![\w-])--[a-z][a-z-]*", prose)) == options


def interface(parser: argparse.ArgumentParser) -> tuple[set[str], set[str]]:
    """The commands and the long options of a parser and of the parsers of its commands."""
    commands: set[str] = set()
    options: set[str] = set()
    for action in parser._actions:
        options |= {option for option in action.option_strings if option.startswith("--")}
        if isinstance(action, argparse._SubParsersAction):
            commands |= set(action.choices)
            for command in action.choices.values():
                options |= interface(command)[1]
    return commands, options


def test_the_settings_file_has_every_setting_and_is_read(tmp_path: Path) -> None:
    settings = tmp_path / "timeline.toml"
    settings.write_text(only("toml"), encoding="utf-8")
    assert set(tomllib.loads(only("toml"))) == {field.name for field in fields(config.Config)}
    assert config.load({}, settings).published == "2018-01-13"


def test_the_two_commands_are_those_that_ci_runs() -> None:
    lines = [line for line in README.splitlines() if line.startswith("python3 ")]
    assert len(lines) == 2
    assert {f"{line}\n" for line in lines} == {
        block.content for block in BLOCKS if block.content.startswith(INSTALLS)
    }
    ends = re.findall(r"readme '(.+?)'", (ROOT / ".ci" / "run").read_text(encoding="utf-8"))
    assert [line for end in ends for line in lines if line.endswith(f" {end}")] == lines


def test_every_link_leads_to_a_file() -> None:
    links = re.findall(r"\]\((?!https?:)([^)#]+)\)", README)
    assert "docs/report.png" in links
    assert [link for link in links if not (ROOT / link).exists()] == []

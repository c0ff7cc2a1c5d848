"""Time tagging and resolving beside two other parsers and beside the limit, on the same text and machine.

    python benchmarks/tagging.py [PATH ...] [--megabytes N] [--rounds N]

PATH: files and folders of articles, as for `python -m timeline run --input` (data/raw). See README.md here.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable
from itertools import islice
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import NamedTuple

from texts import articles, copies, megabytes

from timeline.model import Document

_HERE = Path(__file__).parent / "contenders"
_SAMPLE = 30_000  # characters a round for a parser that is a thousand times slower than the others


class Contender(NamedTuple):
    """What is timed: its name, its command (the file of rounds is put after it), where its packages are."""

    name: str
    command: tuple[str, ...]
    packages: Path | None = None
    sample: int | None = None  # characters of each round that it gets; None: all


class Speed(NamedTuple):
    """The rounds of one contender, in MB/s, and what it found in a megabyte."""

    first: float  # compiling, warming up and filling caches included
    rounds: tuple[float, ...]  # those after the first
    found: float


def main() -> None:
    arguments = _arguments()
    if hasattr(os, "sched_setaffinity"):  # one core for everybody, whatever helpers a runtime has
        os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})
    originals = articles(arguments.paths)
    # The first round, in which everybody compiles and warms up, is told apart from the others.
    rounds = list(islice(copies(originals, round(arguments.megabytes * 1e6)), arguments.rounds + 1))
    print(
        f"{len(originals):,} articles, varied into rounds of {megabytes(rounds[0]):.2f} MB, one core; MB/s:\n"
    )
    with TemporaryDirectory() as folder:
        speeds = {one.name: _timed(one, rounds, Path(folder)) for one in _contenders(Path(folder))}
    _tell(speeds)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("paths", nargs="*", type=Path, default=[Path("data/raw")], metavar="PATH")
    parser.add_argument("--megabytes", type=float, default=1.0, help="text of one round (1)")
    parser.add_argument("--rounds", type=int, default=9, help="rounds that count (9)")
    return parser.parse_args()


def _contenders(folder: Path) -> Iterable[Contender]:
    """Ours, the limit, and the others, installed into `folder`."""
    python = sys.executable
    yield Contender("timeline", (python, str(_HERE / "timeline_tag.py")))
    yield Contender("one RE2 pass", (python, str(_HERE / "re2_pass.py")))
    if node := _installed("npm", "install", "--silent", "--prefix", str(folder), "chrono-node"):
        version = json.loads((folder / "node_modules/chrono-node/package.json").read_text())["version"]
        yield Contender(f"chrono-node {version}", (node, str(_HERE / "chrono.mjs")))
    packages = folder / "python"
    if _installed(
        python,
        "-m",
        "pip",
        "install",
        "--quiet",
        "--no-warn-conflicts",
        "--target",
        str(packages),
        "dateparser",
    ):
        [found] = packages.glob("dateparser-*.dist-info")
        name = found.stem.replace("-", " ")
        yield Contender(name, (python, str(_HERE / "dateparser_search.py")), packages, _SAMPLE)


def _installed(*command: str) -> str | None:
    """Install a package: the program that runs it, None (and a word why) where that cannot be had."""
    runner = shutil.which("node") if command[0] == "npm" else command[0]
    if not runner or not shutil.which(command[0]):
        print(f"not timed: {command[-1]}, for there is no {command[0]} here", file=sys.stderr)
        return None
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode:
        print(f"{done.stderr}not timed: {command[-1]}, which could not be installed", file=sys.stderr)
        return None
    return runner


def _timed(contender: Contender, rounds: list[list[Document]], folder: Path) -> Speed:
    texts = [_sample(one, contender.sample) for one in rounds]
    given = folder / "rounds.json"
    given.write_text(
        json.dumps(
            [[{"published": f"{d.published:%Y-%m-%d}", "text": d.text} for d in one] for one in texts]
        ),
        encoding="utf-8",
    )
    environment = os.environ | {"TZ": "UTC"}
    if contender.packages:
        environment["PYTHONPATH"] = str(contender.packages)
    command = [*contender.command, str(given), str(folder)]
    done = subprocess.run(command, env=environment, stdout=subprocess.PIPE, check=True)
    told = json.loads(done.stdout)
    first, *others = (megabytes(one) / seconds for one, (seconds, _) in zip(texts, told, strict=True))
    return Speed(first, tuple(others), sum(found for _, found in told) / sum(map(megabytes, texts)))


def _sample(texts: list[Document], characters: int | None) -> list[Document]:
    """The first of the texts that make up so many characters."""
    if characters is None:
        return texts
    taken: list[Document] = []
    for one in texts:
        if sum(len(text.text) for text in taken) >= characters:
            break
        taken.append(one)
    return taken


def _tell(speeds: dict[str, Speed]) -> None:
    ours = median(speeds["timeline"].rounds)
    print(f"{'':20}{'first':>8}{'median':>8}{'slowest':>9}{'fastest':>9}{'found/MB':>10}   timeline is")
    for name, (first, rounds, found) in speeds.items():
        speed = median(rounds)
        row = f"{name:20}{first:8.3f}{speed:8.3f}{min(rounds):9.3f}{max(rounds):9.3f}{found:10,.0f}"
        print(row if name == "timeline" else f"{row}   {ours / speed:.2f} times as fast")


if __name__ == "__main__":
    main()

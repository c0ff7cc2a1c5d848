"""Tell where the time of the whole pipeline goes, stage by stage, in one process.

    python benchmarks/pipeline.py [PATH ...] [--megabytes N] [--rounds N]

PATH: files and folders of articles, as for `python -m timeline run --input` (data/raw). See README.md here.
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import process_time
from typing import Any

from texts import articles, copies, megabytes

from timeline import documents, events, expressions, job, report, tours
from timeline.config import Config
from timeline.model import Document

_TABLES = "tables"  # what no stage takes: making Arrow batches, checking and writing them
_STAGES = ("read", "expressions", "events", "tours", _TABLES, "report")


class Stopwatches:
    """Processor seconds by stage of a run: the pipeline asks each module for its stage anew, and finds a timed one."""

    def __init__(self) -> None:
        self.seconds: defaultdict[str, float] = defaultdict(float)
        read = documents.read
        vars(documents)["read"] = lambda *given: self._timed_stream("read", read(*given))
        vars(expressions)["tag"] = self._timed("expressions", expressions.tag)
        vars(events)["extract"] = self._timed("events", events.extract)
        vars(tours)["itineraries"] = self._timed("tours", tours.itineraries)
        vars(report)["write"] = self._timed("report", report.write)

    def run(self, config: Config) -> dict[str, float]:
        """The seconds that each stage of one run takes."""
        self.seconds.clear()
        begun = process_time()
        job.run(config)
        whole = process_time() - begun
        return {**self.seconds, _TABLES: whole - sum(self.seconds.values())}

    def _timed(self, stage: str, work: Callable[..., Any]) -> Callable[..., Any]:
        def timed(*given: Any) -> Any:
            begun = process_time()
            try:
                return work(*given)
            finally:
                self.seconds[stage] += process_time() - begun

        return timed

    def _timed_stream(self, stage: str, stream: Iterable[Any]) -> Iterator[Any]:
        one = self._timed(stage, lambda waiting: next(waiting, self))
        waiting = iter(stream)
        while (item := one(waiting)) is not self:
            yield item


def main() -> None:
    arguments = _arguments()
    originals = articles(arguments.paths)
    watches = Stopwatches()
    # One round more than asked for: the first, which loads modules and compiles patterns, does not count.
    rounds = list(islice(copies(originals, round(arguments.megabytes * 1e6)), arguments.rounds + 1))
    # All folders go together at the end: a file system is slow to make files where it has just removed as many.
    with TemporaryDirectory() as folder:
        taken = [_round(watches, texts, Path(folder, str(n))) for n, texts in enumerate(rounds)][1:]
    size, number = megabytes(rounds[-1]), len(rounds[-1])
    print(f"{number:,} articles, {size:.2f} MB, one process; median of {arguments.rounds} rounds:\n")
    _tell({stage: median(one[stage] for one in taken) for stage in _STAGES}, size, number)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("paths", nargs="*", type=Path, default=[Path("data/raw")], metavar="PATH")
    parser.add_argument("--megabytes", type=float, default=1.0, help="text of one round (1)")
    parser.add_argument("--rounds", type=int, default=5, help="rounds that count (5)")
    return parser.parse_args()


def _round(watches: Stopwatches, texts: list[Document], folder: Path) -> dict[str, float]:
    """The seconds that a run over the texts takes, from their file to the report."""
    folder.mkdir()
    given = folder / "articles.jsonl"
    with given.open("w", encoding="utf-8") as file:
        for one in texts:
            row = {
                "id": one.doc_id,
                "title": one.title,
                "published": f"{one.published:%Y-%m-%d}",
                "text": one.text,
            }
            file.write(json.dumps(row) + "\n")
    return watches.run(Config((given,), folder / "tables", folder / "report", jobs=1))


def _tell(seconds: dict[str, float], size: float, number: int) -> None:
    whole = sum(seconds.values())
    print(f"{'':14}{'seconds':>9}{'share':>8}{'MB/s':>9}{'articles/s':>12}")
    for stage, taken in [*seconds.items(), ("all", whole)]:
        print(f"{stage:14}{taken:9.3f}{taken / whole:8.0%}{size / taken:9.2f}{number / taken:12,.0f}")


if __name__ == "__main__":
    main()

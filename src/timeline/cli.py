"""The command line: the only place that prints, reads the clock, and decides the exit status.

Data goes to standard output, words to standard error. Exit status: 0 done; 1 nothing could be done, or
something was refused under --strict; 2 the command or the settings are wrong; 130 interrupted.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from timeline.config import POLICIES, Config, ConfigError, load

if TYPE_CHECKING:
    from timeline.job import Drawing, Progress, Summary
    from timeline.model import Reject

_DESCRIPTION = "Turn news articles into a timeline: dates resolved, events placed, journeys drawn."
_EPILOG = "Without a command: run. A timeline.toml in the current folder sets the same things; flags win."


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return the exit status."""
    given = list(sys.argv[1:] if arguments is None else arguments) or ["run"]
    flags = vars(_parser().parse_args(given))
    command, parser = flags.pop("command"), flags.pop("parser")
    text, file = flags.pop("text", ""), flags.pop("file", Path())
    tour, form = flags.pop("tour", None), flags.pop("format", None)
    if command == "report" and form and not tour:
        parser.error("--format is that of a picture: it needs --tour ID")
    try:
        config = load(flags)
        _check_published(config.published)
    except ConfigError as error:
        parser.error(str(error))
    try:
        if command == "explain":
            return _explain(text, config, parser)
        if command == "tag":
            return _tag(file, form or "jsonl", config)
        return _report(tour, form or "png", config) if command == "report" else _run(config)
    except KeyboardInterrupt:
        _say(
            f"interrupted; the tables in {config.output} are whole, as the last run to finish them left them"
        )
        return 130
    except BrokenPipeError:  # whoever read standard output has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        "timeline", description=_DESCRIPTION, epilog=_EPILOG, argument_default=argparse.SUPPRESS
    )
    parser.add_argument("--version", action=_Version, nargs=0, help="show the version and exit")
    commands = parser.add_subparsers(
        dest="command", metavar="COMMAND", required=True, parser_class=_CommandParser
    )
    # A flag that is not given leaves no trace, so that the settings file and the defaults show through.
    run = commands.add_parser(
        "run",
        argument_default=argparse.SUPPRESS,
        help="read articles, write the tables, draw the report",
        description="Read articles, write the tables, draw the report.",
    )
    run.add_argument("--input", nargs="+", type=Path, metavar="PATH", help="files and folders (data/raw)")
    run.add_argument("--jobs", type=_jobs, metavar="N", help="processes (as many as help)")
    run.add_argument("--report", action=argparse.BooleanOptionalAction, help="draw the report (yes)")
    run.add_argument(
        "--strict", action=argparse.BooleanOptionalAction, help="fail if anything was refused (no)"
    )
    explain = commands.add_parser(
        "explain",
        argument_default=argparse.SUPPRESS,
        help="show how the dates of one passage are read, and why",
        description="Show each temporal expression of a passage: its reading, the other readings, and why.",
    )
    explain.add_argument("text", metavar="TEXT", help="the passage")
    tag = commands.add_parser(
        "tag",
        argument_default=argparse.SUPPRESS,
        help="write the temporal expressions of a file as TimeML or JSON lines",
        description="Write the temporal expressions of a file to standard output.",
    )
    tag.add_argument("file", type=Path, metavar="FILE", help="one file of articles")
    tag.add_argument(
        "--format", choices=("timeml", "jsonl"), help="TimeML of one article, or JSON lines of all (jsonl)"
    )
    report = commands.add_parser(
        "report",
        argument_default=argparse.SUPPRESS,
        help="draw the report again from the tables, or one tour as a picture",
        description="Draw the report again from the tables, or one tour as a picture beside its page.",
    )
    report.add_argument("--tour", metavar="ID", help="the tour_id of the tour to draw as a picture")
    report.add_argument("--format", choices=("png", "svg"), help="of the picture (png)")
    for command in (run, report):
        command.add_argument(
            "--output", type=Path, metavar="DIR", help="folder of the tables (data/processed)"
        )
        command.add_argument("--reports", type=Path, metavar="DIR", help="folder of the report (reports)")
    for command in (run, explain, tag, report):
        command.set_defaults(parser=command)
    for command in (run, explain, tag):
        command.add_argument("--published", metavar="DATE", help="publication date of texts that state none")
        command.add_argument(
            "--policy", choices=POLICIES, help="how bare dates are read (as the text suggests)"
        )
    return parser


class _CommandParser(argparse.ArgumentParser):
    """The parser of one command, which answers a flag that it does not know with its own usage."""

    def parse_known_args(self, *given: Any, **named: Any) -> Any:
        flags, unknown = super().parse_known_args(*given, **named)
        if unknown:
            self.error(f"unrecognized arguments: {' '.join(unknown)}")
        return flags, unknown


class _Version(argparse.Action):
    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        from timeline import __version__

        print(f"timeline {__version__}")
        parser.exit()


def _jobs(value: str) -> int:
    if not value.isdecimal() or (jobs := int(value)) < 1:
        raise argparse.ArgumentTypeError(f"takes a whole number from 1, not {value!r}")
    return jobs


def _check_published(value: str | None) -> None:
    if value is not None:
        from timeline.documents import parse_published

        try:
            parse_published(value)
        except ValueError as error:
            raise ConfigError(f"published: {error}") from error


def _run(config: Config) -> int:
    from time import perf_counter

    begun = perf_counter()
    from timeline import job
    from timeline.engines.pool import EngineError
    from timeline.store import OutputError

    try:
        with _progress(config.input) as (progress, drawing):
            summary = job.run(config, progress, drawing)
    except (EngineError, OutputError) as error:
        _say(f"timeline: {error}")
        return 1
    _tell(summary, config, perf_counter() - begun)
    return 1 if not summary.articles or (config.strict and summary.refused) else 0


def _tell(summary: Summary, config: Config, seconds: float) -> None:
    """Say what a run did."""
    for word, number, remark in (
        ("articles", summary.articles, ""),
        ("refused", summary.refused, ""),
        ("expressions", summary.expressions, ""),
        ("events", summary.events, f"{summary.undated:,} undated"),
        ("tours", summary.tours, ""),
    ):
        _say(f"{word:12}{number:>9,}  {remark}".rstrip())
    _say(f"{'tables in':14}{config.output}")
    if config.report:
        _say(f"{'report in':14}{config.reports / 'index.html'}")
    _say(f"{'time':14}{seconds:.1f} s")
    for one in summary.reasons:
        _say_refused(one)
    if (more := summary.refused - len(summary.reasons)) > 0:
        _say(f"refused: {more:,} more, all in {config.output / 'rejects'}")


@contextmanager
def _progress(paths: Iterable[Path]) -> Iterator[tuple[Progress, Drawing]]:
    """Progress bars on a terminal, of reading and of drawing; nothing anywhere else."""
    if not sys.stderr.isatty():
        yield (lambda articles, characters: None), (lambda done, total: None)
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

    columns = TextColumn("{task.fields[number]:,} {task.description}"), BarColumn(), TimeElapsedColumn()
    with Progress(*columns, console=Console(stderr=True), transient=True) as bars:
        read = bars.add_task("articles", total=_bytes(paths), number=0, visible=False)
        drawn = bars.add_task("files of the report", total=None, number=0, visible=False)

        def advance(articles: int, characters: int) -> None:
            number = bars.tasks[read].fields["number"] + articles
            bars.update(read, advance=characters, number=number, visible=True)

        def drawing(done: int, total: int) -> None:
            bars.update(drawn, completed=done, total=total, number=done, visible=True)

        yield advance, drawing


def _bytes(paths: Iterable[Path]) -> int:
    """How much there is to read: what a bar of characters is measured against, nearly."""
    files = (file for path in paths for file in ([path] if path.is_file() else path.rglob("*")))
    return sum(file.stat().st_size for file in files if file.is_file())


def _explain(text: str, config: Config, parser: argparse.ArgumentParser) -> int:
    if config.published is None:
        parser.error("it needs --published DATE: without it no relative date has a meaning")
    from timeline import documents, expressions
    from timeline.explain import describe

    try:
        document = documents.from_text(text, config.published)
    except ValueError as error:
        _say(f"timeline: {error}")
        return 1
    tagged = expressions.tag(document, config.policy)
    if not tagged.expressions:
        _say("no temporal expression found")
    for block in describe(document, tagged.policy, tagged.expressions):
        print(block)
    sys.stdout.flush()
    return 0


def _tag(file: Path, form: str, config: Config) -> int:
    from timeline import documents, expressions
    from timeline.expressions.jsonl import to_jsonl
    from timeline.expressions.timeml import to_timeml
    from timeline.model import Reject

    articles, refused = [], 0
    for article in documents.read([file], config.published):
        if isinstance(article, Reject):
            refused += 1
            _say_refused(article)
        else:
            articles.append(article)
    if form == "timeml" and len(articles) > 1:
        _say(f"timeline: {file} holds {len(articles):,} articles and TimeML is one each; take --format jsonl")
        return 1
    for article in articles:
        tagged = expressions.tag(article, config.policy)
        if form == "timeml":
            sys.stdout.write(to_timeml(article, tagged))
        else:
            sys.stdout.writelines(f"{line}\n" for line in to_jsonl(article, tagged))
    sys.stdout.flush()
    return 1 if not articles or (config.strict and refused) else 0


def _report(tour: str | None, form: str, config: Config) -> int:
    from timeline import report
    from timeline.engines.pool import EngineError
    from timeline.report.names import page_name
    from timeline.store import OutputError, writing

    try:
        if tour is None:
            with _progress(()) as (_, drawing):
                report.write(config.output, config.reports, drawing, config.jobs)
            drawn = config.reports / "index.html"
        else:
            made = report.picture(config.output, tour, "svg" if form == "svg" else "png")
            drawn = config.reports / "tours" / Path(page_name(tour)).with_suffix(f".{form}")
            with writing(config.reports):
                drawn.parent.mkdir(parents=True, exist_ok=True)
                drawn.write_bytes(made)
    except (report.PictureError, EngineError, OutputError, FileNotFoundError) as error:
        _say(f"timeline: {error}")
        return 1
    _say(f"drawn: {drawn}")
    return 0


def _say_refused(one: Reject) -> None:
    place = one.source if one.line is None else f"{one.source}, line {one.line}"
    _say(f"refused: {place}: {one.reason}")


def _say(words: str) -> None:
    """Print to standard error; names of files and words of articles cannot steer the terminal."""
    print("".join(one if one.isprintable() else ascii(one)[1:-1] for one in words), file=sys.stderr)

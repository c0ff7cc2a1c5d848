"""Stages that stand in for the real ones, so that the shell around them is tested alone and in no time.

Run as a script it is the command line with these stages, in worker processes too: they import the script that
started them. Certain words in a text make a stage fail, wait or die.
"""

from __future__ import annotations

import os
import re
import signal
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timedelta
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any, NamedTuple

from timeline.model import Alternative, Bounds, Document, Event, Evidence, Expression, Stop, Tour

_DAY = timedelta(days=1)
_OPEN = Bounds(None, None, None, None)


class Tagged(NamedTuple):
    policy: str
    expressions: tuple[Expression, ...]


class Extraction(NamedTuple):
    events: tuple[Event, ...]


def tag(document: Document, policy: str | None = None) -> Tagged:
    """Every ISO date is an expression."""
    text = document.text
    if "FAIL" in text:
        raise RuntimeError("made to fail")
    if "DIE" in text:
        os._exit(9)
    if "WAIT" in text:
        Path("waiting").write_text("")
        time.sleep(600)
    found = []
    for number, match in enumerate(re.finditer(r"\d{4}-\d\d-\d\d", text), 1):
        day = datetime.fromisoformat(match[0])
        end = day - _DAY if "BACKWARDS" in text else day + _DAY
        other = Alternative("2001", datetime(2001, 1, 1), datetime(2002, 1, 1), "made up")
        found.append(
            Expression(
                expression_id=f"{document.doc_id}.t{number}",
                char_start=match.start(),
                char_end=match.end(),
                text=match[0],
                type="DATE",
                value=match[0],
                mod=None,
                quant=None,
                freq=None,
                edtf=match[0],
                start=day,
                end=end,
                grain="day",
                anchor="none",
                rule="iso",
                alternatives=(other,),
                why="a date in full",
            )
        )
    return Tagged(policy or "news", tuple(found))


def extract(document: Document, expressions: tuple[Expression, ...]) -> Extraction:
    """Every "met" is an event, on the day of the first expression."""
    text = document.text
    bounds = _OPEN
    if expressions and (day := expressions[0].start):
        bounds = Bounds(day, day + _DAY, day, day + _DAY)
    return Extraction(
        tuple(
            Event(
                event_id=f"{document.doc_id}.e{number}",
                sentence=text,
                char_start=0,
                char_end=len(text),
                trigger="met",
                trigger_start=match.start(),
                trigger_end=match.end(),
                event_class="OCCURRENCE",
                actors=("Ada Tamm", "Kofi Mensah"),
                place="Riga",
                country="LV",
                status="happened",
                bounds=bounds,
                dated_by=tuple(one.expression_id for one in expressions[:1]),
                why="made up",
            )
            for number, match in enumerate(re.finditer(r"\bmet\b", text), 1)
        )
    )


def merge(
    tours: Sequence[Tour], stops: Sequence[Stop], published: Mapping[str, datetime]
) -> tuple[tuple[Tour, ...], tuple[Stop, ...]]:
    """Join nothing: each tour must only come with the publication of its articles."""
    assert {doc_id for tour in tours for doc_id in tour.doc_ids} <= set(published)
    return tuple(tours), tuple(stops)


def itineraries(
    document: Document, expressions: tuple[Expression, ...], extraction: Extraction
) -> tuple[tuple[Tour, ...], tuple[Stop, ...]]:
    """An article with an event is a tour of one stop."""
    if not extraction.events:
        return (), ()
    event = extraction.events[0]
    tour_id, doc_ids = f"{document.doc_id}.j1", (document.doc_id,)
    evidence = (Evidence(document.doc_id, event.sentence, event.char_start, event.char_end),)
    dated = event.bounds != _OPEN
    return (
        (Tour(tour_id, "Ada Tamm", "Ada Tamm in Riga", "happened", event.bounds, doc_ids),),
        (
            Stop(
                tour_id=tour_id,
                stop_id=f"{tour_id}.s1",
                sequence=1,
                kind="stop",
                place="Riga",
                country="LV",
                status="happened",
                bounds=event.bounds,
                dated=dated,
                doc_ids=doc_ids,
                evidence=evidence,
                why="made up",
            ),
        ),
    )


def write(tables: Path, reports: Path, progress: Callable[[int, int], None], jobs: int | None) -> list[Path]:
    """A page that names the tables."""
    page = reports / "index.html"
    page.write_text(" ".join(sorted(one.name for one in tables.iterdir())))
    progress(1, 1)
    return [page]


STAGES: dict[str, dict[str, Any]] = {
    "expressions": {"tag": tag},
    "events": {"extract": extract},
    "tours": {"itineraries": itineraries, "merge": SimpleNamespace(merge=merge)},
    "report": {"write": write},
}


def modules() -> dict[str, ModuleType]:
    """The stages as modules, by the name under which the package holds them."""
    made = {}
    for name, functions in STAGES.items():
        made[name] = ModuleType(f"timeline.{name}")
        vars(made[name]).update(functions)
    return made


def install() -> None:
    """Put the stages in place of the real ones for the life of this process."""
    import timeline

    for name, module in modules().items():
        sys.modules[module.__name__] = module
        setattr(timeline, name, module)


if __name__ in ("__main__", "__mp_main__"):
    install()

if __name__ == "__main__":
    from timeline import config

    signal.signal(signal.SIGINT, signal.default_int_handler)  # also where the shell started the tests with &
    if "SMALL" in os.environ:  # every article a batch, every row a part file
        config.BATCH_ARTICLES = config.PART_ROWS = 1

    from timeline.cli import main

    raise SystemExit(main())

"""One run from first to last: read, process, write the tables, draw the report."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from contextlib import closing
from functools import reduce
from itertools import tee
from typing import NamedTuple

import pyarrow as pa
import pyarrow.compute as pc

from timeline.config import REASONS, Config
from timeline.engines import local
from timeline.model import Bounds, Reject
from timeline.pipeline import Journeys, chunks
from timeline.store import check_writable, replacing
from timeline.tables import rows_to_batch


class Summary(NamedTuple):
    """What a run did, in rows written."""

    articles: int
    refused: int
    expressions: int
    events: int
    undated: int  # events none of whose four bounds is known
    tours: int
    reasons: tuple[Reject, ...]  # the first of the refused


Progress = Callable[[int, int], None]
"""Told after each batch how many articles were in it and how many characters they have."""

Drawing = Callable[[int, int], None]
"""Told while the report is drawn how many of its files are done, and of how many."""


def run(
    config: Config,
    progress: Progress = lambda articles, characters: None,
    drawing: Drawing = lambda done, total: None,
) -> Summary:
    """Do what `config` says and tell what was done.

    The tables of an earlier run stay as they are until all new ones are written. Raises `store.OutputError`
    before any work where a folder cannot be written to, `engines.pool.EngineError` where a worker dies.
    """
    from timeline import documents, report

    if config.report:
        check_writable(config.reports)
    counts: Counter[str] = Counter()
    reasons: list[Reject] = []
    journeys = Journeys()
    with replacing(config.output) as writer:
        here, ahead = tee(chunks(documents.read(config.input, config.published)))
        with closing(local.run((chunk.articles for chunk in ahead), config.jobs, config.policy)) as results:
            for chunk, tables in zip(here, results, strict=True):
                refused = pa.concat_batches([rows_to_batch("rejects", chunk.refused), tables["rejects"]])
                tables["rejects"] = refused
                journeys.take(tables)
                writer.write(tables)
                counts.update({name: batch.num_rows for name, batch in tables.items()})
                counts["undated"] += _undated(tables["events"])
                reasons += (Reject(**row) for row in refused[: REASONS - len(reasons)].to_pylist())
                progress(chunk.articles.num_rows, pc.sum(pc.utf8_length(chunk.articles["text"])).as_py() or 0)
        joined = journeys.joined()
        writer.write(joined)
        counts["tours"] = joined["tours"].num_rows
    if config.report:
        report.write(config.output, config.reports, drawing, config.jobs)
    return Summary(
        counts["documents"],
        counts["rejects"],
        counts["expressions"],
        counts["events"],
        counts["undated"],
        counts["tours"],
        tuple(reasons),
    )


def _undated(events: pa.RecordBatch) -> int:
    open_everywhere = reduce(pc.and_, (pc.is_null(events[name]) for name in Bounds._fields))
    return pc.sum(open_everywhere).as_py() or 0

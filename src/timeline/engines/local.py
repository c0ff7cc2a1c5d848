"""Run the pipeline on this machine: in this process, or in a pool of processes where that is sooner done."""

from __future__ import annotations

from collections.abc import Generator, Iterable
from functools import partial

import pyarrow as pa

from timeline.engines.pool import mapped
from timeline.pipeline import Tables, process_batch


def run(
    batches: Iterable[pa.RecordBatch], jobs: int | None = None, policy: str | None = None
) -> Generator[Tables]:
    """Give the tables of each batch, in the order of the batches and the same whatever `jobs` is.

    `jobs` and what may be raised are those of `pool.mapped`.
    """
    return mapped(partial(process_batch, policy=policy), batches, jobs)

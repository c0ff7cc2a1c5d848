"""Run the pipeline on this machine: in this process, or in a pool of processes where that is sooner done."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import partial
from itertools import chain, islice
from multiprocessing.connection import Connection

import pyarrow as pa

from timeline.config import IN_FLIGHT, POOL_BATCHES
from timeline.pipeline import Tables, process_batch


class EngineError(Exception):
    """The work could not be carried on, in one sentence."""


def run(
    batches: Iterable[pa.RecordBatch], jobs: int | None = None, policy: str | None = None
) -> Generator[Tables]:
    """Give the tables of each batch, in the order of the batches and the same whatever `jobs` is.

    `jobs` is the number of processes; None takes one for each processor, and one alone for input so small
    that it is done before a pool has started. No more than a few batches a process are held at a time. The
    pool starts fresh interpreters, so a script that calls this must guard its own start with `__name__`.
    Raises `EngineError` where a process of the pool dies.
    """
    work = partial(process_batch, policy=policy)
    stream = iter(batches)
    if jobs is None:
        first = list(islice(stream, POOL_BATCHES))
        jobs = _processors() if len(first) == POOL_BATCHES else 1
        stream = chain(first, stream)
    yield from map(work, stream) if jobs == 1 else _pooled(work, stream, jobs)


def _processors() -> int:
    if hasattr(os, "sched_getaffinity"):  # what this process may use, where the system can say
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _pooled(
    work: Callable[[pa.RecordBatch], Tables], batches: Iterator[pa.RecordBatch], jobs: int
) -> Iterator[Tables]:
    context = multiprocessing.get_context("spawn")  # forking a process that has threads may deadlock
    leash, hold = context.Pipe(duplex=False)
    pool = ProcessPoolExecutor(jobs, context, initializer=_follow, initargs=(leash,))
    waiting: deque[Future[Tables]] = deque()
    try:
        for batch in batches:
            waiting.append(pool.submit(work, batch))
            if len(waiting) == IN_FLIGHT * jobs:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
    except BrokenProcessPool as error:
        raise EngineError(
            "a worker process was killed, perhaps for want of memory: try fewer --jobs"
        ) from error
    except BaseException:
        hold.close()  # whatever the workers are doing, nobody waits for it any more
        raise
    finally:
        pool.shutdown(cancel_futures=True)
        hold.close()
        leash.close()


def _follow(leash: Connection) -> None:
    """Make a worker end with its parent, even a killed one, and leave Ctrl-C to the parent."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)

    def wait() -> None:
        leash.poll(None)  # returns when the parent lets go of the other end
        os._exit(1)

    threading.Thread(target=wait, daemon=True).start()

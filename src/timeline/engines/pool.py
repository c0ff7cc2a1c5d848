"""Work on a stream of items, in this process or in a pool of processes where that is sooner done."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import chain, islice
from multiprocessing.connection import Connection
from typing import TypeVar

from timeline.config import IN_FLIGHT, POOL_BATCHES

Item = TypeVar("Item")
Result = TypeVar("Result")


class EngineError(Exception):
    """The work could not be carried on, in one sentence."""


def mapped(
    work: Callable[[Item], Result], items: Iterable[Item], jobs: int | None = None
) -> Generator[Result]:
    """Give what `work` makes of each item, in the order of the items and the same whatever `jobs` is.

    `jobs` is the number of processes; None takes one for each processor, and one alone for so few items that
    they are done before a pool has started. No more than a few items a process are held at a time. The pool
    starts fresh interpreters, so a script that calls this must guard its own start with `__name__`.
    Raises `EngineError` where a process of the pool dies.
    """
    stream = iter(items)
    if jobs is None:
        first = list(islice(stream, POOL_BATCHES))
        jobs = _processors() if len(first) == POOL_BATCHES else 1
        stream = chain(first, stream)
    yield from map(work, stream) if jobs == 1 else _pooled(work, stream, jobs)


def _processors() -> int:
    if hasattr(os, "sched_getaffinity"):  # what this process may use, where the system can say
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _pooled(work: Callable[[Item], Result], items: Iterator[Item], jobs: int) -> Iterator[Result]:
    context = multiprocessing.get_context("spawn")  # forking a process that has threads may deadlock
    leash, hold = context.Pipe(duplex=False)
    pool = ProcessPoolExecutor(jobs, context, initializer=_follow, initargs=(leash,))
    waiting: deque[Future[Result]] = deque()
    try:
        for item in items:
            waiting.append(pool.submit(work, item))
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

"""The collector of reference cycles, which has nothing to do where many small records make hardly any cycle."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def paused() -> Iterator[None]:
    """Without the collector: looking for cycles among the records of a batch would cost a fifth of the time.

    A batch is bounded, so what a paused collector leaves lying is too.
    """
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            gc.enable()

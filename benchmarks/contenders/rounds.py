"""What the Python contenders share: the rounds of texts read from a file, timed, and told as JSON.

A contender gets the name of a file that holds a list of rounds, each a list of `{"published", "text"}`, and
prints a list of `[seconds, expressions found]`, one a round. Only the work on the texts is timed,
in seconds of the processor.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path
from time import process_time
from typing import Any


def run(prepare: Callable[[str, str], Any], work: Callable[[Any], int]) -> None:
    """Time `work`: the number of expressions in what `prepare` makes of a text and its ISO date."""
    told = []
    for texts in json.loads(Path(sys.argv[1]).read_text(encoding="utf-8")):
        ready = [prepare(one["text"], one["published"]) for one in texts]
        begun = process_time()
        found = sum(map(work, ready))
        told.append([process_time() - begun, found])
    print(json.dumps(told))

"""The tagger against annotated corpora: no figure falls below its floor.

`TIMELINE_GOLD` names a folder with a `NAME.jsonl` for each corpus of `floors.toml`. A line has `id`,
`published` (an ISO date), `text` and `gold`, a list of `start`, `end`, `type` and `value`.
The corpora are not ours to ship, so without the variable these tests are skipped; with it nothing is.
"""

from __future__ import annotations

import json
import os
import tomllib
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from timeline.expressions import tag
from timeline.model import Document

_FLOORS: dict[str, dict[str, float]] = tomllib.loads(
    Path(__file__).with_name("floors.toml").read_text(encoding="utf-8")
)
_FOLDER = os.environ.get("TIMELINE_GOLD")

pytestmark = [
    pytest.mark.quality,
    pytest.mark.skipif(_FOLDER is None, reason="TIMELINE_GOLD names no folder of annotated corpora"),
]


def _found(line: dict[str, Any], mention: Any) -> list[Any]:
    """What the tagger marks."""
    published = datetime.fromisoformat(line["published"])
    document = Document(line["id"], "gold", None, published, "day", "metadata", None, "en", line["text"], "")
    return [mention(e.char_start, e.char_end, e.value) for e in tag(document).expressions]


@pytest.mark.parametrize("corpus", _FLOORS)
def test_no_figure_falls_below_its_floor(corpus: str, figures: Any, mention: Any) -> None:
    lines = (Path(_FOLDER or "") / f"{corpus}.jsonl").read_text(encoding="utf-8").splitlines()
    marked = []
    for line in map(json.loads, lines):
        gold = sorted(mention(m["start"], m["end"], m["value"]) for m in line["gold"])
        marked.append((gold, _found(line, mention)))
    reached = figures(marked)
    assert sum(len(gold) for gold, _ in marked) > 0
    for name, floor in _FLOORS[corpus].items():
        assert getattr(reached, name) >= floor, reached

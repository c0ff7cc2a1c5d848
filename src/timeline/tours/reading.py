"""How a run of places is to be taken: the record that readings give."""

from __future__ import annotations

from typing import NamedTuple

from timeline.tours.travellers import Reference

TO_FOLLOW = "to follow"
"""The word of places that come behind another: "with Bath to follow"."""
ON_THE_WAY = "on the way"
"""The word of a verbless clause, which tells a stop only with a day."""


class Reading(NamedTuple):
    """How a chain of places is to be taken; `by` is who travels, `strength` how surely travel is told (`visit.py`)."""

    kind: str
    by: Reference
    strength: int
    skipped: bool
    word: str

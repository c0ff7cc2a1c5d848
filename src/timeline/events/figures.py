"""Figures of a period: "sales rose 5 percent in January" tells of all of January, and so do the figures after it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from timeline.events import when
from timeline.events.clauses import Clause
from timeline.events.story import Story
from timeline.events.when import Timed
from timeline.interval import DAY
from timeline.language.phrases import Phrase, PrepPhrase
from timeline.language.wordlists import words
from timeline.model import Bounds

_CHANGES = words("""
    rise fall grow shrink gain lose add increase decrease decline drop climb jump plunge soar slip slide ease edge
    surge tumble rebound recover expand contract average total earn sell spend cost produce create reach stand remain hold
    double triple halve double swell dip sink advance inch cut boost export import consume report post show
""")
"""Verbs that a figure of a period is told with."""
_FIGURE = re.compile(r"\d|\bper ?cent\b|\b(?:hundred|thousand|million|billion)s?\b")
_MEASURING = words("to by at from of")
_GRAINS = words("week month quarter half year season")
_LOOK_BACK = 30  # clauses


def is_figure(story: Story, clause: Clause) -> bool:
    """Whether a clause tells by how much something changed, or what it came to."""
    verb = clause.verb
    return (
        verb is not None
        and verb.head in _CHANGES
        and verb.tense == "past"
        and verb.modality is None
        and any(_FIGURE.search(thing.text) for thing in _amounts(clause))
    )


def _amounts(clause: Clause) -> Iterator[Phrase | PrepPhrase]:
    """The phrases of a clause that can say how much."""
    yield from clause.objects
    for prep in clause.preps:
        if prep.prep in _MEASURING:
            yield prep


def spans(clause: Clause, story: Story, grain: str | None) -> bool:
    """Whether an expression of this grain names the period that the clause's figure is of."""
    return grain in _GRAINS and is_figure(story, clause)


def by_period(story: Story, index: int) -> Timed | None:
    """The period of a figure that names none: that of the figure before it."""
    if not is_figure(story, story.clauses[index]):
        return None
    for at in range(index - 1, max(-1, index - _LOOK_BACK), -1):
        bounds = story.bounds[at]
        if is_figure(story, story.clauses[at]) and story.dated.events.get(at):
            return Timed(bounds, (), "the period of the figures before it") if _is_period(bounds) else None
    return None


def _is_period(bounds: Bounds) -> bool:
    start, end = bounds.earliest_start, bounds.latest_end
    return start is not None and end is not None and end - start > DAY and bounds == when.spanning(start, end)

"""When an undated past event is in a story that goes on: not before the date told last, nor after the one told next.

Narrative clauses follow the order of their events (Labov 1972; Lascarides and Asher 1993): a simple past moves on from
the one before. A narrative (history, a life) does so throughout; a report only where it says "then" right after a day
before that of its news.
"""

from __future__ import annotations

import re
from datetime import datetime

from timeline.events import status, triggers
from timeline.events.clauses import Clause
from timeline.events.story import Story
from timeline.events.trigger_verbs import REPORTING
from timeline.events.when import Timed
from timeline.interval import DAY
from timeline.model import Bounds

_TELLING = ("main", "coordinate")
_LOOK_BACK = 60  # clauses
_THEN = re.compile(
    r"\b(?:then|next|afterwards?|later|subsequently|thereafter|eventually|finally)\b", re.IGNORECASE
)


def by_story(story: Story, index: int) -> Timed | None:
    """Bounds of an undated simple past from the dated ones around it; None where no story goes on."""
    clause = story.clauses[index]
    if not _tells(clause) or clause.quoted or _reports(clause):
        return None
    if not story.narrative and not _THEN.search(story.text, clause.start, clause.end):
        return None
    before = _before(story, index)
    if before is None or before.earliest_start is None:
        return None
    start = before.earliest_start
    end = _after(story, index, start) or story.end
    if end <= start:
        return None
    return Timed(Bounds(start, end, start, end), (), "told after what is dated before it")


def _tells(clause: Clause) -> bool:
    verb = clause.verb
    return clause.kind in _TELLING and verb is not None and verb.tense == "past" and verb.aspect == "none"


def _before(story: Story, index: int) -> Bounds | None:
    """The bounds of the dated past event that the story stands at."""
    sentence = story.clauses[index].sentence
    for at in range(index - 1, max(-1, index - _LOOK_BACK), -1):
        clause = story.clauses[at]
        if not story.narrative and (clause.sentence < sentence - 1 or _reports(clause)):
            return None
        if _is_dated(story, at):
            return story.bounds[at] if story.narrative or _is_past(story, story.bounds[at]) else None
    return None


def _after(story: Story, index: int, start: datetime) -> datetime | None:
    """The end of the next dated past event, where it does not lie before `start`."""
    if not story.narrative:
        return None
    for at in range(index + 1, min(len(story.clauses), index + _LOOK_BACK)):
        if not _tells(story.clauses[at]) or story.clauses[at].quoted:
            continue
        for dating in story.dated.events.get(at, ()):
            first = dating.first
            if first.end is not None and first.end > start and first.type in ("DATE", "TIME"):
                return min(first.end, story.end)
    return None


def _is_dated(story: Story, at: int) -> bool:
    bounds = story.bounds[at]
    return (
        _tells(story.clauses[at])
        and bool(story.sources[at])
        and story.statuses[at] == status.HAPPENED
        and bounds.earliest_start is not None
        and bounds.latest_end is not None
    )


def _is_past(story: Story, bounds: Bounds) -> bool:
    """Whether an event was before the day of the news."""
    day = story.news_day.earliest_start or story.published
    return bounds.latest_end is not None and bounds.latest_end <= day - DAY


def _reports(clause: Clause) -> bool:
    verb = clause.verb
    return verb is not None and triggers.verb_class(verb.head, verb.particle) == REPORTING

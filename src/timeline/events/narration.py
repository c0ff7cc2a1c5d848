"""When an undated past event is in a story that goes on: not before the date told last, nor after the one told next.

Narrative clauses follow the order of their events (Labov 1972; Lascarides and Asher 1993): a simple past moves on from
the one before. A narrative (history, a life) does so throughout; a report where it says "then" right after a day before that
of its news, or goes on about the same people right after a date in the past ("In 1988 he toured Brazil. He sang …"):
within a month or year that sets the scene, after a day that does. Figures without a period are of the one told last.
"""

from __future__ import annotations

import re
from datetime import datetime

from timeline.events import status, triggers, when
from timeline.events.clauses import Clause
from timeline.events.figures import explains, is_figure
from timeline.events.story import Story
from timeline.events.trigger_verbs import OCCURRENCE, REPORTING
from timeline.events.when import Timed
from timeline.interval import DAY
from timeline.model import Bounds

_AFTER_DATE = "told after what is dated before it"
_WITHIN = "in the time that is told of before it"
_TELLING = ("main", "coordinate")
_LOOK_BACK = 60  # clauses
_TAKING_UP = frozenset(("he", "she", "it", "they"))
_PERIOD = "the period of the figures before it"
_TOLD = (status.HAPPENED, status.PLANNED, status.EXPECTED)
_AT_OCCASION = ("during", "at")
_THE = re.compile(r"(?:the|this|that|his|her|its|their)\s", re.IGNORECASE)
_STEM = 4  # letters that a verb and the noun of its action share at least
_OWN = ("main", "coordinate", "relative")
_THEN = re.compile(
    r"\b(?:then|next|afterwards?|later|subsequently|thereafter|eventually|finally)\b", re.IGNORECASE
)


def by_story(story: Story, index: int) -> Timed | None:
    """Bounds of an undated simple past from the dated ones around it; None where no story goes on."""
    clause = story.clauses[index]
    if not _tells(clause) or clause.quoted or _reports(clause):
        return None
    goes_on = story.narrative or _THEN.search(story.text, clause.start, clause.end) is not None
    opening = None if goes_on else _opening(story, index)
    before = _before(story, index) if goes_on else opening or _frame(story, index)
    if before is None or before.earliest_start is None:
        return None
    start = before.earliest_start
    if not goes_on and opening is None and _is_wide(before):
        return Timed(before, (), _WITHIN)
    end = _after(story, index, start) or story.end
    if end <= start:
        return None
    return Timed(Bounds(start, end, start, end), (), _AFTER_DATE)


def by_period(story: Story, index: int) -> Timed | None:
    """The period of a figure that names none, or of what figures count: that of the figure before it."""
    clause = story.clauses[index]
    if not (is_figure(clause) or (clause.kind in _OWN and explains(clause))):
        return None
    for at in range(index - 1, max(-1, index - _LOOK_BACK), -1):
        if is_figure(story.clauses[at]) and story.dated.events.get(at):
            bounds = story.bounds[at]
            return Timed(bounds, (), _PERIOD) if _is_period(bounds) else None
    return None


def by_occasion(story: Story, index: int, state: str) -> Timed | None:
    """When a clause is that names the one occasion of its kind dated before: "during the visit, she will speak"."""
    for prep in story.clauses[index].preps if state in _TOLD else ():
        if prep.prep not in _AT_OCCASION or not _THE.match(prep.text):
            continue
        noun = prep.text[prep.head_start - prep.start : prep.head_end - prep.start].lower()
        if triggers.noun_class(noun) != OCCURRENCE:
            continue
        before = range(max(0, index - _LOOK_BACK), index)
        known = {story.bounds[at] for at in before if story.sources[at] and _names(story.clauses[at], noun)}
        start, end = (known.pop()[::3]) if len(known) == 1 else (None, None)
        if start is not None and end is not None:
            fits = start < story.end if state == status.HAPPENED else end > story.published
            return (
                Timed(when.within(start, end), (), f"{prep.prep} the {noun} dated before") if fits else None
            )
    return None


def _names(clause: Clause, noun: str) -> bool:
    """Whether the verb of a clause, or a noun right at it, tells of what the noun takes up."""
    verb = clause.verb
    if (
        verb is not None
        and len(verb.head) >= _STEM
        and noun.startswith(verb.head[: max(_STEM, len(verb.head) - 2)])
    ):
        return True
    things = clause.objects if clause.subject is None else (clause.subject, *clause.objects)
    return any(
        thing.text[thing.head_start - thing.start : thing.head_end - thing.start].lower() == noun
        for thing in things
    )


def _is_period(bounds: Bounds) -> bool:
    start, end = bounds.earliest_start, bounds.latest_end
    return start is not None and end is not None and end - start > DAY and bounds == when.spanning(start, end)


def _is_wide(bounds: Bounds) -> bool:
    """Whether bounds leave room for more than the day on which a sentence sets the scene."""
    start, end = bounds.earliest_start, bounds.latest_end
    return start is not None and end is not None and end - start > DAY


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


def _opening(story: Story, index: int) -> Bounds | None:
    """When a participle before the clause was, after which it goes on: "First released in 1999, the record spent …"."""
    before = story.clauses[index - 1] if index else None
    if before is None or before.kind != "participle" or before.governor != index or before.verb is None:
        return None
    for dating in story.dated.events.get(index - 1, ()) if before.verb.form == "q" else ():
        bounds = when.within(dating.first.start, dating.first.end)
        if _is_past(story, bounds):
            return bounds
    return None


def _frame(story: Story, index: int) -> Bounds | None:
    """The past day, month or year that the sentence before is set in: its next simple past is no longer the news."""
    subject, sentence = story.clauses[index].subject, story.clauses[index].sentence
    if subject is None or subject.text.lower() not in _TAKING_UP:
        return None
    for at in range(index - 1, max(-1, index - _LOOK_BACK), -1):
        clause = story.clauses[at]
        if clause.sentence < sentence - 1:
            return None
        if clause.sentence == sentence or clause.quoted or not _tells(clause):
            continue
        if _reports(clause):
            return None
        bounds = story.bounds[at]
        framed = story.whys[at] in (_AFTER_DATE, _WITHIN) or (
            _is_dated(story, at) and _is_past(story, bounds)
        )
        return bounds if framed else None
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

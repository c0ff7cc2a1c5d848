"""When the event of a clause is: by its own expressions, by what it hangs on, by the discourse, by its tense alone.

The order of these four is that of their certainty, as in Reimers, Dehghani and Gurevych (2016); where none tells, bounds
stay open."""

from __future__ import annotations

from timeline.events import status, when
from timeline.events.certainty import is_superlative
from timeline.events.hanging import by_dependent, by_governor, by_row
from timeline.events.narration import by_occasion, by_period, by_story
from timeline.events.stated import by_expressions
from timeline.events.story import Story
from timeline.events.tense import TODAY, by_tense
from timeline.events.when import Timed


def when_of(story: Story, index: int, state: str) -> Timed:
    """The bounds of the event of a clause whose governor is settled, and why."""
    clause = story.clauses[index]
    own = story.dated.events.get(index)
    if own:
        stated = by_expressions(story, clause, own, state)
        if stated is not None:
            return stated
    if state in (status.HAPPENED, status.ONGOING) and index in story.timing:
        timed = by_dependent(story, index)
        if timed is not None:
            return timed
    above = clause.governor
    if state == status.ONGOING and clause.verb is not None and clause.verb.aspect == "perfect":
        return by_tense(story, index, state)
    if above is not None:
        untensed = clause.verb is not None and clause.verb.infinitive
        if untensed and state == status.HAPPENED and is_superlative(story, above):
            higher = story.clauses[above].verb
            became = higher is not None and higher.head == "become"
            return Timed(story.bounds[above] if became else story.news_day, (), TODAY)
        if story.bounds[above] != when.OPEN:
            hanging = by_governor(story, index, above, state)
            if hanging is not None:
                return hanging
    together = by_row(story, index) or by_occasion(story, index, state)
    if together is not None:
        return together
    if state == status.HAPPENED:
        told = by_period(story, index) or by_story(story, index)
        if told is not None:
            return told
    return by_tense(story, index, state)

"""The status of each clause: what its own verb tells, and what the clause above it makes of that."""

from __future__ import annotations

import re

from timeline.events import status, triggers
from timeline.events.clauses import Clause
from timeline.events.story import Story

_SUPERLATIVE = re.compile(r"\b(?:first|last|latest|only|second|third|fourth|youngest|oldest|most recent)\b")
_HABIT = re.compile(
    r"\b(?:always|usually|often|regularly|routinely|typically|every|each|annual(?:ly)?|habitually|frequently|generally)\b"
)


def status_of(story: Story, clause: Clause) -> str:
    verb = clause.verb
    above = clause.governor
    governor_state = story.statuses[above] if above is not None else status.HAPPENED
    governor = story.clauses[above].verb if above is not None else None
    if verb is None:
        return governor_state
    if status.conditional(clause.marker):
        return status.HYPOTHETICAL
    if clause.kind == "headline" and verb.tense == "present" and verb.modality is None:
        return status.HAPPENED if verb.polarity else status.DENIED
    if (
        verb.infinitive
        and governor is not None
        and governor.head == "be"
        and above is not None
        and is_superlative(story, above)
    ):
        return status.HAPPENED if governor.tense != "future" else status.PLANNED
    stative = triggers.verb_class(verb.head) in ("STATE", "I_STATE") or verb.head == "be"
    recurs = bool(_HABIT.search(story.text, clause.start, clause.end)) and verb.tense == "present"
    told = status.own(verb, stative=stative, recurs=recurs)
    if (
        told is None
        and (clause.marker or "").lower() in ("after", "since")
        and governor is not None
        and governor.tense != "future"
    ):
        return status.HAPPENED
    if told is None:
        return status.governed(governor, governor_state, clause.relation)
    if (
        told in (status.HAPPENED, status.ONGOING)
        and clause.relation == "complement"
        and governor_state == status.HYPOTHETICAL
    ):
        return status.HYPOTHETICAL
    return told


def is_superlative(story: Story, index: int) -> bool:
    """Whether a clause calls its subject the first, the last or the only one to do something: it was done."""
    return any(_SUPERLATIVE.search(story.text, o.start, o.end) for o in story.clauses[index].objects)

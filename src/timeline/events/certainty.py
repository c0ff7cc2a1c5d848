"""The status of each clause: what its own verb tells, and what the clause above it makes of that."""

from __future__ import annotations

import re

from timeline.events import status, triggers
from timeline.events.clauses import Clause
from timeline.events.story import Story
from timeline.events.trigger_status import IMPLICATIVE
from timeline.language import VerbGroup
from timeline.language.wordlists import words

_SUPERLATIVE = re.compile(r"\b(?:first|last|latest|only|second|third|fourth|youngest|oldest|most recent)\b")
_HABIT = re.compile(
    r"\b(?:always|usually|often|regularly|routinely|typically|every|each|annual(?:ly)?|habitually|frequently|generally)\b"
)

_BRINGS_ABOUT = words(
    "be meet gather sit stand use take act work see hear watch live grow combine join team unite"
)
"""Verbs beside those of movement and implication whose purpose was as a rule served."""


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
        lent = status.governed(governor, governor_state, clause.relation)
        return status.PLANNED if lent == status.HAPPENED and _only_meant(clause, governor) else lent
    if (
        told in (status.HAPPENED, status.ONGOING)
        and clause.relation == "complement"
        and governor_state == status.HYPOTHETICAL
    ):
        return status.HYPOTHETICAL
    return told


def _only_meant(clause: Clause, governor: VerbGroup | None) -> bool:
    """Whether an infinitive says what something was done for, which need not have come about ("voted to leave")."""
    verb = clause.verb
    if (
        verb is None
        or governor is None
        or not verb.infinitive
        or clause.relation not in ("complement", "purpose", "noun")
    ):
        return False
    entailed = IMPLICATIVE.get(status.verb_key(governor)) or IMPLICATIVE.get(governor.head)
    return (
        entailed is None
        and governor.modality not in ("forced", "managed")
        and governor.head not in _BRINGS_ABOUT
        and triggers.movement(governor.head, governor.particle) is None
    )


def is_superlative(story: Story, index: int) -> bool:
    """Whether a clause calls its subject the first, the last or the only one to do something: it was done."""
    return any(_SUPERLATIVE.search(story.text, o.start, o.end) for o in story.clauses[index].objects)

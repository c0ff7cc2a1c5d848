"""The status of each clause: what its own verb tells, and what the clause above it makes of that."""

from __future__ import annotations

import re

from timeline.events import status, triggers
from timeline.events.clauses import Clause
from timeline.events.story import Story
from timeline.events.tense import is_voiced, was_tried
from timeline.events.trigger_status import IMPLICATIVE
from timeline.events.trigger_verbs import I_STATE, STATE
from timeline.language import VerbGroup
from timeline.language.phrases import Phrase, PrepPhrase
from timeline.language.wordlists import words
from timeline.model import Expression

_SUPERLATIVE = re.compile(r"\b(?:first|last|latest|only|second|third|fourth|youngest|oldest|most recent)\b")
_HABIT = re.compile(
    r"\b(?:always|usually|often|regularly|routinely|typically|every|each|annually|habitually|frequently|generally)\b"
)

_NOBODY = re.compile(r"(?:no|nobody|none|nothing|neither)\b(?!\.)", re.IGNORECASE)
_COUNTED = re.compile(
    r"(?<![\w-])(?:once|twice|times|two|three|four|five|six|seven|eight|nine|ten|first|second|third)\b(?! (?:m|b|tr)illion\b)",
    re.IGNORECASE,
)
_NEARLY = ("nearly ", "almost ")
_MULTIPLYING = words("double treble triple quadruple halve")
_EVER_SINCE = ("ever since", "since then")
_WAITING = words("when after before until till once")
_DENYING = words("deny dismiss refute disclaim disavow rebut")
_OPINION = words(
    "think believe reckon expect hope predict forecast suspect guess bet feel assume fear suppose doubt"
)
_BRINGS_ABOUT = words(
    "be meet gather sit stand use take act work see hear watch live grow combine join team unite"
)
"""Verbs beside those of movement and implication whose purpose was as a rule served."""


def status_of(story: Story, index: int) -> str:
    """The status of a clause whose governor is settled."""
    clause = story.clauses[index]
    above = clause.governor
    above_state = story.statuses[above] if above is not None else status.HAPPENED
    governor = story.clauses[above].verb if above is not None else None
    verb = clause.verb
    if verb is None:
        return above_state
    if status.conditional(clause.marker):
        return status.HYPOTHETICAL
    if clause.subject is not None and _NOBODY.match(clause.subject.text):
        verb = verb._replace(polarity=not verb.polarity)
    if _is_told_live(story, clause, verb):
        return status.HAPPENED if verb.polarity else status.DENIED
    if (
        verb.infinitive
        and above is not None
        and governor is not None
        and governor.head in ("be", "become")
        and is_superlative(story, above)
    ):
        return status.HAPPENED if above_state == status.ONGOING else above_state
    told = status.own(verb, stative=_is_stative(verb), recurs=_recurs(story, index, verb))
    if verb.modality == "try" and was_tried(story.text, verb):
        return status.HYPOTHETICAL if verb.polarity else status.DENIED
    if told is None and verb.infinitive and above is None:
        return status.PLANNED  # "More to follow."
    if told is None:
        if (
            (clause.marker or "").lower() in ("after", "since")
            and governor is not None
            and governor.tense != "future"
        ):
            return status.HAPPENED
        if (
            above_state == status.DENIED
            and verb.form == "q"
            and clause.relation in ("relative", "participle")
        ):
            return status.HAPPENED  # "the baths, built in 1936, were never used"
        lent = status.governed(governor, above_state, clause.relation, clause.marker)
        arranged = verb.infinitive and verb.voice == "passive" and clause.relation in ("noun", "purpose")
        if arranged and lent == status.HYPOTHETICAL and _is_dated(story, index, ahead=True):
            return status.PLANNED  # "a summit to be held in July"
        meant = lent == status.HAPPENED and _only_meant(clause, governor)
        return status.PLANNED if meant and not _is_dated(story, index, ahead=False) else lent
    if clause.relation == "complement" and governor is not None:
        return _reported(told, verb, governor, above_state)
    if above_state in (status.PLANNED, status.EXPECTED, status.HYPOTHETICAL) and _waits(clause, verb):
        return above_state  # "will go when it ends"
    if told == status.PLANNED and index in story.supposed:
        return status.HYPOTHETICAL
    if told == status.HAPPENED and _goes_on(story, index, verb):
        return status.ONGOING
    if told == status.HAPPENED and _fell_short(story.text, verb):
        return status.DENIED
    if verb.modality == "must" and not verb.polarity and "yet" in story.text[verb.start : verb.head_start]:
        return status.DENIED  # "has yet to find"
    return told


def _is_told_live(story: Story, clause: Clause, verb: VerbGroup) -> bool:
    """Whether a present tense tells what has just happened: in a headline, and in the entries of a live report."""
    simple = verb.tense == "present" and verb.modality is None
    live = (
        story.live
        and clause.governor is None
        and verb.aspect == "none"
        and not _is_stative(verb)
        and not clause.quoted
    )
    return simple and (clause.kind == "headline" or (live and not is_voiced(verb)))


def _waits(clause: Clause, verb: VerbGroup) -> bool:
    """Whether a present tense stands for a future after a word of time, as English has it."""
    return verb.tense == "present" and verb.modality is None and (clause.marker or "").lower() in _WAITING


def _fell_short(text: str, verb: VerbGroup) -> bool:
    """Whether what is told nearly happened, and so did not ("almost fell"; but not "nearly doubled")."""
    start = verb.head_start
    return text.endswith(_NEARLY, max(0, start - 8), start) and verb.head not in _MULTIPLYING


def _is_stative(verb: VerbGroup) -> bool:
    return triggers.verb_class(verb.head, verb.particle) in (STATE, I_STATE) or verb.head == "be"


def _recurs(story: Story, index: int, verb: VerbGroup) -> bool:
    """Whether a clause tells what happens again and again."""
    if verb.tense not in ("present", "future") or verb.aspect != "none":
        return False
    clause = story.clauses[index]
    again = any(
        dating.first.type == "SET" and not _describes(dating.first, clause)
        for dating in story.dated.events.get(index, ())
    )
    return again or (verb.tense == "present" and bool(_HABIT.search(story.text, clause.start, clause.end)))


def _describes(e: Expression, clause: Clause) -> bool:
    """Whether an expression only says what kind of thing one is: "leaves for annual talks"."""
    subject = () if clause.subject is None else (clause.subject,)
    things: tuple[Phrase | PrepPhrase, ...] = (*subject, *clause.objects, *clause.preps)
    every = e.text.lower().startswith(("every ", "each "))
    return not every and any(p.start <= e.char_start and e.char_end < p.head_start for p in things)


def _reported(told: str, verb: VerbGroup, governor: VerbGroup, above_state: str) -> str:
    """The status of what is said or thought, given the words that say so."""
    if above_state == status.HYPOTHETICAL and told in (status.HAPPENED, status.ONGOING):
        return status.HYPOTHETICAL
    if governor.head in _DENYING and governor.polarity and governor.modality is None:
        return status.DENIED
    if (
        verb.modality == "would"
        and governor.tense == "past"
        and not _is_stative(verb)
        and verb.aspect == "none"
    ):
        told = status.PLANNED if verb.polarity else status.DENIED  # "will" as it is reported
    if governor.head in _OPINION and told == status.PLANNED:
        return status.EXPECTED if governor.polarity else status.HYPOTHETICAL
    return told


def _goes_on(story: Story, index: int, verb: VerbGroup) -> bool:
    """Whether a perfect with "since" tells what still goes on, and not how often it happened."""
    if verb.tense != "present" or verb.aspect != "perfect":
        return False
    clause = story.clauses[index]
    since = any(dating.preposition == "since" for dating in story.dated.events.get(index, ()))
    since = since or any(
        (story.clauses[at].marker or "").lower() == "since" for at in story.timing.get(index, ())
    )
    since = since or story.text.endswith(_EVER_SINCE, clause.start, clause.end)
    return since and not _COUNTED.search(story.text, clause.start, clause.end)


def _is_dated(story: Story, index: int, *, ahead: bool) -> bool:
    """Whether a day dates a clause that is wholly ahead of its publication, or else not."""
    for e in (dating.first for dating in story.dated.events.get(index, ())):
        if e.start is not None and e.end is not None and e.value != "PRESENT_REF":
            return e.start >= story.end if ahead else e.end <= story.end
    return False


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

"""What is told again is when its first dated mention is: "the vote" after "Friday's vote", "the invasion" after "invaded on
2 August", "the bomb, which exploded in a bus" after "a bomb exploded on Monday"."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from timeline.events import status
from timeline.events.nouns import GOING_ON
from timeline.events.record import Told
from timeline.events.story import Story
from timeline.events.tense import OVER, TODAY
from timeline.events.trigger_verbs import REPORTING, STATE
from timeline.language.wordlists import words
from timeline.model import Bounds, Event

_KIN = {
    word: family.split()[0]
    for family in (
        "attack attacks explosion explosions blast blasts bombing bombings assault ambush shooting explode detonate bomb",
        "killing killings murder murders assassination slaying kill murder assassinate slay",
        "crash accident collision derailment collide derail",
        "earthquake quake tremor temblor",
        "meeting talks summit negotiations discussions meet negotiate",
        "arrest arrests detention detain",
        "storm hurricane typhoon cyclone tornado",
        "flood floods flooding",
        "fire blaze inferno",
        "strike walkout stoppage",
        "election elections poll polls ballot",
        "visit trip tour journey",
        "match game",
        "coup putsch",
    )
    for word in family.split()
}
"""Nouns and verbs for events of one kind, so that "the blast" takes up "a bomb exploded", by the first word of their row."""
_STEM = 4  # letters that a verb and the noun of its action share at least
_SHORT = 3  # letters of words that tell nothing of whom a clause is about
_COMMON = words("be have do make take get give go come put keep let use see")
"""Verbs of so many things that two of them are seldom one event."""
_COURSE = words("""
    last happen occur run involve kill injure wound hurt claim destroy damage devastate wreck shake hit strike rip tear
    shatter topple trigger cause leave
""")
"""What an event does while it goes on."""
_REACH = 32  # code points before a noun in which its determiner stands
_THE = re.compile(
    r"(?:\b(?i:the|this|that|his|her|its|their)|['’]s?)\s+"
    r"(?:(?!(?:other|second|third|fourth|next|new|newest|last|latest|previous|earlier|recent|final|coming|annual)\b)[\w-]+\s+)?$"
)
"""What stands before a noun that takes up an event told of before, and no other one of its kind."""


@dataclass(slots=True)
class _Memory:
    """The dated events told so far: by their noun (None: of several), by their verb, and by the first letters of the verb."""

    nouns: dict[str, Event | None] = field(default_factory=dict)
    verbs: dict[str, tuple[Event, set[str]]] = field(default_factory=dict)  # with the words of who and what
    stems: dict[str, list[tuple[str, Event]]] = field(default_factory=dict)
    deeds: dict[str, tuple[str, Event, str]] = field(
        default_factory=dict
    )  # nouns likewise, with their clauses


def take_up(story: Story) -> None:
    """Date what a text tells again by the mention before it, where there is only one."""
    memory = _Memory()
    subjects: dict[int, tuple[Bounds, str]] = {}  # what is taken up, by the clause whose subject it is
    for at in sorted(range(len(story.told)), key=lambda i: story.told[i].event.trigger_start):
        told = story.told[at]
        event = told.event
        if not told.noun and told.clause in subjects and _is_its_course(story, told):
            bounds, name = subjects[told.clause]
        elif event.event_class in (STATE, REPORTING):
            continue
        else:
            found, name = (_of_noun if told.noun else _of_verb)(story, memory, told)
            if found is None:
                continue
            bounds = found
        if told.noun and event.status == status.DENIED:  # "no group has claimed the attack"
            event = event._replace(status=status.HAPPENED)
        story.told[at] = told._replace(event=event._replace(bounds=bounds, why=name))
        subject = story.clauses[told.clause].subject
        if told.noun and subject is not None and subject.head_start == event.trigger_start:
            subjects[told.clause] = bounds, name


def _is_its_course(story: Story, told: Told) -> bool:
    """Whether a clause tells what its subject, an event in the past, did while it went on: "the blast killed four"."""
    verb = story.clauses[told.clause].verb
    return (
        verb is not None
        and verb.head in _COURSE
        and verb.tense == "past"
        and told.event.status == status.HAPPENED
        and told.event.why in (TODAY, OVER)
    )


def _of_noun(story: Story, memory: _Memory, told: Told) -> tuple[Bounds | None, str]:
    event = told.event
    word = event.trigger.lower()
    kind = _kind(word)
    if event.dated_by:
        earlier = memory.nouns.get(kind, event)
        memory.nouns[kind] = event if earlier is not None and earlier.bounds == event.bounds else None
        clause = story.clauses[told.clause]
        memory.deeds.setdefault(_key(word), (word, event, story.text[clause.start : clause.end].lower()))
        return None, ""
    known = memory.nouns.get(kind) or _deed(memory, word)
    if (
        known is None
        or not _compatible(story, known.bounds, event.status)
        or not _THE.search(story.text, max(0, event.trigger_start - _REACH), event.trigger_start)
    ):
        return None, ""
    why = (
        f"the {word} dated before" if word == known.trigger.lower() else f"dated as “{known.trigger}” before"
    )
    if event.why == GOING_ON:  # of what lasts only the beginning is told
        start = known.bounds
        return Bounds(start.earliest_start, start.latest_start, event.bounds.earliest_end, None), why
    return known.bounds, why


def _of_verb(story: Story, memory: _Memory, told: Told) -> tuple[Bounds | None, str]:
    event, verb = told.event, story.clauses[told.clause].verb
    if verb is None or verb.head in _COMMON:
        return None, ""
    if event.dated_by:
        memory.stems.setdefault(_key(verb.head), []).append((verb.head, event))
    if event.status != status.HAPPENED:
        return None, ""
    if event.why == OVER:
        known = _same(memory, verb.head, _parties(story, told.clause))
        if known is not None:
            return known.bounds, f"dated as “{known.trigger}” before"
    elif event.dated_by or event.why == TODAY:
        memory.verbs.setdefault(_kind(verb.head), (event, _parties(story, told.clause)))
    return None, ""


def _same(memory: _Memory, head: str, parties: set[str]) -> Event | None:
    """The event told of before by the same verb, or by the noun of its action, that has a party in common."""
    event, words_of = memory.verbs.get(_kind(head), (None, set()))
    if event is not None and parties & words_of:
        return event
    noun, event, clause = memory.deeds.get(_key(head), ("", None, ""))
    named = event is not None and _names(noun, head)
    return event if named and any(word in clause for word in parties) else None


def _parties(story: Story, index: int) -> set[str]:
    """The words of who and what a clause tells of."""
    clause = story.clauses[index]
    return {
        word
        for thing in (clause.subject, clause.antecedent, *clause.objects)
        if thing is not None
        for word in thing.text.lower().split()
        if len(word) > _SHORT
    }


def _deed(memory: _Memory, noun: str) -> Event | None:
    """The one event among those of verbs whose action a noun names: "invasion" of "invade"."""
    verbs = memory.stems.get(_key(noun), ())
    found = [event for head, event in verbs if _names(noun, head)]
    return found[0] if found and all(event.bounds == found[0].bounds for event in found) else None


def _kind(word: str) -> str:
    """What stands for a word and all that tell of events of its kind."""
    return _KIN.get(word, word)


def _key(word: str) -> str:
    """The same for a verb and the noun of its action too."""
    return _KIN.get(word, word[:_STEM])


def _names(noun: str, head: str) -> bool:
    if noun in _KIN:
        return _KIN[noun] == _KIN.get(head)
    return noun.startswith(head[: max(_STEM, len(head) - 2)])


def _compatible(story: Story, bounds: Bounds, state: str) -> bool:
    """Whether an event of this status can lie within bounds: what happened is not to come."""
    coming = bounds.earliest_start is not None and bounds.earliest_start >= story.end
    return coming == (state in (status.PLANNED, status.EXPECTED, status.HYPOTHETICAL))

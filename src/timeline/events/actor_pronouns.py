"""Whom a pronoun stands for. Where two actors fit equally well, it stands for nobody."""

from __future__ import annotations

from timeline.events.actor_memory import Memory, Reference, best
from timeline.events.actor_names import GROUP, PERSON
from timeline.language.lexicon import CLASSES as TAGS
from timeline.language.wordlists import words

_OBJECTIVE = ("him", "her", "them")
_BE, _BE_OR_MODAL = ("B", "X"), ("B", "m", "H", "X")  # tags
_SAID_BONUS = 1.5
_POSSESSOR = 0.9  # more for whose thing the subject is: "Abe's tour will take him"
_LAST_SENTENCE, _OWNER = 2.5, 4.9  # prominence of what the last sentence named, and of its subject's owner
_UNNAMED = 2.0  # less for someone without a name
_UNCOUNTED = 3.0  # less for a group known by a description in the singular
_SINGULAR = 0.6  # less for a body that need not be plural
_EMPTY = words("that to who whether if unlikely likely clear unclear possible hard raining snowing")
"""Words soon after "it is" by which the pronoun stands for nothing."""
_PREDICATES = words("the a an his her their our my")
"""Words right after "it is" by which an event is spoken of: "It is the third visit"."""


def person(memory: Memory, at: int, sex: str, speaker: int | None) -> tuple[int, ...]:
    """The person whom "he", "she", "his" or "her" at a word stands for.

    `speaker` is whose words they are, where they stand in a quotation: never the one they stand for. An object is rather the
    subject of its own sentence, in another clause: "Clinton flew home from a trip that took him to Japan".
    """
    words, inside = memory.words, memory.quote(at)
    says = words.classes[at + 1] == "v" and inside is None
    objective = words.lower[at] in _OBJECTIVE and words.classes[at] != "m"
    scores: dict[int, float] = {}
    for reference, score in memory.recent(at):
        if len(reference.actors) != 1:
            continue
        number = reference.actors[0]
        entity = memory.entity(number)
        if entity.kind not in (PERSON, "") and not entity.human:
            continue
        if (entity.sex and entity.sex != sex) or (inside is not None and number == speaker):
            continue
        if objective and memory.is_same_clause(reference, at):
            continue
        if reference.quote is not None and reference.quote != inside:
            score -= 1
        score += _POSSESSOR * memory.owns_subject(reference)
        score += objective and reference.subject and reference.sentence == words.sentence[at]
        score -= _UNNAMED * entity.human
        score += (
            (entity.sex == sex) - 2 * (not entity.kind) + _SAID_BONUS * (says and number == memory.speaker)
        )
        scores[number] = max(scores.get(number, 0.0), score)
    chosen = best(scores)
    if chosen is None:
        return ()
    entity = memory.entity(chosen)
    entity.sex = sex
    entity.kind = entity.kind or PERSON
    return (chosen,)


def they(memory: Memory, at: int) -> tuple[int, ...]:
    """The actors whom "they", "them" or "their" at a word stands for."""
    words = memory.words
    says = words.classes[at + 1] == "v"
    objective = words.lower[at] == "them"
    scores: dict[tuple[int, ...], float] = {}
    for reference, score in memory.recent(at):
        entity = memory.entity(reference.actors[0])
        alone = len(reference.actors) == 1
        if alone and not (entity.plural or entity.family in ("music", "sport")):
            if entity.kind == PERSON or entity.human or not reference.subject:
                continue
            score -= _UNCOUNTED if entity.kind == GROUP else _SINGULAR
        if objective and memory.is_same_clause(reference, at):
            continue
        if says and _beside_saying(memory, reference):
            score += _SAID_BONUS
        scores[reference.actors] = max(scores.get(reference.actors, 0.0), score)
    pair = _partners(memory, at)
    if pair:
        scores[pair] = max(scores.get(pair, 0.0), 4.6)
    top = max(scores.values(), default=0.0)
    leading = [actors for actors, score in scores.items() if score > top - 0.5]
    for actors in leading:
        if all(set(other) <= set(actors) for other in leading):
            return actors
    return ()


def _beside_saying(memory: Memory, reference: Reference) -> bool:
    """Whether a reference stands beside a verb of saying or after "according to"."""
    words, begin = memory.words, reference.begin
    if words.classes[reference.last] == "v" or words.classes[begin - 1 : begin] == "v":
        return True
    return words.lower[max(0, begin - 2) : begin] == ["according", "to"]


def _partners(memory: Memory, at: int) -> tuple[int, ...]:
    """The subject of the sentence before, or of this one, and the one with whom it did something."""
    words = memory.words
    for sentence in (words.sentence[at], words.sentence[at] - 1):
        partner = None
        for reference, _ in memory.recent(at):
            if (
                reference.sentence != sentence
                or len(reference.actors) != 1
                or memory.entity(reference.actors[0]).plural
            ):
                continue
            before = words.lower[reference.begin - 1]
            if before == "with":
                partner = reference.actors[0]
            elif partner is not None and reference.subject and reference.actors[0] != partner:
                subject = reference.actors[0]
                alike = (memory.entity(subject).kind == PERSON) == (memory.entity(partner).kind == PERSON)
                return (subject, partner) if alike else ()
    return ()


def it(memory: Memory, at: int) -> tuple[int, ...]:
    """The organisation or state that "it" or "its" at a word stands for: the subject of this or the last sentence."""
    words = memory.words
    if words.classes[at] == "i" and _stands_for_nothing(words.lower[at + 1 : at + 7]):
        return ()
    scores: dict[int, float] = {}
    for reference, score in memory.recent(at):
        entity = memory.entity(reference.actors[0])
        if len(reference.actors) > 1 or entity.kind == PERSON or entity.plural or entity.human:
            continue
        if memory.owns_subject(reference) and score >= _LAST_SENTENCE:  # "The airline's boss resigned. It …"
            score = _OWNER
        if score >= _OWNER and (reference.subject or score == _OWNER):
            scores[entity.number] = max(scores.get(entity.number, 0.0), score)
    chosen = best(scores)
    return () if chosen is None else (chosen,)


def _stands_for_nothing(following: list[str]) -> bool:
    """Whether "it" before these words is but the subject that English wants: "it is clear that"."""
    verb, predicate, *_ = (*following, "", "")
    tag = TAGS[verb] if verb else ""
    return (tag in _BE_OR_MODAL and bool(_EMPTY & set(following))) or (
        tag in _BE and predicate in _PREDICATES
    )


def relative(memory: Memory, at: int) -> tuple[int, ...]:
    """The actors that "who" at a word goes on about: those named right before it."""
    for reference, _ in memory.recent(at):
        gap = memory.words.classes[reference.last : at]
        if gap in ("", ","):
            return reference.actors
        if reference.last < at - 2:
            return ()
    return ()

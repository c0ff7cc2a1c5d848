"""The events that settled clauses tell: their verbs, the operators over them, their event nouns."""

from __future__ import annotations

from timeline.events import status, triggers
from timeline.events.clauses import Clause
from timeline.events.gazetteer import Place
from timeline.events.nouns import event_nouns, told_of
from timeline.events.record import Told
from timeline.events.roles import GOAL, LOCATIVE, owner_of, place_in, where_of_noun
from timeline.events.story import Story
from timeline.events.tense import of_operator
from timeline.language import VerbGroup
from timeline.model import Bounds, Event

_LONGEST_SENTENCE = 600  # code points of a sentence that an event row repeats


def tell(story: Story, index: int, clause: Clause) -> None:
    verb = clause.verb
    state = story.statuses[index]
    covered: list[tuple[int, int]] = []
    if verb is not None:
        for operator in verb.operators:
            kind = triggers.verb_class(operator.lemma)
            if operator.lemma not in ("be", "have", "go"):
                bounds, _, why = of_operator(story, clause, verb)
                _add(
                    story,
                    index,
                    clause,
                    operator.start,
                    operator.end,
                    kind,
                    False,
                    _operator_status(story, verb),
                    bounds,
                    why,
                )
                covered.append((operator.start, operator.end))
        start, end = _trigger(story, clause, verb)
        if not (verb.head in ("be", "have", "do") and not clause.objects and verb.head != "have"):
            kind = triggers.verb_class(verb.head, verb.particle)
            for where in _stops(story, clause, verb) or (None,):
                _add(story, index, clause, start, end, kind, False, state, where=where)
        covered.append((start, end))
        covered.append((verb.start, verb.end))
    for noun in event_nouns(story, clause, covered):
        told, timed = told_of(story, index, noun)
        _add(
            story,
            index,
            clause,
            noun.start,
            noun.end,
            noun.event_class,
            True,
            told,
            timed.bounds,
            timed.why,
            sources=timed.sources,
        )


def _stops(story: Story, clause: Clause, verb: VerbGroup) -> list[Place]:
    """The places of a verb of movement that has several, one event each: "visit Serbia and Romania"."""
    if triggers.movement(verb.head, verb.particle) is None:
        return []
    spans = [(o.start, o.end) for o in clause.objects] + [
        (p.start, p.end) for p in clause.preps if p.prep in GOAL | LOCATIVE | {"as"}
    ]
    found = [place for start, end in spans if (place := place_in(story, start, end)) is not None]
    return found if len(found) > 1 else []


def _trigger(story: Story, clause: Clause, verb: VerbGroup) -> tuple[int, int]:
    """The span of a verb event: its head, with its particle or the noun of a light verb where they follow at once."""
    start, end = verb.head_start, verb.head_end
    if verb.particle and story.text[end + 1 : end + 1 + len(verb.particle)].lower() == verb.particle:
        end += 1 + len(verb.particle)
    if clause.objects:
        noun = clause.objects[0]
        head = story.text[noun.head_start : noun.head_end].lower()
        if triggers.light(verb.head, head) and noun.head_end - start < 40 and noun.head_start - end <= 12:
            end = noun.head_end
    return start, end


def _add(story: Story, index: int, clause: Clause, start: int, end: int, kind: str, noun: bool, state: str,
    bounds: Bounds | None = None, why: str | None = None, where: Place | None = None,
    sources: tuple[str, ...] | None = None,
) -> None:  # fmt: skip
    if noun and where is None:
        where = where_of_noun(story, clause, start, end)
    where = where or story.wheres[index]
    s, t = clause.sentence_start, clause.sentence_end
    if t - s > _LONGEST_SENTENCE:
        s, t = max(s, start - _LONGEST_SENTENCE // 2), min(t, end + _LONGEST_SENTENCE // 2)
    b = story.bounds[index] if bounds is None else bounds
    names = (owner_of(story, start, noun) if noun else ()) or story.actor_names[index]
    event = Event(
        "", story.text[s:t], s, t, story.text[start:end], start, end, kind, names,
        where.name if where else None, where.country if where else None, state, b,
        story.sources[index] if sources is None else sources,
        story.whys[index] if why is None else why,
    )  # fmt: skip
    story.told.append(Told(event, index, noun, where, bool(story.dated.events.get(index))))


def _operator_status(story: Story, verb: VerbGroup) -> str:
    """Whether the planning or hoping itself was or is."""
    if not verb.polarity:
        return status.DENIED
    return status.HAPPENED if verb.tense == "past" else status.ONGOING

"""The events that settled clauses tell: their verbs, the operators over them, their event nouns."""

from __future__ import annotations

import re

from timeline.events import status, triggers, when
from timeline.events.anchor import is_vague
from timeline.events.clauses import Clause
from timeline.events.gazetteer import Place
from timeline.events.record import Told
from timeline.events.roles import GOAL, LOCATIVE, owner_of, place_in, where_of_noun
from timeline.events.story import Story
from timeline.language import VerbGroup
from timeline.model import Bounds, Event

_LONGEST_SENTENCE = 600  # code points of a sentence that an event row repeats
_WORD = re.compile(r"[A-Za-z0-9][\w’'-]*\w|\w")


def tell(story: Story, index: int, clause: Clause) -> None:
    verb = clause.verb
    state = story.statuses[index]
    covered: list[tuple[int, int]] = []
    if verb is not None:
        for operator in verb.operators:
            kind = triggers.verb_class(operator.lemma)
            if operator.lemma not in ("be", "have", "go"):
                bounds, why = _operator_when(story, verb)
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
    _nouns(story, index, clause, covered)


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


def _nouns(story: Story, index: int, clause: Clause, covered: list[tuple[int, int]]) -> None:
    """Event nouns of the clause's own phrases."""
    spans = [
        (p.start, p.end)
        for p in (clause.subject, *clause.objects, *clause.preps, *clause.adverbs)
        if p is not None
    ]
    if clause.shares_subject and clause.subject is not None:
        spans = spans[1:]
    if clause.verb is None:
        spans.append((clause.start, clause.end))
    seen: set[int] = set()
    for start, end in spans:
        matches = list(_WORD.finditer(story.text, start, end))
        words = [m[0] for m in matches]
        at = 0
        while at < len(matches):
            a = matches[at].start()
            found = (
                None if a in seen or any(x <= a < y for x, y in covered) else triggers.event_noun(words, at)
            )
            if found is None:
                at += 1
                continue
            seen.add(a)
            _noun(story, index, clause, a, matches[found.last - 1].end(), found.event_class)
            at = found.last


def _noun(story: Story, index: int, clause: Clause, start: int, end: int, kind: str) -> None:
    state, bounds, why, sources = (
        story.statuses[index],
        story.bounds[index],
        story.whys[index],
        story.sources[index],
    )
    if bounds.latest_end is not None and bounds.latest_end <= story.published and state == status.PLANNED:
        state = status.HAPPENED  # "planned to visit during his tour in July": the tour itself was
    for dating, end_of_phrase in story.dated.nouns.get(index, ()):
        e = dating.first
        if e.char_end <= start < end_of_phrase and not is_vague(e) and (e.start or e.end):
            own = when.from_expression(e, "", story.published, durative=False, coming=False)
            past = own.latest_end is not None and own.latest_end <= story.published
            state = (
                status.HAPPENED
                if past
                else status.PLANNED
                if own.earliest_start and own.earliest_start >= story.end
                else state
            )
            _add(
                story,
                index,
                clause,
                start,
                end,
                kind,
                True,
                state,
                own,
                f"“{e.text}” says when",
                sources=(e.expression_id,),
            )
            return
    preposition = story.text[max(0, start - 30) : start].lower()
    if clause.verb is not None:
        fate = (
            status.governed(clause.verb, state, None)
            if any(o.start <= start < o.end for o in clause.objects)
            else state
        )
        state = fate
    after = re.search(
        r"\b(after|following|since)\s+(?:(?:a|an|the|his|her|its|their|this|that)\s+)?(?:\w+[ -])?$",
        preposition,
    )
    before = re.search(
        r"\b(before|ahead of|prior to|until)\s+(?:(?:a|an|the|his|her|its|their)\s+)?(?:\w+[ -])?$",
        preposition,
    )
    if after and bounds.latest_end is not None and clause.verb is not None:
        state = status.HAPPENED
        if bounds.earliest_start is None or not sources:
            bounds = Bounds(None, bounds.latest_end, None, bounds.latest_end)
        why = f"“{after[1]}” it; {why}"
    elif before and bounds.earliest_start is not None:
        bounds = Bounds(bounds.earliest_start, None, bounds.earliest_start, None)
        state = status.PLANNED if state == status.HAPPENED else state
        why = f"“{before[1]}” it; {why}"
    _add(story, index, clause, start, end, kind, True, state, bounds, why)


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


def _operator_when(story: Story, verb: VerbGroup) -> tuple[Bounds, str]:
    """When the planning or hoping itself was: its date is not that of what is planned."""
    if verb.tense == "past":
        return when.past(story.end), "over by the time of writing"
    return when.present(story.published, story.end), "going on at the time of writing"

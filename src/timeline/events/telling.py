"""The events that settled clauses tell: their verbs, the operators over them, their event nouns."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from timeline.events import status, triggers, when
from timeline.events.clauses import Clause
from timeline.events.event_nouns import event_nouns
from timeline.events.gazetteer import Place
from timeline.events.nouns import told_of
from timeline.events.record import Told
from timeline.events.roles import GOAL, LOCATIVE, in_subject, owner_of, place_in, where_of_noun
from timeline.events.story import Story
from timeline.events.tense import TODAY, of_operator
from timeline.events.trigger_verbs import REPORTING
from timeline.events.when import Timed
from timeline.language import VerbGroup
from timeline.language.records import maker
from timeline.language.wordlists import words
from timeline.model import Event

_COPULAS = words("be seem look appear remain stay become feel get grow turn pronounce declare consider")
_ENTAILING = words("forced managed allowed failed refused unable able")
"""What was forced, or failed, was so when its infinitive happened, or did not."""
_IDIOMATIC = words("go come be put enter")
_IDIOM = re.compile(
    r"\s+(?:back )?(?:on (?:general |open |advance )?sale|on (?:display|show)|into (?:force|effect))\b"
)
"""What makes one event with these verbs, and by itself none."""
_ACCORDING = re.compile(r"\b([Aa]ccording) to ((?:[\w’'.-]+ ?){1,6})")
_LONGEST_SENTENCE = 600  # code points of a sentence that an event row repeats

_event, _told, _timed = maker(Event), maker(Told), maker(Timed)


def tell(story: Story, index: int) -> None:
    """Add the events of a settled clause to the story: of its operators, its verb or predicate, and its nouns."""
    clause = story.clauses[index]
    verb = clause.verb
    covered: list[tuple[int, int]] = []
    if verb is not None:
        for operator in verb.operators:
            if operator.lemma not in ("be", "have", "go"):
                at = (operator.start, operator.end)
                kind = triggers.verb_class(operator.lemma)
                if verb.modality in _ENTAILING:
                    timed = _timed((story.bounds[index], (), story.whys[index]))
                else:
                    timed = of_operator(story, clause, verb)
                _add(story, index, at, kind, _operator_status(story, verb, timed), timed._replace(sources=()))
                covered.append(at)
        covered += _tell_verb(story, index, clause, verb)
        covered.append((verb.start, verb.end))
    if index in story.dated.events or index in story.dated.nouns:
        covered += _dates(story, index)
    for noun in event_nouns(story.text, clause, covered):
        state, timed = told_of(story, index, noun)
        _add(story, index, (noun.start, noun.end), noun.event_class, state, timed, noun=True)


def _dates(story: Story, index: int) -> Iterator[tuple[int, int]]:
    """The spans of the expressions of a clause: "March" in one is no march, "end" in one no end."""
    own = (*story.dated.events.get(index, ()), *(n.dating for n in story.dated.nouns.get(index, ())))
    for e in (e for dating in own for e in (dating.first, dating.last)):
        if e is not None and e.type in ("DATE", "TIME"):
            yield e.char_start, e.char_end


def tell_attributions(story: Story) -> None:
    """Add what "according to" tells: that someone said so, on the day of the report."""
    starts = [clause.sentence_start for clause in story.clauses]
    for match in _ACCORDING.finditer(story.text):
        index = bisect_right(starts, match.start()) - 1
        if index >= 0 and match.start() < story.clauses[index].sentence_end:
            said = Timed(story.news_day, (), TODAY)
            _add(
                story,
                index,
                match.span(1),
                REPORTING,
                status.HAPPENED,
                said,
                names=story.actors.who(*_source(story, index, match)),
            )


def _source(story: Story, index: int, match: re.Match[str]) -> tuple[int, int]:
    """The phrase after "according to", as the clause at `index` or one before it in its sentence has it."""
    sentence = story.clauses[index].sentence
    while index >= 0 and story.clauses[index].sentence == sentence:
        for prep in story.clauses[index].preps:
            if prep.prep == "according to" and match.start() <= prep.start <= match.end():
                return prep.start, prep.end
        index -= 1
    return match.end(), match.end(2)


def _tell_verb(story: Story, index: int, clause: Clause, verb: VerbGroup) -> list[tuple[int, int]]:
    """Add the events of a verb and of what is said of its subject; the spans that they take."""
    state = story.statuses[index]
    own = _timed((story.bounds[index], story.sources[index], story.whys[index]))
    taken = [_trigger(story, clause, verb)]
    predicate = _predicate(story, clause, verb)
    if predicate is not None:
        taken.append(predicate[0])
        _add(story, index, *predicate, state, own)
    bare = verb.head in ("be", "do") and not clause.objects
    if not bare and not (predicate is not None and verb.head == "be"):
        kind = triggers.verb_class(verb.head, verb.particle)
        for where in _stops(story, clause, verb) or (None,):
            _add(story, index, taken[0], kind, state, own, where=where)
    return taken


def _predicate(story: Story, clause: Clause, verb: VerbGroup) -> tuple[tuple[int, int], str] | None:
    """The word that tells an event of the subject after a copula ("were missing", "is back"), and its class."""
    if verb.head not in _COPULAS:
        return None
    after = [*clause.objects, *clause.adverbs]
    for thing in after:
        word = story.text[thing.head_start : thing.head_end].lower()
        kind = triggers.predicate_class(word)
        if kind is not None and thing.head_start >= verb.head_end:
            return (thing.head_start, thing.head_end), kind
    return None


def _stops(story: Story, clause: Clause, verb: VerbGroup) -> list[Place]:
    """The places of a verb of movement that has several, one event each: "visit Serbia and Romania"."""
    if triggers.movement(verb.head, verb.particle) is None:
        return []
    spans = [(o.start, o.end) for o in clause.objects] + [
        (p.start, p.end)
        for p in clause.preps
        if p.prep in GOAL | LOCATIVE | {"as"} and not in_subject(clause, p)
    ]
    found = [place for start, end in spans if (place := place_in(story, start, end)) is not None]
    return found if len(found) > 1 else []


def _trigger(story: Story, clause: Clause, verb: VerbGroup) -> tuple[int, int]:
    """The span of a verb event: its head, with its particle or the noun of a light verb where they follow at once."""
    start, end = verb.head_start, verb.head_end
    idiom = _IDIOM.match(story.text, end) if verb.head in _IDIOMATIC else None
    if idiom is not None:
        return start, idiom.end()
    if verb.particle and story.text[end + 1 : end + 1 + len(verb.particle)].lower() == verb.particle:
        end += 1 + len(verb.particle)
    if clause.objects:
        noun = clause.objects[0]
        head = story.text[noun.head_start : noun.head_end].lower()
        if (
            noun.head_start >= end
            and triggers.light(verb.head, head)
            and noun.head_end - start < 40
            and noun.head_start - end <= 12
        ):
            end = noun.head_end
    return start, end


def _add(
    story: Story, index: int, trigger: tuple[int, int], kind: str, state: str, timed: Timed, *,
    noun: bool = False, where: Place | None = None, names: tuple[str, ...] | None = None,
) -> None:  # fmt: skip
    clause, (start, end) = story.clauses[index], trigger
    if noun:
        where = where_of_noun(story, clause, start, end)
        names = owner_of(story, start) or None
    where = where or story.wheres[index]
    first, last = clause.sentence_start, clause.sentence_end
    if last - first > _LONGEST_SENTENCE:
        first, last = max(first, start - _LONGEST_SENTENCE // 2), min(last, end + _LONGEST_SENTENCE // 2)
    event = _event((
        "", story.text[first:last], first, last, story.text[start:end], start, end, kind,
        story.actor_names[index] if names is None else names, where.name if where else None, where.country if where else None,
        state, timed.bounds, timed.sources, timed.why,
    ))  # fmt: skip
    story.told.append(_told((event, index, noun, where, index in story.dated.events)))


def _operator_status(story: Story, verb: VerbGroup, timed: Timed) -> str:
    """Whether the planning or hoping itself was or is."""
    if not verb.polarity:
        return status.DENIED
    over = verb.tense == "past" or timed.bounds == when.past(story.end)
    return status.HAPPENED if over else status.ONGOING

"""When an undated event is, by its tense and by how it is told alone: on the day told of, before it, around it, after it.

A report's past tense is its news; its background stands in the past perfect, in relative clauses and in what people
are said to have said. What someone says, thinks, sees or wants "now" is said on the day told of; what merely is has
begun before it and goes on after it. After Reimers, Dehghani and Gurevych (2016), section 5.
"""

from __future__ import annotations

import re
from datetime import datetime

from timeline.events import status, triggers, when
from timeline.events.clauses import Clause
from timeline.events.story import Story
from timeline.events.trigger_verbs import I_ACTION, I_STATE, PERCEPTION, REPORTING
from timeline.events.when import Timed
from timeline.interval import DAY
from timeline.language import VerbGroup
from timeline.language.wordlists import words
from timeline.model import Bounds

TODAY, OVER = "the day of the report", "over by the time of writing"
"""The reasons for the bounds of what is news, and of what is told of the time before it."""
_AHEAD = words("""
    may might could can would should must want considering planned expected hope aim scheduled be_to going_to likely
""")
_VOICED = frozenset((REPORTING, PERCEPTION, I_STATE, I_ACTION))
_LASTING = words("""
    need know like love hate own understand recognise recognize prefer trust remember belong depend matter mean
    allow permit enable let help ensure prevent prohibit ban bar block require entitle guarantee protect risk restrict
""")
"""Verbs of attitude and of bearing on other events that hold for longer than the day on which someone tells it."""
_ATTITUDES = words("believe think know want hope wish fear doubt like love hate prefer trust")
"""Verbs of attitude that someone else holds for longer than the day; "I hope" is said on it."""
_SPEAKERS = frozenset(("i", "we"))
_EARLIER = words("earlier previously originally initially formerly once")
_UNIT = re.compile(r"\b(?:year|month|week|day|hour|minute|quarter|season)s?\s$")
"""What makes one of these a measure ("a year earlier")."""
_PERFECT = re.compile(r"(?:has|have|had|having|['’]ve)\b.{0,20}?(\bbeen\s+\w+ing)?\s*$", re.IGNORECASE)
_STAYING = words("stay remain continue keep persist")
"""Verbs of what is so already."""


def by_tense(story: Story, index: int, state: str) -> Timed:
    """When the event of a clause is that neither an expression nor another event dates."""
    clause = story.clauses[index]
    day = day_told(story, clause)
    verb = clause.verb
    if verb is None:
        return _of_day(day)
    if state == status.RECURRING:
        ahead = when.future(horizon(story, clause)) if verb.tense == "future" else when.OPEN
        return Timed(ahead, (), "it recurs")
    if state in (status.PLANNED, status.EXPECTED) or verb.tense == "future":
        if verb.head in _STAYING:
            return Timed(around(day), (), "going on, and to go on")
        return Timed(when.future(horizon(story, clause)), (), "to come, as told")
    if state == status.HAPPENED and verb.tense == "present" and verb.aspect == "none":
        return _of_day(day)
    if state == status.DENIED and verb.modality == "must":
        return _over(story)
    if state == status.DENIED and verb.aspect == "none":
        if verb.modality == "can":
            return Timed(around(day), (), "so on the day told of")
        if verb.modality == "could" and is_news(story, clause):
            return _of_day(day)
    if state == status.DENIED and verb.modality in _AHEAD and verb.aspect == "none":
        return Timed(when.future(horizon(story, clause)), (), "to come, as told")
    if state == status.HYPOTHETICAL and was_tried(story.text, verb):
        return of_operator(story, clause, verb)
    if state == status.HYPOTHETICAL:
        return _supposed(story, clause, verb, day)
    if state == status.ONGOING and verb.aspect == "perfect":
        return Timed(around(day), (), "going on at the time told of")
    if clause.kind == "headline" and verb.aspect in ("none", "perfect"):
        return _of_day(day)
    if verb.tense == "present" and verb.aspect != "perfect":
        return _present(story, clause, verb, day)
    if _is_long_past(story, index):
        return _over(story)
    return _past(story, clause, verb, day)


def of_operator(story: Story, clause: Clause, verb: VerbGroup) -> Timed:
    """When the planning, hoping or trying itself is: its date is not that of what is planned."""
    day = day_told(story, clause)
    if verb.tense == "future" or verb.modality in ("would", "may", "might", "could", "should"):
        return Timed(when.future(horizon(story, clause)), (), "to come, as told")
    above = clause.governor
    if verb.tense == "none" and above is not None:
        return Timed(story.bounds[above], story.sources[above], story.whys[above])
    perfect = _PERFECT.match(story.text, verb.start, verb.operators[0].end)
    if perfect is not None:
        return Timed(around(day), (), "going on at the time told of") if perfect[1] else _over(story)
    if verb.tense == "present" and verb.modality in _ATTITUDES and not _speaks(clause):
        return Timed(around(day), (), "so on the day told of")
    if verb.tense == "present" or (verb.tense == "past" and is_news(story, clause)):
        return _of_day(day)
    return _over(story)


def _speaks(clause: Clause) -> bool:
    """Whether a clause is about whoever says it."""
    return clause.subject is not None and clause.subject.text.lower() in _SPEAKERS


def was_tried(text: str, verb: VerbGroup) -> bool:
    """Whether a verb group tells of an attempt that is over: "tried to flee", "has tried to flee"."""
    if verb.modality != "try" or verb.tense == "future":
        return False
    perfect = _PERFECT.match(text, verb.start, verb.operators[0].end)
    return verb.tense == "past" or (perfect is not None and perfect[1] is None)


def day_told(story: Story, clause: Clause) -> Bounds:
    """The day of which a clause tells: that of the report, in the present that of writing, in direct speech that on
    which it was spoken."""
    if clause.quoted and clause.speaker is not None:
        spoken = story.bounds[clause.speaker]
        if (
            spoken.earliest_start is not None
            and spoken.latest_end is not None
            and spoken.latest_end - spoken.earliest_start <= DAY
        ):
            return spoken
    elif (
        clause.verb is not None
        and clause.verb.tense == "present"
        and clause.kind != "headline"
        and not story.narrative
    ):
        return when.within(story.published, story.end)
    return story.news_day


def horizon(story: Story, clause: Clause) -> datetime:
    """The instant from which a clause looks ahead: the day on which someone said it, else the publication."""
    said = clause.speaker if clause.speaker is not None else None
    start = story.bounds[said].earliest_start if said is not None else None
    return start if start is not None and start <= story.published else story.published


def is_news(story: Story, clause: Clause) -> bool:
    """Whether a past clause tells the news itself rather than its background."""
    if story.narrative or (story.present and clause.sentence != story.lead):
        return False
    verb = clause.verb
    reporting = verb is not None and triggers.verb_class(verb.head, verb.particle) == REPORTING
    attributed = (
        clause.kind == "complement"
        and clause.marker is None
        and clause.governor is not None
        and story.clauses[clause.governor].start > clause.start
    )
    bare = clause.kind == "participle" and clause.governor is None
    beside = clause.kind == "adverbial" and clause.marker in ("as", "while") and clause.sentence == story.lead
    return clause.kind in ("main", "headline", "coordinate") or reporting or attributed or beside or bare


def is_voiced(verb: VerbGroup) -> bool:
    """Whether a present tense tells what is said, seen or meant on the day rather than what holds for longer."""
    return triggers.verb_class(verb.head, verb.particle) in _VOICED and verb.head not in _LASTING


def _present(story: Story, clause: Clause, verb: VerbGroup, day: Bounds) -> Timed:
    progressive = verb.aspect != "none"
    reporting = triggers.verb_class(verb.head, verb.particle) == REPORTING
    if verb.head in _ATTITUDES and not _speaks(clause):
        return Timed(around(day), (), "so on the day told of")
    if reporting or (not progressive and is_voiced(verb)):
        return _of_day(day)
    if clause.quoted and day != story.news_day:
        return Timed(around(day), (), "going on at the time of speaking")
    return Timed(when.present(story.published, story.end), (), "going on at the time of writing")


def _is_long_past(story: Story, index: int) -> bool:
    """Whether a clause says itself that it tells of times before the news: "recently", "originally", "long ago"."""
    for adverb in story.clauses[index].adverbs:
        if adverb.text.lower() in _EARLIER and not _UNIT.search(
            story.text, max(0, adverb.start - 9), adverb.start
        ):
            return True
    return any(dating.first.value == "PAST_REF" for dating in story.dated.events.get(index, ()))


def _past(story: Story, clause: Clause, verb: VerbGroup, day: Bounds) -> Timed:
    simple = verb.tense == "past" and verb.aspect in ("none", "progressive")
    if verb.form == "g" and verb.tense == "none" and clause.relation == "participle" and not story.narrative:
        return _of_day(day)
    if clause.governor is None and verb.form == "q" and verb.tense == "none":
        simple = True  # a passive or past that lacks its auxiliary: "Minister arrested"
    if verb.head in _STAYING and (simple or verb.tense == "present"):
        return Timed(around(day), (), "so before the day told of, and still so on it")
    if simple and is_news(story, clause):
        return _of_day(day)
    return _over(story)


def _supposed(story: Story, clause: Clause, verb: VerbGroup, day: Bounds) -> Timed:
    if verb.aspect == "perfect":
        return _over(story) if verb.modality else Timed(when.OPEN, (), "only supposed")
    if verb.modality in _AHEAD and not status.conditional(clause.marker):
        return Timed(when.future(story.published), (), f"“{verb.modality}” looks ahead")
    if (status.conditional(clause.marker) and verb.tense == "present") or verb.tense == "future":
        return Timed(when.future(story.published), (), "to come, if at all")
    return Timed(when.OPEN, (), "only supposed")


def around(day: Bounds) -> Bounds:
    """Begun before a day ends and not over before it begins."""
    return Bounds(None, day.latest_end, day.earliest_start, None)


def _of_day(day: Bounds) -> Timed:
    return Timed(day, (), TODAY)


def _over(story: Story) -> Timed:
    return Timed(when.past(story.end), (), OVER)

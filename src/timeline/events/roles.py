"""Who takes part in the event of a clause, and where it is said to be."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from timeline.events import triggers
from timeline.events.clauses import Clause
from timeline.events.gazetteer import Place, country
from timeline.events.places import Mention, the_capital
from timeline.events.story import Story
from timeline.events.trigger_verbs import ASPECTUAL, OCCURRENCE
from timeline.language.phrases import PrepPhrase
from timeline.language.wordlists import words

LOCATIVE = frozenset(("in", "at", "near", "outside", "inside", "throughout", "across", "around", "on", "off"))
GOAL = frozenset(("to", "into", "for", "towards", "toward", "via", "through", "from", "onto"))
_WITH = frozenset(("with", "alongside", "and", "between", "by"))
_REACHING = words(
    "visit tour reach leave enter hit strike shake rock batter flood devastate invade occupy storm cross"
)
_HOMING = words("return come go fly head travel")
_APART = words("after before since until")
_TOGETHER = words("meet accompany host join see welcome greet receive take bring carry")
_CAPITAL = "the capital"
_HOMEWARD = re.compile(r"\s+(?:back\s+)?home\b")
_POSSESSIVE = re.compile(
    r"\b(?=[hitA-Z])(?:(his|her|their|its)|((?:(?:[A-Z]\.|[A-Z][\w-]*) (?=[A-Z]))*[A-Z][\w-]*)['’]s?)\s+(?:[\w-]+\s+){0,3}$"
)


def who_of(story: Story, clause: Clause) -> tuple[str, ...]:
    subject, verb, who = clause.subject, clause.verb, story.actors.who
    names: list[str] = []
    if subject is not None:
        names += who(subject.start, subject.end)
    if clause.governor is not None and not names and (subject is None or verb is None):
        names += story.actor_names[clause.governor]
    passive = verb is not None and verb.voice == "passive"
    for prep in clause.preps:
        if prep.prep in _WITH and not (prep.prep == "by" and not passive):
            names += who(prep.start, prep.end)
    if verb is not None and verb.head in _TOGETHER:
        for thing in clause.objects:
            names += who(thing.start, thing.end)
    return tuple(dict.fromkeys(names)) if names else ()


def owner_of(story: Story, start: int) -> tuple[str, ...]:
    """Whose event a noun names: "his tour", "Abe's visit"."""
    match = _POSSESSIVE.search(story.text, max(0, start - 60), start)
    if match is None:
        return ()
    return story.actors.who(*match.span(match.lastindex or 0))


def where_of(story: Story, clause: Clause) -> Place | None:
    """Where the event of a clause is said to be; what hangs on another event without a tense is where that is."""
    verb = clause.verb
    for adverb in clause.adverbs:
        if adverb.text.lower() == "there":
            return _named_before(story, clause.start)
    for wanted in (LOCATIVE, GOAL):
        for prep in clause.preps:
            if prep.prep not in wanted or (wanted is GOAL and in_subject(clause, prep)):
                continue
            if (found := place_in(story, prep.start, prep.end)) is not None:
                return found
    if verb is not None and verb.head in _REACHING:
        for thing in clause.objects:
            if (found := place_in(story, thing.start, thing.end)) is not None:
                return found
    if verb is not None and verb.head in _HOMING and _HOMEWARD.match(story.text, verb.end):
        return _home(story, clause)
    above = clause.governor
    hangs = verb is None or verb.tense == "none" or (clause.shares_subject and clause.kind != "relative")
    if above is not None and hangs and (clause.marker or "").lower() not in _APART:
        return story.wheres[above]
    return _of_subject(story, clause)


def in_subject(clause: Clause, prep: PrepPhrase) -> bool:
    """Whether a prepositional phrase says which subject is meant: "the minister for Europe", "a man from Bonn"."""
    subject, verb = clause.subject, clause.verb
    return subject is not None and verb is not None and subject.end <= prep.start < verb.start


def _of_subject(story: Story, clause: Clause) -> Place | None:
    """The place of a thing that the subject names with it: "Bergen's airport has closed"."""
    subject, verb = clause.subject, clause.verb
    if subject is None or verb is None or clause.shares_subject:
        return None
    if triggers.verb_class(verb.head, verb.particle) not in (OCCURRENCE, ASPECTUAL):
        return None
    for mention in _mentions(story, subject.start, subject.head_start):
        if mention.sense == "place" and mention.end <= subject.head_start:
            return mention.place
    return None


def _named_before(story: Story, offset: int) -> Place | None:
    """The place that "there" takes up."""
    at = bisect_left(story.mention_starts, offset)
    return next((m.place for m in reversed(story.mentions[:at]) if m.sense in ("place", "name")), None)


def _home(story: Story, clause: Clause) -> Place | None:
    """The country of whoever goes home."""
    for name in who_of(story, clause):
        code = story.actors.home(name)
        if code is not None:
            return country(code)
    return None


def where_of_noun(story: Story, clause: Clause, start: int, end: int) -> Place | None:
    for prep in clause.preps:
        host = prep.host
        if host is None and clause.subject is not None and in_subject(clause, prep):
            host = clause.subject.start, clause.subject.end
        if host is not None and host[0] <= start < host[1] and prep.prep in LOCATIVE | GOAL:
            return place_in(story, prep.start, prep.end)
    return None


def place_in(story: Story, start: int, end: int) -> Place | None:
    """The place that a phrase names as a place."""
    if story.text[start : min(end, start + len(_CAPITAL))].lower() == _CAPITAL:
        return the_capital(story.mentions, start)
    for mention in _mentions(story, start, end):
        if mention.sense in ("place", "name"):
            return mention.place
    return None


def _mentions(story: Story, start: int, end: int) -> Sequence[Mention]:
    """The mentions of places that begin within a span."""
    starts = story.mention_starts
    first = bisect_left(starts, start)
    return story.mentions[first : bisect_left(starts, end, first)]

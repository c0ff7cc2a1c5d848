"""The event nouns of a clause: which of its phrases name events, and what the wording around each says of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from timeline.events import status, triggers, when
from timeline.events.clauses import Clause
from timeline.events.dating import Dating
from timeline.events.hanging import name_of
from timeline.events.stated import is_ahead, is_vague
from timeline.events.story import Story
from timeline.events.tense import around
from timeline.events.trigger_status import STATUS_MODIFIERS, STATUS_NOUNS, STATUS_VERBS
from timeline.events.trigger_verbs import ASPECTUAL, STATE
from timeline.events.when import Timed
from timeline.interval import DAY
from timeline.language.phrases import Phrase, PrepPhrase
from timeline.language.wordlists import words
from timeline.model import Bounds

_WORD = re.compile(r"[A-Za-z0-9][\w’'-]*\w|\w")
_REMEMBERED = 1 << 15  # phrases
_CLOSED = words("""
    a an the this that these those his her its their my our your he she it they we you who which what and or but nor of in on
    at to for from by with as into over under about than not no all any some more most other such new first last two three
    one four five six many much few several own same will would can could may might must is are was were be been has have had
    Mr Mrs Ms Dr percent per cent million billion U.S U.N people year years day days week month company government President
""")
"""Words that begin no event noun, met too often to be looked up."""
_AFTER = words("after following since")
_BEFORE = words("before until till") | {"ahead of", "prior to"}
_PREDICATING = words("be look seem appear remain become stay think consider deem")
_BEGIN = words("begin start open commence launch erupt break_out kick_off get_under_way resume reopen")
_END = words("end finish conclude close stop cease break_off break_down break_up wrap_up collapse halt")
_BRING_ABOUT = _BEGIN | words("impose declare order introduce establish initiate reimpose mount set_up")
_BRING_TO_END = words(
    "end finish conclude stop halt break_off wrap_up call_off lift suspend abandon terminate quell"
)
"""Verbs that tell the beginning and the end of what their object names."""
_LASTING = words("""
    war conflict embargo sanction blockade boycott ban campaign buildup build-up downturn boom slump trend threat presence
    famine epidemic pandemic outbreak operation mission effort dispute feud standoff stand-off strike insurgency uprising
    rebellion revolution programme program project service rule regime occupation partnership alliance cooperation relation
    relations tie ties career trade policy investigation inquiry enquiry probe search manhunt siege lockdown quarantine
    construction
""")
"""Nouns, beside those of state, of what goes on for more than the day on which it is spoken of."""
_AMID = words("despite amid amidst") | {"because of", "due to", "in spite of", "owing to"}
_AHEAD = frozenset((status.PLANNED, status.EXPECTED, status.HYPOTHETICAL, status.CANCELLED, status.POSTPONED))
_SPEAK_OF = frozenset(
    [(verb, "of") for verb in ("warn", "dream", "think", "speculate")]
    + [
        (verb, "for")
        for verb in ("call", "ask", "plan", "hope", "wait", "apply", "appeal", "press", "beg", "pray", "wish")
    ]
)
"""Verbs whose preposition leads to what is not there yet."""
_PARTS = words("stop leg stage middle midst course height day week part")
_LINKING = words("of for on about to against with into")
_PAST = words(
    "recent previous past last earlier former failed latest first second third successful unsuccessful"
)

GOING_ON = "going on at the time told of"
"""The reason for the bounds of what lasts for longer than the day on which it is spoken of."""


class Found(NamedTuple):
    """An event noun by its place, and the part of the clause that it stands in."""

    start: int
    end: int
    event_class: str
    phrase: Phrase | PrepPhrase | None  # None in a line without a verb
    role: str  # subject, object, adverb, or the preposition


def event_nouns(story: Story, clause: Clause, covered: list[tuple[int, int]]) -> Iterator[Found]:
    """The event nouns of a clause that are no part of its verb, each once."""
    seen: set[int] = set()
    for phrase, role, begin, stop in _parts(clause):
        for first, last, event_class in _named(story.text[begin:stop]):
            start = begin + first
            if start not in seen and not any(a <= start < b for a, b in covered):
                seen.add(start)
                yield Found(start, begin + last, event_class, phrase, role)


@lru_cache(maxsize=_REMEMBERED)
def _named(phrase: str) -> tuple[tuple[int, int, str], ...]:
    """The event nouns of a phrase by their places in it, with their classes. Short phrases come again and again."""
    matches = list(_WORD.finditer(phrase))
    spelled = [m[0] for m in matches]
    found: list[tuple[int, int, str]] = []
    at = 0
    while at < len(matches):
        noun = None if spelled[at] in _CLOSED else triggers.event_noun(spelled, at)
        if noun is None:
            at += 1
        else:
            found.append((matches[at].start(), matches[noun.last - 1].end(), noun.event_class))
            at = noun.last
    return tuple(found)


def _parts(clause: Clause) -> Iterator[tuple[Phrase | PrepPhrase | None, str, int, int]]:
    if clause.subject is not None and not clause.shares_subject:
        yield clause.subject, "subject", clause.subject.start, clause.subject.end
    for thing in clause.objects:
        yield thing, "object", thing.start, thing.end
    for prep in clause.preps:
        yield prep, prep.prep, prep.start, prep.end
    for adverb in clause.adverbs:
        yield adverb, "adverb", adverb.start, adverb.end
    if clause.verb is None:
        yield None, "", clause.start, clause.end


def told_of(story: Story, index: int, noun: Found) -> tuple[str, Timed]:
    """The status of the event that a noun names, and when it is."""
    clause = story.clauses[index]
    base = Timed(story.bounds[index], story.sources[index], story.whys[index])
    state = story.statuses[index]
    lasting = noun.event_class == STATE or _singular(noun) in _LASTING
    fate = _fate(story, clause, noun, state)
    if noun.event_class == STATE or (lasting and noun.role in ("object", "subject")):
        fate = None
    dating = _own_date(story, index, noun)
    if dating is not None:
        return _dated(story, dating, fate or state)
    background = lasting or noun.role in _AMID or _is_under_way(story, noun)
    if background and fate is None and _is_background(story, clause, noun, base):
        going = state in _AHEAD or _is_under_way(story, noun)
        return status.ONGOING if going else state, _going_on(story, base)
    if (
        state == status.PLANNED
        and base.bounds.latest_end is not None
        and base.bounds.latest_end <= story.published
    ):
        state = status.HAPPENED  # "planned to visit during his tour in July": the tour itself was
    if noun.role in _AFTER and base.bounds.latest_end is not None and clause.verb is not None:
        known = base.bounds.earliest_start is not None and base.sources
        bounds = base.bounds if known else when.past(base.bounds.latest_end)
        return status.HAPPENED, Timed(bounds, base.sources, f"before “{name_of(story, index)}”")
    if noun.role in _BEFORE and base.bounds.earliest_start is not None:
        ahead = when.future(base.bounds.earliest_start)
        state = status.PLANNED if state == status.HAPPENED else state
        return state, Timed(ahead, base.sources, f"not before “{name_of(story, index)}”")
    if fate is not None and fate != state:
        return _fated(story, index, fate, base)
    timed = _within_clause(clause, noun, base, lasting=lasting)
    dated = bool(timed.sources)
    return status.fitting(state, clause.verb, timed.bounds, story.published, story.end, dated=dated), timed


def _is_under_way(story: Story, noun: Found) -> bool:
    """Whether the phrase speaks of a part of what the noun names: "the first stop of his tour"."""
    host = noun.phrase.host if isinstance(noun.phrase, PrepPhrase) and noun.role in ("of", "on") else None
    return host is not None and story.text[host[0] : host[1]].lower() in _PARTS


def _is_background(story: Story, clause: Clause, noun: Found, base: Timed) -> bool:
    """Whether a clause speaks of what a noun names as of something there already, at no time of its own in the past."""
    if story.narrative or _moves(clause, noun):
        return False
    end = base.bounds.latest_end
    return not base.sources or (end is not None and end > story.published)


def _own_date(story: Story, index: int, noun: Found) -> Dating | None:
    """The expression that dates the noun by itself."""
    for dating, (start, end) in story.dated.nouns.get(index, ()):
        e = dating.first
        if start <= noun.start < end and not is_vague(e) and (e.start or e.end):
            return dating
    return None


def _dated(story: Story, dating: Dating, state: str) -> tuple[str, Timed]:
    e = dating.first
    own = when.from_expression(e, "", story.published, durative=False, coming=False)
    if state not in (status.CANCELLED, status.POSTPONED, status.DENIED):
        if own.latest_end is not None and own.latest_end <= story.published:
            state = status.HAPPENED
        elif own.earliest_start is not None and own.earliest_start >= story.end:
            state = status.PLANNED
    return state, Timed(own, (e.expression_id,), f"“{e.text}” says when")


def _fate(story: Story, clause: Clause, noun: Found, state: str) -> str | None:
    """The status that a modifier, a noun or a verb gives to the noun; None where none does."""
    if noun.phrase is not None:
        for word in story.text[noun.phrase.start : noun.start].lower().split():
            if word in STATUS_MODIFIERS:
                return STATUS_MODIFIERS[word]
            if word in _PAST:
                return None
    if isinstance(noun.phrase, PrepPhrase) and noun.role in _LINKING and noun.phrase.host is not None:
        host = story.text[noun.phrase.host[0] : noun.phrase.host[1]].lower()
        fate = STATUS_NOUNS.get(host)
        if fate is not None:
            return fate
    verb = clause.verb
    if verb is None:
        return None
    if noun.role == "object" or (noun.role == "subject" and verb.voice == "passive"):
        return status.governed(verb, state, None)
    if noun.role == "subject" and status.verb_key(verb) in ("fall_through", "stall"):
        return STATUS_VERBS[status.verb_key(verb)]
    if noun.role == "subject" and verb.head in _PREDICATING and clause.objects:
        return STATUS_MODIFIERS.get(clause.objects[-1].text.lower().rpartition(" ")[2])
    if noun.role in ("of", "for") and verb.particle is None and (verb.head, noun.role) in _SPEAK_OF:
        return STATUS_VERBS.get(f"{verb.head}_{noun.role}") or STATUS_VERBS.get(verb.head)
    return None


def _fated(story: Story, index: int, fate: str, base: Timed) -> tuple[str, Timed]:
    """A noun under a word that plans, supposes or undoes it: the date of the clause is that word's own, if it is past."""
    bounds = base.bounds
    if fate not in _AHEAD:
        return fate, base
    for dating in story.dated.events.get(index, ()):
        e = dating.first
        if is_ahead(story, e) or (fate == status.POSTPONED and dating.preposition in when.ENDING):
            return fate, Timed(when.within(e.start, e.end), (e.expression_id,), f"“{e.text}” says when")
    past = bounds.latest_end is not None and bounds.latest_end <= story.end
    if fate in (status.PLANNED, status.EXPECTED) and base.sources and past:
        return status.HAPPENED, base
    if not past and base.sources:
        return fate, base
    start = bounds.earliest_start if past and bounds.earliest_start is not None else story.published
    return fate, Timed(when.future(start), (), "to come, as told")


def _within_clause(clause: Clause, noun: Found, base: Timed, *, lasting: bool) -> Timed:
    """A noun that shares the time of its clause, as far as what it names can."""
    bounds, verb = base.bounds, clause.verb
    if verb is None:
        return base
    key = status.verb_key(verb)
    undergoes = lasting and (noun.role == "object" or (noun.role == "subject" and verb.voice == "passive"))
    moves = _moves(clause, noun)
    if (moves and key in _BEGIN) or (undergoes and key in _BRING_ABOUT):
        return base._replace(
            bounds=Bounds(bounds.earliest_start, bounds.latest_start, bounds.earliest_start, None)
        )
    if (moves and key in _END) or (undergoes and key in _BRING_TO_END):
        return base._replace(bounds=Bounds(None, bounds.latest_end, bounds.earliest_end, bounds.latest_end))
    return base


def _moves(clause: Clause, noun: Found) -> bool:
    """Whether the verb tells the beginning or the end of what its subject names."""
    verb = clause.verb
    return (
        verb is not None
        and noun.role == "subject"
        and triggers.verb_class(verb.head, verb.particle) == ASPECTUAL
    )


def _going_on(story: Story, base: Timed) -> Timed:
    """What goes on for longer than the day on which it is spoken of."""
    start, end = base.bounds.earliest_start, base.bounds.latest_end
    day = base.bounds if start is not None and end is not None and end - start <= DAY else story.news_day
    return Timed(around(day), base.sources, GOING_ON)


def _singular(noun: Found) -> str:
    if noun.phrase is None:
        return ""
    word = noun.phrase.text[noun.start - noun.phrase.start : noun.end - noun.phrase.start].lower()
    return word[:-1] if word.endswith("s") and word[:-1] in _LASTING else word

"""What the wording around an event noun says of its event: its status, and when it is."""

from __future__ import annotations

import re

from timeline.events import status, triggers, when
from timeline.events.clauses import Clause
from timeline.events.dating import Dating
from timeline.events.event_nouns import Found
from timeline.events.hanging import name_of
from timeline.events.stated import is_ahead, is_behind, is_vague
from timeline.events.story import Story
from timeline.events.tense import around
from timeline.events.trigger_status import STATUS_MODIFIERS, STATUS_NOUNS, STATUS_VERBS
from timeline.events.trigger_verbs import ASPECTUAL, REPORTING, STATE
from timeline.events.when import Timed
from timeline.interval import DAY
from timeline.language.phrases import PrepPhrase
from timeline.language.wordlists import words
from timeline.model import Bounds

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
    [(verb, "about") for verb in ("talk", "think")]
    + [(verb, "of") for verb in ("warn", "dream", "think", "speculate")]
    + [
        (verb, "for")
        for verb in ("call", "ask", "plan", "hope", "wait", "apply", "appeal", "press", "beg", "pray", "wish")
    ]
)
"""Verbs whose preposition leads to what is not there yet."""
_TAKING_PART = words("attend join boycott miss skip win lose watch contest enter leave")
_AT = words("at in during from")
_AT_TIME = _AT | {"on"}
_ABOUT = words("""
    responsibility blame role part involvement reason motive cause comment detail details knowledge word reaction apology
    link links connection evidence information guilt credit
""")
"""Nouns of what people have to do with what has happened, or say of it."""
_DEFINITE = re.compile(r"(?:the|this|that|these|those|his|her|its|their|our|my|\S+['’]s)\b", re.IGNORECASE)
_CURRENT = re.compile(r"\b(?:continued|continuing|ongoing|current|present|existing)\s+$", re.IGNORECASE)
_INDEFINITE = re.compile(r"(?:an?|any|another|new|further|fresh|more)\s", re.IGNORECASE)
_GOING_ON = words(
    "continue keep maintain end lift stop extend run lead suspend oppose support join be have remain"
)
"""Verbs whose object is there before them."""
_ONWARD = words("to into") | {"through to"}
_LATELY = 3 * DAY
_ROUNDS = words("final semi-final semifinal quarter-final quarterfinal playoff play-off round")
"""What those who go on to it have still to play."""
_PARTS = words("stop leg stage middle midst course height day week part")
_LINKING = words("of for on about to against with into")
_ORDINAL = words("first second third last latest")
_PAST = words(
    "recent previous past last earlier former failed latest first second third successful unsuccessful"
)

GOING_ON = "going on at the time told of"
"""The reason for the bounds of what lasts for longer than the day on which it is spoken of."""


def told_of(story: Story, index: int, noun: Found) -> tuple[str, Timed]:
    """The status of the event that a noun names, and when it is."""
    clause = story.clauses[index]
    base = Timed(story.bounds[index], story.sources[index], story.whys[index])
    state = story.statuses[index]
    current = _is_current(story.text, noun)
    lasting = current or noun.event_class == STATE or _singular(noun) in _LASTING
    fate = _fate(story, clause, noun, state)
    if _is_granted(story.text, clause, noun, state):
        coming = base.bounds.latest_end is None or base.bounds.latest_end > story.end
        state = fate = status.PLANNED if coming else status.HAPPENED
    if noun.event_class == STATE or (lasting and noun.role in ("object", "subject")):
        fate = None
    dating = _own_date(story, index, noun)
    if dating is not None and not (noun.role in _AT_TIME and is_behind(story, clause, dating.first)):
        return _dated(story, dating, fate or state)
    if fate == status.DENIED and noun.event_class == REPORTING and base.bounds.latest_end is not None:
        told = when.past(min(base.bounds.latest_end, story.end))
        return status.HAPPENED, Timed(told, (), f"before “{name_of(story, index)}”")
    if _singular(noun) in _ROUNDS and _goes_on_to(story, clause, noun, base.bounds):
        return status.PLANNED, Timed(when.future(story.published), (), "to come, as told")
    if noun.role in _AFTER and base.bounds.latest_end is not None and clause.verb is not None:
        known = base.bounds.earliest_start is not None and base.sources
        bounds = base.bounds if known else when.past(base.bounds.latest_end)
        return status.HAPPENED, Timed(bounds, base.sources, f"before “{name_of(story, index)}”")
    background = lasting or noun.role in _AMID or _is_under_way(story, noun)
    if lasting and state in _AHEAD and _is_new(story, clause, noun):
        background = False  # "could face a ban"
    if background and fate is None and _is_background(story, clause, noun, base):
        going = current or state in _AHEAD or _is_under_way(story, noun)
        return status.ONGOING if going else state, _going_on(story, base)
    if (
        state == status.PLANNED
        and base.bounds.latest_end is not None
        and base.bounds.latest_end <= story.published
    ):
        state = status.HAPPENED  # "planned to visit during his tour in July": the tour itself was
    if noun.role in _BEFORE and base.bounds.earliest_start is not None:
        ahead = when.future(base.bounds.earliest_start)
        state = status.PLANNED if state == status.HAPPENED else state
        return state, Timed(ahead, base.sources, f"not before “{name_of(story, index)}”")
    if fate is not None and fate != state:
        return _fated(story, index, fate, base)
    timed = _within_clause(clause, noun, base, lasting=lasting)
    dated = bool(timed.sources)
    return status.fitting(state, clause.verb, timed.bounds, story.published, story.end, dated=dated), timed


def _is_granted(text: str, clause: Clause, noun: Found, state: str) -> bool:
    """Whether the noun names what takes place whatever becomes of its clause: "may miss the match", "will not speak
    at the summit"."""
    verb, phrase = clause.verb, noun.phrase
    if verb is None or phrase is None:
        return False
    taking_part = verb.head in _TAKING_PART and noun.role == "object"
    doubted = state in (status.DENIED, status.HYPOTHETICAL) and (noun.role in _AT or _is_matter(text, noun))
    if not (taking_part or doubted):
        return False
    return _DEFINITE.match(text, phrase.start, phrase.end) is not None


def _is_matter(text: str, noun: Found) -> bool:
    """Whether the noun names what something else is about: "claimed responsibility for the attack"."""
    host = noun.phrase.host if isinstance(noun.phrase, PrepPhrase) else None
    return host is not None and noun.role in _LINKING and text[host[0] : host[1]].lower() in _ABOUT


def _goes_on_to(story: Story, clause: Clause, noun: Found, bounds: Bounds) -> bool:
    """Whether a clause of the news tells who goes on to a round, which so is still to be played."""
    onward = noun.role in _ONWARD or (
        noun.role == "object" and clause.verb is not None and clause.verb.head == "reach"
    )
    return onward and bounds.latest_end is not None and story.published - bounds.latest_end < _LATELY


def _is_under_way(story: Story, noun: Found) -> bool:
    """Whether the phrase speaks of a part of what the noun names: "the first stop of his tour"."""
    host = noun.phrase.host if isinstance(noun.phrase, PrepPhrase) and noun.role in ("of", "on") else None
    return host is not None and story.text[host[0] : host[1]].lower() in _PARTS


def _is_current(text: str, noun: Found) -> bool:
    """Whether a modifier says that what the noun names goes on: "its continued support"."""
    return noun.phrase is not None and _CURRENT.search(text, noun.phrase.start, noun.start) is not None


def _is_new(story: Story, clause: Clause, noun: Found) -> bool:
    """Whether an object of what is to come is spoken of as of something not there yet: "a ban", "new sanctions"."""
    if noun.role != "object" or noun.phrase is None or clause.verb is None:
        return False
    return clause.verb.head not in _GOING_ON and _INDEFINITE.match(story.text, noun.phrase.start) is not None


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
        if story.text.endswith("not ", max(0, noun.phrase.start - 4), noun.phrase.start):
            return status.DENIED  # "a reprieve, not a victory"
        for word in story.text[noun.phrase.start : noun.start].lower().split():
            if word in STATUS_MODIFIERS:
                return STATUS_MODIFIERS[word]
            if word in _PAST and not (word in _ORDINAL and _arranges(clause)):
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
    if noun.role in ("of", "for", "about") and verb.particle is None and (verb.head, noun.role) in _SPEAK_OF:
        return STATUS_VERBS.get(f"{verb.head}_{noun.role}") or STATUS_VERBS.get(verb.head)
    return None


def _arranges(clause: Clause) -> bool:
    """Whether the verb tells what is planned: "announced their first tour"."""
    return clause.verb is not None and STATUS_VERBS.get(status.verb_key(clause.verb)) == status.PLANNED


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
    if story.narrative and start == story.published:
        return fate, Timed(when.OPEN, (), "at a time not told")
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

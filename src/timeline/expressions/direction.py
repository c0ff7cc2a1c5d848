"""Which way a bare day, month or feast leans: back or forward, by the verb that governs it.

A bare "Friday" says nothing itself: "said Friday" is the past one, "will meet Friday" the coming one. The governing
verb is mostly the nearest to the left in the same clause; the next to the right where the day opens the clause or
ends its subject. What a verb says is told in `verb_lean.py`.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from timeline.expressions import sentence, unseen
from timeline.expressions.lexicon import WEEKDAYS
from timeline.expressions.noun_lean import (
    LINKS,
    MISHAPS,
    OCCASIONS,
    SCHEDULED,
    announced,
    beside,
    is_nearing,
    possessed,
)
from timeline.expressions.verb_lean import FUTURE, LOOKING_AHEAD, OPEN, PAST, Lean, is_given_up, lean_of
from timeline.language.lexicon import CLASSES, LEMMAS
from timeline.language.tokens import Tokens
from timeline.language.valency import THAT_CLAUSE
from timeline.language.verbs import VerbGroup, parsed
from timeline.language.wordlists import words

__all__ = ["FUTURE", "OPEN", "PAST", "Lean", "lean"]

_BESIDE = re.compile(r"(?<![A-Za-z])([A-Za-z]++)\s+([a-z]++)\s+(?:on\s+|late\s+|early\s+)?\Z")
_HOUR = re.compile(r"[0-9] ?(?:[ap]\.?m\b|[:.][0-9])", re.IGNORECASE)
_AS_OF = (("at",), ("of",), ("since",))
_LONGEST_BESIDE = 40  # characters
_AUXILIARIES = words("was were had has")
_SUBJECTS = frozenset(
    "nsNe"
)  # classes of words after which a past form is past whatever else the sentence holds
_GOES_ON = re.compile(r"['’]s?\b|\s+(?:will|would|could|should|may|might|must|can|is|was|are|were|has|had)\b")
_BREAKS = frozenset(".;:\"'uyw")  # tags that a clause does not go beyond
_OPENERS = frozenset(".;:\"',c-(")  # tags after which a clause may begin
_SUBJECT = re.compile(r"[,r(]*[dnsNaeo01FjW]")
_ADVERBS = frozenset("rk")
_UNTIL = words("until till til pending")
_GRANTED = words("has have")
_SINCE = words("since")
_REACHING_BACK = {
    (verb, "back", "to") for verb in words("stretching stretches dating dates going goes extending extends")
}
_ONCE_SET = words("originally initially formerly previously")
_IS = ("is",)
_POSSESSED_PREDICATE = re.compile(r"['’]s (?:is|are)$")
_TERM = words("by before b4")
_FOR = words("for 4")
_JOINING = frozenset(("and", "or", "&", ","))
_UP_TO = words("through thru by before b4")
"""Before a day these tell until when it is so, and not on which day."""
_AFTER = words("after following")
_BINDING = words("promise pledge vow order demand urge instruct expect forecast predict anticipate")
"""What is promised, ordered or expected "by Friday" was to come when it was said, and mostly still is."""
_PROLONGED = words(
    """extend postpone delay adjourn suspend give have defer recess remand detain put close bar ban order tell
    ask cancel shut hold jail"""
)
_DECLARING = words("declare announce order impose decree proclaim")
_IN_FORCE = words("effect force place open closed shut available sale valid")
_AT_HAND = words("free available open closed busy off")
_BIDDING = words("invite summon schedule book arrange propose request")
"""Verbs whose occasion is to come though they are past: "invited them to a meeting on Thursday"."""
_AWAITING = words("await anticipate dread expect")
_MADE_KNOWN = words("announce propose disclose reveal report unveil order promise")
_MOVED = words("postpone delay put push move bring defer reschedule shift adjourn")
"""Verbs that give an event another day."""


def lean(text: str, start: int, end: int) -> Lean:
    """The direction that the clause around `text[start:end]` gives it.

    Reads at most a few hundred characters on either side, so a long text costs no more than a short one.
    """
    past = _told_beside(text, start)
    if past and not _GOES_ON.match(text, end):
        return Lean(PAST, f"“{past}” is past")  # the most frequent of all, told without a parse
    tokens, groups = parsed(text, sentence.opening(text, start), sentence.closing(text, end))
    first = bisect_right(tokens.end, start)
    last = bisect_left(tokens.start, end, first)
    found = _decide(tokens, groups, first, last)
    if (
        found.sign == OPEN
        and _HOUR.search(text, start, end)
        and tokens.lower[first - 1 : first] not in _AS_OF
    ):
        return Lean(FUTURE, "a day and hour alone announce it")  # "Game 5 Sunday 8pm"
    return found


def _told_beside(text: str, start: int) -> str:
    """The verb right before a day that is past as it stands: "said Friday", "the firm reported late Monday"."""
    beside = _BESIDE.search(text, max(0, start - _LONGEST_BESIDE), start)
    if beside is None:
        return ""
    before, verb = beside.groups()
    if verb == "said":
        return verb
    if CLASSES[verb] not in "pE" or LEMMAS[verb] in LOOKING_AHEAD:
        return ""
    if before in _AUXILIARIES:
        return f"{before} {verb}"
    return verb if CLASSES[before] in _SUBJECTS else ""


class _Verbs(NamedTuple):
    """The verbs on either side of a day that may govern it, and which way they lean."""

    left: VerbGroup | None
    right: VerbGroup | None
    governing: Lean | None  # of the one to the left
    following: Lean | None  # of the one to the right
    at_once: bool  # whether that follows the day at once


def _decide(tokens: Tokens, groups: Sequence[VerbGroup], first: int, last: int) -> Lean:
    lead = first
    while lead > 1 and tokens.lower[lead - 1] in _JOINING and tokens.lower[lead - 2] in WEEKDAYS:
        lead -= 2  # "until Friday or Saturday": what stands before the first stands before all
    before = tokens.lower[lead - 1] if lead else ""
    if before in _SINCE:
        return Lean(PAST, f"after “{before}”")
    if tokens.lower[max(0, first - 3) : first] in _REACHING_BACK:
        return Lean(PAST, "it reaches back")
    if before in _ONCE_SET:  # "originally 10 April, has been moved": the verb tells of the new date
        return Lean(OPEN, f"“{before}” sets it")
    verbs = _verbs(tokens, groups, first, last)
    noun = possessed(tokens, last)
    announcing = announced(tokens, first, verbs.left.last if verbs.left is not None else 0)
    if announcing:
        return Lean(FUTURE, f"“{announcing}” announces it", onward=noun is None)
    if (
        verbs.at_once
        and verbs.following is not None
        and verbs.following.sign == PAST
        and verbs.governing is not None
    ):
        if verbs.governing.sign != FUTURE:
            return verbs.governing
        # "the bill he will sign Friday passed": a verb that is sure of the day beside it keeps it
        kept = verbs.governing.sure and verbs.left is not None and _is_adjacent(tokens, verbs.left, first)
        return verbs.governing if kept else verbs.following
    known = noun is None or (noun in OCCASIONS and verbs.left is None)
    if before in _FOR and tokens.lower[first] in WEEKDAYS and known:
        return Lean(FUTURE, "after “for”")
    if before == "by" and verbs.left is not None and verbs.left.head in _BINDING:
        return Lean(FUTURE, f"“{tokens.lower[verbs.left.last - 1]} … by” sets a term")
    if before == "from" and (begins := _begins(tokens, groups, first)) is not None:
        return begins
    if before in _AFTER and noun in MISHAPS:
        return Lean(PAST, f"a {noun} is told of when it has been")
    if before in _AFTER:
        return _later(verbs) or Lean(PAST, f"after “{before}”")
    if before in _UNTIL and first > 1 and tokens.lower[first - 2] in _GRANTED:
        return Lean(FUTURE, f"“{tokens.lower[first - 2]} {before}” sets a term")
    if before in _UNTIL:
        return _until(verbs, before)
    if before == "to" and verbs.left is not None and verbs.left.head in _MOVED:
        return Lean(FUTURE, f"“{tokens.lower[verbs.left.last - 1]} to” announces it")
    if noun is not None:
        return _of_noun(noun, verbs, is_nearing(tokens, last))
    if tokens.lower[last : last + 1] == _IS and _opens_clause(tokens, first):  # "Monday is a holiday"
        return Lean(FUTURE, "“is” sets it")
    if _POSSESSED_PREDICATE.match(" ".join(tokens.lower[last : last + 2])):
        return Lean(FUTURE, "“is” sets it")
    event = beside(tokens, first)
    if event is not None and event.sign == PAST:
        return event
    if verbs.governing is None or verbs.left is None:
        other = (
            unseen.participle(tokens, first)
            or verbs.following
            or unseen.behind(tokens, 0, first)
            or unseen.ahead(tokens, last)
        )
        if before in _TERM and verbs.governing is None and other is None:
            return Lean(FUTURE, f"after “{before}”")
        return verbs.governing or other or event or Lean(OPEN, "no verb tells")
    near = _is_adjacent(tokens, verbs.left, first)
    # "said the vote Monday will be close": the verb that follows at once has the day as its subject's.
    told = not near or (verbs.left.head in THAT_CLAUSE and before not in LINKS and not _is_reduced(verbs))
    if verbs.at_once and verbs.following is not None and told and not _is_relative(tokens, verbs.left):
        return verbs.following
    if event is not None and verbs.left.head in _BIDDING:
        return event
    words_between = tokens.lower[verbs.left.last : first]
    if verbs.left.head == "warn" and words_between[:1] == ("of",):
        return Lean(FUTURE, "“warn of” looks ahead")
    return verbs.governing._replace(
        onward=verbs.governing.sign == FUTURE and _AFTER.isdisjoint(words_between), ends=before in _UP_TO
    )


def _verbs(tokens: Tokens, groups: Sequence[VerbGroup], first: int, last: int) -> _Verbs:
    """What governs: the verb to the left, unless the day opens the clause of the one to the right."""
    right = _rightwards(tokens, groups, last)
    fronted = right is not None and _opens_clause(tokens, first) and _has_subject(tokens, groups[right], last)
    copula = None if fronted else _copula(tokens, groups, first)
    left = None if fronted or copula is not None else _leftwards(tokens, groups, first)
    return _Verbs(
        None if left is None else groups[left],
        None if right is None else groups[right],
        copula if left is None else lean_of(groups, left, tokens),
        None if right is None else lean_of(groups, right, tokens),
        right is not None and _at_once(tokens, groups[right], last),
    )


def _later(verbs: _Verbs) -> Lean | None:
    """The lean of the verb on either side that looks ahead."""
    return next(
        (one for one in (verbs.governing, verbs.following) if one is not None and one.sign == FUTURE), None
    )


def _opens_clause(tokens: Tokens, first: int) -> bool:
    """Whether the day, with its preposition, stands where a clause may begin."""
    at = first - 1
    while at >= 0 and tokens.lower[at] in LINKS:
        at -= 1
    return at < 0 or tokens.tags[at] in _OPENERS or tokens.tags[at] in "uy"


def _has_subject(tokens: Tokens, group: VerbGroup, last: int) -> bool:
    """Whether a subject stands between the day and the verb to its right."""
    return _SUBJECT.match(tokens.tags, last, group.first) is not None


def _leftwards(tokens: Tokens, groups: Sequence[VerbGroup], first: int) -> int | None:
    """The nearest verb group to the left that tells something, in the same clause."""
    edge = first
    if edge and tokens.tags[edge - 1] in "iu" and tokens.lower[edge - 1] not in ("when", "if", "because"):
        edge -= 1  # the preposition of the day itself, which may pass for a conjunction
    for at in range(len(groups) - 1, -1, -1):
        group = groups[at]
        if group.first < first < group.last:  # "may soon seek": the time stands within the verb
            return at
        if group.last > first:
            continue
        if not _BREAKS.isdisjoint(tokens.tags[group.last : edge]):
            return None
        if lean_of(groups, at, tokens) is not None and not _is_closed(tokens, group, first):
            return at
    return None


def _copula(tokens: Tokens, groups: Sequence[VerbGroup], first: int) -> Lean | None:
    """The lean of "the deadline is (on) Friday": a copula in the present right before the day."""
    for group in groups:
        if group.head not in ("be", "have") or group.tense != "present" or group.aspect != "none":
            continue
        if group.last <= first and _is_adjacent(tokens, group, first, _AT_HAND):
            return Lean(FUTURE, f"“{tokens.text[group.last - 1]}” sets it")
    return None


def _is_closed(tokens: Tokens, group: VerbGroup, first: int) -> bool:
    """Whether a verb stands in a relative or participle clause after whose comma another verb seems to stand."""
    opening = group.first if group.form == "q" else tokens.tags.rfind("w", 0, group.first)
    if opening < 1 or tokens.tags[opening - 1] != ",":
        return False
    comma = tokens.tags.find(",", group.last, first)
    return comma >= 0 and unseen.behind(tokens, comma + 1, first) is not None


def _rightwards(tokens: Tokens, groups: Sequence[VerbGroup], last: int) -> int | None:
    """The finite verb group to the right that tells something, relative clauses passed over."""
    edge = last
    for at, group in enumerate(groups):
        if group.first < last:
            continue
        between = tokens.tags[edge : group.first]
        if not unseen.STOPS.isdisjoint(between):
            return None
        edge = group.last
        if not _BREAKS.isdisjoint(between) or not group.finite:
            continue
        if lean_of(groups, at, tokens) is not None:
            return at
    return None


def _at_once(tokens: Tokens, group: VerbGroup, last: int) -> bool:
    """Whether the verb to the right follows at once, at most after an adverb."""
    return group.finite and not tokens.tags[last : group.first].strip("rk")


def _is_adjacent(tokens: Tokens, group: VerbGroup, first: int, besides: frozenset[str] = frozenset()) -> bool:
    """Whether the verb stands right before the day, at most with its preposition or a word of `besides` between."""
    return all(
        word in LINKS or word in besides or tokens.tags[at] in _ADVERBS
        for at, word in enumerate(tokens.lower[group.last : first], group.last)
    )


def _begins(tokens: Tokens, groups: Sequence[VerbGroup], first: int) -> Lean | None:
    """ "From Friday" after what is in force from then, or was declared to be: "is closed from", "ordered a ban from"."""
    group = next((one for one in reversed(groups) if one.finite and one.last < first), None)
    if group is None or not _BREAKS.isdisjoint(tokens.tags[group.last : first - 1]):
        return None
    between = tokens.lower[group.last : first - 1]
    in_force = group.head == "be" and group.tense == "present" and not _IN_FORCE.isdisjoint(between)
    if in_force or (group.head in _DECLARING and group.voice == "active" and between):
        return Lean(FUTURE, f"“{tokens.lower[group.last - 1]} … from” sets a beginning")
    return None


def _until(verbs: _Verbs, before: str) -> Lean:
    """ "Until Friday": past where something went on until then, to come where a term was set."""
    lean, group = verbs.governing, verbs.left
    if group is None or lean is None:
        past = verbs.following if verbs.following is not None and verbs.following.sign == PAST else None
        return past or Lean(FUTURE, f"after “{before}”")
    if lean.sign == PAST and group.voice == "active" and group.head not in _PROLONGED:
        return lean
    return Lean(FUTURE, f"after “{before}”")


def _is_relative(tokens: Tokens, group: VerbGroup) -> bool:
    """Whether a verb has a relative pronoun as its subject: "the man who left Monday will return"."""
    return group.first > 0 and tokens.tags[group.first - 1] == "w"


def _is_reduced(verbs: _Verbs) -> bool:
    """Whether the verb beside a day tells what a noun is, whose own verb follows: "the move announced Monday helps"."""
    if verbs.left is None or verbs.right is None:
        return False
    return verbs.left.head in _MADE_KNOWN and verbs.right.head != "be"


def _of_noun(noun: str, verbs: _Verbs, nearing: bool) -> Lean:
    """The lean of the day that an event has: of one that is known beforehand as its verb says, else past."""
    if nearing or (verbs.left is not None and verbs.left.head in _AWAITING):
        return Lean(FUTURE, f"the {noun} is awaited")
    if verbs.left is not None and is_given_up(verbs.left):
        return Lean(FUTURE, f"the {noun} was to come")
    if noun in SCHEDULED:
        lean = verbs.following if verbs.at_once else None
        return lean or verbs.governing or verbs.following or Lean(OPEN, "no verb tells")
    if verbs.following is not None and verbs.following.modal and (verbs.at_once or verbs.governing is None):
        return verbs.following
    return Lean(PAST, f"a {noun} is told of when it has been")

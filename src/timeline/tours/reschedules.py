"""Stops moved to another day: "the Lille show moves from 4 to 11 November". The old day stays, as postponed."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import zip_longest
from typing import NamedTuple

from timeline.events.clauses import Clause
from timeline.events.dating import Dating
from timeline.events.places import Mention
from timeline.events.record import Extraction
from timeline.language.wordlists import words
from timeline.tours import days
from timeline.tours.chains import holding

_MOVING = words("move shift reschedule postpone push put bring rearrange rebook delay change defer transfer")
_MOVES = frozenset(("move", "shift", "change", "transfer"))  # with an object, they move things elsewhere
_HELD = words("take hold happen play perform stage be go start begin open close fall follow visit")
_NOW = re.compile(r"\bnow\b", re.IGNORECASE)
_NEW = frozenset(("to", "for", "until", "till"))
_AT = frozenset(("", "on", "for"))
_BESIDE = re.compile(
    r"\s+(?:concert|show|gig|date|performance|match|game|visit|stop)\s+(?:to|for|until|from)\b"
)
_FROM = re.compile(r"\bfrom\s+$", re.IGNORECASE)
_ONCE = re.compile(
    r"\b(?:originally|formerly|previously|initially|instead of|(?:booked|scheduled|planned|set|due|listed|announced|billed) (?:for|on)"
    r"|due to (?:take place|be held|play)(?: on)?)\s+(?:(?:scheduled|planned|set|booked|due)\s+)?(?:for\s+|on\s+)?(?:the\s+)?$",
    re.IGNORECASE,
)
_BECOMES = re.compile(r",?\s+(?:becomes?|is now|will now be)\s+", re.IGNORECASE)
_BEFORE = 50  # code points in which it is said that a day is an old one


class Moved(NamedTuple):
    """A stop with its old and its new day, either of which the text may leave out."""

    mention: Mention
    clause: int
    old: list[Dating]
    new: list[Dating]


def moved(text: str, found: Extraction, datings: Sequence[Dating]) -> list[Moved]:
    """The moved stops of a text, each with a new day.

    They are a place in the subject (or the only object) of a verb of moving, or of one of taking place that says "now" or
    tells what was so "originally"; and the other places of such a clause with days of their own: "…, with Bath the night after".
    """
    out: list[Moved] = []
    starts = [d.first.char_start for d in datings]
    places = [m for m in found.mentions if m.place is not None and m.sense in ("place", "demonym", "name")]
    for mention, following in zip_longest(places, places[1:]):
        index = holding(found.clauses, mention.start)
        if index is None:
            continue
        clause = found.clauses[index]
        verb = clause.verb
        if verb is None or not verb.polarity:
            continue
        joins = bool(out) and out[-1].clause == index and mention.start > verb.end
        if not joins and verb.head not in _MOVING | _HELD:
            continue
        within = [
            d for d in datings[bisect_left(starts, clause.sentence_start) : bisect_left(starts, clause.sentence_end)]
            if d.first.type in ("DATE", "TIME") and d.first.value not in ("PRESENT_REF", "PAST_REF")
        ]  # fmt: skip
        end = following.start if following is not None else clause.sentence_end
        own = [d for d in within if mention.end <= d.first.char_start < end]
        if joins:
            old, new = _days(text, own)
            old, new = (old, new) if new else _stated(text, own)
        elif verb.head in _MOVING:
            old, new = _by_moving(text, clause, mention, within)
        else:
            old, new = _by_taking_place(text, clause, mention, own, bool(out))
        if new:
            out.append(Moved(mention, index, old, new))
    return out


def _by_moving(
    text: str, clause: Clause, mention: Mention, within: Sequence[Dating]
) -> tuple[list[Dating], list[Dating]]:
    """The old and the new days of a place that a verb of moving tells of."""
    verb = clause.verb
    assert verb is not None
    after = [d for d in within if d.first.char_start > verb.end]
    beside = _BESIDE.match(text, mention.end) is not None  # "… and the Vienna concert for 23 June"
    if beside and mention.start > verb.start:
        after = [d for d in after if d.first.char_start > mention.end]
    object_of = verb.head not in _MOVES and any(o.start <= mention.start < o.end for o in clause.objects)
    if not (beside or mention.end <= verb.start or object_of):
        return [], []
    old, new = _days(text, after)
    before = [d for d in within if _is_of_subject(d, clause, mention)]
    return old or before[:1], new


def _is_of_subject(dating: Dating, clause: Clause, mention: Mention) -> bool:
    """Whether a day stands between a subject and its verb, or before the place in it: "The 3 March show in Leeds"."""
    verb, subject = clause.verb, clause.subject
    assert verb is not None
    before = subject is not None and subject.start <= mention.start < mention.end <= verb.start
    return (
        (subject.start if subject is not None and before else mention.end)
        <= dating.first.char_start
        < verb.start
    )


def _by_taking_place(
    text: str, clause: Clause, mention: Mention, own: Sequence[Dating], others: bool
) -> tuple[list[Dating], list[Dating]]:
    """The same of a verb of taking place: "Bath will now be on 8 May", "Bath (originally 4 May) follows on 9 May"; beside
    `others` that are moved, also "goes from 4 to 9 May"."""
    verb = clause.verb
    assert verb is not None
    if not (mention.end <= verb.start or any(o.start <= mention.start < o.end for o in clause.objects)):
        return [], []
    old, new = _stated(text, own)
    if others and verb.head == "go" and not old:
        return _days(text, [d for d in own if d.last is not None and d.first.char_start > verb.end])
    is_now = _NOW.search(text, verb.start, verb.end + len(" now ")) is not None
    return (old, new) if old or is_now else ([], [])


def _stated(text: str, found: Sequence[Dating]) -> tuple[list[Dating], list[Dating]]:
    """The days that are said to be old ones, and the first of the others with those that are joined to it."""
    old = [d for d in found if _is_old(text, d)]
    new: list[Dating] = []
    for dating in found:
        if dating in old or dating.preposition not in (_AT | _NEW if not new else _AT | {"and"}):
            continue
        if new and not days.adjoining(text, new[-1], dating):
            break
        new.append(dating._replace(preposition="on"))
    return old, new


def _is_old(text: str, dating: Dating) -> bool:
    """Whether a day is said to be one that holds no longer: "originally 4 May", "4 May becomes 9 May"."""
    start, end = dating.first.char_start, dating.first.char_end
    return bool(_ONCE.search(text, max(0, start - _BEFORE), start) or _BECOMES.match(text, end))


def _days(text: str, after: Sequence[Dating]) -> tuple[list[Dating], list[Dating]]:
    """The old and the new days among datings after a verb of moving."""
    old: list[Dating] = []
    new: list[Dating] = []
    for dating in after:
        opens = bool(_FROM.search(text, max(0, dating.first.char_start - 8), dating.first.char_start))
        if dating.last is not None and opens:
            return [dating._replace(last=None, preposition="on")], [Dating(dating.last, None, False, "on")]
        if opens or dating.preposition == "from" or _is_old(text, dating):
            old = [dating._replace(preposition="on")]
        elif (dating.preposition in _NEW and not new) or (new and days.adjoining(text, new[-1], dating)):
            new.append(dating._replace(preposition="on"))
    return old, new

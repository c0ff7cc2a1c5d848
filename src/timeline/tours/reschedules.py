"""Stops moved to another day: "the Lille show moves from 4 to 11 November". The old day stays, as postponed."""

from __future__ import annotations

import re
from typing import NamedTuple

from timeline.events.dating import Dating
from timeline.events.places import Mention
from timeline.events.record import Extraction
from timeline.language.wordlists import words
from timeline.tours.chains import holding

_MOVING = words("move shift reschedule postpone push put bring rearrange rebook delay change defer transfer")
_MOVES = frozenset(("move", "shift", "change", "transfer"))  # with an object, they move things elsewhere
_NEW = frozenset(("to", "for", "until", "till"))
_BESIDE = re.compile(
    r"\s+(?:concert|show|gig|date|performance|match|game|visit|stop)\s+(?:to|for|until|from)\b"
)
_FROM = re.compile(r"\bfrom\s+$", re.IGNORECASE)


class Moved(NamedTuple):
    """A stop with its old and its new day, either of which the text may leave out."""

    mention: Mention
    clause: int
    old: Dating | None
    new: Dating | None


def moved(text: str, found: Extraction, datings: list[Dating]) -> list[Moved]:
    """The moved stops of a text: a place in the subject (or the only object) of a verb of moving, and days after it."""
    out: list[Moved] = []
    for mention in found.mentions:
        if mention.place is None or mention.sense not in ("place", "demonym", "name"):
            continue
        index = holding(found.clauses, mention.start)
        if index is None:
            continue
        clause = found.clauses[index]
        verb = clause.verb
        if verb is None or verb.head not in _MOVING or not verb.polarity:
            continue
        within = [d for d in datings if clause.sentence_start <= d.first.char_start < clause.sentence_end]
        after = [d for d in within if d.first.char_start > verb.end and d.first.type in ("DATE", "TIME")]
        beside = _BESIDE.match(text, mention.end) is not None  # "… and the Vienna concert for 23 June"
        if beside and mention.start > verb.start:
            after = [d for d in after if d.first.char_start > mention.end]
        told_of = (
            beside
            or mention.end <= verb.start
            or (verb.head not in _MOVES and any(o.start <= mention.start < o.end for o in clause.objects))
        )
        if not told_of:
            continue
        old, new = _days(text, after)
        before = [d for d in within if mention.end <= d.first.char_start < verb.start]
        old = old or (before[0] if before else None)
        if new is not None:
            out.append(Moved(mention, index, old, new))
    return out


def _days(text: str, after: list[Dating]) -> tuple[Dating | None, Dating | None]:
    """The old and the new day among datings after a verb of moving."""
    old = new = None
    for dating in after:
        opens = bool(_FROM.search(text, max(0, dating.first.char_start - 8), dating.first.char_start))
        if dating.last is not None and opens:
            return dating._replace(last=None, preposition="on"), Dating(dating.last, None, False, "on")
        if opens or dating.preposition == "from":
            old = dating._replace(preposition="on")
        elif dating.preposition in _NEW and new is None:
            new = dating._replace(preposition="on")
    return old, new

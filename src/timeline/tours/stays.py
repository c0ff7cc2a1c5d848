"""What is told of a traveller without a place: doings on a day, which happen where the traveller is, and going home."""

from __future__ import annotations

import re

from timeline.events import dating, status, triggers
from timeline.events.clauses import Clause
from timeline.events.record import Extraction
from timeline.model import Bounds
from timeline.tours.days import Day, spread
from timeline.tours.legs import DEAD
from timeline.tours.visit import STOP, Visit

_HOME = re.compile(
    r"(?:\W+(?!for\b)\w+){0,2}?\W+(?:(?:back|for)\s+)?(?:home|homewards?)\b(?!\s+(?:of|town|to)\b)",
    re.IGNORECASE,
)
_HOMEWARD = frozenset(("go_home", "come_home", "fly_home", "head_home"))
_MOVES = frozenset(
    (
        "return",
        "fly",
        "head",
        "go",
        "come",
        "travel",
        "be",
        "arrive",
        "set",
        "leave",
        "get",
        "make",
        "start",
        "bring",
        "carry",
    )
)
# "caught the night flight home"
_FLIGHT = re.compile(
    r"\W+(?:\w+\W+){0,5}(?:flight|plane|train|bus|coach|ferry|boat)\s+(?:back\s+)?home\b", re.IGNORECASE
)
_BOARDS = frozenset(("catch", "take", "board"))
_TO = frozenset(("to", "into", "in", "at", "from", "with", "for"))
_STAYING = frozenset(("see", "stay", "hold", "visit", "rest", "remain", "spend"))
_THERE = re.compile(r"(?<!from )\bthere\b")
_LONGEST = 8  # days that doings without a place may lengthen a stay to


def is_stay(found: Extraction, dated: dating.Dated, index: int) -> bool:
    """Whether a clause tells what its subject does on a day, without a place."""
    clause = found.clauses[index]
    verb = clause.verb
    if verb is None or not dated.events.get(index) or clause.kind not in ("main", "coordinate", "relative"):
        return False
    if clause.subject is None and not clause.shares_subject:
        return False
    return (
        triggers.movement(verb.head, verb.particle) in ("attend", "perform", "visit") or verb.head in _STAYING
    )


def there(text: str, found: Extraction, dated: dating.Dated, index: int) -> int | None:
    """Where a clause with a day says that what it tells is at a place named before: "where he speaks on Friday", "is held
    there"; None where it says no such thing."""
    clause = found.clauses[index]
    if clause.verb is None or not dated.events.get(index):
        return None
    if clause.relation == "relative":
        return clause.start if (clause.marker or "").lower() == "where" else None
    told = clause.kind in ("main", "coordinate", "participle", "adverbial")
    word = _THERE.search(text, clause.verb.end, clause.end) if told else None
    return None if word is None else word.start()


def goes_home(text: str, found: Extraction, index: int) -> bool:
    """Whether a clause tells that its subject goes home, without naming where that is."""
    verb = found.clauses[index].verb
    if verb is None:
        return False
    if _returns(found, index):
        return True
    if verb.head in _BOARDS:
        return _FLIGHT.match(text, verb.end) is not None
    return status.verb_key(verb) in _HOMEWARD or (verb.head in _MOVES and bool(_HOME.match(text, verb.end)))


def _returns(found: Extraction, index: int) -> bool:
    """Whether a clause tells of returning on a day and names nothing to return to: "is due to return on Sunday"."""
    clause = found.clauses[index]
    if clause.verb is None or clause.verb.head != "return" or clause.objects or clause.relation == "relative":
        return False
    return bool(found.dated.events.get(index)) and not any(p.prep in _TO for p in clause.preps)


def lengthened(visit: Visit, day: Day, clause: Clause, coming: bool, there: bool) -> Visit | None:
    """A visit with the day of something that its traveller does next, with no new place or, as the text says, `there`;
    None where that tells nothing."""
    if visit.kind != STOP or visit.status in DEAD or visit.whole or not day.dated:
        return None
    if coming and visit.status == status.HAPPENED and not visit.dated:
        return None
    start, end = visit.bounds.earliest_start, day.bounds.latest_end
    if end is None or (start is not None and end <= start):
        return None
    why = f"{visit.why}; {day.text}"
    if not visit.dated:
        same = there or visit.sentence == (clause.sentence_start, clause.sentence_end)
        return visit._replace(bounds=day.bounds, dated=True, why=why) if same and visit.days is None else None
    if start is not None and (end - start).days > _LONGEST:
        return None
    if start is None:  # "rests until Thursday"
        return visit._replace(
            bounds=Bounds(None, visit.bounds.latest_start, day.bounds.earliest_end, end), why=why
        )
    longer = spread(visit.bounds, day.bounds)
    return visit._replace(bounds=longer, why=why) if longer != visit.bounds else None

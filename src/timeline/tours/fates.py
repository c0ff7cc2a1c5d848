"""What became of stops that were told: "the concert on 26 May has been cancelled", "the stop has been dropped"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime

from timeline.events import dating, status
from timeline.events.record import Extraction
from timeline.events.trigger_movement import TOUR_NOUNS
from timeline.events.trigger_status import STATUS_VERBS
from timeline.tours import words
from timeline.tours.days import Calendar
from timeline.tours.legs import DEAD
from timeline.tours.visit import STOP, Visit

_ELSEWHERE = re.compile(r"\s+(?:at|in)\s+[A-Z]")
_COUNTED = re.compile(r"(?:the |all (?:of )?(?:the )?)?(both|two|three|four|five|six|seven)\b", re.IGNORECASE)
_COUNTS = {"both": 2, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7}
_NEAR = 400  # code points within which "the stop" means the one told last


def settled(
    visits: Sequence[Visit], text: str, found: Extraction, dated: dating.Dated, published: datetime
) -> list[Visit]:
    """The visits with the fates that clauses about them tell."""
    out = list(visits)
    calendar = Calendar(published)
    for index, clause in enumerate(found.clauses):
        verb, subject = clause.verb, clause.subject
        if verb is None or subject is None or not verb.polarity:
            continue
        fate = STATUS_VERBS.get(status.verb_key(verb)) or STATUS_VERBS.get(verb.head)
        if (
            fate not in (status.CANCELLED, status.POSTPONED)
            or verb.voice != "passive"
            or verb.tense == "future"
        ):
            continue
        head = text[subject.head_start : subject.head_end].lower()
        counted = _COUNTED.match(text, subject.start)
        if counted is None and head not in words.OCCASIONS | words.TRIPS | words.PARTS:
            continue
        told = dated.events.get(index, [])
        inside = [d for d in told if d.first.char_start < verb.start]
        day = calendar.read(inside, (), True)
        if _ELSEWHERE.match(text, subject.head_end):
            named = any(subject.start <= v.offset < verb.start for v in out)
            if not named:
                continue  # "his meeting at Sandford", of which nothing was told
        at = _meant(
            out,
            found,
            subject.start,
            verb.start,
            day.bounds.earliest_start if day and day.dated else None,
            head,
        )
        if counted is not None and len(at) < 2:
            at = _last(out, subject.start, _COUNTS[counted[1].lower()])
        for i in at:
            bounds, is_dated = out[i].bounds, out[i].dated
            if day is not None and not is_dated:
                bounds, is_dated = day.bounds, day.dated
            out[i] = out[i]._replace(status=fate, bounds=bounds, dated=is_dated, strength=0)
    return out


def _last(visits: Sequence[Visit], start: int, count: int) -> list[int]:
    """The so many stops told last, of a number that are meant: "Both have been cancelled"."""
    stops = [i for i, v in enumerate(visits) if v.kind == STOP and v.offset < start][-count:]
    near = len(stops) == count and start - visits[stops[0]].offset < _NEAR
    return stops if near else []


def _meant(
    visits: Sequence[Visit], found: Extraction, start: int, end: int, day: datetime | None, head: str
) -> list[int]:
    """The visits that a subject means: those named in it, those on its day, else the one told last.

    None where it names a stop that was not told before: "a halt planned in Macau was dropped".
    """
    inside = [i for i, v in enumerate(visits) if start <= v.offset < end]
    named = [i for i in inside if visits[i].kind == STOP]
    if named:
        return [i for i in named if visits[i].link != "moved"]
    if not inside and any(m.sense == "place" for m in found.mentions_in(start, end)):
        return []
    stops = [i for i, v in enumerate(visits) if v.kind == STOP and v.offset < start]
    if day is not None:
        same = [
            i for i, v in enumerate(visits) if v.kind == STOP and v.dated and v.bounds.earliest_start == day
        ]
        return same or [i for i in stops[-1:] if visits[i].status in DEAD or not visits[i].dated]
    return [
        i
        for i in stops[-1:]
        if start - visits[i].offset < _NEAR and head not in TOUR_NOUNS | {"tours", "trips"}
    ]

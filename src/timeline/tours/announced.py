"""What the text around a list of dates and places says of it: whether it is of a journey, and whether that is over."""

from __future__ import annotations

import re
from datetime import timedelta

from timeline.events import status, triggers
from timeline.tours import frames
from timeline.tours.source import Source

_JOURNEY = re.compile(
    r"\b(?:tour(?:s|ing|ed)?|trips?|journeys?|voyages?|visit(?:s|ing|ed)?|itinerar(?:y|ies)|pilgrimages?|swings?|roadshow|rall(?:y|ies)"
    r"|campaign(?:s|ing)?|trail|residency|gigs?|shows?|concerts?|recitals?|perform(?:s|ing|ed|ances?)?|play(?:s|ed|ing)?|signings?"
    r"|readings?|headlin\w+|on the road|travel(?:s|s?ling|s?led|ing|ed)?|legs?|sets? (?:out|off)|sails?|doors|tickets?|route)\b",
    re.IGNORECASE,
)
_DIARY = re.compile(
    r"\b(?:agendas?|calendars?|fixtures|earnings|conferences?|summit|congress|symposium|hearings?|trials?|courts?|auctions?|deadlines?"
    r"|forecasts?|warnings?|elections?|polls open|public holidays|data|indicators|launch(?:es)?)\b",
    re.IGNORECASE,
)
_FIXTURES = re.compile(r"\bfixtures?(?: list)?\b", re.IGNORECASE)
_AWAY = re.compile(r"\b(?:tour\w*|trips?|travel\w*|itinerar\w+|journey\w*|flies|fly)\b", re.IGNORECASE)
_BEFORE, _AFTER = 800, 500  # code points before and behind a list in which it is said what it is of
_RECENT = timedelta(days=100)
_ROLES = frozenset(("perform", "go", "visit", "arrive", "depart"))


def is_diary(source: Source, title: str | None, start: int, end: int) -> bool:
    """Whether a list at `[start, end)` is of what takes place here and there, not of a journey or of shows: by the title
    and by what stands around it."""
    around = (title or "", source.text[max(0, start - _BEFORE) : start], source.text[end : end + _AFTER])
    return any(map(_DIARY.search, around)) and not any(map(_JOURNEY.search, around))


def is_of_home(source: Source, title: str | None) -> bool:
    """Whether a text is of the fixtures of a team at home, to which others come, and of no journey."""
    title = title or ""
    fixtures = _FIXTURES.search(title) or _FIXTURES.search(source.text, 0, _BEFORE)
    return fixtures is not None and not (_AWAY.search(title) or _AWAY.search(source.text))


def as_over(source: Source) -> bool:
    """Whether a text tells of its journeys as of something of the last weeks, and of none to come."""
    past = False
    for told in source.found.told:
        verb = source.found.clauses[told.clause].verb
        if told.noun or verb is None:
            continue
        ends = status.verb_key(verb) in frames.END
        if not ends and triggers.movement(verb.head, verb.particle) not in _ROLES:
            continue
        if told.event.status in (status.PLANNED, status.EXPECTED, status.ONGOING):
            return False
        start = told.event.bounds.earliest_start
        recent = start is not None and source.published - start < _RECENT
        past = past or (told.event.status == status.HAPPENED and recent)
    return past

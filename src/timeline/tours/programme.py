"""Programmes of a journey, day by day: which of the places in a line of one somebody is at, comes to, leaves or goes home to.

Friday, 18 September
MONTEVIDEO – SALTO
09.30 Mass in the cathedral
15.15 Departure by air for Salto
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from timeline.events.gazetteer import Place
from timeline.events.places import Mention
from timeline.tours.visit import DEPARTURE, STOP

_TASK = re.compile(
    r"\b(?:arriv|depart|flight|flies|fly|visit|meet|talks|mass\b|lunch|dinner|breakfast|transfer|return|ceremon|travel|press\b|courtesy"
    r"|wreath|take-?off|landing|speech|address|reception|round ?table|prayer|vespers|encounter|session|delegation|briefing|signing\b)",
    re.IGNORECASE,
)
_CLOCK = re.compile(r"\W*\d{1,2}[.:h]\d\d\b")
_ENTRY = re.compile(r"[.;:–—-]\s+|\)\s*|\d[.:h]\d\d(?:\s*[ap]\.?m\.?)?\W+|[•*|\t]\s*", re.IGNORECASE)
_LEFT = re.compile(
    r"\b(?:from|(?:depart(?:s|ures?|ing)?|leav(?:es?|ing)|take-?off|farewell)(?:\s+by\s+\w+)?(?:\s+(?:from|to))?)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_THERE = re.compile(
    r"\b(?:in|at|to|for|into|near|via|through|on|visit|visits|reach|reaches|overnight|of the city of)\s+"
    r"(?:(?:the|(?:[A-Z][\w’'-]+\s+){1,3}[Aa]irport,?|airport of|city of|town of)\s+)?$",
)
_ROUTE = re.compile(r"\s*[-–—>→/]+\s*")
_AIRPORT = re.compile(r"(?:\s+[A-Z][\w’'-]+){0,3}\s+[Aa]ir(?:port|field|\s?base)\b(?!,)")
_AHEAD = re.compile(
    r"\b(?:depart\w*|leav\w+|take-?off|flight|flies|transfer)\b[^.;\n]{0,60}\b(?:for|to)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_PART = re.compile(r"[A-Z][\w’'. ]{2,30}")
_KINDS = ("city", "place", "seat", "region", "country")


class Entry(NamedTuple):
    """A place in a programme; `kind` is stop or departure. An airport's may not be the one that is meant; `ahead` says that
    somebody only sets out for it."""

    place: Place
    offset: int
    kind: str
    airport: bool
    ahead: bool = False


def is_task(line: str) -> bool:
    """Whether a line tells what is done, not just where: a clock time, an arrival, talks, a Mass."""
    return bool(_CLOCK.match(line) or _TASK.search(line))


def entries(text: str, start: int, end: int, mentions: Sequence[Mention]) -> list[Entry]:
    """The places of a line, in order, that a traveller is at, comes to or leaves."""
    here = [m for m in mentions if m.sense == "place" and m.place is not None and m.place.kind in _KINDS]
    out: list[Entry] = []
    for i, mention in enumerate(here):
        place = mention.place
        assert place is not None
        before = here[i - 1] if i else None
        low = before.end if before is not None else start
        after = here[i + 1] if i + 1 < len(here) else None
        joined = before is not None and bool(_ROUTE.fullmatch(text, before.end, mention.start))
        opens = not any(map(str.isalnum, text[start : mention.start])) or any(
            m.end() == mention.start for m in _ENTRY.finditer(text, low, mention.start)
        )
        if _LEFT.search(text, low, mention.start):
            kind = DEPARTURE
        elif joined and out and before is not None and "/" in text[before.end : mention.start]:
            continue  # "Rome/Fiumicino": the airport
        elif (
            opens
            and after is not None
            and not joined
            and _ROUTE.fullmatch(text, mention.end, after.start)
            and "/" not in text[mention.end : after.start]
        ):
            kind = DEPARTURE
        elif joined or opens or _THERE.search(text, low, mention.start):
            kind = STOP
        else:
            continue
        ahead = _AHEAD.search(text, start, mention.start) is not None
        out.append(Entry(place, mention.start, kind, bool(_AIRPORT.match(text, mention.end)), ahead))
    out += _unknown(text, start, end, here)
    out.sort(key=lambda entry: entry.offset)
    towns = any(e.place.kind in ("city", "place", "seat") for e in out)
    return [e for e in out if not towns or e.place.kind in ("city", "place", "seat")]


def _unknown(text: str, start: int, end: int, here: Sequence[Mention]) -> list[Entry]:
    """The parts of a route that no gazetteer knows: "QUITO – PINTAG – QUITO"."""
    if not here or here[0].place is None or text[start : here[0].start].strip():
        return []
    out, at = [], start
    for part in re.split(r"\s[-–—>→]+\s", text[start:end]):
        first = text.index(part, at)
        at = first + len(part)
        if not _PART.fullmatch(part.strip()):
            return []
        if not any(m.start < at and first < m.end for m in here):
            out.append(
                Entry(Place(part.strip().title(), "place", here[0].place.country, None), first, STOP, False)
            )
    return out

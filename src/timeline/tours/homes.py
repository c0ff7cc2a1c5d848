"""Where travellers come from: the state that an office is of, the dateline of its capital, where a journey set out from."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from timeline.events.actors import Actor
from timeline.events.gazetteer import Place
from timeline.events.places import Mention
from timeline.events.record import Extraction
from timeline.tours import words
from timeline.tours.travellers import Reference

_OFFICE = (
    r"(?:president|premier|chancellor|taoiseach|pm|minister|secretary|king|queen|emperor|sultan|emir|monarch|leader|prime minister"
    r"|head of (?:state|government))"
)
_OF_STATE = re.compile(rf"(?:['’]s?)?\s+(?:(?!and\b|to\b|in\b)[\w-]+\s+){{0,4}}?({_OFFICE})\b", re.IGNORECASE)
_OFFICE_OF = re.compile(
    rf"\b({_OFFICE})(?:\s+(?:for|of)\s+[\w ]{{3,30}}?)?\s+of\s+(?:the\s+)?$", re.IGNORECASE
)
_OF_ONE = {
    "US": r"Secretary of (?:State|Defense|the Treasury|Commerce|Agriculture|Energy)|(?:Defense|Treasury|Commerce) Secretary",
    "GB": r"(?:Foreign|Home) Secretary|Chancellor of the Exchequer|Prince of Wales|Duke and Duchess of (?:Cambridge|Sussex)",
}
_OFFICE_OF_ONE = {
    country: re.compile(rf"\b(?:{offices})(?: for [\w ,]{{3,40}})?,? $")
    for country, offices in _OF_ONE.items()
}
"""Offices that are called so in one country alone, right before a name."""
_BEFORE = 60  # code points in which "the minister for … of" stands before its state
_LEAD = 600  # code points in which a report says that somebody came to the place of its dateline
_COME_HERE = re.compile(
    r"\b(?:arriv|land|flew|fly|touch|came|come|visit)\w*\b[^.\n]{0,24}\bhere\b", re.IGNORECASE
)
_FIRST = 3  # mentions of a name that may have the office before them
_OF_THE = 12  # code points that hold "of the" and the white space around it
_HOLDS = re.compile(r",?\s+(?:[\w.’'-]+\s+){0,2}?|,\s+(?:the|a)\s+")
_HEAD = 80  # of a text, in which a dateline stands
_DATELINE = re.compile(r"[^\n]{0,40}?(?:--|[–—-] |\(\w)")


class _Office(NamedTuple):
    """An office said to be of a state: "Ghana's president", by the last word of its name."""

    start: int
    end: int
    word: str
    country: str


class Homes:
    """The homes of one document's travellers; `origins` are the countries that they set out from, where the text tells."""

    def __init__(self, text: str, found: Extraction, stops: Sequence[Place]) -> None:
        self._found = found
        self._roles = {p.name: p.role for p in found.actors.people}
        self._states = _states(text, found, stops)
        self.origins: dict[Reference, str | None] = {}

    def country(self, by: Reference) -> str | None:
        """The country of a traveller, by name, by office or by where the journey set out from."""
        return self._found.actors.home(by[0]) or self._states.get(by[0]) or self.origins.get(by)

    def named(self, by: Reference) -> str | None:
        """The country of a traveller by name or by office."""
        return self._found.actors.home(by[0]) or self._states.get(by[0])

    def is_known(self, by: Reference) -> bool:
        """Whether the text or an office tells where a traveller comes from."""
        return self.country(by) is not None or self._roles.get(by[0]) == "pope"

    def holds(self, by: Reference, place: Place) -> bool:
        """Whether a place is where its traveller comes from: the country; for those who hold an office, its capital."""
        role = self._roles.get(by[0])
        if role == "pope":
            return place.name in ("Rome", "Vatican City")
        official = by[0] in self._states or (role is not None and role.split()[-1] not in words.ARTISTS)
        return place.country == self.country(by) and (place.kind == "country" or (place.capital and official))


def _states(text: str, found: Extraction, stops: Sequence[Place]) -> dict[str, str]:
    """The states of those who hold an office, by name: said beside the name, or told of one state alone in all the text.

    A state with a stop is nobody's unless that is said, or the stop is the last one and its capital: the way home.
    """
    offices = _offices(text, found)
    abroad = {p.country for i, p in enumerate(stops) if not p.capital or i < len(stops) - 1}
    home = None if came_here(text, 0, _LEAD) else _dateline(text, found)
    single: set[str | None] = {office.country for office in offices} or {home}
    state = next(iter(single)) if len(single) == 1 and not single & abroad else None
    out: dict[str, str] = {}
    for person in found.actors.people:
        if found.actors.home(person.name) is not None:
            continue
        beside = next((o.country for o in offices if _is_beside(text, o, person)), None)
        known = (
            beside
            or _of_one(text, person)
            or (state if person == found.actors.main or _is_office(person.role) else None)
        )
        if known is not None:
            out[person.name] = known
    return out


def _of_one(text: str, person: Actor) -> str | None:
    """The country of someone whose office only one country calls so: "Secretary of State Ann Cole"."""
    for at in person.mentions[:_FIRST]:
        for country, offices in _OFFICE_OF_ONE.items():
            if offices.search(text, max(0, at - _BEFORE), at):
                return country
    return None


def _offices(text: str, found: Extraction) -> list[_Office]:
    out: list[_Office] = []
    for mention in found.mentions:
        place = mention.place
        if place is None or place.country is None or place.kind not in ("country", "seat"):
            continue
        match = (
            mention.sense != "place" or text[mention.end : mention.end + 1] in ("'", "’")
        ) and _OF_STATE.match(text, mention.end)
        if not match and _is_behind_of(text, mention.start):
            match = _OFFICE_OF.search(text, max(0, mention.start - _BEFORE), mention.start)
        if match:
            start, end = min(mention.start, match.start()), max(mention.end, match.end())
            out.append(_Office(start, end, match[1].lower().split()[-1], place.country))
    return out


def _is_behind_of(text: str, at: int) -> bool:
    """Whether "of" or "of the" stands right before an offset: sooner told than the office before it."""
    words = text[max(0, at - _OF_THE) : at].lower().split()
    return words[-1:] == ["of"] or words[-2:] == ["of", "the"]


def _is_beside(text: str, office: _Office, person: Actor) -> bool:
    """Whether an office and a name stand beside each other: "Ghana's president, Kwaku Mensah"."""
    if person.role is not None and person.role.split()[-1] != office.word:
        return False
    return any(
        _HOLDS.fullmatch(text, office.end, at) is not None
        or (
            at < office.start < at + _BEFORE
            and _HOLDS.fullmatch(text, at + len(person.name), office.start) is not None
        )
        for at in person.mentions
        if at < office.end + _BEFORE
    )


def came_here(text: str, start: int, end: int) -> bool:
    """Whether words between two offsets tell of coming to the place of the dateline: "arrived here on Wednesday"."""
    return _COME_HERE.search(text, start, end) is not None


def dateline(text: str, found: Extraction) -> Mention | None:
    """The place of a dateline: "TALLINN, March 2 — ..."."""
    first = next((m for m in found.mentions if m.place is not None), None)
    if first is None or first.start > _HEAD or not text[first.start : first.end].partition(",")[0].isupper():
        return None
    return first if _DATELINE.match(text, first.end) else None


def _dateline(text: str, found: Extraction) -> str | None:
    """The country of a dateline that is a capital."""
    first = dateline(text, found)
    return (
        first.place.country if first is not None and first.place is not None and first.place.capital else None
    )


def _is_office(role: str | None) -> bool:
    return role is not None and re.search(rf"{_OFFICE}$", role, re.IGNORECASE) is not None

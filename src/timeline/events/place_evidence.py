"""How much the text says that a doubtful name is meant as a place.

A name that only places have needs no evidence. A small town needs some: a preposition, a list of places, a
dateline. A name that is also a surname or a word needs more, or the same name with evidence elsewhere.
"""

from __future__ import annotations

import re

from timeline.events.place_choice import region_of
from timeline.events.place_context import Company
from timeline.events.place_lexicon import (
    AUXILIARIES,
    FUNCTION,
    LOCATIVE,
    LOCATIVE_WEAK,
    MOTION,
    MOTION_TRANSITIVE,
    OFFICES,
    SETTLEMENTS,
)
from timeline.events.place_scan import Hit

_WORD = re.compile(r"[\w’'-]+")
_NOUN = re.compile(r" ([a-z]+)")
_LIST = re.compile(r",? (?:and|or|then) (?:then )?(?:the )?|, (?:the )?| ?[–—/] ?|, then ")
_DATELINE = re.compile(
    r"(?: ?\([A-Z][\w /.]*\))? ?(?:--?|–|—) ?|, [A-Z][a-z]+\.? \d{1,2}\b| \([A-Z][\w /.]*\) "
)
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_DATE = (
    r"(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,? )?"
    rf"(?:\d{{4}}-\d\d-\d\d|\d{{1,2}}[./]\d{{1,2}}\.?|{_DAY} {_MONTH}|{_MONTH} {_DAY})(?:[ ,./-]*\d{{2,4}})?"
)
# "May 3 – Berlin", "Wed 14 Nov Cologne, Palladium": dates and towns in a list
_AFTER_DATE = re.compile(
    rf"(?:^[ \t•*·|-]*{_DATE}[ ,\t]*|(?<!\w){_DATE}[ \t]*[-–—:|,\t][ \t]*)$", re.IGNORECASE
)


def evidence(text: str, start: int, end: int) -> int:
    """How strongly the words before a name say that it is a place: 2 surely, 1 likely, 0 not at all."""
    near = max(0, start - 64)
    line = text[max(near, text.rfind("\n", near, start) + 1) : start]
    if not line.strip() and _DATELINE.match(text, end):
        return 2
    if any(c.isdigit() for c in line[-16:]) and _AFTER_DATE.search(line):
        return 2
    words = [w.lower() for w in _WORD.findall(line[-48:])]
    if not words or not line.endswith((" ", "-")):
        return 0
    gap = line[len(line.rstrip()) - 1 :].rstrip() if line.rstrip() else ""
    if gap and not (gap.isalnum()):
        return 0
    if words[-1] == "the" and len(words) > 1:
        words.pop()
    last = words[-1]
    if last in LOCATIVE or last in MOTION_TRANSITIVE:
        return 2
    if last in LOCATIVE_WEAK:
        return 2 if any(w in MOTION for w in words[-4:-1]) else 1
    if last == "of" and len(words) > 1:
        return 2 if words[-2] in SETTLEMENTS or words[-2] in OFFICES else 0
    return 2 if last in SETTLEMENTS else 0


def accepted(text: str, hits: list[Hit], around: list[Company | None]) -> list[bool]:
    """Whether each hit is meant as a place or its people, given the evidence of the whole text.

    `around` has for each hit what it is part of; parts of larger names are never accepted, except those that
    describe ("Paris Mayor") and those with their country behind them.
    """
    alone = [beside is None for beside in around]
    told = [
        evidence(text, hit.start, hit.end) if free and not hit.people and not _is_a_thing(text, hit) else 0
        for hit, free in zip(hits, alone, strict=True)
    ]
    others = _borne_by_others(hits, around)
    sure = [
        bool(hit.within)
        or ((beside is None or beside.role == "attribute") and weight >= _needed(hit, others))
        for hit, beside, weight in zip(hits, around, told, strict=True)
    ]
    near = {region for hit, is_sure in zip(hits, sure, strict=True) if is_sure for region in _regions(hit, 1)}
    for i, hit in enumerate(hits):
        if not sure[i] and alone[i] and hit.key not in others and "G" not in hit.flags:
            sure[i] = told[i] + 1 >= _needed(hit, others) and not near.isdisjoint(_regions(hit))
    steps = [(i, -1) for i in range(1, len(hits))] + [(i, 1) for i in range(len(hits) - 2, -1, -1)]
    for i, step in steps:
        if not sure[i] and alone[i] and sure[i + step] and alone[i + step] and not hits[i + step].people:
            sure[i] = _listed(text, hits, i, step, told)
    known = {
        hit.key
        for hit, is_sure, free, weight in zip(hits, sure, alone, told, strict=True)
        if is_sure and free and (weight == 2 or hit.within)
    } - others
    return [
        is_sure or (free and hit.key in known) for hit, is_sure, free in zip(hits, sure, alone, strict=True)
    ]


def _regions(hit: Hit, most: int | None = None) -> set[tuple[str | None, str | None]]:
    """The regions of countries that a hit, by the first `most` of its places, is or lies in."""
    found = {
        (place.country, region_of(place)) for place in hit.places[:most] if place.kind in ("city", "region")
    }
    return {(code, region) for code, region in found if region}


def _is_a_thing(text: str, hit: Hit) -> bool:
    """Whether a town's name has an article and no noun: "from the Vincennes" is a ship, not the town."""
    town = bool(hit.places) and hit.places[0].kind == "city" and "T" not in hit.flags
    if not town or not text.endswith(("the ", "a "), 0, hit.start):
        return False
    following = _NOUN.match(text, hit.end)
    return following is None or following[1] in FUNCTION or following[1] in AUXILIARIES


def _listed(text: str, hits: list[Hit], i: int, step: int, told: list[int]) -> bool:
    """Whether a doubtful hit stands in one list with the sure place beside it: "Bristol, Bath and London"."""
    first, second = sorted((hits[i], hits[i + step]), key=lambda hit: hit.start)
    link = _LIST.fullmatch(text, first.end, second.start)
    if link is None:
        return False
    if hits[i].flags.startswith("W") or step == 1:
        return True
    closed = "and" in link[0] or (i + 1 < len(hits) and _LIST.fullmatch(text, hits[i].end, hits[i + 1].start))
    return (
        bool(closed)
        and told[i + step] > 0
        and text[hits[i].end : hits[i].end + 1] in (".", ",", ";", ")", "\n", "")
    )


def _borne_by_others(hits: list[Hit], around: list[Company | None]) -> set[str]:
    """The names that here are also a person's, or open the name of a firm or team: "Columbia Pictures"."""
    return {
        hit.key
        for hit, beside in zip(hits, around, strict=True)
        if beside
        and (
            (beside.role == "person" and "G" in hit.flags)
            or (
                beside.role == "body"
                and beside.start == hit.start
                and hit.places[0].kind == "city"
                and not hit.places[0].capital
            )
        )
    }


def _needed(hit: Hit, others: set[str]) -> int:
    """The evidence a hit needs, 0 to 2: more where others bear the name, or where it may be an acronym."""
    needed = 0 if hit.flags.startswith("S") else 1 if hit.flags.startswith("W") else 2
    if needed and hit.name.isupper() and len(hit.name) < 6:
        return 2
    return max(needed, 1) if hit.key in others else needed

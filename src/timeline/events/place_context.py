"""What stands around a name: whether it is meant as a place at all, and how sure that is.

Most names of small towns are also surnames or words, and most famous towns lend their names to teams, papers
and stock exchanges. The words in capitals beside a name tell the one, the words before it the other.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from timeline.events.gazetteer import fold, gazetteer
from timeline.events.place_lexicon import (
    BODIES,
    BODIES_BEFORE,
    DIRECTIONS,
    EVENTS,
    FUNCTION,
    LOCATIVE,
    LOCATIVE_WEAK,
    OF_BODIES,
    OF_VENUES,
    REGION_WORDS,
    TIMES,
    TITLES,
    VENUES,
)

_CAPITALISED = (
    r"(?:(?:[A-Z]|Mr|Mrs|Ms|Dr|St|Gov|Sen|Gen|Rep|Lt|Col|Capt|Sgt|Adm|Prof|Jr)\.|[^\W\d_a-z][\w’'&-]*)"
)
_BEFORE = re.compile(rf"[^\w\s]?({_CAPITALISED})([ -])$")
_AFTER = re.compile(rf"([ -])({_CAPITALISED})")
_RUN_AFTER = re.compile(rf"(?:[ -](?:(?:of|for) (?:the )?)?{_CAPITALISED})+")
_RUN_BEFORE = re.compile(rf"(?:{_CAPITALISED} (?:of |de |& )?)+$")
_OF_BEFORE = re.compile(rf"((?:{_CAPITALISED} )*)({_CAPITALISED}) of (?:the )?$")
_SMALL_AFTER = re.compile(r"-[a-z]")
_TAIL = re.compile(r"(?:['’]s|[.,’']+)$")
_WORD = re.compile(r"[\w’'-]+")
_SENTENCE_START = re.compile(r"(?:^|[\n.!?:;•*–—]\s*|[.!?]['\"’”)]\s*)['\"‘“(\[]*$")


class Company(NamedTuple):
    """The larger name or phrase that a name is part of, by the words in capitals beside it.

    `role` is "person" ("Jack London"), "body" ("Bank of England": tells no location), "venue" ("University of
    Texas": stands where the place is) or "attribute" ("Paris Mayor", "Tallinn-based": tells whose or which).
    """

    start: int
    end: int
    role: str


def company(text: str, start: int, end: int, *, people: bool, country: bool) -> Company | None:
    """What `text[start:end]` is part of, or None where it stands alone.

    `people`: it is a word for people; `country`: it can name a country.
    """
    left, right = text[max(0, start - 60) : start], text[end : end + 80]
    if not people and left.endswith(("of ", "of the ")) and (of := _OF_BEFORE.search(left)):
        head = fold(of[2])
        if head in OF_VENUES or head in OF_BODIES:
            return Company(start - len(of[0].lstrip()), end, "venue" if head in OF_VENUES else "body")
    if _SMALL_AFTER.match(right):
        return Company(start, end, "attribute")
    if after := _AFTER.match(right):
        found = _followed(text, start, end, after, people=people, country=country)
        if found and (found.role in ("attribute", "venue") or not in_headline(text, start)):
            return _bearing_a_person(found, left) or found
    before = None if people else _word_before(left)
    if before is None or before[1].endswith(("'s", "’s", "'", "’")):
        return None
    if before[2] == "-":
        return Company(start, end, "attribute") if _is_place(before[1]) else None
    return _preceded(text, start, end, before[1], left, country=country)


def _word_before(left: str) -> re.Match[str] | None:
    """The capitalised word that touches the end of a text."""
    if left[-1:] not in (" ", "-"):
        return None
    begin = max(left.rfind(" ", 0, -1), left.rfind("-", 0, -1), left.rfind("\n")) + 1
    return _BEFORE.match(left, begin)


def _bearing_a_person(found: Company, left: str) -> Company | None:
    """The same institution named after somebody, who tells no location: "George Washington University"."""
    before = _word_before(left)
    if found.role == "attribute" or before is None or fold(before[1]) not in gazetteer().given:
        return None
    return Company(found.start - len(before[1]) - 1, found.end, "body")


def _followed(
    text: str, start: int, end: int, after: re.Match[str], *, people: bool, country: bool
) -> Company | None:
    """What the capitalised word right after a name makes of it."""
    word = fold(after[2].removesuffix("'s").removesuffix("’s"))
    if word in TIMES or word in FUNCTION or word in REGION_WORDS:
        return None
    if after[1] == "-" or word in TITLES:
        return Company(start, end, "attribute")
    run = _RUN_AFTER.match(text, end, end + 80)
    words = [fold(w) for w in _WORD.findall(run[0])] if run else [word]
    stop = end + len(_TAIL.sub("", run[0])) if run else end
    first, last = words[0], words[-1]
    if people:
        named = first in BODIES or last in BODIES or last in EVENTS
        return Company(start, stop, "body") if named else Company(start, end, "attribute")
    given = gazetteer().given
    key = fold(text[start:end])
    if _is_place(after[2]) or (country and word in given and key not in given):
        return None
    if first in BODIES:
        return Company(start, stop, "body")
    if first in EVENTS or last in EVENTS or any(w in VENUES for w in words[:4]):
        return Company(start, stop, "venue")
    person = key in given and text[max(0, start - 4) : start].lower() != "the "
    return Company(start, stop, "person" if person else "body")


def _preceded(text: str, start: int, end: int, word: str, left: str, *, country: bool) -> Company | None:
    """What the capitalised word right before a name makes of it."""
    key = fold(word)
    if key in TIMES or key in FUNCTION or key in DIRECTIONS or key in LOCATIVE or key in LOCATIVE_WEAK:
        return None
    at = start - len(word) - 1
    person = key in TITLES or (key in gazetteer().given and len(word) > 2)
    if not person:
        opens = _SENTENCE_START.search(text[max(0, at - 8) : at])
        ordinary = key.endswith(("ing", "ed", "ly")) or (country and key not in BODIES_BEFORE)
        if (opens and ordinary) or _is_place(word) or in_headline(text, start):
            return None
    run = _RUN_BEFORE.search(left)
    opening = start - len(run[0]) if run else at
    if any(fold(w) in VENUES for w in text[opening:start].split()):
        return Company(opening, end, "venue")
    return Company(opening, end, "person" if person else "body")


def _is_place(word: str) -> bool:
    """Whether the word beside a name is itself a well-known place or people: two names, not one."""
    table = gazetteer()
    key = fold(word)
    return word in table.exact or key in table.people or table.names.get(key, "A").startswith("S")


@lru_cache(maxsize=1024)
def _titled(line: str) -> bool:
    words = [word for word in _WORD.findall(line) if word[0].isalpha()]
    capitals = sum(word[0].isupper() for word in words)
    return (
        len(words) >= 4 and capitals >= 0.6 * len(words) and not line.rstrip().endswith((".", "!", ",", ";"))
    )


def in_headline(text: str, at: int) -> bool:
    """Whether a position is in a line, of up to 240 characters, that gives most of its words capitals."""
    start, stop = text.rfind("\n", max(0, at - 240), at), text.find("\n", at, at + 240)
    if (start < 0 and at > 240) or (stop < 0 and len(text) > at + 240):
        return False
    return _titled(text[start + 1 : stop if stop >= 0 else len(text)])

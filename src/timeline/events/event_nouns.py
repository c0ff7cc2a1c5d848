"""The event nouns of a clause: which words of its phrases name events."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from timeline.events import triggers
from timeline.events.clauses import Clause
from timeline.language.lexicon import CLASSES, singular
from timeline.language.phrases import Phrase, PrepPhrase
from timeline.language.tags import NOUN, NOUN_OR_BASE, PLURAL
from timeline.language.wordlists import words

_WORD = re.compile(r"[A-Za-z0-9][\w’'-]*\w|\w")
_REMEMBERED = 1 << 15  # phrases
_CLOSED = words("""
    a an the this that these those his her its their my our your he she it they we you who which what and or but nor of in on
    at to for from by with as into over under about than not no all any some more most other such new first last two three
    one four five six many much few several own same will would can could may might must is are was were be been has have had
    Mr Mrs Ms Dr percent per cent million billion U.S U.N people year years day days week month company government President
""")
"""Words that begin no event noun, met too often to be looked up."""
_BODIES = words("""
    worker crew team service official minister ministry department committee commission secretary spokesman spokeswoman
    chief leader organiser organizer manager agency squad unit force fund board authority company firm giant arm industry
    expert analyst lawyer judge suspect victim survivor room village town port boat fleet school club laboratory
    anniversary ring dress cake album single
""")
"""Heads of a compound that does not tell of the event in its first part: "rescue workers", "emergency services"."""
_OFFICES = words("""
    Affairs Exchange Trade Research Investigation Investigations Development Relations Transport Operations Works Defence
    Defense Communications Studies Prevention Protection Security Finance Planning Broadcast Broadcasting Steel Press
""")
"""Event nouns that in a name are of a body: "Foreign Affairs", "New York Stock Exchange"."""
_COUNTED = words("run wicket shot stroke lap")
"""What a score is counted in: "by 152 runs" tells of no run."""
_NOMINAL = frozenset((NOUN, PLURAL, NOUN_OR_BASE))
_NUMERAL = re.compile(
    r"\d[\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|more", re.IGNORECASE
)


class Found(NamedTuple):
    """An event noun by its place, and the part of the clause that it stands in."""

    start: int
    end: int
    event_class: str
    phrase: Phrase | PrepPhrase | None  # None in a line without a verb
    role: str  # subject, object, adverb, or the preposition


def event_nouns(text: str, clause: Clause, covered: Sequence[tuple[int, int]]) -> Iterator[Found]:
    """The event nouns of a clause outside the spans that are `covered`, each once."""
    seen: set[int] = set()
    for phrase, role, begin, stop in _parts(clause):
        for first, last, event_class in _named(text[begin:stop]):
            start, end = begin + first, begin + last
            if start in seen or any(a <= start < b for a, b in covered):
                continue
            seen.add(start)
            if not _is_lone_name(text[start:end], clause, start, alone=(first, end) == (0, stop)):
                yield Found(start, end, event_class, phrase, role)


def _is_lone_name(noun: str, clause: Clause, start: int, *, alone: bool) -> bool:
    """Whether a common noun by itself has a capital that only a name gives it: "Luton or Derby", "in March"."""
    return (
        alone
        and noun[0].isupper()
        and start > clause.sentence_start
        and clause.kind not in ("headline", "verbless")
        and triggers.noun_class(noun.lower()) is not None
    )


@lru_cache(maxsize=_REMEMBERED)
def _named(phrase: str) -> tuple[tuple[int, int, str], ...]:
    """The event nouns of a phrase by their places in it, with their classes. Short phrases come again and again."""
    matches = list(_WORD.finditer(phrase))
    spelled = [m[0] for m in matches]
    found: list[tuple[int, int, str]] = []
    at = 0
    while at < len(matches):
        noun = None if spelled[at] in _CLOSED else triggers.event_noun(spelled, at)
        if noun is None:
            at += 1
        elif (
            _is_part(spelled, noun.last)
            or _is_count(spelled, at)
            or _is_office(spelled, noun.last - 1)
            or _is_modifier(phrase, spelled[at], matches[noun.last - 1 : noun.last + 1])
        ):
            at = noun.last
        else:
            found.append((matches[at].start(), matches[noun.last - 1].end(), noun.event_class))
            at = noun.last
    return tuple(found)


def _is_part(spelled: Sequence[str], after: int) -> bool:
    """Whether the word after an event noun is the head of a compound that tells of somebody, not of the event."""
    if after >= len(spelled):
        return False
    head = spelled[after].lower()
    return head in _BODIES or (head.endswith("s") and singular(head) in _BODIES)


def _is_modifier(phrase: str, noun: str, last: Sequence[re.Match[str]]) -> bool:
    """Whether an event noun stands before another noun and so only says of what kind that is: "an emergency summit".

    `last` are its last word and the one after it. A plural is no modifier, nor is what stands before a likely verb.
    """
    if len(last) < 2 or noun.endswith("s") or not noun.islower():
        return False
    return phrase[last[0].end() : last[1].start()] == " " and CLASSES[last[1][0]] in _NOMINAL


def _is_office(spelled: Sequence[str], at: int) -> bool:
    """Whether a capitalised noun stands beside another capital, as in the name of a body."""
    beside = spelled[at - 1 : at] if at else spelled[at + 1 : at + 2]
    return spelled[at] in _OFFICES and any(word[0].isupper() for word in beside)


def _is_count(spelled: Sequence[str], at: int) -> bool:
    return (
        at > 0
        and singular(spelled[at].lower()) in _COUNTED
        and _NUMERAL.fullmatch(spelled[at - 1]) is not None
    )


def _parts(clause: Clause) -> Iterator[tuple[Phrase | PrepPhrase | None, str, int, int]]:
    if clause.subject is not None and not clause.shares_subject:
        yield clause.subject, "subject", clause.subject.start, clause.subject.end
    for thing in clause.objects:
        yield thing, "object", thing.start, thing.end
    for prep in clause.preps:
        yield prep, prep.prep, prep.start, prep.end
    for adverb in clause.adverbs:
        yield adverb, "adverb", adverb.start, adverb.end
    if clause.verb is None:
        yield None, "", clause.start, clause.end

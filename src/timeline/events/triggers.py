"""Which words tell of events, and of which TimeML class: look-ups in closed lexicons.

A verb or an event noun is a trigger by itself. A phrasal verb is one trigger with its particle ("cut short"),
and a light verb with the noun that bears its event ("hold talks"): one event, whose trigger is the verb and
the noun together where they are adjacent, and else the verb alone. (TimeBank marks both words; one event told
once is what a timeline needs, and the span overlaps either.) Words that bear on other events stand in
`trigger_status.py`, those of journeys in `trigger_movement.py`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Final, NamedTuple

from timeline.events.trigger_light import LIGHT, OF_ANY_EVENT, PHRASAL
from timeline.events.trigger_movement import MOVEMENT
from timeline.events.trigger_verbs import OCCURRENCE, PREDICATES, VERBS
from timeline.language.lexicon import singular

_NAME = "NAME"
_NAMED_BY_YEAR = frozenset(("Euro", "Expo"))  # events only with a year; alone the words are others
_YEAR = re.compile(r"(?:1[4-9]|2[01])\d\d")
_LONGEST = 6  # words of a name
_NUMBER = re.compile(_YEAR.pattern + "|[IVXL]{2,}")  # a single I is more often the pronoun


class EventNoun(NamedTuple):
    """A noun, phrase or name that names an event; `first` and `last` are the half-open range of its words."""

    first: int
    last: int
    event_class: str


def _load() -> tuple[dict[str, str], frozenset[str]]:
    """Nouns and phrases to class, and names, from the data file; the words of a phrase joined by spaces."""
    text = (Path(__file__).parent / "data" / "event_nouns.txt").read_text(encoding="utf-8")
    nouns: dict[str, str] = {}
    names: frozenset[str] = frozenset()
    for line in text.splitlines():
        if line.startswith("#"):
            continue
        event_class, *members = line.split(" ")
        spaced = [member.replace("_", " ") for member in members]
        if event_class == _NAME:
            names = frozenset(spaced)
        else:
            nouns.update(dict.fromkeys(spaced, event_class))
    return nouns, names


def _by_first_word(phrases: Iterable[str]) -> dict[str, tuple[tuple[str, ...], ...]]:
    """First word of a phrase to the words that follow it, the longest phrases first."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in phrases:
        first, *rest = phrase.replace("'s ", " 's ").split(" ")
        if rest:
            found.setdefault(first, []).append(tuple(rest))
    return {first: tuple(sorted(rests, key=len, reverse=True)) for first, rests in found.items()}


_VERB_CLASS: Final = {verb: name for name, verbs in VERBS.items() for verb in verbs}
_PREDICATE_CLASS: Final = {word: name for name, members in PREDICATES.items() for word in members}
_NOUNS, _NAMES = _load()
_PHRASES: Final = _by_first_word(_NOUNS)
_NAMES_BY_FIRST: Final = _by_first_word(_NAMES)
_NAMES_BEGIN: Final = frozenset(_NAMES_BY_FIRST) | _NAMES | _NAMED_BY_YEAR


def verb_class(lemma: str, particle: str | None = None) -> str:
    """The TimeML class of the event that a verb tells, by its lemma and its particle or preposition.

    OCCURRENCE for every verb of no other class. With a particle the pair decides; where the pair has no class
    of its own, a phrasal verb is an OCCURRENCE ("look up"), and any other pair is what its verb is.
    """
    if particle is not None:
        pair = _VERB_CLASS.get(f"{lemma}_{particle}")
        if pair is not None:
            return pair
        if (lemma, particle) in PHRASAL:
            return OCCURRENCE
    return _VERB_CLASS.get(lemma, OCCURRENCE)


def predicate_class(word: str) -> str | None:
    """The TimeML class of a word that tells an event after a copula ("missing", "back"), else None."""
    return _PREDICATE_CLASS.get(word)


def noun_class(word: str) -> str | None:
    """The TimeML class of the event that a noun, phrase or name names, or None where it names none.

    Nouns may be singular or plural and of any case, with hyphens or spaces between the words of a phrase; a
    compound with a hyphen is what its last part is ("mini-summit"). Names are told by their capitals.
    """
    if word in _NAMES:
        return OCCURRENCE
    lower = word.lower()
    return _class_of(lower) or (
        (_class_of(lower.replace("-", " ")) or _class_of(lower.rpartition("-")[2])) if "-" in lower else None
    )


def _class_of(word: str) -> str | None:
    found = _NOUNS.get(word)
    return _NOUNS.get(singular(word)) if found is None and word.endswith("s") else found


def event_noun(words: Sequence[str], at: int) -> EventNoun | None:
    """The longest event noun, phrase or name that begins at `words[at]`, tokens as they are written.

    A name takes the year before it and the year or Roman numeral after it with it ("2020 Olympics", "World
    War II", "Euro 2024"). The words are not looked at for what they are: ask only about nouns and names.
    """
    word = words[at]
    if word[0].isdigit():
        if not _YEAR.fullmatch(word):
            return None
        length = _name_at(words, at + 1)
        return EventNoun(at, at + 1 + length, OCCURRENCE) if length else None
    length = _name_at(words, at)
    if length:
        return EventNoun(at, at + length, OCCURRENCE)
    for rest in _PHRASES.get(word.lower(), ()):
        last = at + 1 + len(rest)
        phrase = " ".join((word, *words[at + 1 : last])).lower()
        event_class = _class_of(phrase)
        if event_class is not None and last <= len(words):
            return EventNoun(at, last, event_class)
    event_class = noun_class(word)
    return None if event_class is None else EventNoun(at, at + 1, event_class)


def _name_at(words: Sequence[str], at: int) -> int:
    """How many words from `at` are the name of an event with its year or numeral; 0 for none."""
    word = words[at] if at < len(words) else ""
    if word not in _NAMES_BEGIN:
        return 0
    after = [other.replace("’", "'") for other in words[at + 1 : at + 1 + _LONGEST]]
    if word in _NAMED_BY_YEAR:
        return 2 if after and _YEAR.fullmatch(after[0]) else 0
    for rest in _NAMES_BY_FIRST.get(word, ()):
        if tuple(after[: len(rest)]) == rest:
            length = 1 + len(rest)
            break
    else:
        length = 1 if word in _NAMES else 0
    numbered = length and length <= len(after) and _NUMBER.fullmatch(after[length - 1])
    return length + 1 if numbered else length


def light(verb_lemma: str, noun: str) -> bool:
    """Whether verb and noun tell one event that the noun bears ("hold talks", "pay a visit").

    The verb is a lemma, with a particle or preposition where it needs one (`carry_out`, `come_into`); the
    noun is singular or plural. The event's class is the noun's.
    """
    nouns = LIGHT.get(verb_lemma)
    if nouns is not None and (noun in nouns or singular(noun) in nouns):
        return True
    return verb_lemma in OF_ANY_EVENT and noun_class(noun) is not None


def movement(verb_lemma: str, particle: str | None = None, preposition: str | None = None) -> str | None:
    """The role of a verb in a journey (see `MOVEMENT`), by the longest key that fits, or None.

    A preposition may go unused ("fly" + "to"), a particle may not ("take over" is no "take").
    """
    verb = verb_lemma if particle is None else f"{verb_lemma}_{particle}"
    return (MOVEMENT.get(f"{verb}_{preposition}") if preposition else None) or MOVEMENT.get(verb)

"""Actors without a name: known only by the words that describe them, which are then what they are called."""

from __future__ import annotations

import re

from timeline.events.actor_links import Entity, Links
from timeline.events.actor_names import GROUP
from timeline.events.actor_roles import ROLE_SEX
from timeline.events.actor_words import Words
from timeline.language.wordlists import words as word_set

INDEFINITE = word_set("a an some any no many several few most another each every")
"""Determiners that bring up someone new."""
_OF_NAME = re.compile(r"od?[NUOKE]+")  # "of the Aurora"
_OF_PEOPLE = word_set("crew staff team jury delegation troupe gang squad party band choir")
"""Groups that "they" can stand for."""


class Unnamed:
    """The actors of an article that have no name; the same words are the same actor."""

    def __init__(self, words: Words, links: Links) -> None:
        self._words = words
        self._links = links
        self._known: dict[str, Entity] = {}
        self._last: dict[str, Entity] = {}  # by head

    def knows(self, head: str) -> bool:
        """Whether an actor with this head word was described before."""
        return head in self._last

    def person(self, begin: int, at: int) -> tuple[int, ...]:
        """One person, described by the words from `begin` to the head `at`."""
        entity = self._entity(begin, at)
        entity.human = True
        return (entity.number,)

    def body(self, begin: int, at: int) -> tuple[int, ...]:
        """One group of people or body."""
        entity = self._entity(begin, at)
        entity.plural = self._words.lower[at] in _OF_PEOPLE
        return (entity.number,)

    def people(self, begin: int, at: int) -> tuple[int, ...]:
        """Several people or bodies."""
        entity = self._entity(begin, at)
        entity.plural = True
        return (entity.number,)

    def _entity(self, begin: int, at: int) -> Entity:
        words = self._words
        while words.classes[begin - 2 : begin] == "no":  # "hundreds of students"
            begin -= 2
        name = _OF_NAME.match(words.classes, at + 1) if words.classes[at] == "g" else None
        phrase, head = described(words, begin, name.end() - 1 if name else at), words.lower[at]
        entity = self._known.get(phrase)
        if entity is None and phrase == head and words.lower[begin] in ("the", "these", "those"):
            entity = self._last.get(head)
        if entity is None:
            entity = self._links.add(GROUP, phrase, (phrase,))
            entity.sex = ROLE_SEX.get(head)
            self._known[phrase] = entity
        self._last[head] = entity
        return entity


def described(words: Words, begin: int, head: int) -> str:
    """A description as written, without its determiner; a capital that only opens the sentence is lowered."""
    first = begin
    while first < head and words.classes[first] in "dm":
        first += 1
    text = ""
    for at in range(first, head + 1):
        opens = words.classes[at - 1 : at] in ("", *'."-d')
        word = words.lower[at] if opens and words.classes[at] not in "NPDKUOJ" else words.text[at]
        text += word if not text or words.classes[at] in "'," else " " + word
    return text

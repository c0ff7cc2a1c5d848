"""Who acts in an article: every person, organisation and state under one name, and what words stand for them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from timeline.events.actor_anaphora import Reader, Reference, description
from timeline.events.actor_links import Entity, Links
from timeline.events.actor_names import ORGANISATION, PERSON, STATE, Name, Office, names
from timeline.events.actor_quotes import Quote, quotes
from timeline.events.actor_words import PlaceMention, Words, words_of


class Actor(NamedTuple):
    """One actor of an article."""

    name: str  # the fullest form in the article
    kind: str  # person, organisation, state, group
    first: int  # code point of the first mention
    mentions: tuple[int, ...]  # code points of all mentions, pronouns and roles among them
    country: str | None  # ISO 3166-1 alpha-2: nationality, or the state itself
    role: str | None  # "prime minister", in lower case
    sex: str | None  # m, f, where a title, a name or a pronoun tells


class Actors:
    """The actors of one article; made by `registry`."""

    def __init__(
        self,
        words: Words,
        entities: list[Entity],
        references: list[Reference],
        found: list[Quote],
        titled: frozenset[int],
    ) -> None:
        self._words = words
        self._entities = entities
        self._references = references
        self._heads: dict[int, Reference] = {}
        for reference in references:
            self._heads[reference.last - 1] = reference
        self._quotes = found
        self._titled = titled
        self._actors: dict[int, Actor] = {}
        for entity in entities:
            mentions = sorted({words.start[word] for word in entity.mentions})
            if mentions:
                self._actors[entity.number] = Actor(
                    entity.name, entity.kind or ORGANISATION, mentions[0], tuple(mentions), entity.home,
                    entity.roles[0] if entity.roles else None, entity.sex,
                )  # fmt: skip

    def _of_kind(self, kind: str) -> tuple[Actor, ...]:
        return tuple(sorted((a for a in self._actors.values() if a.kind == kind), key=lambda a: a.first))

    @property
    def people(self) -> tuple[Actor, ...]:
        """Named people, by first mention."""
        return self._of_kind(PERSON)

    @property
    def organisations(self) -> tuple[Actor, ...]:
        """Named organisations, teams and bands, by first mention."""
        return self._of_kind(ORGANISATION)

    @property
    def states(self) -> tuple[Actor, ...]:
        """States, by first mention."""
        return self._of_kind(STATE)

    def who(self, start: int, end: int) -> tuple[str, ...]:
        """The canonical names of the actors that the noun phrase `text[start:end]` stands for.

        Empty where it stands for none, or where it is not sure for whom.
        """
        found: dict[str, None] = {}
        within = self._words.within(start, end)
        whole = self._counted(within.start, within.stop)
        if whole:
            return (whole,)
        for first, last in _members(self._words, within.start, within.stop):
            for name in self._one(first, last):
                found[name] = None
        return tuple(found)

    def _counted(self, first: int, last: int) -> str | None:
        """A group with what "of" adds to it: "thousands of protesters", "representatives of 31 companies"."""
        of = self._words.classes.find("o", first, last)
        if (
            of <= first
            or self._words.classes[of - 1] not in "qgn"
            or self._words.classes[last - 1] not in "qg"
        ):
            return None
        if set(self._words.classes[first:of]) & set(",cpw"):
            return None
        return description(self._words, first, last - 1)

    def _one(self, first: int, last: int) -> tuple[str, ...]:
        reference = self._heads.get(last - 1)
        if reference is None or reference.first < first:
            return ()
        return tuple(self._entities[number].name for number in reference.actors)

    def named_at(self, offset: int) -> str | None:
        """The canonical name of the actor whose proper name covers an offset."""
        at = bisect_right(self._words.start, offset) - 1
        for reference in self._references:
            if (
                reference.first <= at < reference.last
                and self._words.classes[reference.first] in "NJKUPTRAFO"
            ):
                return self._entities[reference.actors[0]].name
        return None

    def home(self, name: str) -> str | None:
        """The country of an actor by its canonical name: ISO 3166-1 alpha-2, None where the text does not tell."""
        for actor in self._actors.values():
            if actor.name == name:
                return actor.country
        return None

    @property
    def main(self) -> Actor | None:
        """The person or named group that the article is most about: by mentions, earlier ones counting more."""
        best, top = None, 0.0
        size = max(1, len(self._words.start))
        for number, actor in self._actors.items():
            if actor.kind not in (PERSON, ORGANISATION):
                continue
            score = sum(2.0 - self._words.start.index(offset) / size for offset in actor.mentions)
            score += 6 * (number in self._titled) + 2 * (actor.kind == PERSON)
            if score > top:
                best, top = actor, score
        return best


def _members(words: Words, first: int, last: int) -> list[tuple[int, int]]:
    """The phrases that a noun phrase coordinates, each cut after its head."""
    members = []
    begin = first
    for at in range(first, last + 1):
        if at == last or words.classes[at] in ",c":
            if begin < at:
                members.append((begin, _head(words, begin, at)))
            begin = at + 1
    return members


def _head(words: Words, first: int, last: int) -> int:
    """The word after the head of a simple phrase: before its prepositions and relative clauses."""
    for at in range(first + 1, last):
        if words.classes[at] in 'pow"-':
            return at
    return last


def registry(text: str, mentions: Sequence[PlaceMention], title: str | None = None) -> Actors:
    """Read who acts in `text`. `mentions` are the places found in it, in order (`places.find`)."""
    words = words_of(text, mentions)
    found = list(names(words))
    proper = [name for name in found if isinstance(name, Name)]
    offices = {office.last - 1: office.first for office in found if isinstance(office, Office)}
    links = Links()
    linked: dict[int, Entity] = {}
    titled: dict[int, Entity] = {}
    if title:
        links.link((name for name in names(words_of(title, ())) if isinstance(name, Name)), titled)
        for entity in links.entities:
            entity.mentions.clear()
    links.link(proper, linked)
    named = {name.first: (name.last, linked[name.first]) for name in proper}
    for entity in links.entities:
        entity.mentions.clear()
    said = quotes(text)
    reader = Reader(words, links, named, offices, said, lambda at: None)
    references = reader.read()
    return Actors(words, links.entities, references, said, frozenset(e.number for e in titled.values()))

"""Who acts in an article: every person, organisation and state under one name, and what words stand for them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

from timeline.events.actor_groups import COLLECTIVE_ENDINGS
from timeline.events.actor_groups_meant import Groups
from timeline.events.actor_links import Entity, Links
from timeline.events.actor_memory import Memory, Reference
from timeline.events.actor_names import ORGANISATION, PERSON, STATE, Name, Office, names
from timeline.events.actor_phrases import members
from timeline.events.actor_reader import Reader
from timeline.events.actor_roles import ROLE_FIELDS
from timeline.events.actor_roles_meant import Roles
from timeline.events.actor_speech import Spoken, number_at, speakers
from timeline.events.actor_unnamed import Unnamed, described
from timeline.events.actor_words import PlaceMention, Words, words_of
from timeline.events.quotes import Quotation, quotations
from timeline.language.records import maker

_spoken = maker(Spoken)
_NOBODY = ("no", "neither", "none", "nobody")
_MANY = ("thousands", "hundreds", "dozens", "scores", "millions")
_PARTING = frozenset(",cpw")  # classes of words that part a number from what "of" adds to it
_IN_TITLE, _FOR_PERSON = 6.0, 2.0  # what being in the title, and being a person, adds to prominence


class Actor(NamedTuple):
    """One actor of an article."""

    name: str  # the fullest form in the article
    kind: str  # person, organisation, state, group (known by a description only)
    first: int  # code point of the first mention
    mentions: tuple[int, ...]  # code points of all mentions, pronouns and roles among them
    country: str | None  # ISO 3166-1 alpha-2: nationality, or the state itself
    role: str | None  # "prime minister", in lower case
    sex: str | None  # m, f, where a title, a name or a pronoun tells


class Actors:
    """The actors of one article; made by `registry`."""

    def __init__(
        self,
        text: str,
        words: Words,
        links: Links,
        references: list[Reference],
        quotes: Sequence[Quotation],
        named: Sequence[Name],
        titled: frozenset[int],
    ) -> None:
        self._text = text
        self._words = words
        self._known: dict[tuple[int, int], tuple[str, ...]] = {}  # whom a phrase stands for, once asked
        self._entities = links.entities
        same = (
            entity if entity.same_as is None else links.entities[entity.same_as] for entity in links.entities
        )
        self._names = [entity.name for entity in same]  # by number of the entity
        single = [reference for reference in references if not _is_joint(reference)]
        self._heads = {reference.last - 1: reference for reference in single}
        self._named = frozenset(name.first for name in named)
        self._spans = {name.begin: name.last for name in named} | {name.first: name.last for name in named}
        self._single = single
        self._quotes = quotes
        self._speakers: list[int | None] | None = None
        self._titled = titled
        self._actors = tuple(
            (entity.number, _actor(words, entity))
            for entity in self._entities
            if entity.mentions and entity.same_as is None
        )
        self._subjects = frozenset(n for r in single if r.subject for n in r.actors)
        self._homes = {actor.name: actor.country for _, actor in reversed(self._actors)}

    def _of_kind(self, kind: str) -> tuple[Actor, ...]:
        """The actors of a kind, less names that only may be of that kind and of which nothing is told."""
        listed = (
            actor
            for number, actor in self._actors
            if actor.kind == kind
            and (kind == STATE or self._entities[number].sure or number in self._subjects)
        )
        return tuple(sorted(listed, key=lambda actor: actor.first))

    @cached_property
    def people(self) -> tuple[Actor, ...]:
        """Named people, by first mention."""
        return self._of_kind(PERSON)

    @cached_property
    def organisations(self) -> tuple[Actor, ...]:
        """Named organisations, teams and bands, by first mention."""
        return self._of_kind(ORGANISATION)

    @cached_property
    def states(self) -> tuple[Actor, ...]:
        """States, by first mention."""
        return self._of_kind(STATE)

    def who(self, start: int, end: int) -> tuple[str, ...]:
        """The canonical names of the actors that the noun phrase `text[start:end]` stands for.

        A preposition before the phrase and clauses behind it do no harm. A group without a name is called as
        the text describes it. Empty where the phrase stands for nobody, or where it is not sure for whom.
        """
        known = self._known.get((start, end))
        if known is None:
            known = self._known[start, end] = self._who(start, end)
        return known

    def _who(self, start: int, end: int) -> tuple[str, ...]:
        words, within = self._words, self._words.within(start, end)
        if within.start == within.stop:
            return ()
        if words.lower[within.start] in _NOBODY:
            return ()
        if words.classes[within.start : within.start + 2] == "do":  # "most of them"
            within = range(within.start + 2, within.stop)
        counted = self._counted(within.start, within.stop)
        if counted is not None:
            return (counted,)
        if len(within) == 1 and (
            words.classes[within.start] == "y" or words.lower[within.start] in ("my", "our")
        ):
            return self._speaker(within.start)
        found: dict[str, None] = {}
        for first, last in members(words, within.start, within.stop, self._spans):
            found.update(dict.fromkeys(self._one(first, last)))
        return tuple(found)

    def _one(self, first: int, last: int) -> tuple[str, ...]:
        classes = self._words.classes
        while last > first and classes[last - 1] in "',.":
            last -= 1
        reference = self._heads.get(last - 1)
        if reference is not None and reference.first >= first:
            return tuple([self._names[number] for number in reference.actors])
        if self._words.lower[last - 1] in _MANY:
            return (self._words.lower[last - 1],)
        mention = self._words.places.get(last - 1)
        if (
            classes[last - 1] == "D"
            and classes[first] == "d"
            and mention
            and mention.place
            and last - first == 2
        ):
            collective = self._words.text[last - 1].endswith(COLLECTIVE_ENDINGS)
            return (
                mention.place.name if collective else self._words.text[last - 1],
            )  # "the Japanese", "the German"
        return ()

    def _counted(self, first: int, last: int) -> str | None:
        """A group with what "of" adds to it: "thousands of protesters", "representatives of 31 companies"."""
        classes = self._words.classes
        of = classes.find("o", first, last)
        if of <= first or not _PARTING.isdisjoint(classes[first:of]):
            return None
        if classes[of - 1] not in "qgnR" or classes[last - 1] not in "qg":
            return None
        return described(self._words, first, last - 1)

    def _speaker(self, at: int) -> tuple[str, ...]:
        """Who "I" or "we" is: the one whose words the quotation gives."""
        number = number_at(self._quotes, self._words.start[at])
        if number is None:
            return ()
        if self._speakers is None:
            spoken = [_spoken((r.begin, r.last, r.actors[0])) for r in self._single if r.quote is None]
            self._speakers = speakers(self._text, self._words, self._quotes, spoken)
        speaker = self._speakers[number]
        return () if speaker is None else (self._names[speaker],)

    def named_at(self, offset: int) -> str | None:
        """The canonical name of the actor whose proper name covers an offset."""
        word = bisect_right(self._words.start, offset) - 1
        at = bisect_right(self._single, word, key=lambda reference: reference.first) - 1
        if at < 0 or offset >= self._words.end[self._single[at].last - 1]:
            return None
        reference = self._single[at]
        is_name = reference.first in self._named or reference.first in self._words.places
        return self._names[reference.actors[0]] if is_name else None

    def home(self, name: str) -> str | None:
        """The country of an actor by its canonical name: ISO 3166-1 alpha-2, None where the text does not tell."""
        return self._homes.get(name)

    @cached_property
    def main(self) -> Actor | None:
        """The person or named group that the article is most about: mentions count, early ones up to twice."""
        size = max(1, self._words.end[-1]) if self._words.end else 1
        top: tuple[float, Actor] | None = None
        for number, actor in self._actors:
            if actor.kind not in (PERSON, ORGANISATION):
                continue
            score = sum(2.0 - offset / size for offset in actor.mentions)
            score += _IN_TITLE * (number in self._titled) + _FOR_PERSON * (actor.kind == PERSON)
            if top is None or score > top[0]:
                top = (score, actor)
        return top[1] if top else None


def _is_joint(reference: Reference) -> bool:
    """Whether a reference joins others ("Abe and Ratas"), which stand in the list too."""
    return reference.plural and reference.last - reference.first > 1


def _is_seat(name: Name) -> bool:
    """Whether a name is that of a seat, "Duke of Wexcombe", which can stand beside that of who holds it."""
    return "of" in name.words and ROLE_FIELDS.get(name.role or "") in ("crown", "church")


def _with_couples(words: Words, proper: Sequence[Name], linked: dict[int, Entity]) -> dict[int, Entity]:
    """The actor of each name, where given names told as a pair are those of a noble couple named by its seat before:
    "the Duke and Duchess of Arden … Edwin and Maud"."""
    couple: tuple[Entity, Entity] | None = None
    meant: dict[int, Entity] = {}
    for name, other in pairwise(proper):
        joined = words.classes[name.last : other.begin] in ("c", "cd")
        if not joined or name.first not in linked or other.first not in linked:
            continue
        one, two = linked[name.first], linked[other.first]
        if _is_seat(name) and _is_seat(other):
            couple = couple or (one, two)
        elif couple is not None and _is_given_name(one) and _is_given_name(two):
            first, second = couple
            if one.sex and first.sex and one.sex != first.sex:
                first, second = second, first
            meant.setdefault(one.number, first)
            meant.setdefault(two.number, second)
    if not meant:
        return linked
    return {word: meant.get(entity.number, entity) for word, entity in linked.items()}


def _is_given_name(entity: Entity) -> bool:
    """Whether somebody is known by one word, without a role."""
    return len(entity.words) == 1 and entity.kind in ("", PERSON) and not entity.roles


def _actor(words: Words, entity: Entity) -> Actor:
    mentions = tuple(sorted({words.start[word] for word in entity.mentions}))
    role = entity.roles[0] if entity.roles else None
    return Actor(
        entity.name, entity.kind or ORGANISATION, mentions[0], mentions, entity.home, role, entity.sex
    )


def registry(text: str, mentions: Sequence[PlaceMention], title: str | None = None) -> Actors:
    """Read who acts in `text`. `mentions` are the places found in it, in order (`places.find`).

    The time is linear in the length of the text.
    """
    words = words_of(text, mentions)
    found = list(names(words))
    proper = [name for name in found if isinstance(name, Name)]
    offices = {office.last - 1: office.first for office in found if isinstance(office, Office)}
    links = Links()
    titled: dict[int, Entity] = {}
    linked = links.link(
        proper, frozenset(n.first for n in proper if words.sentence[n.first] in words.headlines)
    )
    if title:
        title_words = words_of(title + ".", ())
        titled = links.link((n for n in names(title_words) if isinstance(n, Name)), frozenset())
    for name, other in pairwise(proper):
        if other.begin == name.last + 1 and words.classes[name.last] == "," and other.first in linked:
            if _is_seat(other) and name.kind == PERSON and name.first in linked:
                linked[other.first] = linked[name.first]
            elif _is_seat(name) and other.kind == PERSON and words.classes[other.last] in ",-":
                linked[name.first] = linked[other.first]
                linked[other.first].roles.append(name.role or "")
    linked = _with_couples(words, proper, linked)
    named = {name.first: (name.last, linked[name.first]) for name in proper if name.first in linked}
    quotes = quotations(text)
    memory = Memory(words, links, quotes)
    spoken = [
        _spoken((memory.start_of_phrase(name.first), name.last, linked[name.first].number))
        for name in proper
        if name.first in linked and memory.quote(name.first) is None
    ]
    speaking = speakers(text, words, quotes, spoken)
    unnamed = Unnamed(words, links)
    roles, groups = Roles(memory, unnamed, links.entities), Groups(memory, unnamed)
    references = Reader(memory, roles, groups, unnamed, named, offices, speaking).read()
    return Actors(
        text, words, links, references, quotes, proper, frozenset(e.number for e in titled.values())
    )

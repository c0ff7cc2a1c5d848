"""Which names of an article are names of the same actor: surnames, initials, nicknames, acronyms, parts of names."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from timeline.events.actor_lexicon import (
    ACRONYMS,
    FAMILY_FIRST,
    GIVEN_SYLLABLES,
    KEPT_TITLES,
    PARTICLES,
    SUFFIXES,
)
from timeline.events.actor_names import ORGANISATION, PERSON, Name, sex_of


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_NICKNAMES = {
    nick: full
    for full, nicks in {
        "joseph": "joe joey", "robert": "bob bobby rob robbie", "william": "will bill billy", "james": "jim jimmy jamie",
        "thomas": "tom tommy", "michael": "mike mick micky", "richard": "rick ricky dick rich", "john": "jack johnny jon",
        "donald": "don donnie", "edward": "ed eddie ted ned", "charles": "charlie chuck", "daniel": "dan danny",
        "christopher": "chris", "anthony": "tony", "antony": "tony", "benjamin": "ben benny bibi", "samuel": "sam sammy",
        "matthew": "matt", "alexander": "alex sandy", "andrew": "andy", "nicholas": "nick nicky", "steven": "steve",
        "stephen": "steve", "kenneth": "ken kenny", "ronald": "ron ronnie", "timothy": "tim", "gregory": "greg",
        "patrick": "pat paddy", "peter": "pete", "philip": "phil", "david": "dave davy", "douglas": "doug", "elizabeth":
        "liz beth betty lizzie eliza", "katherine": "kate kathy katie kay", "catherine": "cathy kate", "margaret": "maggie peggy meg",
        "susan": "sue susie", "victoria": "vicky", "deborah": "debbie deb", "jennifer": "jen jenny", "rebecca": "becky",
        "lawrence": "larry", "gerald": "gerry jerry", "frederick": "fred freddie", "vladimir": "volodya", "francis": "frank",
        "alexandra": "alex", "samantha": "sam", "patricia": "pat patty trish", "leonard": "len lenny", "raymond": "ray",
        "theodore": "ted teddy", "jeffrey": "jeff", "geoffrey": "geoff", "walter": "walt", "bernard": "bernie", "albert": "bert al",
    }.items()
    for nick in nicks.split()
}  # fmt: skip
_SMALL = _words("of the for and on in & de la")


@dataclass(slots=True)
class Entity:
    """One actor while the article is being read; `number` is its place in the list of all."""

    number: int
    kind: str  # person, organisation, state, group, or empty while nothing tells
    name: str  # the fullest form so far
    words: tuple[str, ...]
    sure: bool = False
    home: str | None = None
    sex: str | None = None
    family: str | None = None  # of a group: music, sport …
    roles: list[str] = field(default_factory=list)
    homes: dict[str, int] = field(default_factory=dict)
    mentions: list[int] = field(default_factory=list)  # word numbers
    plural: bool = False
    given: str = ""
    surname: str = ""


def key(word: str) -> str:
    """A word of a name without case and stops."""
    return word.lower().replace(".", "").replace("’", "'")


class Links:
    """All named actors of an article; `of` gives the one that each name belongs to."""

    def __init__(self) -> None:
        self.entities: list[Entity] = []
        self._whole: dict[tuple[str, ...], Entity] = {}
        self._surnames: dict[str, list[Entity]] = {}
        self._givens: dict[str, list[Entity]] = {}
        self._parts: dict[str, list[Entity]] = {}
        self._initials: dict[str, Entity] = {}

    def add(self, kind: str, name: str, words: tuple[str, ...]) -> Entity:
        """A new actor."""
        entity = Entity(len(self.entities), kind, name, words)
        self.entities.append(entity)
        return entity

    def link(self, found: Iterable[Name], named: dict[int, Entity]) -> None:
        """Give each name its actor, in `named` by its first word: full names first, then what can be short for them."""
        short: list[Name] = []
        for name in found:
            if len(name.words) > 1 or (name.kind == ORGANISATION and name.sure):
                named[name.first] = self._full(name)
            else:
                short.append(name)
        for name in short:
            named[name.first] = self._short(name)

    def _full(self, name: Name) -> Entity:
        keys = tuple(map(key, name.words))
        entity = self._whole.get(keys) or (
            self._same_person(keys) if name.kind == PERSON else self._same_body(keys)
        )
        if entity is None:
            entity = self.add(name.kind, " ".join(name.words), name.words)
            self._index(entity, keys)
        elif len(name.words) > len(entity.words):
            entity.name, entity.words = " ".join(name.words), name.words
        self._whole[keys] = entity
        tell(entity, name)
        return entity

    def _index(self, entity: Entity, keys: tuple[str, ...]) -> None:
        if entity.kind == PERSON:
            entity.given, entity.surname = parts_of_person(keys)
            for start in range(len(entity.surname.split())):
                tail = " ".join(entity.surname.split()[start:])
                self._surnames.setdefault(tail, []).append(entity)
            self._givens.setdefault(entity.given, []).append(entity)
            return
        big = [word for word in keys if word and word not in _SMALL]
        for word in dict.fromkeys((big[-1], big[0])) if big else ():
            self._parts.setdefault(word, []).append(entity)
            if word == big[-1] and word.endswith("s"):
                self._parts.setdefault(word[:-1], []).append(entity)
        if len(big) > 1:
            self._initials.setdefault("".join(word[0] for word in big), entity)

    def _same_person(self, keys: tuple[str, ...]) -> Entity | None:
        """A person already known by a shorter or longer form of the name."""
        given, surname = parts_of_person(keys)
        for entity in self._surnames.get(surname, ()):
            if _compatible(given, entity.given):
                return entity
        return None

    def _same_body(self, keys: tuple[str, ...]) -> Entity | None:
        for word in {keys[0], keys[-1]} - _SMALL:
            for entity in self._parts.get(word, ()):
                known = tuple(map(key, entity.words))
                if _starts_or_ends(known, keys) or _starts_or_ends(keys, known):
                    return entity
        return None

    def _short(self, name: Name) -> Entity:
        word = key(name.words[0])
        entity = self._whole.get((word,)) or self._person_called(word, name)
        if (
            (entity is None
            and name.kind != PERSON)
            or (name.kind == PERSON and not name.sure and entity is None)
        ):
            entity = self._body_called(word, name)
        if entity is None:
            entity = self.add(name.kind, name.words[0], name.words)
            self._whole[(word,)] = entity
            entity.surname = word
        elif entity.sex and name.sex and entity.sex != name.sex and entity.kind == PERSON:
            entity = self.add(PERSON, " ".join(name.words), name.words)
        tell(entity, name)
        return entity

    def _person_called(self, word: str, name: Name) -> Entity | None:
        for table in (self._surnames, self._givens):
            people = table.get(word) or ()
            fitting = [
                p
                for p in people
                if not (name.sex and p.sex and sex_of(name.words) is None and p.sex != name.sex)
            ]
            if name.role and len(fitting) > 1:
                fitting = [p for p in fitting if name.role in p.roles] or fitting
            if fitting:
                return fitting[0]
        return None

    def _body_called(self, word: str, name: Name) -> Entity | None:
        full = ACRONYMS.get(word)
        if full:
            known = self._whole.get(tuple(full.split()))
            if known:
                return known
        if name.words[0].isupper() and len(word) > 1:
            return self._initials.get(word)
        bodies = self._parts.get(word, ())
        return bodies[0] if len(bodies) == 1 or (bodies and len({b.number for b in bodies}) == 1) else None


def tell(entity: Entity, name: Name) -> None:
    """Add what one mention tells of an actor to what is known."""
    if name.sure and not entity.sure:
        entity.kind, entity.sure = name.kind, True
    entity.kind = entity.kind or name.kind
    if name.home:
        entity.homes[name.home] = entity.homes.get(name.home, 0) + 1
        entity.home = max(entity.homes, key=lambda code: (entity.homes[code], code == entity.home))
    entity.sex = entity.sex or name.sex
    entity.family = entity.family or name.family
    if name.role and name.role not in entity.roles:
        entity.roles.append(name.role)
    entity.mentions.append(name.first)


def parts_of_person(keys: tuple[str, ...]) -> tuple[str, str]:
    """The given and the family name, in lower case; the family name comes first in a closed list of cultures."""
    bare = [word for word in keys if word not in SUFFIXES] or list(keys)
    if bare[0] in KEPT_TITLES:
        return (bare[1] if len(bare) > 1 else bare[0]), (" ".join(bare[1:]) or bare[0])
    if (
        len(bare) > 1
        and bare[0] in FAMILY_FIRST
        and all(part in GIVEN_SYLLABLES for part in bare[-1].split("-"))
    ):
        return " ".join(bare[1:]), bare[0]
    at = len(bare) - 1
    while at > 1 and bare[at - 1] in PARTICLES:
        at -= 1
    return bare[0], " ".join(bare[at:])


def _compatible(one: str, other: str) -> bool:
    if one == other or (_NICKNAMES.get(one) or one) == (_NICKNAMES.get(other) or other):
        return True
    return one[:1] == other[:1] and (len(one) <= 2 or len(other) <= 2)


def _starts_or_ends(long: tuple[str, ...], short: tuple[str, ...]) -> bool:
    return len(long) > len(short) and (long[: len(short)] == short or long[-len(short) :] == short)

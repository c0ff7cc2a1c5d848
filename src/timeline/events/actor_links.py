"""Which names of an article are names of the same actor: surnames, nicknames, acronyms, parts of names."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from timeline.events.actor_name_words import ACRONYMS, PARTICLES, SUFFIXES, is_family_first
from timeline.events.actor_names import PERSON, THING, Name, sex_of
from timeline.events.actor_roles import COURTESY_TITLES, KEPT_TITLES
from timeline.language.wordlists import table

_FULL_FORMS = table(
    {
        "joseph": "joe joey",
        "robert": "bob bobby rob robbie",
        "william": "will bill billy",
        "james": "jim jimmy jamie",
        "thomas": "tom tommy",
        "michael": "mike mick",
        "richard": "rick ricky dick rich",
        "john": "jack johnny jon",
        "donald": "don donnie",
        "edward": "ed eddie ted ned",
        "charles": "charlie chuck",
        "daniel": "dan danny",
        "christopher": "chris",
        "anthony": "tony antony",
        "benjamin": "ben benny bibi",
        "samuel": "sam sammy",
        "matthew": "matt",
        "alexander": "alex sandy",
        "andrew": "andy",
        "nicholas": "nick nicky",
        "stephen": "steve steven",
        "kenneth": "ken kenny",
        "ronald": "ron ronnie",
        "timothy": "tim",
        "gregory": "greg",
        "patrick": "pat paddy",
        "peter": "pete",
        "philip": "phil",
        "david": "dave",
        "douglas": "doug",
        "lawrence": "larry",
        "gerald": "gerry jerry",
        "frederick": "fred freddie",
        "francis": "frank",
        "leonard": "len lenny",
        "raymond": "ray",
        "geoffrey": "geoff jeffrey jeff",
        "bernard": "bernie",
        "albert": "bert al",
        "elizabeth": "liz beth betty lizzie",
        "katherine": "kate kathy katie catherine cathy",
        "margaret": "maggie peggy meg",
        "susan": "sue susie",
        "victoria": "vicky",
        "deborah": "debbie deb",
        "jennifer": "jen jenny",
        "rebecca": "becky",
        "alexandra": "alex sandra",
        "samantha": "sam",
        "patricia": "pat patty",
    }
)
_SMALL = frozenset(("of", "the", "for", "and", "on", "in", "&", "de", "la"))
_MOST = 16  # actors that one word of a name can lead to; hostile text must not make look-ups long


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
    family: str | None = None
    plural: bool = False  # a group that "they" can stand for
    human: bool = False  # one person, though known by a description only
    same_as: int | None = None  # the person that a description turned out to be
    roles: list[str] = field(default_factory=list)
    homes: dict[str, int] = field(default_factory=dict)
    mentions: list[int] = field(default_factory=list)  # word numbers


class Links:
    """All actors of an article, found by their names."""

    def __init__(self) -> None:
        self.entities: list[Entity] = []
        self._whole: dict[tuple[str, ...], Entity] = {}
        self._givens: dict[str, list[Entity]] = {}
        self._surnames: dict[str, list[Entity]] = {}
        self._parts: dict[str, list[Entity]] = {}
        self._initials: dict[str, Entity] = {}

    def add(self, kind: str, name: str, words: tuple[str, ...]) -> Entity:
        """A new actor."""
        entity = Entity(len(self.entities), kind, name, words)
        self.entities.append(entity)
        return entity

    def link(self, found: Iterable[Name], doubtful: frozenset[int]) -> dict[int, Entity]:
        """The actor of each name, by the name's first word: full names first, then what can be short for them.

        Names whose first word is `doubtful` (in a headline) stand for actors only that are named elsewhere too.
        """
        linked: dict[int, Entity] = {}
        later: list[Name] = []
        for name in found:
            wanted = name.kind != THING and (name.first not in doubtful or name.sure)
            if wanted and len(name.words) > 1:
                linked[name.first] = self._full(name)
            else:
                later.append(name)
        for name in later:
            entity = self._whole.get(_keys(name)) or (self._short(name) if len(name.words) == 1 else None)
            if entity is None and name.first not in doubtful:
                entity = self.add(name.kind, _written(name.words), name.words)
                self._whole[_keys(name)] = entity
            if entity is not None:
                _tell(entity, name)
                linked[name.first] = entity
        return linked

    def parts(self, word: str) -> list[Entity]:
        """The organisations that have a word, in lower case, at the end or the beginning of their name."""
        return self._parts.get(word, [])

    def _full(self, name: Name) -> Entity:
        keys = _keys(name)
        entity = self._whole.get(keys) or (
            self._same_person(keys) if name.kind == PERSON else self._same_body(keys)
        )
        if entity is None:
            entity = self.add(name.kind, _written(name.words), name.words)
            self._index(entity, keys)
        elif len(name.words) > len(entity.words) or (entity.name.isupper() and not name.words[0].isupper()):
            entity.name, entity.words = _written(name.words), name.words
            self._index(entity, keys)
        self._whole[keys] = entity
        _tell(entity, name)
        return entity

    def _index(self, entity: Entity, keys: tuple[str, ...]) -> None:
        if entity.kind == PERSON:
            given, surname = _given_and_surname(keys)
            _append(self._givens, given, entity)
            tail = surname.split()
            for start in range(len(tail)):
                _append(self._surnames, " ".join(tail[start:]), entity)
            return
        big = [word for word in keys if word and word not in _SMALL]
        for word in big[-1:] + big[:1]:
            _append(self._parts, word, entity)
            if word.endswith("s"):
                _append(self._parts, word[:-1], entity)
        if len(big) > 1:
            self._initials.setdefault("".join(word[0] for word in big), entity)

    def _same_person(self, keys: tuple[str, ...]) -> Entity | None:
        """A person already known by a shorter or longer form of the name."""
        whole = self._surnames.get(" ".join(keys))  # "Van der Meer"
        if whole:
            return whole[0]
        if len(keys) == 2 and keys[0] in COURTESY_TITLES:  # "Sir Alan", "Lady Lowe"
            return next(iter([*self._surnames.get(keys[1], ()), *self._givens.get(keys[1], ())]), None)
        given, surname = _given_and_surname(keys)
        for entity in self._surnames.get(surname, ()):
            if _compatible(given, _given_and_surname(tuple(map(key, entity.words)))[0]):
                return entity
        return None

    def _same_body(self, keys: tuple[str, ...]) -> Entity | None:
        for word in (keys[0], keys[-1]):
            for entity in self._parts.get(word, ()):
                known = tuple(map(key, entity.words))
                if _starts_or_ends(known, keys) or _starts_or_ends(keys, known):
                    return entity
        return None

    def _short(self, name: Name) -> Entity | None:
        word = key(name.words[0])
        entity = self._person_called(word, name)
        if entity is None and not (name.kind == PERSON and name.sure):
            entity = self._body_called(word, name.words[0])
        return entity

    def _person_called(self, word: str, name: Name) -> Entity | None:
        titled = name.sex is not None and sex_of(name.words) is None  # "Mrs Pask"
        for known in (self._surnames, self._givens):
            people = [p for p in known.get(word, ()) if not (titled and p.sex and p.sex != name.sex)]
            if name.role and len(people) > 1:
                people = [p for p in people if name.role in p.roles] or people
            if people:
                return people[0]
        return None

    def _body_called(self, word: str, written: str) -> Entity | None:
        full = self._whole.get(tuple(ACRONYMS.get(word, "").split()))
        if full is not None:
            return full
        if written.isupper() and len(word) > 1:
            return self._initials.get(word)
        bodies = self._parts.get(word, [])
        return bodies[0] if len({body.number for body in bodies}) == 1 else None


def key(word: str) -> str:
    """A word of a name in lower case and without stops."""
    return word.lower().replace(".", "").replace("’", "'")


def _keys(name: Name) -> tuple[str, ...]:
    return tuple(map(key, name.words))


def _written(words: tuple[str, ...]) -> str:
    """A name as it is written: no space before the possessive inside "St Brannock's Choir"."""
    return " ".join(words).replace(" '", "'").replace(" ’", "’")


def _append(known: dict[str, list[Entity]], word: str, entity: Entity) -> None:
    entities = known.setdefault(word, [])
    if len(entities) < _MOST and entity not in entities:
        entities.append(entity)


def _tell(entity: Entity, name: Name) -> None:
    """Add what one mention tells of an actor to what is known."""
    if name.kind and name.kind != THING and (not entity.kind or (name.sure and not entity.sure)):
        entity.kind, entity.sure = name.kind, name.sure
    if name.home:
        entity.homes[name.home] = entity.homes.get(name.home, 0) + 1
        entity.home = max(entity.homes, key=entity.homes.__getitem__)
    entity.sex = entity.sex or name.sex
    entity.family = entity.family or name.family
    if name.role and name.role not in entity.roles:
        entity.roles.append(name.role)


def _given_and_surname(keys: tuple[str, ...]) -> tuple[str, str]:
    """The given and the family name, in lower case: the family name is first in Chinese and Korean names."""
    bare = [word for word in keys if word not in SUFFIXES] or list(keys)
    if "of" in bare:  # "Duke of Arden"
        return " ".join(bare), " ".join(bare)
    if bare[0] in KEPT_TITLES and len(bare) > 1:
        return bare[1], " ".join(bare[1:])
    if is_family_first(bare):
        return " ".join(bare[1:]), bare[0]
    at = len(bare) - 1
    while at > 1 and bare[at - 1] in PARTICLES:
        at -= 1
    return bare[0], " ".join(bare[at:])


def _compatible(one: str, other: str) -> bool:
    """Whether two given names can be of one person: the same, a nickname, an initial."""
    if one == other or _FULL_FORMS.get(one, one) == _FULL_FORMS.get(other, other):
        return True
    return one[:1] == other[:1] and (len(one) <= 2 or len(other) <= 2)


def _starts_or_ends(long: tuple[str, ...], short: tuple[str, ...]) -> bool:
    return len(long) > len(short) > 1 and (long[: len(short)] == short or long[-len(short) :] == short)

"""Whom a description stands for: "the prime minister", "the band", "the two countries", "officials".

A description takes up an actor that was named. Where several fit equally well it stands for nobody; where none
does, its own words are all that is known of the actor, and are its name.
"""

from __future__ import annotations

import re

from timeline.events.actor_evidence import home_in, role_phrase
from timeline.events.actor_groups import GROUP_FAMILIES, LEADER_PLURALS
from timeline.events.actor_links import Entity
from timeline.events.actor_memory import Memory, best
from timeline.events.actor_name_words import BLOCS
from timeline.events.actor_names import GROUP, ORGANISATION, PERSON
from timeline.events.actor_roles import (
    COMMON_EPITHETS,
    FIELD_ROLES,
    LASTING_MODIFIERS,
    MUSICAL,
    ROLE_FIELDS,
    ROLE_SEX,
    SAME_ROLES,
    TAKES_UP,
)
from timeline.events.actor_words import Words

_NUMBERS = {
    word: number
    for number, text in {
        2: "two both",
        3: "three",
        4: "four",
        5: "five",
        6: "six",
        7: "seven",
        8: "eight",
        9: "nine",
    }.items()
    for word in text.split()
}
_INDEFINITE = frozenset("a an some any no many several few most another each every".split())
_PLURAL_SIDES = frozenset(
    "visitors tourists hosts champions holders favourites minnows newcomers underdogs".split()
)
_OF_NAME = re.compile(r"od?[NUOKE]+")  # "of the Aurora"
_SIZES = {"duo": 2, "trio": 3, "quartet": 4, "quintet": 5}
_OF_PEOPLE = frozenset("crew staff team jury delegation troupe gang squad party band choir".split())
"""Groups that "they" can stand for."""
_MEN = ("men", "women", "boys", "girls")
_FAMILIAR = LEADER_PLURALS - {"officials", "men", "women", "friends", "boys", "girls", "players", "fighters"}
"""Plurals that, with "the" and no number, take up two people who were named."""
_FAMILIES_OF_NAMES = ("music", "sport", "business")
_ARTISTS = ("music", "sport", "screen", "letters", "crown", "church")
_OFTEN_KNOWN = ("counterpart", "leader")


class Descriptions:
    """Finds out whom descriptions stand for, from what a reader has in mind."""

    def __init__(self, memory: Memory, people: dict[str, list[Entity]]) -> None:
        self._memory = memory
        self._words: Words = memory.words
        self._people = people  # by the last word of a role of theirs
        self._unnamed: dict[str, Entity] = {}
        self._last_unnamed: dict[str, Entity] = {}  # by head

    def role(self, begin: int, at: int) -> tuple[int, ...]:
        """The person whom the role that begins and ends at these words stands for."""
        words, head = self._words, self._words.lower(at)
        if words.classes[begin] not in "dm" and words.classes[at] == "r" or words.lower(begin) in _INDEFINITE:
            return self._someone(begin, at)
        phrase = role_phrase(words, begin, at)
        home = home_in(words, begin, at)
        if words.classes[at + 1 : at + 2] == "o":
            home = home or home_in(words, at + 2, at + 3 + (words.classes[at + 2 : at + 3] == "d"))
        in_mind = self._memory.prominence(at)
        here = self._memory.subject_of_clause(at)
        fitting = {
            entity.number: in_mind.get(entity.number, 0.0) + 3 * (home is not None and entity.home == home)
            for entity in self._candidates(phrase, head, in_mind)
            if entity.number != here and self._can_be(entity, phrase, head, home)
        }
        chosen = next(iter(fitting)) if len(fitting) == 1 else best(fitting)
        if chosen is None and not fitting and words.classes[begin] == "d":
            chosen = self._by_epithet(head, in_mind, here)
            if chosen is None and not home:
                chosen = self._newly_called(phrase, head, at)
        if chosen is not None:
            entity = self._memory.entity(chosen)
            entity.home = entity.home or home
            return (chosen,)
        return () if fitting else self._someone(begin, at)

    def _someone(self, begin: int, at: int) -> tuple[int, ...]:
        """One person known only by a role."""
        (number,) = self.unnamed(begin, at)
        self._memory.entity(number).human = True
        return (number,)

    def _by_epithet(self, head: str, in_mind: dict[int, float], here: int | None) -> int | None:
        """The person whom "the star" or "the 22-year-old" takes up."""
        aged = head.endswith("-old")
        if not aged and head not in COMMON_EPITHETS:
            return None
        least = 2.0 if aged else 4.0
        fitting = {
            n: s for n, s in in_mind.items() if s >= least and n != here and self._can_be_called(n, head)
        }
        return best(fitting)

    def _newly_called(self, phrase: str, head: str, at: int) -> int | None:
        """The only person of the article so far, where a role takes up the subject of the sentence before.

        "Ruth Okafor is in Leeds. The shadow health secretary …"; but "The mayor …" may be anyone's.
        """
        if len(self._memory.people) != 1 or not (" " in phrase or ROLE_FIELDS.get(head) in _ARTISTS):
            return None
        (number,) = self._memory.people
        entity = self._memory.entity(number)
        just_named = any(
            r.actors == (number,) and r.subject and score == 5.0 for r, score in self._memory.recent(at)
        )
        if entity.roles or not just_named or not self._can_be_called(number, head):
            return None
        entity.roles.append(phrase)
        return number

    def _candidates(self, phrase: str, head: str, in_mind: dict[int, float]) -> list[Entity]:
        found = [
            *self._people.get(head, ()),
            *self._people.get(SAME_ROLES.get(phrase, "").rpartition(" ")[2], ()),
        ]
        known = {entity.number for entity in found}
        return found + [self._memory.entity(n) for n in in_mind if n not in known]

    def _can_be(self, entity: Entity, phrase: str, head: str, home: str | None) -> bool:
        """Whether a description fits what is known of an actor."""
        if entity.kind != PERSON or (home and entity.home and entity.home != home):
            return False
        if entity.sex and ROLE_SEX.get(head, entity.sex) != entity.sex:
            return False
        if any(_takes_up(phrase, role) for role in entity.roles):
            return True
        return (
            home is not None
            and entity.home == home
            and ROLE_FIELDS.get(head) == "state"
            and (
                not entity.roles
                or any(role.split()[-1] in _OFTEN_KNOWN for role in entity.roles)
                or head == "leader"
            )
        )

    def _can_be_called(self, number: int, head: str) -> bool:
        entity = self._memory.entity(number)
        return entity.kind == PERSON and ROLE_SEX.get(head, entity.sex) in (None, entity.sex)

    def unnamed(self, begin: int, at: int) -> tuple[int, ...]:
        """An actor known only by its description; the same words are the same actor."""
        words = self._words
        while words.classes[begin - 2 : begin] == "no":  # "hundreds of students"
            begin -= 2
        name = _OF_NAME.match(words.classes, at + 1) if words.classes[at] == "g" else None
        phrase, head = described(words, begin, name.end() - 1 if name else at), words.lower(at)
        entity = self._unnamed.get(phrase)
        if entity is None and phrase == head and words.lower(begin) in ("the", "these", "those"):
            entity = self._last_unnamed.get(head)
        if entity is None:
            entity = self._memory.links.add(GROUP, phrase, (phrase,))
            entity.sex = ROLE_SEX.get(head)
            self._unnamed[phrase] = entity
        self._last_unnamed[head] = entity
        return (entity.number,)

    def group(self, begin: int, at: int) -> tuple[int, ...]:
        """The organisation that "the band", "the company" or "the Estonian government" stands for."""
        words, head = self._words, self._words.lower(at)
        family = GROUP_FAMILIES[head]
        definite = words.classes[begin] == "d" and words.lower(begin) not in _INDEFINITE
        home = home_in(words, begin, at)
        if home is None and words.classes[at + 1 : at + 2] == "o":
            home = home_in(words, at + 2, at + 3 + (words.classes[at + 2 : at + 3] == "d"))
        if family == "government" and head != "ministry" and home and self._is_of_state(begin, at):
            return (self._memory.state(home).number,)
        if not definite:
            return self._body(begin, at)
        in_mind = self._memory.prominence(at)
        said = {words.lower(n) for n in range(begin + 1, at) if words.classes[n] in "ax"}
        exact = {
            entity.number: in_mind.get(entity.number, 0.0)
            for entity in self._memory.links.parts(head)
            if _seen(entity, at) and said <= {word.lower() for word in entity.words}
        }
        if family == "bloc":
            exact |= {n: s for n, s in in_mind.items() if self._memory.entity(n).name.lower() in BLOCS}
        fitting: dict[int, float] = {}
        doubtful: dict[int, float] = {}
        for number, score in (dict.fromkeys(self._memory.bodies(), 0.0) | in_mind).items():
            entity = self._memory.entity(number)
            if (
                entity.kind not in (ORGANISATION, "")
                or entity.name.lower() in BLOCS
                or entity.mentions[-1] >= begin
            ):
                continue
            if head in (word.lower() for word in entity.words):  # and what else is said of it does not fit
                continue
            if entity.family == family:
                fitting[number] = score
            elif (
                entity.family is None
                and family in _FAMILIES_OF_NAMES
                and (head not in _PLURAL_SIDES or entity.words[-1].endswith("s"))
            ):
                doubtful[number] = score - 2 * (not entity.kind)
        for candidates in (exact, fitting, doubtful):
            if candidates:
                chosen = next(iter(candidates)) if len(candidates) == 1 else best(candidates)
                if chosen is None:
                    return ()
                if candidates is not exact:
                    entity = self._memory.entity(chosen)
                    entity.family, entity.kind = family, ORGANISATION
                return (chosen,)
        return self._memory.last_people(_SIZES.get(head, 0), at) or self._body(begin, at)

    def _body(self, begin: int, at: int) -> tuple[int, ...]:
        """A group known only by its description."""
        (number,) = self.unnamed(begin, at)
        self._memory.entity(number).plural = self._words.lower(at) in _OF_PEOPLE
        return (number,)

    def _is_of_state(self, begin: int, at: int) -> bool:
        """Whether a government is that of a whole country: "the Estonian government", "Ghana's government"."""
        words = self._words
        if words.classes[at + 1] == "o" and begin >= at - 1:
            mention = words.places.get(at + 2 + (words.classes[at + 2] == "d"))
        elif set(words.classes[begin:at]) <= set("dDP'"):
            mention = next((words.places[n] for n in range(begin, at) if n in words.places), None)
        else:
            return False
        return mention is not None and mention.place is not None and mention.place.kind == "country"

    def several(self, begin: int, at: int) -> tuple[int, ...]:
        """Several actors at once: "the two leaders", "the four countries", "officials"."""
        words, head = self._words, self._words.lower(at)
        count = next((_NUMBERS[w.lower()] for w in words.text[begin:at] if w.lower() in _NUMBERS), 0)
        plain = set(words.classes[begin:at]) <= (
            {"d", "n", "D", "P"} if words.classes[at] in "sDP" else {"d", "n"}
        )
        definite = words.lower(begin) in ("the", "both", "these", "those", "all")
        found: tuple[int, ...] = ()
        if definite and plain and (count or head in _FAMILIAR):
            if count and words.classes[at] in "sDP":
                found = self._memory.last_states(count, at)
            if not found and head in LEADER_PLURALS:
                found = self._memory.last_people(count or 2, at)
        if not found and definite and plain and count and _singular(head) in GROUP_FAMILIES:
            found = self._memory.last_bodies(count, at)
        if not found and definite and at == begin + 1 and head in _MEN and head not in self._last_unnamed:
            found = self._memory.last_group(at)
        return found or self.unnamed(begin, at)

    def pair(self, begin: int, at: int) -> tuple[int, ...]:
        """Two people who were named together: "the couple"."""
        return self._memory.last_people(2, at) or self.unnamed(begin, at)

    def state(self, begin: int, at: int) -> tuple[int, ...]:
        """The state that "the country" or "the Baltic nation" stands for: the one talked of last."""
        if self._words.lower(at) == "state":  # of a federation, more often than not
            return ()
        if self._words.classes[begin] not in "dm" or self._words.lower(begin) in _INDEFINITE:
            return self.unnamed(begin, at)
        return self._memory.last_states(1, begin)


def described(words: Words, begin: int, head: int) -> str:
    """A description as written, without its determiner; a capital that only opens the sentence is lowered."""
    first = begin
    while first < head and words.classes[first] in "dm":
        first += 1
    text = ""
    for at in range(first, head + 1):
        opens = words.classes[at - 1 : at] in ("", *'."-d')
        word = words.lower(at) if opens and words.classes[at] not in "NPDKUOJ" else words.text[at]
        text += word if not text or words.classes[at] in "'," else " " + word
    return text


def _singular(plural: str) -> str:
    return plural[:-3] + "y" if plural.endswith("ies") else plural.removesuffix("s")


def _seen(entity: Entity, at: int) -> bool:
    return bool(entity.mentions) and entity.mentions[0] < at


def _takes_up(phrase: str, role: str) -> bool:
    """Whether a role can be said again as `phrase`: "the minister" for a transport minister."""
    said, held = (SAME_ROLES.get(words, words).split() for words in (phrase, role))
    if said[-1] == held[-1]:
        return set(said) <= set(held) and LASTING_MODIFIERS & set(said) == LASTING_MODIFIERS & set(held)
    if LASTING_MODIFIERS & set(held) - {"prime"} or len(said) > 1:
        return False
    if MUSICAL & set(held) and ROLE_FIELDS.get(said[-1]) == "music":
        return True
    return held[-1] in TAKES_UP.get(said[-1], ()) or ROLE_FIELDS.get(held[-1]) in FIELD_ROLES.get(
        said[-1], ()
    )

"""Whom a role stands for: "the prime minister", "the Estonian leader", "the star", "the 22-year-old".

A role takes up someone who was named and is known to hold it. Where several fit equally well it stands for nobody;
where none does, its own words are all that is known of the actor.
"""

from __future__ import annotations

from timeline.events.actor_evidence import home_of, role_phrase
from timeline.events.actor_links import Entity
from timeline.events.actor_memory import Memory, best
from timeline.events.actor_names import PERSON
from timeline.events.actor_roles import (
    COMMON_EPITHETS,
    FIELD_ROLES,
    LASTING_MODIFIERS,
    MUSICAL,
    PASSING_MODIFIERS,
    ROLE_FIELDS,
    ROLE_SEX,
    SAME_ROLES,
    TAKES_UP,
)
from timeline.events.actor_unnamed import INDEFINITE, Unnamed

_OF_THE_SAME_COUNTRY = 3.0  # what a fitting nationality adds to prominence
_TELLING = ("music", "sport", "screen", "letters", "crown", "church")
"""Fields whose roles describe the person an article is about rather than someone new."""
_OFTEN_KNOWN = ("counterpart", "leader")  # roles that leave open which office is held
_FORMERLY = ("former", "one-time", "onetime", "ex")
_SUBJECT_BEFORE = 5.0  # how prominent the subject of the sentence before is
_MOST = 32  # people who can be looked at for a role; hostile text must not make look-ups long


class Roles:
    """Finds out whom roles stand for, from what a reader has in mind and knows of `people`."""

    def __init__(self, memory: Memory, unnamed: Unnamed, people: list[Entity]) -> None:
        self._memory = memory
        self._words = memory.words
        self._unnamed = unnamed
        self._holders: dict[str, list[Entity]] = {}  # by the last word of a role
        for entity in people:
            for role in entity.roles:
                known = self._holders.setdefault(role.split()[-1], [])
                if len(known) < _MOST and entity not in known:
                    known.append(entity)

    def meant(self, begin: int, at: int) -> tuple[int, ...]:
        """The person whom the role that begins and ends at these words stands for."""
        words, head = self._words, self._words.lower[at]
        if (words.classes[begin] not in "dm" and words.classes[at] == "r") or words.lower[
            begin
        ] in INDEFINITE:
            return self._unnamed.person(begin, at)
        phrase = role_phrase(words, begin, at)
        home = home_of(words, begin, at)
        in_mind = self._memory.prominence(at)
        here = self._memory.subject_of_clause(at)
        fitting = {
            entity.number: in_mind.get(entity.number, 0.0)
            + _OF_THE_SAME_COUNTRY * (home is not None and entity.home == home)
            for entity in self._candidates(phrase, head, in_mind)
            if entity.number != here and self._can_be(entity, phrase, head, home)
        }
        chosen = next(iter(fitting)) if len(fitting) == 1 else best(fitting)
        if chosen is None and not fitting and words.classes[begin] == "d":
            chosen = self._by_epithet(head, in_mind, here)
            formerly = words.lower[begin + 1] in _FORMERLY
            if chosen is None and (formerly or not home):
                chosen = self._newly_called(phrase, head, at, formerly=formerly)
        if chosen is not None:
            entity = self._memory.entity(chosen)
            entity.home = entity.home or home
            return (chosen,)
        return () if fitting else self._unnamed.person(begin, at)

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

    def _newly_called(self, phrase: str, head: str, at: int, *, formerly: bool) -> int | None:
        """The only person of the article so far, where a role takes up the subject of the sentence before.

        "Ruth Okafor is in Leeds. The shadow health secretary …"; but "The mayor …" may be anyone's. What someone was
        formerly, others may have been named beside: "The former nurse …".
        """
        if not (" " in phrase or ROLE_FIELDS.get(head) in _TELLING):
            return None
        just_named = {
            r.actors[0]
            for r, score in self._memory.recent(at)
            if r.subject
            and score == _SUBJECT_BEFORE
            and len(r.actors) == 1
            and r.actors[0] in self._memory.people
        }
        if len(just_named) != 1 or not (formerly or just_named == self._memory.people):
            return None
        (number,) = just_named
        entity = self._memory.entity(number)
        if (entity.roles and not formerly) or not self._can_be_called(number, head):
            return None
        entity.roles.append(phrase)
        return number

    def _candidates(self, phrase: str, head: str, in_mind: dict[int, float]) -> list[Entity]:
        found = [
            *self._holders.get(head, ()),
            *self._holders.get(SAME_ROLES.get(phrase, "").rpartition(" ")[2], ()),
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


def _takes_up(phrase: str, role: str) -> bool:
    """Whether a role can be said again as `phrase`: "the minister" for a transport minister."""
    said, held = (SAME_ROLES.get(words, words).split() for words in (phrase, role))
    said = [word for word in said[:-1] if word not in PASSING_MODIFIERS] + said[-1:]
    if said[-1] == held[-1]:
        return set(said) <= set(held) and LASTING_MODIFIERS & set(said) == LASTING_MODIFIERS & set(held)
    if LASTING_MODIFIERS & set(held) - {"prime"} or len(said) > 1:
        return False
    if MUSICAL & set(held) and ROLE_FIELDS.get(said[-1]) == "music":
        return True
    return held[-1] in TAKES_UP.get(said[-1], ()) or ROLE_FIELDS.get(held[-1]) in FIELD_ROLES.get(
        said[-1], ()
    )

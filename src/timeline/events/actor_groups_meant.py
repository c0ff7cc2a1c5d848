"""Which groups and states a description stands for: "the band", "the two countries", "the couple", "officials"."""

from __future__ import annotations

from timeline.events.actor_evidence import home_of
from timeline.events.actor_groups import GROUP_FAMILIES, LEADER_PLURALS
from timeline.events.actor_memory import Memory, best
from timeline.events.actor_name_words import BLOCS
from timeline.events.actor_names import ORGANISATION
from timeline.events.actor_unnamed import INDEFINITE, Unnamed
from timeline.language.wordlists import words as word_set

_NUMBERS = {
    "two": 2,
    "both": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
}
_SIZES = {"duo": 2, "trio": 3, "quartet": 4, "quintet": 5}
_PLURAL_SIDES = word_set("visitors tourists hosts champions holders favourites minnows newcomers underdogs")
_MEN = ("men", "women", "boys", "girls")
_FAMILIAR = LEADER_PLURALS - word_set("officials men women friends boys girls players fighters")
"""Plurals that, with "the" and no number, take up two people who were named."""
_FAMILIES_OF_NAMES = ("music", "sport", "business")
"""Families that a name can belong to without showing it."""
_SHOWN = 2.0  # less prominence for a name of which not even the kind is known


class Groups:
    """Finds out which groups descriptions stand for, from what a reader has in mind."""

    def __init__(self, memory: Memory, unnamed: Unnamed) -> None:
        self._memory = memory
        self._words = memory.words
        self._unnamed = unnamed

    def one(self, begin: int, at: int) -> tuple[int, ...]:
        """The organisation that "the band", "the company" or "the Estonian government" stands for."""
        words, head = self._words, self._words.lower[at]
        family = GROUP_FAMILIES.get(head, "body")
        definite = words.classes[begin] == "d" and words.lower[begin] not in INDEFINITE
        home = home_of(words, begin, at)
        if family == "government" and head != "ministry" and home and self._is_of_state(begin, at):
            return (self._memory.state(home).number,)
        if not definite:
            return self._unnamed.body(begin, at)
        in_mind = self._memory.prominence(at)
        said = {words.lower[n] for n in range(begin + 1, at) if words.classes[n] in "ax"}
        exact = {
            entity.number: in_mind.get(entity.number, 0.0)
            for entity in self._memory.links.parts(head)
            if entity.mentions and entity.mentions[0] < at and said <= {word.lower() for word in entity.words}
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
                doubtful[number] = score - _SHOWN * (not entity.kind)
        for candidates in (exact, fitting, doubtful):
            if candidates:
                chosen = next(iter(candidates)) if len(candidates) == 1 else best(candidates)
                if chosen is None:
                    return ()
                if candidates is not exact:
                    entity = self._memory.entity(chosen)
                    entity.family, entity.kind = family, ORGANISATION
                return (chosen,)
        thing = self._memory.last_thing(begin) if family in ("music", "sport") else None
        if thing is not None:  # "Tin Cathedral" was the name of a band
            thing.family, thing.kind = family, ORGANISATION
            return (thing.number,)
        return self._memory.last_people(_SIZES.get(head, 0), at) or self._unnamed.body(begin, at)

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
        words, head = self._words, self._words.lower[at]
        count = next((_NUMBERS[word] for word in words.lower[begin:at] if word in _NUMBERS), 0)
        plain = set(words.classes[begin:at]) <= (
            {"d", "n", "D", "P"} if words.classes[at] in "sDP" else {"d", "n"}
        )
        definite = words.lower[begin] in ("the", "both", "these", "those", "all")
        found: tuple[int, ...] = ()
        if definite and plain and (count or head in _FAMILIAR):
            if count and words.classes[at] in "sDP":
                found = self._memory.last_states(count, at)
            if not found and head in LEADER_PLURALS:
                found = self._memory.last_people(count or 2, at)
        if not found and definite and plain and count and _singular(head) in GROUP_FAMILIES:
            found = self._memory.last_bodies(count, at)
        if not found and definite and at == begin + 1 and head in _MEN and not self._unnamed.knows(head):
            found = self._memory.last_group(at)
        return found or self._unnamed.people(begin, at)

    def pair(self, begin: int, at: int) -> tuple[int, ...]:
        """Two people who were named together: "the couple"."""
        together = self._memory.last_pair(at) or self._memory.couple or self._memory.last_people(2, at)
        return together or self._unnamed.people(begin, at)

    def state(self, begin: int, at: int) -> tuple[int, ...]:
        """The state that "the country" or "the Baltic nation" stands for: the one talked of last."""
        if self._words.lower[at] == "state":  # of a federation, more often than not
            return ()
        if self._words.classes[begin] not in "dm" or self._words.lower[begin] in INDEFINITE:
            return self._unnamed.body(begin, at)
        return self._memory.last_states(1, begin)


def _singular(plural: str) -> str:
    return plural[:-3] + "y" if plural.endswith("ies") else plural.removesuffix("s")

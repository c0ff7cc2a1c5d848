"""One walk through the words of an article that finds every word of reference and whom it stands for."""

from __future__ import annotations

import re
from bisect import bisect_right

from timeline.events import actor_pronouns as pronouns
from timeline.events.actor_groups import COLLECTIVE_ENDINGS, GROUP_FAMILIES, PLAY, PLURAL_PEOPLE, STATE_NOUNS
from timeline.events.actor_groups_meant import Groups
from timeline.events.actor_links import Entity
from timeline.events.actor_memory import FINITE, Memory, Reference, best
from timeline.events.actor_names import OPENING, ORGANISATION, PERSON, THING, has_plural_verb
from timeline.events.actor_roles_meant import Roles
from timeline.events.actor_unnamed import Unnamed
from timeline.language.lexicon import is_known

_ITEM = re.compile(r"[hftimwPDrgqskROTNJKUAFE]")
_TO_ASIDE = re.compile(r"(?:[po][dmaAFDPOKNUnx']{1,5}){0,2},")
_DESCRIPTIVE = frozenset("rgqsk")
_UNION = "European Union"
_SOON = 4  # sentences within which a pronoun that opens an article has its name


class Reader:
    """Walks through an article. `named` gives, by its first word, the end of each name and its actor; `offices`,
    by its head, the first word of each capitalised description."""

    def __init__(
        self,
        memory: Memory,
        roles: Roles,
        groups: Groups,
        unnamed: Unnamed,
        named: dict[int, tuple[int, Entity]],
        offices: dict[int, int],
        speakers: list[int | None],
    ) -> None:
        self._memory = memory
        self._words = memory.words
        self._roles = roles
        self._groups = groups
        self._unnamed = unnamed
        self._named = named
        self._starts = sorted(named)
        self._offices = offices
        self._speakers = speakers  # by number of quotation, as far as names tell

    def read(self) -> list[Reference]:
        """All references in order."""
        done = 0
        for item in _ITEM.finditer(self._words.classes):
            at = item.start()
            if at < done:
                continue
            if at in self._named:
                done = self._name(at)
            elif item[0] in "hftimw":
                self._pronoun(at, item[0])
            elif item[0] in "PD":
                done = self._place(at)
            elif item[0] in _DESCRIPTIVE or at in self._offices:
                self._description(at, item[0])
        self._memory.recall_things()
        return self._memory.references

    def _name(self, at: int) -> int:
        last, entity = self._named[at]
        if entity.kind == THING:
            self._memory.note_thing(at, last, entity)
            return last
        if entity.kind == PERSON and not self._memory.people:
            self._introduce(at, last, entity)
        self._memory.add(at, last, (entity.number,), plural=False)
        if entity.home:
            self._memory.note_home(at, entity.home)
        return last

    def _introduce(self, at: int, last: int, entity: Entity) -> None:
        """Find the first person named in the one of whom the sentence before told: "A plumber has won the
        lottery. Terry Nudd, of Grimsby, …"."""
        sentence = self._words.sentence[at]
        begin = self._memory.start_of_phrase(at)
        if self._words.classes[begin - 1 : begin] != "." or self._words.classes[last] != ",":
            return
        for reference, _ in self._memory.recent(at):
            told = self._memory.entity(reference.actors[0])
            if reference.sentence == sentence - 1 and reference.subject and told.human:
                if self._words.lower[reference.begin] in ("a", "an") and told.sex in (None, entity.sex):
                    self._memory.identify(told.number, entity.number)
                return

    def _place(self, at: int) -> int:
        """A state that is named, or an adjective for one; gives the word after it."""
        words = self._words
        mention = words.places.get(at)
        last = at + 1
        if mention is None or mention.place is None:
            return last
        while last < len(words.start) and words.start[last] < mention.end and words.text[last]:
            last += 1
        place = mention.place
        if words.lower[last - 1] in STATE_NOUNS:  # "the three Nordic countries"
            self._add_several(self._memory.start_of_phrase(at), last - 1)
            return last
        if (
            mention.sense == "demonym"
            and words.text[at].endswith("s")
            and words.classes[at - 1 : at] in ("n", "a")
        ):
            self._add_several(self._memory.start_of_phrase(at), last - 1)  # "two Britons"
            return last
        if place.country and place.kind != "region":
            self._memory.note_home(at, place.country)
        if place.name == _UNION or (place.kind == "country" and place.country):
            state = self._memory.state(_UNION if place.name == _UNION else place.country or "")
            if mention.sense != "demonym":
                self._memory.add(at, last, (state.number,), plural=False)
            elif words.classes[at - 1 : at] == "d" and self._memory.verb_follows(last, FINITE):
                self._people(at, last, state)
        elif place.kind == "city" and self._plays(at, last, place.name):
            self._memory.add(at, last, (self._memory.team(place.name).number,), plural=False)
        return last

    def _people(self, at: int, last: int, state: Entity) -> None:
        """ "The Japanese" are their state, "the German" is someone from there."""
        word = self._words.lower[last - 1]
        if word.endswith(COLLECTIVE_ENDINGS):
            self._memory.add(at, last, (state.number,), plural=True)
            return
        in_mind = self._memory.prominence(at)
        fitting = {n: s for n, s in in_mind.items() if self._is_from(n, state)}
        chosen = best(fitting)
        actors = self._unnamed.person(at, last - 1) if chosen is None else (chosen,)
        self._memory.add(at, last, actors, plural=False)

    def _is_from(self, number: int, state: Entity) -> bool:
        entity = self._memory.entity(number)
        return entity.kind == PERSON and entity.home == state.home

    def _add_several(self, begin: int, at: int) -> None:
        actors = self._groups.several(begin, at)
        self._memory.add(at, at + 1, actors, plural=len(actors) > 1)

    def _plays(self, at: int, last: int, city: str) -> bool:
        """Whether a city's name is that of its team: "Leeds beat Bath"."""
        words = self._words
        before = words.lower[at - 1] if at else ""
        if words.classes[at - 1 : at] == "p":
            return before in ("against", "versus", "v", "vs") or (
                self._memory.has_team(city) and before == "for"
            )
        return (
            before in PLAY
            or words.lower[last] in PLAY
            or (words.classes[at - 1 : at] in OPENING and has_plural_verb(words, last))
            or (self._memory.has_team(city) and words.classes[last] == "x")
        )

    def _pronoun(self, at: int, kind: str) -> None:
        word = self._words.lower[at]
        actors: tuple[int, ...] = ()
        if kind == "w":
            actors = pronouns.relative(self._memory, at) if word != "whose" else ()
        elif word in ("they", "them", "their", "themselves"):
            actors = pronouns.they(self._memory, at)
        elif word in ("it", "its", "itself"):
            actors = pronouns.it(self._memory, at)
        elif word in ("he", "him", "himself", "his", "she", "her", "hers", "herself"):
            sex = "m" if word.startswith("h") and word[:3] not in ("her",) else "f"
            actors = pronouns.person(self._memory, at, sex, self._speaker(at)) or self._announced(at, sex)
        if actors:
            self._memory.add(at, at + 1, actors, plural=len(actors) > 1)

    def _speaker(self, at: int) -> int | None:
        number = self._memory.quote(at)
        return None if number is None else self._speakers[number]

    def _announced(self, at: int, sex: str) -> tuple[int, ...]:
        """The person named only after a pronoun that opens the article."""
        if any(self._memory.entity(n).kind == PERSON for r in self._memory.references[:20] for n in r.actors):
            return ()
        following = bisect_right(self._starts, at)
        for first in self._starts[following : following + 4]:
            if self._words.sentence[first] - self._words.sentence[at] > _SOON:
                break
            if self._words.classes[self._memory.start_of_phrase(first) - 1] in "po":
                continue
            entity = self._named[first][1]
            if entity.kind == PERSON:
                return (entity.number,) if entity.sex in (sex, None) else ()
        return ()

    def _described_before(self, begin: int) -> tuple[int, ...]:
        """The person named right before the comma at which a description begins: "Holm, the minister,"."""
        if self._words.classes[begin - 1 : begin] != "," or not self._memory.references:
            return ()
        references = self._memory.references[:-4:-1]  # those inside the description are passed over
        before = next((r for r in references if r.last <= begin), references[0])
        apposed = self._words.classes[before.last : begin] in (",", ",n,") and len(before.actors) == 1
        return before.actors if apposed else ()

    def _is_description_of(self, number: int, at: int, kind: str) -> bool:
        """Whether a role or a kind of group can be said of an actor right before it."""
        entity = self._memory.entity(number)
        if kind == "g" and entity.kind in (ORGANISATION, ""):
            entity.family = entity.family or GROUP_FAMILIES[self._words.lower[at]]
            return True
        return kind in "rR" and entity.kind == PERSON

    def _apposed(self, at: int) -> Entity | None:
        """The person named in an aside right after a description, or after where it is from."""
        gap = _TO_ASIDE.match(self._words.classes, at + 1)
        last, entity = self._named.get(gap.end(), (0, None)) if gap else (0, None)
        return entity if entity is not None and self._words.classes[last] in ",.-" else None

    def _closes(self, at: int) -> bool:
        """Whether what follows a description shows that it was an aside and not the next subject."""
        return self._words.classes[at + 1] in ",.pow-" and not self._memory.verb_follows(at + 1)

    def _description(self, at: int, kind: str) -> None:
        """What the head of a description at a word stands for, if it is the head."""
        words = self._words
        following = words.classes[at + 1]
        if at + 1 in self._named or (following in "rgqskRKUO" and at + 1 not in self._offices):
            return
        if following == "x" and words.tag(at + 1) in "ns" and is_known(words.lower[at + 1]):
            return
        begin = self._memory.start_of_phrase(self._offices.get(at, at))
        described = self._described_before(begin)
        if described and self._closes(at) and self._is_description_of(described[0], at, kind):
            actors = described
        else:
            actors = self._meant(begin, at, kind)
        if actors:
            self._memory.add(at, at + 1, actors, plural=len(actors) > 1)

    def _meant(self, begin: int, at: int, kind: str) -> tuple[int, ...]:
        """Whom a description stands for that is no aside."""
        lower = self._words.lower[at]
        apposed = self._apposed(at) if kind in "rR" else None
        if apposed is not None:
            return (apposed.number,)
        if kind in "gOFA":
            return self._groups.one(begin, at)
        if kind in "rT" or (kind == "R" and lower not in PLURAL_PEOPLE):
            return self._roles.meant(begin, at)
        if kind == "k":
            return self._groups.pair(begin, at)
        if kind == "s" and not lower.endswith("s"):
            return self._groups.state(begin, at)
        return self._groups.several(begin, at)

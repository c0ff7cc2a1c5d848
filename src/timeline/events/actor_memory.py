"""What a reader has in mind at each word of an article: who was named lately, and how prominently.

Salience follows centering theory (Grosz, Joshi and Weinstein 1995) and the weights of Lappin and Leass (1994) in
spirit: the subject of the sentence before is preferred, then what was named last.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from timeline.events.actor_links import Entity, Links
from timeline.events.actor_names import ORGANISATION, PERSON, STATE, THING
from timeline.events.actor_words import Words
from timeline.events.gazetteer import country
from timeline.events.quotes import Quotation
from timeline.language.lexicon import is_known
from timeline.language.records import maker

REACH = 3  # sentences back that a word of reference can reach
_FAR = 6  # sentences back within which "the two leaders" were named
_LATELY = 40  # references kept in mind
_VERBAL = frozenset("mBHDpzECLKZVv")
_FORMS = _VERBAL | frozenset("SsM")  # of a verb behind a pronoun, whatever else the form may be
FINITE = frozenset("mBHDpzE")
"""Tags of words that are hardly ever anything but verbs."""
_LONGEST_PHRASE = 9
_PARTING = frozenset(',"-cw')  # classes of words that part a subject from what is beyond its verb's object


class Reference(NamedTuple):
    """Words `first` to `last` (exclusive) that stand for actors, by their numbers in the list of entities."""

    begin: int  # of the whole phrase, with determiner and title
    first: int
    last: int
    actors: tuple[int, ...]
    subject: bool
    sentence: int
    plural: bool
    quote: int | None  # the number of the quotation it stands in


_reference = maker(Reference)


class Memory:
    """The references found so far, and whom they made prominent."""

    def __init__(self, words: Words, links: Links, quotes: Sequence[Quotation]) -> None:
        self.words = words
        self.links = links
        self.references: list[Reference] = []
        self.people: set[int] = set()  # all who were named
        self.speaker: int | None = None  # who was quoted last
        self.couple: tuple[int, ...] = ()  # the two people who were joined by a word last
        self._entities = links.entities
        self._quoted: list[int | None] = [None] * len(words.start)  # the number of the quotation, by word
        for number, quote in enumerate(quotes):
            first, last = bisect_left(words.start, quote.start), bisect_left(words.start, quote.end)
            self._quoted[first:last] = [number] * (last - first)
        self._things: list[tuple[int, int, Entity]] = []  # names of things, from word to word
        self._homes: list[tuple[int, int]] = []  # word and state: every mention of a state or of its people
        self._states: dict[str, Entity] = {}
        self._teams: dict[str, Entity] = {}

    def entity(self, number: int) -> Entity:
        """The actor of a number."""
        return self._entities[number]

    def add(self, first: int, last: int, actors: tuple[int, ...], *, plural: bool) -> None:
        """Remember that some words stand for some actors."""
        words = self.words
        begin = first if words.classes[first] in "hftiw" else self.start_of_phrase(first)
        subject = words.classes[first] != "m" and self._is_subject(begin, last)
        sentence = words.sentence[first]
        quote = self.quote(first)
        self.references.append(_reference((begin, first, last, actors, subject, sentence, plural, quote)))
        for number in actors:
            entity = self.entity(number)
            entity.mentions.append(first)
            if entity.kind == PERSON:
                self.people.add(number)
        before = words.classes[begin - 1] if begin else "."
        if quote is None and (words.classes[last] == "v" or before == "v"):
            self.speaker = actors[0]
        if before == "c":
            self._coordinate(begin, last, actors)

    def note_thing(self, first: int, last: int, entity: Entity) -> None:
        """Remember a name that looks like that of a thing, should it turn out to be a band's or a team's."""
        self._things.append((first, last, entity))

    def last_thing(self, at: int) -> Entity | None:
        """The last thing with a name of several words that was named before a word, in this sentence or the last two."""
        for first, _, entity in self._things[:-5:-1]:
            if self.words.sentence[at] - self.words.sentence[first] <= 2 and len(entity.words) > 1:
                return entity
        return None

    def recall_things(self) -> None:
        """Add the references to things that turned out to be actors, where they stand."""
        known = {reference.first for reference in self.references}
        for first, last, entity in self._things:
            if entity.kind != THING and first not in known:
                self.add(first, last, (entity.number,), plural=False)
        self.references.sort(key=lambda reference: reference.first)

    def identify(self, described: int, named: int) -> None:
        """Let someone known by a description only be a person named after it."""
        one, other = self.entity(described), self.entity(named)
        one.same_as = named
        other.mentions.extend(one.mentions)
        other.sex = other.sex or one.sex

    def _coordinate(self, begin: int, last: int, actors: tuple[int, ...]) -> None:
        """Join a reference with those that end right before its "and" or comma."""
        gap = begin - 1
        joined, subject, first = actors, False, begin
        for before in self.references[-2:-8:-1]:
            if gap > 0 and self.words.classes[gap] == "c" and self.words.classes[gap - 1] == ",":
                gap -= 1
            if before.last != gap or before.sentence != self.words.sentence[begin] or before.plural:
                break
            joined = before.actors + joined
            subject, first = before.subject, before.begin
            gap = before.begin - 1
            if self.words.classes[gap] != ",":
                break
        joined = tuple(dict.fromkeys(joined))
        if len(joined) > 1:
            last_reference = self.references[-1]
            subject = subject or self._is_subject(first, last)
            self.references.append(
                last_reference._replace(begin=first, first=first, actors=joined, plural=True, subject=subject)
            )
        if len(joined) == 2 and all(self.entity(number).kind == PERSON for number in joined):
            self.couple = joined

    # ---- phrases

    def start_of_phrase(self, first: int) -> int:
        """The first word of the noun phrase in which the word at `first` is the head or begins the name."""
        words, begin = self.words, first
        while begin > 0 and first - begin < _LONGEST_PHRASE:
            kind = words.classes[begin - 1]
            if kind in "dm":
                return begin if words.lower[begin - 1] == "that" else begin - 1
            compound = kind in "PN" and words.classes[begin] in "'AFrRaOgsq"
            compound = compound or (kind == words.classes[begin] == "P" and begin not in words.places)
            if kind == "g" and self._is_verb(begin - 1):
                break
            if not (kind in "aAFDRrTgqsnKUO'" or compound or (kind == "x" and self._is_adjective(begin - 1))):
                break
            begin -= 1
        return begin

    def _is_verb(self, at: int) -> bool:
        """Whether a word that can name a group is a base form: "to host clubs", "would also force councils"."""
        words = self.words
        if at < 2 or words.tag(at) not in "MV":
            return False
        before = at - 2 if words.tag(at - 1) == "r" else at - 1
        return words.lower[before] == "to" or words.tag(before) == "m"

    def _is_adjective(self, at: int) -> bool:
        """Whether a word can stand before a noun: an adjective, or a noun where one can follow ("ferry crews")."""
        words = self.words
        tag = words.tag(at)
        before = words.classes[at - 1] if at else "."
        if tag in "aF":
            return True
        if tag not in "nMV" or not is_known(words.lower[at]):
            return False
        if tag != "n":
            return before in "dmaDn."
        return before in "dmaDn.,c\"pq'-" or (before == "x" and words.tag(at - 1) in _VERBAL | {"F", "a"})

    def _is_subject(self, begin: int, last: int) -> bool:
        before = self.words.classes[begin - 1] if begin else "."
        if before in '."' or (before == "-" and self.words.classes[last] == "c"):
            return self.words.classes[last] != "'"
        if self.words.classes[begin] in "hft" and last == begin + 1 and self.words.tag(last) in _FORMS:
            return before not in "po"  # "From there he heads to Israel", where "heads" is nobody
        return before not in "po" and self.verb_follows(last)

    def verb_follows(self, last: int, verbs: frozenset[str] = _VERBAL) -> bool:
        """Whether a verb of certain tags stands at a word, or after one adverb."""
        for at in (last, last + 1):
            kind = self.words.classes[at]
            if kind == "v":
                return True
            if kind not in "xagsqr":
                return False
            tag = self.words.tag(at)
            if tag in verbs and kind == "x":
                return True
            if tag not in "rRk":
                return False
        return False

    def quote(self, at: int) -> int | None:
        """The number of the quotation in which a word stands."""
        return self._quoted[at]

    # ---- states

    def state(self, code: str) -> Entity:
        """The state of a country code, or of the name of a union of states."""
        known = self._states.get(code)
        if known is None:
            name = country(code).name if len(code) == 2 else code
            known = self.links.add(STATE if len(code) == 2 else ORGANISATION, name, (name,))
            known.home = code if len(code) == 2 else None
            self._states[code] = known
        return known

    def team(self, city: str) -> Entity:
        """The team that is called by the name of its city."""
        known = self._teams.get(city)
        if known is None:
            known = self.links.add(ORGANISATION, city, (city,))
            known.family = "sport"
            self._teams[city] = known
        return known

    def has_team(self, city: str) -> bool:
        """Whether a city was named as a team before."""
        return city in self._teams

    def note_home(self, at: int, code: str) -> None:
        """Remember that a word named a state, its people, or a person from it."""
        self._homes.append((at, self.state(code).number))

    # ---- who is in mind

    def recent(self, at: int) -> Iterator[tuple[Reference, float]]:
        """The references before a word, last first, each with how prominent it is."""
        sentence = self.words.sentence[at]
        for reference in self.references[: -_LATELY - 1 : -1]:
            back = sentence - reference.sentence
            if back > REACH:
                return
            if back == 0:
                yield reference, 5.5 if reference.subject else 4.0
            elif back == 1:
                yield reference, 5.0 if reference.subject else 2.5
            else:
                yield reference, (2.0 if reference.subject else 1.0) / (back - 1)

    def prominence(self, at: int) -> dict[int, float]:
        """How prominent each actor in mind is before a word."""
        found: dict[int, float] = {}
        for reference, score in self.recent(at):
            for number in reference.actors:
                if score > found.get(number, 0.0):
                    found[number] = score
        return found

    def last_states(self, count: int, at: int) -> tuple[int, ...]:
        """The last so many states talked of before a word, in the order of the text."""
        return self._last(count, at, self._homes[: -_LATELY - 1 : -1], REACH)

    def subject_of_clause(self, at: int) -> int | None:
        """The one who does to the actor at a word what the clause tells: never that actor itself."""
        for reference in self.references[:-4:-1]:
            if reference.sentence != self.words.sentence[at]:
                return None
            if reference.subject and len(reference.actors) == 1 and self.is_same_clause(reference, at):
                return reference.actors[0] if self.words.tag(reference.last) not in "BX" else None
        return None

    def is_same_clause(self, reference: Reference, at: int) -> bool:
        """Whether a reference is the subject of the very verb whose object the word at `at` is."""
        words = self.words
        if not reference.subject or reference.sentence != words.sentence[at] or reference.last > at:
            return False
        between = words.classes[reference.last : at]
        return _PARTING.isdisjoint(between) and "that" not in words.lower[reference.last : at]

    def owns_subject(self, reference: Reference) -> bool:
        """Whether words tell whose thing the subject of a sentence is: "The airline's boss resigned"."""
        words = self.words
        owns = words.classes[reference.last] == "'" or words.classes[reference.first] == "m"
        return (
            owns
            and not reference.subject
            and words.classes[reference.begin - 1 : reference.begin] in ("", *'."-')
        )

    def last_group(self, at: int) -> tuple[int, ...]:
        """The last group without a name that was spoken of before a word."""
        for reference, _ in self.recent(at):
            if len(reference.actors) == 1 and self.entity(reference.actors[0]).plural:
                return reference.actors
        return ()

    def last_pair(self, at: int) -> tuple[int, ...]:
        """The two people who were spoken of together last before a word: "Harry and Meghan"."""
        for reference, _ in self.recent(at):
            if len(reference.actors) == 2 and all(self.entity(n).kind == PERSON for n in reference.actors):
                return reference.actors
        return ()

    def bodies(self) -> list[int]:
        """The named bodies among the last references."""
        numbers = [number for reference in self.references[-_LATELY:] for number in reference.actors]
        return [number for number in numbers if self.entity(number).kind in (ORGANISATION, "")]

    def last_bodies(self, count: int, at: int) -> tuple[int, ...]:
        """The last so many teams, companies or other named bodies before a word, in the order of the text."""
        return self._last_of((ORGANISATION, ""), count, at)

    def last_people(self, count: int, at: int) -> tuple[int, ...]:
        """The last so many people named before a word, in the order of the text."""
        return self._last_of((PERSON,), count, at)

    def _last_of(self, kinds: tuple[str, ...], count: int, at: int) -> tuple[int, ...]:
        named = [
            (reference.first, number)
            for reference in self.references[: -_LATELY - 1 : -1]
            for number in reversed(reference.actors)
            if self.entity(number).kind in kinds
        ]
        return self._last(count, at, named, _FAR)

    def _last(self, count: int, at: int, named: list[tuple[int, int]], reach: int) -> tuple[int, ...]:
        found: dict[int, int] = {}
        if not count:
            return ()
        for word, number in named:
            if self.words.sentence[at] - self.words.sentence[word] > reach:
                break
            if word < at:
                if number not in found and len(found) == count:
                    break
                found[number] = word
        return tuple(sorted(found, key=found.__getitem__)) if len(found) == count else ()


def best(scores: dict[int, float]) -> int | None:
    """The actor with the clearly highest score, if there is one."""
    ranked = sorted(scores.items(), key=lambda item: (-item[1], item[0]))
    if not ranked or (len(ranked) > 1 and ranked[0][1] - ranked[1][1] < 0.5):
        return None
    return ranked[0][0]

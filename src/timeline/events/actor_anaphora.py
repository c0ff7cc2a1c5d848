"""What pronouns, roles and descriptions stand for: one walk through the article, sentence by sentence.

Salience decides, as in centering theory (Grosz, Joshi and Weinstein 1995) and the pronoun rules of Lappin and Leass
(1994): the subject of the sentence before is preferred, then what was named last; sex and number must agree. Where
two actors fit equally well, a word stands for nobody.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from timeline.events.actor_lexicon import (
    BLOCS,
    COMMON_EPITHETS,
    GENERAL_ROLES,
    GROUP_FAMILIES,
    HEADS,
    LASTING_MODIFIERS,
    LEADER_PLURALS,
    ROLE_FIELDS,
    ROLE_SEX,
)
from timeline.events.actor_links import Entity, Links, key
from timeline.events.actor_names import GROUP, ORGANISATION, PERSON, STATE, home_in, role_phrase
from timeline.events.actor_quotes import Quote, quote_at
from timeline.events.actor_words import Words
from timeline.language.lexicon import CLASSES as TAGS
from timeline.language.lexicon import is_known


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_VERBAL = frozenset("mBHDpzECLKZVvM")
_BOUNDARY = frozenset('."-')
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
    "ten": 10,
}
_REACH = 3  # sentences back
_LOOK_BACK = 60  # references
_PLEONASTIC = _words("that to who whether if unlikely likely clear unclear possible raining snowing")


class Reference(NamedTuple):
    """Words `first` to `last` (exclusive) that stand for actors, by their numbers in the list of entities."""

    first: int
    last: int
    actors: tuple[int, ...]
    subject: bool
    sentence: int
    plural: bool
    quote: int | None


class Reader:
    """Walks through the words of an article and finds out whom each word of reference stands for."""

    def __init__(
        self,
        words: Words,
        links: Links,
        named: dict[int, tuple[int, Entity]],
        offices: dict[int, int],
        found_quotes: list[Quote],
        speakers: Callable[[int], int | None],
    ) -> None:
        self._words = words
        self._links = links
        self._named = named  # first word -> (word after the name, entity)
        self._offices = offices  # role word with a capital -> first word of its phrase
        self._quotes = found_quotes
        self._speakers = speakers
        self._groups: dict[str, Entity] = {}
        self.references: list[Reference] = []
        self.homes: list[tuple[int, int]] = []  # word, state: every mention of a state and its people

    # ---- the walk

    def read(self) -> list[Reference]:
        """All references in order."""
        words = self._words
        at = 0
        classes = words.classes
        size = len(classes)
        while at < size:
            kind = classes[at]
            if at in self._named:
                last, entity = self._named[at]
                self._refer(at, last, (entity.number,), False)
                if entity.home:
                    self._note_home(at, entity.home)
                at = last
                continue
            if kind in "hfti":
                actors = self._pronoun(at, kind)
                if actors:
                    self._refer(at, at + 1, actors, kind == "t")
            elif kind in "PD":
                at = self._place(at)
                continue
            elif kind in "rgqsk" or at in self._offices:
                self._description(at, kind)
            at += 1
        return self.references

    def _refer(self, first: int, last: int, actors: tuple[int, ...], plural: bool) -> None:
        begin = self.start_of_phrase(first)
        subject = self._is_subject(begin, last)
        self._add(
            Reference(first, last, actors, subject, self._words.sentence[first], plural, self._quote(first))
        )
        if self._words.classes[begin - 1 : begin] == "c" or self._words.classes[begin - 1 : begin] == ",":
            self._coordinate(begin, last, actors)

    def _add(self, reference: Reference) -> None:
        self.references.append(reference)
        for number in reference.actors:
            self._links.entities[number].mentions.append(reference.first)

    def _coordinate(self, begin: int, last: int, actors: tuple[int, ...]) -> None:
        """Join a reference to the one that ends right before its "and"."""
        if len(self.references) < 2:
            return
        gap = begin - 1
        if self._words.classes[gap] == "c" and self._words.classes[gap - 1] == ",":
            gap -= 1
        for before in reversed(self.references[-4:-1]):
            if before.last == gap and before.sentence == self._words.sentence[last - 1]:
                both = tuple(dict.fromkeys(before.actors + actors))
                subject = before.subject or self._is_subject(before.first, last)
                if len(both) > 1:
                    self.references.append(
                        before._replace(last=last, actors=both, plural=True, subject=subject)
                    )
                return

    def start_of_phrase(self, first: int) -> int:
        """The first word of the noun phrase in which the word at `first` is named or is the head."""
        classes = self._words.classes
        begin = first
        while begin > 0 and first - begin < 9:
            kind = classes[begin - 1]
            if kind in "aAFDRrTgqsnNKUO'" or (
                kind == "x" and begin - 1 > 0 and self._is_adjective(begin - 1)
            ) or (kind == "P" and classes[begin] in "'AFrRaO"):
                begin -= 1
            elif kind in "dm":
                return begin - 1 if self._words.text[begin - 1].lower() != "that" else begin
            else:
                break
        return begin

    def _is_adjective(self, at: int) -> bool:
        word = self._words.text[at]
        return TAGS[word.lower()] in "aF" or (word[0].isupper() and self._words.classes[at - 1] == ".")

    def _is_subject(self, begin: int, last: int) -> bool:
        classes = self._words.classes
        before = classes[begin - 1] if begin else "."
        if before in _BOUNDARY:
            return True
        return before not in "po" and self._verb_follows(last)

    def _verb_follows(self, last: int) -> bool:
        for at in (last, last + 1):
            if self._words.classes[at] == "v":
                return True
            if self._words.classes[at] not in "xag":
                return False
            tag = TAGS[self._words.text[at].lower()]
            if tag in _VERBAL:
                return True
            if tag not in "rRk":
                return False
        return False

    def _quote(self, at: int) -> int | None:
        return quote_at(self._quotes, self._words.start[at]) if self._quotes else None

    # ---- places and states

    def _place(self, at: int) -> int:
        """A state that is named, or an adjective for one; gives the word after it."""
        words = self._words
        mention = words.places.get(at)
        if mention is None or mention.place is None:
            return at + 1
        last = at + 1
        while last < len(words.start) and words.start[last] < mention.end and words.classes[last] != ".":
            last += 1
        place = mention.place
        if place.country:
            self._note_home(at, place.country)
        if place.kind == "country" or (place.kind == "area" and place.name in ("European Union",)):
            entity = self._state(place.country or place.name, place.name)
            if mention.sense != "demonym" or (words.classes[at - 1 : at] == "d" and self._verb_follows(last)):
                self._refer(at, last, (entity.number,), mention.sense == "demonym")
        return last

    def _state(self, code: str, name: str | None = None) -> Entity:
        known = self._groups.get("state " + code)
        if known is None:
            known = self._links.add(STATE if len(code) == 2 else ORGANISATION, name or code, (name or code,))
            known.home = code if len(code) == 2 else None
            self._groups["state " + code] = known
        if name and len(known.name) == 2:
            known.name = name
        return known

    def _note_home(self, at: int, code: str) -> None:
        from timeline.events.gazetteer import country

        place = country(code)
        if place:
            self.homes.append((at, self._state(code, place.name).number))

    # ---- pronouns

    def _pronoun(self, at: int, kind: str) -> tuple[int, ...]:
        word = self._words.text[at].lower()
        if kind == "t":
            return self._they(at)
        if kind == "i":
            return self._it(at)
        return self._person("m" if kind == "h" else "f", at, objective=word in ("him", "her"))

    def _person(self, sex: str, at: int, *, objective: bool = False) -> tuple[int, ...]:
        """The person whom "he" or "she" at a word stands for, or nobody."""
        speaks = self._words.classes[at + 1 : at + 2] == "v"
        speaker = self._speakers(at) if speaks else None
        inside = self._quote(at)
        scores: dict[int, float] = {}
        for reference, score in self._recent(at):
            if len(reference.actors) != 1 or (inside is not None and reference.quote != inside and score > 9):
                continue
            entity = self._links.entities[reference.actors[0]]
            if entity.kind not in (PERSON, "") or (entity.sex and entity.sex != sex):
                continue
            if (
                objective
                and reference.sentence == self._words.sentence[at]
                and self._same_clause(reference, at)
            ):
                continue
            if inside is not None and entity.number == self._speakers(at):
                continue
            if reference.quote is not None and reference.quote != inside:
                score -= 1
            score += (entity.sex == sex) + (entity.number == speaker) * 1.5 - (entity.kind == "") * 2
            scores[entity.number] = max(scores.get(entity.number, 0), score)
        chosen = _best(scores)
        if chosen is None and not scores:
            chosen = self._announced(sex, at)
        if chosen is None:
            return ()
        entity = self._links.entities[chosen]
        entity.sex, entity.kind = sex, PERSON
        return (chosen,)

    def _recent(self, at: int) -> list[tuple[Reference, float]]:
        """The references of the sentences before a word, each with how much it is in the reader's mind."""
        sentence = self._words.sentence[at]
        found = []
        for reference in reversed(self.references[-_LOOK_BACK:]):
            back = sentence - reference.sentence
            if back > _REACH:
                break
            subject = reference.subject
            if back == 0:
                score = 5.5 if subject else 4.0
            elif back == 1:
                score = 5.0 if subject else 2.5
            else:
                score = (2.0 if subject else 1.0) / (back - 1)
            found.append((reference, score))
        return found

    def _same_clause(self, reference: Reference, at: int) -> bool:
        between = self._words.classes[reference.last : at]
        return reference.subject and not set(',"-cw') & set(between) and "v" not in between

    def _announced(self, sex: str, at: int) -> int | None:
        """The person named only after a pronoun that opens the article."""
        if any(self._links.entities[n].kind == PERSON for r in self.references for n in r.actors):
            return None
        first = min((place for place in self._named if place > at), default=None)
        if first is None or self._words.sentence[first] - self._words.sentence[at] > 4:
            return None
        entity = self._named[first][1]
        return entity.number if entity.kind == PERSON and entity.sex in (sex, None) else None

    def _they(self, at: int) -> tuple[int, ...]:
        speaks = self._words.classes[at + 1 : at + 2] == "v"
        scores: dict[tuple[int, ...], float] = {}
        for reference, score in self._recent(at):
            entity = self._links.entities[reference.actors[0]]
            if not reference.plural and entity.family not in ("music", "sport"):
                continue
            if len(reference.actors) == 1 and entity.kind == PERSON:
                continue
            if speaks and self._beside_saying(reference):
                score += 1.5
            scores[reference.actors] = max(scores.get(reference.actors, 0), score)
        pair = self._partners(at)
        if pair:
            scores[pair] = max(scores.get(pair, 0), 4.5)
        top = max(scores.values(), default=0.0)
        leading = [actors for actors, score in scores.items() if score > top - 0.5]
        return leading[0] if len(leading) == 1 else _widest(leading)

    def _beside_saying(self, reference: Reference) -> bool:
        """Whether a reference stands beside a verb of saying or after "according to"."""
        begin = self.start_of_phrase(reference.first)
        text = self._words.text
        near = (
            self._words.classes[reference.last : reference.last + 1]
            + self._words.classes[max(0, begin - 1) : begin]
        )
        return "v" in near or [word.lower() for word in text[max(0, begin - 2) : begin]] == [
            "according",
            "to",
        ]

    def _partners(self, at: int) -> tuple[int, ...]:
        """The subject of the sentence before and the one with whom it did something."""
        sentence = self._words.sentence[at] - 1
        subject = partner = None
        for reference in self.references[-_LOOK_BACK:]:
            if reference.sentence != sentence or len(reference.actors) != 1 or reference.plural:
                continue
            if subject is None:
                subject = reference.actors[0] if reference.subject else None
            elif partner is None and self._words.text[self.start_of_phrase(reference.first) - 1] == "with":
                partner = reference.actors[0]
        if subject is None or partner is None or subject == partner:
            return ()
        kinds = [self._links.entities[n].kind for n in (subject, partner)]
        return (subject, partner) if (kinds[0] == PERSON) == (kinds[1] == PERSON) else ()

    def _it(self, at: int) -> tuple[int, ...]:
        following = [word.lower() for word in self._words.text[at + 1 : at + 6]]
        if following and TAGS[following[0]] in "BmHX" and _PLEONASTIC & set(following):
            return ()
        scores: dict[int, float] = {}
        for reference, score in self._recent(at):
            entity = self._links.entities[reference.actors[0]]
            if (
                len(reference.actors) == 1
                and not reference.plural
                and entity.kind != PERSON
                and reference.subject
                and score >= 5
            ):
                scores[entity.number] = max(scores.get(entity.number, 0), score)
        chosen = _best(scores)
        return () if chosen is None else (chosen,)

    # ---- descriptions

    def _description(self, at: int, kind: str) -> None:
        words = self._words
        following = words.classes[at + 1]
        if following in "rgqskRNUKO" and at + 1 not in self._offices and following not in "N":
            return
        if at + 1 in self._named or False:
            return
        if (
            following == "x"
            and TAGS[words.text[at + 1].lower()] in "ns"
            and is_known(words.text[at + 1].lower())
        ):
            return
        begin = self.start_of_phrase(at)
        first = words.text[begin].lower()
        definite = words.classes[begin] in "dm" and first not in (
            "a",
            "an",
            "some",
            "any",
            "no",
            "many",
            "several",
            "few",
            "most",
            "another",
        )
        actors: tuple[int, ...] = ()
        plural = False
        lower = words.text[at].lower()
        if kind in "rR" or at in self._offices:
            actors = self._role(begin, at, lower, definite or words.classes[at] == "R")
        elif kind == "g":
            actors = self._group(begin, at, lower, definite)
        elif kind == "k":
            actors, plural = self._last_people(2, at), True
        else:
            actors, plural = self._several(begin, at, lower, kind), True
        if actors:
            self._add_description(begin, at, actors, plural or len(actors) > 1)

    def _add_description(self, begin: int, at: int, actors: tuple[int, ...], plural: bool) -> None:
        self._refer(at, at + 1, actors, plural)

    def _role(self, begin: int, at: int, head: str, definite: bool) -> tuple[int, ...]:
        """The person whom a role stands for: "the Estonian prime minister"."""
        words = self._words
        phrase = role_phrase(words, begin, at)
        home = home_in(words, begin, at)
        if words.classes[at + 1 : at + 3] == "oP":
            home = home or home_in(words, at + 2, at + 3)
        if not definite:
            return self._unnamed(words, begin, at)
        if (
            words.classes[begin] == "m"
            and words.text[begin].lower() != "its"
            and ROLE_FIELDS.get(head) in ("life", "work", "sport")
        ):
            return self._unnamed(words, begin, at)
        before: dict[int, float] = {}
        ever = []
        recent = {}
        for reference, score in self._recent(at):
            for number in reference.actors:
                recent[number] = max(recent.get(number, 0), score)
        for entity in self._links.entities:
            if entity.kind != PERSON or (home and entity.home and entity.home != home):
                continue
            if ROLE_SEX.get(head) and entity.sex and ROLE_SEX[head] != entity.sex:
                continue
            if any(_takes_up(phrase, role) for role in entity.roles):
                ever.append(entity.number)
                before[entity.number] = recent.get(entity.number, 0) + 3 * bool(home and entity.home == home)
        chosen = ever[0] if len(ever) == 1 else _best(before)
        if chosen is None and not ever and (head in COMMON_EPITHETS or head.endswith("-old")):
            people = {n: s for n, s in recent.items() if self._links.entities[n].kind == PERSON and s >= 2}
            people = {
                n: s for n, s in people.items() if ROLE_SEX.get(head) in (None, self._links.entities[n].sex)
            }
            chosen = _best(people)
        if chosen is not None:
            entity = self._links.entities[chosen]
            entity.home = entity.home or home
            return (chosen,)
        return self._unnamed(words, begin, at) if not ever else ()

    def _unnamed(self, words: Words, begin: int, at: int) -> tuple[int, ...]:
        """An actor known only by a description, the same for the same words."""
        phrase = description(words, begin, at)
        entity = self._groups.get(phrase)
        if entity is None:
            entity = self._links.add(GROUP, phrase, (phrase,))
            entity.sex = ROLE_SEX.get(key(words.text[at]))
            self._groups[phrase] = entity
        return (entity.number,)

    def _group(self, begin: int, at: int, head: str, definite: bool) -> tuple[int, ...]:
        """The organisation that "the band", "the company" or "the Estonian government" stands for."""
        words = self._words
        family = GROUP_FAMILIES[head]
        if family == "government":
            home = home_in(words, begin, at)
            if home and words.classes[at - 1] in "DP'":
                return (self._state(home).number,)
            return self._unnamed(words, begin, at)
        if not definite:
            return self._unnamed(words, begin, at)
        if family == "bloc":
            blocs = [e for e in self._links.entities if e.name.lower() in BLOCS]
            return (
                (max(blocs, key=lambda e: max((m for m in e.mentions if m < at), default=-1)).number,)
                if blocs
                else ()
            )
        scores: dict[int, float] = {}
        for reference, score in self._recent(at):
            for number in reference.actors:
                scores[number] = max(scores.get(number, 0), score)
        exact, fitting, doubtful = {}, {}, {}
        for entity in self._links.entities:
            if entity.kind not in (ORGANISATION, "") or not any(m < at for m in entity.mentions):
                continue
            score = scores.get(entity.number, 0)
            if head in (word.lower() for word in entity.words):
                exact[entity.number] = score
            elif entity.family == family:
                fitting[entity.number] = score
            elif entity.family is None and family in ("music", "sport", "business"):
                doubtful[entity.number] = score
        for candidates in (exact, fitting, doubtful):
            if candidates:
                chosen = next(iter(candidates)) if len(candidates) == 1 else _best(candidates)
                if chosen is None:
                    return ()
                if candidates is not exact:
                    self._links.entities[chosen].family = family
                return (chosen,)
        return self._unnamed(words, begin, at)

    def _several(self, begin: int, at: int, head: str, kind: str) -> tuple[int, ...]:
        """Several actors at once: "the two leaders", "the four countries", "officials"."""
        words = self._words
        count = 0
        for place in range(begin, at):
            count = count or _NUMBERS.get(words.text[place].lower(), 0)
        definite = words.text[begin].lower() in ("the", "both", "these", "those", "all") or (
            count and begin == at - 1 and False
        )
        plain = all(c in "dn" for c in words.classes[begin:at])
        if definite and count and plain:
            found: tuple[int, ...] = ()
            if kind == "s" or head in (
                "countries",
                "nations",
                "states",
                "governments",
                "neighbours",
                "neighbors",
                "sides",
            ):
                found = self._last_states(count, at)
            if not found and head in LEADER_PLURALS:
                found = self._last_people(count, at)
            if found:
                return found
        if (
            definite
            and plain
            and not count
            and head in LEADER_PLURALS
            and head not in ("officials", "men", "women")
        ):
            found = self._last_people(2, at)
            if found:
                return found
        if kind == "s" and not count and words.classes[begin] in "dm":
            return self._state_meant(begin, at)
        return self._unnamed(words, begin, at)

    def _state_meant(self, begin: int, at: int) -> tuple[int, ...]:
        """The state that "the country" or "the Baltic nation" stands for: the one talked of last."""
        head = self._words.text[at].lower()
        if head.endswith("s"):
            return self._unnamed(self._words, begin, at)
        for word, state in reversed(self.homes[-20:]):
            if word < begin and self._words.sentence[at] - self._words.sentence[word] <= 1:
                return (state,)
        return ()

    def _last_states(self, count: int, at: int) -> tuple[int, ...]:
        return self._last(count, at, [(word, state) for word, state in self.homes[-_LOOK_BACK:]])

    def _last_people(self, count: int, at: int) -> tuple[int, ...]:
        people = [
            (reference.first, number)
            for reference in self.references[-_LOOK_BACK:]
            for number in reference.actors
            if self._links.entities[number].kind == PERSON
        ]
        return self._last(count, at, people)

    def _last(self, count: int, at: int, named: list[tuple[int, int]]) -> tuple[int, ...]:
        """The last so many different actors named before a word, if they were named close together."""
        found: list[int] = []
        for word, number in reversed(named):
            if word >= at:
                continue
            if self._words.sentence[at] - self._words.sentence[word] > 2 * _REACH:
                break
            if number not in found:
                found.append(number)
            if len(found) == count:
                return tuple(sorted(found, key=lambda n: next(w for w, m in named if m == n)))
        return ()


def description(words: Words, begin: int, head: int) -> str:
    """A description as written, without its determiner, and with what "of" adds: "thousands of protesters"."""
    first = begin
    while first < head and words.classes[first] in "dm":
        first += 1
    text = []
    for at in range(first, head + 1):
        word = words.text[at]
        text.append(
            ("" if words.classes[at] == "'" or not text else " ")
            + (word if words.classes[at] in "NPDKUOJ" else word.lower())
        )
    return "".join(text)


def _takes_up(phrase: str, role: str) -> bool:
    """Whether a role can be said again as `phrase`: "the minister" for a transport minister, "the leader" for a president."""
    said, held = phrase.split(), role.split()
    if said[-1] == "premier":
        said = ["prime", "minister"]
    if held[-1] == "premier":
        held = ["prime", "minister"]
    if (LASTING_MODIFIERS & set(said)) != (LASTING_MODIFIERS & set(held)) and said[-1] != "leader":
        return False
    if said[-1] == held[-1]:
        return set(said) <= set(held)
    if said[-1] not in GENERAL_ROLES or len(said) > 1:
        return False
    if said[-1] == "leader":
        return held[-1] in HEADS or held == ["prime", "minister"]
    return ROLE_FIELDS.get(said[-1]) == ROLE_FIELDS.get(held[-1]) and said[-1] not in ("official", "premier")


def _best(scores: dict[int, float]) -> int | None:
    """The actor with the clearly highest score."""
    ranked = sorted(scores.items(), key=lambda item: (-item[1], item[0]))
    if not ranked or (len(ranked) > 1 and ranked[0][1] - ranked[1][1] < 0.5):
        return None
    return ranked[0][0]


def _widest(leading: list[tuple[int, ...]]) -> tuple[int, ...]:
    """Of sets that are equally near, the one that holds all others."""
    for actors in leading:
        if all(set(other) <= set(actors) for other in leading):
            return actors
    return ()

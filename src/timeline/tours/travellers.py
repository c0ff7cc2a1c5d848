"""Whom a clause or a noun of travel makes the traveller: by name, by what stands for whoever travels, or nobody."""

from __future__ import annotations

import re

from timeline.events import status, triggers
from timeline.events.clauses import Clause
from timeline.events.place_lexicon import VENUES
from timeline.events.record import Extraction
from timeline.language.phrases import Phrase
from timeline.tours import words

Reference = tuple[str, ...]
"""Canonical names; empty for whoever travels."""

_OWNER = re.compile(
    r"(?=[hitmoA-Z])(?:\b(his|her|their|its|my|our)|((?:[A-Z][\w.-]*\s+){0,4}[A-Z][\w.-]*)(?:['’]s|['’]))\s+(?:[\w’'-]+\s+){0,4}$"
)
_CAPITAL = re.compile(r"\b[A-Z]")
_ARTICLE = re.compile(r"^(?:the|an?|its|their)\s+", re.IGNORECASE)
_OF_OWNER = re.compile(r"([\w ]+)(?:['’]s|(?<=s)['’])\s")
_ACT = re.compile(
    rf"\b(?:{'|'.join(sorted(words.BANDS))})\s+((?:[A-Z][\w’'.-]*)(?: (?:(?:&|and|the|of) )?[A-Z][\w’'.-]*){{0,4}})$"
)
_DEFINITE = re.compile(r"(?:the|this|that|both|his|her|their|its|our)\b", re.IGNORECASE)
_COUNTED = re.compile(
    r"(?:an?|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+|several|some)\b.*\b(?:members|mps|lawmakers|delegation|group|party|team|mission)\b",
    re.IGNORECASE | re.DOTALL,
)
_APPOSITION = re.compile(r"\s*,\s+((?:[\w’'.-]+\s+){0,5}[A-Z][\w’'-]+),")
_WEATHER = re.compile(
    r"\b(?:[Ss]torm|[Hh]urricane|[Tt]yphoon|[Cc]yclone|low|depression|blizzard)(?: named| called| dubbed|,)? ([A-Z][a-z]+)\b"
)
_LED = re.compile(
    r"\b(?:led|headed|fronted|chaired|steered|captained) by\s+((?:[\w’'-]+\s+){0,6}?[A-Z][^,.;]{2,60})"
)


_DESCRIBED = re.compile(
    r"the\s+(?:\d+|[a-z]+(?:-[a-z]+)?)-year-old(?:\s+\w+)?|everyone|everybody|both|(?:the\s+|all\s+)?participants",
    re.IGNORECASE,
)
_MEMBER = re.compile(
    r"[Tt]he\s+(?:\w+\s+)?(?:Democrat|Republican|Conservative|Liberal|Socialist|Labourite|Libertarian|Independent|Green|Tory)\b"
)
"""A politician by party, which is no body of people: "The Democrat spoke in …"."""
_STYLE = re.compile(
    r"(?:their|his|her)\s+(?:(?:royal|imperial|serene)\s+)?(?:highness(?:es)?|majest(?:y|ies)|excellenc(?:y|ies)|holiness|eminence)",
    re.IGNORECASE,
)
"""What a dignitary is called in place of a name."""


class Travellers:
    """The actors of one document as travellers."""

    def __init__(self, text: str, found: Extraction) -> None:
        self._text = text
        self._found = found
        self._known: dict[tuple[int, int, int, int], Reference | None] = {}
        self._states = {s.name for s in found.actors.states}
        self._people = {p.name: at for at, p in enumerate(found.actors.people)}
        self._doing: set[str] | None = None
        self._groups = {o.name for o in found.actors.organisations}
        weather = {m[1] for m in _WEATHER.finditer(text)}
        self._is_of_weather = bool(weather & (self._people.keys() | self._groups))
        self._no_travellers = {
            name
            for name in self._people.keys() | self._groups
            if name in weather
            or _is_moved(name.lower().split())
            or name.lower() in words.COMMON
            or _MEMBER.fullmatch("the " + name)
            or _is_venue(name.lower().split())
        }
        self._crafts = {
            name for name in self._people.keys() | self._groups if words.CRAFTS & set(name.lower().split())
        }
        self._offices: dict[str, list[str]] = {}  # roles that somebody named has, by their last word
        for person in found.actors.people:
            if person.role:
                self._offices.setdefault(person.role.split()[-1], []).append(person.role)

    def of_phrase(self, phrase: Phrase | None) -> Reference | None:
        """Who a noun phrase says travels; None where it is no traveller."""
        if phrase is None:
            return None
        span = phrase.start, phrase.end, phrase.head_start, phrase.head_end
        if span not in self._known:  # clauses share subjects, and each is asked about more than once
            self._known[span] = self._of_phrase(phrase)
        return self._known[span]

    def _of_phrase(self, phrase: Phrase) -> Reference | None:
        if _STYLE.fullmatch(self._text, phrase.start, phrase.end):
            return ()
        member = _MEMBER.match(self._text, phrase.start)
        if member is not None and member.end() == phrase.head_end:
            return ()
        head = self._text[phrase.head_start : phrase.head_end].lower()
        if head in ("line-up", "lineup"):
            return ()  # "the original line-up of …", which is the band
        whole = self._text[phrase.start : phrase.end]
        if head in words.BANDS and _DEFINITE.match(whole) and not _CAPITAL.search(whole, 1):
            return ()  # rather whoever travels than those named last, who open for them or let their hall
        named = self.named(phrase.start, phrase.end)
        act = _ACT.search(whole)
        if act is not None and not any(act[1] in name or name in act[1] for name in named):
            return (act[1],)
        if whole.lower() in words.PRONOUNS and named and named[0] in self._groups - self._doers():
            return ()  # "they" are not what is only named beside them, an album or a label
        if named and head in words.OWNED and named[0] in self._groups:
            return ()  # "the delegation" is not the ministry that sends it
        if named:
            return named
        if whole.lower() == "it" and self._is_of_weather:
            return None
        if whole.lower() in words.PRONOUNS or _DESCRIBED.fullmatch(whole):
            return ()
        if head in words.OWNED and (owner := self.owner(phrase.head_start)):
            return owner
        described = self._found.actors.who(phrase.start, phrase.end)
        if any(name in self._crafts for name in described):
            return ()  # whoever is on board
        if any(name in self._states for name in described):
            return None
        head = head.rpartition("-")[2]
        if self._is_another(phrase, head):
            return None
        if head in words.COMPANY and (_DEFINITE.match(whole) or _COUNTED.match(whole)):
            return ()
        if head in words.PARTS:
            return self.owner(phrase.head_start) or ()
        return None

    def _doers(self) -> set[str]:
        """The groups that are subjects of clauses by their names."""
        if self._doing is None:
            subjects = [
                self._text[c.subject.start : c.subject.end]
                for c in self._found.clauses
                if c.subject is not None
            ]
            self._doing = {name for name in self._groups if any(name in said for said in subjects)}
        return self._doing

    def _is_another(self, phrase: Phrase, head: str) -> bool:
        """Whether an office can be nobody's who is named: "the prime minister" where only a trade minister is."""
        held = self._offices.get(head)
        if held is None:
            return False
        office = re.sub(r"^(?:the|his|her|their)\s+", "", self._text[phrase.start : phrase.head_end].lower())
        return " " in office and not any(office.endswith(role) or role.endswith(office) for role in held)

    def _apposed(self, clause: Clause) -> Reference:
        """The name beside a subject that only describes: "Her opponent, former Governor Carl Bly, was in …"."""
        subject = clause.subject
        assert subject is not None
        match = _APPOSITION.match(self._text, subject.end)
        if match is None or self.named(subject.start, subject.end):
            return ()
        return self.named(match.start(1), match.end(1))

    def named(self, start: int, end: int) -> Reference:
        """The people and named groups that a phrase stands for."""
        names = [n for n in self._found.actors.who(start, end) if n in self._people or n in self._groups]
        if self._crafts:
            names = [n for n in names if n not in self._crafts]
        if names and names[0] in self._groups:
            said = re.findall(r"[a-z]+", f"{self._text[start:end]} {names[0]}".lower())
            return () if words.MOVERS & set(said) or names[0] in self._no_travellers else (names[0],)
        people = (n for n in names if n in self._people and n not in self._no_travellers)
        return tuple(sorted(people, key=self._people.__getitem__))  # "the couple" is who it was when named

    def owner(self, noun: int) -> Reference | None:
        """Whose a journey is: "his visit", "Abe's tour"; None where nobody is said to own it."""
        low = max(0, noun - 70)
        match = _OWNER.search(self._text[low:noun])
        if match is None:
            return None
        if match[1]:
            named = self.named(low + match.start(1), low + match.end(1))
            # Rather whoever travels than the body named last: "the delegation begins its programme".
            return () if match[1] in ("its", "their") and named and named[0] in self._groups else named
        for word in _CAPITAL.finditer(self._text, low + match.start(2), low + match.end(2)):
            if named := self.named(word.start(), low + match.end(2)):
                return named  # what stands before a name may be the end of a sentence
        return () if self._text[noun - 1 : noun] else None

    def of_clause(self, index: int, depth: int = 0) -> Reference | None:
        """Who travels by a clause: its subject, whom its subject takes along, or the subject it shares."""
        clause = self._found.clauses[index]
        verb = clause.verb
        if verb is not None and status.verb_key(verb) in ("take", "bring", "carry", "lead", "see", "send"):
            for thing in clause.objects:
                text = self._text[thing.start : thing.end].lower()
                if text in ("him", "her", "them", "us", "me"):
                    return self.named(thing.start, thing.end)
                taken = self.of_phrase(thing)
                if taken is not None and self._head(clause.subject) not in words.COMPANY:
                    return taken
        if clause.subject is not None:
            return self._apposed(clause) or self.of_phrase(clause.subject)
        above = clause.governor
        if above is not None and depth < 6:
            return self.of_clause(above, depth + 1)
        return ()

    def moves(self, index: int) -> Reference:
        """Who a clause says sets out somewhere, even where it names no place; empty where nobody is named."""
        clause = self._found.clauses[index]
        verb = clause.verb
        if verb is None or clause.subject is None:
            return ()
        role = triggers.movement(verb.head, verb.particle)
        return (self.of_phrase(clause.subject) or ()) if role == "go" else ()

    def leader(self) -> Reference:
        """Who leads the delegation of the article, where the text says so."""
        match = _LED.search(self._text)
        return self.named(match.start(1), match.end(1))[:1] if match else ()

    def description(self, index: int) -> Reference:
        """What the subject of a clause calls travellers that nobody names: "the Danish team", "the orchestra's tour"."""
        subject = self._found.clauses[index].subject
        if subject is None or self._text[subject.start : subject.end].lower() in words.PRONOUNS:
            return ()
        if self.of_phrase(subject) is None:
            return ()
        whole = _ARTICLE.sub("", self._text[subject.start : subject.end])
        owned = _OF_OWNER.match(whole) if self._head(subject) in words.PARTS else None
        return (owned[1] if owned is not None else whole,)

    def is_person(self, name: str) -> bool:
        """Whether a name is that of a person rather than of a group."""
        return name in self._people

    def acts(self, name: str) -> bool:
        """Whether somebody is the subject of a clause."""
        return any(
            name in self._found.actors.who(c.subject.start, c.subject.end)
            for c in self._found.clauses
            if c.subject is not None
        )

    def main(self) -> Reference:
        """Who the article is most about."""
        main = self._found.actors.main
        if main is not None and main.name in self._crafts:
            people = (
                p for p in self._found.actors.people if p.name not in self._crafts | self._no_travellers
            )
            main = next(people, main)
        if main is None or main.name in self._no_travellers:
            return ()
        if main.name.split()[-1].lower() in words.BODIES:
            return ()
        return (main.name,)

    def _head(self, phrase: Phrase | None) -> str:
        return self._text[phrase.head_start : phrase.head_end].lower() if phrase is not None else ""

    def head(self, clause: Clause) -> str:
        """The head of a clause's subject, in lower case."""
        return self._head(clause.subject)


def _is_venue(name: list[str]) -> bool:
    """Whether a name is a hall's or a house's, though clauses may have it do things: "the Commodore Ballroom gets a show"."""
    return name[-1] in VENUES | words.HALLS or name[:2] == ["house", "of"]


def _is_moved(name: list[str]) -> bool:
    """Whether a name is a storm's or a carrier's: "Hurricane Ida", "Petrel Air"."""
    return name[0] in words.MOVERS or (len(name) > 1 and name[-1] in words.CARRIERS)

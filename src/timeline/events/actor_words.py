"""The words of an article with one character each for what they can be in the name or description of an actor.

As in `language.tags`, the classes of a text are a string, so that names and descriptions are found by regular
expressions over it. Sentence ends are characters too: no name crosses one.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple, Protocol

from timeline.events.actor_lexicon import (
    GROUP_FAMILIES,
    ORG_HEADS,
    PAIR_NOUNS,
    PARTICLES,
    PLURAL_PEOPLE,
    PORTFOLIOS,
    PREPOSITIONS,
    REPORTING,
    ROLE_FIELDS,
    ROLE_MODIFIERS,
    STATE_NOUNS,
    SUFFIXES,
    THING_HEADS,
    TITLES,
)
from timeline.events.gazetteer import Place
from timeline.events.given_names import FEMALE, MALE
from timeline.language.lexicon import is_known
from timeline.language.sentences import split


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


class PlaceMention(Protocol):
    """What the registry needs to know of a mention of a place (`places.Mention`)."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...
    @property
    def place(self) -> Place | None: ...
    @property
    def sense(self) -> str: ...


class Words(NamedTuple):
    """The words and marks of an article, in parallel; a sentence ends with a mark of no width of class `STOP`."""

    text: list[str]
    start: list[int]
    end: list[int]
    classes: str
    sentence: list[int]  # number of the sentence of each word
    places: dict[int, PlaceMention]  # by number of the word at which the mention starts

    def within(self, start: int, end: int) -> range:
        """The numbers of the words that lie in a range of code points, without sentence ends."""
        first = bisect_left(self.start, start)
        last = bisect_left(self.start, end)
        while first < last and self.classes[first] == STOP:
            first += 1
        while first < last and self.classes[last - 1] == STOP:
            last -= 1
        return range(first, last)


NAME, INITIAL, ACRONYM, TITLE = "N", "J", "K", "T"
ROLE, MODIFIER, PORTFOLIO = "R", "A", "F"  # with a capital
ORGANISATION, THING, TIME = "O", "E", "C"
PLACE, DEMONYM, TEAM = "P", "D", "U"  # TEAM: a name that holds a place's, as the gazetteer tells
LOWER_ROLE, LOWER_MODIFIER, GROUP, PEOPLE, STATE, PAIR = "r", "a", "g", "q", "s", "k"
THE, OWN, HE, SHE, THEY, IT, SELF, WHO = "d", "m", "h", "f", "t", "i", "y", "w"
NUMBER, OF, AND, COMMA, OWNER, QUOTE, MARK, PREPOSITION, SAYS, PARTICLE, STOP, OTHER = "noc,'\"-pvl.x"

_TITLE_WORDS = sorted(
    (word[:-1] for word in TITLES | SUFFIXES | ORG_HEADS if word.endswith(".")), key=len, reverse=True
)
_TOKEN = re.compile(
    rf"(?:[^\W\d_]\.)++(?:[^\W\d_]\b(?![’'\w]))?|(?i:{'|'.join(_TITLE_WORDS)}|messrs|st|ste)\.(?=[ \n,])"
    r"|[^\W\d_]\w*+(?:[-‑][^\W_]\w*+|['’](?!(?:s|re|ve|ll|d|m|t)\b)[^\W\d_]\w*+|&(?=\w)\w++|n['’]t\b)*+"
    r"|['’](?:s|re|ve|ll|d|m|t)\b|\d[\w.,:/-]*\w|\d|[^\s\w]"
)
_CLOSED = {
    word: kind
    for kind, text in {
        THE: "the a an this that these those some any no each every another both all several many few most",
        OWN: "his her its their our my your",
        HE: "he him himself",
        SHE: "she hers herself",
        THEY: "they them themselves",
        IT: "it itself",
        SELF: "i me myself we us ourselves",
        WHO: "who whom whose",
        AND: "and or & nor",
        NUMBER: """hundreds thousands dozens scores tens millions dozen hundred thousand million two
            three four five six seven eight nine ten eleven twelve thirteen sixteen twenty thirty""",
        OF: "of",
        COMMA: ",",
        OWNER: "'s ’s",
        QUOTE: '" “ ” « » „',
        MARK: ". ! ? … ; : ( ) [ ] — – - | * • _ /",
    }.items()
    for word in text.split()
}
_TIMES = _words(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
    october november december jan. feb. mar. apr. jun. jul. aug. sept. sep. oct. nov. dec. mon tue tues wed thu thurs fri sat
    jan feb mar apr aug sept oct nov dec"""
)
_MONTHS_AS_NAMES = frozenset(("april", "may", "june", "august"))
_NEVER_NAMES = _words(
    """however meanwhile also but so yet then there here now if when while where why how what
        which although though because not only just even still once later earlier according asked under
        over today yesterday tomorrow tonight one other others you he she it we they i is are was were
        will would can could may might must should has have had do does did be been being yes no ok okay
        please thanks thank mr mrs good morning afternoon evening let did breaking updated update photo
        file pictured source image credit read more watch see click live such instead perhaps maybe nobody
        nothing everyone everybody someone anyone none neither either let's don't as than like"""
)

_GIVEN = MALE | FEMALE
_MEMORY = 200_000


class _Classes(dict[str, str]):
    """The class of a word by its form alone, worked out once."""

    def __missing__(self, word: str) -> str:
        found = _classify(word)
        if len(self) < _MEMORY:
            self[word] = found
        return found


def _classify(word: str) -> str:
    lower = word.lower()
    if word[0].isdigit():
        return NUMBER
    closed = _CLOSED.get(lower)
    if closed and (word != "US" and word != "IT" and word != "WHO"):
        return closed
    if not word[0].isalpha():
        return MARK
    if word[0].isupper():
        return _capital(word, lower)
    for words, kind in _LOWER:
        if lower in words:
            return kind
    if lower.startswith(("al-", "el-", "ash-", "as-", "an-")) and word[3:4].isupper():
        return NAME
    if "-" in lower:
        tail = lower.rpartition("-")[2]
        if tail in ROLE_FIELDS:
            return LOWER_ROLE
        if tail in (
            "based",
            "born",
            "trained",
            "led",
            "backed",
            "year-old",
            "old",
            "time",
            "winning",
            "educated",
        ):
            return LOWER_ROLE if tail == "old" else LOWER_MODIFIER
    return OTHER


_LOWER: list[tuple[frozenset[str] | dict[str, str], str]] = [
    (ROLE_FIELDS, LOWER_ROLE),
    (GROUP_FAMILIES, GROUP),
    (PAIR_NOUNS, PAIR),
    (STATE_NOUNS, STATE),
    (PLURAL_PEOPLE, PEOPLE),
    (REPORTING, SAYS),
    (PARTICLES, PARTICLE),
    (PREPOSITIONS, PREPOSITION),
    (ROLE_MODIFIERS, LOWER_MODIFIER),
]


def _capital(word: str, lower: str) -> str:
    if lower in _TIMES:
        return TIME
    if "." in word and lower not in TITLES and lower not in SUFFIXES and lower not in ORG_HEADS:
        return (
            ACRONYM if len(word) > 2 and word not in ("J.K.", "J.R.R.") and word.count(".") > 1 else INITIAL
        )
    if lower in TITLES and lower not in ("general", "judge", "justice"):
        return TITLE
    if lower in ROLE_FIELDS:
        return ROLE
    if lower in PORTFOLIOS:
        return PORTFOLIO
    if lower in ORG_HEADS:
        return ORGANISATION
    if lower in THING_HEADS:
        return THING
    if lower in ROLE_MODIFIERS:
        return MODIFIER
    if lower in _NEVER_NAMES:
        return OTHER
    if len(word) > 1 and word.isupper() and lower not in SUFFIXES:
        return ACRONYM
    return NAME


CLASSES = _Classes()


def words_of(text: str, mentions: Sequence[PlaceMention]) -> Words:
    """Cut a text into words and class them; `mentions` of places are in order of their offsets."""
    words: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    sentence: list[int] = []
    first_of: list[int] = []
    for number, (begin, stop) in enumerate(split(text)):
        first_of.append(len(words))
        for match in _TOKEN.finditer(text, begin, stop):
            starts.append(match.start())
            ends.append(match.end())
            words.append(match[0])
        words.append("")
        starts.append(stop)
        ends.append(stop)
        sentence.extend([number] * (len(words) - len(sentence)))
    classes = [CLASSES[word] if word else STOP for word in words]
    places = _overlay(mentions, starts, ends, classes)
    _settle_openers(words, classes, first_of, places)
    return Words(words, starts, ends, "".join(classes), sentence, places)


def _overlay(
    mentions: Sequence[PlaceMention], starts: list[int], ends: list[int], classes: list[str]
) -> dict[int, PlaceMention]:
    """Write what the gazetteer knows over the classes of the words."""
    found: dict[int, PlaceMention] = {}
    for mention in mentions:
        at = bisect_left(starts, mention.start)
        if at == len(starts) or starts[at] >= mention.end:
            continue
        kind = {"demonym": DEMONYM, "name": TEAM}.get(mention.sense, PLACE)
        if kind == TEAM and classes[at] in (ROLE, TITLE):
            continue
        found[at] = mention
        while at < len(starts) and starts[at] < mention.end:
            if kind != TEAM or classes[at] not in (ORGANISATION, THING):
                classes[at] = kind
            at += 1
    return found


def _settle_openers(
    words: list[str], classes: list[str], first_of: list[int], places: dict[int, PlaceMention]
) -> None:
    """Give words that may have a capital only because they open a sentence the class of their lower-case form."""
    inside = {
        word
        for at, word in enumerate(words)
        if classes[at] == NAME and at and classes[at - 1] not in _OPENERS
    }
    for at, kind in enumerate(classes):
        if kind not in "NRAFOETP" or not (at == 0 or classes[at - 1] in _OPENERS):
            continue
        lower = words[at].lower()
        if kind == PLACE or (kind in "NT" and words[at] in inside):
            continue
        following = classes[at + 1] if at + 1 < len(classes) else STOP
        if kind == NAME:
            plain = CLASSES[lower]
            if plain != OTHER:
                classes[at] = plain
            elif following not in "NJK'" and lower not in _GIVEN and is_known(lower):
                classes[at] = OTHER
        elif kind in (ROLE, MODIFIER, PORTFOLIO, ORGANISATION, THING) and following not in "NJKRAFOETDU":
            classes[at] = CLASSES[lower]


_OPENERS = frozenset((STOP, QUOTE, MARK))

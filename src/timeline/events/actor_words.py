"""The words of an article with one character each for what they can be in the name or description of an actor.

As in `language.tags`, the classes of a text are a string, so that names and descriptions are found by regular
expressions over it. Sentence ends are characters too: no name crosses one.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple, Protocol

from timeline.events.actor_groups import (
    GROUP_FAMILIES,
    PAIR_NOUNS,
    PEOPLE_ENDINGS,
    PLURAL_PEOPLE,
    STATE_NOUNS,
)
from timeline.events.actor_name_words import ORG_HEADS, PARTICLES, PORTFOLIOS, SUFFIXES, THING_HEADS
from timeline.events.actor_roles import (
    NO_PERSON_ENDINGS,
    PERSON_ENDINGS,
    ROLE_FIELDS,
    ROLE_MODIFIERS,
    TITLES,
)
from timeline.events.gazetteer import Place
from timeline.events.given_names import FEMALE, MALE
from timeline.language.lexicon import is_known
from timeline.language.sentences import split
from timeline.language.wordlists import table, words


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


NAME, INITIAL, ACRONYM, TITLE = "N", "J", "K", "T"
ROLE, MODIFIER, PORTFOLIO = "R", "A", "F"  # with a capital
ORGANISATION, THING, TIME = "O", "E", "C"
PLACE, DEMONYM, TEAM = "P", "D", "U"  # TEAM: a longer name that holds a place's, as the gazetteer tells
LOWER_ROLE, LOWER_MODIFIER, GROUP, PEOPLE, STATE, PAIR = "r", "a", "g", "q", "s", "k"
THE, OWN, HE, SHE, THEY, IT, SPEAKER, WHO = "d", "m", "h", "f", "t", "i", "y", "w"
NUMBER, OF, AND, COMMA, OWNER, QUOTE, MARK = "n", "o", "c", ",", "'", '"', "-"
PREPOSITION, SAYS, PARTICLE, STOP, OTHER = "p", "v", "l", ".", "x"

_CLOSED = {
    **table(
        {
            THE: "the a an this that these those some any no each every another both all several many few most",
            OWN: "his her its their our my your",
            HE: "he him himself",
            SHE: "she hers herself",
            THEY: "they them themselves",
            IT: "it itself",
            SPEAKER: "i me myself we us ourselves",
            WHO: "who whom whose",
            AND: "and or & nor",
            NUMBER: """hundreds thousands dozens scores tens millions dozen hundred thousand million two three four
                five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
                nineteen twenty thirty forty fifty sixty seventy eighty ninety""",
            OF: "of",
            OWNER: "'s ’s",
            QUOTE: '" “ ” « » „',
            MARK: ". ! ? … ; : ( ) [ ] — – - | * • _ /",
        }
    ),
    ",": COMMA,
}
_SAYS = words(
    """said says saying told tells added adds insisted insists announced announces wrote writes noted notes explained
    explains declared declares argued argues warned warns claimed claims replied replies recalled recalls admitted
    admits joked jokes stressed stresses commented remarked observed continued quipped asked asks stated predicted
    predicts promised promises vowed vows conceded concedes concluded tweeted posted agreed thinks reckons reckon
    dished gushed confirmed confirms acknowledged emphasised emphasized reiterated revealed reveals suggested suggests
    laughed sighed shrugged testified urged urges believes complained complains responded bragged boasted whispered
    shouted cried answered"""
)
"""Finite verbs that give words to a speaker."""
_PREPOSITIONS = words(
    """in at by with from into onto upon during against between among amongst through throughout despite without within
    under toward towards via per amid across behind beyond near alongside beneath beside besides concerning regarding
    including like unlike except on about above below inside outside aboard over to after before since until till than
    as off for accompanying following visiting meeting leaving joining succeeding replacing around along past versus vs"""
)
_TIMES = words(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december mon tue tues wed thu thurs fri sat jan feb mar apr aug sept oct nov dec jan.
    feb. mar. apr. jun. jul. aug. sept. sep. oct. nov. dec."""
)
_NAME_MONTHS = words("april may june august jan")
_NEVER_NAMES = words(
    """however meanwhile also but so yet then there here now if when while where why how what which although though
    because not only just even still once later earlier according under today yesterday tomorrow tonight one other
    others is are was were will would can could may might must should has have had do does did be been being yes ok okay
    please thanks thank good morning afternoon evening let breaking updated update photo file pictured source image
    credit read more watch see click live such instead perhaps maybe nobody nothing everyone everybody someone anyone
    none neither either don't let's as than like"""
)
_FIRM = ("plc", "gmbh")
_NUMBERED_BODIES = ("G7", "G8", "G20", "G77")
_ADJECTIVAL = words("based born trained led backed winning educated")
_LOWER: list[tuple[frozenset[str], str]] = [
    (frozenset(ROLE_FIELDS), LOWER_ROLE),
    (frozenset(GROUP_FAMILIES), GROUP),
    (PAIR_NOUNS, PAIR),
    (STATE_NOUNS, STATE),
    (PLURAL_PEOPLE, PEOPLE),
    (_SAYS, SAYS),
    (PARTICLES, PARTICLE),
    (_PREPOSITIONS, PREPOSITION),
    (ROLE_MODIFIERS, LOWER_MODIFIER),
]
_CAPITAL: list[tuple[frozenset[str], str]] = [
    (_TIMES, TIME),
    (TITLES, TITLE),
    (frozenset(ROLE_FIELDS) | PLURAL_PEOPLE, ROLE),
    (PORTFOLIOS, PORTFOLIO),
    (ORG_HEADS, ORGANISATION),
    (THING_HEADS, THING),
    (ROLE_MODIFIERS, MODIFIER),
    (_NEVER_NAMES, OTHER),
]
_WITH_STOP = sorted({word[:-1] for word in TITLES | SUFFIXES | ORG_HEADS if word.endswith(".")}, key=len)[::-1]
_TOKEN = re.compile(
    rf"(?:[^\W\d_]\.)++(?:[^\W\d_]\b(?![’'\w]))?|(?i:{'|'.join(_WITH_STOP)}|messrs|st|ste)\.(?=[ \n,]|\Z)"
    r"|[^\W\d_]\w*+(?:[-‑][^\W_]\w*+|['’](?!(?:s|re|ve|ll|d|m|t)\b)[^\W\d_]\w*+|&(?=\w)\w++|n['’]t\b)*+"
    r"|['’](?:s|re|ve|ll|d|m|t)\b|\d[\w.,:/-]*\w|\d|[^\s\w]"
)
_GIVEN = MALE | FEMALE
_OPENERS = frozenset((STOP, QUOTE, MARK))
_IN_NAMES = frozenset("NJKRAFOETDU")
_HEADLINE_SHARE = 0.6  # of the longer words of a line without a full stop that have a capital
_MEMORY = 200_000  # words remembered; news uses fewer, and hostile text must not fill the memory


class Words(NamedTuple):
    """The words and marks of an article, in parallel; each sentence ends with a mark of no width of class `STOP`."""

    text: list[str]
    start: list[int]
    end: list[int]
    classes: str
    sentence: list[int]  # number of the sentence of each word
    headlines: frozenset[int]  # numbers of the sentences that are headlines with capitals throughout
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

    def lower(self, at: int) -> str:
        """A word in lower case."""
        return self.text[at].lower()


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
        if len(word) in (4, 5) and word[-3] in ".:" and word.replace(word[-3], "").isdigit():
            return MARK  # the hour at which an entry of a live page begins
        return LOWER_ROLE if lower.endswith("-year-old") else NUMBER
    closed = _CLOSED.get(lower)
    if closed and word not in ("US", "IT", "WHO"):
        return closed
    if not word[0].isalpha():
        return MARK
    if word[0].isupper():
        return _of_capital(word, lower)
    return _of_lower(word)


def _of_lower(word: str) -> str:
    if word in _FIRM:
        return ORGANISATION
    for known, kind in _LOWER:
        if word in known:
            return kind
    tail = word.rpartition("-")[2]
    if tail != word:
        if tail[:1].isupper():
            return NAME  # al-Rashid
        if tail in ROLE_FIELDS:
            return LOWER_ROLE
        return LOWER_ROLE if word.endswith("-year-old") else LOWER_MODIFIER if tail in _ADJECTIVAL else OTHER
    if len(word) > 6 and word.endswith(PEOPLE_ENDINGS):
        return PEOPLE
    if len(word) > 6 and word.endswith(PERSON_ENDINGS) and not word.endswith(NO_PERSON_ENDINGS):
        return LOWER_ROLE
    return OTHER


def _of_capital(word: str, lower: str) -> str:
    for known, kind in _CAPITAL:
        if lower in known:
            return kind
    if len(word) == 1:
        return OTHER
    if word[-1].isdigit():
        return ACRONYM if word in _NUMBERED_BODIES else THING
    if "." in word and lower not in SUFFIXES:
        return ACRONYM if word.count(".") > 1 and not word.startswith("J.") else INITIAL
    if len(word) > 1 and word.isupper() and lower not in SUFFIXES:
        return ACRONYM
    return NAME


CLASSES = _Classes()


def words_of(text: str, mentions: Sequence[PlaceMention]) -> Words:
    """Cut a text into words and class them; `mentions` of places are in order of their offsets."""
    found: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    sentence: list[int] = []
    headlines: set[int] = set()
    classes: list[str] = []
    for number, (begin, stop) in enumerate(split(text)):
        first = len(found)
        for match in _TOKEN.finditer(text, begin, stop):
            starts.append(match.start())
            ends.append(match.end())
            found.append(match[0])
        classes.extend(map(CLASSES.__getitem__, found[first:]))
        if text[stop - 1].isalnum() and _is_headline(found, first):
            headlines.add(number)
            _lower_headline(found, classes, first)
        found.append("")
        starts.append(stop)
        ends.append(stop)
        classes.append(STOP)
        sentence.extend([number] * (len(found) - first))
    places = _overlay(mentions, starts, classes)
    _settle_openers(found, classes)
    _settle_months(found, classes)
    return Words(found, starts, ends, "".join(classes), sentence, frozenset(headlines), places)


def _is_headline(found: list[str], first: int) -> bool:
    long = [word for word in found[first:] if len(word) > 3 and word[0].isalpha()]
    return len(long) > 2 and sum(word[0].isupper() for word in long) >= _HEADLINE_SHARE * len(long)


def _lower_headline(found: list[str], classes: list[str], first: int) -> None:
    """Give the common words of a headline the class of their lower-case form."""
    for at in range(first, len(found)):
        lower = found[at].lower()
        if classes[at] in "NKAE" and lower not in _GIVEN and is_known(lower):
            classes[at] = CLASSES[lower]


def _overlay(mentions: Sequence[PlaceMention], starts: list[int], classes: list[str]) -> dict[int, PlaceMention]:
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
            if classes[at] != STOP and (kind != TEAM or classes[at] not in (ORGANISATION, THING)):
                classes[at] = kind
            at += 1
    return found


def _settle_openers(found: list[str], classes: list[str]) -> None:
    """Give words that may have a capital only because they open a sentence the class of their lower-case form."""
    inside = {word for at, word in enumerate(found) if classes[at] == NAME and at and classes[at - 1] not in _OPENERS}
    before = STOP
    for at, kind in enumerate(classes):
        if before == THE and kind in "dxw" and found[at][:1].isupper() and classes[at + 1] == NAME:
            classes[at] = kind = NAME  # "the All Blacks"
        opens, before = before in _OPENERS, kind
        if not opens or kind not in "NRAFOE":
            continue
        lower = found[at].lower()
        following = classes[at + 1]
        if kind != NAME:
            if following not in _IN_NAMES and not _begins_office(classes, at):
                classes[at] = CLASSES[lower] if CLASSES[lower] != OTHER else kind
        elif found[at] not in inside:
            plain = CLASSES[lower]
            if plain == PARTICLE:
                continue
            if plain != OTHER:
                classes[at] = plain
            elif following not in "NJKUOE'" and lower not in _GIVEN and all(map(is_known, lower.split("-"))):
                classes[at] = OTHER


def _begins_office(classes: list[str], at: int) -> bool:
    """Whether a capitalised word goes on as "Minister of the Interior" or "Duke and Duchess" do."""
    joint, first, *_ = *classes[at + 1 : at + 3], STOP, STOP
    if joint == OF and first == THE:
        first = classes[at + 3]
    return (joint == OF and first in _IN_NAMES) or (joint == AND and first in "RT")


def _settle_months(found: list[str], classes: list[str]) -> None:
    """Tell months from people of that name: "Theresa May", "June Casket"."""
    known: set[str] = set()
    for at, kind in enumerate(classes):
        if kind != TIME or found[at].lower() not in _NAME_MONTHS:
            continue
        before = classes[at - 1] if at else STOP
        after_name = before in "TR" or (before in "NJ" and found[at - 1].lower() in _GIVEN)
        before_name = classes[at + 1] == NAME and before != PREPOSITION and found[at] != "May"
        if after_name or before_name or (found[at] in known and before in _OPENERS and classes[at + 1] in "xv"):
            classes[at] = NAME
            known.add(found[at])

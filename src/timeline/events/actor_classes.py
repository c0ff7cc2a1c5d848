"""What a word can be in the name or description of an actor, by its form alone: one character a word.

As in `language.tags`, the classes of a text are a string, so that names and descriptions are found by regular
expressions over it.
"""

from __future__ import annotations

from timeline.events.actor_groups import (
    GROUP_FAMILIES,
    MODIFIERS_OR_GROUPS,
    PAIR_HONOURS,
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
from timeline.language.wordlists import table, words

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
_NEVER_NAMES = words(
    """however meanwhile also but so yet then there here now if when while where why how what which although though
    because not only just even still once later earlier according under today yesterday tomorrow tonight one other
    others is are was were will would can could may might must should has have had do does did be been being yes ok okay
    please thanks thank good morning afternoon evening let breaking updated update photo file pictured source image
    credit read more watch see click live such instead perhaps maybe nobody nothing everyone everybody someone anyone
    none neither either ah oh well hello hey wow don't let's as than like"""
)
_FIRM = ("plc", "gmbh")
_NUMBERED_BODIES = ("G7", "G8", "G20", "G77")
_ARTICLES = ("al", "el", "ad", "an", "ar", "as", "at", "az", "ash", "d", "l")
_ADJECTIVAL = words("based born trained led backed winning educated")
_LOWER: list[tuple[frozenset[str], str]] = [
    (MODIFIERS_OR_GROUPS, LOWER_MODIFIER),
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
_HONOURS = words("highness majesty excellency excellencies eminence holiness")
_CAPITAL: list[tuple[frozenset[str], str]] = [
    (PAIR_HONOURS, PAIR),
    (_HONOURS, OTHER),
    (_TIMES, TIME),
    (TITLES, TITLE),
    (frozenset(ROLE_FIELDS) | PLURAL_PEOPLE, ROLE),
    (PORTFOLIOS, PORTFOLIO),
    (ORG_HEADS, ORGANISATION),
    (THING_HEADS, THING),
    (ROLE_MODIFIERS, MODIFIER),
    (_NEVER_NAMES, OTHER),
]
_MEMORY = 200_000  # words remembered; news uses fewer, and hostile text must not fill the memory


class _Classes(dict[str, str]):
    """The class of a word by its form alone, worked out once."""

    def __missing__(self, word: str) -> str:
        found = _classify(word)
        if len(self) < _MEMORY:
            self[word] = found
        return found


def _classify(word: str) -> str:
    if not word:
        return STOP
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
        if tail[:1].isupper():  # "al-Rashid", but "pro-Western"
            return NAME if word.partition("-")[0] in _ARTICLES else LOWER_MODIFIER
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
"""The class of each word."""

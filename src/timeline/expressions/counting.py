"""Whether a number of four digits is a year, or counts something, or is the number of a thing.

English puts no article before a counted plural ("1900 workers") and one before a year that tells which ("the 1988
results"); after "in" or "since" it is a year whatever follows ("in 1990 exports fell").
"""

from __future__ import annotations

import re

from timeline.language.lexicon import CLASSES
from timeline.language.wordlists import words

_LAST_WORD = re.compile(r"(?<![A-Za-z])([A-Za-z]++)['’]?+[ \t\n]++$")
_NEXT_WORDS = re.compile(r"[ \t\n-]([A-Za-z]+)(?: ([a-z]+))?")
_MEASURES = words(
    """people men women children miles mile kilometers kilometres kilometer kilometre km kg meters metres meter metre
    feet foot tons tonnes pounds dollars euros yen francs marks percent hp rpm mhz megawatts mw cents inches acres
    hectares degrees gallons barrels litres liters horsepower million billion trillion thousand hundred hours minutes
    seconds days weeks months years times points volts watts calories"""
)
"""Words that a number before them measures or counts, never dates."""
_DATED = words(
    """in since by until till during before after early late mid throughout of from through between around circa about
    the a an this that its their his her our my your no january february march april may june july august september
    october november december spring summer autumn fall winter"""
)
"""Words after which a number is a year, though a plural follows."""
_COUNTING = words("about nearly almost some over than around approximately roughly exactly only")
_DATING = words("in since by until till during before after early late mid throughout")
_EVENTS = words(
    """elections results games olympics riots floods protests earnings sales figures profits revenues accords talks
    primaries finals championships awards models estimates forecasts budgets taxes negotiations hearings attacks
    bombings killings wars reforms rates prices statistics data standings fires amendments guidelines levels shares
    crops exports imports plans operations was is has does"""
)
"""Plurals that a year tells apart."""
_LEVELS = words(
    """close closed closing end ended ending finish finished opened stand stands stood priced valued traded trading
    estimated put capped fixed peaked remain remained sold quoted unchanged settled settling percent pct points cents"""
)
"""Words before "at" or "to" and the height that something is at: "closed at 1900", "rose 2 percent to 1556"."""
_QUANTITIES = words(
    """crowd population total group number staff force majority attendance crew garrison army sample average maximum
    minimum payroll circulation capacity score audience congregation membership workforce fleet altitude height depth
    distance speed weight salary price cost budget toll batch list peak record"""
)

_NUMBERED = words(
    """boeing airbus windows office apollo peugeot route highway interstate room suite flight channel resolution chapter
    section article no number form rule box area agenda page pages lot gate platform unit apt apartment model case
    docket locker terminal line lines extension code pin t"""
)
"""Words before the number of a thing."""
_RATED = words("million billion trillion thousand hundred percent people cents yen")
_NOT_RATED = words("times years months weeks days")
_WORD_OR_SUM = re.compile(r"(?<![A-Za-z])([A-Za-z]++|[0-9](?:[0-9.,]*[0-9])?|%)[ \t\n]++$")


def is_numbered(left: str) -> bool:
    """Whether a number after the text is that of a thing: "Room 2016"."""
    before = _LAST_WORD.search(left)
    return before is not None and before[1].lower() in _NUMBERED


def is_rated(left: str) -> bool:
    """Whether "a year" follows what there is so much of: "$5 million a year", "9,000 cars a day"."""
    before = _WORD_OR_SUM.search(left)
    if before is None:
        return False
    word = before[1].lower()
    return word in _RATED or not word[0].isalpha() or (CLASSES[word] in "sS" and word not in _NOT_RATED)


def is_count(left: str, right: str) -> bool:
    """Whether the number between the two texts counts or measures something, or is that of a thing."""
    before = _LAST_WORD.search(left)
    word = before[1].lower() if before else ""
    if word in _NUMBERED:
        return True
    if word == "of" and before is not None:
        owner = _LAST_WORD.search(left[: before.start()])
        if owner and owner[1].lower() in _QUANTITIES:
            return True
    if word in ("at", "to") and before is not None:
        level = _LAST_WORD.search(left[: before.start()] + " ")
        if level and level[1].lower() in _LEVELS:
            return True
    after = _NEXT_WORDS.match(right)
    if after is None:
        return word in ("exactly", "some", "than") and word != ""
    one, two = after[1].lower(), (after[2] or "").lower()
    if one in _MEASURES:
        return word not in _DATING
    if one in _EVENTS or after[1][0].isupper():
        return False
    kind = CLASSES[one]
    if kind in "sSZ":
        return word not in _DATED or word in ("about", "around")
    if kind in "aFEqG" and two and two not in _EVENTS and CLASSES[two] in "sS":
        return word in _COUNTING or word in ("of", "with") or CLASSES[word or "."] in "vzpVZEKLH"
    return False

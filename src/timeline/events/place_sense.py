"""Whether the name of a country or a capital stands for a place or for its government.

"Tokyo said" is the government of Japan, "in Tokyo" is a town. Decided from the words to the left and right of
the name alone: a preposition of place makes it a place; being the subject of a verb that governments act by,
the object of one that they are addressed with, or the owner of what only states have, makes it a government.
"""

from __future__ import annotations

import re

from timeline.events.gazetteer import fold, gazetteer
from timeline.events.place_lexicon import (
    ACTS,
    ADDRESSED,
    AUXILIARIES,
    FUNCTION,
    LOCATIVE,
    MOTION,
    NOT_BY,
    NOUNS,
    OFFICES,
    OFFICIALS,
    PASTS,
    POLITICAL,
    RELATIONS,
    STARTS_OBJECT,
    STATES,
    TITLES,
    TOWARDS,
)

_OTHER_PEOPLE = re.compile(r"(?:, | and | or )([A-Z]\w+)")
_SMALL = re.compile(r" ([a-z][\w'’-]*)")
_WORD = re.compile(r"[\w’'-]+")
_BEFORE = re.compile(r"(?:(?<=\s)|^)([A-Za-zé’'-]+) +(?:the +)?$")
_NAME = r"(?:the )?[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*)*"
_LISTED_BEFORE = re.compile(rf"(?:{_NAME}, )*{_NAME},? (?:and|or) (?:the )?$")
_LISTED_AFTER = re.compile(rf"(?:, {_NAME})*,? (?:and|or) {_NAME}")
_ASIDE = re.compile(r", [^,.;:]{3,60},")
_POSSESSIVE = re.compile(r"['’]s\b|['’](?= )")

_HAVE = ("has", "had", "have", "never", "already")
_NOT_ACTS = ("hosted", "followed", "welcomed", "suffered", "experienced", "changed", "looked", "seemed")

NEAR = 90  # characters either side that can tell


def is_government(left: str, right: str, *, seat: bool = False) -> bool:
    """Whether a country, capital or seat of power between `left` and `right` means the government there.

    `left` and `right` are the text just before and just after the name, in its own sentence; a hundred
    characters of each are enough. `seat`: the name is that of a building or street ("the Kremlin"), which is
    the government unless a preposition makes it a place. Method: metonymic place names read by grammatical
    role, as in Markert and Nissim (2007), SemEval task 8 ("place-for-people"), with closed lists in place of
    a parser.
    """
    several = False
    if left.endswith(("and ", "or ", "the ")) and (listed := _LISTED_BEFORE.search(left)):
        left, several = left[: listed.start()], True
    if possessive := _POSSESSIVE.match(right):
        owned = [word.lower() for word in _WORD.findall(right[possessive.end() : possessive.end() + 40])[:3]]
        return any(word in POLITICAL for word in owned)
    verdict = _by_preposition(left)
    if verdict is not None:
        return verdict
    if seat:
        return True
    return _acts(right, several) or (_addressed(left) and not right.startswith("-"))


def describes(right: str) -> bool:
    """Whether a country's, state's or town's name tells whose official or force follows: "Texas governor"."""
    following = _SMALL.match(right)
    return following is not None and (following[1] in TITLES or following[1] in OFFICIALS)


def is_adjective(right: str) -> bool:
    """Whether an abbreviation ("U.S.", "EU") describes what follows it: "U.S. troops", "U.S. and British"."""
    if coordinated := _OTHER_PEOPLE.match(right):
        return fold(coordinated[1]) in gazetteer().people
    following = _SMALL.match(right)
    if following is None or following[1] in AUXILIARIES or following[1] in FUNCTION:
        return False
    return not _acts(right)


def _by_preposition(left: str) -> bool | None:
    """True or False where the word before the name settles it, else None."""
    before = _BEFORE.search(left)
    if before is None:
        return None
    word = before[1].lower()
    if word in LOCATIVE or word in ("at", "about", "over", "past", "than"):
        return False
    if word not in ("to", "from", "for", "on", "of", "with", "by", "against", "between", "and"):
        return None
    earlier = [w.lower() for w in _WORD.findall(left[: before.start()][-40:])][-3:]
    last = earlier[-1] if earlier else ""
    match word:
        case "between":
            return any(w in RELATIONS for w in earlier)
        case "and":
            between = _between(left)
            return None if between is None else any(w in RELATIONS for w in between)
        case "of":
            return any(w in OFFICES for w in earlier)
        case "with" | "against":
            return last not in ("along", "together", "compared", "up")
        case "by":
            return last not in NOT_BY
        case _:
            return last not in MOTION and any(w in TOWARDS for w in earlier[-2:])


def _between(left: str) -> list[str] | None:
    """The words just before "between" where the name is the second after "between X and", else None."""
    opened = left.rfind(" between ")
    return [w.lower() for w in _WORD.findall(left[:opened][-40:])][-3:] if opened >= 0 else None


def _acts(right: str, several: bool = False) -> bool:
    """Whether the words to the right begin with a verb of governments, of which the name is the subject.

    `several`: the name is the last of several subjects, which take a verb without -s.
    """
    if listed := _LISTED_AFTER.match(right):
        right, several = right[listed.end() :], True
    elif aside := _ASIDE.match(right):
        right = right[aside.end() :]
    if not right.startswith(" "):
        return False
    words = [word.replace("’", "'") for word in _WORD.findall(right[:NEAR])[:6]]
    for position, word in enumerate(words):
        if word in AUXILIARIES or word.endswith(("n't", "ly")):
            continue
        helped = position > 0
        done = word.endswith("ed") and word not in _NOT_ACTS and any(w in _HAVE for w in words[:position])
        if helped and (word in STATES or done):
            return True
        if word not in ACTS:
            return False
        if helped or several or word in PASTS or word.endswith("ed"):
            return True
        # A singular subject has its verb in -s, and so have plural nouns: "Moscow claims" either way.
        following = words[position + 1] if position + 1 < len(words) else ""
        return word.endswith("s") and (word not in NOUNS or following in STARTS_OBJECT)
    return False


def _addressed(left: str) -> bool:
    words = _WORD.findall(left[-40:])
    if words and words[-1].lower() == "the":
        words.pop()
    return bool(words) and words[-1].lower() in ADDRESSED and left.rstrip()[-1:].isalpha()

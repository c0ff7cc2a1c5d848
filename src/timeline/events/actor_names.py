"""The proper names of people and organisations in an article, each with what stands beside it.

A name is a run of words in capitals. Titles and roles before it are taken off and kept as evidence ("Prime Minister
Shinzo Abe"), nationalities too ("Estonian counterpart Juri Ratas"); what the last word tells (a university, a
summit, a street) decides what kind of thing is named.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from timeline.events.actor_lexicon import (
    FAMILY_FIRST,
    GIVEN_SYLLABLES,
    GROUP_FAMILIES,
    KEPT_TITLES,
    ROLE_FIELDS,
    ROLE_SEX,
    SUFFIXES,
    SURNAME_ENDINGS,
    TITLE_ROLES,
    TITLE_SEX,
    WEAK_ORG_HEADS,
)
from timeline.events.actor_words import Words
from timeline.events.gazetteer import gazetteer
from timeline.events.given_names import FEMALE, MALE
from timeline.language.lexicon import CLASSES as TAGS
from timeline.language.lexicon import is_known


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


PERSON, ORGANISATION, STATE, GROUP = "person", "organisation", "state", "group"


class Name(NamedTuple):
    """One proper name where it stands: words `first` to `last` (exclusive) of the article, without titles."""

    first: int
    last: int
    words: tuple[str, ...]
    kind: str  # person, organisation, or empty where its form does not tell
    sure: bool  # the kind is told, not guessed
    role: str | None = None
    home: str | None = None  # ISO 3166-1 alpha-2
    sex: str | None = None  # m, f
    family: str | None = None  # of groups: music, sport, business …


class Office(NamedTuple):
    """A role with a capital and no name after it: "the Prime Minister", "President"."""

    first: int
    last: int  # exclusive, after the role word


_RUN = re.compile(r"l{0,3}[NJKTRAFOEPDU](?:[NJKTRAFOEPDU]|l{1,3}(?=[NPU]))*")
_PERSONAL = re.compile(r"(?:[NJKPU]|l+(?=[NPUJ])|C$)+\Z")
_ROLE_BEFORE = re.compile(r"([dm]?)([aAFDPOKNn']*?)([rg]),?\Z")
_AGE = re.compile(r"(?:,n,|\(n\)|-n-)")
_APPOSITION = re.compile(
    r",(?:n,)?([dm]?)([aAFDPUnxNK']{0,6}?)([rg])(?=(?:o[dm]?[aAFDPUNKOnx']{1,6})?(?:,|\.|-|c|w))"
)
_COPULA = re.compile(r"x([dn])([aAFDPnx']{0,5}?)([rg])")
_VERBAL = frozenset("mBHDpzEXZ")  # tags of words that go on a clause behind its subject
_IS = _words("is was became becomes remains")
_HAVE = _words("have are were 've 're")


def names(words: Words) -> Iterator[Name | Office]:
    """All names and capitalised offices, from left to right, not overlapping."""
    done = 0
    for run in _RUN.finditer(words.classes):
        first, last = run.span()
        if first < done:
            continue
        last = _extended(words, last)
        done = last
        if _is_work(words, first, last):
            continue
        yield from _read(words, first, last)


def _extended(words: Words, last: int) -> int:
    """Where a run ends that goes on behind "of", "for" or "and": "Ministry of Trade and Industry"."""
    classes = words.classes
    while True:
        before = classes[last - 1]
        at = last
        joined = classes[at] == "o" or words.text[at] == "for"
        if joined and before in "ROTE":
            at += 1 + (classes[at + 1] == "d")
        elif (
            classes[at] == "c"
            and before in "AFN"
            and re.match(r"c(?:F|[NFA]{1,3}[OR])", classes[at : at + 5])
        ):
            if before == "N" and "o" not in classes[max(0, last - 4) : last]:
                return last
            at += 1
        elif classes[at] == "'" and classes[at + 1] in "O" and before == "N":
            at += 1
        else:
            return last
        run = _RUN.match(classes, at)
        if run is None or classes[at] == "l":
            return last
        last = run.end()


def _is_work(words: Words, first: int, last: int) -> bool:
    """Whether the run stands alone between quotation marks: the title of a song, a book, a law."""
    if not first or words.classes[first - 1] != '"':
        return False
    return words.classes[last] == '"' or (words.text[last] in (",", ".") and words.classes[last + 1] == '"')


def _read(words: Words, first: int, last: int) -> Iterator[Name | Office]:
    """What one run names."""
    classes = words.classes
    while first < last and classes[first] == "l" and classes[first - 1] in "dpo":
        first += 1
    office = max((at for at in range(first, last) if classes[at] in "RT"), default=-1)
    if office < 0:
        name = _bare(words, first, last)
        if name:
            yield name
        return
    begin = _after_portfolio(words, office + 1, last)
    if begin < last and _PERSONAL.match(classes, begin, last):
        yield _titled(words, first, office, begin, last)
    elif begin >= last:
        if classes[office] == "R" or words.text[office].lower() in KEPT_TITLES:
            yield from _office(words, first, office, last)
    else:
        name = _bare(words, first, last)
        if name:
            yield name


def _after_portfolio(words: Words, at: int, last: int) -> int:
    """Where the name begins behind a role: "Minister of Foreign Affairs | Elina Valtonen"."""
    classes = words.classes
    if at >= last or not (classes[at] == "o" or words.text[at] == "for"):
        return at
    given = _given_names()
    for place in range(at + 1, last):
        if classes[place] in "NU" and words.text[place].lower() in given and place > at + 1:
            return place
    for place in range(last - 1, at, -1):
        if classes[place] not in "N":
            return place + 1
    return last


def _office(words: Words, first: int, office: int, last: int) -> Iterator[Name | Office]:
    """ "Duke of Arden" is a name, "the Minister of Finance" an office."""
    role = words.text[office].lower()
    if (
        ROLE_FIELDS.get(role) in ("crown", "church")
        and words.classes[office + 1 : office + 2] == "o"
        and last > office + 2
    ):
        yield Name(office, last, tuple(words.text[office:last]), PERSON, True, role, None, ROLE_SEX.get(role))
        return
    yield Office(first, office + 1)


def _titled(words: Words, first: int, office: int, begin: int, last: int) -> Name:
    """A person with a title or role before the name."""
    title = words.text[office].lower()
    named = tuple(words.text[begin:last])
    role = TITLE_ROLES.get(title) or (title if title in ROLE_FIELDS else None)
    sex = TITLE_SEX.get(title) or ROLE_SEX.get(title)
    begin_role = office
    while begin_role > first and words.classes[begin_role - 1] in "AFR":
        begin_role -= 1
    if role == title:
        role = " ".join(word.lower() for word in words.text[begin_role : office + 1])
    home = home_in(words, max(0, first - 3), begin)
    if title in KEPT_TITLES and _is_given_only(named) and words.classes[office + 1] in "NPU":
        named, begin = (words.text[office], *named), office
        role = role or (
            title
            if title in ROLE_FIELDS or title in ("king", "queen", "pope", "prince", "princess")
            else None
        )
    return _finish(words, begin, last, named, PERSON, True, role, home, sex)


def _is_given_only(named: tuple[str, ...]) -> bool:
    bare = [word for word in named if not (word.isupper() and word.lower() in SUFFIXES)]
    return len(bare) == 1 and (len(named) > 1 or bare[0].lower() in _given_names() or True)


def _bare(words: Words, first: int, last: int) -> Name | None:
    """A name without a title of its own."""
    classes = words.classes
    while first < last and classes[first] in "D" and not set("O") & set(classes[first:last]):
        first += 1
    while first < last and classes[first] in "AF" and not set("OUK") & set(classes[first:last]):
        first += 1
    shape = classes[first:last]
    if not shape or not set(shape) - set("PDAFEJl"):
        return None
    named = tuple(words.text[first:last])
    first_lower, last_lower = named[0].lower(), named[-1].lower()
    given = (
        first_lower in MALE
        or first_lower in FEMALE
        or (first_lower in gazetteer().given and not is_known(first_lower))
    )
    if shape[-1] == "E":
        if not (given and len(named) == 2):
            return None
        return _finish(words, first, last, named, PERSON, False)
    if "O" in shape:
        strong = any(c == "O" and w.lower() not in WEAK_ORG_HEADS for w, c in zip(named, shape, strict=True))
        if len(named) == 1 and not strong:
            return None
        if not (given and not strong and len(named) == 2):
            if set(shape) <= {"O"} and len(named) == 1 and last_lower in GROUP_FAMILIES:
                return None
            return _finish(words, first, last, named, ORGANISATION, True)
    if "U" in shape and shape[0] == "U" and not given and first_lower not in FAMILY_FIRST:
        return _finish(words, first, last, named, ORGANISATION, True)
    if shape == "K":
        return _finish(words, first, last, named, ORGANISATION, False)
    if len(named) > 1 and (
        first_lower in FAMILY_FIRST and all(part in GIVEN_SYLLABLES for part in last_lower.split("-"))
    ):
        return _finish(words, first, last, named, PERSON, True)
    if given or "J" in shape[:-1]:
        return _finish(words, first, last, named, PERSON, len(named) > 1)
    if (
        shape[0] == "N"
        and len(named) > 1
        and classes[first - 1 if first else 0] in '."-'
        and is_known(first_lower)
    ):
        rest = named[1].lower()
        if rest in _given_names() or (len(named) > 2 and not is_known(rest)):  # "Heartbroken Dex Malone"
            return _bare(words, first + 1, last)
    if len(named) == 1:
        if (
            is_known(first_lower)
            and classes[last] not in "v'"
            and TAGS[words.text[last].lower()] not in _VERBAL
        ):
            return None
        guess = PERSON if last_lower.endswith(SURNAME_ENDINGS) and not is_known(last_lower) else ""
        return _finish(words, first, last, named, guess, False)
    return _finish(words, first, last, named, _by_words(words, first, last, named), False)


def _by_words(words: Words, first: int, last: int, named: tuple[str, ...]) -> str:
    """A guess for names of several words that hold no telling one."""
    lower = [word.lower() for word in named]
    if first and words.text[first - 1].lower() == "the":
        return ORGANISATION
    if words.text[last].lower() in _HAVE or "K" in words.classes[first:last]:
        return ORGANISATION
    if all(is_known(word) for word in lower) or (lower[-1].endswith("s") and is_known(lower[-1])):
        return ORGANISATION
    return PERSON if len(named) <= 4 else ORGANISATION


def _finish(
    words: Words, first: int, last: int, named: tuple[str, ...], kind: str, sure: bool,
    role: str | None = None, home: str | None = None, sex: str | None = None,
) -> Name:  # fmt: skip
    """A name with what the words around it tell."""
    classes = words.classes
    family = None
    if words.text[last] == "," and words.text[last + 1].lower() in SUFFIXES:
        last += 2
        named = (*named, words.text[last - 1])
    begin = max(0, first - 7)
    found = _ROLE_BEFORE.search(classes, begin, first)
    if found and classes[first - 1] == "," and classes[last] not in ",.":
        found = None
    stated = found and (found.start(), found.start(3), found[3])
    if not stated and classes[last] == ",":
        after = _APPOSITION.match(classes, last)
        stated = after and (after.start(1), after.start(3), after[3])
    if not stated and words.text[last] in _IS:
        after = _COPULA.match(classes, last)
        stated = after and (after.start(1), after.start(3), after[3])
    if stated:
        start, head, letter = stated
        word = words.text[head].lower()
        if letter == "g" and kind != PERSON:
            kind, family = ORGANISATION, GROUP_FAMILIES[word]
        elif letter == "r" and not (kind == ORGANISATION and sure):
            kind, sure = PERSON, True
            home = home or home_in(words, start, head + 1)
            sex = sex or ROLE_SEX.get(word)
            role = role or role_phrase(words, start, head)
        elif letter == "r" and word in ("maker", "champion", "winner"):
            family = "business"
    if kind == PERSON or not kind:
        sex = sex or sex_of(named)
        if _AGE.match(classes, last):
            kind, sure = PERSON, True
        if words.text[last] == "of" and role and classes[last + 1] == "P":
            home = home or home_in(words, last, last + 2)
    return Name(first, last, named, kind, sure, role, home, sex, family)


def role_phrase(words: Words, start: int, head: int) -> str:
    """A role with what makes it an office of its own, in lower case: "deputy prime minister"."""
    begin = head
    while begin > start and words.classes[begin - 1] in "aAF":
        begin -= 1
    return " ".join(word.lower() for word in words.text[begin : head + 1])


def home_in(words: Words, first: int, last: int) -> str | None:
    """The country whose adjective or name stands before a role, among some words."""
    for at in range(last - 1, first - 1, -1):
        mention = words.places.get(at)
        if (
            mention
            and mention.place
            and mention.place.country
            and not words.text[at].endswith(("-born", "-based"))
        ):
            return mention.place.country
        if words.classes[at] in '.,-"x':
            return None
    return None


def sex_of(named: tuple[str, ...]) -> str | None:
    """The sex that the given name tells, if it does: "Juri Ratas" m."""
    if len(named) > 1 and named[0].lower() in FAMILY_FIRST:
        return None
    given = named[0].lower().partition("-")[0]
    return "m" if given in MALE else "f" if given in FEMALE else None


def _given_names() -> frozenset[str]:
    return _ALL_GIVEN


_ALL_GIVEN = MALE | FEMALE

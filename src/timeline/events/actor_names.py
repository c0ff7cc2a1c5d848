"""The proper names of people and organisations in an article, each with what stands beside it.

A name is a run of words in capitals. Titles and roles before it are taken off and kept as evidence ("Prime
Minister Shinzo Abe"), nationalities too ("Estonian counterpart Juri Ratas"); what the last word tells (a
university, a summit, a street) decides what kind of thing is named.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from timeline.events.actor_evidence import Evidence, evidence
from timeline.events.actor_groups import GROUP_FAMILIES
from timeline.events.actor_name_words import (
    ORG_FAMILIES,
    SUFFIXES,
    SURNAME_ENDINGS,
    WEAK_ORG_HEADS,
    is_family_first,
)
from timeline.events.actor_roles import KEPT_TITLES, ROLE_FIELDS, ROLE_SEX, TITLE_ROLES, TITLE_SEX
from timeline.events.actor_words import Words
from timeline.events.gazetteer import fold, gazetteer
from timeline.events.given_names import FEMALE, GIVEN, MALE
from timeline.language.lexicon import is_known

PERSON, ORGANISATION, STATE, GROUP, THING = "person", "organisation", "state", "group", "thing"


class Name(NamedTuple):
    """One proper name where it stands: words `first` to `last` (exclusive) of the article, titles from `begin`.

    `kind` is person, organisation, thing (no actor, unless the same name is one elsewhere), or empty where its
    form does not tell; `sure` that the kind is told and not guessed; `family` is that of a group.
    """

    begin: int  # with titles
    first: int
    last: int
    words: tuple[str, ...]
    kind: str
    sure: bool = False
    role: str | None = None
    home: str | None = None  # ISO 3166-1 alpha-2
    sex: str | None = None  # m, f
    family: str | None = None


class Office(NamedTuple):
    """A role or group with a capital and no name: "the Prime Minister", "Parliament"; `last` is after its head."""

    first: int
    last: int


_RUN = re.compile(r"l{0,3}[NJKTRAFOEPDU](?:[NJKTRAFOEPDU]|l{1,3}(?=[NPU]))*")
_PERSONAL = re.compile(r"(?:[NJKPUl])+\Z")
_SECOND = re.compile(r"c(?:F|[NFA]{1,3}[OR])")
_NOBLE = ("crown", "church")
_VERBAL = frozenset("mBHDpzEXZ")  # tags of words that go on a clause behind its subject
_ADJECTIVAL = ("ed", "en", "ing", "ous", "ful", "less", "ish")  # endings of openers that no list has
_PLURAL_VERBS = frozenset("have are were 've 're ’ve ’re".split())


def names(words: Words) -> Iterator[Name | Office]:
    """All names and capitalised offices, from left to right, not overlapping."""
    done = 0
    for run in _RUN.finditer(words.classes):
        first, last = run.span()
        if first < done:
            continue
        done = last = _extended(words, first, last)
        if not _is_work(words, first, last):
            yield from _read(words, first, last)


def _extended(words: Words, first: int, last: int) -> int:
    """Where a run ends that goes on behind "of", "for", "and" or "'s": "Ministry of Trade and Industry"."""
    classes = words.classes
    while True:
        before, at = classes[last - 1], last
        if (classes[at] == "o" or words.text[at] == "for") and (
            before in "RTOE" or (before == "F" and set("RO") & set(classes[first:last]))
        ):
            if words.lower(last - 1) in ("government", "parliament"):
                return last
            at += 1 + (classes[at + 1] == "d")
        elif classes[at] == "c" and before in "AFND" and _SECOND.match(classes, at):
            if (
                before in "ND"
                and "o" not in classes[max(0, last - 4) : last]
                and "R" not in classes[first:last]
            ):
                return last
            at += 1
        elif words.text[at] == "&" and before in "NOUP" and classes[at + 1] in "NOUP":
            at += 1
        elif classes[at] == "'" and classes[at + 1] == "O" and before == "N":
            at += 1
        else:
            return last
        run = _RUN.match(classes, at)
        if run is None or classes[at] == "l":
            return last
        last = run.end()


def _is_work(words: Words, first: int, last: int) -> bool:
    """Whether the run stands alone between quotation marks: the title of a song, a book, a law."""
    before = first - 2 if words.classes[first - 1 : first] == "d" else first - 1
    if before < 0 or words.classes[before] != '"':
        return False
    return words.classes[last] == '"' or (words.text[last] in (",", ".") and words.classes[last + 1] == '"')


def _read(words: Words, first: int, last: int) -> Iterator[Name | Office]:
    """What one run names."""
    classes = words.classes
    while first < last and classes[first] == "l" and classes[first - 1 : first] in ("d", "p", "o"):
        first += 1
    office = max((at for at in range(first, last) if classes[at] in "RT"), default=-1)
    begin = _after_portfolio(words, office + 1, last) if office >= 0 else last
    if office < 0 or (begin < last and not _PERSONAL.match(classes, begin, last)):
        if last - first == 1 and classes[first] in "OFA" and words.lower(first) in GROUP_FAMILIES:
            yield Office(first, last)
        elif name := _bare(words, first, last):
            yield name
    elif begin < last:
        yield _titled(words, first, office, begin, last)
    elif classes[office] == "R" or words.lower(office) in KEPT_TITLES:
        yield from _office(words, first, office, last)


def _after_portfolio(words: Words, at: int, last: int) -> int:
    """Where the name begins behind a role: "Minister of Foreign Affairs | Elina Valtonen"."""
    classes = words.classes
    if at >= last or not (classes[at] == "o" or words.text[at] == "for"):
        return at
    for place in range(at + 2, last):
        if classes[place] in "NU" and words.lower(place) in GIVEN:
            return place
    for place in range(last - 1, at, -1):
        if classes[place] != "N":
            return place + 1
    return last


def _office(words: Words, first: int, office: int, last: int) -> Iterator[Name | Office]:
    """ "Duke of Arden" is a name, "the Minister of Finance" an office; "Duke and Duchess of Arden" are two names."""
    role = words.lower(office)
    if ROLE_FIELDS.get(role) in _NOBLE and last > office + 2 and words.classes[office + 1] == "o":
        seat = words.text[office + 1 : last]
        if (
            words.classes[office - 2 : office] in ("Rc", "Tc")
            and ROLE_FIELDS.get(words.lower(office - 2)) in _NOBLE
        ):
            partner = words.lower(office - 2)
            yield Name(
                office - 2,
                office - 2,
                office - 1,
                (words.text[office - 2], *seat),
                PERSON,
                True,
                partner,
                None,
                ROLE_SEX.get(partner),
            )
        yield Name(
            office, office, last, (words.text[office], *seat), PERSON, True, role, None, ROLE_SEX.get(role)
        )
    elif not (words.classes[last] == "c" and words.classes[last + 1 : last + 3] in ("Ro", "To")):
        yield Office(first, office + 1)


def _titled(words: Words, first: int, office: int, begin: int, last: int) -> Name:
    """A person with a title or role before the name."""
    title = words.lower(office)
    named = tuple(words.text[begin:last])
    sex = TITLE_SEX.get(title) or ROLE_SEX.get(title)
    start = office
    while start > first and words.classes[start - 1] in "AFR":
        start -= 1
    role = TITLE_ROLES.get(title)
    if role is None and title in ROLE_FIELDS:
        role = " ".join(word.lower() for word in words.text[start : office + 1])
    beside = evidence(words, max(0, first), begin, last)
    kept = len([word for word in named if word.lower() not in SUFFIXES]) == 1
    if title in KEPT_TITLES and kept and begin == office + 1:
        named, begin = (words.text[office], *named), office
    return _person(words, begin, last, named, beside, role, sex)._replace(begin=min(begin, start))


def _person(
    words: Words,
    first: int,
    last: int,
    named: tuple[str, ...],
    beside: Evidence,
    role: str | None,
    sex: str | None,
) -> Name:
    if words.classes[last] == "," and words.lower(last + 1) in SUFFIXES:
        last += 2
        named = (*named, words.text[last - 1])
    return Name(
        first,
        first,
        last,
        named,
        PERSON,
        True,
        role or beside.role,
        beside.home,
        sex or beside.sex or sex_of(named),
    )


def _bare(words: Words, first: int, last: int) -> Name | None:
    """A name without a title of its own."""
    classes = words.classes
    inside = set(classes[first:last])
    while first < last and classes[first] == "D" and "O" not in inside:
        first += 1
    opens = classes[max(0, first - 1)] in '."-'
    while first < last and opens and classes[first] in "AF" and not inside & set("OUK"):
        first += 1
    shape = classes[first:last]
    if not set(shape) - set("PDAFJl") or (shape[-1] == "D" and len(shape) > 1):  # no name in it
        return None
    if "O" in shape[:-2] and shape[-1] == "N" and classes[last - 2] == "N" and words.lower(last - 2) in GIVEN:
        return _bare(words, last - 2, last)  # behind an office that no list has
    named = tuple(words.text[first:last])
    if _is_opener_before_name(words, first, named):
        return _bare(words, first + 1, last)
    kind, sure = _kind_by_form(words, first, last, named, shape)
    if not kind and len(named) == 1 and (is_known(named[0].lower()) or (opens and named[0].endswith("s"))):
        if classes[last] not in "v'" and words.tag(last) not in _VERBAL:
            kind = THING
    beside = evidence(words, first, first, last)
    if beside.person and not (sure and (kind == ORGANISATION or set(shape[:-1]) - {"N"})):
        return _person(words, first, last, named, beside, None, None)
    if kind == THING:
        return Name(first, first, last, named, THING)
    family = beside.family or next(
        (ORG_FAMILIES[w.lower()] for w in named[::-1] if w.lower() in ORG_FAMILIES), None
    )
    if beside.family or (family and kind in ("", PERSON) and not sure):
        kind, sure = ORGANISATION, beside.family is not None
    if kind == PERSON:
        named_person = _person(words, first, last, named, beside, None, None)
        return named_person._replace(sure=sure)
    return Name(first, first, last, named, kind, sure, None, beside.home, sex_of(named), family)


def _is_opener_before_name(words: Words, first: int, named: tuple[str, ...]) -> bool:
    """Whether the first word only opens the sentence: "Heartbroken Dex Malone"."""
    if len(named) < 2 or words.classes[first] != "N" or words.classes[max(0, first - 1)] not in '."-':
        return False
    opener, rest = named[0].lower(), named[1].lower()
    if opener in GIVEN or not (is_known(opener) or opener.endswith(_ADJECTIVAL)):
        return False
    return rest in GIVEN or (len(named) > 2 and not is_known(rest))


def _kind_by_form(
    words: Words, first: int, last: int, named: tuple[str, ...], shape: str
) -> tuple[str, bool]:
    """What the words of a name tell of what it names, and whether that is sure."""
    lower = [word.lower() for word in named]
    given = lower[0] in GIVEN or (lower[0] in gazetteer().given and not is_known(lower[0]))
    plural_verb = _has_plural_verb(words, last)
    if is_family_first(lower):
        return PERSON, True
    head = shape[shape.index("o") - 1] if "o" in shape else shape[-1]
    if head == "E" or (head == "K" and "E" in shape):  # "Treaty of Lisbon", "Pennsylvania Avenue NW"
        if given and len(named) == 2:
            return PERSON, False
        return (ORGANISATION, False) if plural_verb and len(named) > 1 else (THING, True)
    if "O" in shape:
        strong = any(c == "O" and word not in WEAK_ORG_HEADS for word, c in zip(lower, shape, strict=True))
        if given and not strong and len(named) == 2:
            return PERSON, False
        return (ORGANISATION, True) if strong or len(named) > 1 else (THING, False)
    if shape[0] == "E":  # "Hurricane Odette"
        return ORGANISATION, False
    if shape[0] == "U" and not given:
        return ORGANISATION, True
    if shape == "K" or ("K" in shape and not given):
        return ORGANISATION, False
    if plural_verb and len(named) > 1 and words.classes[first - 1 : first] != "c":
        return ORGANISATION, True
    if given or "J" in shape[:-1]:
        return PERSON, len(named) > 1
    if len(named) == 1:
        return (PERSON if lower[0].endswith(SURNAME_ENDINGS) and not is_known(lower[0]) else ""), False
    if words.lower(first - 1) == "the" or plural_verb or len(named) > 4:
        return ORGANISATION, plural_verb
    if (
        set(shape) & {"A", "F"}
        or all(is_known(word) for word in lower)
        or (lower[-1].endswith("s") and is_known(lower[-1]))
    ):
        return ORGANISATION, False
    return PERSON, False


def _has_plural_verb(words: Words, last: int) -> bool:
    """Whether the verb after a name is plural though the name is not coordinated: "Brass Harbour have"."""
    return words.lower(last) in _PLURAL_VERBS or (words.classes[last] == "x" and words.tag(last) in "vK")


def sex_of(named: tuple[str, ...]) -> str | None:
    """The sex that the given name tells, if it does: m for "Juri Ratas"."""
    if is_family_first([word.lower() for word in named]):
        return None
    given = fold(named[0].partition("-")[0])
    return "m" if given in MALE else "f" if given in FEMALE else None

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
_SECOND = re.compile(r"c(?:F|[NFA]{1,3}[OR])")  # "and Industry", "and Commonwealth Office"
_VERBAL = frozenset("mBHDpzEXZ")  # tags of words that go on a clause behind its subject
_ADJECTIVAL = ("ed", "en", "ing", "ous", "ful", "less", "ish")  # endings of openers that no list has
_CHAMBERS = ("House", "Commons", "Lords", "Treasury")  # bodies by their capital only
OPENING = ("", ".", '"', "-")  # classes before the first word of a sentence
_PLURAL_VERBS = ("have", "are", "were", "need", "want", "'ve", "'re", "’ve", "’re")


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
    while True:
        at = _joint(words, first, last)
        run = _RUN.match(words.classes, at) if at is not None else None
        if run is None or words.classes[run.start()] == "l":
            return last
        last = run.end()


def _joint(words: Words, first: int, last: int) -> int | None:
    """The word after what joins a run to more of the same name, if anything does."""
    classes, before = words.classes, words.classes[last - 1]
    if classes[last] == "o" or words.text[last] == "for":
        in_office = before == "F" and not {"R", "O"}.isdisjoint(classes[first:last])
        if (before in "RTOE" or in_office) and words.lower[last - 1] not in ("government", "parliament"):
            return last + 1 + (classes[last + 1] == "d")
        return None
    if words.text[last] == "&":
        return last + 1 if before in "NOUP" and classes[last + 1] in "NOUP" else None
    if classes[last] == "c" and before in "AFND" and _SECOND.match(classes, last):
        in_office = "o" in classes[max(0, last - 4) : last] or "R" in classes[first:last]
        return last + 1 if before in "AF" or in_office else None
    return last + 1 if classes[last] == "'" and classes[last + 1] == "O" and before in "NR" else None


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
    office = max(classes.rfind("R", first, last), classes.rfind("T", first, last))
    begin = _after_portfolio(words, office + 1, last) if office >= 0 else last
    if office < 0 or (begin < last and not _PERSONAL.match(classes, begin, last)):
        body = words.lower[first] in GROUP_FAMILIES or words.text[first] in _CHAMBERS
        if last - first == 1 and classes[first] in "OFA" and body:
            yield Office(first, last)
        elif name := _bare(words, first, last):
            yield name
    elif begin < last and _of_several(words, office) and classes[last] not in ("c", ","):
        yield Name(first, first, last, tuple(words.text[first:last]), THING)  # "Horse Guards Parade"
    elif begin < last:
        yield _titled(words, first, office, begin, last)
    elif classes[office] == "R" or words.lower[office] in KEPT_TITLES:
        yield from _office(words, first, office, last)


def _of_several(words: Words, office: int) -> bool:
    """Whether a role is in the plural, and so the title of nobody alone."""
    title = words.lower[office]
    return title not in ROLE_FIELDS and title not in TITLE_ROLES and title.removesuffix("s") in ROLE_FIELDS


def _after_portfolio(words: Words, at: int, last: int) -> int:
    """Where the name begins behind a role: "Minister of Foreign Affairs | Elina Valtonen"."""
    classes = words.classes
    if at >= last or not (classes[at] == "o" or words.text[at] == "for"):
        return at
    for place in range(at + 2, last):
        if classes[place] in "NU" and words.lower[place] in GIVEN:
            return place
    for place in range(last - 1, at, -1):
        if classes[place] != "N":
            return place + 1
    return last


def _office(words: Words, first: int, office: int, last: int) -> Iterator[Name | Office]:
    """A name in "Duke of Arden", two in "Duke and Duchess of Arden", but an office in "the Minister of Finance"."""
    seat = tuple(words.text[office + 1 : last])
    if _is_noble(words, office) and len(seat) > 1 and seat[0] == "of":
        if words.classes[office - 1] == "c" and _is_noble(words, office - 2):
            yield _noble(words, office - 2, office - 1, seat)
        yield _noble(words, office, last, seat)
    elif not (words.classes[last] == "c" and words.classes[last + 1 : last + 3] in ("Ro", "To")):
        yield Office(first, office + 1)


def _is_noble(words: Words, at: int) -> bool:
    return words.classes[at] in "RT" and ROLE_FIELDS.get(words.lower[at]) in ("crown", "church")


def _noble(words: Words, office: int, last: int, seat: tuple[str, ...]) -> Name:
    role = words.lower[office]
    named = (words.text[office], *seat)
    return Name(office, office, last, named, PERSON, True, role, sex=ROLE_SEX.get(role))


def _titled(words: Words, first: int, office: int, begin: int, last: int) -> Name:
    """A person with a title or role before the name."""
    title, start = words.lower[office], office
    while start > first and words.classes[start - 1] in "AFR":
        start -= 1
    role = TITLE_ROLES.get(title)
    if role is None and title.removesuffix("s") in ROLE_FIELDS:  # "Presidents Kuchma and Yeltsin"
        role = " ".join(words.lower[start : office + 1]).removesuffix("s")
    sex = TITLE_SEX.get(title) or ROLE_SEX.get(title)
    person = _person(words, begin, last, evidence(words, first, begin, last), role, sex)
    single = len([word for word in person.words if word.lower() not in SUFFIXES]) == 1
    if title in KEPT_TITLES and single and begin == office + 1:  # "King Leopold III"
        person = person._replace(first=office, words=(words.text[office], *person.words))
    return person._replace(begin=start)


def _person(
    words: Words, first: int, last: int, beside: Evidence, role: str | None = None, sex: str | None = None
) -> Name:
    """A person by the name of the words `first` to `last`, or one word more: "Jr."."""
    while last - first > 2 and words.classes[last - 1] == "K":
        last -= 1
    named = tuple(words.text[first:last])
    if words.classes[last] == "," and words.lower[last + 1] in SUFFIXES:
        last += 2
        named = (*named, words.text[last - 1])
    sex = sex or beside.sex or sex_of(named)
    return Name(first, first, last, named, PERSON, True, role or beside.role, beside.home, sex)


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
    named = tuple(words.text[first:last])
    if shape.endswith("NN") and "O" in shape[:-2] and named[-2].lower() in GIVEN:
        return _bare(words, last - 2, last)  # behind an office that no list has
    if _is_opener_before_name(words, first, named):
        return _bare(words, first + 1, last)
    kind, sure = _kind_by_form(words, first, last, named, shape)
    if not kind and _is_common(words, last, named[0], opens):
        kind = THING
    beside = evidence(words, first, first, last)
    if beside.person and not (sure and (kind == ORGANISATION or set(shape[:-1]) - {"N"})):
        return _person(words, first, last, beside)
    if kind == THING:
        return Name(first, first, last, named, THING)
    shown = (ORG_FAMILIES[word.lower()] for word in named[::-1] if word.lower() in ORG_FAMILIES)
    family = beside.family or next(shown, None)
    if beside.family or (family and kind in ("", PERSON) and not sure):
        kind, sure = ORGANISATION, beside.family is not None
    if kind == PERSON:
        return _person(words, first, last, beside)._replace(sure=sure)
    return Name(first, first, last, named, kind, sure, None, beside.home, sex_of(named), family)


def _is_common(words: Words, last: int, word: str, opens: bool) -> bool:
    """Whether a single word in capitals is more likely a common one: known, or a plural, and nothing that acts."""
    if not is_known(word.lower()) and not (opens and word.endswith("s")):
        return False
    if words.classes[last] == "c":  # "Google and Apple"
        return words.classes[last + 1] not in "NUK"
    return words.classes[last] not in "v'" and words.tag(last) not in _VERBAL


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
    plural_verb = has_plural_verb(words, last)
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
    if plural_verb and (
        words.classes[first - 1 : first] in OPENING or (len(named) > 1 and words.classes[first - 1] != "c")
    ):
        return ORGANISATION, True
    if given or "J" in shape[:-1]:
        return PERSON, len(named) > 1
    if len(named) == 1:
        return (PERSON if lower[0].endswith(SURNAME_ENDINGS) and not is_known(lower[0]) else ""), False
    if words.lower[first - 1] == "the" or plural_verb or len(named) > 4:
        return ORGANISATION, plural_verb
    if (
        set(shape) & {"A", "F"}
        or all(is_known(word) for word in lower)
        or (lower[-1].endswith("s") and is_known(lower[-1]))
    ):
        return ORGANISATION, False
    return PERSON, False


def has_plural_verb(words: Words, last: int) -> bool:
    """Whether the verb after a name is plural though the name is not coordinated: "Brass Harbour have"."""
    return words.lower[last] in _PLURAL_VERBS or (words.classes[last] == "x" and words.tag(last) in "vK")


def sex_of(named: tuple[str, ...]) -> str | None:
    """The sex that the given name tells, if it does: m for "Juri Ratas"."""
    if is_family_first([word.lower() for word in named]):
        return None
    given = fold(named[0].partition("-")[0])
    return "m" if given in MALE else "f" if given in FEMALE else None

"""The words of an article with their classes (`actor_classes`), as far as their places in it decide them.

Sentence ends are words too, without width: no name crosses one.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from operator import sub
from typing import Protocol

from timeline.events.actor_classes import (
    AND,
    CLASSES,
    COMMA,
    DEMONYM,
    GROUP,
    INITIAL,
    LOWER_MODIFIER,
    MARK,
    NAME,
    OF,
    OTHER,
    OWN,
    OWNER,
    PARTICLE,
    PLACE,
    PREPOSITION,
    QUOTE,
    ROLE,
    SAYS,
    STOP,
    TEAM,
    THE,
    TIME,
    TITLE,
    WHO,
)
from timeline.events.actor_groups import MODIFIERS_OR_GROUPS
from timeline.events.actor_name_words import ORG_HEADS, SUFFIXES
from timeline.events.actor_roles import TITLES
from timeline.events.gazetteer import Place
from timeline.events.given_names import GIVEN
from timeline.language.lexicon import CLASSES as TAGS
from timeline.language.lexicon import is_known
from timeline.language.sentences import split
from timeline.language.wordlists import words


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


_NAME_MONTHS = words("april may june august jan")
_WITH_STOP = sorted({word[:-1] for word in TITLES | SUFFIXES | ORG_HEADS if word.endswith(".")}, key=len)[
    ::-1
]
_TOKEN = re.compile(
    r"[A-Za-z]++(?![\w'’.&‑-])|[a-z][A-Za-z]++(?![\w'’&‑-])"  # most words, at once
    rf"|(?:[^\W\d_]\.)++(?:[^\W\d_]\b(?![’'\w]))?|(?=[A-Z])(?i:{'|'.join(_WITH_STOP)}|messrs|st|ste)\.(?=[ \n,]|\Z)"
    r"|[^\W\d_]\w*+(?:[-‑][^\W_]\w*+|['’](?!(?:s|re|ve|ll|d|m|t)\b)[^\W\d_]\w*+|&(?=\w)\w++|n['’]t\b)*+"
    r"|['’](?:s|re|ve|ll|d|m|t)\b|\d[\w.,:/-]*\w|\d|_+|[^\s\w]"
)
_OPENERS = frozenset((STOP, QUOTE, MARK))
_INSIDE = re.compile(f"(?<=[^{STOP}{QUOTE}{MARK}]){NAME}")
_OPENER = re.compile(f"(?:^|(?<=[{STOP}{QUOTE}{MARK}]))[NRAFOE]|{THE}[dxw](?={NAME})")
_HEAD = re.compile(
    f"(?<=[{THE}{OWN}{PLACE}{DEMONYM}{OWNER}]){LOWER_MODIFIER}"
    rf"(?=[{STOP}{COMMA}{SAYS}{OWNER}{WHO}{PREPOSITION}\{MARK}{OTHER}])"
)
_AFTER_HEAD = frozenset("EpzBHDmrkCLI")  # tags of words that go on a clause behind its subject
_IN_NAMES = frozenset("NJKRAFOETDU")
_HEADLINE_SHARE = 0.6  # of the longer words of a line without a full stop that have a capital


@dataclass(frozen=True, slots=True)
class Words:
    """The words and marks of an article, in parallel; each sentence ends with a mark of no width of class `STOP`."""

    text: list[str]
    lower: list[str]
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

    def tag(self, at: int) -> str:
        """The tag of a word by itself (`language.tags`), of its lower-case form."""
        return TAGS[self.lower[at]] if self.text[at] else STOP


def words_of(text: str, mentions: Sequence[PlaceMention]) -> Words:
    """Cut a text into words and class them; `mentions` of places are in order of their offsets."""
    found: list[str] = []
    ends: list[int] = []
    sentence: list[int] = []
    headlines: dict[int, range] = {}  # the words of each, by the number of its sentence
    for number, (begin, stop) in enumerate(split(text)):
        matches = list(_TOKEN.finditer(text, begin, stop))
        here = [match[0] for match in matches]
        if text[stop - 1].isalnum() and _is_headline(here):
            headlines[number] = range(len(found), len(found) + len(here))
        found += here
        found.append("")
        ends += [match.end() for match in matches]
        ends.append(stop)
        sentence += [number] * (len(here) + 1)
    starts = list(map(sub, ends, map(len, found)))
    lower = list(map(str.lower, found))
    classes = list(map(CLASSES.__getitem__, found))
    for line in headlines.values():
        _lower_headline(lower, classes, line)
    places = _overlay(mentions, starts, classes)
    _settle_openers(found, classes)
    _settle_owners(found, starts, classes)
    _settle_months(found, classes)
    _settle_surnames(found, classes)
    _settle_heads(found, classes)
    return Words(found, lower, starts, ends, "".join(classes), sentence, frozenset(headlines), places)


def _is_headline(here: list[str]) -> bool:
    long = [word for word in here if len(word) > 3 and word[0].isalpha()]
    return len(long) > 2 and sum(word[0].isupper() for word in long) >= _HEADLINE_SHARE * len(long)


def _lower_headline(lower: list[str], classes: list[str], line: range) -> None:
    """Give the common words of a headline the class of their lower-case form."""
    for at in line:
        if classes[at] in "NKE" and lower[at] not in GIVEN and is_known(lower[at]):
            classes[at] = CLASSES[lower[at]]


def _overlay(
    mentions: Sequence[PlaceMention], starts: list[int], classes: list[str]
) -> dict[int, PlaceMention]:
    """Write what the gazetteer knows over the classes of the words."""
    found: dict[int, PlaceMention] = {}
    for mention in mentions:
        at = bisect_left(starts, mention.start)
        if at == len(starts) or starts[at] >= mention.end:
            continue
        kind = {"demonym": DEMONYM, "name": TEAM}.get(mention.sense, PLACE)
        found[at] = mention
        while at < len(starts) and starts[at] < mention.end:
            ends = starts[at + 1] >= mention.end if at + 1 < len(starts) else True
            if (
                classes[at] == NAME
                or (kind != TEAM and classes[at] != STOP)
                or (ends and classes[at] == ROLE)
            ):
                classes[at] = kind
            at += 1
    return found


def _settle_openers(found: list[str], classes: list[str]) -> None:
    """Give words that may have a capital only because they open a sentence the class of their lower-case form."""
    as_found = "".join(classes)
    inside = {found[name.start()] for name in _INSIDE.finditer(as_found)}
    for opener in _OPENER.finditer(as_found):
        at = opener.end() - 1
        kind = classes[at]
        if kind in "dxw":
            if found[at][:1].isupper():
                classes[at] = NAME  # "the All Blacks"
            continue
        lower = found[at].lower()
        following = classes[at + 1]
        if kind != NAME:
            if following not in _IN_NAMES and not _begins_office(classes, at):
                classes[at] = CLASSES[lower] if CLASSES[lower] != OTHER else kind
        elif found[at] not in inside:
            plain = CLASSES[lower]
            if plain == PARTICLE or (lower in GIVEN and following in "NJKU"):
                continue
            if plain != OTHER:
                classes[at] = plain
            elif following == AND and classes[at + 2] in _IN_NAMES:
                continue  # "Google and Apple"
            elif following in "FA" and classes[at + 2] not in _IN_NAMES and TAGS[lower] in "nM":
                inside.add(found[at])  # "Amnesty International urged"
            elif following not in "NJKUOE'" and lower not in GIVEN and all(map(is_known, lower.split("-"))):
                classes[at] = OTHER


def _begins_office(classes: list[str], at: int) -> bool:
    """Whether a capitalised word goes on as "Minister of the Interior" or "Duke and Duchess" do."""
    joint, first, *_ = *classes[at + 1 : at + 3], STOP, STOP
    if joint == OF and first == THE:
        first = classes[at + 3]
    return (joint == OF and first in _IN_NAMES) or (joint == AND and first in "RT")


def _settle_owners(found: list[str], starts: list[int], classes: list[str]) -> None:
    """Tell the possessive of a plural from a quotation mark: "the Nurses' Union"."""
    for mark in re.finditer(MARK, "".join(classes)):
        at = mark.start()
        if (
            found[at] in ("'", "’")
            and at
            and found[at - 1].endswith("s")
            and starts[at] == starts[at - 1] + len(found[at - 1])
        ):
            classes[at] = OWNER


def _settle_months(found: list[str], classes: list[str]) -> None:
    """Tell months from people of that name: "Theresa May", "June Casket"."""
    known: set[str] = set()
    for time in re.finditer(TIME, "".join(classes)):
        at = time.start()
        if found[at].lower() not in _NAME_MONTHS:
            continue
        before = classes[at - 1] if at else STOP
        after_name = before in "TR" or (before in "NJ" and found[at - 1].lower() in GIVEN)
        before_name = classes[at + 1] == NAME and before != PREPOSITION and found[at] != "May"
        if (
            after_name
            or before_name
            or (found[at] in known and before in _OPENERS and classes[at + 1] in "xv")
        ):
            classes[at] = NAME
            known.add(found[at])


def _settle_heads(found: list[str], classes: list[str]) -> None:
    """Tell modifiers from groups of that name: "military leaders", but "the military said"."""
    for match in _HEAD.finditer("".join(classes)):
        at = match.start()
        ends = classes[at + 1] != OTHER or TAGS[found[at + 1].lower()] in _AFTER_HEAD
        if found[at] in MODIFIERS_OR_GROUPS and found[at + 1] != "to" and ends:
            classes[at] = GROUP


def _settle_surnames(found: list[str], classes: list[str]) -> None:
    """Tell roles and titles from people of that name: "James A. Baker III", "Stephen King"."""
    known: set[str] = set()
    for role in re.finditer(f"[{ROLE}{TITLE}]", "".join(classes)):
        at = role.start()
        before = classes[at - 1] if at else STOP
        after_given = before == INITIAL or (before == NAME and found[at - 1].lower() in GIVEN)
        goes_on = classes[at + 1] == NAME and found[at + 1].lower() not in SUFFIXES
        if (after_given and not goes_on) or (found[at] in known and before != THE):
            classes[at] = NAME
            known.add(found[at])

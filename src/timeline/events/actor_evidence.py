"""What the words beside a name tell of who bears it: a role, a nationality, a kind of group.

Before it ("the Swedish paint maker Lindqvist", "her manager, Luis Carvalho,"), behind it in apposition ("Norio
Maruyama, press secretary"), or said of it ("Abe is the first sitting Japanese prime minister").
"""

from __future__ import annotations

import re
from typing import NamedTuple

from timeline.events.actor_groups import GROUP_FAMILIES
from timeline.events.actor_roles import ROLE_SEX
from timeline.events.actor_words import Words

_BEFORE = re.compile(r"[dm]?[aAFDPOKNnsxr']{0,6}?([rgq])\Z")
_ASIDE = re.compile(r"[dm'][aAFDPOKNnsxr']{0,6}?([rR])(?:[po][dmaAFDPOKNUnx']{1,5}){0,2},\Z")
_AGE = re.compile(r",n,|-n-")
_BEHIND = re.compile(
    r",(?:n,)?([dm]?[aAFDPUnxNKOsr']{0,6}?)([rg])(?=(?:[op][dm]?[aAFDPUNKOnxgqs']{1,6})*(?:[,.cw]|-))"
)
_SAID_OF = re.compile(r"x([dn][aAFDPnxs']{0,5}?)([rg])")
_IS = ("is", "was", "became", "becomes", "remains")
_OF_STATES = ("government", "bloc")  # families of groups that have no names of their own
_FAR = 8  # words before a name that can tell
_NO_NATION = ("-born", "-based", "-trained", "-educated")


class Evidence(NamedTuple):
    """What stands beside a name; `person` that it can only be said of one."""

    person: bool = False
    role: str | None = None
    home: str | None = None
    sex: str | None = None
    family: str | None = None


def evidence(words: Words, titles: int, first: int, last: int) -> Evidence:
    """What is told of the name of the words `first` to `last`; its titles begin at word `titles`."""
    classes = words.classes
    home = _owner(words, titles) if titles else None
    home = home or home_in(words, titles, first)
    behind = classes[last]
    if behind == "o" and classes[last + 1] in "PD":
        home = home or home_in(words, last, last + 2)
    stated = _before(words, titles, last)
    aged = _AGE.match(classes, last) is not None
    if stated is None and behind == ",":
        found = _BEHIND.match(classes, last)
        stated = (found.start(1), found.start(2)) if found else None
    if stated is None and words.text[last] in _IS:
        found = _SAID_OF.match(classes, last)
        stated = (found.start(1), found.start(2)) if found else None
    if stated is None:
        return Evidence(person=aged, home=home)
    start, head = stated
    word = words.lower[head]
    home = home or home_of(words, start, head)
    if classes[head] in "gq":
        family = GROUP_FAMILIES.get(word)
        return Evidence(person=aged, home=home, family=None if family in _OF_STATES else family)
    if word == "maker":
        return Evidence(home=home, family="business")
    return Evidence(True, role_phrase(words, start, head), home, ROLE_SEX.get(word))


def _owner(words: Words, first: int) -> str | None:
    """The country right before a name and its titles: "Germany's", "U.S.", "Estonian"."""
    at = first - 2 if words.classes[first - 1] == "'" else first - 1
    return home_in(words, at, at + 1) if at >= 0 and words.classes[at] in "PD" else None


def _before(words: Words, first: int, last: int) -> tuple[int, int] | None:
    """The description right before a name: its first word and its head."""
    classes = words.classes
    if classes[first - 1 : first] == ",":
        found = _ASIDE.search(classes, max(0, first - 2 * _FAR), first) if classes[last] in ",.o-" else None
    elif classes[first - 1 : first] in ("r", "g", "q"):
        found = _BEFORE.search(classes, max(0, first - _FAR), first)
    else:
        return None
    if found is None:
        return None
    return (found.start(), found.start(1))


def home_of(words: Words, start: int, head: int) -> str | None:
    """The country of a role or group: of "the Angolan president", "Angola's president", "president of Angola"."""
    home = home_in(words, start, head)
    if home is not None or words.classes[head + 1 : head + 2] != "o":
        return home
    at = head + 2 + (words.classes[head + 2 : head + 3] == "d")
    return home_in(words, at, at + 1)


def role_phrase(words: Words, start: int, head: int) -> str:
    """A role with what makes it an office of its own, in lower case: "deputy prime minister", "oil minister"."""
    begin = head
    while begin > start and (words.classes[begin - 1] in "aAFrR" or _is_noun(words, begin - 1)):
        begin -= 1
    return " ".join(words.lower[begin : head + 1])


def _is_noun(words: Words, at: int) -> bool:
    return words.classes[at] == "x" and words.tag(at) == "n"


def home_in(words: Words, first: int, last: int) -> str | None:
    """The country whose adjective or name stands before a role, among some words, the last one first."""
    for at in range(last - 1, first - 1, -1):
        mention = words.places.get(at)
        if mention is not None and mention.place is not None and mention.place.country is not None:
            return None if words.text[at].endswith(_NO_NATION) else mention.place.country
        if words.classes[at] in '.,-"cpv':
            return None
    return None

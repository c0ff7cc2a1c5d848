"""How a noun phrase falls into its members and what comes after their heads."""

from __future__ import annotations

from timeline.events.actor_words import Words

_RELATIVES = ("who", "which", "whose", "whom", "where")
_AFTER_HEAD = frozenset('pow"-')


def members(words: Words, first: int, last: int, spans: dict[int, int]) -> list[tuple[int, int]]:
    """The coordinated phrases among some words, each from its first word to the word after its head.

    `spans` gives the word after each reference of several words by its first word: a comma or "and" inside one
    divides nothing.
    """
    found: list[tuple[int, int]] = []
    begin = at = first
    head: int | None = None
    while at <= last:
        kind = words.classes[at] if at < last else ","
        if kind in ",c":
            if begin < at:
                found.append((begin, at if head is None else head))
            begin, head = at + 1, None
            if kind == "," and at + 1 < last and words.lower[at + 1] in _RELATIVES:
                at = begin = _end_of_aside(words, at + 1, last)
                continue
        elif head is None and at > begin and (kind in _AFTER_HEAD or _describes(words, at)):
            head = at
        elif kind == "p" and at == begin:
            begin = at + 1
        beyond = spans.get(at, 0)
        at = beyond if beyond > at else at + 1
    return found


def _describes(words: Words, at: int) -> bool:
    """Whether a word is an adjective or participle behind the head: "officials close to the talks"."""
    return words.classes[at] == "x" and words.classes[at - 1] in "rgqk" and words.tag(at) in "aAEGgqR"


def _end_of_aside(words: Words, at: int, last: int) -> int:
    """The comma that closes a clause about the actor just named, or the end of the phrase."""
    while at < last and words.classes[at] != ",":
        at += 1
    return at

"""Whose words a quotation gives: the actor beside the verb of saying, before or after the quotation marks."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from sys import maxsize
from typing import NamedTuple

from timeline.events.actor_words import Words
from timeline.events.quotes import Quotation

_NEAR = 16  # words between a quotation and its verb of saying


class Spoken(NamedTuple):
    """Words that stand for one actor: what a speaker can be."""

    first: int  # of the whole phrase
    last: int
    actor: int


def number_at(quotes: Sequence[Quotation], offset: int) -> int | None:
    """The number of the quotation that holds an offset."""
    at = bisect_right(quotes, (offset, maxsize)) - 1
    return at if at >= 0 and offset < quotes[at].end else None


def speakers(
    text: str, words: Words, quotes: Sequence[Quotation], actors: Sequence[Spoken]
) -> list[int | None]:
    """The actor whose words each quotation gives, None where the text does not say.

    `actors` are in order of `last`. A quotation without a verb of saying goes on with the speaker of the one
    before it, in the same paragraph or where that one was left open at the end of its paragraph.
    """
    begins = {actor.first: actor.actor for actor in actors}
    ends = [actor.last for actor in actors]
    found: list[int | None] = []
    for number, quote in enumerate(quotes):
        inside = words.within(quote.start, quote.end)
        speaker = _behind(words, inside.stop, begins, ends, actors)
        if speaker is None:
            speaker = _before(words, inside.start, ends, actors)
        if speaker is None and number and _goes_on(text, quotes[number - 1], quote):
            speaker = found[number - 1]
        found.append(speaker)
    return found


def _goes_on(text: str, before: Quotation, quote: Quotation) -> bool:
    gap = text[before.end : quote.start]
    return "\n\n" not in gap or (text[before.end - 1] not in "”\"'" and not gap.strip())


def _behind(
    words: Words, at: int, begins: dict[int, int], ends: list[int], actors: Sequence[Spoken]
) -> int | None:
    """The speaker in `"…," Abe said` and `"…," said Prime Minister Abe`."""
    while at < len(words.text) and words.classes[at] in ',"':
        at += 1
    for place in range(at, min(at + _NEAR, len(words.text))):
        kind = words.classes[place]
        if kind == "v":
            subject = _last_before(place, at, ends, actors)
            return begins.get(place + 1) if subject is None else subject
        if kind in '."':
            return None
    return None


def _before(words: Words, at: int, ends: list[int], actors: Sequence[Spoken]) -> int | None:
    """The speaker in `Abe told reporters: "…"`."""
    for place in range(at - 1, max(at - _NEAR, -1), -1):
        kind = words.classes[place]
        if kind == "v":
            return _last_before(place, place - _NEAR, ends, actors)
        if kind in '."' and place < at - 1:
            return None
    return None


def _last_before(verb: int, floor: int, ends: list[int], actors: Sequence[Spoken]) -> int | None:
    """The actor named last before a verb, as its subject, but not before the word `floor`."""
    at = bisect_right(ends, verb) - 1
    if at < 0 or actors[at].first < floor:
        return None
    return actors[at].actor

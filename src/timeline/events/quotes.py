"""Direct speech: where it stands, and whose words it is."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache
from sys import maxsize
from typing import NamedTuple

from timeline.events.draft import Draft
from timeline.language.valency import SPEECH

_MARK = re.compile(r"[“”]|``|''|\"|\n[^\S\n]*+\n")
_NEXT = 8  # code points between quotations that are one speech
_LONGEST = 4000  # code points: a mark that is not closed by then is a stray one


class Quotation(NamedTuple):
    """Direct speech from its opening to its closing mark, in code points."""

    start: int
    end: int


@lru_cache(maxsize=1)  # clauses and actors ask for the same text in turn
def quotations(text: str, start: int = 0, end: int | None = None) -> tuple[Quotation, ...]:
    """The direct speech of a text, in order. A paragraph's end closes what was not closed.

    A closing mark without an opening one (a sentence by itself) closes what began with the text.
    """
    found: list[Quotation] = []
    opened: int | None = None
    last = len(text) if end is None else end
    for mark in _MARK.finditer(text, start, last):
        sign = mark.group()
        if sign[0] == "\n":
            if opened is not None and mark.start() - opened <= _LONGEST:
                found.append(Quotation(opened, mark.start()))
            opened = None
        elif sign in ("“", "``") or (sign == '"' and opened is None and _opens(text, mark.end(), last)):
            if opened is None:
                opened = mark.start()
        elif opened is not None:
            if mark.end() - opened <= _LONGEST:
                found.append(Quotation(opened, mark.end()))
            opened = None
        elif not found and start > 0:
            found.append(Quotation(start, mark.end()))
    if opened is not None and last - opened <= _LONGEST:
        found.append(Quotation(opened, last))
    return tuple(found)


def _opens(text: str, after: int, end: int) -> bool:
    return after < end and not text[after].isspace()


def speakers(drafts: Sequence[Draft], quotes: Sequence[Quotation]) -> tuple[list[bool], list[int | None]]:
    """For each clause, whether it stands in direct speech, and the clause that says whose words it is.

    The clause of speaking is the nearest one outside the quotation, in a sentence that has part of it; a
    quotation without one goes on with the speaker of the one before, if it follows his sentence at once.
    Reported speech has its governor for its speaker.
    """
    inside: list[int | None] = (
        [_number(draft, quotes) for draft in drafts] if quotes else [None] * len(drafts)
    )
    speaking = _speaking(drafts, inside, quotes) if quotes else []
    speaker: list[int | None] = []
    for at, draft in enumerate(drafts):
        number = inside[at]
        said = speaking[number] if number is not None else None
        if number is None and draft.relation == "complement" and draft.governor is not None:
            verb = drafts[draft.governor].verb
            said = draft.governor if verb is not None and verb.head in SPEECH else None
        speaker.append(said)
    return [number is not None for number in inside], speaker


def _number(draft: Draft, quotes: Sequence[Quotation]) -> int | None:
    """The number of the quotation in which the verb of a clause stands."""
    if draft.verb is None:
        return None
    place = draft.verb.head_start
    at = bisect_right(quotes, (place, maxsize)) - 1
    return at if at >= 0 and place < quotes[at].end else None


def _speaking(
    drafts: Sequence[Draft], inside: list[int | None], quotes: Sequence[Quotation]
) -> list[int | None]:
    """For each quotation the clause of speaking that belongs to it."""
    starts = [quote.start for quote in quotes]
    found: list[int | None] = [None] * len(quotes)
    nearest = [_LONGEST] * len(quotes)
    for at, draft in enumerate(drafts):
        if draft.verb is None or inside[at] is not None or draft.verb.head not in SPEECH:
            continue
        after = bisect_right(starts, draft.verb.head_start)
        for number in range(max(after - 1, 0), min(after + 1, len(quotes))):
            quote = quotes[number]
            if quote.start >= draft.sentence.end or quote.end <= draft.sentence.start:
                continue
            gap = max(draft.verb.head_start - quote.end, quote.start - draft.verb.head_end, 0)
            if gap < nearest[number]:
                nearest[number], found[number] = gap, at
    for number in range(1, len(quotes)):
        before = found[number - 1]
        if found[number] is None and before is not None:
            spoken = max(quotes[number - 1].end, drafts[before].sentence.end)
            if quotes[number].start - spoken < _NEXT:
                found[number] = before
    return found

"""News or narrative: what the bare dates of a text lean on.

News dates lean on the day of publication. A history or a biography tells a story: each date leans on the one before,
and the day of publication means nothing. The text itself says which it is: a narrative names many full dates and
years far from its publication, and hardly any "yesterday" or bare weekday. (The distinction is HeidelTime's, Strötgen
and Gertz 2016, "Domain-Sensitive Temporal Tagging"; choosing it from the text is ours.)
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date

from timeline.expressions.direction import FUTURE, Lean
from timeline.expressions.meaning import (
    PUBLISHED,
    Clock,
    Current,
    Date,
    Daypart,
    Era,
    Meaning,
    Part,
    Season,
    Shift,
    Weekday,
    Within,
)

NEWS, NARRATIVE = "news", "narrative"
_FAR = 2  # years from publication from which a date is history
_FEWEST = 4  # dates of history below which a text is news
_OPENING = 3  # expressions at the head of a text, of which one told from the publication makes it news
_SURELY = 12  # dates of history that make a story of a text which tells nothing from its publication
_ASKED = 6  # dates without a year of which it is asked whether they are to come
_TOLD_IN_FULL = 5  # dates with a year, to each counted from the publication, from which a text is a story


def choose(meanings: Iterable[Meaning], published: date, lean: Callable[[int], Lean]) -> str:
    """The policy of a document, from what its expressions mean.

    `lean` tells the direction that the clause of the expression at a place gives it.
    """
    far = near = deictic = 0
    bare: list[int] = []  # where dates without a year stand
    told = False  # whether a date of history is more than a year
    opens = False  # whether one is the first date of all
    for place, meaning in enumerate(map(_core, meanings)):
        if isinstance(meaning, (Date, Season)) and meaning.year is not None:
            if published.year - meaning.year > _FAR:
                far += 1
                opens = opens or not (near or bare or deictic)
                told = told or isinstance(meaning, Season) or meaning.month is not None
            else:
                near += 1
        elif isinstance(meaning, Date):
            bare.append(place)
        elif isinstance(meaning, Era):
            far += 1
        elif isinstance(meaning, Weekday) or (
            isinstance(meaning, (Current, Shift)) and meaning.anchor == PUBLISHED
        ):
            if place < _OPENING and _is_near(meaning):
                return NEWS
            deictic += 1
    if not near and not deictic:  # nothing at all is told from the publication, unless something will be
        story = far > 1 or told or (opens and len(bare) > 1)
        return NARRATIVE if story and (far > _SURELY or not _is_ahead(map(lean, bare[:_ASKED]))) else NEWS
    return NARRATIVE if far >= _FEWEST and far + near > _TOLD_IN_FULL * deictic else NEWS


def _is_ahead(leans: Iterable[Lean]) -> bool:
    """Whether something is still to come: one clause says that it will be, or none says that it has been."""
    found = list(leans)
    planned = [one.sign == FUTURE and not one.from_said for one in found]
    return any(one.sure for one in found) or (bool(found) and all(planned))


def _is_near(meaning: Meaning) -> bool:
    """Whether a day is told by its distance from the publication, as nothing but news tells it."""
    if isinstance(meaning, Weekday):
        return meaning.anchor == PUBLISHED
    return isinstance(meaning, Current) and meaning.unit == "D" and meaning.shift == -1


def _core(meaning: Meaning | None) -> Meaning | None:
    """The date that a part, a time of day or a smaller date is of."""
    while True:
        match meaning:
            case Part():
                meaning = meaning.inner
            case Within():
                meaning = meaning.outer
            case Daypart() | Clock():
                meaning = meaning.date
            case _:
                return meaning


def day_first(meanings: Iterable[Meaning]) -> bool:
    """Whether a text writes the day of a numeric date before its month.

    Its numeric dates tell where one of them cannot be read otherwise; else its dates with the name of a month.
    """
    orders = [m.order for m in meanings if type(m) is Date and m.order]
    told = orders.count("numeric day first") - orders.count("numeric month first")
    return (told or orders.count("day first") - orders.count("month first")) > 0

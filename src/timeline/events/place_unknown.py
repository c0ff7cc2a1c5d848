"""Places that the gazetteer does not know, told by a phrase of place and the country or town behind them.

"in Vysne Nemecke, Slovakia" is one place in Slovakia; "at Mihail Kogalniceau Airbase in Romania" names an
airbase and the country it is in.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from timeline.events.gazetteer import Place, fold
from timeline.events.place_choice import region_of
from timeline.events.place_lexicon import FUNCTION, LOCATIVE, TIMES, TITLES, VENUES

_WORD = r"[^\W\d_a-z][\w’'-]*"
_SMALL = r"(?:de|da|do|del|di|la|le|el|al|of|der|den|am|sur)"
_NAME = rf"{_WORD}(?:(?: {_SMALL})? (?:d'|l'|el-|al-)?{_WORD})*"
_PHRASE = re.compile(rf"\b([A-Za-z][a-z]+) (?:the )?({_NAME})(,| in) $")
_LINE = re.compile(rf"(?:^|(?<=\n))({_NAME}), $")
_DATELINE = re.compile(r" ?(?:\([A-Z]|--|–|—|_)")
_REACH = 80  # characters


class Unknown(NamedTuple):
    """A place known only from the text; `end` reaches over the country where a comma joins the two."""

    start: int
    end: int
    place: Place


def unknown_before(text: str, start: int, end: int, where: Place, floor: int) -> Unknown | None:
    """The unknown place right before `where`, which `text[start:end]` names, after `floor`."""
    floor = max(floor, start - _REACH)
    if not text.endswith((", ", " in "), floor, start):
        return None
    if (line := _LINE.search(text, floor, start)) and _DATELINE.match(text, end):
        name = line[1].title() if line[1].isupper() else line[1]
        return Unknown(line.start(1), end, Place(name, "place", where.country, region_of(where)))
    phrase = _PHRASE.search(text, floor, start)
    if (
        phrase is None
        or phrase[2].isupper()
        or not _introduces(phrase[1].lower(), phrase[2], phrase[3], where)
    ):
        return None
    unknown = Place(phrase[2], "place", where.country, region_of(where))
    return Unknown(phrase.start(2), end if phrase[3] == "," else phrase.end(2), unknown)


def _introduces(preposition: str, name: str, link: str, where: Place) -> bool:
    """Whether a preposition, a name and what links it to a known place make the name a place there."""
    words = [fold(word) for word in re.split("[ -]", name)]
    if any(word in TIMES or word in TITLES or word in FUNCTION for word in words):
        return False
    if link == ",":
        wide = where.kind in ("country", "region")
        return wide and (preposition in LOCATIVE or preposition in ("at", "to", "from", "of"))
    moving = preposition in ("to", "from") and any(word in VENUES for word in words)
    return moving or preposition in LOCATIVE or preposition == "at"

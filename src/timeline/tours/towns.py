"""Towns that only a journey makes sure: names that are also surnames or words, and small ones that no gazetteer has.

Away from a journey "Galway on Monday" or "in Storm Lake" may be anything; of somebody on the road in that country it
tells a town. Here are the names that stand where a town stands, for the places of a text of which a journey is told.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Collection, Iterator
from typing import NamedTuple

from timeline.events.gazetteer import Place, by_name, fold, gazetteer
from timeline.events.place_lexicon import BODIES, FUNCTION, TIMES, TITLES, VENUES
from timeline.events.places import Mention
from timeline.events.record import Extraction
from timeline.language.wordlists import words

_WORD = r"(?:[A-Z][^\W\d_]+(?:['’-][^\W\d_]+)*|(?:St|Ste|Mt|Ft)\b\.?)"
_NAME = rf"{_WORD}(?:(?: (?:(?:de|da|do|del|la|le|el|of|upon|on) )?|-(?:on-|upon-|le-|in-)?){_WORD}){{0,4}}"
_BEFORE = re.compile(
    rf"\b(?P<word>call(?:s|ing)? at|(?:continu|sail)(?:e?s?|ing|ed) to"
    rf"|in|into|near|outside|reach(?:es|ed|ing)?|visit(?:s|ed|ing)?|leav(?:es?|ing)|left|to|at|for|through|via|came|comes|then|and)\s+"
    rf"(?:the\s+(?:town|city|village|port|island)\s+of\s+)?(?P<name>{_NAME})"
)
_OPENING = re.compile(
    rf"(?:^|[.;:!?*–—\d]['”\"*]{{0,2}}[ \n]{{1,3}}|\n)(?P<name>{_NAME})"
    r"(?=\s+(?:on|at|and|tomorrow|tonight|today|now|first|next|follows?|gets?|got|hears?|heard|saw|gave|gives|had|comes|came"
    r"|the (?:next|following))\b|[.,;]\s|\s*$)",
    re.MULTILINE,
)
_SERIES = re.compile(
    rf", (?:and |then |and then )?(?P<name>{_NAME})(?= (?:on|tomorrow|tonight|today|next|the (?:next|following))\b)"
)
_JOINED = re.compile(
    rf"(?:,? and|,) (?P<name>{_NAME})(?=[.;]|,? (?:on|from|in|before|for|at|with|this|next)\b|, (?:and|but|then)\b)"
)
_SURE = words("in into near outside reach reaches reached reaching visit visits visited visiting")
_NO_TOWNS = words(
    "congress parliament senate house commons lords cabinet christmas easter lent ramadan passover twitter facebook instagram youtube "
    "english latin god heaven office court bundestag knesset diet government state federal council committee party church mass "
    "internet web nobel olympic olympics test tests brexit covid spring summer autumn fall winter act"
)
_POSSESSIVE = re.compile(r"['’]s\b")  # of "Sunday's"
_PARTS = words("river lake north south east west north-east north-west upper lower new old")
_TOWNS = ("city", "seat")
_FEWEST = 2
_BESIDE = 5  # code points between a name and the town that it is in: "Naval Support Activity in Manama"


class _Near(NamedTuple):
    """The countries and their regions that a journey leads through, by how many places of it each has."""

    countries: Counter[str]
    regions: Counter[tuple[str, str]]


def with_towns(text: str, found: Extraction, stops: Collection[Place]) -> Extraction:
    """What was found in a text with the towns that a journey to `stops` makes sure."""
    near = _near(stops)
    if not near.countries:
        return found
    people = {fold(word) for actor in found.actors.people for word in actor.name.split()}
    spans = [(m.start, m.end) for m in found.mentions]
    starts = [a for a, _ in spans]
    new: dict[int, Mention] = {}
    for a, end, sure in _candidates(text, found, set(stops)):
        b = _without_day(text, a, end)
        at = bisect_right(starts, a) - 1
        taken = (at >= 0 and spans[at][1] > a) or bisect_left(starts, b) > at + 1
        if taken or text[b : b + 1] in ("'", "’") or fold(text[a:b]) in people:
            continue
        beside = at + 1 < len(spans) and spans[at + 1][0] - b < _BESIDE
        place = _town(text[a:b], near, sure and not beside)
        if place is not None and not _is_somebody(found, a, place):
            new[a] = Mention(a, b, text[a:b], place, (place,), "place")
    if not new:
        return found
    return found._replace(mentions=tuple(sorted((*found.mentions, *new.values()), key=lambda m: m.start)))


def _without_day(text: str, start: int, end: int) -> int:
    """Where a name ends that "on" goes on from, where that is none of the name: "Geilo on Tuesday", not "Stoke on Trent"."""
    on = text.find(" on ", start, end)
    return on if on > 0 and by_name(fold(text[start:end])) is None else end


def _candidates(text: str, found: Extraction, stops: set[Place]) -> Iterator[tuple[int, int, bool]]:
    """The names that stand where a town stands, and whether the words before leave nothing else."""
    for match in _BEFORE.finditer(text):
        yield (*match.span("name"), match["word"].lower() in _SURE or " " in match["word"])
    for pattern in (_OPENING, _SERIES):
        for match in pattern.finditer(text):
            yield (*match.span("name"), False)
    for mention in found.mentions:
        joined = _JOINED.match(text, mention.end) if mention.place in stops else None
        if joined is not None:
            yield (*joined.span("name"), True)


def _near(stops: Collection[Place]) -> _Near:
    near = _Near(Counter(), Counter())
    for place in stops:
        if place.country is not None:
            near.countries[place.country] += 1
            region = place.name if place.kind == "region" else place.region
            if region is not None:
                near.regions[place.country, region] += 1
    return near


def _is_somebody(found: Extraction, start: int, place: Place) -> bool:
    """Whether the name is that of a person or body the text tells more of."""
    named = found.actors.named_at(start)
    if named is None or named == place.name:
        return False
    return any(named == actor.name for actor in found.actors.people) or len(named.split()) > len(
        place.name.split()
    )


def _town(name: str, near: _Near, sure: bool) -> Place | None:
    """The town of a name in the countries of a journey; `sure` names that the gazetteer has not are towns too."""
    parts = [fold(part) for part in re.split(r"[ -]", _POSSESSIVE.sub("", name))]
    if (
        any(p in TIMES or p in TITLES or p in _NO_TOWNS for p in parts)
        or parts[0] in FUNCTION
        or parts[-1] in VENUES | BODIES
    ):
        return None
    if fold(name) in gazetteer().people or fold(name) in _PARTS or len(name) < 3:
        return None
    known = by_name(fold(name))
    if known is not None and known[1][0].kind not in _TOWNS:
        return None
    here = (
        [p for p in known[1] if p.kind in _TOWNS and p.country in near.countries] if known is not None else []
    )
    if here:
        return max(here, key=lambda p: (near.regions[p.country or "", p.region or ""], p.population))
    if known is not None or not sure:
        return None
    (country, count), *_ = near.countries.most_common(1)
    if count < _FEWEST:
        return None
    region = next((r for (c, r), n in near.regions.most_common(1) if c == country and n >= _FEWEST), None)
    return Place(name, "place", country, region)

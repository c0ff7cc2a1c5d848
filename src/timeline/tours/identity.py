"""Whether two tours of different articles are one journey: its traveller's name, its time, its stops."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime, timedelta

from rapidfuzz import fuzz
from rapidfuzz.distance import JaroWinkler

from timeline.events.gazetteer import country_name, fold
from timeline.language.wordlists import words
from timeline.model import Stop, Tour
from timeline.tours.visit import STOP

_TITLES = words(
    "president vice prime minister premier chancellor secretary of state foreign trade economy defence defense finance pope king queen "
    "prince princess duke duchess sir dame lord lady mr mrs ms dr the first deputy governor senator mayor general cardinal archbishop "
    "saint his her holiness majesty former band singer"
)
_ALIKE = 88.0  # token_sort_ratio from which two spellings are one name
_FIRST_ALIKE = 0.9  # Jaro-Winkler similarity from which two first names are one
_SLACK = timedelta(days=1)

Occurrence = tuple[Tour, Sequence[Stop]]


def name_words(name: str) -> tuple[str, ...]:
    """The words of a name, folded, without titles (all of them where nothing else is left)."""
    every = tuple(re.findall(r"\w+", fold(name)))
    return tuple(w for w in every if w not in _TITLES) or every


def key(name: str) -> str:
    """What the names of one traveller share: the last word, without the "s" that bands and teams lose or gain."""
    parts = name_words(name)
    return parts[-1].rstrip("s") if parts else ""


def same_traveller(one: str, other: str) -> bool:
    """Whether two names can be one traveller's: never where first names differ.

    Spellings are compared as rapidfuzz does (token sort ratio; Jaro-Winkler for first names). A surname alone fits
    any first name; whether it may be joined is for the caller to say.
    """
    a, b = name_words(one), name_words(other)
    if not a or not b:
        return False
    if a == b or set(a) <= set(b) or set(b) <= set(a):
        return True
    if fuzz.token_sort_ratio(" ".join(a), " ".join(b)) < _ALIKE:
        return False
    return len(a) == 1 or len(b) == 1 or JaroWinkler.similarity(a[0], b[0]) >= _FIRST_ALIKE


def same_place(one: Stop, other: Stop) -> bool:
    """Whether two stops are at one place, or one at a place of the country that the other names."""
    if fold(one.place) == fold(other.place):
        return one.country is None or other.country is None or one.country == other.country
    if one.country is None or one.country != other.country:
        return False
    nation = country_name(one.country)
    return nation in (one.place, other.place)


def overlap(one: Tour, other: Tour) -> bool:
    """Whether two tours can have been going on at one time. An end that is not known is no reason to think so."""
    low = [t.bounds.earliest_start for t in (one, other)]
    high = [t.bounds.latest_end for t in (one, other)]
    if (low[0] is None and high[0] is None) or (low[1] is None and high[1] is None):
        return False
    return _before(low[0], high[1]) and _before(low[1], high[0])


def _before(start: datetime | None, end: datetime | None) -> bool:
    return start is None or end is None or start <= end + _SLACK


def same_journey(one: Occurrence, other: Occurrence) -> bool:
    """Whether two tours are reports of one journey: one traveller, one time, and a stop that both name.

    Where only a surname joins the names, all stops of the shorter report must be in the longer one.
    """
    (tour, stops), (other_tour, other_stops) = one, other
    if not same_traveller(tour.traveller, other_tour.traveller) or not overlap(tour, other_tour):
        return False
    mine = [s for s in stops if s.kind == STOP]
    theirs = [s for s in other_stops if s.kind == STOP]
    shared = sum(any(same_place(a, b) for b in theirs) for a in mine)
    sure = min(len(name_words(tour.traveller)), len(name_words(other_tour.traveller))) > 1 or fold(
        tour.traveller
    ) == fold(other_tour.traveller)
    return shared >= 1 if sure else shared >= max(1, min(len(mine), len(theirs)))

"""Finding the words of a text that are names in the gazetteer: longest match over words in capitals.

One pass of one small pattern finds the words; a dictionary says whether names begin with such a word, and how
long they are. Nothing here decides whether a name is meant as a place: see `place_context` and `places`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from timeline.events.gazetteer import Place, by_name, fold, gazetteer, places
from timeline.events.place_lexicon import FUNCTION

# "U.S." or a word in capitals; that it opens with a set of letters lets the engine skip all others at once
WORD = re.compile(
    r"[A-Z\x80-\U0010ffff]"
    r"(?:(?<=[A-Z])\.(?:[A-Z]\.)+|(?<=[^\W\d_])(?<!\w\w)\w*(?:['’](?!s\b)\w+)*)"
)
_NEXT = re.compile(r"(?:[ -]|\n(?!\n)) ?(\w+(?:['’](?!s\b)\w+)*)")
_NEXT_AFTER_STOP = re.compile(r"\. (\w+(?:['’](?!s\b)\w+)*)")
_SHORT = re.compile(r"W\. Va\.|[A-Z][A-Za-z]*\.(?:[A-Z][A-Za-z]*\.)*|[A-Z]{2,3}\b")
_TOWN = re.compile(r"([A-Z][a-z]{2,}(?:[ -][A-Z][a-z]{2,}){0,2}), (?=[A-Z][A-Za-z]*\.|[A-Z]{2}\b)")
_TO_TOWN = re.compile(r"(?:\b(?:in|at|from|to|near|of|outside|for|via)|\n|\A)\s?$")
_SMALL_WORD = re.compile(r" ([a-z]+)")
_OWNER = ("'s", "’s")
_FEDERATIONS = ("US", "CA", "AU")
_NO_LIST = re.compile(r"$|[.;:)\n]|,? (?!and |or )[a-z]")


@dataclass(slots=True)
class Hit:
    """Words that are a name in the gazetteer, and what it can name."""

    start: int
    end: int
    name: str  # as written
    key: str
    flags: str  # how much evidence it needs: S none, W some, A much; G: also a given name
    places: tuple[Place, ...]  # best known first
    people: bool = False  # an adjective or noun for people
    exact: bool = False  # an abbreviation: "U.S."
    within: Place | None = None  # the country or region named behind it: "Paris, Texas"


def scan(text: str) -> Iterator[Hit]:
    """The longest names from left to right, not overlapping; "City, Country" is one hit with `within` set."""
    done = 0
    for token in WORD.finditer(text):
        start, end = token.span()
        if start < done:
            continue
        hit = _longest(text, start, end, token[0]) or _unknown_town(text, start, end)
        if hit and "A" in hit.flags and _is_adjective(text, hit):
            hit = None
        if hit and "T" in hit.flags and not _is_the_name(text, hit):
            hit = _as_people(hit)
        if hit is None:
            continue
        if not hit.people:
            _join_what_it_lies_in(text, hit)
        done = hit.end
        yield hit


def _unknown_town(text: str, start: int, end: int) -> Hit | None:
    """A town that the table does not know and a state behind it locates: "in Weatherly, Pa."."""
    name = _TOWN.match(text, start) if text[end : end + 1] in (",", " ") else None
    if name is None or not _TO_TOWN.search(text, max(0, start - 9), start):
        return None
    town = name[1]
    hit = Hit(start, start + len(town), town, fold(town), "S", ())
    _join_what_it_lies_in(text, hit)
    return hit if hit.within is not None else None


@lru_cache(maxsize=65536)
def _entry(word: str) -> tuple[str, Hit | None, tuple[int, ...]] | None:
    """The key of a word, the name it is by itself, and the lengths of the longer names it begins."""
    table = gazetteer()
    if word in table.exact:
        return word, Hit(0, 0, word, word, "S", places(table.exact[word]), exact=True), ()
    key = fold(word)
    longer = table.longer.get(key)
    single = _named(key)
    if single is None and longer is None:
        return None
    return key, single, tuple(map(int, longer.split())) if longer else ()


@lru_cache(maxsize=65536)
def _named(key: str) -> Hit | None:
    table = gazetteer()
    if (entry := by_name(key)) is not None:
        return Hit(0, 0, "", key, *entry)
    if key in table.people:
        return Hit(0, 0, "", key, "S" + "G" * (key in table.given), places(table.people[key]), people=True)
    return None


def _longest(text: str, start: int, end: int, word: str) -> Hit | None:
    if text.startswith(_OWNER, end):  # "King's Lynn" is of the words "kings lynn"
        owned = _entry(f"{word}s")
        if owned is not None and owned[2] and (found := _of_words(text, start, end + 2, word, owned)):
            return found
    entry = _entry(word)
    if entry is None:
        return None
    single = entry[1]
    if entry[2] and (found := _of_words(text, start, end, word, entry)):
        return found
    if single is None:
        return None
    return Hit(start, end, word, single.key, single.flags, single.places, single.people, single.exact)


def _of_words(
    text: str, start: int, end: int, word: str, entry: tuple[str, Hit | None, tuple[int, ...]]
) -> Hit | None:
    """The longest name of several words whose first one, with its entry, ends at `end`."""
    key, _, lengths = entry
    words, ends = [key], [end]
    while len(words) < lengths[0]:
        abbreviated = len(words) == 1 and len(word) <= 3 and text[ends[0] : ends[0] + 1] == "."
        following = (_NEXT_AFTER_STOP if abbreviated else _NEXT).match(text, ends[-1])
        if following is None:
            break
        words.append(fold(following[1]))
        ends.append(following.end())
    for length in lengths:
        if length > len(words):
            continue
        stop, name = ends[length - 1], " ".join(words[:length])
        found = _named(f"{name}s") if text.startswith(_OWNER, stop) else None  # "St. John's"
        stop += 2 * (found is not None)
        found = found or _named(name)
        if found and (_has_capital(text[ends[length - 2] : stop]) or _may_be_small(found)):
            return Hit(start, stop, text[start:stop], found.key, found.flags, found.places, found.people)
    return None


def _has_capital(words: str) -> bool:
    return words != words.lower()


def _may_be_small(found: Hit) -> bool:
    """Whether the last word of a name may be without a capital: "Baltic states", "Korean peninsula"."""
    return bool(found.places) and found.places[0].kind == "area"


def _is_adjective(text: str, hit: Hit) -> bool:
    """Whether a name that is also a word stands between "the" and a noun: "the Roman city"."""
    if text[max(0, hit.start - 4) : hit.start].lower() != "the ":
        return False
    following = _SMALL_WORD.match(text, hit.end)
    return following is not None and following[1] not in FUNCTION


def _is_the_name(text: str, hit: Hit) -> bool:
    """Whether a name that needs "the" has it, and is no adjective: "the Baltic", not "the Baltic nation"."""
    if text[max(0, hit.start - 4) : hit.start].lower() != "the ":
        return False
    following = _SMALL_WORD.match(text, hit.end)
    return hit.key not in gazetteer().people or following is None or following[1] in FUNCTION


def _as_people(hit: Hit) -> Hit | None:
    numbers = gazetteer().people.get(hit.key)
    return Hit(hit.start, hit.end, hit.name, hit.key, "S", places(numbers), people=True) if numbers else None


def _join_what_it_lies_in(text: str, hit: Hit) -> None:
    """Extend a hit over ", Texas", ", Ga." or " (Latvia)" behind it.

    Where the table knows no such town there, the reading stands only for states of English-speaking
    federations, which towns are written with, and not in a list ("Dallas, Oklahoma and Kansas").
    """
    for _ in range(2):  # "Toronto, Ontario, Canada"
        opening = next((o for o in (", ", " (", " ") if text.startswith(o, hit.end)), None)
        if opening is None or (opening == " " and hit.places and hit.places[0].kind != "city"):
            return
        at = hit.end + len(opening)
        short = _short(text, at)
        if short and opening != " (":
            stop, wider = at + len(short), places(gazetteer().short[short])
        else:
            token = WORD.match(text, at)
            named = _longest(text, at, token.end(), token[0]) if token else None
            if named is None or named.people:
                return
            stop, wider = named.end, named.places
        if text.startswith(_OWNER, stop) or (opening == " (" and not text.startswith(")", stop)):
            return
        wider = tuple(place for place in wider if place.kind in ("country", "region", "area"))
        inside = [(place, holder) for holder in wider for place in hit.places if _lies(place, holder)]
        if inside and (inside[0][1].kind != "area" or _NO_LIST.match(text, stop)):
            hit.within = inside[0][1]
            hit.places = tuple(dict.fromkeys(place for place, holder in inside if holder == hit.within))
        elif opening == ", " and hit.within is None and _names_a_state(text, stop, short, wider):
            hit.within, hit.places = wider[0], ()
        else:
            return
        hit.end = stop + (opening == " (")


def _names_a_state(text: str, stop: int, short: str | None, wider: tuple[Place, ...]) -> bool:
    """Whether a state behind a comma locates the town before it, which the table does not know there."""
    if not wider or wider[0].kind != "region" or wider[0].country not in _FEDERATIONS:
        return False
    return bool(short and "." in short) or _NO_LIST.match(text, stop) is not None


def _short(text: str, at: int) -> str | None:
    """The abbreviation of a country or region that stands at a position: "Ga.", "TX"."""
    found = _SHORT.match(text, at)
    forms = (found[0], found[0].removesuffix(".")) if found else ()
    return next((form for form in forms if form in gazetteer().short), None)


def _lies(place: Place, wider: Place) -> bool:
    """Whether a place can be written with a wider one behind it; of an area, its region must do ("Kent")."""
    if place.country != wider.country or place.country is None or place.kind in ("country", wider.kind):
        return False
    if wider.kind == "country":
        return True
    return place.region == (wider.name if wider.kind == "region" else wider.region) and place.kind != "region"

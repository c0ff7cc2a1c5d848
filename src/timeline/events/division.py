"""How the stretch of a sentence before a finite verb is divided between the clause before and the verb's
own."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from timeline.language.phrases import NOUN, PREP, TIME, Chunk

START = "start"  # the first clause of its sentence
STOP = "stop"  # after a semicolon, colon, dash or quote
COMMA = "comma"  # after a comma, with a subject of its own
COORDINATE = "coordinate"  # after a conjunction, with a subject of its own
SHARED = "shared"  # after a conjunction, without
SUBORDINATE = "subordinate"  # after when, if, because, after …
THAT = "that"  # after that, with a subject
BARE_COMPLEMENT = "bare complement"  # a subject right after a verb that takes a clause
RELATIVE = "relative"  # after who, which or that as its subject
OBJECT_RELATIVE = "object relative"  # after who, which or that, with a subject
BARE_RELATIVE = "bare relative"  # a subject right after a noun
NOTHING = "nothing"  # no subject in sight

_STOPS = frozenset("uwy;:-.")
_QUOTES = frozenset("\"'")
_STOP_LINKS = {",": COMMA, "u": SUBORDINATE, "y": THAT, "w": OBJECT_RELATIVE}


class Division(NamedTuple):
    """The chunks before a finite verb, by what they belong to."""

    link: str  # one of the constants above
    left: Sequence[Chunk]  # of the clause before
    marker: Chunk | None
    before: Sequence[Chunk]  # circumstances of the new clause, said before its verb
    subject: Sequence[Chunk]
    inserted: Sequence[Chunk]  # between commas after the subject
    antecedent: Chunk | None


class Place(NamedTuple):
    """Where in a region the subject stands, and by what link it opens its clause there."""

    start: int
    end: int
    link: str


def divide(
    gap: Sequence[Chunk], *, continued: bool, claims: bool, awaited: bool, fronted: bool, says: bool
) -> Division:
    """Divide the chunks `gap` before a finite verb.

    `continued`: another verb of the sentence stands before them; `claims`: that one takes a clause without
    "that" ("said he would"); `awaited`: a noun described by a clause still waits for its verb; `fronted`: every verb so
    far is of a clause that waits for the main one; `says`: the verb itself is one of saying.
    """
    gap = [chunk for chunk in gap if chunk.kind not in _QUOTES]
    if gap and gap[-1].kind == "-":
        gap = _without_dashes(gap)
    end = len(gap)
    while end and _is_circumstance(gap, end - 1):
        end -= 1
    core, adverbs = gap[:end], gap[end:]
    last = core[-1].kind if core else ""
    if last == "c":
        return Division(SHARED, core[:-1], core[-1], adverbs, (), (), None)
    if last == "u":
        return Division(SUBORDINATE, core[:-1], core[-1], adverbs, (), (), None)
    if last in ("w", "y"):
        left = _without_preposition(core[:-1])
        noun = last_noun(left)
        return Division(RELATIVE if noun else SUBORDINATE, left, core[-1], adverbs, (), (), noun)
    stop = len(core) - 1
    while stop >= 0 and core[stop].kind not in _STOPS:
        stop -= 1
    if fronted and stop < 0 and not awaited and last == ",":  # "Asked why, Ratas, her host, said"
        stop = next((at for at, chunk in enumerate(core) if chunk.kind == ","), -1)
    region = core[stop + 1 :]
    place = _place(region, free=continued and stop < 0, claims=claims, awaited=awaited, says=says)
    if place is None and (not core or last in (",", "c")) and not awaited and (time := _time(adverbs)):
        rest = tuple(chunk for chunk in adverbs if chunk is not time)  # "Friday is a holiday"
        return Division(COMMA if continued else START, core, None, rest, (time,), (), None)
    if place is None:
        return Division(NOTHING, core, None, adverbs, (), (), None)
    lead, subject, inserted = region[: place.start], region[place.start : place.end], region[place.end :]
    if stop >= 0:
        return _after_stop(
            core,
            stop,
            place,
            Division("", (), None, (*lead, *adverbs), subject, inserted, None),
            continued=continued,
            claims=claims,
        )
    if place.link == BARE_RELATIVE:
        return Division(place.link, lead, None, adverbs, subject, inserted, lead[-1])
    if not continued:
        return Division(START, (), None, (*lead, *adverbs), subject, inserted, None)
    if place.link == COORDINATE:
        cut = max(at for at, chunk in enumerate(lead) if chunk.kind == "c")
        before = (*lead[cut + 1 :], *adverbs)
        return Division(place.link, lead[:cut], lead[cut], before, subject, inserted, None)
    return Division(place.link, lead, None, adverbs, subject, inserted, None)


def _time(chunks: Sequence[Chunk]) -> Chunk | None:
    return next((chunk for chunk in chunks if chunk.kind == TIME), None)


def _without_dashes(gap: list[Chunk]) -> list[Chunk]:
    """Leave out what stands between two dashes right before the verb ("the crew – all Greeks – left")."""
    at = len(gap) - 2
    while at > 0 and gap[at].kind != "-":
        at -= 1
    return gap[:at] if at > 0 else gap


def last_noun(chunks: Sequence[Chunk]) -> Chunk | None:
    """The noun phrase that a relative pronoun after `chunks` takes up, if one stands close enough."""
    for chunk in reversed(chunks):
        if chunk.kind == NOUN:
            return chunk
        if chunk.kind not in (",", TIME, "r"):
            return None
    return None


def _is_circumstance(gap: Sequence[Chunk], at: int) -> bool:
    """Whether an adverb or bare time stands at `at`, as between a subject and its verb."""
    kind = gap[at].kind
    return kind in "rk" or (kind == TIME and not (at and gap[at - 1].kind == PREP))


def _without_preposition(chunks: Sequence[Chunk]) -> Sequence[Chunk]:
    return chunks[:-1] if chunks and chunks[-1].kind == PREP else chunks


def _after_stop(
    core: Sequence[Chunk], stop: int, place: Place, found: Division, *, continued: bool, claims: bool
) -> Division:
    """Complete a division whose subject comes after the marker or mark `core[stop]`."""
    left, marker = core[:stop], core[stop]
    link = _STOP_LINKS.get(marker.kind, STOP)
    if link == SUBORDINATE and place.link == COMMA:  # "while in Rome, Abe said"
        return found._replace(link=COMMA if continued else START, left=left)
    if link == STOP:
        return found._replace(link=link, left=left)
    apposed = len(left) > 1 and left[-2].kind == ","  # "… to the border, a move that rivals called"
    if link == OBJECT_RELATIVE or (
        link == THAT and left and left[-1].kind == NOUN and (apposed or not claims)
    ):
        left = _without_preposition(left)
        noun = last_noun(left)
        link = OBJECT_RELATIVE if noun else THAT
        return found._replace(link=link, left=left, marker=marker, antecedent=noun)
    return found._replace(link=link, left=left, marker=marker)


def _place(region: Sequence[Chunk], *, free: bool, claims: bool, awaited: bool, says: bool) -> Place | None:
    """Where the subject stands in a region without a marker; `free` if objects of a verb may come first."""
    size = len(region)
    commas = [at for at, chunk in enumerate(region) if chunk.kind == ","]
    if commas and commas[-1] == size - 1:
        return _before_closing_comma(region, commas, free=free and not claims, says=says)
    if commas:
        return _after_comma(region, commas, free=free, claims=claims)
    start = _bare(region, 0, size)
    split = _split(region)
    if split is not None and (start is None or (free and not claims and start < split)):
        return Place(split, size, COORDINATE)
    if start is None or (free and awaited and not claims):
        return None
    nouns = start > 0 and region[start - 1].kind == NOUN and (free or region[0].kind != PREP)
    return Place(start, size, BARE_RELATIVE if nouns and not (free and claims) else BARE_COMPLEMENT)


def _after_comma(region: Sequence[Chunk], commas: list[int], *, free: bool, claims: bool) -> Place | None:
    """The subject where commas part a list ("France, Spain and Italy") or what goes before it."""
    size, last = len(region), commas[-1]
    listed = _list_start(region)
    if listed == 0:
        if free and not claims:
            return Place(last + 2, size, COORDINATE) if region[last + 1].kind == "c" else None
        return Place(0, size, BARE_COMPLEMENT if free else COMMA)
    if listed is not None and region[listed - 1].kind == PREP and len(commas) > 1:
        whole = _bare(region, 0, listed)
        return None if whole is None else Place(whole, size, COMMA)
    if region[last + 1].kind == "c":
        start = _bare(region, last + 2, size)
        return None if start is None else Place(start, size, COORDINATE)
    start = _bare(region, last + 1, size)
    if start is not None:
        return Place(start, size, COMMA)
    start = None if free else _bare(region, 0, last)
    return None if start is None else Place(start, last, COMMA)


def _before_closing_comma(
    region: Sequence[Chunk], commas: list[int], *, free: bool, says: bool
) -> Place | None:
    """The subject before an insertion ("Ratas, the prime minister, said")."""
    if free and says:  # "…, aides of Ratas, among them his son, said"
        for before, after in pairwise(commas):
            if region[before + 1].kind == NOUN:
                return Place(before + 1, after, COMMA)
    if free:
        return None
    for comma in commas:
        start = _bare(region, 0, comma)
        if start is not None:
            return Place(start, comma, COMMA)
    return None


def _bare(region: Sequence[Chunk], first: int, last: int) -> int | None:
    """The start of the last noun phrase of `region[first:last]` that stands under no preposition or
    conjunction."""
    for at in range(last - 1, first - 1, -1):
        if region[at].kind == NOUN and (at == first or region[at - 1].kind not in (PREP, "c")):
            return at
    return None


def _list_start(region: Sequence[Chunk]) -> int | None:
    """Where a list that runs to the end of the region begins ("Latvia, Estonia and Lithuania")."""
    at = len(region) - 1
    while at > 3 and region[at - 1].kind == PREP and region[at - 2].kind == NOUN:
        at -= 2
    if at < 2 or region[at - 1].kind != "c":
        return None
    while at >= 2 and region[at].kind == NOUN and region[at - 1].kind in ("c", ","):
        if region[at - 2].kind == NOUN:
            at -= 2
        elif region[at - 2].kind == ",":
            at -= 1
        else:
            break
    return at if region[at].kind == NOUN else None


def _split(region: Sequence[Chunk]) -> int | None:
    """The place after a conjunction from which a new subject runs to the end."""
    for at in range(len(region) - 1, 0, -1):
        if region[at].kind == NOUN and region[at - 1].kind == "c":
            return at
    return None

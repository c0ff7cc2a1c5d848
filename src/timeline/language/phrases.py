"""Noun phrases, times, prepositions and the rest between verb groups: the chunks of a sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from timeline.language.records import maker
from timeline.language.tokens import Tokens
from timeline.language.verbs import VerbGroup

VERB, NOUN, TIME, PREP = "V", "n", "1", "i"
"""Kinds of chunk; every other token is a chunk of its own whose kind is its tag (see `tags.py`)."""


class Chunk(NamedTuple):
    """A run of tokens `[first, last)` of a sentence; `kind` is one of those above or a tag."""

    kind: str
    first: int
    last: int


class Phrase(NamedTuple):
    """A noun phrase, time or predicate as code points of the text; the head is its last noun.

    "Abe and Ratas" is one phrase whose head is the first conjunct's; `conjuncts` then has a phrase for each.
    """

    start: int
    end: int
    head_start: int
    head_end: int
    text: str
    conjuncts: tuple[Phrase, ...]


class PrepPhrase(NamedTuple):
    """A preposition with its phrase. `start` to `end` is the phrase alone; in "to Latvia and Lithuania"
    each place has one. `host` is the span of the noun that stands right before it ("talks" in "talks in
    Dhaka")."""

    prep: str  # lower case; "" never; several words are joined by a space ("out of")
    start: int
    end: int
    head_start: int
    head_end: int
    text: str
    host: tuple[int, int] | None


_chunk, _phrase, _prep_phrase = maker(Chunk), maker(Phrase), maker(PrepPhrase)

_MODIFIER = r"(?:ra|0x|[a0xnN]|s(?![N0])|o(?=[a0nsNr1d])|a[,c](?=a|n[ns]))"
_PHRASE = rf"(?:(?:d{{1,2}}r?)?(?:{_MODIFIER}){{0,14}}(?:[nsN]|(?<![nsN])0|0(?!1))(?!o)x?|d{{1,2}}(?:r?a){{1,3}}|(?:d(?=e))?[ej])"
_CHUNK = re.compile(
    r"([^Vda0nsNejri1x])"  # most marks and connectives, at once
    r"|(V=*+)"
    rf"|(d?a?1{{1,2}}o{_PHRASE}|d[a0]?1a?[ns]+(?!o))"  # Friday's vote, the Friday vote
    r"|(d?[ar]?0?1(?:1|0(?![nsax])|,0(?=[,.)]|\Z)){0,3})"  # Friday morning, early May 3, 1998
    rf"|({_PHRASE})"
    r"|(i{1,3})"
    r"|(.)"
)
_KINDS = ("", "", VERB, NOUN, TIME, NOUN, PREP, "")  # by the number of the group; "" is the tag itself


def chunks(tokens: Tokens, groups: Sequence[VerbGroup]) -> list[Chunk]:
    """The chunks of a sentence in order: its verb groups, and the phrases and single tokens between them."""
    marked: list[str] = []
    at = 0
    for group in groups:
        marked.append(tokens.tags[at : group.first])
        at = group.last
        if group.particle is not None and tokens.lower[at : at + 1] == (group.particle,):
            at += 1
        marked.append("V" + "=" * (at - group.first - 1))
    marked.append(tokens.tags[at:])
    tags, kinds = tokens.tags, _KINDS
    found = [
        _chunk((kinds[match.lastindex or 0] or tags[match.start()], match.start(), match.end()))
        for match in _CHUNK.finditer("".join(marked))
    ]
    if "well" in tokens.lower:
        _join_as_well_as(tokens, found)
    return found


def _join_as_well_as(tokens: Tokens, found: list[Chunk]) -> None:
    """Make "as well as" the conjunction that it is."""
    for at in range(len(found) - 3, -1, -1):
        first, last = found[at].first, found[at + 2].last
        if tokens.lower[first:last] == ("as", "well", "as"):
            found[at : at + 3] = [Chunk("c", first, last)]


def _kind(chunk: Chunk) -> str:
    return chunk.kind


def phrase(text: str, tokens: Tokens, first: int, last: int, head: int | None = None) -> Phrase:
    """The tokens `[first, last)` as a phrase whose head is token `head`, the last one unless given."""
    if head is None:
        head = last - 1
    start, end = tokens.start[first], tokens.end[last - 1]
    return _phrase((start, end, tokens.start[head], tokens.end[head], text[start:end], ()))


class Arguments(NamedTuple):
    """What stands around a verb: noun phrases without a preposition (objects and predicates), phrases with
    one, and adverbs and bare times."""

    objects: tuple[Phrase, ...]
    preps: tuple[PrepPhrase, ...]
    adverbs: tuple[Phrase, ...]


_arguments = maker(Arguments)


def arguments(text: str, tokens: Tokens, parts: Sequence[Chunk]) -> Arguments:
    """Sort the chunks around a verb into objects, prepositional phrases and adverbs.

    A phrase coordinated with another, or in a list after it, shares its preposition; the verb parts the two.
    """
    objects: list[Phrase] = []
    preps: list[PrepPhrase] = []
    adverbs: list[Phrase] = []
    prep: Chunk | None = None
    word = ""  # the preposition that a coordinated phrase would share; "" after an object
    host: tuple[int, int] | None = None
    before = ""  # the kind of the phrase before
    linked = False  # whether a conjunction or comma stands right before
    place = ""  # the last preposition before a noun: "in Ohio on Tuesday, Iowa on Friday"
    for at, part in enumerate(parts):
        kind, first, last = part
        if kind in (NOUN, TIME):
            if (
                linked
                and kind == NOUN
                and before == TIME
                and [*map(_kind, parts[at + 1 : at + 3])] == [PREP, TIME]
            ):
                word, before = place, NOUN
            if prep is not None:
                word = " ".join(tokens.lower[prep.first : prep.last])
            elif not linked:
                word = ""
            found = phrase(text, tokens, first, last)
            if word and (prep is not None or kind == NOUN == before):
                preps.append(_prep_phrase((word, *found[:5], host)))
                place = word if kind == NOUN else place
            elif kind == TIME:
                adverbs.append(found)
            else:
                objects.append(found)
            host = (found.head_start, found.head_end) if kind == NOUN else None
            prep, linked, before = None, False, kind
        elif kind == PREP:
            prep = part
        elif kind in "c,(":
            linked = True
            if kind == ",":
                host = None
        elif kind == "r":
            adverbs.append(phrase(text, tokens, first, last))
        elif kind == "a":
            objects.append(phrase(text, tokens, first, last))
            word = ""
        elif kind == VERB:
            word, linked = "", False
    if prep is not None:
        adverbs.append(phrase(text, tokens, prep.first, prep.last))
    return _arguments((tuple(objects), tuple(preps), tuple(adverbs)))

"""A clause while it is being found: it may still gain a governor, or lose a phrase to the clause after it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from timeline.language.phrases import NOUN, PREP, Arguments, Chunk, Phrase, phrase
from timeline.language.tokens import Tokens
from timeline.language.verbs import VerbGroup


class Sentence(NamedTuple):
    """A sentence by its number in the document and its code points."""

    number: int
    start: int
    end: int


_NO_ARGUMENTS = Arguments((), (), ())


@dataclass(slots=True)
class Draft:
    """See `clauses.Clause` for the fields they share."""

    sentence: Sentence
    verb: VerbGroup | None
    kind: str
    marker: str | None = None
    subject: Phrase | None = None
    shares_subject: bool = False
    governor: int | None = None
    relation: str | None = None
    antecedent: Phrase | None = None
    before: list[Chunk] = field(default_factory=list)  # circumstances said before the verb
    after: list[Chunk] = field(default_factory=list)  # what follows the verb
    subject_chunks: Sequence[Chunk] = ()  # the subject and what is inserted after it, where said here
    marker_chunk: Chunk | None = None
    trails: bool = False  # stands after a comma or quote, as "…, officials said" does
    start: int = 0
    end: int = 0
    arguments: Arguments = _NO_ARGUMENTS


def subject_of(text: str, tokens: Tokens, parts: Sequence[Chunk]) -> tuple[Phrase, int]:
    """The noun phrase that `parts` begin with, with its conjuncts and "of" phrases, and how many parts it
    takes, with those that only describe it ("Lund, the minister")."""
    members = [parts[0]]
    size, last = 1, parts[0].last
    joined, alone = False, 0  # whether a conjunction joins members, and where the first of them ends
    while size + 1 < len(parts) and parts[size + 1].kind == NOUN:
        link = parts[size]
        if link.kind in "c,":
            members.append(parts[size + 1])
            joined = joined or link.kind == "c"
            alone = alone or last
        elif not (link.kind == PREP and tokens.lower[link.first] == "of"):
            break
        last = parts[size + 1].last
        size += 2
    listed = joined or tokens.tags[-1] not in ".'"  # a headline's comma stands for "and"
    whole = phrase(text, tokens, parts[0].first, last if listed else alone or last, parts[0].last - 1)
    if len(members) > 1 and listed:
        conjuncts = tuple([phrase(text, tokens, part.first, part.last) for part in members])
        whole = whole._replace(conjuncts=conjuncts)
    return whole, size

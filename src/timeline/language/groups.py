"""Verb groups: the record."""

from __future__ import annotations

from typing import NamedTuple


class Operator(NamedTuple):
    """A word that says how the event of its group is meant ("plans to", "is expected to"), by its place."""

    start: int
    end: int
    lemma: str
    modality: str


class VerbGroup(NamedTuple):
    """One verb with its auxiliaries, operators and negation.

    `first` and `last` are the half-open range of its tokens in the passage; `start`, `end` and the head's
    bounds are code points of the text. A nonfinite group has tense `none`, unless it shares the auxiliaries
    of a group it is coordinated with ("will travel and visit"). `governor` is the index, among the groups
    of the passage, of the group that an infinitive or participle hangs on; `shares` that of the group whose
    auxiliaries it shares.
    """

    start: int
    end: int
    head: str  # lemma
    head_start: int
    head_end: int
    tense: str  # past, present, future, none
    aspect: str  # none, perfect, progressive, perfect_progressive
    modality: str | None  # will, may, be_to, going_to, planned, expected, hope, failed … (see operators.py)
    polarity: bool
    voice: str  # active, passive
    finite: bool
    particle: str | None
    operators: tuple[Operator, ...]
    form: str  # tag of the head: base, third, past, ppart, gerund, or an auxiliary that stands as the head
    infinitive: bool  # introduced by "to"
    first: int
    last: int
    governor: int | None
    shares: int | None

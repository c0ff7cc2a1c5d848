"""Clauses that tell the figures of a period: "sales rose 5 percent in January" tells of all of January."""

from __future__ import annotations

import re
from collections.abc import Iterator

from timeline.events import triggers
from timeline.events.clauses import Clause
from timeline.events.trigger_verbs import REPORTING
from timeline.language.phrases import Phrase, PrepPhrase
from timeline.language.wordlists import words

_CHANGES = words("""
    rise fall grow shrink gain lose add increase decrease decline drop climb jump plunge soar slip slide ease edge
    surge tumble rebound recover expand contract average total earn sell spend cost produce create reach stand remain hold
    double triple halve double swell dip sink advance inch cut boost export import consume report post show
""")
"""Verbs that a figure of a period is told with."""
_STATISTICS = words("""
    gain increase rise decline drop growth decrease profit sales revenue earnings income wage export import output production
    demand spending employment unemployment inflation deficit surplus jobs orders receipts shipments turnover
""")
"""Nouns of what the figures of a period count."""
_FIGURE = re.compile(r"\d|\bper ?cent\b|\b(?:hundred|thousand|million|billion)s?\b")
_MEASURING = words("to by at from of")
_GRAINS = words("week month quarter half year season")


def is_figure(clause: Clause) -> bool:
    """Whether a clause tells by how much something changed, or what it came to."""
    verb = clause.verb
    return (
        verb is not None
        and verb.head in _CHANGES
        and (verb.tense == "past" or (verb.tense == "none" and verb.form == "q"))
        and verb.modality is None
        and any(_FIGURE.search(thing.text) for thing in _amounts(clause))
    )


def _amounts(clause: Clause) -> Iterator[Phrase | PrepPhrase]:
    """The phrases of a clause that can say how much."""
    yield from clause.objects
    for prep in clause.preps:
        if prep.prep in _MEASURING:
            yield prep


def spans(clause: Clause, grain: str | None) -> bool:
    """Whether an expression of this grain names the period that the clause's figure is of."""
    if grain not in _GRAINS:
        return False
    return is_figure(clause) or (
        clause.verb is not None and clause.verb.head in _CHANGES and explains(clause)
    )


def explains(clause: Clause) -> bool:
    """Whether a clause tells of what figures count, without one of its own: "The gains came in construction"."""
    verb = clause.verb
    if (
        verb is None
        or (verb.tense, verb.aspect, verb.modality) != ("past", "none", None)
        or triggers.verb_class(verb.head, verb.particle) == REPORTING
    ):
        return False
    things = clause.objects if verb.head in _CHANGES else ()
    return any(
        _counts(thing.text[thing.head_start - thing.start : thing.head_end - thing.start].lower())
        for thing in (clause.subject, *things)
        if thing is not None
    )


def _counts(noun: str) -> bool:
    return noun in _STATISTICS or (noun.endswith("s") and noun[:-1] in _STATISTICS)

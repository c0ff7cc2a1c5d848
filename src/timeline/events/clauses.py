"""Clauses: who does what to whom, with which circumstances, said how surely, and on what the clause hangs.

A shallow parser: verb groups and the phrases between them (`timeline.language`), and rules for how the
stretch between two verbs is divided (`division.py`). The record is the seam: nothing after it knows how
clauses were found.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from timeline.events.draft import Draft, Sentence
from timeline.events.quotes import Quotation, quotations, speakers
from timeline.events.sentence_parser import parse_drafts
from timeline.language.phrases import Phrase, PrepPhrase
from timeline.language.records import maker
from timeline.language.sentences import Span, split
from timeline.language.verbs import VerbGroup


class Clause(NamedTuple):
    """One clause. All positions are code points of the text; indices are those of the tuple it came in."""

    start: int
    end: int
    sentence: int
    sentence_start: int
    sentence_end: int
    kind: str  # main, coordinate, complement, adverbial, relative, infinitive, participle, headline, verbless
    marker: str | None  # the word that introduces it: after, when, that, who, and, then, to …
    subject: Phrase | None
    shares_subject: bool  # the subject is not said here: coordination, control or a relative gives it
    verb: VerbGroup | None  # None in a verbless clause
    objects: tuple[Phrase, ...]  # and predicates ("is ill"), in order; coordinated ones each for itself
    preps: tuple[PrepPhrase, ...]
    adverbs: tuple[Phrase, ...]  # and bare times ("Friday", "last year")
    governor: int | None
    relation: str | None  # complement, purpose, relative, apposition, dateline, or the marker's word
    antecedent: Phrase | None  # what a relative clause, or a participle after a noun, describes
    quoted: bool  # the verb stands inside direct speech
    speaker: int | None  # the clause that says whose words these are


_clause = maker(Clause)


def parse(text: str, sentences: Iterable[Span] | None = None) -> tuple[Clause, ...]:
    """The clauses of a document, in order of their sentences.

    `sentences` are spans of `text`, by default all that `timeline.language.split` finds; those of interest
    may be passed alone. Linear in the length of the text.
    """
    drafts: list[Draft] = []
    for index, span in enumerate(split(text) if sentences is None else sentences):
        base = len(drafts)
        for draft in parse_drafts(text, Sentence(index, *span)):
            if draft.governor is not None:
                draft.governor += base
            drafts.append(draft)
    return _finished(drafts, quotations(text))


def parse_sentence(text: str, start: int, end: int, index: int = 0) -> tuple[Clause, ...]:
    """The clauses of the sentence `text[start:end]`, by itself: quotes opened before it are not seen."""
    return _finished(parse_drafts(text, Sentence(index, start, end)), quotations(text, start, end))


def _finished(drafts: list[Draft], quotes: Sequence[Quotation]) -> tuple[Clause, ...]:
    quoted, speaker = speakers(drafts, quotes)
    return tuple(
        [
            _clause(
                (
                    draft.start,
                    draft.end,
                    draft.sentence.number,
                    draft.sentence.start,
                    draft.sentence.end,
                    draft.kind,
                    draft.marker,
                    draft.subject,
                    draft.shares_subject,
                    draft.verb,
                    *draft.arguments,
                    draft.governor,
                    draft.relation,
                    draft.antecedent,
                    quoted[at],
                    speaker[at],
                )
            )
            for at, draft in enumerate(drafts)
        ]
    )

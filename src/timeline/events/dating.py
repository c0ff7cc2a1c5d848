"""Which expressions date which clause: the clause that holds them, and the preposition that links the two."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from timeline.events.clauses import Clause
from timeline.model import Expression

_PREPOSITION = re.compile(
    r"\b(since|from|until|till|through|thru|by|before|after|following|throughout|over|for|during|in|on|at|between|to|within"
    r"|as of|starting|beginning|ahead of|prior to|no later than|and|or|around|about|of|post)\s+"
    r"(?:(?:the|early|late|about|around|at least)\s+)?$",
    re.IGNORECASE,
)
_RANGE = re.compile(
    r"\s*(?:[-‐‑–—]|to|until|through|till|thru|and|,?\s*(?:ending|finishing|running) (?:on\s+)?)\s*(?:the\s+)?",
    re.IGNORECASE,
)
_DISJUNCTION = re.compile(r"\s*,?\s*(?:or|and/or)\s+(?:in\s+|on\s+)?", re.IGNORECASE)
_TIGHT = re.compile(r"\s*[-‐‑–—]\s*")
_REACH = 20


class Dating(NamedTuple):
    """One expression, or two that name a range or a choice, as it dates a clause."""

    first: Expression
    last: Expression | None  # of a range or disjunction
    either: bool  # a disjunction
    preposition: str  # "" for a bare one


def datings(text: str, expressions: Sequence[Expression]) -> list[Dating]:
    """The expressions in order, ranges and disjunctions joined."""
    out: list[Dating] = []
    i = 0
    while i < len(expressions):
        e = expressions[i]
        preposition = preposition_before(text, e.char_start)
        if i + 1 < len(expressions):
            following = expressions[i + 1]
            gap = text[e.char_end : following.char_start]
            if len(gap) < _REACH and e.type in ("DATE", "TIME") and following.type in ("DATE", "TIME"):
                ranged = _RANGE.fullmatch(gap)
                word = gap.strip().lower()
                opens = preposition in ("from", "between") or (
                    bool(_TIGHT.fullmatch(gap)) and gap.strip() != "—"
                )
                joined = word.startswith("and")
                if (
                    ranged
                    and (opens or not joined)
                    and (not joined or preposition == "between")
                    and _ordered(e, following)
                ):
                    out.append(Dating(e, following, False, preposition))
                    i += 2
                    continue
                if _DISJUNCTION.fullmatch(gap):
                    out.append(Dating(e, following, True, preposition))
                    i += 2
                    continue
        out.append(Dating(e, None, False, preposition))
        i += 1
    return out


def _ordered(first: Expression, last: Expression) -> bool:
    return first.start is None or last.end is None or first.start <= last.end


def preposition_before(text: str, offset: int) -> str:
    """The preposition right before an offset, in small letters; "" where there is none."""
    match = _PREPOSITION.search(text, max(0, offset - 28), offset)
    return " ".join(match[1].lower().split()) if match else ""


class Dated(NamedTuple):
    """Datings by the index of the clause that they belong to.

    `events` date what the clause tells; `nouns` stand before a noun of it ("the 1996 campaign", "Friday's vote") and
    date that noun alone, whose phrase ends where the second number says.
    """

    events: dict[int, list[Dating]]
    nouns: dict[int, list[tuple[Dating, int]]]


def by_clause(clauses: Sequence[Clause], found: Sequence[Dating]) -> Dated:
    """For each clause the datings that belong to it.

    An expression belongs to the clause one of whose phrases holds it; where none does, to the innermost clause
    around it; and a line without a verb dates what stands in it.
    """
    starts = [c.sentence_start for c in clauses]
    out = Dated({}, {})
    for dating in found:
        offset = dating.first.char_start
        at = bisect_right(starts, offset)
        low = at
        while (
            low > 0 and clauses[low - 1].sentence_end > offset and clauses[low - 1].sentence_start <= offset
        ):
            low -= 1
        best: tuple[int, int, int] | None = None
        for i in range(low, at):
            clause = clauses[i]
            held = _holds(clause, offset)
            inside = clause.start <= offset < clause.end
            if not held and not inside:
                continue
            rank = (0 if held else 1, clause.end - clause.start, i)
            if best is None or rank < best:
                best = rank
        if best is None and at > low:
            best = (2, 0, low)
        if best is None:
            continue
        modified = _modified(clauses[best[2]], dating)
        if modified is None:
            out.events.setdefault(best[2], []).append(dating)
        else:
            out.nouns.setdefault(best[2], []).append((dating, modified))
    return out


def _modified(clause: Clause, dating: Dating) -> int | None:
    """The end of the phrase whose noun an expression stands before; None where it stands by itself."""
    if dating.last is not None:
        return None
    e = dating.first
    for p in (clause.subject, *clause.objects, *clause.preps):
        if p is not None and p.start <= e.char_start and e.char_end <= p.head_start:
            return p.end
    return None


def _holds(clause: Clause, offset: int) -> bool:
    return (
        any(p.start <= offset < p.end for p in clause.adverbs)
        or any(p.start <= offset < p.end for p in clause.preps)
        or any(p.start <= offset < p.end for p in clause.objects)
    )

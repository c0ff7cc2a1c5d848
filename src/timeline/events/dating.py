"""Which expressions date which clause: the clause that holds them, and the preposition that links the two."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from timeline.events.clauses import Clause
from timeline.events.figures import is_figure
from timeline.events.trigger_status import STATUS_VERBS
from timeline.events.trigger_verbs import ASPECTUAL, I_STATE, OCCURRENCE, REPORTING
from timeline.events.triggers import noun_class, verb_class
from timeline.events.when import ENDING
from timeline.language.phrases import Phrase, PrepPhrase
from timeline.language.wordlists import words
from timeline.model import Expression

_PREPOSITION = re.compile(
    r"\b(?=[abdfinostuw])"  # passes over most words at once
    r"(since|from|until|till|through|thru|by|before|after|following|throughout|over|for|during|in|on|at|between|to|within"
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
_REACH = 20  # code points between two expressions that are a range or a choice
_OPENING = words("last next this every each today yesterday tomorrow earlier")
_COMPARING = words("against versus") | {"compared with", "compared to"}
_COMPARED = re.compile(
    r"\b(?<!more )(?<!less )(?<!fewer )(?<!later )(?<!earlier )(?<!sooner )than\s+(?:(?:in|at|for|during)\s+)?(?:the\s+)?$|"
    r"\bfrom\s+(?:an?\s+)?(?:[a-z-]+\s+)?(?:(?:US|A|C|HK)?[$£€¥]\s?)?\d[\d,./]*"
    r"(?:\s?%|\s(?:hundred|thousand|[mbtr]{1,2}illion|dozen|per ?cent|cents?|points?|dollars?|pounds?|euros?|yen|marks?|francs?"
    r"|tons?|tonnes?|barrels?|an?\s\w+)){0,3}"
    r",?\s+(?:(?:in|at|for|during)\s+)?(?:the\s+)?(?:end\s+of\s+)?(?:the\s+)?$"
)
"""What leads to the time of the figure that another is compared with: "than", "from $3 million in"."""
_OF_A_DAY = ("day", "part of day", "minute", "hour")
_WITHIN = ("", "on", "in", "at", "during")
_BOUNDING = words("begin start commence stop cease quit finish resume")
_RESOLVING = words("vote agree decide refuse decline vow pledge promise threaten resolve urge order")
_FIGURE = 48  # code points before an expression in which a figure of its time stands
_BESIDE = 5  # code points from the source of a statement to its date
_AT = words("on at during")
_AHEAD = words("before until till") | {"ahead of", "prior to"}
_NEXT_WORD = re.compile(r" ([a-z][\w-]*)")
_DETERMINER = re.compile(r"(?:\b(?:the|an?|his|her|its|their|this|that)|['’]s?)\s+$", re.IGNORECASE)
_PLANNING = words("plan schedule set book slate expect arrange bill due intend fix")


class Dating(NamedTuple):
    """One expression, or two that name a range or a choice, as it dates a clause."""

    first: Expression
    last: Expression | None  # of a range or disjunction
    either: bool  # a disjunction
    preposition: str  # "" for a bare one
    noun: tuple[int, int] | None = (
        None  # the event noun that it stands before, with a determiner: "the 1996 vote"
    )
    joined: bool = False  # stands behind "and"
    compared: bool = False  # is that of the figure that another is compared with: "than a year earlier"


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
        first = e.char_start - (len(preposition) + 1 if preposition not in ("", "and") else 0)
        joined = preposition == "and" or text.endswith(" and ", max(0, first - 5), first)
        compared = _COMPARED.search(text, max(0, e.char_start - _FIGURE), e.char_start) is not None
        out.append(Dating(e, None, False, preposition, _noun_after(text, e), joined, compared))
        i += 1
    return out


def _noun_after(text: str, e: Expression) -> tuple[int, int] | None:
    """The event noun right after an expression that stands between it and its determiner."""
    after = _NEXT_WORD.match(text, e.char_end)
    if after is None or not _DETERMINER.search(text, max(0, e.char_start - 8), e.char_start):
        return None
    return after.span(1) if noun_class(after[1]) is not None else None


def _ordered(first: Expression, last: Expression) -> bool:
    return first.start is None or last.end is None or first.start <= last.end


def preposition_before(text: str, offset: int) -> str:
    """The preposition right before an offset, in small letters; "" where there is none."""
    match = _PREPOSITION.search(text, max(0, offset - 28), offset)
    return " ".join(match[1].lower().split()) if match else ""


class NounDating(NamedTuple):
    """An expression that dates the event nouns within a span: "Friday's vote", "before the vote on Friday"."""

    dating: Dating
    span: tuple[int, int]


class Dated(NamedTuple):
    """Datings by the index of the clause that they belong to: those of what it tells, and those of its nouns alone."""

    events: dict[int, list[Dating]]
    nouns: dict[int, list[NounDating]]


def by_clause(clauses: Sequence[Clause], found: Sequence[Dating]) -> Dated:
    """For each clause the datings that belong to it.

    An expression belongs to the clause one of whose phrases holds it; where none does, to the innermost clause
    around it; and a line without a verb dates what stands in it.
    """
    starts = [c.sentence_start for c in clauses]
    out = Dated({}, {})
    for dating in found:
        at = _owner(clauses, starts, dating.first.char_start)
        if at is None:
            continue
        if dating.joined:
            at = _opened(clauses, at, dating.first.char_end)
        told = _told_of(clauses, at, dating)
        if told is not None:
            out.events.setdefault(told, []).append(dating._replace(preposition="on"))
        for_clause, for_noun = _attached(clauses[at], dating)
        if for_clause is not None:
            out.events.setdefault(at, []).append(for_clause)
        if for_noun is not None:
            out.nouns.setdefault(at, []).append(for_noun)
    for at, own in list(out.events.items()):
        clause = clauses[at]
        thing = clause.antecedent
        if clause.governor is not None and thing is not None and _is_planning(clause):
            out.nouns.setdefault(clause.governor, []).append(NounDating(own[0], (thing.start, thing.end)))
    return out


def raised(clauses: Sequence[Clause], dated: Dated, end: datetime) -> Dated:
    """The datings as they date what clauses tell of; `end` is the last instant of the day of publication.

    An expression behind the complement of a verb that begins, ends or resolves on it is the verb's: "began falling on
    Saturday", "voted to leave on Monday". What is only resolved on lies ahead, so what is past dates the vote. A day
    behind a participle that describes an object is that of the verb: "hit a bus carrying pupils on Monday"; and a past day
    is that of a deed and of what came of it: "rose to beat Hull on Saturday".
    """
    events: dict[int, list[Dating]] = {}
    for at, own in dated.events.items():
        for dating in own:
            to = _above(clauses, at, dating, end)
            events.setdefault(to, []).append(dating)
            above = clauses[at].governor
            if above is not None and above not in dated.events and _came_of(clauses, at, dating, end):
                events.setdefault(above, []).append(dating)
    return dated._replace(events=events)


def _above(clauses: Sequence[Clause], at: int, dating: Dating, end: datetime) -> int:
    clause = clauses[at]
    if clause.governor is None or dating.preposition not in _WITHIN:
        return at
    own, above = clause.verb, clauses[clause.governor].verb
    if own is None or own.tense != "none" or above is None or above.modality is not None:
        return at
    if clause.relation == "relative" and own.form == "g" and dating.first.grain in _OF_A_DAY:
        return clause.governor if above.finite and above.tense == "past" and above.aspect == "none" else at
    if clause.relation != "complement":
        return at
    last = (dating.last or dating.first).end
    resolved = above.head in _RESOLVING and above.tense == "past" and last is not None and last <= end
    return clause.governor if resolved or above.head in _BOUNDING else at


def _came_of(clauses: Sequence[Clause], at: int, dating: Dating, end: datetime) -> bool:
    """Whether an infinitive with a past day tells what came of the simple past that it hangs on."""
    clause, above = clauses[at], clauses[clauses[at].governor or 0].verb
    e = dating.last or dating.first
    return (
        clause.verb is not None
        and clause.verb.infinitive
        and clause.relation in ("purpose", "complement")
        and above is not None
        and (above.tense, above.aspect, above.modality, above.voice) == ("past", "none", None, "active")
        and above.head not in STATUS_VERBS
        and verb_class(above.head, above.particle) in (OCCURRENCE, ASPECTUAL)
        and e.grain in _OF_A_DAY
        and dating.preposition in _WITHIN
        and e.end is not None
        and e.end <= end
    )


def _owner(clauses: Sequence[Clause], starts: Sequence[int], offset: int) -> int | None:
    """The clause that an expression at an offset belongs to."""
    at = low = bisect_right(starts, offset)
    while low > 0 and clauses[low - 1].sentence_end > offset and clauses[low - 1].sentence_start <= offset:
        low -= 1
    best: tuple[int, int, int] | None = None
    for i in range(low, at):
        clause = clauses[i]
        held = _holds(clause, offset)
        if held or clause.start <= offset < clause.end:
            rank = (0 if held else 1, clause.end - clause.start, i)
            best = rank if best is None else min(best, rank)
    if best is not None:
        return best[2]
    return low if at > low else None


def _opened(clauses: Sequence[Clause], at: int, end: int) -> int:
    """The clause that begins right after an expression behind "and", which so opens it: "and today we sail"."""
    sentence = clauses[at].sentence
    for after in range(at + 1, len(clauses)):
        if clauses[after].sentence != sentence:
            break
        if 0 <= clauses[after].start - end <= _BESIDE and not clauses[after].shares_subject:
            return after
    return at


def _told_of(clauses: Sequence[Clause], at: int, dating: Dating) -> int | None:
    """The clause that tells what was at a time: "until 14 October, when the town surrendered"."""
    end = (dating.last or dating.first).char_end
    for after in range(at + 1, min(at + _BESIDE, len(clauses))):
        clause = clauses[after]
        if clause.marker == "when" and 0 < clause.start - end <= len(", "):
            return after if dating.first.type in ("DATE", "TIME") else None
    return None


def _attached(clause: Clause, dating: Dating) -> tuple[Dating | None, NounDating | None]:
    """An expression as it dates the clause, and as it dates one of its nouns; either may be None."""
    e = dating.first
    if dating.last is not None:
        return dating, None
    if dating.compared or (dating.preposition == "from" and is_figure(clause)):
        return None, None
    if _opens(clause, e):
        return dating, None
    compared = next((p for p in clause.preps if p.prep in _COMPARING and p.start <= e.char_start), None)
    if compared is not None:
        return None, NounDating(dating, (compared.start, compared.end))
    for p in (clause.subject, *clause.objects, *clause.preps):
        if p is not None and p.start <= e.char_start and e.char_end <= p.head_start:
            shared = isinstance(p, PrepPhrase) and p.prep in _AT
            return dating if shared else None, NounDating(dating, (e.char_end, p.end))
    for p in clause.preps:
        if p.prep == "according to" and 0 <= e.char_start - p.end <= _BESIDE:
            return None, NounDating(dating, (p.start, p.end))  # when it was said, not when it was
    if dating.noun is not None:
        return dating if dating.preposition in _AT else None, NounDating(dating, dating.noun)
    goal = next((p for p in clause.preps if p.prep == "for" and p.start <= e.char_start < p.end), None)
    if goal is not None and e.type != "DURATION" and _is_telling(clause, goal):
        return None, NounDating(dating, goal.host or (goal.start, goal.end))  # "its forecast for the year"
    if _is_recalled(clause, e):
        return None, None
    thing = clause.subject
    if thing is not None and dating.preposition == "for" and _was_planned(clause) and e.type != "DURATION":
        return None, NounDating(dating, (thing.start, thing.end))  # "was planned for 2020"
    host = _event_ahead(clause, e)
    if host is not None:
        word = host.prep if host.prep in ENDING else "before"
        return dating._replace(preposition=word), NounDating(dating, (host.start, host.end))
    return dating, None


def _is_telling(clause: Clause, goal: PrepPhrase) -> bool:
    """Whether what "for" a time stands behind is an event noun that is the object, and so what the time is meant for."""
    return any(
        goal.host == (o.head_start, o.head_end) and noun_class(o.text[o.head_start - o.start :]) is not None
        for o in clause.objects
    )


def _opens(clause: Clause, e: Expression) -> bool:
    """Whether an expression before a bare subject opens the clause: "Last winter ferries were late"."""
    subject = clause.subject
    return (
        subject is not None
        and subject.start == e.char_start == clause.sentence_start
        and e.char_end < subject.head_start
        and e.text.partition(" ")[0].lower() in _OPENING
        and subject.text[e.char_end - e.char_start :][:1] == " "
    )


def _event_ahead(clause: Clause, e: Expression) -> PrepPhrase | None:
    """The phrase of the event, before or until which the clause is, that an expression dates: "before a show in Hull on
    Monday"."""
    phrase = next((p for p in clause.preps if p.start <= e.char_start < p.end), None)
    for _ in clause.preps:
        if phrase is None or phrase.host is None:
            return None
        above = phrase.host[0]
        phrase = next((q for q in clause.preps if q.head_start == above), None)
        if phrase is not None and phrase.prep in _AHEAD:
            named = noun_class(phrase.text[phrase.head_start - phrase.start :]) is not None
            return phrase if named else None
    return None


def _is_recalled(clause: Clause, e: Expression) -> bool:
    """Whether an expression is what the clause tells about, not when: "remembers the summer of 1999"."""
    verb = clause.verb
    return (
        verb is not None
        and verb_class(verb.head, verb.particle) in (I_STATE, REPORTING)
        and any(
            o.start >= verb.head_end and o.start >= e.char_start and o.head_end <= e.char_end
            for o in clause.objects
        )
    )


def _is_planning(clause: Clause) -> bool:
    """Whether a participle after a noun says for when that is arranged: "the show planned for Sunday"."""
    return clause.relation == "relative" and clause.verb is not None and clause.verb.head in _PLANNING


def _was_planned(clause: Clause) -> bool:
    verb = clause.verb
    return verb is not None and verb.head in _PLANNING and verb.voice == "passive" and verb.tense == "past"


def _holds(clause: Clause, offset: int) -> bool:
    phrases: tuple[Phrase | PrepPhrase, ...] = (*clause.adverbs, *clause.preps, *clause.objects)
    return any(p.start <= offset < p.end for p in phrases)

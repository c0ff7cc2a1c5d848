"""What an event without a date of its own leans on: the event it hangs on, the news day, or its tense alone.

A report's news is of the day it reports: the day that its dated statements name ("said Friday"), else the day of
publication. After Reimers, Dehghani and Gurevych (2016), "Temporal Anchoring of Events for the TimeBank Corpus":
most undated past events of newswire are of that day or simply before it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime, timedelta

from timeline.events import when
from timeline.events.clauses import Clause
from timeline.events.dating import Dated
from timeline.interval import DAY
from timeline.language.valency import SPEECH
from timeline.model import Bounds, Expression

_TELLING = frozenset(("main", "coordinate", "headline", "complement", "verbless"))
_TEMPORAL = frozenset(("when", "while", "as", "before", "after", "once", "since"))
_ENTRY = re.compile(r"^(?:[01]?\d|2[0-3])[:.][0-5]\d\b(?!\s*[-–])", re.MULTILINE)
_OF_A_DAY = ("day", "part of day", "minute", "hour")
_RECENT = timedelta(days=3)  # before its publication, in which a report's news lies
_LONG_AGO = timedelta(days=60)  # before its publication: what opens a narrative
_FEATURE = 12  # clauses in the present or past that a feature has at least
_FEWEST = 4  # expressions from which a text without any that leans on its publication is a narrative


def news_day(clauses: Sequence[Clause], dated: Dated, published: datetime) -> Bounds:
    """The day that a report reports: the first single past day near its publication, else that day itself.

    Where a sentence names several, the day of publication comes first: "said today that the fire on Monday". Only
    clauses that can tell the news say which: not "who was hurt on Monday" nor "after Monday's defeat".
    """
    day = datetime(published.year, published.month, published.day)
    found: datetime | None = None
    sentence = -1
    for at in sorted(dated.events):
        clause = clauses[at]
        if clause.kind not in _TELLING or (clause.verb is not None and clause.verb.tense == "future"):
            continue
        if found is not None and clause.sentence > sentence:
            break
        for dating in dated.events[at]:
            e = dating.first
            if e.grain not in _OF_A_DAY or e.start is None or e.anchor != "published":
                continue
            start = datetime(e.start.year, e.start.month, e.start.day)
            if timedelta(0) <= day - start <= _RECENT and (found is None or start == day):
                found, sentence = start, clause.sentence
    start = day if found is None else found
    return when.within(start, start + DAY)


def is_narrative(
    clauses: Sequence[Clause], dated: Dated, expressions: Sequence[Expression], published: datetime
) -> bool:
    """Whether a text tells of times gone by rather than of the news: it opens with a date long past that is not counted from its
    publication.

    A text with several expressions of which none leans on its publication is one too.
    """
    if len(expressions) >= _FEWEST and not any(e.anchor == "published" for e in expressions):
        return True
    opening = lead(clauses)
    for at, clause in enumerate(clauses):
        if clause.sentence > opening:
            break
        for dating in (
            dated.events.get(at, ()) if clause.sentence == opening and clause.kind == "main" else ()
        ):
            last = dating.last or dating.first
            long_past = last.end is not None and last.end <= published - _LONG_AGO
            if last.type == "DATE" and last.anchor != "published" and long_past:
                return clause.verb is not None and clause.verb.tense == "past"
    return False


def is_told_in_present(clauses: Sequence[Clause]) -> bool:
    """Whether a text is told in the present, as features are: its simple past is then background.

    More of its own clauses than not are in the present, and so are more of its words of saying. A bulletin tells its
    news in both: it is short, and has some of its words of saying in the past.
    """
    present = past = speech = spoken = 0
    for clause in clauses:
        verb = clause.verb
        if verb is None or clause.quoted or verb.tense not in ("present", "past"):
            continue
        now = verb.tense == "present"
        if verb.head in SPEECH:
            speech += now
            spoken += not now
        if clause.kind in ("main", "coordinate") and verb.modality is None and verb.aspect != "perfect":
            present += now
            past += not now
    bulletin = spoken and present + past < _FEATURE
    return present > past and speech > spoken and not bulletin


def timing(clauses: Sequence[Clause], dated: Dated) -> dict[int, list[int]]:
    """For a clause, the dated clauses hanging on it that tell what was before, at the same time, or after."""
    found: dict[int, list[int]] = {}
    for at in dated.events:
        clause = clauses[at]
        if (
            clause.governor is not None
            and clause.kind == "adverbial"
            and (clause.marker or "").lower() in _TEMPORAL
        ):
            found.setdefault(clause.governor, []).append(at)
            first = clauses[clause.governor]
            if (
                first.kind == "coordinate" and first.governor is not None
            ):  # "ten died and six were hurt when …"
                found.setdefault(first.governor, []).append(at)
    return found


def is_live(text: str) -> bool:
    """Whether a text is a live report: entries that begin with the time of day."""
    return len(_ENTRY.findall(text)) > 1


def lead(clauses: Sequence[Clause]) -> int:
    """The sentence that opens a report, after its headlines; -1 where there is none."""
    return next((c.sentence for c in clauses if c.kind == "main" and c.verb is not None), -1)

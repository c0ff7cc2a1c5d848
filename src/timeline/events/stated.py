"""When an event is by the expressions of its own clause."""

from __future__ import annotations

import re
from collections.abc import Sequence

from timeline.events import status, triggers, when
from timeline.events.clauses import Clause
from timeline.events.dating import Dating
from timeline.events.figures import spans
from timeline.events.story import Story
from timeline.events.trigger_status import STATUS_VERBS
from timeline.events.trigger_verbs import STATE
from timeline.events.when import Timed
from timeline.language.wordlists import words
from timeline.model import Bounds, Expression

_APART = re.compile(r"\s+(?:after|before|from|earlier|later|since|ago)\b")
_RANKED = re.compile(r"\b(?:first|second|third|fourth|fifth|only|last|most|least|worst|best|\w{2,}est)\b")
_ARRANGED = words("be_to going_to scheduled about_to")
_FILLING = words("hold run last serve chair lead host average total")
"""Verbs beside those of state whose event fills the time that "for" or "throughout" names."""


def by_expressions(story: Story, clause: Clause, own: Sequence[Dating], state: str) -> Timed | None:
    """The bounds that the expressions of a clause entail together; None where they say no time."""
    coming = state in (status.PLANNED, status.EXPECTED, status.HYPOTHETICAL)
    durative = _is_durative(clause, state)
    bounds = when.OPEN
    lengths: list[Expression] = []
    anchor = "none"
    sources: list[str] = []
    said: list[str] = []
    for dating in own:
        e = dating.first
        if dating.last is not None:
            new = _of_pair(story, dating, dating.last, durative=durative, coming=coming)
            sources += [e.expression_id, dating.last.expression_id]
            said.append(f"“{story.text[e.char_start : dating.last.char_end]}”")
        elif e.type == "SET" or is_vague(e) or (e.start is None and e.end is None):
            if e.type == "DURATION" and (
                dating.preposition == "for"
                or (not dating.preposition and not _APART.match(story.text, e.char_end))
            ):
                lengths.append(e)
            continue
        elif _says_another_time(story, clause, dating.preposition):
            continue
        elif is_behind(story, clause, e):
            continue  # "will tell all on Sunday's show", taken for the last Sunday
        else:
            new = when.from_expression(
                e, dating.preposition, story.published, durative=durative, coming=coming
            )
            if state == status.HAPPENED and _is_past(clause) and is_ahead(story, e):
                continue  # it dates what was arranged: "called for a strike on Friday"
            if spans(clause, e.grain) and new == when.within(e.start, e.end):
                new = when.spanning(e.start, e.end)
            sources.append(e.expression_id)
            said.append(f"“{(dating.preposition + ' ') if dating.preposition else ''}{e.text}”")
        both = when.listed(bounds, new) if dating.joined else None
        if both is None and anchor == "published" and e.anchor == "none" and when.apart(bounds, new):
            both = new  # "a wet Tuesday in November 2004" is none of this week
        bounds, anchor = new if bounds == when.OPEN else both or when.meet(bounds, new), e.anchor
    if bounds == when.OPEN:
        return None
    for length in lengths:
        bounds = when.lasting(bounds, length)
    if state == status.HAPPENED and not story.narrative:
        bounds = when.until(bounds, story.end)
    return Timed(bounds, tuple(sources), "dated by " + " and ".join(said))


def _of_pair(story: Story, dating: Dating, last: Expression, *, durative: bool, coming: bool) -> Bounds:
    """The bounds that two expressions give: a range, or a choice between them."""
    if not dating.either:
        return when.from_range(dating.first, last)
    one, other = (
        when.from_expression(e, dating.preposition, story.published, durative=durative, coming=coming)
        for e in (dating.first, last)
    )
    return when.hull(one, other)


def _is_durative(clause: Clause, state: str) -> bool:
    verb = clause.verb
    return verb is not None and (
        triggers.verb_class(verb.head) == STATE or state == status.ONGOING or verb.head in _FILLING
    )


def _says_another_time(story: Story, clause: Clause, preposition: str) -> bool:
    """Whether an expression tells what something is compared with, or until when something else is put off.

    "Was the third since January", "delayed the vote until May".
    """
    verb = clause.verb
    if verb is None:
        return False
    if preposition == "since" and verb.aspect == "none":
        return _RANKED.search(story.text, clause.start, clause.end) is not None
    return preposition in when.ENDING and STATUS_VERBS.get(status.verb_key(verb)) == status.POSTPONED


def is_behind(story: Story, clause: Clause, e: Expression) -> bool:
    """Whether an expression lies before what a clause tells is to come by its verb alone ("will meet", "is to meet").

    It then lies before the publication, or, at the head of an entry of a live report, is the time of telling.
    """
    verb = clause.verb
    ahead = verb is not None and (
        verb.tense == "future" or (verb.tense == "present" and verb.modality in _ARRANGED)
    )
    if not ahead or story.narrative:
        return False
    heads = story.live and e.type == "TIME" and (not e.char_start or story.text[e.char_start - 1] == "\n")
    return heads or (e.end is not None and e.end <= story.published)


def _is_past(clause: Clause) -> bool:
    verb = clause.verb
    return verb is not None and (verb.tense == "past" or verb.aspect == "perfect")


def is_ahead(story: Story, e: Expression) -> bool:
    """Whether an expression lies wholly after the publication."""
    return e.start is not None and e.start >= story.end and not story.narrative


def is_vague(e: Expression) -> bool:
    """Whether an expression names no time that could date an event better than its tense: "now", "the 20th century"."""
    return e.value in ("PRESENT_REF", "PAST_REF", "FUTURE_REF") or e.grain == "century"

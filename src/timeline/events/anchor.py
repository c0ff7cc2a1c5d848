"""When the event of a clause is: by its own expressions, by what it hangs on, by the discourse, by its tense alone.

The order of these four is that of their certainty, as in Reimers, Dehghani and Gurevych (2016); where none tells, bounds
stay open."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events import status, triggers, when
from timeline.events.certainty import is_superlative
from timeline.events.clauses import Clause
from timeline.events.dating import Dating
from timeline.events.story import Story
from timeline.model import Bounds, Expression

_AHEAD = frozenset(("may", "might", "could", "would", "should", "must", "want", "considering"))


def when_of(story: Story, index: int, clause: Clause, state: str) -> tuple[Bounds, tuple[str, ...], str]:
    coming = state in (status.PLANNED, status.EXPECTED)
    own = story.dated.events.get(index)
    if own:
        return _own(story, clause, own, state, coming)
    above = clause.governor
    verb_is_infinitive = clause.verb is not None and clause.verb.infinitive
    superlative = (
        verb_is_infinitive and above is not None and state == status.HAPPENED and is_superlative(story, above)
    )
    if superlative:
        return story.news_day, (), "the day of the report"
    if above is not None and story.bounds[above] != when.OPEN:
        leaned = _governed(story, clause, above, state)
        if leaned is not None:
            return (
                leaned,
                (),
                f"{clause.marker or clause.relation or 'with'} “{_head(story, above)}”: {story.whys[above]}",
            )
    if clause.verb is None:
        return story.news_day, (), "the day of the report"
    return _by_tense(story, clause, state)


def _own(
    story: Story, clause: Clause, own: Sequence[Dating], state: str, coming: bool
) -> tuple[Bounds, tuple[str, ...], str]:
    verb = clause.verb
    durative = verb is not None and (
        triggers.verb_class(verb.head) == "STATE"
        or state == status.ONGOING
        or verb.head in ("hold", "run", "last", "serve", "chair", "lead", "host")
    )
    bounds = when.OPEN
    sources: list[str] = []
    words: list[str] = []
    for dating in own:
        e = dating.first
        if dating.last is not None:
            other = dating.last
            sources += [e.expression_id, other.expression_id]
            words.append(f"“{story.text[e.char_start : other.char_end]}”")
            if dating.either:
                ranges = [
                    when.from_expression(
                        x, dating.preposition, story.published, durative=durative, coming=coming
                    )
                    for x in (e, other)
                ]
                new = when.hull(*ranges)
            else:
                new = when.from_range(e, other)
        elif e.type == "SET" or is_vague(e) or (e.start is None and e.end is None):
            if e.type == "DURATION" and dating.preposition in ("for", ""):
                bounds = when.lasting(bounds, e)
            continue
        else:
            new = when.from_expression(
                e, dating.preposition, story.published, durative=durative, coming=coming
            )
            sources.append(e.expression_id)
            words.append(f"“{(dating.preposition + ' ') if dating.preposition else ''}{e.text}”")
        bounds = new if bounds == when.OPEN else when.meet(bounds, new)
    if bounds == when.OPEN:
        tense = _by_tense(story, clause, state)
        return tense[0], (), tense[2]
    return bounds, tuple(sources), "dated by " + " and ".join(words)


def _governed(story: Story, clause: Clause, above: int, state: str) -> Bounds | None:
    """Bounds from the event that the clause hangs on; None where that tells nothing of this one."""
    verb = clause.verb
    base = story.bounds[above]
    relation, marker = clause.relation, (clause.marker or "").lower()
    if marker in ("before", "until") or relation in ("before", "until"):
        return Bounds(base.earliest_start, None, base.earliest_start, None) if base.earliest_start else None
    if marker in ("after", "since", "following") or relation in ("after", "since"):
        return Bounds(None, base.latest_end, None, base.latest_end) if base.latest_end else None
    if verb is None or verb.tense == "none" or relation in ("participle",):
        ahead = state not in (status.HAPPENED, status.DENIED, status.ONGOING) or relation in (
            "purpose",
            "noun",
        )
        if (
            verb is not None
            and verb.infinitive
            and ahead
            and story.statuses[above] in (status.HAPPENED, status.ONGOING, status.DENIED)
        ):
            start = base.earliest_start or story.published
            return Bounds(start, None, start, None)
        return base
    higher = story.clauses[above].verb
    tense = higher.tense if higher is not None else None
    if marker in ("when", "while", "as") and (verb.tense == "past") == (tense == "past"):
        return base
    return base if clause.kind == "coordinate" and verb.tense == tense else None


def _by_tense(story: Story, clause: Clause, state: str) -> tuple[Bounds, tuple[str, ...], str]:
    verb = clause.verb
    if state == status.RECURRING:
        return when.OPEN, (), "it recurs"
    if state == status.HAPPENED and clause.kind == "headline":
        return story.news_day, (), "the day of the report"
    if state in (status.PLANNED, status.EXPECTED) or (verb is not None and verb.tense == "future"):
        return when.future(story.news_day.earliest_start or story.published), (), "to come, as told"
    reporting = verb is not None and triggers.verb_class(verb.head, verb.particle) == "REPORTING"
    if (
        state == status.ONGOING
        and reporting
        and verb is not None
        and verb.aspect == "none"
        and not clause.quoted
    ):
        return story.news_day, (), "the day of the report"
    if state == status.ONGOING:
        return when.present(story.published, story.end), (), "going on at the time of writing"
    if state == status.HYPOTHETICAL:
        if (
            verb is not None
            and verb.modality in _AHEAD
            and not status.conditional(clause.marker)
            and verb.aspect == "none"
        ):
            return when.future(story.published), (), f"“{verb.modality}” looks ahead"
        return when.OPEN, (), "only supposed"
    told = verb is not None and verb.aspect == "none" and (verb.tense == "past" or clause.kind == "headline")
    if told and not story.narrative and _is_news(story, clause):
        return story.news_day, (), "the day of the report"
    return when.past(story.end), (), "over by the time of writing"


def _is_news(story: Story, clause: Clause) -> bool:
    """Whether a past clause tells the news itself rather than its background."""
    verb = clause.verb
    reporting = verb is not None and triggers.verb_class(verb.head, verb.particle) == "REPORTING"
    attributed = (
        clause.kind == "complement"
        and clause.marker is None
        and clause.governor is not None
        and story.clauses[clause.governor].start > clause.start
    )
    return clause.kind in ("main", "headline", "coordinate") or reporting or attributed


def _head(story: Story, index: int) -> str:
    verb = story.clauses[index].verb
    return (
        story.text[verb.head_start : verb.head_end]
        if verb
        else story.text[story.clauses[index].start : story.clauses[index].end][:30]
    )


def is_vague(e: Expression) -> bool:
    """Whether an expression names no time that could date an event better than its tense: "now", "the 20th century"."""
    return e.value in ("PRESENT_REF", "PAST_REF") or e.grain == "century"

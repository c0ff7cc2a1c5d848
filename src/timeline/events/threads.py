"""What clauses say of one another across a text: plans undone, the scene of the day, moves in a row."""

from __future__ import annotations

import re
from collections.abc import Sequence

from timeline.events import status, triggers
from timeline.events.clauses import Clause
from timeline.events.nouns import GOING_ON
from timeline.events.story import Story
from timeline.events.trigger_status import STATUS_VERBS
from timeline.events.trigger_verbs import REPORTING, STATE
from timeline.model import Bounds, Event

_STEM = 4  # letters that a verb and the noun of its action share at least
_PLANS = frozenset(
    ("planned", "scheduled", "hope", "want", "aim", "expected", "be_to", "try", "supposed", "would")
)
_THE = re.compile(r"\b(?i:the|this|that)\s+(?:[A-Z][\w-]*\s+)?$")
_THEN = re.compile(r"\b(?:then|next|afterwards?|later|subsequently|thereafter|finally)\b")


def thwart(story: Story) -> None:
    """Plans that a "but" undoes: "planned to visit, but was forced to cut his trip short"."""
    for clause in story.clauses:
        above = clause.governor
        if above is None or (clause.marker or "").lower() != "but" or clause.verb is None:
            continue
        plan = story.clauses[above].verb
        if (
            plan is not None
            and plan.tense == "past"
            and plan.modality in _PLANS
            and (clause.verb.tense == "past" or clause.verb.aspect == "perfect")
        ):
            undone = STATUS_VERBS.get(status.verb_key(clause.verb))
            story.statuses[above] = status.POSTPONED if undone == status.POSTPONED else status.CANCELLED


def string_together(story: Story) -> None:
    """Undated moves of one traveller lie between the dated ones told before and after them."""
    chains: dict[str, list[int]] = {}
    for i, clause in enumerate(story.clauses):
        verb = clause.verb
        if (
            verb is not None
            and story.actor_names[i]
            and story.statuses[i] in (status.PLANNED, status.EXPECTED)
            and triggers.movement(verb.head, verb.particle) is not None
        ):
            chains.setdefault(story.actor_names[i][0], []).append(i)
    for chain in chains.values():
        for at, i in enumerate(chain):
            if story.dated.events.get(i) or not _follows(story, story.clauses[i]):
                continue
            before = next((story.bounds[j] for j in reversed(chain[:at]) if story.dated.events.get(j)), None)
            after = next((story.bounds[j] for j in chain[at + 1 :] if story.dated.events.get(j)), None)
            if before is None:
                continue
            start, end = before.earliest_start, after.latest_start if after is not None else None
            if end is None or start is None or start < end:
                story.bounds[i] = Bounds(start, end, start, end)
                story.whys[i] = "after the move told before it" + (", before the next one" if end else "")


def take_up(story: Story) -> None:
    """A noun that "the" takes up is dated by the dated mention before it, where there is only one: "the vote" by an
    earlier "Friday's vote", "the explosion" by "exploded on Friday"."""
    dated: dict[str, Event | None] = {}
    verbs: dict[str, list[tuple[str, Event]]] = {}  # by the first letters of their lemmas
    for at in sorted(range(len(story.told)), key=lambda i: story.told[i].event.trigger_start):
        told = story.told[at]
        event = told.event
        if event.event_class in (STATE, REPORTING):
            continue
        word = event.trigger.lower()
        if not told.noun:
            verb = story.clauses[told.clause].verb
            if event.dated_by and verb is not None:
                verbs.setdefault(verb.head[:_STEM], []).append((verb.head, event))
            continue
        if event.dated_by:
            earlier = dated.get(word, event)
            dated[word] = event if earlier is not None and earlier.bounds == event.bounds else None
            continue
        known = dated.get(word) or _deed(verbs.get(word[:_STEM], ()), word)
        if known is not None and _THE.search(
            story.text, max(0, event.trigger_start - 20), event.trigger_start
        ):
            fits = _compatible(story, known.bounds, event.status)
            if fits:
                why = f"the {word} dated before" if word in dated else f"dated as “{known.trigger}” before"
                event = event._replace(bounds=_since(known.bounds, event), why=why)
                story.told[at] = told._replace(event=event)


def _since(known: Bounds, event: Event) -> Bounds:
    """The bounds dated before, of which only the beginning holds for what lasts."""
    if event.why != GOING_ON:
        return known
    return Bounds(known.earliest_start, known.latest_start, event.bounds.earliest_end, None)


def _deed(verbs: Sequence[tuple[str, Event]], noun: str) -> Event | None:
    """The one event among those of verbs whose action a noun names: "invasion" of "invade"."""
    found = [event for head, event in verbs if noun.startswith(head[: max(_STEM, len(head) - 2)])]
    return found[0] if found and all(event.bounds == found[0].bounds for event in found) else None


def _compatible(story: Story, bounds: Bounds, state: str) -> bool:
    """Whether an event of this status can lie within bounds: what happened is not to come."""
    coming = bounds.earliest_start is not None and bounds.earliest_start >= story.end
    return coming == (state in (status.PLANNED, status.EXPECTED, status.HYPOTHETICAL))


def _follows(story: Story, clause: Clause) -> bool:
    return bool(_THEN.search(story.text, clause.start, clause.end)) or (clause.marker or "").lower() in (
        "then",
        "and",
        "before",
    )

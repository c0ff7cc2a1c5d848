"""What clauses say of one another across a text: plans undone, the scene of the day, moves in a row."""

from __future__ import annotations

import re

from timeline.events import status, triggers
from timeline.events.clauses import Clause
from timeline.events.story import Story
from timeline.events.trigger_status import STATUS_VERBS
from timeline.model import Bounds

_PLANS = frozenset(
    ("planned", "scheduled", "hope", "want", "aim", "expected", "be_to", "try", "supposed", "would")
)
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


def _follows(story: Story, clause: Clause) -> bool:
    return bool(_THEN.search(story.text, clause.start, clause.end)) or (clause.marker or "").lower() in (
        "then",
        "and",
        "before",
    )

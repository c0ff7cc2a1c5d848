"""Events of a document: every clause and event noun that tells of something, with who, where, when and how surely."""

from __future__ import annotations

from timeline.events import status, threads
from timeline.events.anchor import when_of
from timeline.events.certainty import status_of
from timeline.events.clauses import Clause
from timeline.events.record import Extraction, Told
from timeline.events.retelling import take_up
from timeline.events.roles import where_of, who_of
from timeline.events.scene import set_scene
from timeline.events.story import Story, story_of
from timeline.events.telling import tell, tell_attributions
from timeline.language.records import maker
from timeline.model import Document, Event, Expression

_event, _told = maker(Event), maker(Told)


def extract(document: Document, expressions: tuple[Expression, ...]) -> Extraction:
    """The events of a document, in the order of their triggers.

    `expressions` are its resolved temporal expressions, in order.
    """
    story = story_of(document, expressions)
    for index in _order(story):
        settle(story, index, story.clauses[index])
    threads.thwart(story)
    set_scene(story)
    threads.string_together(story)
    for index in range(len(story.clauses)):
        tell(story, index)
    tell_attributions(story)
    take_up(story)
    told = sorted(story.told, key=lambda t: (t.event.trigger_start, t.event.trigger_end))
    events = tuple([_event((f"e{i}", *t.event[1:])) for i, t in enumerate(told, 1)])
    named = tuple([_told((event, *t[1:])) for event, t in zip(events, told, strict=True)])
    return Extraction(
        events,
        named,
        story.clauses,
        story.mentions,
        story.actors,
        story.news_day,
        story.datings,
        story.standing,
    )


def _order(story: Story) -> list[int]:
    """The clauses so that each comes after the one it hangs on."""
    done = [False] * len(story.clauses)
    order: list[int] = []
    for start in range(len(story.clauses)):
        chain: list[int] = []
        at: int | None = start
        while at is not None and not done[at]:
            done[at] = True
            chain.append(at)
            at = story.clauses[at].governor
        order += reversed(chain)
    return order


def settle(story: Story, index: int, clause: Clause) -> None:
    """Status, bounds, actors and place of a clause whose governor is settled."""
    state = story.statuses[index] = status_of(story, index)
    story.actor_names[index] = who_of(story, clause)
    story.wheres[index] = where_of(story, clause)
    bounds, story.sources[index], story.whys[index] = when_of(story, index, state)
    story.statuses[index] = status.fitting(
        state, clause.verb, bounds, story.published, story.end, dated=bool(story.sources[index])
    )
    story.bounds[index] = bounds

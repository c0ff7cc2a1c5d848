"""Where an event is that its own clause sets nowhere: where its actors were that day, or, in a report's first sentence, its dateline."""

from __future__ import annotations

from timeline.events import status, triggers
from timeline.events.clauses import Clause
from timeline.events.gazetteer import Place
from timeline.events.roles import LOCATIVE, place_in
from timeline.events.story import Story
from timeline.events.trigger_verbs import ASPECTUAL, OCCURRENCE
from timeline.interval import DAY
from timeline.model import Bounds

_WIDE = ("country", "area")


def set_scene(story: Story) -> None:
    """Give the clauses without a place the one that the text around them supports."""
    _where(story)
    _of_description(story)
    _with_actors(story)
    dateline = _dateline(story)
    for at, clause in enumerate(story.clauses):
        if clause.sentence > story.lead or dateline is None:
            break
        if story.wheres[at] is None and story.bounds[at] == story.news_day and _takes_place(clause):
            story.wheres[at] = dateline


def _where(story: Story) -> None:
    """What a "where" leads to is where the clause before it is: "will visit Riga, where she will meet her"."""
    for at, clause in enumerate(story.clauses):
        above = clause.governor
        if above is None or story.wheres[at] is not None:
            continue
        with_it = clause.kind == "coordinate" and clause.shares_subject
        if clause.marker == "where" or (with_it and story.clauses[above].marker == "where"):
            story.wheres[at] = story.wheres[above]


def _of_description(story: Story) -> None:
    """What befalls a thing is where a participle says the thing was: "hit a bus carrying pupils in Leeds"."""
    for clause in story.clauses:
        above = clause.governor
        if (
            above is None
            or clause.relation != "relative"
            or story.wheres[above] is not None
            or clause.verb is None
            or clause.verb.form != "g"
            or not _occurs(story.clauses[above])
        ):
            continue
        places = (place_in(story, p.start, p.end) for p in clause.preps if p.prep in LOCATIVE)
        story.wheres[above] = next((place for place in places if place is not None), None)


def _with_actors(story: Story) -> None:
    """What happened on a day without a place of its own is set where its actors were that day."""
    scenes: dict[tuple[str, Bounds], Place] = {}
    that_day = [at for at in range(len(story.clauses)) if _is_of_one_day(story, at)]
    for at in that_day:
        where = story.wheres[at]
        if where is not None and where.kind not in _WIDE:
            for name in story.actor_names[at]:
                scenes.setdefault((name, story.bounds[at]), where)
    for at in that_day:
        if story.wheres[at] is None:
            places = (scenes.get((name, story.bounds[at])) for name in story.actor_names[at])
            story.wheres[at] = next((place for place in places if place is not None), None)


def _is_of_one_day(story: Story, at: int) -> bool:
    bounds = story.bounds[at]
    return (
        story.statuses[at] == status.HAPPENED
        and story.clauses[at].verb is not None
        and bounds.earliest_start is not None
        and bounds.latest_end is not None
        and bounds.latest_end - bounds.earliest_start <= DAY
    )


def _dateline(story: Story) -> Place | None:
    """The place of the dateline: where the news of the first sentence was written, and as a rule was."""
    for clause in story.clauses:
        if clause.sentence > story.lead:
            return None
        if clause.relation == "dateline":
            begin, end = clause.start, clause.end
            return next((m.place for m in story.mentions if begin <= m.start < end), None)
    return None


def _takes_place(clause: Clause) -> bool:
    """Whether what a clause tells is an occurrence that has a place at all, and is not somebody's words."""
    return _occurs(clause) and not clause.quoted and clause.speaker is None


def _occurs(clause: Clause) -> bool:
    verb = clause.verb
    return verb is not None and triggers.verb_class(verb.head, verb.particle) in (OCCURRENCE, ASPECTUAL)

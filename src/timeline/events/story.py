"""One document's events while they are worked out: what was found in the text, and what is settled so far, by clause."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from timeline.events import discourse, status, when
from timeline.events.actors import Actors, registry
from timeline.events.clauses import Clause, parse
from timeline.events.dating import Dated, Dating, by_clause, datings, raised
from timeline.events.gazetteer import Place
from timeline.events.places import Mention, find
from timeline.events.record import Told
from timeline.interval import DAY
from timeline.model import Bounds, Document, Expression


@dataclass(slots=True)
class Story:
    """The workspace of one document. The lists have one entry a clause and are filled by the stages in turn."""

    text: str
    published: datetime  # first instant of the day of publication
    end: datetime  # last instant of that day
    narrative: bool
    live: bool  # entries headed by the time of day, each telling what goes on
    present: bool  # told in the present, so that its simple past is background
    lead: int  # the sentence that opens the report
    news_day: Bounds
    clauses: tuple[Clause, ...]
    mentions: tuple[Mention, ...]
    mention_starts: tuple[int, ...]
    actors: Actors
    datings: list[Dating]  # in the order of the text
    standing: Dated  # the same by the clause that each stands in
    dated: Dated  # and by the clause that each dates
    supposed: frozenset[int]  # clauses that hold if something else does
    timing: dict[
        int, list[int]
    ]  # for a clause, the dated clauses that say when it is: "when he left on Monday"
    statuses: list[str]
    bounds: list[Bounds]
    whys: list[str]
    sources: list[tuple[str, ...]]
    actor_names: list[tuple[str, ...]]
    wheres: list[Place | None]
    told: list[Told] = field(default_factory=list)


def story_of(document: Document, expressions: tuple[Expression, ...]) -> Story:
    """The workspace of a document, its text read and nothing settled."""
    text = document.text
    published = datetime(document.published.year, document.published.month, document.published.day)
    clauses = parse(text)
    found = datings(text, expressions)
    standing = by_clause(clauses, found)
    dated = raised(clauses, standing, published + DAY)
    narrative = discourse.is_narrative(clauses, dated, expressions, published)
    live = discourse.is_live(text)
    if narrative:
        news_day = when.past(published + DAY)
    elif live:
        news_day = when.within(published, published + DAY)
    else:
        news_day = discourse.news_day(clauses, dated, published)
    mentions = find(text)
    count = len(clauses)
    return Story(
        text, published, published + DAY, narrative, live, not live and discourse.is_told_in_present(clauses), discourse.lead(clauses),
        news_day, clauses, mentions, tuple(m.start for m in mentions),
        registry(text, mentions, document.title), found, standing, dated,
        frozenset(
            c.governor
            for c in clauses
            if c.governor is not None and c.relation != "complement" and status.conditional(c.marker)
        ),
        discourse.timing(clauses, dated),
        [status.HAPPENED] * count, [when.OPEN] * count, [""] * count, [()] * count, [()] * count, [None] * count,
    )  # fmt: skip

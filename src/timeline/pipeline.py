"""The pipeline itself: one article through all stages, and a batch of articles, Arrow in and Arrow out.

`process_batch` is the unit of work. Whatever runs it (a loop, a pool of processes, a cluster engine that maps
Arrow batches) calls that one function and knows nothing else of the stages.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from typing import NamedTuple

import pyarrow as pa

from timeline import collector
from timeline.config import BATCH_ARTICLES, BATCH_CHARACTERS
from timeline.model import Document, Event, Expression, Reject, Stop, Tour
from timeline.records import records
from timeline.tables import ARTICLES, TableError, columns_to_batch, rows_to_batch

Tables = dict[str, pa.RecordBatch]


class Result(NamedTuple):
    """All that one article gave."""

    document: Document
    policy: str  # news or narrative: how its bare dates were read
    expressions: tuple[Expression, ...]
    events: tuple[Event, ...]
    tours: tuple[Tour, ...]
    stops: tuple[Stop, ...]


class StageError(Exception):
    """A stage that failed on an article; the cause is the stage's own exception."""

    def __init__(self, stage: str, cause: Exception) -> None:
        super().__init__(
            f"{type(cause).__name__} in this stage, an error of the program to be reported: {cause}"
        )
        self.stage = stage


class Chunk(NamedTuple):
    """Articles for one call of `process_batch`, and the inputs refused while they were gathered."""

    articles: pa.RecordBatch  # schema `tables.ARTICLES`
    refused: tuple[Reject, ...]


def process(document: Document, policy: str | None = None) -> Result:
    """Take one article through every stage.

    `policy` says how its bare dates are read (news or narrative; None: as its text suggests). Raises
    `StageError`.
    """
    from timeline import events, expressions, tours

    stage = "expressions"
    try:
        tagged = expressions.tag(document, policy)
        stage = "events"
        extraction = events.extract(document, tagged.expressions)
        stage = "tours"
        journeys, stops = tours.itineraries(document, tagged.expressions, extraction)
    except Exception as error:
        raise StageError(stage, error) from error
    return Result(document, tagged.policy, tagged.expressions, extraction.events, journeys, stops)


def process_batch(articles: pa.RecordBatch, policy: str | None = None) -> Tables:
    """Take articles (schema `tables.ARTICLES`) through every stage and give a batch of every table.

    An article that a stage fails on, or whose rows break the contract of a table, becomes a row of `rejects`
    and leaves no other; the rest of the batch goes on. `policy` as for `process`.
    """
    results: list[Result] = []
    rejects: list[Reject] = []
    with collector.paused():
        for document in records(Document, articles):
            try:
                results.append(process(document, policy))
            except StageError as error:
                rejects.append(Reject(document.source, None, error.stage, str(error)))
        try:
            return _tables(results, rejects)
        except TableError:
            sound = [result for result in results if _is_sound(result, rejects)]
            return _tables(sound, rejects)


def _is_sound(result: Result, rejects: list[Reject]) -> bool:
    try:
        _tables([result], [])
    except TableError as error:
        rejects.append(Reject(result.document.source, None, "tables", str(error)))
        return False
    return True


def _tables(results: Sequence[Result], rejects: Sequence[Reject]) -> Tables:
    expressions = [(result.document.doc_id, one) for result in results for one in result.expressions]
    events = [(result.document.doc_id, one) for result in results for one in result.events]
    return {
        "documents": rows_to_batch(
            "documents", [result.document for result in results], policy=[result.policy for result in results]
        ),
        "expressions": rows_to_batch(
            "expressions", [one for _, one in expressions], doc_id=[doc_id for doc_id, _ in expressions]
        ),
        "events": rows_to_batch(
            "events", [one for _, one in events], doc_id=[doc_id for doc_id, _ in events]
        ),
        "tours": rows_to_batch("tours", [one for result in results for one in result.tours]),
        "stops": rows_to_batch("stops", [one for result in results for one in result.stops]),
        "rejects": rows_to_batch("rejects", rejects),
    }


class Journeys:
    """The tours of all batches, to be joined where several articles report one journey.

    They alone wait for the last batch: a later report may change what an earlier one said. There are few of them
    beside the rows of the other tables.
    """

    def __init__(self) -> None:
        self._tours: list[Tour] = []
        self._stops: list[Stop] = []
        self._published: dict[str, datetime] = {}

    def take(self, tables: Tables) -> None:
        """Take the tours and stops out of the tables of a batch."""
        tours, stops, documents = tables.pop("tours"), tables.pop("stops"), tables["documents"]
        found = records(Tour, tours)
        self._tours += found
        self._stops += records(Stop, stops)
        told_of = {doc_id for tour in found for doc_id in tour.doc_ids}
        dates = zip(documents["doc_id"].to_pylist(), documents["published"].to_pylist(), strict=True)
        self._published.update((doc_id, published) for doc_id, published in dates if doc_id in told_of)

    def joined(self) -> Tables:
        """The tables of all tours taken, those of one journey joined."""
        from timeline.tours import merge

        tours, stops = merge.merge(self._tours, self._stops, self._published)
        return {"tours": rows_to_batch("tours", tours), "stops": rows_to_batch("stops", stops)}


def chunks(
    inputs: Iterable[Document | Reject],
    most_articles: int = BATCH_ARTICLES,
    most_characters: int = BATCH_CHARACTERS,
) -> Iterator[Chunk]:
    """Gather what is read into batches of bounded size, refusals beside the articles they were read with.

    An article longer than a batch may be is a batch of its own. Holds one batch at a time.
    """
    articles: list[Document] = []
    refused: list[Reject] = []
    characters = 0
    for one in inputs:
        if isinstance(one, Reject):
            refused.append(one)
        else:
            articles.append(one)
            characters += len(one.text)
        if characters >= most_characters or len(articles) + len(refused) >= most_articles:
            yield _chunk(articles, refused)
            articles, refused, characters = [], [], 0
    if articles or refused:
        yield _chunk(articles, refused)


def _chunk(articles: list[Document], refused: list[Reject]) -> Chunk:
    try:
        return Chunk(columns_to_batch(ARTICLES, articles), tuple(refused))
    except TableError:
        sound = [article for article in articles if _is_storable(article, refused)]
        return Chunk(columns_to_batch(ARTICLES, sound), tuple(refused))


def _is_storable(article: Document, refused: list[Reject]) -> bool:
    try:
        columns_to_batch(ARTICLES, [article])
    except TableError as error:
        refused.append(Reject(article.source, None, "read", str(error)))
        return False
    return True

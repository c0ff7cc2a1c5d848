"""The tables read back into records: the tours at once, the articles a batch at a time."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime, time, timedelta
from pathlib import Path
from typing import Any, Generic, NamedTuple, TypeVar

from timeline.model import Alternative, Bounds, Document, Event, Evidence, Expression, Reject, Stop, Tour
from timeline.report.names import page_name

Record = TypeVar("Record")
Period = tuple[datetime, datetime]  # [start, end)

_BATCH = 500  # articles held as Python objects at a time
_TITLE = 90  # characters of a first line that stands in for a missing title


class Heading(NamedTuple):
    """What other pages say of an article."""

    doc_id: str
    title: str
    published: datetime
    published_grain: str
    page: str  # file name


class Article(NamedTuple):
    """One article and all that was found in it, in the order of the text."""

    heading: Heading
    document: Document
    expressions: tuple[Expression, ...]
    events: tuple[Event, ...]


class Journey(NamedTuple):
    """One tour with its stops in order."""

    tour: Tour
    stops: tuple[Stop, ...]
    page: str  # file name


class Source:
    """The tables of one run, under the folder `tables`.

    Raises FileNotFoundError when the folder of one of the tables is missing.
    """

    def __init__(self, tables: Path) -> None:
        self._documents = _read(tables, "documents").sort_by("doc_id")
        self._expressions = _Found(_read(tables, "expressions"), _expressions, "char_start", "expression_id")
        events = _read(tables, "events")
        self._events = _Found(events, _events, "char_start", "trigger_start", "event_id")
        self.period = _period(events)
        self.headings = {heading.doc_id: heading for heading in _headings(self._documents)}
        documents = zip(*(self._documents[name].to_pylist() for name in ("doc_id", "source")), strict=True)
        self.names = dict(documents)  # where each article came from
        self.counts = Counter(self.column("doc_id"))  # events of each article
        self.journeys = _journeys(_read(tables, "tours"), _read(tables, "stops"))
        rejects: list[Reject] = _records(Reject, _read(tables, "rejects"))
        self.rejects = sorted(rejects, key=lambda it: (it.source, it.line or 0, it.stage, it.reason))

    def column(self, name: str) -> list[Any]:
        """A column of the events, by article and in the order of its text."""
        return self._events.column(name)

    def events(self, rows: Sequence[int]) -> Iterator[tuple[str, Event]]:
        """The events of the given rows of that order, each with the id of its article."""
        return self._events.at(rows)

    def articles(self) -> Iterator[Article]:
        """Every article, in order of its id."""
        for offset in range(0, self._documents.num_rows, _BATCH):
            documents: list[Document] = _records(Document, self._documents.slice(offset, _BATCH))
            first, last = documents[0].doc_id, documents[-1].doc_id
            expressions = self._expressions.between(first, last)
            events = self._events.between(first, last)
            for document in documents:
                name = document.doc_id
                yield Article(self.headings[name], document, tuple(expressions[name]), tuple(events[name]))


class _Found(Generic[Record]):
    """A table of what was found in documents, sorted by their ids so that a part can be read."""

    def __init__(self, table: Any, records: Callable[[Any], list[Record]], *order: str) -> None:
        self._table = table.sort_by([(name, "ascending") for name in ("doc_id", *order)])
        self._owners: list[str] = self._table["doc_id"].to_pylist()
        self._records = records

    def column(self, name: str) -> list[Any]:
        values: list[Any] = self._owners if name == "doc_id" else self._table[name].to_pylist()
        return values

    def at(self, rows: Sequence[int]) -> Iterator[tuple[str, Record]]:
        records = self._records(self._table.take(_rows(rows)))
        return zip((self._owners[row] for row in rows), records, strict=True)

    def between(self, first: str, last: str) -> defaultdict[str, list[Record]]:
        """The records of the documents from `first` to `last`, by document."""
        start, end = bisect_left(self._owners, first), bisect_right(self._owners, last)
        found: defaultdict[str, list[Record]] = defaultdict(list)
        records = self._records(self._table.slice(start, end - start))
        for owner, record in zip(self._owners[start:end], records, strict=True):
            found[owner].append(record)
        return found


def _rows(numbers: Sequence[int]) -> Any:
    import pyarrow as pa

    return pa.array(numbers, pa.int64())


def _read(tables: Path, name: str) -> Any:
    import pyarrow.parquet as pq

    from timeline.tables import SCHEMAS

    folder = tables / name
    if not folder.is_dir():
        raise FileNotFoundError(f"{folder}: the table “{name}” is missing; run the pipeline first")
    return pq.read_table(folder, schema=SCHEMAS[name])


def _records(record: type[Any], table: Any, **made: Any) -> list[Any]:
    """One record a row: each field from `made`, or else from the column of its name."""
    columns = (made[field] if field in made else table[field].to_pylist() for field in record._fields)
    return list(map(record, *columns))


def _bounds(table: Any) -> list[Bounds]:
    return _records(Bounds, table)


def _expressions(table: Any) -> list[Expression]:
    others = [tuple(Alternative(**other) for other in row) for row in table["alternatives"].to_pylist()]
    return _records(Expression, table, alternatives=others)


def _events(table: Any) -> list[Event]:
    actors = [tuple(names) for names in table["actors"].to_pylist()]
    dated_by = [tuple(ids) for ids in table["dated_by"].to_pylist()]
    return _records(Event, table, bounds=_bounds(table), actors=actors, dated_by=dated_by)


def _journeys(tours: Any, stops: Any) -> list[Journey]:
    doc_ids = [tuple(ids) for ids in stops["doc_ids"].to_pylist()]
    evidence = [tuple(Evidence(**one) for one in row) for row in stops["evidence"].to_pylist()]
    of_tour: defaultdict[str, list[Stop]] = defaultdict(list)
    for stop in _records(Stop, stops, bounds=_bounds(stops), doc_ids=doc_ids, evidence=evidence):
        of_tour[stop.tour_id].append(stop)
    doc_ids = [tuple(ids) for ids in tours["doc_ids"].to_pylist()]
    journeys = [
        Journey(
            tour,
            tuple(sorted(of_tour[tour.tour_id], key=lambda stop: (stop.sequence, stop.stop_id))),
            page_name(tour.tour_id),
        )
        for tour in _records(Tour, tours, bounds=_bounds(tours), doc_ids=doc_ids)
    ]
    return sorted(journeys, key=lambda it: (_since(it.tour.bounds), it.tour.tour_id))


def _since(bounds: Bounds) -> datetime:
    """The first moment known of a tour, to put tours in order; one of which none is known comes last."""
    return min((moment for moment in bounds if moment is not None), default=datetime.max)


def _period(events: Any) -> Period | None:
    """The days within which all events lie that are bounded on both sides."""
    import pyarrow.compute as pc

    closed = events.filter(pc.field("earliest_start").is_valid() & pc.field("latest_end").is_valid())
    first, last = pc.min(closed["earliest_start"]).as_py(), pc.max(closed["latest_end"]).as_py()
    if first is None:
        return None
    midnight = datetime.combine(last, time())
    after = midnight if midnight == last else midnight + min(timedelta(days=1), datetime.max - midnight)
    return datetime.combine(first, time()), after


def _headings(documents: Any) -> list[Heading]:
    import pyarrow.compute as pc

    opening = pc.utf8_slice_codeunits(documents["text"], 0, 4 * _TITLE).to_pylist()
    columns = (documents[name].to_pylist() for name in ("doc_id", "title", "published", "published_grain"))
    return [
        Heading(doc_id, title or _first_line(text) or doc_id, published, grain, page_name(doc_id))
        for doc_id, title, published, grain, text in zip(*columns, opening, strict=True)
    ]


def _first_line(text: str) -> str:
    line = next((line for line in text.splitlines() if line.strip()), "").strip()
    return line if len(line) <= _TITLE else line[: _TITLE - 1].rstrip() + "…"

"""The tables read back into records: the tours at once, the articles a batch at a time."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from datetime import datetime, time, timedelta
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

from timeline.model import Bounds, Document, Event, Expression, Reject, Stop, Tour
from timeline.records import records
from timeline.report.names import page_name
from timeline.report.words import shortened

Record = TypeVar("Record")
Period = tuple[datetime, datetime]  # [start, end)

_BATCH = 1_000_000  # characters of articles held as Python objects at a time: half a second of work
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

    `events` are all events in Arrow, by article and in the order of its text. Raises FileNotFoundError when the
    folder of one of the tables is missing.
    """

    def __init__(self, tables: Path) -> None:
        self._documents = _read(tables, "documents").sort_by("doc_id")
        self._expressions = _sorted(_read(tables, "expressions"), "doc_id", "char_start", "expression_id")
        self.events = _sorted(_read(tables, "events"), "doc_id", "char_start", "trigger_start", "event_id")
        self.period = _period(self.events)
        self.headings = {heading.doc_id: heading for heading in _headings(self._documents)}
        documents = zip(*(self._documents[name].to_pylist() for name in ("doc_id", "source")), strict=True)
        self.names = dict(documents)  # where each article came from
        counts = self.events["doc_id"].value_counts().to_pylist()
        self.counts = Counter({it["values"]: it["counts"] for it in counts})  # events of each article
        self.journeys = _journeys(_read(tables, "tours"), _read(tables, "stops"))
        rejects = records(Reject, _read(tables, "rejects"))
        self.rejects = sorted(rejects, key=lambda it: (it.source, it.line or 0, it.stage, it.reason))

    def told_of(self, name: str) -> dict[str, tuple[int, int]]:
        """How many events, in how many articles, have each value of a column."""
        import pyarrow as pa
        import pyarrow.compute as pc

        values = self.events[name].combine_chunks()
        rows = pa.array(range(len(values)), pa.int64())
        if pa.types.is_list(values.type):
            rows, values = pc.list_parent_indices(values), values.flatten()
        owners = self.events["doc_id"].take(rows)
        found = pa.table({"value": values, "row": rows, "owner": owners}).filter(pc.is_valid(values))
        counted = found.group_by("value").aggregate([("row", "count_distinct"), ("owner", "count_distinct")])
        names = ("value", "row_count_distinct", "owner_count_distinct")
        rows = zip(*(counted[it].to_pylist() for it in names), strict=True)
        return {value: (events, articles) for value, events, articles in rows}

    def batches(self) -> Iterator[Batch]:
        """All articles, some at a time, in order of their ids."""
        import pyarrow.compute as pc

        ids = self._documents["doc_id"].to_pylist()
        start = size = 0
        for end, length in enumerate(pc.utf8_length(self._documents["text"]).to_pylist(), 1):
            size += length
            if size >= _BATCH or end == len(ids):
                ends = ids[start], ids[end - 1]
                tables = (self._documents, self._expressions, self.events)
                yield Batch(*(_between(table, *ends) for table in tables))
                start, size = end, 0


class Batch(NamedTuple):
    """Rows of some articles, in Arrow: little to hand to another process."""

    documents: Any
    expressions: Any
    events: Any

    def __reduce__(self) -> tuple[Any, ...]:
        """By streams, which hold these rows alone: pickled, a slice takes the whole of its table along."""
        return _received, tuple(map(_sent, self))

    def articles(self) -> Iterator[Article]:
        """The articles as records, in order of their ids."""
        expressions = _by_owner(self.expressions, records(Expression, self.expressions))
        events = _by_owner(self.events, records(Event, self.events))
        documents = records(Document, self.documents)
        for heading, document in zip(_headings(self.documents), documents, strict=True):
            name = document.doc_id
            yield Article(heading, document, tuple(expressions[name]), tuple(events[name]))


def _sent(table: Any) -> Any:
    import pyarrow as pa

    sink = pa.BufferOutputStream()
    with pa.ipc.new_stream(sink, table.schema) as stream:
        stream.write_table(table)
    return sink.getvalue()


def _received(*streams: Any) -> Batch:
    import pyarrow as pa

    return Batch(*(pa.ipc.open_stream(stream).read_all() for stream in streams))


def _by_owner(table: Any, rows: Sequence[Record]) -> defaultdict[str, list[Record]]:
    found: defaultdict[str, list[Record]] = defaultdict(list)
    for owner, record in zip(table["doc_id"].to_pylist(), rows, strict=True):
        found[owner].append(record)
    return found


def _between(table: Any, first: str, last: str) -> Any:
    """The rows of the documents from `first` to `last`, of a table sorted by documents."""
    ids, rows = table["doc_id"], range(table.num_rows)
    start = bisect_left(rows, first, key=lambda row: ids[row].as_py())
    return table.slice(start, bisect_right(rows, last, key=lambda row: ids[row].as_py()) - start)


def _sorted(table: Any, *columns: str) -> Any:
    return table.sort_by([(name, "ascending") for name in columns])


def _read(tables: Path, name: str) -> Any:
    import pyarrow as pa
    import pyarrow.parquet as pq

    from timeline.tables import SCHEMAS

    folder = tables / name
    if not folder.is_dir():
        raise FileNotFoundError(f"{folder}: the table “{name}” is missing; run the pipeline first")
    schema = SCHEMAS[name]
    # File by file: `read_table` of a folder would first load all of Arrow's datasets.
    parts = [
        pq.ParquetFile(part).read(schema.names).cast(schema) for part in sorted(folder.glob("*.parquet"))
    ]
    return pa.concat_tables(parts) if parts else schema.empty_table()


def _journeys(tours: Any, stops: Any) -> list[Journey]:
    of_tour: defaultdict[str, list[Stop]] = defaultdict(list)
    for stop in records(Stop, stops):
        of_tour[stop.tour_id].append(stop)
    journeys = [
        Journey(
            tour,
            tuple(sorted(of_tour[tour.tour_id], key=lambda stop: (stop.sequence, stop.stop_id))),
            page_name(tour.tour_id),
        )
        for tour in records(Tour, tours)
    ]
    return sorted(journeys, key=lambda it: (_since(it.tour.bounds), it.tour.tour_id))


def _since(bounds: Bounds) -> datetime:
    """The first moment known of a tour, to put tours in order; one of which none is known comes last."""
    return min((moment for moment in bounds if moment is not None), default=datetime.max)


def _period(events: Any) -> Period | None:
    """The days within which all events lie that are bounded on both sides."""
    import pyarrow.compute as pc

    start, end = events["earliest_start"], events["latest_end"]
    closed = pc.and_(pc.is_valid(start), pc.is_valid(end))
    first, last = pc.min(start.filter(closed)).as_py(), pc.max(end.filter(closed)).as_py()
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
    return shortened(line, _TITLE)

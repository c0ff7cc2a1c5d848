"""The whole report: from the tables to the pages."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing
from functools import partial
from pathlib import Path

from timeline import collector
from timeline.engines.pool import mapped
from timeline.report.articles import Work, draw
from timeline.report.frame import shared_files
from timeline.report.index_data import index_data
from timeline.report.index_page import index_page
from timeline.report.list_pages import Entry, list_names, list_pages
from timeline.report.passage import Span
from timeline.report.route_map import pictures, visited
from timeline.report.site import Site, put
from timeline.report.source import Journey, Source
from timeline.report.subject_page import subject_names, subject_pages
from timeline.report.subjects import Key, Mention, cast, countries, people
from timeline.report.tour_page import tour_page
from timeline.store import writing

Progress = Callable[[int, int], None]


@collector.paused()
def write(
    tables: Path, reports: Path, progress: Progress = lambda done, total: None, jobs: int | None = 1
) -> list[Path]:
    """Draw the tables under `tables` as HTML pages under `reports`, and return the paths of the pages' files.

    `reports/index.html` leads to a page for each tour, article and country, and to those of the people told of
    in more than one article, where some share one; all use a few files under `assets/` and ask for nothing
    outside the folder. The same tables give the same bytes, and a page that would not change is not touched.
    Pages of an earlier run that have no row any more are removed; other files in the folder are left alone.
    `progress` is told now and then how many files are done and of how many. `jobs` is the number of processes,
    as for `engines.pool.mapped`: the pages are the same for any.

    Raises FileNotFoundError when a table is missing under `tables`, `store.OutputError` when `reports` cannot be
    written, and `engines.pool.EngineError` where a process dies.
    """
    source = Source(tables)
    tours_of = _by_article(source.journeys)
    entries = [
        Entry(heading, source.names[doc_id], source.counts[doc_id], tours_of.get(doc_id, ()))
        for doc_id, heading in source.headings.items()
    ]
    entries.sort(key=lambda it: (it.heading.published, it.heading.doc_id))
    actors, places = people(source), countries(source)
    subjects = [one for one in (*actors, *places) if one.page]
    reached = {code for journey in source.journeys for code in visited(journey.stops)}
    data = index_data(source, entries, actors, places)
    shared = {**shared_files(), **pictures(reached), **data}
    names = [
        "index.html",
        *shared,
        *(f"tours/{journey.page}" for journey in source.journeys),
        *(f"articles/{heading.page}" for heading in source.headings.values()),
        *list_names(len(entries), source.journeys, len(actors), len(places), len(source.rejects)),
        *subject_names(subjects),
    ]

    def pages() -> Iterator[tuple[str, bytes]]:
        yield "index.html", index_page(source, entries, actors, places, data)
        yield from shared.items()
        yield from list_pages(entries, source.journeys, actors, places, source.rejects)
        for journey in source.journeys:
            yield f"tours/{journey.page}", tour_page(journey, source.headings)

    written: list[Path] = []

    def done(*some: str) -> None:
        written.extend(reports / name for name in some)
        progress(len(written), len(names))

    with writing(reports):
        site = Site(reports, names)
        for name, content in pages():
            put(reports, name, content)
            done(name)
        told_of: defaultdict[Key, list[Mention]] = defaultdict(list)
        work = partial(draw, reports=reports, cast=cast(subjects))
        with closing(mapped(work, _works(source, tours_of), jobs)) as results:
            for drawn in results:
                done(*drawn.names)
                for key, mention in drawn.told_of():
                    told_of[key].append(mention)
        for name, content in subject_pages(subjects, told_of, source.headings):
            put(reports, name, content)
            done(name)
        site.finish()
    return written


def _works(source: Source, tours_of: Mapping[str, Sequence[Journey]]) -> Iterator[Work]:
    """The articles in parts, each with what it needs of the rest."""
    cited = _citations(source.journeys)
    for batch in source.batches():
        ids = batch.documents["doc_id"].to_pylist()
        yield Work(
            batch,
            {it: tours_of[it] for it in ids if it in tours_of},
            {it: cited[it] for it in ids if it in cited},
        )


def _by_article(journeys: Sequence[Journey]) -> defaultdict[str, list[Journey]]:
    found: defaultdict[str, list[Journey]] = defaultdict(list)
    for journey in journeys:
        for doc_id in dict.fromkeys(journey.tour.doc_ids):
            found[doc_id].append(journey)
    return found


def _citations(journeys: Sequence[Journey]) -> defaultdict[str, set[Span]]:
    """The sentences that tours link to, by article."""
    found: defaultdict[str, set[Span]] = defaultdict(set)
    for journey in journeys:
        for stop in journey.stops:
            for one in stop.evidence:
                found[one.doc_id].add((one.char_start, one.char_end))
    return found

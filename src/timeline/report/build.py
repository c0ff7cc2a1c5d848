"""The whole report: from the tables to the pages."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

from timeline.report.article_page import article_page
from timeline.report.frame import shared_files
from timeline.report.index_page import Entry, index_page
from timeline.report.passage import Span
from timeline.report.site import Site
from timeline.report.source import Journey, Source
from timeline.report.tour_page import tour_page


def write(tables: Path, reports: Path) -> list[Path]:
    """Draw the tables under `tables` as HTML pages under `reports`, and return the paths of the pages' files.

    `reports/index.html` leads to a page for each tour and each article; they share one copy of plotly.js and
    one stylesheet and ask for nothing outside the folder. The same tables give the same bytes, and a page
    that would not change is not touched. Pages of an earlier run that have no row any more are removed;
    other files in the folder are left alone.

    Raises FileNotFoundError when a table is missing under `tables`, and OSError when `reports` cannot be
    written.
    """
    source = Source(tables)
    tours_of = _by_article(source.journeys)
    cited = _citations(source.journeys)
    tours = [f"tours/{journey.page}" for journey in source.journeys]
    articles = [f"articles/{heading.page}" for heading in source.headings.values()]
    shared = shared_files()
    site = Site(reports, ["index.html", *shared, *tours, *articles])
    written = [site.write(name, content) for name, content in shared.items()]
    for journey in source.journeys:
        written.append(site.write(f"tours/{journey.page}", tour_page(journey, source.headings)))
    entries = []
    for article in source.articles():
        tours_told = tours_of[article.document.doc_id]
        content = article_page(article, tours_told, cited[article.document.doc_id])
        written.append(site.write(f"articles/{article.heading.page}", content))
        entries.append(Entry(article.heading, article.document.source, len(article.events), tours_told))
    index = index_page(entries, source.journeys, source.rejects, source.period)
    written.insert(0, site.write("index.html", index))
    site.finish()
    return written


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

"""The pages of some articles, and what other pages take from them: the unit of work of a report."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from timeline import collector
from timeline.report.article_page import article_page
from timeline.report.passage import Span
from timeline.report.site import put
from timeline.report.source import Batch, Journey
from timeline.report.subjects import Cast, Key, Mention, Subject, mentions
from timeline.report.telling import tellings


class Work(NamedTuple):
    """Articles to draw, with the tours told of in each and the sentences of each that tours link to."""

    batch: Batch
    tours: Mapping[str, Sequence[Journey]]
    cited: Mapping[str, Collection[Span]]


@collector.paused()
def draw(work: Work, reports: Path, cast: Cast) -> tuple[list[Path], dict[Key, list[Mention]]]:
    """Write the pages of the articles; return their paths, and what the articles tell of each of the `cast`."""
    written = []
    told_of: defaultdict[Key, list[Mention]] = defaultdict(list)
    for article in work.batch.articles():
        name, told = article.document.doc_id, tellings(article.events)
        about: dict[Key, Subject] = {}
        for subject, mention in mentions(article.heading, told, cast):
            about[subject.key] = subject
            told_of[subject.key].append(mention)
        tours, cited = work.tours.get(name, ()), work.cited.get(name, ())
        page = article_page(article, told, tours, cited, about.values())
        written.append(put(reports, f"articles/{article.heading.page}", page))
    return written, dict(told_of)

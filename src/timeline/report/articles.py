"""The pages of some articles, and what other pages take from them: the unit of work of a report."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

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


class Drawn(NamedTuple):
    """What has been drawn: files of the report, and what the articles tell of people and places.

    By columns, which go from one process to another in a tenth of the time that as many records take.
    """

    names: Sequence[str]
    subjects: Sequence[Key]
    mentions: Sequence[Sequence[Any]]

    def told_of(self) -> Iterator[tuple[Key, Mention]]:
        """What is told of whom, in the order of the articles and of their texts."""
        return zip(self.subjects, map(Mention._make, zip(*self.mentions, strict=True)), strict=True)


@collector.paused()
def draw(work: Work, reports: Path, cast: Cast) -> Drawn:
    """Write the pages of the articles; tell which, and what the articles say of each of the `cast`."""
    names = []
    subjects: list[Key] = []
    told_of: list[Mention] = []
    for article in work.batch.articles():
        name, told = article.document.doc_id, tellings(article.events)
        about: dict[Key, Subject] = {}
        for subject, mention in mentions(article.heading, told, cast):
            about[subject.key] = subject
            subjects.append(subject.key)
            told_of.append(mention)
        page = article_page(article, told, work.tours.get(name, ()), work.cited.get(name, ()), about.values())
        names.append(f"articles/{article.heading.page}")
        put(reports, names[-1], page)
    return Drawn(names, subjects, [*zip(*told_of, strict=True)])

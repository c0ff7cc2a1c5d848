"""The report: the tables drawn as HTML pages that open from disk, without a network."""

from timeline.report.build import write

__all__ = ["write"]

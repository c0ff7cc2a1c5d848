"""The report: the tables drawn as HTML pages that open from disk, without a network, and tours as pictures."""

from timeline.report.build import write
from timeline.report.picture import PictureError, picture

__all__ = ["PictureError", "picture", "write"]

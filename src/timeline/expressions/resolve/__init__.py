"""When that is: meanings resolved against the publication date, the dates said before and the clause.

One small function a meaning, registered where its module is imported. Each returns a `Reading`; a date that is not
told takes the publication or a date said before as its anchor, and says which.
"""

from timeline.expressions.resolve import amounts, calendar, clock, parts, periods, units  # noqa: F401
from timeline.expressions.resolve.anchor import Anchor, Landmark, Reach
from timeline.expressions.resolve.reading import Reading
from timeline.expressions.resolve.table import resolve

__all__ = ["Anchor", "Landmark", "Reach", "Reading", "resolve"]

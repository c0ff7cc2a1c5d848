"""News or narrative: what the bare dates of a text lean on.

News dates lean on the day of publication. A history or a biography tells a story: each date leans on the one before,
and the day of publication means nothing. The text itself says which it is: a narrative names many full dates and
years far from its publication, and hardly any "yesterday" or bare weekday. (The distinction is HeidelTime's, Strötgen
and Gertz 2016, "Domain-Sensitive Temporal Tagging"; choosing it from the text is ours.)
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date

from timeline.expressions.meaning import PUBLISHED, Current, Date, Era, Meaning, Shift, Weekday

NEWS, NARRATIVE = "news", "narrative"
_FAR = 2  # years from publication from which a date is history
_FEWEST = 4  # dated expressions below which a text is news


def choose(meanings: Iterable[Meaning], published: date) -> str:
    """The policy of a document, from what its expressions mean."""
    far = near = deictic = 0
    for m in meanings:
        if isinstance(m, Date) and m.year is not None:
            if abs(m.year - published.year) > _FAR:
                far += 1
            else:
                near += 1
        elif isinstance(m, Era):
            far += 1
        elif isinstance(m, Weekday) or (isinstance(m, (Current, Shift)) and m.anchor == PUBLISHED):
            deictic += 1
    return NARRATIVE if far >= _FEWEST and far > near + 2 * deictic else NEWS


def day_first(meanings: Iterable[Meaning]) -> bool:
    """Whether a text writes the day of a numeric date before its month.

    Its numeric dates tell where one of them cannot be read otherwise; else its dates with the name of a month.
    """
    orders = Counter(m.order for m in meanings if isinstance(m, Date))
    told = orders["numeric day first"] - orders["numeric month first"]
    return (told or orders["day first"] - orders["month first"]) > 0

"""What an expression may lean on: the publication, the dates said before it, and the lean of its clause."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from enum import Enum
from typing import NamedTuple

from timeline.expressions.direction import Lean
from timeline.expressions.meaning import PUBLISHED


class Reach(Enum):
    """How near a date was said."""

    SENTENCE = 0
    PARAGRAPH = 1
    BEYOND = 2


class Landmark(NamedTuple):
    """A date said before, which later expressions may lean on. A date BC has no start."""

    name: str  # the id of its expression
    value: str
    start: datetime | None
    end: datetime | None
    grain: str

    @property
    def year_before_christ(self) -> int | None:
        """The year of a date BC as a negative number; None for any other date."""
        digits = self.value[2:6]
        return -int(digits.ljust(4, "0")) if self.value.startswith("BC") and digits.isdigit() else None


class Anchor(NamedTuple):
    """What one expression may lean on."""

    published: date
    moment: datetime  # the publication with its time of day, midnight where none is known
    said: Landmark | None  # the last date said; in a narrative, where its course has come to
    day: Landmark | None  # the last single day said
    quarter: Landmark | None  # the quarter that a company report is about
    by_quarter: bool  # whether the report last spoke of it
    narrative: bool
    day_first: bool  # how the text orders the numbers of a date
    lean: Callable[[], Lean]
    reach: Callable[[], Reach]  # how near `day` was said
    mentioned: Landmark | None = None  # the last date said, on the course of a narrative or beside it
    behind: Callable[[], bool] = lambda: False  # whether a narrative only glances back

    @property
    def day_in_sentence(self) -> bool:
        """Whether `day` was said in the same sentence."""
        return self.reach() is Reach.SENTENCE

    @property
    def day_in_paragraph(self) -> bool:
        """Whether `day` was said in the same paragraph, or sentence."""
        return self.reach() is not Reach.BEYOND

    def base(self) -> tuple[date, str]:
        """The day that a bare month or "last year" is counted from, and what stands there."""
        if self.narrative and self.said is not None and self.said.start is not None:
            return self.said.start.date(), self.said.name
        return self.published, PUBLISHED

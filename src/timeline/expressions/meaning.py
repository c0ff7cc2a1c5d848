"""What temporal words mean before anyone says when that is: small, closed, immutable records.

A meaning depends on the words alone, so it can be kept and reused wherever the phrase recurs. Only `resolve`
turns it into a date, given the publication date, the tense of the clause and the dates said before. After
timenorm (Bethard and Parker 2016, "A semantically compositional annotation scheme for time normalization").
"""

from __future__ import annotations

from typing import NamedTuple

PUBLISHED = "published"  # leans on the article's own date
CONTEXT = "context"  # leans on the date said before


class Date(NamedTuple):
    """A calendar date as far as it is said; what is None is not said. A negative year is BC (no year 0)."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    shift: int | None = None  # of a date without a year: -1 the last one, 1 the next one, 0 this one
    anchor: str = PUBLISHED  # what `shift` counts from
    order: str = (
        ""  # how day and month were written, see `policy.day_first`; "either" where they could change places
        # "early" for a year before 1000, which is one only in a narrative
    )
    until: tuple[int, int] | None = None  # month and day of the end of a range that it begins, no year said


class Weekday(NamedTuple):
    """A day of the week, Monday 0.

    `shift` is None for a bare one; 0 is "this", 1 the coming one, -1 the past one, 2 "next", which is of the next
    week, 3 a week after the coming one, -3 a week before the past one.
    """

    weekday: int
    shift: int | None = None
    anchor: str = PUBLISHED


class Nth(NamedTuple):
    """The nth (1 the first, -1 the last) of a weekday in a month."""

    number: int
    weekday: int
    month: Meaning


class Counted(NamedTuple):
    """The nth (1 the first, -1 the last) day, week, weekend or month of a longer unit: "the last day of 2017"."""

    number: int
    unit: str
    whole: Meaning


class Season(NamedTuple):
    """SP, SU, FA or WI of a year, or of the year that `shift` counts from this one (last -1), or a bare one."""

    code: str
    year: int | None = None
    shift: int | None = None
    anchor: str = PUBLISHED


class Portion(NamedTuple):
    """A quarter (Q1 to Q4) or half (H1, H2) of a year; fiscal ones are read as calendar ones."""

    code: str
    year: int | None = None


class Ended(NamedTuple):
    """A quarter told by the day that it ended on: "the quarter ended Sept. 30"."""

    date: Date | None = None


class Era(NamedTuple):
    """A decade or century by its leading digits: "199" is the 1990s, "19" the 20th century."""

    digits: str
    before_christ: bool = False


class Current(NamedTuple):
    """The calendar unit around the anchor, moved by `shift` units: today is (D, 0), last year (Y, -1)."""

    unit: str
    shift: int
    anchor: str = PUBLISHED
    bare: bool = False  # "the week", "the quarter": a unit named without saying which


class Shift(NamedTuple):
    """An amount of time before or after the anchor: "two weeks ago" is (2, W, -1).

    `like` keeps the grain of the date it leans on: "the year-ago quarter".
    """

    amount: float | None
    unit: str
    sign: int
    anchor: str = PUBLISHED
    mod: str | None = None
    like: bool = False


class Moved(NamedTuple):
    """A date moved by a number of units without losing its grain: "ten years ago today" is (today, -10, Y)."""

    date: Meaning
    amount: float
    unit: str


class Window(NamedTuple):
    """A duration that touches the anchor: "the past three months" is (3, M, -1)."""

    amount: float | None
    unit: str
    sign: int
    mod: str | None = None


class Duration(NamedTuple):
    """A bare amount of time."""

    value: str
    mod: str | None = None


class Repeat(NamedTuple):
    """Something that recurs (TIMEX3 SET)."""

    value: str
    quant: str | None = None
    freq: str | None = None


class Vague(NamedTuple):
    """PRESENT_REF, PAST_REF or FUTURE_REF.

    One that `leans` is a time only in a clause of its own direction; one that is `told` only in a narrative.
    """

    value: str
    leans: bool = False
    told: bool = False


class Part(NamedTuple):
    """A modified date: START, MID, END, APPROX, … of another meaning.

    `rest` is "later in": only what is still to come. `share` says which of how many equal parts, from 0:
    the second quarter of a century is (1, 4).
    """

    mod: str
    inner: Meaning
    rest: bool = False
    share: tuple[int, int] | None = None


class Within(NamedTuple):
    """A date whose larger unit is said by another expression: "July last year", "the first quarter of next year"."""

    inner: Meaning
    outer: Meaning


class NewYear(NamedTuple):
    """ "The new year": the one that begins next, or that has begun of late."""

    anchor: str = PUBLISHED


class Span(NamedTuple):
    """Two years written as one: the season 2018/19."""

    first: Date
    last: Date


class Daypart(NamedTuple):
    """A named part of a day: code as in TIMEX3 (TMO), first and last hour; of `date` or of the day at hand.

    A `bare` one has no article: in a narrative it is of no day ("they fled at night").
    """

    code: str
    first: int
    last: int
    date: Meaning | None = None
    bare: bool = False


class Clock(NamedTuple):
    """A time of day; `precision` is "hour", "minute" or "second"; of `date` or of the day at hand."""

    hour: int
    minute: int
    second: int
    precision: str
    zone: str
    date: Meaning | None = None


class Holiday(NamedTuple):
    """A feast by its key in `holidays.py`, of a year or of the year that `shift` counts from this one, or a bare one."""

    key: str
    year: int | None = None
    shift: int | None = None


Meaning = (
    Date | Weekday | Nth | Counted | Season | Portion | Ended | Era | Current | Shift | Moved | Window | Duration
    | Repeat | Vague | Part | Within | NewYear | Span | Daypart | Clock | Holiday
)  # fmt: skip


class Piece(NamedTuple):
    """One of several expressions inside one matched phrase, by its offsets in the phrase."""

    start: int
    end: int
    meaning: Meaning

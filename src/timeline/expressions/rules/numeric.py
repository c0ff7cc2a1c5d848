"""Dates in digits: ISO 8601, and the American and British orders."""

from __future__ import annotations

from timeline.expressions import lexicon
from timeline.expressions.meaning import Clock, Date, Piece
from timeline.expressions.registry import REFUSED, Match, Refusal, rule
from timeline.expressions.rules.calendar import LEAP, year_of
from timeline.interval import exists

# An entry of a list: it begins a line, and a mark or a name goes on from it.
_LINE_BEGINS = r"(?:\A|\n)[ \t*•·|–—-]*"
_ENTRY_GOES_ON = r"[ \t]*(?:[–—:|@\t]|-[ \t])|[ \t]+(?-i:{UPPER})"


@rule(
    "numeric.iso",
    r"(?P<year>[12][0-9]{3})-(?P<month>[01][0-9])-(?P<day>[0-3][0-9])",
    examples=("2018-01-13",),
    lookalikes=("2018-13-01", "2018-02-30"),
    not_after=r"-[0-9]",
)
@rule(
    "numeric.iso_slashed",
    r"(?P<year>[12][0-9]{3})[/.](?P<month>[01]?[0-9])[/.](?P<day>[0-3]?[0-9])",
    examples=("2018/01/13", "2018.1.13"),
)
def iso(m: Match) -> Date | Refusal:
    year, month, day = int(m["year"]), int(m["month"]), int(m["day"])
    return Date(year, month, day) if exists(year, month, day) else REFUSED


@rule(
    "numeric.iso_month",
    r"(?P<year>20[0-9]{2}|19[0-9]{2})-(?P<month>0[1-9]|1[0-2])",
    examples=("2017-11",),
    lookalikes=("2017-13", "2017-11-31", "1999-2000"),
    before=r"(?:^|[\s(])",
    not_after=r"[-/0-9]|\s?(?:season|school|academic|fiscal)\b",
)
def iso_month(m: Match) -> Date | None:
    year, month = int(m["year"]), int(m["month"])
    return Date(year, month) if year % 100 + 1 != month else None  # 2008-09 is rather two years


@rule(
    "numeric.iso_time",
    r"(?P<year>[12][0-9]{3})-(?P<month>[01][0-9])-(?P<day>[0-3][0-9])[T ](?P<hour>[0-2][0-9]):(?P<minute>[0-5][0-9])"
    r"(?::(?P<second>[0-5][0-9])(?:\.[0-9]+)?)?(?P<zone>Z|[+-][0-2][0-9]:?[0-5][0-9])?",
    examples=("2018-01-13T15:30:00Z", "2018-01-13 15:30"),
)
def iso_time(m: Match) -> Clock | Refusal:
    date, hour = iso(m), int(m["hour"])
    if not isinstance(date, Date) or hour > 23:
        return REFUSED
    precision = "second" if m["second"] else "minute"
    return Clock(hour, int(m["minute"]), int(m["second"] or 0), precision, m["zone"].upper(), date)


@rule(
    "numeric.full",
    r"(?P<a>[0-3]?[0-9])(?P<separator>[/.-])(?P<b>[0-3]?[0-9])(?P<again>[/.-])(?P<year>[12][0-9]{3}|[0-9]{2})",
    examples=("1/13/2018", "13/01/2018", "27.03.15", "10-28-80", "4.15.14"),
    lookalikes=("1/45/2018", "555-12-3456", "version 1.2.34", "31/31/2000"),
    not_before=(
        r"\b(?:version|v|release|phone|call|ext\.?|tel\.?|IP|address|score|section|chapter|ratio|odds)[ :]*|[0-9][-./]"
    ),
    not_after=r"[-./][0-9]",
)
def full(m: Match) -> Date | Refusal | None:
    if m["separator"] != m["again"]:  # "06/11-12": two days of June
        return None
    a, b, year = int(m["a"]), int(m["b"]), year_of(m["year"]) or LEAP
    dotted = m["separator"] == "." and exists(year, b, a)  # "4.15.14" can only be read the American way
    return _ordered(a, b, year, day_first=dotted)


@rule(
    "numeric.short",
    r"(?P<a>[0-3]?[0-9])/(?P<b>[0-3]?[0-9])",
    examples=("9/14", "10/31"),
    lookalikes=("1/2 cup", "3/4 of voters", "20/20", "24/7", "9/11"),
    before=(
        r"\b(?:on|by|until|till?|since|from|to|of|dated|through|thru|before|after|(?:end|start|begin|open|close|resume"
        r"|return|expire|drop)s?|out|due),?\s+(?:the\s+)?|\("
    ),
    not_after=r" (?:of|cups?|inch|teaspoons?|tablespoons?|mile|cents?|points?|percent)\b",
)
@rule(
    "numeric.listed",
    r"(?P<a>[0-3]?[0-9])/(?P<b>[0-3]?[0-9])",
    examples=("06/02", "9/14"),
    lookalikes=("1/2 cup", "24/7 - open"),
    before=_LINE_BEGINS,
    after=_ENTRY_GOES_ON,
)
def short(m: Match) -> Date | Refusal:
    return _ordered(int(m["a"]), int(m["b"]), None, day_first=False)


@rule(
    "numeric.weekday",
    r"(?P<weekday>{WEEKDAY}|{WEEKDAY_SHORT}\.?),? (?P<a>[0-3]?[0-9])/(?P<b>[0-3]?[0-9])(?:/(?P<year>{YEAR}|[0-9]{2}))?",
    examples=("Fri 3/7", "Saturday, 12/14", "Thurs. 5/9/2013"),
    lookalikes=("Sunday 45/46", "Friday 13/14/15"),
    not_after=r"/[0-9]|(?: (?:of|cups?|inch|teaspoons?|tablespoons?|mile|cents?|points?|percent)\b)",
)
def with_weekday(m: Match) -> Date | Refusal:
    date = _ordered(int(m["a"]), int(m["b"]), year_of(m["year"]), day_first=False)
    return date._replace(weekday=lexicon.weekday(m["weekday"])) if isinstance(date, Date) else date


@rule(
    "numeric.listed_range",
    r"(?P<month>[01]?[0-9])/(?P<first>[0-3]?[0-9])(?:{DASH}|[&+])(?P<last>[0-3]?[0-9])",
    examples=("06/11-12", "9/14–15", "9/14&15"),
    lookalikes=("13/11-12", "6/31-32"),
    before=_LINE_BEGINS,
    after=_ENTRY_GOES_ON,
)
def days(m: Match) -> tuple[Piece, ...] | None:
    """Days that stand together, in the American order: the other one would put the month last."""
    month, first, last = int(m["month"]), int(m["first"]), int(m["last"])
    if not (first < last and exists(LEAP, month, first) and exists(LEAP, month, last)):
        return None
    order = "numeric month first"
    return (
        m.piece("month", "first", Date(None, month, first, order=order)),
        m.piece("last", "last", Date(None, month, last, order=order)),
    )


@rule(
    "numeric.listed_dotted",
    r"(?P<a>[0-3][0-9])\.(?P<b>[01][0-9])",
    examples=("02.06", "14.11"),
    lookalikes=("32.06. Bonn", "1.2 Method", "10.10 Arrival"),
    before=_LINE_BEGINS,
    after=rf"\.(?:{_ENTRY_GOES_ON})",
)
def dotted(m: Match) -> Date | Refusal:
    return _ordered(int(m["a"]), int(m["b"]), None, day_first=True)


def _ordered(a: int, b: int, year: int | None, *, day_first: bool) -> Date | Refusal:
    """The date of two numbers whose order is told by their size where it can be, else by custom."""
    month_first, day_then_month = exists(year or LEAP, a, b), exists(year or LEAP, b, a)
    if not (month_first or day_then_month):
        return REFUSED
    if month_first and day_then_month and not day_first:
        return Date(year, a, b, order="either" if a != b else "")
    if month_first and not day_first:
        return Date(year, a, b, order="numeric month first")
    return Date(year, b, a, order="numeric day first")

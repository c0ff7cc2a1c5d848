"""The days of a list's lines as lists write them: "Fri 3", "06/02", "Feb 15-16", "2.12.", under a month or with one.

Lines of one list share a layout, so what one leaves open the others settle: whether 06/02 is a day of June or of
February, the month of a bare number, the year, which goes on from one line to the next.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from timeline.expressions import lexicon
from timeline.interval import exists

MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_WEEKDAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?s?\b\.?"
_DAY = r"\d{1,2}(?!\d|[:.]\d|\s*[ap]\.?m\b)(?:st|nd|rd|th)?"
_TO = r"\s*(?:-|‐|‑|–|—|to|until|through|&|and|\+|/|,)\s*"
_JOIN = rf"{_TO}(?:{_WEEKDAY}\s*)?"
_LEAD = rf"(?:(?P<weekday>{_WEEKDAY})(?:{_TO}{_WEEKDAY})?\s*,?\s*(?:the\s+)?)?"
_YEAR = r"(?:\s*,?\s*(?:(?P<year>(?:19|20)\d\d)|['’](?P<short>\d\d))(?!\d))?"
_LAYOUTS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?<![\w/.-]){_LEAD}(?P<year>(?:19|20)\d\d)[-/.](?P<month>\d\d)[-/.](?P<day>\d\d)(?!\d)",
        # 30 Nov – 2 Dec; Nov 30 – Dec 2
        rf"(?<![\w/.-]){_LEAD}(?P<day>{_DAY})(?:\s+of)?\s+(?P<month>{MONTH}){_JOIN}(?P<until>{_DAY})\s+(?P<ending>{MONTH}){_YEAR}",
        rf"(?<![\w/.-]){_LEAD}(?P<month>{MONTH})\s*(?P<day>{_DAY}){_JOIN}(?P<ending>{MONTH})\s*(?P<until>{_DAY}){_YEAR}",
        # 15-16 Jan; Jan 15-16
        rf"(?<![\w/.-]){_LEAD}(?P<day>{_DAY})(?:(?:{_JOIN}{_DAY})*{_JOIN}(?P<until>{_DAY}))?(?:\s+of)?[\s-]*(?P<month>{MONTH}){_YEAR}",
        rf"(?<![\w/.-]){_LEAD}(?P<month>{MONTH})\s*(?P<day>{_DAY})(?:(?:{_JOIN}{_DAY})*{_JOIN}(?P<until>{_DAY}))?(?![\d/]){_YEAR}",
        rf"(?<![\w/.-]){_LEAD}(?P<one>\d{{1,2}})(?P<mark>[/.-])(?P<other>\d{{1,2}})(?:(?P=mark)(?P<year>(?:19|20)\d\d|\d\d)?|-(?P<until>\d{{1,2}}))?(?![\w/])",
    )
)
_BARE = re.compile(
    rf"{_LEAD}(?P<day>{_DAY})(?:{_JOIN}(?P<until>{_DAY}))?(?=\s*[-–—:|,.\t]|\s+[^\W\d_])", re.IGNORECASE
)
_BRACKETED = re.compile(
    rf"(?<=\()(?:the\s+)?(?P<day>{_DAY})(?:{_JOIN}(?P<until>{_DAY}))?(?=\)|,\s*[^\W\d_])", re.IGNORECASE
)
_HEADING = re.compile(
    rf"\W*(?P<month>{MONTH})(?:\s*,?\s*(?P<year>(?:19|20)\d\d))?\W*(?:(?:tour )?dates?\W*)?", re.IGNORECASE
)
_OPENS_WITH_POINT = re.compile(r"^\W*(\d\d?)\.(\d\d)\b(?![./]?\d)", re.MULTILINE)
_OPENING = re.compile(r"[ \t•*·|>–-]*")
_PADDED = re.compile(r"\d\d-\d\d\b")  # "09-05 Los Angeles", which "2-1 Leeds" is not
_HALF = 6  # months by which the dates of a list may step back before a new year must have begun


class Written(NamedTuple):
    """The day or days of one line as written; the parts that it leaves open are None.

    `pair` holds two numbers of which one is the month; where a third follows that may be the last day or a year
    ("10-24-25"), both are given. `span` is within the line.
    """

    span: tuple[int, int]
    weekday: int | None
    year: int | None
    month: int | None
    day: int
    ending: int | None
    until: int | None
    pair: tuple[int, int] | None
    bare: bool


class Heading(NamedTuple):
    """A line that is a month, for the lines under it."""

    month: int
    year: int | None


def heading(line: str) -> Heading | None:
    """The month that a line is the heading of."""
    found = _HEADING.fullmatch(line)
    return Heading(_month(found["month"]), int(found["year"]) if found["year"] else None) if found else None


def has_clocks(text: str) -> bool:
    """Whether lines open with times of day written like dates: "08.30 Departure", beside which "10.10" is none."""
    return any(not _can_be(int(m[1]), int(m[2])) for m in _OPENS_WITH_POINT.finditer(text))


def written(line: str, *, bare: bool = False, clocks: bool = False) -> list[Written]:
    """The days that a line names, from left to right; bare numbers only where it begins with one, or has one in brackets, and
    `bare` says so.

    `clocks`: two numbers with a point between them are a time of day.
    """
    if clocks:
        line = _OPENS_WITH_POINT.sub(lambda m: " " * len(m[0]), line)
    out: list[Written] = []
    for layout in _LAYOUTS:
        for found in layout.finditer(line):
            new = _of(found)
            if new is not None and not any(
                a < found.end() and found.start() < b for a, b in (w.span for w in out)
            ):
                out.append(new)
    out.sort(key=lambda w: w.span)
    opening = _OPENING.match(line)
    number = _BARE.match(line, opening.end() if opening else 0) if bare else None
    first = not out or (
        number is not None and number["weekday"] is not None and number.end() <= out[0].span[0]
    )
    if number is not None and first and (new := _of(number)) is not None:
        out.insert(0, new._replace(bare=True))
    if (
        bare
        and not out
        and (number := _BRACKETED.search(line)) is not None
        and (new := _of(number)) is not None
    ):
        out.append(new._replace(bare=True))
    return out


def _of(found: re.Match[str]) -> Written | None:
    """What one match of a layout says; None where its numbers can be no day."""
    said = found.groupdict()
    weekday = lexicon.weekday(said["weekday"][:3]) if said.get("weekday") else None
    year = said.get("year") or said.get("short")
    years = None if year is None else int(year) + (2000 if len(year) == 2 else 0)
    if said.get("one") is not None:
        one, other = int(said["one"]), int(said["other"])
        hyphen = said["mark"] == "-"
        opens = _OPENING.fullmatch(found.string, 0, found.start()) and _PADDED.match(
            found.string, found.start()
        )
        if not (_can_be(one, other) or _can_be(other, one)) or (
            hyphen and weekday is None and years is None and not opens
        ):
            return None
        last = _number(said.get("until") or (said["year"] if hyphen and year and len(year) == 2 else None))
        return Written(found.span(), weekday, years, None, 0, None, last, (one, other), False)
    month = said.get("month")
    day, until = _number(said["day"]), _number(said.get("until"))
    ending = said.get("ending")
    if day is None or not 1 <= day <= 31 or (until is not None and not 1 <= until <= 31):
        return None
    return Written(
        found.span(), weekday, years, _month(month) if month else None, day, _month(ending) if ending else None, until,
        None, False,
    )  # fmt: skip


def _can_be(day: int, month: int) -> bool:
    return 1 <= day <= 31 and 1 <= month <= 12


def _number(text: str | None) -> int | None:
    digits = re.match(r"\d+", text) if text else None
    return int(digits[0]) if digits else None


def _month(text: str) -> int:
    return int(text) if text.isdigit() else lexicon.month(text[:3])


Days = tuple[date, date] | None
"""First and last day of a line; None where it names none."""


def resolved(
    rows: Sequence[Written | None], heads: Sequence[Heading | None], published: date, ahead: bool
) -> list[Days]:
    """The days of the rows of one list. `heads` are the headings over the rows.

    A list without years is of the year that its weekdays fit; else, where `ahead` says that it tells what is to come,
    of the first year in which it is not over, otherwise of the last in which it had begun.
    """
    rows = _thirds(rows)
    day_first = _day_first([row for row in rows if row is not None])
    readings = [_in_year(rows, heads, published.year + step, day_first) for step in (-1, 0, 1, 2)]

    def rank(number: int) -> tuple[int, bool, int]:
        told = [
            (row, days) for row, days in zip(rows, readings[number], strict=True) if row is not None and days
        ]
        fit = sum(row.weekday in (None, days[0].weekday()) for row, days in told)
        first, last = (
            (min(d[0] for _, d in told), max(d[1] for _, d in told)) if told else (published, published)
        )
        return (fit, last >= published, -number) if ahead else (fit, first <= published, number)

    return readings[max(range(len(readings)), key=rank)]


def _thirds(rows: Sequence[Written | None]) -> list[Written | None]:
    """The rows with a third number after two taken for a last day where other rows have two alone, else for a year."""
    pairs = [row for row in rows if row is not None and row.pair is not None]
    short = any(row.year is None for row in pairs)
    return [
        row
        if row is None or row.pair is None or row.year is None or row.until is None
        else row._replace(year=None)
        if short
        else row._replace(until=None)
        for row in rows
    ]


def _in_year(
    rows: Sequence[Written | None], heads: Sequence[Heading | None], year: int, day_first: bool
) -> list[Days]:
    """The days of rows of which the first that names no year is of `year`."""
    out: list[Days] = []
    last: date | None = None
    for row, head in zip(rows, heads, strict=True):
        start = end = None
        if row is not None:
            month, day = row.month or (head.month if head is not None else None), row.day
            if month is None and last is not None:  # "(31)", and on the next line "(2)"
                month = last.month % 12 + 1 if row.bare and day < last.day else last.month
            if row.pair is not None:
                day, month = row.pair if day_first and _can_be(*row.pair) else row.pair[::-1]
                if not _can_be(day, month):
                    day, month = month, day
            if month is not None:
                running = last.year + (last.month - month >= _HALF) if last is not None else year
                start = _date(row.year or (head.year if head is not None else None) or running, month, day)
            if start is not None and month is not None and row.until is not None:
                ending = row.ending or (month if row.until >= day else month % 12 + 1)
                end = _date(start.year + (ending < month), ending, row.until)
        if start is not None:
            last = start
        out.append(None if start is None else (start, end if end is not None and end >= start else start))
    return out


def _day_first(rows: Sequence[Written]) -> bool:
    """Whether the pairs of numbers of a list are days before months: what no month can be, weekdays and order tell."""
    pairs = [row.pair for row in rows if row.pair is not None]
    if not pairs or any(one > 12 for one, _ in pairs):
        return True
    if any(other > 12 for _, other in pairs):
        return False
    months_first, days_first = _steps(pairs), _steps([(b, a) for a, b in pairs])
    return days_first <= months_first and not (days_first == months_first and len({a for a, _ in pairs}) == 1)


def _steps(pairs: Iterable[tuple[int, int]]) -> int:
    """How many steps back, or across months, the (month, day) pairs of a list make."""
    return sum(4 * (after < before) + abs(after[0] - before[0]) for before, after in pairwise(pairs))


def _date(year: int, month: int, day: int | None) -> date | None:
    return date(year, month, day) if day is not None and exists(year, month, day) else None

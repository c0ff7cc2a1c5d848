"""Lists of dates and places: "May 3 – Berlin, Columbiahalle", one a line or several in one; programmes day by day."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from timeline.events import status
from timeline.events.dating import Dating
from timeline.events.gazetteer import Place
from timeline.events.places import Mention
from timeline.events.record import Extraction
from timeline.tours import programme, row_days, row_places
from timeline.tours.row_days import Heading, Written
from timeline.tours.visit import STOP

_LINE = re.compile(r"[^\n]+")
_PARAGRAPH = re.compile(r"[^\n]+(?:\n[^\n]+)*")
_NO_WORD = re.compile(r"[\W\d_]*(?:day \d+[\W\d_]*)?", re.IGNORECASE)
_LONGEST = 140  # of a line of a list
_LONGEST_TASK = 400  # of a line of a programme, which may hold several sentences without a verb
_SHORT = 50  # of the lines of a stop that has several
_JOINED = re.compile(r"\s*(?:&|\+|,|/|-|–|—|and|to)\s*", re.IGNORECASE)
_FEWEST = 2
_PROSE = re.compile(r"(?:The|An?|They|He|She|It|His|Her|Their)\s+[a-z]")
_PROSE_WORDS = 9  # spaces of a line that is a sentence, whatever its verb
_BEFORE = 300  # code points before a list in which the month of its bare numbers is named
_MONTH = re.compile(row_days.MONTH, re.IGNORECASE)
_MOVED = re.compile(
    r"\b(?:moved|rescheduled|postponed|put back|pushed back|now|new date"
    r"|changed|originally|previously|formerly|(?<=\()was|instead of|replac(?:es|ing))\b"
    r"[^\n]{0,20}$",
    re.IGNORECASE,
)
_FROM = re.compile(
    r"\b(?:from|originally|previously|formerly|(?<=\()was|instead of|replac(?:es|ing))\b[^\n]{0,12}$",
    re.IGNORECASE,
)
_FATES = (
    (re.compile(r"\b(?:cancell?ed|scrapped|axed|called off|dropped)\b", re.IGNORECASE), status.CANCELLED),
    (re.compile(r"\b(?:postponed|rescheduled|put back|pushed back)\b", re.IGNORECASE), status.POSTPONED),
)  # fmt: skip


class Row(NamedTuple):
    """One stop of a list, or a place left; `group` tells rows of one block of lines apart from those of another.

    Its days are `days`, first and last, where the layout of the list tells them, else what `datings` name.
    """

    span: tuple[int, int]
    place: Place
    offset: int
    datings: list[Dating]
    days: tuple[date, date] | None
    status: str | None  # where the line itself tells it
    group: int
    kind: str = STOP
    said: tuple[int, int] | None = None  # the words of the days, where the layout tells them


class _Line(NamedTuple):
    """A line without a sentence, or the lines of one stop: what may be its day and its place."""

    span: tuple[int, int]
    written: list[Written]  # spans count from the beginning of the line
    dates: list[Dating]
    mentions: list[Mention]
    head: Heading | None
    last: Written | None  # a second day that is joined to the first: "Tue 9/16 + Wed 9/17"


class _When(NamedTuple):
    days: tuple[date, date] | None
    datings: list[Dating]
    said: tuple[int, int] | None


class _Other(NamedTuple):
    """The second day of a stop that was moved; `later`: the new one."""

    days: tuple[date, date]
    later: bool


def lines(
    text: str, found: Extraction, datings: Sequence[Dating], published: date, ahead: bool = True
) -> list[Row]:
    """The rows of the lists of a text: lines that hold a place and a date and no sentence, lines under one that is
    only a day, and lines without a date that stand among them. A single such line is no list. Days without a year are
    taken for ones to come where the list is `ahead`, else for ones that are over.
    """
    told = list(_told(text, found, datings))
    if sum(bool(line.written or line.dates) for line in told) < _FEWEST:
        return []
    days = _days(told, published, ahead)
    tasks = sum(programme.is_task(_plain(text, line)) for line in told)
    read = _programme if 2 * tasks >= sum(bool(line.mentions) for line in told) else _table
    under = _When(None, [], None)
    whens: list[tuple[_Line, _When]] = []
    for line, day in zip(told, days, strict=True):
        own = _When(day, [] if day is not None else line.dates, _words(line, 0))
        if own.days is None and not own.datings:
            whens.append((line, under))
        elif not line.mentions and _NO_WORD.fullmatch(_plain(text, line)):
            under = own
        else:
            whens.append((line, own))
    rows = list(read(text, whens))
    dated = [bool(row.days or row.datings) for row in rows]
    if sum(dated) < _FEWEST:
        return []
    first, last = dated.index(True), len(dated) - 1 - dated[::-1].index(True)
    kept = [
        row for i, row in enumerate(rows)
        if dated[i] or first < i < last or (i > last and _adjoins(text, rows[i - 1], row) and _alike(text, row))
    ]  # fmt: skip
    return [row._replace(group=kept[0].span[0]) for row in kept]


def _days(told: Sequence[_Line], published: date, ahead: bool) -> list[row_days.Days]:
    """The days of each line, all of them read together."""
    pairs = [(line.written[0] if line.written else None, line.last) for line in told]
    rows = [(row, line.head) for line, pair in zip(told, pairs, strict=True) for row in pair]
    read = row_days.resolved([row for row, _ in rows], [head for _, head in rows], published, ahead)
    return [
        (first[0], last[1]) if first is not None and last is not None and first[0] <= last[1] else first
        for first, last in zip(read[::2], read[1::2], strict=True)
    ]


def _told(text: str, found: Extraction, datings: Sequence[Dating]) -> Iterator[_Line]:
    """The lines that may be of a list."""
    days = [d.first.char_start for d in datings]
    head: Heading | None = None
    told = -_BEFORE - 1  # the end of the last line with a day
    clocks = row_days.has_clocks(text)
    for a, b in _units(text):
        long = b - a > _LONGEST
        line = text[a:b]
        if (
            b - a > _LONGEST_TASK
            or _is_sentence(text, found, a, b)
            or (long and not line[:12].strip(" \t•*-").isdigit() and not programme.is_task(line))
        ):
            continue
        month = row_days.heading(line) if b - a < _SHORT else None
        if month is not None:
            head = month
            continue
        has_digit = any(c.isdigit() for c in line)
        written = row_days.written(line, bare=not long and not clocks, clocks=clocks) if has_digit else []
        if written and written[0].bare and head is None and a - told > _BEFORE:
            head = _month_before(text, a)
            written = written if head is not None else written[1:]
        if written:
            told = b
            head = head if written[0].month is None else None  # bare numbers after it are of its month
        last = None
        if len(written) > 1 and _JOINED.fullmatch(line, written[0].span[1], written[1].span[0]):
            last = written.pop(1)
            written[0] = written[0]._replace(span=(written[0].span[0], last.span[1]))
        dates = [
            d for d in datings[bisect_left(days, a) : bisect_left(days, b)]
            if d.first.type in ("DATE", "TIME") and names_day(d)
        ]  # fmt: skip
        if not any(d.first.type == "DATE" for d in dates):
            dates = []
        yield _Line((a, b), written, dates, list(found.mentions_in(a, b)), head, last)


def _units(text: str) -> Iterator[tuple[int, int]]:
    """The lines of a text, those of one stop as one: "Bristol / Thekla / 1 February", set apart by empty lines."""
    for paragraph in _PARAGRAPH.finditer(text):
        parts = [line.span() for line in _LINE.finditer(text, *paragraph.span())]
        if 2 <= len(parts) <= 4 and all(b - a < _SHORT for a, b in parts):
            alone = [_is_date(text[a:b]) for a, b in parts]
            if sum(alone) == 1 and not alone[0]:
                yield paragraph.span()
                continue
        yield from parts


def _is_date(line: str) -> bool:
    found = row_days.written(line) if any(c.isdigit() for c in line) else []
    return bool(found) and not _NO_WORD.fullmatch(line) and bool(_NO_WORD.fullmatch(_without(line, found)))


def _month_before(text: str, start: int) -> Heading | None:
    """The month named last before a list of bare numbers."""
    named = [month[0] for month in _MONTH.finditer(text, max(0, start - _BEFORE), start)]
    return row_days.heading(named[-1]) if named else None


def _without(line: str, found: Sequence[Written]) -> str:
    a, b = found[0].span
    return f"{line[:a]} {line[b:]}"


def _plain(text: str, line: _Line) -> str:
    """A line without its first date."""
    whole = text[line.span[0] : line.span[1]]
    if line.written:
        return _without(whole, line.written)
    for d in line.dates[:1]:
        a, b = d.first.char_start - line.span[0], (d.last or d.first).char_end - line.span[0]
        return f"{whole[:a]} {whole[b:]}"
    return whole


def _rest(line: _Line) -> list[tuple[int, int]]:
    """The stretches of the text that a line has before and after its first date."""
    start, end = line.span
    if line.written:
        a, b = (start + at for at in line.written[0].span)
    elif line.dates:
        a, b = line.dates[0].first.char_start, (line.dates[0].last or line.dates[0].first).char_end
    else:
        return [line.span]
    return [(i, j) for i, j in ((start, a), (b, end)) if i < j]


def _table(text: str, whens: Sequence[tuple[_Line, _When]]) -> Iterator[Row]:
    """One stop a line, the place in the same cell of most."""
    places = row_places.of_lines(
        text, [_rest(line) for line, _ in whens], [line.mentions for line, _ in whens]
    )
    for (line, when), place in zip(whens, places, strict=True):
        if place is None:
            continue
        row = Row(
            line.span,
            place.place,
            place.offset,
            when.datings,
            when.days,
            _fate(text, line),
            line.span[0],
            said=when.said,
        )
        other = _other_day(text, line, when)
        if other is None or row.status == status.CANCELLED:
            yield row
            continue
        old, new = (status.POSTPONED, status.PLANNED) if other.later else (status.PLANNED, status.POSTPONED)
        yield row._replace(status=old)
        yield row._replace(days=other.days, said=_words(line, 1), status=new, offset=place.offset + 1)


def _behind_date(text: str, line: _Line) -> int:
    """Where a line goes on behind the date that it begins with: "Nov. 4, Seoul: round table"."""
    start = line.span[0]
    if not line.written:
        return start
    opens, ends = (start + at for at in line.written[0].span)
    return start if any(map(str.isalnum, text[start:opens])) else ends


def _programme(text: str, whens: Sequence[tuple[_Line, _When]]) -> Iterator[Row]:
    """What is done each day, with any number of places a line."""
    told = [
        (line, when, entry)
        for line, when in whens
        for entry in programme.entries(text, _behind_date(text, line), line.span[1], line.mentions)
    ]
    names: dict[tuple[str, str | None], Place] = {}
    told = [
        (line, when, e._replace(place=names.setdefault((e.place.name.lower(), e.place.country), e.place)))
        for line, when, e in told
    ]
    sure = {(when.days, entry.place.country) for _, when, entry in told if not entry.airport}
    at: Place | None = None
    for number, (line, when, entry) in enumerate(told):
        if entry.airport and (when.days, entry.place.country) in sure:
            continue
        if entry.ahead and any(later.place == entry.place for _, _, later in told[number + 1 :]):
            continue  # "Departure by air for Quito", where the plane lands on the next day
        stays = entry.kind == STOP or entry.place == at
        yield Row(
            line.span, entry.place, entry.offset, when.datings, when.days, _fate(text, line), line.span[0],
            STOP if stays else entry.kind, when.said,
        )  # fmt: skip
        at = entry.place if stays else at


def _fate(text: str, line: _Line) -> str | None:
    return next((state for pattern, state in _FATES if pattern.search(text, *line.span)), None)


def _words(line: _Line, number: int) -> tuple[int, int] | None:
    """Where the days stand that a line names, by their number from the left."""
    if len(line.written) <= number:
        return None
    a, b = line.written[number].span
    return line.span[0] + a, line.span[0] + b


def _other_day(text: str, line: _Line, when: _When) -> _Other | None:
    """The day that a line says its stop is moved to, or was moved from."""
    if when.days is None or len(line.written) < 2:
        return None
    other = line.written[1]
    between = (line.span[0] + line.written[0].span[1], line.span[0] + other.span[0])
    if not _MOVED.search(text, *between):
        return None
    later = not _FROM.search(text, *between)
    # Seen from the first day a new one is still to come; the old one is of the same year, if that is not to say after it.
    head = line.head if other.month is None and other.pair is None else None
    days = row_days.resolved([other], [head], when.days[0], later)[0]
    return None if days is None else _Other(days, later)


def names_day(d: Dating) -> bool:
    """Whether a dating names a day or a few, not a month or a season."""
    e = d.first
    return e.start is not None and e.end is not None and (e.end - e.start).days <= 4


def _is_sentence(text: str, found: Extraction, a: int, b: int) -> bool:
    """Whether a finite verb with a subject stands in `[a, b)`, or what reads like prose: many words, an article first and a
    full stop last. Only the sentences that reach into it are looked at."""
    line = text[a:b]
    if _PROSE.match(line) and line.rstrip().endswith(".") and line.count(" ") >= _PROSE_WORDS:
        return True
    return any(
        c.verb is not None
        and a <= c.verb.start < b
        and c.verb.finite
        and c.kind != "headline"
        and c.subject is not None
        for c in found.clauses_in(a, b)
    )


def _adjoins(text: str, one: Row, other: Row) -> bool:
    return not text[one.span[1] : other.span[0]].strip()


def _alike(text: str, row: Row) -> bool:
    line = text[row.span[0] : row.span[1]].strip()
    return not line.endswith((".", ":", "?", "!")) and len(line) < 90

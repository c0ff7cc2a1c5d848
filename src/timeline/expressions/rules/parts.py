"""Parts of a date: early, mid, late, the end of, around, later in, the first week of."""

from __future__ import annotations

import re

from timeline.expressions import lexicon
from timeline.expressions.counting import is_count
from timeline.expressions.meaning import (
    Counted,
    Current,
    Date,
    Daypart,
    Era,
    Holiday,
    Meaning,
    NewYear,
    Nth,
    Part,
    Portion,
    Season,
    Weekday,
    Within,
)
from timeline.expressions.registry import Match, rule

_DATES = (Date, Daypart, Era, Season, Portion, Holiday, Weekday, Within, Current, NewYear, Nth, Counted)

# What a part can be of: any date, written out as loosely as the other families read it.
_WHICH = (
    r"(?:(?:the|the new|this|last|next|that|that same|the same|the following|the previous|the current|the next|its|the past|this past"
    r"|this coming) )?"
)
_MONTH = (
    r"{MONTH}(?: {DAY})?(?:(?:,? of|,)? (?:{YEAR}|(?:last|next|this|that|the same) year|[0-9]{1,3} ?{ERA}))?"
    r"|{DAY}(?: of)? {MONTH}(?: {YEAR})?"
)
_YEARS = (
    r"{YEAR}(?: ?{ERA})?|[0-9]{1,4} ?{ERA}|[0-9]{1,3}0s(?: ?{ERA})?|1[0-9]{2}0['’]?s|20[0-9]0['’]?s|{SHORT_YEAR}"
    r"|['’][0-9]0s|{ORDINAL}[- ]century(?: {ERA})?|fiscal {YEAR}"
    r"|(?:twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)"
)
_UNITS = (
    r"(?:fiscal |calendar |financial )?(?:week|wk|month|mth|quarter|year|yr|decade|century|weekend|day)"
    r"|{ORDINAL}[- ]quarter(?:(?: of)? {YEAR})?"
)
_SEASONS = r"{SEASON}(?:(?:,? of)? {YEAR}| (?:last|next|this|that) year|(?: of)? [0-9]{1,4} ?{ERA})?|Christmas|Easter"
_DAYS = (
    r"{WEEKDAY}(?: (?:morning|afternoon|evening|night))?|today|tomorrow|yesterday|tonight"
    r"|(?:morning|afternoon|evening|night)(?: hours)?(?: of (?:{DAY} {MONTH}(?: {YEAR})?|{MONTH} {DAY}(?:,? {YEAR})?))?"
)
_INNER = f"(?P<inner>{_WHICH}(?:{_MONTH}|{_YEARS}|{_UNITS}|{_SEASONS}|{_DAYS}))"


def _inner(m: Match, words: str) -> Meaning | None:
    """What the words after a part mean, with their article or without."""
    tries = (words, "the " + words, words.removeprefix("the "))
    return next((found for each in tries if (found := m.meaning_of(each, *_DATES))), None)


_DECADE = re.compile(r"\b[2-9]0s$")
_SOMEBODYS = re.compile(r"\b(?:his|her|their|my|your|our)\s[^.]{0,24}$", re.IGNORECASE)


def _is_no_age(left: str, phrase: str, right: str) -> bool:
    """Whether "mid-20s" is a decade and not somebody's age."""
    return _DECADE.search(phrase) is None or _SOMEBODYS.search(left) is None


@rule(
    "parts.part",
    r"(?:the )?(?P<part>{PART})(?: |[-‐‑–] ?)(?:in )?" + _INNER,
    examples=(
        "early 2019", "late last year", "mid-March", "the end of 2018", "the beginning of the month", "late November",
        "later this year", "the early 1990s", "early in the morning of 29 April 1975",
    ),
    lookalikes=("the end of the road", "early man"),
    not_after=r"-old\b| old\b| {UPPER}{LOWER}+(?:s|ship|ing)\b(?! [A-Za-z]+ed\b)",
    where=_is_no_age,
)  # fmt: skip
def part(m: Match) -> Meaning | None:
    inner = _inner(m, m.as_written("inner").replace(" hours", ""))
    if inner is None:
        return None
    return Part(lexicon.PARTS[m["part"]], inner, m["part"] in ("later", "later in"))


@rule(
    "parts.hyphened",
    r"(?P<part>early|mid|late)-(?P<inner>{MONTH}|{YEAR})",
    examples=("late-November", "mid-2007"),
    lookalikes=("late-Victorian",),
)
def hyphened(m: Match) -> Meaning | None:
    inner = m.meaning("inner", Date)
    return Part(lexicon.PARTS[m["part"]], inner) if inner else None


@rule(
    "parts.part_of_day",
    r"(?P<part>early|late|mid)(?: |-)(?P<inner>(?P<name>morning|afternoon|evening|night) "
    r"(?P<day>yesterday|today|tomorrow|{WEEKDAY}))",
    examples=("mid-afternoon yesterday", "late afternoon Friday"),
)
@rule(
    "parts.the_next",
    r"(?P<part>early|late) (?P<day>the (?:next|following|same)|that) (?P<name>morning|afternoon|evening|night)",
    examples=("early the next morning", "late that night"),
)
def part_of_day(m: Match) -> Meaning | None:
    inner = m.meaning_of(f"{m.as_written('day')} {m['name']}")
    return Part(lexicon.PARTS[m["part"]], inner) if inner else None


def _is_year(left: str, phrase: str, right: str) -> bool:
    return not is_count("about ", right)


@rule(
    "parts.around",
    r"(?P<word>about|around|circa|ca?\.|approximately|roughly) "
    r"(?P<inner>{MONTH}(?: {DAY})?(?:,? {YEAR})?|{DAY} {MONTH}(?: {YEAR})?|[0-9]{1,4} ?{ERA}|(?-i:AD|A\.D\.) [0-9]{1,4}|{YEAR}"
    r"|the (?:year )?{YEAR}s?|{SEASON} {YEAR}|the {ORDINAL} century)",
    examples=("around 1910", "about March 1918", "ca. 466 BC"),
    lookalikes=("talks about Friday", "about 1500 people", "about 1900 workers"),
    not_before=(
        r"\b(?:talk|talks|talked|think|thought|worry|worried|debate|story|book|questions?|all|said|concerns?|know"
        r"|optimistic|upbeat|heard|learned|reports?|song|film|movie) "
    ),
    where=_is_year,
)
def around(m: Match) -> Meaning | None:
    inner = m.meaning("inner", *_DATES)
    return Part("APPROX", inner) if inner is not None else None


@rule(
    "parts.year_end",
    r"(?:the )?(?:(?P<year>{YEAR})[ -])?year(?:['’]s)?[- ]end",
    examples=("year-end", "year's end", "2018 year-end", "year end"),
)
def year_end(m: Match) -> Meaning | None:
    return Part("END", Date(int(m["year"])) if m["year"] else Current("Y", 0))


@rule(
    "parts.unit_end",
    r"(?P<unit>month|week|quarter|decade)(?:['’]s)?[- ]end",
    examples=("month-end", "quarter's end"),
    lookalikes=("weekend",),
)
def unit_end(m: Match) -> Meaning | None:
    return Part("END", Current(lexicon.unit(m["unit"]), 0))


@rule(
    "parts.rest_of",
    r"the (?:rest|remainder|balance) of (?P<inner>(?:the|this|that) (?:day|week|month|year|decade|century|quarter)"
    r"|{YEAR}|{MONTH}|the {SEASON}|[0-9]{3} ?{ERA})",
    examples=("the rest of the year", "the remainder of 2018"),
)
def rest_of(m: Match) -> Meaning | None:
    inner = m.meaning("inner", *_DATES)
    return Part("END", inner, True) if inner else None


_ORDER = {"first": 0, "opening": 0, "early": 0, "second": 1, "third": 2, "fourth": 3, "middle": 1}
_COUNTS = {"half": 2, "third": 3, "quarter": 4, "decade": 10}


@rule(
    "parts.of_era",
    r"(?:the )?(?P<nth>first|second|third|fourth|middle|latter|last|final|early|opening|closing) "
    r"(?P<fraction>half|quarter|third|decades?|years) of (?P<inner>the {ORDINAL} century(?: {ERA})?|the [0-9]{3}0s"
    r"|(?:this|last|the|that) (?:century|decade))",
    examples=("the second quarter of the 18th century", "the first half of the 1990s"),
    lookalikes=("the first half of the match",),
)
def of_era(m: Match) -> Meaning | None:
    inner = _inner(m, m.as_written("inner"))
    count = _COUNTS.get(m["fraction"])
    place = _ORDER.get(m["nth"], (count or 2) - 1)  # else the last
    if inner is None or (count is not None and place >= count):
        return None
    mod = "START" if place == 0 else "END" if place == (count or 2) - 1 else "MID"
    return Part(mod, inner, share=(place, count) if count else None)


_NUMBERS = {
    "first": 1, "opening": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "last": -1, "final": -1,
    "closing": -1,
}  # fmt: skip


@rule(
    "parts.nth_unit",
    r"(?:the |its )?(?P<nth>first|second|third|fourth|last|final|opening|closing|1st|2nd|3rd) "
    r"(?P<unit>day|week|weekend|month) (?:of|in) (?P<inner>{MONTH}(?:,? (?:of )?(?:{YEAR}|{OUTER_YEAR}))?|{YEAR}"
    r"|(?:this|next|last|that|the) (?P<whole>month|year))",
    examples=("the last day of 2017", "the first week of November", "the first month of next year"),
    lookalikes=("the last day of the trial",),
)
def nth_unit(m: Match) -> Meaning | None:
    inner = _inner(m, m.as_written("inner"))
    return Counted(_NUMBERS[m["nth"]], lexicon.unit(m["unit"]), inner) if inner else None

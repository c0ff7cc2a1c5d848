"""Parts of a date: early, mid, late, the end of, around, later in."""

from __future__ import annotations

from timeline.expressions import lexicon
from timeline.expressions.counting import is_count
from timeline.expressions.meaning import (
    Clock,
    Current,
    Date,
    Duration,
    Meaning,
    Part,
    Repeat,
    Shift,
    Vague,
    Window,
)
from timeline.expressions.registry import Match, rule

# What a part can be of: any date, written out as loosely as the other families read it.
_INNER = (
    r"(?P<inner>(?:(?:the|this|last|next|that|the same|the following|the previous|the current|the next|its|the past|this past) )?"
    r"(?:{MONTH}(?: {DAY})?(?:(?:,? of|,)? (?:{YEAR}|(?:last|next|this|that|the same) year|[0-9]{1,3} ?{ERA}))?|{DAY}(?: of)? {MONTH}(?: {YEAR})?|{YEAR}(?: ?{ERA})?|[0-9]{1,4} ?{ERA}|[0-9]{1,3}0s(?: ?{ERA})?|1[0-9]{2}0['’]?s|20[0-9]0['’]?s"
    r"|{SHORT_YEAR}|['’][0-9]0s|{WEEKDAY}(?: (?:morning|afternoon|evening|night))?|(?:fiscal |calendar |financial )?(?:week|month|quarter|year|decade|century|weekend|day)|{SEASON}(?: of)?(?: {YEAR}| (?:last|next|this|that) year|[0-9]{1,4} ?{ERA})?"
    r"|{ORDINAL}[- ]century(?: {ERA})?|{ORDINAL}[- ]quarter(?:(?: of)? {YEAR})?|(?:twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)"
    r"|today|tomorrow|yesterday|tonight|morning|afternoon|evening|night|morning hours|fiscal {YEAR}|Christmas|Easter))"
)


@rule(
    "parts.part",
    r"(?:as (?:early|late|recently) as )?(?:the )?(?P<part>{PART})(?: |[-‐‑–] ?)(?:in )?" + _INNER,
    examples=("early 2019", "late last year", "mid-March", "the end of 2018", "the beginning of the month", "late November", "later this year", "the early 1990s"),
    lookalikes=("the end of the road", "early man"),
    not_after=r"-old\b| old\b| [A-Z][a-z]+(?:s|ship|ing)\b(?! [A-Z]?[a-z]+ed\b)",
)
def part(m: Match) -> Meaning | None:
    words = m.as_written("inner").removesuffix(" hours")
    inner = m.parse(words) or m.parse("the " + words) or m.parse(words.removeprefix("the "))
    if inner is None or isinstance(inner, (Part, Repeat, Vague, Duration, Clock, Window, Shift)):
        return None
    return Part(lexicon.PARTS[m["part"]], inner, m["part"] in ("later", "later in"))


@rule(
    "parts.part_of_day",
    r"(?P<part>early|late|mid)(?: |-)(?P<inner>(?P<name>morning|afternoon|evening|night) (?P<day>yesterday|today|tomorrow|{WEEKDAY}))",
    examples=("mid-afternoon yesterday", "late afternoon Friday"),
)
def part_of_day(m: Match) -> Meaning | None:
    inner = m.parse(f"{m.as_written('day')} {m['name']}")
    return Part(lexicon.PARTS[m["part"]], inner) if inner else None


def _is_year(left: str, phrase: str, right: str) -> bool:
    return not is_count("about ", right)


@rule(
    "parts.around",
    r"(?P<word>about|around|circa|ca?\.|approximately|roughly) (?P<inner>{MONTH}(?: {DAY})?(?:,? {YEAR})?|{DAY} {MONTH}(?: {YEAR})?|[0-9]{1,4} ?{ERA}|{YEAR}|the (?:year )?{YEAR}s?|{SEASON} {YEAR}|the {ORDINAL} century)",
    examples=("around 1910", "about March 1918", "ca. 466 BC"),
    lookalikes=("talks about Friday", "about 1500 people"),
    where=_is_year,
    not_before=r"\b(?:talk|talks|talked|think|thought|worry|worried|debate|story|book|questions?|all|said|concerns?|know|optimistic|upbeat) ",
)
def around(m: Match) -> Meaning | None:
    inner = m.meaning("inner")
    return Part("APPROX", inner) if inner is not None and not isinstance(inner, (Part, Repeat, Vague, Duration, Window)) else None


@rule(
    "parts.year_end",
    r"(?:the )?(?:(?P<year>{YEAR})[ -])?year(?:['’]s)?[- ]end",
    examples=("year-end", "year's end", "2018 year-end", "year end"),
)
def year_end(m: Match) -> Meaning | None:
    return Part("END", Date(int(m["year"])) if m["year"] else Current("Y", 0))


@rule(
    "parts.end_of",
    r"(?P<unit>month|week|quarter|season|decade)(?:['’]s)?[- ]end",
    examples=("month-end", "quarter's end"),
    lookalikes=("weekend",),
)
def unit_end(m: Match) -> Meaning | None:
    return Part("END", Current(lexicon.unit(m["unit"]), 0)) if m["unit"] != "season" else None


@rule(
    "parts.rest_of",
    r"the (?:rest|remainder|balance) of (?P<inner>(?:the|this|that) (?:day|week|month|year|decade|century|quarter)|{YEAR}|{MONTH}|the {SEASON}|[0-9]{3} ?{ERA})",
    examples=("the rest of the year", "the remainder of 2018"),
)
def rest_of(m: Match) -> Meaning | None:
    inner = m.meaning("inner")
    return Part("END", inner, True) if inner else None

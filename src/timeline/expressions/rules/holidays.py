"""Holidays and feasts by name, and days of history known by one."""

from __future__ import annotations

from timeline.expressions import feasts
from timeline.expressions.lexicon import DAYPARTS, any_of
from timeline.expressions.meaning import CONTEXT, Current, Date, Daypart, Holiday, Meaning, Repeat, Within
from timeline.expressions.registry import Match, rule
from timeline.expressions.rules.calendar import year_of

_UNSAFE = ("new year", "the new year", "new years")  # mean the whole year as often as its first day
_FEAST = any_of(n for n in feasts.NAMES if n not in _UNSAFE).replace("'", "['’]")
_NUMBERED = "9/11"  # an ordinary date too
_HISTORIC = any_of(n for n in feasts.HISTORIC if n != _NUMBERED)

_SHIFTS = {"last": -1, "this": 0, "next": 1, "this past": -1, "this coming": 1, "": None}
# What is bought, sung or eaten at a feast is of no day.
_THINGS = r"[- ](?:trees?|presents?|cards?|carols?|lights|pudding|decorations?|bunny|eggs?|season)\b"
_NAMES = r" (?-i:Island|Committee|Rising|Seals?|Carol|Fund)\b"


@rule(
    "holidays.name",
    r"(?:(?P<shift>last|this past|this coming|this|next) )?(?P<name>" + _FEAST + r")"
    r"(?:,? (?:of )?(?:(?P<year>{YEAR})|(?P<outer>{OUTER_YEAR})))?",
    examples=(
        "Christmas", "Easter Monday", "Thanksgiving Day", "last Christmas", "Christmas 2014", "Mother’s Day",
        "Good Friday this year", "Christmas Day, 2014",
    ),
    lookalikes=("Easter Island", "Christmas tree", "Christmas Island"),
    not_before=r"\b(?:every|each|Father|White) ",
    not_after=_NAMES + "|" + _THINGS,
)  # fmt: skip
def name(m: Match) -> Meaning | None:
    holiday = Holiday(feasts.key(m["name"]), year_of(m["year"]), _SHIFTS[m["shift"]])
    if m["outer"]:
        outer = m.meaning("outer")
        return Within(holiday, outer) if outer else None
    return holiday


@rule(
    "holidays.every",
    r"(?P<quant>every|each) (?P<name>" + _FEAST + r")",
    examples=("every Christmas", "each Thanksgiving"),
)
def every(m: Match) -> Meaning | None:
    fixed = feasts.fixed(feasts.key(m["name"]))
    value = f"XXXX-{fixed[0]:02d}-{fixed[1]:02d}" if fixed else "P1Y"
    return Repeat(value, m["quant"].upper())


@rule(
    "holidays.that",
    r"that (?P<name>" + _FEAST + r")",
    examples=("that Christmas",),
)
def that(m: Match) -> Meaning | None:
    return Within(Holiday(feasts.key(m["name"])), Current("Y", 0, CONTEXT))


@rule(
    "holidays.week",
    r"(?P<name>" + _FEAST + r") (?P<unit>week|weekend)",
    examples=("Easter week", "Thanksgiving weekend"),
)
def week(m: Match) -> Meaning | None:
    unit = "WE" if m["unit"] == "weekend" else "W"
    return Within(Current(unit, 0), Holiday(feasts.key(m["name"])))


@rule(
    "holidays.part_of_day",
    r"(?P<name>" + _FEAST + r") (?P<part>morning|afternoon|evening|night)(?:,? (?:of )?(?P<year>{YEAR}))?",
    examples=("Christmas night 1776", "Thanksgiving morning"),
    lookalikes=("Christmas nights out",),
    not_after=r"s\b",
)
def part_of_day(m: Match) -> Meaning | None:
    code, first, last = DAYPARTS[m["part"]]
    return Daypart(code, first, last, Holiday(feasts.key(m["name"]), year_of(m["year"])))


@rule(
    "holidays.historic",
    f"(?P<name>{_HISTORIC})",
    examples=("D-Day", "VE Day"),
    lookalikes=("the D-Day of their careers",),
    not_after=r"-{LOWER}| of (?:his|her|their|our|the)",
)
@rule(
    "holidays.historic_number",
    f"(?P<name>{_NUMBERED})",
    examples=("9/11",),
    lookalikes=("9/11/2018", "on 9/11"),
    not_before=r"\b(?:on|dated|by|until) |[0-9/-]",
    not_after=r"/|-{LOWER}",
)
def historic(m: Match) -> Meaning | None:
    return Date(*feasts.HISTORIC[m["name"]])


@rule(
    "holidays.september_11",
    r"Sep(?:t|tember)?\.? 11",
    examples=("September 11", "Sept. 11"),
    lookalikes=("September 11, 2018", "The school opens on September 11."),
    after=r"(?:th)? (?:terror|attack|hijack|tragedy|commission|atrocit|plotters?)",
)
def september_11(m: Match) -> Meaning | None:
    return Date(2001, 9, 11)

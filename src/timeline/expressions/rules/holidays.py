"""Holidays and feasts by name."""

from __future__ import annotations

from timeline.expressions import feasts
from timeline.expressions.lexicon import FRAGMENTS, any_of
from timeline.expressions.meaning import CONTEXT, Current, Holiday, Meaning, Within
from timeline.expressions.registry import Match, rule
from timeline.expressions.rules.calendar import year_of

FRAGMENTS["FEAST"] = any_of(n for n in feasts.NAMES if n not in ("new year", "the new year", "new years")).replace("'", "['’]")

_SHIFTS = {"last": -1, "this": 0, "next": 1, "this past": -1, "this coming": 1, "": None}


@rule(
    "holidays.name",
    r"(?:(?P<shift>last|this past|this coming|this|next) )?(?P<name>{FEAST})(?: (?P<year>{YEAR}))?",
    examples=("Christmas", "Easter Monday", "Thanksgiving Day", "last Christmas", "Christmas 2014", "Mother’s Day"),
    lookalikes=("Easter Island", "Christmas tree", "Christmas Island", "Independence Day Parade Committee"),
    not_before=r"\b(?:every|each|Father) ",
    not_after=r" (?-i:Island|Committee|Rising|Seals?|Carol|Fund|Offensive)\b|[- ](?:trees?|presents?|cards?|carols?|lights|pudding|decorations?|bunny|eggs?)\b",
)
def name(m: Match) -> Meaning | None:
    year = year_of(m["year"]) if m["year"] else None
    return Holiday(feasts.key(m["name"]), year, _SHIFTS[m["shift"]])


@rule(
    "holidays.that",
    r"that (?P<name>{FEAST})",
    examples=("that Christmas",),
)
def that(m: Match) -> Meaning | None:
    return Within(Holiday(feasts.key(m["name"])), Current("Y", 0, CONTEXT))


@rule(
    "holidays.week",
    r"(?P<name>{FEAST}) (?P<unit>week|weekend)",
    examples=("Easter week", "Thanksgiving weekend"),
)
def week(m: Match) -> Meaning | None:
    unit = "WE" if m["unit"] == "weekend" else "W"
    return Within(Current(unit, 0), Holiday(feasts.key(m["name"])))

"""Seasons of the year."""

from __future__ import annotations

from timeline.expressions import lexicon
from timeline.expressions.meaning import CONTEXT, Current, Meaning, Piece, Season, Within
from timeline.expressions.registry import Match, rule
from timeline.expressions.rules.calendar import year_of

_SHIFTS = {"last": -1, "this past": -1, "this": 0, "this coming": 1, "next": 1}


def _is_no_name(left: str, phrase: str, right: str) -> bool:
    """Whether a season, though it has a capital, begins no longer name: "Summer Redmond", "the Winter Olympics"."""
    return not (phrase[0].isupper() and right[:1] == " " and right[1:2].isupper() and not phrase.isupper())


@rule(
    "seasons.plain",
    r"(?P<season>summer|autumn|winter)",
    examples=("summer", "winter", "autumn"),
    lookalikes=("the Winter Olympics", "Summer Street", "Winter Palace", "Summer Redmond", "summers"),
    not_before=r"\bDonna\s+",
    not_after=r"\s+(?:Olympics?|Olympic|Games|Palace|Street|School|Paralympics|House|Stage)\b|s\b",
    where=_is_no_name,
)
@rule(
    "seasons.the",
    r"the (?P<season>summer|autumn|winter)",
    examples=("the winter", "the autumn"),
    lookalikes=("the summer offensive", "the Winter War"),
    after=(
        r"\s*(?:[.,;:)!?\"”’'–—-]|$|\s[0-9]|\s(?:of|in|and|or|but|when|as|that|to|was|were|is|had|the|a|he|she|they|it|by"
        r"|before|after|with|while|for|at|on|from|saw|months?|break|holidays?|into|then|until|which|there|both|all|its|his"
        r"|her|their|we|you|some|many|most|several|no|only|more|because|since|would|could|will|this|these|those|not|also)\b)"
    ),
    not_after=r"['’]s\s",
)
@rule(
    "seasons.spring",
    r"the (?P<season>spring|fall)",
    examples=("the spring", "the fall"),
    lookalikes=("the fall of Saigon", "the fall in prices", "the spring of the watch"),
    before=(
        r"\b(?:in|by|until|since|during|through|throughout|over|for|before|after|from|to|late in|early in|spent|spend"
        r"|into)\s+"
    ),
    not_after=r"\s+(?:of|in|by|from|to|on|guys?|term)\b|-",
)
@rule(
    "seasons.attributive",
    r"(?P<season>spring|fall)",
    examples=("spring", "fall"),
    lookalikes=("Spring Street", "the fall of the regime"),
    after=r" (?:counter-?)?(?:offensives?|campaigns?|fighting|semesters?|terms?|season|planting|harvests?|elections?|sessions?)\b",
    not_before=r"\b(?:to|will|would|may|could) ",
)
@rule(
    "seasons.modified",
    r"(?P<season>spring|fall)",
    examples=("spring", "fall"),
    lookalikes=("prices fall", "spring a leak", "in fall colours"),
    before=r"\b(?:early|late|mid|in|by|since|until|next|this|last|every|each|same|from|of)[\s-]+",
    not_before=r"\bto\s+",
    not_after=r"\s+(?:a|in|by|from|to|on|behind|short|apart|below|colou?rs|out|into|off|water|rolls?|Street|Road|Hill)\b|-",
)
def bare(m: Match) -> Meaning | None:
    return Season(lexicon.SEASONS[m["season"]])


@rule(
    "seasons.pair",
    r"the (?P<first>{SEASON})(?: and |(?: |)(?:{DASH})(?: |))(?:early |late )?(?P<second>{SEASON})"
    r"(?P<rest>(?:,? of|,)? (?P<year>{YEAR}))",
    examples=("the spring and early summer of 1943", "the winter-spring of 1920"),
)
def pair(m: Match) -> tuple[Piece, ...] | None:
    year = year_of(m["year"])
    first, second = (lexicon.SEASONS[m[name]] for name in ("first", "second"))
    opening = Piece(0, m.spans["first"][1], Season(first, year))
    return opening, m.piece("second", "rest", Season(second, year))


@rule(
    "seasons.year",
    r"(?:the )?(?P<season>{SEASON})(?:,? of|,)? (?P<year>{YEAR}|{SHORT_YEAR})",
    examples=("the summer of 1914", "spring 2008", "winter, 1812", "the fall of '68"),
)
def of_year(m: Match) -> Meaning | None:
    return Season(lexicon.SEASONS[m["season"]], year_of(m["year"]))


@rule(
    "seasons.era",
    r"(?:the )?(?P<season>{SEASON})(?:,? of|,)? (?P<year>[0-9]{1,4}) ?(?P<era>{ERA})",
    examples=("the spring of 480 BC",),
)
def of_era(m: Match) -> Meaning | None:
    return Season(lexicon.SEASONS[m["season"]], int(m["year"]) * (-1 if m["era"].startswith("b") else 1))


@rule(
    "seasons.two_years",
    r"(?:the )?(?P<season>winter)(?: of|,)? (?P<year>{YEAR}) ?[-/–] ?(?:{YEAR}|[0-9]{2})",
    examples=("the winter of 1812-13", "winter 2010/11"),
)
def of_two_years(m: Match) -> Meaning | None:
    return Season(lexicon.SEASONS[m["season"]], int(m["year"]))


@rule(
    "seasons.two_years_era",
    r"(?:the )?(?P<season>winter)(?: of|,)? (?P<year>[0-9]{1,4}) ?[-/–] ?[0-9]{1,4} ?(?P<era>{ERA})",
    examples=("the winter of 218–217 BC", "winter 59/60 AD"),
)
def of_two_years_era(m: Match) -> Meaning | None:
    return Season(lexicon.SEASONS[m["season"]], int(m["year"]) * (-1 if m["era"].startswith("b") else 1))


@rule(
    "seasons.shifted",
    r"(?P<shift>this past|this coming|last|this|next) (?P<season>{SEASON})",
    examples=("last summer", "this fall", "next spring", "this past winter"),
    lookalikes=("these last fall apart",),
    not_after=r"\s+(?:apart|in line)\b",
)
def shifted(m: Match) -> Meaning | None:
    return Season(lexicon.SEASONS[m["season"]], None, _SHIFTS[m["shift"]])


@rule(
    "seasons.that",
    r"(?:that(?: same)?|the same) (?P<season>{SEASON})",
    examples=("that summer", "the same autumn", "that same spring"),
)
def that(m: Match) -> Meaning | None:
    return Within(Season(lexicon.SEASONS[m["season"]]), Current("Y", 0, CONTEXT))


@rule(
    "seasons.following",
    r"the (?P<shift>following|next|previous|preceding) (?P<season>{SEASON})",
    examples=("the following spring", "the previous winter"),
)
def following(m: Match) -> Meaning | None:
    shift = 1 if m["shift"] in ("following", "next") else -1
    return Season(lexicon.SEASONS[m["season"]], None, shift, CONTEXT)


@rule(
    "seasons.of_shifted_year",
    r"(?:the )?(?P<season>{SEASON}) (?:of )?(?P<outer>{OUTER_YEAR})",
    examples=("the spring of next year", "summer of that year"),
)
def of_shifted_year(m: Match) -> Meaning | None:
    outer = m.meaning("outer")
    return Within(Season(lexicon.SEASONS[m["season"]]), outer) if outer else None

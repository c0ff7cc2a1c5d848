"""Seasons, quarters and halves of the year."""

from __future__ import annotations

from timeline.expressions import lexicon
from timeline.expressions.meaning import CONTEXT, PUBLISHED, Current, Meaning, Portion, Season, Shift, Within
from timeline.expressions.registry import Match, rule
from timeline.expressions.rules.calendar import year_of

_SHIFTS = {"last": -1, "this past": -1, "this": 0, "this coming": 1, "next": 1}


@rule(
    "seasons.plain",
    r"(?P<season>summer|autumn|winter)",
    examples=("summer", "winter", "autumn"),
    lookalikes=("the Winter Olympics", "Summer Street", "Winter Palace"),
    not_before=r"\bDonna\s+",
    not_after=r"\s+(?:Olympics?|Olympic|Games|Palace|Street|School|Paralympics|House|Stage)\b|s\b",
)
@rule(
    "seasons.the",
    r"the (?P<season>summer|autumn|winter)",
    examples=("the winter", "the autumn"),
    lookalikes=("the summer offensive",),
    after=r"\s*(?:[.,;:)!?\"”’'–—-]|$|\s(?:of|in|and|or|but|when|as|that|to|was|were|is|had|the|a|he|she|they|it|by|before|after|with|while|for|at|on|from|saw|months?|break|holidays?)\b)",
    not_after=r"['’]s\s",
)
@rule(
    "seasons.spring",
    r"the (?P<season>spring|fall)",
    examples=("the spring", "the fall"),
    lookalikes=("the fall of Saigon", "the fall in prices", "the spring of the watch"),
    before=r"\b(?:in|by|until|since|during|through|throughout|over|for|before|after|from|to|late in|early in)\s+",
    not_after=r"\s+(?:of|in|by|from|to|on|guys?|term)\b|-",
)
@rule(
    "seasons.modified",
    r"(?P<season>spring|fall)",
    examples=("spring", "fall"),
    lookalikes=("prices fall", "spring a leak", "in fall colours"),
    before=r"\b(?:early|late|mid|in|by|since|until|next|this|last|every|each|same)[\s-]+",
    not_before=r"\bto\s+",
    not_after=r"\s+(?:a|in|by|from|to|on|behind|short|apart|below|colou?rs)\b|-",
)
def bare(m: Match) -> Meaning | None:
    return Season(lexicon.SEASONS[m["season"]])


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
    "seasons.shifted",
    r"(?P<shift>this past|this coming|last|this|next) (?P<season>{SEASON})",
    examples=("last summer", "this fall", "next spring", "this past winter"),
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
    r"(?:the )?(?P<season>{SEASON}) (?:of )?(?P<outer>(?:last|next|this|that|the same|the following|the previous) year)",
    examples=("the spring of next year", "summer of that year"),
)
def of_shifted_year(m: Match) -> Meaning | None:
    outer = m.meaning("outer")
    return Within(Season(lexicon.SEASONS[m["season"]]), outer) if outer else None


_QUARTER = r"(?:(?P<ordinal>first|second|third|fourth|1st|2nd|3rd|4th|final|last) quarter|(?P<q>Q[1-4]))"
_HALF = r"(?:(?P<ordinal>first|second|1st|2nd|latter|last|final)[- ]half|(?P<q>H[12]))"
_OUTER = (
    r"(?:,? (?:of )?(?:the )?(?:(?:fiscal|financial)(?: year)? )?(?P<year>{YEAR})|,? (?:of |in )?(?P<outer>(?:last|next|this|that|the same|the following|the previous|the|the current) year))?"
)


def _portion(m: Match, kind: str) -> Meaning | None:
    count = {"Q": 4, "H": 2}[kind]
    word = m["ordinal"]
    if word in ("final", "last", "latter"):
        number = count
    else:
        number = int(m["q"][1]) if m["q"] else lexicon.ordinal(word)
    code = f"{kind}{number}"
    if m["year"]:
        return Portion(code, int(m["year"]))
    if m["outer"]:
        outer = m.meaning("outer")
        return Within(Portion(code), outer) if outer else None
    return Portion(code)


@rule(
    "seasons.quarter",
    r"(?:(?:the|its|their|our) )?(?:fiscal[- ])?" + _QUARTER + _OUTER,
    examples=("the third quarter", "Q3 2018", "the third quarter of 1990", "the first quarter of next year", "Q1"),
    lookalikes=("the first quarter-final",),
    not_after=r"[- ]?(?:finals?|finalists?|back|of an|of a (?:mile|century|million|billion|point)|pound|moon|horse)\b",
)
def quarter(m: Match) -> Meaning | None:
    return _portion(m, "Q")


@rule(
    "seasons.quarter_hyphened",
    r"(?:fiscal[- ])?(?P<ordinal>first|second|third|fourth)-quarter(?P<q>)(?P<year>)(?P<outer>)",
    examples=("fourth-quarter", "fiscal second-quarter"),
    lookalikes=("a first-quarter-mile sprint",),
    not_after=r"-",
)
def quarter_hyphened(m: Match) -> Meaning | None:
    return _portion(m, "Q")


@rule(
    "seasons.half",
    r"(?:(?:the|its|their|our) )?(?:fiscal[- ])?" + _HALF + r"(?:,? (?:of )(?:the )?(?:(?:fiscal|financial)(?: year)? )?(?P<year>{YEAR})|,? (?:of |in )?(?P<outer>(?:last|next|this|that|the same|the following|the previous|the|the current) year))",
    examples=("the first half of 2018", "the second half of last year", "the latter half of 2008"),
    lookalikes=("the first half of the match",),
)
def half(m: Match) -> Meaning | None:
    return _portion(m, "H")


@rule(
    "seasons.half_bare",
    r"(?:the )?(?:fiscal[- ])?" + _HALF.replace("|last|final", "") + "(?P<year>)(?P<outer>)",
    examples=("the first half", "H1", "second-half"),
    lookalikes=("scored in the first half of the match", "a goal in the second half"),
    after=r"[- ](?:profits?|results?|earnings|sales|revenues?|loss(?:es)?|net|figures|period|of the (?:fiscal )?year|output|growth|pretax)",
)
def half_bare(m: Match) -> Meaning | None:
    return _portion(m, "H")


@rule(
    "seasons.year_quarter",
    r"(?:the )?(?P<year>{YEAR}) (?:fiscal )?" + _QUARTER + "(?P<outer>)",
    examples=("the 1988 second quarter", "2018 Q3"),
)
@rule(
    "seasons.years_quarter",
    r"(?P<outer>(?:last|this|next) year)['’]s " + _QUARTER + "(?P<year>)",
    examples=("next year's first quarter", "this year's third quarter"),
)
def year_quarter(m: Match) -> Meaning | None:
    return _portion(m, "Q")


@rule(
    "seasons.year_half",
    r"(?:the )?(?P<year>{YEAR}) " + _HALF + "(?P<outer>)",
    examples=("the 1989 first half", "2018 H1"),
)
@rule(
    "seasons.years_half",
    r"(?P<outer>(?:last|this|next) year)['’]s " + _HALF + "(?P<year>)",
    examples=("next year's first half",),
)
def year_half(m: Match) -> Meaning | None:
    return _portion(m, "H")


@rule(
    "seasons.first_quarters",
    r"(?:the )?first two quarters of (?P<year>{YEAR})",
    examples=("first two quarters of 1990",),
)
def two_quarters(m: Match) -> Meaning | None:
    return Portion("H1", int(m["year"]))


_QUARTERS = {
    "the latest": 0, "the most recent": 0, "the": 0, "the current": 0, "this": 0, "last": -1, "next": 1, "the previous": -1,
    "the preceding": -1, "the prior": -1, "the following": 1, "that": 0, "the same": 0, "the corresponding": 0, "the comparable": 0,
}  # fmt: skip


@rule(
    "seasons.quarter_alone",
    r"(?P<which>the latest|the most recent|the current|the previous|the preceding|the prior|the following|the same|that|the|this|last|next|the corresponding|the comparable) (?:quarter|(?P<period>period))",
    examples=("the latest quarter", "the quarter", "this quarter", "last quarter", "the current quarter"),
    lookalikes=("the quarter of a million people", "the quarter-finals"),
    not_after=r"[- ]?(?:finals?|finalists?|of an|of a\b|back|million|pound)",
)
def quarter_alone(m: Match) -> Meaning | None:
    named = m["which"] in ("this", "last", "next", "the current")
    if m["period"] and m["which"] not in ("the latest", "the most recent", "the corresponding", "the comparable"):
        return None
    return Current("Q", _QUARTERS[m["which"]], PUBLISHED if named else CONTEXT, bare=not named)


@rule(
    "seasons.year_ago",
    r"(?:(?:the|its) )?(?:year-ago|year-earlier)(?: (?P<what>quarter|third quarter|fourth quarter|first quarter|second quarter|period|half|month))?",
    examples=("the year-ago quarter", "year-earlier", "the year-earlier period"),
)
def year_ago(m: Match) -> Meaning | None:
    if m["what"].endswith("quarter") and " " in m["what"]:
        return Within(Portion(f"Q{lexicon.ordinal(m['what'].split()[0])}"), Current("Y", -1))
    return Shift(1, "Y", -1, PUBLISHED, None, True)

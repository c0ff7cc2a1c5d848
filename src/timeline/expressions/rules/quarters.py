"""Quarters and halves of a year, as companies and statistics offices count them."""

from __future__ import annotations

from timeline.expressions import lexicon
from timeline.expressions.meaning import CONTEXT, PUBLISHED, Current, Ended, Meaning, Portion, Shift, Within
from timeline.expressions.registry import Match, rule

_QUARTER = r"(?:(?P<ordinal>first|second|third|fourth|1st|2nd|3rd|4th|final|last) quarter|(?P<q>Q[1-4]))"
_HALF = r"(?:(?P<ordinal>first|second|1st|2nd|latter|last|final)[- ]half|(?P<q>H[12]))"
_HALF_ALONE = r"(?:(?P<ordinal>first|second|1st|2nd|latter)[- ]half|(?P<q>H[12]))"
_OF_YEAR = r"(?:the )?(?:(?:fiscal|financial)(?: year)? )?(?P<year>{YEAR})"
_OF_OUTER = r"(?P<outer>{OUTER_YEAR}|(?:the|the current) year)"
_WHOSE = r"(?:(?:the|its|their|our) )?(?:fiscal[- ])?"
# What a company report tells of a half; the half of a match has none of these.
_FIGURES = (
    r"[- ](?:profits?|results?|earnings|sales|revenues?|loss(?:es)?|net|figures|period|of the (?:fiscal )?year|output"
    r"|growth|pretax)"
)


def _portion(m: Match, kind: str) -> Meaning | None:
    word = m["ordinal"]
    last = {"Q": 4, "H": 2}[kind] if word in ("final", "last", "latter") else None
    number = last or (int(m["q"][1]) if m["q"] else lexicon.ordinal(word))
    code = f"{kind}{number}"
    if m["year"]:
        return Portion(code, int(m["year"]))
    if m["outer"]:
        outer = m.meaning("outer", Current)
        return Within(Portion(code), outer) if outer else None
    return Portion(code)


@rule(
    "quarters.quarter",
    _WHOSE + _QUARTER + rf"(?:,? (?:of )?{_OF_YEAR}|,? (?:of |in )?{_OF_OUTER})?",
    examples=(
        "the third quarter",
        "Q3 2018",
        "the third quarter of 1990",
        "the first quarter of next year",
        "Q1",
    ),
    lookalikes=(
        "the first quarter-final",
        "the third quarter of the game",
        "the first quarter of an hour",
        "the last quarter of a century",
    ),
    not_after=(
        r"[- ]?(?:finals?|finalists?|back|of an|pound|moon|horse"
        r"|of (?:a|the [0-9a-z-]+|this|last) (?:mile|century|million|billion|point)|of the (?:match|game|final|race))\b"
    ),
)
@rule(
    "quarters.hyphened",
    r"(?:fiscal[- ])?(?P<ordinal>first|second|third|fourth)-quarter(?P<q>)(?P<year>)(?P<outer>)",
    examples=("fourth-quarter", "fiscal second-quarter"),
    lookalikes=("a first-quarter-mile sprint",),
    not_after=r"-",
)
@rule(
    "quarters.year_quarter",
    r"(?:the )?(?P<year>{YEAR})(?:['’]s)? (?:fiscal )?" + _QUARTER + "(?P<outer>)",
    examples=("the 1988 second quarter", "2018 Q3", "2017's third quarter"),
)
@rule(
    "quarters.years_quarter",
    r"(?P<outer>(?:last|this|next) year)['’]s " + _QUARTER + "(?P<year>)",
    examples=("next year's first quarter", "this year's third quarter"),
)
def quarter(m: Match) -> Meaning | None:
    return _portion(m, "Q")


@rule(
    "quarters.half",
    _WHOSE + _HALF + rf"(?:,? of {_OF_YEAR}|,? (?:of |in )?{_OF_OUTER})",
    examples=("the first half of 2018", "the second half of last year", "the latter half of 2008"),
    lookalikes=("the first half of the match",),
)
@rule(
    "quarters.half_alone",
    r"(?:the )?(?:fiscal[- ])?" + _HALF_ALONE + "(?P<year>)(?P<outer>)",
    examples=("the first half", "H1", "second-half"),
    lookalikes=("scored in the first half of the match", "a goal in the second half"),
    after=_FIGURES,
)
@rule(
    "quarters.year_half",
    r"(?:the )?(?P<year>{YEAR})(?:['’]s)? " + _HALF + "(?P<outer>)",
    examples=("the 1989 first half", "2018 H1"),
)
@rule(
    "quarters.years_half",
    r"(?P<outer>(?:last|this|next) year)['’]s " + _HALF + "(?P<year>)",
    examples=("next year's first half",),
)
def half(m: Match) -> Meaning | None:
    return _portion(m, "H")


@rule(
    "quarters.first_two",
    r"(?:the )?(?P<which>first|last|final) two quarters of (?P<year>{YEAR})",
    examples=("first two quarters of 1990", "last two quarters of 2016"),
)
def two_quarters(m: Match) -> Meaning | None:
    return Portion("H1" if m["which"] == "first" else "H2", int(m["year"]))


_ENDED = r",? (?:that )?(?:will )?end(?:ed|ing|s) (?:on )?{MONTH}"
_WHICH = {
    "the latest": 0, "the most recent": 0, "the": 0, "the current": 0, "this": 0, "last": -1, "next": 1,
    "the previous": -1, "the preceding": -1, "the prior": -1, "the following": 1, "that": 0, "the same": 0,
    "the corresponding": 0, "the comparable": 0, "its latest": 0,
}  # fmt: skip
_NAMED = ("this", "last", "next", "the current")
_PERIODS = ("the latest", "the most recent", "the corresponding", "the comparable", "its latest")


@rule(
    "quarters.alone",
    r"(?P<which>the latest|its latest|the most recent|the current|the previous|the preceding|the prior|the following"
    r"|the same|that|the|this|last|next|the corresponding|the comparable) (?:quarter|(?P<period>period))",
    examples=("the latest quarter", "the quarter", "this quarter", "last quarter", "the current quarter"),
    lookalikes=("the quarter of a million people", "the quarter-finals"),
    not_after=r"[- ]?(?:finals?|finalists?|of an|of a\b|back|million|pound)|" + _ENDED,
)
def alone(m: Match) -> Meaning | None:
    which = m["which"]
    if m["period"] and which not in _PERIODS:
        return None
    named = which in _NAMED
    return Current("Q", _WHICH[which], PUBLISHED if named else CONTEXT, bare=not named)


@rule(
    "quarters.ended",
    r"(?:(?:the|its) )?(?:latest )?quarter",
    examples=("the quarter", "its quarter"),
    lookalikes=("The quarter ended well.",),
    after=_ENDED,
)
def ended(m: Match) -> Meaning | None:
    return Ended()


@rule(
    "quarters.year_ago",
    r"(?:(?:the|its) )?(?:year-ago|year-earlier)"
    r"(?: (?P<what>quarter|third quarter|fourth quarter|first quarter|second quarter|period|half|month))?",
    examples=("the year-ago quarter", "year-earlier", "the year-earlier period"),
)
@rule(
    "quarters.year_before",
    r"(?:(?:the|its) )?(?:(?:corresponding|same|comparable|like|latest) )?(?P<what>quarter|period)"
    r" (?:a year (?:ago|earlier|before)|(?:of )?last year|the year before|a year-ago)",
    examples=(
        "the quarter a year ago",
        "the corresponding period last year",
        "the same quarter of last year",
    ),
)
@rule(
    "quarters.last_years",
    r"last year['’]s (?P<what>quarter|period)",
    examples=("last year's quarter",),
)
def year_ago(m: Match) -> Meaning | None:
    if m["what"].endswith("quarter") and " " in m["what"]:
        return Within(Portion(f"Q{lexicon.ordinal(m['what'].split()[0])}"), Current("Y", -1))
    return Shift(1, "Y", -1, PUBLISHED, None, True)

"""Calendar dates written with the name of a month."""

from __future__ import annotations

import re

from timeline.expressions import lexicon
from timeline.expressions.meaning import CONTEXT, Current, Date, Meaning, Piece, Within
from timeline.expressions.registry import REFUSED, Match, Refusal, Sense, rule
from timeline.interval import exists

LEAP = 2000  # a year that has every day, for dates whose year is not said

_WEEKDAY = r"(?:(?:(?:this|next|last|this coming|this past) )?(?P<weekday>{WEEKDAY}|{WEEKDAY_SHORT}\.?)(?:,| the|, the)? )?"
_YEAR = r"(?:(?:,? (?:of )?|,)(?P<year>{YEAR}|{SHORT_YEAR}))?"
_ANY_YEAR = r"(?:(?:,? (?:of )?|,)(?:(?P<year>{YEAR}|{SHORT_YEAR})|(?P<outer>{OUTER_YEAR})))?"
_AND = r" ?(?:{DASH}|/|to|and|until|through|or|&|,) ?(?:the )?"
# A number that counts things is no day of the month.
_COUNTED = (
    r"[ -](?:percent|per cent|million|billion|thousand|people|points?|others|to [0-9]"
    r"|(?:[a-z]+ )?(?:years|months|weeks|days|hours|minutes)\b)|,[0-9]{3}"
)
# What a bare name of a month must follow where the name is also a verb, a noun or a person's.
_DATED = (
    r"\b(?:in|by|since|until|till|from|to|of|for|and|or|through|before|after|during|between|throughout|around|about"
    r"|as|as of|starting|beginning|ending|on|every|each|versus|vs\.?|than|an?|the|its|their|this|last|next)[\s-]+"
)
_TITLED = r"\b(?-i:Mr|Mrs|Ms|Miss|Dr|Sir|Lady|President|Minister|Senator|Judge|Theresa|Long)\.?\s+"


def year_of(word: str) -> int | None:
    """A year in four digits, or in two after an apostrophe, those being the nearest of 1930 to 2029."""
    digits = word.lstrip("'’‘`")
    if not digits:
        return None
    return int(digits) if len(digits) > 2 else int(digits) + (2000 if int(digits) < 30 else 1900)


def day_of(word: str) -> int:
    """The number of a day: `"3rd"` and `"third"` are 3."""
    return int("".join(c for c in word if c.isdigit())) if word[0].isdigit() else lexicon.ordinal(word)


def _weekday(m: Match) -> int | None:
    return lexicon.weekday(m["weekday"]) if m["weekday"] else None


def _days(m: Match, *, opens: str, closes: str, order: str) -> tuple[Piece, ...] | Refusal:
    """The days of one month that stand together: the first piece opens at that group, the last closes at that one."""
    year, month = year_of(m["year"]), lexicon.month(m["month"])
    said = [name for name in ("first", "second", "third") if m[name]]
    if not all(exists(year or LEAP, month, day_of(m[name])) for name in said):
        return REFUSED
    pieces = []
    for name in said:
        start, weekday = name, None
        if name == "first":
            start, weekday = ("weekday" if m["weekday"] else opens), _weekday(m)
        end = closes if name == said[-1] and m[closes] else name
        pieces.append(m.piece(start, end, Date(year, month, day_of(m[name]), weekday, order=order)))
    return tuple(pieces)


def _date(m: Match, order: str) -> Sense:
    """A day and a month, of a year that is said in digits, in words ("last year"), or not."""
    year, month, day = year_of(m["year"]), lexicon.month(m["month"]), day_of(m["day"])
    if not exists(year or LEAP, month, day):
        return REFUSED
    if m["outer"]:
        outer = m.meaning("outer")
        return Within(Date(None, month, day), outer) if outer else None
    return Date(year, month, day, _weekday(m), order=order)


@rule(
    "calendar.month_day",
    _WEEKDAY + r"(?P<month>{MONTH}) (?:the )?(?P<day>{DAY})" + _ANY_YEAR,
    examples=(
        "January 12", "Jan. 12, 2018", "Friday, May 6", "Sept 9th 1814", "July 4,1776", "Saturday, May the 4th",
        "January 24 of the same year",
    ),
    lookalikes=("May 14,000 people", "March 500", "February 30", "June 31, 2019"),
    not_after=_COUNTED,
)  # fmt: skip
def month_day(m: Match) -> Sense:
    return _date(m, "month first")


@rule(
    "calendar.small_month_day",
    r"(?P<weekday>)(?P<month>(?-i:march|mar|may|august|aug)) (?P<day>{DAY})(?P<year>)(?P<outer>)",
    examples=("march 20", "may 3rd", "august 14"),
    lookalikes=(
        "They march 20 miles a day.",
        "He may 10 times out of 11 be right.",
        "They will march 3 by 3.",
    ),
    after=r"\s*(?:[.,!?;:@&)/–-]|\Z|\n)|\s(?:at|in|from|until|till?|to|and|with|w|for|or|of)\b",
    not_before=r"\b(?:can|will|would|could|should|must|may|I|we|you|they|he|she|it|who|that|which|people|men|to|and)\s$",
)
def small_month_day(m: Match) -> Sense:
    return _date(m, "month first")


@rule(
    "calendar.day_month",
    _WEEKDAY + r"(?:the )?(?P<day>{DAY})(?: of)? (?P<month>{MONTH})" + _ANY_YEAR,
    examples=("12 January", "the 3rd of March, 1918", "Friday 6 May 2022", "1 Nov. 2004", "2 June last year"),
    lookalikes=("32 January", "30 February 2019", "31 June 2019"),
)
@rule(
    "calendar.spelt_day_month",
    _WEEKDAY + r"(?:the )?(?P<day>{DAY_ORDINAL})(?: of)? (?P<month>{MONTH})" + _ANY_YEAR,
    examples=("the first of May 1919", "the fourth of July", "twenty-first of June"),
    lookalikes=("the first of many", "the second May bank holiday"),
    not_after=r" bank holiday",
)
def day_month(m: Match) -> Sense:
    return _date(m, "day first")


@rule(
    "calendar.compact",
    r"(?P<day>[0-3]?[0-9])[-/. ]?(?P<month>{MONTH_ABBREVIATION})[-/. ]?(?P<year>{YEAR}|[0-9]{2})",
    examples=("11-Oct-2013", "03Jan2018", "5/Nov/2004", "14 Jul 89"),
    not_after=r"[-/:][0-9]| (?:people|men|others|am|pm)\b",
)
def compact(m: Match) -> Date | Refusal:
    year, month, day = year_of(m["year"]), lexicon.month(m["month"]), int(m["day"])
    return Date(year, month, day) if exists(year or LEAP, month, day) else REFUSED


@rule(
    "calendar.day_range_month",
    _WEEKDAY
    + r"(?:the )?(?P<first>{DAY})"
    + _AND
    + r"(?P<second>{DAY})(?:(?: ?(?:,|and|, and|or|&) ?)(?P<third>{DAY}))?(?P<rest>(?: of)? (?P<month>{MONTH})"
    + _YEAR
    + ")",
    examples=(
        "12–17 January",
        "6-7 February",
        "12 to 17 January 2018",
        "3 and 4 May",
        "4, 5 and 6 December",
        "9/10 March 1945",
    ),
    lookalikes=("12-45 January",),
)
def day_range_month(m: Match) -> tuple[Piece, ...] | Refusal:
    return _days(m, opens="first", closes="rest", order="day first")


@rule(
    "calendar.month_day_range",
    _WEEKDAY
    + r"(?P<month>{MONTH}) (?P<first>{DAY})"
    + _AND
    + r"(?P<second>{DAY})(?: ?(?:,|and|, and|&) ?(?P<third>{DAY}))?"
    + _YEAR,
    examples=("November 12-13", "May 3-5 and 8", "October 10 to 15, 2024", "April 24 and 25"),
    lookalikes=("May 3 and 40",),
    not_after=_COUNTED + r"|[ -](?:of|more|(?!this\b|his\b|its\b|as\b|was\b|is\b|has\b)[a-z]+s)\b|:[0-9]",
)
def month_day_range(m: Match) -> tuple[Piece, ...] | Refusal:
    return _days(m, opens="month", closes="year", order="month first")


_RANGE = r"{DAY} ?{DASH} ?{DAY}"
_NUMBER = re.compile(r"[0-9]+[a-z]*")


@rule(
    "calendar.month_day_ranges",
    rf"(?P<month>{{MONTH}}) (?P<days>{_RANGE}(?: ?(?:,|and|, and|&) ?{_RANGE}){{1,5}})",
    examples=("May 2 - 3, 9 - 10, 16 - 17", "June 7-8 and 14-15"),
    lookalikes=("May 7-8 and 40-41",),
)
def month_day_ranges(m: Match) -> tuple[Piece, ...] | Refusal | None:
    month, (first, last) = lexicon.month(m["month"]), m.spans["days"]
    if last - first != len(m["days"]):  # wrapped: where the numbers stand is not known
        return None
    found = [(first + n.start(), first + n.end(), day_of(n[0])) for n in _NUMBER.finditer(m["days"])]
    if not all(exists(LEAP, month, day) for _, _, day in found):
        return REFUSED
    opening = m.spans["month"][0]
    return tuple(
        Piece(opening if a == first else a, b, Date(None, month, day, order="month first"))
        for a, b, day in found
    )


@rule(
    "calendar.month_year",
    r"(?P<month>{MONTH})(?:,? (?:of )?|-|/)(?P<year>{YEAR}|{SHORT_YEAR})",
    examples=("January 2018", "February of 1940", "Sept. 1989", "October, 1917", "March '68"),
)
def month_year(m: Match) -> Meaning | None:
    return Date(year_of(m["year"]), lexicon.month(m["month"]))


@rule(
    "calendar.month_spelt_year",
    r"(?P<month>{MONTH_NAME})(?: (?P<day>{DAY}))?,? (?P<year>{SPELT_YEAR})",
    examples=("January nineteen ninety-seven", "May 4, two thousand and three"),
)
def month_spelt_year(m: Match) -> Meaning | Refusal:
    year, month = lexicon.spelt_year(m["year"]), lexicon.month(m["month"])
    day = day_of(m["day"]) if m["day"] else None
    return Date(year, month, day) if exists(year, month, day or 1) else REFUSED


@rule(
    "calendar.month_of",
    r"(?P<month>{MONTH}),? (?:of )?(?P<outer>{OUTER_YEAR})",
    examples=("July last year", "March of that year", "October of the previous year"),
)
def month_of(m: Match) -> Meaning | None:
    outer = m.meaning("outer")
    return Within(Date(None, lexicon.month(m["month"])), outer) if outer else None


@rule(
    "calendar.month",
    r"(?P<month>{MONTH_NAME})",
    examples=("January", "December"),
    lookalikes=("April Jones", "Mr January", "@june"),
    not_before=_TITLED + r"|https?://\S*|[@#]\S*|\bde\s+",
    not_after=r"\s+(?:Jones|Carter|Wilson|Smith|Brown|Cash)\b|@",
)
def month(m: Match) -> Meaning | None:
    return Date(None, lexicon.month(m["month"])) if m["month"] not in ("may", "march") else None


@rule(
    "calendar.month_homograph",
    r"(?P<month>(?-i:May|MAY|March|MARCH))",
    examples=("May", "March"),
    lookalikes=("Mrs May", "the Long March", "May I come in?", "along the March"),
    before=_DATED + r"|[;:,(–—-]\s*|{OPENING}",
    not_before=_TITLED + r"|\balong the ",
    not_after=(
        r"\s+(?:I|we|you|he|she|they|it|be|God|the|also|not|on|for|against|said|says|told|insisted|Wilson|Allyson)\b"
        r"|['’]s\s+(?:government|cabinet|deal|party)"
    ),
)
@rule(
    "calendar.month_homograph_in",
    r"(?P<month>(?-i:May|MAY|March|MARCH))",
    examples=("May", "March"),
    lookalikes=("in Mrs May", "in May’s cabinet", "in March Wilson won"),
    before=r"\b(?:in|since|until|till|during|throughout|by|early|late|mid|last|next)[\s-]+",
    not_after=r"\s+(?-i:Wilson|Allyson)\b|['’]s\s+(?:government|cabinet|deal|party)",
)
def month_homograph(m: Match) -> Meaning | None:
    return Date(None, lexicon.month(m["month"]))


@rule(
    "calendar.month_abbreviation",
    r"(?P<month>{MONTH_ABBREVIATION}|(?-i:jan|feb|apr|aug|sept?|oct|nov|dec))",
    examples=("Sept", "Jan", "nov"),
    lookalikes=("Jan told us", "to Jun V"),
    before=r"\b(?:in|by|since|until|from|through|and|early|late|mid|last|next|this)[\s-]+|[-–/|,]\s?",
    not_after=r" (?!I\b){UPPER}|['’]s",
)
def month_abbreviation(m: Match) -> Meaning | None:
    return Date(None, lexicon.month(m["month"]))


_SHIFTS = {
    "last": -1,
    "this past": -1,
    "the past": -1,
    "next": 1,
    "this coming": 1,
    "the coming": 1,
    "this": 0,
}


@rule(
    "calendar.shifted_month",
    r"(?P<shift>last|this past|this coming|next|this) (?P<month>{MONTH})(?: (?P<day>{DAY}))?(?:,? (?P<year>{YEAR}))?",
    examples=("last June", "next March", "this August", "this past January", "this August 2013"),
    lookalikes=("this may be",),
)
def shifted_month(m: Match) -> Meaning | None:
    day = day_of(m["day"]) if m["day"] else None
    month, year = lexicon.month(m["month"]), year_of(m["year"])
    shift = _SHIFTS[m["shift"]] if year is None else None
    return Date(year, month, day, None, shift) if exists(LEAP, month, day or 1) else None


_THERE = {
    "that": 0,
    "the same": 0,
    "the following": 1,
    "the next": 1,
    "the previous": -1,
    "the preceding": -1,
}


@rule(
    "calendar.that_month",
    r"(?P<which>that|the same|the following|the next|the previous|the preceding) (?P<month>{MONTH_NAME})",
    examples=("that September", "the same May", "the following April", "the previous October"),
)
def that_month(m: Match) -> Meaning | None:
    month, shift = lexicon.month(m["month"]), _THERE[m["which"]]
    if shift:
        return Date(None, month, None, None, shift, CONTEXT)
    return Within(Date(None, month), Current("Y", 0, CONTEXT))


# What a number in order is the number of, where no day is meant: "the 12th man", "the 3rd Infantry".
_NTH_THING = (
    r" ?[-–]?(?!(?:of|and|at|to|in|for|but|with|the|its|their|his|her|they|he|she|after|before|when|while|as|by|from|near"
    r"|until|where|without|under|against|through|into|it|we|was|were|is|then|so|if|an?|this|that|some|all|no"
    r"|respectively)\b){LOWER}+\b| {UPPER}"
    r"|,? (?:century|Street|street|Avenue|floor)"
)


_AFTER_ANOTHER = r"\bon the {ORDINAL_DAY}(?:,|,? and|,? or) "  # "on the 8th and 9th"


@rule(
    "calendar.day_of_month",
    r"(?:(?P<weekday>{WEEKDAY}),? )?the (?P<day>{ORDINAL_DAY})"
    r"(?: of (?P<of>(?:this|that|the|last|next|the same|the following) month))?",
    examples=("the 12th", "the 3rd of this month", "the 5th of that month", "Tuesday the 16th"),
    lookalikes=("the 12th man", "the 46th", "the 3rd Infantry"),
    before=r"(?:\b(?:on|by|until|since|from|before|after|to|through|of|for|than)\s+)|\(|{OPENING}|"
    + _AFTER_ANOTHER,
    not_after=_NTH_THING,
)
@rule(
    "calendar.nth_of_month",
    r"(?P<day>{ORDINAL_DAY})(?P<weekday>)(?P<of>)",
    examples=("17th", "3rd"),
    lookalikes=("on 42nd Street", "on 3rd floor", "by 5th Battalion", "on 46th"),
    before=r"\b(?:on|by|until|till|til|since|from)\s+|" + _AFTER_ANOTHER,
    not_after=_NTH_THING,
)
def day_of_month(m: Match) -> Meaning | None:
    day = day_of(m["day"])
    if not 1 <= day <= 31:
        return None
    outer = m.meaning("of", Current) if m["of"] not in ("", "the month") else None
    return Within(Date(None, None, day), outer) if outer else Date(None, None, day, _weekday(m))


@rule(
    "calendar.weekday_ordinal",
    r"(?P<weekday>{WEEKDAY}|{WEEKDAY_SHORT}),? (?:the )?(?P<day>{ORDINAL_DAY})",
    examples=("Saturday 13th", "Friday, 2nd", "Sat 21st", "Sunday the 14th"),
    lookalikes=("Friday 2nd Battalion", "Saturday 3rd-placed Leeds", "Monday 46th"),
    not_after=r"[-‐‑–][a-z]| (?:round|place|innings|half|quarter|day|{UPPER})",
)
@rule(
    "calendar.listed_day",
    r"(?P<weekday>{WEEKDAY}|{WEEKDAY_SHORT}),? (?P<day>[0-3]?[0-9])",
    examples=("Tue 2", "Saturday 13", "Fri 05"),
    lookalikes=("Friday 3 men were held", "Sunday 3-1", "Tue 40"),
    before=r"(?:\A|\n)[ \t*•·|–—-]*$",
    after=r"[ \t]*(?:[,:;|@•·\n\t]|[–—]|-[ \t]|[ \t]{2}|\Z)|[ \t]+(?-i:[A-Z])",
)
@rule(
    "calendar.weekday_number",
    r"(?P<weekday>{WEEKDAY}) (?P<day>[0-3]?[0-9])",
    examples=("Thursday 15", "Friday 2", "Saturday 13"),
    lookalikes=("on Friday 3 men were held", "on Sunday 14 to 7", "on Monday 40"),
    before=r"\b(?:on|from|until|by|and|to)\s+$|\($",
    after=r"[.;)]|,(?! ?\d)| (?:and|to|until|or) (?:{WEEKDAY}\b|[A-Z])|\Z",
)
def weekday_and_day(m: Match) -> Meaning | None:
    day = day_of(m["day"])
    return Date(None, None, day, _weekday(m)) if 1 <= day <= 31 else None

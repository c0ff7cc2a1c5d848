"""Years, decades and centuries."""

from __future__ import annotations

from timeline.expressions import lexicon
from timeline.expressions.counting import is_count, is_numbered
from timeline.expressions.meaning import (
    CONTEXT,
    Current,
    Date,
    Era,
    Meaning,
    NewYear,
    Part,
    Piece,
    Span,
    Within,
)
from timeline.expressions.registry import Match, rule
from timeline.expressions.rules.calendar import LEAP, day_of, year_of
from timeline.interval import exists

# The code of a flight, money, a compound, a name with "The", a telephone number before a number.
_NAMED = r"(?:\b(?-i:Flight [A-Z]{2}|No\.|Apt\.)\s+|[$£€]|[-–]\s?\$?|\w (?-i:[A-Z]he) |\b0[0-9]{2,4}[ -])"
_MEASURED = r"[ -](?:million|billion|trillion|thousand|hundred)\b|%|(?:st|nd|rd|th)\b"
_COMPOUND = r"[-–](?!era\b|style\b|model\b|based\b|born\b|built\b|vintage\b)[a-z]+\b"
_STREET = r" (?:[NSEW]\.? )?{UPPER}{LOWER}+ (?:Street|St|Avenue|Ave\.?|Road|Rd\.?|Boulevard|Blvd|Drive|Lane|Way|Place)\b"


def _is_year(left: str, phrase: str, right: str) -> bool:
    return not is_count(left, right)


@rule(
    "years.year",
    r"(?:the years? )?(?P<year>{YEAR})",
    examples=("2018", "the year 2000", "1492"),
    lookalikes=(
        "2,000 people", "$1999", "2000 soldiers", "1450 Pennsylvania Avenue", "Boeing 1900", "a crowd of 1812",
        "1900 workers", "Suite 2016", "the band The 1975", "planted 2019 tall trees",
    ),
    not_before=_NAMED,
    not_after=_MEASURED + "|" + _COMPOUND + "|" + _STREET + r"|s\b|['’]s? ?\d|/[0-9]",
    where=_is_year,
)  # fmt: skip
def year(m: Match) -> Meaning | None:
    return Date(int(m["year"]))


def _is_of_no_thing(left: str, phrase: str, right: str) -> bool:
    return not is_numbered(left)


# What may follow a year and no number that counts.
_YEAR_GOES_ON = (
    r"\s*(?:[,;:.)—–-](?![0-9])|\Z)|\s+(?:(?-i:[A-Z])|(?:and|but|when|where|while|as|by|to|in|at|on|after|under|with|for|until|the|an?"
    r"|this|his|her|its|their|he|she|it|they|was|were|had)\b)"
)


@rule(
    "years.early",
    r"(?P<before>in|by|since|until|from|after|before) (?P<year>[1-9][0-9]{2})",
    examples=("in 622", "by 750"),
    lookalikes=(
        "in 622 cases",
        "by 750 soldiers",
        "from 410 to 430 BC",
        "in 300 BC",
        "after 200 m",
        "in 7.300",
    ),
    after=_YEAR_GOES_ON,
    not_after=r" ?(?:{DASH}|to|and|or) ?(?:[0-9]+|{NUMBER}) {LOWER}| ?(?:(?:{DASH}|to|and) ?[0-9]+ ?)?{ERA}",
)
def early(m: Match) -> tuple[Piece, ...]:
    """The preposition stands in the pattern, for a text has many more numbers than numbers after one."""
    return (m.piece("year", "year", Date(int(m["year"]), order="early")),)


@rule(
    "years.early_day",
    r"(?:(?P<day>{DAY})(?: of)? (?P<month>{MONTH_NAME}),?|(?P<named>{MONTH_NAME}) (?P<second>{DAY}),) (?P<year>[1-9][0-9]{2})",
    examples=("2 April 748", "April 2, 748"),
    lookalikes=("2 April 748 people", "30 February 748", "April 2, 748 were held"),
    not_after=_MEASURED + r"|[-–/:.,][0-9]| (?:were|people|men|women|others)\b| ?{ERA}",
    where=_is_year,
)
def early_day(m: Match) -> Meaning | None:
    day, month = day_of(m["day"] or m["second"]), lexicon.month(m["month"] or m["named"])
    return Date(int(m["year"]), month, day) if exists(LEAP, month, day) else None


@rule(
    "years.new",
    r"the new year",
    examples=("the new year",),
    lookalikes=("the New Year's Eve ball", "the new year-end rule", "the new year celebrations"),
    not_after=r"['’]|-| (?:celebrations?|honou?rs|resolutions?|message|address|greetings?|part(?:y|ies)|weekend|holidays?)\b",
)
def new(m: Match) -> Meaning | None:
    return NewYear()


@rule(
    "years.spelt",
    r"(?:the year )?(?P<year>{SPELT_YEAR})",
    examples=("nineteen ninety-seven", "two thousand and three", "nineteen oh five", "the year two thousand"),
    lookalikes=("two thousand people", "fifteen hundred votes"),
    not_after=r"[ -](?:people|dollars?|men|women|miles|feet|(?!was|is|has|as|his|its|this){LOWER}+s)\b|,? hundred",
)
def spelt(m: Match) -> Meaning | None:
    return Date(lexicon.spelt_year(m["year"]))


@rule(
    "years.same_period",
    r"(?:the )?(?P<year>{YEAR}) (?P<what>quarter|period)",
    examples=("the 1988 quarter", "the 1988 period"),
)
@rule(
    "years.period_of",
    r"(?:the )?(?:same|corresponding|comparable|like) (?P<what>quarter|period) (?:of|in) (?P<year>{YEAR})",
    examples=("the same quarter of 2011", "the corresponding period in 1988"),
)
def same_period(m: Match) -> Meaning | None:
    return Within(Current("Q", 0, CONTEXT, bare=True), Date(int(m["year"])))


@rule(
    "years.era",
    r"(?:(?P<circa>ca?\.|circa) )?(?:AD |A\.D\. )?(?P<year>[0-9]{1,4}) ?(?P<era>{ERA})",
    examples=("490 BC", "44 B.C.E", "AD 79 AD", "1066 AD"),
)
def era(m: Match) -> Meaning | None:
    number = int(m["year"])
    return Date(-number if m["era"].startswith("b") else number) if number else None


@rule(
    "years.anno_domini",
    r"(?-i:AD|A\.D\.) (?P<year>[0-9]{1,4})",
    examples=("AD 79", "A.D. 1066"),
)
def anno_domini(m: Match) -> Meaning | None:
    return Date(int(m["year"])) if int(m["year"]) else None


@rule(
    "years.month_era",
    r"(?:(?P<day>{DAY}) )?(?P<month>{MONTH_NAME})(?: (?P<late>{DAY}),?)?(?: of)? (?P<year>[0-9]{1,4}) ?(?P<era>{ERA})",
    examples=("August 480 BC", "15 March 44 BC", "March 15, 44 BC"),
)
def month_era(m: Match) -> Meaning | None:
    day = m["day"] or m["late"]
    number = int("".join(c for c in day if c.isdigit())) if day else None
    sign = -1 if m["era"].startswith("b") else 1
    return Date(sign * int(m["year"]), lexicon.month(m["month"]), number)


@rule(
    "years.range",
    r"(?:the years )?(?P<first>{YEAR}) ?{DASH} ?(?P<second>{YEAR}|[0-9]{2})",
    examples=("1914-1918", "1989-90", "the years 1955–1957"),
    lookalikes=("1990-85", "700-800", "2000-4000"),
    not_before=_NAMED + r"|[0-9]-",
    not_after=_MEASURED + "|" + _COMPOUND + r"|[-/][0-9]",
    where=_is_year,
)
def year_range(m: Match) -> tuple[Piece, ...] | None:
    first, second = _two_years(m)
    if not first < second < first + 200:
        return None
    return Piece(0, m.spans["first"][1], Date(first)), m.piece("second", "second", Date(second))


@rule(
    "years.across",
    r"(?P<first>{YEAR})/(?P<second>{YEAR}|[0-9]{2})",
    examples=("2018/19", "2016/2017"),
    lookalikes=("2018/12", "1990/85"),
    not_before=_NAMED + r"|[0-9]-",
    not_after=_MEASURED + r"|[-/][0-9]",
    where=_is_of_no_thing,
)
def across(m: Match) -> Meaning | None:
    first, second = _two_years(m)
    return Span(Date(first), Date(second)) if second == first + 1 else None


def _two_years(m: Match) -> tuple[int, int]:
    first = int(m["first"])
    return first, int(m["second"]) if len(m["second"]) == 4 else first // 100 * 100 + int(m["second"])


@rule(
    "years.era_range",
    r"(?P<first>[0-9]{1,4}) ?(?:{DASH}|to|and) ?(?P<second>[0-9]{1,4}) ?(?P<era>{ERA})",
    examples=("499–493 BC", "264 to 241 B.C"),
)
def era_range(m: Match) -> tuple[Piece, ...] | None:
    sign = -1 if m["era"].startswith("b") else 1
    first, second = Date(sign * int(m["first"])), Date(sign * int(m["second"]))
    return m.piece("first", "first", first), m.piece("second", "era", second)


@rule(
    "years.short",
    r"\B(?P<year>{SHORT_YEAR})",
    examples=("'68", "’89"),
    lookalikes=("the class had '12 pupils", "size '10"),
    before=r"\b(?:in|of|since|until|by|from|to|and|or|between|back in|summer|spring|winter|fall|autumn|class of)\s+",
)
def short(m: Match) -> Meaning | None:
    return Date(year_of(m["year"]))


@rule(
    "years.fiscal",
    r"(?:the )?(?:(?:fiscal|financial)(?: year)? |(?-i:FY) ?)(?P<year>{YEAR}|(?P<short>['’]?[0-9]{2}))"
    r"(?:[-/–](?P<second>{YEAR}|[0-9]{2}))?",
    examples=("fiscal 1989", "the fiscal year 2019", "financial year 2018/19", "FY2017", "FY 2017", "FY18"),
)
def fiscal(m: Match) -> Meaning | None:
    return Date(year_of(m["year"]))


@rule(
    "years.decade",
    r"(?:the )?(?P<digits>1[0-9]{2}0|20[0-9]0)['’]?s(?P<era> ?{ERA})?",
    examples=("the 1990s", "1920's", "the 1830s"),
)
def decade(m: Match) -> Meaning | None:
    return Era(m["digits"][:3])


@rule(
    "years.decade_era",
    r"(?:the )?(?P<digits>[0-9]{1,2}0)s ?(?P<era>{ERA})",
    examples=("the 470s BC",),
)
def decade_era(m: Match) -> Meaning | None:
    return Era(m["digits"].zfill(4)[:3], m["era"].startswith("b"))


_TENS_NAMES = {
    "twenties": "2", "thirties": "3", "forties": "4", "fifties": "5", "sixties": "6", "seventies": "7",
    "eighties": "8", "nineties": "9",
}  # fmt: skip


@rule(
    "years.decade_named",
    r"the (?:roaring |swinging |(?P<century>nineteen|eighteen|seventeen)[- ])?"
    r"(?P<name>twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)",
    examples=("the sixties", "the roaring twenties", "the nineteen fifties"),
    lookalikes=("in his sixties", "a man in the low sixties"),
)
def decade_named(m: Match) -> Meaning | None:
    return Era(str(lexicon.SMALL[m["century"] or "nineteen"]) + _TENS_NAMES[m["name"]])


@rule(
    "years.decade_short",
    r"(?:the )?['’‘]?(?P<digit>[2-9])0s",
    examples=("the '60s", "the 80s"),
    lookalikes=("a woman in her 60s", "temperatures in the low 80s"),
    not_before=r"\b(?:his|her|their|my|your|our|mid|low|upper|high|early|late|into)[\s-]+"
    r"|\b(?:temperatures?|highs|lows|degrees|bowl\w*|bats?|batted|batting|dismissed|shot)\s(?:\w+\s){0,5}",
    not_after=r" (?:Fahrenheit|degrees|percent)",
)
def decade_short(m: Match) -> Meaning | None:
    return Era("19" + m["digit"])


@rule(
    "years.decade_apostrophe",
    r"\B['’‘](?P<digit>[2-9])0s",
    examples=("'70s",),
)
def decade_apostrophe(m: Match) -> Meaning | None:
    return Era("19" + m["digit"])


_PART = r"(?:(?P<{}>early|mid|late)[- ])?"


@rule(
    "years.two_centuries",
    rf"(?P<first>(?:the )?{_PART.format('part')}(?P<one>{{ORDINAL}})(?:[- ]century)?)"
    r" ?(?:{DASH}|and|to|or|through|until) ?"
    rf"(?P<second>(?:the )?{_PART.format('part2')}(?P<two>{{ORDINAL}})[- ]centur(?:y|ies)(?: ?(?P<era>{{ERA}}))?)",
    examples=(
        "the 18th and 19th centuries", "the 14th to the 16th century", "the late 18th and early 19th centuries",
    ),
)  # fmt: skip
def two_centuries(m: Match) -> tuple[Piece, ...] | None:
    pieces = []
    for piece, part, ordinal in (("first", "part", "one"), ("second", "part2", "two")):
        number = lexicon.ordinal(m[ordinal])
        if not 0 < number < 100:
            return None
        era = Era(f"{number - 1:02d}", m["era"].startswith("b"))
        pieces.append(m.piece(piece, piece, Part(lexicon.PARTS[m[part]], era) if m[part] else era))
    return tuple(pieces)


@rule(
    "years.century",
    r"(?:the )?(?P<ordinal>{ORDINAL}) century(?: ?(?P<era>{ERA}))?",
    examples=("the 20th century", "the nineteenth century", "the 4th century BC"),
)
@rule(
    "years.century_hyphened",
    r"(?P<ordinal>{ORDINAL})-century(?: ?(?P<era>{ERA}))?",
    examples=("18th-century", "fifth-century BC"),
)
def century(m: Match) -> Meaning | None:
    number = lexicon.ordinal(m["ordinal"])
    return Era(f"{number - 1:02d}", m["era"].startswith("b")) if 0 < number < 100 else None

"""Years, decades and centuries."""

from __future__ import annotations

from timeline.expressions import lexicon
from timeline.expressions.meaning import CONTEXT, Current, Date, Era, Meaning, Piece, Within
from timeline.expressions.registry import Match, rule
from timeline.expressions.rules.calendar import year_of

# A number of four digits that counts or measures something is no year.
_COUNTED = (
    r"[ -](?:(?:[a-z]+(?:ed|ing|al|ese|ish|ian)? )?(?:people|men|women|children|soldiers|troops|workers|jobs|students|members|residents|votes|seats"
    r"|miles?|kilomet(?:er|re)s?|km|kg|met(?:er|re)s?|feet|foot|tons?|tonnes?|pounds?|dollars?|euros?|yen|francs|marks|barrels?|gallons?|acres?|hectares?|degrees"
    r"|points?|shares?|units?|cars|homes|houses|copies|tickets|fans|passengers|refugees|deaths|cases|inmates|prisoners|employees|delegates"
    r"|horsepower|hp|rpm|mhz|megawatts?|mw|calories|rounds|tanks|aircraft|planes|ships|guns|bombs|words|pages|times|percent|hours|minutes|seconds|days|weeks|months|years)\b"
    r"|(?:million|billion|trillion|thousand|hundred)\b)|%|(?:st|nd|rd|th)\b|[-–][a-z]+\b(?<!-era)(?<!-style)(?<!-model)(?<!-based)"
)
_NAMED = r"(?:\b(?:Boeing|Airbus|Windows|Route|Highway|Room|Flight|Channel|Resolution|resolution|Chapter|Section|Article|Act|Bill|No\.?|number|Apollo|Peugeot|Form|Rule|PO Box|Box|Area|Agenda|Euro)\s+|\$|£|€|[-–]\s?\$?)"
_STREET = r" (?:[NSEW]\.? )?[A-Z][a-z]+ (?:Street|St\.|Avenue|Ave\.?|Road|Rd\.?|Boulevard|Blvd|Drive|Lane|Way|Place)\b"


@rule(
    "years.year",
    r"(?:the year |the years )?(?P<year>{YEAR})",
    examples=("2018", "the year 2000", "1492"),
    lookalikes=("2,000 people", "$1999", "2000 soldiers", "1450 Pennsylvania Avenue", "Boeing 1900"),
    not_before=_NAMED,
    not_after=_COUNTED + "|" + _STREET + r"|s\b|['’]s? ?\d|/[0-9]",
)
def year(m: Match) -> Meaning | None:
    return Date(int(m["year"]))


@rule(
    "years.spelt",
    r"(?:the year )?(?P<year>{SPELT_YEAR})",
    examples=("nineteen ninety-seven", "two thousand and three", "nineteen oh five", "the year two thousand"),
    lookalikes=("two thousand people", "fifteen hundred votes"),
    not_after=r"[ -](?:people|dollars?|men|women|miles|feet|(?!was|is|has|as|his|its|this)[a-z]+s)\b|,? hundred",
)
def spelt(m: Match) -> Meaning | None:
    return Date(lexicon.spelt_year(m["year"]))


@rule(
    "years.same_period",
    r"(?:the )?(?P<year>{YEAR}) (?P<what>quarter|period)",
    examples=("the 1988 quarter", "the 1988 period"),
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
    r"(?:the years )?(?P<first>{YEAR}) ?(?:{DASH}|/) ?(?P<second>{YEAR}|[0-9]{2})",
    examples=("1914-1918", "1989-90", "2018/19", "the years 1955–1957"),
    lookalikes=("1990-85", "700-800", "2000-4000"),
    not_before=_NAMED + r"|[0-9]-",
    not_after=_COUNTED + r"|[-/][0-9]",
)
def year_range(m: Match) -> tuple[Piece, ...] | None:
    first = int(m["first"])
    second = int(m["second"]) if len(m["second"]) == 4 else first // 100 * 100 + int(m["second"])
    if not first < second < first + 200:
        return None
    a, b = m.spans["first"]
    start = 0 if a else a
    return Piece(start, b, Date(first)), m.piece("second", "second", Date(second))


@rule(
    "years.era_range",
    r"(?P<first>[0-9]{1,4}) ?(?:{DASH}|to|and) ?(?P<second>[0-9]{1,4}) ?(?P<era>{ERA})",
    examples=("499–493 BC", "264 to 241 B.C"),
)
def era_range(m: Match) -> tuple[Piece, ...] | None:
    sign = -1 if m["era"].startswith("b") else 1
    return m.piece("first", "first", Date(sign * int(m["first"]))), m.piece("second", "era", Date(sign * int(m["second"])))


@rule(
    "years.short",
    r"\B(?P<year>{SHORT_YEAR})",
    examples=("'68", "’89"),
    before=r"\b(?:in|of|since|until|by|from|back in|summer|spring|winter|fall|autumn|class of)\s+",
)
def short(m: Match) -> Meaning | None:
    return Date(year_of(m["year"]))


@rule(
    "years.fiscal",
    r"(?:the )?(?:fiscal|financial)(?: year)? (?P<year>{YEAR})(?:[-/–](?P<second>{YEAR}|[0-9]{2}))?",
    examples=("fiscal 1989", "the fiscal year 2019", "financial year 2018/19"),
)
def fiscal(m: Match) -> Meaning | None:
    return Date(int(m["year"]))


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
    "twenties": "2", "thirties": "3", "forties": "4", "fifties": "5", "sixties": "6", "seventies": "7", "eighties": "8",
    "nineties": "9",
}  # fmt: skip


@rule(
    "years.decade_named",
    r"the (?:roaring |swinging |(?P<century>nineteen|eighteen|seventeen)[- ])?(?P<name>twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)",
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
    not_before=r"\b(?:his|her|their|my|your|our|mid|low|upper|high|early|late|into)[\s-]+",
    not_after=r" (?:Fahrenheit|degrees|percent)",
)
def decade_short(m: Match) -> Meaning | None:
    return Era("19" + m["digit"])


@rule(
    "years.century",
    r"(?:the )?(?P<ordinal>{ORDINAL})[- ]century(?: ?(?P<era>{ERA}))?",
    examples=("the 20th century", "the nineteenth century", "18th-century", "the 4th century BC"),
)
def century(m: Match) -> Meaning | None:
    number = lexicon.ordinal(m["ordinal"])
    return Era(f"{number - 1:02d}", m["era"].startswith("b")) if 0 < number < 100 else None

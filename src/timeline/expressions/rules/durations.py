"""Bare amounts of time."""

from __future__ import annotations

import re

from timeline.expressions import lexicon
from timeline.expressions.counting import is_count, is_rated
from timeline.expressions.meaning import Duration, Meaning
from timeline.expressions.registry import Match, rule
from timeline.expressions.timex3 import period
from timeline.language.lexicon import CLASSES

_MODIFIED = r"(?:another )?(?:(?P<mod>{MODIFIER}) )?(?:another )?"
_KIND = (
    r"(?:(?:more|additional|full|consecutive|straight|successive|calendar|trading|business|working|whole|long|short"
    r"|solid|extra|further|odd|bloody|long,? [a-z]+|different) )?"
)
# Before an amount: a price or rate whose unit of time it is.
_RATE = (
    r"\$[0-9.,]+ |\bas |[0-9] (?:cents|percent|pounds|dollars|euros|times|miles|hours|minutes|barrels|people|tons|units|cars"
    r"|million|billion|days) (?=$)|\b(?:once|twice|times|cents|dollars|pounds|euros|percent|million|billion|barrels"
    r"|miles|tons|tonnes|people|degrees|units|share|shares|%) "
)
# After an amount: the age of somebody, the rank of something, or a part of it.
_NO_AMOUNT = (
    r"[- ]olds?\b|-(?:hand|place|rate|guess|class|degree|floor|time|string|best|largest|biggest|half|round|in-command"
    r"|tier|ever|generation|term|year|man|day|earlier|ago|long|care)\b|-{LOWER}"
)
_RANKED = re.compile(
    r" (?:chance|time|half|round|term|place|floor|thought|person|world|degree|opinion|largest|biggest|helping|language"
    r"|of )"
)
_NEXT_WORD = re.compile(r" ([a-z]+)")
_KIND_OF_YEAR = re.compile(r"\b(?:fiscal|financial|academic|school|tax) $", re.IGNORECASE)
_MILITARY = re.compile(r"\b(?:[01][0-9]|2[0-3])[0-5][0-9] ?(?:hours|hrs)$")
_NO_NOUNS = "iuUIcrRJyTOdYeBHDmwktpq"  # classes of words that no "minute" describes


def _is_amount(left: str, phrase: str, right: str) -> bool:
    """Whether "a minute" is time and not a very small "description"."""
    if _MILITARY.search(phrase) and not right.startswith(" of"):
        return False
    if phrase.lower().endswith(("second", "quarter", "quarters")) and _RANKED.match(right):
        return False
    if phrase.lower().startswith(("a ", "an ")) and is_rated(left):
        return False
    if not phrase.lower().endswith((" minute", " second")):
        return True
    after = _NEXT_WORD.match(right)
    return after is None or CLASSES[after[1]] in _NO_NOUNS


def _sum(m: Match, amount: float | None, unit: str) -> str:
    """The period with its "and a half": a year and a half is P1Y6M."""
    return period(None if amount is None else amount + (0.5 if m["half"] else 0), unit)


@rule(
    "durations.amount",
    _MODIFIED
    + r"(?P<count>{COUNT})(?: or so)?(?:[ -] ?|[-‐‑])"
    + _KIND
    + r"(?P<unit>{UNIT})(?P<half> and a half)?(?P<so> or (?:so|more|less))?(?P<long>[- ]long| of age| in length)?",
    examples=(
        "two years", "30-day", "several months", "at least 72 hours", "a year and a half", "nearly three years",
        "a few days", "more than an hour", "two full days",
    ),
    lookalikes=(
        "a 46-year-old man", "two second-place finishes", "one second-hand car", "a quarter of the vote",
        "a second chance", "a day-care centre", "$5 a year", "a minute crack", "a year-earlier loss",
    ),
    not_before=_RATE,
    not_after=_NO_AMOUNT,
    where=_is_amount,
)  # fmt: skip
def amount(m: Match) -> Meaning | None:
    count, unit = m["count"], lexicon.unit(m["unit"])
    article = count in ("a", "an")
    if unit == "SE" or (unit == "Q" and (article or count in ("one", "half a"))) or m["unit"] == "second":
        return None
    if article and (m["unit"].endswith("s") or m["long"] == "-long"):
        return None
    number = lexicon.number(count)
    if m["mod"] == "over" and number is None:  # "evolved over several years" says where, not how much
        return None
    mod = lexicon.MODIFIERS.get(m["mod"])
    if m["so"]:
        mod = {" or so": "APPROX", " or more": "EQUAL_OR_MORE", " or less": "EQUAL_OR_LESS"}[m["so"]]
    if mod is None and count in ("a couple of", "a couple", "couple of"):
        mod = "APPROX"
    return Duration(_sum(m, number, unit), mod)


@rule(
    "durations.another",
    r"another (?P<unit>minute|hour|day|night|week|month|year|decade|century)",
    examples=("another hour", "another year"),
    lookalikes=("another day-care centre",),
    not_after=r"-",
)
def another(m: Match) -> Meaning | None:
    return Duration(period(1, lexicon.unit(m["unit"])))


@rule(
    "durations.run_together",
    r"(?P<count>[0-9]+(?:\.[0-9]+)?)"
    r"(?P<unit>hours?|hrs?|mins?|minutes?|secs?|seconds|days?|weeks?|wks?|months?|mths?|mos?|years?|yrs?)",
    examples=("16days", "50mins", "7months", "12hrs", "18mos"),
    lookalikes=("24hr-shop", "1500hrs", "a 6mo old puppy"),
    not_after=r"-| olds?\b",
    where=_is_amount,
)
def run_together(m: Match) -> Meaning | None:
    if m["count"] == "2" and m["unit"] == "day":  # today, as it is thumbed
        return None
    return Duration(period(lexicon.number(m["count"]), lexicon.unit(m["unit"])))


_STRAIGHT = r"(?:(?:straight|consecutive|successive|full|whole|single|working|school|business|trading|calendar|playing) )?"


@rule(
    "durations.nth",
    r"(?:(?:the|an?) )?(?:(?:{ORDINAL}|final|opening|penultimate) "
    + _STRAIGHT
    + r"(?P<unit>day|night|week|weekend|month|year|decade)|last (?P<day>day))",
    examples=("the first day", "10th day", "the final year", "a third straight week", "the seventh night"),
    lookalikes=("a first-year student", "the First Night Club", "last week"),
    not_after=r"[-–]| {UPPER}",
)
@rule(
    "durations.last_unit",
    r"the last (?P<unit>week|weekend|month|year|decade)(?P<day>)",
    examples=("the last month", "the last week"),
    lookalikes=("the last week, of course", "the last year of course"),
    after=r" of (?!course\b)",
)
def nth(m: Match) -> Meaning | None:
    return Duration(period(1, lexicon.unit(m["unit"] or m["day"])))


def _numbers_none(left: str, phrase: str, right: str) -> bool:
    return not is_count(left, right)


@rule(
    "durations.numbered",
    r"(?P<unit>day|week) (?:[0-9]{1,3}|one|two|three)",
    examples=("Day 3", "week 2", "day one"),
    lookalikes=("day 300 people", "week 2 times"),
    not_after=r"[-–:]| (?:{UNIT}|percent|times|people)\b",
    where=_numbers_none,
)
def numbered(m: Match) -> Meaning | None:
    return Duration(period(1, lexicon.unit(m["unit"])))


@rule(
    "durations.choice",
    _MODIFIED + r"(?P<count>{NUMBER}|a)(?: to |[-–]| or |-to-)(?P<top>{NUMBER})[ -](?P<unit>{UNIT})",
    examples=("two to three weeks", "12 to 18 months", "10-15 minutes", "a or two weeks"),
    lookalikes=("a 3-2 minutes", "a 20-to-30-year-old"),
    not_after=r"[- ]olds?\b",
)
def choice(m: Match) -> Meaning | None:
    low, high = lexicon.number(m["count"]), lexicon.number(m["top"])
    unit = lexicon.unit(m["unit"])
    if low is None or high is None or low >= high or unit == "SE":
        return None
    return Duration(period(None, unit), "APPROX")


@rule(
    "durations.or_two",
    r"(?:a|an|another) (?P<unit>minute|hour|day|week|month|year|decade) or (?:two|so)",
    examples=("a year or two", "a week or so"),
)
def or_two(m: Match) -> Meaning | None:
    return Duration(period(1, lexicon.unit(m["unit"])), "APPROX")


# After these a plural unit without a number is an amount.
_AMOUNTING = (
    r"\b(?:for|in|over|after|within|took|taken|take|takes|last|lasted|lasting|lasts|spent|spend|spending|until|through|during|by"
    r"|follow|follows|followed|following|just|mere|long|(?:minutes|hours|days|weeks|months|years) (?:and|or))\s+"
    r"|{OPENING}"
)
_KINDS_OF_HOURS = (
    r"\b(?:office|business|working|school|opening|old|early|late|golden|these|those|good old|wee|small|formative"
    r"|glory|teenage|happy|of|hours|visiting|rush|peak)\s+(?<!for )(?<!\bof )"
)


@rule(
    "durations.plural",
    r"(?P<unit>minutes|hours|days|weeks|months|years|decades|centuries)",
    examples=("years", "weeks", "decades"),
    lookalikes=("office hours", "the old days", "minutes of the meeting"),
    before=_AMOUNTING,
    not_before=_KINDS_OF_HOURS,
    not_after=(
        r" (?:inn|gone)\b| of (?:the|a) (?:{LOWER}+ )?(?:meeting|session|hearing|conference|council|committee)\b"
    ),
)
@rule(
    "durations.plural_after",
    r"(?P<unit>minutes|hours|days|weeks|months|years|decades)",
    examples=("hours", "months"),
    lookalikes=("three hours after", "school days before", "the days of old"),
    after=r" (?:after|before|into) ",
    not_before=_KINDS_OF_HOURS
    + r"|[0-9] |\b(?:{SMALL_NUMBER}|the|few|several|many|some|more|school|his|her|their|its|last|first|early|opening|final) |-",
)
@rule(
    "durations.the_plural",
    r"the (?P<unit>minutes|hours|days|weeks|months|years|decades|centuries)",
    examples=("the years", "the weeks"),
    lookalikes=("The minutes of the meeting were read.", "The days of old were golden."),
    before=r"\b(?:in|over|during|through|throughout|for|within|of)\s+",
    not_after=r" of\b",
)
def plural(m: Match) -> Meaning | None:
    return Duration(period(None, lexicon.unit(m["unit"])))


@rule(
    "durations.ordinal",
    r"(?:the )?(?:first|final|opening|initial) (?P<count>{COUNT})[ -]"
    r"(?P<unit>days|weeks|months|years|hours|minutes|quarters|nights|decades)",
    examples=("the first nine months", "the final two weeks", "the first few days"),
)
def first_amount(m: Match) -> Meaning | None:
    return Duration(period(lexicon.number(m["count"]), lexicon.unit(m["unit"])))


@rule(
    "durations.the_amount",
    r"(?:the|this|that|these|those) (?:same )?(?:entire |whole |full )?(?P<count>{NUMBER}) (?P<unit>{UNIT})",
    examples=("the nine months", "these two weeks", "the same two days"),
    lookalikes=("the 46 years old", "the Seven Days Battles", "the Thirty Years' War"),
    not_after=r"[- ]olds?\b|-long| {UPPER}|['’]s? [a-z]| (?:ago|from now|later|earlier)\b",
)
@rule(
    "durations.the_period",
    r"(?:the|this|that|a|an) (?:same )?(?P<count>{NUMBER})-(?P<unit>{UNIT}) (?:period|span|stretch)",
    examples=("the six-month period", "a 10-year span"),
)
def the_amount(m: Match) -> Meaning | None:
    unit, number = lexicon.unit(m["unit"]), lexicon.number(m["count"])
    return Duration(period(number, unit)) if unit not in ("SE", "TS") and (number or 0) < 1000 else None


def _is_free(left: str, phrase: str, right: str) -> bool:
    """Whether "year" is more than the last word of "the 2010-11 financial year"."""
    return phrase.lower() != "year" or _KIND_OF_YEAR.search(left) is None


@rule(
    "durations.unit",
    r"(?P<unit>day|week|month|year|hour|decade|century)",
    examples=("day", "week"),
    lookalikes=("day-care", "day trader", "the day of the attack", "daybreak", "Boxing Day"),
    not_before=r"(?:\b(?:the|this|that|of|per|each|every|D|old|one|to|any|some|other|present|by|leap|same|new|his|her|their|its)"
    r"|[a-z](?:-|['’]s|est)) ?",
    not_after=r"[-–][a-z]| (?:care|trading|trader|trip|job|laborers?|ago|by|after|in,|one|two)\b",
    where=_is_free,
)
def unit(m: Match) -> Meaning | None:
    return Duration(period(1, lexicon.unit(m["unit"])))


@rule(
    "durations.year_ending",
    r"(?:the |its )?(?:fiscal |financial )?(?P<unit>year|month|week|half)",
    examples=("the year", "the fiscal year", "the week"),
    lookalikes=("The first half ended goalless.",),
    after=r",? (?:that )?(?:will )?end(?:ed|ing|s) (?:on )?(?:{MONTH}|[0-9]|today|tomorrow|yesterday)|,? to (?:end[- ])?{MONTH}\b",
)
def year_ending(m: Match) -> Meaning | None:
    return Duration("P6M" if m["unit"] == "half" else period(1, lexicon.unit(m["unit"])))


@rule(
    "durations.fiscal_year",
    r"the (?:fiscal|financial|academic|school|calendar|tax) year",
    examples=("the fiscal year", "the school year"),
)
def fiscal_year(m: Match) -> Meaning | None:
    return Duration("P1Y")


@rule(
    "durations.long",
    r"(?P<unit>minute|hour|day|week|month|year|decade|century|summer|season)(?:s?-)?long",
    examples=("year-long", "decades-long", "month-long", "weeklong"),
)
def long(m: Match) -> Meaning | None:
    code = {"summer": "P1SU", "season": "P1SE"}.get(m["unit"])
    return Duration(code or period(1, lexicon.unit(m["unit"])))


_WHOLE = {"night": "P1D", "nite": "P1D", "morning": "P1DTMO", "afternoon": "P1DTAF", "evening": "P1DTEV"}


@rule(
    "durations.whole",
    r"(?:all|a full|a whole|an entire|the whole|the entire|whole|entire) "
    r"(?P<unit>day|night|nite|week|wk|month|year|decade|century|morning|afternoon|evening)(?: long)?",
    examples=("all day", "the whole week", "an entire month"),
    lookalikes=("the whole year of mourning",),
    not_after=r" (?:of|that)\b",
)
def whole(m: Match) -> Meaning | None:
    return Duration(_WHOLE.get(m["unit"]) or period(1, lexicon.unit(m["unit"])))


@rule(
    "durations.while",
    r"a (?:long |little |short )?while|some time|a long time|a short time|quite some time|a limited time",
    examples=("a while", "some time"),
    lookalikes=("some time ago",),
    before=r"\b(?:for|in|after|within|take|takes|took|quite)\s+",
    not_after=r" ago\b",
)
def a_while(m: Match) -> Meaning | None:
    return Duration("PXX")


_ORDER = ("Y", "M", "W", "D", "TH", "TM", "TS")


@rule(
    "durations.compound",
    r"(?P<count>{COUNT})[ -]?(?P<unit>years?|yrs?|months?|weeks?|days?|hours?|hrs?|minutes?|mins?)(?P<joint>,?(?: and)? )"
    r"(?P<count2>{NUMBER}|a) ?(?P<unit2>months?|weeks?|days?|hours?|hrs?|minutes?|mins?|seconds?|secs?)",
    examples=("two years and three months", "an hour and 20 minutes", "3 hours 12 minutes"),
)
def compound(m: Match) -> Meaning | None:
    first, second = lexicon.number(m["count"]), lexicon.number(m["count2"])
    one, two = lexicon.unit(m["unit"]), lexicon.unit(m["unit2"])
    if m["count"] in ("a", "an") and "," in m["joint"]:  # "six days a week, three hours a day"
        return None
    if first is None or second is None or one not in _ORDER or _ORDER.index(one) >= _ORDER.index(two):
        return None
    head, tail = period(first, one), period(second, two)
    return Duration(head + (tail.removeprefix("PT") if one.startswith("T") else tail.removeprefix("P")))

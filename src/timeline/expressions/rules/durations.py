"""Bare amounts of time."""

from __future__ import annotations

from timeline.expressions import lexicon
from timeline.expressions.meaning import Duration, Meaning
from timeline.expressions.registry import Match, rule
from timeline.expressions.timex3 import period

_MODIFIED = r"(?:(?:just|only|another) )?(?:(?P<mod>{MODIFIER}) )?(?:another )?"
_KIND = r"(?:(?:more|additional|full|consecutive|straight|successive|calendar|trading|business|working|whole|long|short|solid|extra|further|odd|bloody|long,? [a-z]+|different) )?"


def _sum(m: Match, amount: float | None, unit: str) -> str:
    """The period with its "and a half": a year and a half is P1Y6M."""
    whole = period(amount, unit)
    if not m["half"] or amount is None:
        return whole
    return {"Y": f"{whole}6M", "TH": f"{whole}30M", "TM": f"{whole}30S"}.get(unit) or period(amount + 0.5, unit)


@rule(
    "durations.amount",
    _MODIFIED + r"(?P<count>{COUNT})(?: or so)?(?:[ -] ?|[-‐‑])" + _KIND + r"(?P<unit>{UNIT})(?P<half> and a half)?(?P<so> or (?:so|more|less))?(?:[- ]long| of age| in length)?",
    examples=("two years", "30-day", "several months", "at least 72 hours", "a year and a half", "nearly three years", "a few days", "more than an hour", "two full days"),
    lookalikes=("a 46-year-old man", "two second-place finishes", "one second-hand car", "a quarter of the vote", "a second chance", "a day-care centre", "$5 a year"),
    not_before=r"\$[0-9.,]+ |[0-9] (?:cents|percent|pounds|dollars|euros|times|miles|hours|minutes|barrels|people|tons|units|cars|million|billion|days) (?=$)|\b(?:once|twice|times|cents|dollars|pounds|euros|percent|million|billion|barrels|miles|tons|tonnes|people|degrees|units|share|shares|%) ",
    not_after=r"[- ]old\b|[- ]olds\b|-(?:hand|place|rate|guess|class|degree|floor|time|string|best|largest|biggest|half|round|in-command|tier|ever|generation|term|year|man|day)\b| (?:chance|time|half|round|term|place|floor|thought|person|world|degree|opinion|largest|biggest|helping|language|of (?:a|an|the|its|all|those|his)\b)",
)
def amount(m: Match) -> Meaning | None:
    count, unit = m["count"], lexicon.unit(m["unit"])
    if unit == "SE" or (unit == "Q" and count in ("a", "one", "half a")):
        return None
    if (count in ("a", "an") and m["unit"].endswith("s")) or (unit == "TS" and m["unit"] == "second"):
        return None
    if m["mod"] == "over" and lexicon.number(count) is None:  # "evolved over several years" says where, not how much
        return None
    mod = lexicon.MODIFIERS.get(m["mod"])
    if m["so"]:
        mod = {" or so": "APPROX", " or more": "EQUAL_OR_MORE", " or less": "EQUAL_OR_LESS"}[m["so"]]
    return Duration(_sum(m, lexicon.number(count), unit), mod)


@rule(
    "durations.choice",
    _MODIFIED + r"(?P<count>{NUMBER}|a)(?: to |[-–]| or |-to-)(?P<top>{NUMBER})[ -](?P<unit>{UNIT})",
    examples=("two to three weeks", "12 to 18 months", "10-15 minutes", "a or two weeks"),
    lookalikes=("a 3-2 minutes",),
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
    r"(?:a|an) (?P<unit>minute|hour|day|week|month|year|decade) or (?:two|so)",
    examples=("a year or two", "a week or so"),
)
def or_two(m: Match) -> Meaning | None:
    return Duration(period(1, lexicon.unit(m["unit"])), "APPROX")


@rule(
    "durations.plural",
    r"(?:the )?(?P<unit>minutes|hours|days|weeks|months|years|decades|centuries)",
    examples=("years", "weeks", "decades"),
    lookalikes=("office hours", "the old days"),
    before=r"\b(?:for|in|of|over|after|within|took|taken|take|takes|last|lasted|last for|spent|spend|until|through|during|by|and|or|than|following|weeks|months|the|just|only|were|was|be|few|long)\s+|^\s*|[,;:.“\"]\s*",
    not_before=r"\b(?:office|business|working|school|opening|old|early|late|golden|these|those|good old|wee|small|formative|glory|teenage|happy|of|hours)\s+(?<!for )(?<!\bof )",
    not_after=r" (?:inn|gone)\b",
)
def plural(m: Match) -> Meaning | None:
    return Duration(period(None, lexicon.unit(m["unit"])))


@rule(
    "durations.ordinal",
    r"(?:the )?(?:first|last|final|opening|initial|latest) (?P<count>{COUNT})[ -](?P<unit>days|weeks|months|years|hours|minutes|quarters|nights|decades)",
    examples=("the first nine months", "the final two weeks", "the first few days"),
)
def first_amount(m: Match) -> Meaning | None:
    return Duration(period(lexicon.number(m["count"]), lexicon.unit(m["unit"])))


@rule(
    "durations.the_amount",
    r"(?:(?:the|this|that|these|those) (?:same )?(?:entire |whole |full )?(?P<count>{NUMBER}) (?P<unit>{UNIT})|(?:the|this|that|a|an) (?:same )?(?P<hyphened>{NUMBER})-(?P<singular>{UNIT}) (?:period|span|stretch))",
    examples=("the nine months", "the six-month period", "these two weeks"),
    lookalikes=("the 46-year-old",),
    not_after=r"[- ]olds?\b|-long",
)
def the_amount(m: Match) -> Meaning | None:
    unit = lexicon.unit(m["unit"] or m["singular"])
    number = lexicon.number(m["count"] or m["hyphened"])
    return Duration(period(number, unit)) if unit not in ("SE", "TS") and (number or 0) < 1000 else None


@rule(
    "durations.unit",
    r"(?P<unit>day|week|month|year|hour|decade|century)",
    examples=("day", "week"),
    lookalikes=("day-care", "day trader", "the day of the attack", "daybreak"),
    not_before=r"\b(?:the|this|that|of|per|each|every|[a-z]+-|D|old|one|to|any|some|other|present|by|leap) ?",
    not_after=r"[-–][a-z]| (?:care|trading|trader|trip|job|laborers?|ago|by|after|in,|one|two)\b",
)
def unit(m: Match) -> Meaning | None:
    return Duration(period(1, lexicon.unit(m["unit"])))


@rule(
    "durations.year_ending",
    r"(?:the |its )?(?:fiscal |financial )?(?P<unit>year|quarter|month|week|half)",
    examples=("the year", "the fiscal year", "the week"),
    after=r",? (?:that )?(?:will )?end(?:ed|ing|s)\b|,? to (?=[A-Z][a-z]+ [0-9])",
)
def year_ending(m: Match) -> Meaning | None:
    return Duration("P6M" if m["unit"] == "half" else period(1, lexicon.unit(m["unit"])))


@rule(
    "durations.long",
    r"(?P<unit>minute|hour|day|week|month|year|decade|century|summer|season)s?-long",
    examples=("year-long", "decades-long", "month-long"),
)
def long(m: Match) -> Meaning | None:
    code = {"summer": "P1SU", "season": "P1SE"}.get(m["unit"])
    return Duration(code or period(1, lexicon.unit(m["unit"])))


@rule(
    "durations.whole",
    r"(?:all|a full|a whole|an entire|the whole|the entire|whole|entire) (?P<unit>day|night|week|month|year|decade|century|morning|afternoon|evening)(?: long)?",
    examples=("all day", "the whole week", "an entire month"),
    not_after=r" (?:of|that)\b",
)
def whole(m: Match) -> Meaning | None:
    part = {"night": "PT1N", "morning": "P1DTMO", "afternoon": "P1DTAF", "evening": "P1DTEV"}.get(m["unit"])
    return Duration("P1D" if m["unit"] == "night" else part or period(1, lexicon.unit(m["unit"])))


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


@rule(
    "durations.compound",
    r"(?P<count>{COUNT}) (?P<unit>years?|months?|weeks?|days?|hours?|minutes?),?(?: and)? (?P<count2>{NUMBER}|a) (?P<unit2>months?|weeks?|days?|hours?|minutes?|seconds?)",
    examples=("two years and three months", "an hour and 20 minutes", "3 hours 12 minutes"),
)
def compound(m: Match) -> Meaning | None:
    first, second = lexicon.number(m["count"]), lexicon.number(m["count2"])
    one, two = lexicon.unit(m["unit"]), lexicon.unit(m["unit2"])
    order = ["Y", "M", "W", "D", "TH", "TM", "TS"]
    if first is None or second is None or one not in order or order.index(one) >= order.index(two):
        return None
    head, tail = period(first, one), period(second, two)
    return Duration(head + (tail.removeprefix("PT") if one.startswith("T") else tail.removeprefix("P")))

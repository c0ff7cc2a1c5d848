"""What recurs (TIMEX3 SET)."""

from __future__ import annotations

from timeline.expressions import lexicon
from timeline.expressions.meaning import Meaning, Repeat
from timeline.expressions.registry import Match, rule
from timeline.expressions.timex3 import period

_ADVERBS = {
    "hourly": "PT1H", "daily": "P1D", "nightly": "TNI", "weekly": "P1W", "biweekly": "P2W", "fortnightly": "P2W", "monthly": "P1M",
    "bimonthly": "P2M", "quarterly": "P1Q", "semiannual": "P6M", "semiannually": "P6M", "biannual": "P6M", "twice-yearly": "P6M",
    "yearly": "P1Y", "annual": "P1Y", "annually": "P1Y", "biennial": "P2Y", "biennially": "P2Y",
}  # fmt: skip


@rule(
    "sets.adverb",
    r"(?P<word>hourly|daily|nightly|weekly|biweekly|bi-weekly|fortnightly|monthly|bimonthly|quarterly|semiannual|semiannually|biannual|yearly|annual|annually|biennial|biennially)",
    examples=("daily", "weekly", "annual", "annually"),
    lookalikes=("the Daily Mail", "Weekly Standard"),
    not_after=r" (?-i:Mail|Telegraph|Mirror|Express|News|Star|Record|Beast|Post|Herald|Times|Standard|Planet|Show)\b",
)
def adverb(m: Match) -> Meaning | None:
    value = _ADVERBS[m["word"].replace("-", "")]
    return Repeat(value, None, "1X" if value.startswith("P1") else None)


_EACH = r"(?P<quant>every|each|any given)(?: single)?"


@rule(
    "sets.every_unit",
    _EACH + r"(?P<other> other| second| third| fourth)? (?:(?P<count>{NUMBER}|few|couple of|several) )?(?P<unit>{UNIT})",
    examples=("every day", "each year", "every other week", "every two years", "every few months"),
    lookalikes=("every second counts",),
)
def every_unit(m: Match) -> Meaning | None:
    unit = lexicon.unit(m["unit"])
    if unit == "SE" or (unit == "TS" and not m["count"]):
        return None
    amount: float | None = 1
    if m["other"]:
        amount = {"other": 2, "second": 2, "third": 3, "fourth": 4}[m["other"].strip()]
    elif m["count"]:
        amount = lexicon.number(m["count"])
    if unit == "WE":
        return Repeat("XXXX-WXX-WE", m["quant"].upper())
    value = "TNI" if m["unit"].startswith("night") else period(amount, unit)
    return Repeat(value, m["quant"].split()[0].upper())


@rule(
    "sets.every_weekday",
    _EACH + r"(?P<other> other| second)? (?P<day>{WEEKDAY})(?P<part> (?:morning|afternoon|evening|night))?",
    examples=("every Tuesday", "each Friday", "every other Tuesday", "every Sunday morning"),
)
def every_weekday(m: Match) -> Meaning | None:
    code = lexicon.DAYPARTS[m["part"].strip()][0] if m["part"] else ""
    value = f"XXXX-WXX-{lexicon.weekday(m['day']) + 1}{code}"
    return Repeat(value, "EVERY OTHER" if m["other"] else m["quant"].upper())


@rule(
    "sets.plural_weekday",
    r"(?P<day>{WEEKDAY})s(?P<part> (?:mornings?|afternoons?|evenings?|nights?))?",
    examples=("Tuesdays", "Sundays"),
    lookalikes=("Friday's",),
)
@rule(
    "sets.weekday_nights",
    r"(?P<day>{WEEKDAY})(?P<part> (?:mornings|afternoons|evenings|nights))",
    examples=("Monday nights", "Saturday mornings"),
)
def plural_weekday(m: Match) -> Meaning | None:
    code = lexicon.DAYPARTS[m["part"].strip()][0] if m["part"] else ""
    return Repeat(f"XXXX-WXX-{lexicon.weekday(m['day']) + 1}{code}")


@rule(
    "sets.every_month",
    _EACH + r" (?P<month>{MONTH_NAME})",
    examples=("every July", "each December"),
)
def every_month(m: Match) -> Meaning | None:
    return Repeat(f"XXXX-{lexicon.month(m['month']):02d}", m["quant"].upper())


@rule(
    "sets.every_season",
    _EACH + r" (?P<season>{SEASON})",
    examples=("every summer", "each winter"),
    lookalikes=("every fall from grace",),
    not_after=r" (?:from|of|in)\b",
)
def every_season(m: Match) -> Meaning | None:
    return Repeat(f"XXXX-{lexicon.SEASONS[m['season']]}", m["quant"].upper())


@rule(
    "sets.every_part",
    _EACH + r" (?P<part>morning|afternoon|evening|night)",
    examples=("every morning", "each night"),
)
def every_part(m: Match) -> Meaning | None:
    code = lexicon.DAYPARTS[m["part"]][0]
    return Repeat(code if code == "TNI" else f"XXXX-XX-XX{code}", m["quant"].upper())


_TIMES = r"(?:(?:only|at least|about|up to|as many as) )?(?P<freq>once|twice|thrice|{NUMBER} times|several times|many times)"


@rule(
    "sets.times_a_unit",
    _TIMES + r"(?: a| an| per| each| every|-a-) ?(?P<unit>minute|hour|day|night|week|month|quarter|year|decade)",
    examples=("twice a week", "once a year", "three times per month", "once every year"),
)
def times_a_unit(m: Match) -> Meaning | None:
    word = m["freq"]
    times = {"once": "1", "twice": "2", "thrice": "3"}.get(word)
    if times is None:
        count = lexicon.number(word.removesuffix(" times"))
        times = "X" if count is None else str(int(count))
    return Repeat(period(1, lexicon.unit(m["unit"])), None, times + "X")


@rule(
    "sets.rate",
    r"(?:a|an|per|each) (?P<unit>minute|hour|day|week|month|quarter|year)",
    examples=("a year", "per day", "a week"),
    lookalikes=("for a year", "a year ago", "a day of rest"),
    before=r"(?:\b(?:dollars?|cents|euros?|pounds?|percent|%|million|billion|trillion|barrels|times|people|tons|tonnes|gallons|miles|hours|minutes|days|units|cars|copies|passengers|calls|cases|rate of [0-9.,]+|\$ ?[0-9.,]+|[0-9]+)\s+)",
    not_after=r" (?:ago|earlier|later|before|after|of|from|old|to|or)\b|-",
)
def rate(m: Match) -> Meaning | None:
    return Repeat(period(1, lexicon.unit(m["unit"])))


@rule(
    "sets.weekends",
    r"(?P<word>weekends|weekdays|weeknights)",
    examples=("weekends", "weekdays"),
    before=r"\b(?:on|at|during|over|and|most|between)\s+",
)
def weekends(m: Match) -> Meaning | None:
    return Repeat({"weekends": "XXXX-WXX-WE", "weekdays": "XXXX-WXX-WD", "weeknights": "XXXX-WXX-WDTNI"}[m["word"]])


_REPEATED = {"year": "P1Y", "day": "P1D", "week": "P1W", "month": "P1M", "night": "TNI"}


@rule(
    "sets.after",
    r"(?P<unit>year|day|week|month|night)(?: after (?:year|day|week|month|night)| in,? (?:year|day|week|month|night) out| by (?:year|day|week|month|night))",
    examples=("year after year", "day in, day out", "week by week"),
)
def after(m: Match) -> Meaning | None:
    return Repeat(_REPEATED[m["unit"]])

"""What recurs (TIMEX3 SET)."""

from __future__ import annotations

import re

from timeline.expressions import lexicon
from timeline.expressions.counting import is_rated
from timeline.expressions.meaning import Meaning, Repeat
from timeline.expressions.registry import Match, rule
from timeline.expressions.timex3 import period
from timeline.interval import exists

_ADVERBS = {
    "hourly": "PT1H", "daily": "P1D", "nightly": "TNI", "weekly": "P1W", "biweekly": "P2W", "fortnightly": "P2W",
    "monthly": "P1M", "bimonthly": "P2M", "quarterly": "P1Q", "semiannual": "P6M", "semiannually": "P6M",
    "biannual": "P6M", "yearly": "P1Y", "annual": "P1Y", "annually": "P1Y", "biennial": "P2Y", "biennially": "P2Y",
    "everyday": "P1D",
}  # fmt: skip
_TIMES = r"(?:(?:only|at least|about|up to|as many as) )?(?P<freq>once|twice|thrice|{NUMBER} times|several times|many times)"


def _frequency(words: str) -> str:
    times = {"once": "1", "twice": "2", "thrice": "3"}.get(words)
    if times is None:
        count = lexicon.number(words.removesuffix(" times"))
        times = "X" if count is None else str(int(count))
    return times + "X"


_TERM = re.compile(
    r" (?:[a-z]+ )?(?:loss(?:es)?|profits?|results?|earnings|figures|net|revenues?|sales|rates?|dividends?"
    r"|incomes?|budgets?|turnover|output|growth|inflation|interest|yields?|returns?|production|capacity)\b"
)


def _recurs(left: str, phrase: str, right: str) -> bool:
    """A quarterly loss is that of one quarter, an annual rate an amount for a year, and the daily Granma a paper."""
    if phrase in ("daily", "weekly", "monthly", "quarterly") and right[:1] == " " and right[1:2].isupper():
        return False
    return phrase.lower() not in ("annual", "quarterly") or _TERM.match(right) is None


@rule(
    "sets.adverb",
    r"(?:(?P<freq>once|twice|thrice)[- ])?(?P<word>hourly|daily|nightly|weekly|bi-?weekly|fortnightly|monthly"
    r"|bimonthly|quarterly|semi-?annual|semi-?annually|biannual|yearly|annual|annually|biennial|biennially)",
    examples=("daily", "weekly", "annual", "annually", "twice weekly"),
    lookalikes=("the Daily Mail", "Weekly Standard", "a quarterly of five cents"),
    not_after=r" (?-i:Mail|Telegraph|Mirror|Express|News|Star|Record|Beast|Post|Herald|Times|Standard|Planet|Show)\b| of\b",
    where=_recurs,
)
def adverb(m: Match) -> Meaning | None:
    value = _ADVERBS[m["word"].replace("-", "")]
    freq = _frequency(m["freq"]) if m["freq"] else "1X" if value.startswith("P1") else None
    return Repeat(value, None, freq)


_EACH = r"(?P<quant>every|each|any given)(?: single)?"


@rule(
    "sets.every_unit",
    _EACH
    + r"(?P<other> other| second| third| fourth)? (?:(?P<count>{NUMBER}|few|couple of|several) )?(?P<unit>{UNIT})",
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
    quant = m["quant"].split()[0].upper()
    if unit == "WE":
        return Repeat("XXXX-WXX-WE", quant)
    return Repeat("TNI" if m["unit"].startswith("night") else period(amount, unit), quant)


@rule(
    "sets.everyday",
    r"everyday",
    examples=("everyday",),
    lookalikes=("everyday life", "an everyday story"),
    not_before=r"\b(?:an|the|their|our|his|her) ",
    not_after=r" (?:life|lives|people|things|use|objects?|items?|language|problems?|low|tasks?)\b",
)
def everyday(m: Match) -> Meaning | None:
    return Repeat("P1D", "EVERY")


@rule(
    "sets.every_weekday",
    _EACH + r"(?P<other> other| second)? (?P<day>{WEEKDAY}|{WEEKDAY_SHORT})"
    r"(?P<part> (?:morning|afternoon|evening|night))?(?: of (?:the|each|every) month)?",
    examples=("every Tuesday", "each Friday", "every other Tuesday", "every Sunday morning"),
)
def every_weekday(m: Match) -> Meaning | None:
    code = lexicon.DAYPARTS[m["part"].strip()][0] if m["part"] else ""
    value = f"XXXX-WXX-{lexicon.weekday(m['day']) + 1}{code}"
    return Repeat(value, "EVERY OTHER" if m["other"] else m["quant"].split()[0].upper())


@rule(
    "sets.plural_weekday",
    r"(?P<day>{WEEKDAY})s(?P<part> (?:mornings?|afternoons?|evenings?|nights?))?",
    examples=("Tuesdays", "Sundays"),
    lookalikes=("Friday's", "Happy Mondays"),
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
    _EACH + r" (?P<month>{MONTH_NAME})(?: (?P<day>{DAY}))?",
    examples=("every July", "each December", "every March 17"),
)
@rule(
    "sets.every_date",
    _EACH + r" (?P<day>{DAY})(?: of)? (?P<month>{MONTH_NAME})",
    examples=("every 5 November", "each 1st of May"),
)
def every_month(m: Match) -> Meaning | None:
    month, day = lexicon.month(m["month"]), int("".join(c for c in m["day"] if c.isdigit()) or 0)
    if day and not exists(2000, month, day):
        return None
    value = f"XXXX-{month:02d}" + (f"-{day:02d}" if day else "")
    return Repeat(value, m["quant"].split()[0].upper())


@rule(
    "sets.every_season",
    _EACH + r" (?P<season>{SEASON})",
    examples=("every summer", "each winter"),
    lookalikes=("every fall from grace",),
    not_after=r" (?:from|of|in)\b",
)
def every_season(m: Match) -> Meaning | None:
    return Repeat(f"XXXX-{lexicon.SEASONS[m['season']]}", m["quant"].split()[0].upper())


@rule(
    "sets.every_part",
    _EACH + r" (?P<part>morning|afternoon|evening|night)",
    examples=("every morning", "each night"),
)
def every_part(m: Match) -> Meaning | None:
    code = lexicon.DAYPARTS[m["part"]][0]
    return Repeat(code if code == "TNI" else f"XXXX-XX-XX{code}", m["quant"].split()[0].upper())


@rule(
    "sets.times_a_unit",
    _TIMES
    + r"(?: a| an| per| each| every|-a-) ?(?P<unit>minute|hour|day|night|week|month|quarter|year|decade)",
    examples=("twice a week", "once a year", "three times per month", "once every year"),
)
@rule(
    "sets.times_every",
    _TIMES + r" (?:in )?every (?P<count>{NUMBER}|few|couple of) (?P<unit>{UNIT})",
    examples=("once every four years", "twice every two weeks"),
)
def times_a_unit(m: Match) -> Meaning | None:
    amount = lexicon.number(m["count"]) if m.groups.get("count") else 1
    return Repeat(period(amount, lexicon.unit(m["unit"])), None, _frequency(m["freq"]))


def _is_rate(left: str, phrase: str, right: str) -> bool:
    return is_rated(left)


@rule(
    "sets.rate",
    r"(?:a|an|per|each) (?P<unit>minute|hour|day|week|month|quarter|year|night)",
    examples=("a year", "per day", "a week"),
    lookalikes=("for a year", "a year ago", "a day of rest", "waiting a year"),
    not_after=r" (?:ago|earlier|later|before|after|of|old|or|from (?:now|today))\b|-",
    where=_is_rate,
)
def rate(m: Match) -> Meaning | None:
    return Repeat("TNI" if m["unit"] == "night" else period(1, lexicon.unit(m["unit"])))


@rule(
    "sets.round_the_clock",
    r"(?:24|twenty-four) hours a day(?:,? (?:seven|7) days a week)?|(?:seven|7) days a week|365 days a year",
    examples=("24 hours a day", "seven days a week"),
)
def round_the_clock(m: Match) -> Meaning | None:
    return Repeat("P1D", "EVERY")


@rule(
    "sets.weekends",
    r"(?P<word>weekends|weekdays|weeknights)",
    examples=("weekends", "weekdays"),
    lookalikes=("two weekends", "the past weekends"),
    not_before=r"\b(?:[0-9]+|two|three|four|several|past|last|recent|few|next) ",
)
def weekends(m: Match) -> Meaning | None:
    return Repeat(
        {"weekends": "XXXX-WXX-WE", "weekdays": "XXXX-WXX-WD", "weeknights": "XXXX-WXX-WDTNI"}[m["word"]]
    )


_REPEATED = {"year": "P1Y", "day": "P1D", "week": "P1W", "month": "P1M", "night": "TNI"}


@rule(
    "sets.after",
    r"(?P<unit>year|day|week|month|night)"
    r"(?: after (?:year|day|week|month|night)| in,? (?:year|day|week|month|night) out| by (?:year|day|week|month|night))",
    examples=("year after year", "day in, day out", "week by week"),
)
def after(m: Match) -> Meaning | None:
    return Repeat(_REPEATED[m["unit"]])

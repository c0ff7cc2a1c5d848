"""Amounts of time away: so long ago, from now, later, earlier."""

from __future__ import annotations

from timeline.expressions import lexicon
from timeline.expressions.meaning import CONTEXT, PUBLISHED, Current, Meaning, Moved, Shift, Vague, Weekday
from timeline.expressions.registry import Match, rule

_AGO = r"(?:ago|back|in the past)"
_MODIFIED = r"(?:(?P<mod>{MODIFIER}|barely|not) )?(?P<mod2>(?:a little )?(?:more|less) than |over |about )?"
_AMOUNT = (
    r"(?P<count>{COUNT})[ -](?:(?:and a half|more|long|short|full|consecutive|calendar|trading|business|working|whole"
    r"|odd) )?(?P<unit>{UNIT})(?P<half> and a half)?"
)


def _mod(m: Match) -> str | None:
    return lexicon.MODIFIERS.get(m["mod"]) or lexicon.MODIFIERS.get(m["mod2"].strip())


# "More than two years ago" lies before that day.
_BEFORE = {
    "MORE_THAN": "BEFORE", "LESS_THAN": "AFTER", "EQUAL_OR_MORE": "ON_OR_BEFORE", "EQUAL_OR_LESS": "ON_OR_AFTER",
}  # fmt: skip


def _shift(m: Match, sign: int, anchor: str) -> Meaning | None:
    amount = lexicon.number(m["count"])
    if amount is None and anchor == PUBLISHED:
        return Vague("PAST_REF" if sign < 0 else "FUTURE_REF")
    if amount is not None and m["half"]:
        amount += 0.5
    mod = _mod(m)
    if mod and sign < 0:
        mod = _BEFORE.get(mod, mod)
    return Shift(amount, lexicon.unit(m["unit"]), sign, anchor, mod)


@rule(
    "distances.ago",
    _MODIFIED + _AMOUNT + " " + _AGO,
    examples=("two weeks ago", "a year ago", "about two years ago", "10 days ago", "a year and a half ago"),
    lookalikes=("two steps ago", "two days back home"),
    not_after=r" home\b",
)
def ago(m: Match) -> Meaning | None:
    return _shift(m, -1, PUBLISHED)


@rule(
    "distances.ago_to_the_day",
    _AMOUNT
    + r" ago (?P<day>today|tomorrow|yesterday|(?:this|last|next) (?:week|weekend|month|year)|(?:on )?{WEEKDAY})",
    examples=(
        "two weeks ago today",
        "a year ago this week",
        "five years ago tomorrow",
        "10 years ago Tuesday",
    ),
)
def ago_to_the_day(m: Match) -> Meaning | None:
    amount, day = (
        lexicon.number(m["count"]),
        m.meaning_of(m.as_written("day").removeprefix("on "), Current, Weekday),
    )
    unit = lexicon.unit(m["unit"])
    if amount is None or m["half"] or day is None or unit not in ("D", "W", "M", "Y", "DE"):
        return None
    return Moved(day, -amount, unit)


@rule(
    "distances.from_now",
    _MODIFIED + _AMOUNT + " (?:from now|hence)",
    examples=("three weeks from now", "two years hence"),
)
@rule(
    "distances.in_time",
    _MODIFIED + _AMOUNT + r"['’]?s? time",
    examples=("two weeks' time", "a year's time"),
    lookalikes=("two weeks time off",),
    before=r"\b(?:in|within)\s+",
    not_after=r" off\b",
)
def from_now(m: Match) -> Meaning | None:
    return _shift(m, 1, PUBLISHED)


@rule(
    "distances.later",
    _MODIFIED + _AMOUNT + r" (?:later|afterwards?|thereafter|after (?:that|this))",
    examples=("two days later", "a year later", "four months afterwards"),
    lookalikes=("two days late", "a year later than planned", "two days after that vote"),
    not_after=r" than\b|(?<=after that|after this) (?!but\b|and\b|as\b|the\b|it\b|he\b|she\b|they\b|was\b){LOWER}",
)
@rule(
    "distances.on",
    _MODIFIED + _AMOUNT + " on",
    examples=("two years on",),
    lookalikes=("two days on the road", "three years on from the war"),
    after=r"\s*(?:[.,;]|$)",
)
def later(m: Match) -> Meaning | None:
    return _shift(m, 1, CONTEXT)


@rule(
    "distances.earlier",
    _MODIFIED + _AMOUNT + " (?:earlier|previously|beforehand|before that)",
    examples=("a year earlier", "two days earlier", "five years previously"),
    lookalikes=("two days earlier than planned",),
    not_after=r" than\b",
)
@rule(
    "distances.before",
    _MODIFIED + _AMOUNT + " (?:before|prior)",
    examples=("three weeks before", "two days before"),
    lookalikes=("two weeks before the vote", "a year before leaving", "two months before he left"),
    after=r"\s*(?:[.,;:)\"”’—–-]|$|\s(?:and|but|when|as|with|at|in|by|on|from|had|was|were)\b)",
)
def earlier(m: Match) -> Meaning | None:
    return _shift(m, -1, CONTEXT)


@rule(
    "distances.run_together",
    r"(?P<count>[0-9]{1,3})(?P<unit>hours?|hrs?|mins?|minutes?|days?|weeks?|wks?|months?|mths?|mos?|years?|yrs?)"
    r" (?P<way>ago|later|earlier|from now)",
    examples=("2yrs ago", "3wks later", "10mins from now"),
    lookalikes=("2yrs back home",),
)
def run_together(m: Match) -> Meaning | None:
    sign = -1 if m["way"] in ("ago", "earlier") else 1
    anchor = PUBLISHED if m["way"] in ("ago", "from now") else CONTEXT
    return Shift(float(m["count"]), lexicon.unit(m["unit"]), sign, anchor)


@rule(
    "distances.vague_distance",
    r"(?:(?:many|some|several|just|only) )?(?P<unit>minutes|hours|days|weeks|months|years|decades|centuries) "
    r"(?P<which>later|afterwards?|earlier|before that)",
    examples=("weeks later", "years earlier", "days afterwards", "months before that"),
    lookalikes=("years later than planned",),
    not_before=r"[0-9]\s|\b(?:{SMALL_NUMBER}|few|of) ",
    not_after=r" than\b",
)
def vague_distance(m: Match) -> Meaning | None:
    return Vague("PAST_REF" if m["which"] in ("earlier", "before that") else "FUTURE_REF")


@rule(
    "distances.years_and_months",
    r"(?P<years>{COUNT}) years?,?(?: and)? (?P<months>{NUMBER}|a) months? (?P<way>ago|later|earlier|before|after(?:wards)?)",
    examples=("two years and three months later", "a year and two months ago"),
    lookalikes=("two years and three months before the vote",),
    not_after=r" (?:the|a|an|his|her|their|its|he|she|they|it)\b",
)
def years_and_months(m: Match) -> Meaning | None:
    years, months = lexicon.number(m["years"]), lexicon.number(m["months"])
    if years is None or months is None:
        return None
    sign = -1 if m["way"] in ("ago", "earlier", "before") else 1
    return Shift(12 * years + months, "M", sign, PUBLISHED if m["way"] == "ago" else CONTEXT)

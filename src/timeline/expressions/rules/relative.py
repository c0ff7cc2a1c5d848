"""Days, weeks, months and years told by their distance from the publication or from the date said before."""

from __future__ import annotations

from timeline.expressions import lexicon
from timeline.expressions.meaning import (
    CONTEXT,
    PUBLISHED,
    Current,
    Meaning,
    Moved,
    Shift,
    Vague,
    Weekday,
    Window,
)
from timeline.expressions.registry import Match, rule


@rule(
    "relative.day",
    r"(?P<day>{DAY_WORD})",
    examples=("today", "yesterday", "tomorrow", "the day after tomorrow", "tmr"),
    lookalikes=("USA Today", "ABC’s This Day Tomorrow-Show"),
    not_before=r"\b(?-i:USA|Psychology|History|Politics|Christianity|Russia|Books|VOA) ",
    not_after=r"[-–]{UPPER}| (?:programme|program|show)\b",
)
def day(m: Match) -> Meaning | None:
    return Current("D", lexicon.DAY_WORDS[m["day"]])


@rule(
    "relative.week_from_day",
    r"(?P<count>a|one|two|three|2|3) weeks? (?:from|after|on from) (?P<day>today|tomorrow)"
    r"|(?P<day2>today|tomorrow) week",
    examples=("a week from tomorrow", "two weeks from today", "today week"),
)
def week_from_day(m: Match) -> Meaning | None:
    count = int(lexicon.number(m["count"]) or 1) if m["count"] else 1
    return Current("D", 7 * count + lexicon.DAY_WORDS[m["day"] or m["day2"]])


_HERE = {
    "this": 0, "the current": 0, "current": 0, "this very": 0, "this same": 0, "the present": 0, "this current": 0,
    "last": -1, "this past": -1, "next": 1, "this coming": 1, "the coming": 1, "coming": 1, "the upcoming": 1,
    "this last": -1,
}  # fmt: skip
_THERE = {
    "that": 0, "the same": 0, "that same": 0, "that very": 0, "the very same": 0,
    "the following": 1, "the next": 1, "the ensuing": 1, "the subsequent": 1, "the very next": 1,
    "the previous": -1, "the preceding": -1, "the prior": -1,
}  # fmt: skip
_KIND = r"(?:(?:fiscal|calendar|financial|academic|school|business|trading|tax) )?"


@rule(
    "relative.unit",
    r"(?P<which>this|this very|this same|this current|this last|the current|current|the present|last|this past"
    r"|this coming|the coming|coming|the upcoming|next) " + _KIND + r"(?P<unit>{DATE_UNIT})",
    examples=(
        "this week",
        "last year",
        "next month",
        "the current fiscal year",
        "this past year",
        "the coming week",
    ),
    lookalikes=("this week-long strike", "at last year after year"),
    not_after=r"[- ](?:old|long|round|after {DATE_UNIT})\b",
)
def unit(m: Match) -> Meaning | None:
    code = lexicon.unit(m["unit"])
    return Current(code, _HERE[m["which"]]) if code in ("D", "W", "M", "Q", "Y", "DE", "CE") else None


@rule(
    "relative.unit_beyond",
    r"the (?P<unit>day|week|month|quarter|year|decade) (?P<far>before last|after next)",
    examples=("the week before last", "the year after next"),
)
def unit_beyond(m: Match) -> Meaning | None:
    return Current(lexicon.unit(m["unit"]), -2 if m["far"] == "before last" else 2)


@rule(
    "relative.past_unit",
    r"(?P<which>the past|the last|past) (?P<unit>week|month|quarter|year|decade|century|day|hour)",
    examples=("the past year", "the last week", "the past decade"),
    lookalikes=("the last day of the year", "the last month of the war", "past day care"),
    not_after=r" (?:of|in|before|that|care)\b",
)
def past_unit(m: Match) -> Meaning | None:
    code = lexicon.unit(m["unit"])
    if code in ("Y", "W", "M", "Q", "D") and (m["which"] != "past" or code == "Y"):
        return Current(code, -1)
    return Window(1, code, -1)


@rule(
    "relative.for_the_next",
    r"the (?:next|coming) (?P<unit>week|month|year|decade|century)",
    examples=("the next year", "the next decade"),
    lookalikes=("by the next year",),
    before=r"\bfor\s+",
)
def for_the_next(m: Match) -> Meaning | None:
    return Window(1, lexicon.unit(m["unit"]), 1)


@rule(
    "relative.there",
    r"(?P<which>that very|that same|that|the very same|the same|the very next|the following|the next|the ensuing"
    r"|the subsequent|the previous|the preceding|the prior) "
    + _KIND
    + r"(?P<unit>{DATE_UNIT})(?P<so> or (?:so|two))?",
    examples=("that year", "the following day", "the previous month", "the same week", "the next day"),
    lookalikes=("that day-to-day work", "the next day off", "that decade-old law"),
    not_after=r"-|['’]s work| off\b",
)
def there(m: Match) -> Meaning | None:
    code, shift = lexicon.unit(m["unit"]), _THERE[m["which"]]
    if code not in ("D", "W", "M", "Y", "DE", "CE"):
        return None
    return Current(code, shift, CONTEXT)


@rule(
    "relative.the_unit",
    r"the (?P<unit>year|month|week|day)",
    examples=("the year", "the month"),
    lookalikes=("the day of the attack", "the year of the rat", "the week that was", "the day they met"),
    before=(
        r"\b(?:of|in|for|during|throughout|through|over|earlier in|later in|late in|early in|rest of|end of|on|off)\s+"
    ),
    not_after=(
        r" (?:of|in which|that|when|the|he|she|they|we|before|after|to come|following|ahead|was|is|(?-i:I)"
        r"|end(?:ed|ing|s)?|to|{WEEKDAY})\b|-|['’]s"
    ),
)
def the_unit(m: Match) -> Meaning | None:
    return Current(lexicon.unit(m["unit"]), 0, CONTEXT, bare=True)


@rule(
    "relative.unit_following",
    r"the (?P<unit>day|week|month|year) (?P<which>following|previous)",
    examples=("the day following", "the week previous"),
    lookalikes=("the week following the vote",),
    not_after=r" (?:the|a|an|his|her|their|its|this|that)\b",
)
@rule(
    "relative.day_after",
    r"(?:the|a) (?P<unit>day|week|month|year) (?P<which>after|before)",
    examples=("the day before", "the day after", "the year before", "the month after"),
    lookalikes=("the day after tomorrow", "the year before the war", "the week before they met"),
    after=r"\s*(?:[.,;:)\"”’'—–-]|$|\s(?:and|but|when|as|with|at|in|by|from|while|had|was|were)\b)",
)
def day_after(m: Match) -> Meaning | None:
    return Current(lexicon.unit(m["unit"]), 1 if m["which"] in ("after", "following") else -1, CONTEXT)


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
    "relative.ago",
    _MODIFIED + _AMOUNT + " " + _AGO,
    examples=("two weeks ago", "a year ago", "about two years ago", "10 days ago", "a year and a half ago"),
    lookalikes=("two steps ago", "two days back home"),
    not_after=r" home\b",
)
def ago(m: Match) -> Meaning | None:
    return _shift(m, -1, PUBLISHED)


@rule(
    "relative.ago_to_the_day",
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
    "relative.from_now",
    _MODIFIED + _AMOUNT + " (?:from now|hence)",
    examples=("three weeks from now", "two years hence"),
)
@rule(
    "relative.in_time",
    r"(?:in |within )?" + _MODIFIED + _AMOUNT + r"['’]?s? time",
    examples=("in two weeks' time", "in a year's time"),
    lookalikes=("two weeks time off",),
    before=r"\bin\s+|^|[^n]\s",
    not_after=r" off\b",
)
def from_now(m: Match) -> Meaning | None:
    return _shift(m, 1, PUBLISHED)


@rule(
    "relative.later",
    _MODIFIED + _AMOUNT + r" (?:later|afterwards?|thereafter)",
    examples=("two days later", "a year later", "four months afterwards"),
    lookalikes=("two days late", "a year later than planned"),
    not_after=r" than\b",
)
@rule(
    "relative.on",
    _MODIFIED + _AMOUNT + " on",
    examples=("two years on",),
    lookalikes=("two days on the road", "three years on from the war"),
    after=r"\s*(?:[.,;]|$)",
)
def later(m: Match) -> Meaning | None:
    return _shift(m, 1, CONTEXT)


@rule(
    "relative.earlier",
    _MODIFIED + _AMOUNT + " (?:earlier|previously|beforehand|before that)",
    examples=("a year earlier", "two days earlier", "five years previously"),
    lookalikes=("two days earlier than planned",),
    not_after=r" than\b",
)
@rule(
    "relative.before",
    _MODIFIED + _AMOUNT + " (?:before|prior)",
    examples=("three weeks before", "two days before"),
    lookalikes=("two weeks before the vote", "a year before leaving", "two months before he left"),
    after=r"\s*(?:[.,;:)\"”’—–-]|$|\s(?:and|but|when|as|with|at|in|by|on|from|had|was|were)\b)",
)
def earlier(m: Match) -> Meaning | None:
    return _shift(m, -1, CONTEXT)


@rule(
    "relative.vague_distance",
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
    "relative.window",
    r"(?:(?P<article>the|these|those|his|her|its|their) )?(?:(?P<early>{NUMBER}|few) )?"
    r"(?P<which>past|last|previous|preceding|latest|prior|next|coming|following|ensuing|upcoming|subsequent"
    r"|intervening) (?:(?P<mod>{MODIFIER}) )?(?:(?P<count>{COUNT}|couple of|dozen|hundred|thousand)(?P<more> or (?:so|two|three)"
    r"| to {COUNT})?[ -])?(?:(?:full|consecutive|calendar|trading|business) )?(?P<unit>{UNIT})(?P<so> or so)?",
    examples=(
        "the past three months", "the next two years", "the last five years", "the next several days",
        "the past few weeks", "the four previous weeks",
    ),
    lookalikes=("the last two people", "likely to last over a week"),
    not_before=r"\b(?:to|will|would|could|may|might|can|should|not|n['’]t|go) ",
)  # fmt: skip
def window(m: Match) -> Meaning | None:
    count = m["count"] or m["early"]
    if not count or (m["count"] and m["early"]):
        return None
    sign = 1 if m["which"] in _COMING else -1
    so = m["so"] or m["more"].startswith(" or")
    mod = lexicon.MODIFIERS.get(m["mod"]) if m["mod"] else ("APPROX" if so else None)
    amount = None if m["more"].startswith(" to") else lexicon.number(count)
    return Window(amount, lexicon.unit(m["unit"]), sign, mod)


_COMING = ("next", "coming", "following", "ensuing", "upcoming", "subsequent")


@rule(
    "relative.vague_window",
    r"(?:(?:the|these|those) )?(?P<which>past|last|recent|coming|next|following|previous|subsequent|intervening|final"
    r"|ensuing) (?P<unit>minutes|hours|days|nights|weeks|months|quarters|years|decades|centuries)",
    examples=("recent years", "the coming weeks", "the past years", "recent months", "the following days"),
)
def vague_window(m: Match) -> Meaning | None:
    return Window(None, lexicon.unit(m["unit"]), 1 if m["which"] in _COMING else -1)


@rule(
    "relative.to_date",
    r"(?:the )?(?P<unit>year|month|quarter)[- ]to[- ]date",
    examples=("year to date", "the month-to-date"),
)
def to_date(m: Match) -> Meaning | None:
    return Current(lexicon.unit(m["unit"]), 0)


@rule(
    "relative.years_and_months",
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


@rule(
    "relative.full_unit",
    r"the (?:full|whole|entire) (?P<unit>year|month|quarter)",
    examples=("the full year", "the whole quarter"),
    lookalikes=("the full year of study",),
    not_after=r" (?:of|that)\b",
)
def full_unit(m: Match) -> Meaning | None:
    return Current(lexicon.unit(m["unit"]), 0, CONTEXT, bare=True)

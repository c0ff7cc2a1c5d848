"""Days, weeks, months and years told by their distance from the publication or from the date said before."""

from __future__ import annotations

from timeline.expressions import lexicon
from timeline.expressions.meaning import CONTEXT, PUBLISHED, Current, Meaning, Shift, Vague, Window
from timeline.expressions.registry import Match, rule

_DAYS = {
    "today": 0, "tomorrow": 1, "yesterday": -1, "the day after tomorrow": 2, "the day before yesterday": -2,
    "tdy": 0, "tmr": 1, "tmrw": 1, "tomoro": 1, "tomorow": 1, "ytd": -1, "2day": 0, "2morrow": 1,
}  # fmt: skip


@rule(
    "relative.day",
    r"(?P<day>today|tomorrow|yesterday|the day after tomorrow|the day before yesterday|tdy|tmrw?|tomoro|tomorow|2day|2morrow)",
    examples=("today", "yesterday", "tomorrow", "the day after tomorrow"),
    lookalikes=("USA Today",),
    not_before=r"\b(?-i:USA|Psychology|History|Politics|Christianity|Russia|Books) ",
    not_after=r"[-–][A-Z]",
)
def day(m: Match) -> Meaning | None:
    return Current("D", _DAYS[m["day"]])


_HERE = {
    "this": 0, "the current": 0, "current": 0, "this very": 0, "this same": 0, "the present": 0, "this current": 0,
    "last": -1, "this past": -1, "the past": -1, "the last": -1, "next": 1, "this coming": 1, "the coming": 1, "coming": 1, "past": -1, "the upcoming": 1,
}  # fmt: skip
_THERE = {
    "that": 0, "the same": 0, "that same": 0, "that very": 0, "the very same": 0, "the": 0,
    "the following": 1, "the next": 1, "the ensuing": 1, "the subsequent": 1, "following": 1,
    "the previous": -1, "the preceding": -1, "the prior": -1, "previous": -1, "the very next": 1,
}  # fmt: skip


@rule(
    "relative.unit",
    r"(?P<which>this|this very|this same|this current|the current|current|the present|last|this past|this coming|the coming|the upcoming|next) "
    r"(?:fiscal |calendar |financial |academic |school |business |trading )?(?P<unit>day|week|month|quarter|year|decade|century)",
    examples=("this week", "last year", "next month", "the current fiscal year", "this past year", "the coming week"),
    lookalikes=("last year's winner took all",),
    not_after=r"[- ](?:old|long|round)\b",
)
def unit(m: Match) -> Meaning | None:
    return Current(lexicon.unit(m["unit"]), _HERE[m["which"]])


@rule(
    "relative.past_unit",
    r"(?P<which>the past|the last|past) (?P<unit>week|month|quarter|year|decade|century|day|hour)",
    examples=("the past year", "the last week", "the past decade"),
    lookalikes=("the last day of the year", "the last month of the war"),
    not_after=r" (?:of|in|before|that)\b",
)
def past_unit(m: Match) -> Meaning | None:
    code = lexicon.unit(m["unit"])
    if code in ("Y", "W", "M", "Q", "D"):
        return Current(code, -1) if m["which"] != "past" or code == "Y" else Window(1, code, -1)
    return Window(1, code, -1)


@rule(
    "relative.there",
    r"(?P<which>that very|that same|that|the very same|the same|the very next|the following|the next|the ensuing|the subsequent"
    r"|the previous|the preceding|the prior) (?:fiscal |calendar |trading )?(?P<unit>day|week|month|year|decade|century)",
    examples=("that year", "the following day", "the previous month", "the same week", "the next day"),
    lookalikes=("that day-to-day work", "the next day off"),
    not_after=r"-|['’]s work",
)
def there(m: Match) -> Meaning | None:
    return Current(lexicon.unit(m["unit"]), _THERE[m["which"]], CONTEXT)


@rule(
    "relative.the_unit",
    r"the (?P<unit>year|month|week|day)",
    examples=("the year", "the month"),
    lookalikes=("the day of the attack", "the year of the rat", "the week that was", "the day they met"),
    before=r"\b(?:of|in|for|during|throughout|through|over|earlier in|later in|late in|early in|rest of|end of|on)\s+",
    not_after=r" (?:of|in which|that|when|the|he|she|they|we|before|after|to come|following|ahead|was|is|I|end(?:ed|ing|s)?|to|{WEEKDAY})\b|-|['’]s".replace("{WEEKDAY}", "[A-Z][a-z]+day"),
)
def the_unit(m: Match) -> Meaning | None:
    return Current(lexicon.unit(m["unit"]), 0, CONTEXT, bare=True)


@rule(
    "relative.day_after",
    r"(?:the|a) day (?P<which>after|before|earlier|later|following|previous|prior)",
    examples=("the day before", "a day earlier", "the day after", "a day later"),
    not_after=r" (?:yesterday|tomorrow|day)\b",
)
def day_after(m: Match) -> Meaning | None:
    return Current("D", 1 if m["which"] in ("after", "later", "following") else -1, CONTEXT)


_AGO = r"(?:ago|back|in the past)"
_LATER = r"(?:later|afterwards?|thereafter|on)"
_EARLIER = r"(?:earlier|before|previously|beforehand|before that|prior)"
_MODIFIED = r"(?:(?P<mod>{MODIFIER}|just|only|exactly|barely|precisely|fully|less than|not) )?(?P<mod2>(?:a little )?(?:more|less) than |over |about |just )?"
_AMOUNT = r"(?P<count>{COUNT})[ -](?:(?:and a half|more|long|short|full|consecutive|calendar|trading|business|working|whole|odd) )?(?P<unit>{UNIT})(?P<half> and a half)?"


def _mod(m: Match) -> str | None:
    return lexicon.MODIFIERS.get(m["mod"]) or lexicon.MODIFIERS.get(m["mod2"].strip())


def _shift(m: Match, sign: int, anchor: str) -> Meaning | None:
    amount = lexicon.number(m["count"])
    if amount is None and anchor == PUBLISHED:
        return Vague("PAST_REF" if sign < 0 else "FUTURE_REF")
    if amount is not None and m["half"]:
        amount += 0.5
    mod = _mod(m)
    if mod and sign < 0:  # "more than two years ago" lies before that day
        mod = {"MORE_THAN": "BEFORE", "LESS_THAN": "AFTER", "EQUAL_OR_MORE": "ON_OR_BEFORE", "EQUAL_OR_LESS": "ON_OR_AFTER"}.get(mod, mod)
    return Shift(amount, lexicon.unit(m["unit"]), sign, anchor, mod)


@rule(
    "relative.ago",
    _MODIFIED + _AMOUNT + " " + _AGO,
    examples=("two weeks ago", "a year ago", "about two years ago", "10 days ago", "a year and a half ago"),
    lookalikes=("two steps ago",),
    not_after=r" home\b",
)
def ago(m: Match) -> Meaning | None:
    return _shift(m, -1, PUBLISHED)


@rule(
    "relative.from_now",
    _MODIFIED + _AMOUNT + " (?:from now|hence|from today)",
    examples=("three weeks from now", "two years hence"),
)
@rule(
    "relative.in_time",
    r"in " + _MODIFIED + _AMOUNT + r"['’]?s? time",
    examples=("in two weeks' time", "in a year's time"),
)
def from_now(m: Match) -> Meaning | None:
    return _shift(m, 1, PUBLISHED)


@rule(
    "relative.later",
    _MODIFIED + _AMOUNT + " " + _LATER,
    examples=("two days later", "a year later", "four months afterwards"),
    lookalikes=("two days on the road",),
    not_after=r" (?:the|a|an|of|to|in)\b",
)
def later(m: Match) -> Meaning | None:
    return _shift(m, 1, CONTEXT)


@rule(
    "relative.earlier",
    _MODIFIED + _AMOUNT + " " + _EARLIER,
    examples=("a year earlier", "two days earlier", "three weeks before", "five years previously"),
    lookalikes=("two weeks before the vote",),
    not_after=r" (?:the|a|an|his|her|their|its|he|she|they|it|that|[A-Z])\b|ing\b",
)
def earlier(m: Match) -> Meaning | None:
    return _shift(m, -1, CONTEXT)


@rule(
    "relative.window",
    r"(?:(?P<article>the|these|those|his|her|its|their) )?(?P<which>past|last|previous|preceding|latest|prior|next|coming|following|ensuing|upcoming|subsequent|intervening) "
    r"(?:(?P<mod>{MODIFIER}) )?(?P<count>{COUNT}|couple of|dozen)(?P<more> or (?:so|two|three)| to {COUNT})?[ -](?:(?:full|consecutive|calendar|trading|business) )?(?P<unit>{UNIT})(?P<so> or so)?",
    examples=("the past three months", "the next two years", "the last five years", "the next several days", "the past few weeks"),
    lookalikes=("the last two people", "likely to last over a week"),
    not_before=r"\b(?:to|will|would|could|may|might|can|should|not|n['’]t|go) ",
)
def window(m: Match) -> Meaning | None:
    sign = 1 if m["which"] in ("next", "coming", "following", "ensuing", "upcoming", "subsequent") else -1
    mod = lexicon.MODIFIERS.get(m["mod"]) if m["mod"] else ("APPROX" if m["so"] or m["more"].startswith(" or") else None)
    amount = None if m["more"].startswith(" to") else lexicon.number(m["count"])
    return Window(amount, lexicon.unit(m["unit"]), sign, mod)


@rule(
    "relative.vague_window",
    r"(?:(?:the|these|those) )?(?P<which>past|last|recent|coming|next|following|previous|subsequent|intervening|final|ensuing) (?P<unit>minutes|hours|days|nights|weeks|months|quarters|years|decades|centuries)",
    examples=("recent years", "the coming weeks", "the past years", "recent months", "the following days"),
)
def vague_window(m: Match) -> Meaning | None:
    sign = 1 if m["which"] in ("next", "coming", "following", "ensuing", "subsequent") else -1
    return Window(None, lexicon.unit(m["unit"]), sign)


@rule(
    "relative.full_year",
    r"the (?:full|whole|entire) (?P<unit>year|month|quarter)",
    examples=("the full year", "the whole quarter"),
    lookalikes=("the full year of study",),
    not_after=r" (?:of|that)\b",
)
def full_unit(m: Match) -> Meaning | None:
    return Current(lexicon.unit(m["unit"]), 0, CONTEXT, bare=True)

"""Days, weeks, months and years told from the publication or the date said before: this, last, that, the next."""

from __future__ import annotations

from timeline.expressions import lexicon
from timeline.expressions.meaning import CONTEXT, Current, Date, Meaning, Moved, Window, Within
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
    r"|(?:a week (?P<day2>today|tomorrow)|(?P<day3>today|tomorrow) week)",
    examples=("a week from tomorrow", "two weeks from today", "today week", "a week tomorrow"),
)
def week_from_day(m: Match) -> Meaning | None:
    count = int(lexicon.number(m["count"]) or 1) if m["count"] else 1
    return Current("D", 7 * count + lexicon.DAY_WORDS[m["day"] or m["day2"] or m["day3"]])


_HERE = {
    "this": 0, "the current": 0, "current": 0, "this very": 0, "this same": 0, "the present": 0, "this current": 0,
    "last": -1, "this past": -1, "next": 1, "this coming": 1, "the coming": 1, "coming": 1, "the upcoming": 1,
    "this last": -1, "dis": 0, "nxt": 1,
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
    r"|this coming|the coming|coming|the upcoming|next|nxt|dis) " + _KIND + r"(?P<unit>{DATE_UNIT})",
    examples=(
        "this week",
        "last year",
        "next month",
        "the current fiscal year",
        "this past year",
        "the coming week",
        "nxt week",
    ),
    lookalikes=("this week-long strike", "at last year after year"),
    not_after=r"[- ](?:old|long|round|after {DATE_UNIT})\b",
)
def unit(m: Match) -> Meaning | None:
    code = lexicon.unit(m["unit"])
    return Current(code, _HERE[m["which"]]) if code in ("D", "W", "M", "Q", "Y", "DE", "CE") else None


# A genitive without its apostrophe: what it owns follows.
OWNING = r" (?!(?:of|and|or|to|in|on|at|before|after|were|have|had|are|has|was|is|will|would|that|when|ago|later)\b)[a-z]"
OWNED = r"\b(?:the|these|those|his|her|their|our|my|its) "


@rule(
    "relative.thumbed",
    r"(?P<day>today|tomorrow|yesterday)s|(?P<which>this|last|next) (?P<unit>week|month|year)s",
    examples=("todays", "last weeks"),
    lookalikes=("the last weeks before", "all our yesterdays"),
    after=OWNING,
    not_before=OWNED,
)
def thumbed(m: Match) -> Meaning | None:
    if m["day"]:
        return Current("D", lexicon.DAY_WORDS[m["day"]])
    return Current(lexicon.unit(m["unit"]), _HERE[m["which"]])


@rule(
    "relative.unit_beyond",
    r"the (?P<unit>day|week|month|quarter|year|decade) (?P<far>before last|after next)",
    examples=("the week before last", "the year after next"),
)
def unit_beyond(m: Match) -> Meaning | None:
    return Current(lexicon.unit(m["unit"]), -2 if m["far"] == "before last" else 2)


@rule(
    "relative.past_unit",
    r"(?P<which>the past|the last|past) (?P<unit>week|fortnight|month|quarter|year|decade|century|day|hour)",
    examples=("the past year", "the past fortnight", "the last week", "the past decade"),
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


# What follows a unit that something else than a date before tells apart.
_NO_UNIT = (
    r" (?:of|in which|that|when|the|he|she|they|we|before|after|to come|following|ahead|was|is|(?-i:I)"
    r"|end(?:ed|ing|s)?|to|{WEEKDAY})\b|-|['’]s"
)


@rule(
    "relative.the_unit",
    r"the (?P<unit>year|month|week|day|decade|century)",
    examples=("the year", "the month", "the decade"),
    lookalikes=("the day of the attack", "the year of the rat", "the week that was", "the day they met"),
    before=r"\b(?:of|in|for|during|throughout|through|over|on|off)\s+",
    not_after=_NO_UNIT,
)
@rule(
    "relative.the_year",
    r"the (?P<unit>year|month|decade)",
    examples=("the year", "the decade"),
    lookalikes=("It began the year of the rat.",),
    before=r"\b(?:beg[ia]ns?|start(?:s|ed)?|end(?:s|ed)?|finish(?:es|ed)?|close[sd]?)\s+",
    not_after=_NO_UNIT,
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


@rule(
    "relative.same_unit_of_year",
    r"the (?:same|corresponding) (?P<unit>day|week|weekend|month)(?: of| in)? (?:last year|the previous year|the year before"
    r"|a year (?:ago|earlier|before))",
    examples=(
        "the same month last year",
        "the same week a year earlier",
        "the corresponding month of the previous year",
    ),
)
def same_unit_of_year(m: Match) -> Meaning | None:
    return Moved(Current(lexicon.unit(m["unit"]), 0, CONTEXT), -1, "Y")


@rule(
    "relative.same_unit_in_year",
    r"the (?:same|corresponding) (?P<unit>month|day)(?: of| in),? (?P<year>{YEAR})",
    examples=("the same month in 2012", "the same day of 1916"),
)
def same_unit_in_year(m: Match) -> Meaning | None:
    return Within(Current(lexicon.unit(m["unit"]), 0, CONTEXT), Date(int(m["year"])))


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
    lookalikes=("the last two people", "likely to last over a week", "with others following 30 days later"),
    not_after=r" (?:later|earlier|ago)\b",
    not_before=r"\b(?:to|will|would|could|may|might|can|should|not|n['’]t|go) ",
)  # fmt: skip
def window(m: Match) -> Meaning | None:
    count = m["count"] or m["early"]
    if not count or (m["count"] and m["early"]):
        return None
    if m["early"] not in ("", "one") and not m["unit"].endswith("s"):  # "they won 3 last night"
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
    "relative.full_unit",
    r"the (?:full|whole|entire) (?P<unit>year|month|quarter)",
    examples=("the full year", "the whole quarter"),
    lookalikes=("the full year of study",),
    not_after=r" (?:of|that)\b",
)
def full_unit(m: Match) -> Meaning | None:
    return Current(lexicon.unit(m["unit"]), 0, CONTEXT, bare=True)

"""Times of day and parts of the day."""

from __future__ import annotations

from timeline.expressions import lexicon
from timeline.expressions.meaning import CONTEXT, Clock, Current, Daypart, Meaning
from timeline.expressions.registry import Match, rule

_ON = (
    r"(?P<date>(?:(?:last|next|this) )?(?:{WEEKDAY}|{WEEKDAY_SHORT})(?:,? {MONTH} {DAY}(?:,? {YEAR})?)?|today|tomorrow|yesterday|tmrw?|{MONTH} {DAY}(?:,? {YEAR})?|{DAY}(?: of)? {MONTH}(?: {YEAR})?|[0-9]{4}-[0-9]{2}-[0-9]{2})"
)
_TIME = (
    r"(?P<hour>[0-2]?[0-9])(?:[:.](?P<minute>[0-5][0-9])(?:[:.](?P<second>[0-5][0-9]))?)? ?(?P<half>[ap]\.?m\.?)(?:,? ?\(?(?P<zone>{ZONE})\)?)?"
)
_CLOCK_24 = r"(?P<hour>[01]?[0-9]|2[0-3])(?::|h|\.)?(?P<minute>[0-5][0-9])(?::(?P<second>[0-5][0-9]))?"


def _clock(m: Match, date: Meaning | None) -> Meaning | None:
    hour, half = int(m["hour"]), m["half"].replace(".", "")
    minute, second = int(m["minute"] or 0), int(m["second"] or 0)
    if half:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half == "pm" else 0)
    elif hour > 24:
        return None
    precision = "second" if m["second"] else "minute" if m["minute"] or half else "hour"
    return Clock(hour, minute, second, precision, lexicon.ZONES.get(m["zone"], ""), date)


@rule(
    "times.clock",
    _TIME,
    examples=("3 p.m", "10:35 a.m", "3:30 p.m. EST", "7pm", "9 AM GMT"),
    lookalikes=("13 p.m", "25:61", "3 am I right"),
)
def clock(m: Match) -> Meaning | None:
    return _clock(m, None)


@rule(
    "times.clock_date",
    _TIME + r",?(?: on)? " + _ON,
    examples=("3 p.m. Friday", "10 p.m. Wednesday", "5 p.m. EST, Nov. 6", "6pm tmr"),
)
@rule(
    "times.date_clock",
    _ON + r",? ?(?:at )?" + _TIME,
    examples=("Friday, 3 p.m", "Sat, 7pm", "May 10, 2014 2pm", "tomorrow at 9 a.m"),
)
def clock_date(m: Match) -> Meaning | None:
    date = m.meaning("date") or m.meaning_of(m["date"].title())
    return _clock(m, date) if date is not None else None


@rule(
    "times.run_together",
    r"(?P<hour>[1-9]|1[0-2])(?P<minute>[0-5][0-9])(?P<second>)(?P<half>[ap]\.?m)(?P<zone>)",
    examples=("430pm", "1015am"),
)
def run_together(m: Match) -> Meaning | None:
    return _clock(m, None)


@rule(
    "times.clock_24",
    r"(?P<hour>[01]?[0-9]|2[0-3]):(?P<minute>[0-5][0-9])(?::(?P<second>[0-5][0-9]))?(?P<half>)(?: ?h(?:ours|rs)?)?(?: ?(?P<zone>{ZONE}))?",
    examples=("14:30", "08:45", "23:59:59", "18:00 GMT"),
    lookalikes=("a ratio of 3:10 to one", "John 3:16"),
    not_before=r"\b(?:won|beat|lost|score|ratio|John|Luke|Mark|Matthew|Psalms?|Genesis|Romans|odds|in|of|time of|clocked)\s+(?:at\s+)?|[0-9]\s?[-–]\s?",
    not_after=r"\s?[-–]\s?[0-9]+\b(?!:)|\s+(?:win|victory|loss|defeat|lead|odds|ratio)",
)
def clock_24(m: Match) -> Meaning | None:
    return _clock(m, None)


@rule(
    "times.military",
    r"(?P<hour>[01][0-9]|2[0-3])(?P<minute>[0-5][0-9])(?P<second>)(?P<half>)(?: ?(?:hours|hrs)|h)(?: (?P<zone>{ZONE}))?",
    examples=("1435 hours", "0600 hours GMT"),
)
def military(m: Match) -> Meaning | None:
    return _clock(m, None)


@rule(
    "times.oclock",
    r"(?P<number>[0-9]{1,2}|{SMALL_NUMBER}) ?o['’]clock(?: in the (?P<part>morning|afternoon|evening)| at (?P<night>night))?(?: (?:on )?(?P<date>{WEEKDAY}|today|tomorrow|yesterday))?",
    examples=("three o'clock", "10 o’clock in the morning"),
)
def oclock(m: Match) -> Meaning | None:
    number = lexicon.number(m["number"])
    if number is None or not 1 <= number <= 12:
        return None
    late = m["part"] in ("afternoon", "evening") or bool(m["night"])
    return Clock(int(number) % 12 + 12 if late else int(number), 0, 0, "minute", "", m.meaning("date"))


_NAMED = {"noon": 12, "midday": 12, "midnight": 0, "noontime": 12}


@rule(
    "times.named",
    r"(?P<name>noon|midday|midnight|noontime)(?:,?(?: on)? (?P<date>{WEEKDAY}|today|tomorrow|yesterday|{MONTH} {DAY}))?",
    examples=("noon", "midnight Friday", "noon Thursday", "midday"),
    lookalikes=("Midnight Cowboy", "midnight blue"),
    not_after=r" (?-i:Cowboy|Express|Run|Oil|Special)\b| blue\b|-blue\b| mass\b",
)
@rule(
    "times.date_named",
    r"(?P<date>{WEEKDAY}|today|tomorrow|yesterday)(?: at)? (?P<name>noon|midnight)",
    examples=("Friday noon", "tomorrow at noon", "Sunday at midnight"),
)
def named(m: Match) -> Meaning | None:
    date = m.meaning("date")
    if m["name"] == "midnight" and date is not None:
        return Clock(24, 0, 0, "hour", "", date)
    return Clock(_NAMED[m["name"]], 0, 0, "minute", "", date)


_PART = r"(?P<part>morning|afternoon|evening|night|lunchtime|dawn|nightfall|dusk|daybreak)"


@rule(
    "times.date_part",
    r"(?P<date>(?:(?:last|next|this|that|the following|the previous|the next) )?{WEEKDAY}|{WEEKDAY_SHORT}|yesterday|tomorrow|tmrw?|today|{MONTH} {DAY}(?:, {YEAR})?|the following day|the next day)(?:['’]s)?(?: in the)? (?:early |late )?" + _PART,
    examples=("Friday morning", "tomorrow night", "yesterday afternoon", "last Sunday evening"),
    lookalikes=("Saturday Night Live",),
    not_after=r"s\b| (?-i:Live|Football|Fever)\b",
)
def date_part(m: Match) -> Meaning | None:
    date = m.meaning("date") or m.meaning_of(m["date"].title())
    code, first, last = lexicon.DAYPARTS[m["part"]]
    return Daypart(code, first, last, date) if date is not None else None


@rule(
    "times.part_of_date",
    r"(?:(?P<early>early|late)(?: in| on)? )?(?:the )?(?:(?:early|late|small) )?(?P<part>morning|afternoon|evening|night)(?: hours)? (?:of|on) (?P<date>(?:{WEEKDAY},? )?(?:the )?(?:{DAY}(?: of)? {MONTH}(?:,? {YEAR})?|{MONTH} {DAY}(?:,? {YEAR})?)|{WEEKDAY}|the {ORDINAL_DAY}|that day|the same day)",
    examples=("the morning of 31 January 1965", "the night of June 4", "the evening of Friday, May 6"),
    lookalikes=("the evening of his life",),
)
def part_of_date(m: Match) -> Meaning | None:
    words = m.as_written("date")
    date = m.meaning_of(words.title()) or m.meaning_of(words)
    code, first, last = lexicon.DAYPARTS[m["part"]]
    return Daypart(code, first, last, date) if date is not None else None


_SHIFTS = {"this": 0, "that": 0, "last": -1, "the same": 0, "the following": 1, "the next": 1, "the previous": -1, "later this": 0, "earlier this": 0, "tomorrow": 1}


@rule(
    "times.this_part",
    r"(?P<which>this|that same|that|the same|the following|the next|the previous|last)(?: very)? (?:early |late )?(?P<part>morning|afternoon|evening|night)",
    examples=("this morning", "that afternoon", "last night", "the following evening"),
    lookalikes=("last nights",),
)
def this_part(m: Match) -> Meaning | None:
    code, first, last = lexicon.DAYPARTS[m["part"]]
    which = m["which"]
    context = which in ("that", "that same", "the same", "the following", "the next", "the previous")
    date = Current("D", _SHIFTS.get(which, 0), CONTEXT) if context else Current("D", _SHIFTS[which])
    return Daypart(code, first, last, date)


@rule(
    "times.tonight",
    r"(?P<word>tonight|tonite|2nite|overnight)",
    examples=("tonight", "overnight"),
    lookalikes=("an overnight success", "the Tonight Show"),
    not_before=r"\b(?-i:The|the) (?-i:(?=Tonight))|\b(?:an|the|for) ",
    not_after=r" (?-i:Show|success|bag|stay|delivery|rates?|accommodation|trains?|flights?|sensation)\b",
)
def tonight(m: Match) -> Meaning | None:
    return Daypart("TNI", 18, 24, Current("D", 0))


@rule(
    "times.part",
    r"(?:the )?(?:early |late |mid-?|mid )?(?P<part>morning|afternoon|evening|night|dawn|nightfall|dusk|daybreak|sunset|sunrise|lunchtime)",
    examples=("the morning", "the evening", "dawn", "nightfall"),
    lookalikes=("a dawn raid", "evening dress", "a night club"),
    not_before=r"\b(?:[Oo]ne|every|each|per|two|three|several)\s+",
    not_after=r"[- ](?:clubs?|dress|school|shift|sky|market|raid|train|stand|vision|mare|watchman|star|Star|light|Live|of the Long)\b|s\b",
)
def part(m: Match) -> Meaning | None:
    code, first, last = lexicon.DAYPARTS[m["part"]]
    return Daypart(code, first, last, None)

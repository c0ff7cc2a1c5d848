"""Times of day, with or without the day they are of."""

from __future__ import annotations

from timeline.expressions import lexicon
from timeline.expressions.counting import is_count
from timeline.expressions.meaning import Clock, Daypart, Meaning, Moved, Part, Piece
from timeline.expressions.registry import Match, rule

_ON = (
    r"(?P<date>(?:(?:last|next|this) )?(?:{WEEKDAY}|{WEEKDAY_SHORT}\.?)(?:,? {MONTH} {DAY}(?:,? {YEAR})?"
    r"|,? {DAY} {MONTH}(?: {YEAR})?)?|{DAY_WORD}|tonight|tonite|{MONTH} {DAY}(?:,? {YEAR})?"
    r"|{DAY}(?: of)? {MONTH}(?: {YEAR})?|[0-9]{4}-[0-9]{2}-[0-9]{2}"
    r"|(?:this|that|last|tomorrow|yesterday|the (?:next|following|same)|{WEEKDAY}) (?:morning|afternoon|evening|night)"
    r"|the (?:first|second|third|fourth|last) {WEEKDAY} (?:in|of) {MONTH}(?: {YEAR})?)"
)
_ZONE = r"(?:,? ?\(?(?P<zone>{ZONE})\)?(?: time)?)?"
_TIME = (
    r"(?P<hour>[0-2]?[0-9])(?:[:.](?P<minute>[0-5][0-9])(?:[:.](?P<second>[0-5][0-9]))?)?\+? ?(?P<half>[ap]\.?m\.?)"
    + _ZONE
)
_ABOUT = r"(?:(?P<about>about|around|approximately|roughly) )?"
_ON_DAY = rf"(?:,?(?: on)? {_ON})?"
_NIGHT = "TNI"


def _clock(m: Match, date: Meaning | None) -> Clock | None:
    hour, half = int(m["hour"]), m["half"].replace(".", "")
    minute, second = int(m["minute"] or 0), int(m["second"] or 0)
    if half:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half == "pm" else 0)
    elif hour > 24:
        return None
    elif isinstance(date, Daypart):
        hour = _hour_in(date, hour)
    precision = "second" if m["second"] else "minute" if m["minute"] or half else "hour"
    return Clock(hour, minute, second, precision, lexicon.ZONES.get(m["zone"], ""), _day_at(date, hour))


def _hour_in(part: Daypart, hour: int) -> int:
    """The hour of the day that an hour of a part of it is: 9 of an evening is 21, 2 of a night is 2."""
    if hour > 12:
        return hour
    late = part.first >= 12 and (part.code != _NIGHT or 5 < hour < 12)
    return hour % 12 + (12 if late else 0)


def _day_at(date: Meaning | None, hour: int) -> Meaning | None:
    """The day on which it is so late, of a date or a part of one: 2 a.m. of a night is of the next day."""
    if not isinstance(date, Daypart):
        return date
    after_midnight = date.code == _NIGHT and hour < date.first - 12
    return Moved(date.date, 1, "D") if after_midnight and date.date is not None else date.date


def _date(m: Match) -> Meaning | None:
    """The day of a group, or the part of one: "tonight"."""
    return m.meaning("date") or m.meaning_of(m["date"].title()) if m["date"] else None


# Scores, ratios and verses look like times.
_NO_TIME_BEFORE = (
    r"\b(?:won|beat|lost|score|ratio|John|Luke|Mark|Matthew|Psalms?|Genesis|Romans|odds|in|(?<!as )of|clocked"
    r"|timed)\s+(?:at\s+)?|[0-9]\s?[-–]\s?"
)


@rule(
    "times.clock",
    _ABOUT + _TIME + rf"(?:,?(?: on)? ?{_ON})?",
    examples=(
        "3 p.m",
        "10:35 a.m",
        "3:30 p.m. EST",
        "7pm",
        "9 AM GMT",
        "about 7:15 p.m",
        "3 p.m. Friday",
        "10 p.m. Wednesday",
        "5 p.m. EST, Nov. 6",
        "6pm tmr",
        "about 8 p.m. tonight",
    ),
    lookalikes=("13 p.m", "25:61", "3 am I right"),
    not_after=r" I\b",
)
@rule(
    "times.date_clock",
    _ON + r"(?P<about>),? ?(?:@ ?)?" + _TIME,
    examples=("Friday, 3 p.m", "Sat, 7pm", "May 10, 2014 2pm"),
)
@rule(
    "times.clock_24",
    _ABOUT
    + r"(?P<hour>[01]?[0-9]|2[0-3]):(?P<minute>[0-5][0-9])(?::(?P<second>[0-5][0-9]))?(?P<half>)(?: ?h(?:ours|rs)?)?"
    rf"(?: ?(?P<zone>{{ZONE}})(?: time)?)?{_ON_DAY}",
    examples=("14:30", "08:45", "23:59:59", "18:00 GMT", "14:30 on Friday"),
    lookalikes=("a ratio of 3:10 to one", "John 3:16", "won 10:15"),
    not_before=_NO_TIME_BEFORE,
    not_after=r"\s?[-–]\s?[0-9]+\b(?!:)|\s+(?:win|victory|loss|defeat|lead|odds|ratio)",
)
@rule(
    "times.military",
    _ABOUT + r"(?P<hour>[01][0-9]|2[0-3])\.?(?P<minute>[0-5][0-9])(?P<second>)(?P<half>)"
    rf"(?:(?: ?(?:hours|hrs)|h)(?: (?P<zone>{{ZONE}}))?| (?P<alone>GMT|UTC|BST|EST|EDT|CET|Zulu|local time)){_ON_DAY}",
    examples=("1435 hours", "about 0600 hours GMT", "0735 GMT", "20.30 local time", "0000 UTC Tuesday"),
    lookalikes=("1500 hours of work",),
    not_after=r" of\b",
)
def clock(m: Match) -> Meaning | None:
    date = _date(m)
    found = _clock(m, date) if date is not None or not m["date"] else None
    return Part("APPROX", found) if found is not None and m["about"] else found


@rule(
    "times.range",
    r"(?P<first>1?[0-9])(?:[:.](?P<first_minute>[0-5][0-9]))? ?(?:{DASH}|to|until|and) ?(?P<second>"
    + _TIME.replace("<second>", "<seconds>")
    + rf"{_ON_DAY})",
    examples=("1 to 5 p.m", "7–9pm", "9:00 to 11:30 a.m", "7-9PM Friday"),
    lookalikes=("3 and 13 p.m",),
)
def between(m: Match) -> tuple[Piece, ...] | None:
    hour, last, date = int(m["first"]), int(m["hour"]), _date(m)
    late = m["half"].startswith("p")
    if not (1 <= hour <= 12 and 1 <= last <= 12) or (m["date"] and date is None):
        return None
    same_half = hour % 12 < last % 12 or last == 12
    zone = lexicon.ZONES.get(m["zone"], "")
    first_hour = hour % 12 + (12 if late == same_half else 0)
    last_hour = last % 12 + (12 if late else 0)
    start = Clock(first_hour, int(m["first_minute"] or 0), 0, "minute", zone, _day_at(date, first_hour))
    end = Clock(last_hour, int(m["minute"] or 0), 0, "minute", zone, _day_at(date, last_hour))
    closes = "first_minute" if m["first_minute"] else "first"
    return m.piece("first", closes, start), m.piece("second", "second", end)


@rule(
    "times.run_together",
    rf"(?:{_ON},? ?)?(?P<hour>[1-9]|1[0-2])(?P<minute>[0-5][0-9])(?P<second>) ?(?P<half>[ap]\.?m)(?P<zone>)",
    examples=("430pm", "1015am", "this Sat, 430pm"),
)
def run_together(m: Match) -> Meaning | None:
    return _clock(m, _date(m))


def _is_no_count(left: str, phrase: str, right: str) -> bool:
    return not is_count(left, right)


@rule(
    "times.four_digits",
    r"(?P<hour>[01][0-9]|2[0-3])(?P<minute>[0-5][05]|59)(?P<second>)(?P<half>)(?P<zone>)",
    examples=("0630", "2345"),
    lookalikes=("at 1500 feet", "closed at 1825", "in 1945", "0800 123 4567", "at 1600 Pennsylvania Avenue"),
    before=r"(?:\b(?:at|abt)|@) ?(?:abt |about |around )?",
    not_after=r" ?-?[0-9]| {UPPER}{LOWER}|['’]?s\b| {LOWER}+s\b|-",
    where=_is_no_count,
)
@rule(
    "times.four_digits_early",
    r"(?P<hour>0[0-9])(?P<minute>[0-5][05])(?P<second>)(?P<half>)(?P<zone>)",
    examples=("0600", "0845"),
    lookalikes=("by 0600 123 456", "from 0815-G", "by 0830s"),
    before=r"\b(?:by|until|till|from|between|about|around)\s",
    not_after=r" ?-?[0-9]|['’]?s\b|-",
)
def four_digits(m: Match) -> Meaning | None:
    return _clock(m, None)


_OF_DAY = (
    r"(?: (?:in the|(?:on )?(?P<day>this|that|tomorrow|yesterday|{WEEKDAY}|the (?:next|following|same)))"
    r" (?P<part>morning|morn|afternoon|evening)| (?:at|(?:on )?(?P<which>last|tomorrow|{WEEKDAY})) (?P<night>night))"
)
_SPOKEN_HOUR = r"(?P<number>1?[0-9]|{SMALL_NUMBER})(?:[.:](?P<minute>[0-5][0-9]))?"
_SPOKEN_DATE = r"(?: (?:on )?(?P<date>{WEEKDAY}|today|tomorrow|yesterday))?"


def _part_of(m: Match) -> Daypart | None:
    """The part of a day that `_OF_DAY` names, of a day or of none; None where it names none."""
    name = "morning" if m["part"] == "morn" else m["part"] or m["night"]
    if not name:
        return None
    said = m.meaning_of(f"{m.as_written('day') or m.as_written('which')} {name}", Daypart)
    if isinstance(said, Daypart):
        return said
    code, first, last = lexicon.DAYPARTS[name]
    return Daypart(code, first, last)


@rule(
    "times.oclock",
    _ABOUT + r"(?P<number>[0-9]{1,2}|{SMALL_NUMBER})(?P<minute>) ?o['’]clock" + _OF_DAY + "?" + _SPOKEN_DATE,
    examples=("three o'clock", "10 o’clock in the morning", "about 11 o'clock last night"),
)
@rule(
    "times.hour_of_day",
    r"(?P<about>)" + _SPOKEN_HOUR + _OF_DAY + _SPOKEN_DATE,
    examples=(
        "five in the morning",
        "8 in the evening",
        "9 tomorrow morning",
        "8.30 this morning",
        "3 on Tuesday afternoon",
    ),
    lookalikes=(
        "won one in the morning session",
        "page 5 in the morning paper",
        "killed five in the evening raid",
    ),
    before=r"\b(?:at|until|till|by|before|after|around|about|past|to|from)\s+",
    not_after=r" {LOWER}+(?:s|er|ion)\b",
)
@rule(
    "times.about_hour",
    "(?P<about>about|around|approximately|roughly) " + _SPOKEN_HOUR + _OF_DAY,
    examples=("around 7 this evening", "about six in the morning"),
    lookalikes=("about five in the morning session",),
    not_after=r" {LOWER}+(?:s|er|ion)\b",
)
def oclock(m: Match) -> Meaning | None:
    number = lexicon.number(m["number"])
    if number is None or not 1 <= number <= 12:
        return None
    part, hour = _part_of(m), int(number)
    if part is not None:
        hour = _hour_in(part, hour)
    date = (m.meaning("date") if m.groups.get("date") else None) or _day_at(part, hour)
    found = Clock(hour, int(m["minute"] or 0), 0, "minute", "", date)
    return Part("APPROX", found) if m["about"] else found


_PAST_HOUR = {
    "half": 30,
    "quarter": 15,
    "a quarter": 15,
    "five": 5,
    "ten": 10,
    "twenty": 20,
    "twenty-five": 25,
}


@rule(
    "times.half_past",
    r"(?P<minutes>half|a quarter|quarter|five|ten|twenty|twenty-five) (?P<way>past|to|after|before) "
    r"(?P<number>1?[0-9]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)" + _OF_DAY + "?",
    examples=("half past three", "quarter to five", "twenty past eight in the evening"),
    lookalikes=("from ten to twelve people", "half to two thirds", "five to ten dollars"),
    before=r"\b(?:at|until|till|by|before|after|around|about|from)\s+|{OPENING}",
    not_before=r"\bfrom\s+(?:five|ten|twenty)?",
    not_after=r" (?:percent|people|{UNIT}|times|dollars|cents|(?!this\b|as\b|was\b|is\b|has\b|his\b){LOWER}+s)\b",
)
def half_past(m: Match) -> Meaning | None:
    minutes, number = _PAST_HOUR[m["minutes"]], int(lexicon.number(m["number"]) or 0)
    past = m["way"] in ("past", "after")
    if not 1 <= number <= 12 or (m["minutes"] == "half" and not past):
        return None
    part = _part_of(m)
    at = (number % 12 if part is None else _hour_in(part, number)) * 60 + (minutes if past else -minutes)
    hour = at // 60 % 24
    return Clock(hour, at % 60, 0, "minute", "", _day_at(part, hour))


_NAMED = {"noon": 12, "midday": 12, "midnight": 0, "noontime": 12}


@rule(
    "times.named",
    r"(?:12 )?(?P<name>noon|midday|midnight|noontime)"
    r"(?:,?(?: on)? (?P<date>{WEEKDAY}|{DAY_WORD}|tonight|tonite|{MONTH} {DAY}|{DAY} {MONTH}))?",
    examples=("noon", "midnight Friday", "noon Thursday", "midday", "midnight tonight"),
    lookalikes=("Midnight Cowboy", "midnight blue", "High Noon"),
    not_after=r" (?-i:Cowboy|Express|Run|Oil|Special|Sun)\b| blue\b|-blue\b| mass\b| oil\b",
)
@rule(
    "times.date_named",
    r"(?P<date>{WEEKDAY}|{DAY_WORD}|{MONTH} {DAY}|{DAY} {MONTH}) (?P<name>noon|midnight)",
    examples=("Friday noon", "tomorrow midnight", "30 Nov midnight"),
)
def named(m: Match) -> Meaning | None:
    date = _date(m)
    if isinstance(date, Daypart):
        date = date.date
    if m["name"] == "midnight" and date is not None:
        return Clock(24, 0, 0, "hour", "", date)
    return Clock(_NAMED[m["name"]], 0, 0, "minute", "", date)

"""Days of the week and weekends."""

from __future__ import annotations

import re

from timeline.expressions import lexicon
from timeline.expressions.meaning import CONTEXT, PUBLISHED, Current, Date, Meaning, Nth, Weekday, Within
from timeline.expressions.registry import Match, rule

_NAME_AFTER = r"\s+(?:Harbor|Harbour|Times|Telegraph|Mirror|Mail|Herald|Tribune|Post|Star)\b|s\b"


@rule(
    "weekdays.name",
    r"(?P<day>{WEEKDAY})",
    examples=("Friday", "Wednesday"),
    lookalikes=(
        "Friday Harbor",
        "Sheffield Wednesday",
        "the Sunday Telegraph",
        "Happy Mondays",
        "Casual Friday",
    ),
    not_before=r"\b(?:Casual|Freaky|Super|Robinson Crusoe and)\s+",
    not_after=_NAME_AFTER,
)
def name(m: Match) -> Meaning | None:
    return Weekday(lexicon.weekday(m["day"]))


_BEFORE_SUN = re.compile(
    r"(?:\b(?:on|until|till|next|this|last|every|come)\s+|\b(?:Sat|Fri)[a-z]*\.?\s?(?:[-–/,&]|and)\s?)$",
    re.IGNORECASE,
)


_ON = re.compile(
    r"\b(?:(?:on|by|until|till|from|since|only)\s+|(?:mon|tues?|wed|thu|thurs?|fri|sat)[a-z]*(?:,?\s(?:and|&|to)\s|[/-]))$",
    re.IGNORECASE,
)


def _is_day(left: str, phrase: str, right: str) -> bool:
    """ "Sat" and "Wed" may be verbs where they begin a sentence; "Sun" shines, and sells computers."""
    if phrase in ("Sun", "SUN"):
        return _BEFORE_SUN.search(left) is not None
    if phrase in ("sat", "wed"):
        return _ON.search(left) is not None
    return phrase not in ("Sat", "Wed") or bool(left.strip())


@rule(
    "weekdays.short",
    r"(?P<day>(?-i:Mon|Tues?|Weds?|Thu|Thurs?|Fri|Sat|MON|TUE|WED|THU|FRI|SAT)|mon|tues|thurs|(?-i:tue|weds?|thu|fri|sat|Sun|SUN))",
    examples=("Fri", "Tues", "Mon", "Sun"),
    lookalikes=(
        "She sat on it.",
        "They wed in May.",
        "Sat in a chair, he wrote.",
        "the Sun",
        "in the Sun newspaper",
    ),
    before=r"(?:\b|[0-9])(?:on|by|for|until|from|since|to|till?|b4|every|each|pm|am|next|this|last|and|or|come|only)\s+|{OPENING}|[(/,:&–-]\s?",
    not_before=r"\bthe\s+",
    not_after=r"[ \t]+(?:in|down|up|is|was|the|a|behind|beside|through|newspaper|Valley|Microsystems)\b|['’](?!s )",
    where=_is_day,
)
def short(m: Match) -> Meaning | None:
    return Weekday(lexicon.weekday(m["day"]))


_SHIFTS = {
    "this": 0, "this coming": 1, "the coming": 1, "coming": 1, "next": 2, "last": -1, "this past": -1, "past": -1,
    "the past": -1, "this last": -1, "dis": 0, "nxt": 2,
}  # fmt: skip


@rule(
    "weekdays.shifted",
    r"(?P<shift>this coming|this past|this last|the coming|the past|coming|this|next|last|past|dis|nxt)"
    r" (?P<day>{WEEKDAY}|{WEEKDAY_SHORT})",
    examples=("last Friday", "dis fri", "next Monday", "this Saturday", "this past Sunday", "next fri"),
)
def shifted(m: Match) -> Meaning | None:
    return Weekday(lexicon.weekday(m["day"]), _SHIFTS[m["shift"]])


@rule(
    "weekdays.of_week",
    r"(?P<day>{WEEKDAY})(?:,| of)? (?P<outer>(?:last|next|this|that|the same|the following|the previous) week)",
    examples=("Friday of next week", "Monday last week", "Tuesday of this week"),
)
@rule(
    "weekdays.week_of",
    r"(?P<outer>last week|next week) (?:on )?(?P<day>{WEEKDAY})",
    examples=("last week Friday", "next week on Monday"),
)
def of_week(m: Match) -> Meaning | None:
    outer = m.meaning("outer")
    return Within(Weekday(lexicon.weekday(m["day"])), outer) if outer else None


@rule(
    "weekdays.next",
    r"(?P<day>{WEEKDAY}) (?P<which>next|last)",
    examples=("Tuesday next", "Sunday last"),
    lookalikes=("Friday next to the bank", "Friday next week", "On Friday last orders were taken early."),
    not_after=r"\s+(?:to|door|{UNIT}|{MONTH}|{WEEKDAY})\b|\s+(?:{LOWER}+s|{NUMBER})\b",
)
def next_one(m: Match) -> Meaning | None:
    return Weekday(lexicon.weekday(m["day"]), 1 if m["which"] == "next" else -1)


@rule(
    "weekdays.week_after",
    r"(?P<day>{WEEKDAY}) (?:week|fortnight)",
    examples=("Friday week", "Monday week"),
    lookalikes=("Friday weekly",),
    not_after=r"\s+(?:later|before|after|ago)\b",
)
@rule(
    "weekdays.week_from",
    r"a week (?:from|on|after|next|come) (?P<day>{WEEKDAY})",
    examples=("a week from Tuesday", "a week on Monday"),
)
@rule(
    "weekdays.after_next",
    r"(?:the )?(?P<day>{WEEKDAY}) after next",
    examples=("the Friday after next",),
)
def week_after(m: Match) -> Meaning | None:
    return Weekday(lexicon.weekday(m["day"]), 3)


@rule(
    "weekdays.week_ago",
    r"a week ago last (?P<day>{WEEKDAY})",
    examples=("a week ago last Tuesday",),
)
@rule(
    "weekdays.before_last",
    r"(?:the )?(?P<day>{WEEKDAY}) before last",
    examples=("the Tuesday before last",),
)
def week_before(m: Match) -> Meaning | None:
    return Weekday(lexicon.weekday(m["day"]), -3)


_FROM_CONTEXT = {
    "that": 0, "the same": 0, "the following": 1, "the next": 1, "the previous": -1, "the preceding": -1,
}  # fmt: skip


@rule(
    "weekdays.that",
    r"(?P<which>that|the same|the following|the next|the previous|the preceding) (?P<day>{WEEKDAY})",
    examples=("that Tuesday", "the following Friday", "the previous Sunday"),
    lookalikes=("said that Friday was",),
    not_after=r"\s+(?:is|was|will|would|were|are|has|had)\b|['’]s",
)
def that(m: Match) -> Meaning | None:
    return Weekday(lexicon.weekday(m["day"]), _FROM_CONTEXT[m["which"]], CONTEXT)


@rule(
    "weekdays.nth",
    r"the (?P<nth>first|second|third|fourth|fifth|last|1st|2nd|3rd|4th) (?P<day>{WEEKDAY}) (?:in|of) "
    r"(?P<inner>{MONTH}(?:,? (?:of )?(?:{YEAR}|{OUTER_YEAR}))?|(?:this|next|last|the|that) month)",
    examples=("the first Sunday in June 2017", "the last Monday of May", "the second Tuesday of next month"),
)
def nth(m: Match) -> Meaning | None:
    inner = m.meaning("inner", Date, Within, Current) or Current("M", 0, CONTEXT, bare=True)
    number = -1 if m["nth"] == "last" else lexicon.ordinal(m["nth"])
    return Nth(number, lexicon.weekday(m["day"]), inner)


_WEEKEND_SHIFTS = {
    "": 0, "the": 0, "this": 0, "last": -1, "next": 1, "this past": -1, "this coming": 1, "the past": -1,
    "the coming": 1, "the previous": -1, "the following": 1, "that": 0, "the same": 0, "past": -1, "coming": 1,
    "dis": 0, "nxt": 1,
}  # fmt: skip


@rule(
    "weekdays.weekend",
    r"(?:(?P<shift>the past|the coming|the previous|the following|the same|the|this past|this coming|this|last|next"
    r"|that|past|coming|dis|nxt) )?(?:(?:holiday|bank holiday|whole|entire) )?(?:weekend|wkend|wknd)(?: (?P<far>before last|after next))?",
    examples=(
        "the weekend before last",
        "the weekend",
        "this weekend",
        "last weekend",
        "the following weekend",
        "next weekend",
    ),
    lookalikes=("a weekend", "the weekend getaway"),
    not_before=r"\b(?:a|every|each|per|one|two|three|four|holiday|of|entire|whole)\s+|\b[a-z]+-",
    not_after=r"[- ](?:getaway|warrior|break|edition|retreat|trip)s?\b",
)
def weekend(m: Match) -> Meaning | None:
    shift = m["shift"]
    if m["far"]:
        return Current("WE", -2 if m["far"] == "before last" else 2)
    context = shift in ("the previous", "the following", "that", "the same")
    return Current("WE", _WEEKEND_SHIFTS[shift], CONTEXT if context else PUBLISHED, shift in ("", "the"))


@rule(
    "weekdays.weekend_of",
    r"(?:the|that) (?P<unit>weekend|week) of (?P<inner>(?:the )?{DAY}(?: of)? {MONTH}(?:,? {YEAR})?"
    r"|{MONTH} {DAY}(?:,? {YEAR})?)",
    examples=("the weekend of 17 March", "the week of June 4"),
)
def weekend_of(m: Match) -> Meaning | None:
    inner = m.meaning("inner")
    return Within(Current("WE" if m["unit"] == "weekend" else "W", 0), inner) if inner else None

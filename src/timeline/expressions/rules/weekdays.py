"""Days of the week and weekends."""

from __future__ import annotations

from timeline.expressions import lexicon
from timeline.expressions.meaning import CONTEXT, PUBLISHED, Current, Meaning, Weekday, Within
from timeline.expressions.registry import Match, rule

# What makes the name of a day a part of another name.
_NAME_BEFORE = r"\b(?:Sheffield|Ruby|Man|Girl|Joe|Casual|Freaky|Super)\s+|\bTGI\s*|\bRobinson Crusoe and\s+"
_NAME_AFTER = r"\s+(?:Harbor|Harbour|Times|Telegraph|Mirror|Night (?:Live|Football)|Mail|Herald|Tribune|Adams|Weld)\b|s\b"


@rule(
    "weekdays.name",
    r"(?P<day>{WEEKDAY})",
    examples=("Friday", "Wednesday"),
    lookalikes=("Friday Harbor", "Sheffield Wednesday", "the Sunday Telegraph"),
    not_before=_NAME_BEFORE,
    not_after=_NAME_AFTER,
)
def name(m: Match) -> Meaning | None:
    return Weekday(lexicon.weekday(m["day"]))


@rule(
    "weekdays.short",
    r"(?P<day>(?-i:Mon|Tues?|Weds?|Thu|Thurs?|Fri|Sat|MON|TUE|WED|THU|FRI|SAT)|mon|tues|thurs)",
    examples=("Fri", "Tues", "Mon"),
    lookalikes=("She sat on it.", "They wed in May.", "Sat in a chair, he wrote."),
    before=r"\b(?:on|by|until|from|since|to|till|every|each|pm|am)\s+|^\s*|[(/,:&–-]\s?",
    not_after=r"\s+(?:on|in|down|up|is|was|the|a|at|for|behind|beside|through|and)\b|['’]",
)
def short(m: Match) -> Meaning | None:
    return Weekday(lexicon.weekday(m["day"]))


_SHIFTS = {"this": 0, "this coming": 1, "the coming": 1, "coming": 1, "next": 2, "last": -2, "this past": -1, "past": -1}


@rule(
    "weekdays.shifted",
    r"(?P<shift>this coming|this past|the coming|coming|this|next|last|past) (?P<day>{WEEKDAY}|{WEEKDAY_SHORT})",
    examples=("last Friday", "next Monday", "this Saturday", "this past Sunday", "next fri"),
)
def shifted(m: Match) -> Meaning | None:
    return Weekday(lexicon.weekday(m["day"]), _SHIFTS[m["shift"]])


@rule(
    "weekdays.of_week",
    r"(?P<day>{WEEKDAY})(?:,| of)? (?P<outer>(?:last|next|this|that|the same|the following) week)",
    examples=("Friday of next week", "Monday last week", "Tuesday of this week"),
)
def of_week(m: Match) -> Meaning | None:
    outer = m.meaning("outer")
    return Within(Weekday(lexicon.weekday(m["day"])), outer) if outer else None


@rule(
    "weekdays.week",
    r"(?P<day>{WEEKDAY}) (?:week|next|fortnight)",
    examples=("Friday week", "Tuesday next"),
    lookalikes=("Friday weekly",),
)
def week_after(m: Match) -> Meaning | None:
    return Weekday(lexicon.weekday(m["day"]), 2)


@rule(
    "weekdays.ago",
    r"(?:a week ago|last week) (?:last )?(?P<day>{WEEKDAY})",
    examples=("a week ago Friday",),
)
def week_before(m: Match) -> Meaning | None:
    return Weekday(lexicon.weekday(m["day"]), -2)


@rule(
    "weekdays.from_now",
    r"a week (?:from|on) (?P<day>{WEEKDAY})",
    examples=("a week from Tuesday", "a week on Monday"),
)
def week_from(m: Match) -> Meaning | None:
    return Weekday(lexicon.weekday(m["day"]), 2)


_FROM_CONTEXT = {"that": 0, "the following": 1, "the next": 1, "the previous": -1, "the preceding": -1}


@rule(
    "weekdays.that",
    r"(?P<which>that|the following|the next|the previous|the preceding) (?P<day>{WEEKDAY})",
    examples=("that Tuesday", "the following Friday", "the previous Sunday"),
)
def that(m: Match) -> Meaning | None:
    return Weekday(lexicon.weekday(m["day"]), _FROM_CONTEXT[m["which"]], CONTEXT)


_WEEKEND_SHIFTS = {
    "": 0, "the": 0, "this": 0, "last": -1, "next": 1, "this past": -1, "this coming": 1, "the past": -1, "the coming": 1,
    "the previous": -1, "the following": 1, "that": 0, "the same": 0, "over the": 0, "past": -1, "coming": 1,
}  # fmt: skip


@rule(
    "weekdays.weekend",
    r"(?:(?P<shift>the past|the coming|the previous|the following|the same|the|this past|this coming|this|last|next|that|past|coming) )?(?:long |holiday |bank holiday |whole )?weekend",
    examples=("the weekend", "this weekend", "last weekend", "the following weekend", "next weekend"),
    lookalikes=("a weekend",),
    not_before=r"\b(?:a|every|each|per|one|two|three|four|long|holiday)\s+|\b[a-z]+-",
    not_after=r"[- ](?:getaway|warrior|break|edition|retreat|trip)s?\b",
)
def weekend(m: Match) -> Meaning | None:
    context = m["shift"] in ("the previous", "the following", "that", "the same")
    return Current("WE", _WEEKEND_SHIFTS[m["shift"]], CONTEXT if context else PUBLISHED, m["shift"] in ("", "the"))

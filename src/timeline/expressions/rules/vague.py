"""The present, the past and the future, without saying when."""

from __future__ import annotations

from timeline.expressions.meaning import Meaning, Vague
from timeline.expressions.registry import Match, rule


@rule(
    "vague.present",
    r"(?:right |just |even )?now|currently|nowadays|presently|at the moment|at present|at this (?:time|moment)"
    r"|(?:the|this) (?:current|present) (?:time|moment)|these days|the present(?: day)?|this (?:crucial |very )?moment"
    r"|present-day",
    examples=("now", "currently", "these days", "right now", "present-day"),
    lookalikes=("how-now", "the then-and-now"),
    not_before=r"-",
)
def present(m: Match) -> Meaning | None:
    return Vague("PRESENT_REF")


@rule(
    "vague.current",
    r"current",
    examples=("current",),
    lookalikes=("current account", "the ocean current", "current affairs", "direct current"),
    not_before=(
        r"\b(?:electric|electrical|alternating|direct|ocean|strong|cold|warm|under|a|then|with|river|tidal|[a-z]+ing)[ -]"
    ),
    not_after=r"[- ](?:accounts?|affairs|assets|liabilities|of|in|was|is|that|through|deficit|surplus)\b|s\b|[.,;]",
)
def current(m: Match) -> Meaning | None:
    return Vague("PRESENT_REF")


@rule(
    "vague.past",
    r"(?:more |most )?recently|the (?:recent |distant |not-too-distant )?past|recent|lately|of late|long ago"
    r"|some time ago|not (?:so |that |too )?long ago|once upon a time|in the old days|a (?:long |short |little )?while ago"
    r"|in recent times|moments ago|the other (?:day|night|week)|(?:(?:many|some) )?(?:years|months|weeks|decades|centuries|days|hours) ago",
    examples=("recently", "the past", "long ago", "years ago"),
    lookalikes=("the past week", "of late 1948", "past tense", "as recently as 2009"),
    not_before=r"\bas ",
    not_after=(
        r" (?:and present|tense|week|fortnight|month|year|decade|century|few|several|couple|[0-9]+|two|three|four|five|six"
        r"|{MONTH}|{SEASON})\b|-"
    ),
)
def past(m: Match) -> Meaning | None:
    return Vague("PAST_REF")


@rule(
    "vague.former",
    r"former",
    examples=("former",),
    lookalikes=("the former was", "the former, he said"),
    after=r"\s+[A-Za-z]",
    not_after=r"\s+(?:is|was|and|of|had|has|were|are|an?|the|to|in|would)\b",
)
def former(m: Match) -> Meaning | None:
    return Vague("PAST_REF", told=True)


@rule(
    "vague.future",
    r"the (?:near |not-too-distant |immediate |distant )?future|near future|in due course|some day|someday"
    r"|sooner or later|a later date|the (?:near|long|short|medium) term|the days? (?:ahead|to come)"
    r"|the (?:weeks|months|years) (?:ahead|to come)|as soon as possible",
    examples=("the near future", "the months ahead", "someday"),
    lookalikes=("futures", "the future tense", "the foreseeable future"),
    not_before=r"\b(?:foreseeable) ",
    not_after=r" tense\b|s\b",
)
@rule(
    "vague.one_day",
    r"one day",
    examples=("one day",),
    lookalikes=("It took one day.",),
    before=r"\b(?:will|would|could|might|may|can|should|must|hopes? to|['’]ll|['’]d) ",
)
@rule(
    "vague.bare_future",
    r"future",
    examples=("future",),
    lookalikes=("futures", "a bright future", "future tense", "her future husband"),
    not_before=r"\b(?:foreseeable|a|his|her|its|their|our|bright|uncertain|whose|no) ",
    not_after=r" (?:tense|of|husband|wife|king|president|looks?|was|is|for)\b|s\b|-|['’]s",
)
def future(m: Match) -> Meaning | None:
    return Vague("FUTURE_REF")


@rule(
    "vague.soon",
    r"(?:very )?soon",
    examples=("soon", "very soon"),
    lookalikes=("as soon as he can", "soon after", "It was soon divided."),
    not_before=r"\b(?:as|too|so|how|no) ",
    not_after=r" (?:after|afterwards?|as|thereafter|enough)\b",
)
def soon(m: Match) -> Meaning | None:
    return Vague("FUTURE_REF", leans=True)

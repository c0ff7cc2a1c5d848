"""The present, the past and the future, without saying when."""

from __future__ import annotations

from timeline.expressions.meaning import Meaning, Vague
from timeline.expressions.registry import Match, rule


@rule(
    "vague.present",
    r"(?:right |just |even )?now|currently|nowadays|presently|at the moment|at present|at this (?:time|moment)|(?:the|this) (?:current|present) (?:time|moment)|these days|the present(?: day)?|this (?:crucial |very )?moment",
    examples=("now", "currently", "these days", "right now"),
    lookalikes=("now-defunct",),
    not_after=r"[-–][a-z]",
)
def present(m: Match) -> Meaning | None:
    return Vague("PRESENT_REF")


@rule(
    "vague.current",
    r"current",
    examples=("current",),
    lookalikes=("current account", "the ocean current", "current affairs", "direct current"),
    not_before=r"\b(?:electric|electrical|alternating|direct|ocean|strong|cold|warm|under|a|then|with|river|tidal|[a-z]+ing)[ -]",
    not_after=r"[- ](?:accounts?|affairs|assets|liabilities|of|in|was|is|that|through|deficit|surplus)\b|s\b|[.,;]",
)
def current(m: Match) -> Meaning | None:
    return Vague("PRESENT_REF")


@rule(
    "vague.past",
    r"(?:more |most )?recently|the (?:recent |distant |not-too-distant )?past|recent|lately|of late|long ago|some time ago|not (?:so |that |too )?long ago|once upon a time|in the old days|a (?:long |short |little )?while ago|in recent times|moments ago|years ago|months ago|weeks ago|decades ago|centuries ago|days ago|hours ago|minutes ago",
    examples=("recently", "the past", "long ago"),
    lookalikes=("the past week",),
    not_after=r" (?:and present|tense|week|month|year|decade|century|few|several|couple|[0-9]|two|three|four|five|six)\b|-",
)
def past(m: Match) -> Meaning | None:
    return Vague("PAST_REF")


@rule(
    "vague.future",
    r"the (?:near |not-too-distant |immediate |distant )?future|near future|future|in due course|one day|some day|someday|sooner or later|a later date|the (?:near|long|short|medium) term|the days? (?:ahead|to come)|the (?:weeks|months|years) (?:ahead|to come)",
    examples=("the near future", "the months ahead", "one day"),
    lookalikes=("futures", "future tense", "the foreseeable future"),
    not_before=r"\b(?:foreseeable) ",
    not_after=r" tense\b|s\b",
)
def future(m: Match) -> Meaning | None:
    return Vague("FUTURE_REF")


@rule(
    "vague.soon",
    r"(?:very )?soon",
    examples=("soon", "very soon"),
    lookalikes=("as soon as possible", "soon after", "It was soon divided."),
    not_before=r"\b(?:as|too|so|how|no) ",
    not_after=r" (?:after|afterwards?|as|thereafter)\b",
)
def soon(m: Match) -> Meaning | None:
    return Vague("FUTURE_REF", leans=True)

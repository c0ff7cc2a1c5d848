"""What the nouns around a day say of its direction: a "hearing" is known beforehand, a "crash" is not.

A day may stand beside such a noun ("exam on Thursday", "ahead of Friday"), or own it ("Sunday's vote").
"""

from __future__ import annotations

from timeline.expressions.verb_lean import FUTURE, PAST, Lean
from timeline.language.tokens import Tokens
from timeline.language.wordlists import words

LINKS = words("on by in at of for to from late early this about around only even again also early")
"""Words that may stand between a day and what it belongs to."""
SCHEDULED = words(
    """vote votes election elections meeting meetings summit match game games hearing talks session deadline race debate
    final derby poll referendum concert ceremony recess contest runoff primary primaries inauguration conference
    convention launch opening draw fixture qualifier tie test trip visit rally parade festival auction fight bout execution
    sentencing arraignment"""
)
"""Nouns of events that people know of beforehand."""
OCCASIONS = SCHEDULED | words(
    """exam exams brunch lunch dinner party gig sale class classes workshop event wedding funeral service meetup
    birthday appointment interview premiere finale screening seminar show workshop"""
)
"""Nouns of events that people tell each other of beforehand."""
MISHAPS = words(
    """crash collision accident attack attacks bombing bombings blast blasts explosion explosions shooting shootings
    stabbing killing killings murder murders slaying robbery burglary fire blaze earthquake quake raid raids ambush
    clash clashes derailment assault incident riot riots arrest arrests death deaths"""
)
"""Nouns of events that nobody tells of before they have been."""
_ANNOUNCES = words(
    "likely possible due payable effective upcoming forthcoming deadline redeemable maturing slated looming"
)
_LOOKS_TO = {
    ("ahead", "of"), ("soon", "as"), ("later", "than"), ("eve", "of"), ("advance", "of"), ("preparation", "for"),
    ("forward", "to"), ("prepare", "for"), ("prepared", "for"), ("preparing", "for"), ("ready", "for"),
    ("brace", "for"), ("braced", "for"), ("bracing", "for"), ("gearing", "for"), ("up", "for"), ("countdown", "to"),
    ("run-up", "to"), ("build-up", "to"), ("buildup", "to"), ("lead-up", "to"), ("time", "for"),
    ("wait", "for"), ("waits", "for"), ("waited", "for"), ("waiting", "for"),
    ("for", "delivery"), ("for", "release"), ("for", "publication"),
}  # fmt: skip
_INTENDED = words("planned scheduled proposed")
"""Before a day that a noun follows: "a planned Thursday visit"."""
_NEARING = words("looming approaching nearing")
_ONE = words("a an")
_AT = words("at during after in from following")


def announced(tokens: Tokens, first: int, edge: int) -> str:
    """A word after `edge` and near the day that tells of what is to come: "payable Dec. 15", "ahead of Friday"."""
    near = tokens.lower[max(edge - 1, first - 4, 0) : first]
    for at in range(len(near) - 1, -1, -1):
        if near[at] in _ANNOUNCES or near[at : at + 2] == ("chance", "of"):
            return near[at]
    if near[-2:] in _LOOKS_TO:
        return " ".join(near[-2:])
    if first > 1 and tokens.lower[first - 1] in _INTENDED and tokens.tags[first - 2] in "dao":
        return tokens.lower[first - 1]
    far = tokens.lower[max(edge, first - 6) : first]
    ahead = "ahead" in far and far[far.index("ahead") + 1 : far.index("ahead") + 2] == ("of",)
    return "ahead of" if ahead and not OCCASIONS.isdisjoint(far[-2:]) else ""


def beside(tokens: Tokens, first: int) -> Lean | None:
    """The lean of the event that a day stands beside: past of "a crash on Monday", to come of "exam on Monday"."""
    at = first - 1
    while at >= 0 and tokens.lower[at] in LINKS:
        at -= 1
    noun = tokens.lower[at] if at >= 0 else ""
    if noun not in MISHAPS and noun not in OCCASIONS:
        return None
    near = tokens.lower[max(0, at - 4) : at]
    if noun in MISHAPS and not _ONE.isdisjoint(near):
        return Lean(PAST, f"a {noun} is told of when it has been")
    if noun in OCCASIONS and _AT.isdisjoint(near):
        return Lean(FUTURE, f"“{noun}” announces it")
    return None


def possessed(tokens: Tokens, last: int) -> str | None:
    """The head noun of what is the day's: "vote" of "Friday's crucial vote"; None where the day owns nothing."""
    if tokens.lower[last : last + 1] not in (("'s",), ("’s",)):
        return None
    at = last + 1
    while at < len(tokens.tags) and tokens.tags[at] in "danNsgqo0F":
        at += 1
    if at > last + 2 and tokens.lower[at - 1] in _NEARING:
        at -= 1
    return tokens.lower[at - 1] if at > last + 1 else None


def is_nearing(tokens: Tokens, last: int) -> bool:
    """Whether what is the day's is said to draw near: "with Friday's deadline looming"."""
    return not _NEARING.isdisjoint(tokens.lower[last : last + 5])

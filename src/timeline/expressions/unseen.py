"""Words that were taken for no verb and may yet govern a day: "held", "resume", "those killed on Thursday"."""

from __future__ import annotations

from timeline.expressions.noun_lean import LINKS
from timeline.expressions.verb_lean import PAST, Lean, plain_present
from timeline.language.lexicon import CLASSES, LEMMAS
from timeline.language.tokens import Tokens

STOPS = frozenset(".;:\"'")  # tags that nothing to the right of them governs
_AFTER_VERB = frozenset("itOdrN")  # tags of what may follow a verb and hardly an adjective


def behind(tokens: Tokens, low: int, high: int) -> Lean | None:
    """The lean of the last word of `low` to `high` that was taken for no verb and may yet be a finite one."""
    for at in range(high - 1, low - 1, -1):
        if tokens.tags[at] in STOPS:
            return None
        before = tokens.tags[at - 1] if at else ","
        word = tokens.lower[at]
        kind = CLASSES[word]
        if kind in "pE" and (before == "," or tokens.tags[at + 1 : at + 2] in _AFTER_VERB):
            return Lean(PAST, f"“{word}” is past")
        bare = kind in "vVMARK"
        if (
            (kind in "zZS" and before not in "doim0")
            or (bare and before in "s1")
            or (bare and _resumes(tokens, at))
        ):
            return plain_present(LEMMAS[word], f"“{word}”")
    return None


def _resumes(tokens: Tokens, at: int) -> bool:
    """Whether a clause may go on at a bare verb after what stood between commas: "The talks, held here, resume in"."""
    closing = at - 1
    if at < 3 or tokens.tags[closing] != "," or tokens.tags[at + 1 : at + 2] not in _AFTER_VERB:
        return False
    opening = tokens.tags.rfind(",", 0, closing)
    return opening > 0 and tokens.tags[opening - 1] in "s1"


def ahead(tokens: Tokens, last: int) -> Lean | None:
    """The lean of a past form to the right of a day that opens a clause without a verb that was seen as one."""
    for at in range(last, len(tokens.tags)):
        if tokens.tags[at] in STOPS:
            return None
        if CLASSES[tokens.lower[at]] in "pE" and tokens.tags[at + 1 : at + 2] in _AFTER_VERB:
            return Lean(PAST, f"“{tokens.lower[at]}” is past")
    return None


def participle(tokens: Tokens, first: int) -> Lean | None:
    """The lean of a past form that the day stands beside: "those killed on Thursday"."""
    at = first - 1
    while at >= 0 and tokens.lower[at] in LINKS:
        at -= 1
    if at < 0 or CLASSES[tokens.lower[at]] not in "pE":
        return None
    return Lean(PAST, f"“{tokens.lower[at]}” is past")

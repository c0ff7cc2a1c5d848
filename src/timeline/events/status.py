"""Whether an event happened, goes on, is to come, is hoped for, or did not: from tense, modality, polarity and aspect.

Each verb group tells a status of its own; one without a tense ("to visit", "returning") takes it from the group it
hangs on, as that one's wording allows. The order of certainty follows FactBank (Saurí and Pustejovsky 2009).
"""

from __future__ import annotations

from datetime import datetime

from timeline.events.trigger_status import IMPLICATIVE, STATUS_VERBS
from timeline.language import VerbGroup
from timeline.model import Bounds

HAPPENED, ONGOING, PLANNED, EXPECTED = "happened", "ongoing", "planned", "expected"
HYPOTHETICAL, RECURRING, CANCELLED, POSTPONED, DENIED = (
    "hypothetical",
    "recurring",
    "cancelled",
    "postponed",
    "denied",
)

_BY_MODALITY = {
    "will": PLANNED, "going_to": PLANNED, "be_to": PLANNED, "scheduled": PLANNED, "planned": PLANNED, "aim": PLANNED,
    "try": PLANNED, "ready": PLANNED, "about_to": EXPECTED, "expected": EXPECTED, "likely": EXPECTED, "hope": EXPECTED,
    "supposed": EXPECTED, "should": HYPOTHETICAL, "may": HYPOTHETICAL, "might": HYPOTHETICAL, "could": HYPOTHETICAL,
    "can": HYPOTHETICAL, "would": HYPOTHETICAL, "must": HYPOTHETICAL, "want": HYPOTHETICAL, "considering": HYPOTHETICAL,
    "reluctant": HYPOTHETICAL, "unlikely": HYPOTHETICAL, "tend": RECURRING, "used": RECURRING, "failed": DENIED,
    "refused": DENIED, "unable": DENIED,
}  # fmt: skip
_CAME_ABOUT = frozenset(("forced", "managed", "allowed", "able", "appear", "reported"))
_ARRANGED = frozenset(("be_to", "scheduled", "planned", "supposed", "going_to"))
_ABILITY = frozenset(("can", "could"))  # negated, they deny: "cannot find", "could not reach"
_CONDITIONAL = frozenset(("if", "unless", "whether", "provided", "should", "lest", "in case"))


def verb_key(group: VerbGroup) -> str:
    """The lemma with its particle, as the tables of verbs name it: `call_off`."""
    return f"{group.head}_{group.particle}" if group.particle else group.head


def own(group: VerbGroup, *, stative: bool, recurs: bool) -> str | None:
    """The status that a verb group tells by itself; None for one without a tense."""
    modality = group.modality
    if modality in _ARRANGED and group.tense == "past" and group.aspect == "perfect":
        return CANCELLED  # "was to have opened"
    if recurs and group.polarity and modality in (None, "will") and group.tense != "none":
        return RECURRING
    if modality in _BY_MODALITY:
        status = _BY_MODALITY[modality]
        if not group.polarity:
            return DENIED if status in (PLANNED, EXPECTED, HAPPENED) or modality in _ABILITY else status
        return status
    if group.tense == "none":
        return None
    if not group.polarity:
        return DENIED
    if group.tense == "future":
        return PLANNED
    if modality in _CAME_ABOUT and group.tense == "past":
        return HAPPENED
    if group.tense == "past" or group.aspect == "perfect":
        return HAPPENED
    if group.aspect in ("progressive", "perfect_progressive"):
        return ONGOING
    return ONGOING if stative else None if group.tense == "none" else ONGOING


def governed(governor: VerbGroup | None, status: str, relation: str | None, marker: str | None = None) -> str:
    """The status of an untensed event under a governing verb of the given status.

    `relation` is how it hangs there: complement, purpose, before, after, while, or None for the verb's object;
    `marker` the word between the two, as in "thinks of leaving".
    """
    if governor is not None and (fate := STATUS_VERBS.get(f"{governor.head}_{marker}")) is not None:
        return DENIED if status == DENIED else fate
    if governor is None or relation not in ("complement", "purpose", "noun", None):
        return status
    key = verb_key(governor)
    entailed = IMPLICATIVE.get(key)
    if entailed is not None and relation == "complement":
        came_about = entailed.affirmed if status != DENIED else entailed.negated
        if came_about is None:
            return HYPOTHETICAL
        if came_about:
            return HAPPENED if status == DENIED else status
        return DENIED
    fate = STATUS_VERBS.get(key) or (STATUS_VERBS.get(governor.head) if governor.particle is None else None)
    if fate is None:
        return status
    if status == DENIED:
        return PLANNED if fate in (DENIED, CANCELLED) else DENIED
    if status == HYPOTHETICAL and fate in (PLANNED, EXPECTED):
        return status
    return fate


def conditional(marker: str | None) -> bool:
    """Whether a clause introduced by this word only supposes."""
    return marker is not None and marker.lower() in _CONDITIONAL


def fitting(
    state: str, verb: VerbGroup | None, bounds: Bounds, published: datetime, end: datetime, *, dated: bool
) -> str:
    """A status as the date lets it stand: what is dated ahead is arranged, and what is dated before has happened.

    `published` and `end` are the first and last instants of the day of publication. "He travels to Abidjan on Friday"
    tells what is arranged; a past tense is left as it is.
    """
    tense = verb.tense if verb is not None else "none"
    ahead = bounds.earliest_start is not None and bounds.earliest_start >= end
    if ahead and tense != "past" and state in (HAPPENED, ONGOING):
        return PLANNED
    over = bounds.latest_end is not None and bounds.latest_end <= published
    if over and dated and tense == "present" and state in (PLANNED, EXPECTED, ONGOING):
        return HAPPENED
    return state

"""Whether an event happened, goes on, is to come, is hoped for, or did not: from tense, modality, polarity and aspect.

Each verb group tells a status of its own; one without a tense ("to visit", "returning") takes it from the group it
hangs on, as that one's wording allows. The order of certainty follows FactBank (Saurí and Pustejovsky 2009).
"""

from __future__ import annotations

from timeline.language import VerbGroup

HAPPENED, ONGOING, PLANNED, EXPECTED = "happened", "ongoing", "planned", "expected"
HYPOTHETICAL, RECURRING, CANCELLED, POSTPONED, DENIED = "hypothetical", "recurring", "cancelled", "postponed", "denied"

_BY_MODALITY = {
    "will": PLANNED, "going_to": PLANNED, "be_to": PLANNED, "scheduled": PLANNED, "planned": PLANNED, "aim": PLANNED,
    "try": PLANNED, "ready": PLANNED, "about_to": EXPECTED, "expected": EXPECTED, "likely": EXPECTED, "hope": EXPECTED,
    "supposed": EXPECTED, "should": HYPOTHETICAL, "may": HYPOTHETICAL, "might": HYPOTHETICAL, "could": HYPOTHETICAL,
    "can": HYPOTHETICAL, "would": HYPOTHETICAL, "must": HYPOTHETICAL, "want": HYPOTHETICAL, "considering": HYPOTHETICAL,
    "reluctant": HYPOTHETICAL, "unlikely": HYPOTHETICAL, "tend": RECURRING, "used": RECURRING, "failed": DENIED,
    "refused": DENIED, "unable": DENIED,
}  # fmt: skip
_CAME_ABOUT = frozenset(("forced", "managed", "allowed", "able", "appear", "reported"))
# What becomes of an event when this verb governs it as its infinitive, gerund or object.
FATE = {
    CANCELLED: frozenset("cancel scrap abandon axe drop ditch shelve call_off pull_out skip scrub bypass".split()),
    POSTPONED: frozenset("postpone delay reschedule put_off push_back defer adjourn suspend move".split()),
    DENIED: frozenset("deny rule_out refuse decline fail reject avoid prevent stop miss".split()),
    PLANNED: frozenset("plan schedule arrange announce set book agree decide promise vow pledge invite prepare offer confirm order".split()),
    EXPECTED: frozenset("expect hope predict forecast anticipate intend aim".split()),
    HYPOTHETICAL: frozenset(
        "consider threaten urge call_for want ask demand propose suggest recommend discuss debate seek warn fear wish need oppose "
        "advise encourage request consider contemplate weigh mull press appeal advocate favour favor".split()
    ),
}  # fmt: skip
_CONDITIONAL = frozenset(("if", "unless", "whether", "provided", "should", "lest", "in case"))
_HAPPENING = frozenset("begin start continue manage help keep resume finish go_on get come use proceed stop first".split())


def verb_key(group: VerbGroup) -> str:
    """The lemma with its particle, as the tables of verbs name it: `call_off`."""
    return f"{group.head}_{group.particle}" if group.particle else group.head


def own(group: VerbGroup, *, stative: bool, recurs: bool) -> str | None:
    """The status that a verb group tells by itself; None for one without a tense."""
    modality = group.modality
    if modality in _BY_MODALITY:
        status = _BY_MODALITY[modality]
        if group.tense == "past" and status == PLANNED and modality not in ("will", "scheduled", "be_to"):
            status = PLANNED
        if not group.polarity:
            return DENIED if status in (PLANNED, EXPECTED, HAPPENED) else status
        return status
    if group.tense == "none":
        return None
    if not group.polarity:
        return DENIED
    if group.tense == "future":
        return PLANNED
    if modality in _CAME_ABOUT and group.tense == "past":
        return HAPPENED
    if recurs:
        return RECURRING
    if group.tense == "past" or group.aspect == "perfect":
        return HAPPENED
    if group.aspect in ("progressive", "perfect_progressive"):
        return ONGOING
    return ONGOING if stative else None if group.tense == "none" else ONGOING


def governed(governor: VerbGroup | None, status: str, relation: str | None) -> str:
    """The status of an untensed event under a governing verb of the given status.

    `relation` is how it hangs there: complement, purpose, before, after, while, or None.
    """
    if governor is None:
        return status
    key = verb_key(governor)
    if relation in ("complement", "purpose", None):
        for fate, verbs in FATE.items():
            if key in verbs or (governor.particle and governor.head in verbs and key not in FATE[CANCELLED]):
                if status == DENIED and fate in (DENIED, CANCELLED):
                    return PLANNED  # "did not rule out going"
                if status in (HYPOTHETICAL, DENIED) and fate in (PLANNED, EXPECTED):
                    return status
                return fate
    if key in _HAPPENING:
        return status
    if relation == "complement" and status == HAPPENED and governor.head not in ("see", "hear", "watch", "say", "report", "have", "make", "let", "be"):
        return HYPOTHETICAL
    return status


def conditional(marker: str | None) -> bool:
    """Whether a clause introduced by this word only supposes."""
    return marker is not None and marker.lower() in _CONDITIONAL

"""What a verb group says of the time of its event: that it has been, or is to come.

A modal verb, an operator ("plans to", "is expected to"), the progressive and the plain present of an event look
ahead; the past and the perfect look back, except where they tell of an arrangement ("has been set for").
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from timeline.language.lexicon import LEMMAS
from timeline.language.tokens import Tokens
from timeline.language.verbs import VerbGroup
from timeline.language.wordlists import words

PAST, OPEN, FUTURE = -1, 0, 1


class Lean(NamedTuple):
    """A direction (-1 past, 0 not told, 1 future) and the words that told it."""

    sign: int
    why: str
    from_said: bool = False  # "would": as seen from the day that its sentence named before
    modal: bool = False  # told by a modal verb, not by a plain present
    onward: bool = False  # told of the verb's own day, which comes after one that the sentence named before
    ends: bool = False  # told of the day until which it is so

    @property
    def sure(self) -> bool:
        """Whether nothing past can be meant: "will"."""
        return self.sign == FUTURE and self.modal and not self.from_said


_ARRANGED = words(
    """schedule set slate plan expect reschedule book adjourn fix tip earmark list pencil summon invite rearrange
    time forecast predict project bill advertise reserve call"""
)
"""Verbs whose passive tells of what is to come."""
_GIVEN_UP = words("postpone delay cancel call put scrap shelve defer")
"""Verbs whose perfect tells of what was to come, and is not yet past."""
_RENOUNCED = _GIVEN_UP | words("withdraw pull drop abandon back renounce skip")
"""Verbs after which it is still to come, without whoever gave it up."""
_PLANNED = words("plan schedule")
"""Verbs whose object is to come when they are past: "they planned a march"."""
LOOKING_AHEAD = _ARRANGED | _GIVEN_UP | _PLANNED
"""Verbs that may tell of what is to come though they are past."""
_OFF = words("off back forward")
_AHEAD = words(
    """planned hope want aim expected scheduled be_to likely unlikely ready reluctant about_to supposed going_to
    considering"""
)
"""Modalities that look ahead whatever the tense of their operator."""
_BOUND = words("must should try able allowed appear tend")
"""Modalities that look ahead in the present, and in the past tell what came about."""
_CAME_ABOUT = words(
    """help come go return travel fly gather arrive rush stop turn meet continue begin start force cease proceed
    compel oblige choose dare bother lead cause prompt happen join sit stand march manage use fail"""
)
"""Verbs that, in the past, make the infinitive after them one that came about."""
_STATES = words(
    """say think believe know show mean seem appear need feel suggest suspect understand like love hate indicate
    contain consist include involve remain argue note insist claim add tell allege report estimate concede
    acknowledge agree consider doubt find see hear regard describe call quote cite reflect represent"""
)
"""Verbs whose plain present tells of no event with a day of its own."""
_STRUCK = words(
    """kill hit strike gut injure wound die crash explode destroy damage rock topple collapse flee escape seize arrest
    jail sentence convict acquit shoot stab attack bomb burn sink fall rise drop plunge soar surge slump tumble beat
    defeat win lose reject deny admit confirm reveal warn slam blast rout clinch rescue survive drown derail erupt
    hospitalize evacuate react wave cheer smile gesture hug embrace weep chant shout pose stare inspect shake clash"""
)
"""Verbs whose plain present is that of a headline or a caption: nobody announces such events."""
_SEEN = words(
    """hundreds thousands dozens scores crowds man woman boy girl child men women boys girls children protesters
    demonstrators mourners residents pedestrians commuters shoppers traders soldiers policemen firefighters rescuers
    villagers supporters fans"""
)
"""Who is told of, without a name, because somebody saw them: "Thousands march in Lima on Sunday"."""
_FIGURES = words("results earnings figures sales profits numbers accounts")
"""What a firm reports on a day that it has set."""
_SHUT = words("shut close block seal flood lock")
"""Verbs whose participle after "is still" tells a state."""
_ADDRESSED = words("you u ya yall")
_UNSAID = words("say comment discuss confirm disclose give elaborate identify reveal specify provide release")
"""What somebody who "would not" has already not done."""
_BESIDE = words("follow join accompany precede")
"""Verbs whose "by" tells of what is at the time of the verb they stand with: "plays in Bath, followed by a night in Leeds"."""
_STOPS = frozenset(".;:\"'")
_HAPPENED = re.compile("[er]*[pB]")
"""Tags of what happened after "but"; its subject, where it has another, may have done anything."""
_OPENS_CONDITION = words("if when unless once should")
_LOOKED_BACK = words("after of for since from following upon despite")
"""Before a gerund these tell that it has been."""


def lean_of(groups: Sequence[VerbGroup], at: int, tokens: Tokens) -> Lean | None:
    """Which way the verb group `groups[at]` leans; None where it tells nothing."""
    group = groups[at]
    if not group.finite:
        return _nonfinite(groups, at, tokens)
    said = f"“{' '.join(tokens.text[group.first : group.last])}”"
    perfect = group.aspect.startswith("perfect")
    if perfect or group.tense == "past":
        return _back(group, said, perfect, tokens)
    if group.modality in ("would", "could", "might", "may") and not group.polarity:
        undone = group.modality == "could" or (group.modality == "would" and group.head in _UNSAID)
        return Lean(PAST if undone else FUTURE, said)
    if group.modality == "could" and _nobody(tokens, group.first):
        return Lean(PAST, said)
    if group.modality or group.tense == "future":
        return Lean(FUTURE, f"{said} looks ahead", group.modality == "would", modal=True)
    if group.aspect == "progressive":
        return Lean(FUTURE, f"{said} is arranged")
    if group.first and _OPENS_CONDITION & set(tokens.lower[max(0, group.first - 4) : group.first]):
        return Lean(FUTURE, f"{said} is a condition")
    return _plain(group, said, tokens)


def _plain(group: VerbGroup, said: str, tokens: Tokens) -> Lean | None:
    """A group in the plain present, after its subject and object."""
    passive = group.voice == "passive"
    if group.head in _SHUT and "still" in tokens.lower[group.first : group.last]:
        return None
    if not passive and group.first and tokens.lower[group.first - 1] in _SEEN:
        return Lean(PAST, f"{said} tells news")
    objects = tokens.lower[group.last : group.last + 3]
    if (group.head == "report" and not _FIGURES.isdisjoint(objects)) or (
        group.head == "see" and not _ADDRESSED.isdisjoint(objects[:1])
    ):
        return Lean(FUTURE, f"{said} is arranged")
    return plain_present(group.head, said, passive=passive)


def plain_present(head: str, said: str, *, passive: bool = False) -> Lean | None:
    """The lean of a verb in the plain present: arranged, unless it tells a state or what nobody arranges."""
    if (head in _STATES and not passive) or head in ("be", "have", "do"):
        return None
    if head in _STRUCK and not passive:
        return Lean(PAST, f"{said} tells news")
    return Lean(FUTURE, f"{said} is arranged")


def _back(group: VerbGroup, said: str, perfect: bool, tokens: Tokens) -> Lean:
    """A group in the past or the perfect, which yet may look ahead."""
    if perfect and group.modality in ("will", "shall"):
        return Lean(FUTURE, f"{said} looks ahead")
    pluperfect = group.tense == "past" and (perfect or tokens.lower[group.first] == "had")
    if group.modality in _AHEAD and not pluperfect:
        if _came_to_nothing(tokens, group.last):
            return Lean(PAST, f"{said} came to nothing")
        return Lean(FUTURE, f"{said} looks ahead", group.tense == "past", modal=True)
    if group.modality in _BOUND and group.tense == "present" and not perfect:
        return Lean(FUTURE, f"{said} looks ahead")
    if (is_arrangement(group, tokens) or group.head in _PLANNED) and not pluperfect:
        return Lean(FUTURE, f"{said} announces it")
    return Lean(PAST, f"{said} is past")


def _came_to_nothing(tokens: Tokens, last: int) -> bool:
    """Whether something else happened instead: "was to fly home on Sunday but was arrested".

    What was only given up may still be to come: "was to play in June but cancelled".
    """
    if "but" not in tokens.lower[last:]:
        return False
    at = tokens.lower.index("but", last)
    happened = _HAPPENED.match(tokens.tags, at + 1)
    if happened is None or not _STOPS.isdisjoint(tokens.tags[last:at]):
        return False
    return all(LEMMAS[word] not in _RENOUNCED for word in tokens.lower[at + 1 : happened.end() + 2])


def is_given_up(group: VerbGroup) -> bool:
    """Whether a verb takes back what was to come: "called off", "postponed"."""
    return group.head in _GIVEN_UP and (group.head not in ("call", "put") or group.particle == "off")


def is_arrangement(group: VerbGroup, tokens: Tokens) -> bool:
    """Whether a verb tells of a day fixed, moved or given up: "set for", "has been called off"."""
    following = tokens.lower[group.last] if group.last < len(tokens.lower) else ""
    if group.head in _ARRANGED and (
        following == "for" or ((group.voice == "passive" or following == "to") and group.head != "call")
    ):
        return following not in _OFF
    given_up = group.head in _GIVEN_UP and (group.head not in _ARRANGED | {"put"} or following == "off")
    return given_up and group.voice == "passive" and (group.aspect == "perfect" or not group.finite)


def _nonfinite(groups: Sequence[VerbGroup], at: int, tokens: Tokens) -> Lean | None:
    group = groups[at]
    said = f"“{' '.join(tokens.text[group.first : group.last])}”"
    governor = group.governor if group.governor is not None and group.governor < at else None
    if group.operators and group.modality in _AHEAD:  # "the deal, expected to be signed Friday"
        return Lean(FUTURE, f"{said} looks ahead", modal=True)
    if group.form == "q" and not group.infinitive:
        if governor is not None and groups[governor].last == group.first:  # "will remain closed"
            return lean_of(groups, governor, tokens)
        if is_arrangement(group, tokens):  # "went ahead as planned Tuesday" tells of the going
            as_planned = group.first > 0 and tokens.lower[group.first - 1] == "as"
            return None if as_planned else Lean(FUTURE, f"{said} announces it")
        if (
            governor is not None
            and group.head in _BESIDE
            and tokens.lower[group.last : group.last + 1] == ("by",)
        ):
            return lean_of(groups, governor, tokens)
        return Lean(PAST, f"{said} is past")
    before = tokens.lower[group.first - 1] if group.first else ""
    if group.form == "g" or group.form == "h":
        if before in _LOOKED_BACK or group.aspect.startswith("perfect"):
            return Lean(PAST, f"“{before} {said[1:]} is past")
        while before == "before" and governor is not None and _describes(groups[governor]):
            governor = groups[governor].governor  # "opens a hall built by Swedes before leaving"
        outer = lean_of(groups, governor, tokens) if governor is not None else None
        return outer or (Lean(FUTURE, f"“before {said[1:]}") if before == "before" else None)
    if group.infinitive and group.aspect.startswith("perfect"):
        return Lean(PAST, f"{said} is past")
    if governor is not None and _made_it(groups, governor, tokens, group):
        return Lean(PAST, f"{said} came about")
    return Lean(FUTURE, f"{said} looks ahead") if group.infinitive else None


def _describes(group: VerbGroup) -> bool:
    """Whether a verb is a participle that tells what a noun is, and nothing of when its sentence is."""
    return not group.finite and not group.infinitive and group.form == "q"


def _made_it(groups: Sequence[VerbGroup], governor: int, tokens: Tokens, group: VerbGroup) -> bool:
    """Whether an infinitive came about: "rushed to help", "was the first to arrive"."""
    outer = groups[governor]
    if tokens.lower[group.first - 1] in ("first", "last", "only", "next"):
        return outer.tense == "past"
    if outer.head not in _CAME_ABOUT:
        return False
    lean = lean_of(groups, governor, tokens)
    return lean is not None and lean.sign == PAST


def _nobody(tokens: Tokens, first: int) -> bool:
    """Whether the subject says that nobody does."""
    return any(
        word in ("neither", "nobody", "none", "no") for word in tokens.lower[max(0, first - 12) : first]
    )

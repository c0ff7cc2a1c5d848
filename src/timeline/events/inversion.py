"""Subjects that stand after their finite verb: "said the minister", "Also on board were two nurses"."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events import division as by
from timeline.events.division import Division
from timeline.events.draft import Draft, subject_of
from timeline.events.walk import Walk
from timeline.language.phrases import NOUN, VERB, Chunk
from timeline.language.valency import SPEECH
from timeline.language.verbs import VerbGroup


def inverts(group: VerbGroup) -> bool:
    """Whether the subject of a verb may come after it."""
    return group.head in SPEECH or (group.head == "be" and group.form == "B")


def speaking(walk: Walk, group: VerbGroup, gap: list[Chunk], ahead: Sequence[Chunk]) -> int:
    """Add the clause of a verb of speaking whose subject follows it; returns how many chunks that has, 0 if none
    does."""
    if group.head not in SPEECH or not ahead or ahead[0].kind != NOUN or walk.waiting:
        return 0
    kinds = [part.kind for part in gap]
    if not kinds or kinds[-1] not in ",'\"." or not (walk.found or "'" in kinds or '"' in kinds):
        return 0
    if "'" in kinds and NOUN in kinds[kinds.index("'") :]:  # "…," the coach, her father, said Sunday
        return 0
    number = len(walk.found) + 1
    finite_next = number < len(walk.groups) and walk.groups[number].finite
    for part in ahead:
        if part.kind == VERB:
            if finite_next:
                return 0
            break
        if part.kind in ',.wyu;"':
            break
    return _add(walk, group, gap, ahead)


def being(walk: Walk, group: VerbGroup, gap: list[Chunk], ahead: Sequence[Chunk]) -> int:
    """Add the clause of a "be" without a subject before it where the sentence begins with what is said of one after
    it; returns how many chunks that has, 0 if there is none."""
    fronted = walk.is_fronted() if walk.found else bool(gap) and gap[-1].kind not in ",a"
    if group.head != "be" or not fronted or not ahead or ahead[0].kind != NOUN or walk.waiting:
        return 0
    return _add(walk, group, gap, _of_this_clause(ahead))


def _of_this_clause(ahead: Sequence[Chunk]) -> Sequence[Chunk]:
    """What stands before the subject of the next verb, where a comma parts that off ("…, police said")."""
    for at, part in enumerate(ahead):
        if part.kind == VERB:
            parted = at > 2 and ahead[at - 1].kind == NOUN and ahead[at - 2].kind == ","
            return ahead[: at - 2] if parted else ahead
    return ahead


def _add(walk: Walk, group: VerbGroup, gap: list[Chunk], ahead: Sequence[Chunk]) -> int:
    walk.leave(gap)
    subject, size = subject_of(walk.text, walk.tokens, ahead)
    at = len(walk.found)
    walk.settle(
        walk.add(
            Draft(walk.sentence, group, "main", subject=subject, subject_chunks=ahead[:size], trails=at > 0)
        )
    )
    return size


def taken_up(walk: Walk, found: Division) -> Division:
    """Let a relative clause take up a subject that stands after its verb ("said Smith, who …")."""
    if found.link != by.SUBORDINATE or found.marker is None or found.marker.kind != "w" or not walk.found:
        return found
    subject = walk.found[-1].subject_chunks
    if not subject or subject[0].first < walk.verb(-1).first:
        return found
    return found._replace(link=by.RELATIVE, antecedent=subject[-1])

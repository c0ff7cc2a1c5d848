"""Clauses with a finite verb."""

from __future__ import annotations

import re
from collections.abc import Sequence

from timeline.events import division as by
from timeline.events.division import Division, divide
from timeline.events.draft import Draft, subject_of
from timeline.events.walk import Walk
from timeline.language.phrases import NOUN, PREP, TIME, VERB, Chunk, Phrase
from timeline.language.valency import QUESTION, SAID_OR_THOUGHT, SPEECH
from timeline.language.verbs import VerbGroup
from timeline.language.wordlists import words

_NOMINAL = re.compile("[dnsN0e][dnsNa0eo]*")
_QUESTIONS = words("whether how why what who where when which")
_DESCRIBERS = 8  # clauses back in which those that describe a noun are looked for


def finite(walk: Walk, group: VerbGroup, gap: list[Chunk], ahead: Sequence[Chunk]) -> int:
    """Add the clause of a finite verb, `gap` being the chunks since the verb before and `ahead` those after
    it.

    Returns how many chunks of `ahead` are its subject.
    """
    taken = _inverted(walk, group, gap, ahead)
    if taken:
        return taken
    inner = _inner_subject(walk, group)
    if inner is not None:
        _ask(walk, group, gap, inner)
        return 0
    claims = bool(walk.found) and walk.claims(-1)
    if claims and walk.waiting is not None:  # "anyone who saw the man is asked", not "who said the man is"
        claims = walk.verb(-1).head in SAID_OR_THOUGHT
    found = divide(
        gap,
        continued=bool(walk.found),
        claims=claims,
        awaited=walk.waiting is not None,
        fronted=walk.is_fronted(),
        says=group.head in SPEECH,
    )
    found = _after_inversion(walk, found)
    if found.link == by.SHARED:
        walk.coordinate(group, gap, walk.partner(group))
    elif found.link == by.NOTHING:
        _without_subject(walk, group, found)
    elif found.link in (by.RELATIVE, by.OBJECT_RELATIVE, by.BARE_RELATIVE):
        _relative(walk, group, found, claims=claims)
    elif found.link == by.SUBORDINATE:
        _subordinate(walk, group, found, claims=claims)
    elif found.link in (by.THAT, by.BARE_COMPLEMENT) or (
        walk.found and walk.verb(-1).head in SPEECH and _is_introduced(found, gap)
    ):
        _complement(walk, group, found)
    else:
        _independent(walk, group, found)
    return 0


def _is_introduced(found: Division, gap: Sequence[Chunk]) -> bool:
    """Whether a colon, or a comma and a quote, leads from words of saying to what is said."""
    kinds = [part.kind for part in gap]
    return (found.link == by.STOP and ":" in kinds) or (found.link == by.COMMA and '"' in kinds)


def _complement(walk: Walk, group: VerbGroup, found: Division) -> None:
    """What is said or thought."""
    walk.leave(found.left)
    at = walk.last()
    walk.add(_draft(walk, group, found, "complement", relation="complement", governor=at))


def _independent(walk: Walk, group: VerbGroup, found: Division) -> None:
    """A clause with a subject of its own and no marker but a conjunction."""
    walk.leave(found.left)
    walk.waiting = None
    parted = _interrupting(walk, group, found)
    if parted is not None:
        walk.loose.extend(part for part in found.before if part.first <= parted.first)
        found = found._replace(before=[part for part in found.before if part.first > parted.first])
        walk.waiting = (parted, None)
    coordinated = found.link == by.COORDINATE
    at = walk.add(
        _draft(
            walk,
            group,
            found,
            "coordinate" if coordinated else "main",
            governor=walk.partner(group) if coordinated else None,
            relation=walk.word(found.marker),
        )
    )
    walk.found[at].trails = found.link == by.COMMA and at > 0
    walk.settle(at)


def _inner_subject(walk: Walk, group: VerbGroup) -> Chunk | None:
    """The subject of a question, between the auxiliary and the verb."""
    last = group.last
    if group.operators:
        last = walk.tokens.start.index(group.operators[0].start)
    if last - group.first < 2:
        return None
    nouns = _NOMINAL.search(walk.tokens.tags, group.first, last)
    return None if nouns is None else Chunk(NOUN, *nouns.span())


def _ask(walk: Walk, group: VerbGroup, gap: list[Chunk], inner: Chunk) -> None:
    """A question, or a condition of its form ("Had he known, …")."""
    condition = not walk.found and walk.tokens.lower[group.first] in ("had", "were", "should")
    condition = condition and walk.tokens.text[-1] != "?"
    last = gap[-1] if gap and gap[-1].kind in "cw" else None
    walk.leave(gap[:-1] if last else gap)
    draft = Draft(
        walk.sentence,
        group,
        "adverbial" if condition else "main",
        marker=walk.word(last),
        marker_chunk=last,
        relation="if" if condition else None,
        subject=walk.phrase(inner),
    )
    at = walk.add(draft)
    if condition:
        walk.fronted.append(at)
    else:
        walk.settle(at)


def _inverted(walk: Walk, group: VerbGroup, gap: list[Chunk], ahead: Sequence[Chunk]) -> int:
    """`said the minister`: take the subject after a verb of speaking; returns how many chunks it has."""
    if group.head not in SPEECH or not ahead or ahead[0].kind != NOUN or walk.waiting:
        return 0
    kinds = [part.kind for part in gap]
    if not kinds or kinds[-1] not in ",'\"." or not (walk.found or "'" in kinds or '"' in kinds):
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
    walk.leave(gap)
    subject, size = subject_of(walk.text, walk.tokens, ahead)
    at = len(walk.found)
    walk.settle(
        walk.add(
            Draft(walk.sentence, group, "main", subject=subject, subject_chunks=ahead[:size], trails=at > 0)
        )
    )
    return size


def _after_inversion(walk: Walk, found: Division) -> Division:
    """Let a relative clause take up a subject that stands after its verb ("said Smith, who …")."""
    if found.link != by.SUBORDINATE or found.marker is None or found.marker.kind != "w" or not walk.found:
        return found
    subject = walk.found[-1].subject_chunks
    if not subject or subject[0].first < walk.verb(-1).first:
        return found
    return found._replace(link=by.RELATIVE, antecedent=subject[-1])


def _interrupting(walk: Walk, group: VerbGroup, found: Division) -> Chunk | None:
    """The subject that words of saying part from its verb ("The bomb, police said, exploded")."""
    lead = found.before
    if walk.found or group.head not in SPEECH or found.link != by.START:
        return None
    for at in range(len(lead) - 1):
        if lead[at].kind == NOUN and lead[at + 1].kind == "," and (at == 0 or lead[at - 1].kind != PREP):
            return lead[at]
    return None


def _without_subject(walk: Walk, group: VerbGroup, found: Division) -> None:
    if walk.waiting is not None:
        walk.leave(found.left)
        _resume(walk, group, found)
    elif walk.found and found.left and found.left[-1].kind == ",":
        walk.coordinate(group, list(found.left), walk.partner(group))
    else:
        before = [*found.before]
        if walk.found:
            walk.leave(found.left)
        else:
            before = [*walk.loose, *found.left, *before]
            walk.loose = []
        walk.settle(walk.add(Draft(walk.sentence, group, "main", before=before)))


def _resume(walk: Walk, group: VerbGroup, found: Division) -> None:
    """Give a noun that a clause described ("the man who called …") its own verb."""
    assert walk.waiting is not None
    noun, owner = walk.waiting
    walk.waiting = None
    held = walk.loose if owner is None else walk.found[owner].after
    place = held.index(noun)
    while place > 1 and held[place - 1].kind == "c" and held[place - 2].kind == NOUN:
        place -= 2
    subject, size = subject_of(walk.text, walk.tokens, held[place:])
    marker = held[place - 1] if owner is not None and place and held[place - 1].kind in "uy" else None
    draft = Draft(
        walk.sentence,
        group,
        "main",
        marker=walk.word(marker),
        marker_chunk=marker,
        subject=subject,
        subject_chunks=held[place : place + size],
        before=[*(held[:place] if owner is None else ()), *held[place + size :], *found.before],
    )
    del held[0 if owner is None else place - (marker is not None) :]
    at = walk.add(draft)
    if owner is None and at == 1 and walk.found[0].kind == "main":
        owner = 0  # the words of saying that parted the subject from its verb
    if owner is not None and marker is not None and marker.kind == "u":
        draft.kind, draft.relation, draft.governor = "adverbial", draft.marker, owner
    elif owner is not None and (marker is not None or walk.claims(owner)):
        draft.kind = draft.relation = "complement"
        draft.governor = owner
    for other in walk.found[max(at - _DESCRIBERS, 0) : at]:
        noun_of = other.antecedent
        if noun_of and (other.governor is None or subject.start <= noun_of.start < subject.end):
            other.governor = at
    walk.settle(at)


def _relative(walk: Walk, group: VerbGroup, found: Division, *, claims: bool) -> None:
    assert found.antecedent is not None
    walk.leave(found.left)
    antecedent = walk.phrase(found.antecedent)
    draft = _draft(
        walk, group, found, "relative", relation="relative", governor=walk.last(), antecedent=antecedent
    )
    if not found.subject:
        draft.subject, draft.shares_subject = antecedent, True
    walk.add(draft)
    walk.wait(found.antecedent, found.left, claims=claims)


def _subordinate(walk: Walk, group: VerbGroup, found: Division, *, claims: bool) -> None:
    marker = walk.word(found.marker)
    walk.leave(found.left)
    kind, relation, antecedent = "adverbial", marker, None
    if walk.found and not found.left and (claims or walk.verb(-1).head in QUESTION):
        if marker in _QUESTIONS or walk.verb(-1).head in QUESTION:
            kind = relation = "complement"
    elif marker == "where" and (place := _place_before(found.left)) is not None:
        kind = relation = "relative"
        antecedent = walk.phrase(place)
    governor = walk.last()
    at = walk.add(
        _draft(walk, group, found, kind, relation=relation, governor=governor, antecedent=antecedent)
    )
    if antecedent is not None and found.left[-1].kind == NOUN:
        walk.wait(found.left[-1], found.left, claims=claims)
    elif governor is None:
        walk.fronted.append(at)


def _draft(
    walk: Walk,
    group: VerbGroup,
    found: Division,
    kind: str,
    *,
    relation: str | None = None,
    governor: int | None = None,
    antecedent: Phrase | None = None,
) -> Draft:
    """The clause that `found` tells of; `governor` is an index in this sentence."""
    before = [*found.before]
    if not walk.found and found.link == by.START and walk.waiting is None:
        before[:0] = walk.loose
        walk.loose = []
    subject, size = None, 0
    if found.subject:
        subject, size = subject_of(walk.text, walk.tokens, found.subject)
        before += found.subject[size:]
    return Draft(
        walk.sentence,
        group,
        kind,
        marker=walk.word(found.marker),
        marker_chunk=found.marker,
        relation=relation,
        governor=governor,
        subject=subject,
        subject_chunks=(*found.subject[:size], *found.inserted),
        antecedent=antecedent,
        before=before,
    )


def _place_before(left: Sequence[Chunk]) -> Chunk | None:
    """The noun phrase that "where" takes up; a comma and a time may stand between ("in Rome on Monday,
    where")."""
    kinds = "".join(part.kind for part in left[-4:])
    for tail in (NOUN, NOUN + ",", NOUN + TIME + ",", NOUN + PREP + TIME, NOUN + PREP + TIME + ","):
        if kinds.endswith(tail):
            return left[-len(tail)]
    return None

"""Clauses with a finite verb."""

from __future__ import annotations

import re
from collections.abc import Sequence

from timeline.events import division as by
from timeline.events import inversion
from timeline.events.division import Division, divide
from timeline.events.draft import Draft, subject_of
from timeline.events.walk import Walk
from timeline.language.phrases import NOUN, PREP, TIME, Chunk, Phrase
from timeline.language.tags import COMMA
from timeline.language.valency import QUESTION, SAID_OR_THOUGHT, SPEECH
from timeline.language.verbs import VerbGroup
from timeline.language.wordlists import words

_NOMINAL = re.compile("[dnsN0e][dnsNa0eo]*")
_QUESTIONS = words("whether how why what who where when which")
_ASKED_FOR = words("who what which")
_OPEN = words("clear unclear known unknown certain uncertain sure unsure")
"""Predicates that a question completes ("It is not clear when he left")."""
_DESCRIBERS = 8  # clauses back in which those that describe a noun are looked for


def finite(walk: Walk, group: VerbGroup, gap: list[Chunk], ahead: Sequence[Chunk]) -> int:
    """Add the clause of a finite verb, `gap` being the chunks since the verb before and `ahead` those after
    it.

    Returns how many chunks of `ahead` are its subject.
    """
    taken = inversion.speaking(walk, group, gap, ahead)
    if taken:
        return taken
    inner = _inner_subject(walk, group)
    if inner is not None:
        _ask(walk, group, gap, inner)
        return 0
    claims = bool(walk.found) and walk.claims(-1)
    if claims and walk.waiting is not None:  # "anyone who saw the man is asked", not "who said the man is"
        claims = walk.verb(-1).head in SAID_OR_THOUGHT and not _is_object(gap)
    found = divide(
        gap,
        continued=bool(walk.found),
        claims=claims,
        awaited=walk.waiting is not None,
        fronted=walk.is_fronted(),
        says=group.head in SPEECH,
    )
    found = inversion.taken_up(walk, found)
    if found.link == by.NOTHING and (taken := inversion.being(walk, group, gap, ahead)):
        return taken
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


def _is_object(gap: Sequence[Chunk]) -> bool:
    """Whether the comma that ends a relative clause stands right after its object ("Marsh, who denies theft, left")."""
    kinds = "".join(part.kind for part in gap)
    return kinds[:1] == NOUN and kinds[-1:] == "," and kinds.count(NOUN) == 1 + kinds.count(PREP + NOUN)


def _is_introduced(found: Division, gap: Sequence[Chunk]) -> bool:
    """Whether a colon, or a comma and a quote, leads from words of saying to what is said."""
    kinds = [part.kind for part in gap]
    return (found.link == by.STOP and ":" in kinds) or (found.link == by.COMMA and '"' in kinds)


def _complement(walk: Walk, group: VerbGroup, found: Division) -> None:
    """What is said or thought."""
    if _is_cleft(walk, found):
        found = found._replace(left=(), before=(*found.left, *found.before))
    walk.leave(found.left)
    at = walk.last()
    if found.left and found.left[-1].kind == "c" and found.marker is not None:  # "that … and that …"
        at = next((d.governor for d in reversed(walk.found) if d.marker == "that"), at)
    walk.add(_draft(walk, group, found, "complement", relation="complement", governor=at))


def _is_cleft(walk: Walk, found: Division) -> bool:
    """Whether the clause before only sets off a circumstance of this one ("It was in May that …")."""
    before = walk.found[-1] if walk.found else None
    if before is None or before.subject is None or found.marker is None or walk.verb(-1).head != "be":
        return False
    kinds = [part.kind for part in found.left]
    return before.subject.text.lower() == "it" and kinds in ([PREP, TIME], [PREP, NOUN], [TIME])


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
            governor=walk.partner(group, alone=True) if coordinated else None,
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
    if last - group.first < 2 or COMMA in walk.tokens.tags[group.first : last]:  # an aside
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
    if owner is None and _is_apposed(held, place):  # "Its head, Klaus Roth, who took over in May, had …"
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


def _is_apposed(parts: Sequence[Chunk], at: int) -> bool:
    """Whether the noun phrase `at` names or describes the one before the comma before it."""
    if at < 2 or parts[at - 1].kind != "," or parts[at - 2].kind != NOUN:
        return False
    return at == 2 or parts[at - 3].kind not in (PREP, "c", ",")


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
    if not walk.found and marker in _ASKED_FOR and walk.tokens.text[-1] == "?":
        walk.settle(walk.add(_draft(walk, group, found, "main")))
        return
    walk.leave(found.left)
    kind, relation, antecedent = "adverbial", marker, None
    place: Chunk | None = None
    if walk.found and not found.left and (claims or walk.verb(-1).head in QUESTION):
        if marker in _QUESTIONS or walk.verb(-1).head in QUESTION:
            kind = relation = "complement"
    elif marker in _QUESTIONS and found.left and walk.word(found.left[-1]) in _OPEN:
        kind = relation = "complement"
    elif marker == "where" and (place := _place_before(found.left)) is not None:
        kind = relation = "relative"
        antecedent = walk.phrase(place)
    governor = walk.last()
    at = walk.add(
        _draft(walk, group, found, kind, relation=relation, governor=governor, antecedent=antecedent)
    )
    if place is not None:
        walk.wait(place, found.left, claims=claims)
    if governor is None and walk.waiting is None:
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

"""Clauses whose verb is an infinitive or participle."""

from __future__ import annotations

from timeline.events.division import last_noun
from timeline.events.draft import Draft
from timeline.events.walk import Walk
from timeline.language.phrases import NOUN, PREP, Chunk
from timeline.language.valency import INTENT, INTENT_ORDINAL, MOTION, OBJECT_CONTROL
from timeline.language.verbs import VerbGroup
from timeline.language.wordlists import words

_CIRCUMSTANTIAL = words(
    "before after while since when by without despite upon on until whilst once though if as"
)
_DEGREES = words("now then still already also just even once long newly")


def infinitive(walk: Walk, group: VerbGroup, gap: list[Chunk]) -> None:
    """Add the clause of an infinitive, or of a bare base form as in "saw him leave"."""
    last = gap[-1].kind if gap else ""
    if last == "c" and walk.found and walk.verb(-1).infinitive:
        walk.coordinate(group, gap, len(walk.found) - 1)
        return
    marker, subject = "to" if group.infinitive else None, None
    relation = "purpose"
    if len(gap) > 1 and last == NOUN and gap[-2].kind == PREP and walk.word(gap[-2]) == "for":
        subject = gap[-1]
        gap = gap[:-2]
        marker = "for"
    elif last in ("u", "w"):
        marker, relation = walk.word(gap[-1]), "complement"
        gap = gap[:-1]
    elif walk.found:
        subject, relation = _controlled(walk, gap)
    walk.leave(gap)
    draft = Draft(walk.sentence, group, "infinitive", marker=marker, relation=relation, governor=walk.last())
    draft.shares_subject = marker != "for"
    if subject is not None:
        draft.subject = walk.phrase(subject)
        draft.subject_chunks = (subject,) if marker == "for" else ()
    at = walk.add(draft)
    if not at:
        bare = [part for part in gap if part.kind not in ",ar"]
        noun = bare[-1] if bare and bare[-1].kind == NOUN else None
        if noun is None:
            walk.fronted.append(at)
        else:
            draft.relation, draft.antecedent = "noun", walk.phrase(noun)
            walk.wait(noun, gap, claims=False)
    elif gap and gap[-1].kind == NOUN:
        walk.wait(gap[-1], gap, claims=walk.claims(at - 1))


def _controlled(walk: Walk, gap: list[Chunk]) -> tuple[Chunk | None, str]:
    """Who is meant to do what an infinitive after `gap` says, if not the subject before, and its
    relation."""
    verb = walk.verb(-1)
    solid = [part for part in gap if part.kind not in "r,1"]
    if not solid:
        return None, "purpose" if verb.head in MOTION else "complement"
    if solid[-1].kind != NOUN:
        return None, "complement" if solid[-1].kind == "a" else "purpose"
    if verb.head in OBJECT_CONTROL and verb.voice == "active" and solid[0].kind == NOUN:
        kinds = "".join(part.kind for part in solid)
        if kinds.replace(PREP + NOUN, "") == NOUN:  # "allow the crew in Suez to leave"
            return solid[0], "complement"
    said = walk.tokens.lower[solid[-1].first : solid[-1].last]
    if solid[-1] is gap[-1] and (said[-1] in INTENT or not INTENT_ORDINAL.isdisjoint(said)):
        return None, "noun"
    return None, "purpose"


def _modifies(adverb: str) -> bool:
    """Whether an adverb before a participle goes with it ("originally set for May"), not with the verb before."""
    return adverb.endswith("ly") or adverb in _DEGREES


def _over(walk: Walk) -> int | None:
    """The clause that "before leaving", or a participle after a comma, hangs on: not one that only describes a noun, "opens a
    hall built by Swedes before leaving", "hit a bus carrying pupils, killing two"."""
    at = walk.last()
    while at is not None and walk.found[at].kind == "participle" and walk.found[at].relation == "relative":
        at = walk.found[at].governor
    return at


def participle(walk: Walk, group: VerbGroup, gap: list[Chunk]) -> None:
    """Add the clause of a participle or gerund."""
    cut = len(gap)
    while cut and gap[cut - 1].kind == "r" and _modifies(walk.word(gap[cut - 1]) or ""):
        cut -= 1
    gap, adverbs = gap[:cut], gap[cut:]
    last = gap[-1].kind if gap else ""
    if last == "c" and walk.found and not walk.verb(-1).finite:
        walk.coordinate(group, gap, len(walk.found) - 1)
        return
    marker: Chunk | None = None
    relation, noun = "participle", None
    if last in ("u", PREP):
        marker = gap[-1]
        relation = walk.word(marker) or ""
        if relation not in _CIRCUMSTANTIAL:
            relation = "complement"
        gap = gap[:-1]
    elif last == NOUN:
        noun = gap[-1]
        relation = "relative"
    elif last == "," and not walk.found:
        noun = last_noun(gap)
    elif not gap and walk.found:
        relation = "complement"
    seen = len(gap) == 1 and bool(walk.found) and walk.verb(-1).head in OBJECT_CONTROL
    walk.leave(gap)
    draft = Draft(
        walk.sentence,
        group,
        "participle",
        marker=walk.word(marker),
        marker_chunk=marker,
        relation=relation,
        governor=_over(walk) if relation in _CIRCUMSTANTIAL or last == "," else walk.last(),
        shares_subject=True,
        before=adverbs,
    )
    at = walk.add(draft)
    if noun is not None:
        draft.subject = walk.phrase(noun)
        if seen and (group.form == "g" or walk.tokens.tags[noun.first] in "ej"):
            draft.relation = "complement"
        else:
            draft.antecedent = draft.subject
            walk.wait(noun, gap, claims=at > 0 and walk.claims(at - 1))
    else:
        if marker is not None and gap and gap[-1].kind == NOUN:  # "the argument for going"
            walk.wait(gap[-1], gap, claims=at > 0 and walk.claims(at - 1))
        if not at:
            walk.fronted.append(at)

"""The clauses of one sentence, from its words."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events.completion import complete
from timeline.events.draft import Draft, Sentence
from timeline.events.finite import finite
from timeline.events.inversion import inverts
from timeline.events.nonfinite import infinitive, participle
from timeline.events.walk import Walk
from timeline.language.phrases import NOUN, PREP, TIME, VERB, Chunk, chunks
from timeline.language.tokens import Tokens
from timeline.language.verbs import VerbGroup, parsed

_BRACKETED = frozenset((NOUN, PREP, ",", "x", "-", "."))
_LOOK_AHEAD = 10  # chunks after a verb in which its subject may stand, if it does not before another verb


def parse_drafts(text: str, sentence: Sentence) -> list[Draft]:
    """The clauses of one sentence, in order of their verbs; governors are indices among them."""
    tokens, groups = parsed(text, sentence.start, sentence.end)
    if not tokens.text:
        return []
    walk = Walk(text, sentence, tokens, groups)
    return complete(text, tokens, _drafts(walk))


def _drafts(walk: Walk) -> list[Draft]:
    parts = _without_ages(chunks(walk.tokens, walk.groups), walk.tokens)
    parts, dateline = _without_dateline(walk, parts)
    if "(" in walk.tokens.tags:
        parts = _without_brackets(parts)
        parts = [part if part.kind not in "()" else part._replace(kind=",") for part in parts]
    gap: list[Chunk] = []
    taken = 0  # chunks after a verb that it took for its subject
    number = 0
    for at, part in enumerate(parts):
        if taken:
            taken -= 1
        elif part.kind != VERB:
            gap.append(part)
        else:
            group = walk.groups[number]
            number += 1
            ahead = parts[at + 1 : at + 1 + _LOOK_AHEAD] if inverts(group) else ()
            taken = _clause(walk, group, gap, ahead)
            gap = []
    _close(walk, gap)
    if dateline:
        walk.add(Draft(walk.sentence, None, "verbless", relation="dateline", after=dateline))
    return walk.found


def _clause(walk: Walk, group: VerbGroup, gap: list[Chunk], ahead: Sequence[Chunk]) -> int:
    if group.shares is not None:
        walk.coordinate(group, gap, group.shares)
    elif group.finite:
        return finite(walk, group, gap, ahead)
    elif group.infinitive or (group.form == "v" and walk.tokens.tags[group.first] not in "ghq"):
        infinitive(walk, group, gap)
    else:
        participle(walk, group, gap)
    return 0


def _close(walk: Walk, gap: list[Chunk]) -> None:
    """The chunks after the last verb; a sentence without a verb is a clause without one."""
    if not walk.found:
        if any(part.kind in (NOUN, TIME) for part in (*walk.loose, *gap)):
            walk.add(Draft(walk.sentence, None, "verbless", after=[*walk.loose, *gap]))
        return
    walk.leave(gap)
    if walk.loose:
        walk.found[0].before[:0] = walk.loose


def _without_dateline(walk: Walk, parts: list[Chunk]) -> tuple[list[Chunk], list[Chunk]]:
    """Part the dateline ("NAIROBI, Kenya (AP) --") from its sentence, and the hour of an entry of a live page
    from what is not of that hour."""
    if parts and parts[0].kind == TIME and ":" in walk.tokens.text[0]:
        goes_on = any("progressive" in group.aspect for group in walk.groups)
        if goes_on or any(part.kind == TIME for part in parts[1:]):
            return parts[1:], parts[:1]
    for at, part in enumerate(parts[:12]):
        if part.kind == "-" and at:
            lead = walk.tokens.text[0 : part.first]
            if parts[0].kind == NOUN and ((lead[0].isupper() and len(lead[0]) > 1) or ")" in lead):
                return parts[at + 1 :], parts[:at]
            return parts, []
        if part.kind not in (NOUN, TIME, ",", "(", ")", "x"):
            break
        if (
            part.kind == ")"
            and parts[0].kind == NOUN
            and parts[0].first == 0
            and _is_agency(walk, parts[:at])
        ):
            return parts[at + 1 :], parts[: at + 1]  # "New Delhi, Apr 5 (PTI) Party leader …"
    return parts, []


def _is_agency(walk: Walk, lead: list[Chunk]) -> bool:
    """Whether a place and a day are followed by the letters of an agency in brackets."""
    opened = next((i for i, part in enumerate(lead) if part.kind == "("), None)
    if opened is None or not any(part.kind == TIME for part in lead[:opened]):
        return False
    inside = walk.tokens.text[lead[opened].last : lead[-1].last]
    return len(inside) == 1 and inside[0].isupper() and len(inside[0]) <= 6


def _without_brackets(parts: list[Chunk]) -> list[Chunk]:
    """Leave out what stands in brackets between a subject and its verb or "who" ("Sen. Hale (R., Utah) spoke")."""
    kept: list[Chunk] = []
    opened: int | None = None
    for at, part in enumerate(parts):
        if part.kind == "(":
            opened = len(kept) if kept and kept[-1].kind == NOUN else None
        kept.append(part)
        if part.kind == ")" and opened is not None:
            after = parts[at + 1 : at + 3]
            while after and after[0].kind in "rk,":
                del after[0]
            inside = kept[opened + 1 : -1]
            if after and after[0].kind in (VERB, "w") and all(p.kind in _BRACKETED for p in inside):
                del kept[opened:]
            opened = None
    return kept


def _without_ages(parts: list[Chunk], tokens: Tokens) -> list[Chunk]:
    """Leave out numbers between commas ("the prince, 38, and his wife")."""
    if ",0," not in tokens.tags:
        return parts
    kept: list[Chunk] = []
    skip = 0
    for at, part in enumerate(parts):
        if skip:
            skip -= 1
        elif (
            part.kind == ","
            and at + 2 < len(parts)
            and tokens.tags[parts[at + 1].first : parts[at + 2].last] == "0,"
            and kept
            and kept[-1].kind == NOUN
        ):
            skip = 2
        else:
            kept.append(part)
    return kept

"""The last step of a sentence: shared subjects, reported speech, appositions, arguments and extents."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events.draft import Draft
from timeline.language.phrases import NOUN, PREP, TIME, VERB, Chunk, arguments, phrase
from timeline.language.tokens import Tokens
from timeline.language.valency import SPEECH, THAT_CLAUSE
from timeline.language.wordlists import words

_APPOSITION = 8  # chunks in which an apposition shows that it is no list
_VERB = Chunk(VERB, 0, 0)  # stands for the verb between what is said before and after it
_SILENT = frozenset(",.;:\"'-()")

_BEHIND = 4  # clauses behind words of saying in which such a participle stands
_COURSE = words("begin start open kick continue end finish conclude close culminate wrap wind")
"""Verbs of how something goes on, whose participle behind words of saying is of what is said."""


def complete(text: str, tokens: Tokens, drafts: list[Draft]) -> list[Draft]:
    """Complete the clauses of one sentence in place, and add its appositions after them."""
    _mark_headline(tokens, drafts)
    _report(drafts)
    _share_subjects(drafts)
    for at in range(len(drafts)):
        drafts.extend(_appositions(text, tokens, drafts[at], at))
    for draft in drafts:
        inside = _adverbs_inside(tokens, draft)
        draft.arguments = arguments(text, tokens, [*draft.before, *inside, _VERB, *draft.after])
        draft.start, draft.end = _extent(tokens, draft)
    return drafts


def _adverbs_inside(tokens: Tokens, draft: Draft) -> list[Chunk]:
    """The adverbs between auxiliaries ("is then scheduled to visit")."""
    if draft.verb is None or draft.verb.last - draft.verb.first < 3:
        return []
    first = draft.verb.first
    return [
        Chunk("r", first + at, first + at + 1)
        for at, tag in enumerate(tokens.tags[first : draft.verb.last])
        if tag == "r"
    ]


def _mark_headline(tokens: Tokens, drafts: list[Draft]) -> None:
    if tokens.tags[-1] not in ".'\":;":
        for draft in drafts:
            if draft.kind == "main":
                draft.kind = "headline"


def _report(drafts: list[Draft]) -> None:
    """Make a clause the complement of the words of saying or thinking after it ("…, officials said")."""
    first: int | None = None  # the first main clause that nothing governs
    for at, draft in enumerate(drafts):
        if first is not None and _trails(drafts, at):
            drafts[first].kind = drafts[first].relation = "complement"
            drafts[first].governor = at
            for later in drafts[at + 1 : at + _BEHIND]:  # "…, officials said, starting with a rally"
                verb = later.verb
                goes_on = verb is not None and verb.head in _COURSE and later.relation == "participle"
                if goes_on and later.governor == at and later.shares_subject:
                    later.governor = first
            first = at
        elif first is None and draft.governor is None and draft.kind in ("main", "headline"):
            first = at


def _trails(drafts: list[Draft], at: int) -> bool:
    """Whether the clause `at` says who said or thought what stands before it, and nothing else."""
    draft = drafts[at]
    if not draft.trails or draft.verb is None or draft.verb.head not in THAT_CLAUSE:
        return False
    follower = drafts[at + 1] if at + 1 < len(drafts) else None
    if follower is not None and follower.governor == at and follower.relation == "complement":
        return False
    return draft.verb.head in SPEECH or not any(part.kind == NOUN for part in draft.after)


def _share_subjects(drafts: list[Draft]) -> None:
    """Give each clause without a subject of its own that of the clause it hangs on."""
    for _ in range(2):  # the second time for those whose governor comes after them
        for draft in drafts:
            if draft.subject is None and draft.shares_subject and draft.governor is not None:
                draft.subject = drafts[draft.governor].subject


def _appositions(text: str, tokens: Tokens, draft: Draft, governor: int) -> list[Draft]:
    """Clauses for noun phrases that describe the one before them ("Tallinn, the first stop of his tour")."""
    found = []
    for parts in (draft.subject_chunks, draft.after):
        for at in range(2, len(parts)):
            if parts[at - 1].kind != "," or not _is_apposition(tokens, parts, at):
                continue
            end = at + 1
            while end + 1 < len(parts) and parts[end].kind == PREP and parts[end + 1].kind == NOUN:
                end += 2
            host = _host(parts, at)
            found.append(
                Draft(
                    draft.sentence,
                    None,
                    "verbless",
                    subject=phrase(text, tokens, host.first, host.last),
                    shares_subject=True,
                    governor=governor,
                    relation="apposition",
                    after=list(parts[at:end]),
                )
            )
            if parts is draft.after:
                del draft.after[at - 1 : end]
            break
    return found


def _is_apposition(tokens: Tokens, parts: Sequence[Chunk], at: int) -> bool:
    """Whether the noun phrase after a comma at `at` describes the one before the comma."""
    if parts[at].kind != NOUN or _host(parts, at).kind != NOUN:
        return False
    if tokens.tags[parts[at].first] != "d":
        return False
    for part in parts[at + 1 : at + _APPOSITION]:
        if part.kind == "c":
            return False
        if part.kind == "," or part.kind not in (PREP, NOUN):
            break
    after = parts[at + 1 : at + 3]
    return not (len(after) == 2 and after[0].kind == "," and after[1].kind in (NOUN, "c"))


def _host(parts: Sequence[Chunk], at: int) -> Chunk:
    """What the phrase `at`, after a comma, would describe: the phrase before the comma, a time left out of
    account."""
    place = at - 2
    if parts[place].kind == TIME and place >= 2:
        place -= 2 if parts[place - 1].kind == PREP else 1
    return parts[place]


def _extent(tokens: Tokens, draft: Draft) -> tuple[int, int]:
    """The code points from the first to the last word of a clause."""
    first, last = (draft.verb.first, draft.verb.last) if draft.verb is not None else (len(tokens.start), 0)
    marker = () if draft.marker_chunk is None else (draft.marker_chunk,)
    for parts in (draft.before, draft.after, draft.subject_chunks, marker):
        for part in parts:
            if part.kind not in _SILENT:
                if part.first < first:
                    first = part.first
                if part.last > last:
                    last = part.last
    return tokens.start[first], tokens.end[last - 1]

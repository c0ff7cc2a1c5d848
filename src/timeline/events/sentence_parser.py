"""The clauses of one sentence: a walk through its verbs from left to right."""

from __future__ import annotations

import re
from collections.abc import Sequence

from timeline.events import division as by
from timeline.events.completion import complete
from timeline.events.division import Division, divide
from timeline.events.draft import Draft, Sentence, subject_of
from timeline.language.phrases import NOUN, PREP, TIME, VERB, Chunk, Phrase, chunks, phrase
from timeline.language.tokens import Tokens, tokenize
from timeline.language.valency import (
    INTENT,
    INTENT_ORDINAL,
    MOTION,
    OBJECT_CONTROL,
    QUESTION,
    SPEECH,
    THAT_CLAUSE,
)
from timeline.language.verbs import VerbGroup, find
from timeline.language.wordlists import words

_CIRCUMSTANTIAL = words(
    "before after while since when by without despite upon on until whilst once though if as"
)
_NOMINAL = re.compile("[dnsNa0eo]+")
_QUESTIONS = words("whether how why what who where when which")
_LOOK_AHEAD = 10  # chunks after a verb of speaking in which another verb tells that its subject is not there


def parse_drafts(text: str, sentence: Sentence) -> list[Draft]:
    """The clauses of one sentence, in order of their verbs; governors are indices among them."""
    tokens = tokenize(text, sentence.start, sentence.end)
    if not tokens.text:
        return []
    walk = _Walk(text, sentence, tokens, find(tokens))
    return complete(text, tokens, walk.drafts())


def _place_before(left: Sequence[Chunk]) -> Chunk | None:
    """The noun phrase that "where" takes up; a comma and a time may stand between ("in Rome on Monday,
    where")."""
    kinds = "".join(part.kind for part in left[-4:])
    for tail in (NOUN, NOUN + ",", NOUN + TIME + ",", NOUN + PREP + TIME, NOUN + PREP + TIME + ","):
        if kinds.endswith(tail):
            return left[-len(tail)]
    return None


def _without_ages(parts: list[Chunk], tokens: Tokens) -> list[Chunk]:
    """Leave out numbers between commas ("the prince, 38, and his wife")."""
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


class _Walk:
    """The state of the walk; every chunk is looked at a bounded number of times."""

    def __init__(self, text: str, sentence: Sentence, tokens: Tokens, groups: Sequence[VerbGroup]) -> None:
        self.text, self.sentence, self.tokens, self.groups = text, sentence, tokens, groups
        self.found: list[Draft] = []
        self.loose: list[Chunk] = []  # chunks before any clause that could own them
        self.waiting: tuple[Chunk, int | None] | None = None  # a described noun, and the clause it stands in
        self.fronted: list[int] = []  # clauses whose governor is still to come

    def drafts(self) -> list[Draft]:
        parts = _without_ages(chunks(self.tokens, self.groups), self.tokens)
        parts, dateline = self._without_dateline(parts)
        gap: list[Chunk] = []
        taken = 0  # chunks after a verb that it took for its subject
        number = 0
        for at, part in enumerate(parts):
            if taken:
                taken -= 1
            elif part.kind != VERB:
                gap.append(part)
            else:
                group = self.groups[number]
                number += 1
                taken = self._clause(group, gap, parts[at + 1 : at + 1 + _LOOK_AHEAD])
                gap = []
        self._close(gap)
        if dateline:
            self._add(None, "verbless", relation="dateline", after=dateline)
        return self.found

    def _clause(self, group: VerbGroup, gap: list[Chunk], ahead: Sequence[Chunk]) -> int:
        if group.shares is not None:
            self._coordinate(group, gap, group.shares)
        elif group.finite:
            return self._finite(group, gap, ahead)
        elif group.infinitive or group.form == "v":
            self._infinitive(group, gap)
        else:
            self._participle(group, gap)
        return 0

    # Finite verbs

    def _finite(self, group: VerbGroup, gap: list[Chunk], ahead: Sequence[Chunk]) -> int:
        taken = self._inverted(group, gap, ahead)
        if taken:
            return taken
        inner = self._inner_subject(group)
        if inner is not None:
            self._ask(group, gap, inner)
            return 0
        claims = bool(self.found) and self._verb(-1).head in THAT_CLAUSE
        found = divide(gap, continued=bool(self.found), claims=claims, awaited=self.waiting is not None)
        found = self._after_inversion(found)
        link = found.link
        if link == by.SHARED:
            self._coordinate(group, gap, self._partner(group))
        elif link == by.NOTHING:
            self._without_subject(group, found)
        elif link in (by.RELATIVE, by.OBJECT_RELATIVE, by.BARE_RELATIVE):
            self._relative(group, found, claims=claims)
        elif link == by.SUBORDINATE:
            self._subordinate(group, found, claims=claims)
        elif link in (by.THAT, by.BARE_COMPLEMENT):
            self._leave(found.left)
            self._said(group, found, "complement", relation="complement", governor=self._last())
        else:
            self._leave(found.left)
            self.waiting = None
            parted = self._interrupting(group, found)
            if parted is not None:
                self.loose.extend(part for part in found.before if part.first <= parted.first)
                found = found._replace(before=[part for part in found.before if part.first > parted.first])
                self.waiting = (parted, None)
            kind, governor = "main", None
            if link == by.COORDINATE:
                kind, governor = "coordinate", self._partner(group)
            at = self._said(group, found, kind, governor=governor, relation=self._word(found.marker))
            self._settle(at)
        return 0

    def _inner_subject(self, group: VerbGroup) -> Chunk | None:
        """The subject of a question, between the auxiliary and the verb."""
        if group.last - group.first < 3:
            return None
        nouns = _NOMINAL.search(self.tokens.tags, group.first, group.last)
        return None if nouns is None else Chunk(NOUN, *nouns.span())

    def _ask(self, group: VerbGroup, gap: list[Chunk], inner: Chunk) -> None:
        """A question, or a condition of its form ("Had he known, …")."""
        condition = not self.found and self.tokens.lower[group.first] in ("had", "were", "should")
        condition = condition and self.tokens.text[-1] != "?"
        last = gap[-1] if gap and gap[-1].kind in "cw" else None
        self._leave(gap[:-1] if last else gap)
        at = self._add(
            group,
            "adverbial" if condition else "main",
            marker=self._word(last),
            relation="if" if condition else None,
            subject=self._phrase(inner),
        )
        self.found[at].marker_chunk = last
        if condition:
            self.fronted.append(at)
        else:
            self._settle(at)

    def _inverted(self, group: VerbGroup, gap: list[Chunk], ahead: Sequence[Chunk]) -> int:
        """`said the minister`: take the subject after a verb of speaking; returns how many chunks it has."""
        if group.head not in SPEECH or not ahead or ahead[0].kind != NOUN or self.waiting:
            return 0
        kinds = [part.kind for part in gap]
        if not kinds or kinds[-1] not in ",'\"." or not (self.found or "'" in kinds or '"' in kinds):
            return 0
        for part in ahead:
            if part.kind == VERB:
                return 0
            if part.kind in ',.wyu;"':
                break
        self._leave(gap)
        subject, size = subject_of(self.text, self.tokens, ahead)
        at = self._add(group, "main", subject=subject)
        self.found[at].subject_chunks = ahead[:size]
        self._settle(at)
        return size

    def _after_inversion(self, found: Division) -> Division:
        """Let a relative clause take up a subject that stands after its verb ("said Smith, who …")."""
        if found.link != by.SUBORDINATE or found.marker is None or found.marker.kind != "w" or not self.found:
            return found
        subject = self.found[-1].subject_chunks
        if not subject or subject[0].first < self._verb(-1).first:
            return found
        return found._replace(link=by.RELATIVE, antecedent=subject[-1])

    def _interrupting(self, group: VerbGroup, found: Division) -> Chunk | None:
        """The subject that words of saying part from its verb ("The bomb, police said, exploded")."""
        lead = found.before
        if self.found or group.head not in SPEECH or found.link != by.START:
            return None
        for at in range(len(lead) - 1):
            if lead[at].kind == NOUN and lead[at + 1].kind == "," and (at == 0 or lead[at - 1].kind != PREP):
                return lead[at]
        return None

    def _without_subject(self, group: VerbGroup, found: Division) -> None:
        if self.waiting is not None:
            self._leave(found.left)
            self._resume(group, found)
        elif self.found and found.left and found.left[-1].kind == ",":
            self._coordinate(group, list(found.left), self._partner(group))
        else:
            before = [*found.before]
            if self.found:
                self._leave(found.left)
            else:
                before = [*self.loose, *found.left, *before]
                self.loose = []
            self._settle(self._add(group, "main", before=before))

    def _resume(self, group: VerbGroup, found: Division) -> None:
        """Give a noun that a clause described ("the man who called …") its own verb."""
        assert self.waiting is not None
        noun, owner = self.waiting
        self.waiting = None
        held = self.loose if owner is None else self.found[owner].after
        place = held.index(noun)
        subject, size = subject_of(self.text, self.tokens, held[place:])
        chunks_of = held[place : place + size]
        before = [*held[place + size :], *found.before]
        if owner is None:
            before = [*held[:place], *before]
        del held[0 if owner is None else place :]
        at = self._add(group, "main", subject=subject, before=before)
        self.found[at].subject_chunks = chunks_of
        if owner is None and at == 1 and self.found[0].kind == "main":
            owner = 0  # the words of saying that parted the subject from its verb
        if owner is not None and self._verb(owner).head in THAT_CLAUSE:
            self.found[at].kind = self.found[at].relation = "complement"
            self.found[at].governor = owner
        for draft in self.found[:at]:
            if draft.antecedent is not None and draft.antecedent.start == subject.start:
                draft.governor = at
        self._settle(at)

    def _relative(self, group: VerbGroup, found: Division, *, claims: bool) -> None:
        assert found.antecedent is not None
        self._leave(found.left)
        antecedent = self._phrase(found.antecedent)
        own = bool(found.subject)
        at = self._said(
            group, found, "relative", relation="relative", governor=self._last(), antecedent=antecedent
        )
        if not own:
            self.found[at].subject, self.found[at].shares_subject = antecedent, True
        self._wait(found.antecedent, found.left, claims=claims)

    def _subordinate(self, group: VerbGroup, found: Division, *, claims: bool) -> None:
        marker = self._word(found.marker)
        self._leave(found.left)
        kind, relation, antecedent = "adverbial", marker, None
        if self.found and not found.left and (claims or self._verb(-1).head in QUESTION):
            if marker in _QUESTIONS or self._verb(-1).head in QUESTION:
                kind = relation = "complement"
        elif marker == "where" and (place := _place_before(found.left)) is not None:
            kind = relation = "relative"
            antecedent = self._phrase(place)
        governor = self._last()
        at = self._said(group, found, kind, relation=relation, governor=governor, antecedent=antecedent)
        if antecedent is not None and found.left[-1].kind == NOUN:
            self._wait(found.left[-1], found.left, claims=claims)
        elif governor is None:
            self.fronted.append(at)

    # Nonfinite verbs

    def _infinitive(self, group: VerbGroup, gap: list[Chunk]) -> None:
        last = gap[-1].kind if gap else ""
        if last == "c" and self.found and self._verb(-1).infinitive:
            self._coordinate(group, gap, len(self.found) - 1)
            return
        marker, subject = "to" if group.infinitive else None, None
        relation = "purpose"
        if len(gap) > 1 and last == NOUN and gap[-2].kind == PREP and self._word(gap[-2]) == "for":
            subject = gap[-1]
            gap = gap[:-2]
            marker = "for"
        elif last in ("u", "w"):
            marker, relation = self._word(gap[-1]), "complement"
            gap = gap[:-1]
        elif self.found:
            subject, relation = self._controlled(gap)
        self._leave(gap)
        at = self._add(group, "infinitive", marker=marker, relation=relation, governor=self._last())
        draft = self.found[at]
        if subject is not None:
            draft.subject = self._phrase(subject)
            if marker == "for":
                draft.subject_chunks = (subject,)
        draft.shares_subject = marker != "for"
        if not at:
            bare = [part for part in gap if part.kind != ","]
            noun = bare[-1] if bare and bare[-1].kind == NOUN else None
            if noun is None:
                self.fronted.append(at)
            else:
                draft.relation, draft.antecedent = "noun", self._phrase(noun)
                self.waiting = (noun, None)
        elif draft.relation == "noun":
            self._wait(gap[-1], gap, claims=self._verb(at - 1).head in THAT_CLAUSE)

    def _controlled(self, gap: list[Chunk]) -> tuple[Chunk | None, str]:
        """Who is meant to do what an infinitive after `gap` says, if not the subject before, and its
        relation."""
        verb = self._verb(-1)
        solid = [part for part in gap if part.kind not in "r,1"]
        if not solid:
            return None, "purpose" if verb.head in MOTION else "complement"
        if solid[-1].kind != NOUN:
            return None, "complement" if solid[-1].kind == "a" else "purpose"
        if verb.head in OBJECT_CONTROL and verb.voice == "active" and len(solid) == 1:
            return solid[0], "complement"
        said = self.tokens.lower[solid[-1].first : solid[-1].last]
        if solid[-1] is gap[-1] and (said[-1] in INTENT or not INTENT_ORDINAL.isdisjoint(said)):
            return None, "noun"
        return None, "purpose"

    def _participle(self, group: VerbGroup, gap: list[Chunk]) -> None:
        last = gap[-1].kind if gap else ""
        if last == "c" and self.found and not self._verb(-1).finite:
            self._coordinate(group, gap, len(self.found) - 1)
            return
        marker: Chunk | None = None
        relation, noun = "participle", None
        if last in ("u", PREP):
            marker = gap[-1]
            relation = self._word(marker) or ""
            if relation not in _CIRCUMSTANTIAL:
                relation = "complement"
            gap = gap[:-1]
        elif last == NOUN:
            noun = gap[-1]
            relation = "relative"
        elif last == "," and len(gap) > 1 and gap[-2].kind == NOUN and not self.found:
            noun = gap[-2]
        elif not gap and self.found:
            relation = "complement"
        seen = len(gap) == 1 and bool(self.found) and self._verb(-1).head in OBJECT_CONTROL
        self._leave(gap)
        at = self._add(
            group, "participle", marker=self._word(marker), relation=relation, governor=self._last()
        )
        draft = self.found[at]
        draft.marker_chunk = marker
        draft.shares_subject = True
        if noun is not None:
            draft.subject = self._phrase(noun)
            if seen and group.form == "g":
                draft.relation = "complement"
            else:
                draft.antecedent = draft.subject
                self._wait(noun, gap, claims=bool(at) and self._verb(at - 1).head in THAT_CLAUSE)
        elif not at:
            self.fronted.append(at)

    # What they share

    def _coordinate(self, group: VerbGroup, gap: list[Chunk], partner: int | None) -> None:
        """A verb without a subject of its own beside the clause `partner` (an index in this sentence)."""
        cut = len(gap)
        while cut and gap[cut - 1].kind in "rk1":
            cut -= 1
        before, rest = gap[cut:], gap[:cut]
        marker = rest[-1] if rest and rest[-1].kind == "c" else None
        if marker is not None:
            rest = rest[:-1]
        self._leave(rest)
        said = {self.tokens.lower[part.first] for part in before}
        relation = "then" if said & {"then", "later", "afterwards"} else self._word(marker) or "and"
        at = self._add(
            group,
            "coordinate",
            marker=self._word(marker),
            relation=relation,
            governor=partner,
            before=before,
        )
        self.found[at].marker_chunk = marker
        self.found[at].shares_subject = True

    def _partner(self, group: VerbGroup) -> int | None:
        """The finite clause that a coordinated verb without subject most likely goes with."""
        finite = [
            at for at in range(len(self.found) - 1, max(len(self.found) - 6, -1), -1) if self._verb(at).finite
        ]
        for at in finite:
            if self._verb(at).tense == group.tense and self._verb(at).head not in SPEECH:
                return at
        return finite[0] if finite else None

    def _said(
        self,
        group: VerbGroup,
        found: Division,
        kind: str,
        *,
        relation: str | None = None,
        governor: int | None = None,
        antecedent: Phrase | None = None,
    ) -> int:
        """Add a clause with what `found` says of it. `governor` is an index in this sentence or the
        document's."""
        before = (
            [*self.loose, *found.before]
            if not self.found and found.link == by.START and self.waiting is None
            else [*found.before]
        )
        subject, size = None, 0
        if found.subject:
            subject, size = subject_of(self.text, self.tokens, found.subject)
            before = [*before, *found.subject[size:]]
        at = self._add(
            group,
            kind,
            marker=self._word(found.marker),
            relation=relation,
            governor=governor,
            subject=subject,
            antecedent=antecedent,
            before=before,
        )
        self.found[at].marker_chunk = found.marker
        self.found[at].subject_chunks = (*found.subject[:size], *found.inserted)
        return at

    def _add(self, group: VerbGroup | None, kind: str, **given: object) -> int:
        self.found.append(Draft(self.sentence, group, kind, **given))  # type: ignore[arg-type]
        return len(self.found) - 1

    def _settle(self, at: int) -> None:
        """The clause `at` governs those that stand before it and wait for a governor."""
        for other in self.fronted:
            self.found[other].governor = at
        self.fronted = []

    def _wait(self, noun: Chunk, left: Sequence[Chunk], *, claims: bool) -> None:
        """Remember a described noun if it may be the subject of a verb to come."""
        owner = len(self.found) - 2
        if noun not in left:
            return
        if owner < 0:
            self.waiting = (noun, None)
            return
        place = left.index(noun)
        bare = place == 0 or left[place - 1].kind not in (PREP, "c")
        if bare and (claims or (place and left[place - 1].kind in ',;:"')):
            self.waiting = (noun, owner)

    def _leave(self, parts: Sequence[Chunk]) -> None:
        """Give chunks to the clause before, or hold them where there is none."""
        (self.found[-1].after if self.found else self.loose).extend(parts)

    def _close(self, gap: list[Chunk]) -> None:
        """The chunks after the last verb; a sentence without a verb is a clause without one."""
        if not self.found:
            if any(part.kind in (NOUN, TIME) for part in (*self.loose, *gap)):
                self._add(None, "verbless", after=[*self.loose, *gap])
            return
        self._leave(gap)
        if self.loose:
            self.found[0].before[:0] = self.loose

    def _without_dateline(self, parts: list[Chunk]) -> tuple[list[Chunk], list[Chunk]]:
        """Part the dateline ("NAIROBI, Kenya (AP) --") from its sentence."""
        for at, part in enumerate(parts[:12]):
            if part.kind == "-" and at:
                lead = self.tokens.text[0 : part.first]
                if (lead[0].isupper() and len(lead[0]) > 1) or ")" in lead:
                    return parts[at + 1 :], parts[:at]
                return parts, []
            if part.kind not in (NOUN, TIME, ",", "(", ")", "x"):
                break
        return parts, []

    def _last(self) -> int | None:
        return len(self.found) - 1 if self.found else None

    def _verb(self, at: int) -> VerbGroup:
        verb = self.found[at].verb
        assert verb is not None
        return verb

    def _word(self, part: Chunk | None) -> str | None:
        return None if part is None else " ".join(self.tokens.lower[part.first : part.last])

    def _phrase(self, part: Chunk) -> Phrase:
        return phrase(self.text, self.tokens, part.first, part.last)

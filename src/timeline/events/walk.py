"""The walk through the verbs of a sentence: what has been found, and what still waits for its place."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events.draft import Draft, Sentence
from timeline.language.phrases import NOUN, PREP, Chunk, Phrase, phrase
from timeline.language.tokens import Tokens
from timeline.language.valency import SPEECH, THAT_CLAUSE
from timeline.language.verbs import VerbGroup

_REACH = 6  # clauses back in which a coordinated verb finds its partner


class Walk:
    """The state of the walk; every chunk is looked at a bounded number of times."""

    def __init__(self, text: str, sentence: Sentence, tokens: Tokens, groups: Sequence[VerbGroup]) -> None:
        self.text, self.sentence, self.tokens, self.groups = text, sentence, tokens, groups
        self.found: list[Draft] = []
        self.loose: list[Chunk] = []  # chunks before any clause that could own them
        self.waiting: tuple[Chunk, int | None] | None = None  # a described noun, and the clause it stands in
        self.fronted: list[int] = []  # clauses whose governor is still to come
        self.main: int | None = None  # the last clause that could govern them

    def coordinate(self, group: VerbGroup, gap: list[Chunk], partner: int | None) -> None:
        """A verb without a subject of its own beside the clause `partner` (an index in this sentence)."""
        cut = len(gap)
        while cut and gap[cut - 1].kind in "rk1":
            cut -= 1
        before, rest = gap[cut:], gap[:cut]
        marker = rest[-1] if rest and rest[-1].kind == "c" else None
        if marker is not None:
            rest = rest[:-1]
        self.leave(rest)
        said = {self.tokens.lower[part.first] for part in before}
        relation = "then" if said & {"then", "later", "afterwards"} else self.word(marker) or "and"
        self.add(
            Draft(
                self.sentence,
                group,
                "coordinate",
                marker=self.word(marker),
                marker_chunk=marker,
                shares_subject=True,
                relation=relation,
                governor=partner,
                before=before,
            )
        )

    def partner(self, group: VerbGroup, *, alone: bool = False) -> int | None:
        """The finite clause that a coordinated verb most likely goes with.

        One that stands `alone`, with a subject of its own, goes with no clause that describes a noun.
        """
        reach = range(len(self.found) - 1, max(len(self.found) - _REACH, -1), -1)
        finite = [at for at in reach if self.verb(at).finite]
        if alone:
            finite = [at for at in finite if self.found[at].kind != "relative"] or finite
        for at in finite:
            if self.verb(at).tense == group.tense and self.verb(at).head not in SPEECH:
                return at
        return finite[0] if finite else None

    def add(self, draft: Draft) -> int:
        """Add a clause; returns its index."""
        self.found.append(draft)
        return len(self.found) - 1

    def is_fronted(self) -> bool:
        """Whether the clause before, and so every one so far, waits for the main clause."""
        return bool(self.fronted) and self.main is None

    def settle(self, at: int) -> None:
        """The clause `at` governs those that stand before it and wait for a governor."""
        for other in self.fronted:
            self.found[other].governor = at
        self.fronted = []
        self.main = at

    def wait(self, noun: Chunk, left: Sequence[Chunk], *, claims: bool) -> None:
        """Remember the head of a described noun phrase if it may be the subject of a verb to come.

        `left` are the chunks that end with it, `claims` whether the verb before them takes a clause.
        """
        if noun not in left:
            return
        place = left.index(noun)
        while place > 1 and left[place - 1].kind == PREP and left[place - 2].kind == NOUN:
            place -= 2
        bare = place == 0 or left[place - 1].kind != PREP
        owner = len(self.found) - 2
        if owner < 0:
            if bare:
                self.waiting = (left[place], None)
        elif bare and (claims or (place and left[place - 1].kind in ',;:"uwy')):
            self.waiting = (left[place], owner)

    def leave(self, parts: Sequence[Chunk]) -> None:
        """Give chunks to the clause before, or hold them where there is none."""
        (self.found[-1].after if self.found else self.loose).extend(parts)

    def last(self) -> int | None:
        """The index of the clause before, or None at the start."""
        return len(self.found) - 1 if self.found else None

    def verb(self, at: int) -> VerbGroup:
        """The verb of the clause `at`; during the walk every clause has one."""
        verb = self.found[at].verb
        assert verb is not None
        return verb

    def claims(self, at: int) -> bool:
        """Whether the verb of the clause `at` can be followed by what is said or thought, without "that"."""
        return self.verb(at).head in THAT_CLAUSE

    def word(self, part: Chunk | None) -> str | None:
        """The words of a chunk in lower case."""
        return None if part is None else " ".join(self.tokens.lower[part.first : part.last])

    def phrase(self, part: Chunk) -> Phrase:
        """A chunk as a phrase."""
        return phrase(self.text, self.tokens, part.first, part.last)

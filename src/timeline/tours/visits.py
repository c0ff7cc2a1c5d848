"""Who is, was or will be where: each visit that a text tells of, before visits are joined into journeys.

A visit is read from a clause of movement, presence or performance with a place ("will travel to Latvia", "was in
Omaha", "play Berlin"), from a noun of travel ("a trip to Egypt and Jordan", "talks in Dhaka"), or from a line of a
list ("May 3 – Berlin, Columbiahalle").
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from timeline.events import status, when
from timeline.events.clauses import Clause
from timeline.events.dating import Dating, datings
from timeline.events.gazetteer import Place
from timeline.events.places import Mention
from timeline.events.record import Extraction
from timeline.model import Bounds, Document, Expression
from timeline.tours import wording

STOP, DEPARTURE, RETURN = "stop", "departure", "return"


class Visit(NamedTuple):
    """One place that one traveller is said to be at, come to or leave.

    `listed` visits share their place in the order with those of the same `group` ("in Hawaii, Fiji and Tonga");
    `bounds` is what the words of its own clause entail; `dated` that they name its day or days; `whole` that the
    dates are those of a whole journey over several places.
    """

    traveller: str
    place: Place | None  # None for home
    kind: str
    status: str
    bounds: Bounds
    dated: bool
    whole: bool
    offset: int  # of the place in the text
    clause: int  # -1 for a line of a list
    sentence: tuple[int, int]
    link: str  # then, before, after, next, or ""
    noun: str  # the noun of travel that tells it, or ""
    strong: bool  # told as travel, not only as something done at a place
    why: str


_HOME = re.compile(r"\b(?:home|homeward|back home)\b", re.IGNORECASE)
_LINE = re.compile(r"[^\n]+")
_LONGEST_LINE = 140
_LINK = re.compile(
    r"\b(?:then|before|after|next|later|finally|following|first|second|third|fourth|fifth|last|lastly|onward|onwards)\b",
    re.IGNORECASE,
)


def visits(document: Document, expressions: tuple[Expression, ...], found: Extraction) -> list[Visit]:
    """The visits that a document tells of, in the order of the text."""
    return _Finder(document, expressions, found).run()


class _Finder:
    def __init__(self, document: Document, expressions: tuple[Expression, ...], found: Extraction) -> None:
        self.text = document.text
        self.published = document.published.replace(hour=0, minute=0, second=0, microsecond=0)
        self.found = found
        self.datings = datings(self.text, expressions)
        self.by_clause = {t.clause: t for t in found.told if not t.noun}
        self.visits: list[Visit] = []

    def run(self) -> list[Visit]:
        listed = self._lines()
        for index, clause in enumerate(self.found.clauses):
            if any(a <= clause.start < b for a, b in listed):
                continue
            self._clause(index, clause)
        return sorted(self.visits, key=lambda v: v.offset)

    # -- lists of dates and places -----------------------------------------------------------------------------------

    def _lines(self) -> list[tuple[int, int]]:
        """Visits told by lines that hold a date and a place and no sentence; the spans of those lines."""
        rows: list[tuple[int, int, Dating, list[Mention]]] = []
        for line in _LINE.finditer(self.text):
            a, b = line.span()
            if b - a > _LONGEST_LINE:
                continue
            here = [
                m
                for m in self.found.mentions
                if a <= m.start < b
                and m.place is not None
                and m.sense in ("place", "name", "demonym", "metonym")
            ]
            dates = [d for d in self.datings if a <= d.first.char_start < b and d.first.start is not None]
            if dates and here and not self._is_sentence(a, b):
                rows.append((a, b, dates[0], here))
        if len(rows) < 2 or self.found.actors.main is None:
            return []
        for a, b, dating, here in rows:
            mention = next((m for m in here if m.sense == "place"), here[0])
            bounds = self._bounds(dating, True)
            self.visits.append(
                Visit(self.found.actors.main.name, mention.place, STOP, status.PLANNED if _after(bounds, self.published) else status.HAPPENED,
                      bounds, True, False, mention.start, -1, (a, b), "", "", True, f"listed for “{dating.first.text}”")
            )  # fmt: skip
        return [(a, b) for a, b, _, _ in rows]

    def _is_sentence(self, a: int, b: int) -> bool:
        return any(c.verb is not None and a <= c.verb.start < b and c.verb.finite for c in self.found.clauses)

    # -- clauses -----------------------------------------------------------------------------------------------------

    def _clause(self, index: int, clause: Clause) -> None:
        verb = clause.verb
        told = self.by_clause.get(index)
        if verb is None:
            self._nouns(index, clause, None)
            return
        key = status.verb_key(verb)
        traveller = self._traveller(index, clause)
        state = told.event.status if told else status.HAPPENED
        bounds = told.event.bounds if told else when.OPEN
        if key in wording.RETURN or (
            verb.head in ("return", "fly", "head", "go", "come", "travel") and self._says_home(clause)
        ):
            self._return(index, clause, traveller, state, bounds, told is not None and told.dated)
            return
        if key in wording.SKIP and state != status.DENIED:
            state = status.CANCELLED
        places, strong = self._places(clause, key)
        subject_is_tour = self._head_word(clause) in wording.ITINERARY
        if subject_is_tour and key not in wording.TAKE | wording.PERFORM | wording.GO:
            places = []
        if places and traveller:
            self._add(
                index, clause, traveller, places, state, bounds, told is not None and told.dated, strong, key
            )
        self._nouns(index, clause, traveller)

    def _places(self, clause: Clause, key: str) -> tuple[list[Mention], bool]:
        """The places of a clause that its traveller is at, and whether it tells of travel."""
        head = key.split("_")[0]
        moves = key in wording.GO or key in wording.ARRIVE or head in wording.GO or head in wording.ARRIVE
        found: list[Mention] = []
        if (
            key in wording.VISIT
            or key in wording.SKIP
            or head in ("reach", "enter", "visit", "tour", "play", "hit")
        ):
            found += [m for o in clause.objects for m in self._at(o.start, o.end)]
        for prep in clause.preps:
            if (
                prep.host is not None
                and not self._event_host(prep.host)
                and prep.prep in wording.AT
                and not moves
                and not self._people(prep.host)
            ):
                continue
            if (
                prep.prep in wording.AT
                or (moves and prep.prep in wording.INTO)
                or (key in wording.TAKE and prep.prep in wording.INTO)
            ):
                found += self._at(prep.start, prep.end)
        strong = (
            moves
            or key in wording.VISIT
            or key in wording.TAKE
            or (head in ("expect", "due") and bool(found))
        )
        unique: dict[int, Mention] = {m.start: m for m in found}
        return [unique[k] for k in sorted(unique)], strong

    def _people(self, span: tuple[int, int]) -> bool:
        """Whether a phrase names or counts people met, so that a place after it is where they were met."""
        words = self.text[span[0] : span[1]].split()
        return bool(words) and (words[-1][0].isupper() or words[-1].lower() in wording.PEOPLE)

    def _event_host(self, span: tuple[int, int]) -> bool:
        words = self.text[span[0] : span[1]].lower().split()
        return bool(words) and (words[-1] in wording.EVENT_NOUNS or words[-1] in wording.TRAVEL_NOUNS)

    def _at(self, start: int, end: int) -> list[Mention]:
        return [
            m
            for m in self.found.mentions
            if m.start < end and start < m.end and m.sense == "place" and m.place is not None
        ]

    def _nouns(self, index: int, clause: Clause, traveller: str | None) -> None:
        """Visits told by nouns of travel: "a trip to Egypt and Jordan", "talks in Dhaka", "the first stop of his tour"."""
        told = self.by_clause.get(index)
        for prep in clause.preps:
            if prep.host is None:
                continue
            noun = self.text[prep.host[0] : prep.host[1]].lower().split()[-1]
            travel = noun in wording.TRAVEL_NOUNS
            if not (travel and prep.prep in wording.INTO | {"of", "in"}) and not (
                clause.verb is None and noun in wording.EVENT_NOUNS and prep.prep in wording.AT
            ):
                continue
            places = self._at(prep.start, prep.end)
            owner = (
                self._owner(prep.host)
                or traveller
                or (self._traveller(index, clause) if clause.governor is not None else None)
            )
            if not places or not owner:
                continue
            bounds = told.event.bounds if told else when.OPEN
            state = told.event.status if told else status.HAPPENED
            self._add(
                index,
                clause,
                owner,
                places,
                state,
                bounds,
                told is not None and told.dated,
                travel,
                noun,
                noun,
            )

    def _owner(self, host: tuple[int, int]) -> str | None:
        """Whose trip it is: "Abe's trip", "his visit"."""
        match = re.search(
            r"(\b(?:his|her|their|its)|[\w.’' -]*?[A-Z][\w.-]*(?:['’]s?|s['’]))\s+(?:[\w-]+\s+){0,4}$",
            self.text[max(0, host[0] - 60) : host[0]] + " ",
        )
        start = max(0, host[0] - 60)
        if match is None:
            inside = re.match(
                r"((?:his|her|their|its)|[A-Z][\w.-]*(?:\s[A-Z][\w.-]*)*['’]s?)\b",
                self.text[host[0] : host[1]],
            )
            if inside is None:
                return None
            names = self.found.actors.who(host[0], host[0] + inside.end())
        else:
            names = self.found.actors.who(start + match.start(1), start + match.end(1))
        return names[0] if names else None

    def _add(
        self, index: int, clause: Clause, traveller: str, places: Sequence[Mention], state: str, bounds: Bounds, dated: bool,
        strong: bool, key: str, noun: str = "",
    ) -> None:  # fmt: skip
        here = [
            d
            for d in self.datings
            if clause.start <= d.first.char_start < clause.end
            and d.first.start is not None
            and d.first.type in ("DATE", "TIME")
        ]
        pairs = _paired(places, here) if len(places) > 1 and len(here) > 1 else {}
        whole = dated and len(places) > 1 and not pairs
        for mention in places:
            own = pairs.get(mention.start)
            b = self._bounds(own, state in (status.PLANNED, status.EXPECTED)) if own else bounds
            day = own is not None or (dated and not whole and _is_dated(b))
            kind = STOP
            self.visits.append(
                Visit(traveller, mention.place, kind, state, b, day, whole, mention.start, index, (clause.sentence_start, clause.sentence_end),
                      self._link(clause), noun, strong, self._why(index, clause, key))
            )  # fmt: skip

    def _why(self, index: int, clause: Clause, key: str) -> str:
        told = self.by_clause.get(index)
        return f"“{key.replace('_', ' ')}”" + (f"; {told.event.why}" if told else "")

    def _return(
        self, index: int, clause: Clause, traveller: str | None, state: str, bounds: Bounds, dated: bool
    ) -> None:
        if traveller is None:
            return
        self.visits.append(
            Visit(traveller, None, RETURN, state, bounds, dated, False, clause.verb.start if clause.verb else clause.start, index,
                  (clause.sentence_start, clause.sentence_end), self._link(clause), "", True, self._why(index, clause, "return"))
        )  # fmt: skip

    def _link(self, clause: Clause) -> str:
        marker = (clause.marker or "").lower()
        words = {self.text[a.start : a.end].lower() for a in clause.adverbs} | {marker}
        for word in ("then", "before", "after", "next", "later", "finally"):
            if word in words or (
                word == "then" and re.search(r"\bthen\b", self.text[clause.start : clause.end][:60])
            ):
                return word
        return ""

    def _says_home(self, clause: Clause) -> bool:
        verb = clause.verb
        return verb is not None and bool(_HOME.match(self.text, verb.end + 1))

    # -- travellers --------------------------------------------------------------------------------------------------

    def _head_word(self, clause: Clause) -> str:
        return (
            self.text[clause.subject.head_start : clause.subject.head_end].lower() if clause.subject else ""
        )

    def _traveller(self, index: int, clause: Clause) -> str | None:
        actors = self.found.actors
        if clause.subject is not None:
            head = self._head_word(clause)
            if head in wording.ITINERARY:
                for thing in clause.objects:
                    names = actors.who(thing.start, thing.end)
                    if names:
                        return names[0]
                return self._owner((clause.subject.start, clause.subject.end)) or (
                    actors.main.name if actors.main else None
                )
            names = actors.who(clause.subject.start, clause.subject.end)
            if names:
                return names[0]
            if head in wording.WANDERERS or head in wording.GROUPS:
                return actors.main.name if actors.main else None
            return None
        if clause.governor is not None and clause.governor < index:
            return self._traveller(clause.governor, self.found.clauses[clause.governor])
        return (
            (actors.main.name if actors.main else None)
            if clause.verb is None or clause.verb.tense == "none"
            else None
        )

    def _bounds(self, dating: Dating, coming: bool) -> Bounds:
        if dating.last is not None and not dating.either:
            return when.from_range(dating.first, dating.last)
        return when.from_expression(
            dating.first, dating.preposition, self.published, durative=False, coming=False
        )


def _after(bounds: Bounds, published: object) -> bool:
    return bounds.latest_end is None or bounds.latest_end > published  # type: ignore[operator]


def _is_dated(b: Bounds) -> bool:
    """Whether bounds name days rather than a season or year."""
    return (
        b.earliest_start is not None
        and b.latest_end is not None
        and (b.latest_end - b.earliest_start).days <= 27
    )


def _paired(places: Sequence[Mention], dates: Iterable[Dating]) -> dict[int, Dating]:
    """Each place with its own date in "Berlin on May 3 and Hamburg on May 5" or "on May 3 in Berlin, May 5 in Hamburg"."""
    dates = sorted(dates, key=lambda d: d.first.char_start)
    after = {}
    for i, place in enumerate(places):
        limit = places[i + 1].start if i + 1 < len(places) else place.end + 60
        own = [d for d in dates if place.end <= d.first.char_start < limit]
        if own:
            after[place.start] = own[0]
    before = {}
    for i, place in enumerate(places):
        floor = places[i - 1].end if i else place.start - 60
        own = [d for d in dates if floor <= d.first.char_start < place.start]
        if own:
            before[place.start] = own[-1]
    return after if len(after) >= len(before) else before

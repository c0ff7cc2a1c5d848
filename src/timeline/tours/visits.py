"""Who is, was or will be where: each visit that a text tells of, before visits are joined into journeys."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from timeline.events import dating, status, when
from timeline.events.clauses import Clause
from timeline.events.dating import Dating
from timeline.events.record import Extraction
from timeline.events.trigger_status import STATUS_VERBS
from timeline.interval import DAY
from timeline.model import Bounds, Document, Expression
from timeline.tours import days, listing, readings, words
from timeline.tours.chains import Chain, chains
from timeline.tours.readings import Reading
from timeline.tours.travellers import Reference, Travellers
from timeline.tours.visit import DEPARTURE, RETURN, STOP, Visit

_LINK = re.compile(
    r"\b(?:then|next|afterwards?|later|subsequently|thereafter|finally|from there|on to|onwards?|after that)\b",
    re.IGNORECASE,
)
_HOME = re.compile(r"(?:\W+\w+){0,2}?\W+(?:back\s+)?(?:home|homewards?)\b", re.IGNORECASE)
_BETWEEN = re.compile(r"\s*(?:in between|in-between|on the way|along the way|en route)\b", re.IGNORECASE)
_PAST = (status.HAPPENED,)
_DEAD = (status.CANCELLED, status.POSTPONED, status.DENIED)
_APART = frozenset(("before", "after", "until", "since"))
_LASTING = frozenset(("meet", "see", "stay", "remain", "hold", "visit", "rest"))


class _Found(NamedTuple):
    """A place that a reading takes for a visit, before its traveller and its days are settled."""

    reading: Reading
    chain: Chain
    member: int
    datings: list[Dating]


def visits(document: Document, expressions: tuple[Expression, ...], found: Extraction) -> list[Visit]:
    """The visits that a document tells of, in the order of the text."""
    return _Finder(document, expressions, found).run()


class _Finder:
    def __init__(self, document: Document, expressions: tuple[Expression, ...], found: Extraction) -> None:
        self.text = document.text
        p = document.published
        self.published = datetime(p.year, p.month, p.day)
        self.found = found
        self.travellers = Travellers(self.text, found)
        self.datings = dating.datings(self.text, expressions)
        self.dated = dating.by_clause(found.clauses, self.datings)
        self.told = {t.clause: t.event for t in found.told if not t.noun}
        self.nouns = {t.event.trigger_start: t.event for t in found.told if t.noun}
        self.cursors: dict[Reference, datetime] = {}
        self.out: list[Visit] = []

    def run(self) -> list[Visit]:
        listed = listing.lines(self.text, self.found, self.datings)
        spans = [row.span for row in listed]
        found: list[_Found] = []
        by_clause: dict[int, list[tuple[Chain, Reading]]] = {}
        for chain in chains(self.text, self.found.mentions, self.found.clauses):
            if any(a <= chain.start < b for a, b in spans):
                continue
            reading = readings.read(chain, self.text, self.found, self.travellers)
            if reading is not None:
                by_clause.setdefault(chain.clause, []).append((chain, reading))
        for index, rows in by_clause.items():
            own = self._datings_of(index, by_clause)
            sets = days.pair(self.text, [chain.start for chain, _ in rows], own)
            for (chain, reading), mine in zip(rows, sets, strict=True):
                found += [_Found(reading, chain, i, mine) for i in range(len(chain.members))]
        names = self._names(found)
        self._tell(found, names, by_clause)
        self._list(listed, names)
        return sorted(self.out, key=lambda v: v.offset)

    # -- days --------------------------------------------------------------------------------------------------------

    def _datings_of(self, index: int, taken: dict[int, list[tuple[Chain, Reading]]]) -> list[Dating]:
        """The datings of a clause, else of what hangs on it without a place of its own, else of what it hangs on."""
        clauses = self.found.clauses
        own = list(self.dated.events.get(index, []))
        if any(d.first.type in ("DATE", "TIME") for d in own):
            return own
        for i in range(index + 1, min(index + 4, len(clauses))):
            clause = clauses[i]
            apart = {clause.relation, (clause.marker or "").lower()} & _APART
            if clause.governor != index or i in taken or apart:
                continue
            where = clause.relation == "relative" and (clause.marker or "").lower() in ("where", "when")
            if where or clause.relation == "purpose" or clause.kind in ("infinitive", "participle"):
                own += self.dated.events.get(i, [])
        if any(d.first.type in ("DATE", "TIME") for d in own):
            return own
        nouns = [d for d, _ in self.dated.nouns.get(index, [])]
        if nouns:
            return own + nouns
        above = clauses[index].governor
        untensed = clauses[index].verb is None or clauses[index].verb.tense == "none"  # type: ignore[union-attr]
        when_ = (clauses[index].marker or "").lower() == "when"
        if above is not None and (untensed or when_) and clauses[index].relation not in ("before", "after"):
            own += self.dated.events.get(above, [])
        return own

    # -- travellers --------------------------------------------------------------------------------------------------

    def _names(self, found: Sequence[_Found]) -> list[Reference]:
        """Who of all that is named travels: those of whom the text tells travel, the one told most of first."""
        score: dict[Reference, int] = {}
        for f in found:
            if f.reading.by and f.reading.sure and f.reading.kind == STOP:
                score[f.reading.by] = score.get(f.reading.by, 0) + 1
        ranked = sorted(score, key=lambda by: -score[by])
        if not ranked or not any(by[0][:1].isupper() for by in ranked):
            lead = self.travellers.leader() or self.travellers.main()
            return [lead] if lead else ranked
        return ranked

    def _settle(
        self, by: Reference, names: Sequence[Reference], last: Reference, sure: bool
    ) -> Reference | None:
        """Who an owner of a visit is among those who travel; None for people of whom no travel is told."""
        if by in names:
            return by
        joint = next((n for n in names if by and set(by) & set(n)), None)
        if joint is not None:
            return joint
        if by and by[0][:1].isupper():
            return by if sure else None
        return last or (names[0] if names else None)

    # -- telling -----------------------------------------------------------------------------------------------------

    def _tell(
        self, found: Sequence[_Found], names: list[Reference], taken: dict[int, list[tuple[Chain, Reading]]]
    ) -> None:
        stays = [i for i in range(len(self.found.clauses)) if i not in taken and self._is_stay(i)]
        homes = [i for i in range(len(self.found.clauses)) if self._goes_home(i)]
        order: list[tuple[int, int, _Found | int]] = [(f.chain.members[f.member].start, 0, f) for f in found]
        order += [(self._at(i), 1, i) for i in stays]
        order += [(self._at(i), 2, i) for i in homes]
        last: Reference = ()
        for _, kind, item in sorted(order, key=lambda o: (o[0], o[1])):
            if isinstance(item, _Found):
                by = self._settle(item.reading.by, names, last, item.reading.sure)
                if by:
                    last = by
                    self._visit(item, by)
            else:
                clause = self.found.clauses[item]
                by = self._settle(self.travellers.of_clause(item) or (), names, last, False)
                if by and kind == 1:
                    self._stay(item, clause, by)
                elif by:
                    self._return(item, clause, by)

    def _at(self, index: int) -> int:
        clause = self.found.clauses[index]
        return clause.verb.start if clause.verb is not None else clause.start

    def _visit(self, item: _Found, by: Reference) -> None:
        chain, reading = item.chain, item.reading
        mention = chain.members[item.member]
        clause = self.found.clauses[chain.clause]
        state = self._status(chain, reading, clause)
        coming = state not in (status.HAPPENED,) or self._is_present(clause)
        day = days.read(item.datings, self.published, coming, self.cursors.get(by), when.OPEN)
        after = chain.prep == "after" or (clause.marker or "").lower() == "after" or self._after_noun(chain)
        many = len(chain.members) > 1
        country = mention.place is not None and mention.place.kind == "country"
        ranged = day is not None and (not day.dated or self._ranged(day.bounds))
        wide = day is not None and many and ranged
        if day is not None and many and country and not ranged and not reading.skipped:
            day = day._replace(bounds=Bounds(day.bounds.earliest_start, None, None, None), dated=False)
        bounds = day.bounds if day is not None else self._tense(state)
        dated = day is not None and day.dated and not wide and reading.kind != DEPARTURE
        if (
            state in (status.HAPPENED, status.ONGOING)
            and bounds.earliest_start is not None
            and bounds.earliest_start > self.published
        ):
            state = status.PLANNED
        if dated and not after and bounds.earliest_start is not None:
            self.cursors[by] = bounds.earliest_start
        if reading.kind == DEPARTURE:
            return
        stay = days.length(item.datings)
        if stay is not None and not self._nights(item.datings, reading):
            stay -= 1
        self.out.append(
            Visit(
                by, mention.place, reading.kind, state, bounds, dated, wide or False, stay, mention.start, chain.start,
                (clause.sentence_start, clause.sentence_end),
                "after" if after else self._link(clause, chain, item.member), reading.sure and not reading.skipped,
                f"“{reading.word}”" + (f"; {day.text}" if day is not None else ""),
            )
        )  # fmt: skip

    def _after_noun(self, chain: Chain) -> bool:
        before = self.text[max(0, chain.host_start - 24) : chain.host_start]
        return bool(re.search(r"\b(?:after|following)\s+(?:[\w-]+\s+){0,2}$", before, re.IGNORECASE))

    def _nights(self, found: Sequence[Dating], reading: Reading) -> bool:
        nights = any("night" in d.first.text.lower() for d in found if d.first.type == "DURATION")
        return nights and reading.word.split()[0] not in ("play", "perform", "kick", "open", "close", "tour")

    def _ranged(self, b: Bounds) -> bool:
        return (
            b.earliest_start is not None
            and b.latest_end is not None
            and b.latest_end - b.earliest_start > DAY
        )

    def _is_present(self, clause: Clause) -> bool:
        return clause.verb is not None and clause.verb.tense != "past" and clause.verb.aspect != "perfect"

    def _tense(self, state: str) -> Bounds:
        if state in (status.PLANNED, status.EXPECTED, status.POSTPONED):
            return Bounds(self.published, None, None, None)
        if state == status.HAPPENED:
            return Bounds(None, None, None, self.published + DAY)
        return when.OPEN

    def _status(self, chain: Chain, reading: Reading, clause: Clause) -> str:
        verb = clause.verb
        noun = self.nouns.get(chain.host_start) if chain.host else None
        if reading.skipped:
            return status.CANCELLED
        if verb is None:
            above = clause.governor
            return self._clause_status(above) if above is not None else status.PLANNED
        fate = STATUS_VERBS.get(status.verb_key(verb)) or STATUS_VERBS.get(verb.head)
        if fate in ("cancelled", "postponed") and (
            chain.host in words.OCCASIONS | words.TRIPS or not chain.prep
        ):
            return fate
        if noun is not None and noun.status in _DEAD:
            return noun.status
        return self._clause_status(chain.clause)

    def _clause_status(self, index: int) -> str:
        clause = self.found.clauses[index]
        if index in self.told:
            return self.told[index].status
        verb = clause.verb
        own = status.own(verb, stative=True, recurs=False) if verb is not None else None
        if own is not None:
            return own
        return (
            self._clause_status(clause.governor)
            if clause.governor is not None and clause.governor < index
            else status.HAPPENED
        )

    def _link(self, clause: Clause, chain: Chain, member: int) -> str:
        if member and not chain.ordered:
            return ""
        if _BETWEEN.match(self.text[clause.start : chain.start]) or _BETWEEN.match(
            self.text[clause.sentence_start : chain.start]
        ):
            return "between"
        lead = self.text[clause.start : chain.start]
        if (clause.marker or "").lower() == "then" or _LINK.search(lead) or (member and chain.ordered):
            return "then"
        return ""

    # -- stays and returns -------------------------------------------------------------------------------------------

    def _is_stay(self, index: int) -> bool:
        """Whether a clause tells what its subject does on a day, without a place."""
        clause = self.found.clauses[index]
        verb = clause.verb
        if (
            verb is None
            or not self.dated.events.get(index)
            or clause.kind not in ("main", "coordinate", "relative")
        ):
            return False
        if clause.subject is None and not clause.shares_subject:
            return False
        from timeline.events import triggers

        role = triggers.movement(verb.head, verb.particle)
        return role in ("attend", "perform", "visit") or verb.head in _LASTING

    def _stay(self, index: int, clause: Clause, by: Reference) -> None:
        """Lengthens the visit told last by a day on which its traveller is told to do something, with no new place."""
        if self.travellers.of_clause(index) is None:
            return
        at = next((i for i in range(len(self.out) - 1, -1, -1) if self.out[i].travellers == by), None)
        state = self._clause_status(index)
        if at is None or state in (*_DEAD, status.HYPOTHETICAL):
            return
        visit = self.out[at]
        if visit.kind != STOP or visit.status in _DEAD or visit.whole:
            return
        coming = state != status.HAPPENED or self._is_present(clause)
        day = days.read(self.dated.events[index], self.published, coming, self.cursors.get(by), when.OPEN)
        if day is None or not day.dated or (coming and visit.status in _PAST and not visit.dated):
            return
        start = visit.bounds.earliest_start
        end = day.bounds.latest_end
        if end is None or (start is not None and end <= start):
            return
        if not visit.dated:
            if day.bounds.earliest_start is not None and self._same_sentence(visit, clause):
                self.out[at] = visit._replace(bounds=day.bounds, dated=True, why=f"{visit.why}; {day.text}")
            return
        if start is not None and (end - start).days > 8:
            return
        self.out[at] = visit._replace(
            bounds=days.spread(visit.bounds, day.bounds), why=f"{visit.why}; {day.text}"
        )

    def _same_sentence(self, visit: Visit, clause: Clause) -> bool:
        return visit.sentence == (clause.sentence_start, clause.sentence_end)

    def _goes_home(self, index: int) -> bool:
        verb = self.found.clauses[index].verb
        if verb is None:
            return False
        key = status.verb_key(verb)
        if key in ("go_home", "come_home", "fly_home", "head_home"):
            return True
        return verb.head in (
            "return",
            "fly",
            "head",
            "go",
            "come",
            "travel",
            "be",
            "arrive",
            "set",
            "leave",
        ) and bool(_HOME.match(self.text, verb.end))

    def _return(self, index: int, clause: Clause, by: Reference) -> None:
        state = self._clause_status(index)
        coming = state != status.HAPPENED or self._is_present(clause)
        day = days.read(self._datings_of(index, {}), self.published, coming, self.cursors.get(by), when.OPEN)
        self.out.append(
            Visit(
                by, None, RETURN, state, day.bounds if day else self._tense(state), day is not None and day.dated, False, None,
                self._at(index), self._at(index), (clause.sentence_start, clause.sentence_end), "", True,
                "“return”" + (f"; {day.text}" if day else ""),
            )
        )  # fmt: skip

    # -- lists -------------------------------------------------------------------------------------------------------

    def _list(self, rows: Sequence[listing.Row], names: Sequence[Reference]) -> None:
        by = names[0] if names else self.travellers.main()
        if not by:
            return
        for row in rows:
            day = days.read(row.datings, self.published, False, None, when.OPEN)
            bounds = day.bounds if day is not None else Bounds(self.published, None, None, None)
            over = bounds.latest_end is not None and bounds.latest_end <= self.published
            state = row.status or (status.HAPPENED if over else status.PLANNED)
            self.out.append(
                Visit(
                    by, row.place, STOP, state, bounds, day is not None and day.dated, False, None, row.offset, row.group, row.span,
                    "list", True, "listed" + (f" for {day.text}" if day is not None else " without a date"),
                )
            )  # fmt: skip

"""Who is, was or will be where: each visit that a text tells of, before visits are joined into journeys."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import NamedTuple

from timeline.events import dating, status, when
from timeline.events.clauses import Clause
from timeline.events.gazetteer import Place
from timeline.events.record import Extraction
from timeline.interval import DAY
from timeline.model import Bounds, Document, Expression
from timeline.tours import days, fates, finding, frames, headings, listing, reschedules, stays, words
from timeline.tours.days import Calendar, Day
from timeline.tours.finding import Found
from timeline.tours.legs import DEAD
from timeline.tours.readings import Reading
from timeline.tours.standing import FATE, Standing
from timeline.tours.travellers import Reference, Travellers
from timeline.tours.visit import DEPARTURE, PERFORMANCE, PRESENCE, RETURN, STOP, TRAVEL, Visit

_LINK = re.compile(
    r"\b(?:then|next|afterwards?|later|subsequently|thereafter|finally|from there|on to|onwards?|after that)\b",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"\s*(?:in between|in-between|on the way|along the way|en route)\b", re.IGNORECASE)
_FIRST = re.compile(r"\s+first\b", re.IGNORECASE)
_NEARBY = timedelta(days=10)
_SHOWS = frozenset(("play", "perform", "kick", "open", "close", "tour", "start", "begin", "headline"))


class Telling(NamedTuple):
    """The visits of a document in the order of the text, and what it says of its journeys as wholes."""

    visits: list[Visit]
    frames: list[frames.Frame]
    published: datetime  # first instant of the day
    origins: dict[Reference, str | None]  # the countries that travellers set out from, where the text tells


def visits(document: Document, expressions: tuple[Expression, ...], found: Extraction) -> Telling:
    """The visits that a document tells of."""
    return _Teller(document, expressions, found).run()


class _Teller:
    """Goes through one document in the order of its text, knowing who travels and where the telling has come to."""

    def __init__(self, document: Document, expressions: tuple[Expression, ...], found: Extraction) -> None:
        self.text = document.text
        p = document.published
        self.published = datetime(p.year, p.month, p.day)
        self.found = found
        self.travellers = Travellers(self.text, found)
        self.expressions = expressions
        self.datings = dating.datings(self.text, expressions)
        self.dated = dating.by_clause(found.clauses, self.datings)
        self.standing = Standing(self.text, found)
        self.calendar = Calendar(self.published)
        self.roles = {p.name: p.role for p in found.actors.people}
        self.origins: dict[Reference, str | None] = {}
        self.out: list[Visit] = []

    def run(self) -> Telling:
        listed = listing.lines(self.text, self.found, self.datings, self.published.date())
        rows = [row.span for row in listed]
        listed += [
            row for row in listing.inline(self.text, self.found, self.datings)
            if not any(a <= row.offset < b for a, b in rows)
        ]  # fmt: skip
        places, taken = finding.places(
            self.text,
            self.found,
            self.travellers,
            self.dated,
            [row.span for row in listed],
            [(e.char_start, e.char_end) for e in self.expressions],
            headings.sections(self.text, self.datings),
        )
        if (
            not listed
            and not any(f.reading.strength > PRESENCE for f in places)
            and not self._heads_home(places)
        ):
            return Telling([], [], self.published, {})  # nothing tells of travel
        names = self._names(places)
        self._tell(places, names, taken)
        self._move(names, [row.span for row in listed])
        self._list(listed, names)
        told = sorted(self.out, key=lambda v: v.offset)
        return Telling(
            fates.settled(told, self.text, self.found, self.dated, self.published),
            frames.frames(self.text, self.found, self.travellers, self.dated, self.calendar, self.published),
            self.published,
            self.origins,
        )

    # -- travellers --------------------------------------------------------------------------------------------------

    def _names(self, places: Sequence[Found]) -> list[Reference]:
        """Who of all that is named travels: those of whom the text tells travel, the one told most of first."""
        score: dict[Reference, int] = {}
        for f in places:
            if f.reading.by and f.reading.strength > PRESENCE and f.reading.kind == STOP:
                score[f.reading.by] = score.get(f.reading.by, 0) + 1
        for index in range(len(self.found.clauses)):
            by = self.travellers.moves(index)
            if by:
                score[by] = score.get(by, 0) + 1
        alone = {by[0]: n for by, n in score.items() if len(by) == 1}
        pairs = [by for by in score if len(by) > 1 and any(alone.get(name, 0) >= score[by] for name in by)]
        ranked = sorted((by for by in score if by not in pairs), key=lambda by: -score[by])
        if not ranked:
            told = (
                self.travellers.description(f.chain.clause) for f in places if f.reading.strength > PRESENCE
            )
            lead = self.travellers.leader() or self.travellers.main() or next((by for by in told if by), ())
            return [lead] if lead else []
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
        if by:
            return by if sure else None
        return last or (names[0] if names else None)

    # -- telling -----------------------------------------------------------------------------------------------------

    def _tell(self, places: Sequence[Found], names: list[Reference], taken: finding.Taken) -> None:
        order: list[tuple[int, int, Found | int]] = [(f.chain.members[f.member].start, 3, f) for f in places]
        for i, clause in enumerate(self.found.clauses):
            order.append((clause.start, 0, i))
            if i not in taken and stays.is_stay(self.found, self.dated, i) and not self._names_place(i):
                order.append((self._at(i), 1, i))
            if stays.goes_home(self.text, self.found, i):
                order.append((self._at(i), 2, i))
        last: Reference = ()
        for _, kind, item in sorted(order, key=lambda o: (o[0], o[1])):
            if isinstance(item, Found):
                by = self._settle(item.reading.by, names, last, item.reading.strength > PRESENCE)
                if by:
                    last = by
                    self._visit(item, by)
                continue
            clause = self.found.clauses[item]
            owner = self.travellers.of_clause(item)
            if kind == 0:
                if owner and owner in names and clause.kind in ("main", "coordinate"):
                    last = owner
                continue
            by = self._settle(owner, names, last, False) if owner is not None else None
            if by and kind == 1:
                self._stay(item, clause, by)
            elif by:
                self._return(item, clause, by)

    def _names_place(self, index: int) -> bool:
        """Whether a clause, or one that describes a thing of it, names a place: "sees a plant built by Swedes in Bonn"."""
        clause = self.found.clauses[index]
        described = (
            c for c in self.found.clauses_in(clause.sentence_start, clause.sentence_end)
            if c.governor == index and c.kind in ("participle", "relative")
        )  # fmt: skip
        return any(
            m.sense == "place" for c in (clause, *described) for m in self.found.mentions_in(c.start, c.end)
        )

    def _heads_home(self, places: Sequence[Found]) -> bool:
        """Whether somebody who was at two places or more goes home."""
        clauses = range(len(self.found.clauses)) if len(places) > 1 else ()
        return any(stays.goes_home(self.text, self.found, i) for i in clauses)

    def _at(self, index: int) -> int:
        clause = self.found.clauses[index]
        return clause.verb.start if clause.verb is not None else clause.start

    def _visit(self, item: Found, by: Reference) -> None:
        chain, reading = item.chain, item.reading
        mention = chain.members[item.member]
        clause = self.found.clauses[chain.clause]
        place = mention.place
        assert place is not None
        state = self.standing.of_place(item)
        link = "after" if item.after else "besides" if item.besides else self._link(clause, item)
        if state == status.ONGOING and link == "then":
            state = status.PLANNED  # "from there he flies to Lima"
        datings = item.datings
        if state in DEAD and (told := FATE.match(self.text, chain.end)) is not None:
            own = [d for d in self.datings if chain.end < d.first.char_start < told.end()]
            datings = own[:1] or datings
        day = self.calendar.read(datings, by, state != status.HAPPENED or self._is_present(clause))
        if reading.kind == DEPARTURE:
            self._departure(item, by, place, day, clause)
            return
        kind = reading.kind
        if kind == STOP and self._is_home(by, place):
            if place.kind != "country" and chain.prep not in words.GOAL:
                return
            kind = RETURN
        whole = False
        if day is not None and len(chain.members) > 1:
            whole = not day.dated or _ranged(day.bounds)
            if place.kind == "country" and not whole:
                day = Day(Bounds(day.bounds.earliest_start, None, None, None), False, day.text)
        bounds = day.bounds if day is not None else self._by_tense(state)
        dated = day is not None and day.dated and not whole
        near = day is not None and bounds.latest_end is not None and bounds.earliest_start is not None
        if near and not dated and not whole and bounds.latest_end - bounds.earliest_start > _NEARBY:  # type: ignore[operator]
            near = False
        if near and not item.after:
            self.calendar.told(by, bounds)
        stay = days.length(item.datings) if len(chain.members) == 1 else None
        if stay is not None and not self._nights(item, reading):
            stay -= 1
        if (
            stay is not None
            and dated
            and reading.word.replace(" ", "_") in frames.END
            and bounds.earliest_start is not None
        ):
            first = bounds.earliest_start - DAY * stay
            bounds = Bounds(first, first + DAY, bounds.earliest_end, bounds.latest_end)
        self.out.append(
            Visit(
                by, place, kind, self._as_dated(state, bounds), bounds, dated, whole, stay, mention.start, chain.start,
                (clause.sentence_start, clause.sentence_end), link,
                PRESENCE if reading.skipped else reading.strength,
                f"“{reading.word}”" + (f"; {day.text}" if day is not None else ""),
            )
        )  # fmt: skip

    def _departure(self, item: Found, by: Reference, place: Place, day: Day | None, clause: Clause) -> None:
        """Where a traveller left from: home, or a stop that ended then."""
        visited = any(
            v.travellers == by and v.kind == STOP and v.place is not None and v.place.country == place.country
            for v in self.out
        )
        home = self.travellers.home(by[0])
        if place.country == home or (home is None and not visited) or self.origins.get(by) == place.country:
            self.origins.setdefault(by, place.country)
            return
        end = (
            day.bounds
            if day is not None and day.dated
            else self._by_tense(self.standing.of_clause(item.chain.clause))
        )
        bounds = Bounds(None, end.latest_end, end.earliest_start if day is not None else None, end.latest_end)
        self.out.append(
            Visit(
                by, place, STOP, self.standing.of_clause(item.chain.clause), bounds, False, False, None, item.chain.start, item.chain.start,
                (clause.sentence_start, clause.sentence_end), "after", PRESENCE,
                f"“{item.reading.word}”" + (f"; {day.text}" if day is not None else ""),
            )
        )  # fmt: skip

    def _home(self, by: Reference) -> str | None:
        return self.travellers.home(by[0]) or self.origins.get(by)

    def _is_home(self, by: Reference, place: Place) -> bool:
        """Whether a place is where its traveller comes from: the country; for those who hold an office, its capital."""
        role = self.roles.get(by[0])
        if role == "pope":
            return place.name in ("Rome", "Vatican City")
        return place.country == self._home(by) and (
            place.kind == "country" or (place.capital and role is not None)
        )

    def _as_dated(self, state: str, bounds: Bounds) -> str:
        """What is told in the present or past of a day to come is planned; what will not be is cancelled."""
        if state == status.DENIED:
            return status.CANCELLED
        later = bounds.earliest_start is not None and bounds.earliest_start > self.published
        return status.PLANNED if later and state in (status.HAPPENED, status.ONGOING) else state

    def _nights(self, item: Found, reading: Reading) -> bool:
        nights = any("night" in d.first.text.lower() for d in item.datings if d.first.type == "DURATION")
        return nights and reading.word.split()[0] not in _SHOWS

    def _is_present(self, clause: Clause) -> bool:
        return clause.verb is not None and clause.verb.tense != "past" and clause.verb.aspect != "perfect"

    def _by_tense(self, state: str) -> Bounds:
        if state in (status.PLANNED, status.EXPECTED, status.POSTPONED):
            return Bounds(self.published, None, None, None)
        if state == status.HAPPENED:
            return Bounds(None, None, None, self.published + DAY)
        return when.OPEN

    # -- order --------------------------------------------------------------------------------------------

    def _link(self, clause: Clause, item: Found) -> str:
        chain = item.chain
        if item.member and chain.ordered:
            return "then"
        if _BETWEEN.match(self.text, clause.start) or _BETWEEN.match(self.text, clause.sentence_start):
            return "between"
        if item.member:
            return ""
        if clause.verb is not None and _FIRST.match(self.text, clause.verb.end):
            return "first"
        then = (clause.marker or "").lower() == "then" or _LINK.search(self.text, clause.start, chain.start)
        return "then" if then else ""

    # -- stays, returns, lists ---------------------------------------------------------------------------------------

    def _stay(self, index: int, clause: Clause, by: Reference) -> None:
        at = next((i for i in range(len(self.out) - 1, -1, -1) if self.out[i].travellers == by), None)
        state = self.standing.of_clause(index)
        if at is None or state in (*DEAD, status.HYPOTHETICAL):
            return
        coming = state != status.HAPPENED or self._is_present(clause)
        day = self.calendar.read(self.dated.events[index], by, coming)
        longer = stays.lengthened(self.out[at], day, clause, coming) if day is not None else None
        if longer is not None:
            self.out[at] = longer
            self.calendar.told(by, Bounds(None, None, longer.bounds.earliest_end, longer.bounds.latest_end))

    def _return(self, index: int, clause: Clause, by: Reference) -> None:
        state = self.standing.of_clause(index)
        coming = state != status.HAPPENED or self._is_present(clause)
        day = self.calendar.read(self.dated.events.get(index, []), by, coming)
        self.out.append(
            Visit(
                by, None, RETURN, state, day.bounds if day else self._by_tense(state), day is not None and day.dated, False,
                None, self._at(index), self._at(index), (clause.sentence_start, clause.sentence_end), "", TRAVEL,
                "“return”" + (f"; {day.text}" if day else ""),
            )
        )  # fmt: skip

    def _move(self, names: Sequence[Reference], listed: Sequence[tuple[int, int]]) -> None:
        """Moved stops: postponed on the old day, planned for the new one."""
        by = names[0] if names else self.travellers.main()
        for moved in reschedules.moved(self.text, self.found, self.datings) if by else ():
            mention, clause = moved.mention, self.found.clauses[moved.clause]
            if any(a <= mention.start < b for a, b in listed):
                continue
            self.out = [v for v in self.out if v.offset != mention.start]
            for offset, dating_, state in ((0, moved.old, status.POSTPONED), (1, moved.new, status.PLANNED)):
                day = self.calendar.read([dating_], by, True) if dating_ is not None else None
                if day is None:
                    continue
                if state == status.PLANNED:
                    self._superseded(by, mention.place, day)
                self.out.append(
                    Visit(
                        by, mention.place, STOP, state, day.bounds, day.dated, False, None, mention.start + offset,
                        mention.start, (clause.sentence_start, clause.sentence_end), "moved", PERFORMANCE, f"“moved”; {day.text}",
                    )
                )  # fmt: skip

    def _superseded(self, by: Reference, place: Place | None, day: Day) -> None:
        """Marks what was told of a place for another day than the one that it is moved to."""
        for i, visit in enumerate(self.out):
            if visit.travellers == by and visit.place == place and visit.dated and visit.bounds != day.bounds:
                self.out[i] = visit._replace(status=status.POSTPONED)

    def _list(self, rows: Sequence[listing.Row], names: Sequence[Reference]) -> None:
        by = names[0] if names else self.travellers.main()
        ahead = any(v.status in (status.PLANNED, status.EXPECTED) for v in self.out) or not self.out
        for row in rows if by else ():
            day = (
                days.of_dates(row.days, self.text[slice(*row.said)])
                if row.days is not None and row.said is not None
                else self.calendar.read(row.datings, by, False)
            )
            if row.days is None and day is not None and ahead and row.datings[0].first.anchor == "published":
                day = days.next_year(day, self.published)
            home = self._is_home(by, row.place) or (row.kind == DEPARTURE and self._sets_out(by, row.place))
            if row.kind == DEPARTURE or (home and day is None):
                continue
            bounds = day.bounds if day is not None else Bounds(self.published, None, None, None)
            over = bounds.latest_end is not None and bounds.latest_end <= self.published
            self.out.append(
                Visit(
                    by, row.place, RETURN if home else STOP, row.status or (status.HAPPENED if over else status.PLANNED), bounds,
                    day is not None and day.dated, False, None, row.offset, row.group, row.span, "list", TRAVEL,
                    "listed" + (f" for {day.text}" if day is not None else " without a date"),
                )
            )  # fmt: skip

    def _sets_out(self, by: Reference, place: Place) -> bool:
        """Notes where a programme begins as the home of its traveller."""
        if not any(v.travellers == by and v.kind == STOP for v in self.out):
            self.origins.setdefault(by, place.country)
        return True


def _ranged(b: Bounds) -> bool:
    return b.earliest_start is not None and b.latest_end is not None and b.latest_end - b.earliest_start > DAY

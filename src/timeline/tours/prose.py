"""The visits that sentences tell of, in the order of the text: who, where, when, and what became of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime, timedelta

from timeline.events import status, triggers, when
from timeline.events.clauses import Clause
from timeline.events.gazetteer import Place, meet
from timeline.interval import DAY
from timeline.model import Bounds
from timeline.tours import days, finding, frames, passing, stays, who, words
from timeline.tours.chains import Chain
from timeline.tours.days import Calendar, Day
from timeline.tours.finding import Found
from timeline.tours.homes import Homes
from timeline.tours.legs import DEAD
from timeline.tours.reading import Reading
from timeline.tours.source import Source
from timeline.tours.standing import FATE, Standing
from timeline.tours.travellers import Reference
from timeline.tours.visit import DEPARTURE, PRESENCE, RETURN, STOP, TRAVEL, Visit

_LINK = re.compile(
    r"\b(?:then|next|afterwards?|later|subsequently|thereafter|finally|from there|on to|onwards?|after that)\b",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"\s*(?:in between|in-between|on the way|en route)\b", re.IGNORECASE)
_ALONG = re.compile(r"\s*along the way\b", re.IGNORECASE)
_FIRST = re.compile(r"\s+first\b", re.IGNORECASE)
_NEARBY = timedelta(days=10)
_LONGEST_STAY = timedelta(days=100)  # of one that is told without a verb
_LONG = 400  # code points of a clause that are looked at for an hour
_SHOWS = frozenset(("play", "perform", "kick", "open", "close", "tour", "start", "begin", "headline"))


class Teller:
    """Goes through one document in the order of its text, knowing who travels and where the telling has come to; `out`
    are the visits told so far."""

    def __init__(self, source: Source, calendar: Calendar, homes: Homes, names: Sequence[Reference]) -> None:
        self._source = source
        self._calendar = calendar
        self._homes = homes
        self._names = names
        self._standing = Standing(source.text, source.found)
        self.out: list[Visit] = []
        self.frames: list[frames.Frame] = []  # the days on which somebody left home
        self._left: dict[int, datetime] = {}  # the same by the clause

    def tell(self, places: Sequence[Found], taken: finding.Taken) -> None:
        """Adds what the text tells of places, `taken` by clause, and of doings without one."""
        order: list[tuple[int, int, Found | int]] = [(f.chain.members[f.member].start, 3, f) for f in places]
        for i, clause in enumerate(self._source.found.clauses):
            order.append((clause.start, 0, i))
            told = stays.is_stay(self._source.found, self._source.dated, i) or self._there(i) is not None
            if told and i not in taken and not self._names_place(i):
                order.append((self._at(i), 1, i))
            if stays.goes_home(self._source.text, self._source.found, i):
                order.append((self._at(i), 2, i))
        last: Reference = ()
        for _, kind, item in sorted(order, key=lambda o: (o[0], o[1])):
            if isinstance(item, Found):
                by = who.settled(item.reading.by, self._names, last, item.reading.strength > PRESENCE)
                if by:
                    last = by
                    self._visit(item, by)
                continue
            clause = self._source.found.clauses[item]
            owner = self._source.travellers.of_clause(item)
            if kind == 0:
                self._set_out(item, owner or last)
                if owner and owner in self._names and clause.kind in ("main", "coordinate"):
                    last = owner
                continue
            by = who.settled(owner, self._names, last, False) if owner is not None else None
            if by is None and kind == 2 and self._source.travellers.head(clause) in words.PRONOUNS:
                by = last  # "They return home", after a word of somebody else's
            there = self._there(item) if kind == 1 else None
            if there is not None and last:
                self._stay_there(item, clause, there, by or (), last)
            elif by and kind == 1:
                self._stay(item, clause, by)
            elif by:
                self._return(item, clause, by)

    def _set_out(self, index: int, by: Reference) -> None:
        """Notes the day on which a journey begins, for the weekdays after it."""
        if by and self._source.dated.events.get(index) and frames.sets_out(self._source.found, index):
            coming = self._is_present(self._source.found.clauses[index])
            day = self._calendar.read(self._source.dated.events[index], by, coming)
            if day is not None and day.dated and day.bounds.earliest_start is not None:
                self._calendar.begins(by, day.bounds.earliest_start)
                self._left[index] = day.bounds.earliest_start

    def _names_place(self, index: int) -> bool:
        """Whether a clause, or one that describes a thing of it, names a place: "sees a plant built by Swedes in Bonn"."""
        clause = self._source.found.clauses[index]
        described = (
            c for c in self._source.found.clauses_in(clause.sentence_start, clause.sentence_end)
            if c.governor == index and c.kind in ("participle", "relative")
        )  # fmt: skip
        return any(
            m.sense == "place"
            for c in (clause, *described)
            for m in self._source.found.mentions_in(c.start, c.end)
        )

    def _at(self, index: int) -> int:
        clause = self._source.found.clauses[index]
        return clause.verb.start if clause.verb is not None else clause.start

    def _visit(self, item: Found, by: Reference) -> None:
        chain, reading = item.chain, item.reading
        mention = chain.members[item.member]
        clause = self._source.found.clauses[chain.clause]
        place = mention.place
        assert place is not None
        state = self._standing.of_place(item)
        link = "after" if item.after else "besides" if item.besides else self._link(clause, item)
        if state == status.ONGOING and "then" in (link, self._link(clause, item._replace(member=0))):
            state = status.PLANNED  # "from there he flies to Lima"
        datings = item.datings
        if state in DEAD and (told := FATE.match(self._source.text, chain.end)) is not None:
            own = [d for d in self._source.datings if chain.end < d.first.char_start < told.end()]
            datings = [d for d in datings if d.first.char_start < told.end()] or own[:1]
        day = self._calendar.read(datings, by, state != status.HAPPENED or self._is_present(clause))
        if day is None and reading.kind == STOP and not item.after:
            day = self._same_day(by, clause)
        if clause.verb is None and day is not None and _is_longer(day.bounds, _LONGEST_STAY):
            return  # a post held for years: "1981–1984: Havana, Second Secretary"
        if state == status.HYPOTHETICAL and day is not None and day.dated and self._is_conditional(clause):
            state = status.EXPECTED  # "if the rain stops, she will be in Bonn on Monday"
        if reading.kind == DEPARTURE:
            self._departure(item, by, place, day, clause)
            return
        kind = reading.kind
        if kind == STOP and self._homes.holds(by, place):
            if place.kind != "country" and chain.prep not in words.GOAL and not self._is_arrival(clause):
                return
            kind = RETURN
        whole = False
        if day is not None and len(chain.members) > 1:
            whole = not day.dated or _is_longer(day.bounds, DAY)
            opens = day.bounds.latest_end is None  # "in Goa and Kerala beginning Monday"
            wide = place.kind == "country" and (len(chain.members) > 2 or reading.word in words.TRIPS)
            if opens or (wide and not whole):
                day = Day(Bounds(day.bounds.earliest_start, None, None, None), False, day.text)
        bounds = day.bounds if day is not None else self._by_tense(state)
        if bounds.earliest_start is None and clause.governor in self._left:
            # "left home on Friday and stopped in Bonn"
            bounds = bounds._replace(earliest_start=self._left[clause.governor])
        dated = day is not None and day.dated and not whole
        if dated and chain.prep in ("to", "of") and self._is_end(clause, chain):
            bounds = Bounds(None, bounds.latest_end, bounds.earliest_start, bounds.latest_end)
        if whole and day is not None and day.dated and bounds.earliest_start is not None:
            self._calendar.begins(by, bounds.earliest_start)
        near = day is not None and bounds.latest_end is not None and bounds.earliest_start is not None
        if near and not dated and not whole and bounds.latest_end - bounds.earliest_start > _NEARBY:  # type: ignore[operator]
            near = False
        if near and not item.after:
            self._calendar.told(by, bounds)
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

    def _is_arrival(self, clause: Clause) -> bool:
        verb = clause.verb
        return verb is not None and triggers.movement(verb.head, verb.particle) == "arrive"

    def _is_conditional(self, clause: Clause) -> bool:
        """Whether a clause says what will be done if all goes well."""
        return clause.kind == "main" and clause.verb is not None and clause.verb.modality == "will"

    def _is_end(self, clause: Clause, chain: Chain) -> bool:
        """Whether a clause tells that a stay of some days comes to its end: "ends his visit to Congo on Friday"."""
        verb = clause.verb
        if verb is None or chain.host not in words.TRIPS or status.verb_key(verb) not in frames.END:
            return False
        return any(o.start <= chain.host_start < o.end for o in clause.objects)

    def _same_day(self, by: Reference, clause: Clause) -> Day | None:
        """The day of the stop before, in the same paragraph, for one that is told with an hour alone: "by nightfall"."""
        last = next((v for v in reversed(self.out) if v.travellers == by), None)
        if (
            last is None
            or last.kind != STOP
            or not last.dated
            or last.status in DEAD
            or _is_longer(last.bounds, DAY)
        ):
            return None
        near = "\n" not in self._source.text[last.offset : clause.start]
        span = clause.start, min(clause.end, clause.start + _LONG)
        hour = passing.AT_HOUR.search(self._source.text, *span) if near else None
        return Day(last.bounds, True, f"“{hour[0]}”, the same day") if hour is not None else None

    def _departure(self, item: Found, by: Reference, place: Place, day: Day | None, clause: Clause) -> None:
        """Where a traveller left from: home, or a stop that ended then."""
        visited = any(
            v.travellers == by and v.kind == STOP and v.place is not None and v.place.country == place.country
            for v in self.out
        )
        home = self._homes.named(by)
        on_the_way = self._is_arrival(clause) and any(v.travellers == by for v in self.out)
        if (
            place.country == home
            or (home is None and not visited and not on_the_way)
            or self._homes.origins.get(by) == place.country
        ):
            self._homes.origins.setdefault(by, place.country)
            if day is not None and day.dated and day.bounds.earliest_start is not None:
                start = day.bounds.earliest_start
                self._left[item.chain.clause] = start
                self.frames.append(frames.Frame(by, item.chain.start, start, None, None))
            return
        end = (
            day.bounds
            if day is not None and day.dated
            else self._by_tense(self._standing.of_clause(item.chain.clause))
        )
        # "arrived on Friday from Bonn": left by then
        known = day is not None and not self._is_arrival(clause)
        bounds = Bounds(None, end.latest_end, end.earliest_start if known else None, end.latest_end)
        self.out.append(
            Visit(
                by, place, STOP, self._standing.of_clause(item.chain.clause), bounds, False, False, None,
                item.chain.start, item.chain.start,
                (clause.sentence_start, clause.sentence_end), "after", PRESENCE,
                f"“{item.reading.word}”" + (f"; {day.text}" if day is not None else ""),
            )
        )  # fmt: skip

    def _as_dated(self, state: str, bounds: Bounds) -> str:
        """What is told in the present or past of a day to come is planned; what will not be is cancelled."""
        if state == status.DENIED:
            return status.CANCELLED
        later = bounds.earliest_start is not None and bounds.earliest_start > self._source.published
        return status.PLANNED if later and state in (status.HAPPENED, status.ONGOING) else state

    def _nights(self, item: Found, reading: Reading) -> bool:
        nights = any("night" in d.first.text.lower() for d in item.datings if d.first.type == "DURATION")
        return nights and reading.word.split()[0] not in _SHOWS

    def _is_present(self, clause: Clause) -> bool:
        return clause.verb is not None and clause.verb.tense != "past" and clause.verb.aspect != "perfect"

    def _by_tense(self, state: str) -> Bounds:
        if state in (status.PLANNED, status.EXPECTED, status.POSTPONED):
            return Bounds(self._source.published, None, None, None)
        if state == status.HAPPENED:
            return Bounds(None, None, None, self._source.published + DAY)
        return when.OPEN

    def _link(self, clause: Clause, item: Found) -> str:
        chain = item.chain
        if item.member and chain.ordered:
            return "then"
        if _ALONG.match(self._source.text, clause.sentence_start):
            return "besides"
        if _BETWEEN.match(self._source.text, clause.start) or _BETWEEN.match(
            self._source.text, clause.sentence_start
        ):
            return "between"
        if item.member:
            return ""
        if clause.verb is not None and _FIRST.match(self._source.text, clause.verb.end):
            return "first"
        then = (clause.marker or "").lower() == "then" or _LINK.search(
            self._source.text, clause.start, chain.start
        )
        return "then" if then else ""

    def _there(self, index: int) -> int | None:
        return stays.there(self._source.text, self._source.found, self._source.dated, index)

    def _stay_there(self, index: int, clause: Clause, offset: int, by: Reference, last: Reference) -> None:
        """What is told of the place named last before an offset in its sentence, which is one more stop, or of the stop told
        last."""
        before = self._source.found.mentions_in(max(clause.sentence_start, offset - _LONG), offset)
        place = next((m.place for m in reversed(before) if m.sense == "place" and m.place is not None), None)
        stop = next((v for v in reversed(self.out) if v.travellers == last), None)
        if place is None or (stop is not None and stop.place is not None and meet(place, stop.place)):
            self._stay(index, clause, last, there=True)
            return
        state = self._standing.of_clause(index)
        day = self._calendar.read(self._source.dated.events[index], by, self._is_present(clause))
        if (
            not by
            or day is None
            or not day.dated
            or state in (*DEAD, status.HYPOTHETICAL)
            or self._homes.holds(by, place)
        ):
            return
        self._calendar.told(by, day.bounds)
        self.out.append(
            Visit(
                by, place, STOP, self._as_dated(state, day.bounds), day.bounds, True, False, None, offset, offset,
                (clause.sentence_start, clause.sentence_end), "", PRESENCE, f"“there”; {day.text}",
            )
        )  # fmt: skip

    def _stay(self, index: int, clause: Clause, by: Reference, *, there: bool = False) -> None:
        at = next((i for i in range(len(self.out) - 1, -1, -1) if self.out[i].travellers == by), None)
        state = self._standing.of_clause(index)
        if at is None or state in (*DEAD, status.HYPOTHETICAL):
            return
        coming = state != status.HAPPENED or self._is_present(clause)
        day = self._calendar.read(self._source.dated.events[index], by, coming)
        longer = stays.lengthened(self.out[at], day, clause, coming, there) if day is not None else None
        if longer is not None:
            self.out[at] = longer
            self._calendar.told(by, Bounds(None, None, longer.bounds.earliest_end, longer.bounds.latest_end))

    def _return(self, index: int, clause: Clause, by: Reference) -> None:
        state = self._standing.of_clause(index)
        coming = state != status.HAPPENED or self._is_present(clause)
        day = self._calendar.read(self._source.dated.events.get(index, []), by, coming)
        self.out.append(
            Visit(
                by, None, RETURN, state, day.bounds if day else self._by_tense(state), day is not None and day.dated, False,
                None, self._at(index), self._at(index), (clause.sentence_start, clause.sentence_end), "", TRAVEL,
                "“return”" + (f"; {day.text}" if day else ""),
            )
        )  # fmt: skip


def _is_longer(b: Bounds, than: timedelta) -> bool:
    return (
        b.earliest_start is not None and b.latest_end is not None and b.latest_end - b.earliest_start > than
    )

"""Events of a document: every clause and event noun that tells of something, with who, where, when and how surely."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime

from timeline.events import discourse, status, triggers, when
from timeline.events.actors import registry
from timeline.events.clauses import Clause, parse
from timeline.events.dating import Dating, by_clause, datings
from timeline.events.gazetteer import Place, country
from timeline.events.places import Mention, find, the_capital
from timeline.events.record import Extraction, Told
from timeline.interval import DAY
from timeline.language import VerbGroup
from timeline.model import Bounds, Document, Event, Expression

_LONGEST_SENTENCE = 600  # code points of a sentence that an event row repeats
_WORD = re.compile(r"[A-Za-z0-9][\w’'-]*\w|\w")
_LOCATIVE = frozenset(
    ("in", "at", "near", "outside", "inside", "throughout", "across", "around", "on", "off")
)
_GOAL = frozenset(("to", "into", "for", "towards", "toward", "via", "through", "from", "onto"))
_WITH = frozenset(("with", "alongside", "and", "between", "by"))
_SUPERLATIVE = re.compile(r"\b(?:first|last|latest|only|second|third|fourth|youngest|oldest|most recent)\b")
_PLANS = frozenset(
    ("planned", "scheduled", "hope", "want", "aim", "expected", "be_to", "try", "supposed", "would")
)
_THEN = re.compile(r"\b(?:then|next|afterwards?|later|subsequently|thereafter|finally)\b")
_AHEAD = frozenset(("may", "might", "could", "would", "should", "must", "want", "considering"))
_HOMEWARD = re.compile(r"\s+(?:back\s+)?home\b")
_POSSESSIVE = re.compile(
    r"(\b(?:his|her|their|its)\b|\b[A-Z][\w.-]*(?: [A-Z][\w.-]*)*['’]s?)\s+(?:[\w-]+\s+){0,3}$"
)
_HABIT = re.compile(
    r"\b(?:always|usually|often|regularly|routinely|typically|every|each|annual(?:ly)?|habitually|frequently|generally)\b"
)


def extract(document: Document, expressions: tuple[Expression, ...]) -> Extraction:
    """The events of a document, in the order of their triggers.

    `expressions` are its resolved temporal expressions, in order.
    """
    return _Extractor(document, expressions).run()


def _is_vague(e: Expression) -> bool:
    """Whether an expression names no time that could date an event better than its tense: "now", "the 20th century"."""
    return e.value in ("PRESENT_REF", "PAST_REF") or e.grain == "century"


class _Extractor:
    """The state of one document's extraction: what has been found so far, by clause."""

    def __init__(self, document: Document, expressions: tuple[Expression, ...]) -> None:
        self.text = document.text
        self.published = datetime(document.published.year, document.published.month, document.published.day)
        self.end = self.published + DAY
        self.clauses = parse(self.text)
        self.mentions = find(self.text)
        self.actors = registry(self.text, self.mentions, document.title)
        self.dated, self.dated_nouns = by_clause(self.clauses, datings(self.text, expressions))
        narrative = not any(e.anchor == "published" for e in expressions) and len(expressions) > 3
        self.narrative = narrative
        self.news_day = discourse.news_day(expressions, document.published, narrative)
        count = len(self.clauses)
        self.bounds = [when.OPEN] * count
        self.statuses = [status.HAPPENED] * count
        self.whys = [""] * count
        self.sources: list[tuple[str, ...]] = [()] * count
        self.actor_names: list[tuple[str, ...]] = [()] * count
        self.wheres: list[Place | None] = [None] * count
        self.told: list[Told] = []

    def run(self) -> Extraction:
        for index in self._order():
            self._settle(index, self.clauses[index])
        self._thwart()
        self._set_scene()
        self._string_together()
        for index, clause in enumerate(self.clauses):
            self._events(index, clause)
        told = sorted(self.told, key=lambda t: (t.event.trigger_start, t.event.trigger_end))
        named = tuple(t._replace(event=t.event._replace(event_id=f"e{i}")) for i, t in enumerate(told, 1))
        return Extraction(
            tuple(t.event for t in named), named, self.clauses, self.mentions, self.actors, self.news_day
        )

    # -- one clause ------------------------------------------------------------------------------------------------

    def _order(self) -> list[int]:
        """The clauses so that each comes after the one it hangs on."""
        done = [False] * len(self.clauses)
        order: list[int] = []
        for start in range(len(self.clauses)):
            chain: list[int] = []
            at: int | None = start
            while at is not None and not done[at]:
                done[at] = True
                chain.append(at)
                at = self.clauses[at].governor
            order += reversed(chain)
        return order

    def _settle(self, index: int, clause: Clause) -> None:
        """Status, bounds, actors and place of a clause whose governor is settled."""
        state = self.statuses[index] = self._status(clause)
        self.actor_names[index] = self._who(clause)
        self.wheres[index] = self._where(clause)
        bounds, self.sources[index], self.whys[index] = self._when(index, clause, state)
        if (
            state == status.ONGOING
            and bounds.earliest_start is not None
            and bounds.earliest_start >= self.end
        ):
            self.statuses[index] = status.PLANNED  # "He travels to Abidjan on Friday" tells what is arranged
        elif (
            state in (status.PLANNED, status.EXPECTED, status.ONGOING)
            and bounds.latest_end is not None
            and bounds.latest_end <= self.published
            and self.sources[index]
            and clause.verb is not None
            and clause.verb.tense == "present"
        ):
            self.statuses[index] = status.HAPPENED
        self.bounds[index] = bounds

    # -- what the clauses say of one another -------------------------------------------------------------------------

    def _thwart(self) -> None:
        """Plans that a "but" undoes: "planned to visit, but was forced to cut his trip short"."""
        for clause in self.clauses:
            above = clause.governor
            if above is None or (clause.marker or "").lower() != "but" or clause.verb is None:
                continue
            plan = self.clauses[above].verb
            if (
                plan is not None
                and plan.tense == "past"
                and plan.modality in _PLANS
                and clause.verb.tense == "past"
            ):
                self.statuses[above] = status.CANCELLED

    def _set_scene(self) -> None:
        """News of the day without a place of its own is set where its actors were that day."""
        scenes: dict[str, Place] = {}
        today = [
            i
            for i, clause in enumerate(self.clauses)
            if self.statuses[i] == status.HAPPENED
            and self.bounds[i] == self.news_day
            and clause.verb is not None
        ]
        for i in today:
            where = self.wheres[i]
            if where is not None and where.kind not in ("country", "area"):
                for name in self.actor_names[i]:
                    scenes.setdefault(name, where)
        for i in today:
            if self.wheres[i] is None:
                self.wheres[i] = next((scenes[name] for name in self.actor_names[i] if name in scenes), None)

    def _string_together(self) -> None:
        """Undated moves of one traveller lie between the dated ones told before and after them."""
        chains: dict[str, list[int]] = {}
        for i, clause in enumerate(self.clauses):
            verb = clause.verb
            if (
                verb is not None
                and self.actor_names[i]
                and triggers.movement(verb.head, verb.particle) is not None
            ):
                if self.statuses[i] in (status.PLANNED, status.EXPECTED):
                    chains.setdefault(self.actor_names[i][0], []).append(i)
        for chain in chains.values():
            for at, i in enumerate(chain):
                if self.dated.get(i) or not self._follows(self.clauses[i]):
                    continue
                before = next((self.bounds[j] for j in reversed(chain[:at]) if self.dated.get(j)), None)
                after = next((self.bounds[j] for j in chain[at + 1 :] if self.dated.get(j)), None)
                if before is None:
                    continue
                start, end = before.earliest_start, after.latest_start if after is not None else None
                if end is None or start is None or start < end:
                    self.bounds[i] = Bounds(start, end, start, end)
                    self.whys[i] = "after the move told before it" + (", before the next one" if end else "")

    def _follows(self, clause: Clause) -> bool:
        return bool(_THEN.search(self.text, clause.start, clause.end)) or (clause.marker or "").lower() in (
            "then",
            "and",
            "before",
        )

    def _events(self, index: int, clause: Clause) -> None:
        verb = clause.verb
        state = self.statuses[index]
        covered: list[tuple[int, int]] = []
        if verb is not None:
            for operator in verb.operators:
                kind = triggers.verb_class(operator.lemma)
                if operator.lemma not in ("be", "have", "go"):
                    bounds, why = self._operator_when(verb)
                    self._add(
                        index,
                        clause,
                        operator.start,
                        operator.end,
                        kind,
                        False,
                        self._operator_status(verb),
                        bounds,
                        why,
                    )
                    covered.append((operator.start, operator.end))
            start, end = self._trigger(clause, verb)
            if not (verb.head in ("be", "have", "do") and not clause.objects and verb.head != "have"):
                kind = triggers.verb_class(verb.head, verb.particle)
                for where in self._stops(clause, verb) or (None,):
                    self._add(index, clause, start, end, kind, False, state, where=where)
            covered.append((start, end))
            covered.append((verb.start, verb.end))
        self._nouns(index, clause, covered)

    def _stops(self, clause: Clause, verb: VerbGroup) -> list[Place]:
        """The places of a verb of movement that has several, one event each: "visit Serbia and Romania"."""
        if triggers.movement(verb.head, verb.particle) is None:
            return []
        spans = [(o.start, o.end) for o in clause.objects] + [
            (p.start, p.end) for p in clause.preps if p.prep in _GOAL | _LOCATIVE | {"as"}
        ]
        found = [place for start, end in spans if (place := self._place_in(start, end)) is not None]
        return found if len(found) > 1 else []

    def _trigger(self, clause: Clause, verb: VerbGroup) -> tuple[int, int]:
        """The span of a verb event: its head, with its particle or the noun of a light verb where they follow at once."""
        start, end = verb.head_start, verb.head_end
        if verb.particle and self.text[end + 1 : end + 1 + len(verb.particle)].lower() == verb.particle:
            end += 1 + len(verb.particle)
        if clause.objects:
            noun = clause.objects[0]
            head = self.text[noun.head_start : noun.head_end].lower()
            if triggers.light(verb.head, head) and noun.head_end - start < 40 and noun.head_start - end <= 12:
                end = noun.head_end
        return start, end

    def _nouns(self, index: int, clause: Clause, covered: list[tuple[int, int]]) -> None:
        """Event nouns of the clause's own phrases."""
        spans = [
            (p.start, p.end)
            for p in (clause.subject, *clause.objects, *clause.preps, *clause.adverbs)
            if p is not None
        ]
        if clause.shares_subject and clause.subject is not None:
            spans = spans[1:]
        if clause.verb is None:
            spans.append((clause.start, clause.end))
        seen: set[int] = set()
        for start, end in spans:
            matches = list(_WORD.finditer(self.text, start, end))
            words = [m[0] for m in matches]
            at = 0
            while at < len(matches):
                a = matches[at].start()
                found = (
                    None
                    if a in seen or any(x <= a < y for x, y in covered)
                    else triggers.event_noun(words, at)
                )
                if found is None:
                    at += 1
                    continue
                seen.add(a)
                self._noun(index, clause, a, matches[found.last - 1].end(), found.event_class)
                at = found.last

    def _noun(self, index: int, clause: Clause, start: int, end: int, kind: str) -> None:
        state, bounds, why, sources = (
            self.statuses[index],
            self.bounds[index],
            self.whys[index],
            self.sources[index],
        )
        if bounds.latest_end is not None and bounds.latest_end <= self.published and state == status.PLANNED:
            state = status.HAPPENED  # "planned to visit during his tour in July": the tour itself was
        for dating, end_of_phrase in self.dated_nouns.get(index, ()):
            e = dating.first
            if e.char_end <= start < end_of_phrase and not _is_vague(e) and (e.start or e.end):
                own = when.from_expression(e, "", self.published, durative=False, coming=False)
                past = own.latest_end is not None and own.latest_end <= self.published
                state = (
                    status.HAPPENED
                    if past
                    else status.PLANNED
                    if own.earliest_start and own.earliest_start >= self.end
                    else state
                )
                self._add(
                    index,
                    clause,
                    start,
                    end,
                    kind,
                    True,
                    state,
                    own,
                    f"“{e.text}” says when",
                    sources=(e.expression_id,),
                )
                return
        preposition = self.text[max(0, start - 30) : start].lower()
        if clause.verb is not None:
            fate = (
                status.governed(clause.verb, state, None)
                if any(o.start <= start < o.end for o in clause.objects)
                else state
            )
            state = fate
        after = re.search(
            r"\b(after|following|since)\s+(?:(?:a|an|the|his|her|its|their|this|that)\s+)?(?:\w+[ -])?$",
            preposition,
        )
        before = re.search(
            r"\b(before|ahead of|prior to|until)\s+(?:(?:a|an|the|his|her|its|their)\s+)?(?:\w+[ -])?$",
            preposition,
        )
        if after and bounds.latest_end is not None and clause.verb is not None:
            state = status.HAPPENED
            if bounds.earliest_start is None or not sources:
                bounds = Bounds(None, bounds.latest_end, None, bounds.latest_end)
            why = f"“{after[1]}” it; {why}"
        elif before and bounds.earliest_start is not None:
            bounds = Bounds(bounds.earliest_start, None, bounds.earliest_start, None)
            state = status.PLANNED if state == status.HAPPENED else state
            why = f"“{before[1]}” it; {why}"
        self._add(index, clause, start, end, kind, True, state, bounds, why)

    def _add(
        self, index: int, clause: Clause, start: int, end: int, kind: str, noun: bool, state: str,
        bounds: Bounds | None = None, why: str | None = None, where: Place | None = None,
        sources: tuple[str, ...] | None = None,
    ) -> None:  # fmt: skip
        if noun and where is None:
            where = self._where_of_noun(clause, start, end)
        where = where or self.wheres[index]
        s, t = clause.sentence_start, clause.sentence_end
        if t - s > _LONGEST_SENTENCE:
            s, t = max(s, start - _LONGEST_SENTENCE // 2), min(t, end + _LONGEST_SENTENCE // 2)
        b = self.bounds[index] if bounds is None else bounds
        names = (self._owner(start, noun) if noun else ()) or self.actor_names[index]
        event = Event(
            "", self.text[s:t], s, t, self.text[start:end], start, end, kind, names,
            where.name if where else None, where.country if where else None, state, b,
            self.sources[index] if sources is None else sources,
            self.whys[index] if why is None else why,
        )  # fmt: skip
        self.told.append(Told(event, index, noun, where, bool(self.dated.get(index))))

    # -- status ----------------------------------------------------------------------------------------------------

    def _status(self, clause: Clause) -> str:
        verb = clause.verb
        above = clause.governor
        governor_state = self.statuses[above] if above is not None else status.HAPPENED
        governor = self.clauses[above].verb if above is not None else None
        if verb is None:
            return governor_state
        if status.conditional(clause.marker):
            return status.HYPOTHETICAL
        if clause.kind == "headline" and verb.tense == "present" and verb.modality is None:
            return status.HAPPENED if verb.polarity else status.DENIED
        if (
            verb.infinitive
            and governor is not None
            and governor.head == "be"
            and above is not None
            and self._is_superlative(above)
        ):
            return status.HAPPENED if governor.tense != "future" else status.PLANNED
        stative = triggers.verb_class(verb.head) in ("STATE", "I_STATE") or verb.head == "be"
        recurs = bool(_HABIT.search(self.text, clause.start, clause.end)) and verb.tense == "present"
        told = status.own(verb, stative=stative, recurs=recurs)
        if (
            told is None
            and (clause.marker or "").lower() in ("after", "since")
            and governor is not None
            and governor.tense != "future"
        ):
            return status.HAPPENED
        if told is None:
            return status.governed(governor, governor_state, clause.relation)
        if (
            told in (status.HAPPENED, status.ONGOING)
            and clause.relation == "complement"
            and governor_state == status.HYPOTHETICAL
        ):
            return status.HYPOTHETICAL
        return told

    def _is_superlative(self, index: int) -> bool:
        """Whether a clause calls its subject the first, the last or the only one to do something: it was done."""
        return any(_SUPERLATIVE.search(self.text, o.start, o.end) for o in self.clauses[index].objects)

    def _operator_status(self, verb: VerbGroup) -> str:
        """Whether the planning or hoping itself was or is."""
        if not verb.polarity:
            return status.DENIED
        return status.HAPPENED if verb.tense == "past" else status.ONGOING

    def _operator_when(self, verb: VerbGroup) -> tuple[Bounds, str]:
        """When the planning or hoping itself was: its date is not that of what is planned."""
        if verb.tense == "past":
            return when.past(self.end), "over by the time of writing"
        return when.present(self.published, self.end), "going on at the time of writing"

    # -- when ------------------------------------------------------------------------------------------------------

    def _when(self, index: int, clause: Clause, state: str) -> tuple[Bounds, tuple[str, ...], str]:
        coming = state in (status.PLANNED, status.EXPECTED)
        own = self.dated.get(index)
        if own:
            return self._own(clause, own, state, coming)
        above = clause.governor
        verb_is_infinitive = clause.verb is not None and clause.verb.infinitive
        superlative = (
            verb_is_infinitive
            and above is not None
            and state == status.HAPPENED
            and self._is_superlative(above)
        )
        if superlative:
            return self.news_day, (), "the day of the report"
        if above is not None and self.bounds[above] != when.OPEN:
            leaned = self._governed(clause, above, state)
            if leaned is not None:
                return (
                    leaned,
                    (),
                    f"{clause.marker or clause.relation or 'with'} “{self._head(above)}”: {self.whys[above]}",
                )
        if clause.verb is None:
            return self.news_day, (), "the day of the report"
        return self._by_tense(clause, state)

    def _own(
        self, clause: Clause, own: Sequence[Dating], state: str, coming: bool
    ) -> tuple[Bounds, tuple[str, ...], str]:
        verb = clause.verb
        durative = verb is not None and (
            triggers.verb_class(verb.head) == "STATE"
            or state == status.ONGOING
            or verb.head in ("hold", "run", "last", "serve", "chair", "lead", "host")
        )
        bounds = when.OPEN
        sources: list[str] = []
        words: list[str] = []
        for dating in own:
            e = dating.first
            if dating.last is not None:
                other = dating.last
                sources += [e.expression_id, other.expression_id]
                words.append(f"“{self.text[e.char_start : other.char_end]}”")
                if dating.either:
                    ranges = [
                        when.from_expression(
                            x, dating.preposition, self.published, durative=durative, coming=coming
                        )
                        for x in (e, other)
                    ]
                    new = when.hull(*ranges)
                else:
                    new = when.from_range(e, other)
            elif e.type == "SET" or _is_vague(e) or (e.start is None and e.end is None):
                if e.type == "DURATION" and dating.preposition in ("for", ""):
                    bounds = when.lasting(bounds, e)
                continue
            else:
                new = when.from_expression(
                    e, dating.preposition, self.published, durative=durative, coming=coming
                )
                sources.append(e.expression_id)
                words.append(f"“{(dating.preposition + ' ') if dating.preposition else ''}{e.text}”")
            bounds = new if bounds == when.OPEN else when.meet(bounds, new)
        if bounds == when.OPEN:
            tense = self._by_tense(clause, state)
            return tense[0], (), tense[2]
        return bounds, tuple(sources), "dated by " + " and ".join(words)

    def _governed(self, clause: Clause, above: int, state: str) -> Bounds | None:
        """Bounds from the event that the clause hangs on; None where that tells nothing of this one."""
        verb = clause.verb
        base = self.bounds[above]
        relation, marker = clause.relation, (clause.marker or "").lower()
        if marker in ("before", "until") or relation in ("before", "until"):
            return (
                Bounds(base.earliest_start, None, base.earliest_start, None) if base.earliest_start else None
            )
        if marker in ("after", "since", "following") or relation in ("after", "since"):
            return Bounds(None, base.latest_end, None, base.latest_end) if base.latest_end else None
        if verb is None or verb.tense == "none" or relation in ("participle",):
            ahead = state not in (status.HAPPENED, status.DENIED, status.ONGOING) or relation in (
                "purpose",
                "noun",
            )
            if (
                verb is not None
                and verb.infinitive
                and ahead
                and self.statuses[above] in (status.HAPPENED, status.ONGOING, status.DENIED)
            ):
                start = base.earliest_start or self.published
                return Bounds(start, None, start, None)
            return base
        if marker in ("when", "while", "as") and (verb.tense == "past") == (
            self.clauses[above].verb is not None and self.clauses[above].verb.tense == "past"
        ):  # type: ignore[union-attr]
            return base
        if clause.kind == "coordinate" and verb.tense == getattr(self.clauses[above].verb, "tense", None):
            return base
        return None

    def _by_tense(self, clause: Clause, state: str) -> tuple[Bounds, tuple[str, ...], str]:
        verb = clause.verb
        if state == status.RECURRING:
            return when.OPEN, (), "it recurs"
        if state == status.HAPPENED and clause.kind == "headline":
            return self.news_day, (), "the day of the report"
        if state in (status.PLANNED, status.EXPECTED) or (verb is not None and verb.tense == "future"):
            return when.future(self.news_day.earliest_start or self.published), (), "to come, as told"
        reporting = verb is not None and triggers.verb_class(verb.head, verb.particle) == "REPORTING"
        if (
            state == status.ONGOING
            and reporting
            and verb is not None
            and verb.aspect == "none"
            and not clause.quoted
        ):
            return self.news_day, (), "the day of the report"
        if state == status.ONGOING:
            return when.present(self.published, self.end), (), "going on at the time of writing"
        if state == status.HYPOTHETICAL:
            if (
                verb is not None
                and verb.modality in _AHEAD
                and not status.conditional(clause.marker)
                and verb.aspect == "none"
            ):
                return when.future(self.published), (), f"“{verb.modality}” looks ahead"
            return when.OPEN, (), "only supposed"
        told = (
            verb is not None and verb.aspect == "none" and (verb.tense == "past" or clause.kind == "headline")
        )
        if told and not self.narrative and self._is_news(clause):
            return self.news_day, (), "the day of the report"
        return when.past(self.end), (), "over by the time of writing"

    def _is_news(self, clause: Clause) -> bool:
        """Whether a past clause tells the news itself rather than its background."""
        verb = clause.verb
        reporting = verb is not None and triggers.verb_class(verb.head, verb.particle) == "REPORTING"
        attributed = (
            clause.kind == "complement"
            and clause.marker is None
            and clause.governor is not None
            and self.clauses[clause.governor].start > clause.start
        )
        return clause.kind in ("main", "headline", "coordinate") or reporting or attributed

    def _head(self, index: int) -> str:
        verb = self.clauses[index].verb
        return (
            self.text[verb.head_start : verb.head_end]
            if verb
            else self.text[self.clauses[index].start : self.clauses[index].end][:30]
        )

    # -- who and where ---------------------------------------------------------------------------------------------

    def _who(self, clause: Clause) -> tuple[str, ...]:
        names: list[str] = []
        if clause.subject is not None:
            names += self.actors.who(clause.subject.start, clause.subject.end)
        if clause.governor is not None and not names and (clause.subject is None or clause.verb is None):
            names += self.actor_names[clause.governor]
        passive = clause.verb is not None and clause.verb.voice == "passive"
        for prep in clause.preps:
            if prep.prep in _WITH and not (prep.prep == "by" and not passive):
                names += self.actors.who(prep.start, prep.end)
        if clause.verb is not None and clause.verb.head in (
            "meet",
            "accompany",
            "host",
            "join",
            "see",
            "welcome",
            "greet",
            "receive",
            "take",
            "bring",
            "carry",
        ):
            for thing in clause.objects:
                names += self.actors.who(thing.start, thing.end)
        return tuple(dict.fromkeys(names))

    def _owner(self, start: int, noun: bool) -> tuple[str, ...]:
        """Whose event a noun names: "his tour", "Abe's visit"."""
        match = _POSSESSIVE.search(self.text, max(0, start - 60), start)
        return self.actors.who(match.start(1), match.end(1)) if match else ()

    def _where(self, clause: Clause) -> Place | None:
        for wanted in (_LOCATIVE, _GOAL):
            for prep in clause.preps:
                if prep.prep in wanted and (found := self._place_in(prep.start, prep.end)) is not None:
                    return found
        verb = clause.verb
        if verb is not None and verb.head in ("visit", "tour", "reach", "leave", "enter", "hit", "strike"):
            for thing in clause.objects:
                if (found := self._place_in(thing.start, thing.end)) is not None:
                    return found
        if (
            verb is not None
            and verb.head in ("return", "come", "go", "fly", "head", "travel")
            and _HOMEWARD.match(self.text, verb.end)
        ):
            return self._home(clause)
        above = clause.governor
        hangs = verb is None or verb.tense == "none" or clause.shares_subject
        if (
            above is not None
            and hangs
            and (clause.marker or "").lower() not in ("after", "before", "since", "until")
        ):
            return self.wheres[above]
        return None

    def _home(self, clause: Clause) -> Place | None:
        """The country of whoever goes home."""
        for name in self._who(clause):
            code = self.actors.home(name)
            if code is not None:
                return country(code)
        return None

    def _where_of_noun(self, clause: Clause, start: int, end: int) -> Place | None:
        for prep in clause.preps:
            if (
                prep.host is not None
                and prep.host[0] <= start < prep.host[1]
                and prep.prep in _LOCATIVE | _GOAL
            ):
                return self._place_in(prep.start, prep.end)
        return None

    def _place_in(self, start: int, end: int) -> Place | None:
        """The place that a phrase names as a place."""
        if self.text[start:end].lower().startswith("the capital"):
            return the_capital(self.mentions, start)
        return next((m.place for m in self._mentions(start, end) if m.sense in ("place", "name")), None)

    def _mentions(self, start: int, end: int) -> list[Mention]:
        return [m for m in self.mentions if m.start < end and start < m.end]

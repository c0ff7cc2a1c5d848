"""When an undated event is by the clause it hangs on: with it, before it, after it, or as what it is meant to bring."""

from __future__ import annotations

from timeline.events import status, triggers, when
from timeline.events.clauses import Clause
from timeline.events.stated import by_expressions
from timeline.events.story import Story
from timeline.events.tense import OVER, TODAY, around
from timeline.events.trigger_verbs import REPORTING
from timeline.events.when import Timed
from timeline.interval import DAY
from timeline.language.wordlists import words
from timeline.model import Bounds

_BEFORE = words("before until till")
_AFTER = words("after since following once")
_BACKWARD = words("""
    accuse suspect convict blame condemn criticise criticize thank praise punish sentence arrest charge regret admit
    deny recall remember acknowledge confess forget forgive apologise apologize honour honor reward fine indict jail
    acquit credit report
""")
"""Verbs whose gerund tells of something done before: "accused of stealing", "regretted calling"."""
_AHEAD = (status.PLANNED, status.EXPECTED, status.HYPOTHETICAL)
_ROW = 8  # clauses in a row that one time opens
_BEGIN = words("begin start commence")


def by_governor(story: Story, index: int, above: int, state: str) -> Timed | None:
    """Bounds from the event that the clause hangs on; None where that tells nothing of this one."""
    clause, base = story.clauses[index], story.bounds[above]
    marker = (clause.marker or clause.relation or "").lower()
    name = name_of(story, above)
    verb = clause.verb
    if marker in _BEFORE or marker in _AFTER:
        apart = _apart(story, (index, above), marker, base)
        if apart is not None:
            return apart
    if marker in _BEFORE:
        if base.earliest_start is None:
            return None
        end = story.end if state == status.HAPPENED and base.earliest_start < story.end else None
        return Timed(Bounds(base.earliest_start, end, base.earliest_start, end), (), f"not before “{name}”")
    if marker in _AFTER:
        if base.latest_end is None:
            return None
        end = min(base.latest_end, story.end) if state == status.HAPPENED else base.latest_end
        return Timed(when.past(end), (), f"before “{name}”")
    if verb is None or verb.tense == "none":
        return _untensed(story, clause, above, state, name)
    higher = story.clauses[above].verb
    tense = higher.tense if higher is not None else None
    alike = verb.tense == tense
    if alike and verb.tense == "past" and verb.aspect == "perfect" and base.latest_end is not None:
        return Timed(when.past(base.latest_end), (), f"before “{name}”")
    if marker in ("when", "while", "as", "during"):
        return Timed(base, (), f"at the time of “{name}”") if alike and verb.aspect != "perfect" else None
    stays = clause.kind == "relative" or story.text.startswith(", ", clause.start - 2)
    if marker == "where" and stays and alike and higher is not None and verb.aspect == higher.aspect:
        return Timed(base, (), f"where “{name}”")
    reports = triggers.verb_class(verb.head, verb.particle) == REPORTING and not clause.quoted
    if (
        clause.kind == "coordinate"
        and alike
        and higher is not None
        and verb.aspect == higher.aspect
        and (higher.modality is None or verb.modality is not None or verb.tense != "past")
        and not (reports and base.earliest_start is None)
        and not (verb.tense == "past" and base.latest_end is None)
    ):
        return Timed(base, (), f"told together with “{name}”")
    if (
        verb.aspect == "progressive"
        and verb.tense == "past" == tense
        and clause.relation in ("relative", "complement")
    ):
        return Timed(base, (), f"at the time of “{name}”")
    return None


def by_row(story: Story, index: int) -> Timed | None:
    """Bounds from the time that opens a row of clauses: "In May sales rose, prices fell", for all but the first of them."""
    clause = story.clauses[index]
    verb = clause.verb
    if clause.kind != "main" or verb is None or not story.text.startswith(", ", clause.start - 2):
        return None
    if clause.quoted or triggers.verb_class(verb.head, verb.particle) == REPORTING:
        return None
    for at in range(index - 1, max(-1, index - _ROW), -1):
        first = story.clauses[at]
        if first.sentence != clause.sentence or first.kind != "main" or first.subject is None:
            break
        opens = first.subject.start
        if any(dating.first.char_end <= opens for dating in story.dated.events.get(at, ())):
            other = first.verb
            alike = other is not None and (other.tense, other.aspect, other.modality) == (
                verb.tense,
                verb.aspect,
                verb.modality,
            )
            return (
                Timed(story.bounds[at], (), f"told together with “{name_of(story, at)}”") if alike else None
            )
    return None


def by_dependent(story: Story, index: int) -> Timed | None:
    """Bounds of a past event from the date of a clause about the time before, at or after it: "fell when … on Monday"."""
    for at in story.timing.get(index, ()):
        clause = story.clauses[at]
        stated = by_expressions(story, clause, story.dated.events[at], status.HAPPENED)
        if stated is None or clause.verb is None or clause.verb.tense != "past":
            continue
        bounds, marker = stated.bounds, (clause.marker or "").lower()
        if bounds.latest_end is None or bounds.earliest_start is None or bounds.latest_end > story.end:
            continue
        why = f"{marker} “{name_of(story, at)}”"
        if story.statuses[index] == status.ONGOING:
            if marker != "since":
                continue
            return Timed(bounds._replace(earliest_end=story.published, latest_end=None), (), why)
        if marker in _BEFORE:
            return Timed(when.past(bounds.latest_end), (), why)
        if marker in _AFTER:
            return Timed(Bounds(bounds.earliest_start, story.end, bounds.earliest_start, story.end), (), why)
        return Timed(bounds, (), why)
    return None


def _apart(story: Story, clauses: tuple[int, int], marker: str, base: Bounds) -> Timed | None:
    """Bounds where the text says by how much: "two days after war had been declared"."""
    for at in clauses:
        for dating in story.dated.events.get(at, ()):
            e = dating.first
            said = story.text[e.char_start : e.char_end + 1 + len(marker)]
            if e.type == "DURATION" and said.lower().endswith(" " + marker):
                moved = when.shifted(base, e, later=marker in _BEFORE)
                return None if moved is None else Timed(moved, (e.expression_id,), f"“{said}”")
    return None


def _untensed(story: Story, clause: Clause, above: int, state: str, name: str) -> Timed:
    """Infinitives, participles, and clauses without a verb."""
    base, governing = story.bounds[above], story.statuses[above]
    verb, higher = clause.verb, story.clauses[above].verb
    came = governing in (status.HAPPENED, status.ONGOING, status.DENIED)
    if verb is None:
        return Timed(base, (), f"told together with “{name}”")
    begun = higher is not None and higher.head in _BEGIN and clause.relation == "complement"
    if begun and base.earliest_start is not None:
        bounds = Bounds(base.earliest_start, base.latest_start, base.earliest_start, None)
        return Timed(bounds, (), f"begun with “{name}”")
    if verb.infinitive or verb.form == "v":
        ahead = state not in (status.HAPPENED, status.DENIED, status.ONGOING) or clause.relation in (
            "purpose",
            "noun",
        )
        if ahead and came:
            start = base.earliest_start or story.published
            return Timed(when.future(start), (), f"to come after “{name}”")
        return Timed(base, (), f"told together with “{name}”")
    if clause.relation == "relative":
        if verb.form == "q":
            return Timed(when.past(story.end), (), OVER)
        return (
            Timed(around(base), (), f"at the time of “{name}”")
            if base != when.OPEN
            else Timed(base, (), "only supposed")
        )
    saying = triggers.verb_class(verb.head, verb.particle) == REPORTING and not clause.quoted
    if saying and verb.form == "g" and not _is_day(base) and not story.narrative:
        return Timed(story.news_day, (), TODAY)
    if state in _AHEAD and came and clause.relation == "complement":
        return Timed(when.future(base.earliest_start or story.published), (), f"to come after “{name}”")
    if higher is not None and higher.head in _BACKWARD and clause.relation == "complement":
        end = base.latest_end or story.end
        return Timed(when.past(end), (), f"before “{name}”")
    return Timed(base, (), f"told together with “{name}”")


def _is_day(bounds: Bounds) -> bool:
    start, end = bounds.earliest_start, bounds.latest_end
    return start is not None and end is not None and end - start <= DAY


def name_of(story: Story, index: int) -> str:
    """The word that stands for a clause in a reason."""
    clause = story.clauses[index]
    if clause.verb is not None:
        return story.text[clause.verb.head_start : clause.verb.head_end]
    return " ".join(story.text[clause.start : clause.end].split()[:4])

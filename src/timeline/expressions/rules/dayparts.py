"""Parts of the day: mornings, evenings, tonight, the night of a date."""

from __future__ import annotations

from timeline.expressions import lexicon
from timeline.expressions.meaning import CONTEXT, Clock, Current, Daypart, Meaning
from timeline.expressions.registry import Match, rule
from timeline.expressions.rules.relative import OWNED, OWNING

_PART = r"(?P<part>morning|morn|afternoon|evening|night|nite|lunchtime|dawn|nightfall|dusk|daybreak)"
# What a part of the day makes a name or thing of.
_THINGS = (
    r"[- ](?:clubs?|dress|school|shift|sky|market|raid|train|stand|vision|mare|watchman|star|light|Live|gown|wear"
    r"|guards?|nurses?|porters?|editors?|classes|bus|fever|football|sickness|glory|after night|in,? night out)\b"
)


def _daypart(word: str, date: Meaning | None, *, bare: bool = False) -> Daypart:
    code, first, last = lexicon.DAYPARTS[word]
    return Daypart(code, first, last, date, bare)


@rule(
    "dayparts.of_date",
    r"(?P<date>(?:(?:last|next|this|that|the following|the previous|the next) )?(?:{WEEKDAY}|{WEEKDAY_SHORT})"
    r"|{DAY_WORD}|{MONTH} {DAY}(?:, {YEAR})?|the following day|the next day)"
    r"(?:['’]s)?(?: in the)? (?:early |late )?"
    + _PART
    + r"(?:, (?P<hour>[01][0-9]|2[0-3])(?P<minute>[0-5][0-9]))?",
    examples=(
        "Friday morning",
        "tomorrow night",
        "yesterday afternoon",
        "last Sunday evening",
        "this Fri night, 2359",
    ),
    lookalikes=("Saturday Night Live",),
    not_after=r"s\b| (?-i:Live|Football|Fever)\b",
)
def of_date(m: Match) -> Meaning | None:
    date = m.meaning("date") or m.meaning_of(m["date"].title())
    if date is None:
        return None
    if m["hour"]:
        return Clock(int(m["hour"]), int(m["minute"]), 0, "minute", "", date)
    return _daypart(m["part"], date)


@rule(
    "dayparts.on_date",
    r"(?:the )?(?:(?:early|late|small) )?(?P<part>morning|afternoon|evening|night)(?: hours)? (?:of|on) "
    r"(?P<date>(?:{WEEKDAY},? )?(?:the )?(?:{DAY}(?P<to>(?: ?{DASH} ?| ?/ ?| to | and ){DAY})?(?: of)? {MONTH}(?:,? {YEAR})?"
    r"|{MONTH} {DAY}(?P<up_to> ?{DASH} ?{DAY}| ?/ ?{DAY})?(?:,? {YEAR})?)"
    r"|{WEEKDAY}|the {ORDINAL_DAY}|that day|the same day)",
    examples=(
        "the morning of 31 January 1965", "the night of June 4", "the evening of Friday, May 6",
        "the night of 9/10 March 1945",
    ),
    lookalikes=("the evening of his life",),
)  # fmt: skip
def on_date(m: Match) -> Meaning | None:
    words = m.as_written("date").replace(m.as_written("to") or m.as_written("up_to"), "", 1)
    date = m.meaning_of(words) or m.meaning_of(words.title()) or m.meaning_of(words.removeprefix("the "))
    return _daypart(m["part"], date) if date is not None else None


_HERE = {"this": 0, "last": -1}
_THERE = {
    "that same": 0, "that": 0, "the same": 0, "the following": 1, "the next": 1, "the previous": -1,
}  # fmt: skip


@rule(
    "dayparts.pointed",
    r"(?P<which>this|that same|that|the same|the following|the next|the previous|last)(?: very)? (?:early |late )?"
    r"(?P<part>morning|morn|afternoon|evening|night|nite)",
    examples=("this morning", "that afternoon", "last night", "the following evening", "last nite"),
    lookalikes=("last nights",),
)
def pointed(m: Match) -> Meaning | None:
    which = m["which"]
    date = Current("D", _THERE[which], CONTEXT) if which in _THERE else Current("D", _HERE[which])
    return _daypart(m["part"], date)


@rule(
    "dayparts.before",
    r"the (?P<part>morning|afternoon|evening|night) (?P<which>before|after)",
    examples=("the night before", "the morning after"),
    lookalikes=("the night before the wedding", "the morning after they left"),
    after=r"\s*(?:[.,;:)\"”’'—–-]|$|\s(?:and|but|when|as|with|at|in|by|from|while|had|was|were)\b)",
)
def before(m: Match) -> Meaning | None:
    return _daypart(m["part"], Current("D", -1 if m["which"] == "before" else 1, CONTEXT))


@rule(
    "dayparts.tonight",
    r"(?P<word>tonight|tonite|2nite|2night|2nyt|tonyt|tnite|overnight)",
    examples=("tonight", "overnight"),
    lookalikes=("an overnight success", "the Tonight Show"),
    not_before=r"\b(?:an|the) ",
    not_after=r" (?-i:Show|success|bag|stay|delivery|rates?|accommodation|trains?|flights?|sensation)\b",
)
def tonight(m: Match) -> Meaning | None:
    return _daypart("night", Current("D", 0))


@rule(
    "dayparts.thumbed",
    r"(?:tonight|(?P<last>last) night)s",
    examples=("tonights", "last nights"),
    lookalikes=("the last nights before", "their last nights"),
    after=OWNING,
    not_before=OWNED,
)
def thumbed(m: Match) -> Meaning | None:
    return _daypart("night", Current("D", -1 if m["last"] else 0))


@rule(
    "dayparts.overnight",
    r"overnight (?:on )?(?P<day>{WEEKDAY})",
    examples=("overnight Thursday",),
)
def overnight(m: Match) -> Meaning | None:
    return _daypart("night", m.meaning("day"))


@rule(
    "dayparts.the",
    r"the (?:(?:early |late )?(?P<part>morning|afternoon|evening|night|dawn|dusk|daytime)|mid[- ]?(?P<mid>morning|afternoon|evening))"
    r"(?: hours)?",
    examples=("the morning", "the evening", "the early morning hours"),
    lookalikes=("the night club", "the night guard", "the evening of his life", "the night train"),
    not_after=_THINGS + r"|s\b| of (?:his|her|their|our|my|life)\b| {LOWER}+(?:er|man|men|ard|watch)\b|-",
)
def the_part(m: Match) -> Meaning | None:
    return _daypart(m["part"] or m["mid"], None)


@rule(
    "dayparts.bare",
    r"(?:early |late |mid-|mid )?(?P<part>morning|afternoon|evening|nightfall|night|dawn|dusk|daybreak|sunset|sunrise"
    r"|lunchtime)(?:-?time)?",
    examples=("dawn", "nightfall", "night", "mid-morning", "night-time"),
    lookalikes=("a dawn raid", "evening dress", "a night club"),
    not_before=r"\b(?:[Oo]ne|every|each|per|two|three|several|another|opening|wedding|first|election)\s+|[a-z]-",
    not_after=_THINGS + r"|s\b",
)
def bare(m: Match) -> Meaning | None:
    return _daypart(m["part"], None, bare=True)

"""What holds of every text: properties, with texts drawn by hypothesis (always the same ones)."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from timeline.expressions import lexicon as lex
from timeline.expressions.registry import rules
from timeline.model import Expression

Read = Callable[..., tuple[Expression, ...]]

_FOLDER = Path(__file__).parents[1] / "corpus" / "expressions"
_CASES: list[Any] = [
    case
    for path in sorted(_FOLDER.glob("*.toml"))
    for case in tomllib.loads(path.read_text(encoding="utf-8"))["case"]
]
_EXAMPLES = [example for r in rules() for example in r.examples]
_WORDS = sorted(
    {
        word
        for table in (lex.MONTHS, lex.WEEKDAYS, lex.SEASONS, lex.UNITS, lex.SMALL, lex.TENS, lex.ORDINALS)
        for word in table
    }
    | {
        word
        for table in (lex.EXACT_COUNTS, lex.DAYPARTS, lex.MODIFIERS, lex.PARTS, lex.ZONES)
        for word in table
    }
    | {
        "ago",
        "later",
        "earlier",
        "last",
        "next",
        "this",
        "that",
        "the",
        "thousand",
        "o'clock",
        "BC",
        "A.D.",
        "Q3",
        "May",
        "March",
    }
)
_GLUE = [
    "and",
    "or",
    "to",
    "–",
    "-",
    ",",
    ".",
    ":",
    "/",
    "\n",
    "\n\n",
    "of",
    "in",
    "on",
    "until",
    "he said",
    "will",
    "was",
]
_GLUE += ["(", ")", "’s", "é", "😀", "%", "$", "3", "12", "31", "00", "1914", "2018", "st", "'"]

_ANY_TEXT = st.text(max_size=200)
_PIECES = st.one_of(*(st.sampled_from(pieces) for pieces in (_EXAMPLES, _WORDS, _GLUE)))
_TIMELY = st.lists(_PIECES, max_size=25).map(" ".join)
_CROWDED = st.lists(_PIECES, max_size=12).map("".join)
_TEXTS = st.one_of(_ANY_TEXT, _TIMELY, _CROWDED)
_PUBLISHED = st.datetimes(datetime(1800, 1, 1), datetime(2100, 1, 1)).map(
    lambda d: d.isoformat(timespec="minutes")
)
_POLICIES = st.sampled_from([None, "news", "narrative"])

_settled = settings(derandomize=True, max_examples=300, deadline=None)


def _whole(value: str) -> tuple[datetime, datetime] | None:
    """The interval that a plain TIMEX3 value names, told by other means than the tagger's."""
    if re.fullmatch(r"\d{4}", value):
        return datetime(int(value), 1, 1), datetime(int(value) + 1, 1, 1)
    if re.fullmatch(r"\d{4}-\d\d", value):
        first = datetime.fromisoformat(value + "-01")
        return first, (first + timedelta(days=31)).replace(day=1)
    if re.fullmatch(r"\d{4}-\d\d-\d\d(T[A-Z]{2}|T24)?", value):
        first = datetime.fromisoformat(value[:10])
        return first, first + timedelta(days=2 if value.endswith("T24") else 1)
    if match := re.fullmatch(r"(\d{4})-W(\d\d)(-WE)?", value):
        monday = datetime.strptime(f"{match[1]}-{match[2]}-1", "%G-%V-%u")
        return monday + timedelta(days=5 if match[3] else 0), monday + timedelta(days=7)
    return None


@_settled
@given(_TEXTS, _PUBLISHED, _POLICIES)
def test_expressions_are_sound_whatever_the_text(
    read: Read, text: str, published: str, policy: str | None
) -> None:
    position = 0
    earlier = {"published", "none"}
    for number, e in enumerate(read(text, published, policy), 1):
        assert e.expression_id == f"x{number}"
        assert text[e.char_start : e.char_end] == e.text
        assert e.text.strip() == e.text != ""
        assert e.char_start >= position
        position = e.char_end
        assert e.type in {"DATE", "TIME", "DURATION", "SET"}
        assert e.value
        assert e.anchor in earlier
        earlier.add(e.expression_id)
        for start, end in ((e.start, e.end), *((o.start, o.end) for o in e.alternatives)):
            assert start is None or end is None or start < end
        assert e.value not in [o.value for o in e.alternatives]
        if e.type == "SET":
            assert (e.start, e.end) == (None, None)


@_settled
@given(_TIMELY, _PUBLISHED, _POLICIES)
def test_the_interval_is_that_of_the_value(read: Read, text: str, published: str, policy: str | None) -> None:
    for e in read(text, published, policy):
        whole = _whole(e.value) if e.type in ("DATE", "TIME") else None
        if whole is None or e.start is None or e.end is None:
            continue
        if e.mod is None and e.type == "DATE":
            assert (e.start, e.end) == whole, e
        else:
            assert whole[0] <= e.start < e.end <= whole[1], e


@_settled
@given(_TEXTS, _PUBLISHED)
def test_the_same_text_is_read_in_the_same_way(read: Read, text: str, published: str) -> None:
    assert read(text, published) == read(text, published)


@settings(_settled, max_examples=200)
@example("May", "é", "2018-01-13")
@given(_TIMELY, st.sampled_from(["é", "😀", "日本語", "a\u0301", "\ud83d", "ß ﬁ", "\u200b"]), _PUBLISHED)
def test_what_stands_before_only_shifts(read: Read, text: str, before: str, published: str) -> None:
    ahead = f"{before * 3}.\n\n"
    alone = read(text, published, "news")
    after = read(ahead + text, published, "news")
    shifted = [
        e._replace(char_start=e.char_start + len(ahead), char_end=e.char_end + len(ahead)) for e in alone
    ]
    assert list(after) == shifted


_WEEKDAY_TEXTS = [
    f"He {verb} on {shift}{day}."
    for verb in ("spoke", "will speak", "is due", "speaks")
    for shift in ("", "this ", "next ", "last ")
    for day in ("Monday", "Wednesday", "Saturday", "Sunday")
] + [
    "They met yesterday.",
    "It opens the day after tomorrow.",
    "They came this weekend.",
    "It closed last week.",
    "He fell on Friday night.",
]


@_settled
@given(st.sampled_from(_WEEKDAY_TEXTS), st.dates(date(1950, 1, 1), date(2050, 1, 1)), st.integers(-60, 60))
def test_weekdays_move_with_publication_by_whole_weeks(
    read: Read, text: str, published: date, weeks: int
) -> None:
    moved = timedelta(weeks=weeks)
    (here,) = read(text, published.isoformat())
    (there,) = read(text, (published + moved).isoformat())
    assert here.start is not None
    assert here.end is not None
    assert (there.start, there.end) == (here.start + moved, here.end + moved)
    assert (there.grain, there.why, there.rule) == (here.grain, here.why, here.rule)
    for other, elsewhere in zip(here.alternatives, there.alternatives, strict=True):
        assert other.start is not None
        assert elsewhere.start == other.start + moved


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("She will sing.", "He fell."),
        ("He fell", "She will sing"),
        ("Nobody said a word. They had left!", "He will be told. Will he?"),
        ("", "The bridge fell in May 2016. It will open again next Tuesday."),
    ],
)
def test_other_paragraphs_that_say_no_time_before_have_no_say(before: str, after: str, read: Read) -> None:
    for case in _CASES:
        text, published, policy = case["text"], case["published"], case.get("policy", "news")
        alone = read(text, published, policy)
        start = len(before) + 2
        among = read(f"{before}\n\n{text}\n\n{after}", published, policy)
        here = [
            e._replace(char_start=e.char_start - start, char_end=e.char_end - start)
            for e in among
            if e.char_start < start + len(text)
        ]
        assert here == list(alone), text

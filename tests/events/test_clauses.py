"""Clauses, sentence by sentence: who does what, how surely, with what, and on which clause it hangs.

The sentences stand in `clauses/*.txt`, one kind of news after another; the first lines there say how to read them.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.events.clauses import Clause, parse, parse_sentence
from timeline.language import split
from timeline.language.wordlists import words

_FOLDER = Path(__file__).with_name("clauses")
Line = tuple[str, ...]


def _cases() -> Iterator[tuple[str, list[Line]]]:
    for path in sorted(_FOLDER.glob("*.txt")):
        lines: list[Line] = []
        for raw in path.read_text(encoding="utf-8").splitlines():
            if raw.startswith("  "):
                lines.append(tuple(part.strip() for part in raw.split("|")))
            elif raw and not raw.startswith("#"):
                lines = []
                yield raw, lines


def _form(clause: Clause) -> set[str]:
    verb = clause.verb
    assert verb is not None
    said = {verb.tense, verb.modality or "", verb.aspect if verb.aspect != "none" else ""}
    said |= {"passive" if verb.voice == "passive" else "", "" if verb.polarity else "not"}
    return said - {""}


def _differences(clauses: tuple[Clause, ...], clause: Clause, line: Line) -> list[str]:
    kind, subject, _, form, parts, governor = line
    found = [part.text for part in (*clause.objects, *clause.adverbs)]
    found += [f"{prep.prep} {prep.text}" for prep in clause.preps]
    over = clauses[clause.governor].verb if clause.governor is not None else None
    pairs = [
        (kind, clause.kind),
        (subject, clause.subject.text if clause.subject else ""),
        (governor, over.head if over else ""),
    ]
    differ = [f"{asked!r} is {had!r}" for asked, had in pairs if asked not in ("-", had)]
    if form != "-" and set(form.split()) != _form(clause):
        differ.append(f"{form!r} is {sorted(_form(clause))}")
    if parts != "-":
        asked = [part.strip() for part in parts.split(";") if part.strip()]
        differ += [f"{part!r} is not in {found}" for part in asked if part not in found]
    return differ


_CASES = list(_cases())


@pytest.mark.parametrize(("sentence", "lines"), _CASES, ids=[case[0][:60] for case in _CASES])
def test_sentence(sentence: str, lines: list[Line]) -> None:
    assert lines
    clauses = parse(sentence)
    for line in lines:
        heads = [clause for clause in clauses if clause.verb is not None and clause.verb.head == line[2]]
        assert heads, (
            f"no clause of {line[2]!r} in {[clause.verb and clause.verb.head for clause in clauses]}"
        )
        assert [] in (tries := [_differences(clauses, clause, line) for clause in heads]), tries


def _one(text: str, head: str) -> Clause:
    (found,) = [clause for clause in parse(text) if clause.verb is not None and clause.verb.head == head]
    return found


def test_marker_and_relation_say_how_a_clause_hangs_on_another() -> None:
    text = "He will fly to Rome to meet the pope and then visit Bari before returning home."
    said = {clause.verb.head: (clause.marker, clause.relation) for clause in parse(text) if clause.verb}
    assert said == {
        "fly": (None, None),
        "meet": ("to", "purpose"),
        "visit": ("and", "then"),
        "return": ("before", "before"),
    }


def test_control_and_coordination_share_the_subject() -> None:
    clauses = parse("Abe told aides to wait before leaving Oslo, and later apologised.")
    assert [(clause.subject.text, clause.shares_subject) for clause in clauses if clause.subject] == [
        ("Abe", False),
        ("aides", True),
        ("aides", True),
        ("Abe", True),
    ]


def test_apposition_is_a_clause_without_a_verb() -> None:
    clauses = parse("She spoke in Riga, the last stop of her tour.")
    apposed = clauses[-1]
    assert (apposed.kind, apposed.relation, apposed.governor, apposed.verb) == (
        "verbless",
        "apposition",
        0,
        None,
    )
    assert apposed.subject is not None
    assert apposed.subject.text == "Riga"
    assert [phrase.text for phrase in apposed.objects] == ["the last stop"]
    assert [prep.text for prep in apposed.preps] == ["her tour"]


def test_apposition_reaches_over_a_time() -> None:
    apposed = parse("Harris heads to Georgia on Thursday, her third stop there since July.")[-1]
    assert apposed.subject is not None
    assert (apposed.subject.text, apposed.objects[0].text) == ("Georgia", "her third stop")


def test_list_is_no_apposition() -> None:
    assert all(clause.verb for clause in parse("He met the mayor, the bishop and the judge."))


def test_list_lines_are_verbless() -> None:
    first, second = parse("May 3 – Berlin, Columbiahalle\nMay 5 – Hamburg, Docks")
    assert (first.kind, [time.text for time in first.adverbs]) == ("verbless", ["May 3"])
    assert [phrase.text for phrase in second.objects] == ["Hamburg", "Docks"]


def test_dateline_is_parted_from_its_sentence() -> None:
    host, said, line = parse("PARIS (AP) — France will host the summit, officials said Friday.")
    assert host.subject is not None
    assert host.subject.text == "France"
    assert host.governor == 1
    assert said.verb is not None
    assert (line.relation, line.objects[0].text) == ("dateline", "PARIS")


def test_where_takes_up_the_place() -> None:
    clause = _one("The envoy is expected in Moscow on Monday, where he will meet Lavrov.", "meet")
    assert clause.antecedent is not None
    assert clause.antecedent.text == "Moscow"


def test_preposition_says_what_stands_before_it() -> None:
    text = "He arrived for talks in Dhaka."
    prep = _one(text, "arrive").preps[1]
    assert prep.host is not None
    assert (prep.text, text[slice(*prep.host)]) == ("Dhaka", "talks")
    assert _one(text, "arrive").preps[0].host is None


def test_conjuncts_of_a_subject() -> None:
    subject = _one("Abe and the leader of Estonia met.", "meet").subject
    assert subject is not None
    assert subject.text == "Abe and the leader of Estonia"
    assert [conjunct.text for conjunct in subject.conjuncts] == ["Abe", "the leader"]
    assert (subject.head_start, subject.head_end) == (0, 3)


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("“We will go to Oslo,” the singer said.", {"go": "say"}),
        ('"We will go to Oslo," said the singer.', {"go": "say"}),
        ("``We will go,'' she added. ``We leave on Friday.''", {"go": "add", "leave": "add"}),
        ("She said: “We won. They lost.”", {"win": "say", "lose": "say"}),
        ("She said the tour would go on.", {"go": "say"}),
        ("The tour will go on, she said.", {"go": "say"}),
        ("They left. “It is late,” he said.", {"leave": None, "be": "say"}),
    ],
)
def test_speaker(text: str, speakers: dict[str, str | None]) -> None:
    clauses = parse(text)
    for clause in clauses:
        if clause.verb is not None and clause.verb.head in speakers:
            verb = clauses[clause.speaker].verb if clause.speaker is not None else None
            assert (verb.head if verb else None) == speakers[clause.verb.head]


def test_quoted_only_inside_the_marks() -> None:
    clauses = parse("“We will go,” she said. He left.")
    assert [clause.quoted for clause in clauses] == [True, False, False]


def test_quote_without_an_end_stops_with_its_paragraph() -> None:
    clauses = parse("“We will go, she said.\n\nHe left.")
    assert [clause.quoted for clause in clauses if clause.verb and clause.verb.head == "leave"] == [False]


def test_governors_count_in_the_document() -> None:
    clauses = parse("He left. She stayed because it rained.")
    rained = clauses[2]
    assert rained.governor == 1
    assert (rained.sentence, rained.sentence_start) == (1, 9)


def test_one_sentence_is_parsed_as_in_its_document() -> None:
    text = "He left. She stayed because it rained."
    span = split(text)[1]
    alone = parse_sentence(text, span.start, span.end, 1)
    assert [clause._replace(governor=None) for clause in parse(text)[1:]] == [
        clause._replace(governor=None) for clause in alone
    ]
    assert alone[1].governor == 0


def test_chosen_sentences_only() -> None:
    text = "He left. She stayed."
    assert [clause.verb.head for clause in parse(text, split(text)[1:]) if clause.verb] == ["stay"]


def test_nothing_to_parse() -> None:
    assert parse("") == parse(" \n ") == parse("…") == ()


_WORDS = sorted(
    words(
        """the a of in to and but , . ; : who which that when if said told will is was been being Abe Tokyo visit visits
        visiting visited cut met saw her his him they he it Friday last year 3 2018 " ' “ ” ( ) – not never no one
        before after as while by for 's n't up off then also first home June may have had do did having because
        according plans report"""
    )
)


@settings(max_examples=300, deadline=None, derandomize=True)
@given(st.lists(st.sampled_from(_WORDS), max_size=30), st.sampled_from([" ", "\n", "\n\n", ""]))
def test_any_words_give_spans_that_hold(tokens: list[str], gap: str) -> None:
    text = " ".join(tokens[:15]) + gap + " ".join(tokens[15:])
    clauses = parse(text)
    for clause in clauses:
        assert 0 <= clause.sentence_start <= clause.start < clause.end <= clause.sentence_end <= len(text)
        for link in (clause.governor, clause.speaker):
            assert link is None or 0 <= link < len(clauses)
        phrases = [*clause.objects, *clause.adverbs, *clause.preps]
        phrases += [phrase for phrase in (clause.subject, clause.antecedent) if phrase]
        for phrase in phrases:
            assert text[phrase.start : phrase.end] == phrase.text
            assert phrase.start <= phrase.head_start < phrase.head_end <= phrase.end
        if clause.verb is not None:
            assert clause.verb.start <= clause.verb.head_start < clause.verb.head_end <= clause.verb.end

"""Tokens and their tags: what a word is taken for where it stands."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.language import tags, tokenize
from timeline.language.tokens import Tokens


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He can't, won't and didn't.", "He|ca|n't|,|wo|n't|and|did|n't|."),
        ("Abe’s tour, they’re off", "Abe|’s|tour|,|they|’re|off"),
        ("the leaders' talks", "the|leaders|'|talks"),
        ("O'Brien met AT&T", "O'Brien|met|AT&T"),
        ("on Jan. 12 at 5:30 p.m.", "on|Jan.|12|at|5:30|p.m."),
        ("a six-nation tour, 12-17 May", "a|six-nation|tour|,|12-17|May"),
        ("$1.5 billion, 3%", "$|1.5|billion|,|3|%"),
        ("U.S.-Japan ties", "U.S.-Japan|ties"),
        ("George W. Bush Jr.", "George|W.|Bush|Jr."),
        ("Lena Ortiz (D-Mass.) spoke", "Lena|Ortiz|(|D-Mass.|)|spoke"),
        ("``Go,'' he said", "``|Go|,|''|he|said"),
        ("see https://example.org/a?b=1 now", "see|https://example.org/a?b=1|now"),
        ("1990s ’68 3rd", "1990s|’68|3rd"),
        ("Köln – São Paulo", "Köln|–|São|Paulo"),
    ],
)
def test_words(text: str, expected: str) -> None:
    assert "|".join(tokenize(text).text) == expected


@pytest.mark.parametrize(
    ("text", "word", "tag"),
    [
        ("The visit ended.", "visit", tags.NOUN),
        ("They visit Rome.", "visit", tags.BASE),
        ("He will visit Rome.", "visit", tags.BASE),
        ("He plans to leave.", "plans", tags.THIRD),
        ("His plans changed.", "plans", tags.PLURAL),
        ("Leaders meet to talk.", "meet", tags.BASE),
        ("The talks resume today.", "talks", tags.PLURAL),
        ("Abe talks to Putin.", "talks", tags.THIRD),
        ("The tour stops in Rome.", "stops", tags.THIRD),
        ("The price of shoes rises in May.", "rises", tags.THIRD),
        ("The report on schools calls for money.", "calls", tags.THIRD),
        ("The volume of arms sales fell.", "sales", tags.PLURAL),
        ("The band's US dates begin in Ohio.", "dates", tags.PLURAL),
        ("Shares of the bank fall in early trade.", "fall", tags.BASE),
        ("The couple head home on Sunday.", "head", tags.BASE),
        ("She will see a water project near Bath.", "project", tags.NOUN),
        ("Under Secretary Cole left.", "Under", tags.PROPN),
        ("Leaving Rome on Friday, he will fly to Turin.", "Leaving", tags.GERUND),
        ("That will, in turn, force them out.", "force", tags.BASE),
        ("The first stop is Rome.", "stop", tags.NOUN),
        ("He reports to the king.", "reports", tags.THIRD),
        ("The reports were wrong.", "reports", tags.PLURAL),
        ("He was seen.", "seen", tags.PPART),
        ("The man arrested in Rome was freed.", "arrested", tags.PPART),
        ("Police arrested the man.", "arrested", tags.PAST),
        ("The people killed were young.", "killed", tags.PPART),
        ("The increased pressure helped.", "increased", tags.ADJ),
        ("They left on Monday.", "left", tags.PAST),
        ("The left won.", "left", tags.NOUN),
        ("It has left port.", "left", tags.PPART),
        ("He cut the ribbon.", "cut", tags.PAST),
        ("They will cut it.", "cut", tags.BASE),
        ("A tax cut passed.", "cut", tags.PAST),
        ("He went to Rome.", "to", tags.PREP),
        ("He went to see Rome.", "to", tags.TO),
        ("They returned to work.", "to", tags.PREP),
        ("They saw that it was late.", "that", tags.THAT),
        ("They left that night.", "that", tags.DET),
        ("That is late.", "That", tags.PRON),
        ("He left after the war ended.", "after", tags.SUBORD),
        ("He left after the war.", "after", tags.PREP),
        ("He left before returning home.", "before", tags.PREP),
        ("It's late.", "'s", tags.BE),
        ("It's been late.", "'s", tags.HAVE),
        ("Abe's tour ended.", "'s", tags.POSS),
        ("He'd go.", "'d", tags.MODAL),
        ("He'd gone.", "'d", tags.HAVE),
        ("He met her mother.", "her", tags.DET),
        ("He met her.", "her", tags.OBJECT),
        ("Theresa May left.", "May", tags.PROPN),
        ("In May they left.", "May", tags.TIME),
        ("They left last year.", "year", tags.TIME),
        ("The year was long.", "year", tags.NOUN),
        ("They left in 1917.", "1917", tags.TIME),
        ("It cost 1917 pounds.", "1917", tags.NUM),
        ("They left early.", "early", tags.ADV),
        ("The early train left.", "early", tags.ADJ),
        ("White said no.", "White", tags.PROPN),
        ("White houses burned.", "White", tags.ADJ),
        ("The following day he left.", "following", tags.ADJ),
        ("Following the war he left.", "Following", tags.PREP),
        ("They left because of him.", "because", tags.PREP),
        ("They left because he came.", "because", tags.SUBORD),
        ("The building fell.", "building", tags.NOUN),
        ("They are building a dam.", "building", tags.GERUND),
        ("After meeting Putin he left.", "meeting", tags.GERUND),
        ("After the meeting he left.", "meeting", tags.NOUN),
        ("No longer young, he left.", "No", tags.NOT),
        ("They tweeted it.", "tweeted", tags.PAST),
        ("He rescheduled the gig.", "rescheduled", tags.PAST),
        ("Italy won.", "Italy", tags.PROPN),
        ("Soldiers marched.", "Soldiers", tags.PLURAL),
    ],
)
def test_tag(text: str, word: str, tag: str) -> None:
    tokens = tokenize(text)
    assert tags.NAMES[tokens.tags[tokens.text.index(word)]] == tags.NAMES[tag]
    assert tokens.tags[tokens.text.index(word)] == tag


def test_title_case_headline_is_read_in_lower_case() -> None:
    tokens = tokenize("Prime Minister Wins Vote After Long Debate")
    assert tokens.tags[tokens.text.index("Wins")] == tags.THIRD
    assert tokens.tags[tokens.text.index("After")] == tags.PREP


def test_passage_has_places_of_the_whole_text() -> None:
    text = "He left. She stayed."
    tokens = tokenize(text, 9, 20)
    assert [text[first:last] for first, last in zip(tokens.start, tokens.end, strict=True)] == list(
        tokens.text
    )
    assert tokens.text == ("She", "stayed", ".")


def test_nothing() -> None:
    assert tokenize("  ") == Tokens((), (), (), (), "")


@given(st.text(max_size=80))
@settings(max_examples=300, deadline=None, derandomize=True)
def test_any_text_has_a_tag_for_every_mark(text: str) -> None:
    tokens = tokenize(text)
    assert len(tokens.text) == len(tokens.lower) == len(tokens.start) == len(tokens.end) == len(tokens.tags)
    assert set(tokens.tags) <= set(tags.NAMES)
    assert "".join(tokens.text) == "".join(text.split())

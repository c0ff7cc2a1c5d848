"""The text of an article with its sentences and expressions marked."""

from __future__ import annotations

import re
from datetime import datetime
from html import unescape

import pytest

from timeline.model import Alternative, Expression
from timeline.report import passage as pages
from timeline.report.markup import text as markup
from timeline.report.passage import reading


def expression(first: int, last: int, **others: object) -> Expression:
    fields = dict.fromkeys(Expression._fields, "")
    known = {
        "expression_id": f"x{first}",
        "char_start": first,
        "char_end": last,
        "value": "2018",
        "alternatives": (),
    }
    return Expression(**{**fields, "start": None, "end": None, **known, **others})


def passage(text, sentences, expressions, targets):
    readings = {one.expression_id: markup(reading(one)) for one in expressions}
    return pages.passage(text, sentences, expressions, targets, readings)


def plain(markup: str) -> str:
    return unescape(re.sub(r"<[^>]*>", "", markup))


def test_sentences_are_targets_and_expressions_are_marked():
    made = passage("Hi. In 2018 & on.", [(4, 17)], [expression(7, 11)], {})
    assert made == (
        'Hi. <span id="sentence-4" class="sentence">In '
        '<mark id="expression-x7" title="2018"><a href="#reading-x7">2018</a></mark> &amp; on.</span>'
    )


def test_a_mark_leads_to_what_it_dates_where_that_is_known():
    made = passage("In 2018", [], [expression(3, 7)], {"x3": "event-e1"})
    assert '<a href="#event-e1">2018</a>' in made


@pytest.mark.parametrize(
    "sentences",
    [
        [],
        [(0, 5)],
        [(0, 30)],
        [(0, 10), (5, 20)],
        [(0, 20), (5, 10)],
        [(3, 3), (9, 4), (-2, 5), (90, 99)],
        [(8, 999)],
    ],
)
@pytest.mark.parametrize(
    "spans",
    [[], [(0, 4)], [(4, 12)], [(2, 25)], [(2, 8), (6, 9)], [(2, 8), (2, 20)], [(-1, 3), (25, 60), (7, 7)]],
)
def test_the_text_is_whole_whatever_the_offsets(sentences, spans):
    text = "On <Friday> & on Saturday 🙂 x"
    made = passage(text, sentences, [expression(*span) for span in spans], {})
    assert plain(made) == text
    assert len(re.findall('id="', made)) == len(set(re.findall('id="([^"]*)"', made)))


def test_every_start_of_a_sentence_can_be_linked_to_even_where_sentences_overlap():
    made = passage("a" * 30, [(0, 20), (5, 10), (15, 25)], [], {})
    assert re.findall(r"sentence-\d+", made) == ["sentence-0", "sentence-5", "sentence-15"]


def test_of_overlapping_expressions_the_longer_is_marked():
    made = passage(
        "early 2018 on",
        [],
        [expression(6, 10, expression_id="short"), expression(0, 10, expression_id="long")],
        {},
    )
    assert re.findall(r"<mark id=\"([^\"]*)\"", made) == ["expression-long"]


def test_an_expression_across_two_sentences_is_marked_in_both_with_one_id():
    made = passage("one two three", [(0, 6), (6, 13)], [expression(4, 9)], {})
    assert [plain(mark) for mark in re.findall("<mark.*?</mark>", made)] == ["tw", "o t"]
    assert made.count("expression-x4") == 1


def test_a_reading_says_the_value_the_days_and_the_readings_not_chosen():
    friday = (datetime(2018, 1, 12), datetime(2018, 1, 13))
    other = Alternative("2018-01-19", datetime(2018, 1, 19), datetime(2018, 1, 20), "the next")
    one = expression(0, 1, value="2018-01-12", start=friday[0], end=friday[1], alternatives=(other,))
    assert (
        reading(one) == "2018-01-12 (Friday 12 January 2018); not chosen: 2018-01-19 (Friday 19 January 2018)"
    )
    assert reading(expression(0, 1, value="P3D")) == "P3D"

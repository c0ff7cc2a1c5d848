"""The publication date that the head of a text states."""

from __future__ import annotations

import pytest

from timeline.documents import from_text, read
from timeline.documents.dateline import split, stated
from timeline.documents.draft import Unusable


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("Ferry sunk\n\nPublished: March 3, 2022\n\nThe ferry sank on Monday.", "2022-03-03T00:00:00"),
        ("Posted on 12 May 2019 at 09:30\nIt rained.", "2019-05-12T09:30:00"),
        ("Saturday, January 13, 2018\n\nThe minister left on Friday.", "2018-01-13T00:00:00"),
        ("LISBON (18 November 2019) – The minister came home.", "2019-11-18T00:00:00"),
        ("PORT LOUIS, Mauritius, Nov. 18, 2019 (ANP) -- Rain fell.", "2019-11-18T00:00:00"),
        ("Oslo, 4 June 2021: The council met.", "2021-06-04T00:00:00"),
    ],
)
def test_head_states_the_date(text, moment):
    assert stated(text).moment.isoformat() == moment


@pytest.mark.parametrize(
    "text",
    [
        "The ferry sank on 3 March 2022.",
        "Published in 1987, the book was soon forgotten.",
        "2019\nA year of storms.",
        "LISBON, Nov. 18 (ANP) - Rain fell.",
        "One\n\nTwo\n\nThree\n\nFour\n\nFive\n\nPublished: 3 March 2022",
        "Saturday, January 14, 2018\nThat day was a Sunday.",
        "",
    ],
)
def test_other_text_states_none(text):
    assert stated(text) is None


def test_a_date_that_is_promised_and_cannot_be_read_is_a_fault():
    with pytest.raises(Unusable, match=r"03/04/2022.*day/month or month/day"):
        stated("Ferry sunk\nPublished: 03/04/2022\nIt sank on Monday.")


@pytest.mark.parametrize(
    ("text", "metadata", "body"),
    [
        ("Published: 3 March 2022\n\nIt sank.", {"published": "3 March 2022"}, "It sank."),
        ("Ferry sunk\r\nPosted on 3 May 2022\r\nIt sank.", {"published": "3 May 2022", "title": "Ferry sunk"}, "It sank."),
        ("\nFerry sunk\n\n3 May 2022\n\n It sank.", {"published": "3 May 2022", "title": "Ferry sunk"}, "It sank."),
        ("It sank.\n3 May 2022\nThey say.", {}, "It sank.\n3 May 2022\nThey say."),
        ("Ferry sunk\nIt sank.\n", {}, "Ferry sunk\nIt sank.\n"),
        ("3 May 2022", {"published": "3 May 2022"}, ""),
        ("", {}, ""),
    ],
)  # fmt: skip
def test_head_is_parted_from_the_text(text, metadata, body):
    assert split(text) == (metadata, body)


def test_metadata_comes_first_and_the_option_last(tmp_path):
    text = "Published: 3 March 2022\nIt sank on Monday."
    (tmp_path / "a.txt").write_text(f"---\npublished: 2020-01-01\n---\n{text}")
    (tmp_path / "b.txt").write_text(text)
    (tmp_path / "c.txt").write_text("It sank on Monday.")
    told = [(f"{one.published:%Y-%m-%d}", one.published_from) for one in read([tmp_path], "2021-01-01")]
    assert "Published" not in next(one.text for one in read([tmp_path / "b.txt"]))
    assert told == [("2020-01-01", "metadata"), ("2022-03-03", "dateline"), ("2021-01-01", "option")]
    assert from_text(text, published="2020-01-01").published.year == 2020

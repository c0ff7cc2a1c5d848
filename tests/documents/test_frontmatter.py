"""Front matter: the part of YAML that is read, and where its faults are placed."""

import pytest

from timeline.documents.draft import Unusable
from timeline.documents.frontmatter import split


def test_metadata_and_what_follows_it_exactly() -> None:
    text = "---\nTitle: Talks in Oslo\npublished: 2018-01-13\n---\n\n  Body \r\n---\nmore"
    assert split(text) == ({"title": "Talks in Oslo", "published": "2018-01-13"}, "\n  Body \r\n---\nmore")


@pytest.mark.parametrize(
    "text", ["", "Just text.", "\n---\na: b\n---\n", "----\na: b\n---\n", "--- a: b ---", "- - -"]
)
def test_a_text_that_does_not_open_with_it_has_none(text: str) -> None:
    assert split(text) == ({}, text)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_line_end_is_one(end: str) -> None:
    text = end.join(["---", "title: A", "# a note", "", "...", "Body", ""])
    assert split(text) == ({"title": "A"}, f"Body{end}")


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("plain words", "plain words"),
        ("Talks in Oslo: day two", "Talks in Oslo: day two"),
        ('"She said \\"no\\" in \\u004fslo"', 'She said "no" in Oslo'),
        ('"quoted" # and a note', "quoted"),
        ("'it''s done'", "it's done"),
        ('"We go on" says the minister', '"We go on" says the minister'),
        ('"no such escape \\q"', '"no such escape \\q"'),
        ("words # and a note", "words"),
        ("Route#9", "Route#9"),
        (">\n  folded over\n  two lines", "folded over two lines"),
        ("folded over\n  two lines", "folded over two lines"),
        ("\n  on the next line", "on the next line"),
    ],
)
def test_scalars(written: str, value: str) -> None:
    metadata, body = split(f"---\ntitle: {written}\nid: 7\n---\nBody")
    assert metadata == {"title": value, "id": "7"}
    assert body == "Body"


@pytest.mark.parametrize("written", ["", "~", "null", '""', "# only a note"])
def test_an_empty_value_is_left_out(written: str) -> None:
    assert split(f"---\ntitle: {written}\n---\n") == ({}, "")


def test_lists_and_mappings_under_other_keys_are_read_past() -> None:
    text = "---\ntags:\n  - a\n- b\nauthors: [x,\n  y\n]\nimage:\n  src: 1.png\ntitle: A\n---\nBody"
    metadata, body = split(text)
    assert metadata["title"] == "A"
    assert body == "Body"


@pytest.mark.parametrize(
    ("text", "line", "why"),
    [
        ("---\npublished: 2018-01-13\nBody", 3, "key: value"),
        ("---\npublished: 2018-01-13\n", 1, "never closed"),
        ("---", 1, "never closed"),
        ("---\ntitle: A\n\nPublished: 2018\nTITLE: B\n---\n", 5, "given twice"),
        ("---\n  indented under nothing\n---\n", 2, "key: value"),
    ],
)
def test_a_fault_is_placed(text: str, line: int, why: str) -> None:
    with pytest.raises(Unusable, match=why) as fault:
        split(text)
    assert fault.value.line == line

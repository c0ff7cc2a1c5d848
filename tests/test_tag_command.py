"""`timeline tag`: TimeML that an XML reader takes, JSON lines with the columns of the table."""

from __future__ import annotations

import json
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline import cli, documents, expressions
from timeline.expressions.timeml import to_timeml

TEXT = "She said Friday that talks will resume on Monday;\r\nthe <first> R&D round was in 2016, “two days” of it."


def written(text: str, published: str = "2018-01-13", title: str | None = None) -> ElementTree.Element:
    article = documents.from_text(text, published, title=title, doc_id="a&b")
    return ElementTree.fromstring(to_timeml(article, expressions.tag(article)))


def test_the_text_is_kept_to_the_letter() -> None:
    body = written(TEXT).find("TEXT")
    assert body is not None
    assert "".join(body.itertext()) == TEXT


def test_each_expression_is_a_timex3_with_its_anchor() -> None:
    body = written(TEXT).find("TEXT")
    assert body is not None
    found = [(t.text, t.get("type"), t.get("value"), t.get("anchorTimeID")) for t in body.iter("TIMEX3")]
    assert found == [
        ("Friday", "DATE", "2018-01-12", "t0"),
        ("Monday", "DATE", "2018-01-15", "t0"),
        ("2016", "DATE", "2016", None),
        ("two days", "DURATION", "P2D", None),
    ]


def test_the_publication_date_is_the_creation_time() -> None:
    root = written("Nothing.", "2018-01-13T09:30", title="A <title>")
    time = root.find("DCT/TIMEX3")
    assert time is not None
    assert (time.get("tid"), time.get("type"), time.get("value")) == ("t0", "TIME", "2018-01-13T09:30")
    assert time.get("functionInDocument") == "CREATION_TIME"
    assert (root.findtext("TITLE"), root.findtext("DOCID")) == ("A <title>", "a&b")


@settings(derandomize=True, deadline=None, max_examples=60)
@given(st.text(st.characters(exclude_categories=("Cs", "Cc", "Cn")), min_size=1).filter(str.strip))
def test_any_text_makes_xml_that_can_be_read(text: str) -> None:
    body = written(f"On Friday {text}").find("TEXT")
    assert body is not None
    assert "".join(body.itertext()) == f"On Friday {text}"


def test_what_xml_cannot_hold_is_replaced_one_for_one() -> None:
    body = written("on\x00Friday\x0b.").find("TEXT")
    assert body is not None
    assert "".join(body.itertext()) == "on\ufffdFriday\ufffd."


def test_json_lines_have_the_columns_of_the_table(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "a.txt"
    file.write_text(TEXT, encoding="utf-8")
    assert cli.main(["tag", str(file), "--published", "2018-01-13"]) == 0
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [row["text"] for row in rows] == ["Friday", "Monday", "2016", "two days"]
    assert rows[0]["start"] == "2018-01-12T00:00:00"
    assert rows[0]["alternatives"][0]["value"] == "2018-01-19"


def test_timeml_is_of_one_article(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "two.jsonl"
    one = {"published": "2018-01-13", "text": "Now."}
    file.write_text("\n".join(json.dumps({**one, "id": name}) for name in "ab"), encoding="utf-8")
    assert cli.main(["tag", str(file), "--format", "timeml"]) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert "holds 2 articles" in said.err


def test_a_file_without_a_date_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "a.txt"
    file.write_text("On Friday.", encoding="utf-8")
    assert cli.main(["tag", str(file)]) == 1
    assert "no publication date" in capsys.readouterr().err

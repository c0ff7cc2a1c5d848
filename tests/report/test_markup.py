"""The builder of HTML."""

from __future__ import annotations

import json

import pytest

from timeline.report.markup import Html, Row, data_script, element, join, link, source_link, table, text


def test_what_is_not_markup_is_escaped():
    assert text("<b> & \"'") == "&lt;b&gt; &amp; &quot;&#x27;"
    assert element("p", "<i>", Html("<b>")) == "<p>&lt;i&gt;<b></p>"
    assert join(["<", Html("<")], "&") == "&lt;&amp;<"


def test_attributes_are_escaped_and_left_out_when_none():
    made = element("a", "x", href='"><script>', aria_label="a", class_="c", title=None)
    assert made == '<a href="&quot;&gt;&lt;script&gt;" aria-label="a" class="c">x</a>'


def test_elements_without_content_have_no_end():
    assert element("meta", charset="utf-8") == '<meta charset="utf-8">'


@pytest.mark.parametrize(
    "source", ["javascript:alert(1)", "data:text/html,x", "data/raw/a.md", " https://x", "file:///x"]
)
def test_only_web_addresses_become_links(source):
    assert "<a" not in source_link(source)


def test_web_addresses_become_links_that_tell_nothing_of_the_reader():
    made = source_link("https://example.org/?a=1&b=2")
    assert 'href="https://example.org/?a=1&amp;b=2"' in made
    assert 'rel="noreferrer noopener"' in made


def test_data_in_a_page_cannot_end_its_block_and_reads_back_as_it_was():
    value = {"text": "</script><!--<script>\u2028&amp;"}
    block = data_script("d", value)
    inside = block.split(">", 1)[1].rsplit("</script>", 1)[0]
    assert not set("<>&") & set(inside)
    assert json.loads(inside) == value


def test_a_table_says_its_heading_in_every_cell():
    made = table("Caption <", ("A", "B&"), [Row("r1", ("<x>", link("#y", "y"))), Row(None, ("1", "2"))])
    assert '<tr role="row" id="r1"><td role="cell" data-label="A">&lt;x&gt;</td>' in made
    assert '<td role="cell" data-label="B&amp;"><a href="#y">y</a></td></tr>' in made
    assert "<caption>Caption &lt;</caption>" in made


def test_a_row_must_have_a_cell_for_each_heading():
    for cells in (("1",), ("1", "2", "3")):
        with pytest.raises(TypeError):
            table("", ("A", "B"), [Row(None, cells)])


def test_a_percent_sign_is_text_like_any_other():
    made = table("100 %s", ("%s", "5 %"), [Row(None, ("%s %d %%", "%(x)s"))])
    assert '<td role="cell" data-label="%s">%s %d %%</td><td role="cell" data-label="5 %">%(x)s</td>' in made

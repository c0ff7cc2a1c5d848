"""A tour as a picture, drawn by the real exporter in a real Chromium."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest

from timeline.report import PictureError, picture


@pytest.fixture
def _browser(chromium, monkeypatch):
    monkeypatch.setenv("BROWSER_PATH", chromium)


@pytest.mark.browser
@pytest.mark.usefixtures("_browser")
def test_a_tour_is_drawn_as_svg_with_every_stop_in_words(tables):
    drawing = picture(tables, "abe-t1", "svg")
    words = "".join(ElementTree.fromstring(drawing).itertext())
    for place in (
        "Estonia",
        "Latvia",
        "Lithuania",
        "Bulgaria",
        "Serbia",
        "Romania",
        "published Sat 13 Jan 2018",
    ):
        assert place in words


@pytest.mark.browser
@pytest.mark.usefixtures("_browser")
def test_a_tour_is_drawn_as_png(tables):
    assert picture(tables, "vesper", "png").startswith(b"\x89PNG")


def test_a_tour_that_is_not_there_is_named_with_those_that_are(tables):
    with pytest.raises(PictureError, match=r"no tour 'nobody'; the tours are .*abe-t1"):
        picture(tables, "nobody", "png")


def test_without_a_browser_it_says_what_to_install(tables, monkeypatch):
    monkeypatch.delenv("BROWSER_PATH", raising=False)
    monkeypatch.setenv("PATH", "")
    with pytest.raises(PictureError, match="install one, or name it in BROWSER_PATH"):
        picture(tables, "abe-t1", "png")

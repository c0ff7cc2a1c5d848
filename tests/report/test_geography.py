"""Places by name and on the map's outlines."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest

from timeline.report.geography import coordinates, country_label
from timeline.report.outlines import Window, outline, world


def test_a_code_that_no_country_has_stands_for_itself():
    assert country_label("QQ") == "QQ"


def test_coordinates_are_those_of_the_place_in_its_country():
    tallinn, paris, texas = (
        coordinates("Tallinn", "EE"),
        coordinates("Paris", "FR"),
        coordinates("Paris", "US"),
    )
    assert tallinn == pytest.approx((24.75, 59.44), abs=0.1)
    assert paris == pytest.approx((2.35, 48.85), abs=0.1)
    assert texas == pytest.approx((-95.6, 33.7), abs=0.2)


@pytest.mark.parametrize(("place", "country"), [("home", "JP"), ("Europe", None), ("Oslo", "JP"), ("", None)])
def test_what_has_no_point_has_no_coordinates(place, country):
    assert coordinates(place, country) is None


BALTIC = Window(20, 54, 29, 60)


def test_an_outline_is_cut_to_the_window():
    assert list(outline("EE", BALTIC))
    for code in ("EE", "RU", "SE"):
        for ring in outline(code, BALTIC):
            assert all(20 <= lon <= 29 and 54 <= lat <= 60 for lon, lat in ring)
    assert list(outline("JP", BALTIC)) == list(outline("QQ", BALTIC)) == []


def test_an_outline_within_the_window_is_whole():
    (ring,) = outline("LU", Window(0, 40, 20, 60))
    assert min(lon for lon, _ in ring) == pytest.approx(5.7, abs=0.1)
    assert max(lat for _, lat in ring) == pytest.approx(50.2, abs=0.1)


def test_outlines_go_on_beyond_the_date_line():
    west_of_the_line, east_of_it = Window(170, -25, 200, -10), Window(-190, -25, -160, -10)
    assert list(outline("WS", west_of_the_line))
    assert list(outline("FJ", east_of_it))


def test_the_picture_of_the_world_has_every_outline_once():
    picture = ElementTree.fromstring(world())
    (path,) = picture
    assert picture.get("viewBox") == "-9000 -4500 18000 9000"
    assert str(path.get("d")).count("z") > 1000

"""Places by name and on the map's outlines."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest

from timeline.report.geography import coordinates, country_label
from timeline.report.outlines import has_outline, land, world


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


def shape(picture: bytes) -> str:
    """The path of a picture, which is of the whole world."""
    root = ElementTree.fromstring(picture)
    assert root.get("viewBox") == "-9000 -4500 18000 9000"
    return str(root[-1].get("d"))


def corners(picture: bytes) -> list[tuple[float, float]]:
    """All points of a picture in degrees."""
    found = []
    for ring in shape(picture).removesuffix("z").split("z"):
        first, steps = ring.removeprefix("M").split("l")
        x, y = map(int, first.split())
        found.append((x / 50, y / 50))
        numbers = [int(number) for number in steps.split()]
        for right, up in zip(numbers[::2], numbers[1::2], strict=True):
            x, y = x + right, y + up
            found.append((x / 50, y / 50))
    return found


def test_the_picture_of_the_world_has_every_outline_once():
    assert shape(world()).count("z") > 1000


def test_the_picture_of_a_country_is_where_the_country_lies():
    lons, lats = zip(*corners(land("LU")), strict=True)
    assert (min(lons), max(lats)) == pytest.approx((5.7, 50.2), abs=0.1)


def test_what_crosses_the_date_line_stands_on_both_sides():
    lons = [lon for lon, _ in corners(land("RU"))]
    assert min(lons) < -180 < 180 < max(lons)
    assert min(lon for lon in lons if lon > 0) < 30


def test_not_every_code_has_an_outline():
    assert has_outline("LV")
    assert not has_outline("QQ")

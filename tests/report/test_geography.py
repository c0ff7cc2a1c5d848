"""Places by name and on the map's outlines."""

from __future__ import annotations

import pytest

from timeline.report.geography import coordinates, country_label, place_label
from timeline.report.outlines import Window, outlines


@pytest.mark.parametrize(
    ("place", "country", "words"),
    [
        ("Tallinn", "EE", "Tallinn, Estonia"),
        ("Estonia", "EE", "Estonia"),
        (None, "EE", "Estonia"),
        ("Narnia", None, "Narnia"),
        ("Narnia", "QQ", "Narnia, QQ"),
        (None, None, ""),
    ],
)
def test_a_place_is_named_with_its_country_once(place, country, words):
    assert place_label(place, country) == words


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


def test_outlines_are_cut_to_the_window():
    window = Window(20, 54, 29, 60)
    found = list(outlines(window))
    assert (
        {"EE", "LV", "LT"} <= {code for code, _ in found} <= {"EE", "LV", "LT", "RU", "BY", "PL", "FI", "SE"}
    )
    for _, ring in found:
        assert all(20 <= lon <= 29 and 54 <= lat <= 60 for lon, lat in ring)


def test_outlines_go_on_beyond_the_date_line():
    east = {code for code, _ in outlines(Window(170, -25, 200, -10))}
    assert {"FJ", "WS"} <= east


def test_every_country_of_a_continent_is_outlined():
    codes = {code for code, _ in outlines(Window(-180, -90, 180, 90))}
    assert len(codes) > 200
    assert {"XK", "TW", "VA", "SG", "MT", "FJ", "US", "CD"} <= codes

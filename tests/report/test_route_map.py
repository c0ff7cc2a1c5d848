"""The map of a tour as markup."""

from __future__ import annotations

import re
from datetime import datetime
from html import unescape
from itertools import combinations
from math import dist
from xml.etree import ElementTree

import pytest

from timeline.model import Bounds, Stop
from timeline.report.route_map import pictures, route_map, visited


def stop(number: int, place: str, country: str | None, **others: object) -> Stop:
    day = datetime(2018, 1, number)
    known = {
        "tour_id": "t",
        "stop_id": f"s{number}",
        "sequence": number,
        "kind": "stop",
        "place": place,
        "country": country,
        "status": "planned",
        "bounds": Bounds(day, day, day, day),
        "dated": True,
        "doc_ids": (),
        "evidence": (),
        "why": "",
    }
    return Stop(**{**known, **others})


BALTIC = [
    stop(1, "Tallinn", "EE"),
    stop(2, "Riga", "LV"),
    stop(3, "Vilnius", "LT", dated=False),
    stop(4, "Minsk", "BY", status="cancelled"),
]


def drawing(stops: list[Stop]) -> ElementTree.Element:
    return ElementTree.fromstring(re.sub("<figcaption>.*", "</figure>", route_map(stops, "A tour")))[0]


def points(stops: list[Stop]) -> dict[str, tuple[float, float]]:
    """Where the circles are, by the number in them."""
    found = {}
    for leads in drawing(stops).findall("a"):
        circle = leads.find("circle")
        if circle is not None:
            number = next(it.text for it in leads.findall("text") if "number" in it.get("class", ""))
            found[str(number)] = float(circle.get("cx", "")), float(circle.get("cy", ""))
    return found


def test_places_stand_where_they_are_and_lead_to_their_rows():
    at = points(BALTIC)
    assert at["1"][1] < at["2"][1] < at["3"][1]
    assert at["3"][0] < at["4"][0]
    assert [it.get("href") for it in reversed(drawing(BALTIC).findall("a"))] == [
        "#stop-s1",
        "#stop-s2",
        "#stop-s3",
        "#stop-s4",
    ]


def test_the_route_goes_in_order_dashed_without_a_day_and_not_to_what_is_cancelled():
    way = drawing(BALTIC).findall("g")[1].findall("path")
    assert [it.get("class") for it in way] == [None, "undated"]


def land(stops: list[Stop]) -> list[str]:
    """The addresses of the pictures under the route."""
    return [str(it.get("href")).removeprefix("../") for it in drawing(stops).findall("g")[0]]


def test_the_countries_visited_stand_out_on_the_world():
    assert land(BALTIC) == [
        "assets/world.svg",
        "assets/land-ee.svg",
        "assets/land-lt.svg",
        "assets/land-lv.svg",
    ]


def test_the_pictures_asked_for_are_those_that_are_made():
    odd = [*BALTIC, stop(5, "Oslo", "../x"), stop(6, "Oslo", None)]
    assert visited(odd) == ["EE", "LT", "LV"]
    assert set(pictures(visited(odd))) == set(land(odd))


def test_the_land_goes_on_beyond_the_date_line():
    pacific = [stop(1, "Suva", "FJ"), stop(2, "Apia", "WS")]
    assert land(pacific) == 2 * ["assets/world.svg", "assets/land-fj.svg", "assets/land-ws.svg"]


def test_home_is_a_diamond_and_may_lie_outside_the_map():
    near = [*BALTIC, stop(5, "Helsinki", "FI", kind="return")]
    far = [*BALTIC, stop(5, "Tokyo", "JP", kind="return")]
    assert "⌂" in route_map(near, "A tour")
    assert "⌂" not in route_map(far, "A tour")
    assert "Outside the map: Tokyo (Japan)." in route_map(far, "A tour")
    assert points(near)["1"] != points(far)["1"]


def test_marks_of_neighbours_stand_side_by_side():
    towns = [stop(1, "Osaka", "JP"), stop(2, "Kyoto", "JP"), stop(3, "Kobe", "JP"), stop(4, "London", "GB")]
    at = points(towns)
    for one, other in combinations(at, 2):
        assert dist(at[one], at[other]) >= 17, (one, other)
    assert all(dist(at["1"], at[near]) < 40 for near in "23")


def test_a_name_begins_or_ends_beside_its_mark():
    for leads in drawing(BALTIC).findall("a"):
        circle = leads.find("circle")
        names = [it for it in leads.findall("text") if it.get("class") == "name"]
        for name in names:
            gap = float(name.get("x", "")) - float(circle.get("cx", ""))
            assert {"start": 12 <= gap <= 14, "end": -14 <= gap <= -12, "middle": abs(gap) <= 1}[
                name.get("text-anchor", "")
            ]
    assert names


def test_places_without_coordinates_are_listed_as_such():
    assert "Not on the map: Narnia, home." in route_map(
        [*BALTIC, stop(5, "Narnia", None), stop(6, "home", None, kind="return")], "A tour"
    )
    assert route_map([stop(1, "Narnia", None)], "A tour") == (
        '<p class="note">None of these places has coordinates for a map.</p>'
    )


def test_a_place_visited_twice_is_one_point_with_both_numbers():
    assert set(points([*BALTIC, stop(5, "Tallinn", "EE")])) == {"1,5", "2", "3", "4"}


def test_a_tour_across_the_date_line_is_not_torn_apart():
    pacific = [stop(1, "Suva", "FJ"), stop(2, "Apia", "WS"), stop(3, "Auckland", "NZ")]
    at = points(pacific)
    assert at["3"][0] < at["1"][0] < at["2"][0]


@pytest.mark.parametrize(
    "stops",
    [
        [stop(1, "Oslo", "NO")],
        [
            stop(1, "Reykjavik", "IS"),
            stop(2, "Ushuaia", "AR"),
            stop(3, "Suva", "FJ"),
            stop(4, "Anadyr", "RU"),
        ],
        [stop(n, "Oslo", "NO") for n in range(1, 9)],
    ],
)
def test_every_point_lies_on_the_map(stops):
    for x, y in points(stops).values():
        assert 0 <= x <= 480
        assert 0 <= y <= 400


def test_text_of_articles_is_data():
    made = route_map([stop(1, "Oslo", "NO"), stop(2, "<script>", None)], '"><script>')
    assert "<script" not in made
    assert 'Map of the tour “"><script>”' in unescape(made)

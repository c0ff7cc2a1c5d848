"""Every page in a real Chromium: nothing fails, nothing is asked for, everything is drawn and can be read."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from timeline import report
from timeline.report.names import page_name
from timeline.report.plot import head, plot

pytestmark = pytest.mark.browser

DESK = {"viewport": {"width": 1280, "height": 900}, "color_scheme": "light"}
PHONE = {
    "viewport": {"width": 390, "height": 844},
    "color_scheme": "dark",
    "has_touch": True,
    "is_mobile": True,
}

ABE_TOUR = f"tours/{page_name('abe-t1')}"
ABE = f"articles/{page_name('abe')}"

# The boxes of all visible bars; the last trace is the invisible one that shows a row's words.
BARS = """() => [...document.querySelectorAll(".barlayer .trace.bars")].slice(0, -1)
    .flatMap(trace => [...trace.querySelectorAll("path")]).map(path => path.getBBox())
    .map(({x, y, width, height}) => ({x, y, width, height}))"""
FIGURE = "() => JSON.parse(document.getElementById('figure-data').textContent)"


@pytest.fixture
def open_page(browser: Browser, reports: Path) -> Iterator[Callable[..., Page]]:
    """Opens pages of the report by name, and fails when one of them complained or asked for anything else."""
    complaints: list[str] = []
    contexts = []

    def request(url: str) -> None:
        if not url.startswith(f"{reports.as_uri()}/"):
            complaints.append(f"asked for {url}")

    def opened(name: str, look: dict[str, Any] = DESK, **more: Any) -> Page:
        context = browser.new_context(**{**look, **more})
        contexts.append(context)
        context.set_default_timeout(10_000)
        page = context.new_page()
        page.on("request", lambda asked: request(asked.url))
        page.on("console", lambda said: complaints.append(said.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("dialog", lambda dialog: complaints.append(f"opened a dialog: {dialog.message}"))
        page.goto((reports / name).as_uri())
        if page.locator(".figure").count():
            page.get_by_role("button", name="Zoom out").wait_for()
        return page

    yield opened
    for context in contexts:
        context.close()
    assert complaints == []


def row_centre(page: Page, index: int) -> tuple[float, float]:
    """A point in a row of the drawing, near its right edge, in view."""
    page.locator(".figure").scroll_into_view_if_needed()
    figure = page.evaluate(FIGURE)
    box = page.locator(".figure .draglayer .nsewdrag").first.bounding_box()
    assert box is not None
    above = head(figure["published"])
    height = box["height"] / (len(figure["rows"]) + above)
    return box["x"] + box["width"] * 0.97, box["y"] + height * (above + index + 0.5)


def hovered(page: Page, index: int) -> str:
    x, y = row_centre(page, index)
    page.mouse.move(x, y)
    label = page.locator(".hovertext")
    label.wait_for()
    return " ".join(label.locator("tspan").all_text_contents())


@pytest.mark.parametrize("look", [DESK, PHONE], ids=["desk", "phone"])
def test_every_kind_of_page_opens_without_a_complaint_and_draws_every_bar(open_page, reports, look):
    some_places = sorted(reports.glob("places/*.html"))[2:]  # the others are of the same kind
    for path in sorted({*reports.rglob("*.html")} - {*some_places}):
        page = open_page(path.relative_to(reports).as_posix(), look)
        width, room = page.evaluate("() => [document.documentElement.scrollWidth, innerWidth]")
        assert width <= room, f"{path.name} is wider than the screen"
        if page.locator(".figure").count():
            told = plot(page.evaluate(FIGURE))["data"]
            bars = page.evaluate(BARS)
            assert len(bars) == sum(len(trace["x"]) for trace in told if trace["type"] == "bar")
            assert [bar for bar in bars if not (bar["width"] > 0 and bar["height"] > 0)] == [], path.name


def test_the_script_of_the_pages_draws_what_pictures_show(open_page):
    for name in (ABE_TOUR, ABE, f"tours/{page_name('vesper')}"):
        page = open_page(name)
        ours = plot(page.evaluate(FIGURE))
        data, shapes, notes = page.evaluate(
            "() => { const {data, layout} = document.querySelector('.figure');"
            "return [data, layout.shapes, layout.annotations]; }"
        )
        assert shapes == ours["layout"]["shapes"]
        assert notes[: len(ours["layout"]["annotations"])] == ours["layout"]["annotations"]
        for drawn, told in zip(data[:-1], ours["data"], strict=True):  # the last shows the words of a row
            for key in ("base", "x") if told["type"] == "bar" else ("x",):
                assert [to_the_second(one) for one in drawn[key]] == [to_the_second(one) for one in told[key]]
            assert {**drawn, "base": 0, "x": 0} == {**told, "base": 0, "x": 0}


def to_the_second(value: str | float) -> str | float:
    """A time, which the two clocks round in their own way, or a width, which is two pixels at least."""
    return value[:16] if isinstance(value, str) else max(round(value / 60_000), 24 * 60)


def test_hovering_a_row_shows_its_sentence_its_days_and_the_reason(open_page):
    page = open_page(ABE_TOUR)
    shown = hovered(page, 2)
    for words in (
        "Lithuania",
        "13–14 January 2018",
        "He flies to Latvia on Saturday",
        "made up for Lithuania",
    ):
        assert words in shown


def test_hovering_shows_the_sentence_of_a_row_whose_bar_is_out_of_sight(open_page):
    assert "Abe had meant to come in July last year." in hovered(open_page(ABE), 1)


def test_hovering_shows_how_the_expressions_that_date_a_row_were_read(browser, rows, write_tables, tmp_path):
    friday = next(row for row in rows["expressions"] if row["text"] == "Friday")
    met = {**rows["events"][0], "dated_by": [friday["expression_id"]]}
    report.write(write_tables(tmp_path / "tables", {**rows, "events": [met]}), tmp_path / "reports")
    context = browser.new_context(**DESK)
    page = context.new_page()
    page.goto((tmp_path / "reports" / ABE).as_uri())
    page.get_by_role("button", name="Zoom out").wait_for()
    shown = hovered(page, 0)
    context.close()
    assert "“Friday”: 2018-01-12 (Friday 12 January 2018); not chosen: other" in shown
    assert "Why: made up for this test" in shown


def test_hostile_text_is_shown_as_it_was_written(open_page, hostile):
    for name in (
        f"{folder}/{page_name('../../../etc/<script>alert(1)</script>')}" for folder in ("tours", "articles")
    ):
        page = open_page(name)
        assert page.title() == hostile
        assert page.locator("h1").text_content() == hostile
        assert "<script>alert('x')</script>" in hovered(page, 0).replace(" ", "")
        assert page.locator("img").count() == 0


def test_bars_stand_at_the_same_place_whatever_the_readers_time_zone(open_page):
    zones = ("UTC", "Pacific/Auckland", "America/Los_Angeles")
    here, east, west = (open_page(ABE_TOUR, timezone_id=zone).evaluate(BARS) for zone in zones)
    assert here == east == west


def test_a_day_is_drawn_from_its_midnight_to_the_next(open_page):
    page = open_page(ABE_TOUR)
    estonia = page.evaluate(BARS)[0]
    ticks = page.evaluate(
        """() => [...document.querySelectorAll(".xgrid")].map(line => line.getBBox().x +
            line.transform.baseVal.consolidate().matrix.e)"""
    )
    left = page.evaluate("() => document.querySelector('.figure')._fullLayout.margin.l")
    assert left + estonia["x"] + estonia["width"] == pytest.approx(ticks[0], abs=1.5)


def test_the_parts_of_the_axis_can_be_chosen_by_keyboard(open_page):
    page = open_page(ABE)
    days = """() => {
        const [from, to] = document.querySelector(".figure").layout.xaxis.range;
        return (new Date(to) - new Date(from)) / 864e5;
    }"""
    close = page.evaluate(days)
    page.get_by_role("button", name="Everything").focus()
    page.keyboard.press("Enter")
    everything = page.evaluate(days)
    assert close < 200 < 365 < everything
    page.get_by_role("button", name="Zoom in").press("Enter")
    assert page.evaluate(days) == pytest.approx(everything / 2, rel=0.01)
    for _ in range(3):
        page.get_by_role("button", name="Zoom out").press("Enter")
    assert page.evaluate(days) == pytest.approx(everything, rel=0.01)


def test_the_button_of_the_view_in_sight_is_pressed(open_page):
    page = open_page(ABE)
    pressed = page.locator(".views button[aria-pressed=true]")
    first = page.locator(".views button").first.text_content()
    page.wait_for_function("() => document.querySelector('.views button[aria-pressed=true]')")
    assert pressed.all_text_contents() == [first]
    page.get_by_role("button", name="Everything").click()
    page.wait_for_function("() => document.querySelector('.views button').ariaPressed === 'false'")
    assert pressed.all_text_contents() == ["Everything"]
    page.get_by_role("button", name="Zoom in").click()
    page.wait_for_function("() => !document.querySelector('.views button[aria-pressed=true]')")


def test_the_words_of_a_tour_leave_the_room_to_its_bars(open_page):
    page = open_page(ABE_TOUR)
    margin = page.evaluate("() => document.querySelector('.figure')._fullLayout.margin.l")
    widest = max(box["width"] for box in (it.bounding_box() for it in page.locator(".annotation-text").all()))
    assert widest - 40 < margin < 330


def test_a_row_out_of_sight_says_on_which_side_it_is_until_it_is_in_sight(open_page):
    page = open_page(ABE)
    hints = page.locator(".annotation-text", has_text="earlier").filter(has_not_text="bound")
    assert hints.count() == 2
    page.get_by_role("button", name="Everything").click()
    page.wait_for_function(
        "() => ![...document.querySelectorAll('.annotation-text')].some(it => it.textContent == '← earlier')"
    )


def test_a_click_on_a_row_goes_to_its_place_in_the_table(open_page):
    page = open_page(ABE_TOUR)
    page.mouse.move(*row_centre(page, 3))
    page.mouse.click(*row_centre(page, 3))
    page.wait_for_url("**#stop-abe-t1-s4")
    assert page.locator("tr:target").get_by_text("Bulgaria", exact=True).is_visible()


def test_a_tap_shows_the_words_of_a_row_and_stays(open_page):
    page = open_page(ABE_TOUR, PHONE)
    page.touchscreen.tap(*row_centre(page, 1))
    label = page.locator(".hovertext")
    label.wait_for()
    assert "Latvia" in str(label.text_content())
    assert "#" not in page.url


def test_from_the_index_to_a_tour_to_the_sentence_it_stands_on(open_page):
    page = open_page("index.html")
    page.get_by_role("link", name="Shinzo Abe: six nations in January").first.click()
    row = page.get_by_role("row").filter(has_text="Bulgaria expects")
    row.get_by_role("link", name="Bulgaria expects").click()
    sentence = page.locator(".sentence:target")
    assert sentence.text_content() == "Bulgaria expects him on Sunday."
    assert sentence.locator("mark").get_attribute("title") is not None


def test_the_table_stays_a_table_on_a_telephone(open_page):
    page = open_page(ABE_TOUR, PHONE)
    assert page.get_by_role("table").get_by_role("row").count() == 8
    assert page.get_by_role("cell", name="Lithuania", exact=True).is_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_words_in_the_drawing_follow_the_readers_colours(open_page, scheme):
    page = open_page(ABE_TOUR, color_scheme=scheme)
    ink, drawn = page.evaluate(
        """() => [getComputedStyle(document.body).color,
            getComputedStyle(document.querySelector(".annotation-text")).fill]"""
    )
    assert drawn == ink


def test_paper_shows_what_is_folded_away(open_page):
    page = open_page(ABE)
    said = page.get_by_role("cell", name="said", exact=True).first
    assert not said.is_visible()
    page.emulate_media(media="print")
    assert said.is_visible()
    assert not page.get_by_role("button").first.is_visible()


def test_the_stops_of_a_tour_keep_their_columns_and_colours_on_paper(open_page):
    page = open_page(ABE_TOUR)
    page.set_viewport_size({"width": 718, "height": 1000})
    page.emulate_media(media="print")
    widths = {
        name: page.locator(f'td[data-label="{name}"]').first.bounding_box()["width"]
        for name in ("Place", "Status", "Why", "Evidence")
    }
    assert min(widths.values()) > 70
    assert widths["Evidence"] > 160
    kept = "it => getComputedStyle(it).printColorAdjust"
    assert page.locator(".swatch").first.evaluate(kept) == "exact"


def test_a_drawing_is_as_wide_as_the_sheet_while_it_is_printed(open_page):
    page = open_page(ABE)
    page.evaluate(
        """() => {
            const width = () => document.querySelector('.figure .main-svg').clientWidth;
            window.widths = [width()];
            addEventListener('beforeprint', () => window.widths.push(width()));
            addEventListener('afterprint', () => window.widths.push(width()));
        }"""
    )
    page.pdf(format="A4")
    page.wait_for_function("() => window.widths.length === 3")
    before, printed, after = page.evaluate("() => window.widths")
    assert printed < 718 < before == after


def test_dragging_moves_the_part_of_the_axis_in_view(open_page):
    page = open_page(ABE_TOUR)
    page.get_by_role("button", name="Zoom in").click()
    before = page.evaluate("() => document.querySelector('.figure').layout.xaxis.range")
    x, y = row_centre(page, 2)
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x - 200, y, steps=4)
    page.mouse.up()
    after = page.evaluate("() => document.querySelector('.figure').layout.xaxis.range")
    assert min(after) > min(before)
    page.locator(".annotation-text", has_text="← earlier").first.wait_for()


@pytest.mark.parametrize("look", [DESK, PHONE], ids=["desk", "phone"])
def test_the_words_of_a_row_keep_to_their_room_however_long_they_are(open_page, look):
    page = open_page(f"tours/{page_name('../../../etc/<script>alert(1)</script>')}", look)
    words, bars, right = page.evaluate(
        """() => [
            [...document.querySelectorAll(".annotation-text")].filter(it => it.textContent.includes("www")),
            [document.querySelector(".nsewdrag")],
        ].map(some => some.map(it => it.getBoundingClientRect()).map(({left, right}) => ({left, right})))
        .concat([innerWidth])"""
    )
    assert len(words) == 1
    assert words[0]["right"] <= (bars[0]["left"] if look is DESK else right)

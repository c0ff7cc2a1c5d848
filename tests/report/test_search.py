"""The index in a real Chromium: search, filters, the strip of time and the lists, as a person would use them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from timeline import report
from timeline.report import index_data

pytestmark = pytest.mark.browser

TOLD = ".told"


@pytest.fixture
def page(browser: Browser, reports: Path) -> Iterator[Page]:
    complaints: list[str] = []
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    context.set_default_timeout(10_000)
    page = context.new_page()
    page.on("console", lambda said: complaints.append(said.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.goto((reports / "index.html").as_uri())
    page.locator(".density button").first.wait_for()
    yield page
    context.close()
    assert complaints == []


def told(page: Page, words: str) -> None:
    page.locator(TOLD).get_by_text(words).wait_for()


def test_what_is_there_is_counted_at_once(page):
    told(page, "17 events in 5 articles, 3 tours.")
    assert page.locator(".tours > li").count() == 3


def test_what_many_articles_say_is_split_over_scripts_and_searched_as_one(
    browser, tables, tmp_path, monkeypatch
):
    monkeypatch.setattr(index_data, "_MOST_ROWS", 1)
    report.write(tables, tmp_path)
    assert len(list((tmp_path / "assets").glob("index-articles-*.js"))) > 2
    page = browser.new_page()
    page.goto((tmp_path / "index.html").as_uri())
    told(page, "17 events in 5 articles, 3 tours.")
    page.get_by_label("Traveller or actor").fill("shinzo")
    told(page, "4 events in 1 article, 1 tour match.")
    page.get_by_label("Country").select_option("Latvia")
    page.locator("#article-list").get_by_role("link", name="Abe sees").wait_for()
    page.close()


def test_words_find_tours_articles_and_people(page):
    page.get_by_role("searchbox", name="Search").fill("vesper")
    told(page, "0 events in 2 articles, 1 tour match.")
    page.locator("#article-list").get_by_role("link", name="Vesper Lane add dates").wait_for()
    page.locator(".found").get_by_role("link", name="Vesper Lane").click()
    assert page.locator("h1").text_content() == "Vesper Lane"


def test_filters_narrow_together_and_can_be_cleared(page):
    page.get_by_label("Traveller or actor").fill("shinzo")
    told(page, "4 events in 1 article, 1 tour match.")
    page.get_by_label("Status").select_option("planned")
    told(page, "2 events in 1 article, 1 tour match.")
    page.get_by_label("Country").select_option("Latvia")
    told(page, "1 event in 1 article, 1 tour match.")
    page.get_by_role("button", name="Clear").click()
    told(page, "17 events in 5 articles, 3 tours.")


def test_a_period_can_be_typed_as_year_month_or_day(page):
    page.get_by_role("textbox", name="From", exact=True).fill("1900")
    page.get_by_role("textbox", name="To", exact=True).fill("1950-06")
    told(page, "1 event in 1 article, 0 tours match.")
    page.locator("#tour-list").get_by_text("None that match.").wait_for()


def test_a_source_can_be_chosen(page):
    page.get_by_label("Source").select_option("example.org")
    told(page, "3 events in 1 article, 0 tours match.")


def test_the_bars_of_the_strip_are_dated_below_them_and_nothing_is_cut_off(page):
    page.get_by_role("button", name="All of time").click()
    dates = page.locator(".years span")
    assert dates.count() > 2
    strip = page.locator(".density").bounding_box()
    boxes = [it.bounding_box() for it in dates.all()]
    ends = [0, *(it["x"] + it["width"] for it in boxes)]
    assert all(end < it["x"] for end, it in zip(ends, boxes, strict=False))
    assert ends[-1] <= strip["x"] + strip["width"]
    starts = page.evaluate(
        "() => [...document.querySelectorAll('.density button')].map(it => it.getBoundingClientRect().x)"
    )
    labels = page.evaluate("() => [...document.querySelectorAll('.density button')].map(it => it.title)")
    for words, box in zip(dates.all_text_contents(), boxes, strict=True):
        bar = min(range(len(starts)), key=lambda index: abs(starts[index] - box["x"]))
        assert labels[bar].startswith(words)


def test_a_bar_of_the_strip_narrows_the_period_by_keyboard(page):
    page.get_by_role("button", name="All of time").click()
    bars = page.locator(".density button")
    bars.first.focus()
    page.keyboard.press("ArrowRight")
    assert (
        page.evaluate(
            "() => [...document.querySelectorAll('.density button')].indexOf(document.activeElement)"
        )
        == 1
    )
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("Enter")
    told(page, "1 event in 1 article, 0 tours match.")
    assert page.get_by_role("textbox", name="From", exact=True).input_value().startswith("191")


def test_hostile_names_are_found_and_stay_text(page, hostile):
    page.get_by_role("searchbox", name="Search").fill("onerror")
    told(page, "1 event in 1 article, 1 tour match.")
    assert page.locator("#tour-list h3").text_content() == hostile
    assert page.locator("img").count() == 0

"""Make `docs/report.png`: the page of a tour through six countries, as one of the sample articles gives it.

    python tools/screenshot.py

Needs Playwright (an extra of the tests) and the Chromium of the system. Run by hand when the report
or what it shows changes.
"""

from __future__ import annotations

import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import sync_playwright

import timeline
from timeline import job
from timeline.config import Config
from timeline.report.names import page_name

ROOT = Path(__file__).parents[1]
ARTICLE = ROOT / "data" / "raw" / "abe-opens-europe-trip.md"
PICTURE = ROOT / "docs" / "report.png"
WIDTH, HEIGHT = 1100, 900
FLAGS = ["--headless", "--no-sandbox", "--disable-gpu"]


def main() -> None:
    with TemporaryDirectory() as folder:
        tables, reports = Path(folder, "tables"), Path(folder, "reports")
        job.run(Config((ARTICLE,), tables, reports))
        _photograph(reports / "tours" / page_name(_longest(tables)))


def _longest(tables: Path) -> str:
    """The tour with the most stops."""
    longest: str = timeline.read(tables, "stops")["tour_id"].mode()[0]
    return longest


def _photograph(page: Path) -> None:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=_chromium(), args=FLAGS)
        window = browser.new_page(
            viewport={"width": WIDTH, "height": HEIGHT}, color_scheme="light", reduced_motion="reduce"
        )
        window.goto(page.as_uri())
        window.locator(".figure .barlayer .bars").first.wait_for(state="attached")
        window.screenshot(path=PICTURE)
        browser.close()


def _chromium() -> str:
    found = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if found is None:
        raise SystemExit("no Chromium found: install the system's package")
    return found


if __name__ == "__main__":
    main()

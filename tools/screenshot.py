"""Make `docs/report.png`: the page of the tour with the most stops, as the sample articles give it.

    python tools/screenshot.py

Needs Playwright (an extra of the tests) and the Chromium of the system. Run by hand when the report or the
articles in `data/raw` change.
"""

from __future__ import annotations

import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

import pyarrow.compute as pc
import pyarrow.parquet as pq
from playwright.sync_api import sync_playwright

from timeline import job
from timeline.config import Config
from timeline.report.names import page_name

ROOT = Path(__file__).parents[1]
PICTURE = ROOT / "docs" / "report.png"
WIDTH, HEIGHT = 1100, 900
FLAGS = ["--headless", "--no-sandbox", "--disable-gpu"]


def main() -> None:
    with TemporaryDirectory() as folder:
        tables, reports = Path(folder, "tables"), Path(folder, "reports")
        job.run(Config((ROOT / "data" / "raw",), tables, reports))
        _photograph(reports / "tours" / page_name(_longest(tables)))


def _longest(tables: Path) -> str:
    """The tour with the most stops, the first of equals."""
    counts = pc.value_counts(pq.read_table(tables / "stops")["tour_id"]).to_pylist()
    longest: str = max(counts, key=lambda one: one["counts"])["values"]
    return longest


def _photograph(page: Path) -> None:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=_chromium(), args=FLAGS)
        window = browser.new_page(
            viewport={"width": WIDTH, "height": HEIGHT}, color_scheme="light", reduced_motion="reduce"
        )
        window.goto(page.as_uri())
        window.locator(".figure .xtick").first.wait_for()
        window.screenshot(path=PICTURE)
        browser.close()


def _chromium() -> str:
    found = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if found is None:
        raise SystemExit("no Chromium found: install the system's package")
    return found


if __name__ == "__main__":
    main()

"""Make the pictures of the README: the report that the sample articles give.

    python tools/screenshot.py

`docs/index.png` is its first page, `docs/report.png` the tour through six countries, and `docs/article.png` the
article that tells of it.

Needs Playwright (an extra of the tests) and the Chromium of the system. Run by hand when the report
or what it shows changes.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser, sync_playwright

import timeline
from timeline import job
from timeline.config import Config
from timeline.report.names import page_name

ROOT = Path(__file__).parents[1]
ARTICLES, ARTICLE = ROOT / "data" / "raw", "abe-opens-europe-trip.md"
PICTURES = ROOT / "docs"
WIDTH, HEIGHT = 1100, 900
FLAGS = ["--headless", "--no-sandbox", "--disable-gpu"]


def main() -> None:
    with TemporaryDirectory() as folder:
        tables, reports = Path(folder, "tables"), Path(folder, "reports")
        os.chdir(ROOT)  # so that the report names the articles as a reader of the README does
        job.run(Config((ARTICLES.relative_to(ROOT),), tables, reports))
        tour, article = _tour(tables)
        pages = {
            "index": "index.html",
            "report": f"tours/{page_name(tour)}",
            "article": f"articles/{page_name(article)}",
        }
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=_chromium(), args=FLAGS)
            for name, page in pages.items():
                _photograph(browser, reports / page, PICTURES / f"{name}.png")
            browser.close()


def _tour(tables: Path) -> tuple[str, str]:
    """The ids of the tour with the most stops of those in the article, and of the article."""
    documents, stops = timeline.read(tables, "documents"), timeline.read(tables, "stops")
    article = next(row.doc_id for row in documents.itertuples() if row.source.endswith(ARTICLE))
    told = stops[stops["doc_ids"].map(lambda ids: article in ids)]
    return told["tour_id"].mode()[0], article


def _photograph(browser: Browser, page: Path, picture: Path) -> None:
    window = browser.new_page(
        viewport={"width": WIDTH, "height": HEIGHT}, color_scheme="light", reduced_motion="reduce"
    )
    window.goto(page.as_uri())
    window.locator(".figure .barlayer .bars, .density button").first.wait_for(state="attached")
    window.screenshot(path=picture)
    window.close()


def _chromium() -> str:
    found = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if found is None:
        raise SystemExit("no Chromium found: install the system's package")
    return found


if __name__ == "__main__":
    main()

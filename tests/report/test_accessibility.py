"""Every kind of page under axe-core (vendored, MPL-2.0), in both colour schemes, wide and narrow."""

from __future__ import annotations

from pathlib import Path

import pytest

from timeline.report.names import page_name

pytestmark = pytest.mark.browser

AXE = Path(__file__).parent / "vendor" / "axe.min.js"
HOSTILE_ID = "../../../etc/<script>alert(1)</script>"
KINDS = [
    "index.html",
    f"tours/{page_name('abe-t1')}",
    f"tours/{page_name('vesper')}",
    f"tours/{page_name(HOSTILE_ID)}",
    f"articles/{page_name('abe')}",
    f"people/{page_name('Shinzo Abe')}",
    f"places/{page_name('EE')}",
    "lists/articles-1.html",
    "lists/calendar-1.html",
    "lists/refused-1.html",
]
FINDINGS = """async () => (await axe.run(document, {resultTypes: ["violations"]})).violations
    .filter(({impact}) => impact === "serious" || impact === "critical")
    .map(({id, nodes}) => `${id}: ${nodes.slice(0, 3).map(({html}) => html.slice(0, 160)).join(" | ")}`)"""


@pytest.mark.parametrize(("scheme", "width"), [("light", 1280), ("dark", 390)])
def test_axe_finds_nothing_serious(browser, reports, scheme, width):
    context = browser.new_context(color_scheme=scheme, viewport={"width": width, "height": 900})
    page = context.new_page()
    found = {}
    for name in KINDS:
        page.goto((reports / name).as_uri())
        page.add_script_tag(path=AXE)
        found[name] = page.evaluate(FINDINGS)
    context.close()
    assert {name: findings for name, findings in found.items() if findings} == {}

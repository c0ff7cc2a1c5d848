"""What every page has: the head, the way back, the figure's place, and the legend in words."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from functools import lru_cache
from importlib.resources import files
from typing import Any

from timeline.report.look import STATUSES, css_class, look, status_rules
from timeline.report.markup import Html, data_script, element, escape, join, link, text
from timeline.report.plot import look_script
from timeline.report.words import count

PLOTLY = "assets/plotly.min.js"
STYLE = "assets/style.css"
DRAW = "assets/draw.js"
INDEX = "assets/index.js"

_GLYPHS = {"departure": "▷", "return": "◇"}


def page(title: str, *body: str, root: str, draws: bool = False, scripts: tuple[str, ...] = ()) -> bytes:
    """A whole page. `root` leads from its folder to the report's ("" or "../").

    `draws` loads what draws its figure; `scripts` are the addresses of others.
    """
    before, middle, after = _outline(root, (*scripts, PLOTLY, DRAW) if draws else scripts)
    return "".join([before, text(title), middle, *map(text, body), after]).encode()


@lru_cache
def _outline(root: str, scripts: tuple[str, ...]) -> tuple[str, str, str]:
    """What stands before the title, between it and the body, and after the body: the same for most pages."""
    head = (
        element("meta", charset="utf-8"),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("meta", name="color-scheme", content="light dark"),
        element("meta", name="generator", content="timeline"),
        element("link", rel="stylesheet", href=root + STYLE),
    )
    skip = element("a", "Skip to the content", href="#content", class_="skip")
    home = (
        element("nav", link(f"{root}index.html", "Timeline: tours, articles, people, places")) if root else ""
    )
    loaded = [element("script", src=root + name) for name in scripts]
    return (
        f'<!doctype html>\n<html lang="en"><head>{join(head)}<title>',
        f'</title></head>\n<body>{skip}{home}<main id="content">',
        f"</main>{join(loaded)}</body></html>\n",
    )


def chart(figure: dict[str, Any] | None, name: str, description: str) -> Html:
    """The place of a figure with its data, or a word that there is nothing to draw.

    `name` makes the element's id; `description` is what a screen reader says in place of the drawing.
    """
    if figure is None:
        return element("p", "Nothing here has a date that could be drawn.", class_="note")
    return Html(
        '<div class="views" role="group" aria-label="Part of the time axis"></div>'
        f'<div id="figure-{name}" class="figure" role="img" aria-label="{escape(description)}">'
        "<noscript>The drawing needs JavaScript; the table below says the same.</noscript></div>"
        f"{data_script('figure-data', figure)}"
    )


def legend(statuses: Iterable[str], *, published: bool = True, kinds: Collection[str] = ()) -> Html:
    """In words: what solid, hatched and fading mean, and the statuses that occur on the page.

    `published` says whether dates of publication are marked there; `kinds` are those of its stops.
    """
    return _legend(frozenset(statuses), published, frozenset(kinds))


@lru_cache(1024)
def _legend(statuses: frozenset[str], published: bool, kinds: frozenset[str]) -> Html:
    entries = [
        _entry("is-plain certain", "solid: certain"),
        _entry("is-plain possible", "hatched: possible, it lies somewhere in here"),
        _entry("is-plain later", "fading: open end, no bound in the text"),
        *([_entry("publication", "dotted line: published")] if published else []),
        *(_entry("glyph", kind, glyph) for kind, glyph in _GLYPHS.items() if kind in kinds),
        *(element("li", status_label(status)) for status in _in_order(statuses)),
    ]
    return element("ul", *entries, class_="legend", aria_label="Legend")


@lru_cache(64)
def status_label(status: str) -> Html:
    """A status as its word beside its colour and hatch."""
    crossed = " crossed" if look(status).crossed else ""
    return element("span", look(status).word, class_=f"status {css_class(status)}{crossed}")


def pager(names: Sequence[str], number: int, total: int, singular: str, plural: str | None = None) -> Html:
    """The way to the other pages of a list that is split: `number` counts them from 0; nothing for one page."""
    if len(names) < 2:
        return Html("")
    links = [link(names[number - 1], "Previous page")] if number else []
    links += [link(names[number + 1], "Next page")] if number + 1 < len(names) else []
    links += [link(names[0], "First"), link(names[-1], "Last")] if len(names) > 2 else []
    said = f"Page {number + 1:,} of {len(names):,}, {count(total, singular, plural)} in all. "
    return element("nav", said, join(links, " · "), class_="pager", aria_label="Pages of this list")


def folded(summary: str, content: Html) -> Html:
    """Content behind a line that opens it; paper shows it, and so does a link that leads into it."""
    return element("details", element("summary", summary), content)


def shared_files() -> dict[str, bytes]:
    """The files that all pages share, by name: plotly.js, our scripts, the one stylesheet."""
    ours = files(__package__) / "assets"
    return {
        PLOTLY: (files("plotly") / "package_data" / "plotly.min.js").read_bytes(),
        DRAW: look_script() + (ours / "draw.js").read_bytes(),
        INDEX: (ours / "index.js").read_bytes(),
        STYLE: (ours / "style.css").read_bytes() + status_rules().encode(),
    }


def _in_order(statuses: frozenset[str]) -> list[str]:
    return [name for name in STATUSES if name in statuses] + sorted(statuses - STATUSES.keys())


def _entry(css: str, words: str, glyph: str = "") -> Html:
    return element("li", element("span", glyph, class_=f"swatch {css}", aria_hidden="true"), words)

"""A tiny typed builder of HTML: whatever is not `Html` is data and is escaped."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from html import escape as _escaped
from typing import NamedTuple

_special = re.compile("[&<>\"']").search
_VOID = frozenset({"meta", "link", "br", "hr"})

to_json = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode
"""A value as JSON in as few bytes as it takes; raises ValueError for a number that JSON has not."""


def escape(value: str) -> str:
    """Text as it stands in markup, between tags or in the quotes of an attribute."""
    return value if _special(value) is None else _escaped(value)


class Html(str):
    """Markup that this package wrote. A plain `str` is never markup."""

    __slots__ = ()


class Row(NamedTuple):
    """One row of a table: the id that links lead to, and a cell for each heading."""

    anchor: str | None
    cells: Sequence[str]


def text(value: str) -> Html:
    """`value` as markup: itself when it is `Html`, else escaped."""
    return value if isinstance(value, Html) else Html(escape(value))


def join(parts: Iterable[str], separator: str = "") -> Html:
    """Parts one after another, each escaped unless it is `Html`."""
    return Html(text(separator).join([part if isinstance(part, Html) else escape(part) for part in parts]))


def element(tag: str, *children: str, **attributes: str | None) -> Html:
    """`<tag attributes>children</tag>`.

    In attribute names a trailing underscore is dropped and others become hyphens (`class_`, `aria_label`);
    an attribute whose value is None is left out.
    """
    opening = tag
    for name, value in attributes.items():
        if value is not None:
            opening += f' {_spelt(name)}="{escape(value)}"'
    if tag in _VOID:
        return Html(f"<{opening}>")
    content = "".join([part if isinstance(part, Html) else escape(part) for part in children])
    return Html(f"<{opening}>{content}</{tag}>")


@lru_cache(64)
def _spelt(name: str) -> str:
    return name.rstrip("_").replace("_", "-")


def link(address: str, label: str) -> Html:
    """A link whose address was made here, within the report, from names that need no escape (`names.py`)."""
    return Html(f'<a href="{address}">{text(label)}</a>')


def source_link(source: str) -> Html:
    """Where an article came from: a link for web addresses; anything else (a path, a script) is text."""
    if source.lower().startswith(("http://", "https://")):
        return element("a", source, href=source, rel="noreferrer noopener")
    return text(source)


def table(caption: str, headings: tuple[str, ...], rows: Iterable[Row]) -> Html:
    """A table that stays one for screen readers when the stylesheet stacks its cells on a narrow screen.

    Each cell carries its heading (`data-label`) for that layout, and the roles that a changed `display`
    would take away. Raises TypeError for a row that has not a cell for each heading.
    """
    pattern = row_pattern(headings)
    return table_of(caption, headings, [_row(pattern, row) for row in rows])


def table_of(caption: str, headings: tuple[str, ...], rows: Iterable[str]) -> Html:
    """The table of rows that are markup already, as `row_pattern` makes them."""
    heads = "".join([f'<th role="columnheader" scope="col">{escape(name)}</th>' for name in headings])
    body = "".join(rows)
    return Html(
        f'<table role="table"><caption>{text(caption)}</caption>'
        f'<thead role="rowgroup"><tr role="row">{heads}</tr></thead>\n'
        f'<tbody role="rowgroup">\n{body}</tbody></table>\n'
    )


def data_script(identifier: str, value: object) -> Html:
    """A block of JSON in a page, in which no text can end the block or open another."""
    encoded = to_json(value)
    inert = encoded.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")
    return Html(f'<script type="application/json" id="{escape(identifier)}">{inert}</script>\n')


@lru_cache(64)
def row_pattern(headings: tuple[str, ...]) -> str:
    """A row of a table with a gap (`%s`) for its attributes and one for the markup of each cell."""
    return f'<tr role="row"%s>{"".join(map(cell_pattern, headings))}</tr>\n'


@lru_cache(64)
def cell_pattern(heading: str) -> str:
    """A cell of a table with a gap (`%s`) for its markup."""
    return f'<td role="cell" data-label="{escape(heading).replace("%", "%%")}">%s</td>'


def _row(pattern: str, row: Row) -> str:
    name = f' id="{row.anchor}"' if row.anchor else ""
    return pattern % (name, *[cell if type(cell) is Html else escape(cell) for cell in row.cells])

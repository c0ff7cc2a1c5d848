"""A timeline as data for Plotly: rows with the stretches they certainly, possibly or openly cover.

The figures are the plain dictionaries that Plotly's own JSON is made of: building them through
`plotly.graph_objects` validates each value and costs many times more, so the tests do that once instead.

Traps this file knows: a bar of no width is not drawn; a number on a date axis is read in the browser's time
zone, a string without a zone is not; text is read as markup.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from html import escape
from typing import Any, NamedTuple

from timeline.report.certainty import Piece
from timeline.report.look import Look, look
from timeline.report.scale import Scale, scale

CONFIG = {"displayModeBar": False, "displaylogo": False, "showSendToCloud": False, "responsive": True}

_BAR, _LANE = 0.32, 0.74  # of a row: the height of the bar, and where its middle lies
# `low`, `high`: pixels of a row with its words beside the bar, or over it; `column`: of the words beside;
# `least`: of the whole drawing.
_PLACE = {"low": 44, "high": 66, "column": 350, "lane": _LANE, "over": 0.29, "least": 240}
_HEAD = 0.6  # rows above the first, for the words of each publication date
_HEAD_WORDS, _REST_WORDS, _HOVER_WORDS = 44, 54, 320  # characters; the whole stands in the table
_FADES = (0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2)  # opacity of an open end, step by step from what is known
_MILLISECOND = timedelta(milliseconds=1)
_SLIVER = timedelta(minutes=1)  # the width of what is known to the instant
_FONT = {"family": "system-ui, 'Segoe UI', Roboto, 'Liberation Sans', sans-serif", "size": 13}
_SYMBOLS = {"return": "diamond", "departure": "triangle-right"}
_LABELLED = 3  # publication dates that are named; more would overlap


class Row(NamedTuple):
    """One line of a timeline."""

    head: str  # what: the place, or the event
    rest: str  # when, and its status in a word
    status: str
    pieces: tuple[Piece, ...]  # none: nothing is known of its time, and it is only named
    hover: tuple[str, ...]  # paragraphs; the first is the title
    target: str  # id of the element on the page that a click leads to
    key: str  # id of the row of the table that says the same
    kind: str = "stop"  # "return" and "departure" have a mark of their own


class Publication(NamedTuple):
    """A date on which something was published."""

    date: datetime
    words: str


def figure(rows: Sequence[Row], publications: Sequence[Publication]) -> dict[str, Any] | None:
    """A timeline as Plotly's `data`, `layout` and `config`, with the words that the page's script places.

    Where words stand and where their lines break depends on the reader's screen: `rows` has them for each
    row, as plain text, and `place` the measures. `views` are the parts of the axis to switch between. Rows
    are drawn from the top in the order given. None when no row has anything that can be drawn.
    """
    drawn = [row.pieces for row in rows if row.pieces]
    if not drawn:
        return None
    horizon = scale(drawn, [publication.date for publication in publications])
    return {
        "data": [*_bars(rows, horizon), *_marks(rows)],
        "layout": _layout(rows, publications, horizon),
        "config": CONFIG,
        "views": [[view.name, _iso(view.start), _iso(view.end)] for view in horizon.views],
        "rows": [_words(row, horizon) for row in rows],
        "place": {**_PLACE, "head": _head(publications)},
    }


def _bars(rows: Sequence[Row], horizon: Scale) -> list[dict[str, Any]]:
    """One trace for each status and kind of stretch, in order of first use."""
    traces: dict[tuple[str, str], dict[str, Any]] = {}
    for index, row in enumerate(rows):
        for piece in row.pieces:
            kind = "open" if piece.start is None or piece.end is None else piece.kind
            trace = traces.get((row.status, kind))
            if trace is None:
                trace = traces[row.status, kind] = _trace(look(row.status), kind)
            for start, end, opacity in _stretches(piece, horizon):
                trace["base"].append(_iso(start))
                trace["x"].append(max(end - start, _SLIVER) / _MILLISECOND)
                trace["y"].append(index + _LANE)
                if kind == "open":
                    trace["marker"]["opacity"].append(opacity)
    return list(traces.values())


def _trace(style: Look, kind: str) -> dict[str, Any]:
    hatched = {"shape": style.hatch, "fgcolor": style.edge, "size": 6, "solidity": 0.32}
    marker: dict[str, Any] = {"color": style.fill, "line": {"color": style.edge, "width": 1.5}}
    if kind != "certain":
        marker["pattern"] = {**hatched, "bgcolor": _tint(style.fill, 0.12)}
        marker["line"] = {"color": style.edge, "width": 1 if kind == "possible" else 0}
    elif style.crossed:
        marker["pattern"] = {**hatched, "bgcolor": _tint(style.fill, 0.4)}
    if kind == "open":
        marker["opacity"] = []
    name = f"{style.word}, {kind}"
    common = {"type": "bar", "orientation": "h", "name": _plain(name), "hoverinfo": "skip", "width": _BAR}
    return {**common, "base": [], "x": [], "y": [], "marker": marker}


def _stretches(piece: Piece, horizon: Scale) -> list[tuple[datetime, datetime, float]]:
    """What is drawn for a piece: itself, or the steps in which an open end fades towards the edge."""
    if piece.start is not None and piece.end is not None:
        return [(piece.start, piece.end, 1.0)]
    if piece.start is not None:
        edges = horizon.steps_after(piece.start, len(_FADES))
        return [(*step, fade) for step, fade in zip(edges, _FADES, strict=True)]
    assert piece.end is not None, "a piece is open at one end at most"
    edges = horizon.steps_before(piece.end, len(_FADES))
    return [(*step, fade) for step, fade in zip(edges, _FADES, strict=True)]


def _marks(rows: Sequence[Row]) -> list[dict[str, Any]]:
    """A mark on the way out and the way home, which are journeys and not stays."""
    marked = [(i, row) for i, row in enumerate(rows) if row.kind in _SYMBOLS and row.pieces]
    if not marked:
        return []
    return [
        {
            "type": "scatter",
            "mode": "markers",
            "name": "departure and return",
            "hoverinfo": "skip",
            "x": [_iso(_middle(row.pieces)) for _, row in marked],
            "y": [index + _LANE for index, _ in marked],
            "marker": {
                "symbol": [_SYMBOLS[row.kind] for _, row in marked],
                "size": 13,
                "color": "#ffffff",
                "line": {"color": "#1c1c1c", "width": 1.5},
            },
        }
    ]


def _words(row: Row, horizon: Scale) -> dict[str, Any]:
    """What is said of a row, the ends of its bar (null where it has none) and where its words point to."""
    start = row.pieces[0].start if row.pieces else None
    end = row.pieces[-1].end if row.pieces else None
    return {
        "head": _cut(row.head, _HEAD_WORDS),
        "rest": _cut(row.rest, _REST_WORDS),
        "crossed": look(row.status).crossed,
        "hover": [_cut(paragraph, _HOVER_WORDS) for paragraph in row.hover if paragraph],
        "target": row.target,
        "key": row.key,
        "start": _iso(start) if start else None,
        "end": _iso(end) if end else None,
        "middle": _iso(_middle(row.pieces) if row.pieces else horizon.focus),
    }


def _layout(rows: Sequence[Row], publications: Sequence[Publication], horizon: Scale) -> dict[str, Any]:
    shown = [p for p in publications if horizon.start <= p.date <= horizon.end]
    view = horizon.views[0]
    return {
        "margin": {"l": 8, "r": 8, "t": 44, "b": 16},
        "barmode": "overlay",
        "showlegend": False,
        "hovermode": "closest",
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "font": _FONT,
        "hoverlabel": {"align": "left", "font": _FONT},
        "xaxis": {
            "type": "date",
            "side": "top",
            "range": [_iso(view.start), _iso(view.end)],
            "minallowed": _iso(horizon.start),
            "maxallowed": _iso(horizon.end),
            "nticks": horizon.ticks,
            "tickangle": 0,
            "tickformatstops": _TICKS,
            "ticks": "outside",
            "showgrid": True,
            "zeroline": False,
        },
        "yaxis": {"range": [len(rows), -_head(publications)], "fixedrange": True, "visible": False},
        "shapes": [_line(publication) for publication in shown],
        "annotations": [*_published(publications, shown, horizon), *_open_ends(rows)],
    }


_TICKS = [
    {"dtickrange": [None, 43_200_000], "value": "%H:%M\n%a %-d %b %Y"},
    {"dtickrange": [43_200_000, 604_800_000], "value": "%a %-d %b\n%Y"},
    {"dtickrange": [604_800_000, "M1"], "value": "%-d %b\n%Y"},
    {"dtickrange": ["M1", "M12"], "value": "%b\n%Y"},
    {"dtickrange": ["M12", None], "value": "%Y"},
]


def _line(publication: Publication) -> dict[str, Any]:
    date = _iso(publication.date)
    line = {"color": "#808080", "width": 1.5, "dash": "dot"}
    return {
        "type": "line",
        "x0": date,
        "x1": date,
        "yref": "paper",
        "y0": 0,
        "y1": 1,
        "layer": "below",
        "line": line,
    }


def _published(
    publications: Sequence[Publication], shown: Sequence[Publication], horizon: Scale
) -> list[dict[str, Any]]:
    """The words on the lines of publication, on the side with more room; a date out of sight at its edge."""
    labels = []
    for level, publication in enumerate(shown[:_LABELLED]):
        more = (
            f" and {len(shown) - _LABELLED} more" if level == _LABELLED - 1 and len(shown) > _LABELLED else ""
        )
        words = _plain(f"{publication.words}{more}")
        late = publication.date > horizon.focus
        note = _note(words, y=-_HEAD * (level + 0.5), x=_iso(publication.date), late=late)
        labels.append({**note, "bgcolor": "#ffffff"})
    if not shown and publications:
        before = publications[0].date < horizon.start
        words = f"← {_plain(publications[0].words)}" if before else f"{_plain(publications[0].words)} →"
        labels.append(_edge_note(words, y=-_HEAD * 0.5, right=not before))
    return labels


def _head(publications: Sequence[Publication]) -> float:
    """How many rows high the words of the publication dates are."""
    return _HEAD * max(1, min(len(publications), _LABELLED))


def _open_ends(rows: Sequence[Row]) -> list[dict[str, Any]]:
    notes = []
    for index, row in enumerate(rows):
        if row.pieces and row.pieces[0].kind == "earlier":
            notes.append(_edge_note("← no earlier bound", y=index + _LANE))
        if row.pieces and row.pieces[-1].kind == "later":
            notes.append(_edge_note("no later bound →", y=index + _LANE, right=True))
    return notes


def _edge_note(words: str, *, y: float, right: bool = False) -> dict[str, Any]:
    """Small words at the edge of the drawing, whatever part of the axis is in view."""
    return {**_note(words, y=y, x=int(right), late=right), "xref": "paper", "font": {"size": 11}}


def _note(words: str, *, y: float, x: str | int, late: bool) -> dict[str, Any]:
    anchor = "right" if late else "left"
    return {"text": words, "x": x, "xanchor": anchor, "y": y, "yanchor": "middle", "showarrow": False}


def _middle(cut: Sequence[Piece]) -> datetime:
    """The middle of what is known of a row, where its words point to."""
    known = [moment for piece in cut for moment in (piece.start, piece.end) if moment is not None]
    return min(known) + (max(known) - min(known)) / 2


def _cut(words: str, most: int) -> str:
    return words if len(words) <= most else words[: most - 1].rstrip() + "…"


def _plain(words: str) -> str:
    """Text that Plotly shows as it is, since it reads some markup."""
    return escape(words, quote=False)


def _tint(colour: str, alpha: float) -> str:
    red, green, blue = (int(colour[i : i + 2], 16) for i in (1, 3, 5))
    return f"rgba({red},{green},{blue},{alpha})"


def _iso(moment: datetime) -> str:
    return moment.isoformat(timespec="milliseconds" if moment.microsecond else "seconds")

"""Figures as Plotly takes them: the look that the pages' script gives them, and a whole figure for pictures.

They are the plain dictionaries that Plotly's own JSON is made of. `LOOK` is all that is the same for every
figure; `assets/draw.js` has it from here, and does for a page what `plot` does for a picture. A test in a
browser holds the two together.

Traps this file knows: a bar of no width is not drawn; a number on a date axis is read in the browser's time
zone, a string without a zone is not; text is read as markup.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from html import escape
from itertools import pairwise
from typing import Any

from timeline.report.look import STATUSES, Look, look

_FONT = {"family": "system-ui, 'Segoe UI', Roboto, 'Liberation Sans', sans-serif", "size": 13}
_BAR = 0.32  # of a row: the height of its bar
_CLEAR = "rgba(0,0,0,0)"


def _trace(style: Look, kind: str) -> dict[str, Any]:
    """How the bars of a status look where they are certain, possible or open."""
    hatched = {"shape": style.hatch, "fgcolor": style.edge, "size": 6, "solidity": 0.32}
    marker: dict[str, Any] = {"color": style.fill, "line": {"color": style.edge, "width": 1.5}}
    if kind != "certain":
        marker["pattern"] = {**hatched, "bgcolor": _tint(style.fill, 0.12)}
        marker["line"] = {"color": style.edge, "width": 1 if kind == "possible" else 0}
    elif style.crossed:
        marker["pattern"] = {**hatched, "bgcolor": _tint(style.fill, 0.4)}
    name = f"{style.word}, {kind}"
    return {
        "type": "bar", "orientation": "h", "name": name, "hoverinfo": "skip", "width": _BAR, "marker": marker
    }  # fmt: skip


def _tint(colour: str, alpha: float) -> str:
    red, green, blue = (int(colour[i : i + 2], 16) for i in (1, 3, 5))
    return f"rgba({red},{green},{blue},{alpha})"


LOOK: dict[str, Any] = {
    "traces": {
        name: {kind: _trace(style, kind) for kind in ("certain", "possible", "open")}
        for name, style in [*STATUSES.items(), ("unknown", look("unknown"))]
    },
    "crossed": [name for name, style in STATUSES.items() if style.crossed],
    "fades": [0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2],  # opacity of an open end, from what is known outwards
    "faded": 0.4,  # of the opening view: how far all steps of a fading end but the last reach
    "sliver": 60_000,  # milliseconds: the width of what is known to the instant
    "lane": 0.74,  # of a row: where the middle of its bar lies
    "over": 0.29,  # of a row: where words over its bar lie
    "head": 0.6,  # rows above the first, for the words of each publication date
    "labelled": 3,  # publication dates that are named; more would overlap
    "symbols": {"return": "diamond", "departure": "triangle-right"},
    "marks": {
        "type": "scatter",
        "mode": "markers",
        "name": "departure and return",
        "hoverinfo": "skip",
        "marker": {"size": 13, "color": "#ffffff", "line": {"color": "#1c1c1c", "width": 1.5}},
    },
    "line": {
        "type": "line",
        "yref": "paper",
        "y0": 0,
        "y1": 1,
        "layer": "below",
        "line": {"color": "#808080", "width": 1.5, "dash": "dot"},
    },
    "note": {"yanchor": "middle", "showarrow": False},
    "edge": {
        "yanchor": "middle",
        "showarrow": False,
        "xref": "paper",
        "font": {"size": 11},
        "bgcolor": "#ffffff",
    },
    "layout": {
        "margin": {"l": 8, "r": 8, "t": 44, "b": 16},
        "barmode": "overlay",
        "showlegend": False,
        "hovermode": "closest",
        "paper_bgcolor": _CLEAR,
        "plot_bgcolor": _CLEAR,
        "font": _FONT,
        "hoverlabel": {"align": "left", "font": _FONT},
        "xaxis": {
            "type": "date",
            "side": "top",
            "tickangle": 0,
            "tickformatstops": [
                {"dtickrange": [None, 43_200_000], "value": "%H:%M\n%a %-d %b %Y"},
                {"dtickrange": [43_200_000, 604_800_000], "value": "%a %-d %b\n%Y"},
                {"dtickrange": [604_800_000, "M1"], "value": "%-d %b\n%Y"},
                {"dtickrange": ["M1", "M12"], "value": "%b\n%Y"},
                {"dtickrange": ["M12", None], "value": "%Y"},
            ],
            "ticks": "outside",
            "showgrid": True,
            "zeroline": False,
        },
        "yaxis": {"fixedrange": True, "visible": False},
    },
    "config": {"displayModeBar": False, "displaylogo": False, "showSendToCloud": False, "responsive": True},
}


def look_script() -> bytes:
    """`LOOK` as the first line of the pages' script."""
    return f"const LOOK = {json.dumps(LOOK, separators=(',', ':'))};\n".encode()


def plot(figure: dict[str, Any]) -> dict[str, Any]:
    """Plotly's `data` and `layout` of what `figure.figure` made, without the words of the rows."""
    rows, published = figure["rows"], figure["published"]
    first, last = map(_moment, figure["axis"])
    shown = [one for one in published if first <= _moment(one[0]) <= last]
    axis = {
        "range": figure["views"][0][1:],
        "minallowed": figure["axis"][0],
        "maxallowed": figure["axis"][1],
        "nticks": figure["ticks"],
    }
    layout = LOOK["layout"]
    return {
        "data": [*_bars(figure), *_marks(rows)],
        "layout": {
            **layout,
            "xaxis": {**layout["xaxis"], **axis},
            "yaxis": {**layout["yaxis"], "range": [len(rows), -head(published)]},
            "shapes": [{**LOOK["line"], "x0": date, "x1": date} for date, _ in shown],
            "annotations": [*_published(figure, shown), *_open_ends(rows)],
        },
    }


def head(published: Sequence[Any]) -> float:
    """How many rows high the words of the publication dates are."""
    high: float = LOOK["head"] * max(1, min(len(published), LOOK["labelled"]))
    return high


def _bars(figure: dict[str, Any]) -> list[dict[str, Any]]:
    """One trace for each status and kind of stretch, in order of first use."""
    traces: dict[tuple[str, str], dict[str, Any]] = {}
    for index, (_, status, _, stretches) in enumerate(figure["rows"]):
        style = status if status in LOOK["traces"] else "unknown"
        for kind, start, end in stretches:
            solid = kind if start and end else "open"
            trace = traces.get((style, solid))
            if trace is None:
                trace = traces[style, solid] = {**LOOK["traces"][style][solid], "base": [], "x": [], "y": []}
                if solid == "open":
                    trace["marker"] = {**trace["marker"], "opacity": []}
            for since, until, opacity in _steps(figure, start, end):
                trace["base"].append(_iso(since))
                trace["x"].append(max((until - since) / timedelta(milliseconds=1), LOOK["sliver"]))
                trace["y"].append(index + LOOK["lane"])
                if solid == "open":
                    trace["marker"]["opacity"].append(opacity)
    return list(traces.values())


def _steps(
    figure: dict[str, Any], start: str | None, end: str | None
) -> Iterator[tuple[datetime, datetime, float]]:
    """What is drawn of a stretch: itself, or the steps in which an open end fades towards the edge.

    All steps but the last lie within sight of what is known.
    """
    if start and end:
        yield _moment(start), _moment(end), 1.0
        return
    known, edge = _moment(start or end or ""), _moment(figure["axis"][1 if start else 0])
    opens, closes = map(_moment, figure["views"][0][1:])
    reach = (closes - opens) * LOOK["faded"]
    near = min(edge - known, reach) if start else max(edge - known, -reach)
    fades = LOOK["fades"]
    marks = [known + near * step / len(fades) for step in range(len(fades))] + [edge]
    for (one, other), opacity in zip(pairwise(marks), fades, strict=True):
        yield min(one, other), max(one, other), opacity


def _marks(rows: Sequence[Any]) -> Iterator[dict[str, Any]]:
    """A mark on the way out and the way home, which are journeys and not stays."""
    marked = [(i, row) for i, row in enumerate(rows) if row[2] in LOOK["symbols"] and row[3]]
    if marked:
        yield {
            **LOOK["marks"],
            "x": [_iso(_middle(row[3])) for _, row in marked],
            "y": [index + LOOK["lane"] for index, _ in marked],
            "marker": {
                **LOOK["marks"]["marker"],
                "symbol": [LOOK["symbols"][row[2]] for _, row in marked],
            },
        }


def _middle(stretches: Sequence[Sequence[str | None]]) -> datetime:
    known = [_moment(time) for _, *ends in stretches for time in ends if time]
    return min(known) + (max(known) - min(known)) / 2


def _published(figure: dict[str, Any], shown: Sequence[Any]) -> Iterator[dict[str, Any]]:
    """The words on the lines of publication, on the side with more room; a date out of sight at its edge."""
    published, most = figure["published"], LOOK["labelled"]
    opens, closes = map(_moment, figure["views"][0][1:])
    for level, (date, words) in enumerate(shown[:most]):
        more = f" and {len(shown) - most} more" if level == most - 1 and len(shown) > most else ""
        side = "right" if _moment(date) > opens + (closes - opens) / 2 else "left"
        y = -LOOK["head"] * (level + 0.5)
        text = escape(f"{words}{more}", quote=False)
        yield {**LOOK["note"], "text": text, "x": date, "xanchor": side, "y": y, "bgcolor": "#ffffff"}
    if published and not shown:
        date, words = published[0]
        before = _moment(date) < _moment(figure["axis"][0])
        text = escape(words, quote=False)
        yield _edge(f"← {text}" if before else f"{text} →", -LOOK["head"] * 0.5, right=not before)


def _open_ends(rows: Sequence[Any]) -> Iterator[dict[str, Any]]:
    for index, (_, _, _, stretches) in enumerate(rows):
        if stretches and stretches[0][0] == "earlier":
            yield _edge("← no earlier bound", index + LOOK["over"], right=False)
        if stretches and stretches[-1][0] == "later":
            yield _edge("no later bound →", index + LOOK["over"], right=True)


def _edge(words: str, y: float, *, right: bool) -> dict[str, Any]:
    """Small words at the edge of the drawing, whatever part of the axis is in view."""
    return {**LOOK["edge"], "text": words, "x": int(right), "xanchor": "right" if right else "left", "y": y}


def _moment(written: str) -> datetime:
    return datetime.fromisoformat(written)


def _iso(moment: datetime) -> str:
    return moment.isoformat(timespec="milliseconds")

"""A tour as one picture, through Plotly's own exporter (Kaleido, the extra `pictures`), which drives a Chromium."""

from __future__ import annotations

import os
import shutil
from html import escape
from importlib import import_module
from pathlib import Path
from typing import Any, Literal

from timeline.model import Stop
from timeline.report.figure import figure
from timeline.report.look import look
from timeline.report.plot import LOOK, head, plot
from timeline.report.source import Journey, Source
from timeline.report.tour_page import figure_row, name, publications
from timeline.report.words import SHORT, possible, shortened

_BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
_LABEL = 54  # characters of a line of a row's words
_WIDTH, _ROW, _EDGES = 1100, 46, 150  # pixels: of the picture, of a row, and of title and axis together


class PictureError(Exception):
    """No picture could be made, in one sentence that says what to do about it."""


def picture(tables: Path, tour_id: str, format: Literal["png", "svg"]) -> bytes:
    """The stops of a tour on their time axis, as a PNG (at twice the pixels) or an SVG.

    Raises `PictureError` where there is no such tour, nothing of it has a date, Kaleido is not installed or no
    Chromium is found (the environment variable BROWSER_PATH names one), and FileNotFoundError when a table is
    missing under `tables`.
    """
    source = Source(tables)
    journey = next((it for it in source.journeys if it.tour.tour_id == tour_id), None)
    if journey is None:
        raise PictureError(f"no tour {tour_id!r}; the tours are {', '.join(_some(source)) or 'none'}")
    try:
        kaleido = import_module("kaleido")
    except ImportError as error:
        raise PictureError("pictures need Kaleido: pip install 'timeline[pictures]'") from error
    drawing = _drawing(journey, source)
    size = {"format": format, "width": _WIDTH, "height": drawing["layout"]["height"]}
    options = {**size, "scale": 2 if format == "png" else 1}
    made = kaleido.calc_fig_sync(drawing, opts=options, kopts={"path": _browser()})
    return bytes(made)


def _drawing(journey: Journey, source: Source) -> dict[str, Any]:
    """The figure of the tour's page with the words of its rows as labels: no script places them here."""
    articles = [source.headings[name] for name in journey.tour.doc_ids if name in source.headings]
    made = figure([figure_row(stop) for stop in journey.stops], publications(articles))
    if made is None:
        raise PictureError(f"no stop of the tour {journey.tour.tour_id!r} has a date that could be drawn")
    drawn = plot(made)
    layout = {
        **drawn["layout"],
        "title": {"text": escape(journey.tour.title, quote=False), "x": 0.01, "xanchor": "left"},
        "width": _WIDTH,
        "height": round(_ROW * (len(journey.stops) + head(made["published"]))) + _EDGES,
        "margin": {"l": 20, "r": 30, "t": 110, "b": 30},
        "paper_bgcolor": "#ffffff",
        "plot_bgcolor": "#ffffff",
    }
    layout["xaxis"] = {**layout["xaxis"], "gridcolor": "#e6e5df"}
    layout["yaxis"] = {
        **layout["yaxis"],
        "visible": True,
        "showgrid": False,
        "zeroline": False,
        "automargin": True,
        "tickvals": [index + LOOK["lane"] for index in range(len(journey.stops))],
        "ticktext": [_label(stop) for stop in journey.stops],
    }
    return {"data": drawn["data"], "layout": layout}


def _label(stop: Stop) -> str:
    status = look(stop.status)
    rest = f"{possible(stop.bounds, SHORT)} · {status.word}"
    where, when = (escape(shortened(words, _LABEL), quote=False) for words in (name(stop), rest))
    return f"<b>{f'<s>{where}</s>' if status.crossed else where}</b><br>{when}"


def _browser() -> str:
    found = os.environ.get("BROWSER_PATH") or next(filter(None, map(shutil.which, _BROWSERS)), None)
    if found is None:
        raise PictureError("pictures need a Chromium or Chrome: install one, or name it in BROWSER_PATH")
    return found


def _some(source: Source) -> list[str]:
    names = [journey.tour.tour_id for journey in source.journeys]
    return names[:5] + ([f"and {len(names) - 5:,} more"] if len(names) > 5 else [])

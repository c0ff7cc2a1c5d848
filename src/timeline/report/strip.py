"""A tour at a glance: a small Gantt drawn by the stylesheet, so that a page of many needs no script."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from timeline.model import Stop
from timeline.report.certainty import Piece, pieces
from timeline.report.look import css_class, look
from timeline.report.markup import Html, element
from timeline.report.scale import Scale, scale
from timeline.report.words import SHORT, span

_MOST_LANES = 14


def strip(stops: Sequence[Stop]) -> Html:
    """The stops of a tour that have a date, each a lane, on an axis of their own with its ends in words."""
    dated = [(stop, pieces(stop.bounds, stated=stop.dated)) for stop in stops]
    dated = [(stop, cut) for stop, cut in dated if cut]
    if not dated:
        return element("p", "undated", class_="note")
    shown = dated[:_MOST_LANES]
    axis = scale([cut for _, cut in shown], [])
    lanes = (
        element("div", *(_bar(stop, piece, axis) for piece in cut), class_="lane") for stop, cut in shown
    )
    more = len(dated) - len(shown)
    words = f"{_known(shown)}{f', and {more} more stops' if more else ''}"
    return element(
        "div",
        element("div", *lanes, class_="lanes", role="img", aria_label=f"{len(shown)} stops, {words}"),
        element("p", words, class_="axis"),
        class_="strip",
    )


def _bar(stop: Stop, piece: Piece, axis: Scale) -> Html:
    whole = axis.end - axis.start
    left = ((piece.start or axis.start) - axis.start) / whole
    width = ((piece.end or axis.end) - axis.start) / whole - left
    kind = "crossed" if piece.kind == "certain" and look(stop.status).crossed else piece.kind
    place = f"left:{left:.2%};width:{width:.2%}"
    return element("span", class_=f"{kind} {css_class(stop.status)}", style=place)


def _known(shown: Sequence[tuple[Stop, Sequence[Piece]]]) -> str:
    moments = [
        moment for _, cut in shown for piece in cut for moment in piece[1:] if isinstance(moment, datetime)
    ]
    return span(min(moments), max(moments), SHORT)

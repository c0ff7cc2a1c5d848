"""Tours at a glance: small Gantts drawn by the stylesheet, so that a page of many needs no script."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import datetime
from functools import lru_cache

from timeline.model import Stop
from timeline.report.certainty import Piece, pieces
from timeline.report.look import css_class, look
from timeline.report.markup import Html, element, link
from timeline.report.scale import Scale, scale
from timeline.report.source import Journey
from timeline.report.words import SHORT, count, possible, span

_MOST_LANES = 14


Lane = list[tuple[float, float, str, str]]  # of each bar: left and width in percent, its two classes


def cards(journeys: Iterable[Journey], root: str) -> Html:
    """Tours as a list of cards; `root` leads from the page's folder to the report's."""
    return element("ol", *(_card(journey, root) for journey in journeys), class_="tours")


def tour_anchor(journey: Journey) -> str:
    """The element id of a tour's card."""
    return f"tour-{journey.page.removesuffix('.html')}"


def route(stops: Sequence[Stop]) -> str:
    """The places of a tour in order, then those it will not or did not reach, by the reason for that."""
    left_out: dict[str, list[str]] = {}
    kept = []
    for stop in stops:
        if stop.kind == "stop" and look(stop.status).crossed:
            left_out.setdefault(look(stop.status).word, []).append(stop.place)
        elif stop.kind == "stop":
            kept.append(stop.place)
    others = [f"{word}: {', '.join(places)}" for word, places in left_out.items()]
    return "; ".join([*filter(None, [" → ".join(kept)]), *others])


def counted(stops: Sequence[Stop]) -> str:
    """How many stops a tour has, those left out apart: "2 stops, 1 cancelled"."""
    words = [look(stop.status) for stop in stops if stop.kind == "stop"]
    left_out = Counter(it.word for it in words if it.crossed)
    stayed = count(len(words) - left_out.total(), "stop")
    return ", ".join([stayed, *(f"{number:,} {word}" for word, number in left_out.items())])


@lru_cache(4096)
def lanes(stops: tuple[Stop, ...]) -> tuple[list[Lane], str]:
    """The bars of each stop that has a date, on an axis of their own, and the axis in words."""
    dated = [(stop, pieces(stop.bounds, stated=stop.dated)) for stop in stops]
    dated = [(stop, cut) for stop, cut in dated if cut]
    if not dated:
        return [], "undated"
    shown = dated[:_MOST_LANES]
    axis = scale([cut for _, cut in shown], [])
    more = len(dated) - len(shown)
    words = f"{_known(shown)}{f', and {more} more stops' if more else ''}"
    return [[_bar(stop, piece, axis) for piece in cut] for stop, cut in shown], words


@lru_cache(4096)
def _card(journey: Journey, root: str) -> Html:
    """The card of a tour, which several lists have."""
    tour, stops, name = journey
    return element(
        "li",
        element("h3", link(f"{root}tours/{name}", tour.title)),
        element("p", f"{tour.traveller} · {possible(tour.bounds)}", class_="summary"),
        _strip(stops),
        element("p", route(stops), class_="route"),
        id=tour_anchor(journey),
    )


def _strip(stops: tuple[Stop, ...]) -> Html:
    bars, words = lanes(stops)
    if not bars:
        return element("p", words, class_="note")
    drawn = [element("div", *map(_span, lane), class_="lane") for lane in bars]
    label = f"{count(len(bars), 'stop')}, {words}"
    return element(
        "div",
        element("div", *drawn, class_="lanes", role="img", aria_label=label),
        element("p", words, class_="axis"),
        class_="strip",
    )


def _bar(stop: Stop, piece: Piece, axis: Scale) -> tuple[float, float, str, str]:
    whole = axis.end - axis.start
    left = ((piece.start or axis.start) - axis.start) / whole
    width = ((piece.end or axis.end) - axis.start) / whole - left
    kind = "crossed" if piece.kind == "certain" and look(stop.status).crossed else piece.kind
    return round(100 * left, 1), round(100 * width, 1), kind, css_class(stop.status)


def _span(bar: tuple[float, float, str, str]) -> Html:
    left, width, kind, status = bar
    return Html(f'<span class="{kind} {status}" style="left:{left}%;width:{width}%"></span>')


def _known(shown: Sequence[tuple[Stop, Sequence[Piece]]]) -> str:
    moments = [
        moment for _, cut in shown for piece in cut for moment in piece[1:] if isinstance(moment, datetime)
    ]
    return span(min(moments), max(moments), SHORT)

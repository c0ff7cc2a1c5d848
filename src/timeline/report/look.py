"""How each status looks: a word, a colour and a hatch, so that none has to carry the meaning alone."""

from __future__ import annotations

from typing import NamedTuple


class Look(NamedTuple):
    """`fill` fills bars, `edge` outlines them; `hatch` is a Plotly pattern shape.

    Hatches lean forward for what is real, back for what is to come, are dots where no time is meant.

    A `crossed` status (what did not or will not happen) keeps its hatch even where it is certain.
    """

    word: str
    fill: str
    edge: str
    hatch: str
    crossed: bool = False


# Hues of Okabe and Ito's palette (Color Universal Design, 2008), told apart in every common form of colour
# blindness; the edges are the same hues, darkened where the fill is pale, to stand out from white and black.
STATUSES = {
    "happened": Look("happened", "#0072b2", "#0072b2", "/"),
    "ongoing": Look("ongoing", "#009e73", "#00845f", "/"),
    "planned": Look("planned", "#56b4e9", "#2b8cc4", "\\"),
    "expected": Look("expected", "#e69f00", "#c08400", "\\"),
    "hypothetical": Look("hypothetical", "#cc79a7", "#b85f90", "."),
    "recurring": Look("recurring", "#d9cb2f", "#a3970f", "."),
    "cancelled": Look("cancelled", "#d55e00", "#d55e00", "x", crossed=True),
    "postponed": Look("postponed", "#d55e00", "#d55e00", "+", crossed=True),
    "denied": Look("denied", "#808080", "#808080", "x", crossed=True),
}

# The same hatches for the legend and the strips, which are drawn by the stylesheet.
_ANGLES = {"/": ("135deg",), "\\": ("45deg",), "x": ("45deg", "135deg"), "+": ("0deg", "90deg")}
_LINES = "repeating-linear-gradient({angle},var(--c) 0 1.5px,transparent 1.5px 5px)"
_DOTS = "radial-gradient(circle at 2px 2px,var(--c) 1.2px,transparent 1.4px) 0 0/5px 5px"


def look(status: str) -> Look:
    """The look of a status; one that this version does not know is grey and goes by its own name."""
    return STATUSES.get(status) or Look(status, "#808080", "#808080", "/")


def css_class(status: str) -> str:
    """The stylesheet's class for a status."""
    return f"is-{status}" if status in STATUSES else "is-unknown"


def status_rules() -> str:
    """The part of the stylesheet that gives each status its colour and hatch."""
    rules = [
        f".is-{name}{{--c:{it.fill};--e:{it.edge};--t:{_ink(it.fill)};--h:{_hatch(it.hatch)}}}"
        for name, it in [*STATUSES.items(), ("unknown", look("unknown"))]
    ]
    return "\n".join(rules) + "\n"


def _ink(fill: str) -> str:
    """Black or white, whichever is read more easily on a colour (WCAG 2, relative luminance)."""
    red, green, blue = ((int(fill[at : at + 2], 16) / 255) ** 2.2 for at in (1, 3, 5))
    return "#000" if 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.18 else "#fff"


def _hatch(shape: str) -> str:
    return _DOTS if shape == "." else ",".join(_LINES.format(angle=angle) for angle in _ANGLES[shape])

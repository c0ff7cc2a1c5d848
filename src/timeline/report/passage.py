"""The text of an article with its sentences as targets for links and its expressions marked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime

from timeline.model import Expression
from timeline.report.markup import Html, escape
from timeline.report.names import plain, sentence_anchor
from timeline.report.words import span

Span = tuple[int, int]  # [start, end) in code points


def passage(
    text: str,
    sentences: Iterable[Span],
    expressions: Iterable[Expression],
    targets: Mapping[str, str],
    readings: Mapping[str, str],
) -> Html:
    """`text`, whole and in its own words, with an element for each sentence and each expression.

    Each start of a sentence is a target (`sentence-N`); where sentences overlap, the earlier one ends where
    the later begins. Expressions that overlap an earlier or a longer one, and offsets outside the text, are
    left unmarked: the table of expressions has them. Each mark is a link: to the row of what the expression
    dates, which `targets` gives by its id, else to its reading; `readings` are markup, by id too.
    """
    marks = _apart(expressions, len(text))
    parts: list[str] = []
    waiting = 0
    for start, end, is_sentence in _regions(sentences, len(text)):
        if is_sentence:
            parts.append(f'<span id="{sentence_anchor(start)}" class="sentence">')
        at = start
        while waiting < len(marks) and marks[waiting].char_start < end:
            mark = marks[waiting]
            begin, until = max(mark.char_start, start), min(mark.char_end, end)
            name = mark.expression_id
            own = f' id="expression-{plain(name)}"' if begin == mark.char_start else ""
            leads = targets.get(name) or f"reading-{plain(name)}"
            parts.append(
                f'{escape(text[at:begin])}<mark{own} title="{readings[name]}">'
                f'<a href="#{leads}">{escape(text[begin:until])}</a></mark>'
            )
            at = until
            if mark.char_end > end:
                break
            waiting += 1
        parts.append(escape(text[at:end]))
        if is_sentence:
            parts.append("</span>")
    return Html("".join(parts))


def reading(expression: Expression) -> str:
    """What an expression was taken to mean, and what else it could have meant, in words."""
    chosen = f"{expression.value}{_interval(expression.start, expression.end)}"
    if not expression.alternatives:
        return chosen
    others = [f"{other.value}{_interval(other.start, other.end)}" for other in expression.alternatives]
    return "; not chosen: ".join([chosen, *others])


def _interval(start: datetime | None, end: datetime | None) -> str:
    return f" ({span(start, end)})" if start is not None and end is not None else ""


def _regions(sentences: Iterable[Span], length: int) -> Iterator[tuple[int, int, bool]]:
    """The text cut into sentences (True) and what lies between them (False)."""
    ends: dict[int, int] = {}
    for start, end in sentences:
        if 0 <= start < min(end, length):
            ends[start] = max(ends.get(start, 0), min(end, length))
    starts = sorted(ends)
    done = 0
    for start, following in zip(starts, [*starts, length][1:], strict=True):
        if done < start:
            yield done, start, False
        done = min(ends[start], following)
        yield start, done, True
    if done < length:
        yield done, length, False


def _apart(expressions: Iterable[Expression], length: int) -> Sequence[Expression]:
    """Expressions in order of the text, none overlapping the one before."""
    kept: list[Expression] = []
    done = 0
    for one in sorted(expressions, key=lambda it: (it.char_start, -it.char_end)):
        if done <= one.char_start < one.char_end <= length:
            kept.append(one)
            done = one.char_end
    return kept

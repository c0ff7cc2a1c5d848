"""The registry of rules: each rule is one decorated function, with its pattern, examples and look-alikes beside it.

A rule says what a phrase means and nothing of when that is. Rules may stand and run in any order: the longest match
decides, and the pattern of each matched phrase is tried whole.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import Enum
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from timeline.expressions.lexicon import FRAGMENTS
from timeline.expressions.meaning import Meaning, Piece


class Refusal(Enum):
    """A phrase that no rule may have, nor any part of it: a date that does not exist."""

    WHOLE = 1


REFUSED = Refusal.WHOLE
Sense = Meaning | tuple[Piece, ...] | Refusal | None
Groups = Mapping[str, str]

# White space: a phrase may be wrapped. That it never crosses a blank line is seen to by whoever matches it, for to say
# so at every space would make the automaton of all patterns twice as large.
_SPACE = r"(?:[ \t\r\n\x{00a0}]+)"

_SPACED = re.compile(r"\[[^\]]*\]|[^\[]+")  # a character class, or what lies between two of them


@dataclass(frozen=True, slots=True)
class Rule:
    """One family's pattern and what it means.

    `pattern` is RE2 syntax with fragments. `meaning` takes the named groups (lower case, white space single) and
    gives the meaning, several pieces of the phrase, None where the phrase is not this rule's, or REFUSED. `before`
    and `after` are regular expressions that must, `not_before` and `not_after` such that must not match the text
    that touches the phrase; they disregard case but for the fragments {UPPER} and {LOWER}. `where` is asked last,
    with the text before the phrase, the phrase and the text after it, for what a regular expression cannot tell.
    """

    name: str
    pattern: str
    meaning: Callable[[Match], Sense]
    examples: tuple[str, ...]
    lookalikes: tuple[str, ...]
    before: re.Pattern[str] | None
    after: re.Pattern[str] | None
    not_before: re.Pattern[str] | None
    not_after: re.Pattern[str] | None
    where: Callable[[str, str, str], bool] | None


@dataclass(frozen=True, slots=True)
class Match:
    """The parts of a matched phrase: `m["month"]` is the words of a group, "" where it took no part."""

    groups: Groups
    spans: Mapping[str, tuple[int, int]]
    parse: Callable[[str], tuple[Meaning, ...]]  # what a phrase may mean by itself

    def __getitem__(self, name: str) -> str:
        """The words of a group in small letters, white space single."""
        return self.groups[name].lower()

    def as_written(self, name: str) -> str:
        """The words of a group with their capitals, which tell "May" from "may"."""
        return self.groups[name]

    def meaning(self, name: str, *kinds: type) -> Meaning | None:
        """What the words of a group mean by themselves: the first of those kinds, or of all."""
        return self.meaning_of(self.as_written(name), *kinds) if self.groups[name] else None

    def meaning_of(self, words: str, *kinds: type) -> Meaning | None:
        """What some words mean by themselves: the first of those kinds, or of all."""
        return next((m for m in self.parse(words) if not kinds or isinstance(m, kinds)), None)

    def piece(self, first: str, last: str, meaning: Meaning) -> Piece:
        """An expression of its own, from the start of one group to the end of another."""
        return Piece(self.spans[first][0], self.spans[last][1], meaning)


_RULES: dict[str, Rule] = {}


def rule(
    name: str,
    pattern: str,
    *,
    examples: Iterable[str],
    lookalikes: Iterable[str] = (),
    before: str | None = None,
    after: str | None = None,
    not_before: str | None = None,
    not_after: str | None = None,
    where: Callable[[str, str, str], bool] | None = None,
) -> Callable[[Callable[[Match], Sense]], Callable[[Match], Sense]]:
    """Register the decorated function as a rule; see `Rule` for the arguments.

    Raises ValueError when the name is taken.
    """

    def register(meaning: Callable[[Match], Sense]) -> Callable[[Match], Sense]:
        if name in _RULES:
            raise ValueError(f"two rules are called {name}")
        _RULES[name] = Rule(
            name,
            expand(pattern),
            meaning,
            tuple(examples),
            tuple(lookalikes),
            _guard(f"(?:{before})$") if before else None,
            _guard(after) if after else None,
            _guard(f"(?:{not_before})$") if not_before else None,
            _guard(not_after) if not_after else None,
            where,
        )
        return meaning

    return register


def _guard(pattern: str) -> re.Pattern[str]:
    return re.compile(_filled(pattern), re.IGNORECASE)


def _filled(pattern: str) -> str:
    while (filled := re.sub(r"\{([A-Z_]+)\}", lambda m: FRAGMENTS[m[1]], pattern)) != pattern:
        pattern = filled
    return pattern


def expand(pattern: str) -> str:
    """The pattern with its fragments and spaces written out."""
    pattern = _filled(pattern)
    return _SPACED.sub(
        lambda m: m[0].replace(" ", r"\s") if m[0][0] == "[" else m[0].replace(" ", _SPACE), pattern
    )


@cache
def rules() -> tuple[Rule, ...]:
    """Every rule of every family, by name."""
    from timeline.expressions import rules as package

    for module in iter_modules(package.__path__):
        import_module(f"{package.__name__}.{module.name}")
    return tuple(_RULES[name] for name in sorted(_RULES))

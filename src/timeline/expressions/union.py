"""One pattern of many: what several patterns begin with alike stands in it once.

RE2 makes one branch of literals that begin alike, but not of groups. Rules of one family begin with the same groups
("about", a number, a unit), and an automaton that follows each of them by itself has several times the states. Order
does not count among alternatives of which the longest match is taken, so they may be put together by their beginnings.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

# A character, an escape, or a class, then how often; groups are told by their brackets.
_ATOM = re.compile(r"\\x\{[0-9a-f]+\}|\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|[^()|]", re.DOTALL)
_OFTEN = re.compile(r"(?:[*+?]|\{[0-9]+(?:,[0-9]*)?\})\??")
_Tree = dict[str, "_Tree"]  # piece -> what may follow it; "" ends a pattern


def union(patterns: Iterable[str]) -> str:
    """A pattern that matches what any of the patterns does; they have no named groups."""
    tree: _Tree = {}
    for pattern in patterns:
        node = tree
        for piece in pieces(pattern):
            node = node.setdefault(piece, {})
        node[""] = {}
    return _written(tree)


def pieces(pattern: str) -> Sequence[str]:
    """The pieces that a pattern is a sequence of: atoms and groups, each with how often it is repeated.

    A pattern that is itself a choice is one piece. Raises ValueError where brackets do not match.
    """
    found: list[str] = []
    at = 0
    while at < len(pattern):
        if pattern[at] == "|":
            return [f"(?:{pattern})"]
        end = _group_end(pattern, at) if pattern[at] == "(" else _atom_end(pattern, at)
        often = _OFTEN.match(pattern, end)
        end = often.end() if often else end
        found.append(pattern[at:end])
        at = end
    return found


def _atom_end(pattern: str, at: int) -> int:
    atom = _ATOM.match(pattern, at)
    if atom is None:
        raise ValueError(f"no pattern: {pattern}")
    return atom.end()


def _group_end(pattern: str, at: int) -> int:
    """The end of the group that opens at `at`."""
    depth = 0
    while at < len(pattern):
        if pattern[at] in "()":
            depth += 1 if pattern[at] == "(" else -1
            at += 1
            if not depth:
                return at
        else:
            at = at + 1 if pattern[at] == "|" else _atom_end(pattern, at)
    raise ValueError(f"no pattern: {pattern}")


def _written(tree: _Tree) -> str:
    """The pattern of a tree of pieces."""
    branches = [piece + _written(after) for piece, after in tree.items() if piece]
    if not branches:
        return ""
    if len(branches) == 1 and "" not in tree:
        return branches[0]
    return f"(?:{'|'.join(branches)})" + ("?" if "" in tree else "")

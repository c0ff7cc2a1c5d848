"""The tagger reads the corpus of phrases as people do.

`tests/corpus/expressions/*.toml` holds the cases; `tests/corpus/test_expressions_corpus_is_sound.py` says
what their keys mean. Found must be exactly what is expected, in order and to the character; of each
expression every key that is given is asked, and no other.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from timeline.model import Expression

_FOLDER = Path(__file__).parents[1] / "corpus" / "expressions"
_ASIDE = ("start", "end", "readings")  # asked in a way of their own

Case = dict[str, Any]


def _cases() -> list[Any]:
    return [
        pytest.param(case, id=f"{path.stem}:{number}-{_slug(case['text'])}")
        for path in sorted(_FOLDER.glob("*.toml"))
        for number, case in enumerate(tomllib.loads(path.read_text(encoding="utf-8"))["case"], 1)
    ]


def _slug(text: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", text.lower())[:48].strip("-")


def _seen(expression: Expression, expected: Case) -> Case:
    """What was read, under the keys that the case asks about."""
    seen = {key: getattr(expression, key) for key in expected if key not in _ASIDE}
    for bound in ("start", "end"):
        if bound in expected:
            seen[bound] = getattr(expression, bound)
    if "readings" in expected:
        kept = [expression.value, *(other.value for other in expression.alternatives)]
        seen["readings"] = [value for value in expected["readings"] if value in kept]
        if expression.value not in expected["readings"]:
            seen["chosen"] = expression.value
    return seen


def _asked(expected: Case) -> Case:
    bounds = {b: datetime.fromisoformat(expected[b]) for b in ("start", "end") if b in expected}
    return {**expected, **bounds}


@pytest.mark.parametrize("case", _cases())
def test_case(case: Case, read: Callable[..., tuple[Expression, ...]]) -> None:
    found = read(case["text"], case["published"], case.get("policy"))
    assert [e.text for e in found] == [e["text"] for e in case["expect"]]
    assert [_seen(e, x) for e, x in zip(found, case["expect"], strict=True)] == [
        _asked(x) for x in case["expect"]
    ]

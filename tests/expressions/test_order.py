"""Order never decides: rules registered in any order read a text in the same way."""

from __future__ import annotations

import random
import tomllib
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

import pytest

from timeline.expressions.registry import rules
from timeline.expressions.scan import Scanner
from timeline.model import Expression

_FOLDER = Path(__file__).parents[1] / "corpus" / "expressions"


@pytest.fixture(scope="module")
def corpus_text() -> str:
    """All cases of the corpus and all examples of the rules, a paragraph each."""
    cases = [
        case["text"]
        for path in sorted(_FOLDER.glob("*.toml"))
        for case in tomllib.loads(path.read_text(encoding="utf-8"))["case"]
    ]
    return "\n\n".join([*cases, *(example for r in rules() for example in r.examples)])


@pytest.mark.parametrize("seed", [1, 2])
def test_shuffled_rules_read_the_corpus_alike(
    seed: int, corpus_text: str, read: Callable[..., tuple[Expression, ...]], monkeypatch: pytest.MonkeyPatch
) -> None:
    expected = read(corpus_text)
    shuffled = list(rules())
    random.Random(seed).shuffle(shuffled)
    scanner = Scanner(shuffled)
    monkeypatch.setattr(import_module("timeline.expressions.tag"), "scanner", lambda: scanner)
    assert read(corpus_text) == expected
    assert len(expected) > len(rules())

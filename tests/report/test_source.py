"""The articles as a report takes them: a part at a time, and from one process to another."""

from __future__ import annotations

import pickle

import pytest

from timeline.report import source
from timeline.report.source import Source


@pytest.fixture
def batches(tables, monkeypatch):
    monkeypatch.setattr(source, "_BATCH", 1)
    return list(Source(tables).batches())


def test_another_process_gets_the_same_articles(batches):
    for batch in batches:
        assert list(pickle.loads(pickle.dumps(batch)).articles()) == list(batch.articles())


def test_what_another_process_gets_holds_no_other_article(batches):
    texts = [batch.documents["text"].to_pylist() for batch in batches]
    for batch, own in zip(batches, texts, strict=True):
        sent = pickle.dumps(batch)
        assert [it for it in texts if it[0].encode() in sent] == [own]

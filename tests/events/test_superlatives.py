"""What somebody is, was, will be or would have been the first to do."""

from __future__ import annotations

from datetime import datetime

import pytest

from timeline.events import extract
from timeline.expressions import tag
from timeline.model import Document


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("She is the first president to visit Windhoek.", "happened"),
        ("She will be the first president to visit Windhoek.", "planned"),
        ("On Thursday she would have become the first president to visit Windhoek.", "hypothetical"),
    ],
)
def test_what_somebody_is_the_first_to_do(text, status):
    day = datetime(2023, 8, 17)
    document = Document("d", "", None, day, "day", "metadata", None, "en", text, "")
    told = {t.event.trigger: t.event.status for t in extract(document, tag(document).expressions).told}
    assert told["visit"] == status

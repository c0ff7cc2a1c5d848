"""TIMEX3 values of years, and the EDTF (ISO 8601-2 level 1) of what was resolved."""

from __future__ import annotations

from datetime import datetime

import pytest

from timeline.expressions import timex3


@pytest.mark.parametrize(
    ("number", "value"),
    [(2018, "2018"), (79, "0079"), (1, "0001"), (-1, "BC0001"), (-490, "BC0490"), (-3000, "BC3000")],
)
def test_year(number: int, value: str) -> None:
    assert timex3.year(number) == value


@pytest.mark.parametrize(
    ("value", "mod", "start", "end", "edtf"),
    [
        ("2018-01-13", None, "2018-01-13", "2018-01-14", "2018-01-13"),
        ("2018-01", None, "2018-01-01", "2018-02-01", "2018-01"),
        ("2018", None, "2018-01-01", "2019-01-01", "2018"),
        ("1910", "APPROX", "1910-01-01", "1911-01-01", "1910~"),
        ("1918-03", "APPROX", "1918-03-01", "1918-04-01", "1918-03~"),
        ("2018-01-13T15:30", None, "2018-01-13T15:30", "2018-01-13T15:31", "2018-01-13T15:30"),
        ("2018-SP", None, "2018-03-01", "2018-06-01", "2018-21"),
        ("2018-SU", None, "2018-06-01", "2018-09-01", "2018-22"),
        ("2018-FA", None, "2018-09-01", "2018-12-01", "2018-23"),
        ("2018-WI", "APPROX", "2018-12-01", "2019-03-01", "2018-24~"),
        ("199", None, "1990-01-01", "2000-01-01", "199X"),
        ("19", None, "1900-01-01", "2000-01-01", "19XX"),
        ("BC0490", None, None, None, "-0489"),
        ("BC0001", None, None, None, "0000"),
        ("BC0480-08", None, None, None, "-0479-08"),
        ("2018-W02", None, "2018-01-08", "2018-01-15", "2018-01-08/2018-01-14"),
        ("2018-W02-WE", None, "2018-01-13", "2018-01-15", "2018-01-13/2018-01-14"),
        ("2018-Q1", None, "2018-01-01", "2018-04-01", "2018-01-01/2018-03-31"),
        ("2018-H2", None, "2018-07-01", "2019-01-01", "2018-07-01/2018-12-31"),
        ("2018-01-13TEV", None, "2018-01-13T18:00", "2018-01-14", "2018-01-13"),
        ("PRESENT_REF", None, "2018-01-13", "2018-01-14", "2018-01-13/2018-01-13"),
        ("PAST_REF", None, None, "2018-01-14", "../2018-01-13"),
        ("FUTURE_REF", None, "2018-01-13", None, "2018-01-13/.."),
        ("PAST_REF", None, None, None, None),
        ("BC04", None, None, None, None),
        ("P3M", None, "2017-10-13", "2018-01-14", None),
        ("PXY", None, None, None, None),
        ("XXXX-WXX-5", None, None, None, None),
    ],
)
def test_edtf(value: str, mod: str | None, start: str | None, end: str | None, edtf: str | None) -> None:
    bounds = [datetime.fromisoformat(bound) if bound else None for bound in (start, end)]
    assert timex3.edtf(value, mod, *bounds) == edtf

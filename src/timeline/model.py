"""The records that flow through the pipeline: typed, immutable, and free of behaviour.

Every stage takes some of these and returns others; none changes one. Time is half-open `[start, end)` in the
civil (local) time of what is described, without a zone, as `datetime.datetime`; a bound that nothing in the
text supports is `None`. Offsets count Unicode code points of the document's text.
"""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple


class Document(NamedTuple):
    """One article, as read: its text exactly as given and the date that its relative expressions lean on."""

    doc_id: str
    source: str  # path or URL
    title: str | None
    published: datetime  # civil time at the article's own place; the start of its grain
    published_grain: str  # year, month, day, hour, minute, second
    published_from: str  # metadata, markup, dateline, option, inferred
    timezone: str | None  # as given: "+02:00", "Europe/Berlin", "UTC"
    language: str  # ISO 639-1
    text: str
    sha256: str


class Reject(NamedTuple):
    """One input that could not be used, and why, in words that say what to do about it."""

    source: str
    line: int | None  # 1-based line of `source`, where there is one
    stage: str  # read, date, expressions, events, tours
    reason: str


class Alternative(NamedTuple):
    """A reading of an expression that was possible and not chosen."""

    value: str  # TIMEX3 value
    start: datetime | None
    end: datetime | None
    why: str


class Expression(NamedTuple):
    """One temporal expression (TimeML 1.2.1 TIMEX3), resolved."""

    expression_id: str
    char_start: int
    char_end: int
    text: str
    type: str  # DATE, TIME, DURATION, SET
    value: str
    mod: str | None
    quant: str | None
    freq: str | None
    edtf: str | None  # ISO 8601-2 level 1
    start: datetime | None
    end: datetime | None
    grain: str | None
    anchor: str  # "published", "none", or the expression_id it leans on
    rule: str
    alternatives: tuple[Alternative, ...]
    why: str


class Bounds(NamedTuple):
    """All that is known of an interval whose ends are not known exactly.

    `earliest_start <= start <= latest_start` and `earliest_end <= end <= latest_end`, as instants; None is open.
    """

    earliest_start: datetime | None
    latest_start: datetime | None
    earliest_end: datetime | None
    latest_end: datetime | None


class Event(NamedTuple):
    """Something that happened, is going on, is to come, or was said not to."""

    event_id: str
    sentence: str
    char_start: int  # of the sentence
    char_end: int
    trigger: str
    trigger_start: int
    trigger_end: int
    event_class: str  # TimeML: OCCURRENCE, REPORTING, STATE, I_ACTION, I_STATE, ASPECTUAL, PERCEPTION
    actors: tuple[str, ...]  # canonical names
    place: str | None
    country: str | None  # ISO 3166-1 alpha-2
    status: str  # happened, ongoing, planned, expected, hypothetical, recurring, cancelled, postponed, denied
    bounds: Bounds
    dated_by: tuple[str, ...]  # expression_ids; empty means inferred
    why: str


class Evidence(NamedTuple):
    """A sentence that a stop stands on."""

    doc_id: str
    sentence: str
    char_start: int
    char_end: int


class Stop(NamedTuple):
    """One stop of a tour, or its departure or return."""

    tour_id: str
    stop_id: str
    sequence: int  # 1-based; equal where the text gives no order
    kind: str  # stop, departure, return
    place: str
    country: str | None
    status: str
    bounds: Bounds
    dated: bool  # the text states or entails the day
    doc_ids: tuple[str, ...]
    evidence: tuple[Evidence, ...]
    why: str


class Tour(NamedTuple):
    """One journey of one traveller."""

    tour_id: str
    traveller: str
    title: str
    status: str
    bounds: Bounds
    doc_ids: tuple[str, ...]

"""What a run of places is by a noun: by a trip or an occasion that leads to it, or as the subject of its clause."""

from __future__ import annotations

import re

from timeline.events import status
from timeline.events.clauses import Clause
from timeline.events.trigger_status import STATUS_VERBS
from timeline.tours import words
from timeline.tours.chains import Chain
from timeline.tours.reading import TO_FOLLOW, Reading
from timeline.tours.travellers import Travellers
from timeline.tours.visit import PERFORMANCE, PRESENCE, STOP, TRAVEL

_NEXT = re.compile(
    r"\b(?:(?:first|second|third|fourth|fifth|sixth|next|last|final|opening|closing|only|latest)\s+(?:\w+\s+)?"
    r"(?:stop|leg|destination|port|stage|date|night|show|city|station)|next|first|last|down for)\b",
    re.IGNORECASE,
)
_TO_FOLLOW = re.compile(r"\s+(?:to (?:follow|come)|following|coming|next|after that)\b")
HOSTS = re.compile(
    r"(?:,[^.;]{0,120},)?\s+(?:expects?|awaits?|will (?:host|welcome|receive|greet))\s+(?:him|her|them)\b"
)
_UNSURE = re.compile(
    r"[^.;:]{0,45}\b(?:remains?|is|are|seems?)\s+(?:also\s+|still\s+)?(?:possible|likely|unlikely|open|uncertain|unclear|unconfirmed)\b"
)
_FOLLOWED = re.compile(r"\bfollowed\s+$", re.IGNORECASE)
_NTH_STOP = re.compile(
    r"(?:(?:the|his|her|their|its|our|my)\s+)?(?:first|second|third|fourth|fifth|next|last|final|only|opening|closing|other)\s+"
    r"(?:\w+\s+)?(?:stops?|legs?|destinations?|ports?|stations?|halts?|venues?|dates?|shows?)\b",
    re.IGNORECASE,
)
_STOPS_LIKE = re.compile(r"\b(?:stops?|visits?|dates|shows?|concerts?|halts?)\s*:?\s*$", re.IGNORECASE)
_COMES = re.compile(
    r"(?:^|[.;,!?:—–-]\W*|\bthen\s+)(?:[Tt]hen|[Nn]ext|[Aa]fter (?:that|this)|[Ff]inally|[Ll]ast)\s+(?:comes?|came|follows?|will come)\s+$"
)
"""What leads to a place that comes next, behind its verb: "Then comes Lima"."""


def by_noun(chain: Chain, text: str, clause: Clause, travellers: Travellers) -> Reading | None:
    """A place that a noun of travel or an occasion leads to: "his trip to Peru", "after stops in Rome and Oslo"."""
    host = chain.host
    if _UNSURE.match(text, chain.end):
        return None
    owner = travellers.owner(chain.host_start) if host else None
    if host == "heads" and chain.prep == "for":  # "…, then heads for Skopje", where no subject is said
        return Reading(STOP, travellers.of_clause(chain.clause) or (), TRAVEL, False, "head")
    told_on = clause.verb is None or clause.verb.tense == "none"  # not "it was followed by"
    if (
        told_on
        and chain.prep == "by"
        and _FOLLOWED.search(text, max(0, chain.prep_start - 12), chain.prep_start)
    ):
        return Reading(STOP, (), PRESENCE, False, "followed by")
    if not chain.prep and _COMES.search(text, max(0, chain.start - 24), chain.start):
        return Reading(STOP, (), TRAVEL, False, "come")
    if chain.prep == "with" and _TO_FOLLOW.match(text, chain.end):
        return Reading(STOP, (), TRAVEL, False, TO_FOLLOW)
    if not chain.prep and _is_ordinal(chain, text, clause):
        return Reading(STOP, (), TRAVEL, False, "stop")
    if host in words.TRIPS and chain.prep in words.GOAL | {
        "of",
        "in",
        "at",
        "including",
        "covering",
        "around",
    }:
        by = owner if owner is not None else travellers.of_clause(chain.clause)
        subject = clause.subject
        if by is None and host == "call" and subject is not None and subject.head_start == chain.host_start:
            by = ()  # "A call at the port of Split was dropped"
        if by is None:
            return None
        told = chain.prep != "in" or host in ("stop", "stops", "visit")
        named = bool(owner or by) or clause.verb is not None  # "Site visit to Boulder" is anybody's
        return Reading(STOP, by, TRAVEL if told and named else PERFORMANCE, False, host)
    if chain.prep == "including" and _STOPS_LIKE.search(
        text[max(0, chain.prep_start - 40) : chain.prep_start].rstrip(" ,")
    ):
        return Reading(STOP, (), TRAVEL, False, "including")
    return None


def _is_ordinal(chain: Chain, text: str, clause: Clause) -> bool:
    """Whether a place is said to be a stop by its number: "First stop is Abu Dhabi"."""
    verb, subject = clause.verb, clause.subject
    if verb is None or subject is None or verb.head != "be" or chain.start < verb.end or not verb.polarity:
        return False
    return _NTH_STOP.match(text, subject.start) is not None and subject.end <= verb.start


def by_occasion(chain: Chain, text: str, clause: Clause, travellers: Travellers) -> Reading | None:
    """A place of something that whoever travels takes part in: "A show set for Vienna", "the launch is in London"."""
    verb = clause.verb
    head = travellers.head(clause)
    if verb is None or clause.subject is None:
        return None
    known = (
        head in words.OCCASIONS
        or head in words.PARTS
        or (chain.host in words.PARTS and chain.prep in words.AT)
    )
    follows = chain.prep in words.AT | {"for", "to"} and (not chain.host or chain.host in words.OCCASIONS)
    if known and follows and (verb.head in words.ALSO_AT | words.LAST_PLACE or verb.voice == "passive"):
        owner = travellers.owner(clause.subject.head_start)
        return Reading(STOP, owner or (), PRESENCE, False, chain.host or head)
    if verb.head == "be" and chain.prep in ("to", "on to"):
        return Reading(STOP, (), TRAVEL, False, "be")
    if verb.head == "belong" and chain.prep == "to" and head in words.PARTS:
        return Reading(STOP, (), TRAVEL, False, "belong")
    return None


def as_subject(chain: Chain, text: str, clause: Clause, key: str) -> Reading | None:
    """A place that is itself said to come in the journey: "Brussels and Cologne follow", "Lima is the last stop"."""
    verb = clause.verb
    assert verb is not None
    if chain.prep in ("in", "at") and chain.host in words.OCCASIONS | words.STOPS:
        return Reading(STOP, (), PRESENCE, False, chain.host)
    if chain.prep:
        return None
    if (
        verb.voice == "passive"
        and STATUS_VERBS.get(key) in (status.CANCELLED, status.POSTPONED)
        and verb.tense != "future"
    ):
        return Reading(STOP, (), PRESENCE, True, key)
    rest = text[verb.start : clause.end]
    if verb.head in ("be", "come", "follow", "mark") and _NEXT.search(rest):
        return Reading(STOP, (), TRAVEL, False, key)
    if chain.end < clause.sentence_end and HOSTS.match(text, chain.end):
        return Reading(STOP, (), TRAVEL, False, key)
    heads = {text[o.head_start : o.head_end].lower() for o in clause.objects}
    if key in words.LAST_PLACE and (verb.head == "follow" or heads & words.PARTS):
        return Reading(STOP, (), TRAVEL, False, key)
    return None

"""What a run of places is in its clause: places that somebody goes to or is at, leaves, returns to, or only names."""

from __future__ import annotations

import re

from timeline.events import status, triggers
from timeline.events.clauses import Clause
from timeline.events.record import Extraction
from timeline.tours import words
from timeline.tours.chains import Chain
from timeline.tours.reading import ON_THE_WAY, Reading
from timeline.tours.reading_nouns import HOSTS, as_subject, by_noun, by_occasion
from timeline.tours.travellers import Reference, Travellers
from timeline.tours.visit import DEPARTURE, PERFORMANCE, PRESENCE, RETURN, STOP, TRAVEL

_HOMEWARD = re.compile(r"(?<!way )\b(?:home|homeward|back)\b", re.IGNORECASE)
_FOR_MORE = re.compile(
    r"(?:\s+(?:on\s+)?\w+)?\s+for\s+(?:a|an|another|her|his|their|more|the|two|three|several)\s+(?:[\w-]+\s+){0,3}"
    r"(?:swing|tour|visits?|trip|stops?|rall(?:y|ies)|concerts?|shows?|performances?|leg|dates)\b"
)
"""What one comes back for who is away from home: "returned to Iowa on Friday for a four-day swing"."""
_THOSE = re.compile(
    r"\b(?:visits?|visiting|travel|tour)\b[^.;]{0,30}\b(?:the|these|those|all)\s+(?:[\w-]+\s+){0,2}(?:countries|nations|states)\b"
)
_SO_MANY = re.compile(
    r"\b(?:pair|series|string|number|handful|run|couple|round|trio|brace|first|last|final|second) of\s+(?:[\w-]+\s+){0,2}$"
)
_CAN_GO_HOME = frozenset(
    ("be", "return", "arrive", "due", "fly", "expect", "head", "go", "travel", "come", "set", "drive")
)
_MET = re.compile(
    r"\b(?:meeting|meetings|talks|dinner|lunch|breakfast|discussions|consultations|negotiations|summit|audience|session)\s+with\b[^.;:]{1,90}$"
)
_JOURNEY = re.compile(
    r"\b(?:tour|trip|journey|swing|visit|pilgrimage|voyage|mission|trek)\s+(?:of|to|through|across|in|around)\s+(?:the\s+)?$"
)
_ROUNDS_OFF = re.compile(
    r"\b(?:completes?|concludes?|closes?|ends?|finish(?:es)?|opens?|begins?|starts?|rounds? (?:off|out)|wraps? up)\s+"
    r"(?:the|his|her|their|its)\s+(?:[\w-]+\s+)?(?:programme|program|tour|trip|visit|journey|itinerary|swing|week|run)\b"
)
_NAMES_ON = re.compile(r"\s+[A-Z0-9]|['’]s\s|-\w")
_HALL_OF = re.compile(r"['’]s?\s+(?:[a-z]+\s+){0,2}[A-Z0-9]")  # "plays Atlanta's storied Variety Playhouse"
_FOR_NOW = re.compile(
    r"\s+(?:in for|themselves|himself|herself|itself)\b"
)  # "settles in for two nights in", "base themselves in"
_AIRPORT = re.compile(
    r"['’]s\s+(?:[A-Z][\w.-]+\s+){0,4}(?:[Aa]irport|[Aa]irfield|[Aa]ir [Bb]ase|[Ss]tation|[Hh]arbou?r|[Pp]ort)\b"
)
_NEGATING = ("not", "rather than", "instead of")
_NOT = re.compile(r"(?:\band|\bbut|,)\s+not\b(?! only)[^.;:]{0,45}$|\b(?:rather than|instead of)\s*$")
_INSTEAD = frozenset(("instead of", "rather than", "without"))
_INSTEAD_OF = re.compile(r"\b(?:instead of|rather than|without)\s+(?:\w+ly\s+)?$", re.IGNORECASE)
_OF_A_LIFE = re.compile(
    r"[^.;:,]{0,24}\b(?:at the age of|aged (?:\d|[a-z]+(?=[ ,.]))"
    r"|as an? (?:child|boy|girl|baby|teenager|student|refugee|immigrant)|in (?:his|her) (?:youth|teens|twenties|childhood))\b"
)
"""What makes a move to a place one of somebody's life: "came to Leeds at the age of six"."""
_SUCCEEDS = frozenset(("follow", "precede", "recall", "echo", "mirror"))
_AT_HOME = re.compile(r"\bat home\s+$")
_RIDES = frozenset(("flight", "journey", "drive", "ride", "trip", "crossing", "plane", "train", "voyage"))
_RIDE_HOME = re.compile(rf"\b(?:{'|'.join(sorted(_RIDES))})\s+(?:back\s+)?home\s+$")


def read(chain: Chain, text: str, found: Extraction, travellers: Travellers) -> Reading | None:
    """The reading of a chain; None where nobody is said to go to its places or to be there."""
    clause = found.clauses[chain.clause]
    if (chain.host == "return" and chain.prep == "to") or _is_way_back(chain, text):
        by = travellers.owner(chain.host_start)
        by = travellers.of_clause(chain.clause) if by is None else by
        return Reading(RETURN, by or (), TRAVEL, False, "return")
    if _are_hosts(chain, text, clause):
        return Reading(STOP, travellers.of_clause(chain.clause) or (), TRAVEL, False, "visit")
    noun = by_noun(chain, text, clause, travellers)
    if noun is not None:
        return noun
    if chain.start == clause.sentence_start and HOSTS.match(text, chain.end):
        return Reading(STOP, (), TRAVEL, False, "expect")
    if chain.start == clause.sentence_start and _ROUNDS_OFF.search(text, chain.end, clause.sentence_end):
        return Reading(STOP, (), TRAVEL, False, "completes the journey")
    verb = clause.verb
    if verb is None:
        dated = (chain.prep in words.AT or chain.prep in ("to", "on to")) and chain.host in {
            "",
            *words.OCCASIONS,
        }
        return (
            Reading(STOP, travellers.of_clause(chain.clause) or (), PRESENCE, False, ON_THE_WAY)
            if dated
            else None
        )
    if _are_to_come(chain, clause):
        return Reading(STOP, (), PERFORMANCE, False, chain.host)
    key = status.verb_key(verb)
    inside_subject = clause.subject is not None and clause.subject.start <= chain.start < clause.subject.end
    if inside_subject or (not chain.prep and chain.end <= verb.start):
        return as_subject(chain, text, clause, key)
    if negated(text, chain):
        return None
    by = travellers.of_clause(chain.clause)
    if (clause.marker or "").lower() in _INSTEAD or _INSTEAD_OF.search(
        text, max(0, verb.start - 16), verb.start
    ):
        return Reading(STOP, by or (), PRESENCE, True, "instead of")
    if by is None and _of_journey(clause, text):
        by = ()
    if by is None:
        return by_occasion(chain, text, clause, travellers)
    return _by_verb(chain, text, clause, key, by)


def _is_way_back(chain: Chain, text: str) -> bool:
    """Whether a place is where a ride leads back to: "the flight back to Rome", "the drive home to Bath"."""
    if chain.prep in ("back to", "back in"):
        return chain.host in _RIDES
    return (
        chain.prep == "to"
        and _RIDE_HOME.search(text, max(0, chain.prep_start - 24), chain.prep_start) is not None
    )


def _are_hosts(chain: Chain, text: str, clause: Clause) -> bool:
    """Whether somebody visits all the countries whose governments are named: "At the invitation of the governments of Chad
    and Mali, she will visit the two countries"."""
    hosts = chain.prep == "of" and len(chain.members) > 1 and chain.host in words.HOSTS
    return hosts and _THOSE.search(text, chain.end, clause.sentence_end) is not None


def _are_to_come(chain: Chain, clause: Clause) -> bool:
    """Whether stops are said to be told or added later: "dates in Bonn and Bath will be announced next week"."""
    verb, subject = clause.verb, clause.subject
    if verb is None or subject is None or chain.host not in words.STOPS or chain.prep not in ("in", "at"):
        return False
    hosts = subject.start <= chain.host_start < subject.end
    return (
        hosts
        and verb.head in ("announce", "reveal", "confirm", "add", "unveil", "follow", "come")
        and verb.polarity
    )


def negated(text: str, chain: Chain) -> bool:
    """Whether a place is named only to say that it is not meant: "in Delhi and not, as we wrote, in Mumbai"; or that the
    traveller is at home there, or moved there long ago."""
    if _OF_A_LIFE.match(text, chain.end):
        return True
    if _AT_HOME.search(text, max(0, chain.prep_start - 12), chain.prep_start):
        return True
    near = text[max(0, chain.prep_start - 60) : chain.prep_start]
    return any(word in near for word in _NEGATING) and bool(_NOT.search(near))


def is_elsewhere(clause: Clause, chain: Chain) -> bool:
    """Whether a place is that of something else than the journey: "the trip follows a summit in Berlin"."""
    verb = clause.verb
    if verb is None or verb.head not in _SUCCEEDS:
        return False
    return any(o.start <= chain.host_start < o.end for o in clause.objects)


def _by_verb(chain: Chain, text: str, clause: Clause, key: str, by: Reference) -> Reading | None:
    verb = clause.verb
    assert verb is not None
    role = triggers.movement(verb.head, verb.particle, chain.prep.replace(" ", "_") or None)
    prep = chain.prep
    if is_elsewhere(clause, chain):
        return None
    word = key.replace("_", " ")
    if prep in ("back to", "back in") or (
        role == "return" and prep in words.GOAL | words.AT and chain.host == ""
    ):
        if _FOR_MORE.match(text, chain.end):
            return Reading(STOP, by, TRAVEL, False, word)
        return Reading(RETURN, by, TRAVEL, False, word)
    homeward = verb.head in _CAN_GO_HOME and prep not in words.ORIGIN and chain.host not in words.OCCASIONS
    if homeward and prep not in ("via", "through") and _HOMEWARD.search(text, verb.end, chain.start):
        return Reading(RETURN, by, TRAVEL, False, word)
    if role == "skip" and not prep:
        return Reading(STOP, by, PRESENCE, True, word)
    if verb.head == "leave" and not prep and re.match(r"\W+out\b", text[chain.end : chain.end + 6]):
        return Reading(STOP, by, PRESENCE, True, "leave out")
    if not prep and role == "perform" and _HALL_OF.match(text, chain.end):
        return Reading(STOP, by, PERFORMANCE, False, word)
    if not prep and role == "depart" and _AIRPORT.match(text, chain.end):
        return Reading(DEPARTURE, by, PRESENCE, False, word)
    if not prep and _NAMES_ON.match(text, chain.end):
        return None
    if not prep and key in words.OPPOSES:
        return None
    if not prep:
        if role in ("visit", "arrive", "perform", "go") or key in (
            "hit",
            "include",
            "cover",
            "see",
            "take_in",
            "do",
        ):
            travel = role in ("visit", "arrive", "go", "perform") or _is_tour(clause, text)
            return (
                Reading(STOP, by, PERFORMANCE if role == "perform" else TRAVEL, False, word)
                if travel
                else None
            )
        if role == "depart":
            return Reading(DEPARTURE, by, TRAVEL, False, word)
        return None
    if prep in words.ORIGIN:
        if _is_part(clause, text) and key in ("set_off", "kick_off", "start", "begin", "launch", "set_out"):
            return Reading(STOP, by, TRAVEL, False, word)  # "the tour sets off from Bath"
        if key in ("start", "begin", "kick_off"):
            return Reading(STOP, by, PRESENCE, False, word)  # "she will start from Nanded"
        moved = role in ("depart", "go", "return", "arrive")
        return Reading(DEPARTURE, by, PRESENCE, False, word) if moved else None
    if prep in words.GOAL:
        if prep == "for" and not (
            role == "depart" or verb.head in ("head", "leave", "depart", "make", "sail", "fly", "set")
        ):
            return None
        moves = role in ("go", "arrive", "take", "depart", "visit", "return") or verb.head in words.ALSO_MOVES
        if moves and verb.head in words.RELOCATES and not verb.particle and prep in ("to", "into"):
            return Reading(STOP, by, PRESENCE, False, word)
        if moves or (verb.head == "be" and prep != "for") or prep in ("on to", "en route to", "bound for"):
            return Reading(STOP, by, TRAVEL, False, word)
        if verb.head in ("accompany", "follow", "join", "invite", "expect", "bring"):
            return Reading(STOP, by, TRAVEL if verb.head == "expect" else PRESENCE, False, word)
        return None
    if verb.head in words.PUTS_IN and prep in words.AT and (verb.head != "call" or prep == "at"):
        return Reading(STOP, by, TRAVEL, False, word)
    if prep not in words.AT or (verb.head in words.DWELL and not _FOR_NOW.match(text, verb.end)):
        return None
    if chain.host in words.OCCASIONS and _only_named(text, chain, clause):
        return None
    met = _MET.search(text, max(clause.sentence_start, chain.prep_start - 120), chain.prep_start)
    if chain.host in words.TRIPS | words.OCCASIONS or not chain.host or met:
        travel = role is not None or (_is_tour(clause, text) and verb.head in words.ALSO_AT)
        told = (
            travel or verb.head in words.ALSO_AT or triggers.verb_class(verb.head) in ("OCCURRENCE", "STATE")
        )
        strength = (
            TRAVEL if role in ("arrive", "visit", "go") else PRESENCE
        )  # "takes office in Bonn" is no travel
        if verb.head == "be":
            strength = min(strength, PERFORMANCE)
        if role == "perform" or (travel and _is_tour(clause, text)) or chain.host in words.RALLIES:
            strength = max(strength, PERFORMANCE)
        return Reading(STOP, by, strength, False, word) if told else None
    if role is not None or verb.head in (
        "lay",
        "shake",
        "have",
        "open",
        "see",
        "spend",
        "give",
        "cut",
        "do",
        "resume",
        "wrap",
    ):
        return Reading(
            STOP,
            by,
            PERFORMANCE if role in ("visit", "perform") or _is_tour(clause, text) else PRESENCE,
            False,
            word,
        )
    if triggers.verb_class(verb.head) == "OCCURRENCE" and prep == "in" and not _is_part(clause, text):
        return Reading(STOP, by, PRESENCE, False, word)
    return None


def _only_named(text: str, chain: Chain, clause: Clause) -> bool:
    """Whether an occasion is only spoken of: "the success of the summit in Oslo", "since the talks in Rome"."""
    host = next((p for p in clause.preps if p.start <= chain.host_start < p.end), None)
    if host is not None and _SO_MANY.search(text, max(0, host.start - 40), host.start):
        return False
    return host is not None and host.prep in (
        "of",
        "since",
        "before",
        "until",
        "about",
        "like",
        "from",
        "by",
        "than",
    )


def _of_journey(clause: Clause, text: str) -> bool:
    """Whether a relative clause tells of a journey named before its place: "a trip through Asia that began in …"."""
    subject = clause.subject
    return (
        subject is not None
        and clause.shares_subject | (clause.relation == "relative")
        and bool(_JOURNEY.search(text, max(0, subject.start - 60), subject.start))
    )


def _is_part(clause: Clause, text: str) -> bool:
    """Whether the subject is a journey or a part of one, of which only some verbs tell a place."""
    subject = clause.subject
    return (
        subject is not None
        and text[subject.head_start : subject.head_end].lower() in words.PARTS | words.TRIPS
    )


def _is_tour(clause: Clause, text: str) -> bool:
    subject = clause.subject
    heads = [text[subject.head_start : subject.head_end].lower()] if subject is not None else []
    heads += [text[o.head_start : o.head_end].lower() for o in clause.objects]
    return any(h in words.PARTS or h in words.TRIPS for h in heads)

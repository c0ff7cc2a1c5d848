"""Whether a visit took place, is planned, or came to nothing: the status of its clause, and what is said of the stop."""

from __future__ import annotations

import re

from timeline.events import status, triggers
from timeline.events.clauses import Clause
from timeline.events.record import Extraction
from timeline.events.trigger_status import STATUS_VERBS
from timeline.language import VerbGroup
from timeline.tours import words
from timeline.tours.finding import Found
from timeline.tours.legs import DEAD

_HAD_BEEN = re.compile(
    r"\bhad (?:also )?(?:been|originally been) (?:due|scheduled|expected|supposed|set|slated|to)\b|\bhad (?:planned|hoped|intended) to\b"
)
FATE = re.compile(
    r"[^.;:]{0,120}?\b(?:has|have|had|was|were|is|are)\s+(?:(?:now|since|also|both|been)\s+){0,3}"
    r"(?:[a-z]+ed,? (?:and|but)\s+(?:(?:then|later|since|been)\s+){0,2})?"  # "was considered but ruled out"
    r"(?:(cancelled|canceled|called off|scrapped|dropped|axed|abandoned|rejected|ruled out"
    r"|(?:struck|cut|removed|deleted|taken) (?:from|off) the"
    r"|off(?! the)|off the (?:list|agenda|itinerary|schedule|programme|program|cards|table))|(postponed|put off|delayed|rescheduled))\b"
)
"""What became of a stop, said right after it."""


_ANNOUNCE = frozenset(("announce", "unveil", "reveal", "confirm"))
_EMBARKS = frozenset(("begin", "start", "embark", "open", "kick_off", "launch", "get_under_way"))


def _sets_out(verb: VerbGroup) -> bool:
    """Whether a journey only begins by a verb, so that its places lie ahead: "left on a tour of Chad and Mali"."""
    key = status.verb_key(verb)
    return key in _EMBARKS or triggers.movement(verb.head, verb.particle) == "depart"


class Standing:
    """The statuses of one document's visits, asked in the order of the text."""

    def __init__(self, text: str, found: Extraction) -> None:
        self._text = text
        self._found = found
        self._told = {t.clause: t.event for t in found.told if not t.noun}
        self._nouns = {t.event.trigger_start: t.event for t in found.told if t.noun}
        self._fate = status.CANCELLED  # of what "had been" planned

    def of_place(self, item: Found) -> str:
        """The status of one place of a chain."""
        chain, clause = item.chain, self._found.clauses[item.chain.clause]
        if item.reading.skipped:
            return status.CANCELLED
        if clause.verb is None:
            return self.of_clause(clause.governor) if clause.governor is not None else status.PLANNED
        fate = STATUS_VERBS.get(status.verb_key(clause.verb)) or STATUS_VERBS.get(clause.verb.head)
        stop = bool({chain.host, item.reading.word} & (words.OCCASIONS | words.TRIPS)) or not chain.prep
        if fate in (status.CANCELLED, status.POSTPONED) and stop:
            self._fate = fate if fate == status.POSTPONED else self._fate
            return fate
        told = FATE.match(self._text, chain.end) if stop else None
        if told is not None:
            return status.CANCELLED if told[1] else status.POSTPONED
        noun = self._nouns.get(chain.host_start) if chain.host else None
        if noun is not None and noun.status in DEAD:
            return noun.status
        state = self.of_clause(chain.clause)
        announced = clause.verb.head in _ANNOUNCE or (noun is not None and noun.status == status.PLANNED)
        if state == status.HAPPENED and item.reading.word in words.TRIPS and announced:
            return status.PLANNED
        ahead = state == status.HAPPENED and len(chain.members) > 1 and item.reading.word in words.TRIPS
        return status.ONGOING if ahead and _sets_out(clause.verb) else state

    def of_clause(self, index: int) -> str:
        """The status of a clause; what "had been due" came to nothing."""
        clause = self._found.clauses[index]
        above = clause.governor
        if clause.verb is not None and self._had_been(clause, above):
            return self._fate
        if index in self._told:
            return self._told[index].status
        own = status.own(clause.verb, stative=True, recurs=False) if clause.verb is not None else None
        if own is not None:
            return own
        return self.of_clause(above) if above is not None and above < index else status.HAPPENED

    def _had_been(self, clause: Clause, above: int | None) -> bool:
        if _HAD_BEEN.search(self._text, clause.start, clause.end):
            return True
        if above is None or clause.kind != "coordinate" or not clause.shares_subject:
            return False
        head = self._found.clauses[above]
        return bool(_HAD_BEEN.search(self._text, head.start, head.end))

"""Looking around a word: what stands before and after it, and whether its clause has a finite verb.

`found` holds resolved tags before the word and classes after it (see `tags.py`), closed by three full
stops. Every search is bounded, so that tagging is linear in the length of the sentence.
"""

from __future__ import annotations

from timeline.language import tags as t
from timeline.language.lexicon import LEMMAS
from timeline.language.valency import THAT_CLAUSE
from timeline.language.wordlists import words

FINITE = frozenset("mBHDpz")
_CAN_BE_FINITE = FINITE | frozenset("ELCZPX")
NOUNS = frozenset("nNs")
TIMES = frozenset((t.TIME, t.MONTH_OR_NAME))
NOMINAL = frozenset("nsNaFMVSZGLC0589")  # may go on a noun phrase after a determiner
OPENS_OBJECT = frozenset("dNnsa0ejwYWFT12MSG358")  # may begin a noun phrase or clause after a verb
FIRM_OBJECT = frozenset("dejWY")  # can only begin one
SUBJECT = frozenset("dnNsWY")  # may begin a subject
BASES = frozenset("vVMAKCbHDPU")
BOUNDARY = frozenset(".;:\"'uwyT-")
_AUXILIARIES = frozenset("mHhBb")
ASIDE = 8  # tokens between an auxiliary and its verb at most, commas included
REACH = 18  # words to look for the finite verb of a clause
BARE_INFINITIVE = words(
    "help helps helped helping let lets make makes made see sees saw watch watches watched hear heard"
)


def word_before(found: list[str], at: int) -> int:
    """The place of the nearest word before `at` that is no adverb, nor an aside after an auxiliary: "will, in turn, bring"."""
    at -= 1
    while found[at] in "rk" and at >= 0:
        at -= 1
    if found[at] == t.COMMA:
        for place in range(at - 2, max(at - ASIDE, 0), -1):
            if found[place] == t.COMMA:
                return place - 1 if found[place - 1] in _AUXILIARIES else at
    return at


def word_after(found: list[str], at: int) -> int:
    """The place of the nearest word after `at` that is no adverb."""
    at += 1
    while found[at] in "rkR":
        at += 1
    return at


def finite_ahead(found: list[str], at: int, mark: str = ".") -> bool:
    """Whether the clause that goes on after `at` still has a sure finite verb to come, not one coordinated
    with it nor one beyond `mark`. A past form with an object is as sure. A noun phrase or pronoun after a
    conjunction that joins it to no noun is the subject of a clause of its own ("played and the crowd sang")."""
    before = ""
    for place in range(at + 1, at + REACH):
        kind = found[place]
        if kind in FINITE and not (before == "O" and kind in "HD"):
            return before != "c"
        if kind == "E" and found[place + 1] in FIRM_OBJECT:
            return before not in "c," or (before == "," and found[at - 1] == ",")
        if kind in BOUNDARY or kind == mark or (kind == "e" and (before in NOUNS or before == "c")):
            return False
        if kind == "c" and before not in NOUNS and found[place + 1] in SUBJECT:
            return False
        before = kind
    return False


def finite_behind(found: list[str], at: int) -> bool:
    """Whether the clause, as far as it has come, has its finite verb; a comma may begin a new one."""
    for place in range(at - 1, max(at - REACH, -1), -1):
        kind = found[place]
        if kind in FINITE:
            return True
        if kind in BOUNDARY or kind == t.COMMA:
            return False
    return False


def before_phrase(found: list[str], place: int, *, joined: bool = False) -> int:
    """The place before the noun phrase that ends at `place`, or before all those that conjunctions join to it; -1 where it
    opens the passage."""
    kinds = "nNsadoc0r" if joined else "nNsado0r"
    while place >= 0 and found[place] in kinds:
        place -= 1
    return place


def is_new_subject(found: list[str], at: int) -> bool:
    """Whether the noun phrase before `at` follows a conjunction, so that it may open a clause of its own."""
    place = before_phrase(found, at - 1)
    return 0 < place < at - 1 and found[place] == "c"


def lacks_finite(found: list[str], at: int, *, headline: bool = False) -> bool:
    """Whether a full sentence, or a `headline`, has no sure finite verb besides the word at `at`."""
    whole = headline or found[-4] == t.STOP
    return (
        whole
        and not finite_ahead(found, at, "," if headline else ".")
        and not FINITE.intersection(found[max(at - 3 * REACH, 0) : at])
    )


def is_alone(found: list[str], at: int) -> bool:
    """Whether no other word of a full sentence can be its finite verb than the one at `at`."""
    others = (*found[max(at - 3 * REACH, 0) : at], *found[at + 1 : at + REACH])
    return found[-4] == t.STOP and not _CAN_BE_FINITE.intersection(others)


def last_verb(found: list[str], at: int) -> str:
    """The tag of the nearest verb before `at`, or an empty string."""
    for place in range(at - 1, max(at - REACH, -1), -1):
        kind = found[place]
        if kind in "vzpqgBH":
            return kind
        if kind in ".;":
            return ""
    return ""


def is_perfect(found: list[str], at: int) -> bool:
    """Whether the nearest verb before `at` is the participle of a perfect ("has gone and …")."""
    for place in range(at - 1, max(at - REACH, 0), -1):
        if found[place] in "vzpqgBH":
            return found[place] == t.PPART and found[word_before(found, place)] == t.HAVE
    return False


def is_asked(found: list[str], at: int) -> bool:
    """Whether the noun phrase that ends at `at` stands after an auxiliary that opens a question."""
    for place in range(at, max(at - 8, -1), -1):
        kind = found[place]
        if kind in "mD":
            return (
                place == 0 or found[place - 1] in 'wu"c,.' or (found[0] in "kr" and found[place - 1] in "1r")
            )
        if kind not in "dnsNa0eo1":
            return False
    return False


def is_seen(found: list[str], lower: list[str], at: int, verbs: frozenset[str]) -> bool:
    """Whether the noun phrase that ends at `at` is the object of one of some verbs, such as "watched" or "let"."""
    for place in range(at, max(at - 8, -1), -1):
        if found[place] in "vpzg":
            made = LEMMAS[lower[place]] == "make" and lower[place + 1] in ("a", "an")  # "makes a state visit"
            return lower[place] in verbs and not made
        if found[place] not in "dnsNa0e":
            return False
    return False


def clause_opener(found: list[str], lower: list[str], place: int) -> str:
    """What stands before the noun phrase that ends at `place`: the word that opens its clause, a
    preposition that opens the sentence, or nothing of the kind."""
    place = before_phrase(found, place, joined=True)
    if found[place] == "i":
        return "i" if place <= 0 or found[place - 1] in "." else ""
    if found[place] in "vpzg" and place >= 0 and LEMMAS[lower[place]] in THAT_CLAUSE:
        return "y"
    if found[place] in "vg":
        return found[place]
    if place < 0 or (found[place] == "," and found[place + 1] not in "dNs"):
        return ""
    return found[place]

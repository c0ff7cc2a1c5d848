"""Tagging rules for words that can be forms of verbs."""

from __future__ import annotations

from timeline.language import tags as t
from timeline.language.closed import GROUPS
from timeline.language.context import (
    BARE_INFINITIVE,
    BASES,
    FINITE,
    FIRM_OBJECT,
    NOMINAL,
    OPENS_OBJECT,
    TIMES,
    before_phrase,
    clause_opener,
    finite_ahead,
    finite_behind,
    is_alone,
    is_asked,
    is_new_subject,
    is_perfect,
    is_seen,
    lacks_finite,
    last_verb,
    word_after,
    word_before,
)
from timeline.language.irregular import PARTICIPLE
from timeline.language.lexicon import LEMMAS, is_verb, needs_object, takes_no_object
from timeline.language.valency import MOTION, THAT_CLAUSE
from timeline.language.wordlists import words

_PLURAL_PRONOUNS = frozenset(("i", "you", "we", "they", "these", "those", "who", "some", "many", "all"))
_GETS = words("get gets got getting gotten become became becomes becoming")
_COPULAS = words("stay remain keep get become")
_NEVER_PASSIVE = words("say respond belong agree argue reply insist warn happen add stay tell")
_THINKING = words("hope fear believe think expect suspect reckon")
_NOT_MAKING = BARE_INFINITIVE - words("make makes made")
_FINDING = words("find finds found finding discovered spotted kept keep keeps left leaves")
_GOES_ON = frozenset("dejWYNiIUO0s14")  # tags after the verb of a team
_ASKING = frozenset('wu.",c')  # tags before the auxiliary of a question
_BEFORE_GERUND = words("after before by since without upon while when despite")


_PHRASE = 6  # words of a phrase with a preposition
_BY_WHOM = frozenset(("followed", "preceded", "joined", "accompanied", "led", "supported", "opened"))
"""Forms that "by" makes a passive also before a number: "followed by two nights", but "rose by two points"."""
_COURSE = frozenset(("end", "begin", "start", "open", "close", "finish", "conclude", "continue"))
"""Verbs of how something goes on, whose forms in "-s" are also nouns."""
_TWO_PEOPLE = frozenset(("couple", "pair", "duo", "newlyweds"))
"""Groups of people whose verb is plural: "the couple fly"."""


def base_or_noun(found: list[str], lower: list[str], at: int) -> str:
    """Of "visit", "plan": the base form or the noun."""
    place = word_before(found, at)
    before, following = found[place], found[word_after(found, at)]
    verbal = found[at] == t.BASE_OR_NOUN
    if before in "tmD":
        return t.BASE
    if before in "doai0BbHhF":
        return t.NOUN
    if before in "nNs" and is_asked(found, place):
        return t.BASE
    if before in "ewy":
        return t.BASE if lower[place] in _PLURAL_PRONOUNS or verbal or following in FIRM_OBJECT else t.NOUN
    seeing = BARE_INFINITIVE if verbal else _NOT_MAKING  # "makes her stage debut"
    if before == "j" or (
        before in "nNs" and (verbal or before != "n") and is_seen(found, lower, place, seeing)
    ):
        return t.BASE
    if before == "s" or (before == "N" and found[place - 1] == "c" and found[place - 2] == "N"):
        return _after_plural(found, lower, at, place, following)
    if before in "c,":
        parallel = last_verb(found, place) == t.BASE
        if (
            parallel
            and lower[at + 1] != "of"
            and (following in FIRM_OBJECT or (verbal and found[place - 1] != t.ADJ))
        ):
            return t.BASE
        plural = before == "c" and found[place - 1] in "Ns" and verbal
        return t.BASE if plural and following in OPENS_OBJECT else t.NOUN
    if following in _GOES_ON and _is_team(found, lower, place):
        two = lower[place] in _TWO_PEOPLE and lacks_finite(found, at)
        if two or is_alone(found, at):
            return t.BASE
    if (
        before in "nN"
        and following in "irR1.,I"
        and _head_before(found, place) == t.PLURAL
        and lacks_finite(found, at)
    ):
        return t.BASE  # "Shares of the bank fall in early trade"
    if before == t.PROPN and (verbal or following == t.PROPN):
        opens = following in "dejWYN" or (following == "O" and found[word_after(found, at) + 1] in BASES)
        return t.BASE if opens and not finite_ahead(found, at) and not finite_behind(found, at) else t.NOUN
    if before in '."-:(':
        return t.BASE if following in FIRM_OBJECT or (verbal and following == t.PROPN) else t.NOUN
    if before in "vpz":
        return t.BASE if lower[place] in BARE_INFINITIVE else t.NOUN
    return t.NOUN


def _is_team(found: list[str], lower: list[str], at: int) -> bool:
    """Whether a group that can have a plural verb ends its phrase, and with it opens the sentence, at a word."""
    if lower[at] not in GROUPS and found[at] != t.PROPN:
        return False
    first = at
    while first >= 0 and found[first] in "dNna":
        first -= 1
    return first < 0 or found[first] in ".,"


def _after_plural(found: list[str], lower: list[str], at: int, place: int, following: str) -> str:
    """A base form or noun after a plural: the verb of its clause, or the second half of a compound."""
    verbal = found[at] == t.BASE_OR_NOUN
    if following in FIRM_OBJECT or following in "T0N":
        return t.BASE
    if following == "O" and (verbal or found[word_after(found, word_after(found, at))] in BASES):
        return t.BASE
    if clause_opener(found, lower, place) == t.SUBORD and not finite_ahead(found, at, ","):
        return t.BASE
    if lacks_finite(found, at):
        return t.BASE
    return t.BASE if verbal and not finite_ahead(found, at) and not finite_behind(found, at) else t.NOUN


def third_or_plural(found: list[str], lower: list[str], at: int) -> str:
    """Of "visits", "plans": the third person or the plural."""
    place = word_before(found, at)
    before = found[place]
    ahead = word_after(found, at)
    following = found[ahead]
    verbal = found[at] == t.THIRD_OR_PLURAL
    if before in "eyw":
        described = before in "yw" and (following in FINITE or following in "EL")  # "that rivals called"
        return t.PLURAL if described or lower[place] == "whose" else t.THIRD
    if before in "nN1g,c)\"'" and at > 0:
        firm = following in FIRM_OBJECT or following in "Tk"
        firm = firm or (following == "O" and found[ahead + 1] in BASES)
        goes_on = firm and found[place - 1] in "1r"  # "was hurt last week and hopes to …"
        # "to meet Ada Brook and returns to Rome"
        goes_on = goes_on or (
            found[place - 1] == t.PROPN and following == t.TO_ANY and LEMMAS[lower[at]] in MOTION
        )
        if before == "c" and not goes_on and last_verb(found, place) not in ("zBH" if firm else "z"):
            return t.PLURAL
        if firm:
            return t.PLURAL if finite_behind(found, at) and before != "c" else t.THIRD
        if following == "C" and LEMMAS[lower[at]] in _COPULAS:
            return t.THIRD
        if following in FINITE or following in "ECL" or _is_verb_with_object(found, ahead):
            return t.PLURAL
        if (
            before == t.PROPN and found[place - 1] == "o" and following in BASES
        ):  # "the band's US dates begin"
            return t.PLURAL
        if following == "i" and LEMMAS[lower[at]] in _COURSE and _opens_a_clause(found, at):
            return t.THIRD
        if following in "0Ns" and before in "nN" and lacks_finite(found, at, headline=True):
            return t.THIRD
        if following in ",c":
            thinks = LEMMAS[lower[at]] in _THINKING and lacks_finite(found, at)
            return t.THIRD if before in "nN" and (thinks or is_alone(found, at)) else t.PLURAL
        if lacks_finite(found, at):
            return t.THIRD
        if before == "c" and found[place - 1] in "01N":
            return t.THIRD
        if following in ".;":
            return t.THIRD if verbal and not finite_behind(found, at) else t.PLURAL
        if finite_ahead(found, at) or (finite_behind(found, at) and before != "c"):
            return t.PLURAL
        return t.THIRD if verbal or before == "N" else t.PLURAL
    if (
        before == "s"
        and place == at - 1
        and _head_before(found, place) in ("n", "a", "e")
        and lacks_finite(found, at)
    ):
        return t.THIRD if following not in FINITE and following not in "ECL" else t.PLURAL
    return t.PLURAL


def _head_before(found: list[str], place: int) -> str:
    """The tag of the noun that a phrase with a preposition, ending at `place`, hangs on: "shares of the bank"; or ""."""
    for at in range(place - 1, max(place - _PHRASE, 0), -1):
        if found[at] == "i":
            return found[at - 1]
        if found[at] not in "0adnNFsc":
            return ""
    return ""


def _opens_a_clause(found: list[str], at: int) -> bool:
    """Whether the noun phrase before a word stands behind a comma and a conjunction: ", and the trip ends with"."""
    return is_new_subject(found, at) and found[before_phrase(found, at - 1) - 1] == t.COMMA


def _is_verb_with_object(found: list[str], at: int) -> bool:
    """Whether what may be a base form at `at` is one by the object after it."""
    return found[at] in "MV" and found[at + 1] in FIRM_OBJECT


def past_or_ppart(found: list[str], lower: list[str], at: int) -> str:
    """Of "visited": the finite past, the participle, or a participle that stands as an adjective."""
    place = word_before(found, at)
    if found[place] == t.QUOTE_OPEN and place and found[place - 1] in "nNs":
        place -= 1
    before = found[place]
    ahead = word_after(found, at)
    following = found[ahead]
    if before in "HhBb" or lower[place] in _GETS or (before == "1" and found[place - 1] in "Hh"):
        return t.PPART
    if before in "doa" or (before == "0" and following in NOMINAL):
        return t.ADJ if following in NOMINAL else t.PPART if before == "a" else t.ADJ
    if before == "e" and place and found[place - 1] in "BH" and found[place - 2] in _ASKING:
        return t.PPART  # "why was he sacked"
    if before in "ewy":
        return t.PAST
    if before == "i":
        return t.ADJ if following in "nsNaFMSG" else t.PPART
    if before in "qg" and lacks_finite(found, at):
        return t.PAST
    if before in 'u.t"(:vpzgq':
        if before in '."' and at > 0 and following in FIRM_OBJECT:
            return t.PAST
        return t.ADJ if following in "nsFM" and before != "u" else t.PPART
    if before == "m":
        return t.PPART
    if lower[at] == "said" and found[ahead] == t.TO_ANY and lower[ahead + 1] in ("be", "have"):
        return t.PPART  # "a fee said to be"
    return _after_noun(found, lower, at, before, ahead)


def _after_noun(found: list[str], lower: list[str], at: int, before: str, ahead: int) -> str:
    """A past form after a noun, comma or conjunction: the finite verb, or a participle that describes the
    noun."""
    following = found[ahead]
    adverb = lower[at - 1] if found[at - 1] in "rk" else ""
    if adverb and not adverb.endswith("ly"):
        return t.PAST
    last = last_verb(found, at) if before == "c" else ""
    if following == "i" and lower[ahead + 1] == "by":  # "paid for by"
        return t.PPART
    if lower[ahead] == "by" and (found[ahead + 1] not in "0g" or lower[at] in _BY_WHOM):
        return t.PPART if last != t.PAST else t.PAST
    if last:
        perfect = is_perfect(found, at)
        return t.PPART if perfect or (last == "q" and following not in FIRM_OBJECT) else t.PAST
    if following in OPENS_OBJECT and following not in TIMES and not _is_next_unit(found, lower, ahead):
        return t.PAST
    base = LEMMAS[lower[at]]
    if (takes_no_object(base) and base != "end") or base in _NEVER_PASSIVE:
        return t.PAST
    if following in "iUI" and needs_object(base) and is_seen(found, lower, at - 1, _FINDING):
        return t.PPART  # "found coins buried under a shed"
    if following in "iUI" and _is_beside(found, lower, at - 1):
        return t.PPART
    opener = clause_opener(found, lower, at - 1)
    if opener and opener in ",'uwy" and before not in ",-":
        described = following in "iUI" and needs_object(base)
        described = described and (
            finite_ahead(found, at, ",")
            or (opener == "," and base not in THAT_CLAUSE and last_verb(found, at) != "")
        )
        return t.PPART if described else t.PAST
    if opener == "i":
        return t.PPART
    if opener and opener in "vg" and following not in FIRM_OBJECT:
        return t.PPART
    if finite_behind(found, at) and before != ",":
        closing = following in ".1" and not needs_object(base)  # "… the town and the army retreated."
        return t.PAST if closing and is_new_subject(found, at) else t.PPART
    if finite_ahead(found, at):
        return t.PPART
    if needs_object(base) and found[at + 1] in "iUI" and not lacks_finite(found, at):
        return t.PPART
    return t.PAST


def _is_beside(found: list[str], lower: list[str], place: int) -> bool:
    """Whether the noun phrase that ends at `place` is told as a circumstance: ", with stops planned in Bath"."""
    place = before_phrase(found, place, joined=True)
    return place > 0 and lower[place] == "with" and found[place - 1] == t.COMMA


def _is_next_unit(found: list[str], lower: list[str], at: int) -> bool:
    """Whether a time like "next week" ends at a word."""
    return found[at] == t.UNIT and lower[at - 1] in ("next", "last")


def gerund(found: list[str], lower: list[str], at: int) -> str:
    """Of "meeting": the form of the verb, the noun, or an adjective before a noun."""
    before, following = found[word_before(found, at)], found[at + 1]
    if before in "do":
        return t.ADJ if following in "nsNaFMSG5" else t.NOUN
    if before == "a" and following not in "d":
        return t.NOUN
    if found[at - 1] == "u" and (following in FINITE or following in "EZS"):
        return t.NOUN
    if before == "c" and last_verb(found, at) == t.GERUND:
        return t.GERUND
    if before == "c" and following in "ns" and found[at - 2] == t.NOUN:  # "founder and controlling owner"
        return t.ADJ
    if found[at] == t.GERUND or before in "Bbv,ru" or lower[at - 1] in _BEFORE_GERUND:
        return t.GERUND
    if before in 'ict."-':
        if following in FIRM_OBJECT or following in "NI" or lower[at + 1] in ("with", "to"):
            return t.GERUND
        return t.NOUN
    if before == "s" and following in "iUId":
        return t.GERUND
    return t.GERUND if following in "d" else t.NOUN


def adj_or_base(found: list[str], lower: list[str], at: int) -> str:
    """Of "open": the adjective, or the base form after "to", a modal or a plural subject with an object."""
    place = word_before(found, at)
    before, following = found[place], found[word_after(found, at)]
    if before in "tmD":
        return t.BASE
    if before in "se" and (following in FIRM_OBJECT or (before == "e" and lower[place] in _PLURAL_PRONOUNS)):
        return t.BASE
    if before == "c" and last_verb(found, place) == t.BASE and following in FIRM_OBJECT:
        return t.BASE
    if lower[at] == "close" and following == "O" and before in "nNs":
        return t.ADV  # "a source close to her"
    return t.BASE if before == "s" and following in "i.1" and lacks_finite(found, at) else t.ADJ


def any_form(found: list[str], lower: list[str], at: int) -> str:
    """Of "cut": base, past, participle or noun."""
    place = word_before(found, at)
    before = found[place]
    if before in "tmD":
        return t.BASE
    if before in "HhBb" or lower[place] in _GETS:
        return t.PPART
    if before in "0s" and found[at + 1] in "iUI" and lacks_finite(found, at, headline=True):
        return t.PAST if found[-4] == t.STOP else t.PPART
    if before in "doai0":
        return t.NOUN
    goal = found[at + 1] == t.TO_ANY and found[at + 2] in BASES
    if goal and found[-4] != t.STOP and lacks_finite(found, at, headline=True):
        return t.PPART  # "Ferry set to sail"
    if (
        before == ","
        and found[at + 1] in "iUI"
        and not FINITE.intersection(found[:at])
        and finite_ahead(found, at)
    ):
        return t.PPART  # "The trial, set for May, has been put off"
    if before in "c,":
        last = last_verb(found, place)
        return last if last in "vpq" and last else t.PAST
    if before in '."':
        return t.PPART if found[at + 1] in "iUI" else t.BASE
    if before in "nNs" and found[at + 1] in "iUI" and finite_ahead(found, at, ","):
        return t.PPART
    return t.NOUN if before in "vpzqg" and found[at + 1] not in FIRM_OBJECT else t.PAST


def base_or_ppart(found: list[str], lower: list[str], at: int) -> str:
    """Of "come", "run": base, participle or noun."""
    place = word_before(found, at)
    before = found[place]
    if before in "HhBb":
        return t.PPART
    if before in "doai0":
        return t.NOUN
    if before in "c,":
        last = last_verb(found, place)
        return t.PPART if last in "qH" and last else t.BASE
    return t.BASE


def past_or_other(found: list[str], lower: list[str], at: int) -> str:
    """Of "left", "saw": the past, the participle, or a noun or adjective of that form."""
    before, following = found[word_before(found, at)], found[at + 1]
    if before in "tm" and is_verb(lower[at]):
        return t.BASE
    if before in "HhBb":
        return t.PPART
    if before in "doa0":
        return t.ADJ if following in NOMINAL else t.NOUN
    if before == "i":
        return t.NOUN
    return past_or_ppart(found, lower, at) if lower[at] in PARTICIPLE else t.PAST

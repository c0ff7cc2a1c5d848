"""Tagging rules for words that are no verbs: connectives, pronouns, adverbs, units of time, marks."""

from __future__ import annotations

from timeline.language import tags as t
from timeline.language.closed import COMPLEX_PREPOSITIONS
from timeline.language.context import (
    BASES,
    BOUNDARY,
    FINITE,
    FIRM_OBJECT,
    NOMINAL,
    REACH,
    word_after,
    word_before,
)
from timeline.language.lexicon import LEMMAS, is_verb
from timeline.language.valency import THAT_CLAUSE
from timeline.language.verb_rules import base_or_noun
from timeline.language.wordlists import words

_TIMED = frozenset("1250")
"""May begin a time."""
_GOING = words("""go goes went gone going return returns returned returning come comes came coming back trip
    visit access response key due addition contrast relation regard prior close according way""")
_CAUSES = words(
    "work demand stress rain snow damage interest trade fog frost heat use abuse lack fear concern pressure"
)
"""Nouns without an article that something may be due to, and verbs."""
_POINTING = words("last next this that each every same following previous past coming")
"""Before a unit of time these make it a time of its own."""
_SHIFTS = words("ago later earlier")
"""After a unit of time these do the same ("two weeks later")."""
_LINKING = words("as until till once")
"""Connectives whose clause may have a coordinated subject; after the others a new clause is likelier."""
_ROUND = words("half dozen hundred thousand million third quarter")
_PERFECT_ONLY = words("been had got become gone come done made taken seen ever never")
_DEGREE = words("more most less least much little enough")
_BEFORE_PLACES = ("after", "before", "since")
_AMOUNT = ("more", "less", "fewer")
_FLOATING = words("each both all")
"""They can stand behind the auxiliary of the subject that they count ("will each send", "were all freed")."""
_AFTER_AUXILIARY = frozenset("vVMAKCEgGqbrH")


def adj_or_adv(found: list[str], lower: list[str], at: int) -> str:
    """Of "early": an adjective before a noun, else an adverb."""
    if lower[at] == "last" and found[at - 1] in "mtD":
        return t.BASE
    if found[at - 1] in "mHBb" and found[at + 1] not in "nsN":
        return t.ADV
    if found[at - 1] == t.PRON and found[at + 1] in "VMSZ":  # "they next play"
        return t.ADV
    if found[at + 1] in "nsNFMVSZG01L2a589":
        return t.ADJ
    return t.ADJ if found[at - 1] == "d" and found[at + 1] not in "Epzq" else t.ADV


def adv_or_noun(found: list[str], lower: list[str], at: int) -> str:
    """Of "home", "north": a noun after a determiner or preposition, else an adverb."""
    if found[at - 1] in "doai":
        return t.NOUN
    return t.ADJ if found[at + 1] in "nsN" and found[at - 1] in "cd" else t.ADV


def adj_or_noun(found: list[str], lower: list[str], at: int) -> str:
    """Of "official": an adjective before a noun or after "be", else a noun."""
    if found[at + 1] in "nsNaFMSG5" or (found[at + 1] == "V" and found[at - 1] == "d"):
        return t.ADJ
    return t.ADJ if found[word_before(found, at)] in "Bb" else t.NOUN


def that(found: list[str], lower: list[str], at: int) -> str:
    """Of "that": before a clause, before a noun, or by itself."""
    before, following = found[at - 1], found[at + 1]
    if at == 0 or before in 'i."-:':
        return t.DET if following in NOMINAL and following != "Z" else t.PRON
    if following == t.UNIT or lower[at + 1] in ("time", "date", "moment", "point", "period"):
        return t.DET
    if following == "Z" and found[at + 2] in FINITE:
        return t.THAT
    if following in FINITE or following in "XZ":
        return t.THAT if before in "nsNe)1" else t.PRON
    if before in "vpzqg" and following in "nM" and LEMMAS[lower[at - 1]] not in THAT_CLAUSE:
        return t.DET
    if before in "vpzqgnsNaejr,)1\"'0":
        return t.THAT
    if following in "deNsYW0":
        return t.THAT
    return t.DET if following in NOMINAL else t.PRON


def prep_or_subord(found: list[str], lower: list[str], at: int) -> str:
    """Of "after", "as": before a clause if a finite verb with a subject follows, else a preposition."""
    word, before, following = lower[at], found[at - 1], found[at + 1]
    if word == "like" and (before in "tm" or (before == "e" and following in "Od")):
        return t.BASE
    if word == "once" and following not in "deNnsqE":
        return t.ADV
    if word == "than" and following == t.NUM and lower[at - 1] in _AMOUNT:  # "more than 30"
        found[at - 1] = t.ADV
        return t.ADV
    if word == "since" and found[word_before(found, at)] == t.HAVE:  # "has since left"
        return t.ADV
    if following in "eEq" and word != "than":
        return t.SUBORD
    if following == "g":
        return t.PREP
    if following == t.PROPN and word in _BEFORE_PLACES:  # "After Milan the bus was bound for Turin"
        place = at + 2
        while found[place] == t.PROPN:
            place += 1
        if found[place] == t.DET:
            return t.PREP
    for place in range(at + 1, at + REACH):
        kind = found[place]
        if kind in "ZS" and found[place - 1] in "nN" and found[place + 1] in "dejN0Ok":
            return t.SUBORD
        if kind in FINITE and found[at + 1 : place] != [t.TIME]:  # not "until Friday did it stop"
            return t.SUBORD
        if kind in "EL" and found[place - 1] in "nsNa1FMSZG5" and lower[place + 1] != "by":
            return t.SUBORD
        if kind == "C" and found[place - 1] in "nsNSZ" and found[place + 1] in "deNsn0j4":
            return t.SUBORD
        if kind == "v" and found[place - 1] == "s":
            return t.SUBORD
        if kind in "VM" and found[place - 1] == "s" and word == "as" and found[place + 1] in "iUI.,Odr":
            return t.SUBORD
        if kind in BOUNDARY or kind in ",O" or (kind == "c" and word not in _LINKING):
            return t.PREP
    return t.PREP


def to(found: list[str], lower: list[str], at: int) -> str:
    """Of "to": before a base form, else a preposition."""
    place = word_after(found, at)
    if found[place] == t.QUOTE_OPEN:
        place = word_after(found, place)
    following = found[place]
    if following in "vAKCbHDU" and lower[place] not in ("as", "than"):
        return t.TO
    if following == "L" and is_verb(lower[place]):
        return t.TO
    if lower[place] == "last" and found[place + 1] in "iU.,0":  # "is expected to last until May"
        return t.TO
    if following in "VM":
        if lower[place + 1] == "of":
            return t.PREP
        noun = lower[at - 1] in _GOING and (following == "M" or lower[place] == "work")
        noun = noun and found[place + 1] not in FIRM_OBJECT and not _is_due(found, lower, at, place)
        return t.PREP if noun else t.TO
    if lower[at - 1] == "on" and found[at - 1] == t.PREP:  # "on to Rome"
        found[at - 1] = t.ADV
    return t.PREP


def _is_due(found: list[str], lower: list[str], at: int, place: int) -> bool:
    """Whether "due to" at `at` arranges something rather than naming a cause: "was due to end on 1 April"."""
    dated = found[place + 1] in _TIMED or (found[place + 1] == "i" and found[place + 2] in _TIMED)
    return lower[at - 1] == "due" and found[at - 2] in "Bb" and (dated or lower[place] not in _CAUSES)


def her(found: list[str], lower: list[str], at: int) -> str:
    """Of "her": a determiner before a noun, else an object."""
    return t.DET if found[at + 1] in NOMINAL or found[at + 1] in "RAg" else t.OBJECT


def apostrophe_s(found: list[str], lower: list[str], at: int) -> str:
    """Of "'s": "is", "has", "us" after "let", else the possessive."""
    before = found[at - 1]
    place = word_after(found, at)
    if lower[at - 1] == "let":
        return t.OBJECT
    if before in "ewyu3" or lower[at - 1] in ("here", "that", "there"):
        return t.HAVE if lower[place] in _PERFECT_ONLY else t.BE
    if found[place] in "dk" or (found[place] == "g" and found[place + 1] not in "nsM"):
        return t.BE
    return t.POSS


def apostrophe_d(found: list[str], lower: list[str], at: int) -> str:
    """Of "'d": "would" before a base form, else "had"."""
    place = word_after(found, at)
    return t.MODAL if found[place] in "vVMAbHCU" and lower[place] not in ("better", "been") else t.HAVE


def particle(found: list[str], lower: list[str], at: int) -> str:
    """Of "up", "over": a preposition before a noun phrase, else an adverb."""
    before, following = found[at - 1], found[at + 1]
    if lower[at] in ("past", "round", "over") and before in "da":
        return t.ADJ if following in NOMINAL else t.NOUN
    counts = following in "08" or (lower[at + 1] in ("a", "an") and lower[at + 2] in _ROUND)
    if counts and lower[at] in ("about", "over", "around") and before in '.,cvpzg(-"rBHiuwy':
        return t.ADV
    return t.PREP if following in "dNnsaejWYFMSG012RgE58XBm9" else t.ADV


def so(found: list[str], lower: list[str], at: int) -> str:
    """Of "so": before a clause of purpose or result, else an adverb."""
    if found[at + 1] == t.THAT_ANY or (found[at - 1] == "," and found[at + 1] in "ed"):
        return t.SUBORD
    return t.ADV


def det_or_pron(found: list[str], lower: list[str], at: int) -> str:
    """Of "this", "many", "no": a determiner before a noun, a degree before an adjective, else a pronoun."""
    word, following = lower[at], found[at + 1]
    if word == "no":
        return t.NOT if lower[at + 1] == "longer" else t.DET
    if word == "this" and following in "ZSz":
        return t.PRON
    if word in ("these", "those") and following in "VM":
        return t.PRON
    if found[at - 1] == "i" and lower[at - 1] == "at" and word in ("least", "most"):
        found[at - 1] = t.ADV
        return t.ADV
    if word == "one":
        if lower[at - 1] in ("no", "any", "every", "some"):
            return t.PRON
        if following in "rR":
            return t.DET
    if word == "half" and found[at - 1] in "da":
        return t.NOUN
    if word in _FLOATING and found[at - 1] in "mBHD" and following in _AFTER_AUXILIARY:
        return t.ADV
    if word in _FLOATING and found[at - 1] in "nsNe" and following in "EpL":
        return t.ADV  # "the ministers both voted"
    if word in _DEGREE and (following in "arRFA" or (following in "EG" and word in ("more", "most", "less"))):
        return t.ADV
    if following in NOMINAL or following in "dgER1YA":
        return t.DET
    return t.PRON


def there(found: list[str], lower: list[str], at: int) -> str:
    """Of "there": an empty subject before "be", else an adverb."""
    expletive = (
        found[at + 1] in "BmHX" or found[at - 1] in "BH" or lower[at + 1] in ("remain", "seem", "appear")
    )
    return t.PRON if expletive and found[at - 1] != "i" else t.ADV


def month_or_name(found: list[str], lower: list[str], at: int) -> str:
    """Of "May", "April": a name beside other names, else a month."""
    if found[at + 1] in "08" or found[at - 1] == "i":
        return t.TIME
    return t.PROPN if found[at - 1] == t.PROPN or found[at + 1] == t.PROPN else t.TIME


def unit(found: list[str], lower: list[str], at: int) -> str:
    """Of "year", "morning": a time of its own where something points at it ("last year", "a year later")."""
    if lower[at - 2 : at + 1] == ["by", "the", "time"] and at > 1 and found[at + 1] in "deNsn":
        found[at - 2] = found[at - 1] = t.ADV
        return t.SUBORD
    if lower[at + 1] in _SHIFTS:
        return t.TIME
    if lower[at][-1] == "s":
        return t.PLURAL
    if found[at - 1] == t.TIME and lower[at] not in ("year", "month", "week"):
        return t.TIME
    pointed = lower[at - 1] in _POINTING and found[at + 1] not in "nsMS"
    if lower[at] == "fall" and not pointed:
        return base_or_noun(found, lower, at)
    return t.TIME if pointed else t.NOUN


def reflexive(found: list[str], lower: list[str], at: int) -> str:
    """Of "himself": an adverb after its noun ("the king himself"), else an object."""
    return t.ADV if found[at - 1] in "nNse" else t.OBJECT


def following(found: list[str], lower: list[str], at: int) -> str:
    """Of "following": an adjective after a determiner, else a preposition before a noun."""
    before, following = found[at - 1], found[at + 1]
    if before in "doa":
        return t.ADJ
    if before in "Bb":
        return t.GERUND
    return t.PREP if following in NOMINAL or following in "dejWYg1" else t.ADV


def year(found: list[str], lower: list[str], at: int) -> str:
    """Of "1917": a time after a preposition or month, else a number."""
    if found[at - 1] in "i1a" and found[at + 1] not in "nsMS5":
        return t.TIME
    return t.NUM


def complex(found: list[str], lower: list[str], at: int) -> str:
    """Of "because", "ahead": part of a preposition before "of", "to" and the like."""
    second, otherwise = COMPLEX_PREPOSITIONS[lower[at]]
    if lower[at + 1] == second and not (second == "to" and found[at + 2] in BASES):
        return t.PREP
    if otherwise == t.PARTICLE:
        return particle(found, lower, at)
    return det_or_pron(found, lower, at) if otherwise == t.DET_OR_PRON else otherwise


def junior(found: list[str], lower: list[str], at: int) -> str:
    """Makes the comma before it part of the name."""
    if found[at - 1] == t.COMMA:
        found[at - 1] = t.PROPN
    return t.PROPN


def quote_single(found: list[str], lower: list[str], at: int) -> str:
    """A straight quote that `tokens.py` could not tell to open or close by the space around it."""
    owns = lower[at - 1][-1:] == "s" and (found[at + 1] in NOMINAL or found[at + 1] in "EgRA")
    return t.POSS if owns else t.QUOTE_CLOSE

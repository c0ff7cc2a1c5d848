"""Which of its possible tags a word has where it stands: one rule for each ambiguous class, left to right.

Every rule looks at the resolved tags before the word and the classes after it, a bounded number of words
either way, so that the time is linear in the length of the sentence. See `tags.py` for the letters.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from timeline.language import tags as t
from timeline.language.closed import COMPLEX_PREPOSITIONS
from timeline.language.irregular import PARTICIPLE
from timeline.language.lexicon import LEMMAS, is_verb, needs_object, takes_no_object
from timeline.language.valency import THAT_CLAUSE
from timeline.language.wordlists import words

_WORK = re.compile("[" + t.AMBIGUOUS + t.GERUND + "]")
_FINITE = frozenset("mBHDpz")
_NOMINAL = frozenset("nsNaFMVSZGLC058")  # may go on a noun phrase after a determiner
_OPENS_OBJECT = frozenset("dNnsa0ejwYWFT12MSG358")  # may begin a noun phrase or clause after a verb
_NOUNS = frozenset("nNs")
_TIMES = frozenset((t.TIME, t.MONTH_OR_NAME))
_FIRM_OBJECT = frozenset("dejWY")  # can only begin one
_BASES = frozenset("vVMAKCbHDPU")
_BOUNDARY = frozenset(".;:\"'uwyT-")
_REACH = 18  # words to look for the finite verb of a clause
_PLURAL_PRONOUNS = frozenset(("i", "you", "we", "they", "these", "those", "who", "some", "many", "all"))
_GETS = words("get gets got getting gotten become became becomes becoming")
_BARE_INFINITIVE = words(
    "help helps helped helping let lets make makes made see sees saw watch watches watched hear heard"
)
_GOING = words("""go goes went gone going return returns returned returning come comes came coming back trip
    visit access response key due addition contrast relation regard prior close according way""")
_POINTING = words("last next this that each every same following previous past coming")
"""Before a unit of time these make it a time of its own."""
_SHIFTS = words("ago later earlier")
"""After a unit of time these do the same ("two weeks later")."""
_PERFECT_ONLY = words("been had got become gone come done made taken seen ever never")
_NEVER_PASSIVE = words("say respond belong agree argue reply insist warn happen add stay tell")
_BEFORE_GERUND = words("after before by since without upon while when despite")
_DEGREE = words("more most less least much little enough")

Rule = Callable[[list[str], list[str], int], str]


def disambiguate(lower: list[str], classes: list[str]) -> str:
    """The tags of a passage, one character a token, from its words and their classes."""
    found = classes + [t.STOP] * 3
    lower = [*lower, "", "", ""]
    for match in _WORK.finditer("".join(classes)):
        at = match.start()
        found[at] = _RULES[match.group()](found, lower, at)
    return "".join(found[:-3])


def _before(found: list[str], at: int) -> int:
    """The place of the nearest word before `at` that is no adverb."""
    at -= 1
    while found[at] in "rk" and at >= 0:
        at -= 1
    return at


def _after(found: list[str], at: int) -> int:
    at += 1
    while found[at] in "rkR":
        at += 1
    return at


def _finite_ahead(found: list[str], at: int, mark: str = ".") -> bool:
    """Whether the clause that goes on after `at` still has a sure finite verb to come, not one coordinated
    with it."""
    before = ""
    for kind in found[at + 1 : at + _REACH]:
        if kind in _FINITE:
            return before != "c"
        if kind in _BOUNDARY or kind == mark or (kind == "e" and before in _NOUNS):
            return False
        before = kind
    return False


def _finite_behind(found: list[str], at: int) -> bool:
    """Whether the clause, as far as it has come, has its finite verb; a comma may begin a new one."""
    for place in range(at - 1, max(at - _REACH, -1), -1):
        kind = found[place]
        if kind in _FINITE:
            return True
        if kind in _BOUNDARY or kind == t.COMMA:
            return False
    return False


def _lacks_finite(found: list[str], at: int, *, headline: bool = False) -> bool:
    """Whether a full sentence, or a `headline`, has no sure finite verb besides the word at `at`."""
    whole = headline or found[-4] == t.STOP
    return (
        whole
        and not _finite_ahead(found, at, "," if headline else ".")
        and not _FINITE.intersection(found[:at])
    )


def _last_verb(found: list[str], at: int) -> str:
    """The tag of the nearest verb before `at`, or an empty string."""
    for place in range(at - 1, max(at - _REACH, -1), -1):
        kind = found[place]
        if kind in "vzpqgBH":
            return kind
        if kind in ".;":
            return ""
    return ""


def _is_asked(found: list[str], at: int) -> bool:
    """Whether the noun phrase that ends at `at` stands after an auxiliary that opens a question."""
    for place in range(at, max(at - 8, -1), -1):
        kind = found[place]
        if kind in "mD":
            return place == 0 or found[place - 1] in 'wu"c,.'
        if kind not in "dnsNa0eo1":
            return False
    return False


def _is_seen(found: list[str], lower: list[str], at: int) -> bool:
    """Whether the noun phrase that ends at `at` is the object of a verb like "watched" or "let"."""
    for place in range(at, max(at - 8, -1), -1):
        if found[place] in "vpzg":
            return lower[place] in _BARE_INFINITIVE
        if found[place] not in "dnsNa0e":
            return False
    return False


def _base_or_noun(found: list[str], lower: list[str], at: int) -> str:
    place = _before(found, at)
    before, following = found[place], found[_after(found, at)]
    verbal = found[at] == t.BASE_OR_NOUN
    if before in "tmD":
        return t.BASE
    if before in "doai0BbHhF":
        return t.NOUN
    if before in "nNs" and _is_asked(found, place):
        return t.BASE
    if before in "ewy":
        return t.BASE if lower[place] in _PLURAL_PRONOUNS or verbal or following in _FIRM_OBJECT else t.NOUN
    if before == "j" or (before in "nNs" and _is_seen(found, lower, place)):
        return t.BASE
    if before == "s" or (before == "N" and found[place - 1] == "c" and found[place - 2] == "N"):
        firm = following in _FIRM_OBJECT or following in "T0N" or (following == "O" and verbal)
        if firm or (verbal and not _finite_ahead(found, at)):
            return t.NOUN if _finite_behind(found, at) and not firm else t.BASE
        return t.NOUN
    if before in "c,":
        parallel = _last_verb(found, place) == t.BASE
        if (
            parallel
            and lower[at + 1] != "of"
            and (following in _FIRM_OBJECT or (verbal and found[place - 1] != t.ADJ))
        ):
            return t.BASE
        plural = before == "c" and found[place - 1] in "Ns" and verbal
        return t.BASE if plural and following in _OPENS_OBJECT else t.NOUN
    if before == t.PROPN and (verbal or following == t.PROPN):
        opens = following in "dejWYN" or (following == "O" and found[_after(found, at) + 1] in _BASES)
        return t.BASE if opens and not _finite_ahead(found, at) and not _finite_behind(found, at) else t.NOUN
    if before in '."-:(':
        return t.BASE if following in _FIRM_OBJECT or (verbal and following == t.PROPN) else t.NOUN
    if before in "vpz":
        return t.BASE if lower[place] in _BARE_INFINITIVE else t.NOUN
    return t.NOUN


def _third_or_plural(found: list[str], lower: list[str], at: int) -> str:
    place = _before(found, at)
    before = found[place]
    ahead = _after(found, at)
    following = found[ahead]
    verbal = found[at] == t.THIRD_OR_PLURAL
    if before in "eyw":
        return t.PLURAL if lower[place] == "whose" else t.THIRD
    if before in "nN1g,c)\"'" and at > 0:
        firm = following in _FIRM_OBJECT or following in "Tk"
        firm = firm or (following == "O" and found[ahead + 1] in _BASES)
        if before == "c" and _last_verb(found, place) not in ("zBH" if firm else "z"):
            return t.PLURAL
        if firm:
            return t.PLURAL if _finite_behind(found, at) and before != "c" else t.THIRD
        if (
            following in _FINITE
            or following in "ECL"
            or (following in "MV" and found[ahead + 1] in _FIRM_OBJECT)
        ):
            return t.PLURAL
        if following in "0N" and before in "nN" and _lacks_finite(found, at, headline=True):
            return t.THIRD
        if following in ",c":
            return t.THIRD if before in "nN" and _lacks_finite(found, at) else t.PLURAL
        if _lacks_finite(found, at):
            return t.THIRD
        if before == "c" and found[place - 1] in "01":
            return t.THIRD
        if following in ".;":
            return t.THIRD if verbal and not _finite_behind(found, at) else t.PLURAL
        if _finite_ahead(found, at) or (_finite_behind(found, at) and before != "c"):
            return t.PLURAL
        return t.THIRD if verbal or before == "N" else t.PLURAL
    return t.PLURAL


def _past_or_ppart(found: list[str], lower: list[str], at: int) -> str:
    place = _before(found, at)
    if found[place] == t.QUOTE_OPEN and place and found[place - 1] in "nNs":
        place -= 1
    before = found[place]
    ahead = _after(found, at)
    following = found[ahead]
    if before in "HhBb" or lower[place] in _GETS:
        return t.PPART
    if before in "doa" or (before == "0" and following in _NOMINAL):
        return t.ADJ if following in _NOMINAL else t.PPART if before == "a" else t.ADJ
    if before in "ewy":
        return t.PAST
    if before == "i":
        return t.ADJ if following in "nsNaFMSG" else t.PPART
    if before in 'u.t"(:-vpzgq':
        if before in '."' and at > 0 and following in _FIRM_OBJECT:
            return t.PAST
        return t.ADJ if following in "nsFM" and before != "u" else t.PPART
    if before == "m":
        return t.PPART
    return _after_noun(found, lower, at, before, ahead)


def _after_noun(found: list[str], lower: list[str], at: int, before: str, ahead: int) -> str:
    """A past form after a noun, comma or conjunction: the finite verb, or a participle that describes the
    noun."""
    following = found[ahead]
    adverb = lower[at - 1] if found[at - 1] in "rk" else ""
    if adverb and not adverb.endswith("ly"):
        return t.PAST
    last = _last_verb(found, at) if before == "c" else ""
    if lower[ahead] == "by" and found[ahead + 1] not in "0g":
        return t.PPART if last != t.PAST else t.PAST
    if last:
        return t.PPART if last in "qBH" and following not in _FIRM_OBJECT else t.PAST
    if following in _OPENS_OBJECT and following not in _TIMES:
        return t.PAST
    base = LEMMAS[lower[at]]
    if (takes_no_object(base) and base != "end") or base in _NEVER_PASSIVE:
        return t.PAST
    opener = _opener(found, lower, at - 1)
    if opener in ",'uwy" and before not in ",-":
        described = following in "iUI" and needs_object(base) and _finite_ahead(found, at, ",")
        return t.PPART if described else t.PAST
    if opener == "i":
        return t.PPART
    if _finite_behind(found, at) and before != ",":
        return t.PPART
    if _finite_ahead(found, at):
        return t.PPART
    if needs_object(base) and following in "iUI" and not _lacks_finite(found, at):
        return t.PPART
    return t.PAST


def _opener(found: list[str], lower: list[str], place: int) -> str:
    """What stands before the noun phrase that ends at `place`: the word that opens its clause, a
    preposition that opens the sentence, or nothing of the kind."""
    while place >= 0 and found[place] in "nNsadoc0r":
        place -= 1
    if found[place] == "i":
        return "i" if place <= 0 or found[place - 1] in "." else ""
    if found[place] in "vpzg" and place >= 0 and LEMMAS[lower[place]] in THAT_CLAUSE:
        return "y"
    if place <= 0 or (found[place] == "," and found[place + 1] not in "dNs"):
        return ""
    return found[place]


def _gerund(found: list[str], lower: list[str], at: int) -> str:
    before, following = found[_before(found, at)], found[at + 1]
    if before in "do":
        return t.ADJ if following in _NOMINAL else t.NOUN
    if before == "a" and following not in "d":
        return t.NOUN
    if found[at] == t.GERUND or before in "Bbv,ru":
        return t.GERUND
    if before in 'ict."-':
        if following in _FIRM_OBJECT or following in "NI" or lower[at + 1] in ("with", "to"):
            return t.GERUND
        return t.NOUN
    if before == "s" and following in "iUId":
        return t.GERUND
    return t.GERUND if following in "d" else t.NOUN


def _adj_or_base(found: list[str], lower: list[str], at: int) -> str:
    place = _before(found, at)
    before, following = found[place], found[_after(found, at)]
    if before in "tmD":
        return t.BASE
    if before in "se" and (following in _FIRM_OBJECT or (before == "e" and lower[place] in _PLURAL_PRONOUNS)):
        return t.BASE
    if before == "c" and _last_verb(found, place) == t.BASE and following in _FIRM_OBJECT:
        return t.BASE
    return t.ADJ


def _any_form(found: list[str], lower: list[str], at: int) -> str:
    place = _before(found, at)
    before = found[place]
    if before in "tmD":
        return t.BASE
    if before in "HhBb" or lower[place] in _GETS:
        return t.PPART
    if before in "doai0":
        return t.NOUN
    if before in "c,":
        last = _last_verb(found, place)
        return last if last in "vpq" and last else t.PAST
    if before in '."':
        return t.PPART if found[at + 1] in "iUI" else t.BASE
    if before in "nNs" and found[at + 1] in "iUI" and _finite_ahead(found, at, ","):
        return t.PPART
    return t.NOUN if before in "vpzqg" and found[at + 1] not in _FIRM_OBJECT else t.PAST


def _base_or_ppart(found: list[str], lower: list[str], at: int) -> str:
    place = _before(found, at)
    before = found[place]
    if before in "HhBb":
        return t.PPART
    if before in "doai0":
        return t.NOUN
    if before in "c,":
        last = _last_verb(found, place)
        return t.PPART if last in "qH" and last else t.BASE
    return t.BASE


def _past_or_other(found: list[str], lower: list[str], at: int) -> str:
    before, following = found[_before(found, at)], found[at + 1]
    if before in "tm" and is_verb(lower[at]):
        return t.BASE
    if before in "HhBb":
        return t.PPART
    if before in "doa0":
        return t.ADJ if following in _NOMINAL else t.NOUN
    if before == "i":
        return t.NOUN
    return _past_or_ppart(found, lower, at) if lower[at] in PARTICIPLE else t.PAST


def _adj_or_adv(found: list[str], lower: list[str], at: int) -> str:
    if found[at - 1] in "mHBb" and found[at + 1] not in "nsN":
        return t.ADV
    if found[at + 1] in "nsNFMVSZG01L2a58":
        return t.ADJ
    return t.ADJ if found[at - 1] == "d" and found[at + 1] not in "Epzq" else t.ADV


def _adv_or_noun(found: list[str], lower: list[str], at: int) -> str:
    if found[at - 1] in "doai":
        return t.NOUN
    return t.ADJ if found[at + 1] in "nsN" and found[at - 1] in "cd" else t.ADV


def _adj_or_noun(found: list[str], lower: list[str], at: int) -> str:
    if found[at + 1] in "nsNaFMSG5":
        return t.ADJ
    return t.ADJ if found[_before(found, at)] in "Bb" else t.NOUN


def _that(found: list[str], lower: list[str], at: int) -> str:
    before, following = found[at - 1], found[at + 1]
    if at == 0 or before in 'i."-:':
        return t.DET if following in _NOMINAL and following not in "ZV" else t.PRON
    if following == t.UNIT or lower[at + 1] in ("time", "date", "moment", "point", "period"):
        return t.DET
    if following in _FINITE or following in "XZ":
        return t.THAT if before in "nsNe)1" else t.PRON
    if before in "vpzqg" and following in "nM" and LEMMAS[lower[at - 1]] not in THAT_CLAUSE:
        return t.DET
    if before in "vpzqgnsNaejr,)1\"'0":
        return t.THAT
    if following in "deNsYW0":
        return t.THAT
    return t.DET if following in _NOMINAL else t.PRON


def _prep_or_subord(found: list[str], lower: list[str], at: int) -> str:
    word, before, following = lower[at], found[at - 1], found[at + 1]
    if word == "like" and (before in "tm" or (before == "e" and following in "Od")):
        return t.BASE
    if word == "once" and following not in "deNnsqE":
        return t.ADV
    if following in "eEq" and word != "than":
        return t.SUBORD
    if following == "g":
        return t.PREP
    for place in range(at + 1, at + _REACH):
        kind = found[place]
        if kind in "ZS" and found[place - 1] in "nN" and found[place + 1] in "dejN0Ok":
            return t.SUBORD
        if kind in _FINITE or (
            kind in "EL" and found[place - 1] in "nsNa1FMSG5" and lower[place + 1] != "by"
        ):
            return t.SUBORD
        if kind in _BOUNDARY or kind in ",Oc":
            return t.PREP
    return t.PREP


def _to(found: list[str], lower: list[str], at: int) -> str:
    place = _after(found, at)
    if found[place] == t.QUOTE_OPEN:
        place += 1
    following = found[place]
    if following in "vAKCbHDU" and lower[place] not in ("as", "than"):
        return t.TO
    if following == "L" and is_verb(lower[place]):
        return t.TO
    if following in "VM":
        if lower[place + 1] == "of":
            return t.PREP
        noun = following == "M" and lower[at - 1] in _GOING and found[place + 1] not in _FIRM_OBJECT
        return t.PREP if noun else t.TO
    return t.PREP


def _her(found: list[str], lower: list[str], at: int) -> str:
    return t.DET if found[at + 1] in _NOMINAL or found[at + 1] in "RAg" else t.OBJECT


def _apostrophe_s(found: list[str], lower: list[str], at: int) -> str:
    before = found[at - 1]
    place = _after(found, at)
    if lower[at - 1] == "let":
        return t.OBJECT
    if before in "ewyu3" or lower[at - 1] in ("here", "that", "there"):
        return t.HAVE if lower[place] in _PERFECT_ONLY else t.BE
    if found[place] in "dk" or (found[place] == "g" and found[place + 1] not in "nsM"):
        return t.BE
    return t.POSS


def _apostrophe_d(found: list[str], lower: list[str], at: int) -> str:
    place = _after(found, at)
    return t.MODAL if found[place] in "vVMAbHCU" and lower[place] != "better" else t.HAVE


def _particle(found: list[str], lower: list[str], at: int) -> str:
    before, following = found[at - 1], found[at + 1]
    if lower[at] in ("past", "round", "over") and before in "da":
        return t.ADJ if following in _NOMINAL else t.NOUN
    return t.PREP if following in "dNnsaejWYFMSG012RgE58" else t.ADV


def _so(found: list[str], lower: list[str], at: int) -> str:
    if found[at + 1] == t.THAT_ANY or (found[at - 1] == "," and found[at + 1] in "ed"):
        return t.SUBORD
    return t.ADV


def _det_or_pron(found: list[str], lower: list[str], at: int) -> str:
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
    if word in _DEGREE and (following in "arRFA" or (following in "EG" and word in ("more", "most", "less"))):
        return t.ADV
    if following in _NOMINAL or following in "dgER1YA":
        return t.DET
    return t.PRON


def _there(found: list[str], lower: list[str], at: int) -> str:
    expletive = (
        found[at + 1] in "BmHX" or found[at - 1] in "BH" or lower[at + 1] in ("remain", "seem", "appear")
    )
    return t.PRON if expletive and found[at - 1] != "i" else t.ADV


def _month_or_name(found: list[str], lower: list[str], at: int) -> str:
    if found[at + 1] in "08" or found[at - 1] == "i":
        return t.TIME
    return t.PROPN if found[at - 1] == t.PROPN or found[at + 1] == t.PROPN else t.TIME


def _unit(found: list[str], lower: list[str], at: int) -> str:
    if lower[at + 1] in _SHIFTS:
        return t.TIME
    if lower[at][-1] == "s":
        return t.PLURAL
    if found[at - 1] == t.TIME and lower[at] not in ("year", "month", "week"):
        return t.TIME
    pointed = lower[at - 1] in _POINTING and found[at + 1] not in "nsMS"
    if lower[at] == "fall" and not pointed:
        return _base_or_noun(found, lower, at)
    return t.TIME if pointed else t.NOUN


def _reflexive(found: list[str], lower: list[str], at: int) -> str:
    return t.ADV if found[at - 1] in "nNse" else t.OBJECT


def _year(found: list[str], lower: list[str], at: int) -> str:
    if found[at - 1] in "i1a" and found[at + 1] not in "nsMS5":
        return t.TIME
    return t.NUM


def _complex(found: list[str], lower: list[str], at: int) -> str:
    second, otherwise = COMPLEX_PREPOSITIONS[lower[at]]
    if lower[at + 1] == second and not (second == "to" and found[at + 2] in _BASES):
        return t.PREP
    return _RULES[otherwise](found, lower, at) if otherwise in _RULES else otherwise


def _quote_single(found: list[str], lower: list[str], at: int) -> str:
    """A straight quote that `tokens.py` could not tell to open or close by the space around it."""
    owns = lower[at - 1][-1:] == "s" and (found[at + 1] in _NOMINAL or found[at + 1] in "EgRA")
    return t.POSS if owns else t.QUOTE_CLOSE


_RULES: dict[str, Rule] = {
    t.NOUN_OR_BASE: _base_or_noun,
    t.BASE_OR_NOUN: _base_or_noun,
    t.PLURAL_OR_THIRD: _third_or_plural,
    t.THIRD_OR_PLURAL: _third_or_plural,
    t.PAST_OR_PPART: _past_or_ppart,
    t.GERUND_OR_NOUN: _gerund,
    t.GERUND: _gerund,
    t.ADJ_OR_BASE: _adj_or_base,
    t.ANY_FORM: _any_form,
    t.BASE_OR_PPART: _base_or_ppart,
    t.PAST_OR_OTHER: _past_or_other,
    t.ADJ_OR_ADV: _adj_or_adv,
    t.ADV_OR_NOUN: _adv_or_noun,
    t.ADJ_OR_NOUN: _adj_or_noun,
    t.THAT_ANY: _that,
    t.PREP_OR_SUBORD: _prep_or_subord,
    t.TO_ANY: _to,
    t.HER: _her,
    t.APOSTROPHE_S: _apostrophe_s,
    t.APOSTROPHE_D: _apostrophe_d,
    t.PARTICLE: _particle,
    t.SO: _so,
    t.DET_OR_PRON: _det_or_pron,
    t.THERE: _there,
    t.MONTH_OR_NAME: _month_or_name,
    t.UNIT: _unit,
    t.COMPLEX: _complex,
    t.YEAR: _year,
    t.REFLEXIVE: _reflexive,
    t.QUOTE_SINGLE: _quote_single,
}

"""Abbreviations that end in a full stop: what a stop after them means for the sentence and the token."""

from __future__ import annotations

from timeline.language.wordlists import words

TITLES = words("""mr mrs ms mx dr prof rev fr gen adm maj col lt capt cmdr cpl sgt pvt brig cdr gov govs sen
    sens rep reps hon pres amb atty supt insp det spc pfc ald msgr mme mlle messrs st ste mt ft pt sr br""")
"""Stand before a name: a stop after them ends no sentence."""

MONTHS = words("jan feb mar apr jun jul aug sept sep oct nov dec")
WEEKDAYS = words("mon tue tues wed thu thur thurs fri sat sun")

BEFORE_NUMBER = words("no nos vol pp fig figs art sec ch op ed ca p")
"""Introduce a number, and are words of their own where none follows."""

LINKS = words("vs v viz cf eg ie al approx")
"""Introduce what follows: a stop after them ends no sentence."""

ENDINGS = words("""inc corp co ltd llc plc bros jr esq cos assn dept univ intl natl mfg etc Ala Ariz Ark
    Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mass Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Penn
    Tenn Tex Va Vt Wash Wis Wyo Ont Que Alta Sask Ave Blvd Rd Hwy Sq Apt hr hrs min mins lb lbs oz yd yds km
    kg cm""")
"""End a name or a measure, and so may end the sentence too: the next word decides. Capitalised ones are
abbreviations only in that form ("Wash.", not "wash.")."""

STARTERS = words("""The A An He She It They We I You In On At By For From With But And Or So If When While
    After Before As Although Though This That These Those There Here His Her Its Their Our My Your What Who
    Why How Where Which Some Many Most All Both Each No Not Yet Still Then Now Meanwhile However Earlier
    Later Also Among During Since Under Despite According Last Next One Two Three Four Another Other Others
    Several Such To Of Once Until Because Officials Police Analysts Critics Witnesses Reporters""")
"""Words that, with a capital after a doubtful stop, tell that a new sentence began."""


def keeps_stop(word: str) -> bool:
    """Whether a full stop right after `word` is part of an abbreviation rather than, or besides, a full
    stop."""
    lower = word.lower()
    return (
        lower in TITLES
        or lower in LINKS
        or lower in BEFORE_NUMBER
        or word in ENDINGS
        or (word[:1].isupper() and (lower in ENDINGS or lower in MONTHS or lower in WEEKDAYS))
    )

"""Tags: one character a token, so that the tags of a text are a string and phrase grammars are regular
expressions."""

from __future__ import annotations

from typing import Final

DET: Final = "d"  # the, a, this, every, his
POSS: Final = "o"  # 's, '
NOUN: Final = "n"  # singular common noun, and every unknown word in lower case
PLURAL: Final = "s"  # plural common noun
PROPN: Final = "N"  # name, month, weekday
TIME: Final = "1"  # weekday or month by name, today, last year, Friday morning
PRON: Final = "e"  # subject pronoun, or either case: he, they, it, this
OBJECT: Final = "j"  # object pronoun: him, them
WH: Final = "w"  # who, which, what, where, whose
ADJ: Final = "a"
ADV: Final = "r"
NOT: Final = "k"  # not, n't, never
NUM: Final = "0"
BASE: Final = "v"  # base form of a main verb
THIRD: Final = "z"  # visits
PAST: Final = "p"  # visited, as a finite verb
PPART: Final = "q"  # visited, as a participle
GERUND: Final = "g"
MODAL: Final = "m"
BE: Final = "B"  # finite: is, was, are
BE_NONFINITE: Final = "b"  # be, been, being
HAVE: Final = "H"  # have, has, had
HAVING: Final = "h"
DO: Final = "D"  # do, does, did
PREP: Final = "i"
TO: Final = "t"  # before a base form; elsewhere "to" is a preposition
CONJ: Final = "c"  # and, or, but, nor
SUBORD: Final = "u"  # because, when, if, after + clause
THAT: Final = "y"  # complementiser or relative "that"
COMMA: Final = ","
STOP: Final = "."
COLON: Final = ":"
SEMICOLON: Final = ";"
DASH: Final = "-"
OPEN: Final = "("
CLOSE: Final = ")"
QUOTE_OPEN: Final = '"'
QUOTE_CLOSE: Final = "'"
OTHER: Final = "x"

NAMES: Final[dict[str, str]] = {
    DET: "DET",
    POSS: "POSS",
    NOUN: "NOUN",
    PLURAL: "NOUN",
    PROPN: "PROPN",
    TIME: "PROPN",
    PRON: "PRON",
    OBJECT: "PRON",
    WH: "WH",
    ADJ: "ADJ",
    ADV: "ADV",
    NOT: "ADV",
    NUM: "NUM",
    BASE: "VERB",
    THIRD: "VERB",
    PAST: "VERB",
    PPART: "VERB",
    GERUND: "VERB",
    MODAL: "MODAL",
    BE: "AUX",
    BE_NONFINITE: "AUX",
    HAVE: "AUX",
    HAVING: "AUX",
    DO: "AUX",
    PREP: "PREP",
    TO: "TO",
    CONJ: "CONJ",
    SUBORD: "SUBORD",
    THAT: "SUBORD",
    COMMA: "PUNCT",
    STOP: "PUNCT",
    COLON: "PUNCT",
    SEMICOLON: "PUNCT",
    DASH: "PUNCT",
    OPEN: "PUNCT",
    CLOSE: "PUNCT",
    QUOTE_OPEN: "QUOTE",
    QUOTE_CLOSE: "QUOTE",
    OTHER: "OTHER",
}
"""The part of speech each tag stands for."""

# A word that can be several of these has a class of its own until its context decides (`tagging.py`).
NOUN_OR_BASE: Final = "M"  # plan, more often a noun
BASE_OR_NOUN: Final = "V"  # visit, more often a verb
PLURAL_OR_THIRD: Final = "S"  # plans
THIRD_OR_PLURAL: Final = "Z"  # visits
PAST_OR_PPART: Final = "E"  # visited
GERUND_OR_NOUN: Final = "G"  # meeting
ADJ_OR_BASE: Final = "A"  # open, clear
ANY_FORM: Final = "C"  # cut: base, past or participle, or a noun
BASE_OR_PPART: Final = "K"  # come, run
PAST_OR_OTHER: Final = "L"  # left, found, saw: past, participle, noun or adjective
ADJ_OR_ADV: Final = "R"  # early, hard
ADV_OR_NOUN: Final = "4"  # home, north
UNIT: Final = "5"  # year, morning: a time by itself in "last year", "Friday morning"
YEAR: Final = "8"  # 1917: a time after a preposition, else a number
FOLLOWING: Final = "9"
JUNIOR: Final = "!"  # Jr. after a name and a comma
COMPLEX: Final = "7"  # because (of), ahead (of)
REFLEXIVE: Final = "6"  # himself
ADJ_OR_NOUN: Final = "F"  # official
THAT_ANY: Final = "T"
PREP_OR_SUBORD: Final = "U"  # after, before, since, until, as
TO_ANY: Final = "O"
HER: Final = "W"
APOSTROPHE_S: Final = "X"
PARTICLE: Final = "I"  # up, off, on, over
SO: Final = "J"
DET_OR_PRON: Final = "Y"  # this, all, one, some
APOSTROPHE_D: Final = "P"  # would or had
MONTH_OR_NAME: Final = "2"  # April, May
THERE: Final = "3"
QUOTE_SINGLE: Final = "Q"
AMBIGUOUS: Final = "MVSZEGACKLRFTUOWXIJYPQ23456789!"

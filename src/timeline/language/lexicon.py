"""What a word can be, by closed tables, a list of open-class words, and the shape of the word; and its
lemma."""

from __future__ import annotations

from pathlib import Path

from timeline.language import tags
from timeline.language.closed import (
    CLOSED,
    COMPLEX_PREPOSITIONS,
    MONTHS,
    NAME_MONTHS,
    PAST_OR_OTHER,
    SHORT_DAYS,
    USAGE,
    WEEKDAYS,
)
from timeline.language.irregular import PARTICIPLE, PAST
from timeline.language.wordlists import table

_VOWELS = frozenset("aeiouy")
_ADJ_ENDINGS = ("al", "ive", "ous", "ful", "less", "ic", "able", "ible", "ish", "ary", "wide", "like", "most")
_NOUN_ENDINGS = (
    "ness",
    "tion",
    "sion",
    "ment",
    "ity",
    "ance",
    "ence",
    "ship",
    "ism",
    "ist",
    "hood",
    "dom",
    "ology",
)
_PREFIXES = ("re", "over", "out", "mis", "un", "pre", "co", "counter", "under", "de", "dis", "fore", "inter")
_MEMORY = 200_000  # words remembered; news uses fewer, and hostile text must not fill the memory


def _load() -> tuple[dict[str, str], dict[str, frozenset[str]]]:
    words: dict[str, str] = {}
    particles: dict[str, set[str]] = {}
    text = Path(__file__).with_name("words.txt").read_text(encoding="utf-8")
    for line in text.splitlines():
        if line.startswith("#"):
            continue
        key, *members = line.split(" ")
        if key[0] == "+":
            for word in members:
                particles.setdefault(word, set()).add(key[1:])
        else:
            words.update(dict.fromkeys(members, key))
    return words, {word: frozenset(found) for word, found in particles.items()}


WORDS, PARTICLES = _load()
"""Base forms and what they can be (see `scripts/build_words.py`); verbs and the particles they are said
with."""


def is_verb(base: str) -> bool:
    """Whether `base` is the base form of a verb."""
    return "v" in WORDS.get(base, "").partition(".")[0] or base in _IRREGULAR_BASES


_IRREGULAR_BASES = frozenset(PAST.values()) | frozenset(("be", "have", "do"))


def takes_no_object(base: str) -> bool:
    """Whether the verb is never transitive, so that its participle cannot stand for a passive."""
    return WORDS.get(base, "").endswith(".i")


def needs_object(base: str) -> bool:
    """Whether the verb always has an object, so that a form without one is likely a passive participle."""
    return WORDS.get(base, "").endswith(".t")


def _base_class(key: str) -> str:
    parts = key.partition(".")[0]
    if "v" in parts:
        if parts == "v":
            return tags.BASE
        if "n" not in parts:
            return tags.BASE_OR_NOUN if parts[0] == "v" else tags.ADJ_OR_BASE
        if parts[0] == "v":
            return tags.BASE_OR_NOUN
        return tags.NOUN_OR_BASE if parts[0] == "n" else tags.ADJ_OR_BASE
    if parts[0] == "n":
        return tags.ADJ_OR_NOUN if "a" in parts else tags.NOUN
    if parts[0] == "a":
        return tags.ADJ_OR_ADV if "r" in parts else tags.ADJ_OR_NOUN if "n" in parts else tags.ADJ
    return tags.ADV


def _stem(word: str, ending: str) -> str | None:
    """The base of a regular `-ed` or `-ing` form, or None where no verb fits."""
    stem = word[: -len(ending)]
    if len(stem) < 2:
        return None
    if ending == "ed" and stem[-1] == "i" and is_verb(stem[:-1] + "y"):
        return stem[:-1] + "y"
    plain, silent = is_verb(stem), is_verb(stem + "e")
    if plain and silent:
        short = (
            len(stem) <= 4 and stem[-1] not in _VOWELS and stem[-2] in _VOWELS and stem[-3:-2] not in _VOWELS
        )
        return stem + "e" if short else stem
    if plain:
        return stem
    if silent:
        return stem + "e"
    if len(stem) > 2 and stem[-1] == stem[-2] and is_verb(stem[:-1]):
        return stem[:-1]
    if stem[-1] == "y" and ending == "ing" and is_verb(stem[:-1] + "ie"):
        return stem[:-1] + "ie"
    if stem.endswith("ck") and is_verb(stem[:-1]):
        return stem[:-1]
    return None


def singular(word: str) -> str:
    """The regular singular of a plural, or base of a third person."""
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes", "zzes", "oes")):
        return word[:-2]
    return word[:-1]


def _of_form(word: str) -> str:
    """The class of an inflected or unlisted lower-case word."""
    if word in PAST_OR_OTHER:
        return tags.PAST_OR_OTHER
    past, participle = word in PAST, word in PARTICIPLE
    if past or participle:
        if PAST.get(word) == word:
            return tags.ANY_FORM
        if participle and not past:
            return tags.BASE_OR_PPART if PARTICIPLE[word] == word else tags.PPART
        return tags.PAST_OR_PPART if participle else tags.PAST
    if word.endswith("ing") and len(word) > 4:
        if _stem(word, "ing"):
            return tags.GERUND_OR_NOUN if "n" in WORDS.get(word, "") else tags.GERUND
        return tags.NOUN if len(word) < 7 else _base_class(WORDS[word]) if word in WORDS else tags.GERUND
    if word.endswith("ed") and (_stem(word, "ed") or (len(word) > 5 and WORDS.get(word) != "n")):
        return tags.PAST_OR_PPART
    return _of_shape(word)


def _of_shape(word: str) -> str:
    if word in WORDS and not _is_inflected(word):
        return _base_class(WORDS[word])
    if word[-1] == "s" and len(word) > 3 and not word.endswith(("ss", "us", "is")):
        single = singular(word)
        if not is_verb(single) and single.endswith("e") and is_verb(word[:-2]) and single not in WORDS:
            single = word[:-2]
        key = WORDS.get(single, "").partition(".")[0]
        if "v" not in key and not is_verb(single):
            return tags.PLURAL
        if "n" not in key:
            return tags.THIRD
        return tags.THIRD_OR_PLURAL if key.index("v") < key.index("n") else tags.PLURAL_OR_THIRD
    if "-" in word[1:-1]:
        return _of_compound(word)
    if word.endswith("ly"):
        return tags.ADV
    if word.endswith(_NOUN_ENDINGS):
        return tags.NOUN
    for prefix in _PREFIXES:
        rest = word[len(prefix) :]
        if word.startswith(prefix) and len(rest) > 3 and is_verb(rest):
            return _base_class(WORDS.get(rest, "v"))
    return tags.ADJ if word.endswith(_ADJ_ENDINGS) and len(word) > 5 else tags.NOUN


def _of_compound(word: str) -> str:
    first, _, last = word.rpartition("-")
    if first in _PREFIXES and last:
        return classify(last)
    kind = classify(last) if last else tags.NOUN
    if kind in (tags.PAST_OR_PPART, tags.PPART, tags.PAST_OR_OTHER, tags.GERUND, tags.ADJ, tags.ANY_FORM):
        return tags.ADJ
    if kind in (tags.PLURAL, tags.PLURAL_OR_THIRD, tags.THIRD_OR_PLURAL):
        return tags.PLURAL
    return tags.ADJ_OR_NOUN


def classify(word: str) -> str:
    """The class of a word as it is written: a tag, or an ambiguous class of `tags.py`."""
    if not word[0].isalpha():
        if word.lower() in CLOSED:
            return CLOSED[word.lower()]
        if len(word) in (4, 5) and word[:4].isdecimal() and "1000" <= word[:4] < "2100":
            return tags.YEAR if len(word) == 4 else tags.TIME if word[4] == "s" else tags.NUM
        if word.endswith("-year-old"):
            return tags.ADJ_OR_NOUN
        return tags.NUM if any(mark.isdigit() for mark in word) else tags.OTHER
    if not word[0].islower():
        return _of_capital(word)
    if word in COMPLEX_PREPOSITIONS:
        return tags.COMPLEX
    known = CLOSED.get(word) or USAGE.get(word)
    if known:
        return known
    if word in WORDS and word not in PAST and word not in PARTICIPLE and not _is_inflected(word):
        return _base_class(WORDS[word])
    return _of_form(word)


def is_known(word: str) -> bool:
    """Whether a lower-case word is in a list, as itself or as a form of what is listed, rather than
    guessed."""
    if word in WORDS or word in CLOSED or word in USAGE or word in PAST or word in PARTICIPLE:
        return True
    if word.endswith(("ing", "ed", "s")):
        return is_verb(LEMMAS[word]) or singular(word) in WORDS
    return word.endswith("ly") and (
        word[:-2] in WORDS or word[:-1] + "e" in WORDS or word[:-3] + "y" in WORDS
    )


def _is_inflected(word: str) -> bool:
    """Whether a listed word must first be looked at as a form of a verb ("meeting", "means", "wounded")."""
    if word.endswith("s"):
        return not word.endswith("ss") and (is_verb(singular(word)) or is_verb(word[:-2]))
    return word.endswith(("ing", "ed")) and not is_verb(word)


def _of_capital(word: str) -> str:
    if word in WEEKDAYS or word in MONTHS or word in SHORT_DAYS:
        return tags.TIME
    if word in NAME_MONTHS:
        return tags.MONTH_OR_NAME
    lower = word.lower()
    if lower in COMPLEX_PREPOSITIONS:
        return tags.COMPLEX
    if lower not in CLOSED or CLOSED[lower] == tags.ADV or (len(word) > 1 and word.isupper()):
        return tags.PROPN
    return CLOSED[lower]


class Classes(dict[str, str]):
    """Word to class, worked out once a word."""

    def __missing__(self, word: str) -> str:
        if len(self) >= _MEMORY:
            self.clear()
        found = classify(word)
        self[word] = found
        return found


CLASSES = Classes()


class Lemmas(dict[str, str]):
    """Verb form to base form, worked out once a form."""

    def __missing__(self, form: str) -> str:
        if len(self) >= _MEMORY:
            self.clear()
        found = _lemma(form)
        self[form] = found
        return found


_IRREGULAR_FORMS = table(
    {
        "be": "am is are was were be been being 'm ’m 're ’re 's ’s ai",
        "have": "has have had having 've ’ve 'd ’d",
        "do": "do does did done doing",
        "will": "will wo 'll ’ll",
        "can": "can ca",
        "shall": "shall sha",
        "die": "dying",
        "lie": "lying",
        "tie": "tying",
        "vie": "vying",
        "go": "goes",
        "leave": "left",
    }
)


def _lemma(form: str) -> str:
    if form in _IRREGULAR_FORMS:
        return _IRREGULAR_FORMS[form]
    if form in PAST:
        return PAST[form]
    if form in PARTICIPLE:
        return PARTICIPLE[form]
    if is_verb(form):
        return form
    for ending in ("ing", "ed"):
        if form.endswith(ending):
            return _stem(form, ending) or _prefixed(form) or form[: -len(ending)]
    if form.endswith("s") and not form.endswith("ss"):
        single = singular(form)
        return single if is_verb(single) or not is_verb(form[:-2]) else form[:-2]
    return _prefixed(form) or form


def _prefixed(form: str) -> str | None:
    for prefix in _PREFIXES:
        rest = form[len(prefix) :].lstrip("-")
        if form.startswith(prefix) and len(rest) > 3:
            base = _lemma(rest)
            if is_verb(base):
                return form[: len(form) - len(rest)] + base
    return None


LEMMAS = Lemmas()

"""The words of time: closed tables that make both the patterns and the values.

Patterns are RE2 syntax, matched without regard to case. `{NAME}` in a rule's pattern stands for the fragment of
that name in `FRAGMENTS`; a plain space stands for any white space that does not cross a blank line.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

MONTHS = {
    "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8,
    "september": 9, "october": 10, "november": 11, "december": 12,
    "jan": 1, "feb": 2, "febr": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9,
    "oct": 10, "nov": 11, "dec": 12,
}  # fmt: skip
WEEKDAYS = {
    "monday": 0, "tuesday": 1, "wednesday": 2, "thursday": 3, "friday": 4, "saturday": 5, "sunday": 6,
    "mon": 0, "tue": 1, "tues": 1, "wed": 2, "weds": 2, "thu": 3, "thur": 3, "thurs": 3, "fri": 4, "sat": 5,
    "sun": 6,
}  # fmt: skip
SEASONS = {"spring": "SP", "summer": "SU", "fall": "FA", "autumn": "FA", "winter": "WI"}
UNITS = {  # word -> TIMEX3 designator; T marks a unit of the clock
    "second": "TS", "sec": "TS", "minute": "TM", "min": "TM", "hour": "TH", "hr": "TH", "day": "D", "night": "D",
    "week": "W", "wk": "W", "fortnight": "2W", "weekend": "WE", "wkend": "WE", "wknd": "WE",
    "month": "M", "mth": "M", "mo": "M", "quarter": "Q", "semester": "6M", "year": "Y", "yr": "Y", "decade": "DE",
    "century": "CE", "centurie": "CE", "millennium": "ML", "season": "SE",
}  # fmt: skip
SMALL = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19,
}  # fmt: skip
TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15,
    "sixteenth": 16, "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "twenty-first": 21,
    "twenty-second": 22, "twenty-third": 23, "twenty-fourth": 24, "twenty-fifth": 25, "twenty-sixth": 26,
    "twenty-seventh": 27, "twenty-eighth": 28, "twenty-ninth": 29, "thirtieth": 30, "thirty-first": 31,
}  # fmt: skip
VAGUE_COUNTS = (
    "a few", "few", "several", "some", "a number of", "many", "a handful of", "countless", "numerous", "various",
    "dozens of", "scores of", "hundreds of", "thousands of", "a matter of",
)  # fmt: skip
EXACT_COUNTS = {
    "a couple of": 2, "a couple": 2, "couple of": 2, "a pair of": 2, "both": 2, "a dozen": 12, "dozen": 12,
    "half a dozen": 6, "a half-dozen": 6, "half-dozen": 6, "two dozen": 24, "a score of": 20,
    "a": 1, "an": 1, "a single": 1, "one full": 1, "half a": 0.5, "half an": 0.5, "a half": 0.5, "half": 0.5,
    "a full": 1, "one and a half": 1.5, "two and a half": 2.5, "three and a half": 3.5, "a quarter of an": 0.25,
    "three-quarters of an": 0.75, "a hundred": 100, "one hundred": 100, "two hundred": 200, "three hundred": 300,
    "four hundred": 400, "five hundred": 500, "a thousand": 1000, "one thousand": 1000, "two thousand": 2000,
    "half a million": 500_000, "half a billion": 500_000_000,
}  # fmt: skip
DAYPARTS = {  # word -> TIMEX3 code, first hour, last hour of the part
    "morning": ("TMO", 0, 12), "mornings": ("TMO", 0, 12), "afternoon": ("TAF", 12, 18),
    "afternoons": ("TAF", 12, 18), "evening": ("TEV", 18, 24), "evenings": ("TEV", 18, 24), "night": ("TNI", 18, 24),
    "nights": ("TNI", 18, 24),
    "nite": ("TNI", 18, 24), "morn": ("TMO", 0, 12), "dawn": ("TMO", 4, 8), "daybreak": ("TMO", 4, 8),
    "dusk": ("TEV", 17, 22),
    "nightfall": ("TEV", 17, 22), "sunset": ("TEV", 17, 22), "sunrise": ("TMO", 4, 8),
    "lunchtime": ("TAF", 11, 15), "daytime": ("TDT", 6, 18),
}  # fmt: skip
DAY_WORDS = {  # days by their distance from today, also as they are thumbed
    "today": 0, "tomorrow": 1, "yesterday": -1, "the day after tomorrow": 2, "the day before yesterday": -2,
    "tdy": 0, "2day": 0, "tmr": 1, "tmrw": 1, "tmw": 1, "tml": 1, "tomo": 1, "tomoz": 1, "tomoro": 1, "tomolo": 1,
    "tomorow": 1, "tommorow": 1, "tommorrow": 1, "tomorrw": 1, "tmrrw": 1, "2mr": 1, "2moz": 1, "2maro": 1, "2mrow": 1, "tmoro": 1,
    "2moro": 1, "2morrow": 1, "2mrw": 1, "trmw": 1, "tmmr": 1,
    "todae": 0, "tdae": 0, "ytd": -1, "ystd": -1, "ytday": -1, "yday": -1,
    "yest": -1, "yesterdae": -1, "yesturday": -1,
}  # fmt: skip
ZONES = {
    "gmt": "Z", "utc": "Z", "bst": "+01", "cet": "+01", "cest": "+02", "eet": "+02", "msk": "+03", "ist": "+05:30",
    "jst": "+09", "aest": "+10", "est": "-05", "edt": "-04", "cst": "-06", "cdt": "-05", "mst": "-07", "mdt": "-06",
    "pst": "-08", "pdt": "-07", "et": "", "ct": "", "mt": "", "pt": "", "eastern": "", "pacific": "",
}  # fmt: skip
MODIFIERS = {  # words before an amount -> TIMEX3 mod
    "about": "APPROX", "around": "APPROX", "approximately": "APPROX", "roughly": "APPROX", "some": "APPROX",
    "nearly": "LESS_THAN", "almost": "LESS_THAN", "not quite": "LESS_THAN", "just under": "LESS_THAN",
    "less than": "LESS_THAN", "fewer than": "LESS_THAN", "under": "LESS_THAN", "more than": "MORE_THAN",
    "over": "MORE_THAN", "just over": "MORE_THAN", "well over": "MORE_THAN", "greater than": "MORE_THAN",
    "a little over": "MORE_THAN", "slightly more than": "MORE_THAN", "longer than": "MORE_THAN",
    "at least": "EQUAL_OR_MORE", "no less than": "EQUAL_OR_MORE", "no fewer than": "EQUAL_OR_MORE",
    "a minimum of": "EQUAL_OR_MORE", "at most": "EQUAL_OR_LESS", "no more than": "EQUAL_OR_LESS",
    "up to": "EQUAL_OR_LESS", "as much as": "EQUAL_OR_LESS", "as many as": "EQUAL_OR_LESS",
    "a maximum of": "EQUAL_OR_LESS",
}  # fmt: skip
PARTS = {  # words before a calendar unit -> TIMEX3 mod
    "early": "START", "earlier": "START", "early in": "START", "earlier in": "START", "very early": "START",
    "the early part of": "START", "the start of": "START", "the beginning of": "START", "the opening of": "START",
    "start of": "START", "beginning of": "START", "the first part of": "START", "the very beginning of": "START",
    "the dawn of": "START", "the turn of": "START", "the early days of": "START", "the opening days of": "START",
    "mid": "MID", "the middle of": "MID", "middle of": "MID", "midway through": "MID", "the midpoint of": "MID",
    "the middle part of": "MID",
    "late": "END", "late in": "END", "later": "END", "later in": "END", "the end of": "END", "end of": "END",
    "the close of": "END", "the latter part of": "END", "the late part of": "END", "the very end of": "END",
    "the last part of": "END", "the last days of": "END", "the closing days of": "END", "the final days of": "END",
    "the closing weeks of": "END", "the dying days of": "END", "very late": "END", "the tail end of": "END",
}  # fmt: skip


def any_of(words: Iterable[str]) -> str:
    """A non-capturing alternation of the given words, ready for a pattern.

    In the order of the alphabet RE2 makes one branch of what begins alike, and the automaton a fraction as large.
    """
    listed = sorted(words, key=lambda w: w + "\U0010ffff")
    return "(?:" + "|".join(re.escape(w).replace(r"\ ", " ").replace(r"\-", "-") for w in listed) + ")"


# In small letters these are verbs, an adjective and a verb.
_CASED_MONTHS = "(?-i:May|MAY|March|MARCH|August|AUGUST|Mar|MAR)"
_FULL_MONTHS = [m for m in MONTHS if len(m) > 4 and m not in ("march", "august")] + ["june", "july"]
_SHORT_MONTHS = [m for m in MONTHS if len(m) < 5 and m not in ("may", "mar", "june", "july")]
_SPELT_COUNTS = any_of(words.replace("-", " ") for words in EXACT_COUNTS).replace(" ", "[ -]")
_TENS_UNITS = rf"{any_of(TENS)}(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?"

_CASED_ZONES = "E[SD]?T|C[SD]T|M[SD]T|P[SD]?T|Eastern|Pacific"  # in small letters these are words
_ZONES = (
    f"(?:{any_of(z for z in ZONES if not re.fullmatch(_CASED_ZONES, z, re.IGNORECASE))}|(?-i:{_CASED_ZONES}))"
)
_TEENS = any_of(word for word, n in SMALL.items() if n > 9)
_SPELT_YEARS = (
    rf"(?:(?:nineteen|eighteen|seventeen|sixteen|fifteen) (?:hundred|{_TEENS}|{_TENS_UNITS})"
    rf"|nineteen[- ](?:oh|o)[- ]{any_of(SMALL)}|two thousand(?:(?: and)? (?:{any_of(SMALL)}|{_TENS_UNITS}))?"
    rf"|twenty[- ](?:{_TEENS}|twenty(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?))"
)

_DIGITS = r"[0-9]{1,9}(?:,[0-9]{3}){0,4}(?:\.[0-9]{1,9})?"  # more is no amount of time

FRAGMENTS = {
    "UPPER": "(?-i:[A-Z])",
    "LOWER": "(?-i:[a-z])",
    "OPENING": r"(?:^|\n|[.!?][\"”’)]*\s)\s*",  # what stands before the first word of a sentence
    "MONTH": rf"(?:{_CASED_MONTHS}\.?|{any_of(_FULL_MONTHS)}|{any_of(_SHORT_MONTHS)}\.?)",
    "MONTH_NAME": rf"(?:(?-i:May|MAY|March|MARCH|August|AUGUST)|{any_of(_FULL_MONTHS)})",
    "MONTH_ABBREVIATION": r"(?-i:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)",
    "WEEKDAY": r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day)",
    "WEEKDAY_SHORT": r"(?:mon|tues?|weds?|thu|thurs?|fri|sat|sun)",
    "DAY": r"[0-3]?[0-9](?:st|nd|rd|th)?",
    "ORDINAL_DAY": r"[0-3]?[0-9](?:st|nd|rd|th)",
    "DAY_ORDINAL": any_of(ORDINALS),
    "OUTER_YEAR": r"(?:(?:last|next|this|that|the same|the following|the previous|the next|the preceding) year)",
    "YEAR": r"(?:1[0-9]{3}|20[0-9]{2})",
    "SHORT_YEAR": r"(?:['’‘`][0-9]{2})",
    "ERA": r"(?-i:B\.?C\.?E\.?|B\.?C\.?|A\.D\.|AD|C\.E\.|CE)",
    "SEASON": any_of(SEASONS),
    "DASH": r"(?:[-‐‑‒–—−]|--)",
    "ORDINAL": rf"(?:{any_of(ORDINALS)}|[0-9]{{1,2}}(?:st|nd|rd|th))",
    "SMALL_NUMBER": rf"(?:{any_of(SMALL)}|{_TENS_UNITS})",
    "NUMBER": rf"(?:{_DIGITS}(?: 1/2| 1/4| 3/4|½|¼|¾)?|1/2|½|{any_of(SMALL)}|{_TENS_UNITS})",
    "COUNT": rf"(?:(?:{_DIGITS}|{any_of(SMALL)}) and a half|{_DIGITS}(?: 1/2| 1/4| 3/4|½|¼|¾)?|1/2|½|{any_of(SMALL)}|{_TENS_UNITS}"
    rf"|(?:{_DIGITS}|{any_of(SMALL)}|{_TENS_UNITS}|an?) (?:hundred|thousand|million|billion)"
    rf"(?:(?: and)? (?:{any_of(SMALL)}|{_TENS_UNITS}))?"
    rf"|{_SPELT_COUNTS}|{any_of(VAGUE_COUNTS)})",
    "UNIT": r"(?:seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|nights?|weeks?|wks?|fortnights?|weekends?|months?"
    r"|mths?|quarters?|semesters?|years?|yrs?|decades?|century|centuries|millennium|millennia|seasons?)",
    "DATE_UNIT": r"(?:day|week|wk|weekend|wkend|wknd|month|mth|quarter|semester|year|yr|decade|century|season)",
    "DAY_WORD": any_of(DAY_WORDS),
    "ZONE": _ZONES,
    "SPELT_YEAR": _SPELT_YEARS,
    "MODIFIER": any_of(MODIFIERS),
    "PART": any_of(PARTS),
}


_SCALES = {"hundred": 100, "thousand": 1000, "million": 1_000_000, "billion": 1_000_000_000}
_SPACED_COUNTS = {words.replace("-", " "): amount for words, amount in EXACT_COUNTS.items()}
_FRACTIONS = {"1/2": 0.5, "1/4": 0.25, "3/4": 0.75, "½": 0.5, "¼": 0.25, "¾": 0.75}


def number(words: str) -> float | None:
    """The number that some words say (`"twenty-one"`, `"2 1/2"`, `"a couple of"`); None where it stays vague.

    Raises KeyError for words that are no number.
    """
    lower = words.lower().strip()
    spaced = lower.replace("-", " ")
    if spaced in _SPACED_COUNTS:
        return _SPACED_COUNTS[spaced]
    if lower in VAGUE_COUNTS:
        return None
    if spaced.endswith(" and a half"):
        return (number(spaced.removesuffix(" and a half")) or 0) + 0.5
    total, below = 0.0, 0.0  # the thousands and more, and what is said since
    for word in re.findall(r"[0-9][0-9,]*(?:\.[0-9]+)?(?:/[0-9])?|[½¼¾]|[a-z]+", spaced):
        if word in _SCALES:
            below = (below or 1) * _SCALES[word]
            if _SCALES[word] > 100:
                total, below = total + below, 0.0
        elif word not in ("and", "a", "an"):  # "a hundred and twenty": the article adds nothing
            below += _simple_number(word)
    return total + below


def _simple_number(word: str) -> float:
    if word in _FRACTIONS:
        return _FRACTIONS[word]
    if word[0].isdigit():
        return float(word.replace(",", ""))
    return SMALL[word] if word in SMALL else TENS[word]


def spelt_year(words: str) -> int:
    """A year in words: `"nineteen oh five"` is 1905, `"two thousand and three"` 2003."""
    first, *rest = words.lower().replace("-", " ").replace(" and ", " ").split()
    if first == "two":
        return 2000 + int(number(" ".join(rest[1:])) or 0) if len(rest) > 1 else 2000
    if rest == ["hundred"]:
        return SMALL[first] * 100
    century = 20 if first == "twenty" else SMALL[first]
    return century * 100 + int(number(" ".join(w for w in rest if w not in ("oh", "o"))) or 0)


def ordinal(words: str) -> int:
    """The number that an ordinal says: `"third"` and `"3rd"` are 3."""
    w = words.lower()
    return int(re.match(r"\d+", w)[0]) if w[0].isdigit() else ORDINALS[w]  # type: ignore[index]


def month(word: str) -> int:
    """The number of a month by its name or abbreviation, with or without a full stop."""
    return MONTHS[word.lower().rstrip(".")]


def weekday(word: str) -> int:
    """The number of a weekday by its name or abbreviation; Monday is 0."""
    return WEEKDAYS[word.lower().rstrip(".")]


def unit(word: str) -> str:
    """The TIMEX3 designator of a unit's name: `"years"` is Y, `"hrs"` is TH."""
    w = word.lower()
    return UNITS.get(w) or {"millennia": "ML"}.get(w) or UNITS[w.removesuffix("s")]

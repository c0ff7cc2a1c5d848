"""What a word can be, by closed tables, a list of open-class words, and the shape of the word."""

from __future__ import annotations

from pathlib import Path

from timeline.language import tags
from timeline.language.irregular import PARTICIPLE, PAST

_CLOSED_TABLE = {
    tags.DET: "the a an every my your his its our their another",
    tags.DET_OR_PRON: """no this these those all some any many few several most more less fewer much little each both either
        neither such one other others enough half plenty""",
    tags.PRON: """i you he she it we they someone somebody everyone everybody anyone anybody nobody nothing something
        everything anything none mine yours hers ours theirs oneself ya y'all""",
    tags.OBJECT: "me him us them myself yourself himself herself itself ourselves yourselves themselves",
    tags.HER: "her",
    tags.WH: "who whom which what whose whoever whatever whichever",
    tags.THAT_ANY: "that",
    tags.TO_ANY: "to",
    tags.THERE: "there",
    tags.MODAL: "will would can could may might shall should must ought cannot wo ca sha 'll gonna",
    tags.BE: "am is are was were 'm 're ai",
    tags.BE_NONFINITE: "be been being",
    tags.HAVE: "have has had 've",
    tags.HAVING: "having",
    tags.DO: "do does did",
    tags.PPART: "done",
    tags.GERUND: "doing",
    tags.NOT: "not n't never",
    tags.CONJ: "and or but nor & 'n'",
    tags.SUBORD: """because although though unless whereas while whilst whether if when whenever where wherever how why
        lest albeit""",
    tags.PREP_OR_SUBORD: "after before since until till as than like once",
    tags.PREP: """of in at by with from into onto upon during against between among amongst through throughout despite
        without within under underneath toward towards via per amid amidst across behind beyond near alongside beneath
        beside besides concerning regarding including notwithstanding unlike except for on about above below inside
        outside aboard versus vs atop pending circa et""",
    tags.PARTICLE: "up off out down over around along round past",
    tags.ADV: """then also however meanwhile now here again already still just even ever only too very quite rather soon
        later earlier ago away back ahead apart aside forward together abroad overseas home instead perhaps maybe
        always often sometimes usually almost nearly afterwards afterward thereafter
        thus hence therefore nonetheless nevertheless otherwise indeed else elsewhere somewhere everywhere anywhere
        nowhere once twice not-so please thereby onward onwards upstairs downstairs overnight long far well yet
        moreover furthermore anyway sometime anymore longer alone seldom rarely hardly barely scarcely altogether
        according inland ashore offshore downtown meantime likewise first second third firstly lastly finally next
        worldwide nationwide north south east west northward southward eastward westward yes oh""",
    tags.SO: "so",
    tags.NUM: """two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
        eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion
        trillion dozen zero""",
    tags.ADJ: """last same own certain due such-and-such able ready likely unlikely various numerous aware former
        previous fourth fifth sixth seventh eighth ninth tenth new old big small major senior foreign joint
        local""",
    tags.ADJ_OR_ADV: "early late hard fast daily weekly monthly yearly quarterly straight right high low close",
    tags.NOUN: """mr ms mrs percent pm people person family ally assembly reply supply july anything-goes police news
        series species headquarters economics politics athletics gymnastics mathematics physics measles united-nations
        bus gas campus virus census status consensus focus-group process congress press access success business
        progress crisis basis analysis emergency hundreds-odd need-to-know woman man child city state church
        team king queen premier minister president leader spokesman spokeswoman spokesperson government nation
        chairman ambassador secretary envoy delegation parliament band singer player coach troop tourist monday-morning
        summit conference ceremony festival concert season week month year day hour minute morning afternoon
        evening night weekend century decade capital region country""",
    tags.NOUN_OR_BASE: """host target fund tour access stop-over focus chair bus""",
    tags.BASE_OR_NOUN: """hope plan visit stage schedule""",
    tags.PLURAL: """police-officers men women children people's officials means troops odds remains goods thanks dozens
        hundreds thousands millions billions feet teeth talks-about lives wives wolves leaves-of-absence scores""",
    tags.PLURAL_OR_THIRD: "talks leaves states",
    tags.TIME: "today tomorrow yesterday tonight",
    tags.COMMA: ",",
    tags.STOP: ". ? ! … ... .... ?! !!",
    tags.COLON: ":",
    tags.SEMICOLON: ";",
    tags.DASH: "- -- --- – — ― _ __ • · * | /",
    tags.OPEN: "( [ {",
    tags.CLOSE: ") ] }",
    tags.QUOTE_OPEN: "“ `` ‘ « „",
    tags.QUOTE_CLOSE: "” '' »",
    tags.QUOTE_SINGLE: "' ’ \" `",
    tags.APOSTROPHE_S: "'s",
    tags.APOSTROPHE_D: "'d",
    tags.OTHER: "% $ £ € ¥ # @ + = < > ~ ^ \\",
}
_WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun".split()
_MONTHS = "January February July September October November December Jan. Feb. Mar. Apr. Jun. Jul. Aug. Sept. Sep. Oct. Nov. Dec. Sept Oct Nov Dec Jan Feb".split()
_NAME_MONTHS = "March April May June August".split()
_PAST_OR_OTHER = (
    "left saw felt fell lay rose thought shot ground wound bore bound dove bent lit stuck found".split()
)
_NEWS_VERBS = """tweet retweet livestream headline greenlight finalise reschedule organise recognise emphasise apologise
    criticise realise prioritise sideline bankroll bolster helm tee upend oust spearhead ramp jet-set post-pone quarantine
    downplay fundraise podcast google text co-host kickstart jumpstart fast-track sanction""".split()

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
    words.update(dict.fromkeys(_NEWS_VERBS, "v.b"))
    return words, {word: frozenset(found) for word, found in particles.items()}


WORDS, PARTICLES = _load()
"""Base forms and what they can be (see `scripts/build_words.py`); verbs and the particles they are said with."""

CLOSED: dict[str, str] = {word: tag for tag, words in _CLOSED_TABLE.items() for word in words.split()}
for _word in list(CLOSED):
    if "'" in _word:
        CLOSED[_word.replace("'", "’")] = CLOSED[_word]


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
    if word in _PAST_OR_OTHER:
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
            return tags.GERUND_OR_NOUN if word in WORDS else tags.GERUND
        return tags.NOUN if len(word) < 7 else _base_class(WORDS[word]) if word in WORDS else tags.GERUND
    if (
        word.endswith("ed")
        and len(word) > 3
        and (len(word) > 5 or _stem(word, "ed"))
        and WORDS.get(word) != "n"
    ):
        return tags.PAST_OR_PPART
    return _of_shape(word)


def _of_shape(word: str) -> str:
    if word in WORDS:
        return _base_class(WORDS[word])
    if word[-1] == "s" and len(word) > 3 and not word.endswith(("ss", "us", "is")):
        single = singular(word)
        if not is_verb(single) and single.endswith("e") and is_verb(word[:-2]):
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
        if word in CLOSED:
            return CLOSED[word]
        return tags.NUM if any(mark.isdigit() for mark in word) else tags.OTHER
    if not word[0].islower():
        return _of_capital(word)
    if word in CLOSED:
        return CLOSED[word]
    if word in WORDS and word not in PAST and word not in PARTICIPLE and not word.endswith(("ing", "ed")):
        return _base_class(WORDS[word])
    return _of_form(word)


def _of_capital(word: str) -> str:
    if word in _WEEKDAYS or word in _MONTHS:
        return tags.TIME
    if word in _NAME_MONTHS:
        return tags.MONTH_OR_NAME
    lower = word.lower()
    tag = CLOSED.get(lower)
    if tag is None or tag in _OPEN_IN_CLOSED or (len(word) > 1 and word.isupper()):
        return tags.PROPN
    return tag


_OPEN_IN_CLOSED = frozenset(
    (
        tags.NOUN,
        tags.PLURAL,
        tags.ADJ,
        tags.ADJ_OR_ADV,
        tags.NOUN_OR_BASE,
        tags.BASE_OR_NOUN,
        tags.PLURAL_OR_THIRD,
        tags.ADV,
    )
)


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


_IRREGULAR_FORMS = {
    **dict.fromkeys(
        ("am", "is", "are", "was", "were", "be", "been", "being", "'m", "’m", "'re", "’re", "'s", "’s", "ai"),
        "be",
    ),
    **dict.fromkeys(("has", "have", "had", "having", "'ve", "’ve", "'d", "’d"), "have"),
    **dict.fromkeys(("do", "does", "did", "done", "doing"), "do"),
    **{
        "dying": "die",
        "lying": "lie",
        "tying": "tie",
        "vying": "vie",
        "gotten": "get",
        "goes": "go",
        "left": "leave",
    },
    **{"wo": "will", "ca": "can", "sha": "shall", "'ll": "will", "’ll": "will", "gonna": "go"},
}


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

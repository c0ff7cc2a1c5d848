"""Verb groups: the finite verb with its auxiliaries, or an infinitive or participle, and what they say of
the event."""

from __future__ import annotations

import re
from functools import lru_cache

from timeline.language import operators
from timeline.language.context import ASIDE
from timeline.language.coordination import linked
from timeline.language.groups import Operator, VerbGroup
from timeline.language.lexicon import LEMMAS, PARTICLES
from timeline.language.records import maker
from timeline.language.tokens import Tokens, tokenize
from timeline.language.wordlists import words

__all__ = ["Operator", "VerbGroup", "find", "parsed", "verb_groups"]

_group = maker(VerbGroup)

_PRE = r"(?:t\"?[rk]*+|m[rk]*+\"?+|D[rk]*+)?+"
_GROUP = re.compile(
    r"(?=[tmDHhBbzpvqg])(?:"  # most words, at once
    rf"{_PRE}(?:[Hh][rk]*+)?[Bb][rk]*+(?:b[rk]*+)?[qgh]"  # be visiting, has been visited, is being built
    rf"|{_PRE}[Hh][rk]*+1?[rk]*+[qH]"  # has visited, have had, has today visited
    rf"|{_PRE}(?:[Hh][rk]*+(?=b))?[Bb]k?"  # is, will be, has been
    r"|(?:t\"?[rk]*+|m[rk]*+\"?+)[vD]|D[rk]*+v"  # to visit, will do, did visit
    rf"|{_PRE}[Hh]k?|[Dm]k?"  # has, does, will, left without a verb of their own
    r"|[zpvqg])"
)
_NOT_NEGATING = frozenset(("only", "just", "merely", "least", "surprisingly"))
_ON_TRACK = frozenset(("track", "course", "way", "pace", "verge"))
_SEPARATED = {
    "cut": {"short"},
    "call": {"off"},
    "put": {"off", "back"},
    "set": {"aside"},
    "bring": {"forward"},
}
_SENTENCES_KEPT = 256  # more than most articles have
_PURE_PARTICLES = words("up out off down away back over forward apart aside together ahead")
_NOMINAL_GAP = re.compile(r"[dnsNa0eorF1]{1,8}+\Z")
_ASPECTS = {
    (False, False): "none",
    (True, False): "perfect",
    (False, True): "progressive",
    (True, True): "perfect_progressive",
}
_ASKED = {"m": "vD", "D": "vD", "B": "qg", "H": "q"}
"""The auxiliary that opens a question to the forms of its verb."""
_ASKS = frozenset('.w"u,-c')
_SHORTEST = 3  # an aside between an auxiliary and its verb, commas included: "will, instead, run"
_MODALS = {
    "wo": "will",
    "'ll": "will",
    "’ll": "will",
    "ca": "can",
    "cannot": "can",
    "sha": "will",
    "shall": "will",
}
_MODALS.update({"'d": "would", "’d": "would", "gonna": "going_to", "ought": "should"})


def verb_groups(text: str, start: int = 0, end: int | None = None) -> tuple[VerbGroup, ...]:
    """The verb groups of `text[start:end]` (a sentence at best) in order; positions are those of `text`."""
    return parsed(text, start, len(text) if end is None else end)[1]


@lru_cache(maxsize=_SENTENCES_KEPT)
def parsed(text: str, start: int, end: int) -> tuple[Tokens, tuple[VerbGroup, ...]]:
    """The tokens of the sentence `text[start:end]` and its verb groups.

    Kept for a while: the dates of a text and its clauses ask for the same sentences in turn.
    """
    tokens = tokenize(text, start, end)
    return tokens, find(tokens)


def find(tokens: Tokens) -> tuple[VerbGroup, ...]:
    """The verb groups of tokenised text, in order."""
    found = [_plain(tokens, *match.span()) for match in _GROUP.finditer(tokens.tags)]
    found = _joined(tokens, found)
    if found and not found[0].finite and tokens.tags[-1] not in ".'" and _is_headline(tokens, found):
        _as_headline(found)
    return tuple(linked(tokens, found))


def _plain(tokens: Tokens, first: int, last: int) -> VerbGroup:
    """A group from its own tokens alone."""
    tag, lower = tokens.tags[first:last], tokens.lower
    head = last - 1
    while tokens.tags[head] in "rk":
        head -= 1
    form, opening = tokens.tags[head], tag[0]
    having = form == "h" and "B" in tag  # is having
    if having:
        form = "g"
    modality = None
    tense = "none"
    finite = opening in "mBHDzp"
    if opening == "m":
        modality = _MODALS.get(lower[first], lower[first])
        tense = "future" if modality in ("will", "going_to") else "present"
    elif finite:
        past = opening == "p" or lower[first] in ("was", "were", "had", "did", "'d", "’d")
        tense = "past" if past else "present"
    elif opening == "v":
        finite, tense = True, "present"
    perfect = be = False
    aspect = "none"
    if last - first > 1:
        perfect = ("H" in tag or ("h" in tag and not having)) and (form not in "Hh" or tag.count("H") > 1)
        be = ("B" in tag or "b" in tag) and form not in "Bb"
        progressive = (form == "g" and be) or (form == "q" and lower[head - 1] == "being" and "B" in tag)
        aspect = _ASPECTS[perfect, progressive]
    polarity = not _negated(tokens, first, last)
    return _group(
        (
            tokens.start[first],
            tokens.end[last - 1],
            lower[head] if form == "v" else LEMMAS[lower[head]],
            tokens.start[head],
            tokens.end[head],
            tense,
            aspect,
            modality,
            polarity,
            "passive" if form == "q" and (be or not perfect) else "active",
            finite,
            _particle(tokens, head),
            (),
            form,
            opening == "t",
            first,
            last,
            None,
            None,
        )
    )


def _negated(tokens: Tokens, first: int, last: int) -> bool:
    lower = tokens.lower
    if lower[first] == "cannot" or (first and lower[first - 1] in ("nor", "neither")):
        return True
    if "k" in tokens.tags[first:last]:
        at = tokens.tags.index("k", first, last)
        return lower[at + 1 : at + 2] == () or lower[at + 1] not in _NOT_NEGATING
    at = first - 1
    while at >= 0 and tokens.tags[at] == "r":
        at -= 1
    return at >= 0 and tokens.tags[at] == "k" and lower[at + 1] not in _NOT_NEGATING


def _particle(tokens: Tokens, head: int) -> str | None:
    if head + 1 == len(tokens.tags):
        return None
    lemma = LEMMAS[tokens.lower[head]]
    known = PARTICLES.get(lemma)
    if known is None:
        return None
    word, tag = tokens.lower[head + 1], tokens.tags[head + 1]
    if word in known and (tag == "r" or word in _PURE_PARTICLES):
        return word
    for place in range(head + 1, min(head + 7, len(tokens.tags))) if lemma in _SEPARATED else ():
        if tokens.lower[place] in _SEPARATED[lemma]:
            return tokens.lower[place]
        if tokens.tags[place] not in "doanNs0er":
            break
    return None


def _joined(tokens: Tokens, found: list[VerbGroup]) -> list[VerbGroup]:
    """Join operators, questions and get-passives with the verb they belong to."""
    joined: list[VerbGroup] = []
    for group in found:
        while joined:
            outer = joined[-1]
            merged = (
                _under(tokens, outer, group)
                or _asked(tokens, outer, group)
                or _interrupted(tokens, outer, group)
            )
            if merged is None:
                break
            joined.pop()
            group = merged
            break
        joined.append(group)
    return joined


def _under(tokens: Tokens, outer: VerbGroup, inner: VerbGroup) -> VerbGroup | None:
    """`inner` under the operator that `outer` is, if it is one and stands right before it."""
    modality = _operator(tokens, outer, inner)
    if modality is None:
        return None
    polarity = outer.polarity and inner.polarity
    if modality in operators.NEGATIVE:
        polarity = not outer.polarity
    if modality == "yet":
        modality, polarity = "must", False
    if outer.head == "wait":
        modality, polarity = "hope", True
    operator = Operator(outer.head_start, outer.head_end, outer.head, modality)
    earlier = outer.operators[-1].modality if outer.operators else None
    strong = outer.modality in operators.STRONG_MODALS and outer.head not in ("like", "love", "prefer")
    if strong or (earlier and (modality in operators.WEAK or earlier not in operators.WEAK)):
        modality = outer.modality or modality
    elif modality in operators.WEAK and outer.modality == "will":
        modality = "will"
    return inner._replace(
        start=outer.start,
        first=outer.first,
        tense="future" if modality == "going_to" and outer.tense == "present" else outer.tense,
        modality=modality,
        polarity=polarity,
        finite=outer.finite,
        infinitive=outer.infinitive,
        operators=(*outer.operators, operator),
    )


def _operator(tokens: Tokens, outer: VerbGroup, inner: VerbGroup) -> str | None:
    """The modality that `outer` gives to `inner`, or None where it is no operator on it."""
    if not inner.infinitive and inner.form != "g":
        return None
    gap = tokens.lower[outer.last : inner.first]
    if not inner.infinitive:
        if inner.first + 1 == inner.last and outer.voice == "active":
            if not gap:
                return operators.GERUND.get(outer.head)
            if outer.head == "plan" and gap == ("on",):
                return "planned"
            if outer.head == "look" and gap == ("forward", "to"):
                return "hope"
        return None
    if len(gap) > 3:
        return None
    if gap and outer.head in operators.COPULAS and outer.form != "q":
        if gap[-1] in operators.ADJECTIVE:
            return operators.ADJECTIVE[gap[-1]]
        if gap[-1] in ("set", "slated", "scheduled"):
            return "scheduled"
        if len(gap) > 1 and gap[-2] == "on" and gap[-1] in _ON_TRACK:
            return "expected"
    if not gap or tokens.tags[outer.last : inner.first].strip("r") == "":
        return _direct(outer, gap)
    return None


def _direct(outer: VerbGroup, gap: tuple[str, ...]) -> str | None:
    if outer.head == "be" and outer.form in "Bb":
        return "be_to" if not gap or gap[-1] not in ("there", "here") else None
    if outer.head == "have" and outer.form in "Hh" and gap == ("yet",):
        return "yet"
    if outer.head == "wait" and outer.modality == "can" and not outer.polarity:
        return "hope"
    if outer.voice == "passive":
        return operators.PASSIVE.get(outer.head)
    if outer.head == "go" and outer.form != "g":
        return None
    if outer.head == "use" and outer.form != "p":
        return None
    return operators.ACTIVE.get(outer.head)


def _asked(tokens: Tokens, outer: VerbGroup, inner: VerbGroup) -> VerbGroup | None:
    """A question's auxiliary with its verb across the subject, or `get` with its participle."""
    fits = _ASKED.get(outer.form, "")
    being = tokens.tags[inner.first] == "b" and outer.form in "mH"  # "Will it be sold?"
    if being:
        fits = inner.form
    if not (being or inner.last == inner.first + 1) or not (inner.form in fits or outer.head == "get"):
        return None
    between = tokens.tags[outer.last : inner.first]
    if outer.head == "get" and inner.form == "q" and between.strip("r") == "":
        return inner._replace(
            start=outer.start,
            first=outer.first,
            tense=outer.tense,
            finite=outer.finite,
            modality=outer.modality,
            polarity=outer.polarity,
            infinitive=outer.infinitive,
        )
    before = tokens.tags[outer.first - 1] if outer.first else "."
    asks = before in _ASKS or (before in "1r" and tokens.tags[0] in "kr")  # "Only then will they go"
    if not asks or outer.last - outer.first > 2 or inner.form not in fits or not _NOMINAL_GAP.match(between):
        return None
    return _across(outer, inner, being=being)


def _interrupted(tokens: Tokens, outer: VerbGroup, inner: VerbGroup) -> VerbGroup | None:
    """An auxiliary with its verb across what stands between two commas: "will, in turn, bring"."""
    if outer.form not in "mHB" or not outer.finite or inner.finite > (inner.form == "v"):
        return None
    between = tokens.tags[outer.last : inner.first]
    if len(between) < _SHORTEST or between[0] != "," or between[-1] != "," or len(between) >= ASIDE:
        return None
    being = tokens.tags[inner.first] == "b" and outer.form in "mH"
    if not being and (inner.last != inner.first + 1 or inner.form not in _ASKED[outer.form]):
        return None
    return _across(outer, inner, being=being)


def _across(outer: VerbGroup, inner: VerbGroup, *, being: bool) -> VerbGroup:
    """The group of an auxiliary and its verb that stand apart; `being`: with the "be" of the verb, "will it be sold"."""
    passive = (being or outer.form == "B") and inner.form == "q"
    return inner._replace(
        start=outer.start,
        first=outer.first,
        tense=outer.tense,
        finite=True,
        aspect=_ASPECTS[outer.form == "H", inner.form == "g"],
        voice="passive" if passive else "active",
        modality=outer.modality,
        polarity=outer.polarity,
    )


def _is_headline(tokens: Tokens, found: list[VerbGroup]) -> bool:
    """Whether no finite verb stands before the first "as" or "when" of the line."""
    clause = tokens.tags.find("u")
    return not any(group.finite and (clause < 0 or group.first < clause) for group in found)


def _as_headline(found: list[VerbGroup]) -> None:
    """Make the first participle or infinitive of a headline the predicate that it is."""
    group = found[0]
    if group.operators:  # "Ferry set to sail"
        found[0] = group._replace(finite=True, tense="present")
    elif group.infinitive:
        found[0] = group._replace(finite=True, tense="future", modality="be_to")
    elif group.form == "g":
        found[0] = group._replace(finite=True, tense="present", aspect="progressive")
    elif group.form == "q":
        found[0] = group._replace(finite=True, tense="past")

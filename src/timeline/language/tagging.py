"""Which of its possible tags a word has where it stands: one rule for each ambiguous class, left to right."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from timeline.language import tags as t
from timeline.language import verb_rules, word_rules

_WORK = re.compile("[" + t.AMBIGUOUS + t.GERUND + "]")
Rule = Callable[[list[str], list[str], int], str]
"""Takes the tags and classes of a passage, its words, and a place; gives the tag of the word there."""


def disambiguate(words: Sequence[str], classes: list[str]) -> str:
    """The tags of a passage, one character a token, from its words in lower case and their classes."""
    found = classes + [t.STOP] * 3
    lower = [*words, "", "", ""]
    for match in _WORK.finditer("".join(classes)):
        at = match.start()
        found[at] = _RULES[match.group()](found, lower, at)
    return "".join(found[:-3])


_RULES: dict[str, Rule] = {
    t.NOUN_OR_BASE: verb_rules.base_or_noun,
    t.BASE_OR_NOUN: verb_rules.base_or_noun,
    t.PLURAL_OR_THIRD: verb_rules.third_or_plural,
    t.THIRD_OR_PLURAL: verb_rules.third_or_plural,
    t.PAST_OR_PPART: verb_rules.past_or_ppart,
    t.GERUND_OR_NOUN: verb_rules.gerund,
    t.GERUND: verb_rules.gerund,
    t.ADJ_OR_BASE: verb_rules.adj_or_base,
    t.ANY_FORM: verb_rules.any_form,
    t.BASE_OR_PPART: verb_rules.base_or_ppart,
    t.PAST_OR_OTHER: verb_rules.past_or_other,
    t.ADJ_OR_ADV: word_rules.adj_or_adv,
    t.ADV_OR_NOUN: word_rules.adv_or_noun,
    t.ADJ_OR_NOUN: word_rules.adj_or_noun,
    t.THAT_ANY: word_rules.that,
    t.PREP_OR_SUBORD: word_rules.prep_or_subord,
    t.TO_ANY: word_rules.to,
    t.HER: word_rules.her,
    t.APOSTROPHE_S: word_rules.apostrophe_s,
    t.APOSTROPHE_D: word_rules.apostrophe_d,
    t.PARTICLE: word_rules.particle,
    t.SO: word_rules.so,
    t.DET_OR_PRON: word_rules.det_or_pron,
    t.THERE: word_rules.there,
    t.MONTH_OR_NAME: word_rules.month_or_name,
    t.UNIT: word_rules.unit,
    t.JUNIOR: word_rules.junior,
    t.COMPLEX: word_rules.complex,
    t.FOLLOWING: word_rules.following,
    t.YEAR: word_rules.year,
    t.REFLEXIVE: word_rules.reflexive,
    t.QUOTE_SINGLE: word_rules.quote_single,
}

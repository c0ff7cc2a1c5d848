"""Words that say how an infinitive or gerund is meant: planned, hoped for, expected, failed.

Each table gives the modality of the verb that follows. Verbs whose complement is an event of its own kind
beside them ("agreed to", "began to", "urged him to") are no operators: they govern a group of their own.
"""

from __future__ import annotations

from timeline.language.wordlists import words


def _table(entries: dict[str, str]) -> dict[str, str]:
    return {word: modality for modality, words in entries.items() for word in words.split()}


ACTIVE = _table(
    {
        "planned": "plan intend prepare arrange propose plot",
        "hope": "hope aspire long yearn wish",
        "want": "want like love prefer wish",
        "aim": "aim seek look",
        "expected": "expect",
        "try": "try attempt strive struggle endeavour endeavor scramble race bid",
        "must": "have need",
        "should": "ought",
        "failed": "fail neglect omit forget",
        "refused": "refuse decline",
        "managed": "manage get",
        "appear": "seem appear prove",
        "tend": "tend",
        "used": "use",
        "going_to": "go gonna",
    }
)
"""Verb in the active, before `to` and a base form."""

PASSIVE = _table(
    {
        "planned": "plan intend mean arrange propose design",
        "expected": "expect project forecast predict tip anticipate poise bind destine guarantee",
        "scheduled": "schedule slate book set pencil bill",
        "forced": "force compel oblige",
        "must": "require",
        "allowed": "allow permit clear authorize authorise enable",
        "supposed": "suppose",
        "reported": "say report believe think allege know rumour rumor understand consider reckon estimate",
        "want": "determine",
        "ready": "prepare",
    }
)
"""Verb in the passive, before `to` and a base form."""

ADJECTIVE = _table(
    {
        "scheduled": "due",
        "likely": "likely apt",
        "unlikely": "unlikely",
        "ready": "ready prepared",
        "expected": "sure certain bound poised",
        "able": "able free",
        "unable": "unable",
        "want": "eager keen anxious willing determined impatient desperate hopeful",
        "reluctant": "reluctant unwilling hesitant loath",
        "about_to": "about",
        "supposed": "supposed",
    }
)
"""Adjective after a copula, before `to` and a base form."""

GERUND = _table({"considering": "consider contemplate mull weigh", "want": "fancy"})
"""Verb in the active, right before a gerund."""

NEGATIVE = frozenset(("failed", "refused", "unable", "unlikely"))
"""Operators under which the event did not, or is not thought to, take place."""

STRONG_MODALS = words("may might could would should must")
"""Modal verbs that say more about the event than an operator after them."""

WEAK = words("managed able used appear")
"""Operators that give way to another in the same group ("hopes to be able to visit")."""

COPULAS = words("be look seem appear remain stay become feel sound")

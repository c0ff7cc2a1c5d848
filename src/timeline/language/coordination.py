"""What verb groups of one sentence have to do with each other: shared auxiliaries, governors."""

from __future__ import annotations

from timeline.language.groups import VerbGroup
from timeline.language.lexicon import LEMMAS
from timeline.language.records import maker
from timeline.language.tokens import Tokens
from timeline.language.valency import BARE_INFINITIVE

_group = maker(VerbGroup)


def linked(tokens: Tokens, found: list[VerbGroup]) -> list[VerbGroup]:
    """Give each nonfinite group its governor, and coordinated ones the auxiliaries they share."""
    done: list[VerbGroup] = []
    for at, group in enumerate(found):
        if group.form == "p" and done and _shares_perfect(tokens, done[-1], group):
            group = group._replace(form="q")
        bare = group.last - group.first == 1 and group.form in "vqg"
        again = group.infinitive and tokens.tags[max(group.first - 1, 0)] == "c"
        if bare or again or (tokens.tags[group.first] == "b" and not group.finite):
            model = _coordinated(tokens, done, group)
            if model is not None:
                done.append(_sharing(group, done[model], model))
                continue
            if group.form == "v" and not _has_subject(tokens, group):
                group = group._replace(finite=False, tense="none")
        if not group.finite:
            group = _group((*group[:-2], at - 1 if at else _first_finite(found), group.shares))
        done.append(group)
    return done


def _shares_perfect(tokens: Tokens, before: VerbGroup, group: VerbGroup) -> bool:
    """Whether a past form right after "and" is the participle of the perfect before it ("has played and won")."""
    if before.form != "q" or before.aspect != "perfect" or before.voice != "active":
        return False
    at = group.first - 1
    while at > before.last and tokens.tags[at] == "r":
        at -= 1
    return tokens.tags[at] == "c"


def _first_finite(found: list[VerbGroup]) -> int | None:
    return next((at for at, group in enumerate(found) if group.finite and group.form != "v"), None)


def _sharing(group: VerbGroup, model: VerbGroup, index: int) -> VerbGroup:
    """`group` with what the auxiliaries of `model`, the group number `index`, say of it too."""
    shared = group._replace(
        tense=model.tense,
        modality=group.modality or model.modality,
        finite=model.finite,
        polarity=model.polarity and group.polarity,
        operators=(*model.operators, *group.operators),
        governor=model.governor,
        shares=index,
    )
    if group.last - group.first == 1:
        shared = shared._replace(aspect=model.aspect, voice=model.voice)
    return shared


def _has_subject(tokens: Tokens, group: VerbGroup) -> bool:
    """Whether a bare base form has a subject before it, or begins an order."""
    at = group.first - 1
    while at >= 0 and tokens.tags[at] == "r":
        at -= 1
    if at < 0:
        return True
    tag = tokens.tags[at]
    if tag == "j":  # "saw him leave", but "those who saw him say"
        return at > 0 and LEMMAS[tokens.lower[at - 1]] not in BARE_INFINITIVE
    return not (tag in "vzp" and at == group.first - 1)


def _coordinated(tokens: Tokens, before: list[VerbGroup], group: VerbGroup) -> int | None:
    """The index of the earlier group whose auxiliaries this one shares, or None."""
    at = group.first - 1
    while at >= 0 and tokens.tags[at] in "rk":
        at -= 1
    if at < 0 or tokens.tags[at] not in "c,":
        return None
    then = "then" in tokens.lower[at + 1 : group.first] or "later" in tokens.lower[at + 1 : group.first]
    if tokens.tags[at] == "," and group.form != "v" and not then:
        return None
    candidates = [
        at for at in range(len(before) - 1, max(len(before) - 5, -1), -1) if _fits(tokens, before[at], group)
    ]
    if then:
        for at in candidates:
            if before[at].finite:
                return at
    return candidates[0] if candidates else None


def _fits(tokens: Tokens, model: VerbGroup, group: VerbGroup) -> bool:
    """Whether `group` can share the auxiliaries of `model`."""
    if group.infinitive:  # "is scheduled to arrive on Monday and to leave"
        return bool(model.operators)
    form = "v" if tokens.tags[group.first] == "b" else group.form
    return model.form == form and (model.last - model.first > 1 or model.shares is not None or model.finite)

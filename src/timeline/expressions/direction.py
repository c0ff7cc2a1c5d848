"""Which way a bare day, month or feast leans: back or forward, by the tense and modality of its clause.

A bare "Friday" says nothing itself: "said Friday" is the past one, "will meet Friday" the coming one. The words
around it decide, read outwards from the expression to the verb that governs it. This is a reading of cues, not a
parse: it must be cheap enough to ask for every bare weekday of a newswire.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from timeline.language.lexicon import CLASSES

PAST, OPEN, FUTURE = -1, 0, 1
_REACH = 260  # characters read on either side
_TOKEN = re.compile(r"[A-Za-z]+(?:['’][a-z]+)?|[;:()\"“”—–,]|``|''|--|[.?!](?=\s|$|[\"”'’)])")
_STOPS = frozenset(".?!")


class Lean(NamedTuple):
    """A direction (-1 past, 0 not told, 1 future) and the words that told it."""

    sign: int
    why: str


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_MODALS = _words("will shall 'll won't shan't may might can could would should must cannot can't couldn't wouldn't shouldn't wo")
_FUTURE_WORDS = _words(
    "scheduled slated due set expected planned upcoming poised likely supposed tentatively expects expect plans plan planning hopes hope hoping "
    "intends intend aims aim wants want seeks prepares preparing preparations readies bound looming deadline rescheduled tomorrow "
    "begins begin starts start opens open ends end closes meets meet votes vote arrives arrive leaves leave returns return travels travel heads visits "
    "hosts faces resumes resume expires expire concludes kicks airs debuts premieres launches takes convenes runs joins speaks plays ready goes go comes come "
    "effective starting beginning pending invited promises promised vowed pledged threatened threatens gonna"
)
_PAST_WORDS = _words(
    "was were had did said told met went came left took made gave got began became found held saw won lost fell rose shot struck hit sent "
    "brought bought sold built caught broke chose drew drove fought flew forgot grew kept knew laid led lay let paid put ran rang sat sank "
    "sang spent spoke spread stood stole swept swore taught thought threw understood wept wore woke wrote beat bid cast cost cut dealt dug "
    "fed felt fled forced froze hung heard hid hurt lit meant quit read rid rode shook shone shut slept slid sought sped split stuck stung "
    "tore upset withdrew wound wed bore bent bet bit bled blew bound burst clung crept done gone been given taken seen known shown written "
    "spoken driven fallen flown broken chosen beaten born begun drunk eaten forgotten hidden ridden risen stolen sworn thrown torn worn "
    "ago earlier last yesterday didn't wasn't weren't hadn't"
)
_PROGRESSIVE_BE = _words("is are am be 's 're isn't aren't")
_HAVE = _words("has have hasn't haven't having 've")
# Verbs after which an infinitive did happen or failed: "was forced to", "managed to".
_IMPLICATIVE = _words(
    "forced had managed failed refused used began started continued helped able unable came went returned travelled traveled flew "
    "gathered arrived rushed stopped ceased declined proceeded seemed appeared happened compelled obliged chose dared bothered first last only "
    "turned met tried helping"
)
_BREAKS = _words("that who which whom whose where when while because although though but whereas if as ; : ( ) \" “ ” `` '' -- — – whether after since")
_PAST_PREPOSITIONS = _words("since after following")
_FUTURE_PREPOSITIONS = _words("until till pending")
_NOT_PAST_ED = _words(
    "united need indeed speed seed feed bed red hundred shed exceed proceed succeed breed embed bleed greed steed sacred wicked naked rugged aged weed "
    "beloved wed reed creed deed heed ted ned fred alfred mohammed ahmed muhammed limited armed related advanced unidentified retired unmanned "
    "so-called alleged based proposed supposed suspected called divided combined occupied"
)
_NOT_ING = _words("during morning evening king thing nothing something anything everything spring string ring wing beijing building including according meeting "
                  "hearing briefing ruling filing bombing shooting killing trading nursing warning opening being having concerning regarding excluding")
_DURATIVES = _words("ran lasted stayed remained lived continued worked waited slept lay stood held kept lingered raged")
_BASE_FORMS = frozenset("vVMAKCbHDPU")  # classes of words that can be the base form of a verb


def lean(text: str, start: int, end: int) -> Lean:
    """The direction that the clause around `text[start:end]` gives it.

    Reads at most a few hundred characters on either side, so a long text costs no more than a short one.
    """
    left = _TOKEN.findall(text, max(0, start - _REACH), start)
    right = _TOKEN.findall(text, end, min(len(text), end + _REACH))
    for i in range(len(left) - 1, -1, -1):
        if left[i] in _STOPS:
            left = left[i + 1 :]
            break
    for i, word in enumerate(right):
        if word in _STOPS:
            right = right[:i]
            break
    return _decide(_lowered(left), _lowered(right))


def _lowered(words: list[str]) -> list[str]:
    """The words in small letters; a name keeps its capital, so that it is no verb."""
    return [w if w[0].isupper() and w.endswith("ed") else w.lower() for w in words]


def _decide(left: list[str], right: list[str]) -> Lean:
    before = left[-1] if left else ""
    if before in _PAST_PREPOSITIONS:
        return Lean(PAST, f"after “{before}”")
    governing = _leftwards(left)
    following = _rightwards(right)
    if left[-2:] in (["ahead", "of"], ["soon", "as"], ["early", "as"]):
        return Lean(FUTURE, f"after “{' '.join(left[-2:])}”")
    if before in _FUTURE_PREPOSITIONS:
        durative = next((w for w in reversed(left) if w in _DURATIVES), None)
        if durative is None and not (following is not None and following.sign == PAST and governing is None):
            return Lean(FUTURE, f"after “{before}”")
        return Lean(PAST, f"“{durative or 'was'} {before}”")
    if governing is None:
        return following or Lean(OPEN, "no verb tells")
    # "said the vote Monday will be close": the verb that follows at once has the day as its subject's.
    if following is not None and _at_once(right) and not _adjacent(left):
        return following
    return governing


def _adjacent(left: list[str]) -> bool:
    """Whether the verb stands right before the day, at most with "on" between: "said Friday", "said on Friday"."""
    words = [w for w in left[-3:] if w not in ("on", "late", "early", "this", "here", "the")]
    return bool(words) and (_tense(words, len(words) - 1) is not None)


def _at_once(right: list[str]) -> bool:
    return bool(right) and (right[0] in _MODALS or right[0] in ("is", "are", "was", "were", "had", "has"))


def _leftwards(left: list[str]) -> Lean | None:
    """The nearest verb to the left in the same clause."""
    for i in range(len(left) - 1, -1, -1):
        word = left[i]
        if word in _BREAKS:
            if i == len(left) - 1 or word in ("as", "(", ")", "–", "—", "--"):
                continue
            return None
        tense = _tense(left, i)
        if tense is not None:
            return tense
    return None


def _rightwards(right: list[str]) -> Lean | None:
    """The nearest verb to the right in the same clause."""
    for i, word in enumerate(right):
        if word in _BREAKS and i and word not in ("–", "—", "--"):
            return None
        tense = _tense(right, i)
        if tense is not None:
            return tense
    return None


def _tense(words: list[str], i: int) -> Lean | None:
    """What the word at `i` says of time, or None when it is no verb of its clause."""
    word = words[i]
    previous = words[i - 1] if i else ""
    if word in ("could", "couldn't", "would", "wouldn't") and (word.endswith("t") or words[i + 1 : i + 2] == ["not"]):
        return Lean(PAST, f"“{word} not” is past")
    if word in _MODALS:
        return Lean(FUTURE, f"“{word}” looks ahead")
    if previous == "to" and CLASSES[word] in _BASE_FORMS:
        return _infinitive(words, i)
    if word in _FUTURE_WORDS:
        if previous in ("the", "a", "an", "his", "her", "its", "their", "’s", "'s") and word not in ("upcoming", "scheduled", "planned", "deadline", "expected"):
            return None
        if word in ("set", "due", "bound", "likely", "ready", "open", "end", "start", "plan", "vote", "return", "travel", "hope", "go", "come", "leave") and not _announces(words, i):
            return None
        return Lean(FUTURE, f"“{word}” announces it")
    if word in _PAST_WORDS:
        if word in ("was", "were", "had") and i + 1 < len(words) and words[i + 1] in ("scheduled", "due", "expected", "set", "slated", "to", "supposed", "planned"):
            return Lean(FUTURE, f"“{word} {words[i + 1]}” announces it")
        return _participle(words, i)
    if word.endswith("ed") and len(word) > 4 and word not in _NOT_PAST_ED:
        return _participle(words, i)
    if word.endswith("ing") and len(word) > 4 and word not in _NOT_ING:
        if previous in _PROGRESSIVE_BE:
            return Lean(FUTURE, f"“{previous} {word}” is arranged")
        if previous == "before" and i > 1:
            outer = _leftwards(words[: i - 1])
            return outer or Lean(FUTURE, f"“before {word}”")
        return None
    return None


def _announces(words: list[str], i: int) -> bool:
    following = words[i + 1] if i + 1 < len(words) else ""
    previous = words[i - 1] if i else ""
    if words[i] in ("set", "due", "bound", "likely", "ready"):
        return following in ("for", "to", "on", "in", "by", "") or previous in ("is", "are", "be", "were", "was")
    return previous in ("i", "we", "they", "you", "officials", "leaders", "talks", "ministers", "who")


def _participle(words: list[str], i: int) -> Lean:
    """A past form: future all the same where it is the passive of something to come ("will be held")."""
    word = words[i]
    for j in range(i - 1, max(-1, i - 4), -1):
        w = words[j]
        if w in _MODALS or w in ("to", "being"):
            return _tense(words, j) or (_infinitive(words, j + 1) if w == "to" and j + 1 < len(words) else Lean(FUTURE, f"“{w} … {word}” looks ahead"))
        if w in ("is", "are") and words[j + 1 : i] != ["been"]:
            return Lean(FUTURE, f"“{w} {word}” is arranged")
        if w not in ("be", "been", "not", "also", "now", "have", "formally", "officially", "only", "still", "probably", "likely"):
            break
    return Lean(PAST, f"“{word}” is past")


def _infinitive(words: list[str], i: int) -> Lean:
    """An infinitive looks ahead of its governing verb unless that verb says it came about."""
    for j in range(i - 2, max(-1, i - 7), -1):
        if words[j] in _IMPLICATIVE:
            return Lean(PAST, f"“{words[j]} to {words[i]}” is past")
        if words[j] in _FUTURE_WORDS or words[j] in _MODALS:
            break
    return Lean(FUTURE, f"“to {words[i]}” looks ahead")

"""What verbs take beside an object: clauses, speakers' words, infinitives of another subject."""

from __future__ import annotations

from timeline.language.wordlists import words

SPEECH = words(
    """say tell add announce report state declare claim insist argue note explain reply answer ask warn
    promise vow pledge admit acknowledge confirm deny reveal suggest observe remark comment joke quip write
    tweet post testify recall stress emphasise emphasize concede assert contend maintain predict urge shout
    cry whisper recount conclude caution agree complain exclaim respond counter continue begin allege
    disclose estimate inform notify brief indicate hint signal boast lament muse opine read sing recite
    chant proclaim affirm reiterate"""
)
"""Verbs of saying: they introduce quoted or reported words."""

THOUGHT = words(
    """think believe know hope expect fear feel see hear learn understand realise realize recognise
    recognize find decide determine discover suspect doubt guess assume suppose imagine remember forget
    notice show mean prove ensure guarantee wish consider conclude judge recommend propose demand require
    order request rule hold reckon calculate demonstrate imply dream worry regret bet check verify swear
    wonder argue judge"""
)
"""Verbs of thinking and showing, which take a clause as well."""

THAT_CLAUSE = SPEECH | THOUGHT
"""Verbs that can be followed by a clause with "that" or without."""

SAID_OR_THOUGHT = SPEECH | words("think believe know hope expect fear insist suspect reckon")
"""Those of them that seldom have a noun for their object."""

OBJECT_CONTROL = words(
    """ask tell urge order invite force compel persuade convince encourage allow permit enable help advise
    warn instruct direct command beg implore press pressure push require request cause lead get want expect
    need like prefer teach train send take bring authorise authorize appoint elect choose name hire pay
    challenge dare summon tempt prompt motivate inspire beseech entitle oblige call leave see hear watch
    make let have find catch spot show keep"""
)
"""Verbs whose object is the subject of the infinitive or participle after it ("urged them to leave")."""

BARE_INFINITIVE = words("make let help have see hear watch feel bid")
"""Verbs whose object can have a base form without "to" after it ("saw him leave")."""

QUESTION = words(
    "ask wonder question know see doubt decide determine discuss learn check explain debate inquire"
)
"""Verbs that take a question ("asked whether he would")."""

MOTION = words(
    """come go travel fly arrive visit meet return gather stop head leave drive move sail march walk run
    rush race journey tour stay assemble convene sit stand hold use send deploy launch form pay spend work"""
)
"""Verbs after which an infinitive says what for."""

INTENT = words(
    """plan plans decision decisions bid effort efforts attempt attempts chance chances right need offer
    invitation promise pledge vow desire wish hope hopes intention opportunity way time ability move moves
    pressure proposal agreement deal refusal failure reason permission order orders call calls one ones
    first last second third latest only next mission campaign push drive threat power authority willingness
    readiness place"""
)
"""Nouns that an infinitive after them spells out ("a decision to leave")."""

INTENT_ORDINAL = words("first second third last latest only next youngest oldest")
"""Words that make any noun one that an infinitive spells out ("the first leader to visit")."""

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

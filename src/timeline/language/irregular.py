"""Irregular verbs of English: base, past, past participle, with alternatives after a slash."""

from __future__ import annotations

_TABLE = """
arise arose arisen; awake awoke awoken; bear bore borne/born; beat beat beaten; become became become
befall befell befallen; beget begot begotten; begin began begun; behold beheld beheld; bend bent bent
beset beset beset; bet bet bet; bid bid bid; bind bound bound; bite bit bitten; bleed bled bled
blow blew blown; break broke broken; breed bred bred; bring brought brought; broadcast broadcast broadcast
build built built; burn burned/burnt burned/burnt; burst burst burst; buy bought bought; cast cast cast
catch caught caught; choose chose chosen; cling clung clung; come came come; cost cost cost
creep crept crept; cut cut cut; deal dealt dealt; dig dug dug; dive dived/dove dived; draw drew drawn
dream dreamed/dreamt dreamed/dreamt; drink drank drunk; drive drove driven
dwell dwelt/dwelled dwelt/dwelled; eat ate eaten; fall fell fallen; feed fed fed; feel felt felt
fight fought fought; find found found; flee fled fled; fling flung flung; fly flew flown
forbid forbade/forbad forbidden; forecast forecast forecast; foresee foresaw foreseen
foretell foretold foretold; forget forgot forgotten; forgive forgave forgiven; forgo forwent forgone
forsake forsook forsaken; freeze froze frozen; get got got/gotten; give gave given; go went gone
grind ground ground; grow grew grown; hang hung/hanged hung/hanged; hear heard heard; hew hewed hewn
hide hid hidden; hit hit hit; hold held held; hurt hurt hurt; inlay inlaid inlaid; input input input
keep kept kept; kneel knelt/kneeled knelt; knit knit/knitted knit/knitted; know knew known; lay laid laid
lead led led; lean leaned/leant leaned/leant; leap leapt/leaped leapt/leaped
learn learned/learnt learned/learnt; leave left left; lend lent lent; let let let; lie lay lain
light lit/lighted lit/lighted; lose lost lost; make made made; mean meant meant; meet met met
mislay mislaid mislaid; mislead misled misled; misread misread misread; misspell misspelt misspelt
mistake mistook mistaken; misunderstand misunderstood misunderstood; mow mowed mown; offset offset offset
outbid outbid outbid; outdo outdid outdone; outgrow outgrew outgrown; outrun outran outrun
outsell outsold outsold; overcome overcame overcome; overdo overdid overdone; overhang overhung overhung
overhear overheard overheard; override overrode overridden; overrun overran overrun
oversee oversaw overseen; overshoot overshot overshot; oversleep overslept overslept
overtake overtook overtaken; overthrow overthrew overthrown; partake partook partaken; pay paid paid
plead pleaded/pled pleaded/pled; prepay prepaid prepaid; proofread proofread proofread
prove proved proved/proven; put put put; quit quit quit; read read read; rebuild rebuilt rebuilt
recast recast recast; redo redid redone; redraw redrew redrawn; relay relayed relayed; remake remade remade
rend rent rent; repay repaid repaid; rerun reran rerun; resell resold resold; reset reset reset
rethink rethought rethought; retake retook retaken; retell retold retold; rewind rewound rewound
rewrite rewrote rewritten; rid rid rid; ride rode ridden; ring rang rung; rise rose risen; run ran run
saw sawed sawn; say said said; see saw seen; seek sought sought; sell sold sold; send sent sent; set set set
sew sewed sewn; shake shook shaken; shear sheared shorn; shed shed shed; shine shone/shined shone/shined
shoot shot shot; show showed shown; shrink shrank/shrunk shrunk; shut shut shut; sing sang sung
sink sank/sunk sunk; sit sat sat; slay slew slain; sleep slept slept; slide slid slid; sling slung slung
slit slit slit; smell smelled/smelt smelled/smelt; sow sowed sown; speak spoke spoken
speed sped/speeded sped/speeded; spell spelled/spelt spelled/spelt; spend spent spent
spill spilled/spilt spilled/spilt; spin spun spun; spit spat/spit spat/spit; split split split
spoil spoiled/spoilt spoiled/spoilt; spread spread spread; spring sprang/sprung sprung; stand stood stood
steal stole stolen; stick stuck stuck; sting stung stung; stink stank stunk; strew strewed strewn
stride strode stridden; strike struck struck/stricken; string strung strung
strive strove/strived striven/strived; sublet sublet sublet; swear swore sworn; sweep swept swept
swell swelled swollen; swim swam swum; swing swung swung; take took taken; teach taught taught
tear tore torn; telecast telecast telecast; tell told told; think thought thought
thrive thrived/throve thrived; throw threw thrown; thrust thrust thrust; tread trod trodden
undercut undercut undercut; undergo underwent undergone; underlie underlay underlain
undermine undermined undermined; understand understood understood; undertake undertook undertaken
underwrite underwrote underwritten; undo undid undone; unwind unwound unwound; uphold upheld upheld
upset upset upset; wake woke/waked woken; wear wore worn; weave wove woven; wed wed/wedded wed/wedded
weep wept wept; wet wet wet; win won won; wind wound wound; withdraw withdrew withdrawn
withhold withheld withheld; withstand withstood withstood; wring wrung wrung; write wrote written
sneak sneaked/snuck sneaked/snuck; spotlight spotlit/spotlighted spotlit; lip-read lip-read lip-read
outshine outshone outshone; outspend outspent outspent; overpay overpaid overpaid
overspend overspent overspent; rebid rebid rebid; regrow regrew regrown; sunburn sunburned sunburnt
typecast typecast typecast; unbind unbound unbound
"""

PAST: dict[str, str] = {}
"""Past form to base."""
PARTICIPLE: dict[str, str] = {}
"""Past participle to base."""

for _entry in _TABLE.replace("\n", ";").split(";"):
    if _entry.strip():
        _base, _past, _participle = _entry.split()
        PAST.update(dict.fromkeys(_past.split("/"), _base))
        PARTICIPLE.update(dict.fromkeys(_participle.split("/"), _base))

"""The closed classes of English, and open-class words whose class news use decides than the
dictionary."""

from __future__ import annotations

from timeline.language import tags
from timeline.language.wordlists import table, words

CLOSED = table(
    {
        tags.DET: "the a an every my your his its our their another",
        tags.DET_OR_PRON: """no this these those all some any many few several most more less fewer much
            little each both either neither one other others enough half plenty least""",
        tags.PRON: """i you he she it we they someone somebody everyone everybody anyone anybody nobody
            nothing something everything anything none mine yours hers ours theirs oneself""",
        tags.OBJECT: "me him us them",
        tags.REFLEXIVE: "myself yourself himself herself itself ourselves yourselves themselves",
        tags.HER: "her",
        tags.WH: "who whom which what whose whoever whatever whichever",
        tags.THAT_ANY: "that",
        tags.TO_ANY: "to",
        tags.THERE: "there",
        tags.MODAL: "will would can could may might shall should must ought cannot wo ca sha 'll ’ll",
        tags.BE: "am is are was were 'm ’m 're ’re ai",
        tags.BE_NONFINITE: "be been being",
        tags.HAVE: "have has had 've ’ve",
        tags.HAVING: "having",
        tags.DO: "do does did",
        tags.PPART: "done",
        tags.GERUND: "doing",
        tags.NOT: "not n't n’t never",
        tags.CONJ: "and or but nor &",
        tags.SUBORD: """although though unless whereas while whilst whether if when whenever where
            wherever how why lest albeit""",
        tags.PREP_OR_SUBORD: "after before since until till as than like once",
        tags.PREP: """of in at by with from into onto upon during against between among amongst through
            throughout despite without within under underneath toward towards via per amid amidst across
            behind beyond near alongside beneath beside besides concerning regarding including
            notwithstanding unlike except for on above below inside outside aboard versus vs vs. v.
            atop pending circa""",
        tags.PARTICLE: "up off out down over around past about",
        tags.ADV: """then also however meanwhile now here again already still just even ever only too very
            quite soon later earlier ago back forward abroad overseas
             perhaps maybe always often sometimes usually almost nearly afterwards afterward
            thereafter thus hence therefore nonetheless nevertheless otherwise indeed else elsewhere
            somewhere everywhere anywhere nowhere twice please thereby onward onwards upstairs downstairs
            far well yet moreover furthermore anyway sometime anymore longer alone seldom rarely hardly
            barely scarcely altogether inland ashore offshore meantime likewise firstly secondly
            lastly finally worldwide nationwide northward southward eastward westward yes""",
        tags.SO: "so",
        tags.JUNIOR: "jr jr. sr sr.",
        tags.FOLLOWING: "following",
        tags.NUM: """two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
            sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety
            hundred thousand million billion trillion dozen zero""",
        tags.TIME: "today tomorrow yesterday tonight",
        tags.COMMA: ",",
        tags.STOP: ". ? ! … .. ... .... .....",
        tags.COLON: ":",
        tags.SEMICOLON: ";",
        tags.DASH: "- -- --- – — ― _ __ ___ • · * | / ▪ ◦ ‣",
        tags.OPEN: "( [ {",
        tags.CLOSE: ") ] }",
        tags.QUOTE_OPEN: "“ `` ‘ « „",
        tags.QUOTE_CLOSE: "” '' »",
        tags.QUOTE_SINGLE: "' ’ \" `",
        tags.APOSTROPHE_S: "'s ’s",
        tags.APOSTROPHE_D: "'d ’d",
        tags.OTHER: "% $ £ € ¥ # @ + = < > ~ ^ \\",
    }
)
"""Lower-case word to its class, whatever its capital."""

USAGE = table(
    {
        tags.ADV_OR_NOUN: "home north south east west northeast northwest southeast southwest downtown",
        tags.ADJ_OR_ADV: """early late hard fast daily weekly monthly yearly quarterly straight high low
            overnight first second third next last further long""",
        tags.ADJ_OR_BASE: "close",
        tags.ADJ: """same own certain able ready likely unlikely various numerous aware former previous
            fourth fifth sixth seventh eighth ninth tenth eleventh twelfth new old big small major senior
            foreign joint local prime""",
        tags.NOUN: """mr mrs ms percent pm person family ally assembly reply supply police news series
            species headquarters economics politics athletics gymnastics mathematics physics bus gas campus
            virus census status consensus congress press access success business progress crisis basis
            analysis emergency man woman child city state church team king queen premier minister president
            leader spokesman spokeswoman spokesperson government nation chairman ambassador secretary envoy
            delegation parliament band singer player troop tourist summit conference ceremony festival
            concert capital round region country world war""",
        tags.UNIT: """time year month week weekend day morning afternoon evening night season spring summer
            autumn fall winter decade century quarter minute hour minutes hours days nights weeks months
            years decades centuries seasons""",
        tags.NOUN_OR_BASE: "host target fund tour focus chair boycott headline bus debut",
        tags.BASE_OR_NOUN: "hope plan visit schedule",
        tags.PLURAL: """men women children people police officials troops odds goods dozens hundreds
            thousands millions billions feet teeth wives wolves businessmen businesswomen fishermen
            policemen gunmen firefighters militants""",
        tags.PLURAL_OR_THIRD: "talks leaves states means works remains lives hosts airs",
        tags.THIRD: "wants",
        tags.BASE: "finalise organise recognise emphasise apologise criticise realise prioritise tweet oust",
    }
)
"""Lower-case word to its class, where the word list says too much or too little; a capital makes a name of
it."""

WEEKDAYS = words("Monday Tuesday Wednesday Thursday Friday Saturday Sunday")
SHORT_DAYS = words(
    "Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun Mon. Tue. Tues. Wed. Thu. Thurs. Fri. Sat. Sun."
)
MONTHS = words(
    """January February July September October November December Feb Mar Apr Jun Jul Aug Sept Sep Oct
    Nov Dec Jan. Feb. Mar. Apr. Jun. Jul. Aug. Sept. Sep. Oct. Nov. Dec."""
)
NAME_MONTHS = words("March April May June August Jan")
"""Months that are names of people or words too."""

GROUPS = words(
    """band group trio quartet quintet duo team side club squad crew staff family couple pair government council
    company orchestra choir cast"""
)
"""Singular nouns that British news gives a plural verb ("the band play Leeds")."""

PAST_OR_OTHER = words(
    "left saw felt fell lay rose thought shot ground wound bore bound dove bent lit stuck found"
)
"""Past forms that are also a noun, an adjective or another verb."""

COMPLEX_PREPOSITIONS = {
    "according": ("to", tags.ADV),
    "ahead": ("of", tags.ADV),
    "along": ("with", tags.PARTICLE),
    "apart": ("from", tags.ADV),
    "aside": ("from", tags.ADV),
    "away": ("from", tags.ADV),
    "because": ("of", tags.SUBORD),
    "due": ("to", tags.ADJ),
    "instead": ("of", tags.ADV),
    "prior": ("to", tags.ADJ),
    "rather": ("than", tags.ADV),
    "such": ("as", tags.DET_OR_PRON),
    "thanks": ("to", tags.PLURAL),
    "together": ("with", tags.ADV),
}
"""Words that make a preposition with the word after them, and what they are otherwise."""

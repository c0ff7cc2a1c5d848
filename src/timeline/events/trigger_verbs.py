"""Verbs and predicates by the TimeML class of the event they tell.

The classes are those of the TimeML 1.2.1 annotation guidelines (Saurí et al. 2006); the families inside each
lean on Levin's *English Verb Classes and Alternations* (1993). A verb with several senses stands under the
one that news uses most, and a verb in none of these sets tells an OCCURRENCE. A verb with its particle or
preposition is joined to it with an underscore: `call_for`.
"""

from __future__ import annotations

from typing import Final

from timeline.language.wordlists import words

OCCURRENCE: Final = "OCCURRENCE"
REPORTING: Final = "REPORTING"
PERCEPTION: Final = "PERCEPTION"
ASPECTUAL: Final = "ASPECTUAL"
I_ACTION: Final = "I_ACTION"
I_STATE: Final = "I_STATE"
STATE: Final = "STATE"
CLASSES: Final = frozenset((OCCURRENCE, REPORTING, PERCEPTION, ASPECTUAL, I_ACTION, I_STATE, STATE))
"""The event classes of TimeML 1.2.1; those with `I_` are intensional: they bring in a second event."""

VERBS: Final[dict[str, frozenset[str]]] = {
    # what is said: telling, declaring, answering, blaming, praising, exclaiming, writing, foretelling
    REPORTING: words("""
    say tell state mention remark comment note observe add relate recount narrate report convey recall
    announce declare proclaim pronounce reveal disclose divulge confirm reaffirm affirm reiterate repeat
    restate stress emphasise emphasize underline underscore highlight explain clarify elaborate describe
    depict portray characterise characterize summarise summarize outline specify enumerate reply respond
    answer retort counter rebut refute contradict interject claim allege assert contend maintain insist
    argue posit opine attest testify certify vouch admit concede acknowledge confess deny recant accuse
    blame denounce condemn criticise criticize slam blast lambast lambaste decry deplore lament bemoan
    complain grumble moan rail fume chide rebuke scold reprimand admonish castigate chastise berate deride
    mock ridicule disparage assail protest grouse gripe whine praise applaud laud hail commend compliment
    congratulate thank apologise apologize salute eulogise eulogize joke quip jest tease boast brag gloat
    gush rave enthuse marvel muse crow shout yell scream cry exclaim roar whisper murmur mutter mumble chant
    bark bellow write tweet retweet post blog email e-mail text message cable fax phone telegraph cite quote
    paraphrase recite editorialise editorialize credit attribute warn caution alert predict forecast
    prophesy foretell speak confide gossip hint imply insinuate intimate indicate suggest signal inform
    notify advise apprise update brief assure reassure remind preach expound point_out spell_out blurt_out
    cry_out speak_out speak_up call_out sum_up single_out lash_out hit_out hit_back fire_back shoot_back
    write_back read_out speak_of talk_of tell_of
    """),
    PERCEPTION: words("""
    see watch glimpse behold view witness hear listen overhear feel look glance stare gaze peer peek gape
    smell sniff taste sense spot sight notice discern detect perceive eavesdrop look_at look_on listen_in
    listen_to stare_at glance_at gaze_at
    """),
    # what becomes of another event: it begins, begins again, goes on, ends
    ASPECTUAL: words("""
    begin start commence initiate originate embark kick_off start_off start_out start_up set_about set_out
    lead_off usher_in restart reinitiate resume reopen renew recommence stop end halt finish complete
    terminate cease discontinue interrupt quit conclude culminate abandon expire lapse suspend wrap_up
    wind_up wind_down finish_off finish_up leave_off break_off knock_off give_up cut_off cut_short round_off
    shut_off close_out phase_out die_down die_out continue keep proceed persist persevere uphold prolong
    go_on carry_on keep_on keep_up press_on press_ahead drag_on soldier_on push_on
    """),
    # what is done about another event: trying, promising, asking, letting, hindering, putting off, examining
    I_ACTION: words("""
    try attempt endeavour endeavor strive struggle scramble seek aim bid vie compete promise pledge vow
    swear undertake offer volunteer propose agree consent accept decide resolve opt choose commit arrange
    prepare conspire plot scheme connive collude threaten bet wager dare rule ask request beg plead implore
    beseech entreat petition appeal call_for call_on call_upon demand order command instruct direct urge
    exhort encourage press pressure pressurise pressurize lobby prod nudge goad incite advocate recommend
    counsel prescribe persuade convince coax cajole talk_into talk_out_of invite challenge summon subpoena
    force compel oblige coerce let allow permit enable authorise authorize license empower entitle approve
    sanction entrust appoint name nominate designate assign enlist recruit mandate induce help assist aid
    facilitate back champion endorse promote stand_by stick_to prevent avoid avert block bar ban prohibit
    forbid outlaw hinder hamper impede obstruct thwart foil frustrate deter discourage dissuade restrain
    stave_off fend_off ward_off head_off hold_off rule_out veto forestall preclude inhibit stymie disallow
    restrict curb delay postpone defer put_off reschedule adjourn push_back set_back hold_up hold_back
    shelve cancel scrap call_off revoke rescind retract abort axe scrub refuse decline reject rebuff spurn
    turn_down fail neglect omit forget hesitate balk baulk shy_away investigate probe examine inquire
    enquire look_into delve explore research study review assess evaluate consider contemplate weigh mull
    debate discuss negotiate deliberate reconsider rethink analyse analyze check verify test monitor
    scrutinise scrutinize audit inspect manage hasten risk defend justify ensure guarantee safeguard oppose
    resist contest dispute back_down back_out
    """),
    # what is held about another event: thinking, knowing, wanting, planning, liking, fearing, needing
    I_STATE: words("""
    believe think suspect imagine doubt suppose assume presume presuppose guess conjecture surmise figure
    reckon deem regard judge conceive envisage envision fancy fantasise fantasize visualise visualize
    understand know realise realize recognise recognize comprehend appreciate remember recollect wonder
    ponder speculate theorise theorize hypothesise hypothesize calculate estimate want wish desire crave
    long yearn hanker thirst hunger hope aspire intend plan purpose dream expect anticipate await
    look_forward foresee project count_on bank_on bargain_for like love adore enjoy relish savour savor
    cherish prefer favour favor admire hate dislike detest loathe abhor resent despise begrudge mind fear
    dread worry fret agonise agonize regret rue mourn grieve need require necessitate deserve merit owe care
    trust distrust mistrust believe_in disagree differ concur seem tend
    """),
    # what holds: being, having, lasting, lying somewhere, amounting to, depending on
    STATE: words("""
    be have own possess belong exist remain stay abide reside live dwell inhabit subsist prevail last endure
    linger contain comprise consist include involve encompass incorporate constitute compose embody entail
    lack cost total number amount equal average resemble match suit fit correspond equate exceed outnumber
    outweigh surpass lie stand sit adjoin border overlook surround flank span straddle stretch concern
    pertain matter depend rely hinge rest derive stem mean signify denote represent symbolise symbolize bear
    trail tower loom hover lag suffice befit abound teem languish dominate underpin
    """),
}
"""TimeML class to the lemmas that tell it. No lemma stands in two."""

PREDICATES: Final[dict[str, frozenset[str]]] = {
    REPORTING: words("according"),
    I_STATE: words("""
    able unable capable incapable willing unwilling ready unready prepared unprepared eager keen anxious
    impatient reluctant hesitant loath determined resolved inclined disinclined bent intent adamant sure
    unsure certain uncertain confident convinced doubtful sceptical skeptical optimistic pessimistic hopeful
    likely unlikely bound poised set destined apt prone liable conceivable inconceivable possible impossible
    probable improbable necessary unnecessary essential imperative crucial vital afraid fearful scared
    frightened terrified worried concerned nervous wary leery apprehensive alarmed glad happy pleased
    delighted thrilled excited sad sorry upset disappointed angry furious outraged shocked surprised
    astonished amazed stunned proud ashamed embarrassed jealous envious grateful thankful aware unaware
    conscious ignorant mindful suspicious interested uninterested curious desperate committed dedicated
    devoted opposed averse hostile responsible guilty
    enthusiastic gloomy upbeat downbeat bullish bearish cheerful defiant undecided divided
    """),
    STATE: words("""
    dead alive asleep awake ill sick well unwell unconscious comatose pregnant injured hurt wounded missing
    homeless jobless unemployed bankrupt insolvent broke stranded trapped stuck absent present away back
    here there home out off on up down over abroad overseas aboard ashore afloat aground adrift ablaze
    alight aloft underway afoot amiss ajar awash intact safe unsafe free captive hostage married single
    divorced widowed engaged available unavailable vacant busy idle open closed shut full empty alone
    together apart ahead behind level tied unbeaten undefeated winless victorious worth due overdue late
    early calm quiet tense stable unstable steady critical serious fatal independent neutral silent valid
    invalid legal illegal effective operational inoperable hungry thirsty tired exhausted weary drunk sober
    healthy fit rife rampant vulnerable immune eligible ineligible subject accountable popular unpopular
    """),
}
"""TimeML class to what stands after a copula and tells a state of its own ("were missing", "is back", "are
unable to"), and to the word of "according to". No word stands in two."""

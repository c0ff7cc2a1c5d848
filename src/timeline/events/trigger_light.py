"""Verbs that tell one event together with another word: with a particle, or with a noun that bears the event.

A light verb has next to no meaning of its own (Jespersen 1942; Grimshaw and Mester 1988): to hold talks is to
talk. English makes such pairs freely, so that the verbs of `OF_ANY_EVENT` are light with every event noun,
and the others with those that they are commonly said with.
"""

from __future__ import annotations

from typing import Final

from timeline.language.wordlists import words

OF_ANY_EVENT: Final = words("""
    hold conduct perform undertake stage carry_out commit wage execute effect effectuate host convene
    organise organize mount engage_in embark_on
    """)
"""Verbs that are light before any noun that names an event."""

LIGHT: Final[dict[str, frozenset[str]]] = {
    "make": words("""
    accusation acquisition adjustment admission advance agreement allegation allowance amends announcement
    apology appeal appearance application approach arrangement arrest arrival ascent assault assertion
    assessment assumption attempt attack bargain bid blunder breakthrough broadcast call case cancellation
    change charge choice claim comeback comment commitment comparison complaint compromise concession
    confession connection contact contribution conversion correction cut deal debut decision declaration
    delivery demand denial departure descent detour discovery dash donation effort emergence enquiry inquiry
    entrance entry error escape estimate evaluation exception exit fuss gain gaffe gesture getaway guess
    impact impression improvement incursion inroads inspection intervention investment invitation journey
    jump landing leap loan love mention mistake move objection observation offer offering overture payment
    pilgrimage plan plans plea pledge pitch point prediction preparations profit progress promise
    pronouncement proposal protest purchase raid reappearance recommendation recovery reduction reference
    remark remarks repairs reply report request reservation resolution retreat return revelation run
    sacrifice sale save scene search selection show sortie speech start statement step stop stopover stand
    substitution suggestion surrender swing switch tackle threat tour transfer transition trek trip turn
    u-turn use visit vow voyage way withdrawal sense strides headway peace war history
    """),
    "take": words("""
    action advantage aim approach bath blame breath break care charge command control cover credit decision
    delivery departure dive drive drug effect effort exam exception flight hike hold holiday initiative
    interest issue journey leave leap lead lesson look measures move nap note notice oath offence office
    part photograph picture pity place plunge poll possession power precautions pride receipt refuge
    responsibility rest retaliation revenge ride risk root seat selfie shape shelter shot side sides stance
    stand step steps stock stroll survey swipe test time tour trip tumble turn turns vacation vote vow walk
    """),
    "have": words("""
    accident affair argument baby bath break breakfast chance chat child consultation contact conversation
    dance dealings debate debut dialogue dinner discussion discussions dispute effect encounter exchange
    experience fight heart_attack fall honeymoon impact interview look lunch meal meeting negotiations
    operation party quarrel relapse rest ride row run shower stay stroke success supper surgery swim talk
    talks trouble try visit walk wedding word words
    """),
    "give": words("""
    account address advice answer applause approval assent assistance assurance backing blessing birth boost
    briefing chase chance clearance command concert consent consideration credit demonstration description
    discount donation evidence explanation go-ahead green_light guarantee help hint hug impetus impression
    instruction interview kick kiss lecture look notice order orders ovation permission party performance
    pledge praise presentation press_conference news_conference priority promise push reading recital
    reception reply response rise sermon shout show speech statement start support talk testimony thanks
    thought toast tour treatment tribute undertaking vote warning way wave welcome
    """),
    "do": words("""
    battle business damage dance deal dealings gig harm interview job justice research show somersault test
    time tour work workout u-turn
    """),
    "pay": words("attention compliment heed homage respects tribute visit call respect"),
    "get": words("approval boost clearance go-ahead help look permission promotion start treatment sleep"),
    "hold": words("breath fire hands course elections talks power office sway"),
    "launch": words("""
    airstrike assault attack bid campaign challenge consultation counterattack counteroffensive crackdown
    crusade defence drive effort enquiry inquiry incursion initiative invasion investigation lawsuit
    offensive operation probe protest raid search strike tour war
    """),
    "deliver": words("""
    address blow eulogy judgment judgement keynote lecture performance presentation rebuke remarks ruling
    sermon sentence speech statement talk testimony toast ultimatum verdict warning
    """),
    "offer": words("""
    advice apology assistance assurance comment condolences congratulations explanation help prayer prayers
    resignation support sympathy thanks tribute
    """),
    "issue": words("""
    alert announcement apology appeal call challenge comment communique condemnation correction declaration
    decree denial directive edict injunction invitation order plea proclamation pronouncement protest rebuke
    reply request response retraction ruling statement summons threat ultimatum verdict warning
    """),
    "raise": words("alarm objection objections question questions doubt doubts"),
    "reach": words("""
    accord agreement compromise conclusion consensus deal decision settlement truce understanding verdict
    """),
    "strike": words("agreement balance bargain blow deal compromise pact"),
    "enter": words("agreement negotiations plea talks guilty_plea race service force"),
    "enter_into": words("agreement negotiations talks dialogue discussions force effect contract"),
    "come_into": words("force effect power operation play being office use contact"),
    "come_to": words("power halt stop standstill end agreement conclusion rest life terms blows fruition"),
    "come_under": words("attack fire pressure scrutiny criticism threat"),
    "go_into": words(
        "effect force operation action exile hiding retirement labour labor battle liquidation production"
    ),
    "go_on": words("strike trial holiday vacation tour sale display show rampage record"),
    "go_to": words("war trial court sleep"),
    "put": words("pressure emphasis blame end stop halt"),
    "put_into": words("effect force operation practice use production action service"),
    "put_on": words("display trial sale show hold alert notice performance"),
    "put_to": words("death use vote test auction sleep flight"),
    "bring": words("charges action lawsuit case suit prosecution"),
    "bring_to": words("end halt stop conclusion standstill justice trial life"),
    "bring_into": words("force effect operation line disrepute"),
    "lay": words("blame charges claim emphasis siege wreath"),
    "file": words("appeal claim complaint lawsuit motion petition protest report request suit bankruptcy"),
    "lodge": words("appeal claim complaint objection protest request"),
    "submit": words("application bid proposal report request resignation"),
    "tender": words("apology bid resignation"),
    "set": words("fire foot pace record sail"),
    "cast": words("doubt ballot vote blame"),
    "draw": words("attention comparison conclusion criticism distinction praise"),
    "express": words("""
    anger concern concerns condolences confidence desire disappointment dismay doubt doubts fear fears
    frustration gratitude hope hopes interest opinion optimism outrage regret regrets satisfaction shock
    sorrow support surprise sympathy thanks view wish
    """),
    "voice": words(
        "anger concern concerns criticism doubts fears frustration hope objections opposition support"
    ),
    "score": words("goal hat-trick penalty try equaliser equalizer touchdown victory win"),
    "suffer": words("""
    accident attack breakdown collapse crash death decline defeat drop fall heart_attack injury injuries
    loss losses miscarriage outage relapse setback slump stroke blow
    """),
    "sustain": words("damage injury injuries loss losses"),
    "undergo": words(
        "change examination operation overhaul procedure surgery test tests training transplant treatment"
    ),
    "receive": words(
        "assistance boost help invitation treatment visit welcome blow praise permission approval"
    ),
    "play": words("concert game gig match part role show tie"),
    "run": words("campaign race errand risk test tests marathon"),
    "fight": words("battle campaign duel election fire war"),
    "lend": words("assistance hand help support"),
    "see": words("action combat service use"),
    "lose": words("control contact fight battle hope interest life patience sight temper"),
    "gain": words("access approval control entry independence momentum power"),
    "cause": words("damage disruption harm"),
    "inflict": words("damage defeat harm injury injuries loss losses punishment"),
    "face": words("trial charges"),
    "stand": words("trial guard"),
    "stand_for": words("election office"),
    "run_for": words("election office re-election reelection"),
    "sit_for": words("interview exam portrait"),
    "arouse": words("anger interest suspicion"),
    "throw": words("party punch tantrum"),
    "shed": words("tears light"),
    "exercise": words("caution control restraint right"),
    "exert": words("control influence pressure"),
    "serve": words("sentence time term notice"),
    "break": words("promise record silence ground news"),
    "keep": words("peace promise watch vigil pace track"),
}
"""Light verb to the nouns, singular or as commonly said, that bear the event for it."""

_WITH_PARTICLE = {
    "up": words("""
    act add back beat bid blow board bottle break bring build buy call catch cheer clean clear close come
    cover crack cut deliver dig divide draw drive drum dry eat end fill finish flare flood follow freeze get
    give go gear grow hang head heat hold hook hurry join keep kick lay light line link live load lock look
    make match mess mix mop move open own pair park patch pay pick pile play pop prop pull push put queue
    rack ramp ring rise roll round run save scale seal seize send serve set settle shake shape shoot show
    shut sign sit size slip slow smash snap soak speak speed split spring square stand start steam step stir
    stock stop store straighten stump sum swallow tear team throw tidy tie tighten tool top touch turn use
    wake walk warm wash weigh wind wipe wrap write zip
    """),
    "down": words("""
    back bear beat blow boil bow break bring burn calm chase climb close come cool crack cut die drop dumb
    fall force gun get go hand hold hunt kneel knock lay let lie live load look mark melt mow narrow pass
    pay pin play pull put quieten roll run scale set settle shake shoot shut simmer sit slam slide slim slow
    stand stare step stop strike take talk tear throw tie tone touch track trade trickle tumble turn vote
    wait watch water wear weigh wind write
    """),
    "out": words("""
    act back bail ban bear black block blow bow break bring broaden buy call camp cancel carry cash cast
    check chill clear come contract cool cop count cross cry cut deal die dine dish drag draw drive drop
    drown edge eke even fade fall fan farm fight figure fill find fish fizzle flesh fly force freeze get
    give go hammer hand hang head hear help hide hit hold iron jump keep kick knock lash lay leak leave let
    live lock look lose lure make map mark max miss mount move opt pass pay phase pick pitch play point pour
    print psych pull push put rage reach read ride ring rip roll root rule run seal see sell send separate
    serve set shake share shell ship shout shut sign single sit smoke snuff sort sound speak spell spill
    spread stake stand stamp start stay step stick strike take talk tear thin think throw time tire trot try
    turn vote wait walk wash watch wear weed win wipe work write
    """),
    "off": words("""
    back beat block blow break bring brush burn buy call carry cast cash charge chase clear close come cool
    cordon cross cut die doze draw drop ease face fall fend fight finish fire fly get give go goof hand head
    hive hold jet kick kill knock laugh launch lay lead leave let lift live make march mark move nod pack
    palm pass pay peel pick polish pull push put ring rip roll round rule run scare sail seal see sell send
    set shake shave show shrug shut sign siphon skim spark speed spin split square stand start stave stop
    storm strike strip switch tail take tear tee tell throw tick tip touch trade trail turn wander ward wash
    wave wear whip win wipe work write
    """),
    "over": words("""
    bend blow boil bowl carry change come cross do gloss go hand hold hush keel knock lean look make mull
    pass paper pore pull puzzle roll run sign sleep spill stop start swing switch take talk think tide tip
    topple turn win work
    """),
    "back": words("""
    answer bite bounce bring buy call carry claw claim come cut date draw drive drop fall fight fire force
    get give go hand hang head hit hold keep kick look pay phone plough pull push put report ring roll row
    scale send set shoot sit snap spring stand step strike swing take talk think throw track turn walk win
    write
    """),
    "in": words("""
    barge bed block book break bring burst butt call cash cave check chime chip close come cut dig drop fade
    fall factor fence fill fit fly get give go hand head hem hold join key kick lay lead let listen lock log
    move muscle opt pack pay phase phone pitch plug plunge pour pull push put reel rein ring roll rope rush
    set send settle show sign sink slip sneak spill squeeze stand start step stop sub suck swear sweep swoop
    take throw trade tune turn usher vote wade walk weigh wheel write zero
    """),
    "on": words("""
    bring build carry catch cheer come count cotton dawn drag draw egg embark fasten forge frown get go hang
    hold keep latch lay let lead live log look march move pass pick pile plough press prey pull push put
    ride roll run seize set settle sign soldier spur stay switch take tell throw try turn urge wait weigh
    work
    """),
    "through": words("""
    break carry come fall follow get go live look muddle pass pull push put run scrape see sail sift sit
    slip sweep talk think wade walk work
    """),
    "away": words("""
    back blow break carry chip clear do drive explain fade fall fire frighten get give go hide keep lock
    look melt move pass pull put run send shy slip sneak snatch stay steal stow sweep take tear throw turn
    walk wash waste whittle wither
    """),
    "around": words("come fool get go kick look mess move pass scout shop show sit stick turn"),
    "along": words("come drag get go move play string tag"),
    "ahead": words("forge get go look move plan press pull push race steam surge think"),
    "aside": words("brush cast lay leave put push set shove stand step sweep throw"),
    "apart": words("break come drift fall pull rip set take tear tell"),
    "forward": words("bring carry come look move push put step"),
    "together": words(
        "band bring come cobble get gather hang hold join live piece pull put scrape stick string"
    ),
    "by": words("come drop get go pass stand stick stop swing"),
    "about": words("bring come go hang set"),
    "short": words("cut fall stop sell"),
    "under": words("come go"),
    "across": words("come get put"),
    "round": words("come get go look pass rally turn"),
}

PHRASAL: Final = frozenset((verb, particle) for particle, verbs in _WITH_PARTICLE.items() for verb in verbs)
"""(verb lemma, particle) pairs that tell one event, for which the verb alone means something else or less."""

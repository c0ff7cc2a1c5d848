"""Titles and roles: what people are called by, and what that tells of them."""

from __future__ import annotations

from timeline.language.wordlists import table, words

ROLE_FIELDS = table(
    {
        "state": """minister president premier chancellor leader secretary taoiseach senator governor
            mayor mayoress congressman congresswoman lawmaker deputy mp mep prime-minister statesman
            ambassador envoy diplomat consul commissioner councillor politician candidate nominee
            incumbent dictator ruler strongman president-elect minister-elect premier-elect chancellor-elect
            governor-elect mayor-elect senator-elect minister-designate premier-designate spokesman spokeswoman spokesperson
            counterpart speaker whip treasurer attorney justice negotiator mediator emissary rapporteur
            delegate representative vice-president ex-president ex-premier ex-minister legislator alderman
            sheriff regent contender challenger frontrunner hopeful aide adviser advisor gentleman lady
            undersecretary coordinator administrator ombudsman campaigner activist dissident provost warden chamberlain reeve convener""",
        "crown": """king queen prince princess emperor empress sultan emir duke duchess earl count
            countess baron baroness monarch sovereign royal heir viscount marquess archduke tsar czar shah
            crown-prince caliph sheikh sheikha lord dame""",
        "church": """reverend mullah pope pontiff archbishop bishop cardinal patriarch rabbi imam priest pastor vicar monk
            nun preacher cleric ayatollah primate evangelist abbot chaplain""",
        "force": """general admiral colonel major captain commander sergeant lieutenant corporal brigadier
            marshal inspector superintendent detective constable officer chief commandant soldier guard
            warlord sailor pilot astronaut cosmonaut agent investigator""",
        "music": """singer songwriter singer-songwriter rapper musician guitarist drummer bassist pianist
            violinist cellist vocalist frontman frontwoman composer conductor soprano tenor baritone mezzo
            saxophonist trumpeter producer dj star superstar popstar crooner organist artist performer
            entertainer diva rocker maestro soloist virtuoso flautist harpist troubadour""",
        "screen": """actor actress comedian comic director filmmaker presenter host broadcaster model
            dancer ballerina choreographer screenwriter magician celebrity starlet impressionist""",
        "letters": """author writer novelist poet playwright journalist reporter editor columnist historian
            biographer correspondent critic blogger essayist dramatist laureate memoirist""",
        "sport": """player footballer striker midfielder defender goalkeeper winger forward playmaker
            coach manager trainer athlete sprinter runner swimmer cyclist rider driver golfer boxer
            fighter champion skipper batsman bowler wicketkeeper quarterback pitcher skier skater gymnast
            jockey cricketer wrestler sportsman sportswoman prop hooker fly-half lock flanker winner
            finalist medallist medalist racer climber mountaineer substitute referee umpire centre-back
            full-back grandmaster rower hurdler jumper debutant marathoner olympian paralympian""",
        "work": """scientist researcher professor lecturer doctor surgeon nurse teacher economist analyst
            lawyer judge prosecutor solicitor barrister engineer architect astronomer physicist chemist
            biologist farmer fisherman builder plumber electrician carpenter baker butcher cook waiter
            waitress mechanic miner vet veterinarian midwife photographer painter sculptor designer
            curator explorer inventor entrepreneur businessman businesswoman tycoon billionaire
            millionaire executive banker investor founder co-founder owner chairman chairwoman chairperson
            chair boss director-general ceo cfo coo financier magnate mogul heiress landlord librarian
            student pupil trucker shepherd gardener firefighter paramedic clerk secretary-general
            headteacher headmaster headmistress principal rector dean vice-chancellor shopkeeper trader
            postman postwoman barber philanthropist restaurateur chef conservationist archaeologist
            anthropologist psychologist sociologist virologist epidemiologist geologist seismologist
            meteorologist forecaster lock-keeper forger organiser organizer seller stuntman steward
            headhunter bellfounder toymaker bell-founder""",
        "life": """man woman boy girl teenager teen pensioner widow widower father mother dad mum mom son
            daughter brother sister uncle aunt husband wife grandfather grandmother grandson granddaughter
            nephew niece cousin girlfriend boyfriend fiance fiancee fiancé fiancée bride groom hunk
            newcomer native veteran hero heroine legend icon prisoner inmate suspect defendant victim
            witness survivor passenger traveller traveler pilgrim resident neighbour neighbor villager
            youngster bachelor orphan immigrant refugee convict fugitive gunman attacker killer thief
            murderer hostage partner spouse toddler baby child source insider friend pal colleague
            successor predecessor rival opponent ally expert specialist official employee worker guest
            patient caller passer-by bystander motorist stranger burglar""",
    }
)
"""A singular role in lower case, and its field: a general role can stand for any other of its field."""

_HEADS = """president premier minister chancellor leader king queen taoiseach ruler emperor sultan emir"""
_CHIEFS = """secretary-general director-general president chairman chairwoman chair director ceo executive commander
    commissioner head founder boss manager governor"""
_LAWMAKERS = "senator congressman congresswoman mp mep deputy representative legislator alderman councillor"
_SINGERS = "singer songwriter singer-songwriter rapper vocalist frontman frontwoman soprano tenor baritone mezzo crooner"
TAKES_UP = {
    general: words(roles)
    for general, roles in {
        "leader": _HEADS,
        "chief": _CHIEFS,
        "boss": _CHIEFS,
        "head": _CHIEFS,
        "lawmaker": _LAWMAKERS,
        "legislator": _LAWMAKERS,
        "envoy": "ambassador diplomat emissary mediator negotiator rapporteur",
        "diplomat": "ambassador envoy consul emissary negotiator",
        "singer": _SINGERS,
        "musician": _SINGERS
        + """ guitarist drummer bassist pianist violinist cellist composer conductor saxophonist trumpeter
            producer organist harpist flautist""",
        "monarch": "king queen emperor empress sultan",
        "sovereign": "king queen emperor empress sultan",
        "royal": "king queen prince princess duke duchess earl",
        "cleric": "archbishop bishop cardinal rabbi imam priest pastor vicar ayatollah mullah",
        "officer": "captain commander sergeant lieutenant inspector superintendent detective constable major colonel",
        "businessman": "tycoon billionaire entrepreneur owner founder chairman magnate mogul",
        "businesswoman": "tycoon billionaire entrepreneur owner founder chairwoman magnate heiress",
    }.items()
}
"""General roles, and the heads of the roles that they take up again: "the leader" for a president."""

FIELD_ROLES = {
    **dict.fromkeys(("star", "artist", "performer", "entertainer", "superstar"), ("music", "screen")),
    **dict.fromkeys(("player", "athlete", "footballer", "sportsman", "sportswoman", "champion"), ("sport",)),
    **dict.fromkeys(("writer", "author"), ("letters",)),
    "politician": ("state",),
}
"""General roles that take up every role of some fields."""

COMMON_EPITHETS = words(
    """man woman boy girl teenager teen pensioner star superstar champion veteran legend icon
        hero heroine hunk native newcomer youngster father mother dad mum mom candidate bride groom artist musician
        performer athlete player billionaire millionaire tycoon magnate mogul"""
)
"""Descriptions that, with "the", take up the one person an article is about."""

ROLE_SEX = table(
    {
        "m": """spokesman congressman statesman king prince emperor sultan emir duke earl count baron
            pope pontiff archbishop cardinal monk priest frontman actor sportsman chairman businessman
            headmaster batsman man boy father dad son brother uncle husband grandfather grandson nephew
            boyfriend groom widower hero gunman fisherman postman gentleman patriarch imam rabbi ayatollah
            tenor baritone tsar czar shah viscount stuntman""",
        "f": """spokeswoman congresswoman queen princess empress duchess countess baroness nun
            frontwoman actress sportswoman chairwoman businesswoman headmistress woman girl mother mum mom
            daughter sister aunt wife grandmother granddaughter niece girlfriend fiancee fiancée bride
            widow heroine lady ballerina diva soprano mezzo mayoress waitress heiress midwife starlet
            postwoman""",
    }
)
"""Roles that tell the sex of who holds them."""

TITLE_SEX = table(
    {
        "m": """mr mr. sir lord pope king prince emperor sultan emir duke father fr. fr brother don
            señor herr monsieur m.""",
        "f": """mrs mrs. ms ms. miss dame lady queen princess empress duchess sister madame mme señora
            frau mlle baroness""",
    }
)

TITLES = frozenset(TITLE_SEX) | words(
    """mx mx. cllr cllr. dr dr. prof prof. rev rev. gen gen. adm adm. maj maj. col col. lt lt. capt capt.
        cmdr cmdr. cpl sgt sgt. gov gov. sen sen. rep rep. hon hon. pres pres. amb amb. supt supt. insp
        insp. det det. sheikh sheikha ayatollah saint professor reverend judge justice mullah messrs
        messrs. pvt pvt. brig brig."""
)
"""Stand right before a name and are no part of it, except before a lone given name ("King Leofric")."""

KEPT_TITLES = words(
    """king queen pope prince princess emperor empress sultan emir duke duchess patriarch saint
        sheikh sheikha brother sister father lady lord dame sir mother"""
)
"""Belong to the name where only a given name follows."""

TITLE_ROLES = table(
    {
        "governor": "gov. gov",
        "senator": "sen. sen",
        "congressman": "rep.",
        "general": "gen. gen",
        "colonel": "col.",
        "captain": "capt.",
        "admiral": "adm.",
        "lieutenant": "lt.",
        "sergeant": "sgt.",
        "major": "maj.",
        "commander": "cmdr.",
        "professor": "prof. prof",
        "doctor": "dr dr.",
        "president": "pres.",
        "pastor": "rev.",
        "ambassador": "amb.",
        "councillor": "cllr cllr.",
    }
)
"""The roles that abbreviated titles stand for."""

ROLE_MODIFIERS = words(
    """prime vice deputy foreign interior home finance defence defense trade transport health
        education justice environment energy agriculture economy economic labour labor culture sports
        climate press assistant acting interim former ex late outgoing incoming first second third grand
        crown chief executive attorney general permanent special private national security state federal
        social cabinet principal lead head senior junior sitting current new newly-elected then caretaker
        opposition parliamentary presidential european international digital technology business industry
        development tourism housing immigration water treasury police fire party majority minority house
        senate congressional managing marketing creative artistic musical bass guitar country pop rock
        soul opera film movie stage folk jazz reality tv television telly radio world olympic two-time
        three-time four-time five-time six-time reigning defending heavyweight middleweight star
        prize-winning award-winning bestselling best-selling nobel veteran longtime long-time right-wing
        left-wing conservative liberal democratic republican socialist populist far-right far-left green
        assembly union trade-union team club lord supreme constitutional provincial regional local county
        city town village ageing aging young old elder eldest younger military naval army navy air rebel
        guerrilla militia spiritual religious communist communications campaign election indo-pacific
        de-facto holy longest-serving embattled disgraced jailed exiled beleaguered
    christian muslim jewish catholic protestant islamic hindu buddhist sikh orthodox lutheran anglican
    methodist presbyterian baptist evangelical coptic maronite sunni shiite shia slavic western
    arab kurdish northern southern eastern western north south east west central upper lower greater"""
)
"""May stand between a determiner or nationality and a role: "the former Estonian deputy prime minister"."""

LASTING_MODIFIERS = words("prime vice deputy first second crown grand assistant")
"""Make an office of its own, so that one without them is another: a vice president is no president."""

PASSING_MODIFIERS = words(
    """conservative liberal democratic republican socialist populist communist green far-right far-left right-wing
        left-wing embattled disgraced jailed exiled beleaguered veteran longtime long-time longest-serving outgoing sitting
        current reigning ageing aging"""
)
"""Say something of who holds an office and nothing of the office: "the Republican governor" is the governor."""

SAME_ROLES = {"premier": "prime minister", "holy father": "pope", "pontiff": "pope", "pm": "prime minister"}
"""Other words for an office."""

PERSON_ENDINGS = ("ist", "man", "woman")
NO_PERSON_ENDINGS = (
    "cklist",
    "tlist",
    "waitlist",
    "playlist",
    "consist",
    "persist",
    "roman",
    "german",
    "ottoman",
    "caiman",
)
"""Words that end like the first are people, unless they end like the second."""

COURTESY_TITLES = words("sir dame lady lord baroness father sister brother mother")
"""Titles by which someone is called who was named in full before."""

MUSICAL = words("pop rock country soul jazz folk rap opera")
"""Words before a role by which it is one in music: "pop princess"."""

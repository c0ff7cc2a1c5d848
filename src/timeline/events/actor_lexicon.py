"""Words by which English says who acts: titles, roles, groups, and the words that organisations are called by.

Each table is closed and makes both the class of a word (`actor_words`) and what it says about the actor: the field
of a role, the family of a group, the sex that a title tells.
"""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _table(entries: dict[str, str]) -> dict[str, str]:
    return {word: value for value, words in entries.items() for word in words.split()}


ROLE_FIELDS = _table(
    {
        "state": """minister president premier chancellor leader secretary taoiseach senator governor
            mayor mayoress congressman congresswoman lawmaker deputy mp mep prime-minister statesman
            ambassador envoy diplomat consul commissioner councillor politician candidate nominee
            incumbent dictator ruler strongman president-elect spokesman spokeswoman spokesperson
            counterpart speaker whip treasurer attorney justice negotiator mediator emissary rapporteur
            delegate representative vice-president ex-president ex-premier ex-minister legislator alderman
            sheriff regent contender challenger frontrunner hopeful mp-elect aide adviser advisor
            gentleman lady premier-designate lieutenant-governor undersecretary premiership-holder
            campaigner activist dissident opposition-leader provost warden chamberlain reeve convener""",
        "crown": """king queen prince princess emperor empress sultan emir duke duchess earl count
            countess baron baroness monarch sovereign royal heir viscount marquess archduke tsar czar shah
            crown-prince grand-duke caliph""",
        "church": """pope pontiff archbishop bishop cardinal patriarch rabbi imam priest pastor vicar monk
            nun preacher cleric ayatollah primate evangelist abbot chaplain""",
        "force": """general admiral colonel major captain commander sergeant lieutenant corporal brigadier
            marshal inspector superintendent detective constable officer chief commandant sheriff-deputy
            soldier guard warlord sailor pilot astronaut cosmonaut agent investigator""",
        "music": """singer songwriter singer-songwriter rapper musician guitarist drummer bassist pianist
            violinist cellist vocalist frontman frontwoman composer conductor soprano tenor baritone mezzo
            saxophonist trumpeter producer dj star superstar popstar crooner organist artist performer
            entertainer diva rocker maestro soloist virtuoso flautist harpist troubadour""",
        "screen": """actor actress comedian comic director filmmaker presenter host broadcaster model
            dancer ballerina choreographer screenwriter magician celebrity starlet impressionist""",
        "letters": """author writer novelist poet playwright journalist reporter editor columnist historian
            biographer correspondent critic blogger essayist dramatist laureate memoirist""",
        "sport": """player footballer striker midfielder defender goalkeeper winger forward playmaker
            captain-elect coach manager trainer athlete sprinter runner swimmer cyclist rider driver
            golfer boxer fighter champion skipper batsman bowler wicketkeeper quarterback pitcher skier
            skater gymnast jockey tennis-player cricketer wrestler sportsman sportswoman prop hooker
            fly-half lock flanker winner finalist medallist medalist racer climber mountaineer substitute
            referee umpire centre-back full-back grandmaster rower hurdler jumper debutant marathoner
            olympian paralympian""",
        "work": """scientist researcher professor lecturer doctor surgeon nurse teacher economist analyst
            lawyer judge prosecutor solicitor barrister engineer architect astronomer physicist chemist
            biologist historian-emeritus farmer fisherman builder plumber electrician carpenter baker
            butcher cook waiter waitress mechanic miner vet veterinarian midwife lecturer-emeritus
            photographer painter sculptor designer curator explorer inventor entrepreneur businessman
            businesswoman tycoon billionaire millionaire executive banker investor founder co-founder
            owner chairman chairwoman chairperson chair boss director-general president-ceo ceo cfo coo
            manager-director financier magnate mogul heiress landlord librarian student pupil trucker
            shepherd gardener firefighter paramedic clerk secretary-general headteacher headmaster
            headmistress principal rector dean vice-chancellor shopkeeper trader postman postwoman barber
            philanthropist restaurateur chef climber-guide conservationist archaeologist anthropologist
            psychologist sociologist virologist epidemiologist geologist seismologist meteorologist
            forecaster lock-keeper forger organiser organizer seller author-illustrator stuntman steward
            headhunter bellfounder toymaker bell-founder""",
        "life": """man woman boy girl teenager teen pensioner widow widower father mother dad mum mom son
            daughter brother sister uncle aunt husband wife grandfather grandmother grandson granddaughter
            nephew niece cousin girlfriend boyfriend fiance fiancee fiancé fiancée bride groom hunk
            newcomer native veteran hero heroine legend icon prisoner inmate suspect defendant victim
            witness survivor passenger tourist-guide traveller traveler pilgrim visitor-general resident
            neighbour neighbor villager youngster bachelor orphan immigrant refugee convict fugitive
            gunman attacker killer thief murderer hostage partner spouse toddler baby child source insider
            friend pal colleague successor predecessor rival opponent ally friend-of-the-family expert
            specialist official employee worker writer-in-residence guest patient caller passer-by
            bystander motorist stranger burglar""",
    }
)
"""A singular role in lower case -> its field. Roles of one field can stand for each other where one is general."""

GENERAL_ROLES = _words(
    """leader star artist musician performer player athlete sportsman writer author politician
        lawmaker champion entertainer superstar royal monarch diplomat official cleric officer premier
        pontiff sovereign frontman hopeful businessman businesswoman expert entrepreneur footballer"""
)
"""Roles that take up any other role of their field: "the leader" for a president."""

HEADS = _words(
    "president premier chancellor leader king queen taoiseach ruler prime-minister emperor sultan emir"
)
"""Who "leader" can mean of the state roles besides a prime minister."""

COMMON_EPITHETS = _words(
    """man woman boy girl teenager teen pensioner star superstar champion veteran legend icon
        hero heroine hunk native newcomer youngster father mother dad mum mom candidate artist musician
        performer athlete player"""
)
"""Descriptions that, with "the", take up the one person an article is about."""

ROLE_SEX = _table(
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

TITLE_SEX = _table(
    {
        "m": "mr mr. sir lord pope king prince emperor sultan emir duke father fr. fr brother don señor herr monsieur m.",
        "f": "mrs mrs. ms ms. miss dame lady queen princess empress duchess sister madame mme señora frau mlle baroness",
    }
)
TITLES = frozenset(TITLE_SEX) | _words(
    """mx mx. dr dr. prof prof. rev rev. gen gen. adm adm. maj maj. col col. lt lt. capt capt. cmdr cmdr. cpl sgt sgt. gov gov.
    sen sen. rep rep. hon hon. pres pres. amb amb. supt supt. insp insp. det det. sheikh sheikha ayatollah saint
    professor reverend judge justice vice mullah messrs messrs. pvt pvt. brig brig."""
) - {"vice"}
"""Stand right before a name and are no part of it, except before a lone given name ("King Leofric")."""
KEPT_TITLES = _words(
    """king queen pope prince princess emperor empress sultan emir duke duchess patriarch saint
        sheikh sheikha brother sister father lady lord dame sir mother"""
)
"""Belong to the name where only a given name follows."""

TITLE_ROLES = {
    "gov.": "governor", "gov": "governor", "sen.": "senator", "sen": "senator", "rep.": "congressman", "gen.": "general",
    "gen": "general", "col.": "colonel", "capt.": "captain", "adm.": "admiral", "lt.": "lieutenant", "sgt.": "sergeant",
    "prof.": "professor", "prof": "professor", "dr": "doctor", "dr.": "doctor", "pres.": "president", "maj.": "major",
    "rev.": "pastor", "cmdr.": "commander", "amb.": "ambassador",
}  # fmt: skip

ROLE_MODIFIERS = _words(
    """prime vice deputy foreign interior home finance defence defense trade transport health
        education justice environment energy agriculture economy economic labour labor culture sports
        climate press assistant acting interim former ex late outgoing incoming first second third grand
        crown chief executive attorney general permanent special private national security state federal
        social cabinet principal lead head senior junior junior- sitting current new newly-elected then
        then- caretaker opposition parliamentary presidential european international digital technology
        business industry development tourism housing immigration water treasury police fire party
        majority minority house senate congressional managing marketing creative artistic musical bass
        guitar country pop rock soul opera film movie stage folk jazz reality tv television telly radio
        world olympic two-time three-time four-time five-time six-time reigning defending heavyweight
        middleweight star prize-winning award-winning bestselling best-selling nobel veteran longtime
        long-time right-wing left-wing conservative liberal democratic republican socialist populist
        far-right far-left green assembly union trade-union team club lord supreme constitutional
        provincial regional local county city town village ageing aging young old elder eldest younger
        military naval army navy air rebel guerrilla militia spiritual religious communist communications
        campaign election indo-pacific de-facto longest-serving embattled disgraced jailed exiled
        beleaguered"""
)
"""May stand between a determiner or nationality and a role: "the former Estonian deputy prime minister"."""
LASTING_MODIFIERS = _words("prime vice deputy first second crown grand assistant")
"""Make an office of its own, so that one without them is another: a vice president is no president."""

GROUP_FAMILIES = _table(
    {
        "music": """band group quartet quintet sextet septet trio duo choir orchestra outfit act ensemble
            foursome threesome fivesome chorus rockers popsters four-piece three-piece five-piece
            headliners philharmonic symphony""",
        "sport": """team side club squad xi franchise eleven tourists visitors hosts champions holders
            underdogs leaders-of-the-league favourites minnows newcomers runners-up""",
        "business": """company firm maker carmaker automaker airline bank retailer manufacturer giant chain
            start-up startup lender supermarket operator brewer insurer publisher broadcaster-company
            conglomerate corporation business utility carrier chipmaker drugmaker planemaker shipbuilder
            builder-company exchange developer-company bookmaker label studio supplier wholesaler refiner
            miner-company subsidiary parent multinational broker newspaper magazine paper""",
        "government": "government administration cabinet ministry regime junta coalition executive-branch authorities kremlin",
        "party": "party movement faction",
        "bloc": "bloc alliance",
        "body": """council commission committee agency board union federation association organisation
            organization institute university college school museum gallery hospital court parliament
            senate assembly congress department bureau office authority foundation charity trust society
            fund watchdog regulator tribunal inquiry panel academy league police force army navy troupe
            company-of-dancers theatre theater ballet circus opera delegation mission convoy fleet caravan
            crew contingent party-of-visitors jury brigade battalion regiment unit convoy taskforce
            task-force expedition congregation church parish diocese network consortium syndicate chamber
            embassy consulate headquarters militia gang cartel campaign secretariat presidency embassy
            guild staff brewery zoo ngo nonprofit city-council county municipality""",
    }
)
"""A singular group in lower case -> the family of groups that can stand for each other."""

PLURAL_PEOPLE = _words(
    """officials police ministers leaders presidents people men women children protesters
        protestors demonstrators fans supporters representatives delegates diplomats envoys negotiators
        lawmakers senators mps meps councillors voters residents villagers townspeople locals citizens
        migrants refugees tourists holidaymakers passengers commuters motorists drivers pilots crews crew
        soldiers troops rebels militants fighters insurgents guerrillas gunmen attackers hijackers
        terrorists suspects prisoners inmates hostages victims survivors witnesses relatives families
        parents mothers fathers students pupils teachers doctors nurses medics paramedics firefighters
        rescuers divers engineers workers miners farmers fishermen sailors employees staff unions strikers
        owners investors shareholders creditors lenders analysts economists experts scientists researchers
        seismologists meteorologists forecasters astronomers archaeologists historians critics activists
        campaigners opponents authorities prosecutors investigators detectives officers agents inspectors
        regulators judges lawyers jurors executives managers bosses directors players athletes runners
        swimmers cyclists riders selectors coaches referees organisers organizers musicians singers
        dancers actors artists writers journalists reporters editors photographers pals friends colleagues
        neighbours neighbors sources insiders aides advisers advisors spokesmen companies firms banks
        airlines retailers carmakers manufacturers governments countries nations states members allies
        partners lawyers guests visitors pilgrims worshippers priests bishops cardinals monks nuns clergy
        veterans volunteers donors peacekeepers observers monitors cops burglars thieves robbers hackers
        smugglers settlers colonists boers crusaders knights conspirators revolutionaries lawmen crowds
        spectators onlookers bystanders shoppers customers consumers users readers viewers listeners
        crofters islanders guards clubs teams parties groups bands organisations organizations mayors
        governors chancellors premiers princes delegations republicans democrats conservatives liberals
        socialists greens communists nationalists loyalists separatists islamists royals couples twins
        brothers sisters boys girls teenagers pensioners sons daughters widows orphans stewards cooks
        bakers servants plumbers traders merchants bankers entrepreneurs businessmen businesspeople
        winners losers finalists champions medallists singers-in-residence crewmen seamen airmen marines
        policemen technicians operators agencies ministries forces dockers dockworkers drivers-unions
        hauliers holidaymakers campers hikers walkers climbers skiers surfers anglers hunters poachers
        nomads herders explorers settlers-in-chief delegates-elect kayakers performers collectors curators
        entrants candidates contestants competitors rivals landlords tenants householders homeowners
        ratepayers taxpayers"""
)
"""People and bodies in the plural, in lower case, that act without a name of their own."""

STATE_NOUNS = _words(
    "country nation state republic kingdom countries nations states republics kingdoms neighbours neighbors capitals governments sides"
)
PAIR_NOUNS = _words("couple pair duo newlyweds twosome")
LEADER_PLURALS = _words(
    """leaders presidents ministers premiers men women statesmen politicians chancellors kings
        queens sides diplomats envoys candidates rivals singers players brothers sisters stars secretaries
        negotiators friends fighters champions counterparts officials monarchs commissioners actors
        writers scientists astronauts boys girls teenagers colleagues"""
)

ORG_HEADS = _words(
    """university college school institute academy ministry department office agency bureau commission committee council board
    court parliament senate congress assembly house bank corporation corp corp. company co co. inc inc. ltd ltd. llc plc group
    holdings industries airlines airways motors records entertainment studios media press union federation association
    organisation organization league party front movement alliance coalition foundation fund trust society club fc afc cf united
    rovers athletic orchestra choir philharmonic symphony ballet opera band quartet quintet trio ensemble theatre theater troupe
    army navy force forces police guard corps command brigade regiment fleet center centre hospital church museum
    gallery authority service services administration government cabinet treasury bundestag duma knesset secretariat
    network news times post guardian journal gazette herald tribune telegraph daily chronicle observer mirror sun
    partners associates brothers bros bros. stores supermarkets brewery energy oil gas steel telecom telecoms pharmaceuticals
    systems technologies technology labs laboratories bancorp exchange chamber confederation congregation order
    brotherhood militia cartel gang bloc commonwealth community nations conservancy observatory library archive
    initiative campaign consortium watch international city rangers wanderers hotspur albion county
    town wednesday palace villa forest"""
)
"""Capitalised words by which a name shows itself as that of an organisation."""
WEAK_ORG_HEADS = _words(
    """house front guard order sun mirror post press office energy oil gas steel city county town
        palace villa forest wednesday watch international initiative campaign community nations times news
        media center centre service services command opera force theatre theater united company club
        school church court trust fund daily partners brothers exchange technology"""
)

THING_HEADS = _words(
    """summit conference forum agreement treaty accord pact act bill law protocol charter
        convention declaration resolution cup championship championships olympics games tournament
        festival award awards prize medal trophy marathon race regatta street road avenue lane square
        bridge airport station stadium arena hall park gardens tower castle cathedral building plaza hotel
        inn river lake sea ocean gulf strait bay island islands mountain mountains mount hills valley
        desert canal coast peninsula day week month year war wars battle revolution uprising crisis
        election elections referendum programme program project plan strategy scheme exhibition fair expo
        week tour show series album song book report budget review survey index list world earth internet
        god bible koran christmas easter ramadan hanukkah euro dollar yen pound covid covid-19 olympic
        paralympics eve hurricane typhoon cyclone storm line motorway highway tunnel dam port harbour
        harbor ridge creek beach falls meeting talks dialogue session anniversary era age century ceremony
        speech address constitution amendment code clause visit trip deal grand-prix prix open masters
        derby final finals pole circle hemisphere atlantic pacific mediterranean baltic arctic antarctic
        wall gate"""
)
"""Capitalised words at the end of a name that is no actor: meetings, laws, streets, times, works."""

PORTFOLIOS = _words(
    """affairs state defence defense trade industry finance health education justice interior
        transport energy agriculture environment economy labour labor culture sport sports security
        development cooperation immigration foreign home treasury staff commerce tourism planning science
        technology innovation science infrastructure communications fisheries forestry housing exchequer
        parliament congress representatives commons lords relations policy operations budget opposition
        international regional rural social public domestic internal external justice women youth children
        families climate change asia europe pacific east asian african european american western eastern
        islands region operations cabinet prevention control protection management resources natural
        digital employment pensions welfare works"""
)
"""What a minister or ministry is for."""

FAMILY_FIRST = _words(
    """xi hu jiang deng mao zhou li wang zhang liu chen yang zhao huang wu xu sun zhu ma guo lin
        he luo liang song zheng xie han tang feng yu dong xiao cheng cao yuan peng zeng tsai chiang wen
        zhong qin gao ye kim lee park choi jung kang cho yoon jang lim moon roh shin chung hwang ahn kwon
        ryu hong ko nguyen tran pham vo phan bui dang truong hun ban chun rhee ri hyon bo lai lam tung
        leung carrie-no tsang ng chan cheung ho wong jeong yoo seo oh noh yun"""
)
"""Chinese, Korean and Vietnamese family names, romanised: they come first."""
GIVEN_SYLLABLES = _words(
    """jinping jintao zemin xiaoping zedong enlai keqiang qiang yi jiabao qishan lijian chunying
        rongji jong un il sung jae in geun hye myung bak kyung wha suk yeol ki moon moo hyun dae jung yo
        yong nam phu trong xuan phuc minh chinh tan dung van ing wen ying jeou shui bian cheng wei ching
        te yu hee chul joon min woo seok young soo ho sik hoon hyung won guk nak yon kyo ahn tae bo"""
)
SURNAME_ENDINGS = (
    "ov", "ova", "ev", "eva", "ski", "sky", "ska", "enko", "chuk", "yuk", "vić", "vic", "ić", "vich", "dze", "shvili", "yan", "ian",
    "oglu", "oğlu", "sson", "ssen", "nsen", "rsen", "dsen", "son", "nen", "poulos", "opoulos", "idis", "akis", "ez", "escu", "eanu",
    "ienė", "aitis", "auskas", "iūnas", "stein", "berg", "mann", "inho", "ini", "elli", "etti", "ucci",
)  # fmt: skip

PARTICLES = _words(
    "de da do dos das del della di du des la le van von der den ter ten zu zum bin bint ibn al el abu ben y e af av op"
)
SUFFIXES = _words("jr jr. sr sr. ii iii iv vi vii viii ix xi xii xiii xiv xv xvi xvii") - {"xi"}
"""After a name; roman numerals count only in capitals."""

PREPOSITIONS = _words(
    """in at by with from into onto upon during against between among amongst through throughout
        despite without within under toward towards via per amid across behind beyond near alongside
        beneath beside besides concerning regarding including like unlike except on about above below
        inside outside aboard over to after before since until till than as off for accompanying following
        visiting meeting leaving joining succeeding replacing around along past versus vs versus-the
        around of"""
)
REPORTING = _words(
    """said says say saying told tells tell added adds add insisted insists announced announces
        wrote writes noted notes explained explains declared declares argued argues warned warns claimed
        claims replied replies recalled recalls admitted admits joked jokes stressed stresses commented
        comments remarked remarks observed continued quipped asked asks stated states predicted predicts
        promised promises vowed vows conceded concedes concluded tweeted posted agreed thinks reckons
        reckon dished gushed confirmed confirms acknowledged emphasised emphasized reiterated revealed
        reveals suggested suggests laughed sighed shrugged testified urged urges believes complained
        complains responded grinned bragged boasted whispered shouted cried answered"""
)
"""Verbs that give words to a speaker."""

ACRONYMS = {
    "eu": "european union", "un": "united nations", "nato": "north atlantic treaty organization", "who": "world health organization",
    "imf": "international monetary fund", "asean": "association of southeast asian nations", "au": "african union",
    "wto": "world trade organization", "opec": "organization of the petroleum exporting countries", "ecb": "european central bank",
    "osce": "organization for security and co-operation in europe", "oecd": "organisation for economic co-operation and development",
    "iaea": "international atomic energy agency", "icc": "international criminal court", "ecowas": "economic community of west african states",
    "fbi": "federal bureau of investigation", "cia": "central intelligence agency", "bbc": "british broadcasting corporation",
    "ioc": "international olympic committee", "fed": "federal reserve",
}  # fmt: skip
"""Acronyms that stand for names whose initials do not say so, or that articles never expand at their first use."""
BLOCS = frozenset(
    """european union|eu|nato|north atlantic treaty organization|asean|african
        union|mercosur|ecowas|caricom|european community|arab league| association of southeast asian
        nations|benelux|eurozone|brics|commonwealth""".replace("\n    ", "").split(
        "|"
    )
)
"""What "the bloc" and "the alliance" can take up."""

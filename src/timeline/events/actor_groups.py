"""Groups without a name of their own: bands and companies, officials and protesters, countries and couples."""

from __future__ import annotations

from timeline.events.actor_roles import ROLE_FIELDS
from timeline.language.wordlists import table, words

GROUP_FAMILIES = table(
    {
        "music": """band group quartet quintet sextet septet trio duo choir orchestra outfit act ensemble
            foursome threesome fivesome chorus rockers popsters four-piece three-piece five-piece
            headliners philharmonic symphony""",
        "sport": """team side club squad franchise eleven tourists visitors hosts champions holders
            underdogs favourites minnows newcomers runners-up""",
        "business": """company firm maker carmaker automaker airline bank retailer manufacturer giant chain
            start-up startup lender supermarket operator brewer insurer publisher conglomerate corporation
            business utility carrier chipmaker drugmaker planemaker shipbuilder bookmaker supplier wholesaler refiner multinational """,
        "press": "newspaper paper magazine tabloid broadsheet weekly daily broadcaster network",
        "government": "government administration cabinet ministry regime junta coalition authorities kremlin",
        "party": "party movement faction",
        "bloc": "bloc alliance",
        "body": """council commission committee agency board union federation association organisation
            organization institute university college school museum gallery hospital court parliament
            senate assembly congress department bureau office authority foundation charity trust society
            fund watchdog regulator tribunal inquiry panel academy league police force army navy troupe
            theatre theater ballet circus opera delegation mission convoy fleet caravan crew contingent
            jury brigade battalion regiment unit taskforce task-force expedition congregation church
            military opposition parish diocese consortium syndicate chamber embassy consulate headquarters militia
            gang cartel campaign secretariat presidency guild staff brewery zoo ngo nonprofit city-council
            county municipality province exchange label studio subsidiary broker coastguard""",
    }
)
"""A group in lower case, and the family of groups that can stand for each other."""

_PEOPLE = words(
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
        partners guests visitors pilgrims worshippers priests bishops cardinals monks nuns clergy veterans
        volunteers donors peacekeepers observers monitors cops burglars thieves robbers hackers smugglers
        settlers colonists boers crusaders knights conspirators revolutionaries lawmen crowds spectators
        onlookers bystanders shoppers customers consumers users readers viewers listeners crofters
        islanders guards clubs teams parties groups bands organisations organizations mayors governors
        chancellors premiers princes delegations republicans democrats conservatives liberals socialists
        greens communists nationalists loyalists separatists islamists royals couples twins brothers
        sisters boys girls teenagers pensioners sons daughters widows orphans stewards cooks bakers
        servants plumbers traders merchants bankers entrepreneurs businessmen businesspeople winners
        losers finalists champions medallists crewmen seamen airmen marines policemen technicians
        operators agencies ministries forces dockers dockworkers hauliers campers hikers walkers climbers
        skiers surfers anglers hunters poachers nomads herders explorers kayakers performers collectors
        curators entrants candidates contestants competitors rivals landlords tenants householders
        homeowners ratepayers taxpayers contractors subcontractors
    jews muslims christians catholics protestants hindus sikhs buddhists mormons westerners unionists nationalists"""
)
_IN_S = frozenset(
    word[:-1] + "ies" if word.endswith("y") and word[-2] not in "aeiou" else word + "s"
    for word in (*ROLE_FIELDS, *GROUP_FAMILIES)
    if not word.endswith(("s", "man", "child"))
)
PLURAL_PEOPLE = (
    (_PEOPLE | _IN_S)
    - GROUP_FAMILIES.keys()
    - words("chairs locks props models principals majors acts papers units")
)
"""People and bodies in the plural, in lower case, that act without a name of their own."""

PEOPLE_ENDINGS = (
    "ists",
    "men",
    "women",
    "goers",
    "keepers",
    "makers",
    "holders",
    "workers",
    "players",
    "owners",
    "folk",
)
"""Plurals that end like this are people too."""

STATE_NOUNS = words(
    """country nation state republic kingdom countries nations states republics kingdoms
        neighbours neighbors capitals governments sides"""
)
"""What can stand for states that were named."""

PAIR_NOUNS = words("couple pair duo newlyweds twosome")
"""What stands for two people who were named together."""
PAIR_HONOURS = words("highnesses majesties")
"""What two royals together are called."""

LEADER_PLURALS = words(
    """leaders presidents ministers premiers men women statesmen politicians chancellors kings
        queens sides diplomats envoys candidates rivals singers players brothers sisters stars secretaries
        negotiators friends fighters champions counterparts officials monarchs commissioners actors
        writers scientists astronauts boys girls teenagers colleagues"""
)
"""What "the two …" can stand for when people were named."""

MODIFIERS_OR_GROUPS = words("military opposition")
"""Groups in the singular, which before another noun only modify it."""

PLAY = words(
    """beat beats beating beaten defeat defeats defeated thrash thrashed thrashes stun stuns stunned knocked knock edge edged
    edges hammer hammered host hosts hosted face faces faced play plays played draw drew draws won win wins lost lose
    loses scored conceded signed sacked outplayed outclassed eliminated eliminate meet trounced"""
)
"""Verbs by which the name of a city is that of its team."""

COLLECTIVE_ENDINGS = ("s", "ese", "ish", "ch", "sh")
"""Endings of adjectives for a people that with "the" mean all of it: "the Japanese", but not "the German"."""

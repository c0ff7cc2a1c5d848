"""Closed lists of the words that stand around place names and say what kind of mention it is."""

from __future__ import annotations

from timeline.language.wordlists import words


def _forms(text: str) -> frozenset[str]:
    """All finite and participle forms of regular verbs: warn, warns, warned, warning."""
    forms: set[str] = set()
    for base in text.split():
        stem = base[:-1] if base.endswith("e") else base
        forms |= {base, stem + "ed", stem + "ing"}
        forms.add(base + ("es" if base.endswith(("s", "sh", "ch", "x")) else "s"))
        if base.endswith("y") and base[-2] not in "aeiou":
            forms |= {base[:-1] + "ies", base[:-1] + "ied"}
    return frozenset(forms)


# ---- where: words before a name that make it a location

LOCATIVE = words(
    "in near outside inside around throughout across within into via toward towards beyond through downtown"
)
LOCATIVE_WEAK = words("to from at for through off past above over")
# "visited Bath", "left Reading for London"
MOTION_TRANSITIVE = _forms("visit tour reach enter approach cross attend") | words(
    "leave leaves leaving left touring visiting hit hits hitting play plays playing played storm headlined"
)
# "flew to Bath", "on the way from Reading", "a train to Split"
MOTION = _forms("travel return head move sail journey march arrive relocate depart commute jet tour") | words(
    "go goes going went gone come comes coming came fly flies flying flew flown drive drives driving "
    "drove driven ride rides riding rode run runs running ran bring brings brought take takes taking took "
    "taken send sent flee flees fled leave leaves leaving left trip trips visit visits visited journey "
    "flight flights train trains bus buses road roads highway route ferry way back on home stop stops "
    "stopped moved born raised based living lives lived transferred deployed bound en miles kilometers "
    "kilometres km commuters residents man woman student students family families boy girl teacher couple "
    "trek migrated"
)

# "the city of Bath", "downtown Reading"
SETTLEMENTS = words(
    "city town village municipality district suburb suburbs outskirts port county resort island north "
    "south east west northeast northwest southeast southwest northern southern eastern western centre "
    "center streets mayor airport residents people capital spa hamlet borough parish township seaside"
)

# ---- the other words in capitals beside a name

TIMES = words(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july "
    "august september october november december jan feb mar apr aug sept sep oct nov dec mon tue wed thu "
    "fri sat sun today tonight tomorrow yesterday christmas easter"
)
# Words that a sentence or a headline may begin with, and that are no part of a name.
FUNCTION = words(
    "in at to from near outside inside around throughout across within into via toward towards beyond "
    "through the a an and or but nor so yet for of on by with without against between among amid after "
    "before since until till while when where why how what which who whose that this these those as if "
    "because although though unless whether like unlike despite during under over above below behind "
    "beside along about up down out off both either neither each every all some many most more much few "
    "several any no not only even also just still then now here there once meanwhile however instead "
    "later earlier today yesterday tomorrow tonight again perhaps maybe is are was were be been has have "
    "had do does did will would can could may might must should shall he she it they we you i his her its "
    "their our your my one two three four five six seven eight nine ten first second third last next "
    "another other than per plus versus vs new old former ex nearby neighboring neighbouring rural urban "
    "war-torn besides yes well oh dear good bad let says said asked told according"
)
DIRECTIONS = words(
    "north south east west northern southern eastern western northeast northwest southeast southwest "
    "northeastern northwestern southeastern southwestern north-east north-west south-east south-west "
    "central greater downtown mainland upper lower inner outer metro metropolitan mid occupied nazi "
    "soviet communist imperial democratic-controlled colonial medieval ancient modern post-war prewar "
    "postwar wartime unified united reunified upstate suburban coastal old"
)
TITLES = words(
    "mr mrs ms miss dr sir lord lady president prime minister premier chancellor king queen prince "
    "princess pope cardinal bishop archbishop emperor sheik sheikh emir sultan mayor governor gov sen "
    "senator rep representative congressman congresswoman gen general col colonel maj major capt captain "
    "lt lieutenant sgt sergeant cmdr adm admiral judge justice attorney secretary ambassador deputy vice "
    "foreign defense defence interior finance economy trade health education chief police professor prof "
    "coach manager director chairman chairwoman ceo spokesman spokeswoman spokesperson opposition first "
    "mp"
)
# What a place can be part of the name of, told by the word after it.
VENUES = words(
    "university college school academy institute stadium arena hall palace museum gallery library "
    "hospital clinic cathedral church abbey mosque temple synagogue castle tower bridge station airport "
    "airfield airbase base camp port harbour harbor park square garden gardens zoo theatre theater opera "
    "coliseum colosseum dome bowl prison jail courthouse barracks hotel plaza mall mine laboratory plant "
    "dam fort marina pier terminal racecourse speedway raceway velodrome racetrack center centre "
    "infirmary observatory casino pavilion amphitheatre amphitheater auditorium shipyard refinery "
    "crematorium cemetery monastery convent"
)
EVENTS = words(
    "olympics olympic games marathon grand prix festival fair open expo masters derby biennale carnival "
    "airshow show parade regatta rally motor fringe proms philharmonic-week pride fashion"
)
# Organisations, works and pacts that only carry the name.
BODIES = words(
    "united fc f.c. city town rovers wanderers athletic albion county hotspur rangers celtic times post "
    "herald tribune globe journal gazette observer telegraph chronicle mirror sun star daily news "
    "examiner inquirer courier guardian press review stock exchange bank bancorp airlines airways railway "
    "railways philharmonic symphony orchestra ballet chamber council court agreement accord accords "
    "treaty protocol pact convention declaration consensus wall dolls doll steel motors motor petroleum "
    "oil gas electric electronics telecom life insurance mutual club society association federation union "
    "league cup championship championships foundation trust fund group inc corp co ltd plc llc company "
    "brothers sons lampoon enquirer mint law effect syndrome terrier retriever shepherd disease virus "
    "fever express railroad pacific edison power light water transit authority commission committee "
    "department ministry"
)
# The same, told by the word before it: "Air France", "Real Madrid".
BODIES_BEFORE = words(
    "air bank banco radio team miss inter real deutsche deportivo bayern borussia club hotel paramount first"
)
# "University of Texas" stands in Texas; "Bank of England" does not tell where.
OF_VENUES = words(
    "university museum port church cathedral college institute academy archdiocese diocese theatre "
    "hospital tower"
)
OF_BODIES = words(
    "bank duke duchess prince princess earl marquess bishop archbishop battle treaty peace bay gulf lord "
    "baron baroness merchant wizard wolf maid queen king lawrence helen joan council court voice "
    "daughters sons knights order federation confederation association society alliance league army sea "
    "strait straits cape house declaration siege lords count"
)
REGION_WORDS = words(
    "province prefecture state oblast region governorate territory county district krai voivodeship canton"
)

# ---- a government by the name of its country, its capital or its seat

# Verbs that governments are the subject of, in newspaper prose.
_ACTS = (
    "decline undermine place warn accuse demand insist deny announce declare condemn reject urge agree "
    "refuse impose sign ratify recall expel threaten vow pledge propose oppose support back accept "
    "welcome criticize criticise reiterate claim acknowledge confirm admit consider view fear worry "
    "believe suspect hope expect want need seek plan intend aim prepare negotiate cooperate respond react "
    "retaliate protest complain lodge summon suspend resume restore normalize recognize recognise annex "
    "invade occupy bomb attack shell deploy mobilize mobilise withdraw withhold veto boycott sanction ban "
    "block bar restrict ease lift tighten cancel postpone offer promise donate fund finance supply "
    "provide export import ship buy sell test-fire launch test approve adopt enact pass authorize "
    "authorise order decide choose ask request call appeal argue contend maintain stress emphasize "
    "emphasise note signal hint express share blame fault rebuke denounce dismiss rebuff press pressure "
    "push lobby court ally side join quit abandon renounce violate breach honor honour respect ignore "
    "allow permit grant extend renew conclude reach face grapple struggle remain continue begin start "
    "stop cease end try attempt manage fail succeed win lose help assist mediate broker bolster boost "
    "strengthen deepen expand increase raise cut reduce slash devalue float borrow lend owe repay default "
    "privatize nationalize tax subsidize regulate monitor watch track investigate probe arrest extradite "
    "release free pardon execute jail exile chair appoint nominate name elect vote rule govern control "
    "possess own enrich develop build stage arm train equip assess weigh study review revise rethink drop "
    "shelve abstain concede compromise apologize apologise regret rejoice celebrate mourn praise applaud "
    "hail tout invite dispatch station rotate pull ready commit earmark allocate"
)
PASTS = words(
    "said told held took made sent gave sought thought knew led let put set kept did brought bought sold "
    "spent fought withdrew withheld forbade swore began won lost chose broke saw felt stood cut says "
    "cannot"
)
ACTS = (
    _forms(_ACTS)
    | PASTS
    | words(
        "say saying tell tells telling hold holds holding take takes taken taking make makes making send "
        "sends sending give gives given giving seek seeks seeking think thinks know knows known lead leads "
        "lets puts putting sets setting keep keeps keeping do does doing done bring brings bringing buy buys "
        "sell sells spend spends fight fights fighting withdrawn forbid forbids begun chosen broken see sees "
        "seen feel feels stand stands stopped dropped banned barred equipped admitted permitted committed "
        "submitted planned planning getting get gets"
    )
)
# Of these, what may be a plural noun: "Moscow talks"; a verb if an object begins after it.
NOUNS = words(
    "signs vows suspects aims protests summons passes lobbies allies sides honors honours grants faces "
    "remains attempts monitors watches tracks probes releases pardons exiles chairs names stations "
    "dispatches forces plans offers claims demands tests votes attacks bombs supports reviews studies "
    "controls taxes bids ships exports imports trains bans courts presses pressures orders supplies notes "
    "stages arms shares jails launches lifts moves blocks starts stops ends tries hopes fears needs wants "
    "accounts pledges threats appeals calls answers views bars funds finances promises sanctions requests "
    "worries struggles restricts deploys signals respects helps cuts raises floats loans regrets shells "
    "buys doubts walks visits runs stands holds mediates parts rules wins"
)
STARTS_OBJECT = words(
    "a an the to that its it no any all more both for on in her his their this these such not only as itself"
)
STATES = words(
    "alone divided united agreed keen willing ready eager reluctant unlikely likely able unable "
    "determined committed concerned worried convinced opposed prepared unwilling hesitant anxious angry "
    "furious wary seeking considering trying planning preparing pressing pushing negotiating demanding "
    "insisting refusing urging calling hoping expecting weighing responsible expected accused set due "
    "poised"
)
AUXILIARIES = words(
    "has have had is are was were will would can could may might must should shall does do did been being "
    "be not never yet also already now still then later again recently repeatedly officially formally "
    "publicly strongly flatly quickly long once initially reportedly apparently immediately since to n't "
    "cannot even soon today yesterday finally previously separately reluctantly consistently clearly "
    "always often increasingly"
)
# What a government has: "Beijing's policy", "Tokyo's foreign minister".
POLITICAL = words(
    "government decision policy policies president premier prime minister ministry ambassador envoy "
    "envoys diplomat diplomats parliament leader leaders leadership foreign stance position demand "
    "demands claim claims offer proposal refusal response reaction reply army military troops forces "
    "nuclear missile missiles sanctions intention intentions plan plans ambitions ambition interests "
    "interest influence support opposition allies ally relations ties officials official central economic "
    "defence defense security delegation negotiators negotiator cabinet chancellor king queen treaty "
    "pledge pledges commitment commitments concerns fears hopes efforts effort bid strategy role "
    "presidency membership accession rulers ruler regime state-run decision-makers vote veto human budget "
    "debt invasion annexation occupation war campaign threats threat warning warnings actions action "
    "behaviour behavior relationship hand goodwill"
)
RELATIONS = words(
    "relations talks tension tensions ties deal dispute disputes war conflict agreement pact rift "
    "negotiations dialogue cooperation trust treaty alliance differences friendship rivalry hostility "
    "hostilities clashes contacts trade links accord ceasefire truce standoff row spat partnership border "
    "understanding exchanges contact détente rapprochement"
)
# "Texas lawmakers", "Tokyo police"
OFFICIALS = words(
    "officials official government authorities police troops forces army navy lawmakers soldiers "
    "diplomats diplomat citizens residents resident voters native natives team squad captain striker "
    "midfielder goalkeeper international skipper leader leaders officer officers prosecutors prosecutor "
    "commander lawyer lawyers envoy delegation"
)
# "pressure on Tehran", "support from Washington", "a warning to Moscow"
TOWARDS = words(
    "pressure sanctions sanction tariffs tariff embargo demands demand restrictions attack attacks war "
    "assault reliance dependence call called calls calling imposed impose imposing depends depend "
    "dependent reliant leverage influence threat threats warning warnings message signal appeal aid "
    "assistance concessions concession ultimatum ambassador envoy emissary blow challenge support "
    "approval response reaction criticism permission reply protest orders instructions backing "
    "condemnation recognition independence reassurance assurances guarantees guarantee arms weapons "
    "protests complaint letter note problem headache setback victory triumph defeat humiliation "
    "embarrassment loyal loyalty allegiance opposition access exports loans loan gift lifeline hostile "
    "friendly close closer important vital crucial damaging"
)
ADDRESSED = _forms(
    "accuse urge warn blame ask press pressure force push order allow permit invite persuade convince "
    "criticize criticise condemn denounce help assist support oppose threaten punish isolate sanction "
    "recognize recognise represent provoke anger upset alarm irritate infuriate reassure rebuke thank "
    "praise join fight beat defeat attack invade back embarrass enrage frustrate pit lead supply arm"
) | words(
    "tell tells told telling let lets letting put made make making keep keeps kept forbid beat fought pitted"
)
OFFICES = words(
    "president presidents minister ministers king queen emperor chancellor ambassador government "
    "governments parliament leader leaders ruler rulers premier secretary people citizens citizen flag "
    "constitution army republic kingdom head chairman governor dictator behalf favour favor criticism "
    "recognition support independence accession invasion annexation ally allies enemy enemies part"
)
NOT_BY = words("stop stops stopped pass passed passes drive drove swing swung drop dropped fly flew")

"""Words inside proper names, and what they tell of what is named."""

from __future__ import annotations

import re
from collections.abc import Sequence

from timeline.language.wordlists import table, words

ORG_HEADS = words(
    """university college school institute academy ministry department office agency bureau
        commission committee council board court parliament senate congress assembly house bank
        corporation corp corp. company co co. inc inc. ltd ltd. llc plc group holdings industries airlines
        airways motors records entertainment studios media press union federation association organisation
        organization league party front movement alliance coalition foundation fund trust society club fc
        afc cf united rovers athletic orchestra choir philharmonic symphony ballet opera band quartet
        quintet trio ensemble theatre theater troupe army navy force forces police guard corps command
        brigade regiment fleet squadron wing center centre hospital church museum gallery authority service services
        administration government cabinet treasury bundestag duma knesset secretariat network news times
        post guardian journal gazette herald tribune telegraph daily chronicle observer mirror star sun
        partners associates brothers bros bros. stores supermarkets brewery energy oil gas steel telecom
        telecoms pharmaceuticals systems technologies technology labs laboratories bancorp exchange
        chamber partnership confederation congregation order brotherhood militia cartel gang bloc commonwealth
        community nations conservancy observatory library archive initiative campaign consortium watch
        international city rangers wanderers hotspur albion county town wednesday palace villa forest"""
)
"""Capitalised words by which a name shows itself as that of an organisation."""

WEAK_ORG_HEADS = words(
    """house front guard order sun star mirror post press office energy oil gas steel city county town
        palace villa forest wednesday watch international initiative campaign community nations times news
        media center centre partnership service services command opera force theatre theater united company club
        school church court trust fund daily partners brothers exchange technology"""
)

THING_HEADS = words(
    """summit conference forum agreement treaty accord pact act bill law protocol charter
        convention declaration resolution cup championship championships olympics games tournament
        festival award awards prize medal trophy marathon race regatta street road avenue lane square
        bridge airport station stadium arena hall park gardens tower castle cathedral building plaza hotel
        inn river lake sea ocean gulf strait bay island islands mountain mountains mount hills valley
        desert canal coast peninsula day week month year war wars battle revolution uprising crisis
        election elections referendum programme program project plan strategy scheme exhibition fair expo
        tour show series album song book report budget review survey index list world earth internet god
        bible koran christmas easter ramadan hanukkah euro dollar yen pound covid covid-19 olympic
        paralympics eve hurricane typhoon cyclone storm line motorway highway ave ave. blvd blvd. rd rd. tunnel dam port harbour
        harbor ridge creek beach falls meeting talks dialogue session anniversary era age century ceremony
        speech address constitution amendment code clause visit trip deal grand-prix prix open masters
        derby final finals airbase base camp site place pole circle hemisphere atlantic pacific mediterranean baltic arctic antarctic
        wall gate jubilee parade ebola zika sars mers influenza cholera polio malaria measles flu virus"""
)
"""Capitalised words at the end of a name that is no actor: meetings, laws, streets, times, works."""

PORTFOLIOS = words(
    """affairs state defence defense trade industry finance health education justice interior
        transport energy agriculture environment economy labour labor culture sport sports security
        development cooperation immigration foreign home treasury staff commerce tourism planning science
        technology innovation infrastructure communications fisheries forestry housing exchequer
        parliament congress representatives commons lords relations policy operations budget opposition
        international regional rural social public domestic internal external women youth children
        families climate change asia europe pacific east asian african european american western eastern
        islands region cabinet prevention control protection management resources natural digital
        employment pensions welfare works"""
)
"""What a minister or ministry is for."""

FAMILY_FIRST = words(
    """xi hu jiang deng mao zhou li wang zhang liu chen yang zhao huang wu xu sun zhu ma guo lin
        he luo liang song zheng xie han tang feng yu dong xiao cheng cao yuan peng zeng tsai chiang wen
        zhong qin gao ye kim lee park choi jung kang cho yoon jang lim moon roh shin chung hwang ahn kwon
        ryu hong ko ban chun rhee ri hyon bo lai lam tung leung tsang ng chan cheung ho wong jeong yoo seo
        oh noh yun pan meng cai du jin jia fang tan tian wei lu shi shen su"""
)
"""Chinese and Korean family names, romanised: they come first."""

_KOREAN = words(
    """un il sung jae in geun hye myung bak kyung wha suk yeol ki moon moo hyun dae jung yo jong yong ho sik hoon hyung
    won guk nak yon kyo tae bo hee chul joon min woo seok young soo hwa eun jin jun mi sun ok ryong hae ha neul
    hyok su gyu beom seung ik cheol gil chan bum man kwan shik sook ae ja ui"""
)
_PINYIN = re.compile(
    r"(?:(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(?:iang|iong|uang|ang|eng|ong|iao|ian|ing|uai|uan|ai|ei|ao|ou|an|en|ia|ie|iu"
    r"|in|ua|uo|ui|un|ue|[aoeiu])){1,2}"
)


def is_family_first(words_of_name: Sequence[str]) -> bool:
    """Whether the words of a name, in lower case, are a Chinese or Korean family name and the given name after it."""
    if len(words_of_name) < 2 or words_of_name[0] not in FAMILY_FIRST:
        return False
    syllables = [part for word in words_of_name[1:] for part in word.split("-")]
    korean = len(syllables) <= 2 and all(part in _KOREAN for part in syllables)
    return korean or (len(syllables) == 1 and _PINYIN.fullmatch(syllables[0]) is not None)


SURNAME_ENDINGS = tuple(
    sorted(
        words(
            """ov ova ev eva ski sky ska enko chuk yuk vić vic ić vich dze shvili yan oglu oğlu sson ssen nsen rsen dsen
            poulos idis akis escu eanu ienė aitis auskas iūnas stein mann etti ucci"""
        )
    )
)
"""Endings by which a single unknown name is taken for that of a person."""

PARTICLES = words(
    """de da do dos das del della di du des la le van von der den ter ten zu zum bin bint ibn al
        el abu ben y e af av op"""
)

SUFFIXES = words("jr jr. sr sr. ii iii iv vi vii viii ix xii xiii xiv xv xvi xvii")
"""After a name; roman numerals count only in capitals."""

ORG_FAMILIES = table(
    {
        "sport": "fc afc cf united rovers athletic rangers wanderers hotspur albion",
        "music": "orchestra choir philharmonic symphony band quartet quintet trio ensemble",
        "business": """inc inc. corp corp. ltd ltd. llc plc co co. company corporation holdings industries airlines airways
            motors bank bancorp stores supermarkets telecom pharmaceuticals technologies breweries energy steel""",
        "party": "party",
        "press": "times post guardian journal gazette herald tribune telegraph chronicle observer mirror star sun",
    }
)
"""The family of groups (`actor_groups`) that a word in its name puts an organisation into."""

ACRONYMS = {
    "nato": "north atlantic treaty organization",
    "opec": "organization of the petroleum exporting countries",
    "osce": "organization for security and co-operation in europe",
    "ecowas": "economic community of west african states",
    "asean": "association of southeast asian nations",
    "fed": "federal reserve",
}
"""Short names that the initials of the long ones do not make."""

BLOCS = frozenset(
    (
        "european union",
        "eu",
        "nato",
        "north atlantic treaty organization",
        "asean",
        "association of southeast asian nations",
        "african union",
        "arab league",
        "mercosur",
        "ecowas",
        "caricom",
        "brics",
        "commonwealth",
    )
)
"""What "the bloc" and "the alliance" can take up."""

"""Names that hold a word of time and tell no time: papers, shows, bands, books, people and places."""

from __future__ import annotations

from timeline.expressions.registry import REFUSED, Match, Refusal, rule

_PAPER = (
    "News|Post|Times|Herald|Star|Gazette|Telegraph|Chronicle|Echo|Mail|Express|Argus|Press|Standard|Mirror|Tribune"
    "|Record|Beast|Planet|Nation|Sun|World|Edition|Politics|Advertiser|Leader|Journal|Bulletin|Sport"
)


@rule(
    "names.papers",
    rf"(?-i:(?:[Tt]he )?(?:Sydney |South China )?(?:Morning|Evening|Daily|Sunday|Weekly|Saturday|Friday) (?:{_PAPER}))"
    r"|(?-i:(?:[Tt]he )?Mail on Sunday|Independent on Sunday|(?:USA|Psychology|History|Russia|Books|Christianity) Today)",
    examples=(
        "the Evening Standard",
        "Daily Mail",
        "The Mail on Sunday",
        "USA Today",
        "Sydney Morning Herald",
    ),
    lookalikes=("Sunday, the Mail",),
)
@rule(
    "names.shows",
    r"(?-i:Saturday Night (?:Live|Fever)|(?:Monday|Sunday|Thursday) Night Football|(?:[Tt]he )?Tonight Show"
    r"|Good Morning (?:America|Britain|Vietnam)|Apocalypse Now|60 Minutes|48 Hours|Midnight (?:Cowboy|Express|Run)"
    r"|Midsummer Night|Twelfth Night|Hard Day['’]s Night|A Christmas Carol|Christmas Carol|White Christmas"
    r"|High Noon|Day of the Jackal|Dog Day Afternoon"
    r"|(?:CBS|ABC|NBC|BBC|Fox|FOX) (?:This Morning|Evening News|Nightly News|Breakfast|Sunday Morning))",
    examples=("Saturday Night Fever", "Apocalypse Now", "60 Minutes", "the Tonight Show"),
    lookalikes=("Saturday night",),
)
@rule(
    "names.bands",
    r"(?-i:Happy Mondays|Green Day|Sheffield Wednesday|Ruby Tuesday|TGI Friday|Boys of Summer|Donna Summer|Five Seconds of Summer)",
    examples=("Happy Mondays", "Green Day", "Sheffield Wednesday"),
)
@rule(
    "names.people",
    r"(?-i:(?:Doris|Dorothy|Andra|Felicia|Laraine|Mr|Mrs|Ms|Judge|Professor) Day|Day[- ]Lewis|Wednesday Add?ams"
    r"|Tuesday Weld|(?:Man|Girl|Joe) Friday|Robinson Crusoe and Friday|Father Christmas|April (?:Jones|O['’]Neil)"
    r"|Long March|Ides of March|Mrs\.? May|Theresa May|(?:Mr|Mrs|Ms|Dr)\.? (?:March|May|June|August))",
    examples=("Doris Day", "Wednesday Addams", "Theresa May", "Father Christmas", "Man Friday"),
)
@rule(
    "names.places",
    r"(?-i:(?:Easter|Christmas) Island|Winter (?:Park|Palace|Haven|Garden)|Summer (?:Street|Palace|House)"
    r"|Friday Harbou?r|Fall River|(?:Silver|Palm|Cold|Colorado) Springs?|Times Square|Half Moon Bay)",
    examples=("Easter Island", "Winter Park", "Friday Harbor", "Winter Palace"),
)
@rule(
    "names.events",
    r"(?-i:Prague Spring|Arab Spring|Easter (?:Rising|Rebellion|Seals?))",
    examples=("Prague Spring", "Arab Spring", "Easter Rising"),
)
@rule(
    "names.idioms",
    r"24[/-]7(?:[/-]365)?|half[- ]time|part[- ]time|full[- ]time|prime[- ]time",
    examples=("24/7", "half-time"),
)
def name(m: Match) -> Refusal:
    return REFUSED

"""The words around a journey that are no verbs of travel: who travels in company, what a journey is made of, where it ends."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from timeline.events.trigger_movement import MOVEMENT_NOUNS, TOUR_NOUNS
from timeline.language.wordlists import words


def _plural(nouns: Iterable[str]) -> frozenset[str]:
    """Nouns with their regular plurals."""
    every = frozenset(nouns)
    return every | {noun[:-1] + "ies" if noun.endswith("y") else noun + "s" for noun in every}


COMPANY: Final = words(
    "band team group side squad trio quartet quintet sextet duo orchestra choir chorus ensemble company troupe crew cast party delegation "
    "mission couple pair players singers musicians dancers cyclists riders members entourage campaign caravan expedition "
    "two three "
    "candidate minister president premier chancellor secretary senator governor pope king queen prince princess duke duchess royals royal "
    "leader envoy ambassador commissioner mayor monarch pontiff author novelist writer poet singer songwriter rapper pianist violinist "
    "cellist "
    "soprano tenor guitarist drummer star champion mp mps lawmaker lawmakers congressman congresswoman general chief director diplomat "
    "mediator archbishop cardinal bishop emperor empress sultan emir sheikh bus train plane convoy motorcade jet ship yacht boat "
    "comedian comic lady gentleman father chairman chairwoman chair"
)
"""Descriptions that stand for whoever travels, where nothing tells whom else they could mean."""

BANDS: Final = words(
    "band trio quartet quintet sextet duo four-piece five-piece three-piece six-piece outfit foursome threesome"
)
"""Descriptions of those who play together, which stand for whoever is on tour."""

ARTISTS: Final = words(
    "singer songwriter singer-songwriter musician frontman frontwoman vocalist drummer guitarist bassist keyboardist pianist violinist "
    "cellist fiddler rapper soprano tenor baritone conductor comedian comic novelist author poet captain coach manager player"
)
"""What those are who travel and hold no office, so that the capital of their country is not where they come from."""

CRAFTS: Final = words("yacht ship boat frigate liner steamer ketch schooner plane jet train bus coach")
"""What carries those who travel, and may have a name: "the Royal Yacht Norge"."""

HALLS: Final = words("ballroom roundhouse studio studios")
"""How the names of halls end, beside those that any venue may have."""

OWNED: Final = words("mission delegation campaign bus party team entourage")
"""Company that goes by the name of who leads it: "Olsen's delegation"."""

PRONOUNS: Final = words("he she they it we i")

PARTS: Final = _plural(TOUR_NOUNS) | _plural(
    words(
        "visit leg stop week weekend day days month programme program itinerary schedule rest run stint dates gigs shows concerts circuit "
        "marathon series round route road engagements appearances season"
    )
)
"""Subjects that are a journey or a part of it: what they do, whoever travels does."""

OCCASIONS: Final = _plural(
    noun for noun, role in MOVEMENT_NOUNS.items() if role in ("perform", "attend")
) | words(
    "event events launch breakfast lunch dinner supper tea coffee session signing appearance gala service audience prayer vigil "
    "photocall exhibition opening premiere kick-off final opener closer engagement workshop consultations negotiations discussions "
    "wedding funeral homecoming call calls "
    "summit forum fair congress convention council festival evening afternoon morning night hour time minutes breakfast"
)
"""What a traveller is at when at a place; a place after one of them is where the traveller is."""

RALLIES: Final = words("rally rallies roadshow roadshows barnstorm")
"""Occasions for which whoever holds them goes about the country."""

TRIPS: Final = _plural(noun for noun, role in MOVEMENT_NOUNS.items() if role in ("go", "visit")) - words(
    "route routes flights ride rides crossing crossings drive drives"
)
"""Nouns whose "to", "of" or "in" tells where a journey leads."""

HOSTS: Final = words("governments ministers leaders presidents heads ministries authorities counterparts")
"""Those of several countries who invite: "the governments of Chad and Mali"."""

STOPS: Final = words(
    "stops dates shows gigs concerts performances visits halts appearances rallies legs nights events"
)
"""What a journey has several of."""

COMMON: Final = (
    PARTS
    | OCCASIONS
    | TRIPS
    | words("yacht train bus plane jet ship boat highness highnesses majesty majesties royals")
)
"""Nouns that are no names, though a sentence may begin with one, or write it with a capital."""

ORIGIN: Final = frozenset(("from", "out of"))
GOAL: Final = words("to into onto towards toward for via through") | frozenset(
    ("on to", "en route to", "bound for")
)
AT: Final = words("in at near outside inside around across throughout")

LAST_PLACE: Final = words("follow complete conclude end close finish round_off open host begin start wrap_up")
"""Verbs whose subject is a place of the journey: "Brussels and Cologne follow"."""

ALSO_MOVES: Final = words(
    "turn swing set extend lead step jet hop shuttle embark press push carry return welcome cross "
    "continue move transfer proceed progress stretch range run wind make sweep span detour divert veer loop ferry"
)
"""Verbs that tell of travel only with a place to go to."""

ALSO_AT: Final = words(
    "be have eat drink shake give hold lay open visit hug stay spend rest play resume end begin start close wrap_up wind_up wind_down "
    "kick_off "
    "wind continue finish conclude culminate cut walk see expect due book schedule set plan total sing read receive welcome sleep preach "
    "pray kneel attend consult announce say tell speak talk mark stand sit appear work train compete campaign answer pause break launch"
)
"""Verbs whose place is where their subject is, though they tell nothing of travel."""

PUTS_IN: Final = words("call dock moor berth anchor tie")
"""What ships do where they stop, and those on board with them."""

DWELL: Final = words("live reside bear die grow grow_up base dwell settle belong own study serve")
"""Verbs of being somewhere for good, or of having been."""

OPPOSES: Final = words("face take_on face_off beat defeat host meet edge thrash battle")
"""Verbs whose object, where it is a town, is a team of it."""

RELOCATES: Final = words(
    "move flee escape emigrate immigrate migrate relocate evacuate settle defect transfer"
)
"""Verbs of going somewhere for good, which tell of a journey only among other stops."""

MOVERS: Final = words(
    "storm hurricane typhoon cyclone airline carrier operator railway company firm bank retailer chain festival brand manufacturer maker"
)
"""What moves from place to place and is no traveller."""

BODIES: Final = words(
    "association federation league union committee council organisation organization institute foundation agency series"
)
"""How names of bodies end that arrange what others travel to."""

CARRIERS: Final = words("air airways airlines airline aviation ferries railway railways rail")
"""How carriers' names end: a route of theirs is no journey."""

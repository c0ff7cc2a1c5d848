"""The words of travel: verbs and nouns by what they say of a traveller and a place."""

from __future__ import annotations

from timeline.language.wordlists import words

GO = words(
    "go travel fly head drive sail journey ride move proceed continue jet hop cross swing walk march trek cycle detour relocate "
    "head_on move_on go_on travel_on fly_on press_on set_off set_out set_sail jet_off head_off embark venture make_way tour_through"
)
ARRIVE = words(
    "arrive land come reach touch_down get fly_in dock pull_in pull roll_in roll_into show_up turn_up check_in enter alight disembark "
    "come_in drop_in drop_by stop stop_off stop_over stop_by call stay sleep overnight linger rest holiday vacation camp layover "
    "drive_in sail_in swing_by swing_through pass pass_through"
)
LEAVE = words(
    "leave depart fly_out take_off set_off sail_from quit exit pull_out head_out check_out ship_out"
)
VISIT = words("visit tour see explore barnstorm canvass stump crisscross inspect cover")
PERFORM = words(
    "play perform appear headline open close kick_off wrap_up sing gig rock begin start end finish conclude launch culminate resume tour "
    "debut premiere stage showcase busk"
)
PRESENT = words(
    "be spend meet hold address speak attend host lecture read campaign preach celebrate preside sign inaugurate lay give deliver make "
    "rally greet pray dine mark commemorate unveil brief confer talk lead take_part participate train compete face beat lose draw win "
    "join stop_in work film record say tell receive pay launch discuss open chair welcome observe honour honor promote present"
)
RETURN = words(
    "return come_back go_back fly_back head_back get_back travel_back fly_home go_home head_home come_home return_home travel_home be_back"
)
SKIP = words("skip bypass drop miss cancel scrap avoid omit scratch axe")
TAKE = words(
    "take bring carry lead send see include cover feature comprise stop call run continue go begin start end wrap_up kick_off conclude move swing span"
)
ITINERARY = words(
    "tour trip visit journey swing itinerary leg voyage pilgrimage mission odyssey roadshow trek expedition excursion circuit travels "
    "campaign stop stopover run residency honeymoon cruise delegation dates schedule programme program tour's"
)
TRAVEL_NOUNS = words(
    "tour trip visit journey swing leg voyage pilgrimage travel travels mission roadshow trek stopover stop layover expedition excursion flight return arrival departure drive"
)
EVENT_NOUNS = words(
    "talks meeting summit conference speech address rally concert show gig performance event ceremony match game test fixture dinner "
    "reception lecture reading mass service appearance date session forum convention congress council festival campaign signing "
    "stop dates shows concerts gigs rallies events meetings visits stops"
)
INTO = words("to into for towards toward onto via through")
AT = words("in at near outside inside around across throughout on")
FROM = words("from")
HOME = words("home homeward back")
FORWARD = words(
    "then next later afterwards afterward subsequently thereafter finally lastly onward onwards on"
)
WANDERERS = words("he she they it we i who him her them us me")
PEOPLE = words(
    "reporters journalists supporters crowd audience voters troops students workers people leaders officials fans families soldiers counterpart lawmakers"
)
GROUPS = words(
    "band team group side squad trio quartet quintet duo orchestra choir company delegation campaign party couple pair tourists visitors candidate players"
)

"""Verbs and nouns that tell a journey, by their role in it.

A key is a verb, or a verb with the particles and prepositions that make its meaning, joined with underscores:
`touch_down`, `head_out_of`. The role of many depends on what stands after them: "play" is a stop only with a
place, "open in" only for a traveller who performs.
"""

from __future__ import annotations

from typing import Final

from timeline.language.wordlists import table, words

ARRIVE: Final = "arrive"
DEPART: Final = "depart"
GO: Final = "go"
VISIT: Final = "visit"
PERFORM: Final = "perform"
ATTEND: Final = "attend"
RETURN: Final = "return"
SKIP: Final = "skip"
TAKE: Final = "take"

MOVEMENT: Final[dict[str, str]] = table(
    {
        ARRIVE: """
    arrive land touch_down reach get_to get_into get_in come_to come_into fly_in fly_into jet_in jet_into
    pull_in pull_into roll_in roll_into blow_in blow_into breeze_into drive_into ride_into sail_in sail_into
    steam_into march_into sweep_into show_up turn_up dock moor anchor berth disembark deplane alight
    check_in check_into splash_down enter end_up end_up_in set_down put_in put_into
    make_it_to make_landfall""",
        DEPART: """
    leave depart set_off set_out set_sail fly_out fly_off take_off lift_off jet_off jet_out sail_from
    fly_from travel_from drive_from go_from head_out head_out_of pull_out_of move_out move_out_of drive_off
    walk_out ship_out get_out_of cast_off push_off check_out check_out_of exit quit flee escape evacuate
    emigrate embark decamp slip_away start_out""",
        GO: """
    go go_on_to travel travel_on fly fly_on head head_off head_on head_up head_down drive drive_on sail
    sail_on cruise move_on move_on_to move_to journey voyage trek ride ride_on walk hike cycle march row
    motor trundle cross cross_over proceed continue_to continue_on_to press_on push_on carry_on_to make_for
    commute migrate relocate shift_to swing_to switch_to traverse transit cut_across venture_to dash_to
    rush_to race_to hurry_to nip_to pop_over hop_over hop_to fan_out""",
        VISIT: """
    visit tour revisit stop_in stop_at stop_by stop_off stop_off_in stop_over call_at call_in drop_by
    drop_in drop_in_on drop_into look_in look_in_on swing_by swing_through pass_through come_through
    travel_through go_through stay stay_in stay_at overnight lodge sojourn be_in be_at be_back_in camp
    holiday vacation honeymoon rest_in pause_in pause_at lay_over linger_in barnstorm campaign stump canvass
    inspect crisscross criss-cross roam base_in""",
        PERFORM: """
    play perform appear headline open_in open_at close_in close_at kick_off_in kick_off_at begin_in begin_at
    start_in start_at launch_in end_in end_at finish_in finish_at conclude_in conclude_at wrap_up_in
    wrap_up_at wind_up_in culminate_in sing rap dance gig busk jam guest_at debut_in premiere_in support_in
    compete_in race_in face face_off take_on bat_at bowl_at tee_off_at fight_in box_in exhibit_in""",
        ATTEND: """
    meet address speak attend host preside preside_over chair inaugurate unveil dedicate sign lecture read
    participate take_part join gather confer negotiate greet welcome receive dine lunch rally celebrate
    concelebrate pray worship bless ordain beatify canonise canonize train rehearse record film shoot_in
    work_in study teach testify appear_before deliver open officiate pay_tribute mingle""",
        RETURN: """
    return come_back go_back get_back head_back fly_back drive_back sail_back travel_back arrive_back
    land_back go_home come_home fly_home head_home get_home sail_home drive_home travel_home return_home
    be_back be_home arrive_home reach_home make_it_home""",
        SKIP: """
    skip bypass drop miss cancel leave_out pass_up omit scrap avoid forgo forego cut_short pull_out drop_out
    drop_out_of withdraw_from""",
        TAKE: "take bring carry lead send see_off",
    }
)
"""Verb phrase to its role in a journey.

ARRIVE, DEPART, GO, VISIT and RETURN move or hold the traveller; PERFORM and ATTEND place one who does
something there; SKIP takes a place off the route; TAKE has the tour as its subject and the traveller as its
object ("the trip takes him to Rome").
"""

_NOUNS_OF_VERBS = {
    "board": {DEPART: "train bus plane flight ferry boat ship jet aircraft"},
    "catch": {GO: "train bus plane flight ferry boat"},
    "celebrate": {ATTEND: "mass anniversary birthday"},
    "cross": {GO: "border frontier river channel sea ocean bridge"},
    "cut": {ATTEND: "ribbon"},
    "deliver": {ATTEND: "speech address lecture remarks sermon homily keynote talk"},
    "give": {
        PERFORM: "concert show recital performance gig",
        ATTEND: "speech address lecture reading talk interview news_conference press_conference",
    },
    "have": {ATTEND: "talks meeting meetings discussions dinner lunch breakfast audience"},
    "hit": {GO: "road trail", PERFORM: "stage"},
    "hold": {
        ATTEND: """talks meeting meetings discussions consultations rally summit event mass town_hall
            news_conference press_conference"""
    },
    "host": {ATTEND: "rally dinner reception event summit talks"},
    "lay": {ATTEND: "wreath flowers stone"},
    "leave": {DEPART: "home country port town city"},
    "make": {
        ARRIVE: "landfall",
        DEPART: "departure getaway exit",
        GO: "way journey trip trek voyage crossing",
        PERFORM: "appearance debut",
        RETURN: "return",
        VISIT: "stop stopover visit call pit_stop detour swing pilgrimage",
    },
    "pay": {ATTEND: "respects tribute homage", VISIT: "visit call"},
    "plant": {ATTEND: "tree"},
    "play": {PERFORM: "concert show gig date match game festival"},
    "say": {ATTEND: "mass"},
    "spend": {
        VISIT: "time night nights day days week weeks weekend month months hours morning afternoon evening"
    },
    "take": {
        ATTEND: "part",
        DEPART: "leave",
        GO: "train bus plane flight ferry boat car taxi trip tour road",
        PERFORM: "stage field pitch floor",
    },
}

MOVEMENT_OBJECTS: Final[dict[str, dict[str, str]]] = {
    verb: table(roles) for verb, roles in _NOUNS_OF_VERBS.items()
}
"""Verb to the nouns with which it has a role in a journey ("make a stop", "take the stage")."""

MOVEMENT_NOUNS: Final[dict[str, str]] = table(
    {
        GO: """
    trip tour journey voyage pilgrimage trek odyssey expedition excursion swing cruise itinerary travels
    roadshow road_show road_trip day_trip safari outing jaunt mission crossing flight drive ride leg route
    world_tour concert_tour campaign_swing campaign_tour book_tour""",
        VISIT: """
    visit stop stopover layover stay sojourn state_visit official_visit working_visit courtesy_call pit_stop
    whistle-stop port_of_call call holiday vacation honeymoon""",
        PERFORM: """
    show gig concert date performance appearance match game fixture test test_match festival recital
    residency set race matinee premiere opener finale""",
        ATTEND: """
    rally talks meeting summit conference speech address lecture reading ceremony mass dinner reception
    town_hall fundraiser news_conference press_conference engagement debate""",
        ARRIVE: "arrival landing touchdown landfall entry",
        DEPART: "departure takeoff take-off farewell exit send-off",
        RETURN: "return homecoming comeback",
        SKIP: "omission cancellation withdrawal",
    }
)
"""Noun to its role in a journey. `leg`, `date`, `test` and their like have it only inside a tour."""

TOUR_NOUNS: Final = words("""
    trip tour journey voyage pilgrimage trek odyssey expedition swing cruise itinerary travels roadshow outing jaunt
    road_show world_tour concert_tour campaign_swing campaign_tour book_tour
    """)
"""Nouns that name a whole journey, of which the others are parts."""

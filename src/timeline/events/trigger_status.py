"""Words that tell what became of another event: cancelled, postponed, denied, planned, expected, supposed,
recurring; and whether a verb entails its infinitive or gerund.

The certainty that a governing word lends follows FactBank (Saurí and Pustejovsky 2009). A verb with its
particle is joined to it with an underscore: `call_off`.
"""

from __future__ import annotations

from typing import Final, NamedTuple

from timeline.language.wordlists import table

STATUS_VERBS: Final[dict[str, str]] = table(
    {
        "cancelled": """
    cancel scrap call_off abandon axe drop ditch scrub abort nix discard revoke rescind annul nullify
    throw_out pull_out back_out opt_out drop_out bow_out skip bypass forgo forego shut_down""",
        "postponed": """
    postpone put_off delay reschedule push_back defer adjourn hold_over move_back set_back hold_up shelve
    put_back rearrange stall mothball suspend knock_back""",
        "denied": """
    deny rule_out refuse decline fail reject avoid prevent avert refute rebut disavow disclaim dispel forget
    neglect omit refrain abstain miss escape evade resist rebuff spurn turn_down veto block bar ban forbid
    prohibit thwart foil stymie forestall preclude stave_off fend_off ward_off head_off deter dissuade
    discourage forswear swear_off shy_away stop_short fall_through""",
        "planned": """
    plan schedule arrange announce set slate book pencil_in line_up intend agree decide resolve promise
    pledge vow swear undertake commit prepare organise organize opt choose confirm unveil order command
    instruct direct approve authorise authorize sanction mandate bring_forward sign_up register enrol enroll
    contract mean gear_up limber_up get_ready shape_up plot conspire""",
        "expected": """
    expect hope predict forecast foresee anticipate project prophesy foretell envisage envision aim aspire
    await look_forward wait count_on bank_on bet trust reckon yearn long strive work_towards""",
        "hypothetical": """
    consider contemplate weigh mull ponder debate discuss explore study imagine suppose assume speculate
    wonder threaten warn fear dread worry risk urge call_for call_on press push lobby appeal plead beg
    implore petition pray ask request demand require need want wish desire like prefer crave dream advise
    counsel recommend suggest propose advocate favour favor encourage exhort invite challenge dare tempt
    offer volunteer seek try attempt endeavour endeavor struggle scramble bid vie compete oppose object
    protest doubt question reconsider rethink float moot hint think_about think_of talk_about toy_with bring_up""",
        "recurring": "tend",
    }
)
"""Verb to the status of the event that is its infinitive, gerund or object; negation is the reader's matter.

`try` and its like say that there was an attempt, not that what was tried came about.
"""

STATUS_NOUNS: Final[dict[str, str]] = table(
    {
        "cancelled": "cancellation abandonment scrapping axing annulment revocation",
        "postponed": "postponement delay deferral deferment rescheduling adjournment suspension",
        "denied": "denial refusal failure rejection prevention avoidance ban prohibition inability",
        "planned": """
    plan schedule timetable arrangement preparation decision agreement promise pledge vow commitment
    intention intent undertaking itinerary order approval announcement mandate resolution""",
        "expected": """
    hope expectation prediction forecast prospect anticipation aim goal ambition likelihood optimism""",
        "hypothetical": """
    proposal suggestion threat call appeal demand request plea offer invitation bid attempt effort
    possibility chance risk fear worry concern option idea consideration speculation rumour rumor warning
    need wish desire dream recommendation doubt talk opposition scheme plot conspiracy scenario""",
        "recurring": "tradition habit custom routine practice",
    }
)
"""Noun to the status of the event under it ("the postponement of the match", "plans to visit")."""

STATUS_MODIFIERS: Final[dict[str, str]] = table(
    {
        "cancelled": "cancelled canceled scrapped aborted abandoned axed called-off",
        "postponed": "postponed delayed rescheduled deferred rearranged adjourned long-delayed",
        "denied": "averted foiled thwarted impossible unable",
        "planned": """
    planned scheduled upcoming forthcoming coming arranged booked impending pre-arranged prearranged due set
    slated agreed definite""",
        "expected": """
    expected likely anticipated projected predicted imminent prospective probable hoped-for long-awaited
    eagerly-awaited looming probably presumably doubtless hopefully bound certain sure""",
        "hypothetical": """
    possible potential proposed suggested would-be hypothetical conceivable mooted rumoured rumored
    threatened feared putative unlikely improbable perhaps maybe possibly potentially conceivably
    hypothetically theoretically supposedly""",
        "recurring": """
    annual yearly biannual biennial triennial quadrennial monthly weekly fortnightly daily nightly hourly
    quarterly regular recurrent recurring perennial seasonal traditional customary periodic habitual
    frequent routine annually regularly routinely always usually often normally typically generally
    frequently traditionally habitually periodically repeatedly every each sometimes occasionally rarely
    seldom""",
    }
)
"""Adjective, adverb or determiner to the status of the event that it goes with, beside it or predicated."""

STATUS_MODALS: Final[dict[str, str]] = table(
    {
        "planned": "will shall",
        "hypothetical": """
    may might could can would should must ought if unless whether lest provided supposing""",
    }
)
"""Modal verb or conjunction to the status of the event of its clause."""


class Entailment(NamedTuple):
    """Whether what a word governs came about: when the word is affirmed, and when it is negated.

    True: it did; False: it did not; None: the word leaves it open.
    """

    affirmed: bool | None
    negated: bool | None


IMPLICATIVE: Final[dict[str, Entailment]] = {
    word: Entailment(affirmed, negated)
    for (affirmed, negated), words in {
        # "managed to leave" / "did not manage to leave"
        (True, False): """
    manage remember bother get dare deign condescend happen turn_out come go_on proceed begin start commence
    take_care see_fit rush hasten hurry venture get_to help bring_about""",
        # "forced them to leave" / "did not force them to leave"
        (True, None): """
    force cause make compel oblige coerce drive lead prompt induce trigger provoke use jump move ensure
    enjoy celebrate admit confess persuade convince forced compelled obliged lucky fortunate proud glad
    first last only""",
        # "stopped smoking" / "did not stop smoking"
        (True, True): """
    stop quit cease finish end complete give_up leave_off break_off continue keep carry_on keep_on resume
    regret recall recollect resent interrupt wrap_up""",
        # "failed to leave" / "did not fail to leave"
        (False, True): "fail neglect omit forget avoid refrain forbear escape stop_short hold_off",
        # "refused to leave" / "did not refuse to leave"
        (False, None): """
    refuse decline prevent avert forgo forego miss skip dissuade deter keep_from stop_from bar ban block
    abandon cancel rule_out abstain unable powerless impossible""",
        # "was able to leave" / "was not able to leave"; "hesitated to leave" / "did not hesitate to leave"
        (None, False): "able possible allow permit enable let free",
        (None, True): "hesitate",
    }.items()
    for word in words.split()
}
"""Verb, or adjective after a copula, to what it entails of its infinitive or gerund (Karttunen 1971)."""

"""Which words tell of events: verbs, nouns and phrases by class, and words that bear on other events."""

from __future__ import annotations

import ast
from collections import Counter
from itertools import combinations
from pathlib import Path
from types import ModuleType

import pytest

from timeline.events import trigger_movement, trigger_status, triggers
from timeline.events.trigger_light import LIGHT, OF_ANY_EVENT, PHRASAL
from timeline.events.trigger_movement import MOVEMENT, MOVEMENT_NOUNS, MOVEMENT_OBJECTS, TOUR_NOUNS
from timeline.events.trigger_status import (
    IMPLICATIVE,
    STATUS_MODALS,
    STATUS_MODIFIERS,
    STATUS_NOUNS,
    STATUS_VERBS,
    Entailment,
)
from timeline.events.trigger_verbs import CLASSES, PREDICATES, VERBS
from timeline.events.triggers import (
    EventNoun,
    event_noun,
    light,
    movement,
    noun_class,
    predicate_class,
    verb_class,
)
from timeline.language.wordlists import words

SCRIPTS = Path(__file__).parents[2] / "scripts"
DATA = Path(triggers.__file__).parent / "data" / "event_nouns.txt"
STATUSES = {"cancelled", "postponed", "denied", "planned", "expected", "hypothetical", "recurring"}

BY_CLASS = {
    "OCCURRENCE": "visit hold elect kill explode merge sign win crash arrest travel fall",
    "REPORTING": "say tell announce report add explain quote deny warn praise",
    "PERCEPTION": "see hear watch feel glimpse witness",
    "ASPECTUAL": "begin start stop continue finish resume end",
    "I_ACTION": "try promise agree offer order ask prevent delay postpone investigate avoid decide",
    "I_STATE": "believe want hope expect plan intend fear think need love doubt",
    "STATE": "be have own remain belong exist",
}


@pytest.mark.parametrize(("name", "lemma"), [(name, v) for name, vs in BY_CLASS.items() for v in vs.split()])
def test_verbs_have_their_class(name: str, lemma: str) -> None:
    assert verb_class(lemma) == name


@pytest.mark.parametrize(
    ("lemma", "particle", "name"),
    [
        ("call", "for", "I_ACTION"),
        ("call", "off", "I_ACTION"),
        ("look", "into", "I_ACTION"),
        ("look", "up", "OCCURRENCE"),
        ("look", "forward", "I_STATE"),
        ("go", "on", "ASPECTUAL"),
        ("cut", "short", "ASPECTUAL"),
        ("see", "off", "OCCURRENCE"),
        ("hope", "for", "I_STATE"),
        ("point", "out", "REPORTING"),
    ],
)
def test_a_particle_decides_the_class_of_a_verb(lemma: str, particle: str, name: str) -> None:
    assert verb_class(lemma, particle) == name


@pytest.mark.parametrize("tables", [VERBS, PREDICATES])
def test_no_word_has_two_classes(tables: dict[str, frozenset[str]]) -> None:
    assert set(tables) <= CLASSES
    for one, other in combinations(tables.values(), 2):
        assert not one & other


def test_predicates_tell_states() -> None:
    assert predicate_class("missing") == predicate_class("back") == "STATE"
    assert predicate_class("unable") == "I_STATE"
    assert predicate_class("according") == "REPORTING"
    assert predicate_class("green") is None


@pytest.mark.parametrize(
    "noun",
    sorted(
        words("""
        meeting summit visit talks election floods tour attack earthquake sanctions negotiations war trip
        explosion merger acquisition increase decline trial arrest crises takeover ceasefire cease-fire
        airstrikes uprising wedding concert derby landslide outbreak layoffs eruption devaluation
        ratification enlistment hijacking by-election coups reunification privatization privatisation
        Earthquake
        """)
    ),
)
def test_nouns_that_name_events(noun: str) -> None:
    assert noun_class(noun) is not None


@pytest.mark.parametrize(
    "noun",
    sorted(
        words("""
        government company nation information administration department organization building spokesman
        population president money street gas news bus department's equipment management movement
        education series
        """)
    ),
)
def test_nouns_that_name_none(noun: str) -> None:
    assert noun_class(noun) is None


@pytest.mark.parametrize(
    ("noun", "name"),
    [
        ("announcement", "REPORTING"),
        ("sightings", "PERCEPTION"),
        ("resumption", "ASPECTUAL"),
        ("attempts", "I_ACTION"),
        ("hopes", "I_STATE"),
        ("famine", "STATE"),
        ("visits", "OCCURRENCE"),
        ("press-conference", "OCCURRENCE"),
        ("news conferences", "OCCURRENCE"),
        ("super-summit", "OCCURRENCE"),
        ("Olympics", "OCCURRENCE"),
    ],
)
def test_nouns_have_their_class_in_every_form(noun: str, name: str) -> None:
    assert noun_class(noun) == name


def test_names_of_events_need_their_capitals() -> None:
    assert noun_class("Masters") == "OCCURRENCE"
    assert noun_class("masters") is None


@pytest.mark.parametrize(
    ("text", "at", "trigger"),
    [
        ("a joint news conference on Monday", 2, "news conference"),
        ("three state visits in May", 1, "state visits"),
        ("its initial public offering flopped", 1, "initial public offering"),
        ("the peace talks", 1, "peace talks"),
        ("Air strikes hit the port", 0, "Air strikes"),
        ("a general store", 1, None),
        ("the summit", 1, "summit"),
        ("the 2020 Olympics", 1, "2020 Olympics"),
        ("the 2020 census-taker", 1, None),
        ("in 2020", 1, None),
        ("before World War II ended", 1, "World War II"),
        ("the Gulf War", 1, "Gulf War"),
        ("the World Cup I saw", 1, "World Cup"),
        ("at Super Bowl LI", 1, "Super Bowl LI"),
        ("the World Cup 2026 draw", 1, "World Cup 2026"),
        ("at Euro 2024 in Germany", 1, "Euro 2024"),
        ("the Euro fell", 1, None),
        ("the Queen 's Speech", 1, "Queen 's Speech"),
        ("the Queen ’s Speech", 1, "Queen ’s Speech"),
        ("the peace", 1, "peace"),
    ],
)
def test_the_longest_event_noun_is_the_trigger(text: str, at: int, trigger: str | None) -> None:
    tokens = text.split(" ")
    found = event_noun(tokens, at)
    assert (found and " ".join(tokens[found.first : found.last])) == trigger


def test_a_phrase_is_not_completed_beyond_the_end() -> None:
    assert event_noun(["peace"], 0) == EventNoun(0, 1, "STATE")
    assert event_noun(["general"], 0) is None


@pytest.mark.parametrize(
    ("verb", "noun"),
    [
        ("hold", "talks"),
        ("hold", "meetings"),
        ("make", "visits"),
        ("take", "place"),
        ("take", "part"),
        ("pay", "visit"),
        ("give", "speech"),
        ("take", "advantage"),
        ("come_into", "force"),
        ("put_into", "force"),
        ("have", "talks"),
        ("conduct", "search"),
        ("carry_out", "attack"),
    ],
)
def test_light_verbs_leave_the_event_to_their_noun(verb: str, noun: str) -> None:
    assert light(verb, noun)


@pytest.mark.parametrize(
    ("verb", "noun"), [("hold", "company"), ("make", "cars"), ("cancel", "visit"), ("attend", "meeting")]
)
def test_other_verbs_bear_an_event_of_their_own(verb: str, noun: str) -> None:
    assert not light(verb, noun)


def test_light_verbs_of_all_nouns_and_of_some_do_not_contradict() -> None:
    assert {verb for verb in LIGHT if verb in OF_ANY_EVENT} <= {"hold"}


@pytest.mark.parametrize(
    "pair",
    sorted(
        words("""
        set_out cut_short kick_off wrap_up call_off carry_out put_off take_over break_out blow_up
        shut_down step_down set_up pull_out
        """)
    ),
)
def test_phrasal_verbs(pair: str) -> None:
    assert tuple(pair.split("_")) in PHRASAL


@pytest.mark.parametrize(
    ("verb", "status"),
    [
        ("scrap", "cancelled"),
        ("call_off", "cancelled"),
        ("push_back", "postponed"),
        ("rule_out", "denied"),
        ("fail", "denied"),
        ("schedule", "planned"),
        ("hope", "expected"),
        ("threaten", "hypothetical"),
        ("call_for", "hypothetical"),
        ("tend", "recurring"),
    ],
)
def test_verbs_tell_what_became_of_their_event(verb: str, status: str) -> None:
    assert STATUS_VERBS[verb] == status


def test_other_words_tell_what_became_of_an_event() -> None:
    assert STATUS_NOUNS["postponement"] == "postponed"
    assert STATUS_NOUNS["plan"] == "planned"
    assert STATUS_MODIFIERS["annual"] == STATUS_MODIFIERS["usually"] == "recurring"
    assert STATUS_MODIFIERS["likely"] == "expected"
    assert STATUS_MODALS["might"] == STATUS_MODALS["if"] == "hypothetical"


def test_statuses_are_those_of_the_tables() -> None:
    for lexicon in (STATUS_VERBS, STATUS_NOUNS, STATUS_MODIFIERS, STATUS_MODALS):
        assert set(lexicon.values()) <= STATUSES


def test_implicative_verbs() -> None:
    assert IMPLICATIVE["manage"] == Entailment(affirmed=True, negated=False)
    assert IMPLICATIVE["fail"] == Entailment(affirmed=False, negated=True)
    assert IMPLICATIVE["force"] == Entailment(affirmed=True, negated=None)
    assert IMPLICATIVE["refuse"].affirmed is False
    assert "want" not in IMPLICATIVE


def test_what_is_entailed_is_not_also_denied() -> None:
    gone = {verb for verb, status in STATUS_VERBS.items() if status in ("cancelled", "postponed", "denied")}
    assert not {verb for verb in gone if verb in IMPLICATIVE and IMPLICATIVE[verb].affirmed}
    come = {verb for verb in IMPLICATIVE if IMPLICATIVE[verb].affirmed is False}
    assert not {verb for verb in come if STATUS_VERBS.get(verb) in ("planned", "expected", "recurring")}


@pytest.mark.parametrize(
    ("verb", "particle", "preposition", "role"),
    [
        ("touch", "down", "in", "arrive"),
        ("land", None, "in", "arrive"),
        ("set", "out", "for", "depart"),
        ("head", "out", "of", "depart"),
        ("fly", None, "to", "go"),
        ("fly", "home", None, "return"),
        ("move", "on", "to", "go"),
        ("stop", None, "in", "visit"),
        ("stop", None, "to", None),
        ("pass", None, "through", "visit"),
        ("open", None, "in", "perform"),
        ("play", None, "at", "perform"),
        ("address", None, None, "attend"),
        ("come", "back", "from", "return"),
        ("bypass", None, None, "skip"),
        ("take", None, "to", "take"),
        ("take", "over", None, None),
        ("decide", None, None, None),
    ],
)
def test_verbs_of_travel_have_a_role(
    verb: str, particle: str | None, preposition: str | None, role: str | None
) -> None:
    assert movement(verb, particle, preposition) == role


def test_nouns_of_travel_have_a_role() -> None:
    assert MOVEMENT_OBJECTS["make"]["stop"] == "visit"
    assert MOVEMENT_OBJECTS["take"]["stage"] == "perform"
    assert MOVEMENT_OBJECTS["lay"]["wreath"] == "attend"
    assert MOVEMENT_NOUNS["stopover"] == "visit"
    assert MOVEMENT_NOUNS["homecoming"] == "return"
    assert set(TOUR_NOUNS) <= {noun for noun, role in MOVEMENT_NOUNS.items() if role == "go"}


def test_roles_are_the_same_few_everywhere() -> None:
    roles = set(MOVEMENT.values())
    assert set(MOVEMENT_NOUNS.values()) <= roles
    assert {role for nouns in MOVEMENT_OBJECTS.values() for role in nouns.values()} <= roles


@pytest.mark.parametrize("module", [trigger_status, trigger_movement])
def test_no_word_stands_in_a_table_twice(module: ModuleType) -> None:
    """A later entry would silently win over an earlier one."""
    tree = ast.parse(Path(str(module.__file__)).read_text(encoding="utf-8"))
    for node in ast.walk(tree):
        if isinstance(node, ast.Dict) and all(isinstance(value, ast.Constant) for value in node.values):
            members = " ".join(str(value.value) for value in node.values if isinstance(value, ast.Constant))
            assert [word for word, count in Counter(members.split()).items() if count > 1] == []


def rows() -> dict[str, list[str]]:
    lines = DATA.read_text(encoding="utf-8").splitlines()
    return {line.split(" ")[0]: line.split(" ")[1:] for line in lines if not line.startswith("#")}


def test_the_nouns_are_many_and_each_has_one_class() -> None:
    assert set(rows()) == CLASSES | {"NAME"}
    counted = Counter(noun for nouns in rows().values() for noun in nouns)
    assert len(counted) > 1200
    assert [noun for noun, count in counted.items() if count > 1] == []


def test_the_data_file_is_built_from_the_list_in_scripts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(SCRIPTS))
    import build_event_words

    chosen = build_event_words.chosen(build_event_words.CHOSEN.read_text(encoding="utf-8"))
    built = {noun: name for name, nouns in rows().items() for noun in nouns}
    assert {noun: built.get(noun, "NONE") for noun in chosen} == chosen


def test_the_list_in_scripts_may_not_class_a_noun_twice(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(SCRIPTS))
    import build_event_words

    with pytest.raises(ValueError, match="visit stands under STATE and OCCURRENCE"):
        build_event_words.chosen("[STATE]\nvisit\n[OCCURRENCE]\nvisit\n")

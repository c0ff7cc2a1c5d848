"""Verb groups: what each says of its event. A line is a sentence and its groups: head, tense and the rest."""

from __future__ import annotations

import pytest

from timeline.language import VerbGroup, verb_groups


def _said(group: VerbGroup) -> str:
    parts = [group.head + (f"_{group.particle}" if group.particle else ""), group.tense]
    if group.modality:
        parts.append(group.modality)
    if group.aspect != "none":
        parts.append(group.aspect)
    if group.voice == "passive":
        parts.append("passive")
    if not group.polarity:
        parts.append("not")
    if not group.finite:
        parts.append("nonfinite")
    return " ".join(parts)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He visited Rome.", "visit past"),
        ("He visits Rome.", "visit present"),
        ("He has visited Rome.", "visit present perfect"),
        ("He had visited Rome.", "visit past perfect"),
        ("He is visiting Rome.", "visit present progressive"),
        ("He has been visiting Rome.", "visit present perfect_progressive"),
        ("He will visit Rome.", "visit future will"),
        ("He'll visit Rome.", "visit future will"),
        ("He will be visiting Rome.", "visit future will progressive"),
        ("He will have visited Rome.", "visit future will perfect"),
        ("He would have visited Rome.", "visit present would perfect"),
        ("He may visit Rome.", "visit present may"),
        ("He could not visit Rome.", "visit present could not"),
        ("He can't visit Rome.", "visit present can not"),
        ("He cannot visit Rome.", "visit present can not"),
        ("He did not visit Rome.", "visit past not"),
        ("He never visited Rome.", "visit past not"),
        ("He no longer visits Rome.", "visit present not"),
        ("He not only visited Rome.", "visit past"),
        ("He is going to visit Rome.", "visit future going_to"),
        ("He was going to visit Rome.", "visit past going_to"),
        ("He is to visit Rome.", "visit present be_to"),
        ("He was to have visited Rome.", "visit past be_to perfect"),
        ("He is about to visit Rome.", "visit present about_to"),
        ("He is due to visit Rome.", "visit present scheduled"),
        ("He is set to visit Rome.", "visit present scheduled"),
        ("He is scheduled to visit Rome.", "visit present scheduled"),
        ("He was scheduled to visit Rome.", "visit past scheduled"),
        ("He is expected to visit Rome.", "visit present expected"),
        ("He is widely expected to visit Rome.", "visit present expected"),
        ("He isn't expected to visit Rome.", "visit present expected not"),
        ("He is likely to visit Rome.", "visit present likely"),
        ("He is unlikely to visit Rome.", "visit present unlikely not"),
        ("It looks unlikely to happen.", "happen present unlikely not"),
        ("He looks set to win.", "win present scheduled"),
        ("He is poised to win.", "win present expected"),
        ("He is on course to win.", "win present expected"),
        ("He plans to visit Rome.", "visit present planned"),
        ("He planned to visit Rome.", "visit past planned"),
        ("He does not plan to visit Rome.", "visit present planned not"),
        ("He hopes to visit Rome.", "visit present hope"),
        ("He hopes to be able to visit Rome.", "visit present hope"),
        ("He aims to visit Rome.", "visit present aim"),
        ("He will aim to visit Rome.", "visit future aim"),
        ("He wants to visit Rome.", "visit present want"),
        ("He would like to visit Rome.", "visit present want"),
        ("He is keen to visit Rome.", "visit present want"),
        ("He is reluctant to visit Rome.", "visit present reluctant"),
        ("He intends to visit Rome.", "visit present planned"),
        ("He tried to visit Rome.", "visit past try"),
        ("He failed to visit Rome.", "visit past failed not"),
        ("He did not fail to visit Rome.", "visit past failed"),
        ("He refused to visit Rome.", "visit past refused not"),
        ("He declined to comment.", "comment past refused not"),
        ("He managed to leave.", "leave past managed"),
        ("He was able to leave.", "leave past able"),
        ("He was unable to leave.", "leave past unable not"),
        ("He was forced to leave.", "leave past forced"),
        ("He may be forced to leave.", "leave present may"),
        ("He had to leave.", "leave past must"),
        ("He has to leave.", "leave present must"),
        ("He needs to leave.", "leave present must"),
        ("He ought to leave.", "leave present should"),
        ("He used to live here.", "live past used"),
        ("He has yet to leave.", "leave present must not"),
        ("We can't wait to leave.", "leave present hope"),
        ("He is believed to have left.", "leave present reported perfect"),
        ("He is said to be leaving.", "leave present reported progressive"),
        ("He was arrested.", "arrest past passive"),
        ("He got arrested.", "arrest past passive"),
        ("He is being held.", "hold present progressive passive"),
        ("He has been held.", "hold present perfect passive"),
        ("He will be held.", "hold future will passive"),
        ("He must be held.", "hold present must passive"),
        ("He considered leaving.", "leave past considering"),
        ("He plans on leaving.", "leave present planned"),
        ("He is looking forward to leaving.", "leave present hope"),
        ("The tour kicks off today.", "kick_off present"),
        ("They called it off.", "call_off past"),
        ("He cut his trip short.", "cut_short past"),
        ("He was cut off.", "cut_off past passive"),
        ("Will the king visit Rome?", "visit future will"),
        ("Did he visit Rome?", "visit past"),
        ("When will he visit Rome?", "visit future will"),
        ("Is he leaving?", "leave present progressive"),
        ("Nor did he leave.", "leave past not"),
        ("King to visit Rome", "visit future be_to"),
        ("Nine killed in blast", "kill past passive"),
        ("King visiting Rome", "visit present progressive"),
    ],
)
def test_single_group(text: str, expected: str) -> None:
    assert [_said(group) for group in verb_groups(text)] == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He will fly to Rome and meet the pope.", ["fly future will", "meet future will"]),
        ("He was seen and heard.", ["see past passive", "hear past passive"]),
        ("He has gone and left us.", ["go present perfect", "leave present perfect"]),
        ("He is eating and drinking.", ["eat present progressive", "drink present progressive"]),
        (
            "He will come to see me and then leave.",
            ["come future will", "see none nonfinite", "leave future will"],
        ),
        (
            "He is due to speak and to answer questions.",
            ["speak present scheduled", "answer present scheduled"],
        ),
        (
            "They will lay down arms and be allowed to go.",
            ["lay_down future will", "go future allowed"],
        ),
        ("He did not go but sent a letter.", ["go past not", "send past"]),
        ("He agreed to go.", ["agree past", "go none nonfinite"]),
        ("They urged him to go.", ["urge past", "go none nonfinite"]),
        ("They saw him go.", ["see past", "go none nonfinite"]),
        ("He left before eating.", ["leave past", "eat none nonfinite"]),
        ("Having eaten, he left.", ["eat none perfect nonfinite", "leave past"]),
        ("The man seen there left.", ["see none passive nonfinite", "leave past"]),
    ],
)
def test_groups_together(text: str, expected: list[str]) -> None:
    assert [_said(group) for group in verb_groups(text)] == expected


def test_governor_and_shared_auxiliaries() -> None:
    groups = verb_groups("He is scheduled to visit Rome and meet the pope before returning home.")
    assert [(group.governor, group.shares) for group in groups] == [(None, None), (None, 0), (1, None)]


def test_what_comes_before_is_governed_by_the_finite_verb() -> None:
    after, left = verb_groups("After eating, he left.")
    assert (after.governor, left.governor) == (1, None)


def test_operators_have_their_places() -> None:
    text = "He said he had wanted to try to leave."
    group = verb_groups(text)[1]
    assert [(text[each.start : each.end], each.modality) for each in group.operators] == [
        ("wanted", "want"),
        ("try", "try"),
    ]
    assert (group.head, group.modality) == ("leave", "want")


def test_places_are_those_of_the_whole_text() -> None:
    text = "It rained. He is expected to visit Rome."
    (group,) = verb_groups(text, 11, len(text))
    assert text[group.start : group.end] == "is expected to visit"
    assert text[group.head_start : group.head_end] == "visit"


def test_nothing() -> None:
    assert verb_groups("") == verb_groups("May 3 – Berlin") == ()

"""Who acts: passages of our own, in which the phrases between ⟨ ⟩ stand for the actors given in order."""

from __future__ import annotations

import re

import pytest

from timeline.events.actors import Actors, registry
from timeline.events.places import find

_MARKED = re.compile("⟨([^⟩]*)⟩")

# Each passage, and for each marked phrase in order the actors it stands for, joined by " + "; "" for nobody.
PASSAGES: list[tuple[str, list[str]]] = [
    # full names, surnames, titles
    (
        "⟨Prime Minister Edmund Tarr⟩ flew to Oslo on Monday. ⟨Tarr⟩ met ⟨the Norwegian prime minister, Liv Haugen⟩, "
        "and ⟨Mr Tarr⟩ thanked ⟨her⟩.",
        ["Edmund Tarr", "Edmund Tarr", "Liv Haugen", "Edmund Tarr", "Liv Haugen"],
    ),
    (
        "⟨Dr. Helen K. Moss, Jr.⟩ gave the talk. ⟨Moss's⟩ students cheered ⟨Dr. Moss⟩.",
        ["Helen K. Moss Jr.", "Helen K. Moss Jr.", "Helen K. Moss Jr."],
    ),
    ("⟨J.K. Albright⟩ signed copies of the novel. ⟨Albright⟩ signed for three hours.", ["J.K. Albright"] * 2),
    ("⟨Ludwig van der Meer⟩ resigned. ⟨Van der Meer⟩ gave no reason.", ["Ludwig van der Meer"] * 2),
    ("⟨Omar bin Khalid al-Rashid⟩ opened the port. ⟨Al-Rashid⟩ cut a ribbon.", ["Omar bin Khalid al-Rashid"] * 2),
    ("⟨King Leopold III⟩ will tour Ghana. ⟨The king⟩ leaves on Friday.", ["King Leopold III"] * 2),
    ("⟨Pope Clement⟩ prayed in Assisi. ⟨The pontiff⟩ spoke briefly.", ["Pope Clement"] * 2),
    ("⟨Queen Ingrid⟩ and ⟨Princess Maud⟩ waved. ⟨The queen⟩ smiled.", ["Queen Ingrid", "Princess Maud", "Queen Ingrid"]),
    ("⟨Kim Jae Sung⟩ inspected the plant. ⟨Kim⟩ praised the workers.", ["Kim Jae Sung"] * 2),
    ("⟨Xi Weiming⟩ arrived in Lima. ⟨Xi⟩ will stay two days.", ["Xi Weiming"] * 2),
    # roles
    (
        "⟨Estonian leader Mart Kask⟩ received ⟨Latvian President Ilze Berzina⟩. ⟨The Estonian leader⟩ gave ⟨the president⟩ a book.",
        ["Mart Kask", "Ilze Berzina", "Mart Kask", "Ilze Berzina"],
    ),
    (
        "⟨Transport Minister Lena Roth⟩ met ⟨her Swiss counterpart, Urs Keller⟩, in Bern. ⟨The two ministers⟩ signed a deal.",
        ["Lena Roth", "Urs Keller", "Lena Roth + Urs Keller"],
    ),
    ("⟨Anders Holm, press secretary⟩ at the ministry, said so. ⟨The press secretary⟩ declined to say more.", ["Anders Holm"] * 2),
    ("⟨Holm, the Danish foreign minister,⟩ left for Rome.", ["Holm"]),
    ("⟨The prime minister⟩ resigned.", ["prime minister"]),
    (
        "President Ada Cole and President Luis Pena of Chile met. ⟨The president⟩ was late.",
        [""],
    ),
    # pronouns
    ("⟨Maria Costa⟩ left Lisbon. ⟨She⟩ will visit Angola, where officials will greet ⟨her⟩.", ["Maria Costa"] * 3),
    ("Peter Falk met Jan Novak in Brno. ⟨He⟩ then flew home.", ["Peter Falk"]),
    ("Peter Falk met Anna Novak in Brno. ⟨She⟩ then flew home.", ["Anna Novak"]),
    ("Heavy rain fell on the coast. ⟨He⟩ stayed at home.", [""]),
    # states
    ("⟨Japan and Estonia⟩ signed. ⟨The two countries⟩ will share data.", ["Japan + Estonia", "Japan + Estonia"]),
    ("⟨The Japanese government⟩ protested. ⟨Tokyo⟩ said the ship had strayed.", ["Japan", "Japan"]),
    ("⟨Japan⟩ finished talks with ⟨the European Union⟩. ⟨They⟩ will sign in May.", ["Japan", "European Union", "Japan + European Union"]),
    ("⟨Serbia⟩ wants to join ⟨the EU⟩. ⟨The 28-member bloc⟩ is in no hurry.", ["Serbia", "European Union", "European Union"]),
    # organisations
    (
        "⟨The Baltic Weather Organization (BWO)⟩ met. ⟨BWO⟩ elected a chair.",
        ["Baltic Weather Organization", "Baltic Weather Organization"],
    ),
    ("⟨The U.N. Security Council⟩ voted. ⟨The council⟩ was split.", ["U.N. Security Council"] * 2),
    ("⟨The Ministry of Trade and Industry⟩ refused. ⟨The ministry⟩ cited costs.", ["Ministry of Trade and Industry"] * 2),
    # bands and teams
    ("⟨Brass Harbour⟩ have cancelled. ⟨The band⟩ will refund tickets. ⟨They⟩ apologised.", ["Brass Harbour"] * 3),
    ("⟨The Boston Red Sox⟩ won. ⟨The Red Sox⟩ play again on Friday.", ["Boston Red Sox"] * 2),
    # more titles and forms of names
    ("⟨Sen. Rosa Diaz⟩ will run again. ⟨The senator⟩ said ⟨she⟩ was ready.", ["Rosa Diaz"] * 3),
    ("⟨Lord Ashcombe⟩ bought the club. ⟨Ashcombe⟩ paid in cash.", ["Lord Ashcombe"] * 2),
    ("⟨Mrs Pask⟩ called a plumber. ⟨She⟩ paid him.", ["Pask"] * 2),
    ("⟨Joseph Kerr⟩ spoke first. ⟨Joe Kerr⟩ is 70.", ["Joseph Kerr"] * 2),
    ("⟨Hans Albers⟩ met ⟨Greta Albers⟩. ⟨Mrs Albers⟩ drove.", ["Hans Albers", "Greta Albers", "Greta Albers"]),
    ("⟨Vice President Nora Lund⟩ will visit Fiji. ⟨The vice president⟩ leaves on Sunday.", ["Nora Lund"] * 2),
    ("⟨Minister of Foreign Affairs Elin Strand⟩ flew to Cairo.", ["Elin Strand"]),
    ("⟨Assistant Secretary of State for Asian Affairs Daniel Crane⟩ came too.", ["Daniel Crane"]),
    ("⟨French President Luc Morel⟩ hosts ⟨Germany's Chancellor Uta Brandt⟩.", ["Luc Morel", "Uta Brandt"]),
    ("⟨President Amadou Sow of Senegal⟩ spoke. ⟨The Senegalese president⟩ left early.", ["Amadou Sow"] * 2),
    ("⟨The Duke and Duchess of Arden⟩ waved. ⟨The couple⟩ leave today.", ["Duke of Arden + Duchess of Arden"] * 2),
    ("⟨Abdullah al-Sabah⟩, the Kuwaiti oil minister, spoke. ⟨The oil minister⟩ was brief.", ["Abdullah al-Sabah"] * 2),
    ("JOHANSEN WINS RACE\n\n⟨Petra Johansen⟩ won on Sunday. ⟨Johansen⟩ cried.", ["Petra Johansen"] * 2),
    ("Marchetti Heads for West Africa\n\n⟨Elena Marchetti⟩ left on Friday.", ["Elena Marchetti"]),
    # sport, music, business
    ("⟨Substitute Yannick Obi⟩ scored. ⟨The striker⟩ had come on at half-time.", ["Yannick Obi", "striker"]),
    ("⟨Swedish midfielder Nils Ek⟩ scored. ⟨The midfielder⟩ is 20.", ["Nils Ek"] * 2),
    ("⟨Sprinter Joy Adeyemi⟩ has withdrawn. ⟨The 22-year-old⟩ tore a hamstring.", ["Joy Adeyemi"] * 2),
    ("⟨Norvik⟩ raised its offer. ⟨The company⟩ has until May.", ["Norvik"] * 2),
    ("⟨The Swedish paint maker Lindqvist⟩ closed a plant. ⟨It⟩ employs 900.", ["Lindqvist"] * 2),
    ("⟨Castleton⟩ beat Marlow. ⟨Their manager, Luis Carvalho,⟩ was sent off.", ["Castleton", "Luis Carvalho"]),
    ("⟨Indie band Velvet Quarry⟩ split. ⟨The group⟩ had sold two albums.", ["Velvet Quarry"] * 2),
    ("⟨St Brannock's Choir⟩ sang. ⟨The choir⟩ flies home today.", ["St Brannock's Choir"] * 2),
    ("⟨Manchester United⟩ lost. ⟨United⟩ play Leeds next.", ["Manchester United"] * 2),
    ("⟨Pianist Sola Okonedo⟩ plays Oslo. ⟨The pianist⟩ was born in Lagos. ⟨The star⟩ cancelled Rome.", ["Sola Okonedo"] * 3),
    # speech
    ('"⟨I⟩ will go," said ⟨Ana Vidal⟩. "⟨We⟩ leave at dawn."', ["Ana Vidal", "Ana Vidal", "Ana Vidal"]),
    ("Tom Berg told reporters: “⟨I⟩ am tired.”", ["Tom Berg"]),
    ("Paul Stern met Jan Holt. “⟨He⟩ is a friend,” Stern said.", ["Jan Holt"]),
    ("⟨I⟩ have never been there.", [""]),
    ("Ilse Kern gave a talk. “It was late,” ⟨she⟩ added.", ["Ilse Kern"]),
    # pronouns again
    ("Rosa Diaz said ⟨she⟩ would lead ⟨her⟩ party into the election.", ["Rosa Diaz", "Rosa Diaz"]),
    ("After ⟨his⟩ talks with Omar Haddad, ⟨Karl Voss⟩ flew on to Amman.", ["Karl Voss", "Karl Voss"]),
    ("Karl Voss thanked Omar Haddad, ⟨who⟩ had arranged the trip.", ["Omar Haddad"]),
    ("Police arrested three men. ⟨They⟩ were released on Monday.", ["three men"]),
    ("⟨Voss and Haddad⟩ dined. ⟨They⟩ agreed to meet again.", ["Voss + Haddad", "Voss + Haddad"]),
    ("It is clear that ⟨it⟩ will rain.", [""]),
    # states again
    ("⟨Germany, France and Italy⟩ signed. ⟨The three countries⟩ share a border.", ["Germany + France + Italy"] * 2),
    ("Finland closed its border. ⟨The country⟩ fears spies.", ["Finland"]),
    ("⟨Washington⟩ condemned the raid. ⟨The United States⟩ will not send troops.", ["United States"] * 2),
    ("⟨The Swiss⟩ voted no.", ["Switzerland"]),
    ("⟨The government of Ghana⟩ paid.", ["Ghana"]),
    # nobody, and groups without a name
    ("“Low Tide Radio”, their third album, is out. ⟨The song⟩ is loud.", [""]),
    ("⟨Ferry crews⟩ walked out. ⟨The crews⟩ want more pay.", ["ferry crews", "ferry crews"]),
    ("⟨Police⟩ said ⟨a woman⟩ had died.", ["police", "woman"]),
    ("⟨About 300 workers⟩ marched. ⟨A union spokesman⟩ said so.", ["300 workers", "union spokesman"]),
    ("On ⟨Monday⟩ in ⟨March⟩ ⟨the price⟩ fell.", ["", "", ""]),
    ("⟨Nobody⟩ came, and ⟨nothing⟩ happened.", ["", ""]),
    ("⟨Heavy rains⟩ delayed ⟨the agreement⟩.", ["", ""]),
    (
        "⟨Representatives of 31 Japanese trading companies⟩ came. ⟨Officials⟩ greeted them as ⟨thousands of protesters⟩ shouted.",
        ["representatives of 31 Japanese trading companies", "officials", "thousands of protesters"],
    ),
]


def read(marked: str, title: str | None = None) -> tuple[Actors, list[tuple[str, ...]]]:
    """The registry of a marked passage, and whom each marked phrase stands for."""
    text, spans, done = "", [], 0
    for mark in _MARKED.finditer(marked):
        text += marked[done : mark.start()]
        spans.append((len(text), len(text) + len(mark[1])))
        text += mark[1]
        done = mark.end()
    text += marked[done:]
    actors = registry(text, find(text), title)
    return actors, [actors.who(*span) for span in spans]


@pytest.mark.parametrize(("marked", "expected"), PASSAGES, ids=lambda value: value[:40] if isinstance(value, str) else "")
def test_phrases_stand_for_actors(marked: str, expected: list[str]) -> None:
    _, found = read(marked)
    assert [" + ".join(names) for names in found] == expected

"""Who of all that a text names is on a journey, and whose a place is that the words give to nobody by name."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.tours.finding import Found
from timeline.tours.source import Source
from timeline.tours.travellers import Reference
from timeline.tours.visit import PRESENCE, STOP

_FEWEST = 2  # places told in the first person that make a diary


def on_the_road(source: Source, places: Sequence[Found]) -> list[Reference]:
    """Those of whom the text tells travel, the one told most of first."""
    travellers = source.travellers
    score: dict[Reference, int] = {}
    for f in places:
        if f.reading.by and f.reading.strength > PRESENCE and f.reading.kind == STOP:
            score[f.reading.by] = score.get(f.reading.by, 0) + 1
    for index in range(len(source.found.clauses)):
        by = travellers.moves(index)
        if by:
            score[by] = score.get(by, 0) + 1
    alone = {by[0]: n for by, n in score.items() if len(by) == 1}
    pairs = [by for by in score if len(by) > 1 and any(alone.get(name, 0) >= score[by] for name in by)]
    shared = [
        (name,)
        for by in score
        if by not in pairs and len(by) > 1
        for name in by
        if alone.get(name, 0) < score[by]
    ]
    ranked = sorted((by for by in score if by not in pairs and by not in shared), key=lambda by: -score[by])
    if not ranked:
        told = (travellers.description(f.chain.clause) for f in places if f.reading.strength > PRESENCE)
        described = next((by for by in told if by), ())
        main = travellers.main()
        if described and main and not travellers.acts(main[0]):
            main = ()  # a hall that is named more often than "the orchestra"
        lead = travellers.leader() or _teller(source, places) or main or described
        return [lead] if lead else []
    main = travellers.main()
    acts = bool(main) and travellers.is_person(main[0]) and travellers.acts(main[0])
    if acts and main not in ranked and _opens_unnamed(places):
        ranked.insert(0, main)  # whose "tour set out on Thursday"
    return ranked


def before(source: Source, names: Sequence[Reference], start: int) -> Reference:
    """Whose a list at an offset is: of those who travel and are named before it, the one told most of; else whoever the
    text is about, or the first person named, where that is before it; empty where nobody is."""
    actors = source.found.actors
    first = {p.name: p.mentions[0] for p in (*actors.people, *actors.organisations)}
    people = sorted((first[p.name], (p.name,)) for p in actors.people)[:1]
    could = (*names, source.travellers.main(), *(by for _, by in people))
    return next((by for by in could if by and all(first.get(name, start) < start for name in by)), ())


def _opens_unnamed(places: Sequence[Found]) -> bool:
    """Whether the first journey told is that of nobody by name."""
    told = [f for f in places if f.reading.strength > PRESENCE and f.reading.kind == STOP]
    first = min(told, key=lambda f: f.chain.start, default=None)
    return first is not None and not first.reading.by


def _teller(source: Source, places: Sequence[Found]) -> Reference:
    """Whoever tells of a journey in the first person, and is not quoted."""
    told = 0
    for f in places:
        clause = source.found.clauses[f.chain.clause]
        told += not clause.quoted and source.travellers.head(clause) in ("i", "we")
    return ("the author",) if told >= _FEWEST else ()


def settled(by: Reference, names: Sequence[Reference], last: Reference, sure: bool) -> Reference | None:
    """Who an owner of a visit is among those who travel; None for people of whom no travel is told."""
    if by in names:
        return by
    first: Reference | None = next(((one,) for one in by if (one,) in names), None)
    joint = first or next((n for n in names if by and set(by) & set(n)), None)
    if joint is not None:
        return joint
    if by:
        return by if sure else None
    return last or (names[0] if names else None)

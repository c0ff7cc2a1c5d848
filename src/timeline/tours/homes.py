"""Where travellers come from: their countries, and the places they were seen to set out from."""

from __future__ import annotations

from timeline.events.gazetteer import Place
from timeline.events.record import Extraction
from timeline.tours.travellers import Reference, Travellers


class Homes:
    """The homes of one document's travellers; `origins` are the countries that they set out from, where the text tells."""

    def __init__(self, found: Extraction, travellers: Travellers) -> None:
        self._travellers = travellers
        self._roles = {p.name: p.role for p in found.actors.people}
        self.origins: dict[Reference, str | None] = {}

    def country(self, by: Reference) -> str | None:
        """The country of a traveller, by name or by where the journey set out from."""
        return self._travellers.home(by[0]) or self.origins.get(by)

    def holds(self, by: Reference, place: Place) -> bool:
        """Whether a place is where its traveller comes from: the country; for those who hold an office, its capital."""
        role = self._roles.get(by[0])
        if role == "pope":
            return place.name in ("Rome", "Vatican City")
        return place.country == self.country(by) and (
            place.kind == "country" or (place.capital and role is not None)
        )

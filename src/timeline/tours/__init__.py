"""Tours: the journeys of a document as ordered stops with bounds."""

from timeline.tours.itinerary import itineraries

__all__ = ["itineraries"]

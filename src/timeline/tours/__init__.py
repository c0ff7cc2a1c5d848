"""Tours: the journeys of a document as ordered stops with bounds, and the reports of one journey made one."""

from timeline.tours.itinerary import itineraries

__all__ = ["itineraries"]

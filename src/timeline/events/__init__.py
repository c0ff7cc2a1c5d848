"""Events: who did or will do what, where and when, and how certainly."""

from timeline.events.extract import extract
from timeline.events.record import Extraction, Told

__all__ = ["Extraction", "Told", "extract"]

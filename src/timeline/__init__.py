"""Turn news text into a timeline of absolute events."""

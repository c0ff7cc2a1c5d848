"""Temporal expressions: found, understood, resolved (TIMEX3)."""

from timeline.expressions.tag import Tagged, tag

__all__ = ["Tagged", "tag"]

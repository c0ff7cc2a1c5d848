"""Time zones as datelines and feeds name them: offsets, IANA names and the letters of the press."""

from __future__ import annotations

import re
from datetime import UTC, timedelta, timezone, tzinfo

# Letters by what they stand for. Those of North America are fixed by RFC 5322, section 4.3.
_LETTERS_OF = {
    "UTC": "Z UT UTC GMT",
    "America/New_York": "ET",
    "America/Chicago": "CT",
    "America/Denver": "MT",
    "America/Los_Angeles": "PT",
    "-10:00": "HST",
    "-09:00": "AKST",
    "-08:00": "PST AKDT",
    "-07:00": "MST PDT",
    "-06:00": "CST MDT",
    "-05:00": "EST CDT",
    "-04:00": "EDT",
    "-03:00": "BRT ART",
    "+00:00": "WET",
    "+01:00": "CET WEST BST WAT",
    "+02:00": "CEST EET CAT SAST",
    "+03:00": "EEST MSK TRT EAT",
    "+05:00": "PKT",
    "+05:45": "NPT",
    "+07:00": "WIB",
    "+08:00": "HKT SGT AWST",
    "+09:00": "JST KST",
    "+09:30": "ACST",
    "+10:00": "AEST",
    "+10:30": "ACDT",
    "+11:00": "AEDT",
    "+12:00": "NZST",
    "+13:00": "NZDT",
}
_ZONE_OF = {letters: zone for zone, names in _LETTERS_OF.items() for letters in names.split()}
# India, Ireland or Israel; the Atlantic or Arabia; the Gulf or South Georgia: kept as the letters that they
# are, for a civil time stands whichever is meant.
_AMBIGUOUS = frozenset({"IST", "AST", "GST"})
_OFFSET = re.compile(r"(?:UTC|GMT)?([+\-−])(\d\d)(?::?(\d\d))?", re.ASCII)
_WIDEST = timedelta(hours=14)  # the Line Islands; no place is further from UTC


def canonical(written: str) -> str | None:
    """The name that the zone `written` is kept under: "UTC", "+09:00", "Asia/Tokyo", or ambiguous letters.

    None where no such zone is known.
    """
    letters = written.upper()
    if letters in _AMBIGUOUS:
        return letters
    if letters in _ZONE_OF:
        return _ZONE_OF[letters]
    if offset := _OFFSET.fullmatch(letters):
        hours, minutes = int(offset[2]), int(offset[3] or 0)
        if minutes >= 60 or timedelta(hours=hours, minutes=minutes) > _WIDEST:
            return None
        sign = "+" if offset[1] == "+" or hours == minutes == 0 else "-"
        return f"{sign}{hours:02}:{minutes:02}"
    return written if "/" in written and rules(written) else None


def rules(zone: str) -> tzinfo | None:
    """The clock of a zone named as `canonical` names it; None where the name does not settle it."""
    if zone == "UTC":
        return UTC
    if zone[0] in "+-":
        offset = timedelta(hours=int(zone[1:3]), minutes=int(zone[4:6]))
        return timezone(offset if zone[0] == "+" else -offset)
    import pendulum  # carries the zone database with it, where the machine has none

    try:
        return pendulum.timezone(zone)
    except (OSError, ValueError, KeyError):  # a folder of the zone database, not a key at all, no such zone
        return None

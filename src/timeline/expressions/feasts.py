"""Holidays and feasts: their names, and their days in a year.

Fixed days and nth weekdays are computed here, Easter by `dateutil` and the feasts of lunar calendars by the
`holidays` library, whose tables follow the announcements of the countries that keep them.
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache

from timeline.interval import nth_weekday

_FIXED = {
    "christmas": (12, 25), "christmas eve": (12, 24), "boxing day": (12, 26), "new year's day": (1, 1),
    "new year's eve": (12, 31), "new year's": (1, 1), "valentine's day": (2, 14), "st. patrick's day": (3, 17),
    "april fools' day": (4, 1), "may day": (5, 1), "labour day": (5, 1), "earth day": (4, 22), "bastille day": (7, 14),
    "independence day": (7, 4), "the fourth of july": (7, 4), "halloween": (10, 31), "all saints' day": (11, 1),
    "all souls' day": (11, 2), "veterans day": (11, 11), "armistice day": (11, 11), "remembrance day": (11, 11),
    "guy fawkes night": (11, 5), "juneteenth": (6, 19), "flag day": (6, 14), "groundhog day": (2, 2), "epiphany": (1, 6),
    "candlemas": (2, 2), "michaelmas": (9, 29), "anzac day": (4, 25), "canada day": (7, 1), "australia day": (1, 26),
    "st. george's day": (4, 23), "st. andrew's day": (11, 30), "international women's day": (3, 8),
    "human rights day": (12, 10), "nowruz": (3, 20), "orthodox christmas": (1, 7), "europe day": (5, 9),
    "victory day": (5, 9), "cinco de mayo": (5, 5), "tax day": (4, 15),
}  # fmt: skip
_NTH_WEEKDAY = {  # month, weekday (Monday 0), which one (-1 the last)
    "thanksgiving": (11, 3, 4), "labor day": (9, 0, 1), "memorial day": (5, 0, -1), "mother's day": (5, 6, 2),
    "father's day": (6, 6, 3), "columbus day": (10, 0, 2), "martin luther king day": (1, 0, 3),
    "presidents' day": (2, 0, 3), "super tuesday": (3, 1, 1), "patriots' day": (4, 0, 3),
}  # fmt: skip
_DAYS_AFTER = {"black friday": ("thanksgiving", 1), "cyber monday": ("thanksgiving", 4)}
_EASTER = {
    "easter": 0, "easter sunday": 0, "good friday": -2, "easter monday": 1, "palm sunday": -7, "ash wednesday": -46,
    "maundy thursday": -3, "holy saturday": -1, "shrove tuesday": -47, "mardi gras": -47, "fat tuesday": -47,
    "ascension day": 39, "whit sunday": 49, "pentecost": 49, "whit monday": 50, "corpus christi": 60,
}  # fmt: skip
_LUNAR = {  # the country whose table is asked, and how its name begins there
    "diwali": ("SG", ("Diwali", "Deepavali")), "deepavali": ("SG", ("Diwali", "Deepavali")),
    "vesak": ("SG", ("Vesak Day",)), "vesak day": ("SG", ("Vesak Day",)),
    "eid al-fitr": ("SG", ("Eid al-Fitr", "Hari Raya Puasa")), "hari raya puasa": ("SG", ("Eid al-Fitr", "Hari Raya Puasa")),
    "eid al-adha": ("SG", ("Eid al-Adha", "Hari Raya Haji")), "hari raya haji": ("SG", ("Eid al-Adha", "Hari Raya Haji")),
    "lunar new year": ("SG", ("Chinese New Year",)), "chinese new year": ("SG", ("Chinese New Year",)),
    "yom kippur": ("IL", ("Yom Kippur",)), "rosh hashanah": ("IL", ("Rosh Hashanah",)), "passover": ("IL", ("Pesach",)),
}  # fmt: skip
_ALSO_CALLED = {  # key -> its other names, parted by bars
    "christmas": "christmas day|xmas|x-mas|xmas day",
    "christmas eve": "xmas eve",
    "boxing day": "st. stephen's day|st stephen's day",
    "new year's": "new year|new years|the new year",
    "new year's day": "new years day|new year day",
    "new year's eve": "new years eve|new year eve",
    "valentine's day": "vday|valentines day|st. valentine's day|st valentine's day|saint valentine's day",
    "st. patrick's day": "st patrick's day|saint patrick's day|st. patricks day|st patricks day",
    "st. george's day": "st george's day",
    "st. andrew's day": "st andrew's day",
    "april fools' day": "april fool's day|april fools day",
    "the fourth of july": "fourth of july",
    "thanksgiving": "thanksgiving day",
    "mother's day": "mothers day|mothers' day",
    "father's day": "fathers day|fathers' day",
    "presidents' day": "presidents day|president's day",
    "veterans day": "veterans' day",
    "martin luther king day": "martin luther king jr. day|mlk day",
    "international women's day": "women's day|womens day",
    "halloween": "hallowe'en",
    "easter": "easter day",
    "whit sunday": "whitsun",
    "eid al-fitr": "eid|eid ul-fitr|eid al fitr|hari raya",
    "eid al-adha": "eid ul-adha|eid al adha",
    "patriots' day": "patriots day|patriot's day",
    "maundy thursday": "holy thursday",
    "rosh hashanah": "rosh hashana",
}
_ALIASES = {name: feast for feast, names in _ALSO_CALLED.items() for name in names.split("|")}
HISTORIC = {
    "9/11": (2001, 9, 11), "d-day": (1944, 6, 6), "v-e day": (1945, 5, 8), "ve day": (1945, 5, 8),
    "v-j day": (1945, 8, 15), "vj day": (1945, 8, 15), "black tuesday": (1929, 10, 29), "black monday": (1987, 10, 19),
}  # fmt: skip
"""Days of history that are known by a name."""

NAMES = frozenset(["election day", *_DAYS_AFTER, *_FIXED, *_NTH_WEEKDAY, *_EASTER, *_LUNAR, *_ALIASES])


def key(name: str) -> str:
    """The one key of a feast that has several names."""
    name = name.lower().replace("’", "'")
    return _ALIASES.get(name, name)


def fixed(feast: str) -> tuple[int, int] | None:
    """Month and day of a feast that has the same in every year."""
    return _FIXED.get(feast)


@cache
def date_of(feast: str, year: int) -> date | None:
    """The (first) day of a feast in a year; None where the year has none or it is not known."""
    if feast in _FIXED:
        return date(year, *_FIXED[feast])
    if feast in _NTH_WEEKDAY:
        month, weekday, nth = _NTH_WEEKDAY[feast]
        return nth_weekday(year, month, weekday, nth)
    if feast in _DAYS_AFTER:
        other, days = _DAYS_AFTER[feast]
        first = date_of(other, year)
        return first + timedelta(days=days) if first else None
    if feast == "election day":  # of the United States: the Tuesday after the first Monday of November
        return date(year, 11, 2) + timedelta(days=(1 - date(year, 11, 2).weekday()) % 7)
    if feast in _EASTER:
        from dateutil.easter import easter

        return easter(year) + timedelta(days=_EASTER[feast]) if year > 325 else None
    return _lunar(feast, year)


def _lunar(feast: str, year: int) -> date | None:
    import holidays

    country, names = _LUNAR[feast]
    if not 1950 <= year <= 2077:
        return None
    table = holidays.country_holidays(country, years=year, language="en_US")
    return min((day for day, called in table.items() if called.startswith(names)), default=None)

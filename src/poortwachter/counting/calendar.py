"""The legal calendar of the Algemene termijnenwet (Atw, BWBR0002448).

Feast days follow from article 3(1) and (2). The days that article 3(3) lets the Crown put on a par with them are
published data, because no formula gives them. Sundays need no name here: they never count as working days.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from functools import cache
from typing import Final

from dateutil.easter import easter

from .._frozen import frozen
from .days import ONE_DAY

__all__ = [
    "EQUATED_DAYS",
    "PUBLISHED_THROUGH",
    "Extension",
    "act_by",
    "days_off",
    "extend",
    "is_working_day",
    "working_days_after",
]

EQUATED_DAYS: Final[Mapping[int, tuple[str, ...]]] = {
    2005: ("05-06",),
    2006: ("05-26",),
    2007: ("05-18", "12-24", "12-27", "12-28", "12-31"),
    2008: ("05-02",),
    2009: ("01-02", "05-01", "05-04", "05-22"),
    2010: ("05-14",),
    2011: ("05-06", "06-03"),
    2012: ("05-18", "12-24", "12-31"),
    2013: ("04-29", "05-10", "12-27"),
    2014: ("05-30",),
    2015: ("01-02", "05-04", "05-15"),
    2016: ("05-06",),
    2017: ("04-28", "05-26"),
    2018: ("05-11", "12-24", "12-31"),
    2019: ("05-31", "12-27"),
    2020: ("05-22",),
    2021: ("05-14",),
    2022: ("05-27",),
    2023: ("04-28", "05-19"),
    2024: ("05-10", "12-27"),
    2025: ("05-30",),
    2026: ("01-02", "05-15"),
    2027: ("05-07",),
    2028: ("04-28", "05-26"),
}
"""Equated days (gelijkgestelde dagen) per year, month-day.

2005 to 2019 from the decrees BWBR0015963, BWBR0022669, BWBR0027755, BWBR0033679 and BWBR0038666 (text read); 2020 to
2028 from secondary sources.
"""

PUBLISHED_THROUGH: Final = date(2028, 12, 31)
"""The last day for which equated days are published; later years hold the feast days of the statute alone."""

_FRIDAY: Final = 4


@cache
def days_off(year: int) -> Mapping[date, str]:
    """Feast days, Good Friday and equated days of ``year``, each with its Dutch name (Atw 3)."""
    sunday = easter(year)
    named = {
        date(year, 1, 1): "Nieuwjaarsdag",
        sunday - timedelta(days=2): "Goede Vrijdag",
        sunday + timedelta(days=1): "tweede paasdag",
        _royal_birthday(year): "Koningsdag" if year >= 2014 else "Koninginnedag",
        date(year, 5, 5): "Bevrijdingsdag",
        sunday + timedelta(days=39): "Hemelvaartsdag",
        sunday + timedelta(days=50): "tweede pinksterdag",
        date(year, 12, 25): "eerste kerstdag",
        date(year, 12, 26): "tweede kerstdag",
    }
    for month_day in EQUATED_DAYS.get(year, ()):
        named.setdefault(date.fromisoformat(f"{year}-{month_day}"), "gelijkgestelde dag")
    return named


def _royal_birthday(year: int) -> date:
    day = date(year, 4, 27) if year >= 2014 else date(year, 4, 30)
    return day - ONE_DAY if day.weekday() == 6 else day


def is_working_day(day: date) -> bool:
    """Tell whether ``day`` is no Saturday, Sunday, feast day or equated day."""
    return day.weekday() <= _FRIDAY and day not in days_off(day.year)


def act_by(due: date) -> date:
    """The last working day on or before ``due``: the day by which a careful employer acts.

    This is advice. A term that is counted back, or that is longer than twelve weeks, does not move (Atw 1(2), 4).
    """
    day = due
    while not is_working_day(day):
        day -= ONE_DAY
    return day


def working_days_after(day: date, number: int) -> date:
    """The ``number``-th working day after ``day``, which itself is day zero."""
    while number:
        day += ONE_DAY
        number -= is_working_day(day)
    return day


@frozen
class Extension:
    """Where a term ends after the Atw, and the days that moved it: date and Dutch name, in order."""

    last_day: date
    moved_by: tuple[tuple[date, str], ...]


def extend(last_day: date, *, first_day: date | None = None) -> Extension:
    """Extend a statutory term that ends on ``last_day`` under Atw 1(1) and 2.

    ``first_day`` is the first day of a term of at least three days; it is given where Atw 2 applies, so that the term
    holds at least two working days. This is the only place in the library that moves a date.
    """
    day = last_day
    moved_by = []
    while not (is_working_day(day) and _holds_two_working_days(first_day, day)):
        moved_by.append((day, _why_moved(day)))
        day += ONE_DAY
    return Extension(day, tuple(moved_by))


def _holds_two_working_days(first_day: date | None, last_day: date) -> bool:
    if first_day is None:
        return True
    length = (last_day - first_day).days + 1
    return sum(is_working_day(first_day + timedelta(days=n)) for n in range(length)) >= 2


def _why_moved(day: date) -> str:
    if day.weekday() == 5:
        return "zaterdag"
    if day.weekday() == 6:
        return "zondag"
    return days_off(day.year).get(day, "minder dan twee werkdagen in de termijn")

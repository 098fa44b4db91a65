"""Algemene Ouderdomswet (AOW), BWBR0002221, article 7a: the age at which AOW begins, by birth date.

2013 to 2025 from article 7a(1) in the text of 1 July 2026 (read); 2026 to 2031 as announced each year, 7a(2).
AOW begins on the day itself since 1 April 2012.
"""

from __future__ import annotations

from bisect import bisect_right
from datetime import date
from typing import Final

from ..counting.months import months_later

__all__ = ["AOW_AGES", "LAST_BIRTH_DATE", "ON_THE_DAY_ITSELF_FROM", "age_is_set", "aow_date"]

AOW_AGES: Final[tuple[tuple[date, int, int], ...]] = (
    (date(1900, 1, 1), 65, 0),
    (date(1948, 1, 1), 65, 1),
    (date(1948, 12, 1), 65, 2),
    (date(1949, 11, 1), 65, 3),
    (date(1950, 10, 1), 65, 6),
    (date(1951, 7, 1), 65, 9),
    (date(1952, 4, 1), 66, 0),
    (date(1953, 1, 1), 66, 4),
    (date(1955, 9, 1), 66, 7),
    (date(1956, 6, 1), 66, 10),
    (date(1957, 3, 1), 67, 0),
    (date(1961, 1, 1), 67, 3),
)
"""Birth dates from which an age of years and months holds; the last row holds through :data:`LAST_BIRTH_DATE`."""

ON_THE_DAY_ITSELF_FROM: Final = date(2012, 4, 1)
"""Since then AOW begins on the day itself; before, on the first day of the month of the sixty-fifth birthday."""

LAST_BIRTH_DATE: Final = date(1964, 9, 30)
"""The last birth date for which the age is set."""

_BORN_FROM: Final = tuple(row[0] for row in AOW_AGES)


def aow_date(birth_date: date) -> date:
    """The first day of AOW (AOW-datum) for this birth date.

    The age is years and then months after birth; a day that the month lacks becomes its last day. For a birth date
    after :data:`LAST_BIRTH_DATE` no age is set yet, and the answer is a day *not before which* AOW begins.
    """
    _, years, months = AOW_AGES[bisect_right(_BORN_FROM, birth_date) - 1]
    day = date.fromordinal(months_later(birth_date.toordinal(), 12 * years + months))
    return day if day >= ON_THE_DAY_ITSELF_FROM else day.replace(day=1)


def age_is_set(birth_date: date) -> bool:
    """Tell whether the AOW age of this birth date is set by law."""
    return birth_date <= LAST_BIRTH_DATE

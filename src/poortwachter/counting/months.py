"""Calendar months, with the one rule for a month that is too short: its last day."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from dateutil.relativedelta import relativedelta

__all__ = ["age_on", "last_of_month", "months_after", "months_later"]


def months_after(day: date, number: int) -> date:
    """The day ``number`` calendar months after ``day``, or before it where ``number`` is negative.

    A day that the month lacks becomes its last day.
    """
    return day + relativedelta(months=number)


@lru_cache(maxsize=65_536)
def months_later(day: int, number: int) -> int:
    """The same on days as whole numbers. Remembered, because in a portfolio the same days come back."""
    return months_after(date.fromordinal(day), number).toordinal()


@lru_cache(maxsize=65_536)
def last_of_month(day: int) -> int:
    """The last day of the month in which ``day`` lies, as a whole number. Remembered for the same reason."""
    return (date.fromordinal(day) + relativedelta(day=31)).toordinal()


def age_on(born: date, day: date) -> int:
    """The age in whole years on ``day``."""
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))

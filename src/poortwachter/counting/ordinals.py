"""Days as whole numbers (proleptic ordinals), as the law is reckoned, and back; ``None`` is no day in both."""

from __future__ import annotations

from datetime import date

__all__ = ["as_date", "ordinal"]


def ordinal(day: date | None) -> int | None:
    """``day`` as a whole number."""
    return None if day is None else day.toordinal()


def as_date(number: int | None) -> date | None:
    """The day that a whole number stands for."""
    return None if number is None else date.fromordinal(number)

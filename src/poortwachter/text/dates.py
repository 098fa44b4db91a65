"""A day in words, without asking the machine for its locale."""

from __future__ import annotations

from datetime import date
from typing import Final

from . import Language

__all__ = ["day_text", "month_text"]

_WEEKDAYS: Final = {
    "nl": ("ma", "di", "wo", "do", "vr", "za", "zo"),
    "en": ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
}
_MONTHS: Final = {
    "nl": ("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"),
    "en": ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
}


def day_text(day: date, language: Language, *, weekday: bool = True) -> str:
    """``day`` as people write it: ``Mon 5 Jan 2026`` in English, ``ma 05-01-2026`` in Dutch."""
    written = f"{day.day} {month_text(day, language)} {day.year}" if language == "en" else f"{day:%d-%m-%Y}"
    return f"{_WEEKDAYS[language][day.weekday()]} {written}" if weekday else written


def month_text(day: date, language: Language) -> str:
    """The month of ``day`` in short: ``Mar`` in English, ``mrt`` in Dutch."""
    return _MONTHS[language][day.month - 1]

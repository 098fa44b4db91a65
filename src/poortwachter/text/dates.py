"""A day in words, without asking the machine for its locale."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from . import Language

__all__ = ["day_text", "month_text", "printed_day"]

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


_DUTCH_DAY: Final = re.compile(r"(?:(ma|di|wo|do|vr|za|zo) )?([0-9]{1,2})-([0-9]{1,2})-([0-9]{4})")
_ENGLISH_DAY: Final = re.compile(
    r"(?:(Mon|Tue|Wed|Thu|Fri|Sat|Sun) )?([0-9]{1,2}) (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) ([0-9]{4})"
)


def printed_day(text: str) -> date | None:
    """The day that :func:`day_text` printed, in either language; ``None`` where this is no such text.

    A weekday may be left out, but where it stands it must be the right one.

    >>> printed_day("vr 04-12-2026"), printed_day("4 Dec 2026"), printed_day("do 04-12-2026")
    (datetime.date(2026, 12, 4), datetime.date(2026, 12, 4), None)
    """
    plain = text.strip()
    for language, pattern in (("nl", _DUTCH_DAY), ("en", _ENGLISH_DAY)):
        found = pattern.fullmatch(plain)
        if found is not None:
            weekday, day, month, year = found.groups()
            number = int(month) if language == "nl" else _MONTHS["en"].index(month) + 1
            try:
                read = date(int(year), number, int(day))
            except ValueError:
                return None
            return read if weekday in (None, _WEEKDAYS[language][read.weekday()]) else None
    return None

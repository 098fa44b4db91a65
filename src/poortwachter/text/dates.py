"""A day in words, without asking the machine for its locale."""

from __future__ import annotations

import re
from datetime import date
from typing import Final, NamedTuple

from ..counting.days import EARLIEST_DAY, LATEST_DAY, ONE_DAY
from . import Language, words

__all__ = [
    "PRINTED",
    "NoDay",
    "day_of_year_text",
    "day_or_none",
    "day_text",
    "month_text",
    "week_in_short",
    "written_day",
]

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
    written = (
        f"{day.day} {month_text(day, language)} {day.year}"
        if language == "en"
        else f"{day.day:02}-{day.month:02}-{day.year:04}"
    )
    return f"{_WEEKDAYS[language][day.weekday()]} {written}" if weekday else written


def week_in_short(language: Language) -> tuple[str, ...]:
    """The days of the week in short, Monday first."""
    return _WEEKDAYS[language]


def day_or_none(day: date | None, language: Language) -> str:
    """``day`` as people write it; a dash where there is none."""
    return "-" if day is None else day_text(day, language)


def day_of_year_text(day: str, language: Language) -> str:
    """A day of every year, given as ``03-01``: ``1 Mar`` in English, ``01-03`` in Dutch."""
    month, number = (int(part) for part in day.split("-"))
    return f"{number} {_MONTHS['en'][month - 1]}" if language == "en" else f"{number:02}-{month:02}"


def month_text(day: date, language: Language) -> str:
    """The month of ``day`` in short: ``Mar`` in English, ``mrt`` in Dutch."""
    return _MONTHS[language][day.month - 1]


PRINTED: Final = re.compile(
    rf"(?:(?:{'|'.join(_WEEKDAYS['nl'])}) )?\b[0-9]{{2}}-[0-9]{{2}}-[0-9]{{4}}\b"
    rf"|(?:(?:{'|'.join(_WEEKDAYS['en'])}) )?\b[0-9]{{1,2}} (?:{'|'.join(_MONTHS['en'])}) [0-9]{{4}}\b"
)
"""A day within a text, as :func:`day_text` prints it in either language."""

_WHOLE_MONTHS: Final = {
    "nl": ("januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober",
           "november", "december"),
    "en": ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
           "November", "December"),
}  # fmt: skip
_MONTH_NUMBERS: Final = {
    name.lower(): number
    for names in (*_MONTHS.values(), *_WHOLE_MONTHS.values())
    for number, name in enumerate(names, 1)
}
_IN_NAMES: Final = rf"[0-9]{{1,2}} (?:{'|'.join(sorted(_MONTH_NUMBERS, key=len, reverse=True))}) [0-9]{{4}}"
A_DAY: Final = rf"[0-9]{{1,2}}-[0-9]{{1,2}}-[0-9]{{4}}|(?i:{_IN_NAMES})|[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}}"
"""A day without its weekday, as a person may write it."""

_WEEKDAY: Final = "|".join(name for names in _WEEKDAYS.values() for name in names)
_SHAPES: Final = (
    re.compile(
        rf"(?:(?P<weekday>{_WEEKDAY}) )?(?P<day>[0-9]{{1,2}})-(?P<month>[0-9]{{1,2}})-(?P<year>[0-9]{{4}})",
        re.IGNORECASE,
    ),
    re.compile(
        rf"(?:(?P<weekday>{_WEEKDAY}) )?(?P<day>[0-9]{{1,2}}) (?P<month>[a-z]+) (?P<year>[0-9]{{4}})", re.IGNORECASE
    ),
    re.compile(r"(?P<year>[0-9]{4})-(?P<month>[0-9]{2})-(?P<day>[0-9]{2})(?P<weekday>)"),
)
"""How a day is written: in numbers, with the name of its month in either language, or as YYYY-MM-DD."""


class NoDay(NamedTuple):
    """Why a text is no day.

    Attributes:
        code: the words, under ``no_day``: its form, its month, the length of that month, its weekday or its year.
        day: day, month and year as they were written; zeros where the form is no day's.
        days: how many days that month has; 0 where it has none.
    """

    code: str
    day: tuple[int, int, int] = (0, 0, 0)
    days: int = 0

    def said(self, language: Language) -> str:
        """What is wrong, in words."""
        return words(language)[f"no_day.{self.code}"].format(day=_numbered(*self.day, language), count=self.days)


def written_day(text: str) -> date | NoDay:
    """The day that a person wrote: as it is printed, with the name of its month, or as ``YYYY-MM-DD``.

    A weekday may be left out, but where it stands it must be the right one.

    >>> written_day("vr 04-12-2026"), written_day("4 december 2026")
    (datetime.date(2026, 12, 4), datetime.date(2026, 12, 4))
    >>> print(written_day("31-02-2026").said("en"))
    31 Feb 2026 does not exist: that month has 28 days
    """
    plain = text.strip()
    found = next((shape for shape in (one.fullmatch(plain) for one in _SHAPES) if shape is not None), None)
    if found is None:
        return NoDay("form")
    month = found["month"].lower()
    number = int(month) if month.isdigit() else _MONTH_NUMBERS.get(month)
    if number is None:
        return NoDay("form")
    day, _, year = numbers = int(found["day"]), number, int(found["year"])
    if not 1 <= number <= 12:
        return NoDay("month", numbers)
    if not EARLIEST_DAY.year <= year <= LATEST_DAY.year:
        return NoDay("year", numbers)
    length = (date(year + number // 12, number % 12 + 1, 1) - ONE_DAY).day
    if not 1 <= day <= length:
        return NoDay("length", numbers, length)
    read = date(year, number, day)
    weekday = found["weekday"]
    if weekday and weekday.lower() not in {names[read.weekday()].lower() for names in _WEEKDAYS.values()}:
        return NoDay("weekday", numbers)
    return read


def _numbered(day: int, month: int, year: int, language: Language) -> str:
    """A day that need not exist, as people write one."""
    if language == "en" and 1 <= month <= 12:
        return f"{day} {_MONTHS[language][month - 1]} {year}"
    return f"{day:02}-{month:02}-{year:04}"

"""What of a value an error may show: a day, a number, a code of ours; never what could be about a person."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Final

__all__ = ["MISSING", "NOT_SHOWN", "Instead", "as_written", "clean_key", "in_dutch", "without_content"]

_MOST_DIGITS: Final = 8
"""A number of more digits can be that of a person."""

_SEPARATOR: Final = r"[-/. \u2010-\u2015]"
_DAY_LIKE: Final = (
    rf"\s?[+-]?(?:[0-9]{{8}}|[0-9]{{4}}{_SEPARATOR}?W?[0-9]{{2,3}}(?:-[0-9])?|[0-9]{{4}}{_SEPARATOR}[0-9]{{1,2}}{_SEPARATOR}[0-9]{{1,2}}"
    rf"|[0-9]{{1,2}}{_SEPARATOR}[0-9]{{1,2}}{_SEPARATOR}(?:[0-9]{{4}}|[0-9]{{2}}))"
    r"(?:[T ][0-9:.]{1,15}(?:Z|[+-][0-9:]{1,6})?)?[\s\0]?"
)
"""Text that was meant for a day, however it is written; compiled with the first refusal."""

_LONGEST_KEY: Final = 60
_PERSONAL: Final = r"@|(?<![0-9])(?<!\\U)[0-9]{7}"


class Instead(str):
    """What is said in place of a value that is not to be repeated, in English and, as ``nl``, in Dutch."""

    nl: str

    def __new__(cls, en: str, nl: str | None = None) -> Instead:
        """Say ``en``, and ``nl`` in Dutch; a code is the same in both."""
        found = super().__new__(cls, en)
        found.nl = en if nl is None else nl
        return found

    def __getnewargs__(self) -> tuple[str, str]:  # type: ignore[override]
        return str(self), self.nl


NOT_SHOWN: Final = Instead("(not shown)", "(niet getoond)")
MISSING: Final = Instead("(missing)", "(ontbreekt)")


def without_content(value: object) -> object:
    """``value`` where it says nothing of a person; else what it is.

    >>> without_content("2026-02-30"), without_content("Voornaam Achternaam"), without_content(123456782)
    ('2026-02-30', '(text, not shown)', '(a number, not shown)')
    """
    if value is None or isinstance(value, bool | Instead):
        return value
    if isinstance(value, date):
        return value if type(value) in (date, datetime) else Instead(f"({value})")
    if isinstance(value, int | Decimal | float):
        return value if _short(value) else Instead("(a number, not shown)", "(een getal, niet getoond)")
    if isinstance(value, str):
        return value if re.fullmatch(_DAY_LIKE, value) else Instead("(text, not shown)", "(tekst, niet getoond)")
    return _instead(value)


def _short(value: float | Decimal) -> bool:
    if isinstance(value, int):
        return abs(value) < 10**_MOST_DIGITS
    digits = sum(letter.isdigit() for letter in str(value))
    return digits <= _MOST_DIGITS or (isinstance(value, float) and not value.is_integer() and abs(value) < 1000)


def _instead(value: object) -> Instead:
    if isinstance(value, Mapping):
        return Instead("(an object)", "(een object)")
    if isinstance(value, list | tuple | set | frozenset):
        return Instead("(a list)", "(een lijst)")
    name = type(value).__name__
    return Instead(f"(of type {name})", f"(van het type {name})")


def as_written(value: object) -> str:
    """``value`` as JSON writes it, on one line."""
    if isinstance(value, Instead):
        return str(value)
    if isinstance(value, date):
        return value.isoformat()
    if value is None or isinstance(value, bool):
        return json.dumps(value)
    text = _quoted(value) if isinstance(value, str) else str(value)
    return text if len(text) <= 80 else text[:77] + "..."


def in_dutch(value: object) -> str:
    """The same, in Dutch where words stand in place of the value."""
    return value.nl if isinstance(value, Instead) else as_written(value)


def _quoted(text: str) -> str:
    plain = text.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + "".join(letter if letter.isprintable() else ascii(letter)[1:-1] for letter in plain) + '"'


def clean_key(key: str) -> str:
    """A key on one line, cut where it is long; what could be of a person is not shown.

    >>> clean_key("a\\nb"), clean_key("naam@voorbeeld.nl")
    ('a\\\\nb', '(a key, not shown)')
    """
    if re.search(_PERSONAL, key):
        return "(a key, not shown)"
    cut = key if len(key) <= _LONGEST_KEY else key[: _LONGEST_KEY - 3] + "..."
    return "".join(letter if letter.isprintable() else ascii(letter)[1:-1] for letter in cut)

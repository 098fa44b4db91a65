"""How values of another system are read: days, percentages, codes, and nothing that is not on the list."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime, timedelta
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from numbers import Number
from typing import Final, TypeVar

from ..errors import MISSING, NOT_SHOWN, CaseError, Instead, Path, Problem, refused, without_content
from ..errors.translation import is_missing
from ..errors.translation import option as one_of
from ._gathering import Read
from .conversion import EndIs

__all__ = [
    "PATTERNS",
    "Source",
    "as_code",
    "day_before",
    "days_beyond",
    "last_sick_day",
    "nothing",
    "option",
    "refuse",
    "sources_of",
    "ways_of",
]

PATTERNS: Final[Mapping[str, re.Pattern[str]]] = {
    "yyyy-mm-dd": re.compile(r"(?P<y>\d{4})-(?P<m>\d{1,2})-(?P<d>\d{1,2})(?:[T ]\d{2}:\d{2}.*)?"),
    "dd-mm-yyyy": re.compile(r"(?P<d>\d{1,2})[-/.](?P<m>\d{1,2})[-/.](?P<y>\d{4})(?: \d{1,2}:\d{2}.*)?"),
    "mm/dd/yyyy": re.compile(r"(?P<m>\d{1,2})/(?P<d>\d{1,2})/(?P<y>\d{4})(?: \d{1,2}:\d{2}.*)?"),
}
"""How a day may be written, by itself or in a moment; a source writes its days in the ways that the caller names."""
_ALIKE: Final = frozenset({"dd-mm-yyyy", "mm/dd/yyyy"})
"""Two ways in which one text is two days: 05/01/2026."""


def ways_of(given: object) -> tuple[str, ...]:
    """The way in which a source writes its days, or the ways.

    Raises:
        CaseError: one is not known, there is none, or one text could be two days.
    """
    several = isinstance(given, Sequence) and not isinstance(given, str)
    ways: tuple[object, ...] = tuple(given) if isinstance(given, Sequence) and several else (given,)
    wrong = [place for place, way in enumerate(ways) if way not in [*PATTERNS]]
    if wrong and several:
        raise CaseError([_no_way(("days", place), ways[place]) for place in wrong])
    if wrong or not ways:
        raise CaseError([_no_way(("days",), given)])
    if _ALIKE.issubset(map(str, ways)):
        raise refuse("days_ambiguous", ("days",), without_content(given), names=sorted(_ALIKE))
    return tuple(dict.fromkeys(map(str, ways)))


def _no_way(path: Path, way: object) -> Problem:
    """A way in which no day is written here; one that is told by its signs, such as ``dd/mm/yyyy``, is shown."""
    told = Instead(way) if isinstance(way, str) and _OF_SIGNS.fullmatch(way) else without_content(way)
    return refused("option.days", path, told, names=list(PATTERNS))


_OF_SIGNS: Final = re.compile(r"[dmyjDMYJ]{1,4}(?:[-/. ][dmyjDMYJ]{1,4}){1,2}")


def refuse(key: str, path: Path, value: object = NOT_SHOWN, **details: object) -> CaseError:
    """An error of one problem in the source, in the words of the catalogue of errors under ``key``."""
    return CaseError([refused(key, path, value, **details)])


_WHOLE_PERCENT: Final = 100

Option = TypeVar("Option", bound=StrEnum)


def option(kind: type[Option], value: str, path: Path) -> Option:
    """One of the ways to read a source that a caller chooses by name.

    Raises:
        CaseError: there is no such way.
    """
    return kind(one_of(value, kind, path))


def nothing(value: object) -> bool:
    """Whether a source leaves this empty: ``None``, no text, or what a table writes for a value that is missing."""
    if value is None or isinstance(value, str):
        return not (value or "").strip()
    return is_missing(value) or (isinstance(value, Number) and bool(value != value))


def as_code(value: object) -> str:
    """A value as the text of a code; a whole number is one however it was counted: a sheet or JSON can say 12.0."""
    text = str(value).strip()
    whole = _WHOLE.fullmatch(text) if isinstance(value, Number) else None
    return text if whole is None else whole[1]


_WHOLE: Final = re.compile(r"(-?[0-9]+)\.0+")


class Source:
    """One object of a source, read field by field; what is never asked for is reported by name.

    Args:
        fields: the object itself.
        at: its path in the source.
        days: keys of ``PATTERNS``.
    """

    def __init__(self, fields: object, at: Path, *, days: Sequence[str] = ("yyyy-mm-dd",)) -> None:
        if not isinstance(fields, Mapping):
            raise refuse("model_type", at)
        self.fields, self.at, self._days = fields, at, days
        self._read: set[str] = set()
        self._inner: list[Source] = []

    def names(self) -> Iterator[tuple[str, bool]]:
        """Each field that holds something, as a dotted name without places in lists, and whether it was read."""
        above = [part for part in self.at if isinstance(part, str)]
        for name, value in self.fields.items():
            if not nothing(value):
                yield ".".join((*above, str(name))), name in self._read
        for inner in self._inner:
            yield from inner.names()

    def inner(self, name: str) -> Source:
        """The object below ``name``; where there is none, one that says nothing."""
        value = self.raw(name)
        return self._opened({} if value is None else value, (*self.at, name))

    def _opened(self, fields: object, at: Path) -> Source:
        self._inner.append(Source(fields, at, days=self._days))
        return self._inner[-1]

    def raw(self, name: str) -> object:
        """What stands there; ``None`` where nothing does."""
        self._read.add(name)
        value = self.fields.get(name)
        return None if nothing(value) else value

    def said(self, names: Iterable[str]) -> tuple[str, ...]:
        """What stands under these names, to be held against another object."""
        return tuple(repr(self.raw(name)) for name in names)

    def wrong(self, name: str, key: str, **details: object) -> CaseError:
        """What is wrong with a field; its value is not repeated."""
        return refuse(key, (*self.at, name), **details)

    def lacks(self, name: str, key: str) -> CaseError:
        """A field that must be there and is not."""
        return refuse(key, (*self.at, name), MISSING)

    def day(self, name: str) -> Read | None:
        """A calendar day; of a moment, the day that it is written with."""
        value = self.raw(name)
        found = None if value is None else self._date(value)
        if value is not None and found is None:
            raise self._no_day(name, value)
        return None if found is None or found.year == 1 else Read(found, (*self.at, name))

    def _no_day(self, name: str, value: object) -> CaseError:
        """It is written otherwise; or so, and the calendar has no such day."""
        key = "date_parsing" if self._match(value) is None else "date_parsing.calendar"
        how, in_dutch = " or ".join(self._days), " of ".join(self._days).replace("y", "j")
        return refuse(key, (*self.at, name), how=how, how_nl=in_dutch)

    def _match(self, value: object) -> re.Match[str] | None:
        """The parts of a day in the first of the ways in which it is written."""
        found = (PATTERNS[way].fullmatch(value.strip()) for way in self._days) if isinstance(value, str) else ()
        return next((match for match in found if match is not None), None)

    def _date(self, value: object) -> date | None:
        if isinstance(value, datetime):
            return value.date()
        if isinstance(value, date):
            return value
        match = self._match(value)
        if match is None:
            return None
        try:
            return date(int(match["y"]), int(match["m"]), int(match["d"]))
        except ValueError:
            return None

    def needed_day(self, name: str) -> Read:
        """A calendar day that must be there."""
        found = self.day(name)
        if found is None:
            raise self.lacks(name, "missing.day")
        return found

    def code(self, name: str) -> str | None:
        """A code of the source, as text; a pair of id and label gives the id."""
        value = self.raw(name)
        if isinstance(value, list | tuple):
            value = value[0] if value else None
        return None if value is None else as_code(value)

    def needed_code(self, name: str) -> str:
        """A code that must be there."""
        found = self.code(name)
        if found is None:
            raise self.lacks(name, "missing.code")
        return found

    def looked_up(self, name: str, table: Mapping[str, object]) -> Read | None:
        """What the table makes of a code; a code that it does not have is refused, because nothing is guessed."""
        code = self.code(name)
        if code is None:
            return None
        if code not in table:
            raise self.wrong(name, "unknown_code", names=sorted(table) or "-")
        found = table[code]
        return None if found is None else Read(found, (*self.at, name))

    def number(self, name: str, *, most: int) -> Read | None:
        """A number from 0 to ``most``; of a hundred it may have its sign: ``50%``."""
        value = self.raw(name)
        if value is None:
            return None
        try:
            text = str(value).strip()
            found = Decimal((text.removesuffix("%").rstrip() if most == _WHOLE_PERCENT else text).replace(",", "."))
        except InvalidOperation:
            found = Decimal(-1)
        if not found.is_finite() or not 0 <= found <= most or isinstance(value, bool):
            raise self.wrong(name, "percentage", most=most)
        return Read(found, (*self.at, name))

    def sources(self, name: str) -> list[Source]:
        """The objects of a list; a single object is a list of one."""
        value = self.raw(name)
        path = (*self.at, name)
        if value is None:
            return []
        if isinstance(value, Mapping):
            return [self._opened(value, path)]
        if isinstance(value, Sequence) and not isinstance(value, str):
            return [self._opened(item, (*path, place)) for place, item in enumerate(value)]
        raise self.wrong(name, "list_expected.field")


def sources_of(data: object, name: str) -> list[Source]:
    """The objects below ``name`` in an answer of the system, or those of the bare list.

    Raises:
        CaseError: it is neither: an answer of another system is not one without sickness.
    """
    if isinstance(data, Mapping):
        if name not in data:
            raise refuse("list_expected.source", (), name=name)
        return Source(data, ()).sources(name)
    if isinstance(data, str | bytes) or not isinstance(data, Sequence):
        raise refuse("list_expected.source", (), name=name)
    return [Source(item, (place,)) for place, item in enumerate(data)]


def day_before(day: Read) -> Read:
    """The calendar day before a day that was read."""
    assert isinstance(day.value, date)
    return Read(day.value - timedelta(days=1), day.at)


def last_sick_day(end: Read | None, end_is: EndIs, first: Read) -> Read | None:
    """The last sick day, by what the caller says that the end names.

    Raises:
        CaseError: the first day recovered is not after the first sick day.
    """
    if end is None or end_is is EndIs.LAST_SICK_DAY:
        return end
    assert isinstance(end.value, date)
    assert isinstance(first.value, date)
    if end.value <= first.value:
        raise refuse("days_reversed.recovered", end.at, end.value, day=first.value.isoformat())
    return day_before(end)


def days_beyond(end_is: EndIs | str) -> timedelta:
    """How far the day that names the end lies beyond the last sick day."""
    return timedelta(days=option(EndIs, end_is, ("end_is",)) is EndIs.FIRST_DAY_RECOVERED)

"""Absence of one employment in one period, by the standard of 1996: days absent, new spells, spells that ended."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from itertools import pairwise
from typing import Any, Final, NamedTuple

from ..counting.ordinals import ordinal
from ..facts.case import Case
from ..facts.records import WorkResumption
from .people import Person, Staff

__all__ = ["Absent", "absent_in", "available_in", "employed_in", "spells_of"]

_NO_WAGE: Final = frozenset({"therapy", "trial"})
"""Work without wage value is absence (arbeidstherapie, proefplaatsing)."""
WHOLE: Final = Fraction(1)


class Spell(NamedTuple):
    """Days of sickness in a row, both ends as whole numbers; ``last`` ``None`` while it runs."""

    first: int
    last: int | None


class Absent(NamedTuple):
    """What one employment adds to the figures of a period.

    Attributes:
        days: calendar days absent, times the part that was not worked and the part-time factor.
        leave_days: calendar days of maternity leave, times the part-time factor.
        unknown_days: calendar days on which work was resumed and nobody says for which part: counted whole.
        began: spells that began.
        durations: calendar days of each spell that ended.
    """

    days: Fraction
    leave_days: Fraction
    unknown_days: int
    began: int
    durations: tuple[int, ...]


def spells_of(case: Case) -> list[Spell]:
    """The spells as the standard counts them: each by itself, and ended where maternity leave begins."""
    leaves = sorted((leave.first_day.toordinal(), leave.last_day.toordinal()) for leave in _maternity(case))
    end = ordinal(case.employment.last_day)
    found: list[Spell] = []
    for absence in case.absences:
        last = ordinal(absence.last_day)
        last = end if last is None else last if end is None else min(last, end)
        found += _around(Spell(absence.first_day.toordinal(), last), leaves)
    return sorted(found)


def _maternity(case: Case) -> Iterator[Any]:
    return (leave for leave in case.leaves if leave.kind == "pregnancy_maternity")


def _around(spell: Spell, leaves: list[tuple[int, int]]) -> Iterator[Spell]:
    """What is left of a spell before, between and after leaves."""
    first = spell.first
    for begin, end in leaves:
        if end < first or (spell.last is not None and begin > spell.last):
            continue
        if begin > first:
            yield Spell(first, begin - 1)
        first = end + 1
    if spell.last is None or first <= spell.last:
        yield Spell(first, spell.last)


def absent_in(person: Person, first_day: date, last_day: date, as_of: date) -> Absent:
    """What this employment adds from ``first_day`` to ``last_day``, both inclusive, as known on ``as_of``."""
    begin, end = first_day.toordinal(), min(last_day, as_of).toordinal()
    factor = Fraction(person.part_time_factor)
    days, unknown, began, durations = Fraction(0), 0, 0, []
    changes = _Degrees(person)
    for spell in spells_of(person.case):
        began += begin <= spell.first <= end
        if spell.last is not None and begin <= spell.last <= end:
            durations.append(spell.last - spell.first + 1)
        part, not_told = changes.absent(max(begin, spell.first), end if spell.last is None else min(end, spell.last))
        days, unknown = days + part, unknown + not_told
    leave = sum(
        _overlap(begin, end, item.first_day.toordinal(), item.last_day.toordinal()) for item in _maternity(person.case)
    )
    return Absent(days * factor, leave * factor, unknown, began, tuple(durations))


class _Degrees:
    """Which part is not worked on each day: as the caller says, or else as work resumed shows."""

    def __init__(self, person: Person) -> None:
        self._stated = [
            (item.first_day.toordinal(), _last(item.last_day), Fraction(item.absent) / 100) for item in person.degrees
        ]
        self._hours = None if not person.contract_hours else Fraction(person.contract_hours)
        self._work = [
            (item.started_on.toordinal(), _last(item.last_day), item)
            for item in person.case.records
            if isinstance(item, WorkResumption) and item.work not in _NO_WAGE
        ]

    def absent(self, first: int, last: int) -> tuple[Fraction, int]:
        """Days absent from ``first`` to ``last``, and on how many of them the part is not told."""
        total, unknown = Fraction(0), 0
        if last < first:
            return total, unknown
        edges = {first, last + 1}
        for begin, end, _ in (*self._stated, *self._work):
            edges |= {day for day in (begin, end + 1) if first < day <= last}
        ordered = sorted(edges)
        for begin, after in pairwise(ordered):
            part, told = self._on(begin)
            total += part * (after - begin)
            unknown += 0 if told else after - begin
        return total, unknown

    def _on(self, day: int) -> tuple[Fraction, bool]:
        for begin, end, part in reversed(self._stated):
            if begin <= day <= end:
                return part, True
        worked = [item for begin, end, item in self._work if begin <= day <= end]
        if not worked:
            return WHOLE, True
        if self._hours is None or any(item.hours_per_week is None for item in worked):
            return WHOLE, False
        hours = sum((Fraction(item.hours_per_week) for item in worked if item.hours_per_week is not None), Fraction(0))
        return max(Fraction(0), WHOLE - hours / self._hours), True


_FAR: Final = date.max.toordinal()


def _last(day: date | None) -> int:
    return _FAR if day is None else day.toordinal()


def _overlap(begin: int, end: int, first: int, last: int) -> int:
    return max(0, min(end, last) - max(begin, first) + 1)


def employed_in(staff: Staff, first_day: date, last_day: date) -> int:
    """Calendar days of all employments of this line in the period."""
    begin, end = first_day.toordinal(), last_day.toordinal()
    first = begin if staff.first_day is None else staff.first_day.toordinal()
    return staff.number * _overlap(begin, end, first, _last(staff.last_day))


def available_in(staff: Staff, first_day: date, last_day: date) -> Fraction:
    """Calendar days available in the period: those of the employment, times the part-time factor."""
    return employed_in(staff, first_day, last_day) * Fraction(staff.part_time_factor)

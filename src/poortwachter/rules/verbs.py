"""The verbs of the law's text: what a stage or a term may do with days, which are whole numbers.

They are bound plainly here. Another lane runs the same text with its own verbs in their place, so nothing in the text
may depend on how a verb does its work.
"""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from functools import lru_cache
from typing import Protocol, TypeVar

from ..counting import calendar
from ..counting.counted import Runs, counted_through, day_of_count
from ..counting.counted import sick_on_or_after as _sick_on_or_after
from ..counting.months import last_of_month, months_later
from ..counting.ordinals import as_date

__all__ = [
    "Counted",
    "counted",
    "counted_in",
    "counted_so_far",
    "earliest",
    "last_of_month",
    "last_working_day",
    "latest",
    "months_later",
    "next_working_day",
    "shown",
    "sick_again",
    "working_days_later",
]

Day = TypeVar("Day", int, int | None)


class Counted(Protocol):
    """A file of which the counted days are known."""

    @property
    def runs(self) -> Runs:
        """The runs of counted days of the joined case."""


def shown(step: StrEnum, value: Day) -> Day:
    """``value``, as a step that a reader of the proof sees under this name."""
    return value


def earliest(one: int, other: int) -> int:
    """The earlier of two days."""
    return min(one, other)


def latest(one: int, other: int) -> int:
    """The later of two days."""
    return max(one, other)


def counted_in(file: Counted, runs: Runs, number: int) -> int:
    """The day that is counted day ``number`` in other runs than those of ``file``; day 1 is their first."""
    return day_of_count(runs, number)


def counted(file: Counted, number: int) -> int:
    """The day that is counted day ``number`` of the case; day 1 is the first sick day."""
    return day_of_count(file.runs, number)


def counted_so_far(file: Counted, day: int) -> int:
    """How many days were counted up to and including ``day``."""
    return counted_through(file.runs, day)


def sick_again(file: Counted, day: int) -> int:
    """``day``, or the first day sick again where ``day`` is not counted."""
    return _sick_on_or_after(file.runs, day)


@lru_cache(maxsize=65_536)
def next_working_day(day: int, since: int | None = None) -> int:
    """``day``, or the next working day, Atw 1(1); with ``since``, the first day of the term, also for Atw 2."""
    return calendar.extend(date.fromordinal(day), first_day=as_date(since)).last_day.toordinal()


@lru_cache(maxsize=65_536)
def last_working_day(day: int) -> int:
    """The last working day on or before ``day``."""
    return calendar.act_by(date.fromordinal(day)).toordinal()


@lru_cache(maxsize=65_536)
def working_days_later(day: int, number: int) -> int:
    """The ``number``-th working day after ``day``, which itself is day zero."""
    return calendar.working_days_after(date.fromordinal(day), number).toordinal()

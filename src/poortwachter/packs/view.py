"""What the days of one occurrence of a milestone are counted from, as the interpreter of terms reads it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeAlias, cast

from ..counting.counted import Runs
from ..engine.terms import Brought, Known
from ..lanes.traced import given
from .clocks import Ran
from .days import plain_terms, term_of
from .language import TermData, Trigger

if TYPE_CHECKING:
    from .file import Day, PackFile

__all__ = ["TracedDays", "View"]

TracedDays: TypeAlias = "Callable[[Trigger, Day], int]"
"""Gives the day of a trigger as a number that remembers how it was made."""


class View:
    """What the terms of one occurrence are counted from: an occasion, a clock, and the days of triggers by name.

    ``traced`` gives days that remember from which record they were read, for the lane that proves.
    """

    def __init__(self, file: PackFile, occasion: Brought, clock: Ran, *, traced: TracedDays | None = None) -> None:
        self.file, self.brought, self.clock, self._traced = file, occasion, clock, traced

    @property
    def occasion(self) -> int | None:
        """The day that brought it up."""
        return self.brought.day

    def reading(self, name: str) -> str:
        """The chosen alternative of a reading of the pack."""
        return self.file.readings[name]

    @property
    def runs(self) -> Runs:
        """The days that count on the clock."""
        return self.clock.runs

    @property
    def first_sick_day(self) -> int:
        """The first day of the clock."""
        day = self.clock.first
        return day if self._traced is None else given(day, "first_sick_day", self.clock.evidence[:1])

    def day_of(self, trigger: Trigger) -> int | None:
        """The day of a trigger, seen from this occasion."""
        found = self.file.seen_from(trigger, self.occasion, self.clock)
        if found is None:
            return None
        return found.day if self._traced is None else self._traced(trigger, found)

    def day(self, data: TermData | None) -> int | None:
        """The day of a term here."""
        return None if data is None else plain_terms().prepared(term_of(data, self.file.pack))(self.known)

    @property
    def known(self) -> Known:
        """This view, as the interpreter of terms takes it."""
        return Known(cast("Any", self), cast("Any", None), occasion=self.brought)

"""What runs on a day: leaves, absences and records that last, found without going through them all each day."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import accumulate
from typing import Generic, TypeVar

from ..counting.days import LATEST_DAY, ONE_DAY
from ..engine.file import CaseFile
from ..facts._filing import Filed
from ..facts.absences import Leave
from ..facts.case import Case
from ..facts.records import Benefit, WageMeasure, WorkResumption

__all__ = ["CaseDays", "Running", "measures"]

Some = TypeVar("Some", bound=Benefit | WageMeasure | WorkResumption)


class CaseDays:
    """The absences and the maternity leaves of a case."""

    def __init__(self, case: Case) -> None:
        spells = sorted((absence.first_day, absence.last_day or LATEST_DAY) for absence in case.absences)
        self._sick_from = [first for first, _ in spells]
        self._sick_until = list(accumulate((last for _, last in spells), max))
        self._leaves = case.maternity_leaves
        self._leave_from = [leave.first_day for leave in self._leaves]
        named = [(leave.kind, leave.first_day) for leave in case.leaves]
        self._places = {day: place for place, (kind, day) in enumerate(named) if kind == "pregnancy_maternity"}

    def absent_on(self, day: date) -> bool:
        """Whether an absence covers ``day``."""
        place = bisect_right(self._sick_from, day)
        return place > 0 and day <= self._sick_until[place - 1]

    def leaves_near(self, day: date) -> Sequence[Leave]:
        """The leave that began last by ``day`` and the next one: leaves are apart, so no other touches ``day``."""
        place = bisect_right(self._leave_from, day)
        return self._leaves[max(0, place - 1) : place + 1]

    def path(self, leave: Leave) -> str:
        """Where a maternity leave of the case stands in it."""
        return f"leaves[{self._places[leave.first_day]}]"


class Running(Generic[Some]):
    """Records with a ``started_on`` and, unless they still run, a ``last_day``; both inclusive.

    Attributes:
        entries: all of them, in the order in which they are filed.
    """

    def __init__(self, entries: Iterable[Filed[Some]]) -> None:
        self.entries = tuple(entries)
        begin: dict[date, list[int]] = {}
        end: dict[date, list[int]] = {}
        for place, entry in enumerate(self.entries):
            begin.setdefault(entry.record.started_on, []).append(place)
            if entry.record.last_day is not None:
                end.setdefault(entry.record.last_day + ONE_DAY, []).append(place)
        self._days: list[date] = sorted({*begin, *end})
        self._on: list[Sequence[Filed[Some]]] = []
        now: set[int] = set()
        for day in self._days:
            now = {*now, *begin.get(day, ())} - {*end.get(day, ())}
            self._on.append([self.entries[place] for place in sorted(now)])

    def spans(self) -> Iterator[tuple[date, date | None]]:
        """The first and the last day of each."""
        for entry in self.entries:
            yield entry.record.started_on, entry.record.last_day

    def on(self, day: date) -> Sequence[Filed[Some]]:
        """Those that run on ``day``, in the same order."""
        place = bisect_right(self._days, day)
        return self._on[place - 1] if place else ()


def measures(file: CaseFile) -> list[Filed[WageMeasure]]:
    """Suspensions and stops; a warning leaves the wage as it is."""
    return [entry for entry in file.of(WageMeasure) if entry.record.step in ("suspension", "stop")]

"""What runs on a day: leaves, absences and records that last, found without going through them all each day."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from datetime import date
from itertools import accumulate
from typing import Any

from ..counting.days import LATEST_DAY, ONE_DAY
from ..engine.file import CaseFile
from ..facts._filing import Filed
from ..facts.absences import Leave
from ..facts.case import Case

__all__ = ["CaseDays", "Lasting", "lasting_in", "measures"]


class CaseDays:
    """The absences and the maternity leaves of a case."""

    def __init__(self, case: Case) -> None:
        spells = sorted((absence.first_day, absence.last_day or LATEST_DAY) for absence in case.absences)
        self._sick_from = [first for first, _ in spells]
        self._sick_until = list(accumulate((last for _, last in spells), max))
        self._leaves = case.maternity_leaves
        self._leave_from = [leave.first_day for leave in self._leaves]
        self._places = {id(leave): place for place, leave in enumerate(case.leaves)}

    def absent_on(self, day: date) -> bool:
        """Whether an absence covers ``day``."""
        place = bisect_right(self._sick_from, day)
        return place > 0 and day <= self._sick_until[place - 1]

    def leaves_near(self, day: date) -> Sequence[Leave]:
        """The leave that began last by ``day`` and the next one: leaves are apart, so no other touches ``day``."""
        place = bisect_right(self._leave_from, day)
        return self._leaves[max(0, place - 1) : place + 1]

    def path(self, leave: Leave) -> str:
        """Where a leave of the case stands in it."""
        return f"leaves[{self._places[id(leave)]}]"


class Lasting:
    """Records with a ``started_on`` and, unless they still run, a ``last_day``; both inclusive."""

    def __init__(self, entries: Iterable[Filed]) -> None:
        in_order = tuple(entries)
        begin: dict[date, list[int]] = {}
        end: dict[date, list[int]] = {}
        for place, entry in enumerate(in_order):
            record: Any = entry.record
            begin.setdefault(record.started_on, []).append(place)
            if record.last_day is not None:
                end.setdefault(record.last_day + ONE_DAY, []).append(place)
        self._days: list[date] = sorted({*begin, *end})
        self._running: list[Sequence[Filed]] = []
        now: set[int] = set()
        for day in self._days:
            now = {*now, *begin.get(day, ())} - {*end.get(day, ())}
            self._running.append([in_order[place] for place in sorted(now)])

    def on(self, day: date) -> Sequence[Filed]:
        """Those that run on ``day``, in the order in which they are filed."""
        place = bisect_right(self._days, day)
        return self._running[place - 1] if place else ()


def measures(file: CaseFile) -> list[Filed]:
    """Suspensions and stops; a warning leaves the wage as it is."""
    return [
        entry
        for entry in file.by_kind.get("wage_measure", ())
        if entry.record.step in ("suspension", "stop")  # type: ignore[attr-defined]
    ]


def lasting_in(file: CaseFile) -> dict[str, Lasting]:
    """The measures, the work and the benefits of a file, each by the kind of their records."""
    found = {kind: Lasting(file.entries(kind)) for kind in ("work_resumption", "benefit")}
    return {**found, "wage_measure": Lasting(measures(file))}

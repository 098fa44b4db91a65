"""The joined cases of a case, with days as dates: the door between the counting of the law and the rooms above."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final, NamedTuple

from ..counting.counted import Runs, counted_day, counted_through, day_of_count
from ..counting.ordinals import as_date, ordinal
from ..facts._base import said
from ..facts._filing import Filed, kinds_of
from ..facts.absences import Absence
from ..facts.case import Case
from ..facts.records import Stating
from ..law.readings import Chosen
from ..law.stages.joining import Absent, Away, EndedBy, Joined, NotCounted, joined, with_first_day

__all__ = ["Sickness", "cases_of"]


class Sickness(NamedTuple):
    """One joined case.

    Attributes:
        runs: the counted days, as whole numbers. Beyond ``last_sick_day`` they count as if sickness went on.
        first_sick_day: eerste ziektedag: counted day 1.
        last_sick_day: the last known sick day, ``None`` while sickness runs.
        ended_by: what ended it, ``None`` while it runs.
        not_counted: gaps and leave between the counted days, as whole numbers.
        cause_open: whether maternity leave joins two runs while nobody said that the cause is the same.
        ours: the first sick day by the absences, where a letter of UWV states another, which wins.
        other_cause_ahead: whether it runs into maternity leave, and sickness after that would be another case.
    """

    runs: Runs
    first_sick_day: date
    last_sick_day: date | None
    ended_by: EndedBy | None
    not_counted: tuple[NotCounted, ...]
    cause_open: bool
    ours: date | None
    other_cause_ahead: bool = False

    def date_of(self, number: int) -> date:
        """The date of counted day ``number`` (1 is the first sick day).

        Raises:
            ValueError: ``number`` is less than 1.
        """
        return date.fromordinal(day_of_count(self.runs, number))

    def counted_day(self, day: date) -> int | None:
        """The number of ``day`` among the counted days, ``None`` where it does not count."""
        return counted_day(self.runs, day.toordinal())

    def counted_through(self, day: date) -> int:
        """How many days were counted up to and including ``day``."""
        return counted_through(self.runs, day.toordinal())


def cases_of(case: Case, readings: Chosen) -> tuple[Sickness, ...]:
    """The joined cases in ``case``, oldest first; the last one is the running case, or the latest that ran.

    Where UWV's latest letter on it states another first sick day, that day wins.
    """
    absences = [
        Absent(item.first_day.toordinal(), ordinal(item.last_day), item.ended_by)
        for item in sorted(case.absences, key=_first_day)
    ]
    leaves = [
        Away(leave.first_day.toordinal(), leave.last_day.toordinal(), ordinal(leave.not_counted_from), leave.same_cause)
        for leave in case.maternity_leaves
    ]
    agreed = [entry.done_on.toordinal() for entry in case.filed if entry.kind == "new_agreed_work"]
    return tuple(_with_dates(one) for one in _as_stated(case.filed, joined(absences, leaves, readings, agreed)))


def _first_day(absence: Absence) -> date:
    return absence.first_day


_STATING: Final = frozenset(kinds_of(Stating))


def _as_stated(filed: Sequence[Filed], found: tuple[Joined, ...]) -> tuple[Joined, ...]:
    stating = [entry for entry in filed if entry.kind in _STATING and _stated_first_day(entry) is not None]
    if not stating or not found:
        return found
    begun = max(1, sum(case.runs[0].first <= stating[-1].done_on.toordinal() for case in found))
    day = _stated_first_day(stating[-1])
    return found if day is None else (*with_first_day(found[:begun], day.toordinal()), *found[begun:])


def _stated_first_day(entry: Filed) -> date | None:
    states = said(entry.record, "states")
    return None if states is None else states.first_sick_day


def _with_dates(found: Joined) -> Sickness:
    return Sickness(
        found.runs,
        date.fromordinal(found.runs[0].first),
        as_date(found.last_sick_day),
        found.ended_by,
        found.not_counted,
        found.cause_open,
        as_date(found.ours),
    )

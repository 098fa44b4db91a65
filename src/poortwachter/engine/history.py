"""Counting: joined spells, days left out, and the n-th counted day to a date and back.

The rules are WIA 23(3) and (5), BW 7:629(10) and ZW 38(1): an interruption of less than four weeks joins, whatever the
cause; spells directly before and directly after maternity leave join unless the cause is another; days of leave,
and sick
days in the flexible period before it, are not counted; nor are the days of a gap.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import pairwise
from typing import Literal

from .._frozen import frozen
from ..counting.days import ONE_DAY
from ..facts._filing import Filed
from ..facts.absences import Absence, Leave
from ..facts.case import Case
from ..facts.records import Stating
from ..law.wia import LONGEST_GAP
from ..rules.readings import FLEXIBLE_PERIOD, LEAVE_ADJACENCY, Readings

__all__ = ["NotCounted", "Run", "SicknessCase", "history"]


EndedBy = Literal["recovery", "employment_end", "death"]


@frozen
class Run:
    """An unbroken run of counted days, both ends inclusive; ``last_day`` ``None`` runs on."""

    first_day: date
    last_day: date | None
    counted_before: int


@frozen
class NotCounted:
    """Days inside a case that do not count: a gap of fit days, maternity leave or its flexible period."""

    first_day: date
    last_day: date
    reason: Literal["gap", "leave", "flexible_period"]


@frozen
class SicknessCase:
    """One joined case.

    Attributes:
        runs: the counted days in order. The last run is open: beyond ``last_sick_day`` it counts as if sickness
            went on, so
            that a date which recovery overtook can still be named.
        last_sick_day: the last known sick day, ``None`` while sickness runs.
        ended_by: what ended it, ``None`` while it runs.
        not_counted: gaps and leave between the counted days.
        cause_open: whether maternity leave joins two runs while nobody said that the cause is the same.
        ours: the first sick day by the absences, where a letter of UWV states another, which wins.
    """

    runs: tuple[Run, ...]
    last_sick_day: date | None
    ended_by: EndedBy | None
    not_counted: tuple[NotCounted, ...] = ()
    cause_open: bool = False
    ours: date | None = None

    @property
    def first_sick_day(self) -> date:
        """Eerste ziektedag: counted day 1."""
        return self.runs[0].first_day

    def date_of(self, number: int) -> date:
        """The date of counted day ``number`` (1 is the first sick day).

        Raises:
            ValueError: ``number`` is less than 1.
        """
        if number < 1:
            raise ValueError(f"counted day {number}: expected 1 or more; the first sick day is counted day 1")
        for run in reversed(self.runs):
            if number > run.counted_before:
                break
        return run.first_day + timedelta(number - run.counted_before - 1)

    def counted_day(self, day: date) -> int | None:
        """The number of ``day`` among the counted days, ``None`` where it does not count."""
        run = self._run_at(day)
        if run is None or (run.last_day is not None and day > run.last_day):
            return None
        return run.counted_before + (day - run.first_day).days + 1

    def counted_through(self, day: date) -> int:
        """How many days were counted up to and including ``day``."""
        run = self._run_at(day)
        if run is None:
            return 0
        last = day if run.last_day is None else min(day, run.last_day)
        return run.counted_before + (last - run.first_day).days + 1

    def sick_on_or_after(self, day: date) -> date:
        """``day``, or the first counted day after it where ``day`` itself does not count."""
        if self.counted_day(day) is not None:
            return day
        return self.date_of(self.counted_through(day) + 1)

    def _run_at(self, day: date) -> Run | None:
        for run in reversed(self.runs):
            if day >= run.first_day:
                return run
        return None


def history(case: Case, readings: Readings) -> tuple[SicknessCase, ...]:
    """The joined cases in ``case``, oldest first; the last one is the running case, or the latest that ran.

    Where UWV's latest letter on it states another first sick day, that day wins.
    """
    found = _by_the_absences(case, readings)
    stating = [entry for entry in case.filed if _stated_first_day(entry) is not None]
    if not stating:
        return found
    begun = sum(sickness.first_sick_day <= stating[-1].done_on for sickness in found)
    day = _stated_first_day(stating[-1])
    return found if day is None else (*_counted_from(found[:begun], day), *found[begun:])


def _stated_first_day(entry: Filed) -> date | None:
    states = entry.record.states if isinstance(entry.record, Stating) else None
    return None if states is None else states.first_sick_day


def _counted_from(cases: Sequence[SicknessCase], day: date) -> tuple[SicknessCase, ...]:
    """``cases`` with ``day`` as the first sick day of the last: what came before is cut off, or joins it."""
    last = cases[-1]
    if day == last.first_sick_day:
        return tuple(cases)
    spans = [span for sickness in cases[:-1] for span in _known_spans(sickness)]
    spans += [(run.first_day, run.last_day) for run in last.runs]
    spans = [span for span in spans if span[1] is None or span[1] >= day]
    spans[0] = (day, spans[0][1])
    runs: list[Run] = []
    gaps: list[NotCounted] = []
    counted = 0
    for first_day, last_day in spans:
        if runs and runs[-1].last_day is not None and first_day - runs[-1].last_day > ONE_DAY:
            gaps.append(NotCounted(runs[-1].last_day + ONE_DAY, first_day - ONE_DAY, "gap"))
        runs.append(Run(first_day, last_day, counted))
        counted += 0 if last_day is None else (last_day - first_day).days + 1
    known = {part.first_day: part for sickness in cases for part in sickness.not_counted if part.first_day > day}
    not_counted = sorted({**{gap.first_day: gap for gap in gaps}, **known}.values(), key=_first_day)
    stated = SicknessCase(
        tuple(runs), last.last_sick_day, last.ended_by, tuple(not_counted), last.cause_open, last.first_sick_day
    )
    return (*(one for one in cases[:-1] if one.last_sick_day is not None and one.last_sick_day < day), stated)


def _known_spans(sickness: SicknessCase) -> Iterator[tuple[date, date | None]]:
    """The counted days of a case that is over, without the days beyond it that count as if sickness went on."""
    end = sickness.last_sick_day
    for run in sickness.runs:
        if end is None or run.first_day <= end:
            known = [day for day in (run.last_day, end) if day is not None]
            yield run.first_day, min(known, default=None)


def _by_the_absences(case: Case, readings: Readings) -> tuple[SicknessCase, ...]:
    leaves = case.maternity_leaves
    cuts = _cuts(leaves, case.absences, readings)
    absences = sorted(case.absences, key=_start)
    stretches: Sequence[_Stretch | Absence] = (
        [stretch for absence in absences for stretch in _without(cuts, absence)] if cuts else absences
    )
    groups: list[list[_Stretch | Absence]] = [[stretches[0]]] if stretches else []
    for earlier, later in pairwise(stretches):
        if _joins(earlier, later, leaves, cuts, readings):
            groups[-1].append(later)
        else:
            groups.append([later])
    return tuple(_joined(group, cuts, leaves) for group in groups)


@frozen
class _Stretch:
    """A part of an absence that is left when leave is cut out."""

    first_day: date
    last_day: date | None
    ended_by: EndedBy | None


@frozen
class _Cut:
    first_day: date
    last_day: date
    reason: Literal["leave", "flexible_period"]


def _first_day(part: NotCounted) -> date:
    return part.first_day


def _start(absence: Absence) -> date:
    return absence.first_day


def _cuts(leaves: Sequence[Leave], absences: Sequence[Absence], readings: Readings) -> list[_Cut]:
    cuts = []
    for leave in leaves:
        if leave.not_counted_from is not None and readings[FLEXIBLE_PERIOD] == "not_counted":
            cuts += _sick_days_within(leave.not_counted_from, leave.first_day - ONE_DAY, absences)
        cuts.append(_Cut(leave.first_day, leave.last_day, "leave"))
    return cuts


def _sick_days_within(first_day: date, last_day: date, absences: Sequence[Absence]) -> list[_Cut]:
    found = []
    for absence in sorted(absences, key=_start):
        start = max(first_day, absence.first_day)
        end = last_day if absence.last_day is None else min(last_day, absence.last_day)
        if start <= end:
            found.append(_Cut(start, end, "flexible_period"))
    return found


def _without(cuts: Sequence[_Cut], stretch: _Stretch | Absence) -> list[_Stretch]:
    """The parts of ``stretch`` outside the ``cuts``, which are in order and apart."""
    parts, start = [], stretch.first_day
    for cut in cuts:
        if cut.last_day < start or (stretch.last_day is not None and cut.first_day > stretch.last_day):
            continue
        if cut.first_day > start:
            parts.append(_Stretch(start, cut.first_day - ONE_DAY, stretch.ended_by))
        start = cut.last_day + ONE_DAY
    if stretch.last_day is None or start <= stretch.last_day:
        parts.append(_Stretch(start, stretch.last_day, stretch.ended_by))
    return parts


def _joins(
    earlier: _Stretch | Absence,
    later: _Stretch | Absence,
    leaves: Sequence[Leave],
    cuts: Sequence[_Cut],
    readings: Readings,
) -> bool:
    assert earlier.last_day is not None
    between = (later.first_day - earlier.last_day).days - 1
    if between <= LONGEST_GAP.value:
        return True
    within = [leave for leave in leaves if earlier.last_day < leave.first_day and leave.last_day < later.first_day]
    if not within or any(leave.same_cause is False for leave in within):
        return False
    covered = [cut for cut in cuts if earlier.last_day < cut.first_day and cut.last_day < later.first_day]
    fit_days = between - sum((cut.last_day - cut.first_day).days + 1 for cut in covered)
    return fit_days <= (LONGEST_GAP.value if readings[LEAVE_ADJACENCY] == "gap_up_to_27_days" else 0)


def _joined(group: Sequence[_Stretch | Absence], cuts: Sequence[_Cut], leaves: Sequence[Leave]) -> SicknessCase:
    last = group[-1]
    beyond = _without(cuts, _Stretch(last.first_day, None, None))
    runs: list[Run] = []
    counted = 0
    for stretch in (*group[:-1], *beyond):
        runs.append(Run(stretch.first_day, stretch.last_day, counted))
        if stretch.last_day is not None:
            counted += (stretch.last_day - stretch.first_day).days + 1
    not_counted = tuple(
        part
        for earlier, later in pairwise(group)
        if earlier.last_day is not None
        for part in _between(earlier.last_day, later.first_day, cuts)
    )
    joined_by = {part.first_day for part in not_counted if part.reason == "leave"}
    ended_by = None if last.last_day is None else last.ended_by or "recovery"
    return SicknessCase(
        runs=tuple(runs),
        last_sick_day=last.last_day,
        ended_by=ended_by,
        not_counted=not_counted,
        cause_open=any(leave.same_cause is None and leave.first_day in joined_by for leave in leaves),
    )


def _between(last_day: date, first_day: date, cuts: Sequence[_Cut]) -> list[NotCounted]:
    parts: list[NotCounted] = []
    start = last_day + ONE_DAY
    for cut in cuts:
        if start <= cut.first_day and cut.last_day < first_day:
            if cut.first_day > start:
                parts.append(NotCounted(start, cut.first_day - ONE_DAY, "gap"))
            parts.append(NotCounted(cut.first_day, cut.last_day, cut.reason))
            start = cut.last_day + ONE_DAY
    if start < first_day:
        parts.append(NotCounted(start, first_day - ONE_DAY, "gap"))
    return parts

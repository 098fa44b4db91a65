"""The stages of a case worked out one after the other, and the periods that come of them."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from . import stages
from .absences import Absence
from .answers import Period, PeriodState, WiaStart
from .casefile import CaseFile
from .history import Run, SicknessCase
from .law.bw7 import DISMISSAL_BAN
from .law.rule import MilestoneRule
from .law.wia import UWV_WIA_LETTER, WIA_APPLICATION
from .months import months_after
from .readings import BAN_ON_29_FEBRUARY, Readings
from .stages import Stages, Step
from .terms import After
from .versions import last_day_of

__all__ = ["ban_counting", "days_beyond_the_wait", "period", "waiting_period", "wia_start", "work_out"]

_ONE_DAY: Final = timedelta(days=1)


def work_out(file: CaseFile) -> Stages:
    """Every stage of the case; the days from which terms are counted are set on ``file`` as they come."""
    wait = stages.end_of_wait(file)
    file.end_of_wait = _day(wait)
    extension = stages.voluntary_extension(file, wait)
    file.end_of_extension = extension.day or file.end_of_wait
    late = stages.lateness(file, _last_day(WIA_APPLICATION, file), _last_day(UWV_WIA_LETTER, file))
    file.excused_until = late.due if late.excused else None
    late_extension = stages.late_extension(file, file.end_of_extension, late)
    limit = stages.aow_limit(file)
    bar = stages.sanction_bar(file, file.end_of_extension, late_extension)
    target = stages.sanction_target(bar)
    file.sanction_bar, file.sanction_target = _day(bar), _day(target)
    moved = late_extension.day or file.end_of_extension
    iva = stages.early_iva(file)
    start = stages.sanction_start(file, moved, bar, late_extension, iva)
    maximum = stages.sanction_maximum(file, start)
    sanction = stages.sanction_end(file, start, maximum, target, limit)
    pending = (*extension.pending, *late_extension.pending)
    all_pending = (*pending, *(code for code in sanction.pending if code not in pending))
    wia = stages.wia(file, iva, extension, [wait, extension, late_extension, sanction], all_pending)
    file.wia_first_day, file.early_iva_granted = wia.day, iva.day is not None
    file.sanctioned, file.sanction_end = start.day is not None, sanction.day
    counted, length = ban_counting(file)
    longer = days_beyond_the_wait(file, moved, start.day, sanction.day)
    return Stages(
        wait,
        iva,
        extension,
        late,
        late_extension,
        limit,
        target,
        bar,
        start,
        maximum,
        sanction,
        stages.wage(file, late_extension, moved, pending, limit, sanction),
        stages.dismissal_ban(file, counted.date_of(length + longer), longer, all_pending, limit, sanction),
        wia,
    )


def _day(step: Step) -> date:
    assert step.day is not None
    return step.day


def _last_day(rule: MilestoneRule, file: CaseFile) -> date:
    day, _ = last_day_of(rule, file)
    assert isinstance(day, date)
    return day


def waiting_period(file: CaseFile, found: Stages) -> Period:
    """Wachttijd, WIA 23: to the last day of the 104 weeks, or to the day before a granted early IVA."""
    if found.early_iva.day is not None:
        return Period(PeriodState.KNOWN, file.first_sick_day, found.early_iva.day - _ONE_DAY, found.early_iva.basis)
    return period(found.end_of_wait, file.first_sick_day)


def period(step: Step, first_day: date | None) -> Period:
    """The period that a stage closes; ``first_day`` is its first day."""
    caveats = ("uwv_states_another_day",) if step.ours is not None else ()
    if step.day is None or first_day is None:
        state = PeriodState.UNKNOWN if step.reason == "unknown" else PeriodState.NOT_APPLICABLE
        return Period(state, None, None, step.basis, step.reason, step.pending, caveats)
    state = PeriodState.PENDING if step.pending else PeriodState.KNOWN
    return Period(state, first_day, step.day, step.basis, None, step.pending, caveats)


def wia_start(step: Step) -> WiaStart:
    """The first day of WIA."""
    caveats = ("uwv_states_another_day",) if step.ours is not None else ()
    if step.day is None:
        return WiaStart(PeriodState.NOT_APPLICABLE, None, step.basis, step.reason, step.pending, caveats)
    state = PeriodState.PENDING if step.pending else PeriodState.KNOWN
    return WiaStart(state, step.day, step.basis, None, step.pending, caveats)


def ban_counting(file: CaseFile) -> tuple[SicknessCase, int]:
    """The days that count for the ban, and how many of them make two calendar years: years first, then days.

    Sickness by pregnancy before the leave is not counted here.
    """
    counted = _counted_for_the_ban(file)
    first_day = counted.first_sick_day
    return counted, (_two_years_after(first_day, file.readings) - first_day).days


def days_beyond_the_wait(file: CaseFile, moved: date, sanction_starts: date | None, sanction_ends: date | None) -> int:
    """By how many days extension, lateness and sanction lengthen the ban, BW 7:670(11); leave in it not counted."""
    days = (moved - file.end_of_wait).days
    if sanction_starts is None or sanction_ends is None:
        return days
    days += (sanction_ends - sanction_starts).days + 1
    for leave in file.case.leaves:
        if leave.kind == "pregnancy_maternity" and sanction_starts <= leave.first_day <= sanction_ends:
            days -= (min(leave.last_day, sanction_ends) - leave.first_day).days + 1
    return days


def _two_years_after(first_day: date, readings: Readings) -> date:
    assert isinstance(DISMISSAL_BAN.last_day, After)
    end = months_after(first_day, 12 * DISMISSAL_BAN.last_day.length.number)
    if end.day != first_day.day and readings[BAN_ON_29_FEBRUARY] == "1_march":
        end += _ONE_DAY
    return end


def _counted_for_the_ban(file: CaseFile) -> SicknessCase:
    left_out = sorted(
        (absence.first_day, _last_day_left_out(file, absence))
        for absence in file.case.absences
        if absence.not_counted_for_dismissal_ban
    )
    if not left_out:
        return file.sickness
    runs: list[Run] = []
    counted = 0
    for run in file.sickness.runs:
        start = run.first_day
        for first_day, last_day in left_out:
            if last_day < start or (run.last_day is not None and first_day > run.last_day):
                continue
            if first_day > start:
                runs.append(Run(start, first_day - _ONE_DAY, counted))
                counted += (first_day - start).days
            start = last_day + _ONE_DAY
        if run.last_day is None or start <= run.last_day:
            runs.append(Run(start, run.last_day, counted))
            counted += 0 if run.last_day is None else (run.last_day - start).days + 1
    return SicknessCase(tuple(runs), file.sickness.last_sick_day, file.sickness.ended_by)


def _last_day_left_out(file: CaseFile, absence: Absence) -> date:
    """Sickness by pregnancy ends at the latest when the leave begins; without a leave on record nothing is left out."""
    leaves = [leave.first_day for leave in file.case.leaves if leave.kind == "pregnancy_maternity"]
    ahead = [day - _ONE_DAY for day in leaves if day > absence.first_day]
    last_day = absence.last_day or min(ahead, default=absence.first_day - _ONE_DAY)
    return min([last_day, *ahead])

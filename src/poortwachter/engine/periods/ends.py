"""The ends: of the wage, of the prohibition of notice, and the first day of WIA."""

from __future__ import annotations

from datetime import date
from typing import Final

from ...counting.days import ONE_DAY
from ...counting.months import months_after
from ...facts.absences import Absence
from ...law.bw7 import DISMISSAL_BAN, DOMESTIC_WEEKS, WAGE_CONTINUATION
from ...law.instruments import BW7, WIA, ZW
from ...rules.readings import AOW_IN_SANCTION, BAN_ON_29_FEBRUARY, Readings
from ...rules.terms import After
from ..casefile import CaseFile
from ..history import Run, SicknessCase
from .limits import Limits, cut
from .step import Step, after_leave, day_of, with_stated

__all__ = ["ban_counting", "days_beyond_the_wait", "dismissal_ban", "wage", "wia"]

_NO_EMPLOYER: Final = (WIA.article(26, 1),)
_DOMESTIC: Final = (BW7.article("7:629", "2a"),)
_PUBLIC_SERVANT: Final = (ZW.article("76a", 1),)
_BY_LATENESS: Final = (*WAGE_CONTINUATION.basis, BW7.article("7:629", "11a"))
_BY_SANCTION: Final = BW7.article("7:629", "11b")
_BAN_MOVED: Final = (*DISMISSAL_BAN.basis, BW7.article("7:670", 11))
_WIA: Final = (WIA.article(47, 2), WIA.article(54, 2))
_NO_WIA: Final = (WIA.article(43),)


def wage(file: CaseFile, period: Step, sanction: Step, limits: Limits) -> Step:
    """The last day of wage, BW 7:629: the wait and all that extends it, unless something ends it sooner."""
    employment = file.case.employment
    if employment.regime == "no_employer":
        return Step("wage", None, _NO_EMPLOYER, reason="no_employer")
    if _left_before(file):
        return Step("wage", None, WAGE_CONTINUATION.basis, reason="employment_ended")
    by = [limits.employment, limits.sickness, limits.aow_wage]
    if employment.domestic_worker == "yes":
        return _as_stated(file, cut(Step("wage", file.sickness.date_of(7 * DOMESTIC_WEEKS.value), _DOMESTIC), by))
    basis = _PUBLIC_SERVANT if employment.regime == "public_servant" else WAGE_CONTINUATION.basis
    if period.basis:
        basis = (*basis, *period.basis)
    if sanction.day is None:
        return _as_stated(file, cut(Step("wage", period.day, basis, period.evidence, period.pending), by))
    if file.readings[AOW_IN_SANCTION] == "runs_on":
        by.remove(limits.aow_wage)
    return _as_stated(
        file, cut(Step("wage", sanction.day, (*basis, _BY_SANCTION), sanction.evidence, sanction.pending), by)
    )


def _left_before(file: CaseFile) -> bool:
    """Whether the employment had ended before the first sick day, as in a relapse within four weeks (ZW 46)."""
    return file.last_day_of_employment is not None and file.last_day_of_employment < file.first_sick_day


def _as_stated(file: CaseFile, step: Step) -> Step:
    return with_stated(file, step, "last_day_of_wage_continuation")


def wia(file: CaseFile, wait: Step, iva: Step, extension: Step, owed: Step) -> Step:
    """The first day of WIA, WIA 47(2), 54(2) and 43: the day after the wait and after all that is ``owed`` then; none
    after AOW age.

    A voluntary extension does not pause for maternity leave; where it ends in one, WIA begins after the leave.
    """
    if iva.day is not None:
        step = Step("wia", iva.day, iva.basis, iva.evidence)
    else:
        undated = iva.pending if iva.reason == "unknown" else ()
        last = day_of(wait) if owed.day is None else max(day_of(wait), owed.day)
        first_day = after_leave(file, last + ONE_DAY) if last == extension.day else last + ONE_DAY
        step = Step("wia", first_day, _WIA, (), (*owed.pending, *undated))
    step = with_stated(file, step, "first_day_of_wia")
    if file.aow_date is not None and file.aow_date <= day_of(step):
        return Step("wia", None, _NO_WIA, reason="aow_age_reached")
    return step


# --- the prohibition of notice ------------------------------------------------------------------------------------


def dismissal_ban(
    file: CaseFile, moved: date, start: Step, sanction: Step, pending: tuple[str, ...], limits: Limits
) -> Step:
    """The last day of the ban, BW 7:670(1) and (11): two years, moved by what extends the wage period."""
    if file.case.employment.regime in ("public_servant", "no_employer"):
        return Step("dismissal_ban", None, DISMISSAL_BAN.basis, reason="no_civil_code_employment")
    if _left_before(file):
        return Step("dismissal_ban", None, DISMISSAL_BAN.basis, reason="employment_ended")
    counted, length = ban_counting(file)
    longer = days_beyond_the_wait(file, moved, start.day, sanction.day)
    last = counted.date_of(length + longer)
    step = Step("dismissal_ban", last, _BAN_MOVED if longer else DISMISSAL_BAN.basis, (), pending)
    runs_on = sanction.day is not None and file.readings[AOW_IN_SANCTION] == "runs_on"
    by = [limits.employment] if runs_on else [limits.employment, limits.aow]
    ended = cut(step, by)
    return ended if ended is step else Step("dismissal_ban", ended.day, step.basis, ended.evidence, cut_by=ended.cut_by)


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
    for leave in file.case.maternity_leaves:
        if sanction_starts <= leave.first_day <= sanction_ends:
            days -= (min(leave.last_day, sanction_ends) - leave.first_day).days + 1
    return days


def _two_years_after(first_day: date, readings: Readings) -> date:
    assert isinstance(DISMISSAL_BAN.last_day, After)
    end = months_after(first_day, 12 * DISMISSAL_BAN.last_day.length.number)
    if end.day != first_day.day and readings[BAN_ON_29_FEBRUARY] == "1_march":
        end += ONE_DAY
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
                runs.append(Run(start, first_day - ONE_DAY, counted))
                counted += (first_day - start).days
            start = last_day + ONE_DAY
        if run.last_day is None or start <= run.last_day:
            runs.append(Run(start, run.last_day, counted))
            counted += 0 if run.last_day is None else (run.last_day - start).days + 1
    return SicknessCase(tuple(runs), file.sickness.last_sick_day, file.sickness.ended_by)


def _last_day_left_out(file: CaseFile, absence: Absence) -> date:
    """Sickness by pregnancy ends at the latest when the leave begins; without a leave on record nothing is left out."""
    ahead = [leave.first_day - ONE_DAY for leave in file.case.maternity_leaves if leave.first_day > absence.first_day]
    last_day = absence.last_day or min(ahead, default=absence.first_day - ONE_DAY)
    return min([last_day, *ahead])

"""What moves the end of a case: named stages, each a short function with its citation, each reading earlier stages
only.

wait -> early IVA -> limits (employment, sickness, AOW age) -> voluntary extension -> application -> sanction -> repair
-> wage -> prohibition of notice -> WIA.
"""

from __future__ import annotations

from datetime import date
from typing import Final, NamedTuple

from ...answer.parts import Period, PeriodState, WiaStart
from ...counting.days import ONE_DAY
from ...law.instruments import BW7, WIA
from ...law.wia import UWV_WIA_LETTER, WIA_APPLICATION
from ...rules.rule import MilestoneRule
from ..casefile import CaseFile
from ..versions import last_day_of
from .application import Late, excuse_lost_from, late_extension, lateness, notice_in_time
from .ends import ban_counting, days_beyond_the_wait, dismissal_ban, wage, wia
from .limits import Limits, limits
from .sanction import (
    BENEFIT,
    Repairs,
    repair_due,
    repairs,
    sanction,
    sanction_bar,
    sanction_maximum,
    sanction_start,
    sanction_target,
)
from .step import Step, day_of
from .wait import early_iva, end_of_wait, shortened_too_early, voluntary_extension

__all__ = [
    "Repairs",
    "Stages",
    "Step",
    "ban_counting",
    "days_beyond_the_wait",
    "excuse_lost_from",
    "notice_in_time",
    "period",
    "repair_due",
    "repairs",
    "sanction_period",
    "shortened_too_early",
    "waiting_period",
    "wia_start",
    "work_out",
]


class Stages(NamedTuple):
    """The stages of one case; a step without a day moves nothing."""

    end_of_wait: Step
    early_iva: Step
    limits: Limits
    extension: Step
    late: Late
    late_extension: Step
    wage_period: Step
    sanction_bar: Step
    sanction_target: Step
    sanction_start: Step
    sanction_maximum: Step
    sanction: Step
    wage: Step
    dismissal_ban: Step
    wia: Step


def work_out(file: CaseFile) -> Stages:
    """Every stage of the case; the days from which terms are counted are set on ``file`` as they come."""
    wait = end_of_wait(file)
    file.end_of_wait = day_of(wait)
    iva = early_iva(file)
    ends_sooner = limits(file, wait, iva)
    extension = voluntary_extension(file, wait, iva)
    file.end_of_extension = extension.day or file.end_of_wait
    late = lateness(file, _last_day(WIA_APPLICATION, file), _last_day(UWV_WIA_LETTER, file))
    file.excused_until = late.due if late.excused else None
    later = late_extension(file, file.end_of_extension, late, iva, ends_sooner)
    wage_period = _wage_period(file, extension, later)
    bar = sanction_bar(file.end_of_extension, later)
    target = sanction_target(bar)
    file.sanction_bar, file.sanction_target = day_of(bar), day_of(target)
    start = sanction_start(file, wage_period, iva, ends_sooner)
    maximum = sanction_maximum(file, start)
    imposed = sanction(file, start, maximum, target, ends_sooner)
    file.sanctioned, file.sanction_end = start.day is not None, imposed.day
    paid = wage(file, wage_period, imposed, ends_sooner)
    benefit = file.sickness_benefit_from_employer(day_of(wage_period))
    owed = _benefit(wage_period, imposed) if benefit else paid
    begins = wia(file, wait, iva, extension, owed)
    file.wia_first_day, file.early_iva_granted = begins.day, iva.day is not None
    pending = (imposed if imposed.day is not None else wage_period).pending
    ban = dismissal_ban(file, day_of(wage_period), start, imposed, pending, ends_sooner)
    return Stages(
        wait, iva, ends_sooner, extension, late, later, wage_period, bar, target, start, maximum, imposed, paid, ban,
        begins,
    )  # fmt: skip


_LATE: Final = (BW7.article("7:629", "11a"),)
_EXTENDED: Final = (WIA.article(24, 1),)


def _wage_period(file: CaseFile, extension: Step, late: Step) -> Step:
    """The last day of the wage period without a sanction, whoever leaves, recovers or grows old before it."""
    pending = (*extension.pending, *late.pending)
    if late.day is not None:
        return Step("wage_period", late.day, _LATE, late.evidence, pending)
    if extension.day is not None:
        return Step("wage_period", extension.day, _EXTENDED, extension.evidence, pending)
    return Step("wage_period", file.end_of_wait, (), (), pending)


def _benefit(wage_period: Step, imposed: Step) -> Step:
    """Until when a self-insured employer pays sickness benefit to one who has left, ZW 29(10)."""
    return wage_period if imposed.day is None else imposed


def _last_day(rule: MilestoneRule, file: CaseFile) -> date:
    day, _ = last_day_of(rule, file)
    assert isinstance(day, date)
    return day


def waiting_period(file: CaseFile, found: Stages) -> Period:
    """Wachttijd, WIA 23: to the last day of the 104 weeks, or to the day before a granted early IVA."""
    if found.early_iva.day is not None:
        return Period(PeriodState.KNOWN, file.first_sick_day, found.early_iva.day - ONE_DAY, found.early_iva.basis)
    return period(found.end_of_wait, file.first_sick_day)


def period(step: Step, first_day: date | None) -> Period:
    """The period that a stage closes; ``first_day`` is its first day."""
    caveats = _caveats(step)
    if step.day is None or first_day is None:
        state = PeriodState.UNKNOWN if step.reason == "unknown" else PeriodState.NOT_APPLICABLE
        return Period(state, None, None, step.basis, step.reason, step.pending, caveats)
    state = PeriodState.PENDING if step.pending else PeriodState.KNOWN
    return Period(state, first_day, step.day, step.basis, None, step.pending, caveats)


def sanction_period(file: CaseFile, found: Stages) -> Period:
    """Loonsanctie, WIA 25(9); of a self-insured employer whose employee has left, sickness benefit, WIA 26(2)."""
    shown = period(found.sanction, found.sanction_start.day)
    if shown.first_day is None or not file.sickness_benefit_from_employer(day_of(found.wage_period)):
        return shown
    caveats = (*shown.caveats, "extends_sickness_benefit")
    basis = (*BENEFIT, *shown.basis)
    return Period(shown.state, shown.first_day, shown.last_day, basis, shown.reason, shown.pending, caveats)


def wia_start(step: Step) -> WiaStart:
    """The first day of WIA."""
    caveats = _caveats(step)
    if step.day is None:
        return WiaStart(PeriodState.NOT_APPLICABLE, None, step.basis, step.reason, step.pending, caveats)
    state = PeriodState.PENDING if step.pending else PeriodState.KNOWN
    return WiaStart(state, step.day, step.basis, None, step.pending, caveats)


def _caveats(step: Step) -> tuple[str, ...]:
    return () if step.ours is None else ("uwv_states_another_day",)

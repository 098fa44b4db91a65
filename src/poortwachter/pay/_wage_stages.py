"""What is owed while wage can be owed: the years of BW 7:629, agreements, waiting days, measures and leave."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal
from typing import Final, NamedTuple, cast

from ..counting.work_week import WEEKDAYS
from ..engine.run import Outlook
from ..facts._filing import Filed
from ..facts.absences import Leave
from ..facts.records import WageMeasure
from ..law import bw7_wage as law
from ..law.readings import FlexiblePeriod, WaitingDays
from ..rules.citation import Citation
from ._money import EXACT, HUNDRED, product, shortest
from ._owed import MeasureStep, Obligation, Owed, Spell, cited
from .terms import PERCENTS

__all__ = [
    "NOTHING",
    "SUITABLE_WORK",
    "WAITING_DAYS_SEEN",
    "interrupted",
    "leave_on",
    "stage_on",
]

NOTHING: Final = Decimal(0)
SUITABLE_WORK: Final = ("adapted", "other", "other_employer", "secondment")
"""Work that is no longer the agreed work, and therefore suitable work (passende arbeid), BW 7:658a(4)."""

WAITING_DAYS_SEEN: Final = 7 * law.MOST_WAITING_DAYS
"""Counted days among which the waiting days are found: who works on one day a week has one in each week."""


class _Stage(NamedTuple):
    """A stage of the wage: its last day, the evidence of that day, and what it waits for."""

    day: date
    evidence: tuple[str, ...]
    pending: tuple[str, ...]


def _stage(spell: Spell, name: str, outlook: Outlook, pending: tuple[str, ...] | None = None) -> _Stage:
    assert outlook.day is not None
    return _Stage(outlook.day, spell.evidence(spell.run, name), outlook.pending if pending is None else pending)


def stage_on(spell: Spell, day: date) -> Owed:
    """What is owed by the stage of the wage that ``day`` lies in, whatever interrupts it."""
    run = spell.run
    start, sanction = run.outlook("sanction_start").day, run.outlook("sanction")
    extension, late = run.outlook("extension"), run.outlook("late_extension")
    if start is not None and sanction.day is not None and start <= day <= sanction.day:
        stage = _stage(spell, "sanction", sanction)
        return _staged(spell, Obligation.SANCTION, "sanction", law.SANCTION, stage, day)
    if day <= run.end_of_wait:
        return _normal(spell, day)
    if extension.day is not None and day <= extension.day:
        stage = _stage(spell, "extension", extension)
        return _staged(spell, Obligation.EXTENDED, "voluntary_extension", law.VOLUNTARY_EXTENSION, stage, day)
    if late.day is not None and day <= late.day:
        stage = _stage(spell, "late_extension", late, run.outlook("wage_period").pending)
        return _staged(spell, Obligation.EXTENDED, "late_application", (law.LATE_APPLICATION,), stage, day)
    after = run.outlook("extension_after_sanction")
    if after.day is not None and day <= after.day:
        stage = _stage(spell, "extension_after_sanction", after)
        return _staged(spell, Obligation.EXTENDED, "voluntary_extension", law.VOLUNTARY_EXTENSION, stage, day)
    return _staged(spell, Obligation.EXTENDED, "stated_by_uwv", (), _stage(spell, "wage", run.outlook("wage")), day)


def _normal(spell: Spell, day: date) -> Owed:
    """Wage in the 104 weeks; the floor of the legal minimum wage holds in the first 52."""
    file, first = spell.file, spell.file.sickness.counted_through(day) <= law.FIRST_YEAR_DAYS
    end, extension = spell.run.end_of_wait, spell.run.outlook("extension")
    if first:
        end = min(file.sickness.date_of(law.FIRST_YEAR_DAYS), end)
    waits = () if first or extension.day is not None else extension.pending
    stage = _Stage(end, (), waits)
    reason, percent = ("first_52_weeks", PERCENTS[0]) if first else ("second_52_weeks", PERCENTS[1])
    owed = _staged(spell, Obligation.NORMAL, reason, (), stage, day, percent)
    return owed._replace(minimum_wage_floor=first)


def _staged(
    spell: Spell,
    code: Obligation,
    reason: str,
    basis: Iterable[Citation],
    stage: _Stage,
    day: date,
    percent: str = PERCENTS[2],
) -> Owed:
    """The stage as a whole; where it is the last one, what the end of the wage waits for."""
    wage = spell.run.outlook("wage")
    assert wage.day is not None
    pending = wage.pending if stage.day >= wage.day else stage.pending
    percentage, evidence = Decimal(law.WAGE_PERCENT), stage.evidence
    agreed, path = _agreed(spell, day, percent)
    if agreed is not None and agreed != percentage:
        percentage, evidence = agreed, (*evidence, path)
    articles = cited(spell.file.case, (law.AMOUNT, *basis))
    return Owed(code, percentage, False, articles, reason, evidence, pending)


def _agreed(spell: Spell, day: date, percent: str) -> tuple[Decimal | None, str]:
    """The percentage that the terms promise on ``day``, and the path of the term."""
    named, ladder = getattr(spell.terms, percent), spell.terms.ladder
    if named is not None or ladder is None:
        return named, f"terms.{percent}"
    step = ladder.step_on(spell.file.sickness.counted_through(day))
    return None if step is None else step.percent, "terms.ladder"


def interrupted(spell: Spell, stage: Owed, day: date) -> Owed | None:
    """What is owed where an agreed waiting day or a measure lies over the stage."""
    if _is_waiting_day(spell, day):
        basis = cited(spell.file.case, law.WAITING_DAYS)
        reason, path = "waiting_days_agreed", "terms.waiting_days"
        return Owed(Obligation.WAITING_DAY, NOTHING, False, basis, reason, (path,), stage.pending)
    measure = _measure_on(spell, day)
    return None if measure is None else _measured(spell, stage, measure, day)


def _is_waiting_day(spell: Spell, day: date) -> bool:
    """Whether ``day`` is one of the first days of sickness without wage; a contested reading says which are counted."""
    sickness, number = spell.file.sickness, spell.file.sickness.counted_day(day)
    if number is None or not spell.terms.waiting_days:
        return False
    if spell.file.readings.waiting_days != WaitingDays.WORKING_DAYS:
        return number <= spell.terms.waiting_days
    pattern = spell.file.case.employment.working_days or WEEKDAYS[:5]
    if number > WAITING_DAYS_SEEN or not _works(pattern, day):
        return False
    worked = [one for one in range(1, number + 1) if _works(pattern, sickness.date_of(one))]
    return len(worked) <= spell.terms.waiting_days


def _works(pattern: Sequence[str], day: date) -> bool:
    return WEEKDAYS[day.weekday()] in pattern


def _measure_on(spell: Spell, day: date) -> Filed[WageMeasure] | None:
    """The measure that decides on ``day``: a notified one before one that was not, a stop before a suspension."""
    return min(spell.measures.on(day), key=_weight, default=None)


def _weight(entry: Filed[WageMeasure]) -> tuple[bool, bool]:
    return entry.record.notified_on is None, entry.record.step != "stop"


def _measured(spell: Spell, stage: Owed, entry: Filed[WageMeasure], day: date) -> Owed:
    """A measure holds from the day of its notice; whether wage is owed before that is open, BW 7:629(7)."""
    measure = entry.record
    step = cast("MeasureStep", measure.step)  # a warning is none of the measures
    if measure.notified_on is None:
        basis = (*stage.basis, *cited(spell.file.case, (law.TOLD_AT_ONCE,)))
        return stage._replace(basis=basis, reason="measure_not_notified", evidence=(*stage.evidence, entry.id))
    if day < measure.notified_on:
        basis = (*stage.basis, *cited(spell.file.case, (law.TOLD_AT_ONCE,)))
        return Owed(
            Obligation.UNKNOWN, None, False, basis, "measure_notified_later", (entry.id,), stage.pending,
            measure=step,
        )  # fmt: skip
    whole, part = _OBLIGATION[step]
    basis = cited(spell.file.case, (law.STOP if step == "stop" else law.SUSPENSION, law.TOLD_AT_ONCE))
    code, percentage, floor = whole, NOTHING, False
    if measure.hours_percent is not None and measure.hours_percent < HUNDRED and stage.percentage is not None:
        left = product(stage.percentage, EXACT.subtract(HUNDRED, measure.hours_percent))
        code, percentage, floor = part, shortest(EXACT.divide(left, HUNDRED)), stage.minimum_wage_floor
        basis = (*stage.basis, *basis)
    return Owed(code, percentage, floor, basis, step, (entry.id,), stage.pending, measure=step)


_OBLIGATION: Final = {
    "suspension": (Obligation.SUSPENDED, Obligation.PARTLY_SUSPENDED),
    "stop": (Obligation.STOPPED, Obligation.PARTLY_STOPPED),
}
"""What a measure over all hours makes of the wage, and one over a part of them."""


def leave_on(spell: Spell, day: date, pending: tuple[str, ...] = ()) -> Owed | None:
    """Maternity leave, or sickness in its flexible period where that counts as leave."""
    for leave in spell.days.leaves_near(day):
        reason = None
        if leave.first_day <= day <= leave.last_day:
            reason = "maternity_leave"
        elif _in_flexible_period(spell, leave, day):
            reason = "flexible_period"
        if reason is not None:
            basis, path = cited(spell.file.case, (law.LEAVE,)), (spell.days.path(leave),)
            return Owed(Obligation.LEAVE, NOTHING, False, basis, reason, path, pending)
    return None


def _in_flexible_period(spell: Spell, leave: Leave, day: date) -> bool:
    counted = spell.file.readings.flexible_period_sick_days is not FlexiblePeriod.NOT_COUNTED
    if leave.not_counted_from is None or counted:
        return False
    return leave.not_counted_from <= day < leave.first_day and spell.days.absent_on(day)

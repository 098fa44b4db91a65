"""Sickness, leave and employment: what the days are counted from."""

from typing import Annotated, Literal

from pydantic import AfterValidator, Field, StrictBool
from pydantic_core import PydanticCustomError

from .._schemas import NotEmpty
from ..counting.days import Day, PlannedDay
from ..counting.work_week import WEEKDAYS, Weekday
from ._base import Facts, Items

__all__ = ["Absence", "Employment", "Leave"]

YesNo = Literal["yes", "no", "unknown"]


def _in_order(days: tuple[Weekday, ...]) -> tuple[Weekday, ...]:
    """The days of a week are a set: kept once each, in the order of the week."""
    if not days:
        raise PydanticCustomError("no_working_days", "no day")
    return tuple(sorted(set(days), key=WEEKDAYS.index))


class Absence(Facts):
    """One spell of sickness (ziekteperiode), from its first to its last sick day, both inclusive.

    ``last_day`` absent means: still sick. ``ended_by`` absent with a ``last_day`` means recovery. ``reported_on`` and
    ``recovery_reported_on`` are the days on which the employer heard of it.

    Attributes:
        first_day: the first sick day of the spell.
        last_day: its last sick day, inclusive; absent while it runs.
        ended_by: what ended it; absent with a last day means recovery.
        reported_on: the day on which the employer heard of it.
        recovery_reported_on: the day on which the employer heard of recovery.
        not_counted_for_dismissal_ban: whether the spell does not count for the prohibition of notice.
    """

    first_day: Day
    last_day: Day | None = None
    ended_by: Literal["recovery", "employment_end", "death"] | None = None
    reported_on: Day | None = None
    recovery_reported_on: Day | None = None
    not_counted_for_dismissal_ban: StrictBool = False


LeaveKind = Literal["pregnancy_maternity", "adoption", "foster", "parental", "care", "unpaid", "other"]


class Leave(Facts):
    """A leave (verlof), both days inclusive; it may lie ahead.

    Only ``pregnancy_maternity`` (zwangerschaps- en bevallingsverlof, Wazo 3:1) stops the clock. ``not_counted_from`` is
    the first sick day in the flexible period before it. ``same_cause`` says whether sickness directly before it and
    directly after it has the same cause; absent means unknown.

    Attributes:
        kind: which leave it is; only pregnancy_maternity stops the clock.
        first_day: its first day; it may lie ahead.
        last_day: its last day, inclusive; it may lie ahead.
        not_counted_from: the first sick day in the flexible period before it.
        same_cause: whether sickness directly before and directly after it has the same cause; absent means
            unknown.
    """

    kind: LeaveKind
    first_day: PlannedDay
    last_day: PlannedDay
    not_counted_from: PlannedDay | None = None
    same_cause: StrictBool | None = None


class Employment(Facts):
    """The employment (dienstbetrekking) that the case belongs to.

    ``safety_net`` says *whether* a safety-net provision (vangnet) applies, never which. ``last_day`` may lie ahead.
    ``form`` is ``agency`` (uitzend), ``secondment`` (detachering) or ``payroll`` where the work is done for
    another than the employer, ``sheltered`` for sheltered work (beschut werk, WSW). ``employees`` is how many people
    the employer has.
    ``insured`` says whether a domestic worker is insured all the same: voluntarily, or paid from a care budget (pgb).

    Attributes:
        first_day: its first day.
        last_day: its last day, inclusive; it may lie ahead.
        regime: what kind of employment it is; absent, that of the Civil Code is presumed.
        safety_net: whether a safety-net provision (vangnet) applies, never which.
        safety_net_notice_term: within which term the safety-net notice is due.
        safety_net_clear_on: the day on which it could be clear to the employer that a safety net applies, where that
            was only later; never why.
        self_insured_zw: whether the employer bears the risk of sickness benefit itself (eigenrisicodrager ZW).
        domestic_worker: whether it is a domestic worker on fewer than four days a week.
        dismissal_ban_months: how long the prohibition of notice lasts by collective agreement, beyond the law.
        notice_months: the notice of the employer by contract or collective agreement, beyond the law.
        form: whether the work is done for another than the employer (agency, secondment or payroll), or is sheltered.
        employees: how many people the employer has.
        insured: whether a domestic worker is insured all the same: voluntarily, or paid from a care budget (pgb).
        working_days: on which days of the week the employee works; absent, Monday to Friday is supposed where days of
            work are counted.
    """

    first_day: Day | None = None
    last_day: PlannedDay | None = None
    regime: Literal["civil_code", "public_servant", "no_employer"] | None = None
    safety_net: YesNo = "unknown"
    safety_net_notice_term: Literal["fourth_day", "six_weeks"] | None = None
    safety_net_clear_on: Day | None = None
    self_insured_zw: YesNo = "unknown"
    domestic_worker: YesNo = "unknown"
    dismissal_ban_months: Annotated[int, Field(strict=True, ge=24, le=120)] | None = None
    notice_months: Annotated[int, Field(strict=True, ge=1, le=24)] | None = None
    form: Literal["regular", "agency", "secondment", "payroll", "sheltered"] | None = None
    employees: Annotated[int, Field(strict=True, ge=1, le=1_000_000)] | None = None
    insured: Literal["yes", "no"] | None = None
    working_days: Annotated[tuple[Weekday, ...], Items, AfterValidator(_in_order), NotEmpty()] | None = None

"""Sickness, leave and employment: what the days are counted from."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StrictBool

from ..counting.days import Day, PlannedDay
from ._base import Facts

__all__ = ["Absence", "Employment", "Leave"]

YesNo = Literal["yes", "no", "unknown"]


class Absence(Facts):
    """One spell of sickness (ziekteperiode), from its first to its last sick day, both inclusive.

    ``last_day`` absent means: still sick. ``ended_by`` absent with a ``last_day`` means recovery. ``reported_on`` and
    ``recovery_reported_on`` are the days on which the employer heard of it.
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
    """

    kind: LeaveKind
    first_day: PlannedDay
    last_day: PlannedDay
    not_counted_from: PlannedDay | None = None
    same_cause: StrictBool | None = None


class Employment(Facts):
    """The employment (dienstbetrekking) that the case belongs to.

    ``safety_net`` says *whether* a safety-net provision (vangnet) applies, never which. ``last_day`` may lie ahead.
    ``dismissal_ban_months`` and ``notice_months`` are what a collective agreement or the contract promises beyond the
    law: how long the prohibition of notice lasts, and the notice of the employer.
    ``form`` is ``agency`` (uitzend), ``secondment`` (detachering) or ``payroll`` where the work is done for
    another than the employer. ``employees`` is how many people the employer has.
    ``insured`` says whether a domestic worker is insured all the same: voluntarily, or paid from a care budget (pgb).
    """

    first_day: Day | None = None
    last_day: PlannedDay | None = None
    regime: Literal["civil_code", "public_servant", "no_employer"] | None = None
    safety_net: YesNo = "unknown"
    safety_net_notice_term: Literal["fourth_day", "six_weeks"] | None = None
    self_insured_zw: YesNo = "unknown"
    domestic_worker: YesNo = "unknown"
    dismissal_ban_months: Annotated[int, Field(strict=True, ge=24, le=120)] | None = None
    notice_months: Annotated[int, Field(strict=True, ge=1, le=24)] | None = None
    form: Literal["regular", "agency", "secondment", "payroll"] | None = None
    employees: Annotated[int, Field(strict=True, ge=1, le=1_000_000)] | None = None
    insured: Literal["yes", "no"] | None = None

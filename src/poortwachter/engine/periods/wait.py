"""The wait itself: its end, a shorter wait for early IVA, and a voluntary extension of the wage after it."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any, Final

from ...errors import CaseError, Problem
from ...facts._filing import Filed
from ...law.instruments import WIA
from ...law.wia import (
    EARLY_IVA_DAYS,
    EARLY_IVA_FIRST_COUNTED_DAY,
    NEW_TERMS_FROM,
    SHORTENED_EXTENSION_WEEKS,
    SHORTENED_EXTENSION_WEEKS_BEFORE_JULY_2013,
    WAITING_PERIOD,
)
from ...rules.readings import EARLY_IVA_START
from ..casefile import CaseFile
from .step import Step, day_of, refuse_before, with_stated

__all__ = ["early_iva", "end_of_wait", "shortened_too_early", "voluntary_extension"]

_EARLY_IVA: Final = (WIA.article(23, 6), WIA.article(66))
_EXTENSION: Final = (WIA.article(24, 1), WIA.article(24, 2))
_SHORTENING: Final = (WIA.article(24, 3),)


def end_of_wait(file: CaseFile) -> Step:
    """The last day of the 104 weeks, WIA 23(1), or as UWV confirmed it."""
    refuse_before(file, "last_day_of_waiting_period", file.first_sick_day)
    plain = file.sickness.date_of(WAITING_PERIOD.last_day.number)  # type: ignore[union-attr]
    return with_stated(file, Step("end_of_wait", plain, WAITING_PERIOD.basis), "last_day_of_waiting_period")


def early_iva(file: CaseFile) -> Step:
    """The first day of an early IVA, WIA 23(6): ten weeks after receipt, not before counted day 92; only when
    granted.
    """
    applications = file.by_kind.get("early_iva_application", ())
    decisions = file.by_kind.get("early_iva_decision", ())
    if not applications and not decisions:
        return Step("early_iva", None, _EARLY_IVA, reason="not_asked")
    granted = [entry for entry in decisions if entry.record.granted]  # type: ignore[attr-defined]
    if applications and not decisions:
        return Step("early_iva", None, _EARLY_IVA, (applications[0].id,), ("early_iva_decision",), "not_decided")
    if not granted:
        return Step("early_iva", None, _EARLY_IVA, reason="refused")
    if not applications:
        return Step("early_iva", None, _EARLY_IVA, (granted[-1].id,), ("records.early_iva_application",), "unknown")
    days = EARLY_IVA_DAYS.value + (file.readings[EARLY_IVA_START] == "receipt_plus_71")
    ten_weeks = applications[0].done_on + timedelta(days=days)
    day = max(ten_weeks, file.sickness.date_of(EARLY_IVA_FIRST_COUNTED_DAY.value))
    return Step("early_iva", day, _EARLY_IVA, (applications[0].id, granted[-1].id))


def voluntary_extension(file: CaseFile, wait: Step, iva: Step) -> Step:
    """The last day of a voluntary extension, WIA 24, as UWV last fixed it; it ends with the employment, 24(3)."""
    decisions = file.by_kind.get("extension_decision", ())
    asked = file.by_kind.get("extension_agreement", ())
    if not decisions and not asked:
        return Step("extension", None, _EXTENSION, reason="not_asked")
    if iva.day is not None:
        return Step("extension", None, iva.basis, iva.evidence, (), "early_iva_granted")
    pending = tuple(entry.id for entry in asked if not decisions or entry.done_on > decisions[-1].done_on)
    decided = [entry for entry in decisions if _fixes_a_day(entry)]
    if not decided:
        return Step("extension", None, _EXTENSION, (), pending, "not_decided" if pending else "refused")
    day = _decided_day(decided[-1], day_of(wait))
    evidence, ended = (decided[-1].id,), file.last_day_of_employment
    if ended is None or ended >= day:
        return Step("extension", day, _EXTENSION, evidence, pending)
    if ended <= day_of(wait):
        return Step("extension", None, _SHORTENING, evidence, (), "employment_ended")
    return Step("extension", ended, _SHORTENING, (*evidence, file.employment_evidence), (), cut_by="end_of_employment")


def _fixes_a_day(entry: Filed) -> bool:
    decision: Any = entry.record
    return decision.granted is True and decision.last_day is not None


def _decided_day(entry: Filed, end_of_wait: date) -> date:
    decision: Any = entry.record
    day: date = decision.last_day
    if day <= end_of_wait:
        path = ("records", entry.place, "last_day")
        expected = f"a day after the last day of the wait ({end_of_wait})"
        raise CaseError([Problem("extension_before_it_begins", path, day, expected, "correct the day")])
    return day


def shortened_too_early(file: CaseFile) -> bool:
    """Whether UWV shortened the extension to a day less than thirteen weeks after the request, WIA 24(3).

    Allowed only where the wage ends sooner because the employment does.
    """
    decided = [entry for entry in file.by_kind.get("extension_decision", ()) if _fixes_a_day(entry)]
    if len(decided) < 2:
        return False
    asked = [entry for entry in file.by_kind.get("extension_agreement", ()) if entry.done_on <= decided[-1].done_on]
    if not asked or asked[-1].done_on < decided[-2].done_on:
        return False
    before, after = (entry.record.last_day for entry in decided[-2:])  # type: ignore[attr-defined]
    requested, ended = asked[-1].done_on, file.last_day_of_employment
    old = requested < NEW_TERMS_FROM
    weeks = SHORTENED_EXTENSION_WEEKS_BEFORE_JULY_2013 if old else SHORTENED_EXTENSION_WEEKS
    too_early: bool = after < before and after < requested + timedelta(weeks=weeks.value)
    return too_early and (ended is None or ended > after)

"""The wage sanction (loonsanctie): until when it can be imposed, from when it runs, and what shortens it."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import zip_longest
from typing import Final, NamedTuple

from ...counting.calendar import extend
from ...counting.days import ONE_DAY
from ...facts._filing import Filed
from ...law.instruments import BW7, WIA, ZW
from ...law.wia import REPAIR_DECISION_WEEKS, RUN_OUT_WEEKS, SANCTION_ORDER_WEEKS, SANCTION_WEEKS
from ...rules.readings import AOW_IN_SANCTION, LATE_DAYS, REPAIR_DECISION_TERM, RUN_OUT
from ..casefile import CaseFile
from .limits import Limits, cut
from .step import Step, after_leave, day_of, last_of, refuse_before, with_stated

__all__ = [
    "BENEFIT",
    "Repairs",
    "repair_due",
    "repairs",
    "sanction",
    "sanction_bar",
    "sanction_maximum",
    "sanction_start",
    "sanction_target",
]

_TARGET: Final = (WIA.article(25, 10),)
_BAR: Final = (WIA.article(25, 11),)
_START: Final = (WIA.article(25, 9), WIA.article(25, 11))
BENEFIT: Final = (WIA.article(26, 2), ZW.article(29, "10b"))
_LENGTH: Final = (WIA.article(25, 9),)
_SHORTENED: Final = (WIA.article(25, 13), WIA.article(25, 14))
_NO_EMPLOYER: Final = (WIA.article(26, 1),)
_DOMESTIC: Final = (BW7.article("7:629", "2a"),)


def sanction_bar(extension_end: date, late: Step) -> Step:
    """The last day on which a sanction decision can be sent, WIA 25(11); a late application moves it once UWV
    decided so.
    """
    if late.day is None or late.pending:
        return Step("sanction_bar", extension_end, _BAR)
    return Step("sanction_bar", late.day, _BAR, late.evidence)


def sanction_target(bar: Step) -> Step:
    """The last day on which UWV must decide on a sanction, WIA 25(10): six weeks before."""
    return Step("sanction_target", day_of(bar) - timedelta(weeks=SANCTION_ORDER_WEEKS.value), _TARGET, bar.evidence)


def sanction_start(file: CaseFile, wage_period: Step, iva: Step, limits: Limits) -> Step:
    """The first day of the sanction, WIA 25(9): the day after the wage period, or after maternity leave that
    then runs.

    Of a self-insured employer whose employee has left, it extends the sickness benefit, WIA 26(2).
    """
    decision = _decision(file)
    if decision is None or iva.day is not None:
        return _no_sanction(file, iva)
    end, evidence = day_of(wage_period), (decision.id,)
    benefit = file.sickness_benefit_from_employer(end)
    basis = BENEFIT if benefit else _START
    if not benefit:
        none = _nobody_to_sanction(file)
        if none is not None:
            return none
    if decision.done_on > end:
        return Step("sanction_start", None, basis, evidence, (), "sanction_void")
    start = Step("sanction_start", after_leave(file, end + ONE_DAY), basis, evidence, wage_period.pending)
    start = with_stated(file, start, "first_day_of_sanction")
    for limit in (limits.employment, limits.sickness, limits.aow_wage):
        outlived = benefit and limit is limits.employment
        if limit.day is not None and limit.day < day_of(start) and not outlived:
            return Step("sanction_start", None, limit.basis or basis, (*evidence, *limit.evidence), (), limit.reason)
    return start


def _no_sanction(file: CaseFile, iva: Step) -> Step:
    none = _nobody_to_sanction(file) if file.case.employment.self_insured_zw != "yes" else None
    if none is not None:
        return none
    if iva.day is not None:
        return Step("sanction_start", None, iva.basis, iva.evidence, (), "early_iva_granted")
    withdrawn = "sanction_decision" in file.by_kind
    return Step("sanction_start", None, _START, reason="sanction_withdrawn" if withdrawn else "no_sanction_decision")


def _nobody_to_sanction(file: CaseFile) -> Step | None:
    if file.case.employment.regime == "no_employer":
        return Step("sanction_start", None, _NO_EMPLOYER, reason="no_employer")
    if file.case.employment.domestic_worker == "yes":
        return Step("sanction_start", None, _DOMESTIC, reason="domestic_worker")
    return None


def _decision(file: CaseFile) -> Filed | None:
    found = file.by_kind.get("sanction_decision", ())
    standing = [entry for entry in found if entry.record.withdrawn_on is None]  # type: ignore[attr-defined]
    return standing[-1] if standing else None


def sanction_maximum(file: CaseFile, start: Step) -> Step:
    """The last day of 52 weeks of sanction, maternity leave not counted, WIA 25(9)."""
    if start.day is None:
        return Step("sanction_maximum", None, start.basis, start.evidence, (), start.reason)
    last = last_of(file, start.day, 7 * SANCTION_WEEKS.value)
    return Step("sanction_maximum", last, _LENGTH, start.evidence, start.pending)


def sanction(file: CaseFile, start: Step, maximum: Step, target: Step, limits: Limits) -> Step:
    """The last day of the sanction, WIA 25(9), (12) to (14): the maximum, or six weeks after repair was established;
    sooner where employment, sickness or the wage of one past AOW age ends.
    """
    if start.day is None or maximum.day is None:
        return Step("sanction", None, start.basis, start.evidence, (), start.reason)
    refuse_before(file, "last_day_of_sanction", start.day)
    step = with_stated(file, _repaired(file, start.day, maximum, target), "last_day_of_sanction")
    if step.day is None:
        return step
    runs_on = file.readings[AOW_IN_SANCTION] == "runs_on"
    by = [limits.sickness] if runs_on else [limits.sickness, limits.aow_wage]
    if limits.employment.day is not None and limits.employment.day >= start.day:
        by.append(limits.employment)
    return cut(step, by)


class Repairs(NamedTuple):
    """What the repair reports and decisions come to.

    Attributes:
        late_days: calendar days by which UWV was late, up to and including the decision that established repair.
        granted: the day of that decision.
        pairs: each report with the decision on it, as far as they are on file.
        evidence: ids of the sanction, the reports and the decisions, in order.
        pending: what they wait for.
    """

    late_days: int
    granted: date | None
    pairs: tuple[tuple[Filed | None, Filed | None], ...]
    evidence: tuple[str, ...]
    pending: tuple[str, ...]


def repairs(file: CaseFile, target: Step) -> Repairs:
    """Follow the repair reports and the decisions on them, WIA 25(12) to (14)."""
    decided = _decision(file)
    assert decided is not None
    late = max((decided.done_on - day_of(target)).days, 0)
    evidence: tuple[str, ...] = (decided.id,)
    pending: tuple[str, ...] = ()
    pairs: tuple[tuple[Filed | None, Filed | None], ...] = ()
    for report, decision in zip_longest(file.by_kind.get("repair_report", ()), file.by_kind.get("repair_decision", ())):
        pairs = (*pairs, (report, decision))
        evidence = (*evidence, *(entry.id for entry in (report, decision) if entry is not None))
        if decision is None:
            return Repairs(late, None, pairs, evidence, ("repair_decision",))
        if report is None:
            pending = (*pending, "records.repair_report")
        else:
            late += max((decision.done_on - repair_due(file, report.done_on)).days, 0)
        if decision.record.repaired:  # type: ignore[union-attr]
            return Repairs(late, decision.done_on, pairs, evidence, pending)
    return Repairs(late, None, pairs, evidence, pending)


def _repaired(file: CaseFile, start: date, maximum: Step, target: Step) -> Step:
    reading, last = file.readings[LATE_DAYS], day_of(maximum)
    found = repairs(file, target)
    late, pending = timedelta(days=found.late_days), (*maximum.pending, *found.pending)
    basis = _LENGTH if found.granted is None else _SHORTENED
    if found.granted is None:
        last -= late if reading == "every_late_sanction" else timedelta()
    else:
        first_day = found.granted if file.readings[RUN_OUT] == "decision_is_day_one" else found.granted + ONE_DAY
        run_out = last_of(file, first_day, 7 * RUN_OUT_WEEKS.value)
        last = min(run_out - late, last) if reading == "from_the_run_out" else min(run_out, last) - late
    if last < start:
        return Step("sanction", None, basis, found.evidence, (), "sanction_shortened_to_nothing")
    return Step("sanction", last, basis, found.evidence, pending)


def repair_due(file: CaseFile, received_on: date) -> date:
    """The last of UWV's three weeks to decide on a repair report, WIA 25(13)."""
    end = received_on + timedelta(weeks=REPAIR_DECISION_WEEKS.value)
    return end - ONE_DAY if file.readings[REPAIR_DECISION_TERM] == "receipt_is_day_one" else extend(end).last_day

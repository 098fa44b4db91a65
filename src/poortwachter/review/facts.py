"""When each fact about the case as a whole holds: the closed list on which signals rest."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Final

from ..answer.parts import Status
from ..counting.days import ONE_DAY
from ..engine.file import imposed
from ..facts._filing import Filed
from ..facts.records import (
    ActionPlan,
    DismissalPermit,
    Evaluation,
    FinalEvaluation,
    FirstYearEvaluation,
    LongAbsenceExpected,
    Opinion,
    PlanDocument,
    RepairDecision,
    RepairReport,
    ReportRequest,
    ReturnPerspective,
    SanctionDecision,
    SicknessBenefitDecision,
    VocationalAssessment,
    Week42Notice,
    WiaApplication,
    WorkResumption,
)
from ..law.readings import ResultAt65
from ..law.regimes import under_civil_code
from ..law.rpez import BOTH_VIEWS_FROM
from ..law.signals.leaving import STANDSTILL_FROM_WEEK
from ..law.signals.ours import REPORT_NEAR_DAYS
from ..law.signals.result import NEW_CONTRACT_MONTHS, OWN_EMPLOYER_WORK, PLACED_WORK, RESULT_PERCENT
from ..law.signals.timing import PERMIT_WEEKS
from ..law.stages.clauses import EXCUSED_WITHOUT_LETTER, waits_in
from ..law.stages.conditions import delay_extends_benefit, delay_extends_pay, delay_extends_wage
from ..law.vorm import FULL_REPORT_WEEKS
from ..law.zw import END_OF_EMPLOYMENT_WEEKS
from ..rules.patterns import Fact, Parameter
from .attempts import ATTEMPT_FACTS
from .capacity import CAPACITY_FACTS
from .conduct import CONDUCT_FACTS
from .dossier import Dossier
from .exempt import EXEMPT_FACTS
from .showing import (
    Shows,
    by,
    end_of_first_year,
    first_of,
    holds_if,
    last_of,
    months_after,
    on_file,
    once,
    shown_by,
    sickness_over,
    weeks_after,
)
from .track import TRACK_FACTS
from .verdict import NO, Verdict

__all__ = ["BY_A_READING", "FACTS"]

# --- evaluation and plan ------------------------------------------------------------------------------------------


@shown_by(PlanDocument, Evaluation, FirstYearEvaluation, FinalEvaluation)
def _views_of_both_not_on_file(dossier: Dossier) -> Verdict:
    """The last plan and the last evaluation of each kind, made since both views are asked, RPEZ 4(2)."""
    latest = [last_of(dossier.of(model)) for model in (PlanDocument, Evaluation, FirstYearEvaluation, FinalEvaluation)]
    for entry in latest:
        if entry is None or entry.done_on < BOTH_VIEWS_FROM:
            continue
        if set(entry.record.views_of) != {"employer", "employee"}:  # type: ignore[attr-defined]
            return by(entry)
    return NO


def _first_year_over(dossier: Dossier) -> Verdict:
    return holds_if(dossier.as_of > end_of_first_year(dossier))


def _plan_due(dossier: Dossier) -> Verdict:
    """There is a plan, or there should have been one."""
    plan = dossier.first("action_plan")
    due = plan is not None and plan.status in (Status.OVERDUE, Status.MISSED)
    return holds_if(due or bool(dossier.of(ActionPlan)))


def _report_within_first_year(dossier: Dossier) -> Verdict:
    report = dossier.first("reintegration_report")
    return holds_if(report is not None and report.due is not None and report.due <= end_of_first_year(dossier))


def _short_report(dossier: Dossier) -> Verdict:
    """The report is that of an employment that ended in the first ten weeks.

    Not for the self-insured, who make theirs at its usual time, WIA 26(2).
    """
    last = dossier.file.last_day_of_employment
    if last is None or dossier.run.sickness_benefit_from_employer(last):
        return NO
    return holds_if(last < weeks_after(dossier, FULL_REPORT_WEEKS))


@shown_by(ReportRequest)
def _request_unanswered(dossier: Dossier) -> Verdict:
    """A request of UWV to complete the report whose term has passed, while an item is still missing."""
    whole = dossier.entries(("reintegration_report",))
    for item, request in zip(dossier.each("report_completion"), dossier.of(ReportRequest), strict=False):
        wanted = [kind for kind in request.record.missing if kind != "medical_documents"]
        if request.record.missing and not wanted:
            continue
        came = [bool([one for one in dossier.entries((kind,)) if one.on >= request.done_on]) for kind in wanted]
        answered = any(one.on >= request.done_on for one in whole) or (bool(wanted) and all(came))
        if item.due is not None and dossier.as_of > item.due and not answered:
            return Verdict(True, item.due + ONE_DAY, (request.id,))
    return NO


@once
def _report_due(dossier: Dossier) -> Verdict:
    """There is a report, or it is due within two weeks, or was due."""
    report = dossier.first("reintegration_report")
    if report is None or not report.asked:
        return NO
    near = report.due is None or dossier.as_of >= report.due - timedelta(days=REPORT_NEAR_DAYS)
    return holds_if(near or report.met_on is not None)


# --- leave and the end of the employment --------------------------------------------------------------------------


def _maternity_leave_runs(dossier: Dossier) -> Verdict:
    leaves = dossier.file.case.maternity_leaves
    running = [leave for leave in leaves if leave.first_day <= dossier.as_of <= leave.last_day]
    return Verdict(True, running[0].first_day, ("leaves",)) if running else NO


def _other_leave_is_long(dossier: Dossier) -> Verdict:
    longest = dossier.number(Parameter.OTHER_LEAVE_DAYS)
    begun = [
        leave.first_day
        for leave in dossier.file.case.leaves
        if leave.kind != "pregnancy_maternity"
        and dossier.file.first_sick_day <= leave.first_day <= dossier.as_of
        and (leave.last_day - leave.first_day).days + 1 > longest
    ]
    return Verdict(True, min(begun), ("leaves",)) if begun else NO


def _employment_ended(dossier: Dossier, weeks: int) -> Verdict:
    last = dossier.file.last_day_of_employment
    if last is None or not weeks_after(dossier, weeks) <= last <= dossier.run.end_of_wait:
        return NO
    if last >= dossier.as_of or dossier.file.case.employment.self_insured_zw == "yes":
        return NO
    return Verdict(True, last, (dossier.file.employment_evidence,))


def _recovery_reported(dossier: Dossier) -> Verdict:
    return holds_if(any(absence.recovery_reported_on is not None for absence in dossier.file.case.absences))


# --- application and sanction -------------------------------------------------------------------------------------


def _sanction_decision(dossier: Dossier) -> Filed[SanctionDecision] | None:
    return last_of(imposed(dossier.of(SanctionDecision)))


@shown_by(SanctionDecision)
def _sanction_runs(dossier: Dossier) -> Verdict:
    period = dossier.sanction
    runs = period.first_day is not None and period.last_day is not None and dossier.as_of <= period.last_day
    return by(_sanction_decision(dossier)) if runs else NO


def _sanctioned(dossier: Dossier) -> bool:
    """Whether a sanction begins: none does where recovery or death in the wait leaves no wage to extend."""
    return dossier.run.sanctioned and not sickness_over(dossier)


@shown_by(SanctionDecision)
def _sanction_sent_late(dossier: Dossier) -> Verdict:
    sent = _sanction_decision(dossier)
    if sent is None or not _sanctioned(dossier) or sent.done_on <= dossier.run.sanction_target:
        return NO
    return by(sent)


@shown_by(SanctionDecision)
def _sanction_void(dossier: Dossier) -> Verdict:
    sent = _sanction_decision(dossier)
    return by(sent) if sent is not None and dossier.run.outlook("sanction_start").reason == "sanction_void" else NO


def _uwv_late_days_count(dossier: Dossier) -> Verdict:
    found = dossier.run.found
    if not _sanctioned(dossier) or found.repair_established is None or found.late_with_repair == 0:
        return NO
    return Verdict(True, date.fromordinal(found.repair_established), dossier.evidence_of("late_with_repair"))


@shown_by(RepairReport)
def _repair_decided_late(dossier: Dossier) -> Verdict:
    if not _sanctioned(dossier):
        return NO
    for report, decision in zip(dossier.of(RepairReport), dossier.file.repair_answers, strict=False):
        if decision.done_on > dossier.run.repair_due(report.done_on):
            return by(decision)
        if isinstance(decision.record, RepairDecision) and decision.record.repaired:
            return NO
    return NO


def _application_excused(dossier: Dossier) -> Verdict:
    until = dossier.run.found.excused_until.day
    if until is None or not dossier.file.by_kind.get("wia_application"):
        return NO
    return Verdict(True, date.fromordinal(until), dossier.evidence_of("excused_until"))


def _excuse_lost(dossier: Dossier) -> Verdict:
    """No notice in time for the excuse, and no application in time that needs none."""
    notice, application = dossier.first("week_42_notice"), dossier.first("wia_application")
    since, complete_from = dossier.run.excuse_lost_from, dossier.file.case.records_complete_from
    if since is None or not all(one is not None and one.asked for one in (notice, application)):
        return NO
    applied = application is not None and application.status is Status.MET
    if applied or dossier.as_of < since or dossier.run.found.notice_in_time:
        return NO
    if complete_from is not None and since <= complete_from and not dossier.of(Week42Notice):
        return Verdict(None, missing="records_complete_from")
    return Verdict(True, since)


def _waits(dossier: Dossier) -> bool:
    """Whether the extension by a late application still waits for something."""
    return bool(waits_in(dossier.run.found.late_extension.why))


def _delay_extends(dossier: Dossier) -> Verdict:
    """A late application brings more days of wage, or of sickness benefit of a self-insured former employer."""
    day, known = dossier.as_of.toordinal(), (dossier.run.view, dossier.run.found)
    to_employee = delay_extends_wage(*known, day, day) or delay_extends_pay(*known, day, day)
    return holds_if(bool(to_employee or delay_extends_benefit(*known, day, day)))


@shown_by(DismissalPermit)
def _permit_while_sanction_runs_on(dossier: Dossier) -> Verdict:
    ends = dossier.sanction.last_day
    for entry in dossier.of(DismissalPermit):
        if ends is not None and ends > entry.done_on + timedelta(weeks=dossier.number(PERMIT_WEEKS)):
            return by(entry)
    return NO


# --- second track and result --------------------------------------------------------------------------------------


def _structural_return(dossier: Dossier) -> Verdict:
    return holds_if(dossier.run.structural_return_on(dossier.as_of))


def _still_runs(work: WorkResumption, day: date) -> bool:
    return work.last_day is None or work.last_day >= day


def _running_works(dossier: Dossier) -> list[Filed[WorkResumption]]:
    return [entry for entry in dossier.of(WorkResumption) if _still_runs(entry.record, dossier.as_of)]


@shown_by(WorkResumption)
def _wage_value_exactly_65(dossier: Dossier) -> Verdict:
    enough = dossier.number(RESULT_PERCENT)
    return by(last_of([one for one in _running_works(dossier) if one.record.wage_value_percent == enough]))


@shown_by(WorkResumption)
def _wage_value_enough(dossier: Dossier) -> Verdict:
    works = _running_works(dossier)
    paid = [entry for entry in works if _pays_enough(entry.record, dossier)]
    if paid:
        return by(paid[-1])
    unknown = [entry for entry in works if entry.record.wage_value_percent is None]
    if not unknown:
        return NO
    return Verdict(None, None, (unknown[-1].id,), "records.work_resumption.wage_value_percent")


def _pays_enough(work: WorkResumption, dossier: Dossier) -> bool:
    paid, enough = work.wage_value_percent, dossier.number(RESULT_PERCENT)
    if paid is None:
        return False
    if paid == enough:
        return dossier.readings.result_at_65_percent == ResultAt65.AT_LEAST_65
    return paid > enough


@shown_by(WorkResumption)
def _result_agreed(dossier: Dossier) -> Verdict:
    """Structural work that pays enough and goes on past the wait, and both agree that no more could be asked."""
    end = dossier.run.end_of_wait
    for entry in reversed(_running_works(dossier)):
        work = entry.record
        lasts = work.structural is True and (work.last_day is None or work.last_day > end)
        placed = work.work in PLACED_WORK and (work.work != "other_employer" or work.employee_consents is not False)
        if lasts and placed and work.agreed_by_both is True and _pays_enough(work, dossier):
            return by(entry)
    return NO


@shown_by(WorkResumption)
def _resumed_own_employer(dossier: Dossier) -> Verdict:
    """Work with the own employer that runs and may well be the answer: structural, or in the first year the own work
    unless it is not; after that year part of the own work leaves other work to be looked at too (Beoordelingskader §5).

    Structural work is no answer where one of the two does not agree that no more could be asked, or where it does not
    match what the employee can do, by the answer to that question (Beoordelingskader §3).
    """
    no_match, first_year = dossier.said.get("UP-R01") == "no", dossier.as_of <= end_of_first_year(dossier)
    works = [
        one for one in _running_works(dossier)
        if (first_year and one.record.work == "own" and one.record.structural is None)
        or (one.record.structural and one.record.work in OWN_EMPLOYER_WORK
            and one.record.agreed_by_both is not False and not no_match)
    ]  # fmt: skip
    return by(last_of(works))


@shown_by(WorkResumption)
def _structural_work_too_little(dossier: Dossier) -> Verdict:
    """Structural work with the own employer that runs and pays too little for a result, and nothing says that it is all
    that could be asked: no agreement of both, nor the answer that it matches.
    """
    if dossier.said.get("UP-R01") == "yes":
        return NO
    works = [
        one for one in _running_works(dossier)
        if one.record.structural and one.record.work in OWN_EMPLOYER_WORK and one.record.agreed_by_both is not True
        and one.record.wage_value_percent is not None
        and one.record.wage_value_percent < dossier.number(RESULT_PERCENT)
    ]  # fmt: skip
    return by(last_of(works))


@shown_by(VocationalAssessment, ReturnPerspective)
def _return_in_own_work_expected(dossier: Dossier) -> Verdict:
    """A return in the own work that is expected still, or thought possible by the last vocational assessment."""
    assessed = last_of(dossier.of(VocationalAssessment))
    if assessed is not None and assessed.record.own_work_possible is not None:
        return by(assessed) if assessed.record.own_work_possible else NO
    expected = last_of(dossier.of(ReturnPerspective))
    day = None if expected is None else expected.record.expected_by
    return NO if expected is None or day is None or day < dossier.as_of else by(expected)


@shown_by(WorkResumption)
def _new_contract_too_short(dossier: Dossier) -> Verdict:
    for entry in dossier.of(WorkResumption):
        ends = entry.record.last_day if entry.record.work == "other_employer" else None
        if ends is None or ends < dossier.as_of:
            continue
        if ends < months_after(dossier.run.end_of_extension, dossier.number(NEW_CONTRACT_MONTHS)):
            return by(entry)
    return NO


_FOR_ANOTHER: Final = ("agency", "secondment")
"""Another hirer is work with the own employer; for payroll another client is the second track, PK24."""


@shown_by(Opinion, LongAbsenceExpected)
def _long_absence_said(dossier: Dossier) -> Verdict:
    """Somebody said that long absence is to be expected: the company doctor, or the record of that day."""
    said = [one for one in dossier.of(Opinion) if one.record.long_absence_expected]
    announced = [one for one in dossier.of(LongAbsenceExpected) if one.record.value]
    return by(first_of([*said, *announced]))


def _excuse_runs(dossier: Dossier) -> Verdict:
    """The last day for the application is that of the excuse, and has not passed: after it the usual day counts.

    Without a letter there is no such day: any later one counts as in time too.
    """
    (until, why), application = dossier.run.found.excused_until, dossier.first("wia_application")
    if until is None or application is None or application.due is None or why & EXCUSED_WITHOUT_LETTER:
        return NO
    if dossier.of(WiaApplication) or application.met_on is not None:
        return NO
    moved = application.due.toordinal() == until and dossier.as_of <= application.due
    return Verdict(True, None, dossier.evidence_of("excused_until")) if moved else NO


@shown_by(SicknessBenefitDecision)
def _benefit_stood_ended(dossier: Dossier) -> Verdict:
    """Sickness benefit had ended by a decision of UWV that stands, or was reversed so shortly ago that nothing could be
    taken up again; the application closes the time that UWV looks at.
    """
    applied = [one.done_on for one in dossier.of(WiaApplication)[:1]]
    for entry in dossier.of(SicknessBenefitDecision):
        ends, back = entry.record.ends_on, entry.record.reversed_on
        day = min([dossier.as_of, *applied])
        if ends is None or day < ends:
            continue
        if back is None or day <= back + timedelta(days=dossier.number(Parameter.ADVICE_DAYS)):
            return by(entry, since=ends)
    return NO


def _not_small_employer(dossier: Dossier) -> Verdict:
    """The firm is not known to be so small that every function is known (Beoordelingskader §9)."""
    employees = dossier.file.case.employment.employees
    return holds_if(employees is None or employees >= dossier.number(Parameter.SMALL_EMPLOYER))


FACTS: Final[Mapping[Fact, Shows]] = {
    Fact.VIEWS_OF_BOTH_NOT_ON_FILE: _views_of_both_not_on_file,
    Fact.REPORT_DUE: _report_due,
    Fact.FIRST_YEAR_OVER: _first_year_over,
    Fact.PLAN_DUE: _plan_due,
    Fact.REPORT_WITHIN_FIRST_YEAR: _report_within_first_year,
    Fact.SHORT_REPORT: _short_report,
    Fact.APPLICATION_RECEIVED: on_file(WiaApplication, first_of),
    Fact.REQUEST_UNANSWERED: _request_unanswered,
    Fact.FIRST_YEAR_EVALUATED: on_file(FirstYearEvaluation, first_of),
    Fact.MATERNITY_LEAVE_RUNS: _maternity_leave_runs,
    Fact.OTHER_LEAVE_IS_LONG: _other_leave_is_long,
    Fact.EMPLOYMENT_ENDS: lambda dossier: holds_if(dossier.file.last_day_of_employment is not None),
    Fact.EMPLOYMENT_ENDED_AFTER_SIX_WEEKS: lambda dossier: _employment_ended(dossier, END_OF_EMPLOYMENT_WEEKS),
    Fact.EMPLOYMENT_ENDED_AFTER_FOURTEEN_WEEKS: lambda dossier: _employment_ended(dossier, STANDSTILL_FROM_WEEK),
    Fact.EMPLOYMENT_ENDED_AFTER_TEN_WEEKS: lambda dossier: _employment_ended(dossier, FULL_REPORT_WEEKS),
    Fact.RECOVERY_REPORTED: _recovery_reported,
    Fact.SANCTION_RUNS: _sanction_runs,
    Fact.SANCTION_SENT_LATE: _sanction_sent_late,
    Fact.SANCTION_VOID: _sanction_void,
    Fact.UWV_LATE_DAYS_COUNT: _uwv_late_days_count,
    Fact.REPAIR_DECIDED_LATE: _repair_decided_late,
    Fact.NO_REPAIR_REPORTED: lambda dossier: holds_if(not dossier.of(RepairReport)),
    Fact.DELAY_EXTENDS: _delay_extends,
    Fact.EXTENSION_NOT_DECIDED: lambda dossier: holds_if(_waits(dossier)),
    Fact.APPLICATION_EXCUSED: _application_excused,
    Fact.EXCUSE_LOST: _excuse_lost,
    Fact.PERMIT_WHILE_SANCTION_RUNS_ON: _permit_while_sanction_runs_on,
    Fact.STRUCTURAL_RETURN: _structural_return,
    Fact.WAGE_VALUE_EXACTLY_65: _wage_value_exactly_65,
    Fact.WAGE_VALUE_ENOUGH: _wage_value_enough,
    Fact.NEW_CONTRACT_TOO_SHORT: _new_contract_too_short,
    Fact.RESULT_AGREED: _result_agreed,
    Fact.RESUMED_OWN_EMPLOYER: _resumed_own_employer,
    Fact.STRUCTURAL_WORK_TOO_LITTLE: _structural_work_too_little,
    Fact.RETURN_IN_OWN_WORK_EXPECTED: _return_in_own_work_expected,
    Fact.LONG_ABSENCE_SAID: _long_absence_said,
    Fact.EXCUSE_RUNS: _excuse_runs,
    Fact.BENEFIT_STOOD_ENDED: _benefit_stood_ended,
    Fact.NOT_SMALL_EMPLOYER: _not_small_employer,
    Fact.SHELTERED_WORK: lambda dossier: holds_if(dossier.file.case.employment.form == "sheltered"),
    Fact.UNDER_CIVIL_CODE: lambda dossier: holds_if(under_civil_code(dossier.file.case.employment.regime)),
    Fact.WORKS_FOR_ANOTHER: lambda dossier: holds_if(dossier.file.case.employment.form in _FOR_ANOTHER),
    **CAPACITY_FACTS,
    **CONDUCT_FACTS,
    **ATTEMPT_FACTS,
    **EXEMPT_FACTS,
    **TRACK_FACTS,
}
"""When each fact of the closed list holds."""

BY_A_READING: Final = frozenset({Fact.WAGE_VALUE_ENOUGH, Fact.RESULT_AGREED})
"""Those that a contested reading can decide."""

"""When each fact about the case as a whole holds: the closed list on which signals rest."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta
from itertools import pairwise
from typing import Final, TypeVar

from ..answer.parts import Status
from ..counting.days import ONE_DAY
from ..counting.months import months_later
from ..facts._filing import Filed
from ..facts.records import (
    ActionPlan,
    DismissalPermit,
    Evaluation,
    FinalEvaluation,
    FirstYearEvaluation,
    Opinion,
    PlanDocument,
    ProblemAnalysisUpdate,
    Record,
    RepairDecision,
    RepairReport,
    ReportRequest,
    ReturnPerspective,
    SanctionDecision,
    SecondTrackReport,
    SecondTrackStart,
    Week42Notice,
    WiaApplication,
    WorkResumption,
)
from ..law.readings import ResultAt65
from ..law.rpez import BOTH_VIEWS_FROM, FIRST_YEAR_WEEKS
from ..law.signals.leaving import FULL_REPORT_WEEKS, STANDSTILL_FROM_WEEK
from ..law.signals.result import NEW_CONTRACT_MONTHS, RESULT_PERCENT
from ..law.signals.timing import PERMIT_WEEKS
from ..law.stages.clauses import waits_in
from ..law.uwv_guidance import NEAR_AOW_AGE_MONTHS, RETURN_WITHIN_MONTHS
from ..law.zw import END_OF_EMPLOYMENT_WEEKS
from ..rules.patterns import Fact, Parameter
from .dossier import Dossier
from .verdict import NO, YES, Verdict

__all__ = ["BY_A_READING", "FACTS"]

R = TypeVar("R", bound=Record)


def _by(entry: Filed | None, *, since: date | None = None) -> Verdict:
    """It holds by this record, or not."""
    return NO if entry is None else Verdict(True, since or entry.done_on, (entry.id,))


def _if(holds: bool) -> Verdict:
    return YES if holds else NO


def _first(entries: Sequence[Filed[R]]) -> Filed[R] | None:
    return entries[0] if entries else None


def _last(entries: Sequence[Filed[R]]) -> Filed[R] | None:
    return entries[-1] if entries else None


def _weeks_after(dossier: Dossier, weeks: int) -> date:
    return dossier.file.first_sick_day + timedelta(weeks=dossier.number(weeks))


def _months_after(day: date, months: int) -> date:
    return date.fromordinal(months_later(day.toordinal(), months))


def _end_of_first_year(dossier: Dossier) -> date:
    return dossier.file.sickness.date_of(7 * dossier.number(FIRST_YEAR_WEEKS))


# --- capacity -----------------------------------------------------------------------------------------------------


def _opinions(dossier: Dossier) -> list[Filed[Opinion]]:
    return [entry for entry in dossier.of(Opinion) if entry.record.capacity is not None]


def _capacity_now(dossier: Dossier, wanted: str) -> Verdict:
    opinions = _opinions(dossier)
    if not opinions:
        return Verdict(None, missing="records.capacity")
    return _by(opinions[-1]) if opinions[-1].record.capacity == wanted else NO


def _never_any_capacity(dossier: Dossier) -> Verdict:
    opinions = _opinions(dossier)
    return _if(bool(opinions) and all(entry.record.capacity == "none" for entry in opinions))


def _without_capacity_in_second_year(dossier: Dossier) -> Verdict:
    """Found in the second year, or found before it and still standing when it began."""
    end = _end_of_first_year(dossier)
    opinions = _opinions(dossier)
    late = [entry for entry in opinions if entry.done_on > end]
    standing = [entry for entry in opinions if entry.done_on <= end][-1:] if dossier.as_of > end else []
    return _by(next((entry for entry in (*standing, *late) if entry.record.capacity in ("none", "marginal")), None))


def _changes(dossier: Dossier) -> list[Filed[Opinion]]:
    pairs = pairwise(_opinions(dossier))
    return [later for earlier, later in pairs if earlier.record.capacity != later.record.capacity]


def _opinion_changed_without_update(dossier: Dossier) -> Verdict:
    changed = next((entry for entry in reversed(_changes(dossier)) if entry.kind == "capacity"), None)
    updates = dossier.of(ProblemAnalysisUpdate)
    if changed is None or any(entry.done_on >= changed.done_on for entry in updates):
        return NO
    return _by(changed)


# --- evaluation and plan ------------------------------------------------------------------------------------------


def _no_evaluation_after_first_year(dossier: Dossier) -> Verdict:
    after = dossier.run.first_year_moment
    later = [entry for kind in (Evaluation, FinalEvaluation) for entry in dossier.of(kind) if entry.done_on > after]
    return NO if later else Verdict(True, after + ONE_DAY)


def _views_of_both_not_on_file(dossier: Dossier) -> Verdict:
    plan, evaluation = _last(dossier.of(PlanDocument)), _last(dossier.of(FirstYearEvaluation))
    for entry in (plan, evaluation):
        if entry is None or entry.done_on < BOTH_VIEWS_FROM:
            continue
        if set(entry.record.views_of) != {"employer", "employee"}:
            return _by(entry)
    return NO


def _first_year_over(dossier: Dossier) -> Verdict:
    return _if(dossier.as_of > _end_of_first_year(dossier))


def _plan_due(dossier: Dossier) -> Verdict:
    """There is a plan, or there should have been one."""
    plan = dossier.first("action_plan")
    due = plan is not None and plan.status in (Status.OVERDUE, Status.MISSED)
    return _if(due or bool(dossier.of(ActionPlan)))


def _report_within_first_year(dossier: Dossier) -> Verdict:
    report = dossier.first("reintegration_report")
    return _if(report is not None and report.due is not None and report.due <= _end_of_first_year(dossier))


def _short_report(dossier: Dossier) -> Verdict:
    last = dossier.file.last_day_of_employment
    return _if(last is not None and last < _weeks_after(dossier, FULL_REPORT_WEEKS))


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


def _report_due(dossier: Dossier) -> Verdict:
    report = dossier.first("reintegration_report")
    return _if(report is not None and report.asked and report.status is not Status.UPCOMING)


# --- leave and the end of the employment --------------------------------------------------------------------------


def _maternity_leave_runs(dossier: Dossier) -> Verdict:
    leaves = dossier.file.case.maternity_leaves
    running = [leave for leave in leaves if leave.first_day <= dossier.as_of <= leave.last_day]
    return Verdict(True, running[0].first_day, ("leaves",)) if running else NO


def _other_leave_is_long(dossier: Dossier) -> Verdict:
    longest = dossier.number(Parameter.OTHER_LEAVE_DAYS)
    for leave in dossier.file.case.leaves:
        begun = dossier.file.first_sick_day <= leave.first_day <= dossier.as_of
        length = (leave.last_day - leave.first_day).days + 1
        if begun and leave.kind != "pregnancy_maternity" and length > longest:
            return Verdict(True, leave.first_day, ("leaves",))
    return NO


def _employment_ended(dossier: Dossier, weeks: int = 0) -> Verdict:
    last = dossier.file.last_day_of_employment
    if last is None or not _weeks_after(dossier, weeks) <= last <= dossier.run.end_of_wait:
        return NO
    if last >= dossier.as_of or dossier.file.case.employment.self_insured_zw == "yes":
        return NO
    return Verdict(True, last, (dossier.file.employment_evidence,))


def _recovered_before_end_of_wait(dossier: Dossier) -> Verdict:
    sickness = dossier.file.sickness
    last = sickness.last_sick_day
    recovered = sickness.ended_by == "recovery" and last is not None and last < dossier.run.end_of_wait
    return Verdict(True, last, ("absences.last_day",)) if recovered else NO


def _recovery_reported(dossier: Dossier) -> Verdict:
    return _if(any(absence.recovery_reported_on is not None for absence in dossier.file.case.absences))


# --- application and sanction -------------------------------------------------------------------------------------


def _sanction_decision(dossier: Dossier) -> Filed[SanctionDecision] | None:
    return _last(dossier.of(SanctionDecision))


def _sanction_runs(dossier: Dossier) -> Verdict:
    period = dossier.sanction
    runs = period.first_day is not None and period.last_day is not None and dossier.as_of <= period.last_day
    return _by(_sanction_decision(dossier)) if runs else NO


def _sanction_sent_late(dossier: Dossier) -> Verdict:
    sent = _sanction_decision(dossier)
    if sent is None or not dossier.run.sanctioned or sent.done_on <= dossier.run.sanction_target:
        return NO
    return _by(sent)


def _sanction_void(dossier: Dossier) -> Verdict:
    sent = _sanction_decision(dossier)
    return _by(sent) if sent is not None and dossier.run.outlook("sanction_start").reason == "sanction_void" else NO


def _uwv_late_days_count(dossier: Dossier) -> Verdict:
    found = dossier.run.found
    if not dossier.run.sanctioned or found.repair_established is None or found.late_with_repair == 0:
        return NO
    return Verdict(True, date.fromordinal(found.repair_established), dossier.evidence_of("late_with_repair"))


def _repair_decided_late(dossier: Dossier) -> Verdict:
    if not dossier.run.sanctioned:
        return NO
    for report, decision in zip(dossier.of(RepairReport), dossier.of(RepairDecision), strict=False):
        if decision.done_on > dossier.run.repair_due(report.done_on):
            return _by(decision)
        if decision.record.repaired:
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
    if notice is None or not notice.asked or since is None:
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


def _permit_while_sanction_runs_on(dossier: Dossier) -> Verdict:
    ends = dossier.sanction.last_day
    for entry in dossier.of(DismissalPermit):
        if ends is not None and ends > entry.done_on + timedelta(weeks=dossier.number(PERMIT_WEEKS)):
            return _by(entry)
    return NO


# --- second track and result --------------------------------------------------------------------------------------


def _perspective_too_far(dossier: Dossier) -> Verdict:
    found = dossier.of(ReturnPerspective)
    if not found:
        return NO
    perspective = found[-1].record
    if perspective.structural is False:
        return _by(found[-1])
    start = dossier.run.capacity_found_later or dossier.run.first_year_moment
    in_sight = _months_after(start, dossier.number(RETURN_WITHIN_MONTHS))
    if perspective.expected_by is not None and perspective.expected_by > in_sight:
        return _by(found[-1])
    for name in ("structural", "expected_by"):
        if getattr(perspective, name) is None:
            return Verdict(None, missing=f"records.return_perspective.{name}")
    return NO


def _perspective_passed(dossier: Dossier) -> Verdict:
    expected = dossier.run.return_expected_by
    return NO if expected is None or expected >= dossier.as_of else Verdict(True, expected + ONE_DAY)


def _structural_return(dossier: Dossier) -> Verdict:
    return _if(dossier.run.structural_return_on(dossier.as_of))


def _capacity_found_later_without_second_track(dossier: Dossier) -> Verdict:
    found = dossier.run.capacity_found_later
    expected = dossier.run.return_expected_by
    track = dossier.first("second_track")
    if track is None or not track.asked:
        return NO
    in_sight = dossier.run.structural_return_on(dossier.as_of) or (expected is not None and expected >= dossier.as_of)
    if found is None or in_sight or dossier.of(SecondTrackStart):
        return NO
    return Verdict(True, found)


def _second_track_started(dossier: Dossier) -> Filed[SecondTrackStart] | None:
    return _first(dossier.of(SecondTrackStart))


def _second_track_runs(dossier: Dossier) -> Verdict:
    started = _second_track_started(dossier)
    over = dossier.as_of > dossier.run.end_of_wait or dossier.run.structural_return_on(dossier.as_of)
    return NO if over else _by(started)


def _second_track_due(dossier: Dossier) -> Verdict:
    track = dossier.first("second_track")
    due = track.due if track is not None and track.asked else None
    return NO if due is None or due >= dossier.as_of else Verdict(True, due)


def _second_track_started_late(dossier: Dossier) -> Verdict:
    track = dossier.first("second_track")
    late = track is not None and track.status is Status.MET_LATE
    return _by(_second_track_started(dossier)) if late else NO


def _capacity_changed_during_second_track(dossier: Dossier) -> Verdict:
    started = _second_track_started(dossier)
    if started is None:
        return NO
    return _by(next((entry for entry in _changes(dossier) if entry.done_on > started.done_on), None))


def _aow_age_within_a_year_after_wait(dossier: Dossier) -> Verdict:
    aow_date, end = dossier.file.aow_date, dossier.run.end_of_wait
    if aow_date is None:
        return Verdict(None, missing="birth_date")
    return _if(end < aow_date and aow_date <= _months_after(end, dossier.number(NEAR_AOW_AGE_MONTHS)))


def _running_work(dossier: Dossier) -> Filed[WorkResumption] | None:
    return _last([entry for entry in dossier.of(WorkResumption) if _still_runs(entry.record, dossier.as_of)])


def _still_runs(work: WorkResumption, day: date) -> bool:
    return work.last_day is None or work.last_day >= day


def _wage_value_exactly_65(dossier: Dossier) -> Verdict:
    entry = _running_work(dossier)
    if entry is None:
        return NO
    return _by(entry) if entry.record.wage_value_percent == dossier.number(RESULT_PERCENT) else NO


def _wage_value_enough(dossier: Dossier) -> Verdict:
    entry = _running_work(dossier)
    if entry is None:
        return NO
    paid, enough = entry.record.wage_value_percent, dossier.number(RESULT_PERCENT)
    if paid is None:
        return Verdict(None, None, (entry.id,), "records.work_resumption.wage_value_percent")
    if paid == enough:
        return _by(entry) if dossier.readings.result_at_65_percent == ResultAt65.AT_LEAST_65 else NO
    return _by(entry) if paid > enough else NO


def _new_contract_too_short(dossier: Dossier) -> Verdict:
    for entry in dossier.of(WorkResumption):
        ends = entry.record.last_day if entry.record.work == "other_employer" else None
        if ends is None or ends < dossier.as_of:
            continue
        if ends < _months_after(dossier.run.end_of_extension, dossier.number(NEW_CONTRACT_MONTHS)):
            return _by(entry)
    return NO


FACTS: Final[Mapping[Fact, Callable[[Dossier], Verdict]]] = {
    Fact.CAPACITY_PRESENT: lambda dossier: _capacity_now(dossier, "present"),
    Fact.NO_CAPACITY_NOW: lambda dossier: _capacity_now(dossier, "none"),
    Fact.NEVER_ANY_CAPACITY: _never_any_capacity,
    Fact.SICK_IN_SECOND_YEAR_WITHOUT_CAPACITY: _without_capacity_in_second_year,
    Fact.OPINION_CHANGED_WITHOUT_UPDATE: _opinion_changed_without_update,
    Fact.NO_EVALUATION_AFTER_FIRST_YEAR: _no_evaluation_after_first_year,
    Fact.VIEWS_OF_BOTH_NOT_ON_FILE: _views_of_both_not_on_file,
    Fact.REPORT_DUE: _report_due,
    Fact.FIRST_YEAR_OVER: _first_year_over,
    Fact.PLAN_DUE: _plan_due,
    Fact.REPORT_WITHIN_FIRST_YEAR: _report_within_first_year,
    Fact.SHORT_REPORT: _short_report,
    Fact.APPLICATION_RECEIVED: lambda dossier: _by(_first(dossier.of(WiaApplication))),
    Fact.REQUEST_UNANSWERED: _request_unanswered,
    Fact.FIRST_YEAR_EVALUATED: lambda dossier: _by(_first(dossier.of(FirstYearEvaluation))),
    Fact.MATERNITY_LEAVE_RUNS: _maternity_leave_runs,
    Fact.OTHER_LEAVE_IS_LONG: _other_leave_is_long,
    Fact.EMPLOYMENT_ENDS: lambda dossier: _if(dossier.file.last_day_of_employment is not None),
    Fact.EMPLOYMENT_ENDED_BEFORE_END_OF_WAIT: _employment_ended,
    Fact.EMPLOYMENT_ENDED_AFTER_SIX_WEEKS: lambda dossier: _employment_ended(dossier, END_OF_EMPLOYMENT_WEEKS),
    Fact.EMPLOYMENT_ENDED_AFTER_FOURTEEN_WEEKS: lambda dossier: _employment_ended(dossier, STANDSTILL_FROM_WEEK),
    Fact.EMPLOYMENT_ENDED_AFTER_TEN_WEEKS: lambda dossier: _employment_ended(dossier, FULL_REPORT_WEEKS),
    Fact.RECOVERED_BEFORE_END_OF_WAIT: _recovered_before_end_of_wait,
    Fact.RECOVERY_REPORTED: _recovery_reported,
    Fact.SANCTION_RUNS: _sanction_runs,
    Fact.SANCTION_SENT_LATE: _sanction_sent_late,
    Fact.SANCTION_VOID: _sanction_void,
    Fact.UWV_LATE_DAYS_COUNT: _uwv_late_days_count,
    Fact.REPAIR_DECIDED_LATE: _repair_decided_late,
    Fact.NO_REPAIR_REPORTED: lambda dossier: _if(not dossier.of(RepairReport)),
    Fact.EXTENSION_NOT_DECIDED: lambda dossier: _if(_waits(dossier)),
    Fact.APPLICATION_EXCUSED: _application_excused,
    Fact.EXCUSE_LOST: _excuse_lost,
    Fact.PERMIT_WHILE_SANCTION_RUNS_ON: _permit_while_sanction_runs_on,
    Fact.PERSPECTIVE_TOO_FAR: _perspective_too_far,
    Fact.PERSPECTIVE_PASSED: _perspective_passed,
    Fact.STRUCTURAL_RETURN: _structural_return,
    Fact.CAPACITY_FOUND_LATER_WITHOUT_SECOND_TRACK: _capacity_found_later_without_second_track,
    Fact.SECOND_TRACK_RUNS: _second_track_runs,
    Fact.SECOND_TRACK_DUE: _second_track_due,
    Fact.SECOND_TRACK_ENDED: lambda dossier: _by(_first(dossier.of(SecondTrackReport))),
    Fact.SECOND_TRACK_STARTED_LATE: _second_track_started_late,
    Fact.CAPACITY_CHANGED_DURING_SECOND_TRACK: _capacity_changed_during_second_track,
    Fact.AOW_AGE_WITHIN_A_YEAR_AFTER_WAIT: _aow_age_within_a_year_after_wait,
    Fact.WAGE_VALUE_EXACTLY_65: _wage_value_exactly_65,
    Fact.WAGE_VALUE_ENOUGH: _wage_value_enough,
    Fact.NEW_CONTRACT_TOO_SHORT: _new_contract_too_short,
}
"""When each fact of the closed list holds."""

BY_A_READING: Final = frozenset({Fact.WAGE_VALUE_ENOUGH})
"""Those that a contested reading can decide."""

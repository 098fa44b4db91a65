"""When each fact about the case as a whole holds: the closed list on which signals rest."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from itertools import pairwise
from typing import Any, Final

from ..answer.parts import Status
from ..counting.days import ONE_DAY
from ..counting.months import months_after
from ..engine.file import OPINIONS
from ..facts._filing import Filed
from ..lanes.trace import evidence_of
from ..law.readings import ResultAt65
from ..law.signals.administrative import BOTH_VIEWS_FROM
from ..law.signals.result import RESULT_PERCENT
from ..law.uwv_guidance import NEAR_AOW_AGE_MONTHS, RETURN_WITHIN_MONTHS
from ..rules.patterns import Fact, Parameter
from .dossier import Dossier
from .verdict import NO, Verdict

__all__ = ["FACTS"]

_TEN_WEEKS: Final = timedelta(weeks=10)
_FOURTEEN_WEEKS: Final = timedelta(weeks=14)
_PERMIT_WEEKS: Final = timedelta(weeks=4)
_NEW_CONTRACT_MONTHS: Final = 6
_END_OF_FIRST_YEAR: Final = 364


def _by(entry: Filed | None, *, since: date | None = None) -> Verdict:
    """It holds by this record, or not."""
    return NO if entry is None else Verdict(True, since or entry.done_on, (entry.id,))


def _if(holds: bool, since: date | None = None) -> Verdict:
    return Verdict(True, since) if holds else NO


# --- capacity -----------------------------------------------------------------------------------------------------


def _opinions(dossier: Dossier) -> list[Filed]:
    found: list[Filed] = dossier.entries(OPINIONS)
    return [entry for entry in found if _capacity(entry) is not None]


def _capacity(entry: Filed) -> str | None:
    opinion: Any = entry.record
    capacity: str | None = opinion.capacity
    return capacity


def _capacity_now(dossier: Dossier, wanted: str) -> Verdict:
    opinions = _opinions(dossier)
    if not opinions:
        return Verdict(None, missing="records.capacity")
    return _by(opinions[-1]) if _capacity(opinions[-1]) == wanted else NO


def _never_any_capacity(dossier: Dossier) -> Verdict:
    opinions = _opinions(dossier)
    return _if(bool(opinions) and all(_capacity(entry) == "none" for entry in opinions))


def _without_capacity_in_second_year(dossier: Dossier) -> Verdict:
    """Found in the second year, or found before it and still standing when it began."""
    end = dossier.file.sickness.date_of(_END_OF_FIRST_YEAR)
    opinions = _opinions(dossier)
    late = [entry for entry in opinions if entry.done_on > end]
    standing = [entry for entry in opinions if entry.done_on <= end][-1:] if dossier.as_of > end else []
    return _by(next((entry for entry in (*standing, *late) if _capacity(entry) in ("none", "marginal")), None))


def _changes(dossier: Dossier) -> list[Filed]:
    return [later for earlier, later in pairwise(_opinions(dossier)) if _capacity(earlier) != _capacity(later)]


def _opinion_changed_without_update(dossier: Dossier) -> Verdict:
    changed = next((entry for entry in reversed(_changes(dossier)) if entry.kind == "capacity"), None)
    updates = dossier.entries(("problem_analysis_update",))
    if changed is None or any(entry.done_on >= changed.done_on for entry in updates):
        return NO
    return _by(changed)


# --- evaluation and plan ------------------------------------------------------------------------------------------


def _no_evaluation_after_first_year(dossier: Dossier) -> Verdict:
    after = dossier.run.first_year_moment
    later = [entry for entry in dossier.entries(("evaluation", "final_evaluation")) if entry.done_on > after]
    return _if(not later, after + ONE_DAY)


def _views_of_both_not_on_file(dossier: Dossier) -> Verdict:
    plans = dossier.entries(("action_plan", "action_plan_update"))
    for entry in (*plans[-1:], *dossier.entries(("first_year_evaluation",))[-1:]):
        document: Any = entry.record
        if entry.done_on >= BOTH_VIEWS_FROM and set(document.views_of) != {"employer", "employee"}:
            return _by(entry)
    return NO


def _first_year_over(dossier: Dossier) -> Verdict:
    return _if(dossier.as_of > dossier.file.sickness.date_of(_END_OF_FIRST_YEAR))


def _plan_due(dossier: Dossier) -> Verdict:
    """There is a plan, or there should have been one."""
    plan = dossier.first("action_plan")
    due = plan is not None and plan.status in (Status.OVERDUE, Status.MISSED)
    return _if(due or bool(dossier.entries(("action_plan",))))


def _report_within_first_year(dossier: Dossier) -> Verdict:
    report = dossier.first("reintegration_report")
    end = dossier.file.sickness.date_of(_END_OF_FIRST_YEAR)
    return _if(report is not None and report.due is not None and report.due <= end)


def _short_report(dossier: Dossier) -> Verdict:
    last = dossier.file.last_day_of_employment
    return _if(last is not None and last < dossier.file.first_sick_day + _TEN_WEEKS)


def _request_unanswered(dossier: Dossier) -> Verdict:
    """A request of UWV to complete the report whose term has passed, while an item is still missing."""
    whole = dossier.entries(("reintegration_report",))
    for item, request in zip(dossier.each("report_completion"), dossier.entries(("report_request",)), strict=False):
        asked: Any = request.record
        wanted = [kind for kind in asked.missing if kind != "medical_documents"]
        if asked.missing and not wanted:
            continue
        came = [bool([one for one in dossier.entries((kind,)) if one.on >= request.done_on]) for kind in wanted]
        answered = any(one.on >= request.done_on for one in whole) or (bool(wanted) and all(came))
        if item.due is not None and dossier.as_of > item.due and not answered:
            return Verdict(True, item.due + ONE_DAY, (request.id,))
    return NO


def _report_due(dossier: Dossier) -> Verdict:
    report = dossier.first("reintegration_report")
    waits = report is None or report.status in (Status.UPCOMING, Status.NOT_APPLICABLE, Status.LAPSED)
    return _if(not waits)


# --- leave and the end of the employment --------------------------------------------------------------------------


def _maternity_leave_runs(dossier: Dossier) -> Verdict:
    leaves = dossier.file.case.maternity_leaves
    running = [leave for leave in leaves if leave.first_day <= dossier.as_of <= leave.last_day]
    return Verdict(True, running[0].first_day, ("leaves",)) if running else NO


def _other_leave_is_long(dossier: Dossier) -> Verdict:
    longest = dossier.parameters[Parameter.OTHER_LEAVE_DAYS]
    for leave in dossier.file.case.leaves:
        begun = dossier.file.first_sick_day <= leave.first_day <= dossier.as_of
        length = (leave.last_day - leave.first_day).days + 1
        if begun and leave.kind != "pregnancy_maternity" and length > longest:
            return Verdict(True, leave.first_day, ("leaves",))
    return NO


def _employment_ended(dossier: Dossier, after: timedelta) -> Verdict:
    last = dossier.file.last_day_of_employment
    if last is None or not dossier.file.first_sick_day + after <= last <= dossier.run.end_of_wait:
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


def _sanction_decision(dossier: Dossier) -> Filed | None:
    found = dossier.file.by_kind.get("sanction_decision", [])
    return found[-1] if found else None


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
    void = dossier.run.outlook("sanction_start").reason == "sanction_void"
    return _by(_sanction_decision(dossier)) if void else NO


def _uwv_late_days_count(dossier: Dossier) -> Verdict:
    found = dossier.run.found
    if not dossier.run.sanctioned or found.repair_established is None or found.late_with_repair == 0:
        return NO
    return Verdict(True, date.fromordinal(found.repair_established), evidence_of(dossier.run, "late_with_repair"))


def _repair_decided_late(dossier: Dossier) -> Verdict:
    if not dossier.run.sanctioned:
        return NO
    reports, decisions = dossier.file.entries("repair_report"), dossier.file.entries("repair_decision")
    for report, decision in zip(reports, decisions, strict=False):
        if decision.done_on > dossier.run.repair_due(report.done_on):
            return _by(decision)
        if decision.record.repaired:  # type: ignore[attr-defined]
            return NO
    return NO


def _application_excused(dossier: Dossier) -> Verdict:
    until = dossier.run.found.excused_until.day
    if until is None or not dossier.file.entries("wia_application"):
        return NO
    return Verdict(True, date.fromordinal(until), evidence_of(dossier.run, "excused_until"))


def _excuse_lost(dossier: Dossier) -> Verdict:
    """No notice in time for the excuse, and no application in time that needs none."""
    notice, application = dossier.first("week_42_notice"), dossier.first("wia_application")
    since, complete_from = dossier.run.excuse_lost_from, dossier.file.case.records_complete_from
    if notice is None or notice.status in (Status.NOT_APPLICABLE, Status.LAPSED) or since is None:
        return NO
    applied = application is not None and application.status is Status.MET
    if applied or dossier.as_of < since or dossier.run.found.notice_in_time:
        return NO
    if complete_from is not None and since <= complete_from and not dossier.entries(("week_42_notice",)):
        return Verdict(None, missing="records_complete_from")
    return Verdict(True, since)


def _permit_while_sanction_runs_on(dossier: Dossier) -> Verdict:
    ends = dossier.sanction.last_day
    for entry in dossier.file.by_kind.get("dismissal_permit", ()):
        if ends is not None and ends > entry.done_on + _PERMIT_WEEKS:
            return _by(entry)
    return NO


# --- second track and result --------------------------------------------------------------------------------------


def _perspective_too_far(dossier: Dossier) -> Verdict:
    found = dossier.entries(("return_perspective",))
    if not found:
        return NO
    perspective: Any = found[-1].record
    start = dossier.run.capacity_found_later or dossier.run.first_year_moment
    if perspective.structural is False:
        return _by(found[-1])
    in_sight = months_after(start, RETURN_WITHIN_MONTHS)
    if perspective.expected_by is not None and perspective.expected_by > in_sight:
        return _by(found[-1])
    for name in ("structural", "expected_by"):
        if getattr(perspective, name) is None:
            return Verdict(None, missing=f"records.return_perspective.{name}")
    return NO


def _perspective_passed(dossier: Dossier) -> Verdict:
    expected = dossier.run.return_expected_by
    return _if(expected is not None and expected < dossier.as_of, None if expected is None else expected + ONE_DAY)


def _structural_return(dossier: Dossier) -> Verdict:
    return _if(dossier.run.structural_return_on(dossier.as_of))


def _capacity_found_later_without_second_track(dossier: Dossier) -> Verdict:
    found = dossier.run.capacity_found_later
    expected = dossier.run.return_expected_by
    track = dossier.first("second_track")
    if track is None or track.status in (Status.NOT_APPLICABLE, Status.LAPSED):
        return NO
    in_sight = dossier.run.structural_return_on(dossier.as_of) or (expected is not None and expected >= dossier.as_of)
    if found is None or in_sight or dossier.entries(("second_track_start",)):
        return NO
    return Verdict(True, found)


def _second_track_started(dossier: Dossier) -> Filed | None:
    return next(iter(dossier.entries(("second_track_start",))), None)


def _second_track_runs(dossier: Dossier) -> Verdict:
    started = _second_track_started(dossier)
    over = dossier.as_of > dossier.run.end_of_wait or dossier.run.structural_return_on(dossier.as_of)
    return NO if over else _by(started)


def _second_track_due(dossier: Dossier) -> Verdict:
    track = dossier.first("second_track")
    due = None if track is None or track.status in (Status.NOT_APPLICABLE, Status.LAPSED) else track.due
    return _if(due is not None and due < dossier.as_of, due)


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
    return _if(end < aow_date <= months_after(end, NEAR_AOW_AGE_MONTHS))


def _running_work(dossier: Dossier) -> Filed | None:
    running = [entry for entry in dossier.entries(("work_resumption",)) if _still_runs(entry, dossier.as_of)]
    return running[-1] if running else None


def _still_runs(entry: Filed, day: date) -> bool:
    work: Any = entry.record
    return work.last_day is None or work.last_day >= day


def _wage_value_exactly_65(dossier: Dossier) -> Verdict:
    entry = _running_work(dossier)
    work: Any = None if entry is None else entry.record
    return _by(entry) if work is not None and work.wage_value_percent == RESULT_PERCENT else NO


def _wage_value_enough(dossier: Dossier) -> Verdict:
    entry = _running_work(dossier)
    if entry is None:
        return NO
    work: Any = entry.record
    if work.wage_value_percent is None:
        return Verdict(None, None, (entry.id,), "records.work_resumption.wage_value_percent")
    if work.wage_value_percent == RESULT_PERCENT:
        return _by(entry) if dossier.readings.result_at_65_percent == ResultAt65.AT_LEAST_65 else NO
    return _by(entry) if work.wage_value_percent > RESULT_PERCENT else NO


def _new_contract_too_short(dossier: Dossier) -> Verdict:
    enough = months_after(dossier.run.end_of_extension, _NEW_CONTRACT_MONTHS)
    for entry in dossier.entries(("work_resumption",)):
        work: Any = entry.record
        ends = work.last_day if work.work == "other_employer" else None
        if ends is not None and dossier.as_of <= ends < enough:
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
    Fact.APPLICATION_RECEIVED: lambda dossier: _by(next(iter(dossier.entries(("wia_application",))), None)),
    Fact.REQUEST_UNANSWERED: _request_unanswered,
    Fact.FIRST_YEAR_EVALUATED: lambda dossier: _by(next(iter(dossier.entries(("first_year_evaluation",))), None)),
    Fact.MATERNITY_LEAVE_RUNS: _maternity_leave_runs,
    Fact.OTHER_LEAVE_IS_LONG: _other_leave_is_long,
    Fact.EMPLOYMENT_ENDS: lambda dossier: _if(dossier.file.last_day_of_employment is not None),
    Fact.EMPLOYMENT_ENDED_BEFORE_END_OF_WAIT: lambda dossier: _employment_ended(dossier, timedelta()),
    Fact.EMPLOYMENT_ENDED_AFTER_SIX_WEEKS: lambda dossier: _employment_ended(dossier, timedelta(weeks=6)),
    Fact.EMPLOYMENT_ENDED_AFTER_FOURTEEN_WEEKS: lambda dossier: _employment_ended(dossier, _FOURTEEN_WEEKS),
    Fact.EMPLOYMENT_ENDED_AFTER_TEN_WEEKS: lambda dossier: _employment_ended(dossier, _TEN_WEEKS),
    Fact.RECOVERED_BEFORE_END_OF_WAIT: _recovered_before_end_of_wait,
    Fact.RECOVERY_REPORTED: _recovery_reported,
    Fact.SANCTION_RUNS: _sanction_runs,
    Fact.SANCTION_SENT_LATE: _sanction_sent_late,
    Fact.SANCTION_VOID: _sanction_void,
    Fact.UWV_LATE_DAYS_COUNT: _uwv_late_days_count,
    Fact.REPAIR_DECIDED_LATE: _repair_decided_late,
    Fact.NO_REPAIR_REPORTED: lambda dossier: _if(not dossier.entries(("repair_report",))),
    Fact.EXTENSION_NOT_DECIDED: lambda dossier: _if(bool(dossier.run.outlook("late_extension").pending)),
    Fact.APPLICATION_EXCUSED: _application_excused,
    Fact.EXCUSE_LOST: _excuse_lost,
    Fact.PERMIT_WHILE_SANCTION_RUNS_ON: _permit_while_sanction_runs_on,
    Fact.PERSPECTIVE_TOO_FAR: _perspective_too_far,
    Fact.PERSPECTIVE_PASSED: _perspective_passed,
    Fact.STRUCTURAL_RETURN: _structural_return,
    Fact.CAPACITY_FOUND_LATER_WITHOUT_SECOND_TRACK: _capacity_found_later_without_second_track,
    Fact.SECOND_TRACK_RUNS: _second_track_runs,
    Fact.SECOND_TRACK_DUE: _second_track_due,
    Fact.SECOND_TRACK_ENDED: lambda dossier: _by(next(iter(dossier.entries(("second_track_report",))), None)),
    Fact.SECOND_TRACK_STARTED_LATE: _second_track_started_late,
    Fact.CAPACITY_CHANGED_DURING_SECOND_TRACK: _capacity_changed_during_second_track,
    Fact.AOW_AGE_WITHIN_A_YEAR_AFTER_WAIT: _aow_age_within_a_year_after_wait,
    Fact.WAGE_VALUE_EXACTLY_65: _wage_value_exactly_65,
    Fact.WAGE_VALUE_ENOUGH: _wage_value_enough,
    Fact.NEW_CONTRACT_TOO_SHORT: _new_contract_too_short,
}
"""When each fact of the closed list holds."""

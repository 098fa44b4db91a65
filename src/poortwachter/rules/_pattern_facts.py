"""What a pattern can ask of a case: facts that a function finds, what each needs, and the numbers that are ours."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from .word import Word

__all__ = ["EXPLAINED_BY", "FACT_COMPARES", "FACT_NEEDS", "LOOKED_AGAIN", "WORK_EXAMINED", "Fact", "Parameter"]


class Parameter(Word):
    """A number that no source gives; ours, and the caller's to change."""

    SECOND_TRACK_PROGRESS_DAYS = "second_track_progress_days"
    """Calendar days without a report while the second track runs."""
    NON_COOPERATION_DAYS = "non_cooperation_days"
    """Calendar days of non-cooperation after which wage was never suspended or stopped."""
    DISPUTE_DAYS = "dispute_days"
    """Calendar days of dispute without an expert opinion."""
    SMALL_HOURS_PER_WEEK = "small_hours_per_week"
    """Hours a week below which a placement is small."""
    WRITTEN_WARNING_DAYS = "written_warning_days"
    """Calendar days of non-cooperation after which there was not even a written warning."""
    OTHER_LEAVE_DAYS = "other_leave_days"
    """Calendar days of other leave after which it may have stood in the way."""
    OPINION_ABSENT_DAYS = "opinion_absent_days"
    """Calendar days past its term after which a problem analysis or a plan is absent rather than late."""
    NOTHING_DONE_DAYS = "nothing_done_days"
    """Calendar days past its term after which an absent problem analysis means that nothing could be done."""
    EFFORT_LATE_DAYS = "effort_late_days"
    """Calendar days past its term after which an effort that was made after all was late for long."""
    SECOND_TRACK_LATE_DAYS = "second_track_late_days"
    """Calendar days past its term after which a second track that is not finished weighs more than lateness."""
    SECOND_TRACK_VERY_LATE_DAYS = "second_track_very_late_days"
    """Calendar days past its term after which a second track that is not finished came far too late."""
    OPINION_GAP_DAYS = "opinion_gap_days"
    """Calendar days of sickness without an opinion of the company doctor."""
    OPINION_STALE_DAYS = "opinion_stale_days"
    """Calendar days of sickness after which an opinion that found little capacity is an old one."""
    HOURS_BEHIND_DAYS = "hours_behind_days"
    """Calendar days in which fewer hours are worked than the company doctor allows."""
    HOURS_FLAT_DAYS = "hours_flat_days"
    """Calendar days in which the hours worked do not change."""
    HOURS_LONG_FLAT_DAYS = "hours_long_flat_days"
    """Calendar days in which the hours worked do not change, without the course changing."""
    NO_CAPACITY_DAYS = "no_capacity_days"
    """Calendar days without capacity after which guidance is asked about."""
    WORK_PAUSE_DAYS = "work_pause_days"
    """Calendar days without work after which work that is taken up again is a new attempt."""
    ADVICE_DAYS = "advice_days"
    """Calendar days in which advice is followed (six weeks in trade practice)."""
    CONTRADICTION_DAYS = "contradiction_days"
    """Calendar days in which the company doctor looks again after another found more capacity."""
    EXPERT_OPINION_DAYS = "expert_opinion_days"
    """Calendar days for which a positive opinion of UWV on efforts still covers what is open."""
    CONFLICT_DAYS = "conflict_days"
    """Calendar days of a labour conflict after which an intervention is asked about."""
    NOTICE_OF_MEASURE_DAYS = "notice_of_measure_days"
    """Calendar days within which the employee is told of a wage measure (onverwijld)."""
    SMALL_EMPLOYER = "small_employer"
    """Employees below which no search at task level or in connected companies is asked about."""


class Fact(Word):
    """The closed list of facts about the case as a whole that a signal can ask for.

    ``review/facts.py`` says when each holds.
    """

    SICK_IN_SECOND_YEAR_WITHOUT_CAPACITY = "sick_in_second_year_without_capacity"
    CAPACITY_PRESENT = "capacity_present"
    NEVER_ANY_CAPACITY = "never_any_capacity"
    NO_CAPACITY_NOW = "no_capacity_now"
    VIEWS_OF_BOTH_NOT_ON_FILE = "views_of_both_not_on_file"
    MATERNITY_LEAVE_RUNS = "maternity_leave_runs"
    OTHER_LEAVE_IS_LONG = "other_leave_is_long"
    EMPLOYMENT_ENDED_AFTER_SIX_WEEKS = "employment_ended_after_six_weeks"
    EMPLOYMENT_ENDED_AFTER_TEN_WEEKS = "employment_ended_after_ten_weeks"
    EMPLOYMENT_ENDED_AFTER_FOURTEEN_WEEKS = "employment_ended_after_fourteen_weeks"
    EMPLOYMENT_ENDS = "employment_ends"
    RECOVERY_REPORTED = "recovery_reported"
    SANCTION_RUNS = "sanction_runs"
    SANCTION_SENT_LATE = "sanction_sent_late"
    SANCTION_VOID = "sanction_void"
    UWV_LATE_DAYS_COUNT = "uwv_late_days_count"
    REPAIR_DECIDED_LATE = "repair_decided_late"
    NO_REPAIR_REPORTED = "no_repair_reported"
    DELAY_EXTENDS = "delay_extends"
    EXTENSION_NOT_DECIDED = "extension_not_decided"
    APPLICATION_EXCUSED = "application_excused"
    EXCUSE_LOST = "excuse_lost"
    PERMIT_WHILE_SANCTION_RUNS_ON = "permit_while_sanction_runs_on"
    STRUCTURAL_RETURN = "structural_return"
    CAPACITY_FOUND_LATER_WITHOUT_SECOND_TRACK = "capacity_found_later_without_second_track"
    SECOND_TRACK_RUNS = "second_track_runs"
    SECOND_TRACK_DUE = "second_track_due"
    SECOND_TRACK_ENDED = "second_track_ended"
    SECOND_TRACK_STARTED_LATE = "second_track_started_late"
    CAPACITY_CHANGED_DURING_SECOND_TRACK = "capacity_changed_during_second_track"
    AOW_AGE_WITHIN_A_YEAR_AFTER_WAIT = "aow_age_within_a_year_after_wait"
    FIRST_YEAR_EVALUATED = "first_year_evaluated"
    FIRST_YEAR_OVER = "first_year_over"
    PLAN_DUE = "plan_due"
    REPORT_WITHIN_FIRST_YEAR = "report_within_first_year"
    SHORT_REPORT = "short_report"
    APPLICATION_RECEIVED = "application_received"
    REQUEST_UNANSWERED = "request_unanswered"
    REPORT_DUE = "report_due"
    WAGE_VALUE_EXACTLY_65 = "wage_value_exactly_65"
    WAGE_VALUE_ENOUGH = "wage_value_enough"
    NEW_CONTRACT_TOO_SHORT = "new_contract_too_short"
    RESULT_AGREED = "result_agreed"
    RESUMED_OWN_EMPLOYER = "resumed_own_employer"
    STRUCTURAL_WORK_TOO_LITTLE = "structural_work_too_little"
    RETURN_IN_OWN_WORK_EXPECTED = "return_in_own_work_expected"
    NO_CAPACITY_FOR_LONG = "no_capacity_for_long"
    CAPACITY_WAS_PRESENT = "capacity_was_present"
    MARGINAL_IN_SECOND_YEAR = "marginal_in_second_year"
    SECOND_TRACK_EXEMPT = "second_track_exempt"
    RETURN_STAYS_IN_SIGHT = "return_stays_in_sight"
    EXEMPT_BY_THE_DOCTOR_ALONE = "exempt_by_the_doctor_alone"
    EXEMPT_ON_AN_OLD_OPINION = "exempt_on_an_old_opinion"
    EXEMPT_THOUGH_NOT_FINAL = "exempt_though_not_final"
    HOURS_LIMITED = "hours_limited"
    CAPACITY_CONTRADICTED = "capacity_contradicted"
    CAPACITY_DOUBTED = "capacity_doubted"
    CAPACITY_WITHOUT_GROUNDS = "capacity_without_grounds"
    GROUNDS_FOR_HOURS_NOT_KNOWN = "grounds_for_hours_not_known"
    STATUTORY_GROUND_NAMED = "statutory_ground_named"
    STATUTORY_GROUND_NOT_NAMED = "statutory_ground_not_named"
    REASSESSMENT_PASSED = "reassessment_passed"
    EVALUATED_SINCE_THE_CHANGE = "evaluated_since_the_change"
    CAPACITY_CHANGED_SINCE_INVENTORY = "capacity_changed_since_inventory"
    ADVICE_LEFT = "advice_left"
    HOURS_BEHIND = "hours_behind"
    HOURS_FLAT = "hours_flat"
    HOURS_LONG_FLAT = "hours_long_flat"
    SMALL_HOURS_NOT_EVALUATED = "small_hours_not_evaluated"
    THERAPY_TOO_LONG = "therapy_too_long"
    CONFLICT_RUNS = "conflict_runs"
    CONFLICT_WITHOUT_INTERVENTION = "conflict_without_intervention"
    DISPUTE_WITHOUT_OPINION = "dispute_without_opinion"
    MEDICAL_REQUEST_EXPIRED = "medical_request_expired"
    RETURN_RULED_OUT_FOR_LONG = "return_ruled_out_for_long"
    RELATION_BROKEN = "relation_broken"
    FOUND_WORK_LEFT = "found_work_left"
    WORK_BROKE_OFF = "work_broke_off"
    WORK_BROKE_OFF_UNSEEN = "work_broke_off_unseen"
    BENEFIT_STOOD_ENDED = "benefit_stood_ended"
    SECOND_TRACK_FINISHED = "second_track_finished"
    SECOND_TRACK_LEFT = "second_track_left"
    SECOND_TRACK_PLANNED_LATE = "second_track_planned_late"
    SECOND_TRACK_TERM_RUNS = "second_track_term_runs"
    NOT_SMALL_EMPLOYER = "not_small_employer"
    WORKS_FOR_ANOTHER = "works_for_another"
    SHELTERED_WORK = "sheltered_work"
    UNDER_CIVIL_CODE = "under_civil_code"
    MEASURE_NOT_NOTIFIED = "measure_not_notified"
    APPLICATION_LATE = "application_late"
    PLAN_NOT_AGREED = "plan_not_agreed"
    LONG_ABSENCE_SAID = "long_absence_said"
    EXCUSE_RUNS = "excuse_runs"


_OPINIONS: Final = ("problem_analysis", "problem_analysis_update", "current_opinion", "capacity")
WORK_EXAMINED: Final = ("vocational_assessment", "function_inventory", "own_work_adaptation", "expert_opinion")
"""Records by which it was examined again what work fits."""
LOOKED_AGAIN: Final = (
    *WORK_EXAMINED, "problem_analysis_update", "current_opinion", "capacity", "advice", "action_plan_update",
    "second_track_start",
)  # fmt: skip
"""Records by which somebody looked again at what can be done, or changed course."""
EXPLAINED_BY: Final = ("non_cooperation", "dispute", "expert_opinion", "wage_measure", "return_ruled_out")
"""Records that say why work with the own employer did not run."""
_OTHERS: Final = ("expert_opinion", "capacity_by_another")
_SECOND_TRACK: Final = (
    *_OPINIONS,
    "first_year_evaluation",
    "second_track_start",
    "work_resumption",
    "return_perspective",
)
_SANCTION: Final = ("sanction_decision", "wage_extension_decision", "wia_application", "extension_decision")
_REPAIR: Final = (*_SANCTION, "repair_report", "repair_decision")

FACT_NEEDS: Final[Mapping[Fact, tuple[str, ...]]] = {
    Fact.SICK_IN_SECOND_YEAR_WITHOUT_CAPACITY: _OPINIONS,
    Fact.CAPACITY_PRESENT: _OPINIONS,
    Fact.NEVER_ANY_CAPACITY: _OPINIONS,
    Fact.NO_CAPACITY_NOW: _OPINIONS,
    Fact.VIEWS_OF_BOTH_NOT_ON_FILE: (
        "action_plan",
        "action_plan_update",
        "evaluation",
        "first_year_evaluation",
        "final_evaluation",
    ),
    Fact.MATERNITY_LEAVE_RUNS: ("leaves",),
    Fact.OTHER_LEAVE_IS_LONG: ("leaves",),
    Fact.EMPLOYMENT_ENDED_AFTER_SIX_WEEKS: ("employment.last_day",),
    Fact.EMPLOYMENT_ENDED_AFTER_TEN_WEEKS: ("employment.last_day",),
    Fact.EMPLOYMENT_ENDED_AFTER_FOURTEEN_WEEKS: ("employment.last_day",),
    Fact.EMPLOYMENT_ENDS: ("employment.last_day",),
    Fact.RECOVERY_REPORTED: ("absences",),
    Fact.SANCTION_RUNS: _REPAIR,
    Fact.SANCTION_SENT_LATE: _SANCTION,
    Fact.SANCTION_VOID: _SANCTION,
    Fact.UWV_LATE_DAYS_COUNT: _REPAIR,
    Fact.REPAIR_DECIDED_LATE: _REPAIR,
    Fact.NO_REPAIR_REPORTED: ("repair_report",),
    Fact.DELAY_EXTENDS: ("employment.last_day",),
    Fact.EXTENSION_NOT_DECIDED: ("wia_application", "uwv_wia_letter", "week_42_notice", "wage_extension_decision"),
    Fact.APPLICATION_EXCUSED: ("wia_application", "uwv_wia_letter", "week_42_notice"),
    Fact.EXCUSE_LOST: ("week_42_notice", "early_iva_application", "extension_agreement", "employment.safety_net"),
    Fact.PERMIT_WHILE_SANCTION_RUNS_ON: ("dismissal_permit", *_REPAIR),
    Fact.STRUCTURAL_RETURN: ("work_resumption",),
    Fact.CAPACITY_FOUND_LATER_WITHOUT_SECOND_TRACK: _SECOND_TRACK,
    Fact.SECOND_TRACK_RUNS: ("second_track_start", "work_resumption"),
    Fact.SECOND_TRACK_DUE: _SECOND_TRACK,
    Fact.SECOND_TRACK_ENDED: ("second_track_end",),
    Fact.SECOND_TRACK_STARTED_LATE: _SECOND_TRACK,
    Fact.CAPACITY_CHANGED_DURING_SECOND_TRACK: ("second_track_start", *_OPINIONS),
    Fact.AOW_AGE_WITHIN_A_YEAR_AFTER_WAIT: ("birth_date",),
    Fact.FIRST_YEAR_EVALUATED: ("first_year_evaluation",),
    Fact.FIRST_YEAR_OVER: ("absences",),
    Fact.PLAN_DUE: (*_OPINIONS, "action_plan"),
    Fact.REPORT_WITHIN_FIRST_YEAR: ("employment.last_day",),
    Fact.SHORT_REPORT: ("employment.last_day",),
    Fact.APPLICATION_RECEIVED: ("wia_application",),
    Fact.REQUEST_UNANSWERED: ("report_request", "reintegration_report", "report_request.missing"),
    Fact.REPORT_DUE: ("reintegration_report",),
    Fact.WAGE_VALUE_EXACTLY_65: ("work_resumption",),
    Fact.WAGE_VALUE_ENOUGH: ("work_resumption",),
    Fact.NEW_CONTRACT_TOO_SHORT: ("work_resumption",),
    Fact.RESULT_AGREED: ("work_resumption",),
    Fact.RESUMED_OWN_EMPLOYER: ("work_resumption", "answer.UP-R01"),
    Fact.STRUCTURAL_WORK_TOO_LITTLE: ("work_resumption", "answer.UP-R01"),
    Fact.RETURN_IN_OWN_WORK_EXPECTED: ("return_perspective", "vocational_assessment"),
    Fact.NO_CAPACITY_FOR_LONG: _OPINIONS,
    Fact.CAPACITY_WAS_PRESENT: _OPINIONS,
    Fact.MARGINAL_IN_SECOND_YEAR: _OPINIONS,
    Fact.SECOND_TRACK_EXEMPT: _OPINIONS,
    Fact.RETURN_STAYS_IN_SIGHT: ("return_perspective", "work_resumption"),
    Fact.EXEMPT_BY_THE_DOCTOR_ALONE: (*_SECOND_TRACK, "second_track_end", *_OTHERS),
    Fact.EXEMPT_ON_AN_OLD_OPINION: (*_SECOND_TRACK, "second_track_end", *_OTHERS),
    Fact.EXEMPT_THOUGH_NOT_FINAL: (*_SECOND_TRACK, "second_track_end", *_OTHERS, "early_iva_decision"),
    Fact.HOURS_LIMITED: _OPINIONS,
    Fact.CAPACITY_CONTRADICTED: (*_OPINIONS, *_OTHERS),
    Fact.CAPACITY_DOUBTED: (*_OPINIONS, *_OTHERS, "wia_application"),
    Fact.CAPACITY_WITHOUT_GROUNDS: _OPINIONS,
    Fact.GROUNDS_FOR_HOURS_NOT_KNOWN: _OPINIONS,
    Fact.STATUTORY_GROUND_NAMED: _OPINIONS,
    Fact.STATUTORY_GROUND_NOT_NAMED: _OPINIONS,
    Fact.REASSESSMENT_PASSED: _OPINIONS,
    Fact.EVALUATED_SINCE_THE_CHANGE: (*_OPINIONS, "evaluation", "first_year_evaluation", "final_evaluation"),
    Fact.CAPACITY_CHANGED_SINCE_INVENTORY: (*_OPINIONS, "function_inventory"),
    Fact.ADVICE_LEFT: ("advice",),
    Fact.HOURS_BEHIND: (*_OPINIONS, "work_resumption", "non_cooperation"),
    Fact.HOURS_FLAT: (*_OPINIONS, "work_resumption"),
    Fact.HOURS_LONG_FLAT: (*_OPINIONS, "work_resumption", "second_track_start"),
    Fact.SMALL_HOURS_NOT_EVALUATED: (
        *_OPINIONS,
        "work_resumption",
        "evaluation",
        "first_year_evaluation",
        "final_evaluation",
    ),
    Fact.THERAPY_TOO_LONG: ("work_resumption",),
    Fact.CONFLICT_RUNS: ("dispute",),
    Fact.CONFLICT_WITHOUT_INTERVENTION: ("dispute", "conflict_intervention", "return_ruled_out"),
    Fact.DISPUTE_WITHOUT_OPINION: (
        "dispute",
        "stalled_recovery",
        *_OPINIONS,
        "expert_opinion",
        "conflict_intervention",
        "return_ruled_out",
    ),
    Fact.MEDICAL_REQUEST_EXPIRED: ("medical_request", "report_request", "medical_information"),
    Fact.RETURN_RULED_OUT_FOR_LONG: (*_OPINIONS, "return_ruled_out", "vocational_assessment", "second_track_start"),
    Fact.RELATION_BROKEN: ("return_ruled_out",),
    Fact.FOUND_WORK_LEFT: ("vocational_assessment", "function_inventory", "work_resumption", *EXPLAINED_BY),
    Fact.WORK_BROKE_OFF: tuple(dict.fromkeys(("work_resumption", *WORK_EXAMINED, *EXPLAINED_BY))),
    Fact.WORK_BROKE_OFF_UNSEEN: tuple(dict.fromkeys(("work_resumption", *LOOKED_AGAIN, *EXPLAINED_BY))),
    Fact.BENEFIT_STOOD_ENDED: ("sickness_benefit_decision",),
    Fact.SECOND_TRACK_FINISHED: ("second_track_end",),
    Fact.SECOND_TRACK_LEFT: ("second_track_end", "second_track_start", *_OPINIONS),
    Fact.SECOND_TRACK_PLANNED_LATE: ("second_track_start",),
    Fact.SECOND_TRACK_TERM_RUNS: ("first_year_evaluation",),
    Fact.NOT_SMALL_EMPLOYER: ("employment.employees",),
    Fact.WORKS_FOR_ANOTHER: ("employment.form",),
    Fact.SHELTERED_WORK: ("employment.form",),
    Fact.UNDER_CIVIL_CODE: ("employment.regime",),
    Fact.MEASURE_NOT_NOTIFIED: ("wage_measure",),
    Fact.APPLICATION_LATE: ("wia_application",),
    Fact.LONG_ABSENCE_SAID: (*_OPINIONS, "long_absence_expected"),
    Fact.EXCUSE_RUNS: ("uwv_wia_letter", "week_42_notice", "wia_application"),
    Fact.PLAN_NOT_AGREED: ("action_plan", "action_plan_update"),
}
"""The facts that each of them looks at: record kinds, or paths in the case."""

FACT_COMPARES: Final[Mapping[Fact, tuple[Parameter, ...]]] = {
    Fact.ADVICE_LEFT: (Parameter.ADVICE_DAYS,),
    Fact.BENEFIT_STOOD_ENDED: (Parameter.ADVICE_DAYS,),
    Fact.CAPACITY_CONTRADICTED: (Parameter.CONTRADICTION_DAYS, Parameter.SMALL_HOURS_PER_WEEK),
    Fact.CAPACITY_DOUBTED: (Parameter.CONTRADICTION_DAYS, Parameter.SMALL_HOURS_PER_WEEK),
    Fact.FOUND_WORK_LEFT: (Parameter.ADVICE_DAYS,),
    Fact.WORK_BROKE_OFF: (Parameter.ADVICE_DAYS, Parameter.WORK_PAUSE_DAYS),
    Fact.WORK_BROKE_OFF_UNSEEN: (Parameter.ADVICE_DAYS, Parameter.WORK_PAUSE_DAYS),
    Fact.CONFLICT_RUNS: (Parameter.CONFLICT_DAYS,),
    Fact.CONFLICT_WITHOUT_INTERVENTION: (Parameter.DISPUTE_DAYS,),
    Fact.DISPUTE_WITHOUT_OPINION: (Parameter.DISPUTE_DAYS,),
    Fact.EXEMPT_BY_THE_DOCTOR_ALONE: (
        Parameter.ADVICE_DAYS, Parameter.NO_CAPACITY_DAYS, Parameter.SMALL_HOURS_PER_WEEK,
    ),
    Fact.EXEMPT_ON_AN_OLD_OPINION: (
        Parameter.ADVICE_DAYS, Parameter.NO_CAPACITY_DAYS, Parameter.OPINION_STALE_DAYS,
        Parameter.SMALL_HOURS_PER_WEEK,
    ),
    Fact.EXEMPT_THOUGH_NOT_FINAL: (
        Parameter.ADVICE_DAYS, Parameter.NO_CAPACITY_DAYS, Parameter.SMALL_HOURS_PER_WEEK,
    ),
    Fact.HOURS_BEHIND: (Parameter.HOURS_BEHIND_DAYS,),
    Fact.HOURS_FLAT: (Parameter.HOURS_FLAT_DAYS,),
    Fact.HOURS_LONG_FLAT: (Parameter.HOURS_LONG_FLAT_DAYS,),
    Fact.MEASURE_NOT_NOTIFIED: (Parameter.NOTICE_OF_MEASURE_DAYS,),
    Fact.NOT_SMALL_EMPLOYER: (Parameter.SMALL_EMPLOYER,),
    Fact.NO_CAPACITY_FOR_LONG: (Parameter.NO_CAPACITY_DAYS,),
    Fact.CAPACITY_WAS_PRESENT: (Parameter.ADVICE_DAYS,),
    Fact.OTHER_LEAVE_IS_LONG: (Parameter.OTHER_LEAVE_DAYS,),
    Fact.RETURN_RULED_OUT_FOR_LONG: (Parameter.ADVICE_DAYS,),
    Fact.SECOND_TRACK_EXEMPT: (Parameter.ADVICE_DAYS,),
    Fact.RETURN_STAYS_IN_SIGHT: (Parameter.ADVICE_DAYS,),
    Fact.SECOND_TRACK_LEFT: (Parameter.ADVICE_DAYS,),
    Fact.SECOND_TRACK_TERM_RUNS: (Parameter.ADVICE_DAYS,),
    Fact.SMALL_HOURS_NOT_EVALUATED: (Parameter.SMALL_HOURS_PER_WEEK,),
}  # fmt: skip
"""The numbers of ours that they compare with; a test notes what they really read."""

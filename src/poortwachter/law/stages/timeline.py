"""What the stages gave for one case: one outcome a stage, under its name."""

from __future__ import annotations

from typing import NamedTuple

from ...counting.counted import Runs
from .file import Dated, Outcome

__all__ = ["Timeline"]


class Timeline(NamedTuple):
    """The outcome of every stage; each stage is the function of that name, and its docstring says what it is.

    ``application_term`` and ``letter_term`` are the last days for the WIA application and for UWV's letter on it as the
    milestones have them, before anything excuses or moves them; ``second_track_term`` that of the second track, before
    capacity that came back or a return in sight moves it.
    """

    first_year_moment: int
    capacity_found_later: int | None
    second_track_term: int
    capacity_back: int | None
    return_expected_by: int | None
    long_absence_showed_late: int | None
    end_of_wait: Dated
    end_in_sickness: int | None
    early_end_of_employment: int | None
    sick_six_weeks_at_exit: bool
    full_report_at_exit: bool
    early_iva_until: Outcome
    sick_notice_first: int | None
    after_effect: bool
    uwv_acts_without_delay: int | None
    safety_net_clear: int | None
    exit_notice_first: int | None
    early_iva: Outcome
    waiting_period: Dated
    extension: Outcome
    end_of_extension: Dated
    end_of_changed_extension: Dated
    sickness_limit: Outcome
    aow_limit: Outcome
    aow_ban_limit: Outcome
    aow_in_wait: bool
    aow_wage_limit: Outcome
    aow_benefit_limit: Outcome
    application_term: int
    letter_term: int
    excuse_lost_from: int | None
    notice_in_time: bool
    excused_until: Outcome
    application_due: Dated
    applied_early: int | None
    days_late: int
    late_extension: Outcome
    wage_period: Dated
    sanction_bar: Dated
    sanction_target: Dated
    sanction_start: Outcome
    sanction_maximum: Outcome
    repair_established: int | None
    repair_waits: int
    late_with_repair: int
    sanction: Outcome
    extension_after_sanction: Outcome
    wia_resumed: Outcome
    wage: Outcome
    owed_until: Outcome
    wait_stands_still: bool
    wia: Outcome
    ban_runs: Runs
    two_years: int
    beyond_the_wait: int
    ban_period: Outcome
    dismissal_ban: Outcome
    sickness_over: Outcome
    sick_notice_over: Outcome
    employment_over: Outcome
    care_over: Outcome
    wage_over: Outcome
    early_iva_over: Outcome
    benefit_over: Dated
    compensation_day: Outcome
    recovery_ends: int
    recovery_starts: Outcome
    recovery_longest: Outcome
    notice_free: Outcome
    permit_earliest: Outcome
    recovery_horizon: Outcome
    notice_period: Outcome
    notice_end: Outcome
    paid_before_april_2020: int | None

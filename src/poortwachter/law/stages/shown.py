"""The steps of the stages that a reader of a proof sees; their words stand in the tables of both languages."""

from __future__ import annotations

from enum import StrEnum

__all__ = ["Shown"]


class Shown(StrEnum):
    """A step with a name of its own."""

    WAIT = "end_of_wait"
    TEN_WEEKS_AFTER_RECEIPT = "ten_weeks_after_receipt"
    THIRTEEN_WEEKS = "thirteen_weeks"
    EARLY_IVA = "early_iva"
    END_OF_EXTENSION = "end_of_extension"
    FIRST_AFTER_AOW_WEEKS = "aow_limit"
    NEVER_BEYOND_THE_WAIT = "not_beyond_the_wait"
    EXCUSED_UNTIL = "excused_until"
    APPLICATION_DUE = "application_due"
    DAYS_LATE = "days_late"
    MOVED_BY_DELAY = "late_extension"
    END_OF_WAGE_PERIOD = "wage_period"
    SANCTION_TARGET = "sanction_target"
    DAY_AFTER = "day_after"
    AFTER_LEAVE = "after_leave"
    SANCTION_START = "sanction_start"
    SANCTION_MAXIMUM = "sanction_maximum"
    REPAIR_DUE = "repair_decision_due"
    LATE_WITH_THE_SANCTION = "late_with_the_sanction"
    LATE_WITH_THE_REPAIR = "late_with_the_repair"
    RUN_OUT_BEGINS = "run_out_begins"
    RUN_OUT = "run_out"
    LESS_LATE_DAYS = "less_late_days"
    SANCTION = "sanction"
    RESUMED = "wia_resumed"
    WAGE = "wage"
    FIRST_OF_BAN = "first_day_for_the_ban"
    TWO_YEARS_LATER = "two_years_later"
    TWO_YEARS = "end_of_two_years"
    BEYOND_THE_WAIT = "ban_moved"
    BAN = "dismissal_ban"
    LONGEST_OWED = "longest_owed"
    WIA = "wia"
    END_OF_FIRST_YEAR = "end_of_first_year"
    FIRST_YEAR_MOMENT = "first_year_moment"
    ENDED_SOONER = "ended_sooner"
    LAST_OF_WAIT = "waiting_period"

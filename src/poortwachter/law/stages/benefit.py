"""Sickness benefit without an employer: until when it runs, and what UWV does in the place of one."""

from __future__ import annotations

from ...rules.verbs import latest, months_later, next_working_day, shown
from ..safety_net import OPINION_WEEKS
from ..zw import FOURTH_DAY, SICK_NOTICE_WEEKS
from ..zw_benefit import AFTER_ASSESSMENT_MONTHS
from .clauses import (
    AOW_REACHED,
    BENEFIT_ASSESSED,
    BENEFIT_ENDED,
    BENEFIT_FROM_AOW,
    BENEFIT_UNTIL_IVA,
    BENEFIT_WAIT,
    CAN_EARN_MORE,
    IVA_GRANTED,
    WAIT_COMPLETED,
)
from .file import Dated, File, Outcome
from .limits import notice_after_six_weeks
from .shown import Shown

__all__ = ["benefit_over", "exit_notice_first", "safety_net_clear", "uwv_acts_without_delay"]


def benefit_over(file: File, end_of_wait: Dated, early_iva: Outcome, aow_benefit_limit: Outcome) -> Dated:
    """The last day of sickness benefit without an employer, and why: 104 weeks, ZW 29(5); the day before an early IVA,
    19d; AOW age, 29(4); a month after the day since when more than 65% can be earned, 19aa(2); or as UWV decided.

    Who could earn more by the first day without wage never had benefit, and no month of it: ECLI:NL:RBGEL:2017:5419.
    """
    last, why = end_of_wait.day, BENEFIT_WAIT | WAIT_COMPLETED
    if early_iva.day is not None and early_iva.day <= last:
        last, why = early_iva.day - 1, BENEFIT_UNTIL_IVA | IVA_GRANTED
    if aow_benefit_limit.day is not None and aow_benefit_limit.day < last:
        last, why = aow_benefit_limit.day, BENEFIT_FROM_AOW | AOW_REACHED
    if file.able_from is not None:
        ends = file.employment_ends
        if ends is not None and file.able_from <= ends + 1:
            until = ends
        else:
            until = shown(Shown.MONTH_AFTER, months_later(file.able_from, AFTER_ASSESSMENT_MONTHS))
        if until < last:
            last, why = until, BENEFIT_ASSESSED | CAN_EARN_MORE
    if file.benefit_ends is not None and file.benefit_ends <= last:
        last, why = file.benefit_ends - 1, BENEFIT_WAIT | BENEFIT_ENDED
    return Dated(shown(Shown.BENEFIT_OVER, last), why)


def uwv_acts_without_delay(file: File, long_absence_showed_late: int | None) -> int | None:
    """The day from which UWV forms its opinion without delay, Regeling vangnetters 2(2), (3).

    Long absence showed only after the six weeks, or the employment ended, and UWV heard of it, only after them.
    """
    day = long_absence_showed_late
    ends = file.employment_ends
    if ends is not None and ends > file.first_sick_day + 7 * OPINION_WEEKS:
        day = ends if day is None else latest(day, ends)
    return day


# --- the notices --------------------------------------------------------------------------------------------------


def safety_net_clear(file: File, end_in_sickness: int | None) -> int | None:
    """The day on which a safety net became clear, where the term of the notice was over by then, ZW 38b(2).

    While nobody said which term it is, only where both were over.
    """
    clear = file.safety_net_clear_on
    if clear is None:
        return None
    first = file.first_sick_day
    fourth_day = next_working_day(first + FOURTH_DAY - 1, first)
    if file.safety_net_notice_term == "fourth_day":
        term = fourth_day
    else:
        term = notice_after_six_weeks(file, end_in_sickness)
        if file.safety_net_notice_term is None:
            term = latest(term, fourth_day)
    return clear if clear > term else None


def exit_notice_first(file: File, after_effect: bool) -> int | None:
    """The last day of the self-insured employer's sick notice, ZW 38aa(1), where it was not made before the recovery.

    Recovery is not reported before it, 38aa(2).
    """
    if file.last_sick_day is None or file.employment_ends is None:
        return None
    made = file.safety_net_notice if after_effect else file.exit_notice
    if made is not None and made <= file.last_sick_day + 1:
        return None
    since = file.first_sick_day if after_effect else file.employment_ends
    return next_working_day(since + 7 * SICK_NOTICE_WEEKS)

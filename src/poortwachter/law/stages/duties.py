"""The last day on which duties run: of each ground that ends them, with the reason why."""

from __future__ import annotations

from ...rules.verbs import counted, earliest, latest, shown
from ..readings import EarlyIvaStart
from ..vorm import FULL_REPORT_WEEKS
from ..wia import EARLY_IVA_DAYS, EARLY_IVA_FIRST_COUNTED_DAY, EARLY_IVA_LAST_WEEK, EARLY_IVA_WITHOUT_WAGE_FROM
from ..zw import AFTER_EFFECT_WEEKS, END_OF_EMPLOYMENT_WEEKS
from .clauses import (
    AOW_REACHED,
    CUT_BY_AOW,
    DECEASED,
    EARLY_IVA,
    EMPLOYMENT_ENDED,
    IVA_GRANTED,
    RECOVERED,
    WAGE_ENDED,
    WAIT_COMPLETED,
)
from .file import Dated, File, Outcome
from .limits import notice_after_six_weeks, sick_on, sickness_benefit_from_employer
from .shown import Shown

__all__ = [
    "after_effect",
    "care_over",
    "early_end_of_employment",
    "early_iva_over",
    "early_iva_until",
    "employment_over",
    "end_in_sickness",
    "full_report_at_exit",
    "sick_notice_first",
    "sick_notice_over",
    "sick_six_weeks_at_exit",
    "sickness_over",
    "wage_over",
]

_WITHOUT_WAGE_FROM = EARLY_IVA_WITHOUT_WAGE_FROM.toordinal()


def sickness_over(file: File) -> Outcome:
    """The last sick day, where recovery or death ended the sickness."""
    if file.last_sick_day is None or not (file.recovered or file.died):
        return Outcome(None, 0)
    return Outcome(file.last_sick_day, DECEASED if file.died else RECOVERED)


def sick_notice_over(file: File, sickness_over: Outcome) -> Outcome:
    """The same, for a notice that is due on the fourth day of sickness; one that is due later has no such end."""
    return Outcome(None, 0) if file.safety_net_notice_term == "six_weeks" else sickness_over


def employment_over(file: File) -> Outcome:
    """The last day of the employment, where it is known."""
    if file.employment_ends is None:
        return Outcome(None, 0)
    return Outcome(file.employment_ends, EMPLOYMENT_ENDED)


def care_over(file: File, employment_over: Outcome) -> Outcome:
    """The same; a self-insured employer guides the employee after it, WIA 26(2)."""
    return Outcome(None, 0) if file.self_insured_zw == "yes" else employment_over


def wage_over(file: File, end_of_wait: Dated, wage: Outcome, owed_until: Outcome, benefit_over: Dated) -> Outcome:
    """The last day of wage, or of a self-insured employer's sickness benefit; without either that of the wait.

    The benefit has ends of its own, at AOW age among them, ZW 19aa(2), 29(4).
    """
    last = end_of_wait.day if owed_until.day is None else owed_until.day
    if owed_until.why & CUT_BY_AOW:
        return Outcome(last, AOW_REACHED)
    benefit = benefit_over.day
    sooner = benefit < last and not benefit_over.why & WAIT_COMPLETED
    if sooner and sickness_benefit_from_employer(file, last):
        return Outcome(benefit if wage.day is None else latest(benefit, wage.day), benefit_over.why)
    return Outcome(last, WAGE_ENDED if file.domestic_worker else WAIT_COMPLETED)


# --- the employment that ends in the sickness ---------------------------------------------------------------------


def end_in_sickness(file: File) -> int | None:
    """The last day of an employment that ends on or after the first sick day, and not in a gap: who was well on it has
    no claim by ZW 29(2)c, and falls under 29(2)b when sick again.
    """
    last = file.employment_ends
    return last if last is not None and last >= file.first_sick_day and sick_on(file, last) else None


def early_end_of_employment(file: File, end_of_wait: Dated, end_in_sickness: int | None) -> int | None:
    """The last day of an employment that ends in the wait after six weeks of sickness, ZW 38(2).

    Not for the self-insured.
    """
    last = file.employment_ends
    if last is None or end_in_sickness is None or file.self_insured_zw == "yes" or last > end_of_wait.day:
        return None
    return last if last >= file.first_sick_day + 7 * END_OF_EMPLOYMENT_WEEKS else None


def sick_six_weeks_at_exit(file: File, end_in_sickness: int | None) -> bool:
    """Whether six weeks lie between the first sick day and the end of an employment that ends in the sickness."""
    last = file.employment_ends
    if last is None or file.self_insured_zw == "yes" or end_in_sickness is None:
        return True
    return last >= file.first_sick_day + 7 * END_OF_EMPLOYMENT_WEEKS


def full_report_at_exit(file: File, early_end_of_employment: int | None) -> bool:
    """Whether a report at the end of the employment is a full one: after ten weeks of sickness."""
    if early_end_of_employment is None:
        return True
    return early_end_of_employment >= file.first_sick_day + 7 * FULL_REPORT_WEEKS


def after_effect(file: File) -> bool:
    """Whether the sickness began within four weeks after an employment with a self-insured employer, ZW 29(2)b, 46."""
    last = file.employment_ends
    if file.self_insured_zw != "yes" or last is None or last >= file.first_sick_day:
        return False
    return file.first_sick_day <= last + 7 * AFTER_EFFECT_WEEKS


def sick_notice_first(file: File, end_in_sickness: int | None) -> int | None:
    """The last day of a sick notice that is due after six weeks, ZW 38a(3), where it was not made before the recovery.

    Recovery is not reported before it, 38a(6).
    """
    if file.safety_net_notice_term != "six_weeks" or file.last_sick_day is None:
        return None
    if file.safety_net_notice is not None and file.safety_net_notice <= file.last_sick_day + 1:
        return None
    return notice_after_six_weeks(file, end_in_sickness)


# --- early IVA ----------------------------------------------------------------------------------------------------


def early_iva_over(file: File, early_iva: Outcome) -> Outcome:
    """The day of UWV's decision that grants early IVA: neither works on re-integration after it, and UWV tests no
    report, WIA 66.
    """
    if early_iva.day is None or file.iva_granted is None:
        return Outcome(None, 0)
    return Outcome(file.iva_granted, EARLY_IVA | IVA_GRANTED)


def early_iva_until(file: File) -> Outcome:
    """The last day of receipt by which early IVA can still begin, WIA 23(6): after at most 78 weeks of wait, and before
    AOW age, WIA 43(g); until 2013 while there is a right to wage.
    """
    last = counted(file, 7 * EARLY_IVA_LAST_WEEK)
    ends = file.employment_ends
    if last < _WITHOUT_WAGE_FROM and ends is not None and file.first_sick_day <= ends < last:
        last = ends
    if file.aow_date is None:
        return Outcome(last, EARLY_IVA)
    if file.aow_date <= counted(file, EARLY_IVA_FIRST_COUNTED_DAY):
        return Outcome(None, EARLY_IVA | AOW_REACHED)
    before_aow = file.aow_date - EARLY_IVA_DAYS - 1
    if file.readings.early_iva_start == EarlyIvaStart.RECEIPT_PLUS_71:
        before_aow = before_aow - 1
    return Outcome(shown(Shown.EARLY_IVA_UNTIL, earliest(last, before_aow)), EARLY_IVA)

"""After the exit of a sick employee: over which period UWV can recover sickness benefit from the former employer."""

from __future__ import annotations

from ...rules.verbs import counted_so_far, earliest, shown
from ..zw import RECOVERY_LEFT_OUT_WEEKS, RECOVERY_WEEKS
from .clauses import (
    EMPLOYMENT_RUNS_ON,
    NO_EMPLOYER,
    NOT_EMPLOYED,
    NOT_INSURED,
    RECOVERED_BENEFIT,
    SELF_INSURED,
    TOO_SHORT,
    WELL_AT_EXIT,
)
from .file import Dated, File, Outcome
from .shown import Shown

__all__ = ["recovery_ends", "recovery_longest", "recovery_starts"]


def recovery_ends(file: File, benefit_over: Dated) -> int:
    """The last day of sickness benefit after the employment, or of the sickness: what is paid can be recovered."""
    if file.last_sick_day is None or not (file.recovered or file.died):
        return benefit_over.day
    return earliest(benefit_over.day, file.last_sick_day)


def recovery_starts(file: File, end_in_sickness: int | None, benefit_over: Dated, recovery_ends: int) -> Outcome:
    """The first day of sickness after the employment, ZW 39a(1); none for the self-insured, who pay it themselves,
    nor where the work is not insured or the benefit would be over by then.
    """
    if file.no_employer:
        return Outcome(None, RECOVERED_BENEFIT | NO_EMPLOYER)
    if file.domestic_worker and not file.insured:
        return Outcome(None, NOT_EMPLOYED | NOT_INSURED)
    if file.self_insured_zw == "yes":
        return Outcome(None, RECOVERED_BENEFIT | SELF_INSURED)
    if file.employment_ends is None:
        return Outcome(None, RECOVERED_BENEFIT | EMPLOYMENT_RUNS_ON)
    last = file.last_sick_day
    gone = last is not None and (file.recovered or file.died) and last <= file.employment_ends
    if gone or end_in_sickness is None:
        return Outcome(None, RECOVERED_BENEFIT | WELL_AT_EXIT)
    if recovery_ends <= file.employment_ends:
        return Outcome(None, RECOVERED_BENEFIT | benefit_over.why)
    return Outcome(shown(Shown.RECOVERY_STARTS, file.employment_ends + 1), RECOVERED_BENEFIT)


def recovery_longest(file: File, recovery_starts: Outcome, recovery_ends: int) -> Outcome:
    """The last day of the longest such period: a week for each whole week of sickness in the employment after the first
    fourteen, 52 at most; not beyond the benefit itself.
    """
    if recovery_starts.day is None:
        return recovery_starts
    days = shown(Shown.SICK_BEFORE_EXIT, counted_so_far(file, recovery_starts.day - 1) - 7 * RECOVERY_LEFT_OUT_WEEKS)
    weeks = days // 7
    if weeks < 1:
        return Outcome(None, RECOVERED_BENEFIT | TOO_SHORT)
    last = recovery_starts.day + 7 * weeks - 1
    if weeks > RECOVERY_WEEKS:
        last = recovery_starts.day + 7 * RECOVERY_WEEKS - 1
    return Outcome(shown(Shown.RECOVERY_LONGEST, earliest(last, recovery_ends)), RECOVERED_BENEFIT)

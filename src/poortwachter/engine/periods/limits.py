"""What ends wage, ban or sanction before their time: the end of employment, recovery or death, and AOW age."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta
from typing import Final, NamedTuple

from ...counting.days import ONE_DAY
from ...law.bw7 import (
    AOW_TERM_FROM,
    AOW_WEEKS,
    AOW_WEEKS_BEFORE_JULY_2023,
    SIX_WEEKS_FROM,
    WAGE_CONTINUATION,
)
from ...law.instruments import BW7
from ...rules.readings import AOW_MIXED
from ..casefile import CaseFile
from .step import Step, day_of

__all__ = ["Limits", "cut", "limits"]

_AOW: Final = (BW7.article("7:629", "2b"),)


class Limits(NamedTuple):
    """The last days that nothing outlasts; a step without a day limits nothing.

    Attributes:
        employment: the last day of the employment.
        sickness: the last sick day before recovery or death, once the wait is complete.
        aow: the last day of the weeks after AOW age.
        aow_wage: the same for wage and sanction, which for one who reaches AOW age in the wait never outlast it.
        aow_in_wait: whether AOW age is reached in the wait.
    """

    employment: Step
    sickness: Step
    aow: Step
    aow_wage: Step
    aow_in_wait: bool


def limits(file: CaseFile, wait: Step, iva: Step) -> Limits:
    """What can end wage, ban or sanction in this case."""
    in_wait = file.aow_date is not None and file.aow_date <= day_of(wait)
    aow = _aow(file)
    return Limits(_employment(file), _sickness(file, wait, iva), aow, _within(aow, wait) if in_wait else aow, in_wait)


def cut(step: Step, by: Iterable[Step]) -> Step:
    """``step``, ended by the first of the limits that comes before it; nothing is then pending."""
    first = step
    for limit in by:
        if limit.day is not None and limit.day < day_of(first):
            first = limit
    if first is step:
        return step
    return Step(step.stage, first.day, first.basis or step.basis, (*step.evidence, *first.evidence), cut_by=first.stage)


def _employment(file: CaseFile) -> Step:
    ended = file.last_day_of_employment
    if ended is None:
        return Step("end_of_employment", None)
    return Step("end_of_employment", ended, evidence=(file.employment_evidence,), reason="employment_ended")


def _sickness(file: CaseFile, wait: Step, iva: Step) -> Step:
    """Recovery in the wait ends the whole case; only afterwards does it end what is left of the wage."""
    last, by = file.sickness.last_sick_day, file.sickness.ended_by
    complete = day_of(wait) if iva.day is None else iva.day - ONE_DAY
    if last is None or by == "employment_end" or last < complete:
        return Step("last_sick_day", None)
    reason = "deceased" if by == "death" else "recovered"
    return Step("last_sick_day", last, evidence=("absences.last_day",), reason=reason)


def _aow(file: CaseFile) -> Step:
    """The last day of wage after AOW age, BW 7:629(2)b: six (thirteen) weeks from it, or from the first sick day
    after it.
    """
    aow_date, first_day = file.aow_date, file.first_sick_day
    if aow_date is None:
        return Step("aow_limit", None, _AOW, reason="unknown")
    if first_day < AOW_TERM_FROM:
        return Step("aow_limit", None, _AOW, reason="older_law")
    weeks = AOW_WEEKS.value if first_day >= SIX_WEEKS_FROM else AOW_WEEKS_BEFORE_JULY_2023.value
    if first_day < SIX_WEEKS_FROM <= aow_date and file.readings[AOW_MIXED] == "six_weeks":
        weeks = AOW_WEEKS.value
    evidence = ("aow_date" if file.case.aow_date is not None else "birth_date",)
    from_aow_date = aow_date + timedelta(weeks=weeks) - ONE_DAY
    day = file.sickness.date_of(7 * weeks) if first_day >= aow_date else from_aow_date
    return Step("aow_limit", day, _AOW, evidence, reason="aow_age_reached")


def _within(aow: Step, wait: Step) -> Step:
    """Never beyond the 104 weeks, BW 7:629(2)."""
    if aow.day is not None and aow.day <= day_of(wait):
        return aow
    return Step("aow_limit", wait.day, aow.basis if aow.day else WAGE_CONTINUATION.basis, reason="aow_age_reached")

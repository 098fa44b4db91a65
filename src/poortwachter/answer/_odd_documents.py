"""What is odd in the order of documents, and in what they say together."""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from typing import Final

from ..engine.run import Run
from ..facts._filing import Filed
from ..facts.records import TermDeviation, WorkResumption
from ..law.rpez import FIRST_YEAR_EVALUATION, FIRST_YEAR_WEEKS, PROBLEM_ANALYSIS_WEEKS
from ..law.signals.result import OWN_EMPLOYER_WORK
from ..rules.terms import CountedDay
from ._odd_asking import Odd, Oddity, done_on_days, employment_goes_on, has, said_in
from .codes import Caveat

__all__ = ["DOCUMENTS"]

_FIRST_YEAR: Final = 7 * int(FIRST_YEAR_WEEKS)
"""Counted days of the first year."""
_OPENS: Final = FIRST_YEAR_EVALUATION.window_opens
_EVALUATION_OPENS: Final = _OPENS.number if isinstance(_OPENS, CountedDay) else _FIRST_YEAR
"""The counted day from which a first-year evaluation is usual."""
_ANALYSIS: Final = 7 * int(PROBLEM_ANALYSIS_WEEKS)
"""Counted days in which the problem analysis is made."""

_TOWARDS_THE_END: Final = (
    "final_evaluation", "reintegration_report", "wia_application", "wia_decision", "sanction_decision",
    "wage_extension_decision", "dismissal_notice", "dismissal_permit", "transition_payment",
)  # fmt: skip
"""What is not made in the first year of sickness while the employment goes on."""
_WHILE_SICK: Final = ("problem_analysis", "sanction_decision", "wage_measure")
"""What is not begun after recovery."""
_BY_THE_LIVING: Final = (
    "problem_analysis", "problem_analysis_update", "current_opinion", "capacity", "action_plan", "action_plan_update",
    "evaluation", "first_year_evaluation", "final_evaluation", "employee_view", "work_resumption",
    "second_track_start", "wia_application", "early_iva_application", "extension_agreement",
)  # fmt: skip
"""What takes the employee."""


def _before_its_time(run: Run) -> bool:
    day_of = run.file.sickness.date_of
    evaluated = done_on_days(run, ("first_year_evaluation",))
    if evaluated and min(evaluated) < day_of(_EVALUATION_OPENS):
        return True
    begun = done_on_days(run, ("second_track_start",))
    if begun and min(begun) <= day_of(_ANALYSIS):
        return True
    if not employment_goes_on(run) or run.file.sickness.ended_by is not None or has(run, "early_iva_application"):
        return False
    first_year_ends = day_of(_FIRST_YEAR)
    return any(day <= first_year_ends for day in done_on_days(run, _TOWARDS_THE_END))


def _final_before_first_year(run: Run) -> bool:
    first_year = done_on_days(run, ("first_year_evaluation",))
    return bool(first_year) and any(day < min(first_year) for day in done_on_days(run, ("final_evaluation",)))


def _after_recovery(run: Run) -> bool:
    last = run.file.sickness.last_sick_day
    if last is None or run.file.sickness.ended_by != "recovery":
        return False
    return any(day > last for day in done_on_days(run, _WHILE_SICK))


def _after_death(run: Run) -> bool:
    last = run.file.sickness.last_sick_day
    if last is None or run.file.sickness.ended_by != "death":
        return False
    return any(day > last for day in done_on_days(run, _BY_THE_LIVING))


def _own_work_after_employment(run: Run) -> bool:
    ended = run.file.case.employment.last_day
    if ended is None and run.file.sickness.ended_by == "employment_end":
        ended = run.file.sickness.last_sick_day
    return ended is not None and any(
        day > ended and work in OWN_EMPLOYER_WORK for day, work in said_in(run, "work_resumption", "work")
    )


def _same_record_twice(run: Run) -> bool:
    return any(
        earlier.done_on == later.done_on and _content(earlier) == _content(later)
        for entries in run.file.by_kind.values()
        for earlier, later in pairwise(entries)
    )


def _content(entry: Filed) -> dict[str, object]:
    return {name: value for name, value in entry.record if name != "id"}


def _work_without_capacity(run: Run) -> bool:
    """Work for pay on a day on which the company doctor found no capacity."""
    none = {entry.done_on for entry in run.file.opinions if entry.record.capacity == "none"}
    return any(entry.done_on in none and entry.record.work != "therapy" for entry in run.file.of(WorkResumption))


def _agreed_afterwards(run: Run) -> bool:
    return any(
        entry.record.dated > entry.record.due or entry.record.dated > _own_term(run, entry.record.milestone)
        for entry in run.file.of(TermDeviation)
    )


def _own_term(run: Run, milestone: str) -> date:
    reckoned = run.reckoned(milestone) if milestone in ("problem_analysis", "first_year_evaluation") else None
    return date.max if reckoned is None else reckoned


def _agreed_beyond_the_wait(run: Run) -> bool:
    return any(due > run.end_of_wait for _, due in said_in(run, "term_deviation", "due"))


DOCUMENTS: Final[Odd] = {
    Caveat.BEFORE_ITS_TIME: Oddity(_before_its_time),
    Caveat.FINAL_BEFORE_FIRST_YEAR: Oddity(_final_before_first_year, ("final_evaluation",)),
    Caveat.AFTER_RECOVERY: Oddity(_after_recovery, _WHILE_SICK),
    Caveat.AFTER_DEATH: Oddity(_after_death, _BY_THE_LIVING),
    Caveat.OWN_WORK_AFTER_EMPLOYMENT: Oddity(_own_work_after_employment, ("work_resumption",)),
    Caveat.SAME_RECORD_TWICE: Oddity(_same_record_twice),
    Caveat.WORK_WITHOUT_CAPACITY: Oddity(_work_without_capacity, ("work_resumption",)),
    Caveat.AGREED_AFTERWARDS: Oddity(_agreed_afterwards, ("term_deviation",)),
    Caveat.AGREED_BEYOND_THE_WAIT: Oddity(_agreed_beyond_the_wait, ("term_deviation",)),
}
"""The order of documents."""

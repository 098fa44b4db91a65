"""What is odd in the days of sickness, of leave and of the person."""

from __future__ import annotations

from datetime import timedelta
from itertools import pairwise
from typing import Final

from ..counting.months import age_on
from ..counting.work_week import WEEKDAYS
from ..engine.run import Run
from ..law.wazo import (
    AFTER_BIRTH_WEEKS,
    EARLIEST_LEAVE_WEEKS,
    EARLIEST_LEAVE_WEEKS_OF_MORE,
    HOSPITAL_WEEKS,
    LATEST_LEAVE_WEEKS,
    LATEST_LEAVE_WEEKS_OF_MORE,
)
from ..law.working_hours import CHILD_BELOW
from ..law.zw import AFTER_EFFECT_WEEKS
from ._odd_asking import Odd, Oddity, has, maternity
from .codes import Caveat

__all__ = ["PERSON"]

_WEEK: Final = timedelta(days=7)
_SHORTEST_LEAVE_WEEKS: Final = int(AFTER_BIRTH_WEEKS)
_LONGEST_LEAVE_WEEKS: Final = EARLIEST_LEAVE_WEEKS_OF_MORE + AFTER_BIRTH_WEEKS + HOSPITAL_WEEKS
"""In one, without a late birth. What lies outside is not impossible: leave can be taken in parts."""
_FLEXIBLE_WEEKS: Final = max(
    EARLIEST_LEAVE_WEEKS - LATEST_LEAVE_WEEKS, EARLIEST_LEAVE_WEEKS_OF_MORE - LATEST_LEAVE_WEEKS_OF_MORE
)
"""Of one child and of more: whichever it is is not asked, for it moves no day that is not given."""
_PREGNANCY: Final = 40 * _WEEK


def _first_sick_day_off(run: Run) -> bool:
    """A Sunday, or another day on which this employee does not work; the first day is one of work, ZW 29(3)."""
    day, works = run.file.first_sick_day, run.file.case.employment.working_days
    return day.isoweekday() == 7 if works is None else WEEKDAYS[day.weekday()] not in works


def _later_than_four_weeks_after_employment(run: Run) -> bool:
    """Sick more than four weeks after the insurance by the employment ended, WIA 10(1)."""
    left, employment = run.view.employment_ends, run.file.case.employment
    if left is None or run.view.no_employer or (employment.domestic_worker == "yes" and employment.insured != "yes"):
        return False
    return run.view.first_sick_day > left + 7 * AFTER_EFFECT_WEEKS


def _reported_after_recovery(run: Run) -> bool:
    return any(
        absence.reported_on is not None
        and absence.recovery_reported_on is not None
        and absence.reported_on > absence.recovery_reported_on
        for absence in run.file.case.absences
    )


def _leave_of_unusual_length(run: Run) -> bool:
    return any(
        not _SHORTEST_LEAVE_WEEKS * 7 <= (leave.last_day - leave.first_day).days + 1 <= _LONGEST_LEAVE_WEEKS * 7
        for leave in maternity(run)
    )


def _flexible_period_long(run: Run) -> bool:
    return any(
        leave.not_counted_from is not None and leave.first_day - leave.not_counted_from > _FLEXIBLE_WEEKS * _WEEK
        for leave in maternity(run)
    )


def _leaves_close_together(run: Run) -> bool:
    return any(later.first_day - earlier.first_day < _PREGNANCY for earlier, later in pairwise(maternity(run)))


def _leave_after_aow_age(run: Run) -> bool:
    aow = run.file.aow_date
    return aow is not None and any(leave.first_day >= aow for leave in maternity(run))


def _child_employee(run: Run) -> bool:
    born = run.file.case.birth_date
    return born is not None and age_on(born, run.file.first_sick_day) < CHILD_BELOW


def _regimes_at_odds(run: Run) -> bool:
    employment = run.file.case.employment
    if employment.regime == "no_employer":
        return employment.first_day is not None or employment.last_day is not None or has(run, "wage_measure")
    return employment.regime == "public_servant" and employment.domestic_worker == "yes"


def _safety_net_denied(run: Run) -> bool:
    employment = run.file.case.employment
    says_so = employment.safety_net_notice_term is not None or has(run, "safety_net_notice")
    return employment.safety_net == "no" and says_so


PERSON: Final[Odd] = {
    Caveat.FIRST_SICK_DAY_OFF: Oddity(_first_sick_day_off),
    Caveat.LATER_THAN_FOUR_WEEKS_AFTER_EMPLOYMENT: Oddity(_later_than_four_weeks_after_employment),
    Caveat.REPORTED_AFTER_RECOVERY: Oddity(_reported_after_recovery),
    Caveat.LEAVE_OF_UNUSUAL_LENGTH: Oddity(_leave_of_unusual_length, ("pregnancy_maternity",)),
    Caveat.FLEXIBLE_PERIOD_LONG: Oddity(_flexible_period_long, ("pregnancy_maternity",)),
    Caveat.LEAVES_CLOSE_TOGETHER: Oddity(_leaves_close_together, ("pregnancy_maternity",)),
    Caveat.LEAVE_AFTER_AOW_AGE: Oddity(_leave_after_aow_age, ("pregnancy_maternity",)),
    Caveat.CHILD_EMPLOYEE: Oddity(_child_employee),
    Caveat.REGIMES_AT_ODDS: Oddity(_regimes_at_odds),
    Caveat.SAFETY_NET_DENIED: Oddity(_safety_net_denied),
}
"""The days of sickness, of leave and of the person."""

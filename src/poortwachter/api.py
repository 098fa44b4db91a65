"""The front door: what callers ask, checked before anything is computed.

The law is loaded when the first question is asked, so that importing the library stays cheap.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING, Final

from .counting.days import EARLIEST_DAY, LATEST_DAY, read_day
from .facts.case import Case

if TYPE_CHECKING:
    from .answer.assessment import Assessment
    from .answer.parts import Milestone, Period
    from .errors import CaseError, Problem
    from .rules.readings import Readings

__all__ = ["DUE_SOON_DAYS", "aow_date", "assess", "repair_decision_due", "timeline", "waiting_period"]

DUE_SOON_DAYS: Final = 14


def assess(
    case: Case, *, as_of: date, readings: Mapping[str, str] | None = None, due_soon_days: int = DUE_SOON_DAYS
) -> Assessment:
    """Answer for one case on one day: what is due when, by whom, under which article, and what is overdue.

    Args:
        case: the facts. The latest joined case that had begun on ``as_of`` is answered; earlier ones are listed in
            short.
        as_of: the day of assessment, inclusive. No fact may lie after it, except what is planned.
        readings: contested readings to use instead of their default, by id.
        due_soon_days: from how many calendar days before its last day a milestone is due soon.

    Raises:
        CaseError: the case cannot be assessed as asked; every problem at once.
    """
    from .engine.standing import DEFAULT_READINGS, answer

    chosen, problems = DEFAULT_READINGS, [*_not_a_case(case), *_not_a_number(due_soon_days)]
    if type(as_of) is not date or not EARLIEST_DAY <= as_of <= LATEST_DAY or readings is not None:
        as_of, chosen = _read(as_of, readings, problems)
    if not problems and case.last_day_that_happened > as_of:
        problems += _after(case, as_of)
    if problems:
        raise _refusal(problems)
    return answer(case, as_of=as_of, readings=chosen, due_soon_days=due_soon_days)


def _read(as_of: date, readings: Mapping[str, str] | None, problems: list[Problem]) -> tuple[date, Readings]:
    """The day and the readings where they are not in the plainest form; ``problems`` gets what is wrong."""
    from .engine.standing import DEFAULT_READINGS
    from .errors import CaseError
    from .rules.readings import Readings

    chosen = DEFAULT_READINGS
    try:
        as_of = _day("as_of", as_of)
    except CaseError as error:
        problems += error.problems
    try:
        chosen = Readings(readings)
    except CaseError as error:
        problems += error.problems
    return as_of, chosen


def _refusal(problems: list[Problem]) -> CaseError:
    from .errors import CaseError

    return CaseError(problems)


def timeline(first_sick_day: date) -> tuple[Milestone, ...]:
    """The milestones of a plain case that began on ``first_sick_day``, as they stand on that day.

    Raises:
        CaseError: ``first_sick_day`` is no day, or lies before 1 January 2004.
    """
    return _plain(first_sick_day).milestones


def waiting_period(first_sick_day: date) -> Period:
    """The waiting period (wachttijd) of a plain case: 104 weeks, both days inclusive, WIA 23.

    Raises:
        CaseError: ``first_sick_day`` is no day, or lies before 1 January 2004.
    """
    return _plain(first_sick_day).waiting_period


def aow_date(birth_date: date) -> date:
    """The first day of AOW (AOW-datum), AOW 7a: the last day of wage or benefit before it is the day before.

    For a birth date after 30 September 1964 no age is set yet; the answer is then a day not before which AOW begins.

    Raises:
        CaseError: ``birth_date`` is no day.
    """
    from .law import aow

    return aow.aow_date(_day("birth_date", birth_date))


def repair_decision_due(received_on: date, *, readings: Mapping[str, str] | None = None) -> date:
    """The last day, inclusive, of UWV's three weeks to decide on a repair report (bekortingsverzoek), WIA 25(13).

    ``received_on`` is the day on which UWV received the report. It is day 1 in UWV's own count, which no weekend
    moves; the reading
    ``repair_decision_term`` takes the statute literally.

    Raises:
        CaseError: ``received_on`` is no day, or a reading is not in the register.
    """
    from .engine.periods import repair_due

    day = _day("received_on", received_on)
    return repair_due(_plain(day, name="received_on", readings=readings).file, day)


def _plain(
    first_sick_day: date, *, name: str = "first_sick_day", readings: Mapping[str, str] | None = None
) -> Assessment:
    from .engine.schedule import FIRST_LAW
    from .errors import CaseError, Problem

    day = _day(name, first_sick_day)
    if day < FIRST_LAW:
        expected = f"a day on or after {FIRST_LAW.isoformat()}"
        remedy = "earlier cases fall under law that this catalogue does not hold"
        raise CaseError([Problem("before_the_law", (name,), day, expected, remedy)])
    return assess(Case.model_validate({"first_sick_day": day}), as_of=day, readings=readings)


def _day(name: str, value: object) -> date:
    problems: list[Problem] = []
    day = read_day((name,), value, problems)
    if day is None:
        raise _refusal(problems)
    return day


def _not_a_case(case: object) -> list[Problem]:
    if isinstance(case, Case):
        return []
    from .errors import Problem, without_content

    remedy = "make one with Case(...) or Case.model_validate_json(text)"
    return [Problem("not_a_case", ("case",), without_content(case), "a poortwachter.Case", remedy)]


def _not_a_number(due_soon_days: object) -> list[Problem]:
    if type(due_soon_days) is int and 0 <= due_soon_days <= 366:
        return []
    from .errors import Problem, without_content

    value, expected = without_content(due_soon_days), "a whole number from 0 to 366"
    return [Problem("due_soon_days", ("due_soon_days",), value, expected, "correct the number")]


def _after(case: Case, as_of: date) -> list[Problem]:
    from .errors import Problem

    expected = f"a day on or before the day of assessment ({as_of.isoformat()})"
    remedy = "leave out what had not happened yet, take case.as_at(day), or assess on a later day"
    late = [(path, day) for path, day in case.days_that_happened if day > as_of]
    return [Problem("after_as_of", path, day, expected, remedy) for path, day in late]

"""The front door: what callers ask, checked before anything is computed.

The law is loaded when the first question is asked, so that importing the library stays cheap.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING, Final

from pydantic_core import PydanticCustomError

from .case import Case
from .days import strict_day

if TYPE_CHECKING:
    from .answers import Milestone, Period
    from .assessment import Assessment
    from .errors import CaseError

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
    from .engine import answer

    day = _day("as_of", as_of)
    if not isinstance(case, Case):
        remedy = "make one with Case(...) or Case.model_validate_json(text)"
        raise _refusal("not_a_case", "case", case, "a poortwachter.Case", remedy)
    if type(due_soon_days) is not int or not 0 <= due_soon_days <= 366:
        raise _refusal("due_soon_days", "due_soon_days", due_soon_days, "a whole number from 0 to 366", "correct it")
    if case.last_day_that_happened > day:
        raise _after(case, day)
    return answer(case, as_of=day, readings=readings, due_soon_days=due_soon_days)


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
    from .stages import repair_due

    day = _day("received_on", received_on)
    return repair_due(_plain(day, readings).file, day)


def _plain(first_sick_day: date, readings: Mapping[str, str] | None = None) -> Assessment:
    day = _day("first_sick_day", first_sick_day)
    return assess(Case.model_validate({"first_sick_day": day}), as_of=day, readings=readings)


def _day(name: str, value: object) -> date:
    try:
        return strict_day(value)
    except PydanticCustomError as error:
        context = error.context or {}
        raise _refusal(error.type, name, value, context["expected"], context["remedy"]) from None


def _refusal(code: str, name: str, value: object, expected: str, remedy: str) -> CaseError:
    from .errors import CaseError, Problem

    return CaseError([Problem(code, (name,), value, expected, remedy)])


def _after(case: Case, as_of: date) -> CaseError:
    from .errors import CaseError, Problem

    expected = f"a day on or before the day of assessment ({as_of.isoformat()})"
    remedy = "leave out what had not happened yet, or assess on a later day"
    late = [(path, day) for path, day in case.days_that_happened if day > as_of]
    return CaseError([Problem("after_as_of", path, day, expected, remedy) for path, day in late])

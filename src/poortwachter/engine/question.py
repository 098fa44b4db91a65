"""What is asked, checked before anything is computed, and the runs that answer it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, Final, NamedTuple

from ..counting.days import read_day
from ..errors import CaseError, Instead, Path, Problem, refused, without_content
from ..facts.case import Case, not_a_case
from ..law.catalogue import DUTCH_LAW
from ..law.readings import Chosen, chosen
from ..rules.catalogue import Catalogue
from ..rules.values import DUE_SOON_DAYS
from .against import against_the_law
from .noted import noting
from .run import Run, engine_of
from .sickness import Sickness, cases_of

__all__ = ["Question", "asked", "begun", "latest_run", "of_this_case", "refuse_where_the_law_is_silent"]

_DEFAULTS: Final = chosen()


class Question(NamedTuple):
    """A case, a day and the readings, as they may be asked.

    Attributes:
        case: the facts.
        as_of: the day of assessment, inclusive.
        readings: the chosen readings.
        due_soon_days: from how many calendar days before its last day a milestone is due soon.
        catalogue: the law that answers.
    """

    case: Case
    as_of: date
    readings: Chosen = _DEFAULTS
    due_soon_days: int = DUE_SOON_DAYS
    catalogue: Catalogue = DUTCH_LAW


def asked(
    case: object,
    as_of: object,
    readings: Mapping[str, str] | None = None,
    due_soon_days: object = DUE_SOON_DAYS,
) -> Question:
    """The question, as it may be asked.

    Raises:
        CaseError: something cannot be asked so; every problem at once.
    """
    problems = [*not_a_case(case), *_not_a_number(due_soon_days)]
    day = read_day(("as_of",), as_of, problems)
    picked = _DEFAULTS
    if readings is not None:
        try:
            picked = chosen(readings)
        except CaseError as error:
            problems += error.problems
    if not problems and isinstance(case, Case) and day is not None:
        problems += [*_other_law(case), *_after(case, day)]
        if not problems:
            problems += against_the_law(case)
    if problems or not isinstance(case, Case) or day is None or not isinstance(due_soon_days, int):
        raise CaseError(problems)
    return Question(case, day, picked, due_soon_days)


def _other_law(case: Case) -> Iterator[Problem]:
    if case.jurisdiction not in (None, DUTCH_LAW.jurisdiction):
        country = Instead(str(case.jurisdiction))
        yield refused("not_dutch_law", ("jurisdiction",), country, country=DUTCH_LAW.jurisdiction)


def _not_a_number(due_soon_days: object) -> Iterator[Problem]:
    if type(due_soon_days) is not int or not 0 <= due_soon_days <= 366:
        yield refused("due_soon_days", ("due_soon_days",), without_content(due_soon_days))


def _after(case: Case, as_of: date) -> list[Problem]:
    if case.last_day_that_happened <= as_of:
        return []
    late = [(path, day) for path, day in case.days_that_happened if day > as_of]
    return [refused("after_as_of", path, day, day=as_of.isoformat()) for path, day in late]


# --- the runs that answer it --------------------------------------------------------------------------------------


def begun(question: Question) -> tuple[list[Sickness], frozenset[str]]:
    """The joined cases that had begun on the day of assessment, oldest first, and the readings that joined them."""
    read: set[str] = set()
    known = cases_of(question.case, noting(question.readings, read))
    found = [sickness for sickness in known if sickness.first_sick_day <= question.as_of]
    if found and len(found) < len(known) and _runs_into_leave(question.case, found[-1]):
        found[-1] = found[-1]._replace(last_sick_day=None, ended_by=None, other_cause_ahead=True)
    return found, frozenset(read)


def _runs_into_leave(case: Case, sickness: Sickness) -> bool:
    """Whether a spell goes on after the last day that counts, in leave after which another case would begin."""
    last = sickness.last_sick_day
    return last is not None and any(
        absence.first_day <= last and (absence.last_day is None or absence.last_day > last) for absence in case.absences
    )


def latest_run(question: Question) -> tuple[Run, list[Sickness]]:
    """The run of the latest joined case, and the joined cases that had begun.

    Raises:
        CaseError: no sick day had been counted by then, the sickness began before the law that is held here, or
            decisions in it cannot both be true.
    """
    found, joined_by = begun(question)
    refuse_where_the_law_is_silent(found, question)
    sickness, filed = found[-1], question.case.filed
    if len(found) > 1:
        filed = tuple(entry for entry in filed if of_this_case(entry.on, sickness.first_sick_day))
    return engine_of(question.catalogue).run(question.case, sickness, filed, question.readings, joined_by), found


def of_this_case(on: Any, first_sick_day: Any) -> Any:
    """Whether a record of ``on`` belongs to the case that began on that day, and not to one before it; or records."""
    return on >= first_sick_day


def refuse_where_the_law_is_silent(found: list[Sickness], question: Question) -> None:
    """Refuse where no sick day had been counted yet, or the sickness began before the law that is held here.

    Raises:
        CaseError: it is so.
    """
    case, first_law = question.case, question.catalogue.first_law
    path: Path = ("absences", 0, "first_day")
    if not found:
        raise CaseError([refused("no_counted_sick_day", path, case.absences[0].first_day)])
    first_day = found[-1].first_sick_day
    if first_day < first_law:
        place = next((n for n, absence in enumerate(case.absences) if absence.first_day == first_day), 0)
        path = ("absences", place, "first_day")
        raise CaseError([refused("before_the_law", path, first_day, day=first_law.isoformat())])

"""Facts that no article of the law allows: a leave longer than any, somebody too young for work."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from ..counting.months import age_on
from ..errors import Path, Problem, refused
from ..facts.case import Case
from ..law.wazo import AFTER_BIRTH_WEEKS, EARLIEST_LEAVE_WEEKS_OF_MORE, HOSPITAL_WEEKS, PUT_OFF_WITHIN_WEEKS
from ..law.working_hours import YOUNGEST

__all__ = ["against_the_law"]

_LONGEST_FLEXIBLE_WEEKS: Final = int(EARLIEST_LEAVE_WEEKS_OF_MORE)
"""No day lies further before a leave than the leave itself can lie before the expected day of birth."""

_LONGEST_LEAVE_WEEKS: Final = EARLIEST_LEAVE_WEEKS_OF_MORE + AFTER_BIRTH_WEEKS + HOSPITAL_WEEKS + PUT_OFF_WITHIN_WEEKS
"""All that one maternity leave can lie in. The four weeks that may be put off count twice in it, which leaves room for
a birth after the expected day.
"""


def against_the_law(case: Case) -> Iterator[Problem]:
    """Every leave and age in the case that no article allows."""
    yield from _of_leaves(case)
    yield from _of_age(case)


def _of_leaves(case: Case) -> Iterator[Problem]:
    for place, leave in enumerate(case.leaves):
        last, longest = leave.last_day, 7 * _LONGEST_LEAVE_WEEKS
        if leave.kind == "pregnancy_maternity" and (last - leave.first_day).days >= longest:
            of_last: Path = ("leaves", place, "last_day")
            yield refused("leave_too_long", of_last, last, weeks=_LONGEST_LEAVE_WEEKS, day=leave.first_day.isoformat())
        flexible = leave.not_counted_from
        if flexible is not None and (leave.first_day - flexible).days > 7 * _LONGEST_FLEXIBLE_WEEKS:
            path: Path = ("leaves", place, "not_counted_from")
            day = leave.first_day.isoformat()
            yield refused("flexible_period_too_long", path, flexible, weeks=_LONGEST_FLEXIBLE_WEEKS, day=day)


def _of_age(case: Case) -> Iterator[Problem]:
    born = case.birth_date
    if born is None:
        return
    employed = case.employment.first_day
    sick = [absence.first_day for absence in case.absences]
    begun = min(sick if employed is None else [employed, *sick])
    if age_on(born, begun) < YOUNGEST:
        yield refused("too_young", ("birth_date",), born, age=int(YOUNGEST), day=begun.isoformat())

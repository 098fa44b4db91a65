"""A case as it stood on an earlier day, by the dates of its facts."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from typing import TYPE_CHECKING, Any, Final

from ..counting.days import given_day
from ..errors import CaseError, refused
from ._base import Facts, days_happened
from ._contradictions import days_wanted
from .records import Record

if TYPE_CHECKING:
    from .case import Case

__all__ = ["as_at", "had_happened", "not_yet"]


def as_at(case: Case, day: date) -> Case:
    """``case`` without what had not happened by ``day``; what is planned stays.

    A spell that ended later still runs. A record whose own day lies later is left out, and so is a later day beside it.

    Raises:
        CaseError: no sickness had begun by ``day``.
    """
    day = given_day(("day",), day)
    absences = [_without(absence, not_yet(absence, day)) for absence in case.absences if absence.first_day <= day]
    if not absences:
        first = min(absence.first_day for absence in case.absences)
        raise CaseError([refused("before_first_sick_day.as_at", ("day",), day, day=first.isoformat())])
    facts = _without(case, not_yet(case, day))
    if case.records_complete_from is not None:
        facts["records_complete_from"] = min(case.records_complete_from, day)
    facts["absences"] = absences
    facts["leaves"] = case.leaves
    facts["employment"] = _without(case.employment, not_yet(case.employment, day))
    facts["records"] = [_without(record, not_yet(record, day)) for record in case.records if had_happened(record, day)]
    return type(case).model_validate(facts)


_SAID_ON: Final = {"dated": ("outcome",)}
"""What a fact says on a day of its own: it goes where that day goes."""


def had_happened(record: Record, day: date) -> bool:
    """Whether the days that a record cannot do without had come, and one of those of which it needs one."""
    days = dict(days_happened(record))
    required = [days[name] for name, field in type(record).model_fields.items() if field.is_required() and name in days]
    wanted = [days[name] for name in days_wanted(record) if name in days]
    return all(on <= day for on in required) and (not wanted or any(on <= day for on in wanted))


def not_yet(fact: Facts, day: date) -> set[str]:
    """The fields that say what had not happened by ``day``, and what goes with them."""
    late = {name for name, on in days_happened(fact) if on > day}
    if "last_day" in late:
        late |= {"ended_by", "recovery_reported_on"}
    return late | {name for day_of, names in _SAID_ON.items() if day_of in late for name in names}


def _without(fact: Facts, names: Collection[str]) -> dict[str, Any]:
    """What a fact was given, without these fields."""
    given = fact.model_fields_set | {"kind"}
    return {name: getattr(fact, name) for name in type(fact).model_fields if name in given and name not in names}

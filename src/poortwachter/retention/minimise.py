"""A case without what may no longer be kept."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from ..counting.days import given_day
from ..facts.case import Case
from .rules import AP_POLICY, Part, RetentionRule
from .term import retention

__all__ = ["Lost", "Minimised", "minimise"]


class Lost(StrEnum):
    """What an answer can no longer say without a part."""

    EVERYTHING = "everything"
    """Nothing is left to answer: the absence data had to go."""
    WHAT_WAS_DONE = "what_was_done"
    """Whether duties were met, UWV's decisions, and the risk: from the records that had to go."""


@dataclass(frozen=True, slots=True)
class Minimised:
    """What is left of a case.

    Attributes:
        case: the case without the parts that had to go; ``None`` where nothing may be left.
        gone: the rules by which parts went.
        lost: what an answer on ``case`` can no longer say.
        held: the rules by which the absence data would go, where they stay because the file may: a file says nothing
            without the sickness that it is about.
    """

    case: Case | None
    gone: tuple[RetentionRule, ...]
    lost: tuple[Lost, ...]
    held: tuple[RetentionRule, ...] = ()


def minimise(case: Case, *, on: date, rules: Iterable[RetentionRule] = AP_POLICY) -> Minimised:
    """The case without what must be gone by ``on``.

    Of two rules on one part, the one that asks it to go first decides: give only the rules that govern you. The records
    that went are said to be missing (``records_complete_from``), so that no answer takes their absence for a duty not
    done. The facts of packs go with the records. While a rule lets the file be kept, the absence data stay with it.

    Args:
        case: the case.
        on: the day on which is cleaned up.
        rules: the rules; the Data Protection Authority's policy by default.

    Raises:
        CaseError: ``case`` is no case, or ``on`` no day.

    >>> from datetime import date
    >>> case = Case(absences=[{"first_day": "2024-01-08", "last_day": "2024-03-03"}],
    ...             records=[{"kind": "problem_analysis", "dated": "2024-02-15"}])
    >>> [len(minimise(case, on=day).case.records) for day in (date(2026, 3, 3), date(2026, 3, 4))]
    [1, 0]
    """
    day, (kept, _) = given_day(("on",), on), retention(case, rules)
    has_file = bool(case.records or case.pack_facts)
    there = [item for item in kept if has_file or item.rule.part is not Part.FILE]
    over = [item.rule for item in there if item.last_day is not None and item.last_day < day]
    parts = {rule.part for rule in over}
    if Part.ABSENCE in parts:
        file_stays = Part.FILE not in parts and any(item.rule.part is Part.FILE for item in there)
        return Minimised(case, (), (), tuple(over)) if file_stays else Minimised(None, tuple(over), (Lost.EVERYTHING,))
    if Part.FILE not in parts:
        return Minimised(case, (), ())
    since = max(day, case.records_complete_from or day)
    left = case.model_copy(update={"records": (), "pack_facts": None, "records_complete_from": since})
    return Minimised(left, tuple(over), (Lost.WHAT_WAS_DONE,))

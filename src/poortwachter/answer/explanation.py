"""What a proof is made of: steps from facts to a day, each with its article, that can be replayed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from functools import cache
from typing import Final, Literal, TypeAlias

from pydantic import TypeAdapter, computed_field

from .._frozen import frozen
from ..counting.calendar import act_by, extend, working_days_after
from ..counting.days import ONE_DAY
from ..counting.months import months_after
from ..rules.citation import Citation
from .parts import ANSWER

__all__ = ["EXPLANATION_SCHEMA", "Explanation", "Operation", "ProofStep", "RuledOut", "replay"]

EXPLANATION_SCHEMA: Final = "poortwachter.explanation/1"

Operation: TypeAlias = Literal[
    "given", "after", "before", "counted", "counted_after", "without_leave", "first_known", "earliest", "latest",
    "sick_again", "next_working_day", "last_working_day", "working_days", "excluded", "unknown",
]  # fmt: skip


@frozen
class ProofStep:
    """One step of a proof.

    Attributes:
        number: its place, from 1.
        operation: what is done with the steps in ``of``.
        what: the code of what the step gives.
        day: the day it gives, ``None`` where it gives none.
        of: the numbers of the steps that it starts from.
        amount: how many of ``unit``, where the operation counts.
        left_out: days that do not count, first and last, which the operation passes over.
        moved_by: days off that moved it, with their names.
        basis: the articles.
        evidence: ids of records, or the path of the fact.
        reading: the contested reading that chose it, with its alternative.
    """

    __pydantic_config__ = ANSWER

    number: int
    operation: Operation
    what: str
    day: date | None
    of: tuple[int, ...]
    amount: int | None
    unit: str | None
    left_out: tuple[tuple[date, date], ...]
    moved_by: tuple[tuple[date, str], ...]
    basis: tuple[Citation, ...]
    evidence: tuple[str, ...]
    reading: str | None


@frozen
class RuledOut:
    """What was considered and does not decide, and why."""

    what: str
    because: str


@frozen
class Explanation:
    """The proof of one answer: a milestone or a period.

    Attributes:
        subject: the key of the milestone or the name of the period.
        conclusion: the day that is proved, ``None`` where there is none.
        reason: why there is none.
        steps: from the facts to the conclusion; the last step gives it.
        readings: the contested readings that it rests on, ``id=alternative``.
        ruled_out: what does not decide, and why.
    """

    __pydantic_config__ = ANSWER

    subject: str
    conclusion: date | None
    reason: str | None
    steps: tuple[ProofStep, ...]
    readings: tuple[str, ...]
    ruled_out: tuple[RuledOut, ...]
    as_of: date
    catalogue_sha256: str

    @computed_field(alias="schema")
    @property
    def schema_(self) -> Literal["poortwachter.explanation/1"]:
        """The version of this proof's form."""
        return "poortwachter.explanation/1"

    def to_json(self, *, indent: int | None = None) -> str:
        """The proof as JSON of schema ``poortwachter.explanation/1``: the same bytes for the same input."""
        return _adapter().dump_json(self, indent=indent, by_alias=True).decode()


@cache
def _adapter() -> TypeAdapter[Explanation]:
    return TypeAdapter(Explanation)


def replay(explanation: Explanation) -> date | None:
    """Do the steps again, from the given days alone, and return the day that they end on."""
    days: dict[int, date | None] = {}
    for step in explanation.steps:
        days[step.number] = _redone(step, [days[number] for number in step.of])
    return days[explanation.steps[-1].number] if explanation.steps else None


def _redone(step: ProofStep, given: Sequence[date | None]) -> date | None:
    known = [day for day in given if day is not None]
    if step.operation in ("given", "excluded", "unknown"):
        return step.day
    if not known:
        return None
    if step.operation == "first_known":
        return known[0]
    if step.operation in ("earliest", "latest"):
        return min(known) if step.operation == "earliest" else max(known)
    return _moved(step, known)


def _moved(step: ProofStep, known: Sequence[date]) -> date:
    amount = step.amount or 0
    start = known[0]
    if step.operation in ("after", "before"):
        return _calendar(start, amount if step.operation == "after" else -amount, step.unit or "day")
    if step.operation == "counted":
        return _count(start, amount - 1, step.left_out)
    if step.operation in ("counted_after", "without_leave"):
        return _count(start, amount, step.left_out)
    if step.operation == "sick_again":
        return _count(start, 0, step.left_out)
    if step.operation == "next_working_day":
        return extend(start, first_day=known[1] if len(known) > 1 else None).last_day
    if step.operation == "last_working_day":
        return act_by(start)
    return working_days_after(start, amount)


def _calendar(start: date, amount: int, unit: str) -> date:
    if unit in ("day", "week"):
        return start + timedelta(days=amount * (7 if unit == "week" else 1))
    return months_after(start, amount * (12 if unit == "year" else 1))


def _count(start: date, number: int, left_out: Sequence[tuple[date, date]]) -> date:
    """The ``number``-th counted day after ``start``, walking over what is left out."""
    spans: Mapping[date, date] = dict(left_out)
    day = _beyond(start, left_out)
    for _ in range(number):
        day += ONE_DAY
        if day in spans:
            day = spans[day] + ONE_DAY
            while day in spans:
                day = spans[day] + ONE_DAY
    return day


def _beyond(day: date, left_out: Sequence[tuple[date, date]]) -> date:
    for first, last in left_out:
        if first <= day <= last:
            day = last + ONE_DAY
    return day

"""What a proof is made of: steps from facts to a day, each with its article, that can be done again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import field
from datetime import date, timedelta
from typing import Final, Literal, TypeAlias

from .._frozen import frozen
from ..counting.calendar import act_by, extend, working_days_after
from ..counting.days import ONE_DAY
from ..counting.months import last_of_month, months_after
from ..errors.handed import handed
from ..rules.citation import Citation
from ..rules.rule import Mark
from .data import ANSWER, Written

__all__ = [
    "EXPLANATION_SCHEMA",
    "Explanation",
    "Ground",
    "Operation",
    "ProofPart",
    "ProofStep",
    "RuledOut",
    "replay",
]

EXPLANATION_SCHEMA: Final = "poortwachter.explanation/1"

Operation: TypeAlias = Literal[
    "given", "sum", "counted", "without_leave", "after_leave", "months", "earliest", "latest", "sick_again",
    "next_working_day", "last_working_day", "working_days", "last_of_month", "excluded", "unknown",
    "answered", "compared", "missing", "later_than", "gap_over", "older_than", "not_within", "field_is", "holds",
    "all_of", "any_of", "negated", "standing", "answer_is", "from_week", "finding",
]  # fmt: skip
"""The last two lines are of findings: what this answer says elsewhere, a number, a test, tests together, a finding."""

Found: TypeAlias = Literal["yes", "no", "unknown"]


@frozen
class Ground(Written):
    """The article behind a step, in the version that was applied.

    Attributes:
        citation: the article.
        in_force_from: the first day of this version, ``None`` where its start was not seen.
        in_force_until: its last day, ``None`` while it is in force.
        source: where the text was read, and in which state.
        mark: how well the text is known, ``None`` for the place that a finding cites.
        link: the address of the article in the consolidated text that was read, empty where it has none.
        text_of: the day of that text: the newest that was read, or of the day of assessment or the end of the version
            where that is earlier; ``None`` where the copy that was read has no day.
    """

    __pydantic_config__ = ANSWER

    citation: Citation
    in_force_from: date | None
    in_force_until: date | None
    source: str
    mark: Mark | None
    link: str
    text_of: date | None = None


@frozen
class ProofPart(Written):
    """One term of a sum.

    Attributes:
        days: calendar days, negative where they are taken off; of a step its own number of days.
        step: the number of the step that it is, ``None`` where it is a number of the law or a plain number.
        figure: the id of the figure of the law that it is, ``None`` where it is none.
    """

    __pydantic_config__ = ANSWER

    days: int
    step: int | None
    figure: str | None


@frozen
class ProofStep(Written):
    """One step of a proof.

    Attributes:
        number: its place, from 1.
        operation: what is done with the steps in ``of``.
        what: the code of what the step gives.
        day: the day it gives, ``None`` where it gives none.
        days: the number of days it gives, where it gives no day but a number.
        of: the numbers of the steps that it starts from.
        amount: how many, where the operation counts or compares.
        parts: the terms of a sum.
        left_out: days that do not count, first and last, which the operation passes over.
        moved_by: days off that moved it, with their names.
        grounds: the articles, each in the version that was applied.
        evidence: ids of records, or paths of facts.
        readings: the contested readings that were read for it, ``id=alternative``.
        reason: the code of why there is none.
        outcome: what a test of a finding found, ``None`` for other steps.
        looks_at: the facts that a test looks at: record kinds, ``kind.field``, milestones and paths in the case.
    """

    __pydantic_config__ = ANSWER

    number: int
    operation: Operation
    what: str
    day: date | None
    days: int | None = None
    of: tuple[int, ...] = ()
    amount: int | None = None
    parts: tuple[ProofPart, ...] = ()
    left_out: tuple[tuple[date, date], ...] = ()
    moved_by: tuple[tuple[date, str], ...] = ()
    grounds: tuple[Ground, ...] = ()
    evidence: tuple[str, ...] = ()
    readings: tuple[str, ...] = ()
    reason: str | None = None
    outcome: Found | None = None
    looks_at: tuple[str, ...] = ()

    @property
    def basis(self) -> tuple[Citation, ...]:
        """The articles."""
        return tuple(dict.fromkeys(ground.citation for ground in self.grounds))


@frozen
class RuledOut(Written):
    """What was considered and does not decide, and why.

    Attributes:
        what: the code of it.
        because: the code of why.
    """

    __pydantic_config__ = ANSWER

    what: str
    because: str


@frozen
class Explanation(Written):
    """The proof of one answer: of a milestone, a period or a finding.

    Attributes:
        schema: the version of the form in which the proof is written.
        subject: the key of the milestone, the name of the period, or the id of the finding.
        conclusion: the day that is proved, ``None`` where there is none.
        reason: why there is none.
        steps: from the facts to the conclusion; the last step gives it.
        readings: the contested readings that were read on the way, ``id=alternative``.
        ruled_out: what does not decide, and why.
        as_of: the day of assessment.
        catalogue_sha256: the hash of all that decided the answer.
    """

    __pydantic_config__ = ANSWER

    schema: Literal["poortwachter.explanation/1"] = field(default=EXPLANATION_SCHEMA, kw_only=True)
    subject: str
    conclusion: date | None
    reason: str | None
    steps: tuple[ProofStep, ...]
    readings: tuple[str, ...]
    ruled_out: tuple[RuledOut, ...]
    as_of: date
    catalogue_sha256: str


# --- doing the steps again ----------------------------------------------------------------------------------------

Value: TypeAlias = date | int | None


def replay(explanation: Explanation) -> date | None:
    """Do the steps again, from the given days alone, and return the day that they end on."""
    values: dict[int, Value] = {}
    outcomes = {step.number: step.outcome for step in handed("explanation", explanation, Explanation).steps}
    for step in explanation.steps:
        holding = [number for number in step.of if outcomes[number] == "yes"]
        values[step.number] = _judged(step, values, holding) if step.outcome else _redone(step, values)
    last = values[explanation.steps[-1].number] if explanation.steps else None
    return last if isinstance(last, date) else None


def _judged(step: ProofStep, values: Mapping[int, Value], holding: Sequence[int]) -> Value:
    """The day from which a test holds: of tests together the latest of all, or that of the first that holds."""
    days = [value for number in holding if isinstance(value := values[number], date)]
    if step.outcome != "yes" or step.operation == "negated":
        return None
    if step.operation == "all_of":
        return max(days, default=None)
    if step.operation in ("any_of", "finding"):
        return values[holding[0]]
    return step.day


def _redone(step: ProofStep, values: Mapping[int, Value]) -> Value:
    if step.operation == "given":
        return step.day if step.days is None else step.days
    if step.operation == "answered":
        return step.day
    if step.operation in ("excluded", "unknown", "compared"):
        return None
    if step.operation == "sum":
        return _added(step, values)
    days = [value for number in step.of if isinstance(value := values[number], date)]
    if step.operation in ("earliest", "latest"):
        return min(days) if step.operation == "earliest" else max(days)
    return _moved(step, days)


def _added(step: ProofStep, values: Mapping[int, Value]) -> Value:
    """The terms of a sum together: a day where one of them is a day that is not taken off again."""
    start: date | None = None
    taken_off: date | None = None
    days = 0
    for part in step.parts:
        value = None if part.step is None else values[part.step]
        if isinstance(value, date) and part.days >= 0:
            start = value
        elif isinstance(value, date):
            taken_off = value
        elif isinstance(value, int):
            days += value if part.days >= 0 else -value
        else:
            days += part.days
    if start is None:
        return days
    return start + timedelta(days) if taken_off is None else (start - taken_off).days + days


def _moved(step: ProofStep, given: Sequence[date]) -> Value:
    amount, start = step.amount or 0, given[0]
    match step.operation:
        case "months":
            return months_after(start, amount)
        case "counted":
            return amount if step.day is None else _count(start, amount - 1, step.left_out)
        case "without_leave":
            return _count(start, amount - 1, step.left_out)
        case "sick_again" | "after_leave":
            return _count(start, 0, step.left_out)
        case "next_working_day":
            return extend(start, first_day=given[1] if len(given) > 1 else None).last_day
        case "last_working_day":
            return act_by(start)
        case "last_of_month":
            return date.fromordinal(last_of_month(start.toordinal()))
        case _ if step.left_out:
            return _count(start, amount, step.left_out)
        case _:
            return working_days_after(start, amount)


def _count(start: date, number: int, left_out: Sequence[tuple[date, date]]) -> date:
    """The ``number``-th counted day after ``start``, walking over what is left out."""
    spans: Mapping[date, date] = dict(left_out)
    day = _beyond(start, left_out)
    for _ in range(number):
        day += ONE_DAY
        while day in spans:
            day = spans[day] + ONE_DAY
    return day


def _beyond(day: date, left_out: Sequence[tuple[date, date]]) -> date:
    for first, last in left_out:
        if first <= day <= last:
            day = last + ONE_DAY
    return day

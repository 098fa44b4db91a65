"""The steps of a proof as they are put down, one verb each."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, timedelta
from itertools import pairwise

from ...answer.explanation import Operation, ProofStep, RuledOut
from ...counting.days import ONE_DAY
from ...engine.casefile import CaseFile
from ...engine.history import Run
from ...engine.periods import Stages, Step
from ...facts._filing import Filed
from ...law.instruments import WIA
from ...rules.citation import Citation

__all__ = ["Trace", "between"]


def between(runs: Iterable[Run]) -> list[tuple[date, date]]:
    """The days between runs of counted days, first and last."""
    spans = [
        (earlier.last_day + ONE_DAY, later.first_day - ONE_DAY) for earlier, later in pairwise(runs) if earlier.last_day
    ]
    return [(first, last) for first, last in spans if first <= last]


class Trace:
    """The steps so far. Each verb adds one and returns its number."""

    def __init__(self, file: CaseFile, stages: Stages) -> None:
        self.file = file
        self.stages = stages
        self.steps: list[ProofStep] = []
        self.ruled_out: list[RuledOut] = []
        self.readings: dict[str, str] = {}
        self._once: dict[str, int] = {}

    def add(
        self,
        operation: Operation,
        what: str,
        day: date | None,
        of: Iterable[int] = (),
        *,
        amount: int | None = None,
        unit: str | None = None,
        left_out: Iterable[tuple[date, date]] = (),
        moved_by: Iterable[tuple[date, str]] = (),
        basis: Iterable[Citation] = (),
        evidence: Iterable[str] = (),
        reading: str | None = None,
    ) -> int:
        number = len(self.steps) + 1
        self.steps.append(
            ProofStep(
                number, operation, what, day, tuple(of), amount, unit, tuple(left_out), tuple(moved_by), tuple(basis),
                tuple(evidence), reading,
            )
        )  # fmt: skip
        return number

    def once(self, what: str, prove: Callable[[], int]) -> int:
        """The number of the step that gives ``what``; proved when it is first needed."""
        if what not in self._once:
            self._once[what] = prove()
        return self._once[what]

    def day(self, number: int) -> date | None:
        return self.steps[number - 1].day

    def first_sick_day(self) -> int:
        return self.once("first_sick_day", self._first_sick_day)

    def _first_sick_day(self) -> int:
        absences = self.file.case.absences
        place = next((n for n, item in enumerate(absences) if item.first_day <= self.file.first_sick_day), 0)
        evidence = (f"absences[{place}].first_day",)
        if self.file.sickness.ours is not None:
            evidence = (self.file.stated["first_sick_day"][1],)
        basis = (WIA.article(23, 2),)
        return self.add("given", "first_sick_day", self.file.first_sick_day, basis=basis, evidence=evidence)

    def left_out(self, last: date | None) -> list[tuple[date, date]]:
        """The days of the case that do not count, up to ``last``."""
        runs = self.file.sickness.runs
        return [gap for gap in between(runs) if last is None or gap[0] <= last]

    def counted(self, what: str, number: int, basis: Iterable[Citation] = ()) -> int:
        day = self.file.sickness.date_of(number)
        of = (self.first_sick_day(),)
        return self.add("counted", what, day, of, amount=number, left_out=self.left_out(day), basis=basis)

    def after(
        self, what: str, start: int, days: int, basis: Iterable[Citation] = (), evidence: Iterable[str] = ()
    ) -> int:
        day = self.day(start)
        moved = None if day is None else day + timedelta(days=days)
        operation: Operation = "after" if days >= 0 else "before"
        return self.add(operation, what, moved, (start,), amount=abs(days), unit="day", basis=basis, evidence=evidence)

    def given(self, what: str, entry: Filed) -> int:
        return self.add("given", what, entry.done_on, evidence=(entry.id,))

    def none(self, step: Step) -> int:
        evidence = (step.reason or "", *step.evidence)
        return self.add("excluded", step.stage, None, basis=step.basis, evidence=evidence)

    def pick(self, operation: Operation, what: str, of: Iterable[int], basis: Iterable[Citation] = ()) -> int:
        numbers = tuple(dict.fromkeys(of))
        if len(numbers) == 1:
            return numbers[0]
        days = [day for number in numbers if (day := self.day(number)) is not None]
        chosen = days[0] if operation == "first_known" else (min if operation == "earliest" else max)(days)
        return self.add(operation, what, chosen, numbers, basis=basis)

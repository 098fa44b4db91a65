"""The file of one joined case, read-only: its records by kind, and what follows from them on any day.

Nothing in it depends on the day of assessment.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import cached_property
from itertools import pairwise
from typing import Final, TypeVar

from ..facts._base import said
from ..facts._filing import Filed, kinds_of
from ..facts.case import Case
from ..facts.records import Opinion, Record, RepairDecision, SanctionDecision, TermDeviation, record_models
from ..law.aow import aow_date
from ..law.readings import Chosen
from .letters import stated
from .sickness import Sickness

__all__ = [
    "CAN_SAY_NOT_DONE",
    "CaseFile",
    "aow_date_of",
    "done_in",
    "goes_on",
    "imposed",
    "in_order_of_acts",
    "repair_answers",
    "withdrawn",
]

R = TypeVar("R", bound=Record)


def withdrawn(record: Record) -> bool:
    """Whether UWV took back a decision on repair: it then decided nothing, and the report waits for another one."""
    return isinstance(record, RepairDecision) and record.withdrawn_on is not None


def goes_on(earlier: SanctionDecision, later: SanctionDecision) -> bool:
    """Whether UWV goes on with an administrative sanction for its substance, as it can once the report is complete:
    the rest of the 52 weeks stays (Wetsuitleg 2023, Verlenging van de loondoorbetalingsverplichting). Where it
    withdraws that one, the first stands.
    """
    return earlier.withdrawn_on is None and (earlier.ground, later.ground) == ("administrative", "substantive")


def imposed(decisions: Sequence[Filed[SanctionDecision]]) -> list[Filed[SanctionDecision]]:
    """The decisions that imposed a sanction, without those that go on with the one before."""
    found: list[Filed[SanctionDecision]] = []
    for entry in decisions:
        if not (found and goes_on(found[-1].record, entry.record)):
            found.append(entry)
    return found


def repair_answers(
    reports: Sequence[Filed], decisions: Sequence[Filed], sanctions: Sequence[Filed[SanctionDecision]]
) -> Sequence[Filed]:
    """UWV's answers to the repair reports, in order: its decisions on them, and that by which it goes on with an
    administrative sanction for its substance.

    Documents that come after an administrative sanction count as a repair report; UWV then ends the sanction or goes
    on with it (Wetsuitleg 2023, Verlenging van de loondoorbetalingsverplichting). A refusal that is on file beside the
    decision to go on is the same answer.
    """
    answers = list(decisions)
    for earlier, entry in pairwise(sanctions if reports else ()):
        if not goes_on(earlier.record, entry.record) or entry.record.withdrawn_on is not None:
            continue
        reported = sum(report.done_on <= entry.done_on for report in reports)
        answered = sum(answer.done_on <= entry.done_on for answer in answers)
        if answered < reported and not _refused_beside(answers[answered:], reports[reported:]):
            answers.insert(answered, entry)
    return answers


def _refused_beside(later: Sequence[Filed], reported: Sequence[Filed]) -> bool:
    """Whether a refusal comes next, before another report."""
    if not later or said(later[0].record, "repaired") is not False:
        return False
    return not reported or later[0].done_on < reported[0].done_on


class CaseFile:
    """What is on file for one joined case.

    Attributes:
        case: the facts.
        sickness: the joined case.
        readings: the chosen readings.
        filed: the records of this case, in the order of their acts.
        by_kind: the same by kind, in the order of their acts, without a decision on repair that was withdrawn.
        acts: the same without what was recorded as not done.
        repair_answers: what answers the repair reports, in the order of the acts.
        opinions: the opinions of the company doctor, oldest first.
        stated: the days that UWV states, by name, as its latest letter has them, each with the id of that letter.
        aow_date: the first day of AOW, ``None`` where neither it nor the birth date is given.
    """

    def __init__(self, case: Case, sickness: Sickness, filed: Iterable[Filed], readings: Chosen) -> None:
        self.case, self.sickness, self.readings = case, sickness, readings
        self.filed = tuple(filed)
        self.first_sick_day = sickness.first_sick_day
        by_kind: dict[str, list[Filed]] = {}
        for entry in self.filed:
            kind = entry.kind
            if kind == "repair_decision" and withdrawn(entry.record):
                continue
            by_kind.setdefault(kind, []).append(entry)
        self.by_kind: Mapping[str, list[Filed]] = by_kind
        self.acts = _acts(by_kind)
        self.repair_answers = repair_answers(
            self.entries("repair_report"), self.entries("repair_decision"), self.of(SanctionDecision)
        )
        self.opinions = self.of(Opinion)
        self.stated = stated(by_kind)
        self.aow_date = aow_date_of(case)

    def __repr__(self) -> str:
        return f"CaseFile({self.first_sick_day.isoformat()}, {sum(map(len, self.by_kind.values()))} records)"

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, CaseFile):
            return NotImplemented
        return (self.case, self.sickness, self.filed, self.readings) == (
            other.case,
            other.sickness,
            other.filed,
            other.readings,
        )

    def __hash__(self) -> int:
        return self._hash

    @cached_property
    def _hash(self) -> int:
        """Reckoned once: a sickness of many spells is asked for by its file for each of them."""
        return hash((self.sickness, self.readings))

    def __reduce__(self) -> tuple[type[CaseFile], tuple[object, ...]]:
        return CaseFile, (self.case, self.sickness, self.filed, self.readings)

    def has(self, kind: str) -> bool:
        """Whether a record of ``kind`` is on file."""
        return kind in self.by_kind

    def entries(self, kind: str) -> Sequence[Filed]:
        """The records of ``kind`` as they are filed, in the order of their acts."""
        return self.by_kind.get(kind, ())

    def answers(self, kind: str) -> Sequence[Filed]:
        """The acts that answer as one of ``kind`` does."""
        return self.repair_answers if kind == "repair_decision" else self.acts.get(kind, ())

    def of(self, model: type[R]) -> Sequence[Filed[R]]:
        """The records of ``model``, in the order of their acts; it can be what several kinds share, as ``Opinion``."""
        kinds = kinds_of(model)
        if len(kinds) == 1:
            return self.by_kind.get(kinds[0], ())  # type: ignore[return-value]
        return in_order_of_acts(self.by_kind, kinds)  # type: ignore[return-value]

    def agreed_term(self, milestone: str) -> Filed[TermDeviation] | None:
        """The last agreement by which both parties moved the term of ``milestone`` with reasons, RPEZ 5."""
        agreed = [entry for entry in self.of(TermDeviation) if entry.record.milestone == milestone]
        return agreed[-1] if agreed else None

    @property
    def requested_before_sickness(self) -> date | None:
        """The last request for dismissal that UWV received before the first sick day."""
        before = [entry for entry in self.case.requests_for_dismissal if entry.done_on < self.first_sick_day]
        return before[-1].done_on if before else None

    @property
    def permits(self) -> list[Filed]:
        """UWV's permissions to give notice."""
        return [entry for entry in self.entries("dismissal_permit") if entry.record.shows_act]

    @property
    def permit_requested(self) -> date | None:
        """The last request on or before the last permission."""
        if not self.permits:
            return None
        asked = [entry for entry in self.case.requests_for_dismissal if entry.done_on <= self.permits[-1].done_on]
        return asked[-1].done_on if asked else None

    @property
    def last_day_of_employment(self) -> date | None:
        """The last day of the employment, if it is known."""
        if self.sickness.ended_by == "employment_end":
            return self.sickness.last_sick_day
        return self.case.employment.last_day

    @property
    def employment_evidence(self) -> str:
        """The path of the fact that gives the last day of the employment."""
        return "absences.last_day" if self.sickness.ended_by == "employment_end" else "employment.last_day"


def aow_date_of(case: Case) -> date | None:
    """The first day of AOW, ``None`` where neither it nor the birth date is given."""
    return case.aow_date or (None if case.birth_date is None else aow_date(case.birth_date))


CAN_SAY_NOT_DONE: Final = tuple(
    kind for kind, model in record_models().items() if model.shows_act is not Record.shows_act
)
"""The kinds of which a record can say that the act was not done."""


def _acts(by_kind: Mapping[str, list[Filed]]) -> Mapping[str, list[Filed]]:
    """The records that show an act, by kind."""
    return {**by_kind, **{kind: done_in(by_kind[kind]) for kind in CAN_SAY_NOT_DONE if kind in by_kind}}


def done_in(entries: Iterable[Filed]) -> list[Filed]:
    """Those that show an act, without what was recorded as not done."""
    return [entry for entry in entries if entry.record.shows_act]


def in_order_of_acts(by_kind: Mapping[str, Sequence[Filed]], kinds: Iterable[str]) -> Sequence[Filed]:
    """The records of these kinds in the order of their acts; those of one day in the order of the kinds."""
    found = [by_kind[kind] for kind in kinds if kind in by_kind]
    if len(found) < 2:
        return found[0] if found else ()
    together = [entry for entries in found for entry in entries]
    together.sort(key=_done_on)
    return together


def _done_on(entry: Filed) -> date:
    return entry.done_on

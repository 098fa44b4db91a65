"""The answer for one case on one day.

What explains the answer (missing facts, what could change it, readings, provenance) is found when it is read.
"""

from __future__ import annotations

import hashlib
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Annotated, Any, Final, Literal

from pydantic import TypeAdapter, computed_field

from .._frozen import frozen
from ..counting import calendar
from ..engine.casefile import CaseFile
from ..engine.history import NotCounted
from ..engine.periods import Stages, Step
from ..engine.versions import last_day_of
from ..law.catalogue import RULES, VERIFIED_THROUGH, VERSION, catalogue_sha256
from ..version import __version__
from . import silence
from .parts import (
    ANSWER,
    CaseState,
    CouldChange,
    EarlierCase,
    Hidden,
    Milestone,
    MissingFact,
    Period,
    ReadingUsed,
    Status,
    WiaStart,
)
from .risk import NextStep, ReportItem, Risk

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..review.dossier import Dossier
    from .explanation import Explanation

__all__ = ["ASSESSMENT_SCHEMA", "Assessment", "Provenance", "assessment_schema"]

ASSESSMENT_SCHEMA: Final = "poortwachter.assessment/1"


@frozen
class Provenance:
    """What an auditor needs to get the same answer again."""

    library: str
    catalogue_version: str
    catalogue_sha256: str
    case_sha256: str
    as_of: date
    due_soon_days: int
    verified_through: date
    calendar_published_through: date


@frozen
class Difference:
    """A day that UWV states beside our own arithmetic."""

    stage: str
    uwv: date | None
    ours: date | None
    evidence: str


@frozen
class Assessment:
    """The answer for one case on one day."""

    __pydantic_config__ = ANSWER

    file: Annotated[CaseFile, Hidden]
    stages: Annotated[Stages, Hidden]
    as_of: date
    due_soon_days: Annotated[int, Hidden]
    first_sick_day: date
    case_state: CaseState
    earlier_cases: tuple[EarlierCase, ...]
    waiting_period: Period
    wia: WiaStart
    wage_continuation: Period
    dismissal_ban: Period
    sanction: Period
    milestones: tuple[Milestone, ...]

    def __repr__(self) -> str:
        overdue = ", ".join(milestone.key for milestone in self.overdue) or "nothing"
        return (
            f"Assessment({self.case_state.value} since {self.first_sick_day.isoformat()}, "
            f"as of {self.as_of.isoformat()}, overdue: {overdue})"
        )

    @computed_field(alias="schema")
    @property
    def schema_(self) -> Literal["poortwachter.assessment/1"]:
        """The version of this answer's form."""
        return "poortwachter.assessment/1"

    @computed_field
    @property
    def sickness_week(self) -> int:
        """The week of sickness (verzuimweek) on the day of assessment, or the last one reached; week 1 is the first."""
        last = self.file.sickness.last_sick_day
        day = self.as_of if last is None else min(self.as_of, last)
        return (self.file.sickness.counted_through(day) - 1) // 7 + 1

    @computed_field
    @property
    def days_not_counted(self) -> tuple[NotCounted, ...]:
        """Gaps and leave inside the case, which do not count."""
        return self.file.sickness.not_counted

    @computed_field
    @property
    def aow_date(self) -> date | None:
        """The first day of AOW (AOW-datum), ``None`` where neither it nor the birth date is given."""
        return self.file.aow_date

    @computed_field
    @property
    def missing_facts(self) -> tuple[MissingFact, ...]:
        """Facts without which something stays unknown, and what they decide."""
        return silence.missing_facts(self.milestones)

    @computed_field
    @property
    def could_change(self) -> tuple[CouldChange, ...]:
        """Facts on which the file is silent: the rule stands, and this is what the other answer would do."""
        return silence.could_change(self.file, self.milestones, self.as_of)

    @computed_field
    @property
    def readings(self) -> tuple[ReadingUsed, ...]:
        """The contested readings that this answer used."""
        return silence.readings_used(self.file, self.milestones)

    @computed_field
    @property
    def caveats(self) -> tuple[str, ...]:
        """Codes of what a reader must know about the whole answer."""
        return silence.caveats(self.file)

    @computed_field
    @property
    def differences(self) -> tuple[Difference, ...]:
        """Where a letter of UWV states another day than our count; UWV's day is the one shown."""
        steps = [step for step in self.stages if isinstance(step, Step) and step.ours is not None]
        found = [Difference(step.stage, step.day, step.ours, step.evidence[-1]) for step in steps]
        ours = self.file.sickness.ours
        if ours is not None:
            found.append(Difference("first_sick_day", self.first_sick_day, ours, self.file.stated["first_sick_day"][1]))
        for milestone in self.milestones:
            said = None if milestone.rule.stated_as is None else self.file.stated.get(milestone.rule.stated_as)
            if said is not None:
                reckoned, _ = last_day_of(milestone.rule, self.file, milestone.asked.occasion)
                if isinstance(reckoned, date) and reckoned != said[0]:
                    found.append(Difference(milestone.key, said[0], reckoned, said[1]))
        return tuple(found)

    @computed_field
    @property
    def provenance(self) -> Provenance:
        """What an auditor needs to get the same answer again."""
        return Provenance(
            library=__version__,
            catalogue_version=VERSION,
            catalogue_sha256=catalogue_sha256(),
            case_sha256=hashlib.sha256(self.file.case.to_json().encode()).hexdigest(),
            as_of=self.as_of,
            due_soon_days=self.due_soon_days,
            verified_through=VERIFIED_THROUGH,
            calendar_published_through=calendar.PUBLISHED_THROUGH,
        )

    @computed_field
    @property
    def risk(self) -> Risk:
        """The wage sanction risk (loonsanctierisico): findings, UWV's test in its own order, and a level."""
        return self.risk_with({})

    @computed_field
    @property
    def report_completeness(self) -> tuple[ReportItem, ...]:
        """The documents of the re-integration report (re-integratieverslag): who supplies them, what is there."""
        from ..review.report import report_completeness

        return report_completeness(self._dossier({}))

    @computed_field
    @property
    def next_steps(self) -> tuple[NextStep, ...]:
        """What to do next, by whom and before when: what is overdue first."""
        from ..planning.next_steps import next_steps

        return next_steps(self._dossier({}), self.risk)

    def risk_with(self, parameters: Mapping[str, int]) -> Risk:
        """The risk with other numbers than ours, where no source gives one.

        Raises:
            CaseError: an unknown parameter, or a value that is no whole number from 0 to 1000.
        """
        from ..review.findings import assess_risk

        return assess_risk(self._dossier(parameters))

    def _dossier(self, parameters: Mapping[str, int]) -> Dossier:
        from ..review.dossier import dossier
        from ..review.parameters import chosen_parameters

        chosen = chosen_parameters(parameters)
        return dossier(self.file, self.stages, self.milestones, self.sanction, self.as_of, chosen)

    @property
    def overdue(self) -> tuple[Milestone, ...]:
        """The employer's own duties that are past their day and not recorded as done."""
        return tuple(milestone for milestone in self.milestones if milestone.status is Status.OVERDUE)

    def explain(self, subject: str) -> Explanation:
        """Prove a milestone, by its key, or a period: the steps from the facts to its day, or why it has none.

        The periods are ``waiting_period``, ``wia``, ``wage_continuation``, ``dismissal_ban`` and ``sanction``.

        Raises:
            KeyError: there is no such milestone or period; the message lists those that this answer has.
        """
        from ..lanes.explain import PERIODS, explain_absent, explain_milestone, explain_period

        if subject in PERIODS:
            return explain_period(subject, self.file, self.stages, getattr(self, subject), self.as_of)
        if subject in RULES and subject not in {milestone.key for milestone in self.milestones}:
            return explain_absent(RULES[subject], self.file, self.stages, self.as_of)
        return explain_milestone(self.milestone(subject), self.stages, self.as_of)

    def why_not(self, subject: str) -> Explanation:
        """Why a milestone or period gives no day: which condition failed on which fact, or what would bring it up.

        Raises:
            KeyError: there is no such milestone or period.
            ValueError: it does give a day; :meth:`explain` proves it.
        """
        proof = self.explain(subject)
        if proof.conclusion is not None:
            raise ValueError(f"{subject!r} falls on {proof.conclusion.isoformat()}; explain({subject!r}) proves it")
        return proof

    def milestone(self, key: str) -> Milestone:
        """The milestone with this key (``wia_application``, ``periodic_evaluation:2``).

        Raises:
            KeyError: this answer has no such milestone; the message lists those it has.
        """
        for milestone in self.milestones:
            if milestone.key == key:
                return milestone
        raise KeyError(f"{key!r}: expected one of " + ", ".join(milestone.key for milestone in self.milestones))

    def to_dict(self) -> dict[str, Any]:
        """The answer as plain dictionaries, lists, strings and numbers, as in :meth:`to_json`."""
        plain: dict[str, Any] = _adapter().dump_python(self, mode="json", by_alias=True)
        return plain

    def to_json(self, *, indent: int | None = None) -> str:
        """The answer as JSON of schema ``poortwachter.assessment/1``: the same bytes for the same input."""
        return _adapter().dump_json(self, indent=indent, by_alias=True).decode()


@cache
def _adapter() -> TypeAdapter[Assessment]:
    return TypeAdapter(Assessment)


def assessment_schema() -> dict[str, Any]:
    """The JSON schema of an answer."""
    return _adapter().json_schema(mode="serialization", by_alias=True)

"""The answer for one case on one day.

What explains the answer (missing facts, what could change it, readings, provenance) is found when it is read.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from typing import Annotated, Any, Final, Literal, Protocol

from pydantic import SkipValidation, TypeAdapter, computed_field

from .._frozen import frozen
from ..counting import calendar
from ..engine.sickness import NotCounted
from ..errors import NOT_SHOWN, CaseError, refused, unknown_subject
from ..version import __version__
from . import silence
from .answered import Answered
from .explanation import Explanation
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

__all__ = ["ASSESSMENT_SCHEMA", "Assessment", "Later", "Provenance", "assessment_schema"]

ASSESSMENT_SCHEMA: Final = "poortwachter.assessment/1"


class Later(Protocol):
    """What rooms above this one work out of an answer, once, when it is first asked for."""

    def risk(self, parameters: Mapping[str, int]) -> Risk:
        """The wage sanction risk."""

    def readings_read(self) -> frozenset[str]:
        """The contested readings that the risk rests on."""

    def report(self) -> tuple[ReportItem, ...]:
        """The documents of the re-integration report."""

    def next_steps(self) -> tuple[NextStep, ...]:
        """What to do next."""

    def explain(self, signal: str) -> Explanation:
        """Prove what the risk says of one signal."""


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

    found: Annotated[Answered, Hidden]
    later: Annotated[Later, Hidden, SkipValidation]
    as_of: date
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
        last = self.found.run.file.sickness.last_sick_day
        day = self.as_of if last is None else min(self.as_of, last)
        return (self.found.run.file.sickness.counted_through(day) - 1) // 7 + 1

    @computed_field
    @property
    def days_not_counted(self) -> tuple[NotCounted, ...]:
        """Gaps and leave inside the case, which do not count."""
        return self.found.run.file.sickness.not_counted

    @computed_field
    @property
    def aow_date(self) -> date | None:
        """The first day of AOW (AOW-datum), ``None`` where neither it nor the birth date is given."""
        return self.found.run.file.aow_date

    @computed_field
    @property
    def missing_facts(self) -> tuple[MissingFact, ...]:
        """Facts without which something stays unknown, and what they decide."""
        return silence.missing_facts(self.milestones)

    @computed_field
    @property
    def could_change(self) -> tuple[CouldChange, ...]:
        """Facts on which the file is silent: the rule stands, and this is what the other answer would do."""
        return silence.could_change(self.found.run, self.milestones, self.as_of)

    @computed_field
    @property
    def readings(self) -> tuple[ReadingUsed, ...]:
        """The contested readings that this answer used."""
        return silence.readings_used(self.found.run, self.later.readings_read())

    @computed_field
    @property
    def caveats(self) -> tuple[str, ...]:
        """Codes of what a reader must know about the whole answer."""
        return silence.caveats(self.found.run)

    @computed_field
    @property
    def differences(self) -> tuple[Difference, ...]:
        """Where a letter of UWV states another day than our count; UWV's day is the one shown."""
        return tuple(_differences(self.found))

    @computed_field
    @property
    def provenance(self) -> Provenance:
        """What an auditor needs to get the same answer again."""
        return Provenance(
            library=__version__,
            catalogue_version=self.found.question.catalogue.version,
            catalogue_sha256=self.found.question.catalogue.sha256,
            case_sha256=hashlib.sha256(self.found.question.case.to_json().encode()).hexdigest(),
            as_of=self.as_of,
            due_soon_days=self.found.question.due_soon_days,
            verified_through=self.found.question.catalogue.verified_through,
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
        return self.later.report()

    @computed_field
    @property
    def next_steps(self) -> tuple[NextStep, ...]:
        """What to do next, by whom and before when: what is overdue first."""
        return self.later.next_steps()

    def risk_with(self, parameters: Mapping[str, int]) -> Risk:
        """The risk with other numbers than ours, where no source gives one.

        Raises:
            CaseError: an unknown parameter, or a value that is no whole number from 0 to 1000.
        """
        return self.later.risk(parameters)

    @property
    def overdue(self) -> tuple[Milestone, ...]:
        """The employer's own duties that are past their day and not recorded as done."""
        return tuple(milestone for milestone in self.milestones if milestone.status is Status.OVERDUE)

    def explain(self, subject: str) -> Explanation:
        """Prove a milestone, by its key, a period or a finding: the steps to its day, or why it has none.

        The periods are ``waiting_period``, ``wia``, ``wage_continuation``, ``dismissal_ban`` and ``sanction``. A
        finding goes by the id of its signal, such as ``UP-R05``; a signal that was not found is proved not to be.

        Raises:
            UnknownIdError: there is no such milestone, period or signal; the message lists those that this answer has.
        """
        if subject in self.found.question.catalogue.signals:
            return self.later.explain(subject)
        # The lane that proves is imported when the first proof is asked for: few answers are proved.
        from . import proof

        return proof.explain(self.found, subject, self._ids_of_findings())

    def _ids_of_findings(self) -> Iterator[str]:
        """Looked for when they are first asked for."""
        yield from (finding.id for finding in self.risk.findings)

    def why_not(self, subject: str) -> Explanation:
        """Why a milestone or period gives no day, or a signal is not found: which condition failed on which fact, or
        what would bring it up.

        Raises:
            UnknownIdError: there is no such milestone, period or signal.
            CaseError: it does give a day, or it is found; :meth:`explain` proves it.
        """
        proof = self.explain(subject)
        if proof.conclusion is None and proof.steps[-1].outcome == "yes":
            raise CaseError([refused("gives_a_day.found", (subject,), NOT_SHOWN, subject=subject)])
        if proof.conclusion is not None:
            day = proof.conclusion
            raise CaseError([refused("gives_a_day", (subject,), day, subject=subject, day=day.isoformat())])
        return proof

    def milestone(self, key: str) -> Milestone:
        """The milestone with this key (``wia_application``, ``periodic_evaluation:2``).

        Raises:
            UnknownIdError: this answer has no such milestone; the message lists those it has.
        """
        for milestone in self.milestones:
            if milestone.key == key:
                return milestone
        raise unknown_subject(key, [milestone.key for milestone in self.milestones])

    def to_dict(self) -> dict[str, Any]:
        """The answer as plain dictionaries, lists, strings and numbers, as in :meth:`to_json`."""
        plain: dict[str, Any] = _adapter().dump_python(self, mode="json", by_alias=True)
        return plain

    def to_json(self, *, indent: int | None = None) -> str:
        """The answer as JSON of schema ``poortwachter.assessment/1``: the same bytes for the same input."""
        return _adapter().dump_json(self, indent=indent, by_alias=True).decode()


def _differences(found: Answered) -> Iterator[Difference]:
    for item in found.run.differing:
        yield Difference(item.stage, item.uwv, item.ours, item.letter)
    file = found.run.file
    if file.sickness.ours is not None:
        letter = file.stated["first_sick_day"][1]
        yield Difference("first_sick_day", file.first_sick_day, file.sickness.ours, letter)
    for milestone in found.milestones:
        said = None if milestone.rule.stated_as is None else file.stated.get(milestone.rule.stated_as)
        if said is not None:
            reckoned = found.run.reckoned(milestone.rule.id)
            if reckoned is not None and reckoned != said[0]:
                yield Difference(milestone.key, said[0], reckoned, said[1])


@cache
def _adapter() -> TypeAdapter[Assessment]:
    return TypeAdapter(Assessment)


def assessment_schema() -> dict[str, Any]:
    """The JSON schema of an answer."""
    return _adapter().json_schema(mode="serialization", by_alias=True)

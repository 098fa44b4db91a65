"""What the test of the re-integration report answers. JSON holds codes; words are rendered on request."""

from __future__ import annotations

from datetime import date
from typing import Literal

from .._frozen import frozen
from ..rules.citation import Citation
from ..rules.rule import Bearer
from ..rules.signal import Effect, Phase, Step, Track, Weight
from ..rules.word import Word
from .acts import FulfilledBy
from .codes import Fact, Reason
from .codes_beside import (
    Act,
    Document,
    LevelReason,
    RemedyId,
    SignalId,
    Supplier,
    TestReason,
    TestStepId,
)
from .data import ANSWER, Written
from .named import ByName

__all__ = [
    "Finding",
    "FindingState",
    "Judge",
    "NextStep",
    "OpenQuestion",
    "Outcome",
    "ReportItem",
    "ReportState",
    "Risk",
    "RiskLevel",
    "TestStep",
    "UnknownSignal",
]


class RiskLevel(Word):
    """How the file stands, from one published table. Never a probability, never a verdict."""

    NOT_ASSESSED = "not_assessed"
    """There is nothing to look at yet, or the case is over before the test."""
    CLEAR = "clear"
    """Nothing on file would be held against the employer."""
    NOT_KNOWN = "not_known"
    """Nothing on file would be held against the employer, but weighty questions on the report are not answered."""
    ATTENTION = "attention"
    """Something was late, or weighs little. Lateness of documents alone never goes beyond this."""
    GAPS = "gaps"
    SERIOUS_GAPS = "serious_gaps"
    SANCTIONED = "sanctioned"
    """A wage sanction was imposed and has not ended."""


class FindingState(Word):
    """Whether a finding still stands."""

    OPEN = "open"
    MET_LATE = "met_late"
    """What it asks was done after all, but late."""
    SWITCHED_OFF = "switched_off"
    """A protection takes its weight off."""


@frozen
class Finding(Written):
    """Something that was found.

    Attributes:
        id: the number of the signal. It is the key of the finding too: a case has one of each.
        effect: what it means.
        track: which of UWV's tests it belongs to.
        weight: how heavy it weighs.
        state: whether it still stands.
        basis: the articles and other places that it rests on.
        since: the first day from which it is there.
        evidence: ids of the records it rests on; of an answered question the answer.
        remedy: the code of what to do about it.
        repair_by: the last day, inclusive, on which the remedy still helps; ``None`` where none is known.
        switched_off_by: the id of the protection.
        step: the step of UWV's test that it belongs to.
    """

    __pydantic_config__ = ANSWER

    id: SignalId
    effect: Effect
    track: Track
    weight: Weight
    state: FindingState
    basis: tuple[Citation, ...]
    since: date | None
    evidence: tuple[str, ...]
    remedy: RemedyId | None
    repair_by: date | None
    switched_off_by: SignalId | None = None
    step: Step = Step.EFFORTS


@frozen
class OpenQuestion(Written):
    """A question that no dated fact can show and nobody answered: answer with an ``answer`` record of this id.

    Attributes:
        id: the number of the signal.
        holds_on: the answer, ``yes`` or ``no``, on which the signal holds.
        effect: what the finding would mean.
        weight: how heavy it would weigh.
        basis: the articles and other places that it rests on.
        step: the step of UWV's test that it belongs to.
        phase: when it matters.
        rank: its place among the questions of a day: how often its ground decides, 1 first.
    """

    __pydantic_config__ = ANSWER

    id: SignalId
    holds_on: Literal["yes", "no"]
    effect: Effect
    weight: Weight
    basis: tuple[Citation, ...]
    step: Step = Step.EFFORTS
    phase: Phase = Phase.EVENT
    rank: int = 50


@frozen
class UnknownSignal(Written):
    """A signal that cannot be told for want of a fact.

    Attributes:
        id: the number of the signal.
        missing: the fact.
    """

    __pydantic_config__ = ANSWER

    id: SignalId
    missing: Fact


class Outcome(Word):
    """How one step of UWV's test comes out; where a step passes, nothing on file stands against the employer there."""

    PASSES = "passes"
    FAILS = "fails"
    OPEN = "open"
    """It needs a person's judgement."""
    UNKNOWN = "unknown"
    """A fact is missing."""


class Judge(Word):
    """Whose judgement a step needs."""

    LABOUR_EXPERT = "uwv_labour_expert"
    """Arbeidsdeskundige of UWV."""
    INSURANCE_PHYSICIAN = "uwv_insurance_physician"
    """Verzekeringsarts of UWV."""


@frozen
class TestStep(Written):
    """One step of the test, in UWV's order.

    Attributes:
        step: completeness, result, efforts, sound reason or repairable.
        outcome: how it comes out.
        reason: the code of why it comes out so.
        by_whom: whose judgement an open step needs.
        missing: the facts or answers that an unknown step needs.
        findings: ids of the findings that it looks at.
        basis: the articles and other places that it rests on.
    """

    __test__ = False
    __pydantic_config__ = ANSWER
    _named_by = ("step",)

    step: TestStepId
    outcome: Outcome
    reason: TestReason
    by_whom: Judge | None
    missing: tuple[Fact | SignalId, ...]
    findings: tuple[SignalId, ...]
    basis: tuple[Citation, ...]


@frozen
class Risk(Written):
    """The wage sanction risk: where the file stands in UWV's test of the re-integration report.

    Attributes:
        level: from the published table.
        because: ids of the findings that give the level, or the code of why there is none.
        test: the five steps, in UWV's order.
        findings: what was found; protections and what they switch off included.
        questions: what only a person can answer now, at most ten, what decides most often first.
        unknown: signals that want a fact.
        against: ids of the findings that would be held against the employer, what was done far too late included.
        not_known: ids of what is not known: open questions, also those that wait their turn, and signals without fact.
        protects: ids of what protects the employer.
    """

    __pydantic_config__ = ANSWER

    level: RiskLevel
    because: tuple[SignalId | LevelReason, ...]
    test: ByName[TestStep]
    findings: ByName[Finding]
    questions: ByName[OpenQuestion]
    unknown: ByName[UnknownSignal]
    against: tuple[SignalId, ...] = ()
    not_known: tuple[SignalId, ...] = ()
    protects: tuple[SignalId, ...] = ()


class ReportState(Word):
    """Whether a document of the report is there."""

    ON_FILE = "on_file"
    MISSING = "missing"
    """Past the day of the report, and not on file."""
    NOT_YET = "not_yet"
    EXEMPT = "exempt"
    NOT_REQUIRED = "not_required"
    ASK = "ask"
    """No fact can show it: a question."""


@frozen
class ReportItem(Written):
    """One document of the re-integration report.

    Attributes:
        document: the document.
        supplied_by: who supplies it.
        state: whether it is there.
        reason: the code of why it is exempt or not required.
        evidence: the id of the record.
        basis: the articles and other places that ask for it.
    """

    __pydantic_config__ = ANSWER
    _named_by = ("document",)

    document: Document
    supplied_by: Supplier
    state: ReportState
    reason: Reason | None
    evidence: str | None
    basis: tuple[Citation, ...]


@frozen
class NextStep(Written):
    """One act to do next.

    Attributes:
        key: names this step of this case: the key of the milestone, or the code of the remedy.
        act: what to do; ``fulfilled_by`` says which record shows it.
        by_whom: who acts.
        act_by: the day before which to act, inclusive; ``None`` means now, without a last day.
        why: the key of the milestone, or the id of the heaviest finding.
        addresses: ids of the findings that go, or turn into ``met_late``, when it is done.
        overdue: whether its day has passed.
        helps_until: the last day, inclusive, on which it still helps; ``None`` where none is known.
    """

    __pydantic_config__ = ANSWER
    _named_by = ("key", "act")

    key: str
    act: Act
    by_whom: Bearer
    act_by: date | None
    why: str
    addresses: tuple[SignalId, ...]
    overdue: bool
    helps_until: date | None = None

    @property
    def fulfilled_by(self) -> tuple[FulfilledBy, ...]:
        """The records that show it, the usual one first; of the answers, those about the findings that it addresses."""
        return tuple(
            shows
            for shows in self.act.fulfilled_by
            if shows.kind != "answer" or dict(shows.fields)["question"] in self.addresses
        )

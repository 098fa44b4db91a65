"""UWV's test of the re-integration report, in its own order: complete, result, efforts, sound reason, repairable.

An open norm stays open and names whose judgement it needs.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import Any, Final

from .._frozen import maker
from ..answer.codes import Fact as Path
from ..answer.codes_beside import SignalId, TestReason, TestStepId
from ..answer.parts import Status
from ..answer.risk import Finding, FindingState, Judge, Outcome, TestStep, UnknownSignal
from ..law.instruments import BEOORDELINGSKADER, WIA
from ..law.signals import MEDICAL, SIGNALS
from ..law.signals.ours import REPORT_WEEK
from ..law.signals.result import PLACED
from ..law.signals.sources import FRAMEWORK, framework
from ..rules.citation import Citation
from ..rules.patterns import AllOf, AnswerIs, Fact, FieldIs, FromWeek, Holds, one_of, still_runs
from ..rules.signal import Effect, Signal, Step, Track, Weight
from .dossier import Dossier
from .written import prepared

__all__ = ["result_of", "uwv_test"]

_RESULT: Final = (BEOORDELINGSKADER.section("§3"), framework("Bevredigend resultaat"))
_EFFORTS: Final = (BEOORDELINGSKADER.section("§4"), FRAMEWORK)
_REASON: Final = (WIA.article(25, 9), framework("Deugdelijke grond"))
_REPAIRABLE: Final = (WIA.article(25, 9), framework("Herstel niet mogelijk"))
_COMPLETE: Final = (WIA.article(25, 8), BEOORDELINGSKADER.section("§5"))
_DOCUMENTS: Final = frozenset(
    signal.id
    for signal in SIGNALS.values()
    if signal.track is Track.ADMINISTRATIVE and signal.effect is Effect.LEGAL_EFFECT
)
"""The signals by which the report itself is incomplete."""

_ON_THE_DOCUMENTS: Final = ("UP-A08", "UP-A10", "UP-A11", "UP-A16", "UP-A17")
_PROTECTIONS: Final = tuple(signal for signal in SIGNALS.values() if signal.effect is Effect.PROTECTION)
_NO_REPAIR: Final = tuple(SignalId.of(signal.id) for signal in _PROTECTIONS if signal.step is Step.REPAIR)
_SOUND_REASONS: Final = tuple(SignalId.of(signal.id) for signal in _PROTECTIONS if signal.step is Step.SOUND_REASON)

_MATCHING: Final = SIGNALS["UP-R01"].when or AnswerIs("UP-R01", "yes")
_WORK: Final = ("work_resumption",)
_RUNNING: Final = (still_runs(),)
_report_is_due: Final = prepared(Holds(Fact.REPORT_DUE))
_work_is_structural: Final = prepared(FieldIs(_WORK, (PLACED, one_of("structural", True)), "any", among=_RUNNING))
_work_is_agreed: Final = prepared(Holds(Fact.RESULT_AGREED))
_towards_the_end: Final = prepared(FromWeek(REPORT_WEEK))
_matches_capacity: Final = prepared(AllOf((_MATCHING, AnswerIs("UP-R01", "yes"))))
_pays_enough: Final = prepared(Holds(Fact.WAGE_VALUE_ENOUGH))


_SIGNAL, _LEGAL_EFFECT, _PROTECTION = Effect.SIGNAL, Effect.LEGAL_EFFECT, Effect.PROTECTION
_OPEN, _SWITCHED_OFF, _ADMINISTRATIVE = FindingState.OPEN, FindingState.SWITCHED_OFF, Track.ADMINISTRATIVE
_GAP_KIND: Final = (_SIGNAL, Step.EFFORTS)
_REASON_KIND: Final = (_PROTECTION, Step.SOUND_REASON)
_NO_REPAIR_KIND: Final = (_PROTECTION, Step.REPAIR)


class _Found:
    """What the steps look at, gathered once, each by the ids of its findings or questions.

    Attributes:
        missing: documents that are missing.
        doubted: what speaks against a document that is there.
        gaps: what speaks against the efforts, late or not, and is not switched off.
        medical: whether anything that is found and not switched off is medical.
        too_little: whether UWV found the efforts too little.
        reasons: sound reasons.
        no_repair: why repair is not possible.
        asked: the questions that are open.
    """

    __slots__ = ("asked", "doubted", "gaps", "medical", "missing", "no_repair", "reasons", "too_little")

    def __init__(self, findings: Iterable[Finding], asked: Collection[SignalId]) -> None:
        self.missing: list[SignalId] = []
        self.doubted: list[SignalId] = []
        self.gaps: list[SignalId] = []
        self.reasons: list[SignalId] = []
        self.no_repair: list[SignalId] = []
        self.medical = self.too_little = False
        self.asked = asked
        for finding in findings:
            self._see(finding)

    def _see(self, finding: Finding) -> None:
        id, state, kind = finding.id, finding.state, (finding.effect, finding.step)
        if kind == _NO_REPAIR_KIND:
            self.no_repair.append(id)
        elif kind == _REASON_KIND:
            self.reasons.append(id)
        if state is _OPEN and finding.track is _ADMINISTRATIVE:
            if finding.effect is _LEGAL_EFFECT:
                self.missing.append(id)
            elif finding.effect is _SIGNAL:
                self.doubted.append(id)
        if state is not _SWITCHED_OFF:
            if kind == _GAP_KIND:
                self.gaps.append(id)
            self.medical = self.medical or id in MEDICAL
            self.too_little = self.too_little or (state is _OPEN and id == "UP-N02")

    def asked_of(self, ids: Iterable[SignalId]) -> tuple[SignalId, ...]:
        """Those of ``ids`` of which the question is open, in their own order."""
        return tuple([id for id in ids if id in self.asked])


def uwv_test(
    dossier: Dossier, findings: tuple[Finding, ...], asked: Collection[SignalId], unknown: Sequence[UnknownSignal]
) -> tuple[TestStep, ...]:
    """The five steps, each with its outcome, its reason and what it rests on; ``asked`` are the ids of the questions
    that are open, in their order.
    """
    found, result = _Found(findings, asked), result_of(dossier)
    three = _completeness(dossier, found, unknown), result, _efforts(found, result)
    if not found.gaps and not _report_is_due(dossier).holds:
        return three + _NOTHING_TO_LOOK_AT_YET
    passes = result.outcome is Outcome.PASSES
    return (*three, _reason(found, passes), _repairable(found, passes))


def _weighs(signal: Signal) -> bool:
    """Whether the answer to its question could show too little effort."""
    heavy = signal.weight in (Weight.MEDIUM, Weight.HIGH)
    return heavy and signal.step is Step.EFFORTS and signal.effect is Effect.SIGNAL


_WEIGHTY: Final = frozenset(SignalId.of(signal.id) for signal in SIGNALS.values() if _weighs(signal))


def _step(
    name: TestStepId, outcome: Outcome, reason: TestReason, basis: tuple[Citation, ...], *, by: Judge | None = None,
    missing: Iterable[Path | SignalId] = (), findings: Iterable[SignalId] = (),
) -> TestStep:  # fmt: skip
    return _make_step(name, outcome, reason, by, tuple(missing), tuple(findings), basis)


_make_step: Final = maker(TestStep)


def _later(name: TestStepId, basis: tuple[Citation, ...]) -> TestStep:
    """Nothing to look at before there is a report."""
    return _step(name, Outcome.UNKNOWN, TestReason.LOOKED_AT_LATER, basis, missing=_NO_REPORT)


_NO_REPORT: Final = (Path.of("records.reintegration_report"),)
_NOTHING_TO_LOOK_AT_YET: Final = (
    _later(TestStepId.SOUND_REASON, _REASON),
    _later(TestStepId.REPAIRABLE, _REPAIRABLE),
)


def _completeness(dossier: Dossier, found: _Found, unknown: Sequence[UnknownSignal]) -> TestStep:
    def comes_out(outcome: Outcome, reason: TestReason, **rests_on: Any) -> TestStep:
        return _step(TestStepId.COMPLETENESS, outcome, reason, _COMPLETE, **rests_on)

    if found.missing:
        return comes_out(Outcome.FAILS, TestReason.DOCUMENTS_MISSING, findings=found.missing)
    if not _report_is_due(dossier).holds:
        return comes_out(Outcome.UNKNOWN, TestReason.REPORT_NOT_DUE_YET, missing=_NO_REPORT)
    report = dossier.first("reintegration_report")
    if report is not None and report.status in (Status.OVERDUE, Status.MISSED):
        return comes_out(Outcome.FAILS, TestReason.REPORT_MISSING, findings=(SignalId.UP_A12,))
    wanted = dict.fromkeys(item.missing for item in unknown if item.id in _DOCUMENTS)
    if wanted:
        return comes_out(Outcome.UNKNOWN, TestReason.DOCUMENTS_NOT_KNOWN, missing=wanted)
    asked = [id for id in found.asked if id in _ON_THE_DOCUMENTS]
    if asked:
        return comes_out(Outcome.UNKNOWN, TestReason.QUESTIONS_OPEN, missing=asked)
    if found.doubted:
        by = Judge.LABOUR_EXPERT
        return comes_out(Outcome.OPEN, TestReason.DOCUMENTS_IN_DOUBT, by=by, findings=found.doubted)
    return comes_out(Outcome.PASSES, TestReason.COMPLETE)


def result_of(dossier: Dossier) -> TestStep:
    """Structural work that pays at least 65%, with the agreement of both; or that matches capacity, as answered."""

    def comes_out(outcome: Outcome, reason: TestReason, **rests_on: Any) -> TestStep:
        return _step(TestStepId.RESULT, outcome, reason, _RESULT, **rests_on)

    reached = _work_is_structural(dossier)
    if reached.holds is False and not _report_is_due(dossier).holds:
        return comes_out(Outcome.UNKNOWN, TestReason.LOOKED_AT_LATER, missing=_NO_WORK)
    if reached.holds is False:
        return comes_out(Outcome.FAILS, TestReason.NO_STRUCTURAL_WORK)
    if reached.missing is not None:
        return comes_out(Outcome.UNKNOWN, TestReason.WORK_NOT_DESCRIBED, missing=(Path.of(reached.missing),))
    if _matches_capacity(dossier).holds:
        return comes_out(Outcome.PASSES, TestReason.MATCHES_CAPACITY, findings=(SignalId.UP_R01,))
    paid = _pays_enough(dossier)
    if paid.missing is not None:
        wanted = (Path.of(paid.missing), SignalId.UP_R01)
        return comes_out(Outcome.UNKNOWN, TestReason.WAGE_VALUE_UNKNOWN, missing=wanted)
    if _work_is_agreed(dossier).holds and _towards_the_end(dossier).holds:
        return comes_out(Outcome.PASSES, TestReason.AT_LEAST_65_PERCENT_AGREED, findings=(SignalId.UP_R02,))
    return comes_out(Outcome.OPEN, TestReason.MATCHING_CAPACITY_IS_JUDGED, by=Judge.LABOUR_EXPERT)


_NO_WORK: Final = (Path.of("records.work_resumption"),)


def _efforts(found: _Found, result: TestStep) -> TestStep:
    if result.outcome is Outcome.PASSES:
        reason = TestReason.NOT_LOOKED_AT_AFTER_A_RESULT
        return _step(TestStepId.EFFORTS, Outcome.PASSES, reason, _EFFORTS)
    if found.too_little:
        reason = TestReason.UWV_FOUND_TOO_LITTLE
        return _step(TestStepId.EFFORTS, Outcome.FAILS, reason, _EFFORTS, findings=(SignalId.UP_N02,))
    by = Judge.INSURANCE_PHYSICIAN if found.medical else Judge.LABOUR_EXPERT
    reason = TestReason.SUFFICIENT_EFFORT_IS_JUDGED
    return _step(TestStepId.EFFORTS, Outcome.OPEN, reason, _EFFORTS, by=by, findings=found.gaps)


def _reason(found: _Found, result_passes: bool) -> TestStep:
    if not found.gaps and not found.reasons:
        nothing = TestReason.NOTHING_TO_EXCUSE
        return _unless_weighty(TestStepId.SOUND_REASON, nothing, _REASON, found, result_passes)
    missing = () if found.reasons else found.asked_of(_SOUND_REASONS)
    if missing:
        return _step(
            TestStepId.SOUND_REASON, Outcome.UNKNOWN, TestReason.QUESTIONS_OPEN, _REASON,
            missing=missing, findings=found.gaps,
        )  # fmt: skip
    return _step(
        TestStepId.SOUND_REASON, Outcome.OPEN, TestReason.SOUND_REASON_IS_JUDGED, _REASON,
        by=Judge.LABOUR_EXPERT, findings=found.reasons,
    )  # fmt: skip


def _unless_weighty(
    name: TestStepId, passed: TestReason, basis: tuple[Citation, ...], found: _Found, result_passes: bool
) -> TestStep:
    """Nothing to excuse or to repair, unless a question that weighs is open; of efforts that are looked at."""
    weighty = () if result_passes else [id for id in found.asked if id in _WEIGHTY]
    if weighty:
        return _step(name, Outcome.UNKNOWN, TestReason.QUESTIONS_OPEN, basis, missing=weighty)
    return _step(name, Outcome.PASSES, passed, basis)


def _repairable(found: _Found, result_passes: bool) -> TestStep:
    name = TestStepId.REPAIRABLE
    if found.no_repair:
        medical = any(id in MEDICAL for id in found.no_repair)
        reason = TestReason.NO_CAPACITY_TO_REPAIR_WITH if medical else TestReason.RELATION_BROKEN
        by = Judge.INSURANCE_PHYSICIAN if medical else Judge.LABOUR_EXPERT
        return _step(name, Outcome.OPEN, reason, _REPAIRABLE, by=by, findings=found.no_repair)
    if not found.gaps:
        return _unless_weighty(name, TestReason.NOTHING_TO_REPAIR, _REPAIRABLE, found, result_passes)
    missing, reason = found.asked_of(_NO_REPAIR), TestReason.QUESTIONS_OPEN
    if missing:
        return _step(name, Outcome.UNKNOWN, reason, _REPAIRABLE, missing=missing, findings=found.gaps)
    reason, by = TestReason.REPAIR_SEEMS_POSSIBLE, Judge.LABOUR_EXPERT
    return _step(name, Outcome.OPEN, reason, _REPAIRABLE, by=by, findings=found.gaps)

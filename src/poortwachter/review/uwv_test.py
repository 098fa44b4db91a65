"""UWV's test of the re-integration report, in its own order: complete, result, efforts, sound reason, repairable.

An open norm stays open and names whose judgement it needs.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from .._frozen import maker
from ..answer.codes import Fact as Path
from ..answer.codes import SignalId, TestReason, TestStepId
from ..answer.parts import Status
from ..answer.risk import Finding, FindingState, Judge, OpenQuestion, Outcome, TestStep, UnknownSignal
from ..law.instruments import BEOORDELINGSKADER, WIA
from ..law.signals import SIGNALS
from ..law.signals.ours import REPORT_WEEK
from ..law.signals.result import PLACED
from ..law.signals.sources import FRAMEWORK, framework
from ..rules.citation import Citation
from ..rules.patterns import AllOf, AnswerIs, Fact, FieldIs, FromWeek, Holds, one_of, still_runs
from ..rules.signal import Effect, Signal, Step, Track, Weight
from .dossier import Dossier
from .written import prepared

__all__ = ["uwv_test"]

_RESULT: Final = (BEOORDELINGSKADER.section("§3"), framework("Bevredigend resultaat"))
_EFFORTS: Final = (BEOORDELINGSKADER.section("§4"), FRAMEWORK)
_REASON: Final = (WIA.article(25, 9), framework("Deugdelijke grond"))
_REPAIRABLE: Final = (WIA.article(25, 9), framework("Herstel niet mogelijk"))
_COMPLETE: Final = (WIA.article(25, 8), BEOORDELINGSKADER.section("§5"))
_ON_THE_DOCUMENTS: Final = ("UP-A08", "UP-A10", "UP-A11", "UP-A16", "UP-A17")
_PROTECTIONS: Final = tuple(signal for signal in SIGNALS.values() if signal.effect is Effect.PROTECTION)
_NO_REPAIR: Final = tuple(signal.id for signal in _PROTECTIONS if signal.step is Step.REPAIR)
_SOUND_REASONS: Final = tuple(signal.id for signal in _PROTECTIONS if signal.step is Step.SOUND_REASON)

_MATCHING: Final = SIGNALS["UP-R01"].when or AnswerIs("UP-R01", "yes")
_WORK: Final = ("work_resumption",)
_RUNNING: Final = (still_runs(),)
_report_is_due: Final = prepared(Holds(Fact.REPORT_DUE))
_work_is_structural: Final = prepared(FieldIs(_WORK, (PLACED, one_of("structural", True)), "any", among=_RUNNING))
_work_is_agreed: Final = prepared(Holds(Fact.RESULT_AGREED))
_towards_the_end: Final = prepared(FromWeek(REPORT_WEEK))
_matches_capacity: Final = prepared(AllOf((_MATCHING, AnswerIs("UP-R01", "yes"))))
_pays_enough: Final = prepared(Holds(Fact.WAGE_VALUE_ENOUGH))


def uwv_test(
    dossier: Dossier, findings: tuple[Finding, ...], questions: Sequence[OpenQuestion], unknown: Sequence[UnknownSignal]
) -> Iterator[TestStep]:
    """The five steps, each with its outcome, its reason and what it rests on."""
    yield _completeness(dossier, findings, questions, unknown)
    result = _result(dossier)
    yield result
    gaps = tuple(
        finding.id
        for finding in findings
        if finding.step is Step.EFFORTS
        and finding.effect is Effect.SIGNAL
        and finding.state is not FindingState.SWITCHED_OFF
    )
    yield _efforts(findings, result, gaps)
    if not gaps and not _report_is_due(dossier).holds:
        yield from _NOTHING_TO_LOOK_AT_YET
        return
    asked: set[str] = {question.id for question in questions}
    weighty = () if result.outcome is Outcome.PASSES else tuple([one.id for one in questions if one.id in _WEIGHTY])
    yield _reason(findings, gaps, asked, weighty)
    yield _repairable(findings, gaps, asked, weighty)


def _weighs(signal: Signal) -> bool:
    """Whether the answer to its question could show too little effort."""
    heavy = signal.weight in (Weight.MEDIUM, Weight.HIGH)
    return heavy and signal.step is Step.EFFORTS and signal.effect is Effect.SIGNAL


_WEIGHTY: Final = frozenset(SignalId.of(signal.id) for signal in SIGNALS.values() if _weighs(signal))


def _later(name: str, basis: tuple[Citation, ...]) -> TestStep:
    """Nothing to look at before there is a report."""
    return _step(name, Outcome.UNKNOWN, "looked_at_later", basis, missing=("records.reintegration_report",))


def _step(
    name: str, outcome: Outcome, reason: str, basis: tuple[Citation, ...], *, by: Judge | None = None,
    missing: tuple[str, ...] = (), findings: tuple[str, ...] = (),
) -> TestStep:  # fmt: skip
    wanted = tuple([SignalId.of(one) if one in SIGNALS else Path.of(one) for one in missing]) if missing else ()
    looked_at = tuple(map(SignalId.of, findings)) if findings else ()
    return _make_step(TestStepId.of(name), outcome, TestReason.of(reason), by, wanted, looked_at, basis)


_make_step: Final = maker(TestStep)

_NOTHING_TO_LOOK_AT_YET: Final = (_later("sound_reason", _REASON), _later("repairable", _REPAIRABLE))


def _completeness(
    dossier: Dossier, findings: tuple[Finding, ...], questions: Sequence[OpenQuestion], unknown: Sequence[UnknownSignal]
) -> TestStep:
    missing = tuple(
        finding.id
        for finding in findings
        if finding.track is Track.ADMINISTRATIVE and finding.effect is Effect.LEGAL_EFFECT
        and finding.state is FindingState.OPEN
    )  # fmt: skip
    if missing:
        return _step("completeness", Outcome.FAILS, "documents_missing", _COMPLETE, findings=missing)
    if not _report_is_due(dossier).holds:
        facts = ("records.reintegration_report",)
        return _step("completeness", Outcome.UNKNOWN, "report_not_due_yet", _COMPLETE, missing=facts)
    report = dossier.first("reintegration_report")
    if report is not None and report.status in (Status.OVERDUE, Status.MISSED):
        return _step("completeness", Outcome.FAILS, "report_missing", _COMPLETE, findings=("UP-A12",))
    wanted = tuple(dict.fromkeys(item.missing for item in unknown if item.id.startswith("UP-A0")))
    if wanted:
        return _step("completeness", Outcome.UNKNOWN, "documents_not_known", _COMPLETE, missing=wanted)
    asked = tuple(question.id for question in questions if question.id in _ON_THE_DOCUMENTS)
    if asked:
        return _step("completeness", Outcome.UNKNOWN, "questions_open", _COMPLETE, missing=asked)
    said = tuple(
        finding.id
        for finding in findings
        if finding.track is Track.ADMINISTRATIVE
        and finding.effect is Effect.SIGNAL
        and finding.state is FindingState.OPEN
    )
    if said:
        return _step(
            "completeness", Outcome.OPEN, "documents_in_doubt", _COMPLETE, by=Judge.LABOUR_EXPERT, findings=said
        )
    return _step("completeness", Outcome.PASSES, "complete", _COMPLETE)


def _result(dossier: Dossier) -> TestStep:
    """Structural work that pays at least 65%, with the agreement of both; or that matches capacity, as answered."""
    reached = _work_is_structural(dossier)
    if reached.holds is False and not _report_is_due(dossier).holds:
        return _step("result", Outcome.UNKNOWN, "looked_at_later", _RESULT, missing=("records.work_resumption",))
    if reached.holds is False:
        return _step("result", Outcome.FAILS, "no_structural_work", _RESULT)
    if reached.holds is None:
        return _step("result", Outcome.UNKNOWN, "work_not_described", _RESULT, missing=(reached.missing or "",))
    if _matches_capacity(dossier).holds:
        return _step("result", Outcome.PASSES, "matches_capacity", _RESULT, findings=("UP-R01",))
    paid = _pays_enough(dossier)
    if paid.holds is None:
        return _step("result", Outcome.UNKNOWN, "wage_value_unknown", _RESULT, missing=(paid.missing or "", "UP-R01"))
    if _work_is_agreed(dossier).holds and _towards_the_end(dossier).holds:
        return _step("result", Outcome.PASSES, "at_least_65_percent_agreed", _RESULT, findings=("UP-R02",))
    return _step("result", Outcome.OPEN, "matching_capacity_is_judged", _RESULT, by=Judge.LABOUR_EXPERT)


def _efforts(findings: tuple[Finding, ...], result: TestStep, gaps: tuple[str, ...]) -> TestStep:
    if result.outcome is Outcome.PASSES:
        return _step("efforts", Outcome.PASSES, "not_looked_at_after_a_result", _EFFORTS)
    open_now = {finding.id for finding in findings if finding.state is FindingState.OPEN}
    if "UP-N02" in open_now:
        return _step("efforts", Outcome.FAILS, "uwv_found_too_little", _EFFORTS, findings=("UP-N02",))
    medical = any(one.id.startswith("UP-M") and one.state is not FindingState.SWITCHED_OFF for one in findings)
    by = Judge.INSURANCE_PHYSICIAN if medical else Judge.LABOUR_EXPERT
    return _step("efforts", Outcome.OPEN, "sufficient_effort_is_judged", _EFFORTS, by=by, findings=gaps)


def _reason(
    findings: tuple[Finding, ...], gaps: tuple[str, ...], asked: set[str], weighty: tuple[str, ...]
) -> TestStep:
    said = tuple(one.id for one in findings if one.id in _SOUND_REASONS)
    if not gaps and not said:
        return _not_before(_REASON, "sound_reason", "nothing_to_excuse", weighty)
    missing = tuple(number for number in _SOUND_REASONS if number in asked)
    if not said and missing:
        return _step("sound_reason", Outcome.UNKNOWN, "questions_open", _REASON, missing=missing, findings=gaps)
    return _step("sound_reason", Outcome.OPEN, "sound_reason_is_judged", _REASON, by=Judge.LABOUR_EXPERT, findings=said)


def _not_before(basis: tuple[Citation, ...], name: str, passed: str, weighty: tuple[str, ...]) -> TestStep:
    """Nothing to excuse or to repair, unless a question that weighs is open."""
    if weighty:
        return _step(name, Outcome.UNKNOWN, "questions_open", basis, missing=weighty)
    return _step(name, Outcome.PASSES, passed, basis)


def _repairable(
    findings: tuple[Finding, ...], gaps: tuple[str, ...], asked: set[str], weighty: tuple[str, ...]
) -> TestStep:
    said = tuple(finding.id for finding in findings if finding.id in _NO_REPAIR)
    if said:
        by, medical = Judge.LABOUR_EXPERT, any(number.startswith("UP-M") for number in said)
        if medical:
            by = Judge.INSURANCE_PHYSICIAN
        reason = "no_capacity_to_repair_with" if medical else "relation_broken"
        return _step("repairable", Outcome.OPEN, reason, _REPAIRABLE, by=by, findings=said)
    missing = tuple(number for number in _NO_REPAIR if number in asked)
    if gaps and missing:
        return _step("repairable", Outcome.UNKNOWN, "questions_open", _REPAIRABLE, missing=missing, findings=gaps)
    if not gaps:
        return _not_before(_REPAIRABLE, "repairable", "nothing_to_repair", weighty)
    return _step(
        "repairable", Outcome.OPEN, "repair_seems_possible", _REPAIRABLE, by=Judge.LABOUR_EXPERT, findings=gaps
    )

"""Wage sanction risk: the findings of the file, UWV's test in its own order, and the level that follows.

Computed only when it is asked for.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Final, NamedTuple

from .dossier import Dossier
from .errors import CaseError, Problem, without_content
from .filing import Filed
from .findings import (
    Finding,
    FindingState,
    Judge,
    OpenQuestion,
    Outcome,
    Risk,
    RiskLevel,
    TestStep,
    UnknownSignal,
)
from .judge import judged
from .law.citation import Citation
from .law.instruments import BEOORDELINGSKADER, WIA
from .law.signal import Effect, Signal, Track, Weight
from .law.signals import SIGNALS
from .law.signals.result import OWN_EMPLOYER
from .law.signals.sources import FRAMEWORK, framework
from .law.templates import Fact, FieldIs, Holds, Parameter, one_of, still_runs
from .scalar import prepared
from .verdict import NO, YES, Verdict

__all__ = ["LEVELS", "PARAMETERS", "LevelRow", "assess_risk", "chosen_parameters"]

PARAMETERS: Final[Mapping[Parameter, int]] = {
    Parameter.SECOND_TRACK_PROGRESS_DAYS: 42,
    Parameter.WRITTEN_WARNING_DAYS: 14,
    Parameter.NON_COOPERATION_DAYS: 42,
    Parameter.DISPUTE_DAYS: 42,
    Parameter.SMALL_HOURS_PER_WEEK: 12,
    Parameter.OTHER_LEAVE_DAYS: 28,
}
"""Our own numbers, where no source gives one; a caller can set others."""


def chosen_parameters(choices: Mapping[str, int]) -> Mapping[Parameter, int]:
    """Our own numbers, with what the caller chose instead.

    Raises:
        CaseError: an unknown parameter, or a value that is no whole number from 0 to 1000; every problem at once.
    """
    if not isinstance(choices, Mapping):
        value, expected = without_content(choices), "a mapping from the name of a parameter to a whole number"
        raise CaseError([Problem("not_parameters", ("parameters",), value, expected, "write it as {name: number}")])
    problems = []
    for name, value in choices.items():
        path = ("parameters", str(name))
        if name not in list(Parameter):
            problems.append(
                Problem("unknown_parameter", path, name, "one of " + ", ".join(Parameter), "correct the name")
            )
        elif type(value) is not int or not 0 <= value <= 1000:
            shown, expected = without_content(value), "a whole number from 0 to 1000"
            problems.append(Problem("parameter", path, shown, expected, "correct the number"))
    if problems:
        raise CaseError(problems)
    return {**PARAMETERS, **{Parameter(name): value for name, value in choices.items()}}


class LevelRow(NamedTuple):
    """One row of the table of levels: an open finding like this gives at least this level."""

    effect: Effect
    track: Track | None
    weights: tuple[Weight, ...]
    level: RiskLevel


LEVELS: Final = (
    LevelRow(Effect.LEGAL_EFFECT, Track.ADMINISTRATIVE, (Weight.HIGH, Weight.HARD), RiskLevel.SERIOUS_GAPS),
    LevelRow(Effect.LEGAL_EFFECT, Track.PROCEDURAL, (Weight.HIGH, Weight.HARD), RiskLevel.ATTENTION),
    LevelRow(Effect.SIGNAL, Track.PROCEDURAL, (Weight.LOW, Weight.MEDIUM, Weight.HIGH), RiskLevel.ATTENTION),
    LevelRow(Effect.SIGNAL, None, (Weight.HIGH,), RiskLevel.SERIOUS_GAPS),
    LevelRow(Effect.SIGNAL, None, (Weight.MEDIUM,), RiskLevel.GAPS),
    LevelRow(Effect.SIGNAL, None, (Weight.LOW,), RiskLevel.ATTENTION),
    LevelRow(Effect.WARNING, None, (Weight.LOW, Weight.MEDIUM, Weight.HIGH), RiskLevel.ATTENTION),
    LevelRow(Effect.PROTECTION, None, (Weight.LOW,), RiskLevel.ATTENTION),
)
"""The level that each open finding gives; the heaviest counts. What was met late gives attention and no more. A
protection that rests on an answer gives attention, because UWV must still accept it. What is switched off and what
weighs ``info`` give nothing.
"""

_ORDER: Final = tuple(RiskLevel)


def assess_risk(dossier: Dossier) -> Risk:
    """The findings, the test and the level of one file on one day."""
    over = _not_tested(dossier)
    found = _found(dossier, over)
    findings = _switched_off(found.findings)
    level, because = _level(dossier, over, findings, found.questions)
    test = () if over is not None else tuple(_test(dossier, findings, found.questions))
    return Risk(level, because, test, findings, tuple(found.questions), tuple(found.unknown))


# --- findings -----------------------------------------------------------------------------------------------------


class _Found(NamedTuple):
    findings: list[Finding]
    questions: list[OpenQuestion]
    unknown: list[UnknownSignal]


def _not_tested(dossier: Dossier) -> str | None:
    """Why UWV will not test a report in this case, or not any more; ``None`` while it will."""
    file, sanction = dossier.file, dossier.sanction
    last, ended = file.sickness.last_sick_day, file.last_day_of_employment
    if sanction.first_day is not None and sanction.last_day is not None:
        return "sanction_over" if dossier.as_of > sanction.last_day else None
    if file.sickness.ended_by in ("recovery", "death") and last is not None and last < dossier.as_of:
        return "case_over"
    if file.case.employment.regime == "no_employer" and file.case.employment.self_insured_zw != "yes":
        return "no_employer"
    if file.early_iva_granted or file.wia_first_day is None:
        return "no_wia_to_come"
    if (
        ended is not None
        and ended < min(dossier.as_of, file.end_of_wait)
        and not file.sickness_benefit_from_employer(ended)
    ):
        return "employment_ended"
    wage_period = dossier.stages.wage_period.day
    return "sanction_no_longer_possible" if wage_period is not None and dossier.as_of > wage_period else None


def _found(dossier: Dossier, over: str | None) -> _Found:
    """Every signal looked at once: what is there, what must be asked, what cannot be told.

    Where no report is tested only the terms with a consequence of their own are left.
    """
    answers = {entry.record.question: entry for entry in dossier.entries(("answer",))}  # type: ignore[attr-defined]
    found = _Found([], [], [])
    for signal in SIGNALS.values():
        if over is not None and signal.track is not Track.PROCEDURAL:
            continue
        gate = YES if signal.when is None else judged(signal.when, dossier)
        answer = answers.get(signal.id)
        verdict = _shown(signal, answer, dossier) if gate.holds else gate
        if verdict.holds:
            found.findings.append(_finding(signal, verdict, dossier))
        elif verdict.holds is None and verdict.missing is not None:
            found.unknown.append(UnknownSignal(signal.id, verdict.missing))
        if gate.holds and signal.asks is not None and answer is None and (signal.test is None or verdict.holds):
            asked = OpenQuestion(signal.id, signal.asks.holds_on, signal.effect, signal.weight, signal.basis)
            found.questions.append(asked)
    return found


def _shown(signal: Signal, answer: Filed | None, dossier: Dossier) -> Verdict:
    """By its test, unless an answer clears it; or by the answer alone."""
    said = None
    if signal.asks is not None and answer is not None:
        said = answer.record.value == signal.asks.holds_on  # type: ignore[attr-defined]
    if signal.test is not None:
        return NO if said is False else judged(signal.test, dossier)
    return Verdict(True, answer.done_on, (answer.id,)) if said and answer is not None else NO


def _finding(signal: Signal, verdict: Verdict, dossier: Dossier) -> Finding:
    return Finding(
        signal.id,
        signal.effect,
        signal.track,
        signal.weight,
        FindingState.MET_LATE if verdict.late else FindingState.OPEN,
        signal.basis,
        verdict.since,
        verdict.evidence,
        signal.remedy,
        _repair_by(signal, dossier),
    )


def _repair_by(signal: Signal, dossier: Dossier) -> date | None:
    if signal.repair_by is None or dossier.file.sanctioned:
        return None
    requests = dossier.each("report_completion")
    if signal.track is Track.ADMINISTRATIVE and requests and requests[-1].due is not None:
        return requests[-1].due
    day = prepared(signal.repair_by)(dossier.file, None)
    return day if isinstance(day, date) else None


def _switched_off(findings: list[Finding]) -> tuple[Finding, ...]:
    protections = [finding for finding in findings if finding.effect is Effect.PROTECTION]
    return tuple(_under(finding, protections) for finding in findings)


def _under(finding: Finding, protections: Iterable[Finding]) -> Finding:
    """The finding, switched off where a protection covers it."""
    if finding.effect is Effect.PROTECTION:
        return finding
    for protection in protections:
        covers = SIGNALS[protection.id].protects
        if covers is None or not _covered(finding, covers.ids) or not _in_scope(finding, protection, covers.scope):
            continue
        return Finding(
            finding.id, finding.effect, finding.track, finding.weight, FindingState.SWITCHED_OFF, finding.basis,
            finding.since, finding.evidence, finding.remedy, finding.repair_by, protection.id,
        )  # fmt: skip
    return finding


def _covered(finding: Finding, ids: tuple[str, ...]) -> bool:
    """A consequence of its own is covered only where it is named."""
    return finding.id in ids or (finding.track is not Track.PROCEDURAL and finding.id.startswith(ids))


def _in_scope(finding: Finding, protection: Finding, scope: str) -> bool:
    since, day = finding.since, protection.since
    if scope == "all":
        return True
    if since is None or day is None:
        return False
    if scope == "from_its_day":
        return since >= day
    return since <= day and finding.state is FindingState.MET_LATE


# --- the level ----------------------------------------------------------------------------------------------------


def _level(
    dossier: Dossier, over: str | None, findings: Iterable[Finding], questions: list[OpenQuestion]
) -> tuple[RiskLevel, tuple[str, ...]]:
    if judged(Holds(Fact.SANCTION_RUNS), dossier).holds:
        return RiskLevel.SANCTIONED, ("sanction_runs",)
    if over is not None:
        return RiskLevel.NOT_ASSESSED, (over,)
    if not dossier.file.by_kind:
        return RiskLevel.NOT_ASSESSED, ("no_records",)
    levels = [(finding.id, level_of(finding)) for finding in findings]
    worst = max((level for _, level in levels), key=_ORDER.index, default=RiskLevel.CLEAR)
    if worst is RiskLevel.CLEAR:
        return worst, ("questions_open",) if questions else ()
    return worst, tuple(number for number, level in levels if level is worst)


def level_of(finding: Finding) -> RiskLevel:
    """The level that one finding gives, by the table."""
    if finding.state is FindingState.SWITCHED_OFF:
        return RiskLevel.CLEAR
    for row in LEVELS:
        if finding.effect is row.effect and row.track in (None, finding.track) and finding.weight in row.weights:
            return RiskLevel.ATTENTION if finding.state is FindingState.MET_LATE else row.level
    return RiskLevel.CLEAR


# --- UWV's test, in its own order ---------------------------------------------------------------------------------

_RESULT: Final = (BEOORDELINGSKADER.section("§3"), framework("Bevredigend resultaat"))
_EFFORTS: Final = (BEOORDELINGSKADER.section("§4"), FRAMEWORK)
_REASON: Final = (WIA.article(25, 9), framework("Deugdelijke grond"))
_REPAIRABLE: Final = (WIA.article(25, 9), framework("Herstel niet mogelijk"))
_COMPLETE: Final = (WIA.article(25, 8), BEOORDELINGSKADER.section("§5"))
_NO_REPAIR: Final = ("UP-M05", "UP-M06")
_SOUND_REASONS: Final = ("UP-N03", "UP-N04", "UP-N09")


def _test(dossier: Dossier, findings: tuple[Finding, ...], questions: list[OpenQuestion]) -> Iterator[TestStep]:
    yield _completeness(dossier, findings, questions)
    result = _result(dossier)
    yield result
    gaps = tuple(
        finding.id
        for finding in findings
        if finding.track is Track.SUBSTANTIVE
        and finding.effect is Effect.SIGNAL
        and finding.state is not FindingState.SWITCHED_OFF
    )
    yield _efforts(findings, result, gaps)
    asked = {question.id for question in questions}
    yield _reason(findings, gaps, asked)
    yield _repairable(findings, gaps, asked)


def _step(
    name: str, outcome: Outcome, reason: str, basis: tuple[Citation, ...], *, by: Judge | None = None,
    missing: tuple[str, ...] = (), findings: tuple[str, ...] = (),
) -> TestStep:  # fmt: skip
    return TestStep(name, outcome, reason, by, missing, findings, basis)


def _completeness(dossier: Dossier, findings: tuple[Finding, ...], questions: list[OpenQuestion]) -> TestStep:
    protected = tuple(
        finding.id
        for finding in findings
        if finding.track is Track.ADMINISTRATIVE
        and finding.effect is Effect.LEGAL_EFFECT
        and finding.state is FindingState.SWITCHED_OFF
    )
    missing = tuple(
        finding.id
        for finding in findings
        if finding.track is Track.ADMINISTRATIVE and finding.effect is Effect.LEGAL_EFFECT
        and finding.state is FindingState.OPEN
    )  # fmt: skip
    if missing:
        return _step("completeness", Outcome.FAILS, "documents_missing", _COMPLETE, findings=missing)
    if protected:
        reason, by = "missing_but_protected", Judge.LABOUR_EXPERT
        return _step("completeness", Outcome.OPEN, reason, _COMPLETE, by=by, findings=protected)
    if not judged(Holds(Fact.REPORT_DUE), dossier).holds:
        facts = ("records.reintegration_report",)
        return _step("completeness", Outcome.UNKNOWN, "report_not_due_yet", _COMPLETE, missing=facts)
    asked = tuple(question.id for question in questions if question.id in ("UP-A08", "UP-A10", "UP-A11"))
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
    work = ("work_resumption",)
    placed = one_of("work", *OWN_EMPLOYER.values, "other_employer")  # type: ignore[arg-type]
    running = (still_runs(),)
    reached = judged(FieldIs(work, (placed, one_of("structural", True)), among=running), dossier)
    if reached.holds is False and not judged(Holds(Fact.REPORT_DUE), dossier).holds:
        return _step("result", Outcome.UNKNOWN, "looked_at_later", _RESULT, missing=("records.work_resumption",))
    if reached.holds is False:
        return _step("result", Outcome.FAILS, "no_structural_work", _RESULT)
    if reached.holds is None:
        return _step("result", Outcome.UNKNOWN, "work_not_described", _RESULT, missing=(reached.missing or "",))
    answers = {entry.record.question: entry.record.value for entry in dossier.entries(("answer",))}  # type: ignore[attr-defined]
    matching = SIGNALS["UP-R01"].when
    if answers.get("UP-R01") == "yes" and matching is not None and judged(matching, dossier).holds:
        return _step("result", Outcome.PASSES, "matches_capacity", _RESULT, findings=("UP-R01",))
    paid = judged(Holds(Fact.WAGE_VALUE_ENOUGH), dossier)
    if paid.holds is None:
        return _step("result", Outcome.UNKNOWN, "wage_value_unknown", _RESULT, missing=(paid.missing or "", "UP-R01"))
    if paid.holds and judged(FieldIs(work, (one_of("agreed_by_both", True),), among=running), dossier).holds:
        return _step("result", Outcome.PASSES, "at_least_65_percent_agreed", _RESULT, findings=("UP-R02",))
    return _step("result", Outcome.OPEN, "matching_capacity_is_judged", _RESULT, by=Judge.LABOUR_EXPERT)


def _efforts(findings: tuple[Finding, ...], result: TestStep, gaps: tuple[str, ...]) -> TestStep:
    if result.outcome is Outcome.PASSES:
        return _step("efforts", Outcome.PASSES, "not_looked_at_after_a_result", _EFFORTS)
    open_now = {finding.id for finding in findings if finding.state is FindingState.OPEN}
    if "UP-N02" in open_now:
        return _step("efforts", Outcome.FAILS, "uwv_found_too_little", _EFFORTS, findings=("UP-N02",))
    by = Judge.INSURANCE_PHYSICIAN if any(number.startswith("UP-M") for number in gaps) else Judge.LABOUR_EXPERT
    return _step("efforts", Outcome.OPEN, "sufficient_effort_is_judged", _EFFORTS, by=by, findings=gaps)


def _reason(findings: tuple[Finding, ...], gaps: tuple[str, ...], asked: set[str]) -> TestStep:
    said = tuple(finding.id for finding in findings if finding.id in _SOUND_REASONS)
    if not gaps and not said:
        return _step("sound_reason", Outcome.PASSES, "nothing_to_excuse", _REASON)
    missing = tuple(number for number in _SOUND_REASONS if number in asked)
    if not said and missing:
        return _step("sound_reason", Outcome.UNKNOWN, "questions_open", _REASON, missing=missing, findings=gaps)
    return _step("sound_reason", Outcome.OPEN, "sound_reason_is_judged", _REASON, by=Judge.LABOUR_EXPERT, findings=said)


def _repairable(findings: tuple[Finding, ...], gaps: tuple[str, ...], asked: set[str]) -> TestStep:
    said = tuple(finding.id for finding in findings if finding.id in _NO_REPAIR)
    if said:
        by = Judge.INSURANCE_PHYSICIAN
        return _step("repairable", Outcome.OPEN, "no_capacity_to_repair_with", _REPAIRABLE, by=by, findings=said)
    missing = tuple(number for number in _NO_REPAIR if number in asked)
    if gaps and missing:
        return _step("repairable", Outcome.UNKNOWN, "questions_open", _REPAIRABLE, missing=missing, findings=gaps)
    if not gaps:
        return _step("repairable", Outcome.PASSES, "nothing_to_repair", _REPAIRABLE)
    return _step(
        "repairable", Outcome.OPEN, "repair_seems_possible", _REPAIRABLE, by=Judge.LABOUR_EXPERT, findings=gaps
    )

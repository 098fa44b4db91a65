"""The wage sanction risk of one file: what is found, what is asked, what a protection takes the weight off."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from ..answer.risk import Finding, FindingState, OpenQuestion, Risk, UnknownSignal
from ..facts._filing import Filed
from ..law.signals import SIGNALS
from ..rules.signal import Effect, Signal, Track
from .dossier import Dossier
from .judge import judged
from .levels import level
from .uwv_test import uwv_test
from .verdict import NO, YES, Verdict

__all__ = ["assess_risk"]


def assess_risk(dossier: Dossier) -> Risk:
    """The findings, the test and the level of one file on one day."""
    over = _not_tested(dossier)
    found = _found(dossier, over)
    findings = _switched_off(found.findings)
    found_level, because = level(dossier, over, findings, bool(found.questions or found.unknown))
    test = () if over is not None else tuple(uwv_test(dossier, findings, found.questions, found.unknown))
    return Risk(found_level, because, test, findings, tuple(found.questions), tuple(found.unknown))


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
    if dossier.run.early_iva_granted or not dossier.run.wia_to_come:
        return "no_wia_to_come"
    if (
        ended is not None
        and ended < min(dossier.as_of, dossier.run.end_of_wait)
        and not dossier.run.sickness_benefit_from_employer(ended)
    ):
        return "employment_ended"
    return "sanction_no_longer_possible" if dossier.as_of > dossier.run.wage_period_ends else None


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
        None if verdict.late else signal.remedy,
        None if verdict.late else _repair_by(signal, dossier),
    )


def _repair_by(signal: Signal, dossier: Dossier) -> date | None:
    if signal.repair_by is None or dossier.run.sanctioned:
        return None
    requests = dossier.each("report_completion")
    if signal.track is Track.ADMINISTRATIVE and requests and requests[-1].due is not None:
        return requests[-1].due
    return dossier.run.day_of(signal.repair_by)


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
        return since > day
    return since <= day and finding.state is FindingState.MET_LATE

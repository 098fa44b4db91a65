"""The wage sanction risk of one file: what is found, what is asked, what a protection takes the weight off."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Final, NamedTuple

from ..answer.codes import Fact, TestStepId
from ..answer.risk import (
    Finding,
    FindingState,
    OpenQuestion,
    Outcome,
    Risk,
    RiskLevel,
    TestStep,
    UnknownSignal,
)
from ..law.signals import SIGNALS
from ..rules.patterns import Parameter, Standing
from ..rules.signal import Effect, Signal, Step, Track, Weight
from .dossier import Dossier
from .levels import level, level_of
from .ready import ALONE, BESIDE, PROCEDURAL, Group, Ready
from .uwv_test import uwv_test
from .verdict import NO, Verdict

__all__ = ["AT_ONCE", "assess_risk", "matters_beside", "not_tested", "open_questions"]


AT_ONCE: Final = 10
"""How many questions are put at once; the others wait their turn. Ours."""


def open_questions(dossier: Dossier) -> tuple[OpenQuestion, ...]:
    """Every question that is open, what decides most often first."""
    return tuple(_found(dossier, not_tested(dossier)).questions)


def assess_risk(dossier: Dossier) -> Risk:
    """The findings, the test and the level of one file on one day."""
    over = not_tested(dossier)
    found = _found(dossier, over)
    findings = _switched_off(found.findings, dossier)
    questions = tuple(found.questions)
    test = () if over is not None else tuple(uwv_test(dossier, findings, questions, found.unknown))
    found_level, because = level(dossier, over, findings, questions, result=_result_passes(test))
    against = tuple(one.id for one in findings if one.state is FindingState.OPEN and level_of(one) in _HELD_AGAINST)
    not_known = tuple(dict.fromkeys((*(one.id for one in questions), *(one.id for one in found.unknown))))
    protects = tuple(one.id for one in findings if one.effect is Effect.PROTECTION)
    return Risk(
        found_level, because, test, findings, questions[:AT_ONCE], tuple(found.unknown), against, not_known, protects
    )


_HELD_AGAINST: Final = (RiskLevel.GAPS, RiskLevel.SERIOUS_GAPS)


def _result_passes(test: tuple[TestStep, ...]) -> bool:
    return any(step.step is TestStepId.RESULT and step.outcome is Outcome.PASSES for step in test)


# --- findings -----------------------------------------------------------------------------------------------------


class _Found(NamedTuple):
    """What was found in the order of the signals, questions in the order in which they are put."""

    findings: list[Finding]
    questions: list[OpenQuestion]
    unknown: list[UnknownSignal]


def not_tested(dossier: Dossier) -> str | None:
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


_LIGHTEST_FIRST: Final = tuple(Weight)


def _found(dossier: Dossier, over: str | None) -> _Found:
    """Every signal looked at once: what is there, what must be asked, what cannot be told.

    Where no report is tested only the terms with a consequence of their own are left.
    """
    seen = _Seen([], [], [])
    none_of = dossier.none_of
    for group in ALONE if over is None else PROCEDURAL:
        if group.wants is None or not none_of(group.wants):
            _look_at(group, dossier, seen)
    weighing = {finding.id for _, finding in seen.findings if _weighs(finding)}
    for beside, group in BESIDE if over is None else ():
        if not weighing.isdisjoint(beside):
            looked_at = len(seen.findings)
            _look_at(group, dossier, seen)
            weighing.update(finding.id for _, finding in seen.findings[looked_at:] if _weighs(finding))
    return _Found(*([item for _, item in sorted(found, key=_first)] for found in seen))  # type: ignore[arg-type]


def matters_beside(ready: Ready, findings: Iterable[Finding]) -> bool:
    """Whether something is found beside which the signal matters."""
    return not ready.beside or any(one.id.startswith(ready.beside) for one in findings if _weighs(one))


def _weighs(finding: Finding) -> bool:
    """Whether it weighs against the employer."""
    return finding.effect is not Effect.PROTECTION and finding.weight is not Weight.INFO


class _Seen(NamedTuple):
    """What was found so far: each with the place of its signal in the list, a question with its turn."""

    findings: list[tuple[int, Finding]]
    questions: list[tuple[int, OpenQuestion]]
    unknown: list[tuple[int, UnknownSignal]]


def _first(item: tuple[int, object]) -> int:
    return item[0]


def _look_at(group: Group, dossier: Dossier, seen: _Seen) -> None:
    """The signals of a group, where their gate holds."""
    _, gate, tested, asked, put = group
    if gate is not None:
        opens = gate(dossier)
        if not opens.holds:
            if opens.missing is not None:
                missing = Fact.of(opens.missing)
                seen.unknown.extend((ready.place, UnknownSignal(ready.id, missing)) for ready in (*tested, *asked))
            return
    for ready in tested:
        _look(ready, dossier, seen)
    if dossier.answers:
        for ready in asked:
            _look(ready, dossier, seen)
    else:
        seen.questions.extend(put)


def _look(ready: Ready, dossier: Dossier, seen: _Seen) -> None:
    """One signal whose gate holds."""
    answer = dossier.answers.get(ready.id)
    verdict = NO if ready.wants is not None and dossier.none_of(ready.wants) else ready.look(answer, dossier)
    if verdict.holds:
        seen.findings.append((ready.place, _finding(ready, verdict, dossier)))
    elif verdict.missing is not None:
        seen.unknown.append((ready.place, UnknownSignal(ready.id, Fact.of(verdict.missing))))
    if answer is None and ready.question is not None and bool(verdict.holds) is ready.clears:
        seen.questions.append((ready.turn, ready.question))


def _finding(ready: Ready, verdict: Verdict, dossier: Dossier) -> Finding:
    late, signal = verdict.late, ready.signal
    return Finding(
        ready.id,
        signal.effect,
        signal.track,
        _weight(signal, late=late),
        FindingState.MET_LATE if late else FindingState.OPEN,
        signal.basis,
        verdict.since,
        verdict.evidence,
        None if late else ready.remedy,
        None if late else _repair_by(signal, dossier),
        None,
        signal.step,
    )


def _weight(signal: Signal, *, late: bool) -> Weight:
    """How heavy it weighs: what was done late weighs less, save a consequence of the law itself."""
    if not late or signal.step is Step.OUTSIDE:
        return signal.weight
    return min(signal.weight, signal.weight_when_late, key=_LIGHTEST_FIRST.index)


def _repair_by(signal: Signal, dossier: Dossier) -> date | None:
    if signal.repair_by is None or dossier.run.sanctioned:
        return None
    requests = dossier.each("report_completion")
    if signal.track is Track.ADMINISTRATIVE and requests and requests[-1].due is not None:
        return requests[-1].due
    return dossier.day_of(signal.repair_by)


def _switched_off(findings: list[Finding], dossier: Dossier) -> tuple[Finding, ...]:
    protections = [finding for finding in findings if finding.effect is Effect.PROTECTION]
    if not protections:
        return tuple(findings)
    return tuple(_under(finding, protections, dossier) for finding in findings)


def _under(finding: Finding, protections: Iterable[Finding], dossier: Dossier) -> Finding:
    """The finding, switched off where a protection covers it."""
    if finding.effect is Effect.PROTECTION:
        return finding
    for protection in protections:
        covers = SIGNALS[protection.id].protects
        if covers is None or not _covered(finding, covers.ids):
            continue
        if not _in_scope(finding, protection, covers.scope, dossier):
            continue
        return Finding(
            finding.id, finding.effect, finding.track, finding.weight, FindingState.SWITCHED_OFF, finding.basis,
            finding.since, finding.evidence, finding.remedy, finding.repair_by, protection.id, finding.step,
        )  # fmt: skip
    return finding


def _covered(finding: Finding, ids: tuple[str, ...]) -> bool:
    """A consequence of its own is covered only where it is named."""
    return finding.id in ids or (finding.track is not Track.PROCEDURAL and finding.id.startswith(ids))


def _in_scope(finding: Finding, protection: Finding, scope: str, dossier: Dossier) -> bool:
    since, day = finding.since, protection.since
    if scope == "all":
        return True
    if since is None or day is None:
        return False
    if scope == "from_its_day":
        return since > day
    if scope == "on_or_after_its_day":
        return since >= day
    stands = timedelta(days=dossier.number(Parameter.EXPERT_OPINION_DAYS))
    done = finding.state is FindingState.MET_LATE or isinstance(SIGNALS[finding.id].test, Standing)
    return since <= day and (done or dossier.as_of <= day + stands)

"""The wage sanction risk of one file: what is found, what is asked, what a protection takes the weight off."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Final, NamedTuple

from ..answer.codes import Fact, RemedyId, SignalId, TestStepId
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
from ..facts._filing import Filed
from ..facts.records import Answer
from ..law.signals import SIGNALS
from ..rules.patterns import Parameter
from ..rules.signal import Effect, Question, Role, Signal, Step, Track, Weight
from .dossier import Dossier
from .judge import Judge, Judges, plain, wants
from .levels import level, level_of
from .uwv_test import uwv_test
from .verdict import NO, YES, Verdict

__all__ = ["AT_ONCE", "Ready", "assess_risk", "matters_beside", "not_tested", "open_questions"]


AT_ONCE: Final = 10
"""How many questions are put at once; the others wait their turn. Ours."""


def open_questions(dossier: Dossier) -> tuple[OpenQuestion, ...]:
    """Every question that is open, what decides most often first."""
    return tuple(sorted(_found(dossier, not_tested(dossier)).questions, key=_turn))


def assess_risk(dossier: Dossier) -> Risk:
    """The findings, the test and the level of one file on one day."""
    over = not_tested(dossier)
    found = _found(dossier, over)
    findings = _switched_off(found.findings, dossier)
    questions = tuple(sorted(found.questions, key=_turn))
    test = () if over is not None else tuple(uwv_test(dossier, findings, questions, found.unknown))
    found_level, because = level(dossier, over, findings, questions, result=_result_passes(test))
    against = tuple(one.id for one in findings if one.state is FindingState.OPEN and level_of(one) in _HELD_AGAINST)
    not_known = tuple(dict.fromkeys((*(one.id for one in questions), *(one.id for one in found.unknown))))
    protects = tuple(one.id for one in findings if one.effect is Effect.PROTECTION)
    return Risk(
        found_level, because, test, findings, questions[:AT_ONCE], tuple(found.unknown), against, not_known, protects
    )


_HELD_AGAINST: Final = (RiskLevel.GAPS, RiskLevel.SERIOUS_GAPS)


def _turn(question: OpenQuestion) -> tuple[int, str]:
    return question.rank, question.id


def _result_passes(test: tuple[TestStep, ...]) -> bool:
    return any(step.step is TestStepId.RESULT and step.outcome is Outcome.PASSES for step in test)


# --- findings -----------------------------------------------------------------------------------------------------


class _Found(NamedTuple):
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


class Ready:
    """A signal made ready to be looked at in many dossiers.

    Attributes:
        signal: the signal.
        gate: the test that must hold for it to matter at all, ``None`` where it always does.
        test: the test that shows it, ``None`` where only an answer can.
        question: the question as it is put while nobody answered it.
        clears: whether it is put only once the test shows something, to clear it.
        beside: the beginnings of the ids beside which alone it matters.
    """

    __slots__ = ("beside", "clears", "gate", "id", "question", "remedy", "signal", "test")

    def __init__(self, signal: Signal, judges: Judges) -> None:
        self.signal, self.id, self.remedy = signal, SignalId.of(signal.id), RemedyId.maybe(signal.remedy)
        self.gate = None if signal.when is None else judges.prepared(signal.when)
        self.test = None if signal.test is None else judges.prepared(signal.test)
        self.question = None if signal.asks is None else _question(self.id, signal, signal.asks)
        self.clears = signal.asks is not None and signal.asks.role is Role.CLEARS
        self.beside = signal.beside

    def look(self, answer: Filed[Answer] | None, dossier: Dossier) -> Verdict:
        """By its test, unless an answer clears it, or by the answer alone; once its gate holds."""
        said = None
        if answer is not None and self.question is not None:
            said = answer.record.value == self.question.holds_on
        if self.test is not None:
            return NO if said is False else self.test(dossier)
        return Verdict(True, answer.done_on, (answer.id,)) if said and answer is not None else NO


def _question(id: SignalId, signal: Signal, asks: Question) -> OpenQuestion:
    return OpenQuestion(
        id, asks.holds_on, signal.effect, signal.weight, signal.basis, signal.step, asks.phase, asks.rank
    )


_Placed = tuple[int, Ready]


class _Group(NamedTuple):
    """Signals that are looked at, or passed over, together.

    Attributes:
        wants: kinds of which one must be on file for any of them to be found, ``None`` where that is not so.
        gate: the test that must hold for any of them to matter.
        members: the signals, each with its place in the list.
    """

    wants: tuple[str, ...] | None
    gate: Judge | None
    members: tuple[_Placed, ...]


def _grouped(signals: Iterable[_Placed]) -> tuple[_Group, ...]:
    groups: dict[tuple[tuple[str, ...] | None, Judge | None], list[_Placed]] = {}
    for place, ready in signals:
        decides = ready.signal.test if ready.gate is None else ready.signal.when
        key = None if decides is None else wants(decides), ready.gate
        groups.setdefault(key, []).append((place, ready))
    return tuple(_Group(*key, tuple(members)) for key, members in groups.items())


_ALL: Final = tuple(enumerate(Ready(signal, plain) for signal in SIGNALS.values()))
_BESIDE: Final = tuple(
    (ready.beside, _Group(None, ready.gate, ((place, ready),))) for place, ready in _ALL if ready.beside
)
_ALONE_GROUPS: Final = _grouped((place, ready) for place, ready in _ALL if not ready.beside)
_PROCEDURAL_GROUPS: Final = _grouped((place, ready) for place, ready in _ALL if ready.signal.track is Track.PROCEDURAL)
_LIGHTEST_FIRST: Final = tuple(Weight)


def _found(dossier: Dossier, over: str | None) -> _Found:
    """Every signal looked at once: what is there, what must be asked, what cannot be told.

    Where no report is tested only the terms with a consequence of their own are left.
    """
    seen = _Seen([], [], [])
    for group in _ALONE_GROUPS if over is None else _PROCEDURAL_GROUPS:
        _look_at(group, dossier, seen)
    weighing, looked_at = _weighing(seen), len(seen.findings)
    for beside, group in _BESIDE if over is None else ():
        if len(seen.findings) > looked_at:
            weighing, looked_at = _weighing(seen), len(seen.findings)
        if any(id.startswith(beside) for id in weighing):
            _look_at(group, dossier, seen)
    return _Found(*([item for _, item in sorted(found, key=_place)] for found in seen))  # type: ignore[arg-type]


def matters_beside(ready: Ready, findings: Iterable[Finding]) -> bool:
    """Whether something is found beside which the signal matters."""
    return not ready.beside or any(one.id.startswith(ready.beside) for one in findings if _weighs(one))


def _weighs(finding: Finding) -> bool:
    """Whether it weighs against the employer."""
    return finding.effect is not Effect.PROTECTION and finding.weight is not Weight.INFO


def _weighing(seen: _Seen) -> list[SignalId]:
    """The ids of what was found so far and weighs against the employer."""
    return [finding.id for _, finding in seen.findings if _weighs(finding)]


class _Seen(NamedTuple):
    """What was found so far, each with the place of its signal in the list."""

    findings: list[tuple[int, Finding]]
    questions: list[tuple[int, OpenQuestion]]
    unknown: list[tuple[int, UnknownSignal]]


def _place(item: tuple[int, object]) -> int:
    return item[0]


def _look_at(group: _Group, dossier: Dossier, seen: _Seen) -> None:
    """The signals of a group, where one of their kinds is on file and their gate holds."""
    kinds, gate, members = group
    if kinds is not None and dossier.none_of(kinds):
        return
    opens = YES if gate is None else gate(dossier)
    if opens.holds:
        for place, ready in members:
            _look(place, ready, dossier.answers.get(ready.id), dossier, seen)
    elif opens.holds is None and opens.missing is not None:
        missing = Fact.of(opens.missing)
        seen.unknown.extend((place, UnknownSignal(ready.id, missing)) for place, ready in members)


def _look(place: int, ready: Ready, answer: Filed[Answer] | None, dossier: Dossier, seen: _Seen) -> None:
    """One signal whose gate holds."""
    verdict = NO if answer is None and ready.test is None else ready.look(answer, dossier)
    if verdict.holds:
        seen.findings.append((place, _finding(ready, verdict, dossier)))
    elif verdict.holds is None and verdict.missing is not None:
        seen.unknown.append((place, UnknownSignal(ready.id, Fact.of(verdict.missing))))
    if answer is None and ready.question is not None and bool(verdict.holds) is ready.clears:
        seen.questions.append((place, ready.question))


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
    stands = timedelta(days=dossier.number(Parameter.EXPERT_OPINION_DAYS))
    return since <= day and (finding.state is FindingState.MET_LATE or dossier.as_of <= day + stands)

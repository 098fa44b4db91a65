"""The wage sanction risk of one file: what is found, what is asked, what a protection takes the weight off."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Final, NamedTuple

from ..answer.codes import Fact, RemedyId, SignalId
from ..answer.risk import Finding, FindingState, OpenQuestion, Risk, UnknownSignal
from ..facts._filing import Filed
from ..facts.records import Answer
from ..law.signals import SIGNALS
from ..rules.signal import Effect, Signal, Track
from .dossier import Dossier
from .judge import Judge, Judges, plain, wants
from .levels import level
from .uwv_test import uwv_test
from .verdict import NO, YES, Verdict

__all__ = ["Ready", "answers_on_file", "assess_risk", "not_tested"]


def assess_risk(dossier: Dossier) -> Risk:
    """The findings, the test and the level of one file on one day."""
    over = not_tested(dossier)
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
    """

    __slots__ = ("gate", "id", "question", "remedy", "signal", "test")

    def __init__(self, signal: Signal, judges: Judges) -> None:
        self.signal, self.id, self.remedy = signal, SignalId.of(signal.id), RemedyId.maybe(signal.remedy)
        self.gate = None if signal.when is None else judges.prepared(signal.when)
        self.test = None if signal.test is None else judges.prepared(signal.test)
        self.question = None
        if signal.asks is not None:
            self.question = OpenQuestion(self.id, signal.asks.holds_on, signal.effect, signal.weight, signal.basis)

    def look(self, answer: Filed[Answer] | None, dossier: Dossier) -> Verdict:
        """By its test, unless an answer clears it, or by the answer alone; once its gate holds."""
        said = None
        if answer is not None and self.question is not None:
            said = answer.record.value == self.question.holds_on
        if self.test is not None:
            return NO if said is False else self.test(dossier)
        return Verdict(True, answer.done_on, (answer.id,)) if said and answer is not None else NO


_ALL: Final = tuple(Ready(signal, plain) for signal in SIGNALS.values())
_PROCEDURAL: Final = tuple(ready for ready in _ALL if ready.signal.track is Track.PROCEDURAL)

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


def _grouped(signals: Iterable[Ready]) -> tuple[_Group, ...]:
    groups: dict[tuple[tuple[str, ...] | None, Judge | None], list[_Placed]] = {}
    for placed in enumerate(signals):
        ready = placed[1]
        decides = ready.signal.test if ready.gate is None else ready.signal.when
        groups.setdefault((None if decides is None else wants(decides), ready.gate), []).append(placed)
    return tuple(_Group(*key, tuple(members)) for key, members in groups.items())


_ALL_GROUPS: Final = _grouped(_ALL)
_PROCEDURAL_GROUPS: Final = _grouped(_PROCEDURAL)


def answers_on_file(dossier: Dossier) -> dict[str, Filed[Answer]]:
    """The last answer to each question."""
    return {entry.record.question: entry for entry in dossier.of(Answer)}


def _found(dossier: Dossier, over: str | None) -> _Found:
    """Every signal looked at once: what is there, what must be asked, what cannot be told.

    Where no report is tested only the terms with a consequence of their own are left.
    """
    answers, seen = answers_on_file(dossier), _Seen([], [], [])
    for kinds, gate, members in _ALL_GROUPS if over is None else _PROCEDURAL_GROUPS:
        if kinds is not None and dossier.none_of(kinds):
            continue
        opens = YES if gate is None else gate(dossier)
        if opens.holds:
            for place, ready in members:
                _look(place, ready, answers.get(ready.id), dossier, seen)
        elif opens.holds is None and opens.missing is not None:
            missing = Fact.of(opens.missing)
            seen.unknown.extend((place, UnknownSignal(ready.id, missing)) for place, ready in members)
    return _Found(*([item for _, item in sorted(found, key=_place)] for found in seen))  # type: ignore[arg-type]


class _Seen(NamedTuple):
    """What was found so far, each with the place of its signal in the list."""

    findings: list[tuple[int, Finding]]
    questions: list[tuple[int, OpenQuestion]]
    unknown: list[tuple[int, UnknownSignal]]


def _place(item: tuple[int, object]) -> int:
    return item[0]


def _look(place: int, ready: Ready, answer: Filed[Answer] | None, dossier: Dossier, seen: _Seen) -> None:
    """One signal whose gate holds."""
    question = ready.question if answer is None else None
    if answer is None and ready.test is None:
        if question is not None:
            seen.questions.append((place, question))
        return
    verdict = ready.look(answer, dossier)
    if verdict.holds:
        seen.findings.append((place, _finding(ready, verdict, dossier)))
        if question is not None:
            seen.questions.append((place, question))
    elif verdict.holds is None and verdict.missing is not None:
        seen.unknown.append((place, UnknownSignal(ready.id, Fact.of(verdict.missing))))


def _finding(ready: Ready, verdict: Verdict, dossier: Dossier) -> Finding:
    late, signal = verdict.late, ready.signal
    return Finding(
        ready.id,
        signal.effect,
        signal.track,
        signal.weight,
        FindingState.MET_LATE if late else FindingState.OPEN,
        signal.basis,
        verdict.since,
        verdict.evidence,
        None if late else ready.remedy,
        None if late else _repair_by(signal, dossier),
    )


def _repair_by(signal: Signal, dossier: Dossier) -> date | None:
    if signal.repair_by is None or dossier.run.sanctioned:
        return None
    requests = dossier.each("report_completion")
    if signal.track is Track.ADMINISTRATIVE and requests and requests[-1].due is not None:
        return requests[-1].due
    return dossier.day_of(signal.repair_by)


def _switched_off(findings: list[Finding]) -> tuple[Finding, ...]:
    protections = [finding for finding in findings if finding.effect is Effect.PROTECTION]
    if not protections:
        return tuple(findings)
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

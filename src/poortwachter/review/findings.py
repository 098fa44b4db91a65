"""The wage sanction risk of one file: what is found, what is asked, what a protection takes the weight off."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta
from operator import attrgetter, itemgetter
from typing import Final, TypeVar

from ..answer.codes_beside import SignalId, TestStepId
from ..answer.named import Named
from ..answer.risk import (
    Finding,
    FindingState,
    OpenQuestion,
    Outcome,
    Risk,
    RiskLevel,
    TestStep,
)
from ..law.regimes import governing, under_civil_code
from ..law.signals import SIGNALS
from ..rules.patterns import Parameter, Standing
from ..rules.signal import Effect, Protects, Signal, Track
from .dossier import Dossier
from .levels import level, level_of
from .looking import Looked, every_signal, late_for_long, terms_alone, weighs
from .ready import Ready
from .uwv_test import uwv_test

__all__ = ["AT_ONCE", "assess_risk", "covered", "matters_beside", "not_tested", "open_questions", "under_protection"]


Cites = TypeVar("Cites", Finding, OpenQuestion)

AT_ONCE: Final = 10
"""How many questions are put at once; the others wait their turn. Ours."""


def open_questions(dossier: Dossier) -> tuple[OpenQuestion, ...]:
    """Every question that is open, what decides most often first."""
    return _governed(_in_order(_look(dossier, not_tested(dossier)).questions), dossier)


def assess_risk(dossier: Dossier) -> Risk:
    """The findings, the test and the level of one file on one day."""
    over = not_tested(dossier)
    looked = _look(dossier, over)
    findings, unknown = _switched_off(_in_order(looked.findings), dossier), _in_order(looked.unknown)
    findings, questions = _governed(findings, dossier), _in_order(looked.questions)
    asked = dict.fromkeys(map(_id, questions))
    test = () if over is not None else uwv_test(dossier, findings, asked, unknown)
    levels, against, protects = _weighed(findings)
    found_level, because = level(dossier, over, levels, questions, result=_result_passes(test))
    not_known = asked | dict.fromkeys(map(_id, unknown))
    return Risk(
        found_level, because, Named(test), Named(findings),
        Named(_governed(questions[:AT_ONCE], dossier)), Named(unknown),
        tuple(against), tuple(not_known), tuple(protects),
    )  # fmt: skip


def _governed(found: tuple[Cites, ...], dossier: Dossier) -> tuple[Cites, ...]:
    """Each with the articles that govern this kind of employment in place of the Civil Code."""
    regime = dossier.file.case.employment.regime
    if under_civil_code(regime):
        return found
    return tuple(replace(one, basis=governing(regime, one.basis)) for one in found)


_HELD_AGAINST: Final = frozenset({RiskLevel.GAPS, RiskLevel.SERIOUS_GAPS})
_PROTECTION = Effect.PROTECTION


def _weighed(
    findings: tuple[Finding, ...],
) -> tuple[list[tuple[SignalId, RiskLevel]], list[SignalId], list[SignalId]]:
    """The level of each by the table, those that would be held against the employer, and what protects."""
    levels, against, protects = [], [], []
    for finding in findings:
        found = level_of(finding)
        levels.append((finding.id, found))
        if found in _HELD_AGAINST:
            against.append(finding.id)
        if finding.effect is _PROTECTION:
            protects.append(finding.id)
    return levels, against, protects


def _result_passes(test: tuple[TestStep, ...]) -> bool:
    return any(step.step is TestStepId.RESULT and step.outcome is Outcome.PASSES for step in test)


# --- findings -----------------------------------------------------------------------------------------------------


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
    if not dossier.run.wia_to_come:
        return "no_wia_to_come"
    if (
        ended is not None
        and ended < min(dossier.as_of, dossier.run.end_of_wait)
        and not dossier.run.sickness_benefit_from_employer(ended)
    ):
        return "employment_ended"
    return "sanction_no_longer_possible" if dossier.as_of > dossier.run.wage_period_ends else None


def _look(dossier: Dossier, over: str | None) -> Looked:
    """Every signal looked at once: what is there, what must be asked, what cannot be told.

    Where no report is tested only the terms with a consequence of their own are left.
    """
    looked = Looked(dossier)
    looking = every_signal() if over is None else terms_alone()
    looking(dossier, looked)
    return looked


T = TypeVar("T")


def _in_order(placed: list[tuple[int, T]]) -> tuple[T, ...]:
    """In the order of the signals, or of their turns; no two have one place."""
    placed.sort(key=_place)
    return tuple(map(_item, placed))


_place: Final = itemgetter(0)
_item: Final = itemgetter(1)
_id: Final = attrgetter("id")


def matters_beside(signal: Signal, findings: Iterable[Finding]) -> bool:
    """Whether something is found beside which the signal matters."""
    return not signal.beside or any(_is_beside(signal, one) for one in findings if weighs(one))


def _is_beside(signal: Signal, finding: Finding) -> bool:
    late = signal.beside_lateness_of if late_for_long(finding) else ()
    return finding.id.startswith((*signal.beside, *late))


def _switched_off(findings: tuple[Finding, ...], dossier: Dossier) -> tuple[Finding, ...]:
    protections = [finding for finding in findings if finding.effect is _PROTECTION]
    if not protections:
        return findings
    return tuple(under_protection(finding, protections, dossier) for finding in findings)


def under_protection(finding: Finding, protections: Iterable[Finding], dossier: Dossier) -> Finding:
    """The finding, switched off where a protection covers it."""
    if finding.effect is Effect.PROTECTION:
        return finding
    for protection in protections:
        covers = SIGNALS[protection.id].protects
        if covers is None or not covered(finding, _ids_of(covers, finding)):
            continue
        if not _in_scope(finding, protection, covers.scope, dossier):
            continue
        return Finding(
            finding.id, finding.effect, finding.track, finding.weight, FindingState.SWITCHED_OFF, finding.basis,
            finding.since, finding.evidence, finding.remedy, finding.repair_by, protection.id, finding.step,
        )  # fmt: skip
    return finding


def _ids_of(covers: Protects, finding: Finding) -> tuple[str, ...]:
    """What it covers, and where the finding was done late also what it covers the lateness of."""
    return (*covers.ids, *covers.lateness_of) if finding.state is FindingState.MET_LATE else covers.ids


def covered(finding: Finding | Ready, ids: tuple[str, ...]) -> bool:
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

"""The table of levels: from findings to how the file stands."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from ..answer.codes_beside import LevelReason, SignalId
from ..answer.risk import Finding, OpenQuestion, RiskLevel
from ..law.signals import LEAVING, SIGNALS
from ..law.signals.ours import REPORT_WEEK
from ..rules.patterns import Fact, FromWeek, Holds
from ..rules.signal import Effect, Step, Weight
from .dossier import Dossier
from .written import prepared

__all__ = ["LEVELS", "LevelRow", "leaves_open", "level", "level_of"]


class LevelRow(NamedTuple):
    """One row of the table of levels: an open finding like this gives at least this level."""

    effect: Effect
    steps: tuple[Step, ...]
    weights: tuple[Weight, ...]
    level: RiskLevel


_ANY_WEIGHT: Final = (Weight.LOW, Weight.MEDIUM, Weight.HIGH, Weight.HARD)
_LOOKED_AT: Final = (Step.COMPLETENESS, Step.EFFORTS)

LEVELS: Final = (
    LevelRow(Effect.LEGAL_EFFECT, (Step.COMPLETENESS,), (Weight.HIGH, Weight.HARD), RiskLevel.SERIOUS_GAPS),
    LevelRow(Effect.LEGAL_EFFECT, (Step.OUTSIDE,), _ANY_WEIGHT, RiskLevel.ATTENTION),
    LevelRow(Effect.SIGNAL, _LOOKED_AT, (Weight.HIGH,), RiskLevel.SERIOUS_GAPS),
    LevelRow(Effect.SIGNAL, _LOOKED_AT, (Weight.MEDIUM,), RiskLevel.GAPS),
    LevelRow(Effect.SIGNAL, _LOOKED_AT, (Weight.LOW,), RiskLevel.ATTENTION),
    LevelRow(Effect.SIGNAL, (Step.RESULT, Step.SOUND_REASON, Step.OUTSIDE), _ANY_WEIGHT, RiskLevel.ATTENTION),
    LevelRow(Effect.WARNING, tuple(Step), _ANY_WEIGHT, RiskLevel.ATTENTION),
)
"""The level that each finding gives; the heaviest counts. What was done late weighs what its signal says of that. No
result only means that the efforts are looked at, and a reason that does not hold weighs only beside a gap: they give
attention. A protection gives no level; what it switched off gives attention where UWV must still accept the protection,
and else nothing. What weighs ``info`` gives nothing.
"""

_ORDER: Final = tuple(RiskLevel)

_LEVEL_OF: Final = {
    (row.effect, step, weight): row.level for row in reversed(LEVELS) for step in row.steps for weight in row.weights
}
"""The table by what a finding is; the first row that fits it decides."""

_CLEAR: Final = RiskLevel.CLEAR
_sanction_runs: Final = prepared(Holds(Fact.SANCTION_RUNS))
_report_is_near: Final = prepared(FromWeek(REPORT_WEEK))


def level(
    dossier: Dossier,
    over: str | None,
    levels: Sequence[tuple[SignalId, RiskLevel]],
    questions: Sequence[OpenQuestion],
    *,
    result: bool,
) -> tuple[RiskLevel, tuple[SignalId | LevelReason, ...]]:
    """The level of a file, and the ids of the findings that give it or the code of why there is none.

    ``levels`` are those of its findings, by the table.
    ``result`` says whether the result satisfies, after which the efforts are not looked at.
    """
    if _sanction_runs(dossier).holds:
        return RiskLevel.SANCTIONED, (LevelReason.SANCTION_RUNS,)
    if over is not None:
        leaving = any(id in LEAVING and found is not RiskLevel.CLEAR for id, found in levels)
        reason = LevelReason.of(over)
        return RiskLevel.NOT_ASSESSED, (reason, LevelReason.of("recovery_of_benefit")) if leaving else (reason,)
    worst = max((level for _, level in levels), key=_ORDER.index, default=RiskLevel.CLEAR)
    if worst is RiskLevel.CLEAR:
        return _without_a_finding(dossier, questions, result=result)
    return worst, tuple(number for number, level in levels if level is worst)


def _without_a_finding(
    dossier: Dossier, questions: Sequence[OpenQuestion], *, result: bool
) -> tuple[RiskLevel, tuple[SignalId | LevelReason, ...]]:
    if not dossier.file.by_kind:
        return RiskLevel.NOT_ASSESSED, (LevelReason.NO_RECORDS,)
    weighty = tuple(one.id for one in questions if leaves_open(one))
    if weighty and not result and _report_is_near(dossier).holds:
        return RiskLevel.NOT_KNOWN, weighty
    return RiskLevel.CLEAR, (LevelReason.QUESTIONS_OPEN,) if questions else ()


def leaves_open(question: OpenQuestion) -> bool:
    """Whether a question is so heavy that, towards the report, no level is known while it is open."""
    return question.weight is Weight.HIGH and question.effect is Effect.SIGNAL


def level_of(finding: Finding) -> RiskLevel:
    """The level that one finding gives, by the table."""
    found = _LEVEL_OF.get((finding.effect, finding.step, finding.weight), _CLEAR)
    if finding.switched_off_by is None:
        return found
    to_be_accepted = SIGNALS[finding.switched_off_by].weight is not Weight.INFO
    return RiskLevel.ATTENTION if to_be_accepted and found is not RiskLevel.CLEAR else RiskLevel.CLEAR

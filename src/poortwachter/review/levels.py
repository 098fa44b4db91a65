"""The table of levels: from findings to how the file stands."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, NamedTuple

from ..answer.codes import LevelReason, SignalId
from ..answer.risk import Finding, FindingState, RiskLevel
from ..rules.patterns import Fact, Holds
from ..rules.signal import Effect, Track, Weight
from .dossier import Dossier
from .judge import plain

__all__ = ["LEVELS", "LevelRow", "level", "level_of"]


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

_LEVEL_OF: Final = {
    (row.effect, track, weight): row.level
    for row in reversed(LEVELS)
    for track in (Track if row.track is None else (row.track,))
    for weight in row.weights
}
"""The table by what a finding is; the first row that fits it decides."""

_sanction_runs: Final = plain.prepared(Holds(Fact.SANCTION_RUNS))


def level(
    dossier: Dossier, over: str | None, findings: Iterable[Finding], still_open: bool
) -> tuple[RiskLevel, tuple[SignalId | LevelReason, ...]]:
    """The level of a file, and the ids of the findings that give it or the code of why there is none."""
    if _sanction_runs(dossier).holds:
        return RiskLevel.SANCTIONED, (LevelReason.SANCTION_RUNS,)
    if over is not None:
        return RiskLevel.NOT_ASSESSED, (LevelReason.of(over),)
    if not dossier.file.by_kind:
        return RiskLevel.NOT_ASSESSED, (LevelReason.NO_RECORDS,)
    levels = [(finding.id, level_of(finding)) for finding in findings]
    worst = max((level for _, level in levels), key=_ORDER.index, default=RiskLevel.CLEAR)
    if worst is RiskLevel.CLEAR:
        return worst, (LevelReason.QUESTIONS_OPEN,) if still_open else ()
    return worst, tuple(number for number, level in levels if level is worst)


def level_of(finding: Finding) -> RiskLevel:
    """The level that one finding gives, by the table."""
    if finding.state is FindingState.SWITCHED_OFF:
        return RiskLevel.CLEAR
    found = _LEVEL_OF.get((finding.effect, finding.track, finding.weight), RiskLevel.CLEAR)
    late = finding.state is FindingState.MET_LATE and found is not RiskLevel.CLEAR
    return RiskLevel.ATTENTION if late else found

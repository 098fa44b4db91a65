"""The signals made ready to be looked at in many dossiers, in groups that are looked at, or passed over, together."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, NamedTuple

from ..answer.codes_beside import RemedyId, SignalId
from ..answer.risk import OpenQuestion
from ..law.remedies import REMEDIES
from ..law.signals import SIGNALS
from ..rules.patterns import Template
from ..rules.signal import Question, Role, Signal, Step, Track, Weight
from .written import wants

__all__ = ["ALONE", "BESIDE", "PROCEDURAL", "READY", "Group", "Ready", "beside", "late"]


def _turn(signal: Signal) -> tuple[int, str]:
    """What decides most often is asked first."""
    return 0 if signal.asks is None else signal.asks.rank, signal.id


_PLACES: Final = {id: place for place, id in enumerate(SIGNALS)}
_TURNS: Final = {signal.id: turn for turn, signal in enumerate(sorted(SIGNALS.values(), key=_turn))}
_TERMS: Final = dict.fromkeys(signal.repair_by for signal in SIGNALS.values() if signal.repair_by is not None)
_REPAIRS: Final = {term: place for place, term in enumerate(_TERMS)}
_LIGHTEST_FIRST: Final = tuple(Weight)
_OF_SICKNESS: Final = ("week_42_notice", "wia_application")


class Ready:
    """A signal made ready to be looked at in many dossiers.

    Attributes:
        signal: the signal; its effect, track, step, weight and basis stand here too.
        place: its place in the list of signals.
        question: the question as it is put while nobody answered it.
        turn: the place of the question in the order in which questions are put.
        clears: whether it is put only once the test shows something, to clear it.
        repairable: whether its remedy helps until some day.
        of_sickness: whether its remedy is asked only while the sickness runs: a notice to UWV, or the application.
        repair_place: the place of its last day of repair among those that signals have.
        late_weight: how heavy it weighs where it was done late: less, save a consequence of the law itself.
        long_late_weight: the same where it was late for long.
    """

    __slots__ = (
        "basis", "clears", "effect", "id", "late_weight", "long_late_weight", "of_sickness", "place", "question",
        "remedy", "repair_place", "repairable", "signal", "step", "track", "turn", "weight",
    )  # fmt: skip

    def __init__(self, signal: Signal) -> None:
        self.signal, self.id, self.remedy = signal, SignalId.of(signal.id), RemedyId.maybe(signal.remedy)
        self.effect, self.track, self.step = signal.effect, signal.track, signal.step
        self.weight, self.basis, self.repairable = signal.weight, signal.basis, signal.repair_by is not None
        self.place, self.turn = _PLACES[signal.id], _TURNS[signal.id]
        self.question = None if signal.asks is None else _question(self.id, signal, signal.asks)
        self.of_sickness = signal.remedy is not None and REMEDIES[signal.remedy].milestone in _OF_SICKNESS
        self.repair_place = 0 if signal.repair_by is None else _REPAIRS[signal.repair_by]
        self.clears = signal.asks is not None and signal.asks.role is Role.CLEARS
        self.late_weight = _no_more(signal, signal.weight_when_late)
        long_late = signal.weight_when_long_late
        self.long_late_weight = self.late_weight if long_late is None else _no_more(signal, long_late)

    @property
    def turned(self) -> tuple[int, OpenQuestion] | None:
        """The question with its turn."""
        return None if self.question is None else (self.turn, self.question)


def _no_more(signal: Signal, late: Weight) -> Weight:
    if signal.step is Step.OUTSIDE:
        return signal.weight
    return min(signal.weight, late, key=_LIGHTEST_FIRST.index)


def _question(id: SignalId, signal: Signal, asks: Question) -> OpenQuestion:
    return OpenQuestion(
        id, asks.holds_on, signal.effect, signal.weight, signal.basis, signal.step, asks.phase, asks.rank
    )


class Group(NamedTuple):
    """Signals that are looked at, or passed over, together.

    Attributes:
        wants: kinds of which one must be on file for any of them to be found, ``None`` where that is not so.
        beside: what must be found, one of these, for any of them to matter: ids, and ids as late; ``None`` where they
            matter whatever is found.
        gate: the test that must hold for any of them to matter, ``None`` where there is none.
        members: the signals.
    """

    wants: tuple[str, ...] | None
    beside: frozenset[str] | None
    gate: Template | None
    members: tuple[Ready, ...]

    @property
    def tested(self) -> tuple[Ready, ...]:
        """Those that a test shows."""
        return tuple(ready for ready in self.members if ready.signal.test is not None)

    @property
    def asked(self) -> tuple[Ready, ...]:
        """Those that only an answer shows."""
        return tuple(ready for ready in self.members if ready.signal.test is None)


def _grouped(signals: Iterable[Ready]) -> tuple[Group, ...]:
    groups: dict[tuple[tuple[str, ...] | None, Template | None], list[Ready]] = {}
    for ready in signals:
        gate, test = ready.signal.when, ready.signal.test
        groups.setdefault((wants(test if gate is None else gate), gate), []).append(ready)
    return tuple(Group(kinds, None, gate, tuple(members)) for (kinds, gate), members in groups.items())


def late(id: str) -> str:
    """A signal as found late for long: what it asks was done after all."""
    return f"{id}.late"


def beside(signal: Signal) -> frozenset[str]:
    """What must be found, one of these, for a signal to matter: ids, and ids as late."""
    whole = [id for id in SIGNALS if id.startswith(signal.beside)]
    return frozenset((*whole, *(late(id) for id in SIGNALS if id.startswith(signal.beside_lateness_of))))


READY: Final = {signal.id: Ready(signal) for signal in SIGNALS.values()}
"""Every signal, by its id."""

ALONE: Final = _grouped(ready for ready in READY.values() if not ready.signal.beside)
"""The signals that matter whatever else is found."""

BESIDE: Final = tuple(
    Group(None, beside(ready.signal), ready.signal.when, (ready,)) for ready in READY.values() if ready.signal.beside
)
"""The others, each in a group of its own, in order."""

PROCEDURAL: Final = _grouped(ready for ready in READY.values() if ready.signal.track is Track.PROCEDURAL)
"""The terms with a consequence of their own, which are looked at in every case."""

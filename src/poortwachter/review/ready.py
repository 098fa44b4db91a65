"""The signals made ready to be looked at in many dossiers, in groups that are looked at, or passed over, together."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, NamedTuple

from ..answer.codes import RemedyId, SignalId
from ..answer.risk import OpenQuestion
from ..facts._filing import Filed
from ..facts.records import Answer
from ..law.signals import SIGNALS
from ..rules.signal import Question, Role, Signal, Track
from .dossier import Dossier
from .judge import Judge, Judges, plain, wants
from .verdict import NO, Verdict

__all__ = ["ALONE", "BESIDE", "PROCEDURAL", "Group", "Ready"]


def _turn(signal: Signal) -> tuple[int, str]:
    """What decides most often is asked first."""
    return 0 if signal.asks is None else signal.asks.rank, signal.id


_PLACES: Final = {id: place for place, id in enumerate(SIGNALS)}
_TURNS: Final = {signal.id: turn for turn, signal in enumerate(sorted(SIGNALS.values(), key=_turn))}


class Ready:
    """A signal made ready to be looked at in many dossiers.

    Attributes:
        signal: the signal.
        place: its place in the list of signals.
        gate: the test that must hold for it to matter at all, ``None`` where it always does.
        test: the test that shows it, ``None`` where only an answer can.
        wants: the kinds of which one must be on file for the test to show it, ``None`` where it can do without.
        question: the question as it is put while nobody answered it.
        turn: the place of the question in the order in which questions are put.
        clears: whether it is put only once the test shows something, to clear it.
        beside: the beginnings of the ids beside which alone it matters.
    """

    __slots__ = (
        "beside", "clears", "gate", "id", "place", "question", "remedy", "signal", "test", "turn", "wants",
    )  # fmt: skip

    def __init__(self, signal: Signal, judges: Judges) -> None:
        self.signal, self.id, self.remedy = signal, SignalId.of(signal.id), RemedyId.maybe(signal.remedy)
        self.place, self.turn = _PLACES[signal.id], _TURNS[signal.id]
        self.gate = None if signal.when is None else judges.prepared(signal.when)
        self.test = None if signal.test is None else judges.prepared(signal.test)
        self.wants = None if signal.test is None else wants(signal.test)
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


class Group(NamedTuple):
    """Signals that are looked at, or passed over, together.

    Attributes:
        wants: kinds of which one must be on file for any of them to be found, ``None`` where that is not so.
        gate: the test that must hold for any of them to matter.
        tested: those that a test shows.
        asked: those that only an answer shows.
        put: the questions of these, each with its turn.
    """

    wants: tuple[str, ...] | None
    gate: Judge | None
    tested: tuple[Ready, ...]
    asked: tuple[Ready, ...]
    put: tuple[tuple[int, OpenQuestion], ...]


def _group(wants: tuple[str, ...] | None, gate: Judge | None, members: Iterable[Ready]) -> Group:
    asked = tuple(ready for ready in members if ready.test is None)
    put = tuple((ready.turn, ready.question) for ready in asked if ready.question is not None and not ready.clears)
    return Group(wants, gate, tuple(ready for ready in members if ready.test is not None), asked, put)


def _grouped(signals: Iterable[Ready]) -> tuple[Group, ...]:
    groups: dict[tuple[tuple[str, ...] | None, Judge | None], list[Ready]] = {}
    for ready in signals:
        key = ready.wants if ready.gate is None else wants(ready.signal.when), ready.gate
        groups.setdefault(key, []).append(ready)
    return tuple(_group(*key, members) for key, members in groups.items())


_ALL: Final = tuple(Ready(signal, plain) for signal in SIGNALS.values())

ALONE: Final = _grouped(ready for ready in _ALL if not ready.beside)
"""The signals that matter whatever else is found."""

BESIDE: Final = tuple(
    (frozenset(id for id in SIGNALS if id.startswith(ready.beside)), _group(None, ready.gate, (ready,)))
    for ready in _ALL
    if ready.beside
)
"""The others, in order, each with the ids of which one must be found for it to matter."""

PROCEDURAL: Final = _grouped(ready for ready in _ALL if ready.signal.track is Track.PROCEDURAL)
"""The terms with a consequence of their own, which are looked at in every case."""

"""What a signal is: something that UWV's test of the re-integration report looks at, as data."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from .citation import Citation
from .patterns import Template
from .terms import Term

__all__ = ["Effect", "Protects", "Question", "Signal", "Track", "Weight"]


class Effect(StrEnum):
    """What a finding means. Four different things, never mixed."""

    WARNING = "warning"
    """Something was late; by itself no ground for a sanction (Beoordelingskader §4)."""
    SIGNAL = "signal"
    """Something that UWV may count as too little effort; judgement stays with people."""
    LEGAL_EFFECT = "legal_effect"
    """The law attaches a consequence to it."""
    PROTECTION = "protection"
    """Something that takes the weight off other findings."""


class Track(StrEnum):
    """Which of UWV's tests it belongs to."""

    ADMINISTRATIVE = "administrative"
    """Is the report complete?"""
    SUBSTANTIVE = "substantive"
    """Result, efforts, sound reason."""
    PROCEDURAL = "procedural"
    """Terms and their own consequences, outside the test of the report."""


class Weight(StrEnum):
    """How heavy it weighs, as the sources have it."""

    INFO = "info"
    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"
    HARD = "hard"
    """A legal effect by itself."""


@dataclass(frozen=True, slots=True)
class Question:
    """What no dated fact can show: a question to the case manager, answered with an ``answer`` record.

    Attributes:
        nl: the question in Dutch.
        en: the question in English.
        holds_on: the answer on which the signal holds; the other answer clears it.
    """

    nl: str
    en: str
    holds_on: Literal["yes", "no"]


@dataclass(frozen=True, slots=True)
class Protects:
    """What a protection takes the weight off: signals whose id begins with one of ``ids``.

    Attributes:
        scope: everything; only what had been done, late, by its own day; or only what came on or after its day.
    """

    ids: tuple[str, ...]
    scope: Literal["all", "done_by_its_day", "from_its_day"] = "all"


@dataclass(frozen=True, slots=True, kw_only=True)
class Signal:
    """One signal.

    With a ``test`` the facts decide, and an answer to its question can clear it; without one only the answer decides.

    Attributes:
        id: its number in the list of signals.
        nl: what it says, in Dutch.
        en: what it says, in English.
        when: the test that must hold for it to matter at all.
        test: the test that shows it.
        asks: the question that shows it, or clears it.
        remedy: the code of what to do about it.
        repair_by: the last day on which the remedy still helps.
        protects: of a protection, what it takes the weight off.
    """

    id: str
    nl: str
    en: str
    effect: Effect
    track: Track
    weight: Weight
    basis: tuple[Citation, ...]
    when: Template | None = None
    test: Template | None = None
    asks: Question | None = None
    remedy: str | None = None
    repair_by: Term | None = None
    protects: Protects | None = None

"""What a signal is: something that UWV's test of the re-integration report looks at, as data."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Literal, NamedTuple

from .._frozen import frozen
from .citation import Citation
from .patterns import Template
from .rule import Figure
from .terms import Term
from .word import Word

__all__ = ["Effect", "Phase", "Protects", "Question", "Role", "Signal", "Signals", "Step", "Track", "Weight"]


class Effect(Word):
    """What a finding means. Four different things, never mixed."""

    WARNING = "warning"
    """Something was late; by itself no ground for a sanction (Beoordelingskader §4)."""
    SIGNAL = "signal"
    """Something that UWV may count as too little effort; judgement stays with people."""
    LEGAL_EFFECT = "legal_effect"
    """The law attaches a consequence to it."""
    PROTECTION = "protection"
    """Something that takes the weight off other findings."""


class Track(Word):
    """Which of UWV's tests it belongs to."""

    ADMINISTRATIVE = "administrative"
    """Is the report complete?"""
    SUBSTANTIVE = "substantive"
    """Result, efforts, sound reason."""
    PROCEDURAL = "procedural"
    """Terms and their own consequences, outside the test of the report."""


class Step(Word):
    """Which of the five steps of UWV's test a signal belongs to, in UWV's order."""

    COMPLETENESS = "completeness"
    """Is the report complete (volledigheid)?"""
    RESULT = "result"
    """Is there a satisfactory result (bevredigend resultaat)? Without one the efforts are looked at, and no more."""
    EFFORTS = "efforts"
    """Were the efforts sufficient (voldoende inspanningen)?"""
    SOUND_REASON = "sound_reason"
    """Is there a sound reason for what was not done (deugdelijke grond)?"""
    REPAIR = "repairable"
    """Can what was not done still be repaired (herstel mogelijk)?"""
    OUTSIDE = "outside"
    """Not part of the test: a term with a consequence of its own."""


class Phase(Word):
    """When a question matters, in the order of a case."""

    INTAKE = "intake"
    """At the start (intake)."""
    PLAN = "plan"
    """With the first opinion and the plan (probleemanalyse, plan van aanpak)."""
    FIRST_TRACK = "first_track"
    """While work with the own employer is sought (spoor 1)."""
    FIRST_YEAR = "first_year"
    """Around the first-year evaluation (eerstejaarsevaluatie), from week 46."""
    SECOND_TRACK = "second_track"
    """While the second track runs (spoor 2)."""
    REPORT = "report"
    """When the report is made (re-integratieverslag), from week 84."""
    APPLICATION = "application"
    """Once the application is with UWV (WIA-aanvraag)."""
    SANCTION = "sanction"
    """While a wage sanction runs (loonsanctie)."""
    LEAVING = "leaving"
    """When the employment ends during sickness (ziek uit dienst)."""
    EVENT = "event"
    """When something happens that brings it up, whenever that is."""


class Role(StrEnum):
    """What the answer to a question does."""

    SHOWS = "shows"
    """It is asked while nothing on file shows the signal; the answer shows it, or clears it."""
    CLEARS = "clears"
    """It is asked once the facts show the signal; the other answer clears it."""


class Weight(Word):
    """How heavy it weighs, as the sources have it."""

    INFO = "info"
    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"
    HARD = "hard"
    """A legal effect by itself."""


@frozen
class Question:
    """What no dated fact can show: a question to the case manager, answered with an ``answer`` record.

    Attributes:
        nl: the question in Dutch.
        en: the question in English.
        holds_on: the answer on which the signal holds; the other answer, or that it does not apply, clears it.
        phase: when it matters.
        rank: how soon it is asked among the questions of a day, 1 first: how often its ground decides.
        role: what its answer does.
    """

    nl: str
    en: str
    holds_on: Literal["yes", "no"]
    phase: Phase = Phase.EVENT
    rank: int = 50
    role: Role = Role.SHOWS


@frozen
class Protects:
    """What a protection takes the weight off: signals whose id begins with one of ``ids``.

    Attributes:
        scope: everything; what was there on its own day, and what is still open for as long as the opinion stands;
            only what came after its day; or also what came on it.
        lateness_of: signals, in the same way, of which it takes the weight off once what they ask was done, but late.
    """

    ids: tuple[str, ...]
    scope: Literal["all", "there_on_its_day", "from_its_day", "on_or_after_its_day"] = "all"
    lateness_of: tuple[str, ...] = ()


@frozen(kw_only=True)
class Signal:
    """One signal.

    With a ``test`` the facts decide, and an answer to its question can clear it; without one only the answer decides.

    Attributes:
        id: its number in the list of signals.
        nl: what it says, in Dutch.
        en: what it says, in English.
        step: the step of UWV's test that it belongs to.
        weight_when_late: how heavy it weighs once what it asks was done after all, but late.
        weight_when_long_late: the same where it was late for so long that too little was done meanwhile; ``None`` where
            that makes no difference.
        beside: it matters only beside a signal that is found whose id begins with one of these; empty where it stands
            alone.
        beside_lateness_of: it matters beside these too, once what they ask was done after all, but late for long.
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
    step: Step = Step.EFFORTS
    weight_when_late: Weight = Weight.LOW
    weight_when_long_late: Weight | None = None
    beside: tuple[str, ...] = ()
    beside_lateness_of: tuple[str, ...] = ()
    when: Template | None = None
    test: Template | None = None
    asks: Question | None = None
    remedy: str | None = None
    repair_by: Term | None = None
    protects: Protects | None = None


class Signals(NamedTuple):
    """What UWV's test of the report looks at.

    Attributes:
        by_id: every signal, in the order of the test.
        figures: the numbers that they compare with.
    """

    by_id: Mapping[str, Signal]
    figures: tuple[Figure, ...]

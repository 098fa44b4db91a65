"""Every signal of UWV's test, a module for each subject, in the order of the test: completeness, result, efforts,
second track, medical, protection, timing and leaving. May import what ``law`` may.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from ...rules.rule import Figure
from ...rules.signal import Signal, Signals
from . import (
    administrative,
    advice,
    conflict,
    cooperation,
    leaving,
    medical,
    opinions,
    other_work,
    own_work,
    plan,
    protection,
    result,
    second_track,
    second_track_owed,
    timing,
)

__all__ = ["FIGURES", "LEAVING", "LOOKED_AT", "MEDICAL", "QUESTIONS", "SIGNALS"]

_EFFORTS: Final = sorted(
    (
        signal
        for subject in (opinions, plan, own_work, other_work, conflict, cooperation, advice)
        for signal in subject.SIGNALS
    ),
    key=lambda signal: signal.id,
)

_SECOND_TRACK: Final = sorted((*second_track_owed.SIGNALS, *second_track.SIGNALS), key=lambda signal: signal.id)

SIGNALS: Final[Mapping[str, Signal]] = {
    signal.id: signal
    for group in (
        administrative.SIGNALS,
        result.SIGNALS,
        _EFFORTS,
        _SECOND_TRACK,
        medical.SIGNALS,
        protection.SIGNALS,
        timing.SIGNALS,
        leaving.SIGNALS,
    )
    for signal in group
}

FIGURES: Final[tuple[Figure, ...]] = (
    *administrative.FIGURES, *result.FIGURES, *plan.FIGURES, *own_work.FIGURES, *medical.FIGURES, *timing.FIGURES,
    *leaving.FIGURES,
)  # fmt: skip
"""The numbers that signals compare with."""

LOOKED_AT: Final = Signals(SIGNALS, FIGURES)
"""Both, as the catalogue holds them."""

MEDICAL: Final = frozenset(signal.id for signal in medical.SIGNALS)
"""The ids of what is for the insurance physician to judge."""

LEAVING: Final = frozenset(signal.id for signal in leaving.SIGNALS)
"""The ids of what leaving employment while sick brings with it."""

QUESTIONS: Final = frozenset(signal.id for signal in SIGNALS.values() if signal.asks is not None)
"""The ids under which an ``answer`` record can answer."""

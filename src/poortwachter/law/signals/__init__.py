"""Every signal of UWV's test, a module for each group, in the order of the test: completeness, result, efforts, second
track, medical, protection, timing and leaving. May import what ``law`` may.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from ...rules.rule import Figure
from ...rules.signal import Signal
from . import administrative, efforts, leaving, medical, protection, result, second_track, timing

__all__ = ["FIGURES", "QUESTIONS", "RETIRED", "SIGNALS"]

SIGNALS: Final[Mapping[str, Signal]] = {
    signal.id: signal
    for group in (administrative, result, efforts, second_track, medical, protection, timing, leaving)
    for signal in group.SIGNALS
}

FIGURES: Final[tuple[Figure, ...]] = (
    *administrative.FIGURES, *result.FIGURES, *efforts.FIGURES, *medical.FIGURES, *timing.FIGURES, *leaving.FIGURES
)  # fmt: skip
"""The numbers that signals compare with."""

QUESTIONS: Final = frozenset(signal.id for signal in SIGNALS.values() if signal.asks is not None)
"""The ids under which an ``answer`` record can answer."""

RETIRED: Final[Mapping[str, tuple[str, str, str] | None]] = {
    "UP-E11": ("no", "UP-E07", "no"),
    "UP-M05": ("yes", "UP-M01", "yes"),
    "UP-N06": None,
    "UP-S16": ("no", "UP-S08", "no"),
}
"""Questions that are asked no more: an answer on file stays a fact. Where it says as much as an answer to another
question, it counts as that one: its value, that question and its value.
"""

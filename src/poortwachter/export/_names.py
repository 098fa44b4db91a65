"""What people call a milestone, a signal and an act."""

from __future__ import annotations

from ..law.catalogue import DUTCH_LAW
from ..law.remedies import REMEDIES
from ..law.signals import SIGNALS
from ..text import Language

__all__ = ["act_name", "milestone_name", "signal_name"]


def milestone_name(milestone_id: str, language: Language) -> str:
    """The name of a milestone."""
    rule = DUTCH_LAW.rules[milestone_id]
    return rule.nl if language == "nl" else rule.en


def signal_name(signal_id: str, language: Language) -> str:
    """What a signal says."""
    signal = SIGNALS[signal_id]
    return signal.nl if language == "nl" else signal.en


def act_name(act: str, language: Language) -> str:
    """What to do: meet a milestone, or a remedy."""
    if act in DUTCH_LAW.rules:
        return milestone_name(act, language)
    remedy = REMEDIES[act]
    return remedy.nl if language == "nl" else remedy.en

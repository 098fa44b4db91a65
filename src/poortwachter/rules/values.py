"""Known, not applicable and unknown are three different answers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

__all__ = ["Answer", "NotApplicable", "Unknown"]


@dataclass(frozen=True, slots=True)
class NotApplicable:
    """The law asks nothing here; ``reason`` is the code of the condition that fails."""

    reason: str


@dataclass(frozen=True, slots=True)
class Unknown:
    """No answer can be given without ``fact``, a fact that nobody may guess."""

    fact: str


Answer: TypeAlias = date | NotApplicable | Unknown
"""A known day, or why there is none."""

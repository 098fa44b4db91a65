"""What an answer can be: known, not applicable or unknown are three different answers; and where things stand."""

from __future__ import annotations

from typing import Final

from .._frozen import frozen
from .word import Word

__all__ = ["DUE_SOON_DAYS", "CaseState", "NotApplicable", "PeriodState", "Status", "Unknown"]


@frozen
class NotApplicable:
    """The law asks nothing here; ``reason`` is the code of the condition that fails."""

    reason: str


@frozen
class Unknown:
    """No answer can be given without ``fact``, a fact that nobody may guess."""

    fact: str


class Status(Word):
    """Where a milestone stands on the day of assessment."""

    UPCOMING = "upcoming"
    OPEN = "open"
    """Its window has begun."""
    DUE_SOON = "due_soon"
    MET = "met"
    MET_LATE = "met_late"
    OVERDUE = "overdue"
    """The employer's own duty, not recorded as done."""
    MISSED = "missed"
    """Its period is over and it can no longer be met."""
    LAPSED = "lapsed"
    """The duty ended before its day: recovery, end of employment, death."""
    NOT_APPLICABLE = "not_applicable"
    UNKNOWN = "unknown"
    """A fact is missing; also: the act of another party, past its day and not recorded."""


DUE_SOON_DAYS: Final = 14
"""From how many calendar days before its last day a milestone is due soon, unless the caller says otherwise: ours."""


class CaseState(Word):
    """Where the case stands on the day of assessment."""

    RUNNING = "running"
    RECOVERED = "recovered"
    WAIT_COMPLETED = "wait_completed"
    EMPLOYMENT_ENDED = "employment_ended"
    DECEASED = "deceased"


class PeriodState(Word):
    """Whether a period is known, waits for a decision, or does not apply."""

    KNOWN = "known"
    PENDING = "pending"
    NOT_APPLICABLE = "not_applicable"

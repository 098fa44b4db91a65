"""Planned law: a bill or an announced change, as data. It changes no day; it shows on the cases that it would touch."""

from __future__ import annotations

from datetime import date
from typing import Literal, TypeAlias

from .._frozen import frozen
from .word import Word

__all__ = ["Planned", "PlannedState", "Touches"]

TouchedBy: TypeAlias = Literal["end_of_wait", "end_of_ban", "milestone"]


class PlannedState(Word):
    """How far a change has come."""

    BILL = "bill"
    """A bill is before Parliament (wetsvoorstel)."""
    ANNOUNCED = "announced"
    """A minister or a coalition agreement announced it; no bill was found."""
    CONSULTATION = "consultation"
    """A draft was published for consultation; no bill was found."""
    PRACTICE = "practice"
    """UWV works so; the text of the law is as it was."""


@frozen(kw_only=True)
class Touches:
    """Which cases a change would touch.

    Attributes:
        by: the end of the wait, the end of the prohibition of notice, or the last day of an open milestone.
        on_or_after: only where that day lies on or after this one; ``None`` for any day.
        milestone: the milestone.
    """

    by: TouchedBy
    on_or_after: date | None = None
    milestone: str = ""


@frozen(kw_only=True)
class Planned:
    """One change that is not law.

    Attributes:
        id: stable name.
        nl: what would change, in Dutch.
        en: the same in English.
        state: how far it has come.
        from_day: the day from which it is planned, or practised; ``None`` where none is named.
        source: where it was read, and what was last seen of it.
        source_nl: the same in Dutch.
        touches: which cases it would touch.
    """

    id: str
    nl: str
    en: str
    state: PlannedState
    from_day: date | None
    source: str
    source_nl: str
    touches: Touches

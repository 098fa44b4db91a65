"""What comes out of a reader: cases, refusals, what was passed over, and what the source cannot know."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from ..errors import Path, Problem
from ..facts.case import Case

__all__ = ["Ask", "Conversion", "Converted", "EndIs", "Key", "PassedOver", "Refused", "Why"]

Key = tuple[str, ...]


class EndIs(StrEnum):
    """Which day a system's end of a sickness names: one day decides whether two spells join (WIA 23(3))."""

    LAST_SICK_DAY = "last_sick_day"
    """The last sick day (laatste ziektedag), inclusive."""
    FIRST_DAY_RECOVERED = "first_day_recovered"
    """The first day on which the employee was no longer sick (eerste herstelde dag)."""


class Ask(StrEnum):
    """What a source does not say and a person must: to be asked before the answer is relied upon."""

    DOCUMENTS = "documents"
    """Whether and when analysis, plan, evaluations and report were made, and who signed them."""
    UWV = "uwv"
    """The 42-week notice, UWV's letters and decisions."""
    CAPACITY = "capacity"
    """What the company doctor found of capacity to work (belastbaarheid)."""
    BIRTH_DATE = "birth_date"
    """The day of birth, or the day of the AOW age."""
    EMPLOYMENT = "employment"
    """The first and last day of the employment."""
    EMPLOYMENT_OF_LINES = "employment_of_lines"
    """Whether all lines are of one employment: the source names the employee only."""
    SAFETY_NET = "safety_net"
    """Whether a safety-net provision (vangnet) applies."""
    REASON_OF_END = "reason_of_end"
    """Why a sickness ended: recovery, end of the employment or death."""
    LAST_SICK_DAY = "last_sick_day"
    """Whether a free day or a weekend lies between the last sick day and the day that the source names."""
    LAST_DAY_OF_LEAVE = "last_day_of_leave"
    """The last day of a leave: the source names the first working day after it."""
    START_OF_PRESENCE = "start_of_presence"
    """From which day the employee works in part: the source gives the part, and not the day."""
    WORK = "work"
    """Which work was resumed, for how many hours, and with what wage value."""


class Why(StrEnum):
    """Why a line of a source brings no fact."""

    NOT_SICKNESS = "not_sickness"
    """Another absence, by the table that the caller gave, or a leave of an employment of which no sickness is told."""
    NOT_APPROVED = "not_approved"
    """Asked for, refused or withdrawn in the system."""
    WITHDRAWN = "withdrawn"
    """A later message of the system takes it back."""
    NO_DAY = "no_day"
    """It names no day on which something was done."""
    TOLD_BEFORE = "told_before"
    """A row of the same employment says exactly the same in each column that is read."""


@dataclass(frozen=True, slots=True)
class Converted:
    """One employment's case.

    Attributes:
        key: how the source tells employments apart, as text; it never enters the case, and is not shown.
        case: the facts.
        asks: what the source does not say, to be asked.
    """

    key: Key = field(repr=False)
    case: Case
    asks: tuple[Ask, ...]


@dataclass(frozen=True, slots=True)
class Refused:
    """An employment whose lines cannot be a case, or a line that names none; each problem has its path in the source.

    Attributes:
        key: as of a case; empty where the line does not say of which employment it is.
        problems: what is wrong.
    """

    key: Key = field(repr=False)
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class PassedOver:
    """A line that brings no fact, and why."""

    path: Path
    why: Why


@dataclass(frozen=True, slots=True)
class Conversion:
    """All that a source told: every employment in it is converted or refused.

    Attributes:
        converted: the cases, by key.
        refused: what could not become a case, by key; then lines that name no employment.
        passed_over: lines that bring no fact, in the order of the source; then leaves without a sickness.
        not_read: names of fields that were there and were nowhere read; never their values.
    """

    converted: tuple[Converted, ...]
    refused: tuple[Refused, ...]
    passed_over: tuple[PassedOver, ...]
    not_read: tuple[str, ...]

    @property
    def cases(self) -> tuple[Case, ...]:
        """The cases alone."""
        return tuple(item.case for item in self.converted)

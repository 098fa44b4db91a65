"""What an answer is made of. JSON holds codes and dates; text is rendered from them on request.

What follows from other fields (the last working day, the week) is a property: it cannot contradict them, and costs
nothing until it is read.
"""

from __future__ import annotations

from datetime import date
from typing import Annotated, Final

from pydantic import ConfigDict, Field, computed_field

from .._frozen import frozen
from ..counting import calendar
from ..engine.file import CaseFile
from ..engine.schedule import Asked
from ..facts._filing import Filed
from ..rules.citation import Authority, Citation
from ..rules.rule import Bearer, MilestoneRule, Nature
from ..rules.values import CaseState, PeriodState, Status

__all__ = [
    "ANSWER",
    "CaseState",
    "CouldChange",
    "EarlierCase",
    "Hidden",
    "Milestone",
    "MissingFact",
    "Period",
    "PeriodState",
    "ReadingUsed",
    "Status",
    "WiaStart",
]

ANSWER: Final = ConfigDict(arbitrary_types_allowed=True, json_schema_serialization_defaults_required=True)
"""How pydantic writes an answer: every key is always there."""

Hidden = Field(exclude=True, repr=False)
"""Marks what an answer refers to but does not contain: it is left out of JSON."""


@frozen
class Period:
    """A period, both ends inclusive. ``reason`` says why there is none, ``pending`` what it waits for."""

    __pydantic_config__ = ANSWER

    state: PeriodState
    first_day: date | None
    last_day: date | None
    basis: tuple[Citation, ...]
    reason: str | None = None
    pending: tuple[str, ...] = ()
    caveats: tuple[str, ...] = ()


@frozen
class WiaStart:
    """The first day on which WIA can begin: the day after the wait."""

    __pydantic_config__ = ANSWER

    state: PeriodState
    first_day: date | None
    basis: tuple[Citation, ...]
    reason: str | None = None
    pending: tuple[str, ...] = ()
    caveats: tuple[str, ...] = ()


@frozen
class Milestone:
    """One milestone of one case on the day of assessment.

    Attributes:
        asked: what the law asks, whatever the day.
        file: the file that it was read from.
        status: where it stands.
        reason: the code of why nothing is asked or known.
        days_left: calendar days from the day of assessment to ``due``, while it can still be met in time.
        days_late: calendar days late: to the day on which it was done, or to the day of assessment while it is not.
    """

    __pydantic_config__ = ANSWER

    asked: Annotated[Asked, Hidden]
    file: Annotated[CaseFile, Hidden]
    status: Status
    reason: str | None = None
    days_left: int | None = None
    days_late: int = 0

    def __repr__(self) -> str:
        due = "no day" if self.due is None else self.due.isoformat()
        return f"Milestone({self.key}: {self.status.value}, {due})"

    def _day(self, day: int | None) -> date | None:
        """A day of what the law asks, where it asks anything."""
        return None if day is None or self.status is Status.NOT_APPLICABLE else date.fromordinal(day)

    @property
    def rule(self) -> MilestoneRule:
        """The rule in the catalogue, with its articles and versions."""
        return self.asked.rule

    @property
    def shown(self) -> Filed | None:
        """The record that shows the act."""
        return self.asked.shown

    @computed_field
    @property
    def number(self) -> int:
        """1, or more where the milestone comes up again."""
        return self.asked.number

    @computed_field
    @property
    def due(self) -> date | None:
        """The last day, inclusive; ``None`` where the law names no day, nothing is asked, or a fact is missing."""
        return self._day(self.asked.due)

    @computed_field
    @property
    def basis(self) -> tuple[Citation, ...]:
        """The articles that set the term."""
        return self.asked.basis

    @computed_field
    @property
    def id(self) -> str:
        """The id of the rule."""
        return self.rule.id

    @computed_field
    @property
    def key(self) -> str:
        """The id, with the number behind it where the milestone comes up more often: ``periodic_evaluation:2``."""
        return self.rule.id if self.number == 1 else f"{self.rule.id}:{self.number}"

    @computed_field
    @property
    def nature(self) -> Nature:
        """Whether this is a duty, an option or a power."""
        return self.rule.nature

    @computed_field
    @property
    def authority(self) -> Authority:
        """What kind of text sets the term."""
        return self.rule.authority

    @computed_field
    @property
    def bearer(self) -> Bearer:
        """Who must act, or may."""
        return self.rule.bearer

    @computed_field
    @property
    def together_with(self) -> Bearer | None:
        """Who must take part."""
        return self.rule.together_with

    @computed_field
    @property
    def window_opens(self) -> date | None:
        """The first day on which the act counts, or is usual; ``None`` where no source gives one."""
        return self._day(self.asked.window_opens)

    @computed_field
    @property
    def advised(self) -> date | None:
        """The day that practice advises, inclusive; ``None`` where it advises no other day than ``due``."""
        return self._day(self.asked.advised)

    @computed_field
    @property
    def last_valid_day(self) -> date | None:
        """The last day on which the act still has effect, inclusive; ``None`` where that is ``due`` itself."""
        return self._day(self.asked.last_valid)

    @computed_field
    @property
    def met_on(self) -> date | None:
        """The day on which it was done."""
        return None if self.asked.shown is None else self.asked.shown.done_on

    @computed_field
    @property
    def evidence(self) -> str | None:
        """The id of the record that shows it."""
        return None if self.asked.shown is None else self.asked.shown.id

    @computed_field
    @property
    def caveats(self) -> tuple[str, ...]:
        """Codes of what a reader must know: of the event, of the act, and of what its record lacks though the law
        asks for it since its day.
        """
        if self.asked.shown is None:
            return self.asked.caveats
        return self.asked.caveats + tuple(
            requirement.code
            for requirement in self.rule.requirements
            if self.asked.shown.done_on >= requirement.from_day
            and not set(requirement.holds).issubset(getattr(self.asked.shown.record, requirement.field))
        )

    @computed_field
    @property
    def act_by(self) -> date | None:
        """The last working day on or before ``due`` in the legal calendar."""
        return None if self.due is None else calendar.act_by(self.due)

    @computed_field
    @property
    def counted_day(self) -> int | None:
        """The number of ``due`` among the counted days; ``None`` where that day does not count."""
        return None if self.due is None else self.file.sickness.counted_day(self.due)

    @computed_field
    @property
    def week(self) -> int | None:
        """The week of sickness in which ``due`` falls (verzuimweek); week 1 begins on the first sick day."""
        if self.due is None or self.due < self.file.sickness.first_sick_day:
            return None
        return (self.file.sickness.counted_through(self.due) - 1) // 7 + 1

    @computed_field
    @property
    def consequence(self) -> tuple[str, ...]:
        """Codes of what follows when the day passes, as the law stands on that day."""
        due, rule = self.due, self.rule
        at_exit = self.asked.version is rule.at_exit and rule.consequences_at_exit
        return tuple(
            item.code
            for item in (at_exit or rule.consequences)
            if item.from_due is None or (due is not None and item.from_due <= due)
        )


@frozen
class EarlierCase:
    """A case in the same history that ended before the running one began."""

    first_sick_day: date
    last_sick_day: date | None
    counted_days: int


@frozen
class MissingFact:
    """A fact that nobody may guess, and what it would decide."""

    fact: str
    decides: tuple[str, ...]


@frozen
class CouldChange:
    """A fact on which the file is silent: the rule stands, and this is what the other answer would do."""

    fact: str
    outcome: str
    concerns: tuple[str, ...]


@frozen
class ReadingUsed:
    """A contested reading that this answer used."""

    id: str
    alternative: str
    is_default: bool

"""What runs beside milestones: ladders of percentages, counters, and figures."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from ...counting.ladder import Ladder as CountedLadder
from ...counting.ladder import LadderStep
from ._conditions import Act, Condition, InForce
from ._declared import Labelled, Sourced
from ._part import CalendarDay, Id, Length, Part, Words, refuse, with_unit
from ._terms import TermData

__all__ = ["Allowed", "Counter", "Figure", "Ladder", "Step"]


def _share(value: object) -> object:
    if isinstance(value, bool) or not isinstance(value, int | str | Decimal):
        raise refuse("percent")
    if re.fullmatch(r"[0-9]{1,3}(\.[0-9]{1,4})?", str(value)) is None:
        raise refuse("percent.range")
    return Decimal(str(value))


class Step(Sourced):
    """One span of a ladder: its length on the clock, and the percentage over it; ``percent`` left out is not known."""

    nl: Words
    en: Words
    length: Annotated[Length, BeforeValidator(with_unit)]
    percent: Annotated[Decimal, BeforeValidator(_share)] | None = None

    @property
    def days(self) -> int | None:
        """How many days of the clock it lasts; ``None`` where only a case can tell, as of a month."""
        if self.length.unit == "weeks":
            return 7 * self.length.number
        return self.length.number if self.length.unit in ("days", "clock_days") else None


class Ladder(Labelled, Sourced):
    """Consecutive spans with a label and a percentage, counted on a clock.

    ``not_before`` leaves out the days before it, which still count.
    """

    clock: Id
    applies_when: tuple[Condition, ...] = ()
    not_before: TermData | None = None
    steps: Annotated[tuple[Step, ...], Field(min_length=1)]
    in_force: InForce | None = None

    @property
    def counted(self) -> CountedLadder | None:
        """The steps in counted days, as :class:`~poortwachter.PayTerms` takes them; ``None`` where a step has none."""
        steps = [LadderStep(step.days, step.percent) for step in self.steps if step.days is not None]
        return CountedLadder(tuple(steps)) if len(steps) == len(self.steps) else None


class Allowed(Part):
    """How many are allowed, for the days in which that holds."""

    from_: CalendarDay | None = Field(default=None, alias="from")
    until: CalendarDay | None = None
    number: Annotated[int, Field(ge=0)]


class Counter(Labelled, Sourced):
    """How often something may happen in a calendar year."""

    counts: Act
    allowed: Annotated[tuple[Allowed, ...], Field(min_length=1)]


class Figure(Labelled, Sourced):
    """A number of the source that is no term: an amount, a multiplier, a percentage; with its validity."""

    value: Annotated[str, Field(pattern=r"^[0-9]+(\.[0-9]+)?$")]
    unit: Literal["euro", "times", "percent", "workers", "days", "years"]
    from_: CalendarDay | None = Field(default=None, alias="from")
    until: CalendarDay | None = None

"""A ladder: consecutive spans of counted days, each with a percentage.

Pay during sickness steps down by it, as 100, 90, 80 and 70 percent by half year do, and so do the spans of a pack.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple, Self

from .._frozen import frozen, put
from .counted import Runs, day_of_count
from .months import months_after

__all__ = ["Ladder", "LadderSpan", "LadderStep"]


class LadderSpan(NamedTuple):
    """Days in a row on one step, both ends inclusive; ``place`` is the place of the step, from zero."""

    place: int
    first: int
    last: int


@frozen
class LadderStep:
    """One step of a ladder.

    Attributes:
        days: how many counted days it lasts, 1 or more.
        percent: the percentage over them; ``None`` where it is not known.
    """

    days: int
    percent: Decimal | None = None

    if TYPE_CHECKING:

        def __init__(self, days: int, percent: Decimal | int | None = None) -> None: ...

    def __post_init__(self) -> None:
        if isinstance(self.percent, int) and not isinstance(self.percent, bool):
            put(self, "percent", Decimal(self.percent))


@frozen
class Ladder:
    """Steps in order, counted from counted day 1; gaps and leave between them do not count.

    >>> Ladder.of_weeks((26, 100), (26, 90), (52, 70)).step_on(183).percent
    Decimal('90')

    Attributes:
        steps: the steps, the first one first.
    """

    steps: tuple[LadderStep, ...]

    @classmethod
    def of_weeks(cls, *steps: tuple[int, Decimal | int | None]) -> Self:
        """Steps as pairs of whole weeks and a percentage: half a year is 26 weeks."""
        return cls(tuple(LadderStep(7 * weeks, percent) for weeks, percent in steps))

    @classmethod
    def of_months(cls, first_sick_day: date, *steps: tuple[int, Decimal | int | None]) -> Self:
        """Steps as pairs of whole calendar months and a percentage, from ``first_sick_day``.

        Months are of different lengths, so they become days for one first sick day. A month that lacks the day ends on
        its last day; gaps and leave move what comes after them by their days.
        """
        made, months, begins = [], 0, first_sick_day
        for number, percent in steps:
            months += number
            ends = months_after(first_sick_day, months)
            made.append(LadderStep((ends - begins).days, percent))
            begins = ends
        return cls(tuple(made))

    @property
    def days(self) -> int:
        """How many counted days the steps last together."""
        return sum(step.days for step in self.steps)

    def step_on(self, counted_day: int) -> LadderStep | None:
        """The step of this counted day; ``None`` after the last step."""
        through = 0
        for step in self.steps:
            through += step.days
            if counted_day <= through:
                return step
        return None

    def begins(self, runs: Runs) -> Iterator[int]:
        """The first day of each step, and the day after the last one."""
        number = 1
        for step in self.steps:
            yield day_of_count(runs, number)
            number += step.days
        yield day_of_count(runs, number)

    def spans(self, runs: Runs, *, not_before: int | None = None, until: int | None = None) -> Iterator[LadderSpan]:
        """The counted days of each step, as days in a row: those from ``not_before`` up to and including ``until``.

        The days left out still count.
        """
        counted = 0
        for place, step in enumerate(self.steps):
            first, last = day_of_count(runs, counted + 1), day_of_count(runs, counted + step.days)
            first = first if not_before is None else max(first, not_before)
            last = last if until is None else min(last, until)
            for run in runs:
                begin, end = max(first, run.first), last if run.last is None else min(last, run.last)
                if begin <= end:
                    yield LadderSpan(place, begin, end)
            counted += step.days

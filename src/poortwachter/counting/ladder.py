"""A ladder: consecutive spans of counted days, each with a percentage.

Pay during sickness steps down by it, as 100, 90, 80 and 70 percent by half year do, and so do the spans of a pack.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any, NamedTuple, Self

from .._frozen import frozen, put
from ..errors import CaseError, Path, Problem, refused, without_content
from .counted import Runs, day_of_count
from .days import read_day
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
        percent: the percentage over them, 0 or more; ``None`` where it is not known.

    Raises:
        CaseError: it is no such number of days, or no such percentage.
    """

    days: int
    percent: Decimal | None = None

    if TYPE_CHECKING:

        def __init__(self, days: int, percent: Decimal | int | None = None) -> None: ...

    def __post_init__(self) -> None:
        problems: list[Problem] = []
        _whole(self.days, ("days",), "days", problems)
        given: object = self.percent
        if isinstance(given, bool) or not isinstance(given, Decimal | int | None):
            problems.append(refused("percent_type.terms", ("percent",), without_content(given)))
        elif given is not None:
            put(self, "percent", Decimal(given))
            if not Decimal(given).is_finite() or given < 0:
                problems.append(refused("ladder_percent", ("percent",), without_content(given)))
        if problems:
            raise CaseError(problems)


def _whole(number: object, path: Path, unit: str, problems: list[Problem]) -> bool:
    """Whether it is a whole number from 1; ``problems`` gets why not, in the words of the unit."""
    if type(number) is int and number >= 1:
        return True
    problems.append(refused(f"ladder_step.{unit}", path, without_content(number)))
    return False


def _made(steps: Iterable[Any], unit: str, days_in: Callable[[int], int]) -> tuple[LadderStep, ...]:
    """The steps of pairs of a length and a percentage; ``days_in`` says how many days a length has.

    Raises:
        CaseError: every pair that makes no step.
    """
    made: list[LadderStep] = []
    problems: list[Problem] = []
    for place, step in enumerate(steps):
        path: Path = ("steps", place)
        if not isinstance(step, tuple | list) or len(step) != 2:
            problems.append(refused(f"ladder_pair.{unit}", path, without_content(step)))
        elif _whole(step[0], (*path, unit), unit, problems):
            try:
                made.append(LadderStep(days_in(step[0]), step[1]))
            except CaseError as error:
                problems += [replace(problem, path=(*path, *problem.path)) for problem in error.problems]
            except (ValueError, OverflowError):  # beyond the calendar
                problems.append(refused(f"ladder_step.{unit}", (*path, unit), step[0]))
    if problems:
        raise CaseError(problems)
    return tuple(made)


@frozen
class Ladder:
    """Steps in order, counted from counted day 1; gaps and leave between them do not count.

    >>> Ladder.of_weeks((26, 100), (26, 90), (52, 70)).step_on(183).percent
    Decimal('90')

    Attributes:
        steps: the steps, the first one first.

    Raises:
        CaseError: there is no step, or something else among the steps.
    """

    steps: tuple[LadderStep, ...]

    def __post_init__(self) -> None:
        given: object = self.steps
        if not isinstance(given, tuple | list) or not given or not all(isinstance(step, LadderStep) for step in given):
            raise CaseError([refused("not_a_ladder", ("steps",), without_content(given))])
        put(self, "steps", tuple(given))

    @classmethod
    def of_weeks(cls, *steps: tuple[int, Decimal | int | None]) -> Self:
        """Steps as pairs of whole weeks and a percentage: half a year is 26 weeks.

        Raises:
            CaseError: every step that is no such pair, at once.
        """
        return cls(_made(steps, "weeks", lambda weeks: 7 * weeks))

    @classmethod
    def of_months(cls, first_sick_day: date, *steps: tuple[int, Decimal | int | None]) -> Self:
        """Steps as pairs of whole calendar months and a percentage, from ``first_sick_day``.

        Months are of different lengths, so they become days for one first sick day. A month that lacks the day ends on
        its last day; gaps and leave move what comes after them by their days.

        Raises:
            CaseError: every step that is no such pair, at once; or ``first_sick_day`` is no day.
        """
        problems: list[Problem] = []
        first = read_day(("first_sick_day",), first_sick_day, problems)
        if first is None:
            raise CaseError(problems)
        months, ends = 0, first

        def days_in(number: int) -> int:
            nonlocal months, ends
            months, begins = months + number, ends
            ends = months_after(first, months)
            return (ends - begins).days

        return cls(_made(steps, "months", days_in))

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

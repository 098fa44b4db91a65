"""Numbers that remember how they were made, and the verbs that make them: the names that the traced lane binds."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from typing import Any, Literal, NamedTuple, TypeAlias

from ..counting import calendar
from ..counting.counted import Runs, between, counted_through, day_of_count, sick_on_or_after
from ..counting.months import last_of_month as month_ends
from ..counting.months import months_later as later
from ..counting.ordinals import as_date
from ..law.stages import leave
from ..law.stages.file import File
from ..rules.rule import Figure
from ..rules.terms import Term

__all__ = ["VERBS", "Made", "Operation", "Part", "Traced", "TracedVerbs", "brought", "figure", "given", "named_by_term"]

Operation: TypeAlias = Literal[
    "given", "figure", "sum", "months", "counted", "without_leave", "after_leave", "earliest", "latest", "sick_again",
    "next_working_day", "last_working_day", "working_days", "last_of_month",
]  # fmt: skip


class Part(NamedTuple):
    """One term of a sum: so many times a number."""

    times: int
    of: Traced


class Made(NamedTuple):
    """How a number was made.

    Attributes:
        operation: what was done.
        of: the numbers that it started from.
        amount: how many, where the operation counts.
        parts: the terms of a sum; what is left is ``amount`` days.
        left_out: days that do not count, first and last.
        moved_by: days off that moved it, with their names.
        figure: the figure of the law that it is.
        evidence: ids of records, or paths of facts.
        name: what it was read as.
    """

    operation: Operation
    of: tuple[Traced, ...] = ()
    amount: int = 0
    parts: tuple[Part, ...] = ()
    left_out: tuple[tuple[int, int], ...] = ()
    moved_by: tuple[tuple[date, str], ...] = ()
    figure: Figure | None = None
    evidence: tuple[str, ...] = ()
    name: str = ""


class Traced(int):
    """A whole number that knows how it was made.

    Attributes:
        made: how.
        step: the name of the step that a reader sees, empty where it is part of another step.
        is_day: whether it is a day, not a number of days.
        owner: the stage that gave it, ``None`` until one did.
    """

    made: Made
    step: str
    is_day: bool
    owner: str | None

    def __new__(
        cls,
        value: int,
        made: Made,
        *,
        is_day: bool,
        step: str = "",
        owner: str | None = None,
    ) -> Traced:
        """Make ``value``, as it was ``made``."""
        number = super().__new__(cls, value)
        number.made, number.step, number.is_day, number.owner = made, step, is_day, owner
        return number

    def named(self, step: str, owner: str | None = None) -> Traced:
        """The same number, as a step that a reader sees under this name."""
        return Traced(self, self.made, is_day=self.is_day, step=step, owner=owner or self.owner)

    def __add__(self, other: int) -> int:
        return _sum((1, self), (1, other))

    def __radd__(self, other: int) -> int:
        return _sum((1, other), (1, self))

    def __sub__(self, other: int) -> int:
        return _sum((1, self), (-1, other))

    def __rsub__(self, other: int) -> int:
        return _sum((1, other), (-1, self))

    def __mul__(self, other: int) -> int:
        return _sum((int(other), self))

    def __rmul__(self, other: int) -> int:
        return _sum((int(other), self))


def _sum(*terms: tuple[int, int]) -> Traced:
    """The sum of numbers, each so many times; a sum that no reader sees on its own is folded into this one."""
    value = sum(times * int(number) for times, number in terms)
    parts: list[Part] = []
    rest, days = 0, 0
    for times, number in terms:
        if not isinstance(number, Traced):
            rest += times * number
            continue
        days += times * number.is_day
        if number.made.operation == "sum" and not number.step:
            parts += [Part(times * part.times, part.of) for part in number.made.parts]
            rest += times * number.made.amount
        else:
            parts.append(Part(times, number))
    return Traced(value, Made("sum", amount=rest, parts=tuple(parts)), is_day=days == 1)


def given(value: int, name: str, evidence: Iterable[str], *, is_day: bool = True) -> Traced:
    """A number on file."""
    return Traced(value, Made("given", evidence=tuple(evidence), name=name), is_day=is_day, step=name)


def brought(value: int | None, name: str, evidence: str) -> int | None:
    """The day that brought a milestone up."""
    if value is None or isinstance(value, Traced):
        return value
    return given(value, name, (evidence,) if evidence else ())


def figure(value: Figure) -> Traced:
    """A number of the law."""
    return Traced(int(value), Made("figure", figure=value), is_day=False)


def _of(*numbers: int | None) -> tuple[Traced, ...]:
    return tuple(number for number in numbers if isinstance(number, Traced))


def shown(step: StrEnum, value: Any) -> Any:
    """``value``, as a step that a reader of the proof sees under this name."""
    return value.named(step.value) if isinstance(value, Traced) and not value.step else value


def named_by_term(term: Term, value: int) -> int:
    """``value``, as a step of the term that gave it."""
    return value.named(f"term.{_kind(value)}") if isinstance(value, Traced) and not value.step else value


def _kind(value: Traced) -> str:
    if value.made.operation != "sum":
        return value.made.operation
    return "before" if value.made.amount < 0 else "after"


class TracedVerbs:
    """The verbs of the law's text, each giving a number that remembers it."""

    @staticmethod
    def earliest(one: int, other: int) -> int:
        """The earlier of two days; the day that lost stays in the proof."""
        return Traced(min(int(one), int(other)), Made("earliest", _of(one, other)), is_day=True)

    @staticmethod
    def latest(one: int, other: int) -> int:
        """The later of two days; the day that lost stays in the proof."""
        return Traced(max(int(one), int(other)), Made("latest", _of(one, other)), is_day=True)

    @staticmethod
    def counted(file: File, number: int) -> int:
        """Counted day ``number`` of the case, with the days that were left out."""
        day = day_of_count(file.runs, int(number))
        made = Made("counted", (*_of(file.first_sick_day), *_of(number)), int(number), left_out=_until(file.runs, day))
        return Traced(day, made, is_day=True)

    @staticmethod
    def counted_in(file: File, runs: Runs, number: int) -> int:
        """Counted day ``number`` of other runs."""
        first = file.first_sick_day
        if runs[0].first != first:
            first = given(runs[0].first, "first_day_for_the_ban", ("absences.not_counted_for_dismissal_ban",))
        if number == 1:
            return first
        day = day_of_count(runs, int(number))
        return Traced(
            day, Made("counted", (*_of(first), *_of(number)), int(number), left_out=_until(runs, day)), is_day=True
        )

    @staticmethod
    def counted_so_far(file: File, day: int) -> int:
        """How many days were counted up to and including ``day``."""
        number = counted_through(file.runs, int(day))
        return Traced(number, Made("counted", _of(day), number), is_day=False)

    @staticmethod
    def sick_again(file: File, day: int) -> int:
        """``day``, or the first day sick again."""
        again = sick_on_or_after(file.runs, int(day))
        if again == day:
            return day
        before = () if day >= file.first_sick_day else ((int(day), int(file.first_sick_day) - 1),)
        made = Made("sick_again", _of(day), left_out=(*before, *_until(file.runs, again)))
        return Traced(again, made, is_day=True)

    @staticmethod
    def months_later(day: int, number: int) -> int:
        """So many calendar months later."""
        made = Made("months", (*_of(day), *_of(number)), int(number))
        return Traced(later(int(day), int(number)), made, is_day=True)

    @staticmethod
    def last_of_month(day: int) -> int:
        """The last day of the month of ``day``."""
        return Traced(month_ends(int(day)), Made("last_of_month", _of(day)), is_day=True)

    @staticmethod
    def next_working_day(day: int, since: int | None = None) -> int:
        """``day``, or the next working day, with the days off that moved it."""
        moved = calendar.extend(date.fromordinal(day), first_day=as_date(since))
        if not moved.moved_by:
            return day
        made = Made("next_working_day", _of(day, since), moved_by=moved.moved_by)
        return Traced(moved.last_day.toordinal(), made, is_day=True)

    @staticmethod
    def last_working_day(day: int) -> int:
        """The last working day on or before ``day``."""
        found = calendar.act_by(date.fromordinal(day)).toordinal()
        return Traced(found, Made("last_working_day", _of(day)), is_day=True)

    @staticmethod
    def working_days_later(day: int, number: int) -> int:
        """The ``number``-th working day after ``day``."""
        found = calendar.working_days_after(date.fromordinal(day), int(number)).toordinal()
        return Traced(found, Made("working_days", _of(day), int(number)), is_day=True)

    @staticmethod
    def after_leave(file: File, day: int) -> int:
        """``day``, or the day after the maternity leave that runs on it."""
        found = leave.after_leave(file, int(day))
        if found == day:
            return day
        made = Made("after_leave", _of(day), left_out=_leaves(file, int(day), found), evidence=("leaves",))
        return Traced(found, made, is_day=True)

    @staticmethod
    def through_leave(file: File, first: int, number: int) -> int:
        """The last of so many days, maternity leave not counted."""
        last = leave.through_leave(file, int(first), int(number))
        left_out = _leaves(file, int(first), last)
        evidence = ("leaves",) if left_out else ()
        made = Made("without_leave", (*_of(first), *_of(number)), int(number), left_out=left_out, evidence=evidence)
        return Traced(last, made, is_day=True)

    shown = staticmethod(shown)


def _until(runs: Runs, day: int) -> tuple[tuple[int, int], ...]:
    """The days between runs, up to ``day``."""
    return tuple(gap for gap in between(runs) if gap[0] <= day)


def _leaves(file: File, first: int, last: int) -> tuple[tuple[int, int], ...]:
    return tuple((one.first, one.last) for one in file.leaves if first <= one.last and one.first <= last)


VERBS = TracedVerbs()

"""From the days of a pack to the terms that the one interpreter of terms answers, and the few that only packs know."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any, Final, Protocol, cast

from ..counting.months import months_later
from ..counting.work_week import WorkWeek
from ..engine.terms import Known, Terms, Written
from ..lanes.traced import VERBS as TRACED
from ..lanes.traced import Made, Traced, brought, named_by_term
from ..rules import verbs
from ..rules.terms import (
    After,
    Anchor,
    CountedAfter,
    Earliest,
    FirstKnown,
    Latest,
    Source,
    Term,
)
from ..rules.terms import Length as TermLength
from .language import Calendar, Length, Pack, TermData, Trigger

__all__ = ["plain_terms", "term_of", "traced_terms", "work_week"]

OCCASION: Final = Anchor(
    id="occasion",
    nl="de dag waarop dit opkwam",
    en="the day that brought it up",
    about="The day that brought the milestone up",
    source=Source.OCCASION,
)

Unit: Final[Mapping[str, Any]] = {"days": "day", "weeks": "week", "months": "month", "years": "year"}


@dataclass(frozen=True, slots=True)
class FromTrigger:
    """The day of a trigger, as the view of the file finds it."""

    trigger: Trigger


@dataclass(frozen=True, slots=True)
class ByPackReading:
    """The term that the chosen reading of a contested point of the pack gives."""

    reading: str
    terms: tuple[tuple[str, Term], ...]


@dataclass(frozen=True, slots=True)
class FullMonthsAfter:
    """So many months after ``start``, where a month that lacks the day gives the first day of the next one."""

    number: int
    start: Term


@dataclass(frozen=True, slots=True)
class WorkDaysAfter:
    """``number`` working days after ``start`` in the calendar of an organisation; before it where negative."""

    week: WorkWeek
    number: int
    start: Term


@dataclass(frozen=True, slots=True)
class MovedTo:
    """``term``, or the next (``forward``) or last working day in the calendar of an organisation."""

    week: WorkWeek
    forward: bool
    term: Term


@dataclass(frozen=True, slots=True)
class OnDayOfMonth:
    """Day ``number`` of the month in which ``term`` falls."""

    number: int
    term: Term


@dataclass(frozen=True, slots=True)
class NotSet:
    """No day: a number that the organisation has not set."""

    parameter: str


def work_week(calendar: Calendar) -> WorkWeek:
    """The working days of a calendar of a pack."""
    every_year = frozenset((int(day[:2]), int(day[3:])) for day in calendar.closed_every_year)
    return WorkWeek(
        calendar.country, calendar.subdivision, calendar.working_week, frozenset(calendar.closed), every_year
    )


@cache
def term_of(data: TermData, pack: Pack) -> Term:
    """A day of a pack as a term."""
    if data.earliest_of is not None:
        start: Term = Earliest(tuple(term_of(one, pack) for one in data.earliest_of))
    elif data.latest_of is not None:
        start = Latest(tuple(term_of(one, pack) for one in data.latest_of))
    elif data.first_known is not None:
        start = FirstKnown(tuple(term_of(one, pack) for one in data.first_known))
    elif data.by_reading is not None:
        named = {key: term_of(one, pack) for key, one in (data.readings or {}).items()}
        start = ByPackReading(data.by_reading, tuple(named.items()))  # type: ignore[assignment]
    else:
        start = OCCASION if data.from_ is None else FromTrigger(data.from_)  # type: ignore[assignment]
    for length in data.after or ():
        start = _moved(start, length, 1, pack)
    for length in data.before or ():
        start = _moved(start, length, -1, pack)
    if data.on_day is not None:
        start = OnDayOfMonth(data.on_day, start)  # type: ignore[assignment]
    if data.move != "by_reading":
        return _on_a_working_day(start, data.move, data.calendar, pack)
    reading = pack.reading_of("move")
    assert reading is not None
    moved = ((one.id, _on_a_working_day(start, one.move, one.calendar, pack)) for one in reading.alternatives)
    return ByPackReading(reading.id, tuple(moved))  # type: ignore[return-value]


def _on_a_working_day(term: Term, move: str | None, calendar: str | None, pack: Pack) -> Term:
    if move is None or move == "not":
        return term
    return MovedTo(_week(calendar, pack), move == "next_working_day", term)  # type: ignore[return-value]


def _week(name: str | None, pack: Pack) -> WorkWeek:
    if name is None:
        return work_week(pack.calendars[0])
    return work_week(next(item for item in pack.calendars if item.id == name))


def _moved(start: Term, length: Length, direction: int, pack: Pack) -> Term:
    if length.parameter is not None:
        given = pack.length_of(length.parameter)
        return NotSet(length.parameter) if given is None else _moved(start, given, direction, pack)  # type: ignore[return-value]
    number = length.number * direction
    match length.unit:
        case "working_days":
            return WorkDaysAfter(_week(length.calendar, pack), number, start)  # type: ignore[return-value]
        case "clock_days":
            return CountedAfter(number, start)
        case "months" | "years" if length.month_rule == "by_reading":
            reading = pack.reading_of("month_rule")
            assert reading is not None
            ruled = ((one.id, length.model_copy(update={"month_rule": one.month_rule})) for one in reading.alternatives)
            terms = tuple((alternative, _moved(start, one, direction, pack)) for alternative, one in ruled)
            return ByPackReading(reading.id, terms)  # type: ignore[return-value]
        case "months" | "years" if length.month_rule == "next_month":
            return FullMonthsAfter(number * (12 if length.unit == "years" else 1), start)  # type: ignore[return-value]
        case unit:
            return After(TermLength(number, Unit[unit]), start)


# --- the verbs that only packs know -------------------------------------------------------------------------------


class Seeing(Protocol):
    """What the days of a pack are read from."""

    def day_of(self, trigger: Trigger) -> int | None: ...
    def reading(self, name: str) -> str: ...


class Counts(Protocol):
    """The verbs of a lane for the terms of packs."""

    def full_months_later(self, day: int, number: int) -> int: ...
    def work_days_later(self, week: WorkWeek, day: int, number: int) -> int: ...
    def moved_to(self, week: WorkWeek, day: int, *, forward: bool) -> int: ...


class PlainCounts:
    """On numbers."""

    @staticmethod
    def full_months_later(day: int, number: int) -> int:
        """So many full months later."""
        later = months_later(day, number)
        return later if date.fromordinal(later).day == date.fromordinal(day).day else later + 1

    @staticmethod
    def work_days_later(week: WorkWeek, day: int, number: int) -> int:
        """So many working days later."""
        return week.later(day, number)

    @staticmethod
    def moved_to(week: WorkWeek, day: int, *, forward: bool) -> int:
        """That day, or the next or last working day."""
        return week.on_or_after(day) if forward else week.on_or_before(day)


class TracedCounts:
    """On numbers that remember how they were made."""

    @staticmethod
    def full_months_later(day: int, number: int) -> int:
        """So many months later, and a day more where that month lacks the day."""
        later = TRACED.months_later(day, number)
        whole = PlainCounts.full_months_later(int(day), number)
        return later if int(later) == whole else later.named("term.months") + 1  # type: ignore[attr-defined]

    @staticmethod
    def work_days_later(week: WorkWeek, day: int, number: int) -> int:
        """So many working days later, with the days that do not count."""
        found = week.later(int(day), number)
        off = tuple(week.off(int(day) + 1, found))
        if number < 0 or not off:
            return day + (found - int(day))
        of = (day,) if isinstance(day, Traced) else ()
        return Traced(found, Made("working_days", of, number, left_out=off), is_day=True)

    @staticmethod
    def moved_to(week: WorkWeek, day: int, *, forward: bool) -> int:
        """That day, or the next or last working day, as a sum of days."""
        return day + (PlainCounts.moved_to(week, int(day), forward=forward) - int(day))


class _PackTerms(Terms):
    """The interpreter of terms, with the terms that only packs know: each is a function that is called.

    Nothing that a pack says is written into a function: a pack is data.
    """

    def __init__(self, counts: Counts, *lane: Any) -> None:
        super().__init__(*lane, more=_ONLY_PACKS)
        self.counts = counts

    def _each(self, start: Term, move: Callable[[int], int]) -> Written:
        inner = self.prepared(start)

        def evaluate(known: Known) -> int | None:
            day = inner(known)
            return None if day is None else move(day)

        return self.called(evaluate)

    def from_trigger(self, term: FromTrigger) -> Written:
        trigger = term.trigger
        return self.called(lambda known: cast("Seeing", known.file).day_of(trigger))

    def by_reading(self, term: ByPackReading) -> Written:
        options = {value: self.prepared(option) for value, option in term.terms}
        reading = term.reading
        return self.called(lambda known: options[cast("Seeing", known.file).reading(reading)](known))

    def full_months(self, term: FullMonthsAfter) -> Written:
        later, number = self.counts.full_months_later, term.number
        return self._each(term.start, lambda day: later(day, number))

    def work_days(self, term: WorkDaysAfter) -> Written:
        later, week, number = self.counts.work_days_later, term.week, term.number
        return self._each(term.start, lambda day: later(week, day, number))

    def moved_day(self, term: MovedTo) -> Written:
        moved, week, forward = self.counts.moved_to, term.week, term.forward
        return self._each(term.term, lambda day: moved(week, day, forward=forward))

    def day_of_month(self, term: OnDayOfMonth) -> Written:
        number = term.number
        return self._each(term.term, lambda day: day + (number - date.fromordinal(int(day)).day))

    def not_set(self, term: NotSet) -> Written:
        return self.called(lambda known: None)


_ONLY_PACKS: Final[Mapping[type, Callable[[Any, Any], Written]]] = {
    FromTrigger: _PackTerms.from_trigger,
    ByPackReading: _PackTerms.by_reading,
    FullMonthsAfter: _PackTerms.full_months,
    WorkDaysAfter: _PackTerms.work_days,
    MovedTo: _PackTerms.moved_day,
    OnDayOfMonth: _PackTerms.day_of_month,
    NotSet: _PackTerms.not_set,
}


@cache
def plain_terms() -> Terms:
    """The interpreter of terms for packs, made once."""
    return _PackTerms(PlainCounts(), verbs)


@cache
def traced_terms() -> Terms:
    """The same in the lane that proves."""
    return _PackTerms(TracedCounts(), TRACED, named_by_term, brought)

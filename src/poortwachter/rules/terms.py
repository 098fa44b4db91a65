"""A legal term (termijn) as frozen data: how long, from where, in which direction, and how it ends.

A term says nothing about how it is evaluated, so that it can be printed, hashed and run over one case or many.
``weeks(6).after(FIRST_SICK_DAY)`` reads as its article does.
"""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Literal, TypeAlias

from .._frozen import frozen

__all__ = [
    "After",
    "Anchor",
    "Before",
    "ByFact",
    "ByReading",
    "CountedAfter",
    "CountedDay",
    "Earliest",
    "FirstKnown",
    "LastWorkingDay",
    "Latest",
    "Length",
    "NextWorkingDay",
    "OnDate",
    "OnSickDay",
    "OnlyAfter",
    "Source",
    "Term",
    "WithoutDelay",
    "WorkingDaysAfter",
    "by_fact",
    "by_reading",
    "counted_day",
    "counted_weeks",
    "days",
    "earliest",
    "end_of_week",
    "first_day_after_week",
    "first_known",
    "last_working_day",
    "latest",
    "months",
    "next_working_day",
    "on_sick_day",
    "only_after",
    "parts_of",
    "readings_in",
    "start_of_week",
    "weeks",
    "without_delay",
    "working_days",
    "years",
]


class Source(StrEnum):
    """Where an anchor is read."""

    FILE = "file"
    """What is on file."""
    OUTCOME = "outcome"
    """What a stage of the law gave."""
    MILESTONE = "milestone"
    """The last day of another milestone."""
    OCCASION = "occasion"
    """The day that brought the milestone up."""
    OCCASION_OF = "occasion_of"
    """That day, where it is that of a record of the kinds in its name."""
    OCCASION_OR_FILE = "occasion_or_file"
    """That day, or what is on file where the milestone came up by itself."""
    LETTER = "letter"
    """What the letter says that brought the milestone up."""
    ANSWERED = "answered"
    """The day of the decision that was answered by what brought the milestone up; only of the kinds in its name."""
    ANSWERING = "answering"
    """The day of what brought the milestone up, where it answers a decision of the kinds in its name."""


@frozen(kw_only=True)
class Anchor:
    """A day from which terms are counted.

    Attributes:
        id: stable name.
        nl: its words in Dutch, as they stand in a sentence.
        en: the same in English.
        about: what it is, with its article.
        source: where it is read.
        name: under which name it is read there.
        missing: the path of the fact without which it is not known; empty where it always is.
    """

    id: str
    nl: str
    en: str
    about: str
    source: Source
    name: str = ""
    missing: str = ""


@frozen
class Length:
    """A number of calendar units."""

    number: int
    unit: Literal["day", "week", "month", "year"]

    def after(self, start: Term) -> After:
        """The day this long after ``start``; ``start`` itself is day zero."""
        return After(self, start)

    def before(self, end: Term) -> Before:
        """The day that leaves this long up to and including ``end``."""
        return Before(self, end)


@frozen
class After:
    """``length`` of calendar time after ``start``."""

    length: Length
    start: Term


@frozen
class Before:
    """``length`` of calendar time before ``end``: counted back, so the Atw never moves it (Atw 1(2))."""

    length: Length
    end: Term


@frozen
class CountedDay:
    """The ``number``-th counted day of the joined case; day 1 is the first sick day."""

    number: int


@frozen
class CountedAfter:
    """``number`` counted days after ``start``."""

    number: int
    start: Term


@frozen
class OnDate:
    """A day that the law itself names."""

    day: date


@frozen
class FirstKnown:
    """The first of ``terms`` that is known."""

    terms: tuple[Term, ...]


@frozen
class Earliest:
    """The earliest of the known ``terms``."""

    terms: tuple[Term, ...]


@frozen
class Latest:
    """The latest of the known ``terms``."""

    terms: tuple[Term, ...]


@frozen
class OnSickDay:
    """``term``, or the first day sick again where it falls on a day that is not counted."""

    term: Term


@frozen
class WithoutDelay:
    """No number of days but "without delay" (onverwijld) once ``after`` is known; until then ``otherwise``."""

    after: Anchor
    otherwise: Term


@frozen
class OnlyAfter:
    """``term``, where what brings the milestone up came after ``start``, which is known; no day elsewhere."""

    start: Anchor
    term: Term


@frozen
class NextWorkingDay:
    """``term``, or the next working day where it falls on a day off (Atw 1(1)).

    With ``since``, the first day of the term, it also holds at least two working days (Atw 2).
    """

    term: Term
    since: Term | None = None


@frozen
class LastWorkingDay:
    """The last working day on or before ``term``."""

    term: Term


@frozen
class WorkingDaysAfter:
    """``number`` working days after ``start``."""

    number: int
    start: Term


@frozen
class ByFact:
    """The term that a fact of the employment decides; unknown while the fact is not given, unless ``otherwise`` is."""

    fact: str
    terms: tuple[tuple[str, Term], ...]
    otherwise: Term | None = None


@frozen
class ByReading:
    """The term that the chosen reading of a contested point gives; ``terms`` in the order of its alternatives."""

    reading: str
    terms: tuple[tuple[str, Term], ...]


Term: TypeAlias = (
    Anchor
    | After
    | Before
    | CountedDay
    | CountedAfter
    | OnDate
    | FirstKnown
    | Earliest
    | Latest
    | OnSickDay
    | WithoutDelay
    | OnlyAfter
    | NextWorkingDay
    | LastWorkingDay
    | WorkingDaysAfter
    | ByFact
    | ByReading
)


def days(number: int) -> Length:
    """``number`` calendar days."""
    return Length(number, "day")


def weeks(number: int) -> Length:
    """``number`` weeks of seven calendar days."""
    return Length(number, "week")


def months(number: int) -> Length:
    """``number`` calendar months; a day that the month lacks becomes its last day."""
    return Length(number, "month")


def years(number: int) -> Length:
    """``number`` calendar years; 29 February becomes the last day of February."""
    return Length(number, "year")


def counted_day(number: int) -> CountedDay:
    """The ``number``-th counted day."""
    return CountedDay(number)


def start_of_week(number: int) -> CountedDay:
    """The first day of counted week ``number``."""
    return CountedDay(7 * (number - 1) + 1)


def end_of_week(number: int) -> CountedDay:
    """The day on which the sickness has lasted ``number`` weeks: the last day of counted week ``number``."""
    return CountedDay(7 * number)


def first_day_after_week(number: int) -> CountedDay:
    """The first day after ``number`` counted weeks."""
    return CountedDay(7 * number + 1)


def counted_weeks(number: int, *, after: Term) -> CountedAfter:
    """The day ``number`` counted weeks after ``after``."""
    return CountedAfter(7 * number, after)


def first_known(*terms: Term) -> FirstKnown:
    """The first of ``terms`` that is known."""
    return FirstKnown(terms)


def earliest(*terms: Term) -> Earliest:
    """The earliest of the known ``terms``."""
    return Earliest(terms)


def latest(*terms: Term) -> Latest:
    """The latest of the known ``terms``."""
    return Latest(terms)


def on_sick_day(term: Term) -> OnSickDay:
    """``term``, moved to the first day sick again where it falls on a day that is not counted."""
    return OnSickDay(term)


def without_delay(*, after: Anchor, otherwise: Term) -> WithoutDelay:
    """Without delay, with no number of days, once ``after`` is known; until then ``otherwise``."""
    return WithoutDelay(after, otherwise)


def only_after(start: Anchor, term: Term) -> OnlyAfter:
    """``term``, but only where what brings the milestone up came after ``start``, and that day is known."""
    return OnlyAfter(start, term)


def next_working_day(term: Term, *, since: Term | None = None) -> NextWorkingDay:
    """``term``, moved to the next working day where it falls on a day off; with ``since`` also for two working days."""
    return NextWorkingDay(term, since)


def last_working_day(term: Term) -> LastWorkingDay:
    """The last working day on or before ``term``."""
    return LastWorkingDay(term)


def working_days(number: int, *, after: Term) -> WorkingDaysAfter:
    """``number`` working days after ``after``."""
    return WorkingDaysAfter(number, after)


def by_fact(fact: str, *, otherwise: Term | None = None, **terms: Term) -> ByFact:
    """The term that the employment's ``fact`` decides."""
    return ByFact(fact, tuple(terms.items()), otherwise)


def by_reading(reading: str, **terms: Term) -> ByReading:
    """The term of the chosen alternative of the contested reading ``reading``."""
    return ByReading(reading, tuple(terms.items()))


def readings_in(term: Term) -> frozenset[str]:
    """The contested readings on which ``term`` depends."""
    own = {term.reading} if isinstance(term, ByReading) else set()
    return frozenset(own).union(*(readings_in(part) for part in parts_of(term)))


def parts_of(term: Term) -> tuple[Term, ...]:
    """The terms that ``term`` is made of."""
    match term:
        case After(start=part) | CountedAfter(start=part):
            return (part,)
        case Before(end=part) | OnSickDay(term=part) | LastWorkingDay(term=part) | WorkingDaysAfter(start=part):
            return (part,)
        case NextWorkingDay(term=part, since=since):
            return (part,) if since is None else (part, since)
        case ByFact(terms=named, otherwise=otherwise):
            return (*(part for _, part in named), *(() if otherwise is None else (otherwise,)))
        case FirstKnown(terms=parts) | Earliest(terms=parts) | Latest(terms=parts):
            return parts
        case WithoutDelay(after=anchor, otherwise=part) | OnlyAfter(start=anchor, term=part):
            return (anchor, part)
        case ByReading(terms=named):
            return tuple(part for _, part in named)
        case _:
            return ()

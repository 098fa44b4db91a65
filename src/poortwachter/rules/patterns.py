"""The templates of findings: the handful of shapes that a test of the file can have, as data.

A signal is metadata plus one of these. They hold numbers, record kinds and fields, no code; ``review/judge.py``
evaluates them for one file.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Literal, TypeAlias

from .._frozen import frozen
from ._pattern_facts import EXPLAINED_BY, FACT_COMPARES, FACT_NEEDS, LOOKED_AGAIN, WORK_EXAMINED, Fact, Parameter

__all__ = [
    "EXPLAINED_BY",
    "FACT_COMPARES",
    "FACT_NEEDS",
    "LOOKED_AGAIN",
    "WORK_EXAMINED",
    "AllOf",
    "AnswerIs",
    "AnyOf",
    "Fact",
    "FieldIs",
    "FromWeek",
    "GapOver",
    "Holds",
    "LaterThan",
    "Missing",
    "Negated",
    "NotWithin",
    "OlderThan",
    "Parameter",
    "Standing",
    "Template",
    "Where",
    "absent",
    "at_least",
    "below",
    "exactly",
    "last_says",
    "needs",
    "one_of",
    "present",
    "says",
    "still_runs",
    "within",
]


@frozen
class Where:
    """What a field of a record must be: ``how`` compares it with ``values``; an absent value is unknown."""

    field: str
    how: Literal["one_of", "says", "at_least", "below", "exactly", "absent", "present", "still_runs"]
    values: tuple[str | bool | Decimal | Parameter, ...] = ()


def one_of(field: str, *values: str | bool) -> Where:
    """The field has one of these values."""
    return Where(field, "one_of", values)


def says(field: str, *values: str | bool) -> Where:
    """The field has one of these values; while nothing was recorded it has not, and nothing is unknown."""
    return Where(field, "says", values)


def at_least(field: str, number: int) -> Where:
    """The field is this number or more."""
    return Where(field, "at_least", (Decimal(number),))


def below(field: str, number: int | Parameter) -> Where:
    """The field is less than this number."""
    return Where(field, "below", (number if isinstance(number, Parameter) else Decimal(number),))


def exactly(field: str, number: int) -> Where:
    """The field is this number."""
    return Where(field, "exactly", (Decimal(number),))


def absent(field: str) -> Where:
    """Nothing was recorded in the field."""
    return Where(field, "absent")


def present(field: str) -> Where:
    """Something was recorded in the field."""
    return Where(field, "present")


def still_runs(field: str = "last_day") -> Where:
    """The record has not ended by the day of assessment."""
    return Where(field, "still_runs")


@frozen
class Missing:
    """None of ``kinds`` is on file when the milestone ``by`` is past its day, or shown."""

    kinds: tuple[str, ...]
    by: str


@frozen
class LaterThan:
    """The milestone was met late, or is past its day and not met; the first time, or when it came up again.

    With ``beyond`` only lateness of more than that many days counts.
    """

    milestone: str
    occasion: Literal["first", "again"] = "first"
    beyond: Parameter | None = None


@frozen
class GapOver:
    """More than ``days`` days of sickness between two records of ``kinds``, or from the last of them to now.

    Days of maternity leave and of a gap are not counted.
    """

    kinds: tuple[str, ...]
    days: int | Parameter


@frozen
class OlderThan:
    """The latest record of ``kinds`` is more than ``months`` old on the day of the milestone ``at``."""

    kinds: tuple[str, ...]
    months: int
    at: str
    unless: tuple[str, str] | None = None
    """A reading and the alternative under which no age is too old."""


@frozen
class NotWithin:
    """After a record that is like ``after``, none of ``kinds`` came within ``days`` days of sickness, nor did it end.

    Days of maternity leave and of a gap are not counted.
    """

    after: FieldIs
    kinds: tuple[str, ...]
    days: int | Parameter
    like: tuple[Where, ...] = ()


@frozen
class FieldIs:
    """The latest record of ``kinds``, or any of them, is like all of ``where``.

    Only those that are like ``among`` are looked at.
    """

    kinds: tuple[str, ...]
    where: tuple[Where, ...] = ()
    which: Literal["latest", "any"] = "latest"
    among: tuple[Where, ...] = ()


def last_says(kinds: tuple[str, ...], field: str, *values: str | bool) -> FieldIs:
    """The latest record of ``kinds`` that says anything in the field has one of these values.

    One that is silent takes nothing back of what was said before it.
    """
    return FieldIs(kinds, (says(field, *values),), among=(present(field),))


@frozen
class Holds:
    """A fact about the case as a whole holds."""

    fact: Fact


@frozen
class AnswerIs:
    """A question was last answered so."""

    question: str
    value: Literal["yes", "no"]


@frozen
class FromWeek:
    """The case is in this week of sickness or a later one, and not past ``until``; leave and gaps are passed over."""

    week: int
    until: int | None = None


@frozen
class AllOf:
    """All of them hold."""

    parts: tuple[Template, ...]


@frozen
class AnyOf:
    """One of them holds."""

    parts: tuple[Template, ...]


@frozen
class Negated:
    """It does not hold."""

    part: Template


@frozen
class Standing:
    """It holds, and that it was done after all, but late, does not end it."""

    part: Template


Template: TypeAlias = (
    Missing
    | LaterThan
    | GapOver
    | OlderThan
    | NotWithin
    | FieldIs
    | Holds
    | AnswerIs
    | FromWeek
    | AllOf
    | AnyOf
    | Negated
    | Standing
)


def within(template: Template) -> Iterator[Template]:
    """A template and all that it is made of."""
    yield template
    if isinstance(template, AllOf | AnyOf):
        for part in template.parts:
            yield from within(part)
    elif isinstance(template, Negated | Standing):
        yield from within(template.part)
    elif isinstance(template, NotWithin):
        yield from within(template.after)


def needs(template: Template) -> tuple[str, ...]:
    """The facts that a template looks at: record kinds, ``kind.field``, milestones and paths in the case, in order."""
    return tuple(dict.fromkeys(_needs(template)))


def _needs(template: Template) -> Iterator[str]:
    if isinstance(template, AllOf | AnyOf):
        for part in template.parts:
            yield from _needs(part)
    elif isinstance(template, Negated | Standing):
        yield from _needs(template.part)
    elif isinstance(template, LaterThan):
        yield template.milestone
    elif isinstance(template, Holds):
        yield from FACT_NEEDS[template.fact]
    elif isinstance(template, AnswerIs):
        yield f"answer.{template.question}"
    elif isinstance(template, FromWeek):
        yield "absences"
    elif isinstance(template, NotWithin):
        yield from (*_needs(template.after), *template.kinds)
    elif isinstance(template, FieldIs) and template.where:
        yield from (f"{'/'.join(template.kinds)}.{part.field}" for part in template.where)
    else:
        yield from template.kinds

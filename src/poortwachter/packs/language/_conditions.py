"""What must hold, what shows an act, and from when to when something is in force."""

from __future__ import annotations

from typing import Annotated, Final

from pydantic import BeforeValidator, Field, model_validator

from ._part import CalendarDay, Code, Id, Name, Part, named, refuse
from ._terms import TermData

__all__ = ["ASKS", "Act", "Condition", "InForce"]

ASKS: Final = ("fact", "answer", "event", "record", "running", "earlier", "clock_runs", "reading", "all_of", "any_of",
               "not_")  # fmt: skip


class Condition(Part):
    """One condition, of exactly one kind.

    Attributes:
        fact: a fact of the pack, with ``is`` (one or more values), ``at_least`` or ``below``; a yes/no fact alone.
        answer: a question of a pack or of the law, with ``is``.
        event: an event happened, with that ``outcome`` if one is named.
        record: a record of this kind is on file.
        running: a procedure runs on the day of assessment.
        earlier: this day comes before ``than``.
        clock_runs: the clock still runs on the day of assessment.
        reading: the chosen alternative of a reading, with ``is``.
        all_of, any_of, not: conditions together.
        since_trigger: only events on or after the day that brought the milestone up.
    """

    fact: Name | None = None
    answer: Code | None = None
    event: Name | None = None
    outcome: Code | None = None
    record: Id | None = None
    running: Id | None = None
    earlier: TermData | None = None
    than: TermData | None = None
    clock_runs: Id | None = None
    reading: Id | None = None
    all_of: tuple[Condition, ...] | None = None
    any_of: tuple[Condition, ...] | None = None
    not_: Condition | None = Field(default=None, alias="not")
    is_: Annotated[tuple[str, ...], BeforeValidator(lambda value: (value,) if isinstance(value, str) else value)] = (
        Field(default=(), alias="is")
    )
    at_least: int | None = None
    below: int | None = None
    since_trigger: bool = False

    @model_validator(mode="after")
    def _asks_one_thing(self) -> Condition:
        given = named(self, ASKS)
        if len(given) != 1 or self.all_of == () or self.any_of == ():
            raise refuse("condition_on_nothing", names=[name.rstrip("_") for name in ASKS])
        if (self.earlier is None) != (self.than is None):
            raise refuse("earlier_without_than")
        if given[0] in ("answer", "reading") and not self.is_:
            raise refuse("condition_on_nothing.value", name=given[0])
        return self

    @property
    def asks(self) -> str:
        """Which kind of condition."""
        return named(self, ASKS)[0]

    @property
    def parts(self) -> tuple[Condition, ...]:
        """The conditions in it."""
        return (*(self.all_of or ()), *(self.any_of or ()), *(() if self.not_ is None else (self.not_,)))


class InForce(Part):
    """When a version holds, both days inclusive, and which day selects it: left out, the day that brought it up.

    ``by_own_day`` selects by the day that the rule itself gives.
    """

    from_: CalendarDay | None = Field(default=None, alias="from")
    until: CalendarDay | None = None
    by: TermData | None = None
    by_own_day: bool = False

    @model_validator(mode="after")
    def _in_order(self) -> InForce:
        if self.from_ is not None and self.until is not None and self.until < self.from_:
            raise refuse("impossible_date.order")
        return self


class Act(Part):
    """What shows that a milestone was met: an event of the pack, or a record of the case.

    With ``reading`` and ``is`` it shows that only under this alternative of a contested point.
    """

    event: Name | None = None
    outcome: Code | None = None
    record: Id | None = None
    reading: Id | None = None
    is_: Code | None = Field(default=None, alias="is")

    @model_validator(mode="after")
    def _one(self) -> Act:
        if (self.event is None) == (self.record is None):
            raise refuse("unknown_act")
        if (self.reading is None) != (self.is_ is None):
            raise refuse("reading_without_is")
        return self

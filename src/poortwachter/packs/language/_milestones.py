"""A milestone of a pack."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, model_validator

from ...rules.citation import Authority
from ...rules.rule import Nature
from ._conditions import Act, Condition, InForce
from ._declared import Labelled, Sourced
from ._part import Id, Lengths, Part, Words, refuse
from ._terms import TermData, Trigger

__all__ = ["Milestone", "Repeat"]


class Repeat(Part):
    """How often again: every so long after the day before, as long as nothing ends it."""

    every: Lengths
    until: TermData | None = None
    at_most: Annotated[int, Field(ge=1, le=1000)] | None = None


class Milestone(Labelled, Sourced):
    """A milestone: who does what, from when, by when, on what ground.

    Attributes:
        trigger: what brings it up; several events bring it up several times.
        clock: the clock on which it is counted and whose end ends it; left out, the first of the pack.
        due: the last day, inclusive. ``opens``: the first day of its window. ``not_before``: the earliest day.
        no_day: why it has no last day, where it has none.
        repeat: how it comes again.
        who, with_: roles. ``tell``: roles to be told, ``lead_days``: calendar days before the last day.
        applies_when: conditions that must all hold.
        met_by: what shows it; left out, the event of its own name.
        on_recovery, on_partial_recovery, on_joining, on_end_of_employment: what these do to it.
        suspended_by: procedures that suspend it while they run. ``ends_on``: what ends it.
        beside: the milestone of the law that it stands beside; a later policy day gets a warning.
        in_force: the validity of this version.
        consequence: what follows when the day passes, in English; ``consequence_nl`` in Dutch.
    """

    trigger: Trigger
    clock: Id | None = None
    due: TermData | None = None
    opens: TermData | None = None
    not_before: TermData | None = None
    no_day: Literal["without_delay", "number_not_found", "no_last_day", "order_only"] | None = None
    repeat: Repeat | None = None
    who: Id
    with_: tuple[Id, ...] = Field(default=(), alias="with")
    tell: tuple[Id, ...] = ()
    lead_days: tuple[Annotated[int, Field(ge=0, le=366)], ...] = ()
    nature: Nature = Nature.DUTY
    authority: Authority
    applies_when: tuple[Condition, ...] = ()
    met_by: tuple[Act, ...] = ()
    on_recovery: Literal["ends", "continues"] = "ends"
    on_partial_recovery: Literal["ends", "continues"] = "continues"
    on_joining: Literal["continues", "restarts"] = "continues"
    on_end_of_employment: Literal["ends", "continues"] = "ends"
    suspended_by: tuple[Id, ...] = ()
    ends_on: tuple[Trigger, ...] = ()
    beside: Id | None = None
    in_force: InForce | None = None
    consequence: Words | None = None
    consequence_nl: Words | None = None

    @model_validator(mode="after")
    def _has_a_day(self) -> Milestone:
        if self.due is None and self.not_before is None and self.no_day is None:
            raise refuse("no_day")
        if self.repeat is not None and self.due is None:
            raise refuse("repeat_without_due")
        return self

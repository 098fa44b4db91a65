"""Days of a pack: what triggers, and terms made of it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, Final, Literal

from pydantic import AfterValidator, Field, model_validator

from ._part import CalendarDay, Code, EveryYear, Id, Lengths, Name, Part, named, refuse

__all__ = ["KINDS", "MADE_OF", "MOMENTS", "RULES", "TermData", "Trigger"]

KINDS: Final = ("clock", "event", "record", "milestone", "law", "on", "every_year", "day", "fact")
"""The kinds of trigger."""

MOMENTS: Final[Mapping[str, tuple[str, ...]]] = {
    "clock": ("first_day", "last_day", "resumption", "latest_spell"),
    "milestone": ("due", "met", "not_before"),
    "law": ("due", "met"),
}
"""What can be taken of a trigger; the first is taken unless ``moment`` says otherwise."""


class Trigger(Part):
    """What brings something up, or where a count starts: exactly one kind.

    Attributes:
        clock: a clock: its first sick day, its last, the day of resumption, or the first day of its latest spell.
        event: an event of the pack, with ``outcome`` only where it had that outcome.
        record: a record kind of the case.
        milestone: another milestone of the pack: its last day, the day on which it was met, or its earliest day.
        law: a milestone of Dutch law: its last day, or the day on which it was met.
        on: partial recovery, recovery, relapse, the first or the last day of the employment, or the birth.
        fact: a day that the pack asks of the case.
        every_year: a day of every year, MM-DD.
        day: one fixed day.
        which: of several events or records seen from another day: the last on or before it, or the first on or after.
    """

    clock: Id | None = None
    event: Name | None = None
    outcome: Code | None = None
    record: Id | None = None
    milestone: Id | None = None
    law: Id | None = None
    on: (
        Literal["partial_recovery", "recovery", "relapse", "start_of_employment", "end_of_employment", "birth"] | None
    ) = None
    every_year: EveryYear | None = None
    day: CalendarDay | None = None
    fact: Name | None = None
    moment: str | None = None
    which: Literal["before", "after"] = "before"

    @model_validator(mode="after")
    def _one_kind(self) -> Trigger:
        given = named(self, KINDS)
        if len(given) != 1:
            raise refuse("unknown_trigger", names=KINDS)
        known = MOMENTS.get(given[0], ())
        if self.moment is not None and self.moment not in known:
            raise refuse("unknown_moment" if known else "unknown_moment.none", names=known, kind=given[0])
        if self.outcome is not None and self.event is None:
            raise refuse("outcome_without_event")
        return self

    @property
    def kind(self) -> str:
        """Which kind of trigger."""
        return named(self, KINDS)[0]

    @property
    def name(self) -> str:
        """What is named, as text."""
        return str(getattr(self, self.kind))

    @property
    def of(self) -> str:
        """The moment that is taken."""
        return self.moment or MOMENTS.get(self.kind, ("",))[0]

    @property
    def code(self) -> str:
        """The whole trigger as one code, by which proofs name it."""
        return self._with_detail(self.kind)

    @property
    def as_fact(self) -> str:
        """The same as the fact that it waits for, by which reasons name it: ``events.defence.contact``."""
        return self._with_detail(_FACTS.get(self.kind, self.kind))

    def _with_detail(self, kind: str) -> str:
        parts = (f"{kind}.{self.name}", self.outcome or "", self.moment or "")
        return ":".join(part for part in parts if part)


_FACTS: Final = {"event": "events", "record": "records", "fact": "pack_facts"}
"""What a case calls the facts of a kind of trigger."""


class _Unchanging(dict[str, Any]):
    """Named parts that are not changed after they were read, so that what holds them can be looked up by them."""

    def __hash__(self) -> int:  # type: ignore[override]
        return hash(tuple(self.items()))


RULES: Final[tuple[Literal["month_rule", "move"], ...]] = ("month_rule", "move")
"""What a reading can decide for every length and day of a pack."""

MADE_OF: Final = ("from_", "earliest_of", "latest_of", "first_known", "by_reading")


class TermData(Part):
    """A day: from where, how long after or before, moved to a working day, or one of several.

    Left out, ``from`` is the day that brought the milestone up. Lengths are added in their order; ``on_day`` then takes
    that day of the month, and ``move`` the next or last working day, none, or what the reading of the pack has.
    """

    from_: Trigger | None = Field(default=None, alias="from")
    after: Lengths | None = None
    before: Lengths | None = None
    earliest_of: tuple[TermData, ...] | None = None
    latest_of: tuple[TermData, ...] | None = None
    first_known: tuple[TermData, ...] | None = None
    by_reading: Id | None = None
    readings: Annotated[dict[str, TermData], AfterValidator(_Unchanging)] | None = None
    on_day: Annotated[int, Field(ge=1, le=28)] | None = None
    move: Literal["next_working_day", "last_working_day", "not", "by_reading"] | None = None
    calendar: Id | None = None

    @model_validator(mode="after")
    def _one_way(self) -> TermData:
        if len(named(self, MADE_OF)) > 1 or (self.by_reading is None) != (self.readings is None):
            raise refuse("two_ways_to_a_day")
        for name in ("earliest_of", "latest_of", "first_known"):
            if getattr(self, name) == ():
                raise refuse("day_from_nothing", name=name)
        if self.after is not None and self.before is not None:
            raise refuse("after_and_before")
        if self.calendar is not None and self.move in (None, "not", "by_reading"):
            raise refuse("calendar_without_move")
        return self

    @property
    def parts(self) -> tuple[TermData, ...]:
        """The days that it is made of."""
        by_reading = (self.readings or {}).values()
        return (*(self.earliest_of or ()), *(self.latest_of or ()), *(self.first_known or ()), *by_reading)

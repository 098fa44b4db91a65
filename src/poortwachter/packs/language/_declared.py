"""What a pack declares by name: places in texts, roles, events, facts, calendars, clocks and readings."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from pydantic import BeforeValidator, Field, model_validator

from ...counting.work_week import WEEKDAYS, Weekday
from ...rules.citation import Citation
from ...rules.rule import Mark
from ._conditions import Condition
from ._part import CalendarDay, Code, EveryYear, Id, Length, Name, Part, Words, refuse, with_unit
from ._terms import Trigger

__all__ = [
    "Alternative",
    "Calendar",
    "Clock",
    "ClockAlternative",
    "EventName",
    "FactName",
    "Labelled",
    "PaidThrough",
    "Parameter",
    "Party",
    "Place",
    "Procedure",
    "Reading",
    "Role",
    "SourceText",
    "Sourced",
    "Window",
]


class Place(Part):
    """A place in a text: the short name of the instrument, an identifier where it has one, article and paragraph."""

    instrument: Words
    identifier: str = ""
    article: str = ""
    paragraph: str = ""

    @property
    def citation(self) -> Citation:
        """The same as the answer cites it."""
        return Citation(self.instrument, self.identifier, self.article, self.paragraph)


class Sourced(Part):
    """What says where it comes from.

    Attributes:
        basis: the places in texts.
        source: ids of ``sources`` of the pack.
        mark: how well the text is known.
        caveat: what a reader must know, in English; ``caveat_nl`` in Dutch.
    """

    basis: tuple[Place, ...] = ()
    source: tuple[Id, ...] = ()
    mark: Mark = Mark.VERIFIED
    caveat: Words | None = None
    caveat_nl: Words | None = None


class Labelled(Part):
    """What has an id and a name in both languages, and in French where a text is French too."""

    id: Id
    nl: Words
    en: Words
    fr: Words | None = None


Party: TypeAlias = Literal["employer", "employee", "other"]


class Role(Labelled):
    """Who acts. ``party`` says whose duty it is: another party's is never the employer's lateness."""

    party: Party


class SourceText(Part):
    """A source: a published text or page, with the day on which it was read or its state.

    ``title_nl`` is the title in Dutch; a title without it is the same in both languages.
    """

    id: Id
    title: Words
    title_nl: Words | None = None
    address: str = ""
    state: str = ""


class EventName(Part):
    """Something that can happen, by a name that begins with the id of the pack, with the outcomes it can have."""

    name: Name
    nl: Words
    en: Words
    outcomes: tuple[Code, ...] = ()


class FactName(Part):
    """A fact that the pack asks of the case: yes or no, a number, a day, or one of some values.

    ``presumed`` is what holds while nobody says otherwise; the answer then says that it was presumed.
    """

    name: Name
    nl: Words
    en: Words
    type: Literal["yes_no", "number", "day", "choice"]
    values: tuple[Code, ...] = ()
    presumed: bool | int | str | None = None


class Parameter(Labelled):
    """A number that the source does not give, or that an organisation may set: a length, or none until it is set."""

    default: Annotated[Length | None, BeforeValidator(lambda v: v if v is None else with_unit(v))] = None
    about: Words


class Calendar(Part):
    """Working days: the public holidays of a country, and the organisation's own closed days."""

    id: Id
    country: Annotated[str, Field(pattern=r"^[A-Z]{2}$")]
    subdivision: Code | None = None
    working_week: tuple[Weekday, ...] = WEEKDAYS[:5]
    closed: tuple[CalendarDay, ...] = ()
    closed_every_year: tuple[EveryYear, ...] = ()

    @model_validator(mode="after")
    def _works_some_day(self) -> Calendar:
        if not self.working_week:
            raise refuse("no_working_day")
        return self


class Window(Part):
    """How long a gap still joins, for spells that begin in these days, or when so many days had been counted.

    Months are counted from the last sick day: a spell joins that begins no later than the day they end on.
    """

    from_: CalendarDay | None = Field(default=None, alias="from")
    until: CalendarDay | None = None
    from_clock_day: Annotated[int, Field(ge=1)] | None = None
    joins_gap_days: Annotated[int, Field(ge=0, le=3_660)] | None = None
    joins_gap_months: Annotated[int, Field(ge=1, le=120)] | None = None

    @model_validator(mode="after")
    def _one_length(self) -> Window:
        if (self.joins_gap_days is None) == (self.joins_gap_months is None):
            raise refuse("offset_without_unit.gap")
        return self


class ClockAlternative(Part):
    """What a clock does otherwise under another reading."""

    reading: Id
    is_: Code = Field(alias="is")
    gap_days: Literal["count", "do_not_count"] | None = None
    partial_work: Literal["continues", "ends"] | None = None
    leave: Literal["is_work", "bridges"] | None = None
    selected_by: Literal["later_spell", "first_day"] | None = None


class PaidThrough(Part):
    """Up to which clock day a spell that begins opens a window, where a condition holds."""

    when: Condition
    clock_day: int


class Clock(Labelled, Sourced):
    """Which sickness is one: what joins, and what counts as resumption.

    Attributes:
        windows: the longest gap, in calendar days between two spells, that still joins them; by validity.
        selected_by: the day that selects the window: the first day of the later spell, or that of the clock.
        gap_days: whether days in a gap count.
        partial_work: whether work taken up in part ends a spell (the record ``work_resumption``).
        leave: whether a leave between two spells counts as resumption or bridges them.
        separated_by: an event on whose day a new spell joins nothing.
        window_opens_through: only a spell that begins on a clock day up to this one opens a window; by condition.
        alternatives: what it does otherwise under another reading.
    """

    windows: tuple[Window, ...]
    selected_by: Literal["later_spell", "first_day"] = "later_spell"
    gap_days: Literal["count", "do_not_count"] = "count"
    partial_work: Literal["continues", "ends"] = "continues"
    leave: Literal["is_work", "bridges"] = "is_work"
    separated_by: Name | None = None
    window_opens_through: tuple[PaidThrough, ...] = ()
    alternatives: tuple[ClockAlternative, ...] = ()


class Alternative(Part):
    """One alternative of a reading.

    Attributes:
        month_rule: what it makes of every month that lacks the day, where a length says ``by_reading``.
        move: to which day it moves every day that says ``by_reading``.
        calendar: the working days of that move.
    """

    id: Code
    nl: Words
    en: Words
    month_rule: Literal["last_day", "next_month"] | None = None
    move: Literal["next_working_day", "last_working_day", "not"] | None = None
    calendar: Id | None = None


class Reading(Part):
    """A contested point: the first alternative is the default."""

    id: Id
    question_nl: Words
    question_en: Words
    alternatives: Annotated[tuple[Alternative, ...], Field(min_length=2)]
    why: Words
    register_: str = Field(default="", alias="register")


class Procedure(Labelled):
    """A chain that runs from the first of ``starts`` to one of ``ends``; several can run at a time."""

    starts: Annotated[tuple[Trigger, ...], Field(min_length=1)]
    ends: tuple[Trigger, ...] = ()

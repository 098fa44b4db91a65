"""The language of packs: what may stand in the TOML of a pack, as frozen models.

Every part refuses keys that it does not know. What refers to something else is checked in
:mod:`poortwachter.packs.checks`.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from functools import cached_property
from typing import Annotated, Any, Final, Literal, TypeAlias

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

from ..counting.ladder import Ladder as CountedLadder
from ..counting.ladder import LadderStep
from ..errors import NOT_SHOWN, refused
from ..rules.citation import Authority, Citation
from ..rules.rule import Mark, Nature

__all__ = [
    "Act",
    "Alternative",
    "Calendar",
    "Clock",
    "Condition",
    "Counter",
    "EventName",
    "FactName",
    "Figure",
    "Ladder",
    "Length",
    "Milestone",
    "Pack",
    "Parameter",
    "Procedure",
    "Reading",
    "Role",
    "Step",
    "TermData",
    "Trigger",
]

LONGEST: Final = {
    "days": 36_600, "weeks": 5_200, "months": 1_200, "years": 100, "working_days": 5_000, "clock_days": 36_600,
}  # fmt: skip
"""The longest length in each unit: a hundred years, or what a working calendar can walk."""

UNITS: Final = tuple(LONGEST)


def refuse(key: str, **details: object) -> PydanticCustomError:
    """The refusal of one value, in the words of the catalogue of errors under ``key``."""
    problem = refused(key, (), NOT_SHOWN, **details)
    return PydanticCustomError(problem.code, "{expected}; {remedy}", problem.context())


class Part(BaseModel):
    """A part of a pack: frozen, and closed to keys that it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True, arbitrary_types_allowed=True)


def _a_day(value: object) -> object:
    if isinstance(value, date) and not isinstance(value, datetime):
        return value
    raise refuse("day_expected")


CalendarDay = Annotated[date, BeforeValidator(_a_day)]
Id = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]{0,59}$")]
Name = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]{0,59}(\.[a-z][a-z0-9_]{0,59})?$")]
Words = Annotated[str, Field(min_length=1, max_length=400)]
Code = Annotated[str, Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9_.:-]{0,59}$")]


def _month_and_day(value: str) -> str:
    """A day of every year, which every year has: 29 February comes once in four."""
    try:
        date.fromisoformat(f"2001-{value}")
    except ValueError:
        raise refuse("impossible_date.every_year") from None
    return value


EveryYear = Annotated[str, Field(pattern=r"^[0-9]{2}-[0-9]{2}$"), AfterValidator(_month_and_day)]


def _named(part: BaseModel, names: tuple[str, ...]) -> list[str]:
    return [name for name in names if getattr(part, name) is not None]


def _with_unit(value: object) -> object:
    if isinstance(value, Mapping | Length):
        return value
    raise refuse("offset_without_unit.bare", names=UNITS)


class Length(Part):
    """A length of time with its unit; negative counts back. ``parameter`` takes it from what an organisation sets.

    ``month_rule`` says where months end that lack the day: there, or as the reading of the pack has it.
    """

    days: int | None = None
    weeks: int | None = None
    months: int | None = None
    years: int | None = None
    working_days: int | None = None
    clock_days: int | None = None
    parameter: Id | None = None
    month_rule: Literal["last_day", "next_month", "by_reading"] | None = None
    calendar: Id | None = None

    @model_validator(mode="after")
    def _one_unit(self) -> Length:
        given = _named(self, (*UNITS, "parameter"))
        if len(given) != 1:
            raise refuse("offset_without_unit", names=(*UNITS, "parameter"))
        unit = given[0]
        if unit != "parameter" and abs(getattr(self, unit)) > LONGEST[unit]:
            raise refuse("impossible_date.length", most=LONGEST[unit], unit=unit)
        if (unit in ("months", "years")) != (self.month_rule is not None):
            raise refuse("month_rule")
        if self.calendar is not None and unit != "working_days":
            raise refuse("calendar_without_working_days")
        return self

    @property
    def unit(self) -> str:
        """The unit, or ``parameter``."""
        return _named(self, (*UNITS, "parameter"))[0]

    @property
    def number(self) -> int:
        """How many of the unit."""
        value: int = getattr(self, self.unit)
        return value


Lengths: TypeAlias = Annotated[
    tuple[Annotated[Length, BeforeValidator(_with_unit)], ...],
    BeforeValidator(lambda value: value if isinstance(value, list | tuple) else (value,)),
]

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
        given = _named(self, KINDS)
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
        return _named(self, KINDS)[0]

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
        """The whole trigger as one code, by which reasons and proofs name it."""
        parts = (f"{self.kind}.{self.name}", self.outcome or "", self.moment or "")
        return ":".join(part for part in parts if part)


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
        if len(_named(self, MADE_OF)) > 1 or (self.by_reading is None) != (self.readings is None):
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
        named = tuple((self.readings or {}).values())
        return (*(self.earliest_of or ()), *(self.latest_of or ()), *(self.first_known or ()), *named)


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
        given = _named(self, ASKS)
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
        return _named(self, ASKS)[0]

    @property
    def parts(self) -> tuple[Condition, ...]:
        """The conditions in it."""
        return (*(self.all_of or ()), *(self.any_of or ()), *(() if self.not_ is None else (self.not_,)))


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


class Role(Labelled):
    """Who acts. ``party`` says whose duty it is: another party's is never the employer's lateness."""

    party: Literal["employer", "employee", "other"]


class SourceText(Part):
    """A source: a published text or page, with the day on which it was read or its state."""

    id: Id
    title: Words
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

    default: Annotated[Length | None, BeforeValidator(lambda v: v if v is None else _with_unit(v))] = None
    about: Words


class Calendar(Part):
    """Working days: the public holidays of a country, and the organisation's own closed days."""

    id: Id
    country: Annotated[str, Field(pattern=r"^[A-Z]{2}$")]
    subdivision: Code | None = None
    working_week: tuple[Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"], ...] = (
        "mon", "tue", "wed", "thu", "fri",
    )  # fmt: skip
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


class PaidThrough(Part):
    """Up to which clock day a spell that begins opens a window, where a condition holds."""

    when: Condition
    clock_day: int


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


def _share(value: object) -> object:
    if isinstance(value, bool) or not isinstance(value, int | str | Decimal):
        raise refuse("percent")
    if re.fullmatch(r"[0-9]{1,3}(\.[0-9]{1,4})?", str(value)) is None:
        raise refuse("percent.range")
    return Decimal(str(value))


class Step(Sourced):
    """One span of a ladder: its length on the clock, and the percentage over it; ``percent`` left out is not known."""

    nl: Words
    en: Words
    length: Annotated[Length, BeforeValidator(_with_unit)]
    percent: Annotated[Decimal, BeforeValidator(_share)] | None = None

    @property
    def days(self) -> int | None:
        """How many days of the clock it lasts; ``None`` where only a case can tell, as of a month."""
        if self.length.unit == "weeks":
            return 7 * self.length.number
        return self.length.number if self.length.unit in ("days", "clock_days") else None


class Ladder(Labelled, Sourced):
    """Consecutive spans with a label and a percentage, counted on a clock.

    ``not_before`` leaves out the days before it, which still count.
    """

    clock: Id
    applies_when: tuple[Condition, ...] = ()
    not_before: TermData | None = None
    steps: Annotated[tuple[Step, ...], Field(min_length=1)]
    in_force: InForce | None = None

    @property
    def counted(self) -> CountedLadder | None:
        """The steps in counted days, as :class:`~poortwachter.PayTerms` takes them; ``None`` where a step has none."""
        steps = [LadderStep(step.days, step.percent) for step in self.steps if step.days is not None]
        return CountedLadder(tuple(steps)) if len(steps) == len(self.steps) else None


class Allowed(Part):
    """How many are allowed, for the days in which that holds."""

    from_: CalendarDay | None = Field(default=None, alias="from")
    until: CalendarDay | None = None
    number: Annotated[int, Field(ge=0)]


class Counter(Labelled, Sourced):
    """How often something may happen in a calendar year."""

    counts: Act
    allowed: Annotated[tuple[Allowed, ...], Field(min_length=1)]


class Figure(Labelled, Sourced):
    """A number of the source that is no term: an amount, a multiplier, a percentage; with its validity."""

    value: Annotated[str, Field(pattern=r"^[0-9]+(\.[0-9]+)?$")]
    unit: Literal["euro", "times", "percent", "workers", "days", "years"]
    from_: CalendarDay | None = Field(default=None, alias="from")
    until: CalendarDay | None = None


class Pack(Part):
    """A whole pack.

    Attributes:
        id: its name, with which the names of its events, facts and keys begin.
        jurisdiction: the country whose law it stands beside, or is.
        kind: whether it holds the law of its country, or the policy of an organisation beside the law.
        extends: a pack that ships, of which this one sets parameters and adds to.
        values: what an organisation sets for the parameters.
        verified_through: through which day its sources were checked.
    """

    id: Id
    version: Annotated[str, Field(pattern=r"^[0-9]{4}\.[0-9]{1,2}(\.[0-9]+)?$")]
    nl: Words
    en: Words
    about_nl: Words
    about_en: Words
    jurisdiction: Annotated[str, Field(pattern=r"^[a-z]{2}$")]
    kind: Literal["law", "policy"] = "policy"
    verified_through: CalendarDay | None = None
    sources: tuple[SourceText, ...] = ()
    roles: tuple[Role, ...] = ()
    events: tuple[EventName, ...] = ()
    facts: tuple[FactName, ...] = ()
    parameters: tuple[Parameter, ...] = ()
    values: dict[str, Annotated[Length, BeforeValidator(_with_unit)]] = Field(default_factory=dict)
    calendars: tuple[Calendar, ...] = ()
    clocks: tuple[Clock, ...] = ()
    readings: tuple[Reading, ...] = ()
    procedures: tuple[Procedure, ...] = ()
    milestones: tuple[Milestone, ...] = ()
    ladders: tuple[Ladder, ...] = ()
    counters: tuple[Counter, ...] = ()
    figures: tuple[Figure, ...] = ()

    def __hash__(self) -> int:
        return hash((self.id, self.sha256))

    @cached_property
    def sha256(self) -> str:
        """SHA-256 of all that the pack says, however it is written."""
        return hashlib.sha256(self.model_dump_json(by_alias=True).encode()).hexdigest()

    def reading_of(self, rule: Literal["month_rule", "move"]) -> Reading | None:
        """The reading of which each alternative says what months that lack the day become, or where days move."""
        return next((item for item in self.readings if all(getattr(one, rule) for one in item.alternatives)), None)

    def length_of(self, parameter: str) -> Length | None:
        """The length that an organisation set for a parameter, or its default; ``None`` where there is none."""
        default = next(item.default for item in self.parameters if item.id == parameter)
        return self.values.get(parameter, default)


Clock.model_rebuild()

"""The language of packs: what may stand in the TOML of a pack, as frozen models.

Every part refuses keys that it does not know. What refers to something else is checked in
:mod:`poortwachter.packs.checks`.
"""

from __future__ import annotations

import hashlib
from functools import cached_property
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from ._conditions import Act, Condition, InForce
from ._declared import (
    Alternative,
    Calendar,
    Clock,
    ClockAlternative,
    EventName,
    FactName,
    Labelled,
    PaidThrough,
    Parameter,
    Place,
    Procedure,
    Reading,
    Role,
    Sourced,
    SourceText,
    Window,
)
from ._milestones import Milestone, Repeat
from ._part import CalendarDay, Id, Length, Part, Words, with_unit
from ._spans import Allowed, Counter, Figure, Ladder, Step
from ._terms import TermData, Trigger

__all__ = [
    "Act",
    "Allowed",
    "Alternative",
    "Calendar",
    "Clock",
    "ClockAlternative",
    "Condition",
    "Counter",
    "EventName",
    "FactName",
    "Figure",
    "InForce",
    "Labelled",
    "Ladder",
    "Length",
    "Milestone",
    "Pack",
    "PaidThrough",
    "Parameter",
    "Part",
    "Place",
    "Procedure",
    "Reading",
    "Repeat",
    "Role",
    "SourceText",
    "Sourced",
    "Step",
    "TermData",
    "Trigger",
    "Window",
]


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
    values: dict[str, Annotated[Length, BeforeValidator(with_unit)]] = Field(default_factory=dict)
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
        found = next((item for item in self.parameters if item.id == parameter), None)
        return None if found is None else self.values.get(found.id, found.default)

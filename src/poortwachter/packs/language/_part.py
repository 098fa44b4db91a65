"""What every part of a pack is made of: frozen parts, names, words, days and lengths."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Annotated, Final, Literal, Protocol, TypeAlias

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

from ...errors import NOT_SHOWN, refused

__all__ = [
    "LONGEST",
    "UNITS",
    "CalendarDay",
    "Code",
    "EveryYear",
    "Id",
    "Lasting",
    "Length",
    "Lengths",
    "Name",
    "Part",
    "Words",
    "holds_on",
    "named",
    "refuse",
    "with_unit",
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


def named(part: BaseModel, names: tuple[str, ...]) -> list[str]:
    """Those of ``names`` that a part gives."""
    return [name for name in names if getattr(part, name) is not None]


class Lasting(Protocol):
    """What holds from one day until another, both inclusive, or without an end."""

    @property
    def from_(self) -> date | None: ...
    @property
    def until(self) -> date | None: ...


def holds_on(part: Lasting, day: int) -> bool:
    """Whether a part of a pack holds on ``day``."""
    since, until = part.from_, part.until
    return (since is None or since.toordinal() <= day) and (until is None or day <= until.toordinal())


def with_unit(value: object) -> object:
    """A length as it is written: with its unit."""
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
        given = named(self, (*UNITS, "parameter"))
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
        return named(self, (*UNITS, "parameter"))[0]

    @property
    def number(self) -> int:
        """How many of the unit."""
        value: int = getattr(self, self.unit)
        return value


Lengths: TypeAlias = Annotated[
    tuple[Annotated[Length, BeforeValidator(with_unit)], ...],
    BeforeValidator(lambda value: value if isinstance(value, list | tuple) else (value,)),
]

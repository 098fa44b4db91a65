"""What all facts have in common: frozen, closed to unknown fields, and a day for everything that happened."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Annotated, Any, NamedTuple, Self

from pydantic import BaseModel, BeforeValidator, ConfigDict, GetCoreSchemaHandler, StringConstraints
from pydantic_core import PydanticCustomError

from .days import DayKind, day_kind

if TYPE_CHECKING:
    from pydantic_core import CoreSchema

__all__ = ["AnyRecord", "Code", "Facts", "Filed", "Items", "Record", "days_happened"]

Code = Annotated[
    str,
    StringConstraints(
        strict=True,
        min_length=1,
        max_length=100,
        pattern=r"^[!-~\u00a1-\U0010ffff]+( [!-~\u00a1-\U0010ffff]+)*$",
    ),
]


def _only_list(value: object) -> object:
    if isinstance(value, list | tuple):
        return value
    raise PydanticCustomError("list_expected", "not a list")


Items = BeforeValidator(_only_list)
"""Lists are accepted where tuples are kept; sets and generators are not, because they have no order."""


class Facts(BaseModel):
    """Base of everything in a case: frozen, and closed to fields that it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True, populate_by_name=True)

    def model_copy(self, *, update: Mapping[str, Any] | None = None, deep: bool = False) -> Self:
        """Copy, and validate what is changed: an unchecked copy could hold a contradiction."""
        if not update:
            return super().model_copy(deep=deep)
        return type(self).model_validate({**{name: getattr(self, name) for name in self.model_fields_set}, **update})

    def __getstate__(self) -> dict[Any, Any]:
        """Pickle the facts alone, not what was worked out from them."""
        state = super().__getstate__()
        given = {name: value for name, value in state["__dict__"].items() if name in type(self).model_fields}
        return {**state, "__dict__": given}


@cache
def _day_fields(model: type[Facts], kind: DayKind) -> tuple[str, ...]:
    fields = model.model_fields.items()
    return tuple(name for name, field in fields if day_kind(field.annotation, field.metadata) is kind)


@cache
def _act_fields(model: type[Facts]) -> tuple[str, ...]:
    return tuple(name for name in ("received_on", "dated", "started_on", "sent_on") if name in model.model_fields)


def days_happened(facts: Facts) -> Iterator[tuple[str, date]]:
    """The fields of ``facts`` with a day on which something happened, and those days."""
    for name in _day_fields(type(facts), DayKind.HAPPENED):
        day = getattr(facts, name)
        if day is not None:
            yield name, day


class Record(Facts):
    """One dated thing on file. ``id`` is what evidence refers to; without one it is made of kind and day."""

    kind: str
    id: Code | None = None

    @property
    def on(self) -> date:
        """The day that places this record in the history: the earliest day that it names."""
        return min(day for _, day in days_happened(self))

    @property
    def done_on(self) -> date:
        """The day on which the act that this record shows was done."""
        return next((day for name in _act_fields(type(self)) if (day := getattr(self, name)) is not None), self.on)

    @property
    def shows_act(self) -> bool:
        """Whether this record says that the act was done; a recorded "not done" is a fact too."""
        return True


class _AnyRecord:
    """Stands for every record kind. The kinds are loaded when the first case is read, not when the library is
    imported.
    """

    @classmethod
    def __get_pydantic_core_schema__(cls, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        from .records import AnyRecord

        return handler.generate_schema(AnyRecord)


AnyRecord = Annotated[Record, _AnyRecord]


class Filed(NamedTuple):
    """A record as the file keeps it: its place in the case, its kind, the day that places it and the day of the act."""

    record: Record
    place: int
    kind: str
    on: date
    done_on: date

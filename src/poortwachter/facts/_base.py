"""What all facts have in common: frozen, closed to unknown fields, and a day for everything that happened."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from decimal import ROUND_HALF_EVEN, Context, InvalidOperation
from functools import cache
from typing import TYPE_CHECKING, Annotated, Any, Final, Self

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    PlainSerializer,
    PlainValidator,
    ValidationError,
    WithJsonSchema,
)
from pydantic_core import PydanticCustomError, core_schema

from .._schemas import described
from ..counting.days import DayKind, day_kind

if TYPE_CHECKING:
    from pydantic.json_schema import JsonSchemaValue
    from pydantic_core import CoreSchema

__all__ = [
    "NUMBERS",
    "Country",
    "Facts",
    "Items",
    "NamedFacts",
    "days_happened",
    "happened_fields",
    "said",
]

NUMBERS: Final = Context(
    prec=28, rounding=ROUND_HALF_EVEN, Emin=-99, Emax=99, capitals=1, clamp=0, flags=[], traps=[InvalidOperation]
)
"""The decimal context in which numbers are read, whatever that of the caller is."""


def _country(value: object) -> object:
    if isinstance(value, str) and re.fullmatch("[a-z]{2}", value):
        return value
    raise PydanticCustomError("country", "not a country")


Country = Annotated[str, Field(pattern="^[a-z]{2}$"), BeforeValidator(_country)]
"""A country by its two letters of ISO 3166, in small letters."""

_NAMED: Final = re.compile("[A-Za-z0-9][A-Za-z0-9._:/#@+-]{0,99}")


def _named_facts(value: object) -> tuple[tuple[str, bool | int | str], ...]:
    """An object with keys as pairs in the order of the names: that says the same, and does not change."""
    if isinstance(value, tuple):
        value = dict(value)
    if not isinstance(value, Mapping):
        raise PydanticCustomError("object_expected", "not an object")
    for name, said_of_it in value.items():
        known = isinstance(said_of_it, bool | int) or (isinstance(said_of_it, str) and _NAMED.fullmatch(said_of_it))
        if not isinstance(name, str) or _NAMED.fullmatch(name) is None or not known:
            raise PydanticCustomError("pack_facts", "not facts")
    return tuple(sorted(value.items()))


NamedFacts = Annotated[
    tuple[tuple[str, bool | int | str], ...],
    PlainValidator(_named_facts),
    PlainSerializer(dict),
    WithJsonSchema(
        {
            "type": "object",
            "propertyNames": {"pattern": f"^{_NAMED.pattern}$"},
            "additionalProperties": {
                "anyOf": [
                    {"type": "boolean"},
                    {"type": "integer"},
                    {"type": "string", "pattern": f"^{_NAMED.pattern}$"},
                ]
            },
        }
    ),
]
"""Facts by name, as a pack in use declares them."""


def _only_list(value: object) -> object:
    if isinstance(value, list | tuple):
        return value
    if value is None:
        return ()
    raise PydanticCustomError("list_expected", "not a list")


class _Items:
    """How pydantic reads a list, and says so in a schema."""

    def __get_pydantic_core_schema__(self, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_before_validator_function(_only_list, handler(source))

    def __get_pydantic_json_schema__(self, core: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        listed = handler(core)
        return listed if handler.mode == "serialization" else {"anyOf": [listed, {"type": "null"}]}


Items = _Items()
"""Lists are accepted where tuples are kept, and ``None`` for an empty one, as a database gives it; sets and generators
are not, because they have no order."""


def _refusal_of(model: type[BaseModel], error: ValidationError) -> ValidationError:
    """What pydantic says, in our words."""
    # Few facts are refused: the names that are compared are loaded with the first of them.
    from ._unknown import refusal_of

    return refusal_of(model, error)


if TYPE_CHECKING:
    _Model = BaseModel
else:

    class _InOurWords(type(BaseModel)):
        """Refuses in our words what a model is made of; reading a case does not pass here, so it costs nothing."""

        def __call__(cls, /, *args: Any, **facts: Any) -> Any:
            try:
                return super().__call__(*args, **facts)
            except ValidationError as error:
                raise _refusal_of(cls, error) from None

    class _Model(BaseModel, metaclass=_InOurWords):
        """A model that refuses in our words."""


class Facts(_Model):
    """Base of everything in a case: frozen, and closed to fields that it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True, populate_by_name=True)

    @classmethod
    def model_validate(cls, obj: Any, **options: Any) -> Self:
        """Read facts from Python objects. That unknown keys are refused is no option."""
        options.pop("extra", None)
        try:
            return super().model_validate(obj, **options)
        except ValidationError as error:
            raise _refusal_of(cls, error) from None

    @classmethod
    def model_validate_strings(cls, obj: Any, **options: Any) -> Self:
        """Read facts from text. That unknown keys are refused is no option."""
        options.pop("extra", None)
        try:
            return super().model_validate_strings(obj, **options)
        except ValidationError as error:
            raise _refusal_of(cls, error) from None

    @classmethod
    def __get_pydantic_json_schema__(cls, core: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        """Each field is described as the docstring has it; a record says its kind, so that others can tell it apart."""
        schema = described(cls, handler.resolve_ref_schema(handler(core)))
        if "const" in schema["properties"].get("kind", {}):
            schema["required"] = ["kind", *schema.get("required", ())]
        return schema

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
@cache
def happened_fields(model: type[Facts]) -> tuple[str, ...]:
    """The fields of ``model`` that hold a day on which something happened."""
    return _day_fields(model, DayKind.HAPPENED)


def days_happened(facts: Facts) -> list[tuple[str, date]]:
    """The fields of ``facts`` with a day on which something happened, and those days."""
    given = facts.__dict__
    return [(name, day) for name in happened_fields(type(facts)) if (day := given[name]) is not None]


def said(facts: Facts, name: str) -> Any:
    """What a fact says under this name; ``None`` where it says nothing, or is of a kind that has no such field."""
    return facts.__dict__.get(name)

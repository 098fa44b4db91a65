"""What every answer can do: be written as JSON and read back, in one way, to the same bytes.

A type of answer holds codes, days and numbers, and nothing of the case or of the engine that gave it. It can therefore
be a field of a model of your own and what a route of your service returns.
"""

from __future__ import annotations

from functools import cache
from typing import Any, ClassVar, Final, Self

from pydantic import ConfigDict, GetJsonSchemaHandler, TypeAdapter, ValidationError
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

from .._schemas import described, identified
from .._shown import Shown
from ..errors import Instead, Problem, as_validation_error, problems_in, refused
from ..rules.word import Word

__all__ = ["ANSWER", "READ_BACK", "Code", "Written", "adapter", "goes_by", "json_schema"]

ANSWER: Final = ConfigDict(json_schema_serialization_defaults_required=True)
"""How pydantic writes an answer: every key is always there."""

READ_BACK: Final = Instead("an answer that was read back", "een antwoord dat is teruggelezen")
"""What is told of an answer that has no case behind it, where that is asked for."""


class Code(Word):
    """A closed set of codes. A code is its own text: ``Reason.RECOVERED == "recovered"``."""

    def __repr__(self) -> str:
        return repr(self.value)

    @classmethod
    def of(cls, code: str) -> Self:
        """The code with this text.

        Raises:
            KeyError: the text is no code of this set.
        """
        found: Self = cls._value2member_map_[code]  # type: ignore[assignment]
        return found

    @classmethod
    def maybe(cls, code: str | None) -> Self | None:
        """The code with this text, where there is one."""
        return None if code is None else cls.of(code)


class Written(Shown):
    """What can be written and read back, and shows itself in a notebook."""

    __slots__ = ()

    _named_by: ClassVar[tuple[str, ...]] = ("id",)
    """The fields that tell it from others of its kind."""

    @classmethod
    def __get_pydantic_json_schema__(cls, core: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        """Each field is described as the docstring has it."""
        return described(cls, handler.resolve_ref_schema(handler(core)))

    def to_dict(self) -> dict[str, Any]:
        """Plain dictionaries, lists, strings and numbers, as in :meth:`to_json`."""
        plain: dict[str, Any] = adapter(type(self)).dump_python(self, mode="json")
        return plain

    def to_json(self, *, indent: int | None = None) -> str:
        """JSON: the same bytes for the same answer."""
        return adapter(type(self)).dump_json(self, indent=indent).decode()

    @classmethod
    def from_json(cls, text: str | bytes | bytearray) -> Self:
        """Read back what :meth:`to_json` wrote. Keys that this version does not know are left out.

        Raises:
            pydantic.ValidationError: the text is not JSON, or no answer of this type.
        """
        try:
            found: Self = adapter(cls).validate_json(text)
        except ValidationError as error:
            raise as_validation_error(cls.__name__, _what_is_wrong(problems_in(error))) from None
        return found


def goes_by(item: Written, name: str) -> bool:
    """Whether this is the name of an item among others of its kind: a key, or the code of what it is about."""
    return any(getattr(item, field) == name for field in item._named_by)


_SCHEMA: Final = ("schema",)


def _what_is_wrong(problems: tuple[Problem, ...]) -> tuple[Problem, ...]:
    """Every problem; of an answer of another form that alone, because nothing else of it is expected either."""
    for problem in problems:
        if problem.path == _SCHEMA and problem.code == "literal_error":
            return (refused("another_form", _SCHEMA, problem.value, form=problem.expected),)
    return problems


def json_schema(cls: type[Written], name: str) -> dict[str, Any]:
    """The JSON schema of an answer: every key is always there; ``name`` is the version of its form."""
    return identified(adapter(cls).json_schema(mode="serialization"), name)


def adapter(cls: Any) -> TypeAdapter[Any]:
    """What pydantic writes and reads a type with, made once."""
    return _made(cls)


@cache
def _made(cls: Any) -> TypeAdapter[Any]:
    return TypeAdapter(cls)

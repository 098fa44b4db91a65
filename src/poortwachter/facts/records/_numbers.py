"""Hours and percentages of a record: decimal numbers within their bounds, kept in one way."""

import re
from decimal import Decimal
from typing import Annotated, Final

from pydantic import AfterValidator, BeforeValidator, Field, PlainSerializer, WithJsonSchema
from pydantic_core import PydanticCustomError

from .._base import NUMBERS

__all__ = ["DayHours", "Hours", "PartPercent", "Percent"]

_WRITTEN: Final = r"-?[0-9]+(\.[0-9]+)?"
_NUMBER: Final = re.compile(_WRITTEN)
_NOT_FINITE: Final = frozenset({"nan", "inf", "infinity"})


def _only_number(value: object) -> object:
    if isinstance(value, bool) or not isinstance(value, int | float | Decimal | str):
        raise PydanticCustomError("decimal_type", "not a number")
    if isinstance(value, str) and _NUMBER.fullmatch(value) is None and value.lower().lstrip("+-") not in _NOT_FINITE:
        raise PydanticCustomError("decimal_parsing", "not a number")
    return value


def _in_one_way(value: Decimal) -> Decimal:
    """32 and 32.0 are one fact, so they are kept in one way; so are 0 and -0.

    >>> _in_one_way(Decimal("32.0")), _in_one_way(Decimal("1E+2"))
    (Decimal('32'), Decimal('100'))
    """
    return Decimal(_in_digits(value.normalize(NUMBERS).copy_abs()))


def _in_digits(value: Decimal) -> str:
    """``value`` without an exponent, as it is read."""
    return format(value, "f")


def _within(**bounds: int) -> WithJsonSchema:
    """A number within its bounds, as it is read: as such, or as text."""
    text = {"type": "string", "pattern": f"^{_WRITTEN}$"}
    return WithJsonSchema({"anyOf": [{"type": "number", **bounds}, text]}, mode="validation")


Hours = Annotated[
    Decimal,
    BeforeValidator(_only_number),
    Field(ge=0, le=168, allow_inf_nan=False),
    AfterValidator(_in_one_way),
    PlainSerializer(_in_digits, when_used="json"),
    _within(minimum=0, maximum=168),
]
DayHours = Annotated[
    Decimal,
    BeforeValidator(_only_number),
    Field(ge=0, le=24, allow_inf_nan=False),
    AfterValidator(_in_one_way),
    PlainSerializer(_in_digits, when_used="json"),
    _within(minimum=0, maximum=24),
]
Percent = Annotated[
    Decimal,
    BeforeValidator(_only_number),
    Field(ge=0, le=200, allow_inf_nan=False),
    AfterValidator(_in_one_way),
    PlainSerializer(_in_digits, when_used="json"),
    _within(minimum=0, maximum=200),
]

PartPercent = Annotated[
    Decimal,
    BeforeValidator(_only_number),
    Field(gt=0, le=100, allow_inf_nan=False),
    AfterValidator(_in_one_way),
    PlainSerializer(_in_digits, when_used="json"),
    _within(exclusiveMinimum=0, maximum=100),
]

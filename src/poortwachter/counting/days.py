"""The one way a calendar day enters the library: ``YYYY-MM-DD`` or a ``datetime.date``, and nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, datetime, timedelta
from enum import Enum
from typing import TYPE_CHECKING, Annotated, Final, get_args

from pydantic import BeforeValidator
from pydantic_core import PydanticCustomError

if TYPE_CHECKING:
    from ..errors import Path, Problem

__all__ = [
    "EARLIEST_DAY",
    "LATEST_DAY",
    "ONE_DAY",
    "Day",
    "DayKind",
    "PlannedDay",
    "day_kind",
    "read_day",
    "strict_day",
]

EARLIEST_DAY: Final = date(1900, 1, 1)
LATEST_DAY: Final = date(2199, 12, 31)
ONE_DAY: Final = timedelta(days=1)

_ISO = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_EXPECTED = "a calendar day: text as YYYY-MM-DD, or datetime.date"


def strict_day(value: object) -> date:
    """Return the calendar day that ``value`` names.

    Accepts ``YYYY-MM-DD`` and ``datetime.date``. A ``datetime``, a number or any other text is refused, because turning
    those into a day needs a time zone or a guess.

    Raises:
        PydanticCustomError: a ``ValueError`` that says what was expected and what to do.
    """
    if isinstance(value, str):
        day = _from_text(value)
    elif type(value) is date:
        day = value
    elif isinstance(value, datetime):
        raise _refusal("day_is_datetime", "a moment in time, not a day", "take .date() in the time zone of the case")
    elif isinstance(value, date):
        day = date(value.year, value.month, value.day)
    else:
        raise _refusal("day_type", f"of type {type(value).__name__}", "write it as YYYY-MM-DD")
    if not EARLIEST_DAY <= day <= LATEST_DAY:
        raise _refusal("day_out_of_range", "outside 1900-01-01 to 2199-12-31", "correct the year")
    return day


def _from_text(text: str) -> date:
    if _ISO.fullmatch(text) is None:
        raise _refusal("day_format", "not written as YYYY-MM-DD", "write it as YYYY-MM-DD, for example 2026-01-05")
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise _refusal("day_format", "not a day of the calendar", "correct the year, month or day") from None


def _refusal(code: str, what: str, remedy: str) -> PydanticCustomError:
    message = "this value is {what}; expected {expected}; {remedy}"
    return PydanticCustomError(code, message, {"what": what, "expected": _EXPECTED, "remedy": remedy})


def read_day(path: Path, value: object, problems: list[Problem]) -> date | None:
    """``value`` as a day; ``None`` where it is none, and ``problems`` gets why.

    >>> problems = []
    >>> read_day(("day",), "5 January", problems)
    >>> print(problems[0].remedy)
    write it as YYYY-MM-DD, for example 2026-01-05
    """
    from ..errors import Problem, without_content

    try:
        return strict_day(value)
    except PydanticCustomError as error:
        context = error.context or {}
        shown = without_content(value)
        problems.append(Problem(error.type, path, shown, context["expected"], context["remedy"]))
        return None


class DayKind(Enum):
    """Whether a day must have come by the day of assessment."""

    HAPPENED = "happened"
    PLANNED = "planned"


Day = Annotated[date, BeforeValidator(strict_day), DayKind.HAPPENED]
"""A day on which something happened: never after the day of assessment."""

PlannedDay = Annotated[date, BeforeValidator(strict_day), DayKind.PLANNED]
"""A day that may lie ahead: planned leave, the last day of employment, an agreed extension."""


def day_kind(annotation: object, metadata: Iterable[object] = ()) -> DayKind | None:
    """Tell which kind of day a pydantic field holds; ``None`` for a field that holds no day."""
    own = (*metadata, *getattr(annotation, "__metadata__", ()))
    found = next((item for item in own if isinstance(item, DayKind)), None)
    if found is not None:
        return found
    return next((kind for part in get_args(annotation) if (kind := day_kind(part))), None)
